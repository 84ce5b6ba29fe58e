"""Where the project lies, and the clock that a command was given."""

import argparse
import os
from datetime import datetime
from pathlib import Path

from publication_gate.clock import read_now

ROOT = Path(__file__).resolve().parents[1]


def add_now(parser: argparse.ArgumentParser) -> None:
    """Add the option that sets the clock."""
    parser.add_argument(
        "--now",
        metavar="DATE",
        help="fait comme si l’on était à cette date (par exemple 2026-12-05T09:00, heure de Paris)",
    )


def now_of(parser: argparse.ArgumentParser, option: str | None) -> datetime:
    """Give the clock of a run; a date that is none is misuse (exit code 2)."""
    try:
        return read_now(option, os.environ)
    except ValueError as error:
        parser.error(str(error))
