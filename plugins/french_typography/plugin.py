"""Gives the templates the filter ``typeset``."""

from markupsafe import Markup
from pelican import Pelican, signals

from french_typography.typography import typeset


def register() -> None:
    """Connect to Pelican."""
    signals.initialized.connect(add_filter)


def add_filter(pelican: Pelican) -> None:
    """Add ``typeset`` to the filters that Pelican hands to Jinja."""
    pelican.settings["JINJA_FILTERS"] = {
        **pelican.settings["JINJA_FILTERS"],
        "typeset": typeset_unless_markup,
    }


def typeset_unless_markup(text: str) -> str:
    """``text`` set in French; HTML stays, since its text nodes were set when it was made."""
    return text if isinstance(text, Markup) else typeset(text)
