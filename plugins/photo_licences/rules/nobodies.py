"""What stands where a name belongs and names nobody: machines, programs, defaults."""

import re
from collections.abc import Collection, Sequence

from photo_licences.plain_text import words

_MAKERS = frozenset(
    words(
        "canon nikon sony samsung olympus panasonic lumix fuji fujifilm apple iphone ipad huawei "
        "xiaomi redmi poco leica pentax ricoh kodak eastman casio gopro dji google pixel motorola "
        "moto lg lge htc nokia lumia oneplus oppo honor vivo realme hasselblad sigma minolta "
        "konica asus acer lenovo toshiba hp dell compaq galaxy finepix coolpix powershot ixus "
        "cybershot easyshare exilim optio rollei agfa vivitar polaroid benq praktica sanyo jvc "
        "tamron mamiya fairphone doogee wiko archos blackberry thinkpad insta360 epson canoscan "
        "scanjet packard brother"
    )
)
"""Beside one of them a word with a digit is a model: « HUAWEI P30 »."""

_DEFAULTS = frozenset(
    words(
        "corporation corp inc ltd co company electronics imaging optical computer digital camera "
        "cameras csc dsc dcim sm note nfc triple dual quad ai mi shot on exif jpeg img default "
        "unknown inconnu inconnue user utilisateur windows admin administrator administrateur "
        "proprietaire invite guest root pc ordinateur microsoft office none null na n a untitled "
        "test your name here nom s anonymous anonyme my company system editor android scanner scan "
        "bell gr g k mavic hero parrot mfc x xxx"
    )
)
_PROGRAMS = frozenset(
    words(
        "picasa adobe photoshop lightroom gimp acdsee acd systems snapseed vsco picsart paint net "
        "gnome panel screenshot capture ecran darktable rawtherapee digikam shotwell luminar dxo "
        "topaz affinity pixelmator live gallery xnview irfanview faststone photofiltre picnik "
        "fotor befunky iphoto hugin photomatix imagemagick booth created with instagram facebook "
        "whatsapp telegram snapchat"
    )
)
_NOBODY = _MAKERS | _DEFAULTS | _PROGRAMS
_FILE_NAME = re.compile(r"(?:img|dsc[nf]?|pict|p|fbmd)\d{4,}")


def is_nobody(name: Sequence[str], of_cameras: Collection[str]) -> bool:
    """Say whether the words of a name are none of a person; ``of_cameras`` are this file's own."""
    has_maker = not _MAKERS.isdisjoint(name)
    return all(_names_nobody(word, of_cameras, beside_a_maker=has_maker) for word in name)


def _names_nobody(word: str, of_cameras: Collection[str], *, beside_a_maker: bool) -> bool:
    if word in _NOBODY or word in of_cameras or word.isdigit() or _FILE_NAME.fullmatch(word):
        return True
    return beside_a_maker and any(letter.isdigit() for letter in word)
