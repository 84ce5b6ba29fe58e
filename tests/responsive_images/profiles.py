"""Colour profiles of telephones."""

import io

from PIL import ImageCms


def wide_profile() -> bytes:
    """Give an sRGB profile whose red and green primaries are moved outwards."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    place = {}
    for index in range(int.from_bytes(data[128:132], "big")):
        entry = 132 + 12 * index
        place[bytes(data[entry : entry + 4])] = int.from_bytes(data[entry + 4 : entry + 8], "big")
    # Primaries of Display P3, adapted to D50: X, Y, Z (s15Fixed16).
    primaries = {b"rXYZ": (0.5151, 0.2412, -0.0011), b"gXYZ": (0.2919, 0.6922, 0.0419)}
    primaries[b"bXYZ"] = (0.1572, 0.0666, 0.7841)
    for tag, values in primaries.items():
        encoded = b"".join(round(v * 65536).to_bytes(4, "big", signed=True) for v in values)
        data[place[tag] + 8 : place[tag] + 20] = encoded
    assert ImageCms.ImageCmsProfile(io.BytesIO(data))
    return bytes(data)
