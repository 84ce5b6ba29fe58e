"""``sitemap.xml`` (https://www.sitemaps.org/protocol.html)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True, order=True)
class MappedPage:
    """A page's path with both slashes, and the day of the text behind it, if it has one."""

    address: str
    changed: date | None = None


def sitemap(site_address: str, pages: Iterable[MappedPage]) -> bytes:
    """Give the file's bytes, pages in the order of their addresses."""
    root = Element("urlset", xmlns=_NAMESPACE)
    for page in sorted(pages, key=lambda page: page.address):
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = site_address + page.address
        if page.changed:
            SubElement(entry, "lastmod").text = page.changed.isoformat()
    indent(root, space=" ")
    text: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"
