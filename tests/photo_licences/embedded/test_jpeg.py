"""Odd JPEG files: what agencies, editors and cameras do with segments."""

import io
import struct
from collections.abc import Callable

import pytest
from PIL import Image

from photo_licences.embedded.reading import read_rights

XMP_HEADER = b"http://ns.adobe.com/xap/1.0/\0"
EXTENDED_HEADER = b"http://ns.adobe.com/xmp/extension/\0"


def packet(properties: str) -> str:
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">'
        f'{properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


def creator(name: str) -> str:
    return packet(f"<dc:creator><rdf:Seq><rdf:li>{name}</rdf:li></rdf:Seq></dc:creator>")


def dataset(number: int, value: bytes) -> bytes:
    return struct.pack(">BBBH", 0x1C, 2, number, len(value)) + value


def resource(number: int, value: bytes) -> bytes:
    padded = value + bytes(len(value) % 2)
    return b"8BIM" + struct.pack(">HHI", number, 0, len(value)) + padded


def artist(name: bytes) -> bytes:
    """The smallest EXIF block: one directory with one entry, of more than four bytes."""
    entry = struct.pack(">HHII", 0x013B, 2, len(name), 26)
    return b"MM\0*" + struct.pack(">IH", 8, 1) + entry + bytes(4) + name


@pytest.fixture
def with_segments(draw: Callable[[str], bytes]) -> Callable[..., bytes]:
    """A JPEG that begins with segments, each given as marker and payload."""
    picture = draw("jpeg")

    def build(*segments: tuple[int, bytes]) -> bytes:
        parts = [struct.pack(">BBH", 0xFF, mark, len(data) + 2) + data for mark, data in segments]
        return picture[:2] + b"".join(parts) + picture[2:]

    return build


def test_several_xmp_packets_are_all_read(with_segments) -> None:
    segments = [(0xE1, XMP_HEADER + creator(name).encode()) for name in ("Ana", "Bob")]
    assert read_rights(with_segments(*segments)).creators == ("Ana", "Bob")


@pytest.mark.parametrize("header", [b"XMP\0://ns.adobe.com/xap/1.0/\0", b"http://other\0", b""])
def test_xmp_under_an_odd_header_is_read(header, with_segments) -> None:
    data = with_segments((0xE1, header + creator("Ana").encode()))
    assert read_rights(data).creators == ("Ana",)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_xmp_in_any_unicode_encoding_is_read(encoding, with_segments) -> None:
    data = with_segments((0xE1, XMP_HEADER + creator("Zoë 北京").encode(encoding)))
    assert read_rights(data).creators == ("Zoë 北京",)


def test_xmp_in_latin_1_without_saying_so_is_read(with_segments) -> None:
    data = with_segments((0xE1, XMP_HEADER + creator("Zoë").encode("latin-1")))
    assert read_rights(data).creators == ("Zoë",)


def extended(text: bytes, *cuts: int, total: int | None = None) -> list[tuple[int, bytes]]:
    starts = [0, *cuts]
    return [
        (
            0xE1,
            EXTENDED_HEADER
            + b"A" * 32
            + struct.pack(">II", total if total is not None else len(text), start)
            + text[start:end],
        )
        for start, end in zip(starts, [*cuts, len(text)], strict=True)
    ]


def test_extended_xmp_is_joined_whatever_its_order(with_segments) -> None:
    parts = extended(creator("Ana").encode(), 50, 200)
    rights = read_rights(with_segments(*reversed(parts)))
    assert (rights.creators, rights.unreadable) == (("Ana",), ())


def test_extended_xmp_with_a_part_missing_is_unreadable(with_segments) -> None:
    parts = extended(creator("Ana").encode(), 50, 200)
    assert "XMP" in read_rights(with_segments(parts[0], parts[2])).unreadable


def test_extended_xmp_that_promises_more_is_unreadable(with_segments) -> None:
    parts = extended(creator("Ana").encode(), total=10_000)
    assert read_rights(with_segments(*parts)).unreadable == ("XMP",)


