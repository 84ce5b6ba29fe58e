"""Photos out of the tree: each becomes a part of its own, where a figure may stand."""

import re
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from front_matter.body_links import scheme_of
from front_matter.body_parts import Gallery, PhotoUse
from front_matter.body_problems import OddPhotoPath, RemotePhoto, WrappedPhoto
from front_matter.collected import Collected
from front_matter.plain_text import plain

# Elements that may hold a figure: https://html.spec.whatwg.org/#flow-content
_FLOW = frozenset({"div", "li", "td", "th", "blockquote", "details", "dd"})
_MARK = "\x02photo:%d\x03"
MARKS = re.compile(r"\s*\x02photo:(\d+)\x03\s*")
"""Splits finished HTML at its photos. No source can hold these characters: they are refused."""


def take_photos(root: Element, found: Collected) -> None:
    """Put a mark in the place of every image, and split the paragraphs around them."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == "p" and parent.tag in _FLOW and child.find("img") is not None:
                _replace(parent, child, list(_split(child, found)))
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag == "img":
                _replace(parent, child, [_placed(child, str(parent.tag), found)])


def _placed(image: Element, inside: str, found: Collected) -> str:
    if inside in _FLOW:
        return _mark(_use(image, found), found)
    alternative, path = plain(image.get("alt", "")), plain(image.get("src", ""))
    found.add(WrappedPhoto(None, f"![{alternative}]({path})", inside), f"]({path}")
    return image.get("alt", "")


def _split(paragraph: Element, found: Collected) -> Iterator[Element | str]:
    """Cut a paragraph at its images; images and nothing else make a gallery."""
    images = paragraph.findall("img")
    others = [child for child in paragraph if child.tag not in {"img", "br"}]
    words = (paragraph.text or "") + "".join(child.tail or "" for child in paragraph)
    if not others and not words.strip() and len(images) > 1:
        uses = [_use(image, found) for image in images]
        yield _mark(Gallery(tuple(uses)), found)
        return
    piece = Element("p")
    piece.text = paragraph.text
    for child in paragraph:
        if child.tag == "img":
            if _has_words(piece):
                yield piece
            yield _mark(_use(child, found), found)
            piece = Element("p")
            piece.text = child.tail
        elif child.tag == "br" and not _has_words(piece):
            piece.text = child.tail
        else:
            piece.append(child)
    if _has_words(piece):
        yield piece


def _has_words(piece: Element) -> bool:
    while len(piece) and piece[-1].tag == "br" and not (piece[-1].tail or "").strip():
        piece.remove(piece[-1])
    return len(piece) > 0 or bool((piece.text or "").strip())


def _use(image: Element, found: Collected) -> PhotoUse:
    written = plain(image.get("src", "")).strip()
    alternative = plain(image.get("alt", ""))
    title = plain(image.get("title", "")) or None
    passage = f"]({written}"
    if scheme_of(written) is not None or written.startswith("//"):
        found.add(RemotePhoto(None, written), passage)
        return PhotoUse(written, alternative, title, None)
    if not written or written.startswith(("/", "{", "|")) or "\\" in unquote(written):
        found.add(OddPhotoPath(None, written), passage)
        return PhotoUse(written, alternative, title, None)
    line = found.lines.first_of(passage, written)
    return PhotoUse(written, alternative, title, line)


def _mark(part: PhotoUse | Gallery, found: Collected) -> str:
    found.photos.append(part)
    return _MARK % (len(found.photos) - 1)


def _replace(parent: Element, child: Element, pieces: list[Element | str]) -> None:
    """Put elements and text in the place of a child, and keep what follows it."""
    place = list(parent).index(child)
    parent.remove(child)
    for piece in [*pieces, child.tail or ""]:
        if isinstance(piece, Element):
            parent.insert(place, piece)
            place += 1
        elif place:
            parent[place - 1].tail = (parent[place - 1].tail or "") + piece
        else:
            parent.text = (parent.text or "") + piece
