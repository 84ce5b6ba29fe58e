"""A real browser as oracle: whatever it fetches from elsewhere, the audit refuses."""

import itertools
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.html_audit import audit_fragment, audit_page
from publication_gate.audit.problems import RemoteFetch
from publication_gate.policy import META_POLICY

pytestmark = pytest.mark.browser

SITE = "https://dalle.example"
OWN = OwnAddress.of(SITE)
EVIL = "https://evil.example/"
TAGS = [
    "a",
    "abbr",
    "area",
    "article",
    "audio",
    "b",
    "body",
    "bgsound",
    "blockquote",
    "br",
    "button",
    "canvas",
    "col",
    "data",
    "details",
    "dialog",
    "div",
    "dl",
    "embed",
    "fieldset",
    "figure",
    "font",
    "form",
    "frame",
    "h1",
    "hr",
    "html",
    "iframe",
    "image",
    "img",
    "input",
    "ins",
    "label",
    "li",
    "link",
    "main",
    "map",
    "marquee",
    "math",
    "menu",
    "meta",
    "meter",
    "model",
    "nav",
    "object",
    "ol",
    "p",
    "param",
    "permission",
    "picture",
    "portal",
    "pre",
    "q",
    "script",
    "section",
    "selectedcontent",
    "slot",
    "source",
    "span",
    "style",
    "svg",
    "table",
    "td",
    "th",
    "time",
    "track",
    "tr",
    "ul",
    "video",
    "x-unknown",
]
DRAWN = [
    "a",
    "animate",
    "circle",
    "clipPath",
    "cursor",
    "defs",
    "ellipse",
    "feBlend",
    "feDropShadow",
    "feImage",
    "feTurbulence",
    "filter",
    "font-face-uri",
    "foreignObject",
    "g",
    "glyph",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "radialGradient",
    "rect",
    "script",
    "set",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "tref",
    "use",
    "view",
]
ATTRIBUTES = [
    "action",
    "archive",
    "background",
    "cite",
    "classid",
    "clip-path",
    "code",
    "codebase",
    "content",
    "cursor",
    "data",
    "data-src",
    "dynsrc",
    "fill",
    "filter",
    "formaction",
    "href",
    "icon",
    "imagesrcset",
    "longdesc",
    "lowsrc",
    "manifest",
    "marker-start",
    "mask",
    "mask-image",
    "media",
    "ping",
    "poster",
    "profile",
    "resource",
    "src",
    "srcset",
    "srcdoc",
    "stroke",
    "style",
    "usemap",
    "value",
    "values",
    "xlink:href",
    "xml:base",
]
COMPANIONS = {
    "link": [
        f'rel="{rel}"' for rel in ("stylesheet", "icon", "preload", "prefetch", "modulepreload")
    ]
    + ['rel="alternate stylesheet"', 'rel="manifest"', 'rel="apple-touch-icon"', 'rel="next"']
    + ['rel="preload" as="image" href="/a"', 'rel="alternate"', 'rel="canonical"', 'rel="license"'],
    "input": ['type="image"', 'type="file"', 'type="button"'],
    "object": ["", 'type="image/png"'],
    "embed": ["", 'type="image/png"'],
    "video": ["", "autoplay muted"],
    "script": ["", 'type="module"', 'type="application/ld+json"'],
}
WAYS = {
    "style": [
        "background:url({})",
        "background:image-set('{}' 1x)",
        "--x:url({});background:var(--x)",
    ],
    "srcset": ["{} 1x", "/a 1x,{} 2x"],
    "imagesrcset": ["{} 1x"],
    "srcdoc": ["<img src={}>"],
    **{
        key: ["url({}#a)"]
        for key in (
            "fill",
            "filter",
            "stroke",
            "mask",
            "mask-image",
            "clip-path",
            "cursor",
            "marker-start",
        )
    },
}
SHEETS = [
    "p{{background:url({})}}",
    "p{{background:\\75rl({})}}",
    "@import '{}';",
    "@import url({}) screen;",
    "@\\69mport '{}';",
    "p{{--x:'{}';background:image-set(var(--x) 1x)}}",
    "p{{background:image-set('{}' 1x)}}",
    "p{{background:-webkit-image-set(url({}) 1x)}}",
    "p{{cursor:url({}),auto}}",
    "p{{list-style-image:url({})}}",
    "p::before{{content:url({})}}",
    "p{{border-image:url({}) 1}}",
    "p{{mask-image:url({})}}",
    "p{{shape-outside:url({})}}",
    "p{{filter:url({}#a)}}",
    "p{{offset-path:url({}#a)}}",
    "p{{background:src('{}')}}",
    "p{{background:image('{}')}}",
    "p{{background:cross-fade(url({}),url({}))}}",
    "@font-face{{font-family:x;src:url({})}}p{{font-family:x}}",
    "@media all{{p{{background:url({})}}}}",
    "@supports (color:red){{p{{background:url({})}}}}",
    "@layer a{{p{{background:url({})}}}}",
    "@scope (body){{p{{background:url({})}}}}",
    "@container (width>0){{p{{background:url({})}}}}",
    "body{{p{{background:url({})}}}}",
    "@property --y{{syntax:'<image>';inherits:true;initial-value:url({})}}p{{background:var(--y)}}",
    "@counter-style z{{system:cyclic;symbols:url({})}}",
    "p{{background:url(\n{}\n)}}",
    "p{{background:url(/**/{})}}",
    "@view-transition{{navigation:auto}}p{{background:url('{}')}}",
]


