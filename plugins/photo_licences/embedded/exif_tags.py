"""The tags of EXIF that matter here, by number (Exif 3.0 §4.6, TIFF 6.0, DNG 1.7)."""

from photo_licences.embedded.blocks import Kind

ARTIST, PHOTOGRAPHER, XP_AUTHOR = 0x013B, 0xA437, 0x9C9D
COPYRIGHT = 0x8298
DATE_TAKEN = 0x9003
CAMERA = {0x010F, 0x0110}
SOFTWARE = 0x0131
FREE_TEXT = {0x010D: "DocumentName", 0x010E: "ImageDescription", SOFTWARE: "Software"}
WINDOWS_TEXT = {0x9C9B: "XPTitle", 0x9C9C: "XPComment", 0x9C9E: "XPKeywords", 0x9C9F: "XPSubject"}
USER_COMMENT = 0x9286
BLOCKS = {
    0x02BC: Kind.XMP,
    0x83BB: Kind.IPTC,
    0x8649: Kind.PHOTOSHOP,
    0xCD41: Kind.CONTENT_CREDENTIALS,
}
PREVIEW, PREVIEW_LENGTH = 0x0201, 0x0202
POSITIONS = {2, 4, 20, 22, 28}
"""Latitude, longitude, those of the goal, and the name of the area (Exif 3.0 §4.6.6)."""
GEOTIFF = {0x8482, 0x85D8}
NAMED = {
    0x013C: "HostComputer",
    0x927C: "MakerNote",
    0xA420: "ImageUniqueID",
    0xA430: "CameraOwnerName",
    0xA431: "BodySerialNumber",
    0xA435: "LensSerialNumber",
    0xA436: "ImageTitle",
    0xA438: "ImageEditor",
    0xC62F: "CameraSerialNumber",
}
TECHNICAL = frozenset(
    tag
    for tags in (
        range(0x00FE, 0x0104),
        (0x0106, 0x0107, 0x010A, 0x0111, 0x0112),
        range(0x0115, 0x011E),
        (0x0124, 0x0125, 0x0128, 0x0129, 0x012D, 0x013D, 0x013E, 0x013F),
        range(0x0140, 0x0146),
        (0x014A, 0x0152, 0x0153, 0x015B),
        range(0x0200, 0x020A),
        range(0x0211, 0x0215),
        (0x8769, 0x8773, 0x8825, 0x9000, 0x9101, 0x9102),
        range(0xA000, 0xA006),
    )
    for tag in tags
)
"""What describes the pixels, and pointers: nothing of a person is in them."""
