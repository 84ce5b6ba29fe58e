"""Calendars: what a calendar program would fetch or carry along."""

import re
from collections.abc import Iterator

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.html_audit import audit_fragment
from publication_gate.audit.problems import RefusedMarkup, RemoteFetch, TextProblem, Unparsable

# RFC 5545 §3.1: NAME *(;PARAM=VALUE) : VALUE, where quotes protect ; : and ,
_LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:])*)*):(.*)', re.DOTALL)
_FOLD = re.compile(r"\r?\n[ \t]")
_PARAMETER_VALUE = re.compile(r'[=,]"?([^",;]*)')
_TEXT = frozenset(
    {"COMMENT", "CONTACT", "DESCRIPTION", "LOCATION", "NAME", "SUMMARY"}
    | {"X-WR-CALDESC", "X-WR-CALNAME"}
)
_LINKS = frozenset({"URL", "CONFERENCE", "ORGANIZER", "ATTENDEE", "UID"})
_KNOWN = (
    _TEXT
    | _LINKS
    | frozenset(
        {"BEGIN", "END", "CALSCALE", "METHOD", "PRODID", "VERSION"}
        | {"COLOR", "REFRESH-INTERVAL", "SOURCE", "X-PUBLISHED-TTL", "X-WR-TIMEZONE"}
        | {"CREATED", "DTEND", "DTSTAMP", "DTSTART", "DURATION", "LAST-MODIFIED", "SEQUENCE"}
        | {"EXDATE", "RDATE", "RECURRENCE-ID", "RRULE", "CATEGORIES", "CLASS", "GEO", "PRIORITY"}
        | {"STATUS", "TRANSP", "ATTACH", "IMAGE", "RELATED-TO", "TZID", "TZNAME", "TZOFFSETFROM"}
        | {"TZOFFSETTO", "X-LIC-LOCATION"}
    )
)
_BINARY = re.compile('ENCODING=|VALUE="?BINARY', re.IGNORECASE)


def audit_calendar(text: str, own: OwnAddress) -> Iterator[TextProblem]:
    """Yield what would be fetched from elsewhere: ATTACH, IMAGE, SOURCE, ALTREP, HTML …

    https://www.rfc-editor.org/rfc/rfc5545, https://www.rfc-editor.org/rfc/rfc7986
    """
    for line in _FOLD.sub("", text).splitlines():
        if not line.strip():
            continue
        parts = _LINE.fullmatch(line)
        if parts is None:
            yield Unparsable("iCalendar", line)
            continue
        yield from _audit_property(parts[1].upper(), parts[2], parts[3], own)


def _audit_property(
    name: str, parameters: str, value: str, own: OwnAddress
) -> Iterator[TextProblem]:
    if name not in _KNOWN:  # such as STRUCTURED-DATA, which holds a document of its own
        yield RefusedMarkup(name)
    if _BINARY.search(parameters):
        yield RefusedMarkup(f"{name}{parameters}")
    for inner in _PARAMETER_VALUE.findall(parameters):
        if own.looks_remote(inner):
            yield RemoteFetch(f"{name}{parameters}", inner)
    if name in _LINKS and own.is_link(value):
        return
    plain = value.replace("\\n", "\n").replace("\\N", "\n").replace("\\", "")
    if name not in _TEXT and own.looks_remote(plain):
        yield RemoteFetch(name, plain)
    if "<" in plain:
        # Several calendar programs show HTML in a description.
        yield from audit_fragment(plain, own)
