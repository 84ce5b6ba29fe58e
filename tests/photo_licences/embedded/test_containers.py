"""PNG, WebP, AVIF, HEIC, TIFF and GIF: the places that exiftool does not write to."""

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image

from photo_licences.embedded.reading import read_rights

PACKET = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Zoë"/></rdf:RDF></x:xmpmeta>'
).encode()
IPTC = b"\x1c\2\x50\0\3Ana"
ARTIST = b"MM\0*" + struct.pack(">IHHHII", 8, 1, 0x013B, 2, 7, 26) + bytes(4) + b"Ana L.\0"
C2PA = (
    b"\0\0\0\x20jumb\0\0\0\x18jumdc2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9b\x71\3c2pa\0"
    b"qdigitalSourceTypexFhttp://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
)
GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


def chunk(name: bytes, value: bytes) -> bytes:
    return (
        struct.pack(">I", len(value)) + name + value + struct.pack(">I", zlib.crc32(name + value))
    )


def profile(name: str, value: bytes, behind: bytes = b"") -> bytes:
    text = f"\n{name}\n{len(value):8}\n{value.hex()}\n".encode() + behind
    return chunk(b"zTXt", f"Raw profile type {name}".encode() + b"\0\0" + zlib.compress(text))


@pytest.fixture
def png(draw: Callable[[str], bytes]) -> Callable[..., bytes]:
    picture = draw("png")
    return lambda *chunks: picture[:33] + b"".join(chunks) + picture[33:]


@pytest.fixture
def webp(draw: Callable[[str], bytes]) -> Callable[..., bytes]:
    def build(*chunks: tuple[bytes, bytes]) -> bytes:
        body = draw("webp")[8:]
        for name, value in chunks:
            body += name + struct.pack("<I", len(value)) + value + bytes(len(value) % 2)
        return b"RIFF" + struct.pack("<I", len(body)) + body

    return build


@pytest.mark.parametrize(
    ("made", "creator"),
    [
        (chunk(b"tEXt", b"Author\0Zo\xeb"), "Zoë"),
        (chunk(b"zTXt", b"author\0\0" + zlib.compress(b"Zo\xeb")), "Zoë"),
        (chunk(b"iTXt", b"Author\0\0\0fr\0Auteur\0" + "Zoë 北京".encode()), "Zoë 北京"),
        (chunk(b"iTXt", b"Author\0\1\0\0\0" + zlib.compress("Zoë".encode())), "Zoë"),
        (chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + PACKET), "Zoë"),
        (chunk(b"tEXt", b"XML:com.adobe.xmp\0" + PACKET), "Zoë"),
        (chunk(b"eXIf", ARTIST), "Ana L."),
        (chunk(b"eXIf", b"Exif\0\0" + ARTIST), "Ana L."),
        (chunk(b"zxIf", b"\0\0\0\0\x29" + zlib.compress(ARTIST)), "Ana L."),
        (profile("exif", b"Exif\0\0" + ARTIST), "Ana L."),
        (profile("exif", b"Exif\0\0" + ARTIST, behind=b"$\x91}}"), "Ana L."),
        (profile("APP1", b"Exif\0\0" + ARTIST), "Ana L."),
        (profile("APP1", b"http://ns.adobe.com/xap/1.0/\0" + PACKET), "Zoë"),
        (profile("xmp", PACKET), "Zoë"),
        (profile("iptc", IPTC), "Ana"),
        (profile("iptc", b"8BIM\4\4\0\0\0\0\0\x08" + IPTC), "Ana"),
        (profile("8bim", b"Photoshop 3.0\x008BIM\4\4\0\0\0\0\0\x08" + IPTC), "Ana"),
    ],
)
def test_png_tells_its_creator_in_many_places(made, creator, png) -> None:
    rights = read_rights(png(made))
    assert (rights.creators, rights.unreadable) == ((creator,), ())


@pytest.mark.parametrize(
    ("keyword", "field"),
    [
        (b"By-line", "creators"),
        (b"Owner", "copyrights"),
        (b"Copyright Notice", "copyrights"),
        (b"Usage_Terms", "usage_terms"),
        (b"UsageTerms", "usage_terms"),
        (b"WebStatement", "web_statements"),
    ],
)
def test_keywords_are_spelt_as_everybody_likes(keyword, field, png) -> None:
    assert getattr(read_rights(png(chunk(b"tEXt", keyword + b"\0Ana"))), field) == ("Ana",)


def test_png_text_may_hold_the_moment_of_a_photo(png) -> None:
    made = chunk(b"tEXt", b"exif:DateTimeOriginal\x002026:12:05 14:00:01")
    assert read_rights(png(made)).dates_taken == ("2026-12-05T14:00:01",)


