"""One line of a header: its key, its text, its note."""

import re
from collections.abc import Iterable
from unicodedata import normalize

ITEM_MARKS = frozenset("-*•‣◦▪·–—")
"""What begins an item: YAML's hyphen, and what word processors and Markdown have in its place."""

_KEY = re.compile(r"[\w][\w .’'/-]{0,59}")
_INNER_COLON = re.compile(r":(?=\s|$)")
_HASH = re.compile(r"#(?=\s|$)")
_BLANKS = frozenset({"", "~", "null"})
# Soft hyphen, zero-width space, word joiner, byte-order mark, marks of writing direction: they
# come along when a page, a contact or a chat is copied, and nobody can see or delete them. The
# joiners U+200C and U+200D stay, since emoji and some scripts need them.
_UNSEEN = dict.fromkeys(
    [0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), 0x2060, *range(0x2066, 0x206A), 0xFEFF]
)
_QUOTED_KEY = re.compile("[\"'“‘«]\\s*(.+?)\\s*[\"'”’»]")


def cleaned(line: str, *, as_typed: bool = False) -> str:
    """Give a line without what nobody sees, unless it is wanted as typed; its indent as spaces."""
    if line.isascii():
        return line
    line = line if as_typed else line.translate(_UNSEEN)
    text = line.lstrip(" \u00a0\u202f")
    return " " * (len(line) - len(text)) + text


def split_key(text: str) -> tuple[str | None, str]:
    """Cut « clé : valeur » at its first colon; no key when what stands before cannot be one."""
    bare = text.replace("**", "", 2) if text.startswith("**") else text
    before, colon, value = bare.partition(":")
    key = normalize("NFC", before.strip())  # macOS writes « é » as two characters
    if quoted := _QUOTED_KEY.fullmatch(key):
        key = quoted[1]
    if not colon or not _KEY.fullmatch(key):
        return None, text
    return key, value


def is_item(text: str) -> bool:
    """Say whether a line, without its indent, begins an item of a list."""
    return text[:1] in ITEM_MARKS and text[1:2] in ("", " ", "\t", "\u00a0")


def inner_key(text: str) -> str | None:
    """Give the key of a line inside a value: there the colon must be followed by a space."""
    colon = _INNER_COLON.search(text)
    if colon is None or text[0] in "[{|>#":
        return None
    return split_key(text[: colon.end()])[0]


def is_comment(rest: str) -> bool:
    """Say whether what stands behind a closed quotation mark or bracket is only a note."""
    stripped = rest.strip()
    return not stripped or (stripped[0] == "#" and rest[0] in " \t\n")


def uncommented(line: str) -> str:
    """Cut a note off: what follows two spaces, or a tab, and ``# ``."""
    if "#" in line:
        for found in _HASH.finditer(line):
            before = line[max(found.start() - 2, 0) : found.start()]
            if before.endswith("\t") or (len(before) == 2 and before.isspace()):  # noqa: PLR2004
                return line[: found.start()]
    return line


def blank(text: str) -> str:
    """Give a plain value; what browser editors write for an empty one is empty."""
    return "" if text in _BLANKS else text


def folded(lines: Iterable[str]) -> str:
    """Join the lines of one value as YAML does: a line end is a space, a blank line a line end."""
    folded = ""
    pending = ""
    for line in lines:
        text = uncommented(line).strip()
        if text == "#" or text.startswith("# "):
            continue
        if not text:
            pending = "\n" if pending in ("", " ") else pending + "\n"
            continue
        folded += pending + text if folded else text
        pending = " "
    return folded
