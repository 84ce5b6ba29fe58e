"""Turns the parts of a converted body into HTML, for pages and for feeds."""

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from event_calendar.feed_model import FeedImage
from french_typography.markdown_extension import TypographyExtension
from front_matter.body import BodyConverter, PhotoUse
from publication_gate.checking import Checked
from publication_gate.showing import cover
from publication_gate.texts import Text
from responsive_images.attribution import credit_line
from responsive_images.figures import FEED_WIDTH, Figures
from responsive_images.model import PublishedPhoto


class Renderer:
    """Renders the texts of one build; a withheld photo leaves no trace."""

    def __init__(
        self, templates: Path, checked: Checked, published: Mapping[str, PublishedPhoto]
    ) -> None:
        self._checked = checked
        self._published = published
        self._converter = BodyConverter([TypographyExtension()])
        self._figures = Figures(templates, checked.site.base_path)
        self._absolute = {
            text.named.path: checked.site.address + text.named.address for text in checked.texts
        }

    def page(self, text: Text) -> str:
        """Give the HTML of a text's page; the first photo in view is not lazy."""
        is_first = cover(text, self._checked, self._published) is None
        html: list[str] = []
        for part in text.body.parts:
            if isinstance(part, str):
                html.append(part)
            elif isinstance(part, PhotoUse):
                html.append(self._figure(part, text, is_first=is_first))
                is_first = False
            else:
                tiles = [self._figure(use, text, in_gallery=True) for use in part.photos]
                html.append(self._figures.gallery([tile for tile in tiles if tile]))
        return "".join(html)

    def feed(self, text: Text) -> str:
        """Give the HTML that a feed reader shows far from the site: every address is absolute."""
        document = text.named.document
        body, _ = self._converter.convert(
            document.body, text.named.place, document.body_line, self._absolute
        )
        html: list[str] = []
        for part in body.parts:
            if isinstance(part, str):
                html.append(part)
            else:
                uses = [part] if isinstance(part, PhotoUse) else part.photos
                html += [self._feed_figure(use, text) for use in uses]
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

    def instead(self, _use: PhotoUse, _slug: str | None) -> Markup:
        """Give what stands in the place of a photo that is not published: nothing at all."""
        return Markup()

    def _figure(
        self, use: PhotoUse, text: Text, *, in_gallery: bool = False, is_first: bool = False
    ) -> Markup:
        slug = self._checked.photos.find(use.path_as_written, text.named.path)
        if slug is None or slug not in self._published:
            return self.instead(use, slug)
        return self._figures.figure(
            self._published[slug],
            use.alternative,
            use.title or "",
            in_gallery=in_gallery,
            is_first=is_first,
        )

    def _feed_figure(self, use: PhotoUse, text: Text) -> Markup:
        slug = self._checked.photos.find(use.path_as_written, text.named.path)
        if slug is None or slug not in self._published:
            return Markup()
        site = self._checked.site.address
        return self._figures.feed_figure(
            self._published[slug], use.alternative, use.title or "", site
        )
