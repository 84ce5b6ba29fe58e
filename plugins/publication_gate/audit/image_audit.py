"""One image of the finished directory: may its bytes be published now, and what do they carry?"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from photo_licences.embedded.boxes import boxes
from photo_licences.embedded.octets import MalformedError
from photo_licences.embedded.reading import read_rights
from photo_licences.model import ClearedPhoto, EmbeddedRights
from photo_licences.sniffing import end_of_image, sniff
from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.evidence import Asset, Evidence
from publication_gate.audit.problems import (
    AssetByWildcard,
    AssetUnlicensed,
    BytesBehindImage,
    DerivativeDiffers,
    ImageProblem,
    ImageUnknown,
    MetadataLeft,
    OriginalChanged,
    OriginalMissing,
    OriginalNotCleared,
    RightMissing,
)
from responsive_images.model import ManifestEntry

_PICTURE_BOXES = frozenset({b"ftyp", b"meta", b"mdat"})


def audit_image(data: bytes, digest: str, kind: str, evidence: Evidence) -> Iterator[ImageProblem]:
    """Yield why the image may not be published; ``digest`` is the SHA-256 of ``data``.

    One entry that holds is enough: before the exchange the manifest has those of the site that is
    being replaced as well, and after a build that failed those of what was never published.
    """
    asset = evidence.assets.get(digest)
    entries = evidence.entries.get(digest, ())
    if entries:
        yield from _audit_derivative(data, entries, evidence)
    elif asset is not None:
        yield from audit_asset(asset)
        yield from _audit_position(data)
    else:
        yield ImageUnknown(kind.upper(), digest)


def audit_asset(asset: Asset) -> Iterator[ImageProblem]:
    """A file of the theme is licensed by its own name in ``REUSE.toml``.

    A wildcard would give a licence to whatever is put beside it, and so to no file at all.
    """
    covered = asset.coverage
    if covered is None or not covered.annotation.is_complete:
        yield AssetUnlicensed(asset.path)
    elif not covered.is_literal:
        yield AssetByWildcard(asset.path, covered.pattern)


def _audit_derivative(
    data: bytes, entries: tuple[ManifestEntry, ...], evidence: Evidence
) -> Iterator[ImageProblem]:
    every: list[list[ImageProblem]] = []
    for entry in entries:
        problems = list(_audit_entry(data, entry, evidence))
        if not problems:
            return
        every.append(problems)
    yield from min(every, key=len)


def _audit_entry(data: bytes, entry: ManifestEntry, evidence: Evidence) -> Iterator[ImageProblem]:
    refusal = _refusal(entry, evidence)
    if refusal:
        yield refusal
        return
    yield from _audit_rights(data, evidence.cleared[entry.original], evidence.own)
    if entry in evidence.unconfirmed:
        yield DerivativeDiffers(entry.original)


def _refusal(entry: ManifestEntry, evidence: Evidence) -> ImageProblem | None:
    """Say why an entry clears nothing: its original is gone, another file, or not cleared."""
    photo = evidence.cleared.get(entry.original)
    if photo is not None:
        return None if photo.sha256 == entry.original_sha256 else OriginalChanged(entry.original)
    if entry.original not in evidence.present:
        return OriginalMissing(entry.original)
    slug = PurePosixPath(entry.original).stem
    return OriginalNotCleared(entry.original, evidence.reasons.get(slug))


def _audit_rights(data: bytes, photo: ClearedPhoto, own: OwnAddress) -> Iterator[ImageProblem]:
    """The file names the author and the licence of its photo, and nothing else is in it."""
    rights = read_rights(data)
    author, licence = photo.credit.author, photo.credit.licence.url
    if {_plain(name) for name in rights.creators} != {_plain(author)}:
        yield RightMissing("son auteur", author, rights.creators)
    if licence not in rights.licences:
        yield RightMissing("sa licence", licence, rights.licences)
    abroad = tuple(address for address in rights.web_statements if not own.is_own(address))
    left = (*_left(rights), *abroad)
    if left:
        yield MetadataLeft(left)
    yield from _audit_end(data)


def _plain(name: str) -> str:
    return " ".join(name.split())


def _left(rights: EmbeddedRights) -> tuple[str, ...]:
    return (
        *(f"position ({container})" for container in rights.gps),
        *(f"appareil ({camera})" for camera in rights.cameras),
        *rights.other_metadata,
        *(f"illisible ({container})" for container in rights.unreadable),
    )


def _audit_position(data: bytes) -> Iterator[ImageProblem]:
    """Also an icon of the theme says neither where nor with which camera it was made."""
    rights = read_rights(data)
    found = (*rights.gps, *rights.cameras)
    if found:
        yield MetadataLeft(found)


def _audit_end(data: bytes) -> Iterator[ImageProblem]:
    end = _end_of_avif(data) if sniff(data) == "avif" else end_of_image(data)
    if end != len(data):
        yield BytesBehindImage(len(data) - (end or 0))


def _end_of_avif(data: bytes) -> int:
    """Give where the boxes end that a still picture needs; ``free`` and the like hold anything."""
    end = 0
    try:
        for box in boxes(data, 0, len(data)):
            if box.name not in _PICTURE_BOXES:
                break
            end = box.end
    except MalformedError:
        pass
    return end
