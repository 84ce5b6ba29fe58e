"""Converted bodies that may be kept between two builds, and the conversion that uses them.

What a body becomes depends on its words, on the code that converts them, and on the addresses of
the texts that it links to. A kept body says which addresses it asked for, and serves as long as
the answers are the same. One with a finding is never kept: it is judged each time.
"""

import hashlib
import json
import platform
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import markdown
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from findings.model import Finding
from front_matter.body import BodyConverter
from front_matter.body_parts import Body
from front_matter.model import Document

Converted: TypeAlias = tuple[Body, tuple[Finding, ...]]
_Answer: TypeAlias = tuple[Body, tuple[Finding, ...], dict[str, str | None]]
_Convert: TypeAlias = Callable[[Sequence[Document]], list[_Answer]]
InShares: TypeAlias = Callable[[_Convert, Sequence[Document]], list[_Answer]]


def _here(convert: _Convert, documents: Sequence[Document]) -> list[_Answer]:
    """Do all the work in this process."""
    return convert(documents)


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

    ``in_shares`` may spread the conversions over several processes. ``kept`` holds, by their keys,
    the bodies of this run that the next one may know.
    """

    def __init__(
        self,
        converter: BodyConverter,
        known: Mapping[str, KeptBody],
        in_shares: InShares = _here,
    ) -> None:
        self._converter = converter
        self._known = known
        self._in_shares = in_shares
        self.kept: dict[str, KeptBody] = {}

    def convert_all(
        self, documents: Sequence[Document], addresses: Mapping[str, str]
    ) -> Iterator[Converted]:
        """Convert the bodies of documents in their order; see ``BodyConverter.convert``."""
        keys = [_key(document) for document in documents]
        for key in keys:
            known = self._known.get(key)
            if known is not None and known.serves(addresses):
                self.kept[key] = known
        unknown = [
            document for key, document in zip(keys, documents, strict=True) if key not in self.kept
        ]

        def convert(share: Sequence[Document]) -> list[_Answer]:
            return [self._convert(document, addresses) for document in share]

        converted = iter(self._in_shares(convert, unknown))
        for key in keys:
            if key in self.kept:
                yield self.kept[key].body, ()
                continue
            body, findings, asked = next(converted)
            if not findings:
                self.kept[key] = KeptBody(body, asked)
            yield body, findings

    def _convert(self, document: Document, addresses: Mapping[str, str]) -> _Answer:
        asked = _Asked(addresses)
        body, findings = self._converter.convert(
            document.body, document.path, document.body_line, asked
        )
        return body, findings, asked.answers


def _key(document: Document) -> str:
    parts = [document.path, document.body_line, document.body]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


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
