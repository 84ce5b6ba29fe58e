"""The Atom feed of the news, by feedgen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

_LONGEST = 30


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A news text as a feed reader shows it.

    ``html`` gives its HTML, with absolute addresses only, if it is among the newest.
    """

    address: str
    title: str
    summary: str
    html: Callable[[], str]
    published: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class FeedFacts:
    """What the feed says of itself; ``site`` is the public address, without a slash at its end.

    ``identity`` is permanent, as in the calendars: entries stay the same ones if the site moves.
    """

    site: str
    identity: str
    title: str
    rights: str


def atom(facts: FeedFacts, entries: Sequence[FeedEntry], now: datetime) -> bytes:
    """Give the feed of the newest entries (RFC 4287); the same bytes for the same arguments.

    An empty feed is dated ``now``: the format wants a date.
    """
    from feedgen.feed import FeedGenerator  # noqa: PLC0415 - costs lxml, only feeds need it

    newest = sorted(entries, key=lambda entry: (entry.published, entry.address), reverse=True)
    feed = FeedGenerator()
    feed.id(f"tag:{facts.identity},2026:actualites")
    feed.title(facts.title)
    feed.link(href=f"{facts.site}/actualites/", rel="alternate")
    feed.link(href=f"{facts.site}/actualites/flux.atom", rel="self")
    feed.author(name=facts.title)
    feed.rights(facts.rights)
    feed.language("fr")
    feed.updated(max((entry.updated for entry in newest), default=now))
    for entry in newest[:_LONGEST]:
        item = feed.add_entry(order="append")
        item.id(f"tag:{facts.identity},2026:{entry.address.strip('/')}")
        item.title(entry.title)
        item.link(href=facts.site + entry.address)
        item.summary(entry.summary)
        item.content(entry.html(), type="html")
        item.published(entry.published)
        item.updated(entry.updated)
    # Feed readers and browsers open it; a style sheet for people comes with the theme.
    return bytes(feed.atom_str(pretty=True))
