"""Why a written licence does not let us publish."""

from dataclasses import dataclass

from findings.model import Severity
from photo_licences.problems.kind import Problem


@dataclass(frozen=True)
class LicenceMissing(Problem, code="licence-absente", key="licence"):
    """No licence, or a word that stands for none (L01)."""


@dataclass(frozen=True)
class WrittenLicence(Problem):
    """A licence as it is written; ``nearest`` is an identifier that may be meant."""

    written: str
    nearest: str | None = None


class VagueLicence(WrittenLicence, code="licence-vague", key="licence"):
    """A family of licences (L02)."""


class LicenceWithoutVersion(WrittenLicence, code="licence-sans-version", key="licence"):
    """No version number (L03)."""


@dataclass(frozen=True)
class OldVersion(Problem, code="licence-sans-version", key="licence"):
    """A version that an author should not choose today; ``latest`` is today's (L03)."""

    written: str
    latest: str


class RoyaltyFree(WrittenLicence, code="licence-formule", key="licence"):
    """« Libre de droits » and the like (L04)."""


class PublicDomainClaim(WrittenLicence, code="licence-domaine-public", key="licence"):
    """« Domaine public » without more (L05)."""


class ClosedLicence(WrittenLicence, code="licence-fermee", key="licence"):
    """All rights reserved (L06)."""


class NotCommercial(WrittenLicence, code="licence-nc", key="licence"):
    """No commercial use (L07)."""


class NoDerivatives(WrittenLicence, code="licence-nd", key="licence"):
    """No change (L08)."""


class NotCommercialNoDerivatives(WrittenLicence, code="licence-nc-nd", key="licence"):
    """Neither (L09)."""


class SiteAsLicence(WrittenLicence, code="licence-site", key="licence"):
    """The name of a site (L10)."""


class OriginAsLicence(WrittenLicence, code="licence-origine", key="licence"):
    """Where the photo comes from (L13)."""


class SoftwareLicence(WrittenLicence, code="licence-logiciel", key="licence"):
    """A licence for software or data (L14)."""


class StockImage(WrittenLicence, code="licence-banque", key="licence"):
    """A bank of images (L16)."""


class FoundOnline(WrittenLicence, code="licence-trouvee", key="licence"):
    """Found on a network (L17)."""


class PressAsLicence(WrittenLicence, code="licence-presse", key="licence"):
    """A newspaper, a town hall (L18)."""


class GeneratedAsLicence(WrittenLicence, code="licence-generee", key="licence"):
    """A generator of images (L19)."""


class UnknownLicence(WrittenLicence, code="licence-inconnue", key="licence"):
    """A spelling that we don't know, or a disguised one (L20)."""


@dataclass(frozen=True)
class DisguisedLicence(Problem, code="licence-inconnue", key="licence"):
    """A spelling with an invisible character or a letter of another alphabet."""

    written: str
    character: str


@dataclass(frozen=True)
class RareLicence(Problem, code="licence-rare", severity=Severity.LIFTABLE, key="licence"):
    """Free, but a person has to look at its obligations (L15)."""

    written: str


@dataclass(frozen=True)
class RareLicenceUnnamed(Problem, code="licence-rare", key="licence_url"):
    """A rare licence whose credit cannot be written."""

    written: str


@dataclass(frozen=True)
class PublicDomainReserved(Problem, code="domaine-public-reserve", key="licence"):
    """The public domain mark on somebody's own photo (L11)."""


@dataclass(frozen=True)
class SourceMissing(Problem, code="source-absente", key="source"):
    """Somebody else's photo without the https address of its page (L12)."""

    written: str | None


@dataclass(frozen=True)
class StrictReading(Problem, code="source-absente", key="licence"):
    """Somebody else's photo, not in the public domain, under the strict reading of the rule."""

    written: str


FaultyLicence = (
    VagueLicence
    | LicenceWithoutVersion
    | RoyaltyFree
    | PublicDomainClaim
    | ClosedLicence
    | NotCommercial
    | NoDerivatives
    | NotCommercialNoDerivatives
    | SiteAsLicence
    | OriginAsLicence
    | SoftwareLicence
    | StockImage
    | FoundOnline
    | PressAsLicence
    | GeneratedAsLicence
    | UnknownLicence
)
"""What the table of spellings may say of a value; the code is the table's verdict."""

LicenceProblem = (
    FaultyLicence
    | LicenceMissing
    | OldVersion
    | DisguisedLicence
    | RareLicence
    | RareLicenceUnnamed
    | PublicDomainReserved
    | SourceMissing
    | StrictReading
)
