"""``./dalle event`` and ``./dalle article``: models that pass the check once they are filled in."""

from tiny_project import NOW, Project


def test_a_new_event_waits_for_its_blanks_then_passes(project: Project) -> None:
    done = project.run("commands", "event", "Goûter des voisins", "--now", NOW)
    assert done.returncode == 0, done.stderr
    assert "content/evenements/gouter-des-voisins.md" in done.stdout
    file = project.content / "evenements/gouter-des-voisins.md"
    text = file.read_text(encoding="utf-8")
    assert "publie_le: 2026-11-22" in text
    assert "# Où ? À choisir dans : fab-lab" in text

    check = project.run("commands", "check", str(file), "--now", NOW)
    assert check.returncode == 1
    assert "content/evenements/gouter-des-voisins.md" in check.stdout

    text = text.replace("debut:\n", "debut: 2026-12-12 16:00\n").replace("fin:\n", "fin: 18h\n", 1)
    text = text.replace("lieu:\n", "lieu: fab-lab\n").replace(
        "organisateur:\n", "organisateur: fab-lab\n"
    )
    file.write_text(text, encoding="utf-8")
    check = project.run("commands", "check", "--now", NOW)
    assert check.returncode == 0, check.stdout
    build = project.build()
    assert build.returncode == 0, build.stderr
    assert (project.output / "agenda/gouter-des-voisins/index.html").is_file()


def test_a_series_by_taking_the_comment_sign_away(project: Project) -> None:
    project.run("commands", "event", "Atelier", "--now", NOW)
    file = project.content / "evenements/atelier.md"
    text = file.read_text(encoding="utf-8").replace("debut:\n", "").replace("fin:\n", "", 1)
    text = text.replace("# repetition", "repetition").replace("lieu:\n", "lieu: fab-lab\n")
    file.write_text(text.replace("organisateur:\n", "organisateur: fab-lab\n"), encoding="utf-8")
    check = project.run("commands", "check", "--now", NOW)
    assert check.returncode == 0, check.stdout


def test_a_new_article_passes_as_it_is(project: Project) -> None:
    done = project.run("commands", "article", "Des nouvelles : l'été", "--now", NOW)
    assert done.returncode == 0, done.stderr
    file = project.content / "actualites/des-nouvelles-l-ete.md"
    check = project.run("commands", "check", "--now", NOW)
    assert check.returncode == 0, check.stdout
    assert "content/actualites/des-nouvelles-l-ete.md:13" in check.stdout
    assert "est une phrase du modèle" in check.stdout

    header, fence, _ = file.read_text("utf-8").rpartition("---\n")
    file.write_text(f"{header}{fence}Le soleil est revenu.\n", "utf-8")
    check = project.run("commands", "check", "--now", NOW)
    assert "phrase du modèle" not in check.stdout


def test_every_line_of_a_model_works_once_it_is_no_comment(project: Project) -> None:
    project.run("commands", "article", "Tout", "--now", NOW)
    file = project.content / "actualites/tout.md"
    lines = file.read_text(encoding="utf-8").splitlines()
    known = ("# resume", "# photo", "# themes", "# brouillon")
    lines = [line.removeprefix("# ") if line.startswith(known) else line for line in lines]
    text = "\n".join(lines).replace("nom-de-la-photo.jpg", "jardin.png")
    file.write_text(text, encoding="utf-8")
    check = project.run("commands", "check", "--now", NOW)
    assert check.returncode == 0, check.stdout


def test_a_file_that_is_there_is_never_overwritten(project: Project) -> None:
    before = (project.content / "actualites/jardin.md").read_bytes()
    done = project.run("commands", "article", "Jardin")
    assert done.returncode == 1
    assert "existe déjà" in done.stderr
    assert (project.content / "actualites/jardin.md").read_bytes() == before


def test_without_a_title_nothing_is_written(project: Project) -> None:
    done = project.run("commands", "event", "   ")
    assert done.returncode == 2
    assert "il faut un titre" in done.stderr
