"""The forms that one property can take in RDF/XML, and markup that attacks."""

import pytest

from photo_licences.embedded import xmp
from photo_licences.embedded.blocks import Fact, Field
from photo_licences.embedded.octets import MalformedError

RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
NAMESPACES = (
    f'{RDF} xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:cc="http://creativecommons.org/ns#"'
    ' xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"'
    ' xmlns:exif="http://ns.adobe.com/exif/1.0/"'
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
    ' xmlns:drone-dji="http://www.dji.com/drone-dji/1.0/"'
)


def described(properties: str, attributes: str = "") -> str:
    return (
        f'<rdf:RDF {NAMESPACES}><rdf:Description rdf:about="" {attributes}>{properties}'
        "</rdf:Description></rdf:RDF>"
    )


def read(text: str, field: Field) -> list[str]:
    facts = [item for item in xmp.read(text.encode()) if isinstance(item, Fact)]
    return [fact.text.strip() for fact in facts if fact.field is field]


@pytest.mark.parametrize(
    "written",
    [
        described("<photoshop:Credit>AFP</photoshop:Credit>"),
        described("", 'photoshop:Credit="AFP"'),
        described("<photoshop:credit>AFP</photoshop:credit>"),
        described("", 'photoshop:CREDIT="AFP"'),
        described("<photoshop:Credit><rdf:Bag><rdf:li>AFP</rdf:li></rdf:Bag></photoshop:Credit>"),
        described(
            '<photoshop:Credit rdf:parseType="Resource"><rdf:value>AFP</rdf:value>'
            "</photoshop:Credit>"
        ),
        described(
            "<photoshop:Credit><rdf:Description><rdf:value>AFP</rdf:value></rdf:Description>"
            "</photoshop:Credit>"
        ),
        described('<photoshop:Credit rdf:value="AFP"/>'),
        described("<photoshop:Credit><![CDATA[AFP]]></photoshop:Credit>"),
        described('<p:Credit xmlns:p="http://ns.adobe.com/photoshop/1.0/">AFP</p:Credit>'),
        described('<p:Credit xmlns:p="http://ns.adobe.com/photoshop/1.0">AFP</p:Credit>'),
        described('<Credit xmlns="http://ns.adobe.com/photoshop/1.0/">AFP</Credit>'),
        described('<photoshop:Credit xmlns:photoshop="urn:unknown">AFP</photoshop:Credit>'),
        '<rdf:RDF><rdf:Description photoshop:Credit="AFP"/></rdf:RDF>',
        '<?xml version="1.0" encoding="UTF-8"?>' + described("", 'photoshop:Credit="AFP"'),
        (
            '<x:xapmeta xmlns:x="adobe:ns:meta/">'
            + described("", 'photoshop:Credit="AFP"')
            + "</x:xapmeta>"
        ),
        described("", 'photoshop:Credit="AFP"') + "\0\0\0  \n",
        "\ufeff  " + described("", 'photoshop:Credit="AFP"'),
        described("<photoshop:Credit>A\x02FP</photoshop:Credit>"),
        described("<photoshop:Credit>A&#1;FP&#xFFFF;&#x110000;</photoshop:Credit>"),
        described("<photoshop:Credit>AFP<photoshop:Note/></photoshop:Credit>"),
        described('<photoshop:Credit><rdf:Description rdf:about="AFP"/></photoshop:Credit>'),
        described('<p:Credit xmlns:p="https://ns.adobe.com/photoshop/1.0/">AFP</p:Credit>'),
        "\0" + described("", 'photoshop:Credit="AFP"'),
    ],
)
def test_a_property_is_read_in_every_form(written) -> None:
    assert read(written, Field.CREDIT) == ["AFP"]


