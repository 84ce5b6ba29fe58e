"""Refused files, broken by chance: never a crash or a wait, never cleared while the fact stands.

``PHOTO_MUTATIONS=10000`` asks for more of them than the suite has time for.
"""

import os
import random
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from photo_licences.examining import examine
from tests.photo_licences.conftest import Exiftool, Project

MUTATIONS = int(os.environ.get("PHOTO_MUTATIONS", "600"))
BATCH = 100
"""Mutants that are judged together: each is a photo of one project."""

GENERATED = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
FACTS = {
    "gps": ("GPSLatitude", "", ["-EXIF:GPSLatitude=48.79", "-EXIF:GPSLatitudeRef=N"]),
    "gps-xmp": ("GPSLongitude", "", ["-XMP-exif:GPSLongitude=2.4E"]),
    "author": ("Artist", "Jean Tiers", ["-EXIF:Artist=Jean Tiers"]),
    "author-xmp": ("Creator", "Jean Tiers", ["-XMP-dc:Creator=Jean Tiers"]),
    "author-iptc": ("By-line", "Jean Tiers", ["-IPTC:By-line=Jean Tiers"]),
    "agency": ("Credit", "Getty Images", ["-XMP-photoshop:Credit=Getty Images"]),
    "agency-iptc": ("Source", "Getty Images", ["-IPTC:Source=Getty Images"]),
    "reserved": ("Copyright", "All rights reserved", ["-EXIF:Copyright=All rights reserved"]),
    "licence": ("UsageTerms", "CC BY-NC 4.0", ["-XMP-xmpRights:UsageTerms=CC BY-NC 4.0"]),
    "generated": ("DigitalSourceType", GENERATED, [f"-XMP-iptcExt:DigitalSourceType={GENERATED}"]),
}
"""What refuses a file: the tag that says it, the words that say it, and how exiftool writes it."""


@pytest.fixture(scope="module")
def refused_files(tmp_path_factory, drawn, encoded, exiftool) -> dict[tuple[str, str], bytes]:
    """One real file for each fact and format, each with nothing else against it."""
    folder = tmp_path_factory.mktemp("refused")
    paths = {(fact, kind): folder / f"{fact}.{kind}" for fact in FACTS for kind in ("jpg", "png")}
    for (_, kind), path in paths.items():
        path.write_bytes(encoded(drawn(1, (64, 48)), "JPEG" if kind == "jpg" else "PNG"))
    exiftool.write((path, FACTS[fact][2]) for (fact, _), path in paths.items())
    return {key: path.read_bytes() for key, path in paths.items()}


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Give a copy with a few bytes changed, cut out, doubled or moved, mostly near the head."""
    copy = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        place = int(len(copy) * chance.random() ** chance.choice((1, 2)))
        end = place + chance.choice((1, 1, 2, 8))
        match chance.randrange(5):
            case 0:
                copy[place:end] = chance.randbytes(end - place)
            case 1:
                del copy[place:end]
            case 2:
                copy[place:place] = copy[place:end]
            case 3:
                copy[place:end] = chance.choice((b"\0", b"\xff")) * (end - place)
            case _:
                copy[place] ^= 1 << chance.randrange(8)
    return bytes(copy)


def batches(files: dict[tuple[str, str], bytes]) -> Iterator[dict[str, tuple[str, bytes]]]:
    """Give mutants by the name of their file, with the fact that refused the whole one."""
    chance = random.Random(20261205)
    keys = sorted(files)
    for first in range(0, MUTATIONS, BATCH):
        batch = {}
        for number in range(first, min(first + BATCH, MUTATIONS)):
            fact, kind = keys[number % len(keys)]
            batch[f"{number}.{kind}"] = fact, mutated(files[fact, kind], chance)
        yield batch


def still_said(
    exiftool: Exiftool, folder: Path, facts: Mapping[str, str]
) -> dict[tuple[str, str], object]:
    """Give what exiftool sees in a folder of the facts that refused its files, by name and tag."""
    seen = exiftool.read(folder)
    return {
        (name, tag): value
        for name, fact in facts.items()
        for tag, value in seen[name].items()
        if tag.rpartition(":")[2] == FACTS[fact][0] and FACTS[fact][1] in str(value)
    }


def test_each_whole_file_is_refused(project, refused_files, exiftool) -> None:
    names = {}
    for (fact, kind), data in refused_files.items():
        project.sheet(f"{fact}-{kind}.md")
        names[project.image(f"{fact}-{kind}.{kind}", data).name] = fact

    judgement = project.judged()

    assert len(judgement.refused) == len(refused_files)
    assert not judgement.cleared
    assert {name for name, _ in still_said(exiftool, project.photos, names)} == set(names)


def test_no_mutant_is_cleared_while_it_still_says_why_not(
    project_class: Callable[[Path], Project], tmp_path, refused_files, exiftool
) -> None:
    cleared = tmp_path / "cleared"
    cleared.mkdir()
    facts = {}
    for number, batch in enumerate(batches(refused_files)):
        project = project_class(tmp_path / str(number))
        for name, (_, data) in batch.items():
            began = time.process_time()
            examine(data)
            assert time.process_time() - began < 1
            project.sheet(f"{Path(name).stem}.md")
            project.image(name, data)
        judgement = project.judged()
        assert len(judgement.cleared) + len(judgement.refused) == len(batch)
        for photo in judgement.cleared.values():
            facts[photo.original.name] = batch[photo.original.name][0]
            (cleared / photo.original.name).write_bytes(photo.original.read_bytes())

    assert facts
    # The mutation may have removed the fact itself: then exiftool does not see it either.
    assert still_said(exiftool, cleared, facts) == {}
