import hashlib

import pytest

from photo_licences.similarity import written


def blocking(judgement):
    return sorted(found.code for found in judgement.findings if found.blocking)


def test_the_same_bytes_under_one_author_only_resemble(project):
    project.photo("jardin")
    project.photo("jardin-bis")

    judgement = project.judged()

    assert set(judgement.cleared) == {"jardin", "jardin-bis"}
    assert [found.path for found in project.found("ressemble")] == ["content/photos/jardin-bis.jpg"]


def test_the_same_bytes_under_two_authors_are_refused(project):
    project.photo("jardin", auteur="Marie Dupont")
    project.photo("pont", auteur="Jean Martin")
    project.photo("tour", seed=2)

    judgement = project.judged()

    assert blocking(judgement) == ["memes-octets", "memes-octets"]
    assert set(judgement.cleared) == {"tour"}


def test_the_same_author_may_be_written_otherwise(project):
    project.photo("jardin", auteur="Hélène D.")
    project.photo("pont", auteur="helene d")

    assert not blocking(project.judged())


def test_pictures_that_look_alike_are_announced(project, drawn, encoded):
    project.photo("jardin")
    project.photo("copie", encoded(drawn(1).resize((200, 150)), quality=60))
    project.photo("pont", seed=2)

    (found,) = project.found("ressemble")

    assert "jardin" in found.path + found.message
    assert len(project.judged().cleared) == 3


@pytest.mark.parametrize("line", ["- photo: jardin", "photo: Jardin.JPG", "- jardin"])
def test_a_withdrawn_slug_is_withheld_and_stands_above_all(project, line):
    project.photo("jardin", auteur=None, licence="CC BY-NC")
    project.photo("pont", seed=2)
    project.write("content/retraits.yml", line + "\n")

    judgement = project.judged()

    assert judgement.withheld == {"jardin": "retiree"}
    assert not judgement.refused
    assert set(judgement.cleared) == {"pont"}
    (found,) = (one for one in judgement.findings if one.severity != "warning")
    assert (found.code, found.path, found.line) == ("retiree", "content/retraits.yml", 1)
    assert not found.blocking


def test_a_photo_is_withdrawn_by_the_name_of_its_image_too(project):
    project.sheet("jardin.md", image="IMG_1.jpg")
    project.image("IMG_1.jpg")
    project.write("content/retraits.yml", "- photo: IMG_1.jpg\n")

    judgement = project.judged()

    assert judgement.withheld == {"jardin": "retiree", "img-1": "retiree"}
    assert not judgement.cleared
    assert not project.found("retrait-inconnu")


@pytest.mark.parametrize("left", ["sheet", "image", "nothing"])
def test_a_withdrawn_photo_stays_so_when_its_files_are_gone(project, left):
    project.photo("pont", seed=2)
    if left == "sheet":
        project.sheet("jardin.md")
    elif left == "image":
        project.image("jardin.jpg")
    project.write("content/retraits.yml", "- photo: jardin\n")

    judgement = project.judged()

    assert judgement.withheld == {"jardin": "retiree"}
    assert not blocking(judgement)


def test_withdrawn_bytes_do_not_come_back_under_another_name(project):
    data = project.photo("nouveau").read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    project.write("content/retraits.yml", f"- photo: ancien\n  sha256: {sha256}\n")

    judgement = project.judged()

    assert judgement.withheld == {"ancien": "retiree", "nouveau": "retiree"}
    assert not judgement.cleared


def withdrawn_look(project, drawn, encoded):
    """Withdraw a picture, and bring it back smaller under another name."""
    project.photo("ancien")
    facts = project.inventory().photos[0].file
    project.write(
        "content/retraits.yml",
        f"- photo: ancien\n  sha256: {facts.sha256}\n  phash: {written(facts.fingerprint)}\n",
    )
    for path in list(project.photos.iterdir()):
        path.unlink()
    project.photo("nouveau", encoded(drawn(1).resize((200, 150)), quality=60))
    project.photo("pont", seed=2)


def test_a_withdrawn_picture_does_not_come_back_smaller(project, drawn, encoded):
    withdrawn_look(project, drawn, encoded)

    judgement = project.judged()

    assert judgement.withheld["nouveau"] == "ressemble-a-une-retiree"
    assert set(judgement.cleared) == {"pont"}
    assert not blocking(judgement)


