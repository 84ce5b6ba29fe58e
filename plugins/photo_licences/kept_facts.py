"""Facts of a file as bytes, to be kept between two runs."""

import hashlib
from collections.abc import Iterable

import PIL
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from photo_licences.facts import FileFacts


def key(sha256: str, version: str) -> str:
    """Give the name under which the facts of a file may be kept."""
    return f"{version[:16]}-{sha256}.json"


def version_of(sources: Iterable[bytes]) -> str:
    """Give the version of the checker: its own source and the decoder's version.

    Whatever changes in this package, nothing that an older one found is used again.
    """
    digest = hashlib.sha256(PIL.__version__.encode())
    for source in sources:
        digest.update(source)
    return digest.hexdigest()


class FactsStore:
    """Turns facts into bytes and back."""

    def __init__(self) -> None:
        """Prepare the schema once."""
        self._schema = TypeAdapter(FileFacts)

    def dump(self, facts: FileFacts) -> bytes | None:
        """Give the bytes to keep, or None for a file with a defect, which is looked at again.

        Text that is no Unicode cannot be kept either.
        """
        try:
            return None if facts.defect else self._schema.dump_json(facts)
        except PydanticSerializationError:
            return None

    def load(self, data: bytes, sha256: str) -> FileFacts | None:
        """Give the facts of the file with this hash, or None where the bytes hold no such facts."""
        try:
            facts = self._schema.validate_json(data)
        except ValidationError:
            return None
        return facts if facts.sha256 == sha256 and not facts.defect else None
