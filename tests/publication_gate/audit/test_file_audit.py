"""Files as strangers may make them: the audit always ends, and never lets an image through."""

import base64
import hashlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.evidence import Evidence
from publication_gate.audit.file_audit import PublishedFile, audit_file
from publication_gate.audit.problems import AuditProblem
from publication_gate.policy import META_POLICY

NOTHING = Evidence(
    own=OwnAddress.of("https://dalle.example"),
    base_path="",
    entries={},
    cleared={},
    present=frozenset(),
    reasons={},
    assets={},
    credits={},
)
NAMES = st.sampled_from(
    [
        "a.html",
        "a.css",
        "a.js",
        "a.json",
        "a.ics",
        "a.xml",
        "a.rss",
        "a.atom",
        "a.svg",
        "a.txt",
        "a.jpg",
        "a.png",
        "a.avif",
        "a.ico",
        "a.pdf",
        "a",
        "_headers",
        "_redirects",
        "robots.txt",
    ]
)
PAGE = (
    '<!doctype html><html lang="fr"><head><meta charset="utf-8">'
    f'<meta http-equiv="Content-Security-Policy" content="{META_POLICY}"><title>x</title></head>'
    "<body><p>Bonjour</p></body></html>"
)
CLEAN = {
    "index.html": PAGE,
    "a.css": "p { color: red }\n",
    "a.json": '{"a": "b"}\n',
    "a.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "a.rss": "<rss><channel><title>x</title></channel></rss>\n",
    "a.txt": "Bonjour\n",
}


def judged(name: str, data: bytes) -> list[AuditProblem]:
    return list(audit_file(PublishedFile(name, data, hashlib.sha256(data).hexdigest()), NOTHING))


def picture(form: str) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((20, 20), 50).convert("RGB").save(out, form)
    return out.getvalue()


PICTURES = {form: picture(form) for form in ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "TIFF")}


@pytest.mark.parametrize("name", CLEAN)
def test_accepts_a_clean_text(name):
    assert judged(name, CLEAN[name].encode()) == []


@given(NAMES, st.binary(max_size=300))
def test_ends_for_any_bytes(name, data):
    judged(name, data)


@given(NAMES, st.text("<>/=\"'&;:,(){}[]@\\#!-? \n\tabcimgsrvhtplnkyueBEGIN", max_size=200))
def test_ends_for_any_text(name, text):
    judged(name, text.encode())


@given(NAMES, st.sampled_from(sorted(PICTURES)))
def test_refuses_a_picture_under_any_name(name, form):
    assert judged(name, PICTURES[form]) != []


@given(st.sampled_from(sorted(CLEAN)), st.sampled_from(sorted(PICTURES)), st.data())
def test_refuses_a_picture_inside_any_text(name, form, data):
    text = CLEAN[name].encode()
    place = data.draw(st.integers(0, len(text)))
    hidden = data.draw(st.sampled_from([bytes, base64.b64encode, base64.encodebytes, bytes.hex]))
    inside = hidden(PICTURES[form])
    inside = inside.encode() if isinstance(inside, str) else inside
    assert judged(name, text[:place] + inside + text[place:]) != []
