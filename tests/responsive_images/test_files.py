"""Files carry the declared rights, and nothing else of what was in the original."""

import io
import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from photo_licences.model import ClearedPhoto, Credit, Licence
from responsive_images.deriving import wanted
from responsive_images.encoder import Job, encode
from responsive_images.model import Encoded, MediaType
from responsive_images.planning import plan
from tests.responsive_images.photos import CC0, CC_BY, MURAL, page_of, photo_of
from tests.responsive_images.pictures import blocks, corners, noise, saved

PAGE = page_of("jardin")
SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
ALLOWED = {
    MediaType.AVIF: {"ftyp", "meta", "mdat", "item av01", "item Exif", "item mime"},
    MediaType.JPEG: {"JFIF", "Exif", "http://ns.adobe.com/xap/1.0/"},
    MediaType.PNG: {"IHDR", "PLTE", "iTXt", "eXIf", "IDAT", "IEND"},
}
ONCE = {"Exif", "http://ns.adobe.com/xap/1.0/", "iTXt", "eXIf", "item Exif", "item mime"}
"""What holds metadata: once in every file."""


def derivatives(data: bytes, photo: ClearedPhoto) -> tuple[Encoded, ...]:
    each = wanted(photo, plan(photo, PAGE))
    return encode(Job(photo.path, data, each.plan, each.metadata))


def assert_only_rights(encoded: Encoded, photo: ClearedPhoto) -> None:
    """Everything in the file is the picture itself, or exactly the declared rights."""
    declared = wanted(photo, plan(photo, PAGE)).metadata
    held = blocks(encoded.data)
    assert set(held) <= ALLOWED[encoded.media_type]
    assert all(held.count(block) == 1 for block in set(held) & ONCE)
    assert len(set(held) & ONCE) == 2
    with Image.open(io.BytesIO(encoded.data)) as opened:
        opened.load()
        xmp = opened.info.get("xmp") or opened.info["XML:com.adobe.xmp"].encode()
        assert xmp == declared.xmp
        assert opened.info["exif"].removeprefix(b"Exif\0\0") == declared.exif[6:]
        assert opened.info.get("jfif_density", (1, 1)) == (1, 1)


token = st.text("0123456789abcdef", min_size=14, max_size=14).map("TEMOIN{}".format)
JPEG_MODES, PNG_MODES = ["L", "RGB", "CMYK"], ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"]


@st.composite
def originals(draw):
    """Draw a file of any mode with metadata wherever Pillow can put it, and its secret words."""
    kind = draw(st.sampled_from(["JPEG", "PNG"]))
    mode = draw(st.sampled_from(JPEG_MODES if kind == "JPEG" else PNG_MODES))
    size = draw(st.integers(1, 60)), draw(st.integers(1, 60))
    words = draw(st.lists(token, min_size=8, max_size=8, unique=True))
    exif = Image.Exif()
    for tag, word in zip((0x010E, 0x010F, 0x0110, 0x0131, 0x013B, 0x8298), words, strict=False):
        if draw(st.booleans()):
            exif[tag] = word
    exif.get_ifd(0x8769).update({0x9286: words[0].encode(), 0xA430: words[1], 0xA431: words[2]})
    exif.get_ifd(0x8825).update({1: "N", 2: (48.0, 47.0, 13.37), 29: words[3]})
    exif[0x0112] = draw(st.integers(0, 9))
    options = {"exif": exif, "dpi": (300, 301), "icc_profile": _profile(words[4])}
    options |= _of_jpeg(words) if kind == "JPEG" else _of_png(words)
    return saved(noise(*size).convert(mode), kind, **options), words


