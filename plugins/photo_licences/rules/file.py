"""Whether the file is one whole picture that gives nobody away."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from photo_licences.facts import FileFacts, PictureKind
from photo_licences.model import Deposit
from photo_licences.plain_text import plain
from photo_licences.problems.file import (
    ContentCredentials,
    FileProblem,
    FileRefused,
    FromMessenger,
    MetadataUnreadable,
    NoCamera,
    PositionFound,
    Screenshot,
)

_MESSENGER_NAME = re.compile(
    r"^(?:img \d{8} wa\d+|whatsapp|signal \d{4}|photo \d{4} \d\d \d\d"
    r"|fb img|received \d{6}|telegram)"
)
_MESSENGER_LONG_SIDES = frozenset({1280, 1600, 2048})
"""Pixels to which Telegram, WhatsApp and Facebook reduce a photo, seen in 2020-2026."""

_SCREEN_NAME = re.compile(r"^(?:screenshot|capture|copie d ecran|screen shot)")
_SCREENS = frozenset(
    {(640, 1136), (750, 1334), (828, 1792), (1125, 2436), (1170, 2532), (1179, 2556)}
    | {(1206, 2622), (1242, 2688), (1284, 2778), (1290, 2796), (1320, 2868), (720, 1600)}
    | {(1080, 1920), (1080, 2220), (1080, 2340), (1080, 2400), (1440, 3120), (1440, 3200)}
    | {(768, 1366), (864, 1536), (900, 1440), (1200, 1920), (1440, 2560), (1800, 2880)}
)
"""Short and long side in pixels of common telephones and computers."""


def file_is_one_whole_picture(file: FileFacts) -> Iterator[FileProblem]:
    """The file is a whole JPEG or PNG within the limits, and nothing else."""
    if file.defect:
        yield FileRefused(file.defect)


def position_is_absent(file: FileFacts) -> Iterator[FileProblem]:
    """The file does not say where it was taken: that would stay in the history for ever."""
    if file.rights.gps:
        yield PositionFound(file.rights.gps)


def metadata_can_be_read(file: FileFacts) -> Iterator[FileProblem]:
    """What cannot be read may say anything, so it never counts as silence."""
    if file.rights.unreadable and not file.defect:
        yield MetadataUnreadable(file.rights.unreadable)


def file_comes_from_a_camera(
    file: FileFacts, image_path: str, deposit: str | None
) -> Iterator[FileProblem]:
    """A messenger's or a screen's picture, or one without camera, is often somebody else's."""
    if file.defect or file.rights.cameras:
        return
    name = plain(PurePosixPath(image_path).stem)
    sides = (min(file.width, file.height), max(file.width, file.height))
    size = f"{file.width} × {file.height}"
    if _SCREEN_NAME.match(name):
        yield Screenshot(PurePosixPath(image_path).name)
    elif _MESSENGER_NAME.match(name):
        yield FromMessenger(PurePosixPath(image_path).name)
    elif sides in _SCREENS:
        yield Screenshot(size)
    elif file.kind is PictureKind.JPEG and sides[1] in _MESSENGER_LONG_SIDES:
        yield FromMessenger(size)
    elif deposit is Deposit.BY_AUTHOR and _is_bare(file):
        yield NoCamera()


def content_credentials_are_seen(file: FileFacts) -> Iterator[FileProblem]:
    """A manifest of content credentials is for the reviewer's eyes: we do not verify it."""
    if file.rights.content_credentials:
        yield ContentCredentials()


def _is_bare(file: FileFacts) -> bool:
    """Say whether a photo names neither camera nor creator: our own intake leaves the creator."""
    return file.kind is PictureKind.JPEG and not file.rights.creators
