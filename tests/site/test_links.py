"""The repository's own content, built for real: no link of it is dead."""

from urllib.parse import unquote, urldefrag, urljoin

from selectolax.lexbor import LexborHTMLParser
from tiny_project import Project

HOME = "https://site.invalid/"


def pages(project: Project) -> dict[str, LexborHTMLParser]:
    return {
        path.relative_to(project.output).as_posix(): LexborHTMLParser(path.read_text("utf-8"))
        for path in sorted(project.output.rglob("*.html"))
    }


def links(page: str, tree: LexborHTMLParser) -> set[tuple[str, str]]:
    """Every address of the site itself that a page names: its file and its fragment."""
    found = set()
    for node in tree.css("[href], [src]"):
        address = node.attributes.get("href") or node.attributes.get("src") or ""
        url, fragment = urldefrag(urljoin(HOME + page.removesuffix("index.html"), address))
        if url.startswith(HOME) and node.tag != "base":
            path = unquote(url.removeprefix(HOME))
            file = f"{path}index.html" if path.endswith("/") or not path else path
            found.add((file, fragment))
    return found


def dead_links(project: Project) -> list[str]:
    trees = pages(project)
    dead = []
    for page, tree in trees.items():
        for file, fragment in sorted(links(page, tree)):
            there = (project.output / file).is_file()
            if there and fragment and file in trees:
                there = trees[file].css_first(f'[id="{fragment}"]') is not None
            if not there:
                dead.append(f"{page}: {file}#{fragment}")
    return dead


def test_no_link_is_dead(real_site: Project) -> None:
    assert dead_links(real_site) == []


def test_a_dead_link_would_be_seen(built: Project) -> None:
    page = built.output / "index.html"
    page.write_text(
        page.read_text("utf-8").replace("</main>", '<a href="/nulle-part/">x</a></main>')
    )
    assert dead_links(built) != []


def test_every_page_can_be_reached_from_home(real_site: Project) -> None:
    trees = pages(real_site)
    seen: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        page = waiting.pop()
        if page in seen or page not in trees:
            continue
        seen.add(page)
        waiting += [file for file, _ in links(page, trees[page])]
    assert set(trees) - seen == {"404.html"}
