"""The French of a body's problems: the facts, quoted, and one next step."""

from typing import assert_never

from findings.model import Finding, Severity
from front_matter.body_problems import (
    BareAddress,
    BodyProblem,
    DeadAnchor,
    DeadLink,
    EmptyLink,
    Footnote,
    ForbiddenScheme,
    HtmlAttribute,
    HtmlComment,
    LinkToFile,
    LongParagraph,
    LostCells,
    OddPhotoPath,
    RawHtml,
    RemotePhoto,
    SkippedHeading,
    TooTangled,
    TopHeading,
    UnclosedCode,
    UnpairedHtml,
    UnusedReference,
    WrappedPhoto,
)
from front_matter.french_words import Words, short
from front_matter.html_advice import advice

_PLACES = {
    "a": "dans un lien",
    "em": "dans du texte en italique",
    "strong": "dans du texte en gras",
    "summary": "dans un résumé à déplier",
}


def body_finding(problem: BodyProblem, path: str) -> Finding:
    """Give a problem of a body as it is shown."""
    words = body_words(problem)
    severity: Severity = getattr(problem, "severity", Severity.REFUSED)
    return Finding(
        code=problem.code,
        severity=severity,
        path=path,
        line=problem.line,
        message=words.message,
        remedy=words.remedy,
        blocking=severity is Severity.REFUSED,
    )


def body_words(problem: BodyProblem) -> Words:  # noqa: C901, PLR0911, PLR0912  one table
    """Say in French what is wrong with a body."""
    match problem:
        case RawHtml(element=element, written=written):
            _, reason, remedy = advice(element)
            return Words(f"Le code HTML « {short(written)} » est refusé : {reason}", remedy)
        case HtmlAttribute(attribute=attribute, written=written):
            return Words(
                f"`{attribute}` est refusé dans « {short(written)} » : "
                "le thème du site s’occupe de l’apparence.",
                f"Enlevez `{attribute}` et sa valeur.",
            )
        case UnpairedHtml(element=element, written=written):
            return Words(
                f"« {short(written)} » n’a pas son autre moitié dans le même paragraphe.",
                f"Écrivez les deux : `<{element}>…</{element}>`, ou enlevez « {short(written)} ».",
            )
        case HtmlComment(written=written):
            return Words(
                f"La note « {short(written)} » serait publiée dans le code de la page.",
                "Mettez-la dans l’en-tête, sur une ligne qui commence par `# `, ou effacez-la.",
            )
        case ForbiddenScheme(written=written, scheme=scheme):
            return Words(
                f"Un lien ne peut pas commencer par `{scheme or '//'}:` : « {short(written)} ».",
                "Remplacez-le par l’adresse d’une page, qui commence par `https://`.",
            )
        case BareAddress(written=written, corrected=corrected):
            return Words(
                f"Le début de l’adresse manque dans le lien « {short(written)} ».",
                f"Écrivez l’adresse en entier : `{corrected}`.",
            )
        case EmptyLink(words="", written=written):
            return Words(
                f"Le lien vers « {short(written)} » n’a pas de texte : personne ne le verra.",
                "Écrivez les mots du lien entre les crochets : `[la page du fab-lab](adresse)`.",
            )
        case EmptyLink(words=words):
            return Words(
                f"Le lien « {short(words)} » ne mène nulle part.",
                f"Écrivez l’adresse entre les parenthèses : `[{short(words)}](https://…)`.",
            )
        case DeadLink(written=written, nearest=str(nearest)):
            return Words(
                f"Le lien « {short(written)} » ne mène à aucun texte du site.",
                f"Vouliez-vous écrire `{nearest}` ?",
            )
        case DeadLink(written=written):
            return Words(
                f"Le lien « {short(written)} » ne mène à aucun texte du site.",
                "Écrivez le chemin du fichier, par exemple `../pages/fab-lab.md`, "
                "ou une adresse qui commence par `https://`.",
            )
        case DeadAnchor(fragment=fragment, target=target, nearest=str(nearest)):
            return Words(
                f"« {target} » n’a pas d’intertitre « #{fragment} ».",
                f"Vouliez-vous écrire `#{nearest}` ?",
            )
        case DeadAnchor(fragment=fragment, target=target):
            return Words(
                f"« {target} » n’a pas d’intertitre « #{fragment} ».",
                f"Enlevez `#{fragment}` de l’adresse.",
            )
        case LinkToFile(written=written):
            return Words(
                f"Le lien « {short(written)} » mène à un fichier d’image, qui n’est pas publié.",
                f"Pour montrer la photo, écrivez `![]({written})`.",
            )
        case RemotePhoto(written=written):
            return Words(
                f"L’image « {short(written)} » est sur un autre site : elle pourrait disparaître, "
                "et ce site saurait qui lit la page.",
                "Écrivez un lien : `[voir l’image](https://…)`. Si elle est de vous, "
                "ajoutez-la au site avec `./dalle photo`.",
            )
        case OddPhotoPath(written=written):
            return Words(
                f"« {short(written)} » n’est pas le chemin d’une photo.",
                "Écrivez le chemin depuis ce texte, par exemple `![](../photos/jardin.jpg)`.",
            )
        case WrappedPhoto(written=written, inside=inside):
            place = _PLACES.get(inside, "dans un titre ou une phrase mise en forme")
            return Words(
                f"La photo « {short(written)} » est {place} : "
                "son auteur et sa licence n’y ont pas de place.",
                "Mettez la photo seule sur sa ligne, avec une ligne vide avant et après.",
            )
        case TopHeading(words=words):
            return Words(
                f"« # {short(words)} » est un titre de page, et la page a déjà le sien (`titre:`).",
                f"Écrivez un intertitre : `## {short(words)}`.",
            )
        case SkippedHeading(words=words, level=level, wanted=wanted):
            return Words(
                f"L’intertitre « {short(words)} » est de niveau {level}, "
                f"mais celui d’avant est de niveau {wanted - 1}.",
                f"Écrivez `{'#' * wanted} {short(words)}`.",
            )
        case LostCells(written=written, columns=columns):
            return Words(
                f"Cette ligne de tableau a plus de {columns} cases : « {short(written)} ».",
                "Ajoutez une colonne au tableau, ou enlevez la case en trop. "
                "Pour écrire une barre dans une case : `\\|`.",
            )
        case UnusedReference(written=written):
            return Words(
                f"La ligne « {short(written)} » disparaîtrait : "
                "on la prend pour l’adresse d’un lien.",
                "Enlevez les crochets ou les deux-points.",
            )
        case UnclosedCode(written=written):
            return Words(
                f"Le bloc de code ouvert par « {short(written)} » n’est jamais fermé.",
                f"Ajoutez à la fin du code une ligne « {written[0] * 3} ».",
            )
        case Footnote(written=written):
            return Words(
                f"« {short(written)} » se verra tel quel : "
                "ce site n’a pas de notes de bas de page.",
                "Écrivez la note entre parenthèses, dans la phrase.",
            )
        case TooTangled():
            return Words(
                "Les listes et les citations sont trop imbriquées les unes dans les autres.",
                "Simplifiez le texte : deux niveaux suffisent.",
            )
        case LongParagraph(length=length, limit=limit, written=written):
            return Words(
                f"Ce paragraphe est trop long : {length} caractères, {limit} au plus. "
                f"Il commence par « {short(written[:60])} ».",
                "Coupez-le avec des lignes vides.",
            )
        case _:
            assert_never(problem)
