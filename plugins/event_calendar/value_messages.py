"""The French of the values that a header cannot take: the facts, quoted, and one next step."""

from collections.abc import Mapping
from typing import assert_never

from event_calendar import value_problems as v
from event_calendar.french_dates import day_phrase, hour_phrase
from front_matter.value_problems import UnsuitableError

EXAMPLE = "« tous les mercredis de 14h à 17h, hors vacances scolaires »"
_RHYTHMS = (
    f"{EXAMPLE}, « un mardi sur deux de 18h à 20h » ou « le premier samedi du mois de 10h à 12h »"
)

_SKIPPED = "`sauf: du 2027-08-01 au 2027-08-31`"
_DATED: Mapping[v.DatedKey, str] = {
    "sauf": "`- 2026-12-23` ou `- du 2026-12-20 au 2027-01-03 : congés`",
    "aussi": "`- 2026-12-19 de 14h à 17h`",
    "dates_annulees": "`- 2026-12-23 : salle fermée`",
}


def describe_value(  # noqa: C901, PLR0911, PLR0912 - one table
    problem: v.ValueProblem,
) -> tuple[str, str]:
    """The message and the remedy for one value; ``{cle}`` stands for the key it was given for."""
    match problem:
        case v.WordNotUnderstood(phrase, word, nearest):
            step = f"Écrivez « {nearest} » à la place." if nearest else f"Écrivez {_RHYTHMS}."
            return f"Dans « {phrase} », le mot « {word} » n’est pas compris à cet endroit.", step
        case v.PhraseIncomplete(phrase, missing):
            text = f"Dans « {phrase} », il manque « {missing} »."
            return text, f"Complétez la phrase, par exemple {EXAMPLE}."
        case v.PartOfDay(phrase, word):
            text = f"Dans « {phrase} », le mot « {word} » est en trop : les heures suffisent."
            return text, f"Enlevez « {word} », et comptez les heures de 0 à 24."
        case v.DaysToName(phrase, word):
            text = f"Dans « {phrase} », « {word} » ne dit pas quels jours."
            return text, "Écrivez « tous les samedis et dimanches », ou « du lundi au vendredi »."
        case v.DateInPhrase(phrase, word):
            text = (
                f"Dans « {phrase} », « {word} » est de trop : la phrase dit le rythme, sans date."
            )
            step = "Pour une date unique, écrivez `debut` au lieu de `repetition`"
            return text, f"{step} ; pour une série, des lignes `du`, `au`, {_SKIPPED}."
        case v.UnknownExclusion(phrase, words):
            text = (
                f"Dans « {phrase} », « {words} » n’est pas compris : la phrase exclut seulement "
                "« vacances scolaires » et « jours fériés »."
            )
            return text, f"Pour d’autres jours, ajoutez une ligne {_SKIPPED}."
        case v.HolidaysOnly(phrase):
            text = (
                f"« {phrase} » : une série ne peut pas avoir lieu seulement pendant les vacances."
            )
            return text, "Donnez ses dates une à une : `debut`, `duree`, puis `aussi`."
        case v.SecondSession(phrase):
            text = f"« {phrase} » : une phrase dit les jours une fois, et les heures une fois."
            return text, "Faites un autre événement pour les autres jours ou les autres heures."
        case v.MidnightFirst(phrase):
            text = f"« {phrase} » : on ne sait pas si minuit ouvre le jour ou le ferme."
            step = "Écrivez « 0h » pour le début ; pour la nuit d’après, dites le jour suivant."
            return text, step
        case v.HourNotUnderstood(phrase, word, nearest):
            text = f"Dans « {phrase} », « {word} » n’est pas une heure possible ici."
            if nearest:
                return text, f"Écrivez « {nearest} » à la place."
            return text, "Écrivez les heures ainsi : « de 14h à 17h30 », ou « à 18h »."
        case v.HoursReversed(phrase, start, end):
            text = f"« {phrase} » finit à {hour_phrase(end)}, mais commence à {hour_phrase(start)}."
            step = "Corrigez une heure, ou écrivez « de 22h à 2h du matin » si cela finit la nuit."
            return text, step
        case v.NotADatedEntry(written, key):
            text = f"« {written} » n’est pas compris dans `{{cle}}`."
            return text, f"Écrivez une date par ligne, par exemple {_DATED[key]}."
        case v.PeriodTooOdd(first, last):
            period = f"Du {day_phrase(first)} au {day_phrase(last)}"
            text = f"« {period} » finit avant de commencer, ou dure plus d’un an."
            return text, "Corrigez l’une des deux dates dans `{cle}`."
        case v.UnknownStatus(written, nearest):
            step = f"`etat: {nearest}`" if nearest else "`prévu`, `annulé`, `reporté` ou `complet`"
            return f"L’état « {written} » n’existe pas.", f"Écrivez {step}."
        case v.NotAColour(written):
            text = f"« {written} » n’est pas une couleur en six chiffres."
            return text, "Écrivez par exemple `couleur: #1f5c99`."
        case v.PaleColour(written, contrast, needed, nearest):
            text = (
                f"La couleur {written} est trop pâle pour être lue sur le fond du site : "
                f"contraste {_decimal(contrast)}, il faut au moins {_decimal(needed)}."
            )
            return text, f"La même couleur, plus foncée : `couleur: {nearest}`."
        case v.NotAPosition(written):
            text = f"« {written} » n’est pas une position."
            return text, "Écrivez la latitude puis la longitude : `position: 48.7876, 2.3925`."
        case v.NotAnAddress(written):
            text = f"« {written} » n’est pas une adresse de page."
            return text, "Copiez toute l’adresse, depuis `https://`."
        case v.NotATelephone(written):
            text = f"« {written} » n’est pas un numéro de téléphone."
            return text, "Écrivez les dix chiffres, par exemple `telephone: 01 00 00 00 00`."
        case v.NotAnEmail(written):
            text = f"« {written} » n’est pas une adresse de courriel."
            return text, "Écrivez par exemple `courriel: bonjour@exemple.fr`."
        case _:
            assert_never(problem)


def unsuitable(problem: v.ValueProblem) -> UnsuitableError:
    """The refusal of a value, in words."""
    message, remedy = describe_value(problem)
    return UnsuitableError(problem.code, message, remedy)


def _decimal(number: float) -> str:
    """One decimal, rounded down so that a ratio that fails never looks like one that passes."""
    return f"{int(number * 10) / 10}".replace(".", ",")
