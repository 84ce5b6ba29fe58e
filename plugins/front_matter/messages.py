"""The French of a header: each kind of problem as the facts, quoted, and one next step."""

from typing import assert_never

from findings.model import Finding, Severity
from front_matter.french_words import Words, short
from front_matter.header_problems import (
    DoubleKey,
    EncodedTwice,
    HashValue,
    HeaderProblem,
    InvisibleCharacter,
    LateHeader,
    MissingKey,
    NoHeader,
    NoOpeningFence,
    NotAKey,
    OddFence,
    OddIndent,
    TabIndent,
    TooDeep,
    TooLong,
    TooMany,
    UnclosedHeader,
    UnclosedQuote,
    UnknownKey,
    UnreadableList,
    UnsuitableValue,
    Utf16,
    WrongEncoding,
)

_SAVE_AS_UTF8 = (
    "Dans le Bloc-notes : « Fichier », « Enregistrer sous », puis choisissez « UTF-8 » "
    "dans « Encodage » et enregistrez."
)


def finding(problem: HeaderProblem, path: str) -> Finding:
    """Give a problem of a header as it is shown; all of them block."""
    words = header_words(problem)
    return Finding(
        code=problem.code,
        severity=Severity.REFUSED,
        path=path,
        line=problem.line,
        message=words.message,
        remedy=words.remedy,
        blocking=True,
    )


