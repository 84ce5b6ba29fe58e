"""The list of further pictures in one JPEG file (CIPA DC-007, « Multi-Picture Format »)."""

import struct

from photo_licences.embedded.ifd import Structure

_PICTURES = 0xB002
_ENTRY_LENGTH = 16
_MAX_PICTURES = 64


def starts(lists: list[tuple[int, bytes]]) -> list[int]:
    """Where the further pictures begin, from the lists and where each lies in the file.

    The first picture of a list is the file's own, written as offset 0, and is left out.
    """
    found: list[int] = []
    for place, data in lists:
        structure = Structure(data)
        for entry in structure.entries():
            if entry.tag == _PICTURES:
                value = structure.value(entry)
                whole = value[: len(value) // _ENTRY_LENGTH * _ENTRY_LENGTH]
                layout = struct.Struct(f"{structure.order}8xI4x")
                found += [place + offset for (offset,) in layout.iter_unpack(whole) if offset]
    return list(dict.fromkeys(found))[:_MAX_PICTURES]
