import re
from xml.etree.ElementTree import fromstring

from event_calendar.poster import qr_code

ADDRESS = "https://dalle-robespierre.example/agenda/cafe-reparation/"


def test_the_code_is_one_path_without_size_and_script() -> None:
    svg = fromstring(qr_code(ADDRESS))
    (path,) = svg
    assert svg.attrib == {"viewBox": "0 0 33 33", "class": "qr"}
    assert set(path.attrib) <= {"d", "stroke", "class"}
    assert re.fullmatch(r"[MmHhVvZz0-9. -]+", path.attrib["d"])


def test_three_corners_tell_a_scanner_where_it_is() -> None:
    """Finder patterns: ISO/IEC 18004, 6.3.3."""
    rows = fromstring(qr_code(ADDRESS))[0].attrib["d"]
    assert rows.startswith("M0 0.5h7m")
    assert rows.split("m-33 1")[0].endswith("h7")


def test_the_same_address_gives_the_same_bytes() -> None:
    assert qr_code(ADDRESS) == qr_code(ADDRESS)
    assert qr_code(ADDRESS) != qr_code(ADDRESS + "x")
