"""The parts of a header that really are YAML, read by events so that every scalar stays text."""

import re

import yaml

from front_matter.untyped import Data, TextMap

_DOUBLE = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_SINGLE = re.compile(r"'[^']*(?:''[^']*)*'")
# A quotation mark opens a string only where a value begins: `[L'atelier]` has none.
_BRACKETS = re.compile(
    r"""[\[{},:][ \n]*(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^']*(?:''[^']*)*')|[\[\]{}]""",
    re.DOTALL,
)
_ENVELOPE = (
    yaml.StreamStartEvent,
    yaml.DocumentStartEvent,
    yaml.DocumentEndEvent,
    yaml.StreamEndEvent,
)
_MAX_BRACKETS = 200
_MAX_DEPTH = 6


class NotYamlError(ValueError):
    """Text in YAML's own notation that YAML does not understand, or that we do not want."""


def quoted_end(text: str) -> int | None:
    """Give the place behind the quotation mark that closes the first character's, if any."""
    found = (_DOUBLE if text[0] == '"' else _SINGLE).match(text)
    return found.end() if found else None


def bracket_end(text: str) -> int | None:
    """Give the place behind the bracket that closes the first character's, if any."""
    depth = 0
    for found in _BRACKETS.finditer(text):
        sign = found.group()[0]
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if depth == 0:
                return found.end()
    return None


def read_yaml(text: str) -> Data:
    """Read one YAML value. Anchors, aliases, tags and double keys raise ``NotYamlError``."""
    if text.count("[") + text.count("{") > _MAX_BRACKETS:
        raise NotYamlError(text)
    try:
        events = list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except (yaml.YAMLError, RecursionError) as error:
        raise NotYamlError(text) from error
    for event in events:
        if isinstance(event, yaml.AliasEvent) or _is_decorated(event):
            raise NotYamlError(text)
    content = [event for event in events if not isinstance(event, _ENVELOPE)]
    reader = _Events(content, text)
    value = reader.value(0)
    if not reader.all_read:
        raise NotYamlError(text)
    return value


def _is_decorated(event: yaml.Event) -> bool:
    return bool(getattr(event, "anchor", None) or getattr(event, "tag", None))


class _Events:
    """Builds values from parser events, none of which is ever expanded or typed."""

    def __init__(self, events: list[yaml.Event], source: str) -> None:
        self._events = events
        self._source = source
        self._at = 0

    @property
    def all_read(self) -> bool:
        """Whether the value that was read is the only one."""
        return self._at == len(self._events)

    def value(self, depth: int) -> Data:
        """Give the value that begins with the next event."""
        if depth > _MAX_DEPTH or self.all_read:
            raise NotYamlError(self._source)
        event = self._events[self._at]
        self._at += 1
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(depth + 1)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(_index(event.start_mark), depth + 1)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        raise NotYamlError(self._source)

    def _sequence(self, depth: int) -> Data:
        items: list[Data] = []
        while not isinstance(self._events[self._at], yaml.SequenceEndEvent):
            items.append(self.value(depth))
        self._at += 1
        return items

    def _mapping(self, start: int, depth: int) -> Data:
        entries: dict[str, Data] = {}
        while not isinstance(self._events[self._at], yaml.MappingEndEvent):
            key = self.value(depth)
            if not isinstance(key, str) or key in entries:
                raise NotYamlError(self._source)
            entries[key] = self.value(depth)
        end = _index(self._events[self._at].end_mark)
        self._at += 1
        return TextMap(entries, self._source[start:end])


def _index(mark: "yaml.error.Mark | yaml._yaml.Mark | None") -> int:
    assert mark is not None  # PyYAML gives marks to every event that it reads
    return mark.index