def snippets() -> Iterator[str]:
    """Give every element with every attribute, in pages and drawings; ``{}`` is the address."""
    for tag, attribute in itertools.product(TAGS, ATTRIBUTES):
        for way in WAYS.get(attribute, ["{}"]):
            for companion in COMPANIONS.get(tag, [""]):
                yield f'<{tag} {companion} {attribute}="{way}"></{tag}>'
    for tag, attribute in itertools.product(DRAWN, ATTRIBUTES):
        for way in WAYS.get(attribute, ["{}"]):
            yield f'<svg width="9" height="9"><{tag} {attribute}="{way}">a</{tag}></svg>'
    yield from preloaded()
    for sheet in SHEETS:
        yield f"<p>a</p><style>{sheet}</style>".replace("{{", "{").replace("}}", "}")
    yield "<svg><animate attributeName='href' values='{}'/></svg>"
    yield "<div><template shadowrootmode=open><img src={}></template></div>"
    yield "<noscript><p title='</noscript><img src={}>'></noscript>"
    yield "<picture><source srcset='{} 1x'><img src=/a></picture>"
    yield "<select><option><img src={}></option></select>"
    yield "<table><tr><img src={}></tr></table>"
    yield "<math><mtext><img src={}></mtext></math>"
    yield "<svg><foreignObject><img src={}></foreignObject></svg>"
    yield "<svg><image href={} /></svg>"
    yield "<svg><style>svg{{background:url({})}}</style></svg>".replace("{{", "{").replace(
        "}}", "}"
    )


def preloaded() -> Iterator[str]:
    """Give images that are text for the tree, and yet start tags for a preload scanner."""
    image = "<img src={}>"
    inside = ("title", "style", "desc", "xmp", "noscript", "mtext", "foreignObject", "noembed")
    for outer, inner in itertools.product(("svg", "math"), inside):
        yield f"<{outer}><{inner}>{image}</{inner}></{outer}>"
        yield f"<{outer}><{inner}><a title='</{inner}>{image}'></a></{inner}></{outer}>"
        yield f"<{outer}><{inner}><!--</{inner}>{image}--></{inner}></{outer}>"
        yield f"<{outer}><{inner}><![CDATA[ > {image} ]]></{inner}></{outer}>"
    for tag in ("title", "textarea", "xmp", "noembed", "noframes", "iframe", "template", "option"):
        yield f"<{tag}>{image}</{tag}>"
    yield f"<!--> {image} -->"
    yield f"<!-- --!> {image} -->"
    yield f"<![CDATA[ > {image} ]]>"
    yield "<img src=/a src={}>"
    yield "<img srcset='/a 1x' srcset='{} 1x'>"
    yield "<link rel=canonical rel=stylesheet href={}>"
    yield "<link rel=stylesheet href=/a href={}>"


CORPUS = list(dict.fromkeys(snippets()))


@pytest.fixture(scope="module")
def context(browser: Browser) -> BrowserContext:
    return browser.new_context(service_workers="block")


def fetched(context: BrowserContext, head: str, bodies: list[str]) -> set[int]:
    """Load all bodies in one page; give the numbers of those that reached for the other host."""
    found: set[int] = set()
    body = "\n".join(text.replace("{}", f"{EVIL}{number}.x") for number, text in enumerate(bodies))
    document = f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body>"

    def answer(route: Route) -> None:
        address = route.request.url
        if address == f"{SITE}/":
            route.fulfill(body=document, content_type="text/html; charset=utf-8")
            return
        if (number := re.search(rf"^{EVIL}(\d+)", address)) is not None:
            found.add(int(number[1]))
        route.abort()

    page = context.new_page()
    page.route("**/*", answer)
    page.goto(f"{SITE}/", wait_until="load")
    page.wait_for_timeout(100)
    page.close()
    return found


def in_pages(bodies: list[str], size: int = 700) -> Iterator[list[str]]:
    for start in range(0, len(bodies), size):
        yield bodies[start : start + size]


def refused(body: str) -> bool:
    text = body.replace("{}", f"{EVIL}x")
    return any(audit_fragment(text, OWN))


def test_whatever_the_browser_fetches_is_refused(context):
    reached = [
        bodies[number]
        for bodies in in_pages(CORPUS)
        for number in sorted(fetched(context, "", bodies))
    ]
    assert len(reached) > 50
    assert [body for body in reached if not refused(body)] == []


def test_the_policy_holds_back_what_an_audit_would_miss(context):
    policy = f'<meta http-equiv="Content-Security-Policy" content="{META_POLICY}">'
    reached = [
        bodies[number]
        for bodies in in_pages(CORPUS)
        for number in sorted(fetched(context, policy, bodies))
    ]
    assert reached == []


def test_a_link_that_a_person_follows_is_neither_fetched_nor_refused(context):
    bodies = ["<a href='{}'>x</a>", "<blockquote cite='{}'>x</blockquote>"]
    bodies += [
        f"<link rel={rel} href='{{}}'>" for rel in ("canonical", "license", "me", "alternate")
    ]
    assert fetched(context, "", bodies) == set()
    assert not any(refused(body) for body in bodies)


def test_the_oracle_sees_what_it_should(context):
    assert fetched(context, "", ["<img src='{}'>", "<p>{}</p>"]) == {0}
    text = f"<!doctype html><img src={EVIL}x>"
    assert any(isinstance(found, RemoteFetch) for found in audit_page(text, OWN))
