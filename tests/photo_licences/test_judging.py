import hashlib
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from photo_licences.inventory import read_inventory
from photo_licences.judging import Terms, judge

NOW = datetime(2026, 12, 5, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))


def codes(judgement):
    return {found.code for found in judgement.findings if found.blocking}


def test_clears_a_jpeg_and_a_png_whose_sheets_say_everything(project):
    project.photo("jardin", date="2026-06-21", lieu="Dalle Robespierre", titre="Le jardin")
    project.sheet("dessin.md", licence="cc0")
    project.image("dessin.png", seed=2)

    judgement = project.judged()

    assert set(judgement.cleared) == {"jardin", "dessin"}
    assert not codes(judgement)
    photo = judgement.cleared["jardin"]
    assert photo.path == "content/photos/jardin.jpg"
    assert (photo.width, photo.height) == (400, 300)
    assert photo.credit.author == "Habitante du 12"
    assert photo.credit.licence.spdx == "CC-BY-4.0"
    assert photo.credit.source is None
    assert not photo.is_lossless
    assert judgement.cleared["dessin"].is_lossless


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("alternative", "alternative-absente"),
        ("auteur", "auteur-absent"),
        ("licence", "licence-absente"),
        ("depot", "depot-absent"),
        ("personnes", "personnes-absentes"),
        ("oeuvre", "oeuvre-absente"),
        ("declaration", "declaration-absente"),
    ],
)
def test_refuses_each_missing_answer(project, key, code):
    project.photo(**{key: None})

    judgement = project.judged()

    assert not judgement.cleared
    assert codes(judgement) == {code}
    assert [found.code for found in judgement.refused["jardin"]] == [code]


def test_shows_all_problems_of_a_photo_at_once(project):
    project.photo(auteur=None, licence="CC BY-NC", personnes=None)

    assert codes(project.judged()) == {"auteur-absent", "licence-nc", "personnes-absentes"}


def test_a_refused_photo_does_not_hold_back_the_others(project):
    project.photo("jardin")
    project.photo("pont", seed=2, auteur=None)

    judgement = project.judged()

    assert set(judgement.cleared) == {"jardin"}
    assert set(judgement.refused) == {"pont"}


def test_a_sheet_that_cannot_be_read_refuses_the_photo(project):
    project.photo(auteure="Marie")

    judgement = project.judged()

    assert not judgement.cleared
    assert codes(judgement) == {"cle-inconnue"}


def test_gives_the_line_of_the_key(project):
    project.photo(licence="CC BY-NC")

    (found,) = project.found("licence-nc")

    assert (found.path, found.line) == ("content/photos/jardin.md", 4)


def test_an_agreement_ends_by_the_clock_alone(project):
    project.photo(personnes="adultes-accord", accord_ref="2026-12", accord_fin="2026-12-31")

    before = project.judged(datetime(2026, 12, 31, 23, 59, tzinfo=ZoneInfo("Europe/Paris")))
    after = project.judged(datetime(2027, 1, 1, 0, 0, tzinfo=ZoneInfo("Europe/Paris")))

    assert set(before.cleared) == {"jardin"}
    assert after.withheld == {"jardin": "accord-termine"}
    assert not any(found.blocking for found in after.findings)


def test_nothing_is_judged_where_there_is_no_photo(project):
    assert project.judged().findings == ()


def lift(project, code, name="jardin.jpg"):
    sha256 = hashlib.sha256((project.photos / name).read_bytes()).hexdigest()
    project.write(
        "content/relectures.yml",
        f"- sha256: {sha256}\n  probleme: {code}\n  par: Nadia\n  motif: Vérifié avec elle\n",
    )


CHILD = {"personnes": "mineurs-accord-parents", "accord_ref": "7", "accord_fin": "2027-06-30"}


def test_a_reviewer_lifts_a_problem_for_these_bytes_only(project):
    project.photo(**CHILD)
    assert codes(project.judged()) == {"mineurs"}

    lift(project, "mineurs")
    assert set(project.judged().cleared) == {"jardin"}

    project.image("jardin.jpg", seed=2)
    assert codes(project.judged()) == {"mineurs"}


def test_a_reviewer_lifts_that_problem_only(project):
    project.photo(**CHILD, licence="CC BY-NC")
    lift(project, "mineurs")

    assert codes(project.judged()) == {"licence-nc"}