def _profile(word: str) -> bytes:
    """Give an sRGB profile whose description is a secret word, cut in at the end."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes() + word.encode()


def _xmp(word: str) -> bytes:
    return (
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf="
        "'http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
        f"xmlns:aux='http://ns.adobe.com/exif/1.0/aux/' aux:SerialNumber='{word}'/>"
        "</rdf:RDF></x:xmpmeta>"
    ).encode()


def _of_jpeg(words: list[str]) -> dict[str, object]:
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x50" + words[5].encode()
    segments = (b"\xff\xed", iptc), (b"\xff\xeb", b"JP" + words[6].encode())
    extra = b"".join(mark + (len(body) + 2).to_bytes(2, "big") + body for mark, body in segments)
    return {"comment": words[7].encode(), "xmp": _xmp(words[6]), "extra": extra}


def _of_png(words: list[str]) -> dict[str, object]:
    chunks = PngInfo()
    chunks.add_text("Author", words[5])
    chunks.add_text("Comment", words[6], zip=True)
    chunks.add_itxt("XML:com.adobe.xmp", _xmp(words[7]).decode())
    chunks.add(b"tIME", b"\x07\xea\x05\x05\x0a\x0a\x0a")
    chunks.add(b"prVt", words[6].encode())
    return {"pnginfo": chunks}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(original=originals())
def test_no_value_of_any_original_survives(original):
    data, words = original
    photo = photo_of(data)
    for encoded in derivatives(data, photo):
        for word in words:
            assert word.encode() not in encoded.data
            assert word.encode("utf-16-le") not in encoded.data
        assert_only_rights(encoded, photo)


@pytest.mark.parametrize(
    ("kind", "label", "fallback"),
    [("JPEG", "Photo", MediaType.JPEG), ("PNG", "Dessin", MediaType.PNG)],
)
@pytest.mark.parametrize("is_mural", [False, True])
def test_exiftool_reads_what_is_promised_and_nothing_else(
    kind, label, fallback, is_mural, tmp_path
):
    original = _dirtied(saved(corners(400, 300), kind), tmp_path)
    photo = replace(photo_of(original), digital_source_type=SOURCE_TYPE)
    if is_mural:
        photo = replace(photo, credit=MURAL.credit, artwork=MURAL.artwork)
    found = derivatives(original, photo)
    assert {encoded.media_type for encoded in found} == {MediaType.AVIF, fallback}
    for encoded in found:
        assert _read_by_exiftool(encoded, tmp_path) == _promised(label, is_mural)


@pytest.mark.parametrize(
    ("author", "licence"),
    [
        ("Amina B., Béatrice Ñ. et Žofie Ł.", CC_BY),
        ("أمينة 🌱 山田", CC0),
        ("Eugène Atget", Licence("CC-PDM-1.0", "Domaine public", "https://pdm.example/")),
        ("Ville d'Ivry", Licence("etalab-2.0", "Licence Ouverte 2.0", "https://lo.example/")),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_exiftool_reads_every_author_and_licence_as_written(tmp_path, kind, author, licence):
    source = "https://commons.example/?a=1&b=2"
    photo = replace(
        photo_of(saved(corners(90, 60), kind)), credit=Credit(author, licence, source=source)
    )
    credit = f"{'Dessin' if kind == 'PNG' else 'Photo'}\u00a0: {author}, {licence.name}"
    for encoded in derivatives(saved(corners(90, 60), kind), photo):
        assert _read_by_exiftool(encoded, tmp_path) == {
            "IFD0:Artist": author,
            "IFD0:Copyright": credit,
            "XMP-dc:Creator": author,
            "XMP-dc:Rights": credit,
            "XMP-xmpRights:WebStatement": PAGE,
            "XMP-xmpRights:UsageTerms": f"{licence.name}\u00a0: {licence.url}",
            "XMP-cc:License": licence.url,
            "XMP-plus:LicensorURL": PAGE,
            "XMP-photoshop:Credit": credit,
        }


def _promised(label: str, is_mural: bool) -> dict[str, object]:
    credit = f"{label}\u00a0: Élodie & Noé, CC BY 4.0"
    terms = f"CC BY 4.0\u00a0: {CC_BY.url}"
    if is_mural:
        limits = "La licence ne couvre ni l’œuvre ni l’image des personnes."
        credit = f"Œuvre\u00a0: C215, tous droits réservés sauf accord. {credit}. {limits}"
        terms = f"{limits} {terms}"
    return {
        "IFD0:Artist": "Élodie & Noé",
        "IFD0:Copyright": credit,
        "XMP-dc:Creator": "Élodie & Noé",
        "XMP-dc:Rights": credit,
        "XMP-xmpRights:WebStatement": PAGE,
        "XMP-xmpRights:UsageTerms": terms,
        "XMP-cc:License": CC_BY.url,
        "XMP-plus:LicensorURL": PAGE,
        "XMP-photoshop:Credit": credit,
        "XMP-iptcExt:DigitalSourceType": SOURCE_TYPE,
    }


_OF_THE_FORMAT = {"SourceFile", "ExifTool", "System", "File", "QuickTime", "Meta", "JFIF", "PNG"}
_OF_THE_FORMAT |= {"Composite"}


def _read_by_exiftool(encoded: Encoded, folder: Path) -> dict[str, object]:
    file = folder / f"derivative.{encoded.media_type.extension}"
    file.write_bytes(encoded.data)
    read = _exiftool("-j", "-G1", "-a", "-u", "-charset", "exif=utf8", str(file))
    (fields,) = json.loads(read)
    assert not any(key.endswith((":Warning", ":Error")) for key in fields)
    return {key: value for key, value in fields.items() if key.split(":")[0] not in _OF_THE_FORMAT}


def _dirtied(data: bytes, folder: Path) -> bytes:
    """Write what phones and photo agencies write into an original."""
    file = folder / ("original.png" if data.startswith(b"\x89PNG") else "original.jpg")
    file.write_bytes(data)
    _exiftool(
        *("-overwrite_original", "-Artist=Somebody Else", "-XPAuthor=Somebody Else"),
        *("-GPSLatitude=48.78", "-GPSLongitude=2.39", "-GPSLatitudeRef=N", "-GPSLongitudeRef=E"),
        *("-SerialNumber=12345678", "-OwnerName=Owner", "-UserComment=Secret", "-Comment=Secret"),
        *("-IPTC:By-line=Somebody Else", "-XMP-dc:Subject=Secret", "-XMP-dc:Creator=Else"),
        *("-XMP-exif:GPSLatitude=48.78", "-XMP-xmpMM:DocumentID=Secret", "-ICC_Profile:all="),
        str(file),
    )
    return file.read_bytes()


def _exiftool(*arguments: str) -> str:
    program = shutil.which("exiftool")
    if program is None:
        message = "exiftool is not installed (Debian: libimage-exiftool-perl)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return subprocess.run(
        [program, *arguments], check=True, capture_output=True, encoding="utf-8"
    ).stdout
