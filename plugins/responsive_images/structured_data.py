"""Describes a photo to search engines, as schema.org asks for images with a licence.

Fields: https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata.
"""

from markupsafe import Markup

from responsive_images.attribution import credit_line
from responsive_images.model import PublishedPhoto

WIDEST = 1600


def image_object(published: PublishedPhoto, site: str) -> dict[str, object] | None:
    """Give the JSON-LD of a photo's page; ``site`` is the absolute address, with its last slash.

    ``None`` for an example: machines would take it for a photo of the place.
    """
    photo = published.photo
    if photo.is_example:
        return None
    shown = published.fallback(WIDEST)
    credit = credit_line(photo).text
    described: dict[str, object | None] = {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "contentUrl": site + shown.path,
        "encodingFormat": shown.media_type.value,
        "width": shown.width,
        "height": shown.height,
        "name": photo.title,
        "description": photo.alternative or None,
        "caption": Markup(photo.caption).striptags() or None,  # noqa: S704 - tags are taken out
        "dateCreated": photo.taken_on.isoformat() if photo.taken_on else None,
        "creator": {"@type": "Person", "name": photo.credit.author},
        "creditText": credit,
        "copyrightNotice": credit,
        "license": photo.credit.licence.url,
        "acquireLicensePage": published.plan.page,
        "isBasedOn": photo.credit.source,
    }
    return {name: value for name, value in described.items() if value is not None}