@pytest.mark.parametrize("place", [33, -12, None], ids=["before", "after", "behind the end"])
def test_png_chunks_count_wherever_they_stand(place, draw) -> None:
    picture = draw("png")
    place = len(picture) if place is None else place % len(picture)
    data = picture[:place] + chunk(b"tEXt", b"Copyright\0Ana") + picture[place:]
    assert read_rights(data).copyrights == ("Ana",)


@pytest.mark.parametrize(
    "made",
    [
        chunk(b"zTXt", b"Author\0\0" + zlib.compress(bytes(9 << 20))),
        chunk(b"zTXt", b"Author\0\0" + zlib.compress(b"Zoe")[:-2]),
        chunk(b"zTXt", b"Author\0\0not compressed"),
        chunk(b"iTXt", b"Author\0\0\0fr"),
        chunk(b"tEXt", b"no keyword"),
        chunk(b"tEXt", b"Raw profile type iptc\0\niptc\n 8\nzz"),
        chunk(b"tEXt", b"Raw profile type iptc\0\niptc\n 9999\n1c02"),
        chunk(b"tEXt", b"Raw profile type iptc\0" + b"\n" * 100_000),
    ],
)
def test_png_texts_that_cannot_be_read_are_named(made, png) -> None:
    (name,) = read_rights(png(made)).unreadable
    assert name.startswith("PNG ")


@pytest.mark.parametrize(
    ("keyword", "text", "mark"),
    [
        (b"parameters", b"a cat\nSteps: 20, Sampler: Euler a", "Stable Diffusion"),
        (b"prompt", b'{"3": {"class_type": "KSampler"}}', "ComfyUI"),
        (b"workflow", b'{"last_node_id": 9, "nodes": []}', "ComfyUI"),
        (b"Software", b"NovelAI", "NovelAI"),
        (b"Description", b"a cat --v 7 Job ID: 1b2c3d4e-aaaa-bbbb-cccc-ddddeeeeffff", "Midjourney"),
        (b"invokeai_metadata", b'{"app_version": "5.0"}', "InvokeAI"),
    ],
)
def test_png_texts_betray_their_generator(keyword, text, mark, png) -> None:
    assert read_rights(png(chunk(b"tEXt", keyword + b"\0" + text))).generator_marks == (mark,)


@pytest.mark.parametrize(
    ("keyword", "text"),
    [
        (b"Comment", b"Steps: three of them"),
        (b"prompt", b"au bord"),
        (b"Title", b"Firefly"),
    ],
)
def test_png_texts_of_people_betray_none(keyword, text, png) -> None:
    assert read_rights(png(chunk(b"tEXt", keyword + b"\0" + text))).generator_marks == ()


def test_png_hides_a_position_in_a_text_and_in_a_profile(png) -> None:
    builder = b"MM\0*" + struct.pack(">IHHHII", 8, 1, 0x8825, 4, 1, 26) + bytes(4)
    gps = struct.pack(">HHHII", 1, 2, 5, 3, 44) + bytes(4) + b"\0\0\0\1" * 6
    assert read_rights(png(profile("exif", builder + gps))).gps == ("EXIF",)
    assert read_rights(png(chunk(b"tEXt", b"exif:GPSLatitude\x0048/1"))).gps == ("PNG",)


def test_png_chunks_that_no_derivative_may_carry_are_named(png) -> None:
    rights = read_rights(
        png(chunk(b"tIME", bytes(7)), chunk(b"vpAg", b"x"), chunk(b"gAMA", b"1234"))
    )
    assert rights.other_metadata == ("PNG tIME", "PNG vpAg")


def test_content_credentials_are_seen_in_every_format(png, webp, draw) -> None:
    segment = b"JP\0\1\0\0\0\1" + C2PA
    uuid = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
    jpeg, heic = draw("jpeg"), draw("heic")
    files = [
        png(chunk(b"caBX", C2PA)),
        webp((b"C2PA", C2PA)),
        jpeg[:2] + struct.pack(">HH", 0xFFEB, len(segment) + 2) + segment + jpeg[2:],
        heic + struct.pack(">I", 24 + len(C2PA)) + b"uuid" + uuid + C2PA,
    ]
    for data in files:
        rights = read_rights(data)
        assert rights.content_credentials
        assert rights.digital_source_types == (GENERATED,)


def test_a_source_type_cut_by_two_jpeg_segments_is_joined(draw) -> None:
    jpeg, middle = draw("jpeg"), len(C2PA) - 20
    parts = (b"JP\0\1\0\0\0\1" + C2PA[:middle], b"JP\0\1\0\0\0\2" + C2PA[:8] + C2PA[middle:])
    segments = b"".join(struct.pack(">HH", 0xFFEB, len(part) + 2) + part for part in parts)
    assert read_rights(jpeg[:2] + segments + jpeg[2:]).digital_source_types == (GENERATED,)


def test_webp_is_read_with_and_without_the_exif_header(webp) -> None:
    for header in (b"", b"Exif\0\0"):
        assert read_rights(webp((b"EXIF", header + ARTIST))).creators == ("Ana L.",)
    assert read_rights(webp((b"XMP ", PACKET))).creators == ("Zoë",)