def test_a_reviewer_says_that_it_is_another_picture(project, drawn, encoded):
    withdrawn_look(project, drawn, encoded)
    sha256 = hashlib.sha256((project.photos / "nouveau.jpg").read_bytes()).hexdigest()
    project.write(
        "content/relectures.yml",
        f"- sha256: {sha256}\n  probleme: ressemble-a-une-retiree\n  par: Nadia\n"
        "  motif: Même affiche, autre année\n",
    )

    assert set(project.judged().cleared) == {"nouveau", "pont"}


@pytest.mark.parametrize(
    ("line", "words"),
    [("- photo: jardn", "`- photo: jardin`"), ("- photo: tour eiffel", "Aucune photo")],
)
def test_an_entry_that_withdraws_nothing_is_a_warning(project, line, words):
    project.photo("jardin")
    project.write("content/retraits.yml", line + "\n")

    (found,) = project.found("retrait-inconnu")

    assert not found.blocking
    assert words in found.message + found.remedy


def test_an_entry_with_a_hash_may_outlive_its_files(project):
    project.write("content/retraits.yml", f"- photo: ancien\n  sha256: {'ab' * 32}\n")

    assert not project.judged().findings


def test_a_namesake_of_withdrawn_bytes_is_not_published(project):
    data = project.photo("jardin").read_bytes()
    project.photo("2026/jardin", seed=2)
    sha256 = hashlib.sha256(data).hexdigest()
    project.write("content/retraits.yml", f"- photo: ancien\n  sha256: {sha256}\n")

    judgement = project.judged()

    assert not judgement.cleared
    assert blocking(judgement) == ["slug-en-double"]


@pytest.mark.parametrize(
    ("key", "one", "other"),
    [
        ("licence", "CC BY-NC 4.0", "CC BY 4.0"),
        ("personnes", "aucune", "adultes-accord"),
        ("accord_fin", "2026-01-31", "2029-01-31"),
    ],
)
def test_the_same_bytes_with_two_answers_are_refused(project, key, one, other):
    agreed = {"personnes": "adultes-accord", "accord_ref": "7"}
    project.photo("jardin", **(agreed | {key: one}))
    project.sheet("pont.md", image="jardin.jpg", **(agreed | {key: other}))

    judgement = project.judged()

    assert not judgement.cleared
    assert blocking(judgement).count("memes-octets") == 2


def test_many_copies_give_one_problem_each(project):
    for number in range(6):
        project.photo(f"copie-{number}", auteur=f"Auteur {number}")

    assert blocking(project.judged()) == ["memes-octets"] * 6


def test_two_sheets_of_one_file_are_told_apart(project):
    project.photo("jardin")
    project.sheet("pont.md", image="jardin.jpg")

    (found,) = project.found("ressemble")

    assert "jardin.md" in found.message
    assert "pont.md" in found.message


def test_namesakes_are_told_apart(project):
    project.photo("jardin")
    project.sheet("Jardin.md", image="jardin.jpg")

    named = " ".join(found.message for found in project.found("slug-en-double"))

    assert "Jardin.md" in named
    assert "jardin.md" in named


@pytest.mark.parametrize("names", [("jardin", "Jardin"), ("e\u0301te\u0301", "été")])
def test_no_image_hides_behind_another_way_of_writing_its_name(project, names):
    project.photo(names[0])
    project.image(f"{names[1]}.jpg", seed=2)

    judgement = project.judged()

    assert not judgement.cleared
    assert set(blocking(judgement)) == {"slug-en-double", "fiche-absente"}


def test_a_withdrawn_slug_takes_its_bytes_along(project, drawn, encoded):
    project.photo("jardin")
    project.photo("copie")
    project.photo("petite", encoded(drawn(1).resize((200, 150)), quality=60))
    project.photo("pont", seed=2)
    project.write("content/retraits.yml", "- photo: jardin\n")

    judgement = project.judged()

    assert set(judgement.cleared) == {"pont"}
    assert judgement.withheld == {
        "jardin": "retiree",
        "copie": "retiree",
        "petite": "ressemble-a-une-retiree",
    }
    assert not blocking(judgement)


def test_two_pictures_withdrawn_under_one_slug_both_stay_away(project, drawn, encoded):
    prints = []
    for seed in (1, 2):
        project.photo("jardin", seed=seed)
        prints.append(written(project.inventory().photos[0].file.fingerprint))
    lines = (f"- photo: jardin\n  phash: {bits}\n" for bits in prints)
    project.write("content/retraits.yml", "".join(lines))
    (project.photos / "jardin.jpg").unlink()
    (project.photos / "jardin.md").unlink()
    for seed in (1, 2):
        project.photo(f"neuf-{seed}", encoded(drawn(seed).resize((200, 150))))

    assert not project.judged().cleared
