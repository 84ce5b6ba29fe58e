from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from findings.model import Finding
from front_matter.body import Body, BodyConverter
from front_matter.kept_bodies import (
    BodiesStore,
    Converted,
    KeepingConverter,
    KeptBody,
    version_of,
)
from front_matter.model import Document

TEXT = """\
## Venir

Voir [le fab-lab](../pages/fab-lab.md#venir) et [ici](#venir).

![Un bac](../photos/bac.jpg "Au printemps")

![](../photos/a.jpg)
![](../photos/b.jpg)
"""
PATH = "content/actualites/a.md"
ADDRESSES = {"pages/fab-lab.md": "/fab-lab/", "pages/autre.md": "/autre/"}


class Counting(BodyConverter):
    """Counts what it really converts."""

    count = 0

    def convert(
        self, text: str, path: str, first_line: int, addresses: Mapping[str, str]
    ) -> tuple[Body, tuple[Finding, ...]]:
        self.count += 1
        return super().convert(text, path, first_line, addresses)


def convert(
    converter: KeepingConverter, text: str, path: str, line: int, addresses: Mapping[str, str]
) -> Converted:
    (converted,) = converter.convert_all([Document(path, {}, text, line)], addresses)
    return converted


@pytest.fixture
def first() -> KeepingConverter:
    converter = KeepingConverter(BodyConverter(), {})
    assert convert(converter, TEXT, PATH, 5, ADDRESSES)[1] == ()
    return converter


def later(first: KeepingConverter) -> tuple[Counting, KeepingConverter]:
    """The conversion of the next build, which has only the bytes of the one before."""
    store = BodiesStore()
    data = store.dump(first.kept)
    assert data is not None
    counting = Counting()
    return counting, KeepingConverter(counting, store.load(data))


def test_a_known_body_comes_back_whole_without_being_converted(first: KeepingConverter) -> None:
    counting, again = later(first)

    assert convert(again, TEXT, PATH, 5, ADDRESSES) == BodyConverter().convert(
        TEXT, PATH, 5, ADDRESSES
    )
    assert counting.count == 0
    assert again.kept == first.kept


@pytest.mark.parametrize(
    ("text", "path", "line", "addresses"),
    [
        (TEXT + "Encore.", PATH, 5, ADDRESSES),
        (TEXT, "content/actualites/b.md", 5, ADDRESSES),
        (TEXT, PATH, 6, ADDRESSES),
        (TEXT, PATH, 5, ADDRESSES | {"pages/fab-lab.md": "/atelier/"}),
        (TEXT, PATH, 5, {}),
    ],
)
def test_whatever_it_depends_on_makes_it_anew(
    first: KeepingConverter, text: str, path: str, line: int, addresses: dict[str, str]
) -> None:
    counting, again = later(first)

    assert convert(again, text, path, line, addresses) == BodyConverter().convert(
        text, path, line, addresses
    )
    assert counting.count == 1


def test_an_address_that_it_never_asked_for_does_not_matter(first: KeepingConverter) -> None:
    counting, again = later(first)
    convert(again, TEXT, PATH, 5, ADDRESSES | {"pages/autre.md": "/ailleurs/"})

    assert counting.count == 0


def test_a_body_with_a_finding_is_judged_each_time() -> None:
    converter = KeepingConverter(BodyConverter(), {})
    _, findings = convert(converter, "[mort](nulle-part.md)", PATH, 1, {})

    assert findings
    assert converter.kept == {}


def test_a_link_that_leads_somewhere_at_last_is_converted_again() -> None:
    known = KeepingConverter(BodyConverter(), {})
    convert(known, "Voir [/plan/](/plan/).", PATH, 1, {})
    counting, again = later(known)
    body, _ = convert(again, "Voir [/plan/](/plan/).", PATH, 1, {"/plan/": "/base/plan/"})

    assert counting.count == 1
    assert "/base/plan/" in str(body.parts)


STORE = BodiesStore()


@given(st.binary() | st.just(b'{"0": {"body": {"parts": [3]}, "asked": {}}}'))
def test_damaged_bytes_hold_nothing(data: bytes) -> None:
    assert STORE.load(data) == {} or data.strip() == b"{}"


def test_text_that_is_no_unicode_is_not_kept() -> None:
    assert BodiesStore().dump({"0": KeptBody(Body(("\ud800",)), {})}) is None


def test_another_code_is_another_version() -> None:
    assert version_of([b"a"]) == version_of([b"a"])
    assert version_of([b"a"]) != version_of([b"b"])


def test_texts_stay_in_their_order_whatever_is_known_of_them(first: KeepingConverter) -> None:
    _, again = later(first)
    texts = ["Un.", TEXT, "[mort](nulle-part.md)", "Deux."]
    documents = [
        Document(PATH if text == TEXT else f"content/pages/{number}.md", {}, text, 5)
        for number, text in enumerate(texts)
    ]
    bodies = list(again.convert_all(documents, ADDRESSES))

    assert [body.text for body, _ in bodies] == [
        BodyConverter().convert(text, PATH, 5, ADDRESSES)[0].text for text in texts
    ]
    assert [bool(findings) for _, findings in bodies] == [False, False, True, False]
