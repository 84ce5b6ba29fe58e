import errno
import os

import pytest

from publication_gate.disk_words import reason, refusal


@pytest.mark.parametrize(
    ("number", "words", "step"),
    [
        (errno.ENOSPC, "il n’y a plus de place", "Faites de la place"),
        (errno.EROFS, "le disque est en lecture seule", "Vérifiez les droits"),
        (errno.EISDIR, "c’est un dossier", "Remettez à cette place"),
        (errno.EIO, "le disque ne répond pas bien", "Vérifiez la place libre et les droits"),
    ],
)
def test_says_what_where_and_what_to_do(number: int, words: str, step: str) -> None:
    said = refusal(OSError(number, os.strerror(number), "/projet/content/lieux.yml"))
    assert f"({words}" in said
    assert "/projet/content/lieux.yml" in said
    assert f"\n→ {step}" in said
    assert os.strerror(number) not in said


def test_an_unknown_reason_is_the_system_s_own() -> None:
    assert reason(OSError(errno.ENOTTY, "Not a typewriter")) == "Not a typewriter"
    assert reason(OSError("sans numéro")) == "sans numéro"
