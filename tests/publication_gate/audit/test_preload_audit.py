import pytest

from publication_gate.audit.preload_audit import audit_start_tags
from publication_gate.audit.problems import RefusedMarkup, RemoteFetch


@pytest.mark.parametrize(
    "text",
    [
        "<img src=/a.jpg alt='x > y'>",
        "<link rel=canonical href=https://x.example/>",
        '<img src="/a.jpg" srcset="/a.jpg 1x, /b.jpg 2x" alt="src=//x src=//y">',
        "<p>src=a src=b</p>",
        "<imgs src=//x.example>",
        "<style>p { color: red }</style>",
        "<img",
        "<img src",
        '<img src="',
        "&lt;img src=//x.example&gt;",
    ],
)
def test_accepts(text, own):
    assert list(audit_start_tags(text, own)) == []


@pytest.mark.parametrize(
    "text",
    [
        "<svg><![CDATA[ > <img src=//evil.example/x> ]]></svg>",
        "<svg><title><a title='</title><img src=//evil.example/x>'></a></title></svg>",
        "<math><style><!--</style><img src=//evil.example/x>--></style></math>",
        "<textarea><IMG\nSRC = '//evil.example/x'></textarea>",
        "<img alt='>' src=&#47;/evil.example/x>",
        "<img/src=//evil.example/x>",
        '<img alt=""src=//evil.example/x>',
        "<img =src src=//evil.example/x>",
        "<svg><![CDATA[ > <style>@import '//evil.example/x';</style> ]]></svg>",
        "<svg><![CDATA[ > <style>@import '//evil.example/x'; ]]></svg>",
    ],
)
def test_refuses_a_fetch(text, own):
    assert any(isinstance(found, RemoteFetch) for found in audit_start_tags(text, own))


@pytest.mark.parametrize(
    "text",
    [
        "<img src=/a src=//evil.example/x>",
        "<link rel=canonical REL=stylesheet href=https://evil.example/x>",
        "<img src='/a'src='/b'>",
        "<base href=/>",
    ],
)
def test_refuses_two_readings(text, own):
    assert any(isinstance(found, RefusedMarkup) for found in audit_start_tags(text, own))
