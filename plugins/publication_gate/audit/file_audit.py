"""One file of the finished directory, judged by what it holds; unknown is refused."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from photo_licences.sniffing import sniff
from publication_gate.audit import headers_audit
from publication_gate.audit.credit_audit import audit_credits
from publication_gate.audit.css_audit import audit_css
from publication_gate.audit.evidence import Evidence
from publication_gate.audit.html_audit import audit_page
from publication_gate.audit.ical_audit import audit_calendar
from publication_gate.audit.image_audit import audit_asset, audit_image
from publication_gate.audit.json_audit import audit_json
from publication_gate.audit.problems import (
    AuditProblem,
    NotText,
    TextProblem,
    UnknownKind,
    UnknownScript,
    WrongName,
)
from publication_gate.audit.script_audit import audit_script, audit_source_map
from publication_gate.audit.text_audit import audit_hidden_files, decode
from publication_gate.audit.xml_audit import audit_xml


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


_PICTURES = {
    "jpeg": ".jpg",
    "png": ".png",
    "avif": ".avif",
    "ico": ".ico",
    # The others are pictures as well, and have no name under which they may be published.
    **dict.fromkeys(("webp", "gif", "heic", "tiff", "bmp", "jxl", "jp2", "psd", "qoi"), ""),
    **dict.fromkeys(("netpbm", "xbm", "xpm"), ""),
}
_TEXTS = {
    ".html": frozenset({"html"}),
    ".svg": frozenset({"svg"}),
    **dict.fromkeys((".xml", ".rss", ".atom"), frozenset({"xml", None})),
    **dict.fromkeys((".css", ".js", ".json", ".ics", ".txt"), frozenset({None})),
}
_SERVER_FILES = dict.fromkeys(("_headers", "_redirects"), frozenset({None}))


def audit_file(file: PublishedFile, evidence: Evidence) -> Iterator[AuditProblem]:
    """Yield what is wrong with one file. What it is, its bytes say; the name must agree."""
    kind = sniff(file.data)
    expected = _TEXTS.get(file.suffix) or _SERVER_FILES.get(file.path)
    if kind in _PICTURES:
        yield from audit_image(file.data, file.digest, kind, evidence)
        if file.suffix != _PICTURES[kind]:
            yield WrongName(kind, file.suffix)
    elif expected is None:
        yield from _audit_asset(file, UnknownKind(kind, file.suffix), evidence)
    elif kind not in expected:
        yield WrongName(kind, file.suffix)
    else:
        yield from _audit_readable(file, evidence)


def _audit_readable(file: PublishedFile, evidence: Evidence) -> Iterator[AuditProblem]:
    """A text is what it claims to be, hides nothing and fetches nothing.

    Scripts and drawings are the theme's own as well.
    """
    text = decode(file.data)
    if text is None:
        yield NotText()
        return
    yield from audit_hidden_files(file.data)
    yield from _audit_form(file.path, file.suffix, text, evidence)
    if file.suffix == ".js":
        if file.digest in evidence.assets:
            yield from audit_script(text, evidence.own)
        else:
            yield UnknownScript(file.path)
    elif file.suffix == ".svg":
        yield from _audit_asset(file, UnknownKind("svg", file.suffix), evidence)


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
            yield from audit_credits(text, evidence.credits)
        case ".css":
            yield from audit_css(text, own, "CSS")
            yield from audit_source_map(text, own)
        case ".xml" | ".rss" | ".atom" | ".svg":
            yield from audit_xml(text, own, evidence.credits)
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
