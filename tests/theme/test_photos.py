"""Photos of every shape in every place: the right file, nothing hidden, nothing blown up."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.theme.illustrated import IN_TEXTS, SHAPES

OF_PHOTOS = tuple(f"/photos/{name}/" for name in SHAPES)
WIDTHS = (320, 360, 412, 768, 1024, 1440)
BORDERS = 6
"""Pixels."""

SEEN = """() => [...document.querySelectorAll("main img")].map(image => {
    const ruler = document.body.appendChild(document.createElement("div"));
    const parts = image.sizes.split(/, (?![^(]*\\))/);
    const chosen = parts.map(part => part.match(/^(?:(\\(.*?\\)) )?(.+)$/))
        .find(([, condition]) => !condition || matchMedia(condition).matches);
    ruler.style.cssText = `position: absolute; width: ${chosen[2]}`;
    const claimed = ruler.getBoundingClientRect().width;
    ruler.remove();
    return { name: image.src.split("/").pop(), claimed, own: +image.getAttribute("width"),
        width: image.clientWidth, height: image.clientHeight,
        cut: getComputedStyle(image).objectFit === "cover",
        nested: !!image.closest("li figure, blockquote figure") };
})"""
LAID_OVER = """() => {
    const boxes = [...document.querySelectorAll("main :is(figure, p, dl, .actions), .bottom")]
        .filter(node => node.checkVisibility() && !node.parentElement.closest("figure, .card, dl"))
        .map(node => [node, node.getBoundingClientRect()]);
    return boxes.flatMap(([one, a]) => boxes.filter(([other, b]) =>
        one !== other && !one.contains(other) && !other.contains(one)
        && (one.tagName === "FIGURE" || other.tagName === "FIGURE")
        && a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 1 && b.top < a.bottom - 1)
        .map(([other]) => [one.outerHTML.slice(0, 60), other.outerHTML.slice(0, 60)]));
}"""
FILES = (
    """[...document.querySelectorAll("main img")].map(image => image.currentSrc.split("/").pop())"""
)


@pytest.fixture(scope="module")
def own(illustrated: Path, serve: Callable[[Path], str]) -> str:
    return serve(illustrated)


@pytest.fixture
def screen(browser: Browser, own: str) -> Iterator[Callable[[int, float], Page]]:
    """Opens a page of a width and of dots a pixel, which has seen nothing before."""
    contexts = []

    def opened(width: int, dots: float) -> Page:
        viewport = {"width": width, "height": 800}
        context = browser.new_context(base_url=own, viewport=viewport, device_scale_factor=dots)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


def looked_through(page: Page, address: str) -> Page:
    """Open an address and let every picture come."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager' })")
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
def test_a_photo_is_as_wide_as_said_and_never_blown_up(
    screen: Callable[[int, float], Page], width: int
) -> None:
    page = screen(width, 1)
    for address in (*IN_TEXTS, *OF_PHOTOS, "/photos/"):
        page.goto(address)
        for image in page.evaluate(SEEN):
            assert image["claimed"] >= image["width"], (address, image)
            assert image["height"] <= 2_600, (address, image)
            if image["cut"]:
                continue
            assert image["width"] <= image["own"], (address, image)
            is_narrow = image["nested"] or image["width"] + BORDERS >= image["own"]
            assert is_narrow or image["claimed"] <= 1.35 * image["width"], (address, image)


@pytest.mark.browser
@pytest.mark.parametrize("width", WIDTHS)
def test_no_photo_lies_over_another_thing(screen: Callable[[int, float], Page], width: int) -> None:
    page = screen(width, 1)
    for address in (*IN_TEXTS, *OF_PHOTOS):
        page.goto(address)
        assert page.evaluate(LAID_OVER) == [], address


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "dots", "where", "wanted"),
    [
        (360, 2, "/actualites/autre/", ["paysage-720"]),
        (360, 2, "/photos/debout/", ["debout-720"]),
        (360, 2, "/photos/", ["petite-240", "paysage-360"]),
        (360, 1, "/actualites/autre/", ["paysage-360"]),
        (412, 2.625, "/actualites/autre/", ["paysage-1080"]),
        (1440, 1, "/actualites/autre/", ["paysage-720"]),
        (1440, 1, "/photos/paysage/", ["paysage-1080"]),
        (1440, 2, "/photos/paysage/", ["paysage-1600"]),
        (1440, 1, "/photos/debout/", ["debout-720"]),
        (1440, 1, "/photos/petite/", ["petite-240"]),
    ],
)
def test_a_screen_gets_the_file_that_fits_it(
    screen: Callable[[int, float], Page], width: int, dots: float, where: str, wanted: list[str]
) -> None:
    files = looked_through(screen(width, dots), where).evaluate(FILES)
    assert all(name.endswith(".avif") for name in files)
    assert set(wanted) <= {name.partition(".")[0] for name in files}


@pytest.mark.browser
def test_every_credit_is_reached_by_keyboard(screen: Callable[[int, float], Page]) -> None:
    page = screen(360, 2)
    page.goto("/actualites/promenade/")
    links = page.locator("main figcaption a").evaluate_all("all => all.map(link => link.href)")
    reached = []
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        if page.evaluate("!!document.activeElement.closest('figcaption')"):
            reached.append(page.evaluate("document.activeElement.href"))
    assert len(links) >= 2 * len(SHAPES)
    assert reached == links


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_moves_while_photos_of_any_shape_arrive(
    screen: Callable[[int, float], Page], width: int
) -> None:
    page = screen(width, 1)
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "entry => { moved += entry.value })).observe({type: 'layout-shift', buffered: true})"
    )
    for address in (*IN_TEXTS, "/photos/", "/photos/debout/"):
        looked_through(page, address)
        assert page.evaluate("moved") <= 0.01, address
