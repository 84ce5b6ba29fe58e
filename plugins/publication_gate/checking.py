"""All checks of a project, without Pelican and without a build."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from event_calendar.model import Event
from findings.model import Finding
from photo_licences.inventory import Inventory, read_inventory
from photo_licences.judging import Judgement, Terms, judge
from publication_gate.events import read_events
from publication_gate.inventory import read_sources
from publication_gate.site import Site, read_site
from publication_gate.texts import Text, read_texts

CACHE = ".cache"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a project holds and what is wrong with it, as of ``now``."""

    site: Site
    now: datetime
    inventory: Inventory
    judgement: Judgement
    texts: tuple[Text, ...]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]

    @property
    def photo_counts(self) -> dict[str, int]:
        """Count photos by verdict, as ``check --format json`` shows them."""
        return {
            "cleared": len(self.judgement.cleared),
            "withheld": len(self.judgement.withheld),
            "refused": len(self.judgement.refused),
        }


def check_project(root: Path, now: datetime) -> Checked:
    """Read and judge everything below ``root``; all findings together, nothing raised for content.

    Raises what ``read_site`` raises: without ``site.toml`` there is nothing to judge by.
    """
    site = read_site(root)
    inventory = read_inventory(root, root / CACHE)
    judgement = judge(inventory, Terms(now, site.is_strict))
    sources = read_sources(root / "content")
    texts = read_texts(sources.texts, judgement, now)
    events = read_events(root, texts.headers, site, now)
    findings = (*sources.findings, *judgement.findings, *texts.findings, *events.findings)
    return Checked(site, now, inventory, judgement, texts.texts, events.events, findings)
