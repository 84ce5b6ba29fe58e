"""The strict build: Pelican's own class, taught to publish all or nothing."""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.settings import DEFAULT_CONFIG, read_settings

from findings.model import Finding
from publication_gate import refusals
from publication_gate.audit.directory import audit
from publication_gate.cache import own_cache
from publication_gate.checking import Checked, check_project
from publication_gate.clock import read_now
from publication_gate.completeness import missing
from publication_gate.handing import hand_over
from publication_gate.inventory import links_below
from publication_gate.log_watch import watch_errors
from publication_gate.manifest import ManifestError, read_manifest, write_manifest
from publication_gate.publishing import Published, publish_photos
from publication_gate.rendering import Renderer
from publication_gate.settings import REQUIRED_SETTINGS, unsafe_settings
from publication_gate.staging import exchanged, finish_exchange, hold_lock, staging_directory
from publication_gate.stopping import in_french, stop_on, stopped_by_signals, uninterrupted
from responsive_images.model import ManifestEntry

CONFIGURATION = "pelicanconf.py"
OUTPUT = "output"
UNGUARDED = ".unguarded"
"""Where any other class of Pelican writes that is given our settings (``-e PELICAN_CLASS=…``)."""
MANIFEST = "output.manifest.json"
_OF_THE_COMMAND = frozenset({"NOW", "DEBUG", "PORT", "BIND", "OUTPUT_PATH"})
"""Settings that a command may add: the clock, how much is told, where ``pelican -l`` listens, and
``-o output``, which changes nothing."""


class GuardedPelican(Pelican):
    """Build beside ``output/`` and exchange both only when nothing at all is wrong.

    Pelican takes it from ``PELICAN_CLASS``, so that a bare ``pelican`` is guarded as well.
    Ends with ``SystemExit``, whose text is in French, for whatever stops the build.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        self._errors = watch_errors()
        with in_french():
            if wrong := tuple(dict.fromkeys(_unsafe(settings))):
                raise SystemExit(refusals.unsafe(wrong))
            self._root = Path(settings["PROJECT_ROOT"])
            settings["OUTPUT_PATH"] = str(self._root / OUTPUT)
            super().__init__(settings)
            loaded = self.settings["PLUGINS"]
            absent = [name for name in REQUIRED_SETTINGS["PLUGINS"] if name not in loaded]
            if absent or self._errors.seen:
                raise SystemExit(refusals.plugins_missing(absent, self._errors.seen))

    def run(self) -> None:
        """Check, lay out, audit, exchange; leave the published site alone if any of them fails."""
        with (
            in_french(),
            stopped_by_signals(),
            ExitStack() as to_the_end,
            hold_lock(own_cache(self._root)),
        ):
            self._errors.seen.clear()  # `pelican -r` runs the same object again
            finish_exchange(self._root / OUTPUT)
            self._publish(self._now(), to_the_end)

    def _now(self) -> datetime:
        try:
            return read_now(self.settings.get("NOW"), os.environ)
        except ValueError as error:
            raise SystemExit(refusals.no_clock(error)) from None

    def _publish(self, now: datetime, to_the_end: ExitStack) -> None:
        root, manifest = self._root, self._root / MANIFEST
        checked = check_project(root, now)
        stop_on((*links_below(root / "theme"), *checked.findings))
        with staging_directory(root) as staging:
            published = publish_photos(checked, root, staging)
            self._lay_out(checked, published, staging)
            # Until the exchange is done, either directory may be the published one.
            write_manifest(manifest, (*_entries(manifest), *published.entries))
            audited = audit(staging, root, manifest, now)
            stop_on([_in_output(finding, staging) for finding in audited])
            # From here on a signal is too late: what it would report as unchanged has changed.
            to_the_end.enter_context(uninterrupted())
            with exchanged(staging, root / OUTPUT):
                write_manifest(manifest, published.entries)

    def _lay_out(self, checked: Checked, published: Published, staging: Path) -> None:
        theme = self._root / "theme"
        renderer = Renderer(theme / "templates", checked, published.photos)
        hand_over(self.settings, checked, published.photos, renderer)
        self.output_path = self.settings["OUTPUT_PATH"] = str(staging)
        super().run()
        if self._errors.seen:
            raise SystemExit(refusals.errors_logged(self._errors.seen))
        if lost := tuple(missing(staging, theme, checked.texts)):
            raise SystemExit(refusals.incomplete(lost))


def build(root: Path, now: str | None) -> None:
    """Build the project at ``root`` into its ``output/``; ``now`` is what ``--now`` says.

    Raises ``SystemExit`` with a French text for whatever stops the build.
    """
    with in_french():
        settings = project_settings(root, {"NOW": now})
    GuardedPelican(settings).run()


def project_settings(root: Path, override: Mapping[str, Any]) -> dict[str, Any]:
    """Read ``pelicanconf.py``; Pelican itself stops in English where there is no content."""
    if not (root / "content").is_dir():
        raise SystemExit(refusals.NO_CONTENT)
    settings: dict[str, Any] = read_settings(str(root / CONFIGURATION), override=dict(override))
    return settings


def _in_output(finding: Finding, staging: Path) -> Finding:
    """Name the file by the place where readers would have found it."""
    return replace(finding, path=finding.path.replace(staging.name, OUTPUT, 1))


def _entries(manifest: Path) -> tuple[ManifestEntry, ...]:
    """Give what the published site is said to hold; a manifest that says nothing is made again."""
    try:
        return read_manifest(manifest)
    except ManifestError:
        return ()


def _unsafe(settings: Mapping[str, Any]) -> Iterator[str]:
    """Name what weakens the promise or is not as ``pelicanconf.py`` has it, wherever it was set."""
    root = Path(__file__).resolve().parents[2]
    places = {
        "PROJECT_ROOT": [root],
        "PATH": [root / "content"],
        "THEME": [root / "theme"],
        "OUTPUT_PATH": [root / UNGUARDED, root / OUTPUT],
    }
    yield from unsafe_settings(settings, DEFAULT_CONFIG)
    for name, allowed in places.items():
        if Path(settings[name]) not in allowed:
            yield name
    if settings["PLUGIN_PATHS"] != [str(root / "plugins")]:
        yield "PLUGIN_PATHS"
    if settings["PELICAN_CLASS"] is not GuardedPelican:
        yield "PELICAN_CLASS"
    written = read_settings(str(root / CONFIGURATION))
    for name in sorted((settings.keys() | written.keys()) - _OF_THE_COMMAND):
        if settings.get(name) != written.get(name):
            yield name
