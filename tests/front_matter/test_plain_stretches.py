from hypothesis import given
from hypothesis import strategies as st

from front_matter.body import BodyConverter
from front_matter.plain_stretches import MARK

MARKED = st.text(alphabet="a .!?é'\"\n-1#>|\\`[]()<>&;*_:@/~w")
PATH = "content/pages/a.md"


def converter_that_looks_at_all() -> BodyConverter:
    converter = BodyConverter()
    converter._md.treeprocessors.deregister("plain_stretches")
    return converter


QUICK, SLOW = BodyConverter(), converter_that_looks_at_all()


@given(MARKED)
def test_changes_nothing(text: str) -> None:
    assert QUICK.convert(text, PATH, 1, {}) == SLOW.convert(text, PATH, 1, {})


ADDRESSES = st.lists(st.sampled_from(["https:", "//", "www", ".", "fr", "@", "~", "a", " ", "\n"]))
UNMARKED = st.one_of(MARKED, ADDRESSES.map("".join), st.text())


@given(UNMARKED.filter(lambda text: MARK.search(text) is None))
def test_no_pattern_begins_with_anything_else(text: str) -> None:
    patterns = QUICK._md.inlinePatterns

    assert not any(pattern.getCompiledRegExp().search(text) for pattern in patterns)