def test_webp_is_read_behind_the_end_that_it_announces(webp) -> None:
    data = webp((b"XMP ", PACKET))
    assert read_rights(data[:4] + bytes(4) + data[8:]).creators == ("Zoë",)


def test_webp_inside_a_webp_is_unreadable(webp) -> None:
    inner = webp((b"XMP ", PACKET))
    assert read_rights(webp((b"RIFF", inner[8:]))).unreadable == ("webp",)


def test_webp_that_is_cut_is_unreadable(webp) -> None:
    assert read_rights(webp((b"XMP ", PACKET))[:-40]).unreadable == ("webp",)


@pytest.mark.parametrize("kind", ["avif", "heic"])
def test_xmp_in_a_box_of_its_own_is_read(kind, draw) -> None:
    uuid = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
    data = draw(kind) + struct.pack(">I", 24 + len(PACKET)) + b"uuid" + uuid + PACKET
    assert read_rights(data).creators == ("Zoë",)


def box(name: bytes, value: bytes) -> bytes:
    return struct.pack(">I", len(value) + 8) + name + value


def heif(method: int, item: bytes, *, encoding: bytes = b"", version: int = 2) -> bytes:
    """A file of one item of XMP inside its ``meta`` box, without any picture."""
    kind = b"mime" * (version >= 2) + b"\0" + b"application/rdf+xml\0" + encoding + b"\0"
    number = struct.pack(">HH" if version < 3 else ">IH", 1, 0)
    infe = box(b"infe", bytes([version, 0, 0, 0]) + number + kind)
    iinf = box(b"iinf", bytes(4) + struct.pack(">H", 1) + infe)
    extent = struct.pack(">II", 0, len(item))
    place = struct.pack(">HHHH", 1, method, 0, 1) + extent
    iloc = box(b"iloc", b"\1\0\0\0\x44\0" + struct.pack(">H", 1) + place)
    meta = box(b"meta", bytes(4) + iinf + iloc + box(b"idat", item))
    return box(b"ftyp", b"heic\0\0\0\0mif1heic") + meta


@pytest.mark.parametrize("version", [0, 1, 2, 3])
def test_an_item_inside_the_meta_box_is_read(version) -> None:
    assert read_rights(heif(1, PACKET, version=version)).creators == ("Zoë",)


def test_an_item_that_is_packed_is_read() -> None:
    data = heif(1, zlib.compress(PACKET), encoding=b"deflate")
    assert read_rights(data).creators == ("Zoë",)


@pytest.mark.parametrize(
    "data",
    [
        heif(2, PACKET),
        heif(1, PACKET, encoding=b"br"),
        heif(1, zlib.compress(bytes(9 << 20)), encoding=b"deflate"),
    ],
)
def test_an_item_that_cannot_be_read_is_named(data) -> None:
    assert read_rights(data).unreadable == ("XMP",)


def test_a_film_in_a_picture_tells_its_place(draw) -> None:
    film = box(b"moov", box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7+48.79+002.39/")))
    assert read_rights(draw("heic") + film).gps == ("QuickTime",)


def test_a_position_in_content_credentials_is_found(png) -> None:
    assertion = b'stds.exif {"exif:GPSLatitude":"48,47.5N","exif:GPSLongitude":"2,23.1E"}'
    assert read_rights(png(chunk(b"caBX", C2PA + assertion))).gps == ("C2PA",)
    assert read_rights(png(chunk(b"caBX", C2PA + b"exif:GPSAltitude"))).gps == ()


def gif(*blocks: bytes) -> bytes:
    target = io.BytesIO()
    Image.new("L", (8, 8)).save(target, "GIF")
    data = target.getvalue()
    return data[:-1] + b"".join(blocks) + data[-1:]


def test_gif_is_read_too() -> None:
    trailer = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    assert read_rights(gif(b"!\xff\x0bXMP DataXMP" + PACKET + trailer)).creators == ("Zoë",)
    assert read_rights(gif(b"!\xfe\3abc\0")).other_metadata == ("GIF comment",)
    assert read_rights(gif(b"!\xff\x0bC2PA_GIF\1\0\0\4c2pa\0")).content_credentials


def test_gif_that_is_cut_is_unreadable() -> None:
    assert read_rights(gif()[:-1]).unreadable == ("gif",)


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.4", b"II+\0\x08\0\0\0", b"<svg/>", b"BM"])
def test_a_file_that_we_cannot_read_is_never_one_that_says_nothing(data) -> None:
    assert read_rights(data).unreadable != ()


def test_metadata_over_the_limit_is_unreadable_and_the_rest_counts(png) -> None:
    padded = PACKET + b" " * (3 << 20)
    texts = [chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + padded) for _ in range(3)]
    rights = read_rights(png(*texts))
    assert (rights.creators, rights.unreadable) == (("Zoë",), ("XMP",))
