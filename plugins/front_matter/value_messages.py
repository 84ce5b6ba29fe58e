"""The French of a refused value; ``{cle}`` stands for the name of its key."""

from datetime import timedelta
from typing import assert_never

from pydantic_core import ErrorDetails

from front_matter.french_words import Words, day_name, short, weekday_name
from front_matter.value_problems import (
    HourInDate,
    HourWithoutDay,
    Midnight,
    NoSuchDay,
    NoSuchHour,
    NotADate,
    NotADuration,
    NotAList,
    NotAnHour,
    NotASlug,
    NotAText,
    NotYesOrNo,
    NoYear,
    StartAndEnd,
    UnsuitableError,
    ValueProblem,
    ValueTooLong,
    WrongWeekday,
)


def refusal(problem: ValueProblem) -> UnsuitableError:
    """Give the error that a validator raises."""
    return UnsuitableError(problem.code, *value_words(problem))


def value_words(problem: ValueProblem) -> Words:  # noqa: C901, PLR0911, PLR0912  one table
    """Say in French why a value is refused; ``{cle}`` stands for its key."""
    match problem:
        case NotADate(written=written):
            return Words(
                f"La date « {short(written)} » de `{{cle}}` est illisible.",
                "Écrivez par exemple `{cle}: 2026-12-05` ou `{cle}: 5 décembre 2026`.",
            )
        case NoYear(written=written):
            return Words(
                f"Dans `{{cle}}`, l’année de « {short(written)} » n’a pas ses quatre chiffres.",
                "Écrivez la date en entier, par exemple `{cle}: 5 décembre 2026`.",
            )
        case NoSuchDay(written=written):
            return Words(
                f"Le jour « {short(written)} » de `{{cle}}` n’existe pas dans le calendrier.",
                "Vérifiez le jour et le mois, par exemple : `{cle}: 5 décembre 2026`. "
                "En chiffres, l’ordre est jour, mois, année : `05/12/2026`.",
            )
        case WrongWeekday(written=written, day=day):
            actual = weekday_name(day)
            return Words(
                f"`{{cle}}` dit « {short(written)} », mais le {day_name(day)} est un {actual}.",
                f"Si la date est bonne, écrivez « {actual} » ; sinon, corrigez la date.",
            )
        case NotAnHour(written=written):
            return Words(
                f"L’heure de « {short(written)} » est illisible dans `{{cle}}`.",
                "Écrivez par exemple `{cle}: 2026-12-05 14:30` ou "
                "`{cle}: 5 décembre 2026 à 14 h 30`.",
            )
        case StartAndEnd(written=written):
            return Words(
                f"`{{cle}}` contient un début et une fin : « {short(written)} ».",
                "Gardez le début sur cette ligne. La fin d’un événement a sa propre ligne, "
                "par exemple `fin: 18h` ou `fin: 6 décembre 2026`.",
            )
        case Midnight(written=written, day=day):
            return Words(
                f"« {short(written)} » dans `{{cle}}` : minuit au début ou à la fin du jour ?",
                f"Écrivez `{{cle}}: {day} 00:00` pour le début, "
                f"`{{cle}}: {day + timedelta(days=1)} 00:00` pour la fin.",
            )
        case HourWithoutDay(written=written):
            return Words(
                f"`{{cle}}` attend un jour, mais « {short(written)} » ne dit que l’heure.",
                "Ajoutez le jour, par exemple `{cle}: 2026-12-05 17:00`.",
            )
        case NoSuchHour(written=written):
            return Words(
                f"L’heure « {short(written)} » de `{{cle}}` n’existe pas : cette nuit-là, "
                "on passe de 2 h à 3 h (heure d’été).",
                "Choisissez une autre heure.",
            )
        case HourInDate(written=written, day=day):
            return Words(
                f"`{{cle}}` est un jour, mais « {short(written)} » donne aussi une heure.",
                f"Enlevez l’heure : `{{cle}}: {day.isoformat()}`.",
            )
        case NotADuration(written=written):
            return Words(
                f"La durée « {short(written)} » de `{{cle}}` est illisible.",
                "Écrivez par exemple `{cle}: 2h30`, `{cle}: 45 min` ou `{cle}: 2 jours`.",
            )
        case NotYesOrNo(written=written):
            return Words(
                f"`{{cle}}` attend « oui » ou « non », pas « {short(written)} ».",
                "Écrivez `{cle}: oui` ou `{cle}: non`.",
            )
        case NotAText(written=written):
            return Words(
                f"`{{cle}}` attend un texte, mais contient une liste : « {short(written)} ».",
                "Écrivez le texte sur une ligne. S’il contient des crochets, mettez-le entre "
                "guillemets droits.",
            )
        case ValueTooLong(length=length, limit=limit):
            return Words(
                f"`{{cle}}` contient {length} caractères ; il y a de la place pour {limit}.",
                "Raccourcissez cette ligne, et mettez le reste dans le texte.",
            )
        case NotAList(written=written):
            return Words(
                f"`{{cle}}` attend une liste simple, mais contient « {short(written)} ».",
                "Écrivez par exemple `{cle}: jardin, fête`.",
            )
        case NotASlug(written=written, nearest=nearest):
            return Words(
                f"Dans une adresse, « {short(written)} » ne convient pas (`{{cle}}`) : "
                "seulement des lettres sans accent, des chiffres et des tirets.",
                f"Écrivez par exemple `{{cle}}: {nearest or 'atelier-couture'}`.",
            )
        case _:
            assert_never(problem)


