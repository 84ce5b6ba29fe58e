import gzip
import io
import random
import struct
import time
import zipfile

import pillow_heif
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from photo_licences.sniffing import end_of_image, sniff


def saved(kind: str, **options: object) -> bytes:
    picture = Image.linear_gradient("L").resize((64, 48)).convert("RGB")
    target = io.BytesIO()
    if kind == "heic":
        pillow_heif.from_pillow(picture).save(target, quality=50)
    else:
        picture.save(target, kind, **options)
    return target.getvalue()


@pytest.mark.parametrize(
    ("written", "sniffed"),
    [(kind, kind) for kind in ("jpeg", "png", "gif", "webp", "avif", "heic", "tiff", "bmp", "ico")]
    + [("mpo", "jpeg"), ("pdf", "pdf"), ("jpeg2000", "jp2"), ("dds", "dds"), ("ppm", "netpbm")],
)
def test_pictures_are_told_by_content(written, sniffed) -> None:
    assert sniff(saved(written)) == sniffed


def archive() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as folder:
        folder.writestr("a.txt", "a")
    return target.getvalue()


SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
DOCTYPE = (
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"'
    ' "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (archive(), "zip"),
        (gzip.compress(b"a", mtime=0), "gzip"),
        (b"wOFF\0\1\0\0", "woff"),
        (b"wOF2\0\1\0\0", "woff2"),
        (b"\0\0\0\x1cftypisom\0\0\2\0isomiso2", "mp4"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "mp4"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "avif"),
        (b"\0\0\0\x18ftypmsf1\0\0\0\0avifmsf1", "avif"),
        (b"\0\0\0\x18ftypjxl \0\0\0\0jxl jxl ", "jxl"),
        (b"\xff\x0a\xfa\x1f", "jxl"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "jxl"),
        (b"\x1aE\xdf\xa3", "webm"),
        (b"8BPS\0\1", "psd"),
        (b"RIFF\0\0\0\0AVI LIST", "avi"),
        (b"RIFF\0\0\0\0junk", None),
        (b"%PDF-1.7", "pdf"),
        (b"\n %PDF-1.7", "pdf"),
        (b"<!doctype html><title>a", "html"),
        (b"\xef\xbb\xbf \n<HTML>", "html"),
        (b"<!-- a --><script>", "html"),
        ("<html>".encode("utf-16"), "html"),
        (SVG.encode(), "svg"),
        (b" \r\n\t" + SVG.encode(), "svg"),
        (b"\xef\xbb\xbf" + SVG.encode(), "svg"),
        (SVG.encode("utf-16"), "svg"),
        (SVG.encode("utf-16-be"), "svg"),
        (f'<?xml version="1.0"?>\n<!-- a -->{DOCTYPE}{SVG}'.encode(), "svg"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>', "svg"),
        (b'<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', "svg"),
        (b"<?xml version='1.0'?><rss/>", "xml"),
        (b"P3\n2 2\n255\n0 0 0 9 9 9", "netpbm"),
        (b"P1 # a drawing\n2 2\n1 0 0 1", "netpbm"),
        (b"P7\nWIDTH 2\nHEIGHT 2\n", "netpbm"),
        (b"#define tower_width 16\n#define tower_height 7\n", "xbm"),
        (b"/* XPM */\nstatic char *tower[] = {", "xpm"),
        (b"P3 est le parking", None),
        (b"#define tower 16", None),
        (b"BM but a text", None),
        (b"MZ but a text", None),
        (b"<3 les tomates", None),
        (b"bonjour", None),
        (b"", None),
    ],
)
def test_files_are_told_by_content(data, kind) -> None:
    assert sniff(data) == kind


@given(st.binary(max_size=300))
def test_any_bytes_are_sniffed(data) -> None:
    assert sniff(data) is None or sniff(data + b"\0") is not None
    end_of_image(data)


@pytest.mark.parametrize("head", [b"<!doctype ", b"<!--", b"<?", b" ", b"<!doctype a[", b"<a:"])
def test_a_long_prologue_costs_little(head) -> None:
    began = time.process_time()
    sniff(head * 1_000_000)
    assert time.process_time() - began < 0.2


@pytest.mark.parametrize(
    "picture",
    [
        saved("jpeg"),
        saved("jpeg", progressive=True),
        saved("jpeg", restart_marker_blocks=1),
        saved("jpeg", comment=b"\xff\xd9 is no end here"),
        saved("png"),
    ],
)
@pytest.mark.parametrize("behind", [b"", b"PK\3\4", bytes(9), b"\xff\xd9", saved("jpeg")])
def test_the_end_is_where_the_first_picture_ends(picture, behind) -> None:
    assert end_of_image(picture + behind) == len(picture)


@pytest.mark.parametrize("kind", ["jpeg", "png"])
def test_a_cut_picture_has_no_end(kind) -> None:
    picture = saved(kind)
    chance = random.Random(kind)
    for end in [0, 1, 8, len(picture) - 1, *(chance.randrange(len(picture)) for _ in range(50))]:
        assert end_of_image(picture[:end]) is None


@pytest.mark.parametrize("kind", ["gif", "webp", "avif", "tiff", "pdf"])
def test_other_files_have_no_end(kind) -> None:
    assert end_of_image(saved(kind)) is None


def test_metadata_among_the_scans_is_refused() -> None:
    picture = saved("jpeg", progressive=True)
    scan = picture.rindex(b"\xff\xda")
    hidden = struct.pack(">HH", 0xFFE1, 8) + b"Exif\0\0"
    assert end_of_image(picture[:scan] + hidden + picture[scan:]) is None


def test_the_end_of_a_large_photo_is_found_quickly() -> None:
    noise = random.Random(0).randbytes(3_000_000).replace(b"\xff", b"\xff\0")
    picture = saved("jpeg")
    data = picture[:-2] + noise + picture[-2:]
    began = time.process_time()
    assert end_of_image(data) == len(data)
    assert time.process_time() - began < 0.1
