"""The French of events and of the two lists: the facts, quoted, and one next step."""

from datetime import date, datetime, timedelta
from typing import assert_never

from event_calendar import date_problems as d
from event_calendar import header_problems as h
from event_calendar.french_dates import day_phrase, moment_phrase, period_phrase
from event_calendar.problems import Problem
from event_calendar.value_messages import EXAMPLE

_HALF_A_DAY = timedelta(hours=12)
_LISTED = 8
"""Names that a remedy lists; more are looked up in the file."""


def describe(  # noqa: C901, PLR0911, PLR0912, PLR0915 - one table
    problem: Problem,
) -> tuple[str, str]:
    """The message and the remedy for an event, or for an entry of the two lists."""
    match problem:
        case h.UnknownPlace(written, nearest, known):
            step = _choice("lieu", nearest, known)
            text = f"Le lieu « {written} » n’est pas dans `content/lieux.yml`."
            return text, f"{step} ajoutez ce lieu dans `content/lieux.yml`."
        case h.UnknownOrganiser(written, nearest, known):
            step = _choice("organisateur", nearest, known)
            text = f"L’organisateur « {written} » n’est pas dans `content/organisateurs.yml`."
            return text, f"{step} ajoutez-le dans `content/organisateurs.yml`."
        case h.NoDate():
            text = "Il manque la date : ni `debut` ni `repetition`."
            step = f"Ajoutez `debut: 2026-12-05 14:00`, ou `repetition:` suivi de {EXAMPLE}."
            return text, step
        case h.DateAndSeries():
            text = "Il y a `debut` et `repetition` : on ne sait pas lequel croire."
            return text, "Gardez `debut` pour une date unique, `repetition` pour une série."
        case h.KeyOutOfPlace(key, on_series=True):
            text = f"`{key}` ne va pas avec `repetition`, qui dit déjà les heures."
            return text, f"Retirez `{key}`. Pour la dernière date d’une série, écrivez `au`."
        case h.KeyOutOfPlace(key):
            text = f"`{key}` ne va qu’avec `repetition`, et cet événement a une date unique."
            return text, f"Retirez `{key}`, ou remplacez `debut` par `repetition`."
        case h.EndAndDuration():
            text = "Il y a `fin` et `duree` : on ne sait pas laquelle croire."
            return text, "Gardez l’une des deux lignes."
        case h.EndBeforeStart(start, end):
            text = f"La fin ({_moment(end)}) n’est pas après le début ({_moment(start)})."
            return text, f"Corrigez `debut` ou `fin`{_after_midnight(start, end)}."
        case h.HourOnOneSideOnly(key, value):
            text = f"`{key}` dit le jour ({day_phrase(value)}) mais pas l’heure."
            return text, f"Ajoutez l’heure : `{key}: {value.isoformat()} 14:00`."
        case d.HourSkipped(moment, meeting):
            text = f"Le {moment_phrase(moment)} n’existe pas : on passe à l’heure d’été."
            skip = f", ou ajoutez `{meeting}` dans `sauf`" if meeting else ""
            return text, f"Choisissez une autre heure{skip}."
        case d.SeriesHourSkipped(moment, meeting):
            text = f"Pas de séance : le {moment_phrase(moment)} n’existe pas (heure d’été)."
            return (
                text,
                f"Ajoutez `{meeting}` dans `sauf`, et une autre date dans `aussi` si besoin.",
            )
        case h.PeriodReversed(first, last):
            text = f"`au` ({day_phrase(last)}) est avant `du` ({day_phrase(first)})."
            return text, "Corrigez l’une des deux dates."
        case h.FirstDateMissing(phrase):
            text = f"« {phrase} » : on ne sait pas par quelle semaine commencer."
            return text, "Ajoutez la première date, par exemple `du: 2026-12-01`."
        case h.FirstDateOffRhythm(phrase, first, before, after):
            text = f"`du` est un {day_phrase(first)}, et la série est « {phrase} »."
            step = f"Écrivez la première date : `du: {before.isoformat()}` ou "
            return text, f"{step}`du: {after.isoformat()}`."
        case d.ExtraOutsidePeriod(day, first, last):
            period = period_phrase(first, last) if last else f"à partir du {day_phrase(first)}"
            text = f"La date du {day_phrase(day)}, dans `aussi`, est hors de la série ({period})."
            return text, "Corrigez cette date, ou changez `du` et `au`."
        case d.ExceptionOnNothing(key, first, last):
            when = f"le {day_phrase(first)}" if first == last else period_phrase(first, last)
            text = f"Rien n’a lieu {when} : cela ne change rien dans `{key}`."
            return text, "Vérifiez la date, ou retirez-la."
        case d.DateTwice(moment):
            text = f"La séance du {moment_phrase(moment)} est déjà dans la série."
            return text, "Retirez-la de `aussi`."
        case d.SkippedAndCancelled(day):
            text = f"Le {day_phrase(day)} est dans `sauf` et dans `dates_annulees`."
            return text, "Gardez `dates_annulees` pour l’annoncer, ou `sauf` pour ne rien dire."
        case d.SeriesWithoutDate(phrase):
            text = f"Aucune date ne correspond à « {phrase} » entre `du` et `au`."
            return text, "Vérifiez `du`, `au` et `sauf`."
        case d.DatesToConfirm(known_until):
            text = (
                "Les vacances scolaires ne sont connues que jusqu’au "
                f"{day_phrase(known_until)} : la série s’arrête là, « dates à confirmer »."
            )
            return text, "Demandez une mise à jour de `vacances-scolaires-france`."
        case h.ChangeWithoutDate():
            text = "Une date est annulée, reportée ou complète, et `mise_a_jour` est absente."
            return text, "Ajoutez la date du changement, par exemple `mise_a_jour: 2026-12-01`."
        case h.PublishedLater(day):
            text = f"`publie_le` est à venir : l’événement paraîtra le {_moment(day)}."
            return text, "Rien à faire si c’est voulu ; sinon corrigez `publie_le`."
        case h.ReservedSlug(slug):
            text = f"L’adresse `/agenda/{slug}/` sert déjà à l’agenda lui-même."
            return text, f"Choisissez un autre nom, par exemple `slug: {slug}-du-quartier`."
        case h.SlugTwice(slug, other_path):
            text = f"Deux événements ont le nom d’adresse « {slug} » ; l’autre est `{other_path}`."
            return text, "Donnez un autre `slug` à l’un des deux."
        case h.NameTwice(name, first_line):
            text = f"« {name} » est déjà le nom de l’entrée de la ligne {first_line}."
            return text, "Donnez-lui un autre `slug`, ou retirez l’une des deux."
        case _:
            assert_never(problem)


def _after_midnight(start: date | datetime, end: date | datetime) -> str:
    """The end that was probably meant by 2:00 on the evening's own day."""
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return ""
    next_day = end + timedelta(days=1)
    if end.date() != start.date() or next_day - start > _HALF_A_DAY:
        return ""
    return f" ; si cela finit après minuit, écrivez `fin: {next_day:%Y-%m-%d %H:%M}`"


def _choice(key: str, nearest: str | None, known: tuple[str, ...]) -> str:
    """What may stand there already, before the other way out: to add it to the list."""
    if nearest:
        return f"Écrivez `{key}: {nearest}`, ou"
    listed = ", ".join(f"`{slug}`" for slug in known[:_LISTED])
    return f"Choisissez dans la liste ({listed}), ou" if listed else "D’abord,"


def _moment(moment: date | datetime) -> str:
    return moment_phrase(moment) if isinstance(moment, datetime) else day_phrase(moment)
