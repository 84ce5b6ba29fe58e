"""What comes out of the phone page: no position, and every other field of the file."""

import base64
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from photo_licences.embedded.reading import read_rights
from photo_licences.examining import examine
from tests.contributing.conftest import Visit
from tests.contributing.hidden_positions import hidden_positions
from tests.contributing.pictures import (
    KEPT,
    POSITION,
    annotate,
    draw,
    fields,
    pixels,
    positions,
    without_positions,
)

pytestmark = pytest.mark.browser
XMP = b"http://ns.adobe.com/xap/1.0/\0"


@pytest.fixture
def come_out(visit: Visit, tmp_path: Path) -> Callable[[Path], tuple[Path, dict[str, Any]]]:
    """Hand a file to the page's own module; give what it makes of it, and what it says."""

    def through(path: Path) -> tuple[Path, dict[str, Any]]:
        answer = visit.page.evaluate(
            """async ([name, text]) => {
              const { withoutPosition } = await import('/theme/assistant/photo.js');
              const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
              const { blob, picture, ...said } = await withoutPosition(new File([bytes], name));
              const out = new Uint8Array(await blob.arrayBuffer());
              let binary = '';
              for (let at = 0; at < out.length; at += 8192) {
                binary += String.fromCharCode(...out.subarray(at, at + 8192));
              }
              return { ...said, data: undefined, text: btoa(binary) };
            }""",
            [path.name, base64.b64encode(path.read_bytes()).decode()],
        )
        out = tmp_path / f"sortie.{answer['extension']}"
        out.write_bytes(base64.b64decode(answer.pop("text")))
        return out, answer

    return through


@pytest.mark.parametrize("order", ["II", "MM"])
@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_only_the_position_goes(come_out, tmp_path: Path, suffix: str, order: str) -> None:
    path = draw(tmp_path / f"jardin{suffix}")
    tags = [tag for tag in (*KEPT, *POSITION) if suffix == ".jpg" or "IPTC:" not in tag]
    annotate(path, [f"-ExifByteOrder={order}", *tags])
    before = fields(path)
    assert any("GPSLatitude" in name for name in before)

    out, said = come_out(path)

    after = fields(out)
    assert after == without_positions(before)
    assert sorted(said["positions"]) == ["exif", "xmp"]
    assert not said["redrawn"]
    assert read_rights(out.read_bytes()).gps == ()
    assert pixels(out) == pixels(path)
    assert out.stat().st_size == path.stat().st_size


def test_a_photo_without_position_stays_byte_for_byte(come_out, tmp_path: Path) -> None:
    path = annotate(draw(tmp_path / "jardin.jpg"), KEPT)
    out, said = come_out(path)
    assert out.read_bytes() == path.read_bytes()
    assert said["positions"] == []
    assert {"exif", "xmp", "iptc", "commentaire"} <= set(said["found"])


def test_no_metadata_at_all(come_out, tmp_path: Path) -> None:
    path = draw(tmp_path / "nue.jpg")
    out, said = come_out(path)
    assert out.read_bytes() == path.read_bytes()
    assert said["found"] == []


def with_xmp(path: Path, markup: bytes) -> Path:
    data = path.read_bytes()
    packet = XMP + markup
    segment = b"\xff\xe1" + (len(packet) + 2).to_bytes(2, "big") + packet
    path.write_bytes(data[:2] + segment + data[2:])
    return path


DESCRIPTION = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    b' xmlns:d="http://www.dji.com/drone-dji/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    b"%b</rdf:Description></rdf:RDF></x:xmpmeta>"
)
SOURCE = b"<dc:source>ici</dc:source>"


@pytest.mark.parametrize(
    "written",
    [
        b" d:GpsLatitude='+48.78'  d:GpsLongtitude = \"2.4\" d:AbsoluteAltitude='60'>" + SOURCE,
        b"><d:Latitude>48</d:Latitude><d:lon>2</d:lon>" + SOURCE,
        b'><d:GPSPosition rdf:parseType="Resource"><d:x>48 2</d:x></d:GPSPosition>' + SOURCE,
        b"><d:GeoTag/>" + SOURCE,
    ],
)
def test_positions_of_drones_and_programs(come_out, tmp_path: Path, written: bytes) -> None:
    path = with_xmp(draw(tmp_path / "drone.jpg"), DESCRIPTION % written)
    out, said = come_out(path)
    rights = read_rights(out.read_bytes())
    assert (rights.gps, rights.sources) == ((), ("ici",))
    assert said["positions"] == ["xmp"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.replace(b"Exif\0\0MM", b"Exif\0\0XX").replace(
            b"Exif\0\0II", b"Exif\0\0XX"
        ),
        lambda data: data.replace(b"\x88\x25", b"\x88\x24").replace(b"\x25\x88", b"\x24\x88"),
        lambda data: data.replace(b"</rdf:RDF>", b"</rdf:rdf>"),
        lambda data: data.replace(b"<rdf:RDF", b"<!--f:RDF"),
    ],
    ids=["no byte order", "no pointer", "broken markup", "comment"],
)
def test_what_cannot_be_edited_is_drawn_anew(come_out, tmp_path: Path, spoil) -> None:
    path = annotate(draw(tmp_path / "jardin.jpg"), (*KEPT, *POSITION))
    data = path.read_bytes()
    path.write_bytes(spoil(data))
    assert path.read_bytes() != data
    out, said = come_out(path)
    assert said["redrawn"]
    assert read_rights(out.read_bytes()).gps == ()
    assert not any("EXIF" in name or "GPS" in name for name in fields(out))


