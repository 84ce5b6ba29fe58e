"""One image of the finished directory: may its bytes be published now, and what do they carry?"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from photo_licences.embedded.reading import read_rights
from photo_licences.model import ClearedPhoto, EmbeddedRights
from photo_licences.sniffing import end_of_image
from publication_gate.audit_problems import (
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
from publication_gate.evidence import Asset, Evidence
from publication_gate.file_kinds import Kind
from publication_gate.manifest import ManifestEntry


def audit_image(data: bytes, digest: str, kind: Kind, evidence: Evidence) -> Iterator[ImageProblem]:
    """Yield why the image may not be published; ``digest`` is the SHA-256 of ``data``.

    One original that is cleared now is enough: before the exchange the manifest still holds the
    entries of the site that is being replaced.
    """
    asset = evidence.assets.get(digest)
    entries = evidence.entries.get(digest, ())
    if entries:
        yield from _audit_derivative(data, entries, evidence)
    elif asset is not None:
        yield from audit_asset(asset)
        yield from _audit_position(data)
    else:
        yield ImageUnknown(kind.value, digest)


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
    refusals: list[ImageProblem] = []
    for entry in entries:
        refusal = _refusal(entry, evidence)
        if refusal is None:
            photo = evidence.cleared[entry.original]
            yield from _audit_rights(data, photo)
            if evidence.rederive is not None and evidence.rederive(photo, entry) != data:
                yield DerivativeDiffers(entry.original)
            return
        refusals.append(refusal)
    yield from refusals


def _refusal(entry: ManifestEntry, evidence: Evidence) -> ImageProblem | None:
    """Say why an entry clears nothing: its original is gone, another file, or not cleared."""
    photo = evidence.cleared.get(entry.original)
    if photo is not None:
        return None if photo.sha256 == entry.original_sha256 else OriginalChanged(entry.original)
    if entry.original not in evidence.present:
        return OriginalMissing(entry.original)
    slug = PurePosixPath(entry.original).stem
    return OriginalNotCleared(entry.original, evidence.reasons.get(slug))


def _audit_rights(data: bytes, photo: ClearedPhoto) -> Iterator[ImageProblem]:
    """The file names the author and the licence of its photo, and nothing else is in it."""
    rights = read_rights(data)
    credit = photo.credit
    if credit.author not in rights.creators:
        yield RightMissing("auteur", credit.author, rights.creators)
    licences = (*rights.licences, *rights.web_statements)
    if credit.licence.url not in licences:
        yield RightMissing("licence", credit.licence.url, licences)
    left = _left(rights)
    if left:
        yield MetadataLeft(left)
    yield from _audit_end(data)


def _left(rights: EmbeddedRights) -> tuple[str, ...]:
    return (
        *(f"position ({container})" for container in rights.gps),
        *(f"appareil ({camera})" for camera in rights.cameras),
        *rights.other_metadata,
        *(f"illisible ({container})" for container in rights.unreadable),
    )


def _audit_position(data: bytes) -> Iterator[ImageProblem]:
    rights = read_rights(data)
    if rights.gps or rights.cameras:
        yield MetadataLeft(_left(rights))
    yield from _audit_end(data)


def _audit_end(data: bytes) -> Iterator[ImageProblem]:
    end = end_of_image(data)
    if end != len(data):
        yield BytesBehindImage(len(data) - (end or 0))
