"""The phone page as a person meets it: 360 pixels, a thumb or a keyboard, a real photo."""

import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect
from tiny_project import Project, make_project

from photo_licences.declarations import TEXT
from tests.contributing.conftest import Visit
from tests.contributing.pictures import KEPT, POSITION, annotate, draw, fields, without_positions

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
LARGEST_SCRIPTS = 30_000
TARGET = 24
SHOW_ALL = """() => {
    const all = (parts) => document.querySelectorAll(parts);
    all('.step, .question, .own, .error').forEach((part) => { part.hidden = false; });
    all('.error').forEach((error) => { error.textContent = 'Il manque une réponse.'; });
}"""
AXE = """() => axe.run({
    runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}).then(({ violations }) => violations.flatMap(
    (rule) => rule.nodes.map((node) => `${rule.id} ${node.target}`)))"""
NAMELESS = """() => [...document.querySelectorAll('input, textarea, canvas, pre')]
    .filter((field) => !(field.labels || []).length && !field.getAttribute('aria-label'))
    .map((field) => field.outerHTML)"""
NAMED_IDS = """() => ['aria-describedby', 'aria-labelledby'].flatMap(
    (name) => [...document.querySelectorAll(`[${name}]`)].flatMap(
        (one) => one.getAttribute(name).split(' ')))"""
SMALL_TARGETS = """(size) => {
    document.querySelectorAll('.step').forEach((step) => { step.hidden = false; });
    return [...document.querySelectorAll('main :is(input, textarea, button, a)')]
        .filter((one) => one.getClientRects().length)
        .map((one) => [one.getBoundingClientRect(), one.outerHTML])
        .filter(([box]) => Math.min(box.width, box.height) < size);
}"""
ANSWERS = (
    ("Moi", {"Nom à afficher sous la photo": "Habitante du 12"}),
    ("CC BY 4.0 : tout le monde", {}),
    ("Personne (de dos", {}),
    ("Non", {}),
    (None, {"Que voit-on sur la photo ?": ""}),
    ("J’ai lu cette déclaration", {}),
)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    return annotate(draw(tmp_path / "Jardin d’été.jpg"), (*KEPT, *POSITION))


def fill(
    visit: Visit, photo: Path, described: str = "Des bacs de tomates au pied d’une tour."
) -> None:
    visit.page.get_by_label("Votre photo").set_input_files(photo)
    expect(visit.page.get_by_role("button", name="Continuer")).to_be_enabled()
    visit.go_on()
    for choice, lines in ANSWERS:
        step = visit.page.locator(".step:visible")
        if choice:
            step.get_by_label(choice).first.check()
        for label, line in lines.items():
            step.get_by_label(label).fill(line or described)
        visit.go_on()


