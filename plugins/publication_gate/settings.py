"""The settings on which the promise rests, with the only value that each may have."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

REQUIRED_SETTINGS: Mapping[str, Any] = MappingProxyType(
    {
        "PLUGINS": [
            "front_matter.plugin",
            "french_typography.plugin",
            "responsive_images.plugin",
            "event_calendar.plugin",
            "publication_gate.plugin",
        ],
        # Nothing is copied from content/ as it is; a link of Pelican's own ({static}, {attach})
        # is never followed: this expression matches nothing.
        "STATIC_PATHS": [],
        "STATIC_CREATE_LINKS": False,
        "STATIC_CHECK_IF_MODIFIED": False,
        "INTRASITE_LINK_REGEX": "(?P<what>(?!))",
        "EXTRA_PATH_METADATA": {},
        "FILENAME_METADATA": "",
        "PATH_METADATA": "",
        "DEFAULT_METADATA": {},
        "USE_FOLDER_AS_CATEGORY": False,
        "OUTPUT_SOURCES": False,
        "OUTPUT_RETENTION": [],
        "DELETE_OUTPUT_DIRECTORY": False,
        # A kept text would be published without the judgement of this build.
        "CACHE_CONTENT": False,
        "LOAD_CONTENT_CACHE": False,
        "RELATIVE_URLS": False,
        "THEME_STATIC_DIR": "theme",
        "THEME_STATIC_PATHS": ["static"],
        "THEME_TEMPLATES_OVERRIDES": [],
        "TEMPLATE_PAGES": {},
        "READERS": {},
        "TYPOGRIFY": False,
        # The machine's clock must not decide what is a draft.
        "WITH_FUTURE_DATES": True,
    }
)


def unsafe_settings(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """Name each setting whose value is not the required one."""
    return tuple(name for name, value in REQUIRED_SETTINGS.items() if settings.get(name) != value)
