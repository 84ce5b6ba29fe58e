"""A script of the theme: it has no need to fetch, to leave the page or to make code of text.

What a program does, nobody can read off it; the Content-Security-Policy is the wall. This finds
the plain cases before they are published, those too that no policy holds back: a page that a
script opens by itself, a connection of WebRTC.
"""

import re
from collections.abc import Iterator

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.problems import RefusedMarkup, RemoteFetch, TextProblem

_FETCHING = re.compile(
    r"\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection"
    r"|Worker|SharedWorker|serviceWorker|importScripts|eval|Function|innerHTML|outerHTML"
    r"|insertAdjacentHTML)\b"
    r"|\bimport\s*\(|\bdocument\s*\.\s*write|\bwindow\s*\.\s*open"
    r"|\blocation\s*(?:\.\s*(?:href|assign|replace)\s*)?(?:=(?!=)|\()"
)
_IMPORTED = re.compile(r"\b(?:from|import)\s*(?P<quote>[\"'])(?P<address>.*?)(?P=quote)")
_SOURCE_MAP = re.compile(r"[#@]\s*sourceMappingURL=(\S+)")


def audit_script(text: str, own: OwnAddress) -> Iterator[TextProblem]:
    """Yield each word that fetches or runs something, and each module of another host."""
    for found in _FETCHING.finditer(text):
        yield RefusedMarkup(f"« {found[0]} »")
    for found in _IMPORTED.finditer(text):
        if not own.is_own(found["address"]):
            yield RemoteFetch("import", found["address"])
    yield from audit_source_map(text, own)


def audit_source_map(text: str, own: OwnAddress) -> Iterator[TextProblem]:
    """Yield the map of a script or a sheet that the tools of a browser would fetch."""
    for found in _SOURCE_MAP.finditer(text):
        if not own.is_own(found[1]):
            yield RemoteFetch("sourceMappingURL", found[1])