def header_words(problem: HeaderProblem) -> Words:  # noqa: C901, PLR0911, PLR0912  one table
    """Say in French what is wrong with a file or a line of its header."""
    match problem:
        case WrongEncoding(shown=shown):
            return Words(
                "Ce fichier n’est pas enregistré en UTF-8. "
                f"Les accents sont perdus ici : « {shown} ».",
                _SAVE_AS_UTF8,
            )
        case Utf16():
            return Words("Ce fichier est enregistré en « Unicode » (UTF-16).", _SAVE_AS_UTF8)
        case EncodedTwice(shown=shown, meant=meant):
            return Words(
                "Un programme a abîmé tous les accents de ce fichier : "
                f"« {short(shown)} » au lieu de « {short(meant)} ».",
                "Reprenez le texte d’origine, collez-le à nouveau ici et enregistrez en UTF-8.",
            )
        case InvisibleCharacter(character="�", before=before):
            return Words(
                f"Une lettre est abîmée (« � ») après « {before} ».",
                "Retapez cette lettre, puis enregistrez en UTF-8.",
            )
        case InvisibleCharacter(character=character, before=before):
            return Words(
                f"Un caractère invisible (U+{ord(character):04X}) se cache après « {before} ».",
                "Effacez la ligne et retapez-la au clavier, sans copier-coller.",
            )
        case TooLong(what=what, length=length, limit=limit):
            return Words(
                f"Pour un texte, {what} est trop long : {length} caractères, {limit} au plus.",
                "Vérifiez que c’est bien un texte. S’il est long, coupez-le en plusieurs pages.",
            )
        case NoHeader(begins_with=begins, example=example):
            lines = ", ".join(f"`{line}`" for line in ("---", *example, "---"))
            begin = f"Le fichier commence par « {begins} »." if begins else "Le fichier est vide."
            return Words(
                f"Il n’y a pas d’en-tête. {begin}",
                f"Collez ces lignes tout en haut, l’une sous l’autre : {lines}.",
            )
        case LateHeader(begins_with=begins, header_line=header_line):
            return Words(
                f"L’en-tête commence seulement à la ligne {header_line}. "
                f"« {begins} » est devant lui.",
                "Mettez l’en-tête tout en haut du fichier, et le reste sous le second `---`.",
            )
        case NoOpeningFence(begins_with=begins, last_line=last):
            return Words(
                f"L’en-tête commence par « {begins} », sans la ligne de trois tirets.",
                f"Ajoutez une ligne `---` tout en haut, et une autre après la ligne {last}.",
            )
        case OddFence(written=written) if written.startswith("---") and written.strip("-"):
            return Words(
                f"Cette ligne commence par trois tirets et continue : « {short(written)} ».",
                "Laissez `---` seul sur sa ligne, et mettez la suite sur la ligne du dessous.",
            )
        case OddFence(written=written):
            return Words(
                f"Cette ligne est « {written} ». "
                "L’en-tête se place entre deux lignes de trois tirets.",
                "Remplacez-la par trois tirets, sans rien d’autre : `---`.",
            )
        case UnclosedHeader(line=line, last_line=last):
            return Words(
                f"L’en-tête ouvert à la ligne {line} n’est jamais fermé.",
                f"Ajoutez une ligne `---` après la ligne {last}.",
            )
        case NotAKey(written=written, corrected=str(corrected)):
            return Words(
                f"Cette ligne de l’en-tête n’a pas la forme `clé: valeur` : « {short(written)} ».",
                f"Vouliez-vous écrire `{short(corrected)}` ?",
            )
        case NotAKey(written=written):
            return Words(
                f"Cette ligne de l’en-tête n’a pas la forme `clé: valeur` : « {short(written)} ».",
                "Si elle continue la ligne du dessus, mettez deux espaces devant. "
                "Si c’est du texte, placez-la sous le second `---`.",
            )
        case TabIndent(written=written):
            return Words(
                f"Cette ligne commence par une tabulation : « {short(written)} ».",
                "Remplacez la tabulation par deux espaces.",
            )
        case OddIndent(written=written):
            return Words(
                f"Cette ligne est décalée sans raison : « {short(written)} ».",
                "Enlevez les espaces au début de la ligne.",
            )
        case UnknownKey(key=key, nearest=str(nearest)):
            return Words(
                f"La clé `{key}` n’existe pas ici.",
                f"Vouliez-vous écrire `{nearest}:` ? Si oui, corrigez la ligne.",
            )
        case UnknownKey(key=key, known=known):
            return Words(
                f"La clé `{key}` n’existe pas ici.",
                f"Enlevez la ligne, ou choisissez parmi : {', '.join(known)}.",
            )
        case DoubleKey(key=key, first_line=first):
            return Words(
                f"La clé `{key}` est déjà à la ligne {first}.",
                "Gardez une seule des deux lignes.",
            )
        case HashValue(key=key, written=written):
            return Words(
                f"La valeur de `{key}` commence par un dièse : « {short(written)} ».",
                "Si c’est une note, mettez-la seule sur sa ligne. Si c’est un texte, "
                f'entourez-le de guillemets droits : `{key}: "{short(written)}"`.',
            )
        case UnclosedQuote(key=key, written=written):
            return Words(
                f'Un guillemet droit (") est ouvert et jamais fermé : « {short(written)} ».',
                f"Enlevez-le : `{key}: {short(written[1:])}`.",
            )
        case UnreadableList(key=key, written=written) if written.startswith('"'):
            return Words(
                f"La valeur de `{key}` est illisible : « {short(written)} ».",
                f"Enlevez les guillemets droits autour du texte : `{key}: {short(written[1:-1])}`.",
            )
        case UnreadableList(key=key, written=written):
            return Words(
                f"La valeur de `{key}` est illisible : « {short(written)} ».",
                f"Pour une liste, écrivez `{key}:` puis une ligne par élément, "
                f"comme `  - premier`. Pour un texte, mettez-le entre guillemets droits.",
            )
        case TooDeep(written=written):
            return Words(
                f"Il y a trop de listes les unes dans les autres : « {short(written)} ».",
                "Écrivez une liste simple, une ligne par élément.",
            )
        case TooMany(left_out=left_out):
            return Words(
                f"Il y a {left_out} autres problèmes à partir d’ici.",
                "Corrigez les premiers, puis vérifiez à nouveau.",
            )
        case MissingKey(key=key, example=example, empty=True):
            return Words(
                f"La ligne `{key}:` est vide.", f"Complétez-la, par exemple : `{example}`."
            )
        case MissingKey(key=key, example=example):
            return Words(
                f"Il manque `{key}` dans l’en-tête.",
                f"Ajoutez une ligne, par exemple : `{example}`.",
            )
        case UnsuitableValue(key=key, written=written, message=message) if " #" in written:
            return Words(
                message.replace("{cle}", key),
                "Si « # » commence une note, mettez deux espaces devant, ou mettez-la "
                "seule sur sa ligne.",
            )
        case UnsuitableValue(key=key, message=message, remedy=remedy):
            return Words(message.replace("{cle}", key), remedy.replace("{cle}", key))
        case _:
            assert_never(problem)
