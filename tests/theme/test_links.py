"""Every link leads somewhere, every page is reached, and French spaces stand right."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

WRONG_SPACE = re.compile(r"[^\s\u202f\u00a0][;!?»](?!\S*[/=&])|[ \t][:;!?»]|«(?!\u00a0)| h\b")
EMPTY_WORDS = frozenset(
    {"ici", "lire", "lien", "source", "en savoir plus", "suite", "voir", "plus"}
)
OF_A_PHOTO = re.compile(r"(photo|dessin)\s?:|page d’origine")
"""A credit stands below its photo, which is what tells two of them apart."""
NO_TEXT = frozenset({"script", "style", "code", "pre", "kbd", "samp", "svg"})


@pytest.fixture(scope="module")
def pages(any_output: Path) -> dict[str, LexborHTMLParser]:
    return {
        "/" + path.relative_to(any_output).as_posix().removesuffix("index.html"): LexborHTMLParser(
            path.read_text(encoding="utf-8")
        )
        for path in sorted(any_output.rglob("*.html"))
    }


def own_links(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css("a[href], link[href], img[src], script[src]"):
        address = node.attributes.get("href") or node.attributes.get("src") or ""
        if address.startswith(("/", "#")):
            yield unquote(address)


def test_no_link_and_no_anchor_is_dead(
    any_output: Path, pages: dict[str, LexborHTMLParser]
) -> None:
    dead = []
    for address, tree in pages.items():
        for link in own_links(tree):
            path, anchor = urldefrag(link)
            path = path or address
            if path in pages:
                if anchor and not pages[path].css(f"[id='{anchor}']"):
                    dead.append((address, link))
            elif not (any_output / path.lstrip("/")).is_file():
                dead.append((address, link))
    assert dead == []


def test_no_page_is_an_orphan(pages: dict[str, LexborHTMLParser]) -> None:
    reached, waiting = {"/"}, ["/"]
    while waiting:
        for link in own_links(pages[waiting.pop()]):
            path = urldefrag(link)[0]
            if path in pages and path not in reached:
                reached.add(path)
                waiting.append(path)
    assert set(pages) - reached == {"/404.html"}


def test_french_spaces_are_right(pages: dict[str, LexborHTMLParser]) -> None:
    wrong = []
    for address, tree in pages.items():
        for node in tree.css("title, body *"):
            wrong += [(address, text) for text in _texts(node) if WRONG_SPACE.search(text)]
            wrong += [(address, text) for text in _texts(node) if "'" in text]
    assert wrong == []


def _texts(node: LexborNode) -> Iterator[str]:
    if node.tag in NO_TEXT:
        return
    for child in node.iter(include_text=True):
        if child.tag == "-text" and child.text(deep=False):
            yield child.text(deep=False)


def test_the_site_has_one_spelling_of_its_commonest_word(
    pages: dict[str, LexborHTMLParser],
) -> None:
    texts = {address: tree.text().casefold() for address, tree in pages.items()}
    assert [address for address, text in texts.items() if "évènement" in text] == []


def test_a_link_makes_sense_alone(pages: dict[str, LexborHTMLParser]) -> None:
    """In the list of links of a screen reader; one text leads to one place on a page."""
    for address, tree in pages.items():
        leads: dict[str, set[str]] = {}
        for node in tree.css("main a[href]:not([href^='#'], :has(img))"):
            words = " ".join(node.text().split()).casefold()
            assert len(words) > 1 or words.isdigit(), (address, node.html)
            assert words not in EMPTY_WORDS, (address, words)
            leads.setdefault(words, set()).add(node.attributes["href"] or "")
        doubtful = {words: found for words, found in leads.items() if len(found) > 1}
        assert {words for words in doubtful if not OF_A_PHOTO.match(words)} == set(), address


def test_what_leads_nowhere_yet_says_nothing_of_where(pages: dict[str, LexborHTMLParser]) -> None:
    """HTML allows an ``<a>`` without ``href``, which a script fills, only if it is bare."""
    filled_later = "a[target]:not([href]), a[rel]:not([href]), a[download]:not([href])"
    assert [address for address, tree in pages.items() if tree.css(filled_later)] == []
