"""Which settings a build accepts: those of ``pelicanconf.py``, as far as they keep the promise."""

import json
import shutil
from collections.abc import Iterable

import pytest
from tiny_project import Project

UNSAFE = {
    "PLUGINS": [],
    "PELICAN_CLASS": "pelican.Pelican",
    "PLUGIN_PATHS": ["ailleurs"],
    "PROJECT_ROOT": "/tmp",
    "PATH": "..",
    "THEME": "simple",
    "OUTPUT_PATH": "/nulle-part",
    "STATIC_PATHS": ["photos"],
    "STATIC_EXCLUDE_SOURCES": False,
    "STATIC_SAVE_AS": "../{path}",
    "STATIC_CREATE_LINKS": True,
    "STATIC_CHECK_IF_MODIFIED": True,
    "INTRASITE_LINK_REGEX": "[{|](?P<what>.*?)[|}]",
    "EXTRA_PATH_METADATA": {"photos/jardin.png": {"path": "x.png"}},
    "FILENAME_METADATA": "(?P<save_as>.*)",
    "PATH_METADATA": "(?P<save_as>.*)",
    "DEFAULT_METADATA": {"save_as": "../x.html"},
    "USE_FOLDER_AS_CATEGORY": True,
    "OUTPUT_SOURCES": True,
    "OUTPUT_RETENTION": ["vieux.png"],
    "DELETE_OUTPUT_DIRECTORY": True,
    "CACHE_CONTENT": True,
    "CONTENT_CACHING_LAYER": "generator",
    "LOAD_CONTENT_CACHE": True,
    "CACHE_PATH": "/tmp/cache",
    "RELATIVE_URLS": True,
    "THEME_STATIC_DIR": "..",
    "THEME_STATIC_PATHS": ["../content/photos"],
    "THEME_TEMPLATES_OVERRIDES": ["/tmp"],
    "TEMPLATE_PAGES": {"photos/jardin.png": "x.png"},
    "TEMPLATE_EXTENSIONS": [".txt"],
    "DIRECT_TEMPLATES": ["../../secret"],
    "READERS": {"md": None},
    "MARKDOWN": {"extensions": ["markdown.extensions.extra"]},
    "FORMATTED_FIELDS": ["title"],
    "TYPOGRIFY": True,
    "JINJA_ENVIRONMENT": {"autoescape": False},
    "JINJA_FILTERS": {"page_address": "x"},
    "JINJA_GLOBALS": {"picture": "x"},
    "JINJA_TESTS": {"x": "y"},
    "SLUG_REGEX_SUBSTITUTIONS": [["x", "../"]],
    "SLUGIFY_SOURCE": "basename",
    "ARTICLE_PATHS": [""],
    "ARTICLE_EXCLUDES": ["actualites"],
    "ARTICLE_SAVE_AS": "../../{slug}.html",
    "ARTICLE_LANG_SAVE_AS": "../{slug}.html",
    "PAGE_PATHS": ["photos"],
    "PAGE_SAVE_AS": "../../{slug}.html",
    "DRAFT_SAVE_AS": "../{slug}.html",
    "EVENT_SAVE_AS": "../../{slug}.html",
    "INDEX_SAVE_AS": "../index.html",
    "PLAN_SAVE_AS": "../plan.html",
    "AUTHOR_SAVE_AS": "../{slug}.html",
    "PAGINATION_PATTERNS": [[1, "../{name}", "../{name}"]],
    "PAGINATED_TEMPLATES": {"../x": 1},
    "FEED_ATOM": "../x.atom",
    "FEED_ALL_ATOM": "x.atom",
    "SITEURL": "https://ailleurs.example",
    "SITE": "x",
    "WITH_FUTURE_DATES": False,
    "IGNORE_FILES": ["*.md"],
    "LOG_FILTER": ["Could not process %s\n%s"],
    "LOCALE": "tr_TR.UTF-8",
    "PREPARED_TEXTS": {},
    "INVENTED": True,
}
"""Settings that weaken the promise, or are simply not those that were reviewed."""

