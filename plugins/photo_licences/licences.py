"""How each spelling of a licence is judged."""

import csv
import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from photo_licences.model import Licence
from photo_licences.plain_text import disguise, plain
from photo_licences.restrictions import restriction_in

LEAD = re.compile(r"^(?:sous )?(?:(?:la )?licence )|^sous (?:la )?")
VERSION = re.compile(r"\b(?:version |v ?)(?=\d)")
"""« v4.0 » and « version 4.0 » are « 4.0 »."""
ADDRESS = re.compile(r"^<?(?:https?://)?(?:www\.)?([^\s?#>]+)(?:[?#][^\s>]*)?>?$", re.IGNORECASE)
PORT = re.compile(r":(?:443|80)/")
DEED = re.compile(r"/(?:deed|legalcode)(?:\.[a-z_-]+)?$", re.IGNORECASE)
ALTERNATIVES = re.compile(r"\s+(?:or|ou)\s+", re.IGNORECASE)
LONGEST = 200
"""Characters beyond which a value is no licence: a text pasted whole is not searched."""


class Verdict(StrEnum):
    """What a spelling of a licence lets us do, written so in ``spellings.tsv``."""

    ACCEPTED = "acceptee"
    ACCEPTED_WITH_SOURCE = "acceptee-si-source"
    """Free, but not what an author should choose today: only for somebody else's photo."""
    REVIEWED = "relecture"
    FAULTY = "fautive"
    """Not usable; the reading's ``fault`` is the code of the problem."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a written licence means.

    ``fault`` is the code of a problem (``licence-nc``), empty unless the verdict is FAULTY.
    ``alternatives`` holds every SPDX identifier that « X OR Y » offers; ``licence`` is the one
    that is used. ``nearest`` is the accepted identifier that looks most like an unknown one.
    """

    verdict: Verdict
    licence: Licence | None = None
    alternatives: frozenset[str] = frozenset()
    fault: str = ""
    nearest: str | None = None


_MISSING = Reading(Verdict.FAULTY, fault="licence-absente")
_PREFERENCE = tuple(Verdict)
_ALIKE = 0.7
"""Below this, a proposal would be a licence that the person never thought of."""
_STILL_A_LICENCE = frozenset({"", "licence-logiciel"})
"""Faults of what one may choose between: « CC BY 4.0 ou rien » offers no choice of licences."""


class LicenceTable:
    """The spellings we know, looked up whole and never searched for inside a value."""

    def __init__(self, licences: Iterable[Licence], spellings: Mapping[str, Reading]) -> None:
        """Take the licences by their identifier and the readings by their plain spelling."""
        self._licences = {licence.spdx: licence for licence in licences}
        self._spellings = dict(spellings)
        self._accepted = {
            spelling: reading.licence.spdx
            for spelling, reading in spellings.items()
            if reading.verdict is Verdict.ACCEPTED and reading.licence
        }

    @property
    def spellings(self) -> Mapping[str, Reading]:
        """The reading of each spelling, as ``plain`` gives it."""
        return MappingProxyType(self._spellings)

    def read(self, written: str | None) -> Reading:
        """Judge one value of ``licence``; a value that we don't know is faulty, never guessed."""
        if written is None or not plain(written):
            return _MISSING
        if len(written) > LONGEST or disguise(written):
            return self._unknown(written)
        if restriction := restriction_in(written):
            return Reading(Verdict.FAULTY, fault=restriction)
        readings = [self._read_one(part) for part in ALTERNATIVES.split(written.strip())]
        if len(readings) > 1 and not _STILL_A_LICENCE.issuperset(each.fault for each in readings):
            return self._unknown(written)
        best = min(readings, key=lambda reading: _PREFERENCE.index(reading.verdict))
        if best.licence is None:
            return best if len(readings) == 1 else self._unknown(written)
        return Reading(
            best.verdict, best.licence, frozenset().union(*(r.alternatives for r in readings))
        )

    def _read_one(self, written: str) -> Reading:
        for spelling in _spellings_of(written):
            if spelling in self._spellings:
                return self._spellings[spelling]
        return self._unknown(written)

    def _unknown(self, written: str) -> Reading:
        spelling = plain(written[:LONGEST])
        inside = [known for known in self._accepted if f" {known} " in f" {spelling} "]
        close = [max(inside, key=len)] if inside else self._spelt_alike(spelling)
        nearest = self._accepted[close[0]] if close else None
        return Reading(Verdict.FAULTY, fault="licence-inconnue", nearest=nearest)

    def _spelt_alike(self, spelling: str) -> list[str]:
        return difflib.get_close_matches(spelling, self._accepted, n=1, cutoff=_ALIKE)

    def nearest_version(self, written: str) -> str | None:
        """Give the accepted licence that a spelling without its version most likely means."""
        whole = re.compile(rf"(?:.* )?{re.escape(plain(written))} \d(?: \d)?")
        of_this_name = (spdx for known, spdx in self._accepted.items() if whole.fullmatch(known))
        return next(of_this_name, None) or self._unknown(written).nearest


def read_table(licences_tsv: str, spellings_tsv: str) -> LicenceTable:
    """Make the table of the two files of this package.

    Raises ValueError where two rows read one spelling differently, so that the order of rows
    never decides.
    """
    licences = {row["spdx"]: Licence(**row) for row in _rows(licences_tsv)}
    spellings: dict[str, Reading] = {}
    for row in _rows(spellings_tsv):
        reading = _row_reading(row["verdict"], licences.get(row["spdx"] or ""))
        if spellings.setdefault(_spellings_of(row["spelling"])[0], reading) != reading:
            message = f"two verdicts for {row['spelling']!r}"
            raise ValueError(message)
    return LicenceTable(licences.values(), spellings)


def _rows(text: str) -> Iterable[dict[str, str]]:
    return csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)


def _row_reading(verdict: str, licence: Licence | None) -> Reading:
    if verdict not in tuple(Verdict):
        return Reading(Verdict.FAULTY, fault=verdict)
    offered = frozenset({licence.spdx}) if licence else frozenset()
    return Reading(Verdict(verdict), licence, offered)


def _spellings_of(written: str) -> list[str]:
    if "/" in written and (address := ADDRESS.match(written.strip())):
        written = DEED.sub("", PORT.sub("/", address[1]).rstrip("/"))
    spelling = VERSION.sub("", plain(written), count=1)
    return [spelling, LEAD.sub("", spelling)]
