"""The table of headers: reading it, and renewing what stands behind each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from front_matter.model import News, Page, Parsed, TextHeader
from front_matter.reading import read_text

TABLE = Path(__file__).with_name("headers.txt")
_CASE = re.compile(r"^== (?P<name>.*?)(?: \[(?P<saved>.*)\])?\n", re.MULTILINE)
_EXPECTED = re.compile(r"^(?:= |! |  → )")


@dataclass(frozen=True)
class Case:
    """One header: its name, how the file was saved, its source, and what is to come of it."""

    name: str
    saved: str
    source: str
    expected: tuple[str, ...]

    @property
    def data(self) -> bytes:
        text, encoding = self.source, "utf-8"
        if "CRLF" in self.saved:
            text = text.replace("\n", "\r\n")
        elif "CR" in self.saved:
            text = text.replace("\n", "\r")
        if "BOM" in self.saved:
            encoding = "utf-8-sig"
        elif self.saved in {"Latin-1", "UTF-16"}:
            encoding = self.saved
        return text.encode(encoding)

    @property
    def parsed(self) -> Parsed[News] | Parsed[Page]:
        if "menu:" in self.source:
            return read_text(self.data, "content/pages/x.md", Page)
        return read_text(self.data, "content/actualites/x.md", News)


def cases() -> Iterator[Case]:
    text = TABLE.read_text(encoding="utf-8")
    marks = list(_CASE.finditer(text))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        block = text[mark.end() : following.start() if following else len(text)]
        lines = block.removesuffix("\n").split("\n")
        expected = tuple(line for line in lines if _EXPECTED.match(line))
        source = "\n".join(line for line in lines if not _EXPECTED.match(line))
        yield Case(mark["name"], mark["saved"] or "", source, expected)


def outcome(parsed: Parsed[News] | Parsed[Page]) -> tuple[str, ...]:
    lines = [f"= {line}" for line in _given(parsed.header)] if parsed.header else []
    if parsed.document and parsed.document.body.strip():
        document = parsed.document
        lines.append(f"= corps, ligne {document.body_line} : {document.body.strip()!r}")
    for finding in parsed.findings:
        lines += [f"! {finding.line} {finding.code} : {finding.message}", f"  → {finding.remedy}"]
    return tuple(lines)


def _given(header: TextHeader) -> Iterator[str]:
    for name in type(header).model_fields:
        value = getattr(header, name)
        if value not in (None, False, ()):
            yield f"{name} : {value!r}" if isinstance(value, str | tuple) else f"{name} : {value}"


def renew() -> None:
    """Write again what comes of every header; the difference is to be read by a person."""
    text = TABLE.read_text(encoding="utf-8")
    parts = [text[: text.index("\n== ") + 1]]
    for case in cases():
        saved = f" [{case.saved}]" if case.saved else ""
        results = "".join(f"{line}\n" for line in outcome(case.parsed))
        parts.append(f"== {case.name}{saved}\n{case.source.rstrip(chr(10))}\n{results}\n")
    TABLE.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    renew()
