"""The clock of the neighbourhood, which skips an hour in March and repeats one in October."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")


def on_clock(day: date, hour: time) -> datetime:
    """That hour of that day in Paris; of an hour that comes twice, the first."""
    return datetime.combine(day, hour, PARIS)


def day_start(day: date) -> datetime:
    """The midnight that opens a day."""
    return on_clock(day, time(0))


def day_end(day: date) -> datetime:
    """The midnight that closes a day."""
    return on_clock(day + timedelta(days=1), time(0))


def exists(moment: datetime) -> bool:
    """Whether the clock shows that time; not so for 2:30 on the last Sunday of March."""
    there_and_back = moment.astimezone(UTC).astimezone(PARIS)
    return there_and_back.replace(tzinfo=None) == moment.replace(tzinfo=None)


def comes_twice(moment: datetime) -> bool:
    """Whether the clock shows that time twice; so for 2:30 on the last Sunday of October."""
    first, second = (moment.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    return first < second


def later(moment: datetime, duration: timedelta) -> datetime:
    """The time when a duration has really passed, also across a change of the clock."""
    return (moment.astimezone(UTC) + duration).astimezone(PARIS)