def downloaded(page: Page, link: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("link", name=link).click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_from_the_photo_to_a_sheet_that_passes(visit: Visit, photo: Path, tmp_path: Path) -> None:
    fill(visit, photo)
    assert visit.title == "Envoyer la photo et sa fiche"
    project = make_project(tmp_path / "projet")
    folder = project.content / "photos"
    picture = downloaded(visit.page, "Enregistrer la photo", folder)
    sheet = downloaded(visit.page, "Enregistrer la fiche", folder)

    assert (picture.name, sheet.name) == ("jardin-d-ete.jpg", "jardin-d-ete.md")
    assert fields(picture) == without_positions(fields(photo))
    check = project.run("commands", "check", "--format", "json", "--now", "2026-11-22T10:00")
    assert check.returncode == 0, check.stdout
    assert '"refused": 0' in check.stdout
    assert "jardin-d-ete" not in check.stdout
    assert visit.elsewhere == []
    assert visit.complaints == []


@pytest.mark.parametrize(
    ("file", "described", "name"),
    [
        (
            "IMG_2041.jpg",
            "Deux habitantes arrosent des tomates.",
            "deux-habitantes-arrosent-des-tomates-photo",
        ),
        (
            "image.jpg",
            "Un banc bleu sous deux arbres de la dalle.",
            "un-banc-bleu-sous-deux-arbres",
        ),
        ("20261122_143000.jpg", "李小龙 !", "photo"),
        ("Le banc (2).jpg", "Un banc bleu.", "le-banc-2"),
        ("credits.jpg", "Un banc bleu.", "credits-photo"),
    ],
)
def test_no_two_photos_are_called_as_their_camera_does(
    visit: Visit, tmp_path: Path, file: str, described: str, name: str
) -> None:
    fill(visit, draw(tmp_path / file), described)
    saved = visit.page.get_by_role("link", name="Enregistrer la fiche")
    expect(saved).to_have_attribute("download", f"{name}.md")


def test_says_what_the_photo_held(visit: Visit, photo: Path) -> None:
    visit.page.get_by_label("Votre photo").set_input_files(photo)
    told = visit.page.locator("#constat")
    expect(told).to_contain_text("La photo disait où elle a été prise, dans les réglages")
    expect(told).to_contain_text("Elle contient encore les réglages de l’appareil (EXIF)")


def test_refuses_a_file_that_is_no_photo(visit: Visit, tmp_path: Path) -> None:
    text = tmp_path / "notes.jpg"
    text.write_text("Bonjour")
    field = visit.page.get_by_label("Votre photo")
    field.set_input_files(text)
    expect(field).to_have_accessible_description(
        "Choisissez l’original, pas une capture d’écran ni une photo reçue par messagerie. "
        "Votre navigateur ne sait pas lire « notes.jpg ». Enregistrez la photo en JPEG, ou "
        "donnez-la à une personne de l’équipe."
    )
    expect(visit.page.get_by_role("button", name="Continuer")).to_be_disabled()


def test_an_error_is_told_at_its_question_and_focused(visit: Visit, photo: Path) -> None:
    visit.page.get_by_label("Votre photo").set_input_files(photo)
    visit.go_on()
    expect(visit.page.get_by_role("heading", name="L’auteur")).to_be_focused()
    visit.go_on()
    group = visit.page.get_by_role("group", name="Qui a pris la photo ?")
    assert "Qui apporte cette photo" in group.locator(".error").inner_text()
    expect(group.get_by_label("Moi", exact=True)).to_be_focused()
    name = visit.page.get_by_label("Nom à afficher sous la photo")
    name.fill("?")
    group.get_by_label("Moi", exact=True).check()
    visit.go_on()
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(name).to_have_accessible_description(re.compile("Qui a pris cette photo"))


def test_asks_only_what_the_answers_need(visit: Visit, photo: Path) -> None:
    visit.page.get_by_label("Votre photo").set_input_files(photo)
    visit.go_on()
    paper = visit.page.get_by_label("Numéro du papier de dépôt")
    source = visit.page.get_by_label("Adresse de la page")
    expect(paper).to_be_hidden()
    visit.page.get_by_label("Une autre personne, qui a signé").check()
    expect(paper).to_be_visible()
    visit.page.get_by_label("Une autre personne : la photo").check()
    expect(paper).to_be_hidden()
    source.fill("https://commons.wikimedia.org/wiki/File:Jardin.jpg")
    visit.page.get_by_label("Nom à afficher").fill("Zoé")
    visit.go_on()
    visit.page.get_by_label("Une autre licence").check()
    other = visit.page.get_by_label("Laquelle ?")
    other.fill("CC BY-NC 4.0")
    visit.go_on()
    assert "interdit l’usage commercial" in visit.page.locator(".error:visible").inner_text()
    other.fill("CC BY-SA 3.0")
    visit.go_on()
    assert visit.title == "Les personnes"


def test_says_where_a_photo_of_an_iphone_opens(visit: Visit, tmp_path: Path) -> None:
    photo = tmp_path / "IMG_2041.HEIC"
    photo.write_bytes(b"\0\0\0\x18ftypheic")
    visit.page.get_by_label("Votre photo").set_input_files(photo)
    expect(visit.page.locator("#fichier-erreur")).to_contain_text("Ouvrez cette page sur l’iPhone")


def test_a_wrong_answer_that_is_no_longer_asked_holds_nobody_up(visit: Visit, photo: Path) -> None:
    """A browser's own check would stop at the hidden field, and say nothing."""
    visit.page.get_by_label("Votre photo").set_input_files(photo)
    visit.go_on()
    visit.page.get_by_label("Nom à afficher").fill("Zoé")
    visit.page.get_by_label("Une autre personne : la photo").check()
    visit.page.get_by_label("Adresse de la page").fill("www.exemple.org")
    visit.go_on()
    assert "Écrivez cette adresse en entier" in visit.page.locator(".error:visible").inner_text()
    visit.page.get_by_label("Moi", exact=True).check()
    visit.go_on()
    assert visit.title == "La licence"
    assert visit.complaints == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Recopiez la date écrite sur le papier"),
        ("1206", "est illisible"),
        ("01011850", "entre 1900 et 2199"),
        ("01012020", "est terminé depuis le 1er janvier 2020"),
    ],
)
def test_half_a_date_is_none(visit: Visit, photo: Path, typed: str, told: str) -> None:
    visit.page.get_by_label("Votre photo").set_input_files(photo)
    visit.go_on()
    visit.page.get_by_label("Moi", exact=True).check()
    visit.page.get_by_label("Nom à afficher").fill("Zoé")
    visit.go_on()
    visit.page.get_by_label("CC BY 4.0").check()
    visit.go_on()
    visit.page.get_by_label("Un enfant : ses").check()
    visit.page.get_by_label("Numéro du papier d’accord").fill("2026-12")
    visit.page.get_by_label("Dernier jour de l’accord").press_sequentially(typed)
    visit.go_on()
    assert told in visit.page.locator(".error:visible").inner_text()


