"""How a text names a photo, and which photo that is."""

import posixpath
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import quote, unquote

from photo_licences.naming import slug_of
from publication_gate.folders import PHOTOS


@dataclass(frozen=True, slots=True)
class PhotoNames:
    """Every photo that anybody knows of: ``slugs`` by path relative to ``content/``."""

    slugs: Mapping[str, str]
    cleared: Collection[str]
    withheld: Collection[str]

    def find(self, written: str, text: str) -> str | None:
        """Give the slug behind a path written in ``text``, as ``../photos/jardin.jpg``."""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(text), unquote(written)))
        return self.slugs.get(path) or self._withdrawn(path)

    def find_in_header(self, written: str | None, text: str) -> str | None:
        """Give the slug that a header's ``photo:`` names, by itself or by its path."""
        if not written:
            return None
        if written in self.slugs.values() or written in self.withheld:
            return written
        return self.find(written, text) or self.slugs.get(f"{PHOTOS}/{written}")

    def nearest(self, written: str, text: str) -> str | None:
        """Propose the path, from ``text``, of the photo whose name looks most like ``written``."""
        names = {posixpath.basename(path): path for path in sorted(self.slugs)}
        found = get_close_matches(posixpath.basename(unquote(written)), names, n=1)
        return quote(posixpath.relpath(names[found[0]], posixpath.dirname(text))) if found else None

    def _withdrawn(self, path: str) -> str | None:
        """A withdrawn photo is known by its slug alone once its files are gone."""
        slug = slug_of(path)
        return slug if path.startswith(f"{PHOTOS}/") and slug in self.withheld else None
