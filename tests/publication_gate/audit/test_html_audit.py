from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication_gate.audit.addresses import OwnAddress
from publication_gate.audit.html_audit import audit_fragment, audit_page
from publication_gate.audit.problems import (
    CharsetMissing,
    PolicyWrong,
    RefusedMarkup,
    RemoteFetch,
    UnknownScript,
    UnsafeLink,
)
from publication_gate.policy import META_POLICY

ACCEPTED = [
    '<a href="https://fr.wikipedia.org/wiki/Dalle_(architecture)">Dalle</a>',
    '<a href="mailto:a@b.example">Écrire</a> <a href="tel:+33100000000">Appeler</a>',
    '<img src="/images/a-640.0b.jpg" srcset="/images/a.jpg 320w, /images/b.jpg 640w" alt="À : b">',
    '<img src="https://dalle.example/images/a.jpg" sizes="(min-width: 40em) 50vw, 100vw" alt="">',
    '<picture><source type="image/avif" srcset="/images/a.avif 1x"><img src="/a.jpg"></picture>',
    '<link rel="canonical" href="https://ailleurs.example/">',
    '<link rel="alternate" type="application/rss+xml" href="https://ailleurs.example/flux.rss">',
    '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">',
    '<link rel="stylesheet" href="/theme/style.css">',
    '<script src="/theme/agenda.js" defer></script>',
    '<meta property="og:image" content="https://dalle.example/images/a.jpg">',
    '<meta name="description" content="https: ce que veut dire le cadenas">',
    '<meta name="application-name" content="Dalle: le site">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<svg viewBox="0 0 9 9"><path transform="scale(2)" d="M0 0h2" fill="url(#g)"/></svg>',
    '<svg><use href="#a"></use></svg>',
    '<blockquote cite="https://ailleurs.example/texte">Oui</blockquote>',
    "<!-- Un commentaire : <p class=x onclick=y>, <img src=/a.jpg> -->",
    '<p class="md:flex" data-a="https://x.example" aria-label="https://x.example">x</p>',
    '<div itemscope itemtype="https://schema.org/Event"></div>',
    '<p style="--accent: #b8410e">x</p>',
    "<style>a[href^='https://']::after { content: '↗' }</style>",
    '<form action="mailto:a@b.example"><input name="q"></form>',
    (
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Event",'
        ' "image": "https://dalle.example/a.jpg", "url": "https://ailleurs.example/"}</script>'
    ),
]

FETCHES = [
    "<img src=//evil.example/x>",
    "<img src=&#104;ttps://evil.example/x>",
    "<img src='ht\ntps://evil.example/x'>",
    '<img src="/\\evil.example/x">',
    "<img src=data:image/png,x>",
    "<img srcset='/a 1x,https://evil.example/b 2x'>",
    "<source srcset=//evil.example/x>",
    "<input type=image src=//evil.example/x>",
    "<image src=//evil.example/x>",
    "<body background=//evil.example/x>",
    "<table background=//evil.example/x></table>",
    "<html manifest=//evil.example/x>",
    "<link rel=stylesheet href=//evil.example/x>",
    "<link rel='alternate stylesheet' href=//evil.example/x>",
    "<link rel=icon href=https://evil.example/x>",
    "<link rel=dns-prefetch href=//evil.example>",
    "<link rel=preload as=image imagesrcset='//evil.example/x 1x'>",
    "<link rel=modulepreload href=//evil.example/x.js>",
    "<link rel=future href=//evil.example>",
    "<link href=//evil.example>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<meta http-equiv=refresh content='0; https://evil.example'>",
    "<meta property=og:image content=https://evil.example/x.jpg>",
    "<meta name=twitter:image content=//evil.example/x>",
    "<meta itemprop=image content=https://evil.example/x>",
    "<a href=/ ping=https://evil.example>x</a>",
    "<form action=https://evil.example></form>",
    "<button formaction=//evil.example>x</button>",
    "<svg><image href=//evil.example/x /></svg>",
    "<svg><image xlink:href=https://evil.example/x /></svg>",
    "<svg><use href='//evil.example/#x'></use></svg>",
    "<svg><feImage href=data:image/png,x></feImage></svg>",
    "<svg><rect fill='url(//evil.example/#x)'/></svg>",
    "<svg><rect fill='u\\72l(//evil.example/#x)'/></svg>",
    "<svg><style>rect { fill: url(//evil.example/x) }</style></svg>",
    "<svg><style>rect { fill: u&#114;l(//evil.example/x) }</style></svg>",
    "<math href=javascript:x></math>",
    "<p style='background: url(//evil.example/x)'>",
    "<style>@import '//evil.example/x';</style>",
    "<noscript><img src=//evil.example/x></noscript>",
    "<noscript><p style='background: url(//evil.example/x)'></noscript>",
    "<noscript><p title='</noscript><img src=//evil.example/x>'></noscript>",
    "<template><img src=//evil.example/x></template>",
    "<template><template><img src=//evil.example/x></template></template>",
    "<div><template shadowrootmode=open><img src=//evil.example/x></template></div>",
    "<svg><![CDATA[ > <img src=//evil.example/x> ]]></svg>",
    "<x-future new-attribute=//evil.example/x></x-future>",
    '<script type="application/ld+json">{"image": "https://evil.example/x"}</script>',
]