@pytest.mark.parametrize("before", ["", "\ufeff", "\n", "\0\0"])
@pytest.mark.parametrize("alphabet", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_packet_is_read_in_every_alphabet(alphabet, before) -> None:
    written = before + described("<photoshop:Credit>Zoë 北京</photoshop:Credit>")
    credit = Fact(Field.CREDIT, "Zoë 北京")
    assert list(xmp.read(written.encode(alphabet))) == [credit]


def test_one_odd_byte_spoils_no_other_word() -> None:
    written = described(
        "<photoshop:Credit>Zoë 北京</photoshop:Credit><photoshop:City>@</photoshop:City>"
    )
    facts = list(xmp.read(written.encode().replace(b"@", b"\xe9")))
    assert Fact(Field.CREDIT, "Zoë 北京") in facts


def test_what_is_marked_as_verbatim_is_read_so() -> None:
    written = described("<photoshop:Credit><![CDATA[A & B &amp; <C>]]></photoshop:Credit>")
    assert read(written, Field.CREDIT) == ["A & B &amp; <C>"]


def test_an_address_may_be_a_resource() -> None:
    text = described('<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>')
    assert read(text, Field.LICENCE) == ["https://creativecommons.org/licenses/by/4.0/"]


def test_items_of_a_list_may_be_resources() -> None:
    items = '<rdf:li rdf:resource="https://a.fr"/><rdf:li>https://b.fr</rdf:li>'
    text = described(f"<cc:license><rdf:Bag>{items}</rdf:Bag></cc:license>")
    assert read(text, Field.LICENCE) == ["https://a.fr", "https://b.fr"]


def test_the_default_language_comes_first_and_the_others_are_kept() -> None:
    items = (
        '<rdf:li xml:lang="fr">Droits réservés</rdf:li>'
        '<rdf:li xml:lang="x-default">All rights reserved</rdf:li>'
    )
    text = described(f"<dc:rights><rdf:Alt>{items}</rdf:Alt></dc:rights>")
    assert read(text, Field.COPYRIGHT) == ["All rights reserved", "Droits réservés"]


def test_two_packets_in_one_block_are_both_read() -> None:
    one, two = (described("", f'photoshop:Credit="{name}"') for name in ("AFP", "Getty"))
    declared = f'<?xml version="1.0"?>{one}<?xpacket end="w"?><?xml version="1.0"?>{two}'
    assert read(declared, Field.CREDIT) == ["AFP", "Getty"]


def test_a_covered_prefix_means_again_what_it_meant() -> None:
    inner = '<dc:x xmlns:photoshop="http://purl.org/dc/elements/1.1/"><photoshop:title/></dc:x>'
    assert read(described(inner + "<photoshop:Credit>AFP</photoshop:Credit>"), Field.CREDIT) == [
        "AFP"
    ]


def test_licensors_are_read_inside_their_structures() -> None:
    item = (
        '<rdf:li plus:LicensorURL="https://a.fr"><plus:LicensorName>A</plus:LicensorName></rdf:li>'
    )
    parsed = '<rdf:li rdf:parseType="Resource"><plus:LicensorURL>b.fr</plus:LicensorURL></rdf:li>'
    text = described(f"<plus:Licensor><rdf:Bag>{item}{parsed}</rdf:Bag></plus:Licensor>")
    assert read(text, Field.LICENSOR) == ["https://a.fr", "A", "b.fr"]


@pytest.mark.parametrize("text", ["Marks & Spencer", "a&b=c&amp;d", "&eacute;&#233;"])
def test_a_lone_ampersand_is_read_as_exiftool_reads_it(text) -> None:
    found = read(described(f"<photoshop:Credit>{text}</photoshop:Credit>"), Field.CREDIT)
    assert found == [text.replace("&amp;", "&").replace("&#233;", "é")]


@pytest.mark.parametrize(
    "properties",
    [
        "<exif:GPSLatitude>48,47.5N</exif:GPSLatitude>",
        "<exif:gpslongitude>2,23.5E</exif:gpslongitude>",
        "<drone-dji:GpsLongtitude>+2.39</drone-dji:GpsLongtitude>",
        (
            '<Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource">'
            "<exif:GPSLatitude>48,47.5N</exif:GPSLatitude></rdf:li></rdf:Bag>"
            "</Iptc4xmpExt:LocationCreated>"
        ),
        (
            '<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li exif:GPSLongitude="2,23E"/></rdf:Bag>'
            "</Iptc4xmpExt:LocationShown>"
        ),
        '<geo:lat xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#">48.79</geo:lat>',
        '<d:decimalLatitude xmlns:d="http://rs.tdwg.org/dwc/index.htm">48.79</d:decimalLatitude>',
    ],
)
def test_a_position_is_found_in_any_vocabulary(properties) -> None:
    assert read(described(properties), Field.GPS) == ["XMP"]


@pytest.mark.parametrize(
    "properties",
    [
        "<photoshop:City>Vitry-sur-Seine</photoshop:City>",
        "<exif:GPSVersionID>2.3.0.0</exif:GPSVersionID>",
        "<exif:GPSLatitude> </exif:GPSLatitude>",
        '<x:ISOSpeedLatitudeyyy xmlns:x="http://cipa.jp/exif/1.0/">3</x:ISOSpeedLatitudeyyy>',
        "<dc:language>fr</dc:language>",
        "<photoshop:Credit>latitude 48</photoshop:Credit>",
    ],
)
def test_the_name_of_a_town_is_no_position(properties) -> None:
    assert read(described(properties), Field.GPS) == []


@pytest.mark.parametrize(
    ("properties", "mark"),
    [
        ("<Iptc4xmpExt:AISystemUsed>Midjourney v7</Iptc4xmpExt:AISystemUsed>", "Midjourney v7"),
        ("<xmp:CreatorTool>Adobe Firefly 3</xmp:CreatorTool>", "Adobe Firefly"),
        ("<dc:description>Steps: 20, Sampler: Euler, Seed: 1</dc:description>", "Stable Diffusion"),
    ],
)
def test_generators_are_named(properties, mark) -> None:
    assert read(described(properties), Field.GENERATOR) == [mark]


def test_a_workshop_on_a_generator_is_no_generated_picture() -> None:
    text = described("<dc:description>Atelier ChatGPT et Midjourney au fab-lab</dc:description>")
    assert read(text, Field.GENERATOR) == []


def test_an_empty_packet_says_nothing_and_is_readable() -> None:
    assert list(xmp.read(b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')) == []


ENTITY = '<!DOCTYPE r [<!ENTITY a "AFP"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no markup",
        "<html><body>no XMP</body></html>",
        described("<photoshop:Credit>AFP"),
        described("<photoshop:Credit>AFP</photoshop:Credit>")[:-20],
        ENTITY + described("<photoshop:Credit>&b;</photoshop:Credit>"),
        '<!DOCTYPE r SYSTEM "file:///etc/passwd">' + described(""),
        described("<dc:x>" * 101 + "</dc:x>" * 101),
        described("<dc:x/>" * 200_001),
    ],
)
def test_markup_that_cannot_be_read_says_so(text) -> None:
    with pytest.raises(MalformedError):
        list(xmp.read(text.encode()))


def test_what_stands_before_a_fault_still_counts() -> None:
    text = described("<photoshop:Credit>AFP</photoshop:Credit><dc:rights>") + "</broken>"
    found = []
    with pytest.raises(MalformedError):
        found.extend(xmp.read(text.encode()))
    assert Fact(Field.CREDIT, "AFP") in found