def test_back_and_forth_leads_past_no_missing_answer(visit: Visit, photo: Path) -> None:
    """The telephone's own « back » goes one step back, and « forward » is checked again."""
    fill(visit, photo)
    page = visit.page
    for title in ("La déclaration", "La description", "Les œuvres d’art", "Les personnes"):
        page.go_back()
        assert visit.title == title
    page.get_by_role("button", name="Revenir").click()
    expect(page.get_by_role("heading", name="La licence")).to_be_focused()
    page.get_by_label("Une autre licence").check()
    page.go_forward()
    assert visit.title == "La licence"
    page.get_by_label("CC BY 4.0").check()
    visit.go_on()
    assert visit.title == "Les personnes"

    page.reload()
    page.go_back()
    assert visit.title == "Choisir la photo"


def test_another_photo_is_described_and_declared_anew(
    visit: Visit, photo: Path, tmp_path: Path
) -> None:
    fill(visit, photo)
    page = visit.page
    for _ in range(7):
        page.get_by_role("button", name="Revenir").click()
    page.get_by_label("Votre photo").set_input_files(draw(tmp_path / "banc.png"))
    expect(page.get_by_role("button", name="Continuer")).to_be_enabled()
    for _ in range(5):
        visit.go_on()
    assert visit.title == "La description"
    described = page.get_by_label("Que voit-on sur la photo ?")
    expect(described).to_have_value("")
    described.fill("Un banc bleu.")
    visit.go_on()
    expect(page.get_by_label("J’ai lu cette déclaration")).not_to_be_checked()
    page.get_by_label("J’ai lu cette déclaration").check()
    visit.go_on()
    expect(page.get_by_role("link", name="Enregistrer la photo")).to_have_attribute(
        "download", "banc.png"
    )
    assert "Habitante du 12" in page.locator("#fiche").inner_text()


def test_the_photo_that_was_chosen_last_counts(visit: Visit, photo: Path, tmp_path: Path) -> None:
    """A large one takes its time; a person does not wait for it to choose another."""
    field = visit.page.get_by_label("Votre photo")
    visit.page.evaluate(
        """() => {
          const decode = createImageBitmap;
          const slowly = () => new Promise((done) => { window.release = done; });
          window.createImageBitmap = async (file, options) => {
            if (!window.release) await slowly();
            return decode(file, options);
          };
        }"""
    )
    field.set_input_files(photo)
    expect(visit.page.locator("#lecture")).to_have_text(re.compile("La page lit votre photo"))
    field.set_input_files(draw(tmp_path / "banc.png", (90, 60)))
    expect(visit.page.get_by_role("button", name="Continuer")).to_be_enabled()
    visit.page.evaluate("() => window.release()")
    visit.page.wait_for_timeout(300)
    assert visit.page.locator("#apercu").evaluate("(canvas) => canvas.width") == 90
    expect(visit.page.locator("#constat")).to_have_text("La photo ne dit pas où elle a été prise.")


def test_works_by_keyboard_alone(visit: Visit, photo: Path) -> None:
    page = visit.page
    page.get_by_label("Votre photo").set_input_files(photo)
    expect(page.get_by_role("button", name="Continuer")).to_be_enabled()
    page.get_by_label("Votre photo").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert visit.title == "L’auteur"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("Zoé")
    page.keyboard.press("Enter")
    assert visit.title == "La licence"


def test_every_field_has_a_name_and_room_for_a_thumb(visit: Visit, photo: Path) -> None:
    fill(visit, photo)
    assert visit.page.evaluate(NAMELESS) == []
    ids = visit.page.evaluate("() => [...document.querySelectorAll('[id]')].map(({id}) => id)")
    assert len(ids) == len(set(ids))
    assert set(visit.page.evaluate(NAMED_IDS)) <= set(ids)
    assert visit.page.evaluate(SMALL_TARGETS, TARGET) == []
    assert visit.page.evaluate("() => document.documentElement.scrollWidth") <= 360


def test_axe_finds_nothing_in_what_is_refused(visit: Visit, photo: Path) -> None:
    page = visit.page
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    page.locator("#fichier").set_input_files(photo)
    visit.go_on()
    for choice, lines in ANSWERS:
        visit.go_on()
        expect(page.locator(".error:visible").first).to_be_visible()
        assert page.evaluate(AXE) == []
        step = page.locator(".step:visible")
        if choice:
            step.get_by_label(choice).first.check()
        for label, line in lines.items():
            step.get_by_label(label).fill(line or "Un banc bleu.")
        visit.go_on()
    assert page.evaluate(AXE) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_any_step(visit: Visit, photo: Path, scheme: str) -> None:
    page = visit.page
    page.emulate_media(color_scheme=scheme)
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    page.locator("#fichier").set_input_files(photo)
    expect(page.get_by_role("button", name="Continuer")).to_be_enabled()
    found = page.evaluate(AXE)
    page.evaluate(SHOW_ALL)
    assert found + page.evaluate(AXE) == []


