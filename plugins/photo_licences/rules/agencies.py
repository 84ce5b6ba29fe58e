"""Agencies, banks of images and newspapers, as they sign in a file."""

import re
from collections.abc import Iterator

from photo_licences.plain_text import plain

_AGENCIES = (
    "afp", "agence france presse", "getty images", "gettyimages", "reuters", "alamy",
    "shutterstock", "adobe stock", "adobestock", "istock", "istockphoto", "corbis", "hemis",
    "pa images", "pa wire",
    "pa archive", "press association", "pa media", "associated press", "ap photo", "ap images",
    "european pressphoto agency", "epa efe", "epaimages", "sipa", "sipa press", "sipa usa", "abaca",
    "abacapress", "depositphotos", "dreamstime", "123rf", "fotolia", "bridgeman images",
    "magnum photos", "roger viollet", "gamma rapho", "maxppp", "bestimage", "zuma press", "belga",
    "bigstock", "freepik", "pexels", "unsplash", "pixabay", "divergence images", "photononstop",
    "icon sport", "dppi", "panoramic", "picture alliance", "imago images", "stocksy", "pond5",
    "agence vu", "hans lucas", "tass", "xinhua", "wireimage", "rex features", "splash news",
    "biosphoto", "age fotostock", "agefotostock", "superstock", "science photo library", "rmn",
)  # fmt: skip

_NEWSPAPERS = (
    "le parisien", "94 citoyens", "94citoyens", "pref 94", "le monde", "le figaro", "liberation",
    "ouest france", "l humanite", "la croix", "20 minutes", "le point", "l express", "paris match",
    "la provence", "sud ouest", "la depeche", "la voix du nord", "le progres", "nice matin",
    "france televisions", "france 3", "radio france", "bfmtv", "mediapart", "actu fr",
)  # fmt: skip

_INITIALS = ("AP", "PA", "EPA", "DPA", "ANSA", "EFE", "ANP", "VII", "AGIP")
"""Signatures so short that only capitals are one: « Pa Diallo » is somebody's name."""


def agencies_in(value: str) -> Iterator[str]:
    """Give the agencies and banks of images that a text names."""
    yield from _named(value, _AGENCIES)
    yield from (
        initials
        for initials in _INITIALS
        if re.search(rf"(?<![\w.]){initials}(?![\w.])", value) and not _is_a_person(value)
    )


def newspapers_in(value: str) -> Iterator[str]:
    """Give the newspapers that a text names."""
    yield from _named(value, _NEWSPAPERS)


def _named(value: str, names: tuple[str, ...]) -> Iterator[str]:
    text = f" {plain(value)} "
    return (name for name in names if f" {name} " in text)


def _is_a_person(value: str) -> bool:
    """Say whether initials stand first before one name in capitals, as in « PA DIALLO »."""
    return bool(re.fullmatch(r"\s*[A-Z]{2}\s+[A-Z][A-Z-]+\s*", value))
