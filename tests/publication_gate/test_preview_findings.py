import pytest

from publication_gate.preview_findings import Piece, pieces


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Il manque le titre.", [("Il manque le titre.", False)]),
        (
            "Écrivez `licence: CC0-1.0`, puis relancez.",
            [("Écrivez ", False), ("licence: CC0-1.0", True), (", puis relancez.", False)],
        ),
        ("Un ` seul.", [("Un ` seul.", False)]),
        ("`a`", [("", False), ("a", True), ("", False)]),
    ],
)
def test_what_is_to_be_typed_is_told_from_the_words(
    message: str, expected: list[tuple[str, bool]]
) -> None:
    assert pieces(message) == tuple(Piece(text, is_code=is_code) for text, is_code in expected)