def test_a_position_is_found_wherever_it_hides(come_out, tmp_path: Path) -> None:
    """No person is told « La photo ne dit pas où elle a été prise » of these."""
    for name, data in hidden_positions(tmp_path).items():
        path = tmp_path / name
        path.write_bytes(data)
        assert read_rights(data).gps or positions(path), name
        out, said = come_out(path)
        assert said["redrawn"], name
        assert (read_rights(out.read_bytes()).gps, positions(out)) == ((), {}), name


@pytest.mark.parametrize(
    "written",
    [
        b"><dc:description>Le long du canal, a & b</dc:description>" + SOURCE,
        b" exif:ISOSpeedLatitudeyyy='100' xmlns:exif='http://ns.adobe.com/exif/1.0/'>" + SOURCE,
    ],
)
def test_ordinary_words_are_no_position(come_out, tmp_path: Path, written: bytes) -> None:
    path = with_xmp(draw(tmp_path / "canal.jpg"), DESCRIPTION % written)
    annotate(path, ("-Comment=Une longue marche le long de la Seine", "-IPTC:City=Vitry"))
    out, said = come_out(path)
    assert not said["redrawn"]
    assert out.read_bytes() == path.read_bytes()


def test_other_formats_become_jpeg(come_out, tmp_path: Path) -> None:
    path = tmp_path / "photo.webp"
    with Image.open(draw(tmp_path / "a.png", (3000, 1500))) as image:
        image.save(path)
    annotate(path, POSITION)
    out, said = come_out(path)
    assert said["redrawn"]
    assert said["extension"] == "jpg"
    assert pixels(out)[0] == (2560, 1280)
    assert read_rights(out.read_bytes()).gps == ()


def test_a_new_picture_is_upright(come_out, tmp_path: Path) -> None:
    path = annotate(draw(tmp_path / "debout.jpg"), (*KEPT, *POSITION))
    path.write_bytes(path.read_bytes().replace(b"</rdf:RDF>", b"</rdf:rdf>"))
    out, said = come_out(path)
    assert said["redrawn"]
    assert pixels(out)[0] == (320, 480)


def test_a_film_behind_the_photo_is_cut(come_out, tmp_path: Path) -> None:
    path = annotate(draw(tmp_path / "animee.jpg"), (*KEPT, *POSITION))
    length = path.stat().st_size
    path.write_bytes(path.read_bytes() + b"\0\0\0\x18ftypmp42" + b"+48.7875+002.4033/" * 9)
    out, said = come_out(path)
    assert out.stat().st_size == length
    assert "suite" in said["found"]


def test_no_metadata_of_a_text_hides_in_a_png(come_out, tmp_path: Path) -> None:
    path = draw(tmp_path / "dessin.png")
    information = PngInfo()
    information.add_text("exif:GPSLatitude", "48/1, 47/1, 15/1")
    information.add_text("Raw profile type exif", "\nexif\n 4\n45786966\n", zip=True)
    with Image.open(path) as image:
        image.save(path, pnginfo=information)
    out, said = come_out(path)
    assert said["redrawn"]
    assert read_rights(out.read_bytes()).other_metadata == ()


def animate(path: Path) -> None:
    frames = [Image.new("RGB", (90, 60), colour) for colour in ("red", "blue")]
    frames[0].save(path, save_all=True, append_images=frames[1:])


def enlarge(path: Path) -> None:
    Image.new("L", (4100, 4000), 128).save(path)


@pytest.mark.parametrize(("name", "spoil"), [("film.png", animate), ("grande.png", enlarge)])
def test_what_the_check_would_refuse_is_drawn_anew(come_out, tmp_path: Path, name, spoil) -> None:
    path = draw(tmp_path / name)
    spoil(path)
    assert examine(path.read_bytes()).defect is not None
    out, said = come_out(path)
    assert said["redrawn"]
    assert examine(out.read_bytes()).defect is None


def test_exiftool_finds_the_edited_file_valid(come_out, tmp_path: Path) -> None:
    path = annotate(draw(tmp_path / "jardin.jpg"), (*KEPT, *POSITION))
    out, _ = come_out(path)
    command = ["exiftool", "-validate", "-warning", "-a", "-s3", str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    original = subprocess.run(
        [*command[:-1], str(path)], check=True, capture_output=True, text=True
    )
    assert done.stdout == original.stdout
