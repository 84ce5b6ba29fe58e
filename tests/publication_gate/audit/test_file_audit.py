"""Files as strangers may make them: the audit always ends, and never lets an image through."""

import base64
import hashlib
import io
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.evidence import Evidence
from publication_gate.audit.file_audit import PublishedFile, audit_file
from publication_gate.audit.problems import AuditProblem, EncodedImage, ImageUnknown, NotText
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
    Image.effect_noise((40, 40), 50).convert("RGB").save(out, form)
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


def in_pieces(size: int, before: str, behind: str) -> Callable[[bytes], str]:
    """Give base64 in pieces; the byte in front keeps the signature from being at its start."""

    def cut(picture: bytes) -> str:
        letters = base64.b64encode(b"x" + picture).decode()
        pieces = (letters[start : start + size] for start in range(0, len(letters), size))
        return "".join(f"{before}{piece}{behind}" for piece in pieces)

    return cut


HIDDEN = {
    "as it is": bytes,
    "base64": base64.b64encode,
    "base64 of e-mails": base64.encodebytes,
    "base64 of addresses": base64.urlsafe_b64encode,
    "base64 in lines": in_pieces(50, "", "\n"),
    "base64 in paragraphs": in_pieces(60, "<p>", "</p>\n"),
    "base64 in words": in_pieces(44, "", " "),
    "hexadecimal": bytes.hex,
    "hexadecimal in words": lambda picture: picture.hex(" "),
    "hexadecimal in lines": lambda picture: picture.hex("\n", 24),
    "hexadecimal of C": lambda picture: ", ".join(f"0x{octet:02x}" for octet in picture),
    "decimal": lambda picture: ",".join(map(str, picture)),
    "percents": lambda picture: "".join(f"%{octet:02X}" for octet in picture),
    "escapes": lambda picture: "".join(f"\\x{octet:02x}" for octet in picture),
    "references": lambda picture: "".join(f"&#{octet};" for octet in picture),
}


@pytest.mark.parametrize("way", HIDDEN)
@given(name=st.sampled_from(sorted(CLEAN)), form=st.sampled_from(sorted(PICTURES)), data=st.data())
@settings(max_examples=30)
def test_refuses_a_picture_inside_any_text(way, name, form, data):
    text = CLEAN[name].encode()
    place = data.draw(st.integers(0, len(text)))
    inside = HIDDEN[way](PICTURES[form])
    inside = inside.encode() if isinstance(inside, str) else inside
    assert judged(name, text[:place] + inside + text[place:]) != []


@pytest.mark.parametrize("way", HIDDEN)
def test_refuses_a_picture_in_a_text_that_has_no_other_fault(way):
    inside = HIDDEN[way](PICTURES["JPEG"])
    inside = inside.encode() if isinstance(inside, str) else inside
    (problem,) = judged("a.txt", b"Bonjour " + inside + b"\n")
    assert type(problem) is (NotText if way == "as it is" else EncodedImage)


@pytest.mark.parametrize("form", ["PPM", "XBM"])
def test_refuses_a_picture_that_is_written_as_words(form):
    out = io.BytesIO()
    Image.effect_noise((9, 9), 50).convert("1" if form == "XBM" else "RGB").save(out, form)
    data = out.getvalue()
    if form == "PPM":
        data = b"P3\n9 9\n255\n" + b" ".join(str(octet).encode() for octet in data[-243:])
    assert any(isinstance(problem, ImageUnknown) for problem in judged("a.txt", data))
