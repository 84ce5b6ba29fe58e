"""What the pages for contributors need: questions, rules for scripts, prefilled addresses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from front_matter.dates import LAST_YEAR
from photo_licences.declarations import CURRENT, TEXT
from photo_licences.inventory import read_licence_table
from photo_licences.phone_page.model import Step
from photo_licences.phone_page.questions import steps
from photo_licences.phone_page.tables import SCRIPT, tables_script
from publication_gate.checking import Checked
from publication_gate.site import Site
from publication_gate.text_models import EVENT, NEWS, filled


@dataclass(frozen=True, slots=True)
class Assistant:
    """What the phone page asks, and the declaration that a person accepts there."""

    steps: tuple[Step, ...]
    declaration: str
    declaration_version: str
    last_day: date
    """No later day is believed."""


@dataclass(frozen=True, slots=True)
class Writing:
    """Addresses on the forge that open its editor with a model in it."""

    event: str
    news: str


def contributors_settings(checked: Checked) -> Mapping[str, object]:
    """Give what the templates ``assistant`` and ``ecrire`` show."""
    assistant = Assistant(steps(), TEXT, CURRENT, date(LAST_YEAR, 12, 31))
    return {"assistant": assistant, "writing": _writing(checked)}


def contributors_scripts(*, strict: bool) -> Mapping[str, bytes]:
    """Give the scripts that no file of the theme holds, by their path in the output.

    The audit makes them again, to know their bytes without believing the build.
    """
    return {f"theme/{SCRIPT}": tables_script(read_licence_table(), strict=strict)}


def new_file_address(site: Site, path: str, text: str) -> str:
    """Give the address of the forge's editor on a new file.

    https://docs.github.com/repositories/working-with-files/managing-files/creating-new-files
    """
    query = urlencode({"filename": path, "value": text}, quote_via=quote)
    return f"{site.repository}/new/{quote(site.branch, safe='')}?{query}"


def _writing(checked: Checked) -> Writing:
    def address(path: str, model: str, title: str) -> str:
        text = filled(
            model,
            title,
            checked.now.date(),
            (place.slug for place in checked.places),
            (organiser.slug for organiser in checked.organisers),
        )
        return new_file_address(checked.site, f"content/{path}.md", text)

    return Writing(
        event=address("evenements/mon-evenement", EVENT, "Mon événement"),
        news=address("actualites/mon-actualite", NEWS, "Mon actualité"),
    )
