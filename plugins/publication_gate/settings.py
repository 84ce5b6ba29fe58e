"""The settings on which the promise rests, with the only value that each may have."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from publication_gate.folders import LEFT_BY_SYSTEMS

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
        "ARTICLE_PATHS": ["actualites"],
        "PAGE_PATHS": ["pages"],
        "THEME_STATIC_DIR": "theme",
        "THEME_STATIC_PATHS": ["static"],
        "THEME_TEMPLATES_OVERRIDES": [],
        "TEMPLATE_PAGES": {},
        "READERS": {},
        "IGNORE_FILES": ["**/.*", *sorted(LEFT_BY_SYSTEMS)],
        "TYPOGRIFY": False,
        "JINJA_ENVIRONMENT": {
            "autoescape": True,
            "trim_blocks": True,
            "lstrip_blocks": True,
            "extensions": [],
        },
        # The machine's clock must not decide what is a draft.
        "WITH_FUTURE_DATES": True,
    }
)

LAYOUT_SETTINGS = frozenset(
    {
        *("SITENAME", "SITEURL", "DEFAULT_LANG", "LOCALE", "CSS_FILE"),
        *("ARTICLE_URL", "ARTICLE_SAVE_AS", "ARTICLE_EXCLUDES", "ARTICLE_ORDER_BY"),
        *("PAGE_URL", "PAGE_SAVE_AS", "PAGE_EXCLUDES", "PAGE_ORDER_BY"),
        *("DRAFT_SAVE_AS", "DRAFT_PAGE_SAVE_AS"),
        *("AUTHOR_SAVE_AS", "CATEGORY_SAVE_AS", "TAG_SAVE_AS"),
        *("DIRECT_TEMPLATES", "INDEX_SAVE_AS"),
        *("DEFAULT_PAGINATION", "DEFAULT_ORPHANS", "PAGINATED_TEMPLATES", "PAGINATION_PATTERNS"),
        *("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM"),
        *("AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS"),
        # The class and the folders are compared where they are known; the server serves output/.
        *("PELICAN_CLASS", "PLUGIN_PATHS", "PATH", "THEME", "OUTPUT_PATH", "PORT", "BIND"),
    }
)
"""Pelican's own settings that ``pelicanconf.py`` chooses: they only say what stands where."""


def unsafe_settings(settings: Mapping[str, Any], defaults: Mapping[str, Any]) -> tuple[str, ...]:
    """Name each setting that has not the only value it may have.

    ``defaults`` are Pelican's: what is neither required nor layout has to be left as it is, so
    that a setting which nobody thought of is refused as well.
    """
    expected = {
        name: value for name, value in defaults.items() if name not in LAYOUT_SETTINGS
    } | dict(REQUIRED_SETTINGS)
    return tuple(name for name, value in expected.items() if settings.get(name) != value)
