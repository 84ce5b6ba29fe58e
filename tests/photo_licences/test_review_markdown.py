"""What a reviewer reads of a pull request: each photo once, what blocks first."""

from findings.report import as_markdown as report_of
from photo_licences.dossier import dossiers
from photo_licences.review_markdown import as_markdown


def photos_report(project):
    inventory, judgement = project.inventory(), project.judged()
    made = dossiers(inventory, judgement, judgement.findings)
    return as_markdown(made, "https://raw.example.org/site/0123abc"), judgement.findings


def test_each_problem_of_a_shown_photo_is_told_once(project):
    project.photo(licence="CC BY-NC 4.0")
    project.write("content/retraits.yml", "- photo: inconnue\n")
    photos, findings = photos_report(project)

    text = report_of(findings, (), photos.text, photos.told)

    assert text.count("interdit l’usage commercial") == 1
    assert "### Les autres problèmes" in text
    assert text.count("inconnue") == 1


def test_what_blocks_stands_first_and_code_is_code(project):
    project.photo(licence="CC BY-NC 4.0", alternative="photo d’un jardin")
    photos, _ = photos_report(project)

    assert photos.text.index("À corriger") < photos.text.index("À savoir")
    assert "<code>licence: CC-BY-SA-4.0</code>" in photos.text


def test_a_reviewer_sees_at_once_what_is_ahead(project):
    project.photo("jardin")
    project.photo("pont", seed=2, licence="CC BY-NC")
    photos, _ = photos_report(project)

    assert photos.text.startswith("### 2 photos\n\n- ✅ peut être publiée : 1\n- ❌ ne peut")


def test_a_report_that_is_too_long_says_so_and_leaves_the_rest_to_the_list(project):
    for number in range(40):
        author = "Une habitante " * 30
        project.photo(f"photo-{number:02}", seed=number, auteur=author, licence="CC BY-NC")
    photos, findings = photos_report(project)

    assert "photos de plus : voir `./dalle review`" in photos.text
    assert len(photos.text) < 60_000
    assert photos.told < set(findings)
