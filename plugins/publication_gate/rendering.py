"""Turns the parts of a converted body into HTML, for pages and for feeds."""

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

from event_calendar.feed_model import FeedImage
from french_typography.markdown_extension import TypographyExtension
from front_matter.body import BodyConverter, PhotoUse
from publication_gate.checking import Checked
from publication_gate.showing import cover
from publication_gate.texts import Text, photos_of
from responsive_images.attribution import credit_line
from responsive_images.figures import FEED_WIDTH, Figures, Place
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
        """Give the HTML of a text's page; the first photo that it shows is not lazy."""
        is_first = cover(text, self._checked, self._published) is None
        html: list[str] = []
        for part in text.body.parts:
            if isinstance(part, str):
                html.append(part)
                continue
            tiles: list[Markup] = []
            for use in photos_of(part):
                place = Place.COLUMN if isinstance(part, PhotoUse) else Place.GALLERY
                tile = self._figure(use, text, place, is_first=is_first)
                is_first = is_first and not tile
                tiles += [tile] if tile else []
            html += tiles if isinstance(part, PhotoUse) else [self._figures.gallery(tiles)]
        return "".join(html)

    def feed(self, text: Text) -> str:
        """Give the HTML that a feed reader shows far from the site: every address is absolute."""
        document = text.named.document
        body, _ = self._converter.convert(
            document.body, text.named.place, document.body_line, self._absolute
        )
        html: list[str] = []
        if shown := cover(text, self._checked, self._published):
            html.append(self._figures.feed_figure(shown, "", "", self._checked.site.address))
        for part in body.parts:
            if isinstance(part, str):
                html.append(part)
            else:
                html += [self._feed_figure(use, text) for use in photos_of(part)]
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

    def _figure(self, use: PhotoUse, text: Text, place: Place, *, is_first: bool) -> Markup:
        slug = self._checked.photos.find(use.path_as_written, text.named.path)
        if slug is None or slug not in self._published:
            return self.instead(use, slug)
        return self._figures.figure(
            self._published[slug], use.alternative, use.title or "", place=place, is_first=is_first
        )

    def _feed_figure(self, use: PhotoUse, text: Text) -> Markup:
        slug = self._checked.photos.find(use.path_as_written, text.named.path)
        if slug is None or slug not in self._published:
            return Markup()
        site = self._checked.site.address
        return self._figures.feed_figure(
            self._published[slug], use.alternative, use.title or "", site
        )
