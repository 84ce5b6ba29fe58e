"""A text without anything that is ours becomes what Python-Markdown by itself makes of it."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from front_matter.body import BodyConverter

OURS = BodyConverter()
STOCK = Markdown(extensions=["tables", "fenced_code", "sane_lists"], output_format="html")

WORDS = st.lists(
    st.sampled_from(["eau", "thé", "(fin)", "l’été", "3", "14h30", "R&D", "5€", "a_b_c"]),
    min_size=1,
)
TEXT = WORDS.map(" ".join)
INLINE = st.one_of(
    TEXT,
    TEXT.map("*{}*".format),
    TEXT.map("**{}**".format),
    TEXT.map("`{}`".format),
    TEXT.map("[{}](https://exemple.fr/a_b)".format),
    TEXT.map("{}  \nsuite".format),
    st.just("<https://exemple.fr/>"),
    st.just(r"\*a\* &eacute; &amp;"),
)
LINE = st.lists(INLINE, min_size=1, max_size=3).map(" ".join)
ITEMS = st.lists(TEXT, min_size=1, max_size=3)
BLOCK = st.one_of(
    LINE,
    TEXT.map("## {}".format),
    TEXT.map("{}\n---".format),
    ITEMS.map(lambda items: "\n".join(f"- {item}" for item in items)),
    ITEMS.map(lambda items: "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))),
    ITEMS.map(lambda items: "- a\n" + "\n".join(f"    - {item}" for item in items)),
    ITEMS.map(lambda items: "\n".join(f"> {item}" for item in items)),
    ITEMS.map(lambda items: "| a | b |\n|---|---|\n" + "\n".join(f"| {i} | c |" for i in items)),
    ITEMS.map(lambda items: "\n".join(["```sh", *items, "", "```"])),
    ITEMS.map(lambda items: "\n".join(f"    {item}" for item in items)),
    st.just("***"),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(BLOCK, max_size=6).map("\n\n".join))
def test_plain_texts_become_what_they_were_always(text):
    body, findings = OURS.convert(text, "content/pages/x.md", 1, {})
    assert [finding for finding in findings if finding.blocking] == []
    html = "".join(part for part in body.parts if isinstance(part, str))
    assert re.sub(r' id="[^"]*"', "", html) == STOCK.reset().convert(text).replace("&eacute;", "é")
