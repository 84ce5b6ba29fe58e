"""Finds the browser of this machine."""

import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_browser() -> str | None:
    """Give the path of the first Chromium there is; nothing when there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)
