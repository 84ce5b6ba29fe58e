import pytest

from publication_gate.audit.ical_audit import audit_calendar
from publication_gate.audit.problems import RefusedMarkup, RemoteFetch, Unparsable


@pytest.mark.parametrize(
    "line",
    [
        "SUMMARY:Atelier : imprimer en 3D",
        "URL:https://x.example/agenda/",
        "URL;VALUE=URI:https://x.example/",
        "DESCRIPTION:Voir https://x.example\\, puis <3",
        "DESCRIPTION:https://x.example",
        "NAME:https://x.example en direct",
        "LOCATION:https://x.example",
        'ORGANIZER;CN="École ; web":mailto:a@b.example',
        "DTSTART;TZID=Europe/Paris:20261205T140000",
        "ATTACH:https://dalle.example/images/a.jpg",
        "RRULE:FREQ=DAILY",
        "SUMMARY:Une ligne très longue qui est coup\r\n ée en deux",
    ],
)
def test_accepts(line, own):
    assert list(audit_calendar(f"BEGIN:VCALENDAR\r\n{line}\r\nEND:VCALENDAR\r\n", own)) == []


@pytest.mark.parametrize(
    "line",
    [
        "ATTACH:https://evil.example/x",
        "ATTACH:htt\r\n ps://evil.example/x",
        "ATTACH:htt\n\tps://evil.example/x",
        "attach;FMTTYPE=image/png:https://evil.example/x",
        "IMAGE;VALUE=URI;DISPLAY=BADGE:https://evil.example/x",
        "SOURCE;VALUE=URI:https://evil.example/x.ics",
        'DESCRIPTION;ALTREP="https://evil.example/x":texte',
        "X-FUTURE:https://evil.example/x",
        "X-ALT-DESC;FMTTYPE=text/html:<img src=https://evil.example/x>",
        "DESCRIPTION:<img src='//evil.example/x'>",
        "URL:javascript:x",
        "IMAGE;VALUE=URI:ipfs://evil.example/x",
        'ORGANIZER;DIR="ldap://evil.example/x":mailto:a@b.example',
        "ATTACH:data:image/png\\;base64\\,AAAA",
    ],
)
def test_refuses_a_fetch(line, own):
    assert any(isinstance(found, RemoteFetch) for found in audit_calendar(line, own))


def test_refuses_a_file_inside(own):
    line = "ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA"
    assert any(isinstance(found, RefusedMarkup) for found in audit_calendar(line, own))


@pytest.mark.parametrize(
    "line",
    [
        'STRUCTURED-DATA;VALUE=TEXT:{"image": "https://evil.example/x"}',
        "STYLED-DESCRIPTION;VALUE=TEXT:x",
        "X-FUTURE:x",
    ],
)
def test_refuses_a_property_that_it_does_not_know(line, own):
    assert any(isinstance(found, RefusedMarkup) for found in audit_calendar(line, own))


def test_refuses_what_is_no_line(own):
    assert list(audit_calendar("BEGIN:VCALENDAR\n<img src=x>", own)) == [
        Unparsable("iCalendar", "<img src=x>")
    ]
