"""Turns the parts of a converted body into HTML, for pages and for feeds."""

from collections.abc import Mapping
from pathlib import Path

from event_calendar.feed_model import FeedImage
from french_typography.markdown_extension import TypographyExtension
from front_matter.body import BodyConverter, Gallery, PhotoUse
from publication_gate.checking import Checked
from publication_gate.texts import Text
from responsive_images.attribution import credit_line
from responsive_images.figures import FEED_WIDTH, Figures
from responsive_images.model import PublishedPhoto

Shown = tuple[PublishedPhoto, str, str]
"""A photo with the alternative and the caption that a text gives it."""


class Renderer:
    """Renders the texts of one build; a withheld photo leaves no trace."""

    def __init__(
        self, templates: Path, checked: Checked, published: Mapping[str, PublishedPhoto]
    ) -> None:
        self._checked = checked
        self._published = published
        self._figures = Figures(templates, checked.site.base_path)
        self._absolute = {
            text.named.path: checked.site.address + text.named.address for text in checked.texts
        }

    def page(self, text: Text) -> str:
        """Give the HTML of a text's page; the first photo in view is not lazy."""
        first = text.photo is None
        html: list[str] = []
        for part in text.body.parts:
            if isinstance(part, str):
                html.append(part)
                continue
            shown = self._shown(part, text)
            if isinstance(part, PhotoUse):
                html += [self._figures.figure(*photo, is_first=first) for photo in shown]
            elif shown:
                html.append(self._figures.gallery(shown))
            first = first and not shown
        return "".join(html)

    def feed(self, text: Text) -> str:
        """Give the HTML that a feed reader shows far from the site: every address is absolute."""
        document = text.named.document
        body, _ = BodyConverter([TypographyExtension()]).convert(
            document.body, text.named.place, document.body_line, self._absolute
        )
        site = self._checked.site.address
        html: list[str] = []
        for part in body.parts:
            if isinstance(part, str):
                html.append(part)
            else:
                shown = self._shown(part, text)
                html += [self._figures.feed_figure(*photo, site) for photo in shown]
        return "".join(html)

    def feed_image(self, text: Text) -> FeedImage | None:
        """Give the photo that a feed attaches to an event."""
        if text.photo is None or text.photo not in self._published:
            return None
        published = self._published[text.photo]
        derivative = published.fallback(FEED_WIDTH)
        return FeedImage(
            url=f"{self._checked.site.address}/{derivative.path}",
            media_type=derivative.media_type.value,
            size=derivative.size,
            alternative=published.photo.alternative,
            credit=credit_line(published.photo).text,
        )

    def _shown(self, part: PhotoUse | Gallery, text: Text) -> list[Shown]:
        uses = [part] if isinstance(part, PhotoUse) else part.photos
        found = [
            (self._checked.photos.find(use.path_as_written, text.named.path), use) for use in uses
        ]
        return [
            (self._published[slug], use.alternative, use.title or "")
            for slug, use in found
            if slug is not None and slug in self._published
        ]
