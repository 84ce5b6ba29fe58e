"""Converted bodies that may be kept between two builds, and the conversion that uses them.

What a body becomes depends on its words, on the code that converts them, and on the addresses of
the texts that it links to. A kept body says which addresses it asked for, and serves as long as
the answers are the same. One with a finding is never kept: it is judged each time.
"""

import hashlib
import json
import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import markdown
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from findings.model import Finding
from front_matter.body import BodyConverter
from front_matter.body_parts import Body


@dataclass(frozen=True, slots=True)
class KeptBody:
    """A body, and the address of each path that its links asked for; None where none was known."""

    body: Body
    asked: Mapping[str, str | None]

    def serves(self, addresses: Mapping[str, str]) -> bool:
        """Say whether the same conversion would ask the same and be told the same."""
        return all(addresses.get(path) == address for path, address in self.asked.items())


class KeepingConverter:
    """Converts as the ``BodyConverter`` that it is given, but what it knows already.

    ``kept`` holds, by their keys, the bodies of this run that the next one may know.
    """

    def __init__(self, converter: BodyConverter, known: Mapping[str, KeptBody]) -> None:
        self._converter = converter
        self._known = known
        self.kept: dict[str, KeptBody] = {}

    def convert(
        self, text: str, path: str, first_line: int, addresses: Mapping[str, str]
    ) -> tuple[Body, tuple[Finding, ...]]:
        """Convert one body; see ``BodyConverter.convert``."""
        key = hashlib.sha256(json.dumps([path, first_line, text]).encode()).hexdigest()
        known = self._known.get(key)
        if known is not None and known.serves(addresses):
            self.kept[key] = known
            return known.body, ()
        asked = _Asked(addresses)
        body, findings = self._converter.convert(text, path, first_line, asked)
        if not findings:
            self.kept[key] = KeptBody(body, asked.answers)
        return body, findings


class BodiesStore:
    """Turns kept bodies into bytes and back."""

    def __init__(self) -> None:
        """Prepare the schema once."""
        self._schema = TypeAdapter(dict[str, KeptBody])

    def dump(self, kept: dict[str, KeptBody]) -> bytes | None:
        """Give the bytes to keep; None for text that is no Unicode and cannot be kept."""
        try:
            return self._schema.dump_json(kept)
        except PydanticSerializationError:
            return None

    def load(self, data: bytes) -> dict[str, KeptBody]:
        """Give the bodies by their keys, none where the bytes hold anything else."""
        try:
            return self._schema.validate_json(data)
        except ValidationError:
            return {}


def version_of(sources: Iterable[bytes]) -> str:
    """Give the version of the conversion: our own source, Markdown's and Python's version.

    Whatever changes in them, nothing that an older one has converted is used again.
    """
    digest = hashlib.sha256(f"{markdown.__version__} {platform.python_version()}".encode())
    for source in sources:
        digest.update(source)
    return digest.hexdigest()


class _Asked(Mapping[str, str]):
    """Addresses that remember what they were asked for."""

    def __init__(self, addresses: Mapping[str, str]) -> None:
        self._addresses = addresses
        self.answers: dict[str, str | None] = {}

    def __getitem__(self, path: str) -> str:
        """Give an address, or raise ``KeyError``; keep either answer."""
        self.answers[path] = address = self._addresses.get(path)
        if address is None:
            raise KeyError(path)
        return address

    def __iter__(self) -> Iterator[str]:
        """Give every path, for the nearest to a dead link, which is a finding."""
        return iter(self._addresses)

    def __len__(self) -> int:
        """Count the paths."""
        return len(self._addresses)
