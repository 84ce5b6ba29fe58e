"""The one clock: what "now" means for a whole run."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")


def at_midnight(moment: date | datetime) -> datetime:
    """Give an hour of Paris its zone, and a day its first moment there."""
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=PARIS)
    return datetime.combine(moment, time(), PARIS)


def read_now(option: str | None, environ: Mapping[str, str]) -> datetime:
    """Give "now" in Paris: ``--now``, else ``SOURCE_DATE_EPOCH``, else the machine's clock.

    An option without a zone is Paris time; a date alone is its midnight. Raises ``ValueError``
    with a French sentence. ``SOURCE_DATE_EPOCH``: https://reproducible-builds.org/specs/source-date-epoch/
    """
    if option is not None:
        try:
            moment = datetime.fromisoformat(option)
        except ValueError:
            raise ValueError(
                f"« {option} » n’est pas une date. Écrivez par exemple --now 2026-12-05T09:00."
            ) from None
        return moment.replace(tzinfo=PARIS) if moment.tzinfo is None else moment.astimezone(PARIS)
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).astimezone(PARIS)
        except (ValueError, OverflowError, OSError):
            raise ValueError(
                f"SOURCE_DATE_EPOCH vaut « {epoch} » : il faut un nombre de secondes depuis 1970."
            ) from None
    return datetime.now(PARIS).replace(microsecond=0)
