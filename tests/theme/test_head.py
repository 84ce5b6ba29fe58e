"""What a page says of itself to machines, and to people who share it."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

SITE = "https://dalle-robespierre.example"


@pytest.fixture(scope="module")
def heads(output: Path) -> dict[str, LexborHTMLParser]:
    return {
        "/" + path.relative_to(output).as_posix().removesuffix("index.html"): LexborHTMLParser(
            path.read_text(encoding="utf-8")
        )
        for path in output.rglob("*.html")
    }


def meta(tree: LexborHTMLParser, name: str) -> str:
    node = tree.css_first(f"meta[name='{name}'], meta[property='{name}']")
    return (node.attributes["content"] or "") if node else ""


def test_titles_are_unique_and_name_the_site(heads: dict[str, LexborHTMLParser]) -> None:
    titles = {address: tree.css_first("title").text() for address, tree in heads.items()}
    assert len(set(titles.values())) == len(titles)
    assert all(title.endswith(" · Dalle Robespierre") for title in titles.values())


def test_every_page_names_its_address_and_says_what_it_is(
    heads: dict[str, LexborHTMLParser],
) -> None:
    for address, tree in heads.items():
        canonical = tree.css_first("link[rel=canonical]").attributes["href"]
        assert canonical == SITE + address == meta(tree, "og:url")
        assert meta(tree, "description")
        assert meta(tree, "og:title") in tree.css_first("title").text()


def test_pictures_to_share_exist(output: Path, heads: dict[str, LexborHTMLParser]) -> None:
    shared = [meta(tree, "og:image") for tree in heads.values() if meta(tree, "og:image")]
    assert len(shared) > 20
    for address in shared:
        assert (output / urlsplit(address).path.lstrip("/")).is_file()


def test_an_event_offers_its_calendar_and_its_organisers_feed(
    heads: dict[str, LexborHTMLParser],
) -> None:
    links = heads["/agenda/cafe-reparation/"].css("link[rel=alternate]")
    assert {link.attributes["href"] for link in links} >= {
        "/agenda/cafe-reparation/agenda.ics",
        "/agenda/par/fab-lab/flux.rss",
        "/agenda/flux.rss",
        "/actualites/flux.atom",
    }


def test_the_menu_marks_where_one_is(heads: dict[str, LexborHTMLParser]) -> None:
    def marked(address: str) -> list[tuple[str, str | None]]:
        nodes = heads[address].css(".top [aria-current]")
        return [(node.text(), node.attributes["aria-current"]) for node in nodes]

    assert marked("/") == [("Dalle Robespierre", "page")]
    assert marked("/agenda/") == [("Agenda", "page")]
    assert marked("/agenda/cafe-reparation/") == [("Agenda", "true")]
    assert marked("/vos-donnees/") == []
