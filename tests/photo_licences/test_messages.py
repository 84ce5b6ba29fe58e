import dataclasses
import re
import shutil
import subprocess
import sys
import types
import typing
from datetime import date
from enum import Enum
from pathlib import Path
from typing import get_args

import pytest

import photo_licences.messages
from front_matter.keys import spellings
from photo_licences.defects import Defect, NotAPicture
from photo_licences.developing import UndevelopableError, expose
from photo_licences.licences import Verdict
from photo_licences.messages import finding
from photo_licences.problems.file import FileRefused
from photo_licences.problems.known import KnownProblem
from photo_licences.reviews import Review
from photo_licences.sentences.words import Names
from photo_licences.sheet import Sheet
from photo_licences.withdrawals import Withdrawal

NAMES = Names("jardin.jpg", "content/photos/jardin.md")


def values_for(kind):
    """Give a few values of a type, so that each branch of a sentence is reached."""
    if kind in get_args(Defect):
        return list(instances(kind))
    if isinstance(kind, types.UnionType):
        return [value for part in get_args(kind) for value in values_for(part)]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return list(kind)
    known = {str: ["valeur dite"], int: [7_000_000], date: [date(2026, 12, 1)], type(None): [None]}
    return known.get(kind, [("premier", "second"), ("seul",)])


def instances(kind):
    hints = typing.get_type_hints(kind)
    fields = {field.name: values_for(hints[field.name]) for field in dataclasses.fields(kind)}
    special = {"character": ["\u0421"], "missing": [("evenement", "date"), ("oeuvre_ref",)]}
    fields |= {name: values for name, values in special.items() if name in fields}
    longest = max((len(values) for values in fields.values()), default=1)
    for turn in range(longest):
        yield kind(**{name: values[turn % len(values)] for name, values in fields.items()})


EVERY_PROBLEM = [problem for kind in get_args(KnownProblem) for problem in instances(kind)]


def shown(problem):
    return finding(problem, "content/photos/jardin.md", 3, NAMES)


@pytest.mark.parametrize("problem", EVERY_PROBLEM, ids=lambda problem: type(problem).__name__)
def test_each_problem_says_what_and_one_next_step(problem):
    found = shown(problem)

    assert re.fullmatch(r"[A-ZÀ-ÝŒ«].*[.?]", found.message), found.message
    assert re.fullmatch(r"[A-ZÀ-ÝŒ«].*[.?]", found.remedy), found.remedy
    assert "None" not in found.message + found.remedy


@pytest.mark.parametrize(
    ("kind", "is_brought_in"),
    [("WEBP", True), ("AVIF", True), ("TIFF", True), ("GIF", False), ("BMP", False)],
)
def test_the_intake_is_offered_for_what_it_takes(kind, is_brought_in, drawn, encoded):
    data = encoded(drawn(), kind)
    found = shown(FileRefused(NotAPicture(kind.lower())))

    assert ("./dalle photo" in found.remedy) is is_brought_in
    if is_brought_in:
        assert expose(data).picture.size == drawn().size
    else:
        with pytest.raises(UndevelopableError):
            expose(data)


@pytest.mark.parametrize("problem", EVERY_PROBLEM, ids=lambda problem: type(problem).__name__)
def test_each_sentence_is_set_as_french_wants(problem):
    found = shown(problem)
    prose = re.sub(r"`[^`]*`", "", f"{found.message} {found.remedy}")

    assert not re.search(r"« | »| [:;!?]", prose), prose
    assert not re.search(r"(?<=\w)'(?=\w)", prose), prose
    assert not re.search(r"(?<!\u00a0):(?!/)", prose), prose


@pytest.mark.parametrize("problem", EVERY_PROBLEM, ids=lambda problem: type(problem).__name__)
def test_each_key_that_is_named_exists(problem):
    known = {key for model in (Sheet, Review, Withdrawal) for key in spellings(model).values()}
    found = shown(problem)

    named = re.findall(r"`(?:- )?(\w+):", found.message + found.remedy)

    assert set(named) <= known


@pytest.mark.parametrize("problem", EVERY_PROBLEM, ids=lambda problem: type(problem).__name__)
def test_each_licence_that_is_proposed_is_accepted(problem, table):
    remedy = shown(problem).remedy

    for proposed in re.findall(r"`licence: ([^`]+)`", remedy):
        if proposed != "valeur dite":
            assert table.read(proposed).verdict in {
                Verdict.ACCEPTED,
                Verdict.ACCEPTED_WITH_SOURCE,
            }


COPIED = (
    "findings",
    "front_matter/french_words.py",
    "photo_licences/defects.py",
    "photo_licences/plain_text.py",
    "photo_licences/problems",
    "photo_licences/sentences",
)
WORDLESS = """@dataclass(frozen=True)
class Wordless(Problem, code="sans-mots"):
    '''A kind of problem for which nobody wrote a sentence.'''


PeopleProblem = (
    Wordless |"""


def mypy(root):
    options = ["--strict", "--explicit-package-bases", "--cache-dir", str(root / "kept")]
    return subprocess.run(
        [sys.executable, "-m", "mypy", *options, "photo_licences/sentences/people.py"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )


def test_mypy_refuses_a_problem_without_its_sentence(tmp_path):
    rooms = Path(photo_licences.messages.__file__).parents[1]
    for name in COPIED:
        target = tmp_path / name
        target.parent.mkdir(exist_ok=True)
        (shutil.copytree if (rooms / name).is_dir() else shutil.copy)(rooms / name, target)
    assert mypy(tmp_path).returncode == 0

    kinds = tmp_path / "photo_licences" / "problems" / "people.py"
    kinds.write_text(kinds.read_text("utf-8").replace("PeopleProblem = (", WORDLESS), "utf-8")

    run = mypy(tmp_path)
    assert run.returncode == 1, run.stdout + run.stderr
    assert 'has incompatible type "Wordless"; expected "Never"' in run.stdout
