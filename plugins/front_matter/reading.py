"""The door: bytes of a file in, typed header and body or findings in French out."""

from collections.abc import Iterable, Sequence

from findings.model import Finding
from front_matter.decoding import decode
from front_matter.fences import Cut, cut
from front_matter.header_problems import HeaderProblem, NotAKey, TooMany
from front_matter.keys import necessary_lines, spellings
from front_matter.line_values import Entry, LineReader
from front_matter.messages import finding
from front_matter.model import Document, M, Parsed, ParsedList
from front_matter.typing_values import Typing, known_values, without_echoes
from front_matter.untyped import TextMap

_SHOWN = 30
"""Problems shown of one file; a file with more is not what it seems to be."""


def read_text(data: bytes, path: str, model: type[M]) -> Parsed[M]:
    """Read a Markdown file with its header.

    ``path`` is shown in the findings, so it is relative to the project's root. Never raises: what
    cannot be read is refused, with its line. The body comes out as it is, whatever the header.
    Characters that nobody sees are left out of the header, unless ``model`` is to be read
    ``as_typed``.
    """
    text = decode(data)
    if not isinstance(text, str):
        return Parsed(None, None, _findings([text], path))
    parts = cut(text, spellings(model), necessary_lines(model))
    if not isinstance(parts, Cut):
        return Parsed(Document(path, {}, text, 1), None, _findings([parts], path))
    reader = LineReader(
        parts.header,
        parts.header_line,
        spellings(model),
        as_typed=getattr(model, "as_typed", False),
    )
    values, problems = known_values(reader.entries(), model)
    header, complaints = Typing(model, values, parts.header_line - 1).result()
    problems = without_echoes([*reader.problems, *problems, *complaints], model)
    document = Document(path, values, parts.body, parts.body_line)
    return Parsed(document, None if problems else header, _findings(problems, path))


def read_list(data: bytes, path: str, model: type[M], bare_key: str | None = None) -> ParsedList[M]:
    """Read a file that is one list, such as ``lieux.yml``; never raises.

    An entry is ``- clé: valeur`` with more keys below. The dash may be missing: then an entry ends
    where a key comes again. With ``bare_key``, ``- valeur`` alone means ``- bare_key: valeur``, and
    ``nom:`` with keys below means an entry whose ``bare_key`` is ``nom``.
    """
    text = decode(data)
    if not isinstance(text, str):
        return ParsedList((), _findings([text], path))
    lines = ["" if line.rstrip() == "---" else line for line in text.split("\n")]
    reader = LineReader(lines, 1, spellings(model))
    found = reader.items()
    problems = list(reader.problems)
    entries: list[tuple[M, int]] = []
    for line, keys in _grouped(found, bare_key, problems):
        values, unknown = known_values(keys, model)
        header, complaints = Typing(model, values, line).result()
        problems += without_echoes([*unknown, *complaints], model)
        if header is not None and not unknown:
            entries.append((header, line))
    return ParsedList(tuple(entries), _findings(problems, path))


def _grouped(
    found: Sequence[Entry], bare_key: str | None, problems: list[HeaderProblem]
) -> Iterable[tuple[int, list[Entry]]]:
    """Give each entry of a list file as its first line and its keys."""
    loose: list[Entry] = []
    for entry in found:
        if entry.key and isinstance(entry.data, dict) and bare_key:
            yield entry.line, [Entry(bare_key, entry.key, entry.line), *_keys(entry)]
        elif entry.key:
            if any(entry.key == other.key for other in loose):
                yield loose[0].line, loose
                loose = []
            loose.append(entry)
        elif isinstance(entry.data, dict):
            yield entry.line, _keys(entry)
        elif isinstance(entry.data, str) and entry.data and bare_key:
            yield entry.line, [Entry(bare_key, entry.data, entry.line)]
        elif entry.data:
            problems.append(NotAKey(entry.line, str(entry.data)))
    if loose:
        yield loose[0].line, loose


def _keys(entry: Entry) -> list[Entry]:
    assert isinstance(entry.data, dict)
    lines = entry.data.lines if isinstance(entry.data, TextMap) else {}
    return [Entry(key, data, lines.get(key, entry.line)) for key, data in entry.data.items()]


def _findings(problems: Sequence[HeaderProblem], path: str) -> tuple[Finding, ...]:
    ordered = sorted(problems, key=lambda problem: problem.line)
    if len(ordered) > _SHOWN:
        ordered = [*ordered[:_SHOWN], TooMany(ordered[_SHOWN].line, len(ordered) - _SHOWN)]
    return tuple(finding(problem, path) for problem in ordered)
