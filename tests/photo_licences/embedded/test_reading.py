"""The public door: what it gives for whole files that the gate will meet."""

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image, ImageCms

from photo_licences.embedded.reading import read_rights

RIGHTS = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:cc="http://creativecommons.org/ns#" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
  xmpRights:Marked="True" xmpRights:WebStatement="https://exemple.fr/photos/jardin/">
<dc:creator><rdf:Seq><rdf:li>Habitante du 12</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Habitante du 12, CC BY 4.0</rdf:li></rdf:Alt>
</dc:rights>
<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>
</rdf:Description></rdf:RDF></x:xmpmeta>""".encode()


@pytest.mark.parametrize("kind", ["jpeg", "png", "avif", "webp"])
def test_a_derivative_that_carries_its_rights_alone_carries_nothing_else(kind) -> None:
    exif = Image.Exif()
    exif[0x013B], exif[0x8298] = "Habitante du 12", "© Habitante du 12, CC BY 4.0"
    colours = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options: dict[str, object] = {"exif": exif, "icc_profile": colours, "xmp": RIGHTS}
    picture = Image.linear_gradient("L").resize((64, 48)).convert("RGB")
    target = io.BytesIO()
    picture.save(target, kind, dpi=(72, 72), **options)
    rights = read_rights(target.getvalue())
    assert rights.creators == ("Habitante du 12",)
    assert (rights.other_metadata, rights.unreadable) == ((), ())


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "avif", "heic", "tiff"])
def test_a_picture_without_metadata_says_nothing(kind, draw: Callable[[str], bytes]) -> None:
    rights = read_rights(draw(kind))
    assert rights == type(rights)()


def png_with(keyword: bytes, text: bytes) -> bytes:
    target = io.BytesIO()
    Image.new("L", (8, 8)).save(target, "PNG")
    data = target.getvalue()
    value = keyword + b"\0" + text
    chunk = b"tEXt" + value
    whole = struct.pack(">I", len(value)) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return data[:33] + whole + data[33:]


def test_names_given_by_strangers_stay_on_one_short_line() -> None:
    (name,) = read_rights(png_with(b"a\n::error::b\x1b[1m" + b"c" * 500, b"x")).other_metadata
    assert name.isprintable()
    assert len(name) <= 80


@pytest.mark.parametrize("keyword", [b"Author", b"Credit", b"Copyright", b"Source"])
def test_a_generator_may_sign_like_a_person(keyword) -> None:
    rights = read_rights(png_with(keyword, b"Made with Google AI"))
    assert rights.generator_marks == ("Made with Google AI",)
