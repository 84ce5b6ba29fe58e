"""What can be wrong with a file, its header or one of its values, as facts without words.

``line`` counts from 1 in the file. ``messages`` gives each kind its French sentence.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class WrongEncoding:
    """The bytes are not UTF-8; ``shown`` is the line as an old Windows program meant it."""

    code: ClassVar[str] = "encodage"
    line: int
    shown: str


@dataclass(frozen=True, slots=True)
class Utf16:
    """The file was saved as « Unicode » by an old Notepad, or is no text at all."""

    code: ClassVar[str] = "encodage-utf16"
    line: int = 1


@dataclass(frozen=True, slots=True)
class EncodedTwice:
    """A program read the file in one encoding and saved it in another; ``meant`` is the line."""

    code: ClassVar[str] = "encodage-double"
    line: int
    shown: str
    meant: str


@dataclass(frozen=True, slots=True)
class InvisibleCharacter:
    """A control character, which neither HTML nor a feed may carry."""

    code: ClassVar[str] = "caractere-invisible"
    line: int
    character: str
    before: str


@dataclass(frozen=True, slots=True)
class TooLong:
    """A file or a header that no person wrote by hand; ``what`` is in French."""

    code: ClassVar[str] = "texte-trop-long"
    line: int
    what: str
    length: int
    limit: int


@dataclass(frozen=True, slots=True)
class NoHeader:
    """The file begins with something else than a header; ``example`` has its necessary lines."""

    code: ClassVar[str] = "en-tete-absent"
    line: int
    begins_with: str
    example: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LateHeader:
    """Something stands before the header, which begins at ``header_line``."""

    code: ClassVar[str] = "en-tete-trop-bas"
    line: int
    begins_with: str
    header_line: int


@dataclass(frozen=True, slots=True)
class NoOpeningFence:
    """The keys stand at the top without the line ``---`` before them."""

    code: ClassVar[str] = "en-tete-sans-debut"
    line: int
    begins_with: str
    last_line: int


@dataclass(frozen=True, slots=True)
class OddFence:
    """A line that wants to be ``---`` and is written otherwise, or goes on behind it."""

    code: ClassVar[str] = "en-tete-tirets"
    line: int
    written: str


@dataclass(frozen=True, slots=True)
class UnclosedHeader:
    """No second ``---``; ``last_line`` is the last one that looks like a key."""

    code: ClassVar[str] = "en-tete-non-ferme"
    line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class NotAKey:
    """A line of the header that is neither ``clé: valeur`` nor the rest of a value.

    ``key`` is the one that it was probably meant to answer, ``corrected`` the line with it.
    """

    code: ClassVar[str] = "ligne-sans-cle"
    line: int
    written: str
    key: str | None = None
    corrected: str | None = None


@dataclass(frozen=True, slots=True)
class TabIndent:
    """A line that is indented with a tab, which YAML forbids."""

    code: ClassVar[str] = "tabulation"
    line: int
    written: str


@dataclass(frozen=True, slots=True)
class OddIndent:
    """A line that is further right than its neighbours; ``key`` is its own, if it has one."""

    code: ClassVar[str] = "decalage"
    line: int
    written: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """A key that this kind of file does not have."""

    code: ClassVar[str] = "cle-inconnue"
    line: int
    key: str
    nearest: str | None
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoubleKey:
    """Two lines that answer the same question, perhaps in two spellings."""

    code: ClassVar[str] = "cle-en-double"
    line: int
    key: str
    first_line: int


@dataclass(frozen=True, slots=True)
class HashValue:
    """A value that begins with ``# ``: a note or a text, nobody can tell."""

    code: ClassVar[str] = "diese"
    line: int
    key: str
    written: str


@dataclass(frozen=True, slots=True)
class UnclosedQuote:
    """A value that begins with a quotation mark and has no second one."""

    code: ClassVar[str] = "guillemet-non-ferme"
    line: int
    key: str
    written: str


@dataclass(frozen=True, slots=True)
class UnreadableList:
    """Brackets, braces or a long quoted value that YAML does not understand."""

    code: ClassVar[str] = "valeur-illisible"
    line: int
    key: str
    written: str


@dataclass(frozen=True, slots=True)
class TooDeep:
    """Values inside values inside values."""

    code: ClassVar[str] = "trop-imbrique"
    line: int
    written: str


@dataclass(frozen=True, slots=True)
class TooMany:
    """So many problems that listing them all would help nobody."""

    code: ClassVar[str] = "trop-de-problemes"
    line: int
    left_out: int


@dataclass(frozen=True, slots=True)
class MissingKey:
    """A required key that is absent (``empty`` false) or left blank (true)."""

    code: ClassVar[str] = "cle-absente"
    line: int
    key: str
    example: str
    empty: bool


@dataclass(frozen=True, slots=True)
class UnsuitableValue:
    """A value that its type refused; the type gave code and words."""

    code: str
    line: int
    key: str
    written: str
    message: str
    remedy: str


HeaderProblem = (
    WrongEncoding
    | Utf16
    | EncodedTwice
    | InvisibleCharacter
    | TooLong
    | NoHeader
    | NoOpeningFence
    | LateHeader
    | OddFence
    | UnclosedHeader
    | NotAKey
    | TabIndent
    | OddIndent
    | UnknownKey
    | DoubleKey
    | HashValue
    | UnclosedQuote
    | UnreadableList
    | TooDeep
    | TooMany
    | MissingKey
    | UnsuitableValue
)
