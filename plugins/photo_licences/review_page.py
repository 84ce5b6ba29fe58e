"""Dossiers as one self-contained page: no script, nothing fetched, everything escaped."""

from collections.abc import Mapping, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from findings.model import Finding
from findings.report import severity_word
from photo_licences.dossier import Dossier
from photo_licences.plain_text import quotable
from photo_licences.review_markdown import VERDICTS
from photo_licences.sentences.words import pieces


def review_page(
    dossiers: Sequence[Dossier],
    first: Sequence[Finding],
    pictures: Mapping[Path | None, str],
    today: date,
) -> str:
    """Give the page's HTML.

    ``pictures`` are ``data:`` addresses by original; one that is missing is said to be unreadable.
    """
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters["quotable"] = quotable
    environment.filters["severity"] = severity_word
    environment.filters["pieces"] = pieces
    source = files("photo_licences").joinpath("review_page.html").read_text("utf-8")
    return environment.from_string(source).render(
        dossiers=dossiers,
        first=first,
        pictures={None: "", **pictures},
        verdicts=VERDICTS,
        day=today.isoformat(),
    )
