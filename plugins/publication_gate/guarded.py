"""The strict build: Pelican's own class, taught to publish all or nothing."""

import contextlib
import logging
import os
import signal
import sys
import traceback
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import Any

from pelican import Pelican
from pelican.settings import read_settings

from findings.model import Finding
from findings.report import as_text
from publication_gate import refusals
from publication_gate.audit import audit
from publication_gate.checking import CACHE, Checked, check_project
from publication_gate.clock import read_now
from publication_gate.handing import hand_over
from publication_gate.manifest import read_manifest, write_manifest
from publication_gate.publishing import Published, publish_photos
from publication_gate.rendering import Renderer
from publication_gate.settings import REQUIRED_SETTINGS, unsafe_settings
from publication_gate.staging import (
    BuildInProgressError,
    ExchangeError,
    exchange,
    finish_exchange,
    hold_lock,
    staging_directory,
)

CONFIGURATION = "pelicanconf.py"
OUTPUT = "output"
MANIFEST = "output.manifest.json"


class GuardedPelican(Pelican):
    """Build beside ``output/`` and exchange both only when nothing at all is wrong.

    Pelican takes it from ``PELICAN_CLASS``, so that a bare ``pelican`` is guarded as well.
    Ends with ``SystemExit``, whose text is in French, for whatever stops the build.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        self._errors = _ErrorWatch()
        logging.getLogger().addHandler(self._errors)
        refuse_unsafe(settings)
        with in_french():
            super().__init__(settings)
        self._refuse_broken_plugins()

    def _refuse_broken_plugins(self) -> None:
        missing = [
            name for name in REQUIRED_SETTINGS["PLUGINS"] if name not in self.settings["PLUGINS"]
        ]
        if missing or self._errors.seen:
            raise SystemExit(refusals.plugins_missing(missing, self._errors.seen))

    def run(self) -> None:
        """Check, lay out, audit, exchange; leave the published site alone if any of them fails."""
        root = Path(self.settings["PROJECT_ROOT"])
        with in_french(), _stop_by_signal(), hold_lock(root / CACHE):
            finish_exchange(root / OUTPUT)
            self._publish(root, read_now(self.settings.get("NOW"), os.environ))

    def _publish(self, root: Path, now: datetime) -> None:
        checked = check_project(root, now)
        _stop_on(checked.findings)
        with staging_directory(root) as staging:
            published = publish_photos(checked, root, staging)
            self._lay_out(checked, published, staging)
            manifest = root / MANIFEST
            # Until the exchange is done, either directory may be the published one.
            before = read_manifest(manifest) if manifest.exists() else ()
            write_manifest(manifest, (*before, *published.entries))
            _stop_on(audit(staging, root, manifest, now, strict=checked.site.is_strict))
            exchange(staging, root / OUTPUT)
            write_manifest(manifest, published.entries)

    def _lay_out(self, checked: Checked, published: Published, staging: Path) -> None:
        templates = Path(self.settings["THEME"], "templates")
        renderer = Renderer(templates, checked, published.photos)
        hand_over(self.settings, checked, published.photos, renderer)
        self.output_path = self.settings["OUTPUT_PATH"] = str(staging)
        super().run()
        if self._errors.seen:
            raise SystemExit(refusals.errors_logged(self._errors.seen))


def refuse_unsafe(settings: Mapping[str, Any]) -> None:
    """Stop before anything is read if a setting weakens the promise, wherever it was set.

    Raises ``SystemExit`` with a French text.
    """
    root = Path(settings["PROJECT_ROOT"])
    places = {"PATH": "content", "THEME": "theme", "OUTPUT_PATH": OUTPUT}
    moved = [name for name, folder in places.items() if Path(settings[name]) != root / folder]
    wrong = [*unsafe_settings(settings), *moved]
    if wrong:
        raise SystemExit(refusals.unsafe(wrong))


def build(root: Path, now: str | None) -> None:
    """Build the project at ``root`` into its ``output/``; ``now`` is what ``--now`` says.

    Raises ``SystemExit`` with a French text for whatever stops the build.
    """
    with in_french():
        settings = read_settings(str(root / CONFIGURATION), override={"NOW": now})
        pelican = settings["PELICAN_CLASS"](settings)
    pelican.run()


class _ErrorWatch(logging.Handler):
    """Remember every logged error: Pelican goes on after them, a guarded build does not."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.seen.append(record.getMessage())


def _stop_on(findings: tuple[Finding, ...]) -> None:
    """Show what was found, and stop if any of it blocks."""
    if not findings:
        return
    print(as_text(findings), file=sys.stderr)  # noqa: T201 - the report is this program's output
    if any(finding.blocking for finding in findings):
        raise SystemExit(refusals.UNTOUCHED)


@contextlib.contextmanager
def in_french() -> Iterator[None]:
    """Turn whatever stops a build into exit code 1 and a French sentence."""
    try:
        yield
    except BuildInProgressError:
        raise SystemExit(refusals.BUILD_IN_PROGRESS) from None
    except ExchangeError as error:
        raise SystemExit(refusals.cannot_exchange(str(error))) from None
    except KeyboardInterrupt:
        raise SystemExit(refusals.INTERRUPTED) from None
    except OSError as error:
        traceback.print_exc()
        raise SystemExit(refusals.no_room(error)) from None
    except Exception as error:  # noqa: BLE001 - whatever it is, the volunteer gets a sentence
        traceback.print_exc()
        raise SystemExit(refusals.crashed(error)) from None


@contextlib.contextmanager
def _stop_by_signal() -> Iterator[None]:
    """Let SIGTERM end a build like Ctrl-C does, so that what is half made is removed."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
