"""The style sheet as it is served: lighter than it was written, and the same for a browser."""

import re

import tinycss2
from tiny_project import ROOT

from event_calendar.model import Organiser
from publication_gate.style import style_sheet

STYLE = (ROOT / "theme" / "style.css").read_text(encoding="utf-8")
ORGANISER = Organiser("fab-lab", "Fab-lab", "#8a5200", "#c97800")


def served(rules: str, *organisers: Organiser) -> str:
    return style_sheet(rules, organisers).decode()


def bare(css: str) -> str:
    """The tokens alone, for a comparison that spaces and last semicolons do not disturb."""
    tokens = tinycss2.parse_component_value_list(css, skip_comments=True)
    return re.sub(r"\s|;(?=\s*})", "", tinycss2.serialize(tokens))


def test_nothing_but_comments_and_spaces_is_left_out() -> None:
    assert bare(served(STYLE)) == bare(STYLE)
    assert "/*" not in served(STYLE)
    assert "\n\n" not in served(STYLE)


def test_spaces_that_mean_something_stay() -> None:
    written = """
    .list  .card,
    nav :focus { width: calc(100% - 2rem); }   /* a note; with { braces } */
    p::before { content: "two  words; {}" }
    """
    assert served(written).strip() == (
        '.list .card,nav :focus{width:calc(100% - 2rem)}p::before{content:"two  words; {}"}'
    )


def test_an_organiser_has_a_colour_by_day_and_by_night() -> None:
    css = served("a { color: red }", ORGANISER)
    day, night = css.split("@media screen and (prefers-color-scheme:dark)")
    assert ".who-fab-lab{--who:#8a5200}" in day
    assert ".who-fab-lab{--who:#c97800}" in night


def test_a_site_without_organisers_has_no_empty_rule() -> None:
    assert served("a { color: red }").strip() == "a{color:red}"
