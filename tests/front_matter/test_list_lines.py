import re

import pytest


def flat(html):
    return re.sub(r"\s*\n\s*", "", html)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Matériel :\n- un\n- deux", "<p>Matériel :</p><ul><li>un</li><li>deux</li></ul>"),
        ("a\n1. un\n2. deux", "<p>a</p><ol><li>un</li><li>deux</li></ol>"),
        ("Né en\n1998. Parti.", "<p>Né en1998. Parti.</p>"),
        ("- a\n  - b\n    - c\n  - d\n- e",
         "<ul><li>a<ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></li><li>e</li></ul>"),
        ("- a\n    - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n  suite\n- b", "<ul><li>asuite</li><li>b</li></ul>"),
        ("- a\n\n  suite\n\n- b", "<ul><li><p>a</p><p>suite</p></li><li><p>b</p></li></ul>"),
        ("- a\n\nb", "<ul><li>a</li></ul><p>b</p>"),
        ("- a\n## B", '<ul><li>a</li></ul><h2 id="b">B</h2>'),
        ("a\n\n* * *\n\nb", "<p>a</p><hr><p>b</p>"),
        ("```\na\n- b\n```", "<pre><code>a- b</code></pre>"),
        ("    a\n    - b", "<pre><code>a- b</code></pre>"),
        ("1. a\n   - b\n\n   - c\n2. d",
         "<ol><li><p>a</p><ul><li><p>b</p></li><li><p>c</p></li></ul></li><li><p>d</p></li></ol>"),
        ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("- a\n> b", "<ul><li>a</li></ul><blockquote><p>b</p></blockquote>"),
        ("- a\n---\nb", "<ul><li>a</li></ul><hr><p>b</p>"),
        ("1) un\n2) deux", "<ol><li>un</li><li>deux</li></ol>"),
        ("a\n1) un\n   - b\n2) deux",
         "<p>a</p><ol><li>un<ul><li>b</li></ul></li><li>deux</li></ol>"),
        ("Matériel :\n• un\n•\tdeux", "<p>Matériel :</p><ul><li>un</li><li>deux</li></ul>"),
        ("• un\n  ◦ deux", "<ul><li>un<ul><li>deux</li></ul></li></ul>"),
        ("le 3) et\n(1) a", "<p>le 3) et(1) a</p>"),
        ("**a** - b\n*c* d", "<p><strong>a</strong> - b<em>c</em> d</p>"),
    ],
)  # fmt: skip
def test_a_list_is_what_every_editor_shows(html, source, shown):
    assert flat(html(source)) == shown