REFUSED = [
    "<iframe></iframe>",
    "<iframe srcdoc='<img>'></iframe>",
    "<object data=/x></object>",
    "<embed src=/x>",
    "<base href=/>",
    "<video poster=/x></video>",
    "<audio src=/x></audio>",
    "<svg><set attributeName=href to=/x></set></svg>",
    "<svg><animate attributeName=href values=/x></animate></svg>",
    "<img src=/x onerror=a>",
    "<p onclick>",
    "<svg onload=a></svg>",
    "<meta http-equiv=set-cookie content=a>",
    "<meta http-equiv=link content='</x>; rel=preload'>",
]

SCRIPTS = [
    "<script>x</script>",
    "<script type=module>import '/x.js'</script>",
    "<script src=/x.txt></script>",
    "<script type=importmap src=/x.js></script>",
    "<script type=speculationrules>{}</script>",
    "<svg><script>x</script></svg>",
    "<template><script>x</script></template>",
]

LINKS = [
    "<a href='java\nscript:x'>",
    "<a href='javascript:x//('>",
    "<a href=data:text/html,x>",
    "<map><area href=vbscript:x></map>",
    "<svg><a xlink:href=javascript:x></a></svg>",
    "<blockquote cite=javascript:x>",
]


@pytest.mark.parametrize("body", ACCEPTED)
def test_accepts(body, page, own):
    assert list(audit_page(page(body), own)) == []


@pytest.mark.parametrize(
    ("body", "problem"),
    [(body, RemoteFetch) for body in FETCHES]
    + [(body, RefusedMarkup) for body in REFUSED]
    + [(body, UnknownScript) for body in SCRIPTS]
    + [(body, UnsafeLink) for body in LINKS],
)
def test_refuses(body, problem, page, own):
    assert any(isinstance(found, problem) for found in audit_page(page(body), own))


def test_names_attribute_and_address(page, own):
    problems = set(audit_page(page("<img src=https://evil.example/x>"), own))
    assert problems == {RemoteFetch("<img src>", "https://evil.example/x")}


def test_refuses_a_script_in_a_fragment_whatever_it_is(own):
    assert RefusedMarkup("<script>") in audit_fragment("<script src=/theme/a.js></script>", own)


def test_refuses_what_only_a_preload_scanner_sees_in_a_fragment(own):
    text = "<svg><![CDATA[ > <img src=//evil.example/x> ]]></svg>"
    assert list(audit_fragment(text, own)) == [RemoteFetch("<img src>", "//evil.example/x")]