IN_FILE = (
    *("PLUGINS", "PELICAN_CLASS", "PLUGIN_PATHS", "PROJECT_ROOT", "PATH", "THEME", "OUTPUT_PATH"),
    *("STATIC_PATHS", "STATIC_EXCLUDE_SOURCES", "STATIC_SAVE_AS", "STATIC_CREATE_LINKS"),
    *("STATIC_CHECK_IF_MODIFIED", "INTRASITE_LINK_REGEX", "EXTRA_PATH_METADATA", "PATH_METADATA"),
    *("FILENAME_METADATA", "DEFAULT_METADATA", "USE_FOLDER_AS_CATEGORY", "OUTPUT_SOURCES"),
    *("OUTPUT_RETENTION", "DELETE_OUTPUT_DIRECTORY", "CACHE_CONTENT", "CONTENT_CACHING_LAYER"),
    *("LOAD_CONTENT_CACHE", "CACHE_PATH", "RELATIVE_URLS", "THEME_STATIC_DIR", "READERS"),
    *("THEME_STATIC_PATHS", "THEME_TEMPLATES_OVERRIDES", "TEMPLATE_PAGES", "TEMPLATE_EXTENSIONS"),
    *("MARKDOWN", "FORMATTED_FIELDS", "TYPOGRIFY", "JINJA_ENVIRONMENT", "JINJA_FILTERS"),
    *("JINJA_GLOBALS", "JINJA_TESTS", "SLUG_REGEX_SUBSTITUTIONS", "SLUGIFY_SOURCE"),
    *("ARTICLE_PATHS", "ARTICLE_LANG_SAVE_AS", "PAGE_PATHS", "WITH_FUTURE_DATES"),
    *("IGNORE_FILES", "LOG_FILTER"),
)
"""Those of them that are refused in ``pelicanconf.py`` as well; the others only lay out."""

DRIVER = """
import json, sys
from pathlib import Path
from pelican.settings import read_settings

conf = Path("pelicanconf.py").resolve()
written = conf.read_text(encoding="utf-8")

def verdict(override):
    try:
        settings = read_settings(str(conf), override=override)
        from publication_gate.guarded import GuardedPelican
        GuardedPelican(settings)
    except SystemExit as stop:
        return str(stop.code)
    except ValueError as error:
        return str(error)
    return ""

cases = json.load(sys.stdin)
told = {"nothing": verdict({}), "by option": {}, "in the file": {}}
for name, value in cases.items():
    told["by option"][name] = verdict({name: value})
    conf.write_text(f"{written}\\n{name} = {value!r}\\n", encoding="utf-8")
    told["in the file"][name] = verdict({})
    conf.write_text(written, encoding="utf-8")
json.dump(told, sys.stdout)
"""


@pytest.fixture(scope="module")
def told(_built_once: Project, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict]:
    root = tmp_path_factory.mktemp("settings") / "site"
    shutil.copytree(_built_once.root, root)
    project = Project(root)
    before = project.published()
    done = project.run_code(DRIVER, json.dumps(UNSAFE))
    assert done.returncode == 0, done.stderr
    assert project.published() == before
    return json.loads(done.stdout)


def names(report: str) -> Iterable[str]:
    return report.partition("pour ")[2].partition(".\n")[0].split(", ")


def test_the_settings_as_they_are_pass(told: dict[str, dict]) -> None:
    assert told["nothing"] == ""


@pytest.mark.parametrize("name", UNSAFE)
def test_an_option_of_the_command(told: dict[str, dict], name: str) -> None:
    report = told["by option"][name]
    assert name in names(report), report
    assert "→ Remettez pelicanconf.py" in report


@pytest.mark.parametrize("name", IN_FILE)
def test_a_changed_file(told: dict[str, dict], name: str) -> None:
    assert name in names(told["in the file"][name])


@pytest.mark.parametrize(
    ("name", "value"),
    [("ARTICLE_SAVE_AS", "../../{slug}.html"), ("EVENT_SAVE_AS", "../../dehors/{slug}.html")],
)
def test_a_changed_file_writes_nothing_outside(built: Project, name: str, value: str) -> None:
    conf = built.root / "pelicanconf.py"
    conf.write_text(f"{conf.read_text('utf-8')}\n{name} = {value!r}\n", encoding="utf-8")
    outside = {path.name for path in built.root.parent.iterdir()}
    built.build()
    assert {path.name for path in built.root.parent.iterdir()} == outside
    assert not list(built.root.glob("*.html"))


@pytest.mark.parametrize(
    "options",
    [
        ["-d"],
        ["--relative-urls"],
        ["-t", "."],
        ["-o", "ailleurs"],
        ["--cache-path", "x"],
        ["theme"],
    ],
    ids=" ".join,
)
def test_an_option_that_weakens(built: Project, options: list[str]) -> None:
    before = built.published()
    done = built.bare_pelican(*options)
    assert done.returncode == 1
    assert "réglage non permis" in done.stderr
    assert built.published() == before


