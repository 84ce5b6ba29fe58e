"""Hands what was checked to the plugins, as the settings that each of them reads."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from event_calendar.feed import with_stylesheet
from event_calendar.french_dates import day_phrase
from event_calendar.model import SiteFacts
from event_calendar.prepared import PreparedCalendar
from front_matter.model import News, PreparedText
from publication_gate.checking import Checked
from publication_gate.clock import at_midnight
from publication_gate.contributing import contributors_scripts, contributors_settings
from publication_gate.folders import EVENTS
from publication_gate.mapped_pages import mapped_pages
from publication_gate.menus import addresses, footer, menu, site_map
from publication_gate.news_feed import FeedEntry, FeedFacts, atom
from publication_gate.policy import META_POLICY, headers_file
from publication_gate.rendering import Renderer
from publication_gate.showing import (
    cover,
    next_cards,
    organiser_beside,
    parts_of,
    projects,
    shared_photo,
    shown_in,
    shown_title,
)
from publication_gate.site import Site
from publication_gate.sitemap import sitemap
from publication_gate.style import style_sheet
from publication_gate.texts import Text
from responsive_images.model import PublishedPhoto

Photos = Mapping[str, PublishedPhoto]
"""Every published photo by its slug."""

TO_FILL = "[À COMPLÉTER"


def hand_over(
    settings: dict[str, Any], checked: Checked, photos: Photos, renderer: Renderer
) -> None:
    """Add to Pelican's settings what the plugins and templates of this build need."""
    theme = Path(settings["THEME"])
    style = style_sheet((theme / "style.css").read_text(encoding="utf-8"), checked.organisers)
    settings.update(
        PREPARED_TEXTS=dict(_prepared(checked, photos, renderer)),
        PUBLISHED_PHOTOS=photos,
        PREPARED_CALENDAR=_calendar(checked, photos, renderer),
        SITE_FILES=_site_files(checked, photos, renderer, style),
        CONTENT_SECURITY_POLICY=META_POLICY,
        menu=menu(checked.texts),
        footer=footer(checked.texts),
        site_map=site_map(checked.texts, checked.organisers),
        address_of=addresses(checked.texts),
        projects=projects(checked, photos),
        shown_in=shown_in(checked),
        is_mockup=is_mockup(checked),
        now=checked.now,
        made_on=day_phrase(checked.now.date()),
        **contributors_settings(checked),
    )


def is_mockup(checked: Checked) -> bool:
    """Say whether anything invented or unfinished is left, so that no page passes for official."""
    return any(True for _ in unfinished(checked))


def unfinished(checked: Checked) -> Iterator[tuple[str, str]]:
    """Give every file that keeps the site from going public, and why."""
    for text in checked.texts:
        document = text.named.document
        written = (document.body, *(str(value.data) for value in document.values.values()))
        if text.named.header.example:
            yield text.named.place, "exemple: oui"
        if any(TO_FILL in part for part in written):
            yield text.named.place, f"{TO_FILL} …]"
    for photo in checked.judgement.cleared.values():
        if photo.is_example:
            yield photo.path, "exemple: oui"


def _prepared(
    checked: Checked, photos: Photos, renderer: Renderer
) -> Iterator[tuple[str, PreparedText]]:
    for text in checked.texts:
        if text.named.folder is not EVENTS:
            html = renderer.page(text)
            yield text.named.path, PreparedText(html, _metadata(text, checked, photos))
    for path in checked.held_back:
        yield path, PreparedText("", {"title": path, "status": "skip"})


def _metadata(text: Text, checked: Checked, photos: Photos) -> dict[str, object]:
    """Give the attributes of a text's page."""
    header = text.named.header
    url = text.named.address.lstrip("/")
    metadata: dict[str, object] = {
        "title": shown_title(text),
        "slug": text.named.slug,
        "url": url,
        "save_as": f"{url}index.html",
        "summary": text.summary,
        "is_example": header.example,
        "photo": shared_photo(text, checked, photos),
        "cover": cover(text, checked, photos),
        "parts": parts_of(text),
    }
    if organiser := organiser_beside(text, checked):
        metadata["organiser"] = organiser
        metadata["next_cards"] = next_cards(organiser, checked)
    if isinstance(header, News):
        metadata["date"] = moment = at_midnight(header.date)
        metadata["written_date"] = day_phrase(moment.date())
    return metadata


def _calendar(checked: Checked, photos: Photos, renderer: Renderer) -> PreparedCalendar:
    texts = {text.named.slug: text for text in checked.texts if text.named.folder is EVENTS}
    return PreparedCalendar(
        site=site_facts(checked.site),
        now=checked.now,
        events=tuple(event for event in checked.programme.events if event.slug in texts),
        organisers=checked.organisers,
        bodies={slug: renderer.page(text) for slug, text in texts.items()},
        images={
            slug: image for slug, text in texts.items() if (image := renderer.feed_image(text))
        },
        metadata={slug: _metadata(text, checked, photos) for slug, text in texts.items()},
    )


def _site_files(
    checked: Checked, photos: Photos, renderer: Renderer, style: bytes
) -> Mapping[str, bytes]:
    site = checked.site
    robots = f"User-agent: *\nAllow: /\nSitemap: {site.address}/sitemap.xml\n"
    return {
        "_headers": headers_file(site.base_path).encode(),
        "robots.txt": robots.encode(),
        "sitemap.xml": sitemap(site.address, mapped_pages(checked, photos)),
        "actualites/flux.atom": _news_feed(checked, renderer),
        "theme/style.css": style,
        **contributors_scripts(strict=site.is_strict),
    }


def _news_feed(checked: Checked, renderer: Renderer) -> bytes:
    site = checked.site
    facts = FeedFacts(
        site.address, site.calendar_domain, f"Actualités, {site.name}", "CC-BY-SA-4.0"
    )
    entries = [
        FeedEntry(
            address=text.named.address,
            title=shown_title(text),
            summary=text.summary,
            html=partial(renderer.feed, text),
            published=at_midnight(text.named.header.date),
            updated=at_midnight(text.named.header.updated or text.named.header.date),
        )
        for text in checked.texts
        if isinstance(text.named.header, News)
    ]
    return with_stylesheet(atom(facts, entries, checked.now), f"{site.base_path}/theme/flux.css")


def site_facts(site: Site) -> SiteFacts:
    """Give the part of the site's facts that feeds and calendars need."""
    return SiteFacts(site.name, site.address, site.calendar_domain, site.school_zone)
