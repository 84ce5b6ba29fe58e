"""One file of the finished directory, judged by what it holds; unknown is refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from publication_gate import headers_audit
from publication_gate.audit_problems import (
    AuditProblem,
    TextProblem,
    UnknownKind,
    UnknownScript,
    WrongName,
)
from publication_gate.css_audit import audit_css
from publication_gate.evidence import Evidence
from publication_gate.file_kinds import Kind, kind_of
from publication_gate.html_audit import audit_page
from publication_gate.ical_audit import audit_calendar
from publication_gate.image_audit import audit_asset, audit_image
from publication_gate.json_audit import audit_json
from publication_gate.text_audit import audit_text
from publication_gate.xml_audit import audit_xml


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file's path relative to the published directory, its bytes and their SHA-256."""

    path: str
    data: bytes
    digest: str

    @property
    def suffix(self) -> str:
        """Give the extension as written: servers tell ``.JPG`` from ``.jpg``."""
        return PurePosixPath(self.path).suffix


_IMAGES = {
    ".avif": Kind.AVIF,
    ".jpg": Kind.JPEG,
    ".png": Kind.PNG,
    ".webp": Kind.WEBP,
    ".ico": Kind.ICO,
}
_MARKUP = frozenset({".html", ".xml", ".rss", ".atom", ".svg"})
_PLAIN = frozenset({".css", ".js", ".json", ".ics", ".txt"})
_SERVER_FILES = frozenset({"_headers", "_redirects"})
_PICTURES = frozenset(
    {Kind.JPEG, Kind.PNG, Kind.AVIF, Kind.WEBP, Kind.GIF, Kind.HEIC, Kind.TIFF, Kind.BMP, Kind.ICO}
    | {Kind.JPEG_XL, Kind.JPEG_2000, Kind.PSD}
)


def audit_file(file: PublishedFile, evidence: Evidence) -> Iterator[AuditProblem]:
    """Yield what is wrong with one file."""
    kind = kind_of(file.data)
    if kind in _PICTURES:
        yield from audit_image(file.data, file.digest, kind, evidence)
        if _IMAGES.get(file.suffix) is not kind:
            yield WrongName(kind.value, file.suffix)
    elif file.suffix in _MARKUP | _PLAIN or file.path in _SERVER_FILES:
        yield from _audit_readable(file, kind, evidence)
    else:
        yield from _audit_asset(file, UnknownKind(kind.value, file.suffix), evidence)


def _audit_readable(file: PublishedFile, kind: Kind, evidence: Evidence) -> Iterator[AuditProblem]:
    expected = {Kind.TEXT, Kind.MARKUP} if file.suffix in _MARKUP else {Kind.TEXT}
    if kind not in expected:
        yield WrongName(kind.value, file.suffix or file.path)
        return
    yield from audit_text(file.data)
    yield from _audit_form(file.path, file.suffix, file.data.decode("utf-8"), evidence)
    if file.suffix == ".js":
        yield from _audit_asset(file, UnknownScript(file.path), evidence)
    elif file.suffix == ".svg":
        yield from _audit_asset(file, UnknownKind("SVG", file.suffix), evidence)


def _audit_asset(
    file: PublishedFile, otherwise: AuditProblem, evidence: Evidence
) -> Iterator[AuditProblem]:
    """The file is one of the theme's, byte for byte, with its licence."""
    asset = evidence.assets.get(file.digest)
    if asset is None:
        yield otherwise
    else:
        yield from audit_asset(asset)


def _audit_form(path: str, suffix: str, text: str, evidence: Evidence) -> Iterator[TextProblem]:
    """Hand a text to the reader of its format."""
    own = evidence.own
    match suffix:
        case ".html":
            yield from audit_page(text, own)
        case ".css":
            yield from audit_css(text, own, "CSS")
        case ".xml" | ".rss" | ".atom" | ".svg":
            yield from audit_xml(text, own)
        case ".json":
            yield from audit_json(text, own, "JSON")
        case ".ics":
            yield from audit_calendar(text, own)
    match path:
        case "_headers":
            yield from headers_audit.audit_headers(text, evidence.base_path)
        case "_redirects":
            yield from headers_audit.audit_redirects(text, own)
        case "robots.txt":
            yield from headers_audit.audit_robots(text, own)