def test_accepts_a_fragment_without_policy(own):
    assert list(audit_fragment('<p><img src="https://dalle.example/a.jpg" alt=""></p>', own)) == []


class TestPolicy:
    def test_accepts_it_in_other_case(self, page, own):
        text = page("").replace("Content-Security-Policy", " content-SECURITY-policy ")
        assert list(audit_page(text, own)) == []

    def test_refuses_a_page_without(self, own):
        text = "<!doctype html><meta charset=utf-8><title>x</title>"
        assert list(audit_page(text, own)) == [PolicyWrong(())]

    def test_refuses_a_weaker_one(self, page, own):
        text = page("").replace("img-src 'self'", "img-src *")
        assert any(isinstance(found, PolicyWrong) for found in audit_page(text, own))

    def test_refuses_a_second_one(self, page, own):
        again = "<meta http-equiv=content-security-policy content=x>"
        assert PolicyWrong((META_POLICY, "x")) in audit_page(page(again), own)

    def test_refuses_one_behind_what_it_governs(self, page, own):
        text = page("").replace("<head>", "<head><link rel=stylesheet href=/a.css>")
        assert list(audit_page(text, own)) == [PolicyWrong((META_POLICY,))]

    def test_refuses_one_that_scripts_hide(self, page, own):
        text = page("").replace("<meta http", "<noscript><meta http", 1)
        text = text.replace("<title>", "</noscript><title>")
        assert PolicyWrong(()) in audit_page(text, own)

    def test_refuses_one_in_a_template(self, page, own):
        text = page("").replace("<meta http", "<template><meta http", 1)
        text = text.replace("<title>", "</template><title>")
        assert any(isinstance(found, PolicyWrong) for found in audit_page(text, own))

    def test_refuses_a_page_without_charset(self, page, own):
        text = page("").replace('<meta charset="utf-8">', "")
        assert list(audit_page(text, own)) == [CharsetMissing()]

    @pytest.mark.parametrize("charset", ["utf-7", "utf-16", "", "utf-8"])
    def test_refuses_a_second_charset_for_browsers_obey_the_first(self, page, own, charset):
        text = page("").replace("<meta charset", f'<meta charset="{charset}"><meta charset')
        assert list(audit_page(text, own)) == [CharsetMissing()]


_QUOTES = st.sampled_from(['"', "'", ""])
_PLACES = st.sampled_from(
    [
        "<img src={}>",
        "<IMG\nsrc = {}>",
        "<source srcset={}>",
        "<svg><image href={} /></svg>",
        "<p><img alt=x src={}",
        "<div><template><img src={}></template>",
        "<x-y future={}>",
        "<noscript><img src={}></noscript>",
        "<table><tr><td background={}>",
        "<select><img src={}>",
    ]
)
_WRITINGS = st.sampled_from(
    [
        lambda text: text,
        lambda text: "".join(f"&#{ord(char)};" for char in text),
        lambda text: "".join(f"&#x{ord(char):x};" for char in text),
        lambda text: text.replace("s", "s\n", 1),
        lambda text: f"\t {text} ",
        str.upper,
    ]
)


@given(_PLACES, _QUOTES, _WRITINGS, st.text("abcé <>=/&;#x", max_size=12))
def test_no_way_of_writing_hides_a_marked_image(place, quotes, write, noise):
    """A name that only the test knows never passes, whatever stands before it."""
    address = write(f"https://evil.example/{quote(noise)}")
    if not quotes or "srcset" in place:
        # White space ends an unquoted value, and separates the candidates of a srcset.
        address = "".join(address.split())
    body = place.format(f"{quotes}{address}{quotes}")
    text = f"<!doctype html><meta charset=utf-8><p>{noise.replace('<', '&lt;')}</p>{body}</body>"
    problems = list(audit_page(text, OwnAddress.of("https://dalle.example")))
    if place.endswith("{}"):
        # An unfinished tag at the end of a page never becomes an element.
        return
    assert any(isinstance(found, RemoteFetch) for found in problems)
