"""What is declared, and how it is written into a file."""

from dataclasses import replace

import pytest
from defusedxml import ElementTree
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from photo_licences.model import Credit
from photo_licences.xmp_packet import NAMESPACES
from responsive_images.rights import exif_block, rights
from responsive_images.xmp import xmp_packet
from tests.responsive_images.photos import CC_BY, EXAMPLE, MURAL, page_of

PAGE = page_of("jardin")
DIGITAL_CAPTURE = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"


def property_of(packet: bytes, name: str) -> list[str]:
    """Give the texts and resources of a property, by its prefixed name."""
    root = ElementTree.fromstring(packet.decode())
    found = root.findall(f".//{name}", NAMESPACES)
    resource = f"{{{NAMESPACES['rdf']}}}resource"
    return [each.get(resource) or "".join(each.itertext()) for each in found]


def test_every_promised_property_is_there_once():
    packet = xmp_packet(rights(replace(EXAMPLE, digital_source_type=DIGITAL_CAPTURE), PAGE))
    credit = ["Photo\u00a0: Élodie & Noé, CC BY 4.0"]
    assert property_of(packet, "dc:creator") == ["Élodie & Noé"]
    assert property_of(packet, "dc:rights") == credit
    assert property_of(packet, "photoshop:Credit") == credit
    assert property_of(packet, "xmpRights:WebStatement") == [PAGE]
    assert property_of(packet, "xmpRights:UsageTerms") == [f"CC BY 4.0\u00a0: {CC_BY.url}"]
    assert property_of(packet, "cc:license") == [CC_BY.url]
    assert property_of(packet, "plus:LicensorURL") == [PAGE]
    assert property_of(packet, "Iptc4xmpExt:DigitalSourceType") == [DIGITAL_CAPTURE]


def test_no_other_property_is_there():
    packet = xmp_packet(rights(replace(EXAMPLE, digital_source_type=DIGITAL_CAPTURE), PAGE))
    (description,) = ElementTree.fromstring(packet.decode()).iter(
        f"{{{NAMESPACES['rdf']}}}Description"
    )
    promised = ["dc:creator", "dc:rights", "xmpRights:WebStatement", "xmpRights:UsageTerms"]
    promised += ["cc:license", "plus:Licensor", "photoshop:Credit", "Iptc4xmpExt:DigitalSourceType"]
    named = [name.partition(":") for name in promised]
    assert [each.tag for each in description] == [
        f"{{{NAMESPACES[prefix]}}}{local}" for prefix, _, local in named
    ]


def test_the_packet_is_wrapped_as_the_specification_asks():
    packet = xmp_packet(rights(EXAMPLE, PAGE))
    assert packet.startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'.encode())
    assert packet.endswith(b'<?xpacket end="r"?>')


def test_a_mural_says_in_the_file_that_it_is_not_given_away():
    declared = rights(MURAL, PAGE)
    assert declared.notice.startswith("Œuvre\u00a0: C215, tous droits réservés")
    assert declared.usage_terms.startswith("La licence ne couvre ni l’œuvre")


@pytest.mark.parametrize("name", ["Licence Ouverte 2.0", "Domaine public", "CC BY 4.0"])
def test_the_terms_are_the_licence_by_its_name_and_address(name):
    licence = replace(CC_BY, name=name)
    declared = rights(replace(EXAMPLE, credit=Credit("Ana", licence)), PAGE)
    assert declared.usage_terms == f"{name}\u00a0: {CC_BY.url}"


@pytest.mark.parametrize("stated", [DIGITAL_CAPTURE, "digitalCapture"])
def test_a_source_type_of_the_vocabulary_is_kept(stated):
    assert rights(_typed(stated), PAGE).digital_source_type == DIGITAL_CAPTURE


@pytest.mark.parametrize("stated", ["", "48.78, 2.39", f"{DIGITAL_CAPTURE}?serial=12345678", None])
def test_no_other_word_of_the_original_passes_as_one(stated):
    declared = rights(_typed(stated), PAGE)
    assert declared.digital_source_type is None
    assert property_of(xmp_packet(declared), "Iptc4xmpExt:DigitalSourceType") == []


def _typed(stated):
    return replace(EXAMPLE, digital_source_type=stated)


names = st.text(min_size=1).filter(lambda text: text.strip())


@given(author=names, page=names)
def test_any_author_makes_a_readable_packet(author, page):
    declared = rights(replace(EXAMPLE, credit=Credit(author, CC_BY)), page)
    assert property_of(xmp_packet(declared), "dc:creator") == [_as_xml_reads(declared.creator)]


@given(author=st.text(st.characters(exclude_categories=["C"]), min_size=1))
def test_a_name_in_any_script_is_kept_letter_for_letter(author):
    declared = rights(replace(EXAMPLE, credit=Credit(author, CC_BY)), PAGE)
    assert declared.creator == author.strip()
    exif = Image.Exif()
    exif.load(exif_block(declared))
    # Pillow reads ASCII fields as Latin-1; the bytes are what was promised.
    assert exif.get(0x013B, "").encode("latin-1") == author.strip().encode()


def _as_xml_reads(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
