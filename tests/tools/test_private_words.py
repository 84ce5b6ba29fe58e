from pathlib import Path

import pytest

from tools.checks.private_words import private_words

PROJECT = Path(__file__).parents[2]


def words_in(repository: Path, text: str) -> list[str]:
    (repository / "notes.md").write_text(text, encoding="utf-8")
    return list(private_words(repository))


# Cut in two, so that this file may itself be committed.
@pytest.mark.parametrize(
    "private",
    [
        "/wor" + "k/main/dalle",
        "see (/roo" + "t/.cache)",
        "/hom" + "e/amina/site",
        "/User" + "s/amina/site",
        "C:\\User" + "s\\amina",
        "https://pyp" + "i.org/simple",
        "files.python" + "hosted.org",
        "registry.npm" + "js.org",
        "deb.debia" + "n.org",
    ],
)
def test_refuses_what_names_a_machine_or_a_registry(repository: Path, private: str) -> None:
    (found,) = words_in(repository, f"\nIt came from {private} once.\n")

    assert found.startswith("notes.md:2 : « ")


@pytest.mark.parametrize(
    "public",
    [
        "https://creativecommons.org/network/wor" + "k/",
        "the framework/plugins folder",
        "/usr/bin/env python3",
        "/accueil/home/",
        "PyPI has it",
    ],
)
def test_accepts_other_addresses(repository: Path, public: str) -> None:
    assert words_in(repository, public) == []


def test_passes_over_what_git_ignores(repository: Path) -> None:
    (repository / ".gitignore").write_text("notes.md\n", encoding="utf-8")

    assert words_in(repository, "/hom" + "e/amina") == []
