"""All checks of a project, without Pelican and without a build."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import cast

from event_calendar.directories import read_organisers, read_places
from event_calendar.events import Directories, Programme, read_programme
from event_calendar.header import EventHeader
from event_calendar.model import Organiser, Place
from findings.model import Finding
from french_typography.markdown_extension import TypographyExtension
from front_matter.body import BodyConverter
from front_matter.kept_bodies import KeepingConverter
from front_matter.model import Parsed
from photo_licences.facts import Inventory
from photo_licences.inventory import read_inventory
from photo_licences.judging import Judgement, Terms, judge
from publication_gate.cache import BodyCache, own_cache
from publication_gate.captions import read_captions
from publication_gate.folders import EVENTS
from publication_gate.inventory import Source, read_list_file, read_sources
from publication_gate.photo_names import PhotoNames
from publication_gate.shares import in_shares
from publication_gate.site import Site, read_site
from publication_gate.texts import NamedTexts, Text, convert
from publication_gate.unfinished import read_texts


@dataclass(frozen=True, slots=True)
class Checked:
    """What a project holds and what is wrong with it, as of ``now``."""

    site: Site
    now: datetime
    inventory: Inventory
    judgement: Judgement
    photos: PhotoNames
    texts: tuple[Text, ...]
    held_back: tuple[str, ...]
    """Paths of the texts that are not laid out (drafts, to come, refused), below ``content/``."""
    programme: Programme
    places: tuple[Place, ...]
    organisers: tuple[Organiser, ...]
    findings: tuple[Finding, ...]

    @property
    def photo_counts(self) -> dict[str, int]:
        """Count photos by verdict, as ``check --format json`` shows them."""
        return {
            "cleared": len(self.judgement.cleared),
            "withheld": len(self.judgement.withheld),
            "refused": len(self.judgement.refused),
        }


def check_project(
    root: Path, now: datetime, read: Callable[[Sequence[Source]], NamedTexts] = read_texts
) -> Checked:
    """Read and judge everything below ``root``; all findings together, nothing raised for content.

    ``read`` reads the headers; the preview has one of its own, for drafts. Raises what
    ``read_site`` raises: without ``site.toml`` there is nothing to judge by.
    """
    site = read_site(root)
    content = root / "content"
    cache = own_cache(root)
    inventory = read_inventory(root, cache)
    judgement = judge(inventory, Terms(now, site.is_strict))
    photos = PhotoNames(_slugs(inventory), judgement.cleared, judgement.withheld)
    sources = read_sources(content)
    named = read(sources.texts)
    directories, list_findings = _directories(content)
    programme = read_programme(
        [cast("Parsed[EventHeader]", text.parsed) for text in named.texts if text.folder is EVENTS],
        directories,
        site.school_zone,
        now,
    )
    bodies = BodyCache(cache)
    known = bodies.load()
    converter = KeepingConverter(BodyConverter([TypographyExtension()]), known, in_shares)
    texts, text_findings = convert(named, photos, site.base_path, now, converter)
    if converter.kept != known:
        bodies.store(converter.kept)
    addresses = {text.named.path: site.base_path + text.named.address for text in texts}
    captions = read_captions(inventory.photos, addresses)
    return Checked(
        site=site,
        now=now,
        inventory=inventory,
        judgement=replace(judgement, cleared=captions.put_on(judgement.cleared)),
        photos=photos,
        texts=texts,
        held_back=tuple(
            {each.path for each in sources.texts} - {text.named.path for text in texts}
        ),
        programme=programme,
        places=tuple(directories.places.entries.values()),
        organisers=tuple(directories.organisers.entries.values()),
        findings=(
            *sources.findings,
            *judgement.findings,
            *named.findings,
            *list_findings,
            *programme.findings,
            *text_findings,
            *captions.findings,
        ),
    )


def _slugs(inventory: Inventory) -> dict[str, str]:
    """Give the slug of every image, by its path relative to ``content/``."""
    return {photo.image_path.partition("/")[2]: photo.slug for photo in inventory.photos}


def _directories(content: Path) -> tuple[Directories, tuple[Finding, ...]]:
    places, place_findings = read_places(*read_list_file(content, "lieux.yml"))
    organisers, organiser_findings = read_organisers(*read_list_file(content, "organisateurs.yml"))
    return Directories(places, organisers), (*place_findings, *organiser_findings)
