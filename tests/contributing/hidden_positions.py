"""Files that tell a position where only a thorough reader looks for it."""

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

from tests.contributing.pictures import draw

_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_DIGEST = b"0123456789ABCDEF0123456789ABCDEF"
_DRONE = b"<d:Latitude>48.7</d:Latitude><d:Longitude>2.4</d:Longitude>"
_CAMERA = b"<exif:GPSLatitude>48,47.25N</exif:GPSLatitude>"


def hidden_positions(folder: Path) -> Mapping[str, bytes]:
    """Give files by name; the checker or exiftool finds a position in each of them."""
    jpeg = draw(folder / "nue.jpg").read_bytes()
    png = draw(folder / "nue.png").read_bytes()
    inside_jpeg = {
        "xmp-suite": _more_xmp(_packet(_DRONE)),
        "xmp-suite-coupee": _more_xmp(_packet(_CAMERA), _packet(_CAMERA).index(b"GPSLat") + 6),
        "xmp-suite-melee": _more_xmp(_packet(_DRONE), 300)[::-1],
        "photoshop-xmp": [_segment(0xED, b"Photoshop 3.0\0" + _resource(0x424, _packet(_DRONE)))],
        "photoshop-exif": [_segment(0xED, b"Photoshop 3.0\0" + _resource(0x422, _exif("<")))],
        "autre-nom": [_segment(0xE1, b"XMP\0" + _packet(_DRONE))],
        "autre-segment": [_segment(0xE4, b"Appareil\0" + _packet(_DRONE))],
        "exif-sans-nom": [_segment(0xE1, b"Appareil\0" + _exif(">"))],
        "exif-coupe": [
            _segment(0xE1, b"Exif\0\0" + part) for part in (_exif("<")[:40], _exif("<")[40:])
        ],
        "xmp-dans-exif": [_segment(0xE1, b"Exif\0\0" + _directory(0x02BC, 1, _packet(_DRONE)))],
        "appareil": [_segment(0xE1, b"Exif\0\0" + _directory(0x927C, 7, _exif("<")))],
        "prefixe": [
            _segment(0xE1, _XMP + _packet("<é:Latitude xmlns:é='x'>4</é:Latitude>".encode()))
        ],
        "utf-16": [_segment(0xE1, _XMP + _packet(_DRONE).decode().encode("utf-16"))],
    }
    profile = _resource(0x424, _packet(_DRONE))
    inside_png = {
        "packe": _chunk(b"zxIf", b"\0" + struct.pack(">I", 200) + zlib.compress(_exif(">"))),
        "itxt-packe": _chunk(
            b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(_packet(_DRONE))
        ),
        "profil": _chunk(
            b"tEXt",
            b"Raw profile type iptc\0" + f"\niptc\n{len(profile):8}\n{profile.hex()}".encode(),
        ),
    }
    return {
        **{
            f"{name}.jpg": jpeg[:2] + b"".join(part) + jpeg[2:]
            for name, part in inside_jpeg.items()
        },
        **{f"{name}.png": png[:33] + part + png[33:] for name, part in inside_png.items()},
    }


def _packet(properties: bytes) -> bytes:
    return (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf'
        b'-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" '
        b'xmlns:d="http://www.dji.com/drone-dji/1.0/">%b</rdf:Description></rdf:RDF></x:xmpmeta>'
    ) % properties


def _more_xmp(text: bytes, cut: int | None = None) -> list[bytes]:
    """XMP that one segment has no room for (XMP part 3, §1.1.3.1), in one piece or two."""
    pieces = [(0, text[:cut]), (cut, text[cut:])] if cut else [(0, text)]
    return [
        _segment(0xE1, _MORE_XMP + _DIGEST + struct.pack(">II", len(text), place) + piece)
        for place, piece in pieces
    ]


def _exif(order: str) -> bytes:
    """A TIFF structure with nothing but a GPS directory (Exif 3.0 §4.6.6)."""
    start = 8 + 2 + 12 + 4
    values = start + 2 + 12 * 4 + 4
    directory = struct.pack(f"{order}H", 4)
    for tag, letter, place in ((1, b"N", values), (3, b"E", values + 24)):
        directory += struct.pack(f"{order}HHI", tag, 2, 2) + letter + bytes(3)
        directory += struct.pack(f"{order}HHII", tag + 1, 5, 3, place)
    pointer = struct.pack(f"{order}HHHIII", 1, 0x8825, 4, 1, start, 0)
    numbers = struct.pack(f"{order}12I", 48, 1, 47, 1, 15, 1, 2, 1, 24, 1, 12, 1)
    mark = {"<": b"II*\0", ">": b"MM\0*"}[order]
    return mark + struct.pack(f"{order}I", 8) + pointer + directory + bytes(4) + numbers


def _directory(tag: int, kind: int, value: bytes) -> bytes:
    """A TIFF structure with one entry."""
    entry = struct.pack("<HHHIII", 1, tag, kind, len(value), 8 + 2 + 12 + 4, 0)
    return b"II*\0" + struct.pack("<I", 8) + entry + value


def _segment(marker: int, payload: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def _resource(number: int, value: bytes) -> bytes:
    padding = bytes(len(value) % 2)
    return b"8BIM" + struct.pack(">HHI", number, 0, len(value)) + value + padding


def _chunk(name: bytes, value: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(name + value))
    return struct.pack(">I", len(value)) + name + value + checksum
