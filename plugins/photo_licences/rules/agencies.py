"""Agencies, banks of images and newspapers, as they sign in a file."""

import re
from collections.abc import Iterator

from photo_licences.plain_text import plain

AGENCIES = (
    "afp", "agence france presse", "getty images", "getty", "reuters", "alamy",
    "shutterstock", "adobe stock", "istock", "istockphoto", "corbis", "hemis",
    "pa images", "pa wire",
    "pa archive", "press association", "pa media", "associated press", "ap photo", "ap images",
    "european pressphoto agency", "epa efe", "epaimages", "sipa", "sipa press", "sipa usa", "abaca",
    "abacapress", "depositphotos", "dreamstime", "123rf", "fotolia", "bridgeman images",
    "magnum photos", "roger viollet", "gamma rapho", "maxppp", "bestimage", "zuma press", "belga",
    "bigstock", "freepik", "pexels", "unsplash", "pixabay", "divergence images", "photononstop",
    "icon sport", "dppi", "panoramic", "picture alliance", "imago images", "stocksy", "pond5",
    "agence vu", "hans lucas", "xinhua", "wireimage", "rex features", "splash news",
    "anadolu", "anadolu agency", "nurphoto", "leemage", "rue des archives", "rmn grand palais",
    "akg images", "mary evans", "keystone france", "sygma", "andia fr", "backgrid", "kcs presse",
    "action press", "westend61", "plainpicture", "onoky", "vecteezy", "envato", "canva", "newscom",
    "bloomberg", "afptv", "belgaimage", "zumapress", "stock adobe com", "presse sports",
    "biosphoto", "age fotostock", "agefotostock", "superstock", "science photo library",
)  # fmt: skip

NEWSPAPERS = (
    "le parisien", "94 citoyens", "94citoyens", "pref 94", "le figaro", "ouest france",
    "l humanite", "20 minutes", "paris match", "la provence", "sud ouest", "la depeche du midi",
    "la voix du nord", "nice matin", "france televisions", "radio france", "bfmtv", "mediapart",
    "actu fr", "new york times", "national geographic", "france info", "bfm tv", "france 3",
)  # fmt: skip

NEWSPAPERS_ALONE = ("le monde", "liberation", "la croix", "le point", "l express", "le progres")
"""Titles that are ordinary words too: « Place de la Libération », « Inès de La Croix »."""

_INITIALS = (
    "AP", "PA", "EPA", "DPA", "ANSA", "EFE", "ANP", "REA", "RÉA", "TASS", "UPI", "RMN", "WENN",
    "DDP", "IMAGO", "BBC", "CNN", "NYT", "TF1",
)  # fmt: skip
"""Signatures so short that only capitals are one: « Pa Diallo » is somebody's name."""

_DOTTED = re.compile(r"\b(?:[A-Z]\.){3,}")


def agencies_in(value: str) -> Iterator[str]:
    """Give the agencies and banks of images that a text names."""
    yield from _named(value, AGENCIES)
    yield from (
        initials
        for initials in _INITIALS
        if re.search(rf"(?<![\w.]){initials}(?![\w.])", value) and not _is_a_person(value)
    )


def newspapers_in(value: str) -> Iterator[str]:
    """Give the newspapers that a text names."""
    yield from _named(value, NEWSPAPERS)
    parts = [plain(part) for part in re.split(r"[/|,;:©]", value)]
    yield from (name for name in NEWSPAPERS_ALONE if name in parts)


def _named(value: str, names: tuple[str, ...]) -> Iterator[str]:
    """Give the names in a text, also as one word, and « A.F.P. » for « AFP »."""
    text = f" {plain(_DOTTED.sub(lambda found: found[0].replace('.', ''), value))} "
    return (name for name in names if f" {name} " in text or f" {name.replace(' ', '')} " in text)


def _is_a_person(value: str) -> bool:
    """Say whether two initials stand before one name, as in « PA DIALLO »."""
    return bool(re.fullmatch(r"\s*[A-Z]{2}\s+[^\W\d_][\w-]+\s*", value))
