import pytest


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("```\na\n```", "<pre><code>a\n</code></pre>"),
        ("~~~\na & <b>\n~~~", "<pre><code>a &amp; &lt;b&gt;\n</code></pre>"),
        ("a\n```\nb\n```\nc", "<p>a</p>\n<pre><code>b\n</code></pre>\n<p>c</p>"),
        ("````\n```\n````", "<pre><code>```\n</code></pre>"),
        ("```\na\n\n\n  b\n```", "<pre><code>a\n\n\n  b\n</code></pre>"),
        ('```py title="a"\nx\n```', '<pre><code class="language-py">x\n</code></pre>'),
        ("```{#a onclick=x}\ny\n```", "<pre><code>y\n</code></pre>"),
        ("```a``` b", "<p><code>a</code> b</p>"),
        ("    ```\n    a\n    ```", "<pre><code>```\na\n```\n</code></pre>"),
    ],
)
def test_a_block_of_code(html, source, shown):
    assert html(source) == shown


@pytest.mark.parametrize(
    "source",
    [
        "- a\n\n  ```\n  - x\n    y\n  ```\n\n- b\n",
        "- a\n  ```\n  - x\n    y\n  ```\n- b\n",
        "* a\n    ~~~\n    - x\n      y\n    ~~~\n* b\n",
    ],
)
def test_a_block_of_code_inside_a_list(html, source):
    assert html(source) == (
        "<ul>\n<li>\n<p>a</p>\n<pre><code>- x\n  y\n</code></pre>\n</li>\n"
        "<li>\n<p>b</p>\n</li>\n</ul>"
    )


def test_code_behind_a_list_is_no_part_of_it(html):
    assert html("- a\n\nb\n\n  ```\n  x\n  ```\n") == (
        "<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n<pre><code>x\n</code></pre>"
    )


def test_words_behind_the_fence_never_disappear(convert):
    body, findings = convert("```attention au chien\nb\n```\n")
    assert [finding.code for finding in findings] == ["code-non-ferme"]
    assert body.text == "attention au chien b"


def test_a_block_that_nothing_closes_is_refused_and_loses_nothing(convert):
    body, findings = convert("a\n\n```sh\nb\n\nc\n")
    assert [(finding.line, finding.code) for finding in findings] == [(3, "code-non-ferme")]
    assert body.text.endswith("sh b c")