def test_addresses_to_send_by_hand(visit: Visit, photo: Path) -> None:
    fill(visit, photo)
    page = visit.page
    copy = page.get_by_role("link", name="Faites votre copie du dépôt").get_attribute("href")
    assert copy == "https://github.com/dalle-robespierre/site/fork"
    upload = page.get_by_role("link", name="page d’envoi").get_attribute("href")
    assert upload == "https://github.com/dalle-robespierre/site/upload/main/content/photos"
    forge = page.get_by_role("link", name="Créez la fiche").get_attribute("href")
    asked = parse_qs(urlsplit(forge).query)
    assert forge.startswith("https://github.com/dalle-robespierre/site/new/main?")
    assert asked["filename"] == ["content/photos/jardin-d-ete.md"]
    assert asked["value"] == [page.locator("#fiche").text_content()]
    mail = unquote(page.get_by_role("link", name="Écrire un courriel").get_attribute("href"))
    assert mail.startswith("mailto:?subject=Une photo pour le site")
    assert "\r\nlicence: CC-BY-4.0\r\n" in mail
    # This browser shares nothing: the button would lie.
    expect(page.get_by_role("button", name="Partager")).to_be_hidden()


def test_a_long_sheet_fits_no_address(visit: Visit, photo: Path) -> None:
    """Forges answer « 414 », and programs for e-mail cut what is longer."""
    fill(visit, photo)
    page = visit.page
    page.go_back()
    page.go_back()
    page.get_by_label("Légende").fill("Une très longue légende. " * 200)
    visit.go_on()
    visit.go_on()
    assert visit.title == "Envoyer la photo et sa fiche"
    expect(page.get_by_role("link", name="Créez la fiche")).to_be_hidden()
    mail = unquote(page.get_by_role("link", name="Écrire un courriel").get_attribute("href"))
    assert "Je joins les fichiers jardin-d-ete.jpg et jardin-d-ete.md" in mail
    assert len(mail) < 1000


def test_shares_both_files_where_the_telephone_can(visit: Visit, photo: Path) -> None:
    visit.page.evaluate(
        """() => {
          navigator.canShare = ({ files }) => files.every(({ name }) => !name.endsWith('.md'));
          navigator.share = async ({ files }) => { window.shared = files.map(({ name }) => name); };
        }"""
    )
    fill(visit, photo)
    visit.page.get_by_role("button", name="Partager").click()
    expect(visit.page.get_by_role("status").filter(has_text="Merci")).to_be_visible()
    assert visit.page.evaluate("() => window.shared") == ["jardin-d-ete.jpg", "jardin-d-ete.txt"]


def test_without_scripts_the_page_says_where_to_go(browser, tiny_site: Project) -> None:
    context = browser.new_context(java_script_enabled=False)
    visit = Visit(context.new_page(), tiny_site.output)
    expect(visit.page.locator("form")).to_be_hidden()
    expect(visit.page.locator("#sans-script")).to_be_visible()
    context.close()


def test_a_forged_script_is_refused(tiny_site: Project, tmp_path: Path) -> None:
    """The tables are made at build; the audit makes them again and compares."""
    root = tmp_path / "site"
    shutil.copytree(tiny_site.root, root, symlinks=True)
    project = Project(root)
    script = project.output / "theme/assistant/tables.js"
    script.write_bytes(script.read_bytes().replace(b'"licence-nc"', b'"acceptee"'))
    done = project.run("commands", "audit", "--now", "2026-11-22T10:00")
    assert done.returncode == 1
    assert "theme/assistant/tables.js" in done.stdout


def test_scripts_are_small_and_on_this_page_only(tiny_site: Project) -> None:
    scripts = sorted((tiny_site.output / "theme/assistant").glob("*.js"))
    packed = subprocess.run(["gzip", "-9", "-c", *scripts], check=True, capture_output=True).stdout
    assert len(packed) <= LARGEST_SCRIPTS
    users = [
        page.relative_to(tiny_site.output).parts[:-1]
        for page in tiny_site.output.rglob("*.html")
        if "assistant/assistant.js" in page.read_text("utf-8")
    ]
    assert users == [("proposer-une-photo", "assistant")]


def test_the_declaration_is_the_one_of_the_pages() -> None:
    plain = " ".join(TEXT.replace("’", "'").split())
    for page in ("proposer-une-photo", "papier-depot"):
        text = (ROOT / f"content/pages/{page}.md").read_text("utf-8")
        assert plain in " ".join(text.replace("’", "'").split())
