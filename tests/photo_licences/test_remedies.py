"""What a message tells a person to write works: pasted into the sheet, the problem is gone."""

import re

import pytest

FOREIGN = {"depot": "tiers-libre", "source": "https://commons.wikimedia.org/wiki/File:Jardin.jpg"}
CHILD = {"personnes": "mineurs-accord-parents", "accord_ref": "7", "accord_fin": "2029-06-30"}
RARE = "https://creativecommons.org/licenses/by-sa/3.0/fr/"

FAULTS = [
    {"auteur": None},
    {"auteur": "Internet"},
    {"alternative": None},
    {"alternative": "photo d’un jardin"},
    {"alternative": "Une phrase courte"},
    {"depot": None},
    {"depot": "moi"},
    {"depot": "pour-l-auteur"},
    {"depot": "pour-l-auteur", "depot_ref": "Mme Dupont"},
    {"declaration": None},
    {"declaration": '"2019-7"'},
    {"personnes": None},
    {"personnes": "plusieurs"},
    {"personnes": "adultes-accord"},
    {"personnes": "foule-evenement"},
    {"personnes": "foule-evenement", "date": "2026-06-21"},
    CHILD | {"accord_fin": None},
    {"oeuvre": None},
    {"oeuvre": "peut-être"},
    {"licence": "CC BY-SA 3.0 FR", "licence_url": RARE},
    FOREIGN | {"source": None},
    FOREIGN | {"source": "Wikimedia"},
    *(
        {"licence": written}
        for written in (
            *(None, "creative commons", "CC BY", "libre de droits", "domaine public", "©"),
            *("CC BY-NC", "CC BY-ND", "CC BY-NC-ND", "ma photo", "MIT", "Pexels"),
            *("CC BY 4.O", "CC-BY-3.0", "CC BY-SA 2.0", "LAL 1.2", "PDM", "СС BY 4.0", "zzz"),
            *(
                "CC BY-SA",
                "LAL",
                "art libre",
                "etalab",
                "LO",
                "Attribution",
                "CC SA",
                "open licence",
            ),
        )
    ),
]


def pasted(remedy):
    """Give the lines that a remedy offers, in all the ways of taking one for each key."""
    offered = {}
    for key, value in re.findall(r"`(\w+): ([^`]+)`", remedy):
        offered.setdefault(key, []).append(value)
    for turn in range(max(map(len, offered.values()), default=0)):
        yield {key: values[turn % len(values)] for key, values in offered.items()}


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_what_a_remedy_offers_removes_its_problem(project, fault):
    project.photo(**fault)
    blocking = [found for found in project.judged().findings if found.blocking]
    answers = {found: list(pasted(found.remedy)) for found in blocking}
    assert any(answers.values())

    for found, ways in answers.items():
        for way in ways:
            project.sheet("jardin.md", **(fault | way))
            left = {(other.code, other.message) for other in project.judged().findings}
            assert (found.code, found.message) not in left, way


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        *(("CC BY", "CC-BY-4.0"), ("Attribution", "CC-BY-4.0"), ("CC BY-SA", "CC-BY-SA-4.0")),
        *(("CC-SA", "CC-BY-SA-4.0"), ("LAL", "LAL-1.3"), ("art libre", "LAL-1.3")),
        *(("etalab", "etalab-2.0"), ("LO", "etalab-2.0"), ("Open Licence", "etalab-2.0")),
        *(("Creative Commons Attribution", "CC-BY-4.0"), ("Free Art License", "LAL-1.3")),
        *(("Partage dans les mêmes conditions", "CC-BY-SA-4.0"), ("CCBYSA", "CC-BY-SA-4.0")),
    ],
)
def test_a_licence_without_version_is_completed_and_not_changed(project, written, proposed):
    project.photo(licence=written)

    (found,) = project.found("licence-sans-version")

    assert f"`licence: {proposed}`" in found.remedy
