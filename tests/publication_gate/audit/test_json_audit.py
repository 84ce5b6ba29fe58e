import pytest

from publication_gate.audit.json_audit import audit_json
from publication_gate.audit.problems import RemoteFetch, Unparsable


@pytest.mark.parametrize(
    "text",
    [
        '{"@context": "https://schema.org", "url": "https://x.example/", "name": "Atelier : x"}',
        (
            '{"@type": "ImageObject", "contentUrl": "https://dalle.example/a.jpg",'
            ' "license": "https://creativecommons.org/licenses/by/4.0/",'
            ' "creator": {"@type": "Person", "name": "A", "url": "https://x.example/"}}'
        ),
        (
            '{"photos": [{"licence": {"nom": "CC0", "url": "https://creativecommons.org/zero"},'
            ' "source": "https://commons.wikimedia.org/wiki/File:Dalle.jpg"}]}'
        ),
        '{"photos": [{"licence": {"name": "LO 2.0", "url": "https://x.example/LICENSE.pdf"}}]}',
        '{"@type": "ImageObject", "license": {"url": "https://x.example/LICENSE.pdf"}}',
        '{"description": "https://x.example est notre voisin"}',
        '{"name": "//x.example", "address": "https://x.example", "headline": "data: les données"}',
        '{"$schema": "https://json-schema.org/draft/2020-12/schema"}',
        '{"@type": "Event", "eventStatus": "https://schema.org/EventScheduled"}',
        "[1, true, null, 1e9]",
    ],
)
def test_accepts(text, own):
    assert list(audit_json(text, own, "JSON")) == []


@pytest.mark.parametrize(
    "text",
    [
        '{"image": "https://evil.example/x"}',
        '{"image": "//evil.example/x"}',
        '{"image": ["/a.jpg", "https://evil.example/x"]}',
        '{"image": {"url": "https://evil.example/x"}}',
        '{"@type": "ImageObject", "url": "https://evil.example/x"}',
        '{"@type": ["Thing", "VideoObject"], "url": "https://evil.example/x"}',
        '{"url": "https://evil.example/x.jpg?1"}',
        '{"logo": {"contentUrl": "https://evil.example/x"}}',
        '{"licence": {"image": "https://evil.example/x.jpg"}}',
        '{"licence": {"logo": {"url": "https://evil.example/x.jpg"}}}',
        '{"licence": {"url": "//evil.example/x.pdf"}}',
        '{"icons": [{"src": "https://evil.example/x"}]}',
        '{"image": "/a.jpg", "image": "https://evil.example/x"}',
        '{"image": "https://evil.example/x", "image": "/a.jpg"}',
        '{"future": "https://evil.example/x"}',
        '{"image": "https://schema.org/EventScheduled"}',
        '{"eventStatus": "https://schema.org/a/b.png"}',
        '{"url": "javascript:x"}',
        '{"image": "ipfs://evil.example/x"}',
        '{"description": "data:image/png;base64,AAAA"}',
        '"https://evil.example/x"',
    ],
)
def test_refuses(text, own):
    assert any(isinstance(found, RemoteFetch) for found in audit_json(text, own, "JSON"))


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000])
def test_refuses_what_it_cannot_read(text, own):
    assert any(isinstance(found, Unparsable) for found in audit_json(text, own, "JSON"))
