"""Why an HTML element is refused in a text, and what to write instead."""

from typing import NamedTuple


class Advice(NamedTuple):
    """For the elements ``names``: the reason, and the alternative."""

    names: str
    reason: str
    remedy: str


_SIMPLER = "Markdown l’écrit plus simplement."
_FOLDED = "Écrivez `<details><summary>Titre</summary>` au début d’un paragraphe, "
_ADVICE = (
    Advice(
        "iframe embed object video audio source track frame frameset portal",
        "une vidéo ou une carte intégrée fait suivre les lecteurs par un autre site.",
        "Écrivez un lien au lieu d’une vidéo intégrée : `[voir la vidéo](https://…)`.",
    ),
    Advice(
        "img picture image svg canvas math figure figcaption map area",
        "toute image du site a besoin d’un auteur et d’une licence.",
        "Écrivez `![](../photos/jardin.jpg)`, avec le chemin de votre photo.",
    ),
    Advice(
        "script noscript style link meta base template slot",
        "un texte ne contient pas de programme.",
        "Enlevez ce code et ce qu’il contient.",
    ),
    Advice(
        "form input button select option textarea label fieldset legend output",
        "le site ne peut rien recevoir.",
        "Donnez une adresse ou un téléphone : `[écrivez-nous](mailto:nom@exemple.fr)`.",
    ),
    Advice(
        "table thead tbody tfoot tr td th caption col colgroup",
        _SIMPLER,
        "Séparez les cases par des barres : `| Jour | Heure |`, puis `| --- | --- |`.",
    ),
    Advice("ul ol li dl dt dd menu", _SIMPLER, "Commencez chaque ligne de la liste par `- `."),
    Advice("h1 h2 h3 h4 h5 h6", _SIMPLER, "Commencez la ligne par `## `."),
    Advice("a", _SIMPLER, "Écrivez `[les mots du lien](https://…)`."),
    Advice("hr", _SIMPLER, "Écrivez `---` entre deux lignes vides."),
    Advice("blockquote", _SIMPLER, "Commencez chaque ligne de la citation par `> `."),
    Advice("pre", _SIMPLER, "Placez une ligne de trois accents graves (```) avant et après."),
    Advice("details", "il lui manque son résumé ou sa fin.", f"{_FOLDED}et `</details>` à la fin."),
    Advice("summary", "il va toujours avec `<details>`.", f"{_FOLDED}et `</details>` à la fin."),
    Advice(
        "div p section article aside header footer main nav center font big",
        "le thème du site s’occupe de l’apparence.",
        "Enlevez la balise. Une ligne vide sépare deux paragraphes.",
    ),
)
_UNKNOWN = Advice(
    "",
    "cet élément n’est pas connu ici.",
    "Enlevez-le. Si ce sont des signes à montrer, entourez-les d’accents graves (`).",
)


def advice(element: str) -> Advice:
    """Give the advice for an element, its name in lower case."""
    return next((one for one in _ADVICE if element in one.names.split()), _UNKNOWN)