def test_options_that_change_nothing(built: Project) -> None:
    before = built.published()
    options = [
        "-q",
        "--ignore-cache",
        "--fatal",
        "errors",
        "-o",
        "output",
        "-t",
        "theme",
        "content",
    ]
    done = built.bare_pelican(*options)
    assert done.returncode == 0, done.stderr
    assert built.published() == before


def test_settings_of_another_place(built: Project) -> None:
    other = built.root / "ailleurs/pelicanconf.py"
    other.parent.mkdir()
    code = (built.root / "pelicanconf.py").read_text(encoding="utf-8")
    other.write_text(code, encoding="utf-8")
    (other.parent / "site.toml").write_bytes((built.root / "site.toml").read_bytes())
    (other.parent / "content").mkdir()
    (other.parent / "theme").mkdir()
    before = built.published()
    done = built.bare_pelican("-s", "ailleurs/pelicanconf.py")
    assert done.returncode == 1
    assert "réglage non permis pour PATH, THEME" in done.stderr or "PROJECT_ROOT" in done.stderr
    assert built.published() == before


LOGS = """

import logging as _logging
from pelican import signals as _signals


def _complain(_generators):
    _logging.getLogger("pelican.quelque.part").error("quelque chose ne va pas")


_signals.all_generators_finalized.connect(_complain)
"""


@pytest.mark.parametrize("options", [[], ["-q"], ["--logs-dedup-min-level", "ERROR"]], ids=" ".join)
def test_a_logged_error_stops_also_in_silence(built: Project, options: list[str]) -> None:
    before = built.published()
    plugin = built.root / "plugins/french_typography/plugin.py"
    plugin.write_text(plugin.read_text(encoding="utf-8") + LOGS, encoding="utf-8")
    done = built.bare_pelican(*options)
    assert done.returncode == 1
    assert "quelque chose ne va pas" in done.stderr
    assert built.published() == before


def test_watching_stops_at_the_first_failure(built: Project) -> None:
    """Plain ``pelican -r`` would build hundreds of times in the same seconds."""
    (built.content / "photos/jardin.md").unlink()
    done = built.bare_pelican("-r")
    assert done.returncode == 1
    assert done.stderr.count("n’a pas de fiche") == 1


@pytest.mark.parametrize(
    ("option", "words"),
    [('NOW="hier"', "« hier » n’est pas une date"), ("NOW=5", "Construction arrêtée")],
)
def test_a_clock_that_is_none(built: Project, option: str, words: str) -> None:
    done = built.bare_pelican("-e", option)
    assert done.returncode == 1
    assert words in done.stderr


@pytest.mark.parametrize("value", ["hier", "99999999999999999999"])
def test_a_clock_of_the_environment_that_is_none(built: Project, value: str) -> None:
    done = built.bare_pelican(environ={"SOURCE_DATE_EPOCH": value})
    assert done.returncode == 1
    assert f"SOURCE_DATE_EPOCH vaut « {value} »" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("line", "instead", "words"),
    [
        ("zone_scolaire", 'zone_scolaire = "D"', "la valeur de `zone_scolaire` ne convient pas"),
        ("zone_scolaire", 'zone_scolaire = "Corse"', "la valeur de `zone_scolaire`"),
        ("nom", "", "il manque la ligne `nom = …`"),
        ("nom", 'nom = "a\\nb"', "la valeur de `nom` ne convient pas"),
        ("adresse", 'adresse = "https://x.example/a\\" onload=\\"x"', "la valeur de `adresse`"),
        ("adresse", 'adresse = "https://x.example/../.."', "la valeur de `adresse`"),
        ("adresse", 'adresse = "javascript:alert(1)"', "la valeur de `adresse`"),
        ("identifiant_agenda", 'identifiant_agenda = "a\\r\\nATTACH:x"', "`identifiant_agenda`"),
        ("commune", 'commune = "V"\ncouleur = "#000"', "la ligne `couleur = …` n’existe pas"),
        ("commune", "commune = ", "le fichier ne se lit pas"),
    ],
)
def test_facts_of_the_site(built: Project, line: str, instead: str, words: str) -> None:
    before = built.published()
    facts = built.root / "site.toml"
    lines = facts.read_text(encoding="utf-8").splitlines()
    lines = [instead if each.startswith(f"{line} =") else each for each in lines]
    facts.write_text("\n".join(lines), encoding="utf-8")
    done = built.build()
    assert done.returncode == 1
    assert words in done.stderr
    assert "→ Corrigez site.toml" in done.stderr
    assert "Traceback" not in done.stderr
    assert built.published() == before