def test_iptc_split_over_photoshop_segments_is_joined(with_segments) -> None:
    block = resource(0x0404, dataset(80, b"Ana Lopes") + dataset(110, b"Agence"))
    halves = [(0xED, b"Photoshop 3.0\0" + part) for part in (block[:20], block[20:])]
    rights = read_rights(with_segments(*halves))
    assert (rights.creators, rights.credits) == (("Ana Lopes",), ("Agence",))


def test_two_photoshop_segments_are_both_read(with_segments) -> None:
    names = (b"Ana", b"Bobo")
    segments = [(0xED, b"Photoshop 3.0\0" + resource(0x0404, dataset(80, name))) for name in names]
    assert read_rights(with_segments(*segments)).creators == ("Ana", "Bobo")


@pytest.mark.parametrize("header", [b"", b"Photoshop 2.0\0", b"PHOTOSHOP 3.0\0"])
def test_photoshop_under_an_odd_header_is_read(header, with_segments) -> None:
    block = resource(0x0404, dataset(80, b"Ana"))
    assert read_rights(with_segments((0xED, header + block))).creators == ("Ana",)


def test_iptc_without_photoshop_is_read(with_segments) -> None:
    assert read_rights(with_segments((0xED, dataset(80, b"Ana")))).creators == ("Ana",)


def test_photoshop_resources_carry_xmp_exif_and_an_address(with_segments) -> None:
    block = (
        resource(0x0424, creator("Ana").encode())
        + resource(0x0422, artist(b"Bob D.\0"))
        + resource(0x040B, b"https://exemple.fr")
    )
    rights = read_rights(with_segments((0xED, b"Photoshop 3.0\0" + block)))
    assert set(rights.creators) == {"Ana", "Bob D."}
    assert rights.web_statements == ("https://exemple.fr",)


def test_photoshop_resource_past_the_end_is_unreadable(with_segments) -> None:
    block = resource(0x0404, dataset(80, b"Ana"))[:-6]
    rights = read_rights(with_segments((0xED, b"Photoshop 3.0\0" + block)))
    assert rights.unreadable == ("Photoshop",)


@pytest.mark.parametrize("header", [b"Exif\0\0", b"Exif\0\xff", b"EXIF\0\0", b"FUJI\0Exif\0\0"])
def test_exif_under_its_odd_headers_is_read(header, with_segments) -> None:
    assert read_rights(with_segments((0xE1, header + artist(b"Ana L.\0")))).creators == ("Ana L.",)


def test_exif_over_two_segments_is_joined(with_segments) -> None:
    block = artist(b"Ana Lopes\0")
    data = with_segments((0xE1, b"Exif\0\0" + block[:30]), (0xE1, b"Exif\0\0" + block[30:]))
    assert read_rights(data).creators == ("Ana Lopes",)


def test_two_exif_blocks_are_both_read(with_segments) -> None:
    segments = [(0xE1, b"Exif\0\0" + artist(name)) for name in (b"Ana L.\0", b"Bobo\0")]
    assert read_rights(with_segments(*segments)).creators == ("Ana L.", "Bobo")


def test_save_for_web_leaves_its_copyright_in_ducky(with_segments) -> None:
    text = "© Ana"
    entry = struct.pack(">HHI", 3, 4 + 2 * len(text), len(text)) + text.encode("utf-16-be")
    data = with_segments((0xEC, b"Ducky" + entry + b"\0\0"))
    assert read_rights(data).copyrights == ("© Ana",)


def trailer(iptc: bytes, start: int, written: int) -> bytes:
    head = b"AXS!" + struct.pack(">HHI", 1, 1, 0)
    entry = b"IPTC" + struct.pack(">II", len(iptc), written + 24)
    return head + entry + iptc + b"AXS!" + struct.pack(">II", written, 0)


