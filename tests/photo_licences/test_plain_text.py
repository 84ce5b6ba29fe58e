import pytest

from photo_licences.plain_text import disguise, plain, quotable


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Œuvre À l’École", "oeuvre a l ecole"),
        ("CC_BY-SA 4.0", "cc by sa 4 0"),
        ("ﬁche", "fiche"),
        ("(c)", "c"),
        ("©", "©"),
        ("4.0+", "4 0+"),
        ("", ""),
    ],
)
def test_gives_words_without_case_accents_and_punctuation(text, expected):
    assert plain(text) == expected


@pytest.mark.parametrize("text", ["CC BY 4.0", "Création", "l’été", "12 €", "a\u00a0b"])
def test_sees_nothing_odd_in_ordinary_text(text):
    assert disguise(text) is None


@pytest.mark.parametrize("odd", ["\u0421", "\u03bf", "\u200d", "\u2066", "\ufeff", "\u0665"])
def test_names_the_odd_character(odd):
    assert disguise(f"CC{odd}BY") == odd


def test_quotes_on_one_short_line_without_invisible_characters():
    assert quotable("a\n::error::\u202eb\x1b[31m") == "a ::error::�b�[31m"
    assert len(quotable("x" * 1000)) == 80
