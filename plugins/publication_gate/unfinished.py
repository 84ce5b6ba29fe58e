"""Texts that their writers have not finished: drafts, and what is left of a model."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from findings.model import Finding
from publication_gate.inventory import Source
from publication_gate.source_messages import finding
from publication_gate.source_problems import Draft, ModelLine
from publication_gate.text_models import left_over
from publication_gate.texts import Named, NamedTexts, name_texts


def read_texts(sources: Sequence[Source]) -> NamedTexts:
    """Read every header; say which texts are not finished."""
    named = name_texts(sources)
    found = (each for text in named.texts for each in _unfinished(text))
    return replace(named, findings=(*named.findings, *found))


def read_texts_with_drafts(sources: Sequence[Source]) -> NamedTexts:
    """The same, but a draft counts as finished: its writer wants to see it in the preview."""
    named = read_texts(sources)
    return replace(named, texts=tuple(map(_finished, named.texts)))


def _unfinished(text: Named) -> Iterator[Finding]:
    if text.header.draft:
        yield finding(text.place, Draft(), text.line_of("brouillon"))
    elif left := left_over(text.document.body):
        place, line = left
        yield finding(text.place, ModelLine(line), text.document.body_line + place)


def _finished(text: Named) -> Named:
    header = text.header.model_copy(update={"draft": False})
    return replace(text, header=header, parsed=replace(text.parsed, header=header))
