"""The versions of the declaration that a person accepts in a sheet."""

CURRENT = "2026-1"
"""The version whose text the site shows today."""

KNOWN = frozenset({CURRENT})
"""Every version ever accepted: an old one stays valid, so none ever leaves this set."""
