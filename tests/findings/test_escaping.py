"""What strangers write is text in a summary: no markup, no link, no mention."""

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from findings.report import escaped

ALLOWED = {"text", "code_inline", "text_special", "softbreak"}
MARKUP = st.text(st.sampled_from("`\\*_[]()<>!|~&;#@:/.w aeimg=\"'-+1\n"), max_size=40)


def inline(markdown: str) -> list[tuple[str, str]]:
    """Tokens of the Markdown that follows a bullet, as CommonMark reads them."""
    tokens = MarkdownIt("commonmark").parse(f"- x\n  {escaped(markdown)}\n")
    return [
        (child.type, child.content)
        for token in tokens
        for child in token.children or []
        if not (child.type == "html_inline" and child.content == "<!-- -->")
    ]


@given(MARKUP)
@example("`a``<img src=x>`")
@example("``a`<b>`")
@example("`a` <b> `c")
@example("https://example.org www.example.org a@b.example")
@example("\\`<b>`")
def test_only_text_and_code_come_out(markdown: str) -> None:
    assert {kind for kind, _ in inline(markdown)} <= ALLOWED, inline(markdown)


@given(MARKUP.filter(lambda text: "`" not in text))
def test_nothing_is_lost(markdown: str) -> None:
    shown = "".join(content for kind, content in inline(markdown) if kind != "softbreak")
    assert shown.removeprefix("x") == " ".join(markdown.split())


def test_nobody_is_called() -> None:
    assert "@<!-- -->all" in escaped("@all")
    assert "#<!-- -->12" in escaped("#12")
