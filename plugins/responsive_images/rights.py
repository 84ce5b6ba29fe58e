"""Says what a photo's derivatives carry of its rights, and nothing else.

Fields follow the IPTC Photo Metadata Standard 2023.1 and what search engines read for
« licensable » images: https://iptc.org/std/photometadata/specification/IPTC-PhotoMetadata.
"""

from dataclasses import dataclass

from PIL import ExifTags, Image

from photo_licences.model import ClearedPhoto
from photo_licences.xmp_packet import fit_for_xml
from responsive_images.attribution import NO_BREAK, credit_line

_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_SOURCE_TYPE_TERMS = frozenset(
    {
        "algorithmicMedia",
        "algorithmicallyEnhanced",
        "composite",
        "compositeCapture",
        "compositeSynthetic",
        "compositeWithTrainedAlgorithmicMedia",
        "computationalCapture",
        "dataDrivenMedia",
        "digitalArt",
        "digitalCapture",
        "digitalCreation",
        "humanEdits",
        "minorHumanEdits",
        "multiFrameComputationalCapture",
        "negativeFilm",
        "positiveFilm",
        "print",
        "screenCapture",
        "softwareImage",
        "trainedAlgorithmicMedia",
        "virtualRecording",
    }
)
"""The IPTC vocabulary. This one value comes from the original, so nothing else may pass."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What a derivative says of itself. ``page`` is the absolute address of the photo's page."""

    creator: str
    notice: str
    usage_terms: str
    licence_url: str
    page: str
    digital_source_type: str | None = None


def rights(photo: ClearedPhoto, page: str) -> Rights:
    """Give the rights of a photo as its sheet declares them."""
    line = credit_line(photo)
    # Without « Licence », which some names have already and the public domain is not.
    terms = f"{line.licence_name}{NO_BREAK}: {line.licence_url}"
    return Rights(
        creator=fit_for_xml(line.author),
        notice=fit_for_xml(line.text),
        usage_terms=fit_for_xml(f"{line.limits} {terms}"),
        licence_url=fit_for_xml(line.licence_url),
        page=fit_for_xml(page),
        digital_source_type=_source_type(photo.digital_source_type),
    )


def exif_block(declared: Rights) -> bytes:
    """Give Artist and Copyright as an EXIF block.

    Text is handed over as UTF-8 bytes: Pillow turns every other letter than ASCII of a ``str``
    into « ? ».
    """
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = declared.creator.encode()
    exif[ExifTags.Base.Copyright] = declared.notice.encode()
    return exif.tobytes()


def _source_type(stated: str | None) -> str | None:
    term = (stated or "").rsplit("/", 1)[-1]
    return _SOURCE_TYPES + term if term in _SOURCE_TYPE_TERMS else None