def test_a_rare_licence_is_credited_by_its_name(project):
    address = "https://www.gnu.org/licenses/fdl-1.3.html"
    project.photo(licence="GFDL 1.3", licence_nom="GNU FDL 1.3", licence_url=address)
    lift(project, "licence-rare")

    credit = project.judged().cleared["jardin"].credit

    assert (credit.licence.spdx, credit.licence.url) == ("LicenseRef-gnu-fdl-1-3", address)


def test_a_rare_licence_without_a_name_cannot_be_lifted(project):
    project.photo(licence="GFDL 1.3")
    lift(project, "licence-rare")

    assert codes(project.judged()) == {"licence-rare"}


def test_somebody_elses_photo_is_credited_with_its_source(project):
    page = "https://commons.wikimedia.org/wiki/File:Jardin.jpg"
    project.photo(depot="tiers-libre", source=page, licence="CC BY-SA 3.0", auteur="Ana")

    credit = project.judged().cleared["jardin"].credit

    assert (credit.author, credit.source, credit.licence.spdx) == ("Ana", page, "CC-BY-SA-3.0")


def test_a_list_of_reviews_that_cannot_be_read_lifts_nothing_and_stops_the_build(project):
    data = project.photo(**CHILD).read_bytes()
    entry = f"- sha256: {hashlib.sha256(data).hexdigest()}\n  probleme: mineurs\n  par: Nadia\n"
    project.write("content/relectures.yml", f"{entry}  motif: Vérifié\n  avis: oui\n")

    judgement = project.judged()

    assert not judgement.cleared
    assert codes(judgement) == {"mineurs", "cle-inconnue"}


KEYS = ["alternative", "auteur", "declaration", "depot", "licence", "oeuvre", "personnes"]
ANSWER = st.one_of(
    st.none(),
    st.sampled_from(["oui", "non", "aucune", "?", "CC-BY-4.0", "par-l-auteur", "2026-1", "Marie"]),
    st.text("abcé :#'\"-", max_size=12),
)


XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" dc:creator="Habitante du 12"
 dc:description="Deux habitantes arrosent des tomates." xmpRights:UsageTerms="CC BY 4.0"
 xmpRights:WebStatement="https://creativecommons.org/licenses/by/4.0/"
 cc:license="https://creativecommons.org/licenses/by/4.0/"/></rdf:RDF></x:xmpmeta>"""


@pytest.fixture(scope="session")
def judged_with(project_class, drawn, encoded):
    """Judge a photo whose file says that its rights are the declared ones, and more."""

    def judged(changes, said, *, has_sheet=True):
        exif = Image.Exif()
        exif[0x013B] = "Habitante du 12"
        exif[0x8298] = f"© Habitante du 12, CC BY 4.0 {said}"
        data = encoded(drawn(1, (40, 30)), exif=exif.tobytes(), xmp=XMP)
        with tempfile.TemporaryDirectory() as folder:
            project = project_class(Path(folder))
            project.image(data=data)
            if has_sheet:
                project.sheet(**changes)
            return judge(read_inventory(project.root), Terms(NOW))

    return judged


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), ANSWER, min_size=1), st.text("aCBY40. ", max_size=9))
def test_whatever_is_written_only_a_whole_declaration_clears(judged_with, changes, said):
    judgement = judged_with(changes, said)

    assert len(judgement.cleared) + len(judgement.refused) == 1
    for photo in judgement.cleared.values():
        assert None not in changes.values()
        assert photo.credit.author
        assert photo.credit.licence.spdx == "CC-BY-4.0"
        assert changes.get("declaration", "2026-1") == "2026-1"


@settings(max_examples=30, deadline=None)
@given(
    st.sets(st.sampled_from(KEYS), min_size=1), st.text("Habitante du 12 CC BY 4.0", max_size=30)
)
def test_a_missing_answer_is_never_read_from_the_file(judged_with, keys, said):
    assert not judged_with(dict.fromkeys(keys), said).cleared


def test_a_file_that_says_everything_needs_its_sheet(judged_with):
    assert judged_with({}, "").cleared
    assert not judged_with({}, "", has_sheet=False).cleared
    assert not judged_with({"auteure": "Habitante du 12"}, "").cleared
