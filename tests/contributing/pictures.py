"""Real photos with everything that cameras and programs write, made by Pillow and exiftool."""

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw

KEPT = (
    *("-Make=Téléphone", "-Model=Été 9", "-Artist=Habitante du 12", "-Copyright=Habitante du 12"),
    *("-DateTimeOriginal=2026:06:21 14:30:00", "-Orientation#=6", "-ExposureTime=1/250"),
    *("-XMP-dc:Creator=Habitante du 12", "-XMP-dc:Description=Le jardin à l’été", "-XMP:Rating=4"),
    *(
        "-IPTC:By-line=Habitante du 12",
        "-IPTC:City=Vitry",
        "-Comment=Un mot",
        "-UserComment=Coucou",
    ),
)
POSITION = (
    *("-GPSLatitude=48.7875", "-GPSLatitudeRef=N", "-GPSLongitude=2.4033", "-GPSLongitudeRef=E"),
    *("-GPSAltitude=60", "-GPSMapDatum=WGS-84", "-XMP-exif:GPSLatitude=48,47.25N"),
    *("-XMP-exif:GPSLongitude=2,24.2E", "-XMP-iptcExt:LocationCreatedGPSLatitude=48.78"),
    "-XMP-iptcExt:LocationCreatedCity=Vitry",
)
PLACE = re.compile(r"GPS|:Latitude|:Longitude", re.IGNORECASE)


def draw(path: Path, size: tuple[int, int] = (480, 320)) -> Path:
    """A drawing of our own with edges and colours."""
    image = Image.new("RGB", size, "#fff8ec")
    pen = ImageDraw.Draw(image)
    for step in range(8):
        pen.ellipse(
            (step * 50, step * 30, step * 50 + 90, step * 30 + 60), fill=(step * 30, 90, 40)
        )
    image.save(path)
    return path


def annotate(path: Path, tags: Iterable[str]) -> Path:
    """Let exiftool write tags, little or big endian as it finds them."""
    command = ["exiftool", "-q", "-m", "-overwrite_original", "-codedcharacterset=utf8", *tags]
    subprocess.run([*command, str(path)], check=True, capture_output=True)
    return path


def fields(path: Path) -> dict[str, object]:
    """Everything that exiftool finds in the file, but what the file system adds."""
    command = ["exiftool", "-json", "-G1", "-a", "-n", "-x", "System:all", str(path)]
    done = subprocess.run(command, check=True, capture_output=True)
    found: dict[str, object] = json.loads(done.stdout)[0]
    computed = ("SourceFile", "Composite:", "ExifTool:")
    return {name: value for name, value in found.items() if not name.startswith(computed)}


def positions(path: Path) -> dict[str, object]:
    """What exiftool takes for a place, in whichever group it finds it."""
    command = ["exiftool", "-json", "-G1", "-a", "-u", "-x", "System:all", str(path)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)[0]
    return {name: value for name, value in found.items() if PLACE.search(name)}


def without_positions(found: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in found.items() if "GPS" not in name}


def pixels(path: Path) -> tuple[tuple[int, int], bytes]:
    with Image.open(path) as image:
        return image.size, image.tobytes()
