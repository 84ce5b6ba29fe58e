import base64
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from publication_gate.audit.text_audit import audit_hidden_files, decode


def picture(form: str) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((24, 24), 60).convert("RGB").save(out, form)
    return out.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Une page ordinaire, avec des accents : é à ù.\r\n\tEt une liste.",
        f"/images/jardin-640.{'0a1b' * 16}.jpg",
        '<path d="' + "M4 4.5h7m1 0h1v1h-3z" * 60 + '"/>',
        "https://x.example/" + "un-mot-" * 60,
        "https://x.example/?details=" + "Une+heure+et+demie+pour+regarder+le+quartier+" * 6,
        "\n".join(f'"sha256": "{number:064x}"' for number in range(99)),
        ", ".join(f"2026-12-{day:02} 14:00" for day in range(99)),
        "#fff; " * 40 + "rgb(12, 13, 14) " * 40,
        "anticonstitutionnellement " * 80,
    ],
)
def test_accepts(text):
    assert decode(text.encode()) == text
    assert list(audit_hidden_files(text.encode())) == []


@pytest.mark.parametrize(
    "data", [b"\xff\xfe<\0", b"a\0b", b"\x1b$B", "é".encode("latin-1"), b"a\x7f"]
)
def test_refuses_what_browsers_read_differently(data):
    assert decode(data) is None


def test_refuses_a_byte_order_mark():
    assert decode("\ufeffbonjour".encode()) is None


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP"])
@pytest.mark.parametrize(
    "around", ["{}", "url(data:image/x;base64,{})", 'var x = "{}";', "<p>{}</p>"]
)
def test_refuses_a_picture_in_base64(form, around):
    text = around.format(base64.b64encode(picture(form)).decode())
    assert list(audit_hidden_files(text.encode())) != []


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP"])
def test_refuses_a_picture_in_wrapped_base64(form):
    assert list(audit_hidden_files(base64.encodebytes(picture(form)))) != []


def test_refuses_a_picture_in_hexadecimal():
    assert list(audit_hidden_files(picture("PNG").hex().encode())) != []


def test_refuses_svg_and_pdf_in_base64():
    for data in (b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7\n%%EOF"):
        assert list(audit_hidden_files(base64.b64encode(data))) != []


@given(st.binary(min_size=1, max_size=20), st.sampled_from(["JPEG", "PNG"]))
def test_refuses_it_at_any_offset(before, form):
    text = base64.b64encode(before + picture(form))
    assert list(audit_hidden_files(b"x = " + text)) != []
