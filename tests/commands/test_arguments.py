import argparse

import pytest

from commands.arguments import FrenchParser


@pytest.fixture
def parser() -> FrenchParser:
    french = FrenchParser("photo", "Fait entrer une photo.")
    french.add_argument("fichiers", nargs="+", help="les photos")
    french.add_argument("--port", type=int)
    french.add_argument("--format", choices=["text", "json"])
    french.add_argument("--oui", action="store_true")
    group = french.add_mutually_exclusive_group()
    group.add_argument("--a", action="store_true")
    group.add_argument("--b", action="store_true")
    return french


def test_reads_what_is_right(parser: FrenchParser) -> None:
    options = parser.parse_args(["a.jpg", "--port", "81"])

    assert options.fichiers == ["a.jpg"]
    assert options.port == 81


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "il manque : fichiers"),
        ("a --inconnu", "je ne connais pas : --inconnu"),
        ("a --port", "--port : il faut une valeur"),
        ("a --port neuf", "--port : 'neuf' n’est pas un nombre entier"),
        ("a --oui=3", "--oui : cette option ne prend pas de valeur ('3')"),
        ("a --a --b", "--b : ne va pas avec --a"),
    ],
)
def test_says_in_french_what_is_wrong(
    parser: FrenchParser, capsys: pytest.CaptureFixture[str], line: str, sentence: str
) -> None:
    with pytest.raises(SystemExit) as stop:
        parser.parse_args(line.split())

    assert stop.value.code == 2
    errors = capsys.readouterr().err
    assert errors.startswith("utilisation : ./dalle photo")
    assert sentence in errors
    assert errors.endswith("« ./dalle photo --help » montre ce qui est possible.\n")


def test_a_choice_names_the_others(
    parser: FrenchParser, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parser.parse_args(["a", "--format", "xml"])

    sentence = capsys.readouterr().err
    assert "--format : 'xml' n’est pas possible ; choisissez parmi " in sentence
    assert "text" in sentence
    assert "invalid" not in sentence


def test_a_type_of_ours_keeps_its_own_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def day(text: str) -> str:
        message = f"« {text} » n’est pas un jour"
        raise argparse.ArgumentTypeError(message)

    parser = FrenchParser("event", "Un événement.")
    parser.add_argument("--jour", type=day)
    with pytest.raises(SystemExit):
        parser.parse_args(["--jour", "x"])

    assert "--jour : « x » n’est pas un jour" in capsys.readouterr().err


def test_help_has_no_english(parser: FrenchParser, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parser.parse_args(["--help"])

    text = capsys.readouterr().out
    assert stop.value.code == 0
    assert "montre cette aide" in text
    for word in ("usage:", "positional", "options:\n  -h, --help  show", "exit"):
        assert word not in text
