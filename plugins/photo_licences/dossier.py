"""What the person who reviews a photo looks at: its sheet beside what its file says."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from findings.model import Finding, Severity
from photo_licences.facts import Inventory, Photo
from photo_licences.judging import Judgement
from photo_licences.model import EmbeddedRights
from photo_licences.sheet import Sheet
from photo_licences.similarity import near_pairs
from photo_licences.withdrawals import WithdrawalEntry


class Verdict(StrEnum):
    """What becomes of a photo now."""

    CLEARED = "cleared"
    WITHHELD = "withheld"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Row:
    """One question, what the sheet answers, and what the file says of it.

    ``embedded`` are pairs of a field's French name and its value. ``differs`` marks what clashes.
    """

    label: str
    declared: str
    embedded: tuple[tuple[str, str], ...] = ()
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """A photo that looks alike: differing bits of 128; its picture, unless it is withdrawn."""

    slug: str
    distance: int
    original: Path | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is known of one photo. ``liftable`` are the codes that a reviewer may lift."""

    slug: str
    image_path: str
    sha256: str
    original: Path | None
    verdict: Verdict
    is_withdrawn: bool
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    liftable: tuple[str, ...]
    near: tuple[Near, ...]


def dossiers(
    inventory: Inventory,
    judgement: Judgement,
    findings: Sequence[Finding],
    slugs: Collection[str] | None = None,
    brought_back: Collection[str] = (),
) -> tuple[Dossier, ...]:
    """Give the dossier of each photo, or of those with these slugs; what blocks comes first.

    ``findings`` are those of the judgement, and what a pull request changes. ``brought_back`` are
    slugs whose withdrawal it erases: such a picture is shown to nobody either. Pure.
    """
    withdrawn = {slug for slug, code in judgement.withheld.items() if code == "retiree"}
    withdrawn.update(brought_back)
    near = _near(inventory, withdrawn)
    made = [
        _dossier(photo, judgement, findings, near.get(photo.slug, ()), photo.slug in withdrawn)
        for photo in inventory.photos
        if slugs is None or photo.slug in slugs
    ]
    order = (Verdict.REFUSED, Verdict.WITHHELD, Verdict.CLEARED)
    return tuple(sorted(made, key=lambda each: (order.index(each.verdict), each.slug)))


def _dossier(
    photo: Photo,
    judgement: Judgement,
    findings: Sequence[Finding],
    near: tuple[Near, ...],
    is_withdrawn: bool,
) -> Dossier:
    paths = {photo.image_path, photo.sheet_path}
    own = sorted((each for each in findings if each.path in paths), key=lambda it: not it.blocking)
    liftable = (
        found.code
        for found in own
        if found.severity is Severity.LIFTABLE or found.code == "ressemble-a-une-retiree"
    )
    return Dossier(
        slug=photo.slug,
        image_path=photo.image_path,
        sha256=photo.file.sha256 if photo.file else "",
        original=photo.original,
        verdict=_verdict(photo.slug, judgement, own, is_withdrawn=is_withdrawn),
        is_withdrawn=is_withdrawn,
        rows=tuple(_rows(photo, {found.code for found in own})),
        findings=tuple(own),
        liftable=tuple(dict.fromkeys(liftable)),
        near=near,
    )


def _verdict(
    slug: str, judgement: Judgement, own: Sequence[Finding], *, is_withdrawn: bool
) -> Verdict:
    if slug in judgement.withheld:
        return Verdict.WITHHELD
    # What a pull request may not change blocks it, however well the photo is declared.
    is_blocked = is_withdrawn or any(found.blocking for found in own)
    is_clean = slug in judgement.cleared and not is_blocked
    return Verdict.CLEARED if is_clean else Verdict.REFUSED


def _rows(photo: Photo, codes: Collection[str]) -> Iterator[Row]:
    sheet = (photo.sheet.header if photo.sheet else None) or Sheet()
    rights = photo.file.rights if photo.file else EmbeddedRights()
    yield Row(
        "Auteur",
        sheet.author or "",
        _named(rights, creators="créateur", copyrights="copyright", credits="crédit"),
        not _AUTHOR_CODES.isdisjoint(codes),
    )
    licence_clashes = not _LICENCE_CODES.isdisjoint(codes)
    yield Row(
        "Licence",
        _joined(sheet.licence, sheet.licence_name, sheet.licence_url),
        # What clashes often stands in the notice, which is also the author's.
        (_named(rights, copyrights="copyright") if licence_clashes else ())
        + _named(
            rights,
            licences="licence",
            usage_terms="conditions",
            web_statements="page des droits",
            licensors="donneur de licence",
            instructions="instructions",
        ),
        licence_clashes,
    )
    yield Row(
        "Apportée",
        _joined(sheet.deposit, sheet.deposit_ref, sheet.source),
        _named(rights, sources="source"),
    )
    yield Row("Personnes", _consent(sheet))
    yield Row("Œuvre", _joined(sheet.artwork, sheet.artist, sheet.artwork_ref))
    day = sheet.taken_on.isoformat() if sheet.taken_on else ""
    yield Row(
        "Date",
        day,
        _named(rights, dates_taken="prise de vue"),
        bool(day and rights.dates_taken)
        and not any(moment.startswith(day) for moment in rights.dates_taken),
    )
    yield Row(
        "Appareil",
        "",
        _named(
            rights,
            cameras="appareil",
            digital_source_types="type de source",
            generator_marks="générateur",
            gps="position GPS",
            unreadable="illisible",
        ),
        not _FILE_CODES.isdisjoint(codes),
    )
    yield Row("Alternative", "décorative" if sheet.decorative else sheet.alternative or "")
    document = photo.sheet.document if photo.sheet else None
    yield Row("Légende", document.body.strip() if document else "")
    yield Row("Déclaration", sheet.declaration or "")


_AUTHOR_CODES = frozenset({"autre-personne-citee", "agence-citee", "presse-citee"})
_LICENCE_CODES = frozenset({"licence-contredite", "droits-reserves", "agence-citee"})
_FILE_CODES = frozenset({"gps", "image-generee", "metadonnees-illisibles"})


def _named(rights: EmbeddedRights, **names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for field, name in names.items() for value in getattr(rights, field))


def _consent(sheet: Sheet) -> str:
    until = f"jusqu’au {sheet.agreement_end.isoformat()}" if sheet.agreement_end else None
    paper = f"papier {sheet.agreement_ref}" if sheet.agreement_ref else None
    return _joined(sheet.people, paper, until, sheet.event)


def _joined(*answers: str | None) -> str:
    return ", ".join(answer for answer in answers if answer)


def _near(inventory: Inventory, withdrawn: Collection[str]) -> Mapping[str, tuple[Near, ...]]:
    known: list[tuple[str, int, Path | None]] = [
        (photo.slug, photo.file.fingerprint, photo.original)
        for photo in inventory.photos
        if photo.file and photo.file.fingerprint and photo.slug not in withdrawn
    ]
    known += _withdrawn_prints(inventory.withdrawals)
    found: dict[str, tuple[Near, ...]] = {}
    for first, second, distance in near_pairs([bits for _, bits, _ in known]):
        for one, other in ((first, second), (second, first)):
            slug, _, original = known[other]
            here = known[one][0]
            found[here] = (*found.get(here, ()), Near(slug, distance, original))
    return found


def _withdrawn_prints(
    withdrawals: Sequence[WithdrawalEntry],
) -> Iterator[tuple[str, int, Path | None]]:
    return ((entry.slug, entry.fingerprint, None) for entry in withdrawals if entry.fingerprint)
