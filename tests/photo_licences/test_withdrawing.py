"""The list of withdrawals is completed, and nothing that somebody typed is touched."""

import pytest

from photo_licences.withdrawals import read_withdrawals
from photo_licences.withdrawing import NewEntry, UnreadableListError, completed_list

NEW = (NewEntry("jardin", (f"sha256: {'a' * 64}", f"phash: {'b' * 32}", "date: 2026-11-22")),)


@pytest.mark.parametrize(
    "typed",
    [
        b"",
        b"# Rien.\n",
        b"- photo: x\n",
        b"- photo: x",
        b"photo: x\nphoto: y\n",
        b"- x\n- Y.JPG\n",
        b"x:\n  date: 2026-01-01\n",
        b"\xef\xbb\xbf- photo: x\r\n# note\r\n",
        b"  - photo: x\n    date: 2026-01-01\n",
        b"---\n- photo: x\n",
        b"- photo: x\n- phto: y\n",
        b"jardin et fresque\n",
        b"- photo: [x\n",
    ],
)
def test_the_entry_joins_the_others_in_their_own_manner(typed: bytes) -> None:
    before, known = read_withdrawals(typed, "content/retraits.yml")
    complete = completed_list(typed, NEW)
    after, findings = read_withdrawals(complete, "content/retraits.yml")
    assert complete.startswith(typed)
    assert findings == known
    assert set(before) <= set(after)
    (added,) = (entry for entry in after if entry not in before and entry.slug)
    assert added.slug == "jardin"
    assert added.sha256 == "a" * 64
    assert added.fingerprint == int("b" * 32, 16)
    assert str(added.withdrawn_on) == "2026-11-22"
    assert (b"\r\n" in typed) == (b"\r\n" in complete)


def test_a_list_that_nobody_can_read_is_not_written_over() -> None:
    with pytest.raises(UnreadableListError) as raised:
        completed_list("- photo: x\n".encode("utf-16"), NEW)
    assert raised.value.args[0]


def test_nothing_to_add_changes_nothing() -> None:
    assert completed_list(b"- photo: x", ()) == b"- photo: x"
