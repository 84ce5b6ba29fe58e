import json
from dataclasses import replace

from findings.model import Finding, Severity
from findings.report import as_github, as_json, as_markdown, as_text, sort_findings

BLOCKS = Finding(
    "licence-absente",
    Severity.REFUSED,
    "content/photos/jardin.md",
    3,
    "Il manque la licence.",
    "Ajoutez `licence: CC-BY-4.0`.",
    blocking=True,
)
WARNS = Finding(
    "sans-exif",
    Severity.WARNING,
    "content/photos/a.jpg",
    None,
    "Pas de date.",
    "Rien.",
    blocking=False,
)


def test_what_blocks_comes_first_and_equal_findings_stay_once() -> None:
    assert sort_findings([WARNS, BLOCKS, WARNS]) == (BLOCKS, WARNS)


def test_text_says_where_what_and_the_next_step() -> None:
    report = as_text([WARNS, BLOCKS])
    assert report.startswith(
        "content/photos/jardin.md:3\n"
        "  À corriger : Il manque la licence.\n"
        "  → Ajoutez `licence: CC-BY-4.0`.\n"
    )
    assert report.endswith("1 problème à corriger, 1 remarque.\n")


def test_text_of_no_finding_says_so() -> None:
    assert as_text([]) == "Tout va bien : aucun problème trouvé.\n"


def test_github_escapes_what_would_end_a_command() -> None:
    hostile = Finding(
        "x", Severity.REFUSED, "content/a,b:c.md", 1, "50 %\n::error::faux", "…", blocking=True
    )
    (line,) = as_github([hostile]).splitlines()
    assert line.startswith(
        "::error file=content/a%2Cb%3Ac.md,line=1,title=À corriger::50 %25%0A::error"
    )


def test_markdown_lets_no_markup_through() -> None:
    hostile = Finding(
        "x", Severity.REFUSED, "a`b.md", None, "<img src=x> ![](y) @all", "[z](w)", blocking=True
    )
    report = as_markdown([hostile])
    assert "\\<img" in report
    assert "\\!\\[\\]\\(y\\) \\@<!-- -->all" in report
    assert "`a'b.md`" in report


def test_a_flood_of_problems_hides_none_that_the_reviewer_decides() -> None:
    """GitHub drops a summary of more than 1 MiB as a whole."""
    flood = [replace(BLOCKS, line=line, message="😀" * 60) for line in range(9000)]
    report = as_markdown(flood, [replace(WARNS, message="Un autre auteur.")], "Des photos.")
    assert len(report.encode()) < 1024 * 1024 - 60_000
    assert report.index("Un autre auteur") < report.index("😀")
    shown = report.count("- **À corriger**")
    assert f"… et {9000 - shown} de plus" in report


def test_json_has_the_promised_keys() -> None:
    data = json.loads(as_json([BLOCKS], {"cleared": 1, "withheld": 0, "refused": 2}))
    assert data == {
        "findings": [
            {
                "code": "licence-absente",
                "severity": "refused",
                "path": "content/photos/jardin.md",
                "line": 3,
                "message": "Il manque la licence.",
                "remedy": "Ajoutez `licence: CC-BY-4.0`.",
                "blocking": True,
            }
        ],
        "photos": {"cleared": 1, "withheld": 0, "refused": 2},
    }