@pytest.mark.parametrize("moved_by", [0, 57])
def test_afcp_trailer_is_read_also_when_an_edit_moved_it(moved_by, draw) -> None:
    picture = draw("jpeg")
    written = len(picture) - moved_by
    data = picture + trailer(dataset(80, b"Ana"), len(picture), written)
    assert read_rights(data).creators == ("Ana",)


def test_a_trailer_is_read_also_where_a_telephone_put_its_own_behind_it(draw) -> None:
    picture = draw("jpeg")
    data = picture + trailer(dataset(80, b"Ana"), len(picture), len(picture)) + b"SEFH" * 50
    assert read_rights(data).creators == ("Ana",)


def foto_station(number: int, value: bytes) -> bytes:
    return value + struct.pack(">HII", number, len(value) + 10, 0xA1B2C3D4)


def test_the_trailers_of_foto_station_are_read(draw) -> None:
    preview = foto_station(4, draw("jpeg")[:2] + b"\xff\xfe\0\3x\xff\xd9")
    data = draw("jpeg") + foto_station(1, dataset(80, b"Ana")) + foto_station(2, b"") + preview
    rights = read_rights(data)
    assert (rights.creators, rights.unreadable) == (("Ana",), ())
    assert {"FotoStation", "JPEG comment"} <= set(rights.other_metadata)


def test_a_trailer_that_is_cut_is_unreadable(draw) -> None:
    cut = struct.pack(">HII", 1, 1 << 30, 0xA1B2C3D4)
    assert read_rights(draw("jpeg") + cut).unreadable == ("jpeg",)


def test_the_second_picture_of_an_mpo_is_read(with_segments) -> None:
    first, second = (
        with_segments((0xE1, b"Exif\0\0" + artist(name))) for name in (b"Ana L.\0", b"Bob D.\0")
    )
    header = (
        b"MPF\0" + b"MM\0*" + struct.pack(">IH", 8, 1) + struct.pack(">HHII", 0xB002, 7, 32, 26)
    )

    def listed(place: int) -> bytes:
        entries = struct.pack(">IIIHH", 0, 0, 0, 0, 0) + struct.pack(">IIIHH", 0, 0, place, 0, 0)
        segment = header + bytes(4) + entries
        return first[:2] + struct.pack(">BBH", 0xFF, 0xE2, len(segment) + 2) + segment + first[2:]

    base = 2 + 4 + len(b"MPF\0")
    rights = read_rights(listed(len(listed(0)) - base) + second)
    assert rights.creators == ("Ana L.", "Bob D.")
    assert "MPF" in rights.other_metadata


def test_a_list_of_pictures_that_were_cut_off_is_no_fault() -> None:
    target = io.BytesIO()
    picture = Image.new("RGB", (32, 32))
    picture.save(target, "MPO", save_all=True, append_images=[picture])
    whole = target.getvalue()
    assert read_rights(whole[: whole.index(b"\xff\xd9") + 2]).unreadable == ()


@pytest.mark.parametrize("end", [3, 10, 100])
def test_a_file_cut_before_its_scan_is_unreadable(end, draw) -> None:
    assert read_rights(draw("jpeg")[:end]).unreadable == ("jpeg",)


def test_what_a_cut_file_says_before_the_cut_still_counts(with_segments) -> None:
    segments = [(0xE1, XMP_HEADER + creator("Ana").encode()), (0xE1, b"Exif\0\0" + bytes(99))]
    data = with_segments(*segments)
    rights = read_rights(data[: data.index(b"Exif") + 20])
    assert (rights.creators, rights.unreadable) == (("Ana",), ("jpeg",))


def test_segments_that_no_derivative_may_carry_are_named(with_segments) -> None:
    rights = read_rights(with_segments((0xFE, b"secret"), (0xE5, b"RMETA"), (0xE0, b"JFIF\0")))
    assert rights.other_metadata == ("JPEG comment", "JPEG APP5")
