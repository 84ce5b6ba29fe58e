"""Dossiers as Markdown that a reviewer reads in two minutes in a pull request.

Tables are HTML: inside it Markdown means nothing, so what strangers wrote only has to be escaped
for HTML; each of their values stands in ``<code>``, where GitHub links and calls nobody.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from findings.model import Finding
from findings.report import severity_word
from photo_licences.dossier import Dossier, Row, Verdict
from photo_licences.plain_text import quotable
from photo_licences.sentences.words import pieces

VERDICTS = {
    Verdict.CLEARED: "✅ peut être publiée",
    Verdict.WITHHELD: "⏸️ retenue : le site s’affiche sans elle",
    Verdict.REFUSED: "❌ ne peut pas être publiée",
}
_LONGEST_VALUE = 300
_LONGEST_REPORT = 50_000
"""Characters; GitHub takes 65,536 in a comment."""


@dataclass(frozen=True, slots=True)
class PhotosReport:
    """Markdown on photos, and the findings that it tells, which need no second place."""

    text: str
    told: frozenset[Finding]


def as_markdown(dossiers: Sequence[Dossier], base_url: str | None) -> PhotosReport:
    """Give the photos one after the other; ``base_url`` is the address of the files' folder.

    A report that would be too long ends with how many photos are left out.
    """
    parts = [f"### {_count(len(dossiers))}", _overview(dossiers)] if dossiers else []
    told: set[Finding] = set()
    length = 0
    for place, dossier in enumerate(dossiers):
        part = _photo(dossier, base_url)
        length += len(part)
        if length > _LONGEST_REPORT:
            left = len(dossiers) - place
            parts.append(f"… et {_count(left).lower()} de plus : voir `./dalle review`.")
            break
        parts.append(part)
        told.update(dossier.findings)
    return PhotosReport("\n\n".join(parts), frozenset(told))


def _overview(dossiers: Sequence[Dossier]) -> str:
    """Count what becomes of the photos, so that a reviewer knows what is ahead."""
    counts = Counter(dossier.verdict for dossier in dossiers)
    return "\n".join(
        f"- {VERDICTS[verdict]} : {counts[verdict]}" for verdict in Verdict if counts[verdict]
    )


def _count(photos: int) -> str:
    return f"{photos} photo{'s' * (photos > 1)}"


def _photo(dossier: Dossier, base_url: str | None) -> str:
    return "\n".join(
        [
            "<table>",
            f'<tr><th colspan="3">{_value(dossier.slug)} {VERDICTS[dossier.verdict]}</th></tr>',
            *_picture(dossier, base_url),
            "<tr><th></th><th>La fiche dit</th><th>Le fichier dit</th></tr>",
            *(_row(row) for row in dossier.rows if row.declared or row.embedded),
            *_problems(dossier),
            "</table>",
        ]
    )


def _picture(dossier: Dossier, base_url: str | None) -> list[str]:
    if dossier.is_withdrawn:
        return ['<tr><td colspan="3">Retirée : l’image n’est pas montrée.</td></tr>']
    if not base_url or not dossier.original:
        return [f'<tr><td colspan="3">{_value(dossier.image_path)}</td></tr>']
    address = escape(f"{base_url.rstrip('/')}/{quote(dossier.image_path)}")
    return [f'<tr><td colspan="3"><img src="{address}" alt="" width="480"></td></tr>']


def _row(row: Row) -> str:
    mark = "⚠️ " if row.differs else ""
    embedded = "<br>".join(f"{name} : {_value(value)}" for name, value in row.embedded)
    declared = _value(row.declared) if row.declared else "—"
    return f"<tr><th>{mark}{row.label}</th><td>{declared}</td><td>{embedded or '—'}</td></tr>"


def _problems(dossier: Dossier) -> list[str]:
    return [
        f'<tr><td colspan="3"><strong>{severity_word(found)}</strong> : '
        f"{_prose(found.message)}<br>→ {_prose(found.remedy)}</td></tr>"
        for found in dossier.findings
    ]


def _value(text: str) -> str:
    return f"<code>{escape(quotable(text, _LONGEST_VALUE))}</code>"


def _prose(text: str) -> str:
    """Give a sentence of ours with what strangers wrote in it: it calls nobody either."""
    return "".join(
        f"<code>{_calm(piece)}</code>" if is_code else _calm(piece)
        for piece, is_code in pieces(quotable(text, len(text)))
    )


def _calm(text: str) -> str:
    calm = escape(text, quote=False)
    return calm.replace("@", "@<!-- -->").replace("#", "#<!-- -->").replace("://", ":<!-- -->//")