def complaint(  # noqa: PLR0911  one table
    detail: ErrorDetails, key: str, example: str
) -> tuple[str, str, str]:
    """Give code, message and remedy for what pydantic says of one value."""
    context = detail.get("ctx", {})
    written = short(str(detail["input"]))
    where = " › ".join(f"`{part}`" for part in detail["loc"]) or "l’en-tête"
    cause = context.get("error")
    if isinstance(cause, UnsuitableError):
        return cause.code, cause.message, cause.remedy
    match detail["type"]:
        case "missing":
            return "cle-absente", f"Il manque {where}.", f"Ajoutez `{detail['loc'][-1]}: …`."
        case "extra_forbidden":
            name = detail["loc"][-1]
            return (
                "cle-inconnue",
                f"La clé {where} n’existe pas ici.",
                f"Enlevez la ligne `{name}`.",
            )
        case "literal_error" | "enum":
            known = str(context.get("expected", "")).replace(" or ", ", ").replace("'", "")
            return (
                "valeur-inconnue",
                f"`{key}` ne connaît pas « {written} ».",
                f"Choisissez parmi : {known}.",
            )
        case "string_type":
            return (
                "texte-attendu",
                f"{where} attend un texte, pas « {written} ».",
                f"Écrivez le texte sur une seule ligne, par exemple : `{example}`.",
            )
        case "int_parsing" | "int_type" | "float_parsing" | "float_type" | "decimal_parsing":
            return (
                "nombre-attendu",
                f"{where} attend un nombre, pas « {written} ».",
                f"Écrivez seulement des chiffres, par exemple : `{example}`.",
            )
        case "string_too_long" | "string_too_short" | "too_long" | "too_short":
            limit = context.get("max_length", context.get("min_length", ""))
            return (
                "longueur",
                f"{where} n’a pas la bonne longueur (limite : {limit}) : « {written} ».",
                f"Corrigez la ligne, par exemple : `{example}`.",
            )
        case "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
            limit = next(
                (context[name] for name in ("gt", "ge", "lt", "le") if name in context), ""
            )
            return (
                "nombre-hors-limite",
                f"Dans {where}, {written} dépasse la limite ({limit}).",
                f"Corrigez le nombre, par exemple : `{example}`.",
            )
        case _:
            return (
                "valeur-inattendue",
                f"La valeur de {where} ne convient pas : « {written} ».",
                f"Corrigez la ligne, par exemple : `{example}`.",
            )
