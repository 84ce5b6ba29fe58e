"""A sheet as text, written so that the reader of sheets gives every answer back."""

import json
from collections.abc import Mapping

from front_matter.keys import spellings
from front_matter.reading import read_text
from photo_licences.sheet import Sheet

_QUOTED = frozenset({"declaration"})
"""« 2026-1 » looks like a month to other readers of YAML."""


def sheet_text(answers: Mapping[str, str], caption: str = "") -> str:
    """Give the sheet with these answers by their French key; blank ones are left out."""
    lines = [header_line(key, value) for key, value in answers.items() if value.strip()]
    body = f"{caption.strip()}\n" if caption.strip() else ""
    return "\n".join(["---", *lines, "---", body])


def header_line(key: str, value: str) -> str:
    """Give ``key: value``, in quotation marks where the plain text would be read as another."""
    text = " ".join(value.split())
    plain = f"{key}: {text}"
    return plain if key not in _QUOTED and _reads_back(plain, key, text) else _quoted(key, text)


def _quoted(key: str, text: str) -> str:
    return f"{key}: {json.dumps(text, ensure_ascii=False)}"


def _reads_back(line: str, key: str, text: str) -> bool:
    document = read_text(f"---\n{line}\n---\n".encode(), "", Sheet).document
    value = document.values.get(spellings(Sheet).get(key, key)) if document else None
    return value is not None and value.data == text
