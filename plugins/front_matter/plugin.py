"""Pelican's door: texts that were prepared before Pelican began."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import signals
from pelican.readers import BaseReader, Readers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from front_matter.model import PreparedText

TEXT_SUFFIXES = ("md", "markdown", "mkd", "mdown", "html", "htm", "rst")
"""Everything that Pelican would read as a text; the prepared ones end with ``md``."""


class UnpreparedTextError(SystemExit):
    """Pelican met a text that nobody has read and judged.

    Pelican swallows every ordinary exception of a reader and leaves the text out, exit 0.
    """


class PreparedReader(BaseReader):
    """Looks texts up in ``settings["PREPARED_TEXTS"]``, by path relative to ``PATH``.

    The setting is a ``Mapping[str, PreparedText]``. The class claims no suffix by itself, since
    Pelican takes every subclass that it finds: ``use_prepared_texts`` gives them.
    """

    enabled = True
    file_extensions: tuple[str, ...] = ()

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Give HTML and metadata; raise ``UnpreparedTextError`` for a text that is not there."""
        prepared: Mapping[str, PreparedText] = self.settings["PREPARED_TEXTS"]
        root = Path(self.settings["PATH"]).resolve()
        path = Path(source_path).resolve().relative_to(root).as_posix()
        if path not in prepared:
            message = f"{path} : ce texte n’a pas été lu par le contrôle du site."
            raise UnpreparedTextError(message)
        text = prepared[path]
        return text.html, dict(text.metadata)


def use_prepared_texts(readers: Readers) -> None:
    """Put our reader in the place of all of Pelican's own."""
    readers.reader_classes.update(dict.fromkeys(TEXT_SUFFIXES, PreparedReader))


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(use_prepared_texts)
