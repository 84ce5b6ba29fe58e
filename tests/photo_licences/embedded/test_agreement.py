"""The reader agrees with exiftool: every format, every place of a right, several kinds of text.

Exiftool (Debian ``libimage-exiftool-perl``) is required: without it these tests fail.
"""

import re
from collections.abc import Callable, Iterator

import pytest

from photo_licences.embedded.reading import read_rights
from photo_licences.model import EmbeddedRights

SUFFIXES = {
    "jpeg": "jpg",
    "png": "png",
    "webp": "webp",
    "avif": "avif",
    "heic": "heic",
    "tiff": "tif",
}
TEXTS = {
    "plain": ("Jean Dupont",),
    "accents": ("Élodie Nuñez-Garçon « œuvre »",),
    "several": ("Ana Lopes", "Zoë Brontë"),
    "other alphabets": ("Nguyễn Thị Ánh 北京 🌍",),
}
IN_UTF8 = "other alphabets"

ONE_TEXT = (
    "EXIF:Artist EXIF:Copyright EXIF:XPAuthor EXIF:Make EXIF:Model XMP-dc:Rights XMP-dc:Rights-fr"
    " XMP-tiff:Copyright XMP-tiff:Make XMP-photoshop:Credit XMP-photoshop:Source"
    " XMP-photoshop:Instructions XMP-xmpRights:UsageTerms XMP-xmpRights:UsageTerms-es"
    " XMP-xmpRights:WebStatement XMP-cc:License XMP-cc:AttributionName XMP-dc:Source"
    " XMP-iptcExt:DigitalSourceType XMP-cc:UseGuidelines"
)
SEVERAL_TEXTS = "XMP-dc:Creator XMP-xmpRights:Owner"
ONE_TEXT_IPTC = (
    "IPTC:Credit IPTC:Source IPTC:CopyrightNotice IPTC:SpecialInstructions XMP-tiff:Artist"
)
SEVERAL_TEXTS_IPTC = "IPTC:By-line"
PNG_TEXT = "PNG:Author PNG:Copyright PNG:Source PNG:Disclaimer PNG:Make"

FIELDS = {
    "creators": "Artist|XPAuthor|By-line|Creator|Author|AttributionName|ImageCreatorName",
    "copyrights": "Copyright|CopyrightNotice|Rights(-..)?|Owner|CopyrightOwnerName",
    "credits": "Credit",
    "sources": "Source",
    "usage_terms": "UsageTerms(-..)?|UseGuidelines|Disclaimer",
    "web_statements": "WebStatement",
    "licences": "License",
    "licensors": "LicensorName|LicensorURL",
    "instructions": "SpecialInstructions|Instructions",
    "digital_source_types": "DigitalSourceType",
    "cameras": "Make|Model",
    "dates_taken": "DateTimeOriginal",
}


def tags_for(kind: str, sort: str) -> list[str]:
    texts = TEXTS[sort]
    one, several = ONE_TEXT.split(), SEVERAL_TEXTS.split()
    if kind in ("jpeg", "tiff", "png"):
        one, several = one + ONE_TEXT_IPTC.split(), several + SEVERAL_TEXTS_IPTC.split()
    if kind == "png":
        one += PNG_TEXT.split()
    tags = [f"-{tag}={' ; '.join(texts)} {tag[-12:]}" for tag in one]
    tags += [f"-{tag}={text} {tag[-12:]}" for tag in several for text in texts]
    people = "|, ".join(f"{{ImageCreatorName={text}}}" for text in texts).replace("|,", ",")
    tags.append(f"-XMP-plus:ImageCreator=[{people}]")
    tags.append(f"-XMP-plus:CopyrightOwner=[{{CopyrightOwnerName={texts[0]} & fils}}]")
    address = "https://exemple.fr/droits?a=1&b=2"
    tags.append(f"-XMP-plus:Licensor=[{{LicensorName={texts[0]} SA,LicensorURL={address}}}]")
    tags += ["-EXIF:DateTimeOriginal=2026:12:05 14:00:01", "-XMP-exif:DateTimeOriginal=2025:01:02"]
    return [*tags, "-IPTC:CodedCharacterSet=UTF8"] if sort == IN_UTF8 else tags


def leaves(name: str, value: object) -> Iterator[tuple[str, str]]:
    """Name and text of every value, however deep exiftool shows it."""
    if isinstance(value, dict):
        for inner, part in value.items():
            yield from leaves(inner, part)
    elif isinstance(value, list):
        for part in value:
            yield from leaves(name, part)
    else:
        yield name.rpartition(":")[2], str(value)


def values_of(field: str, tags: dict[str, object]) -> set[str]:
    found = {
        text.strip()
        for name, value in tags.items()
        if not name.startswith("Composite")
        for leaf, text in leaves(name, value)
        if re.fullmatch(FIELDS[field], leaf)
    }
    if field == "dates_taken":
        found = {re.sub(r"(....):(..):(..) ?", r"\1-\2-\3T", text).rstrip("T") for text in found}
    return found - {""}


@pytest.fixture(scope="module")
def both(
    tmp_path_factory: pytest.TempPathFactory, draw: Callable[[str], bytes], exiftool
) -> dict[tuple[str, str], tuple[dict[str, object], EmbeddedRights]]:
    """What exiftool and what the reader say of each file of the matrix."""
    folder = tmp_path_factory.mktemp("matrix")
    orders = []
    for kind, suffix in SUFFIXES.items():
        picture = draw(kind)
        for sort in TEXTS:
            path = folder / f"{kind}-{sort}.{suffix}"
            path.write_bytes(picture)
            orders.append((path, tags_for(kind, sort)))
    exiftool.write(orders)
    tags = exiftool.read(folder)
    return {
        tuple(path.stem.split("-")): (tags[path.name], read_rights(path.read_bytes()))
        for path, _ in orders
    }


@pytest.mark.parametrize("sort", TEXTS)
@pytest.mark.parametrize("kind", SUFFIXES)
@pytest.mark.parametrize("field", FIELDS)
def test_agrees_on_every_value(field, kind, sort, both) -> None:
    tags, rights = both[kind, sort]
    expected = values_of(field, tags)
    assert expected, "the oracle found nothing: the test would prove nothing"
    assert set(getattr(rights, field)) == expected
    assert rights.unreadable == ()


@pytest.mark.parametrize("kind", ["jpeg", "png", "tiff"])
def test_the_matrix_has_iptc_where_formats_can_have_it(kind, both) -> None:
    assert any(name.startswith("IPTC:By-line") for name in both[kind, "several"][0])
