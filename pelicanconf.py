"""Settings of Pelican: constants only; the facts of this site are in ``site.toml``."""

import sys
from pathlib import Path

PROJECT_ROOT = str(Path(__file__).resolve().parent)
PLUGIN_PATHS = [str(Path(PROJECT_ROOT, "plugins"))]
# Pelican searches PLUGIN_PATHS for the plugins it loads by name; their imports need sys.path.
if PLUGIN_PATHS[0] not in sys.path:
    sys.path.insert(0, PLUGIN_PATHS[0])

from publication_gate.guarded import UNGUARDED, GuardedPelican  # noqa: E402 - needs the path above
from publication_gate.settings import REQUIRED_SETTINGS  # noqa: E402
from publication_gate.site import read_site  # noqa: E402

_site = read_site(Path(PROJECT_ROOT))

PELICAN_CLASS = GuardedPelican
PLUGINS = list(REQUIRED_SETTINGS["PLUGINS"])

SITENAME = _site.name
SITEURL = _site.address
SITE = _site
BASE_PATH = _site.base_path

PATH = str(Path(PROJECT_ROOT, "content"))
# Only the guarded class knows output/: whatever else is made of these settings stays out of it.
OUTPUT_PATH = str(Path(PROJECT_ROOT, UNGUARDED))
THEME = str(Path(PROJECT_ROOT, "theme"))

DEFAULT_LANG = "fr"
TIMEZONE = "Europe/Paris"
# A fixed locale: the machine's own would change how files are decoded and how dates read.
LOCALE = ["C.UTF-8", "C.utf8", "en_US.UTF-8", "fr_FR.UTF-8", ""]
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}

ARTICLE_PATHS = ["actualites"]
ARTICLE_URL = "actualites/{slug}/"
ARTICLE_SAVE_AS = "actualites/{slug}/index.html"
PAGE_PATHS = ["pages"]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
EVENT_URL = "agenda/{slug}/"
EVENT_SAVE_AS = "agenda/{slug}/index.html"

DIRECT_TEMPLATES = ["index", "actualites", "assistant", "ecrire", "plan", "404"]
# A page holds at most 300 elements, one with photos makes at most 15 requests.
PAGINATED_TEMPLATES = {
    "actualites": 20,
    "agenda": 15,
    "agenda-archives": 60,
    "credits": 40,
    "photos": 10,
}
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]
ACTUALITES_SAVE_AS = "actualites/index.html"
ACTUALITES_URL = "actualites/"
ASSISTANT_SAVE_AS = "proposer-une-photo/assistant/index.html"
ASSISTANT_URL = "proposer-une-photo/assistant/"
ECRIRE_SAVE_AS = "ecrire-sur-ce-site/index.html"
ECRIRE_URL = "ecrire-sur-ce-site/"
PLAN_SAVE_AS = "plan-du-site/index.html"
PLAN_URL = "plan-du-site/"

# Pages that nobody asked for, and Pelican's own feeds (ours are made by feedgen).
AUTHOR_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
TAG_SAVE_AS = ""
DRAFT_SAVE_AS = ""
DRAFT_PAGE_SAVE_AS = ""
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None

for _name, _value in REQUIRED_SETTINGS.items():
    globals().setdefault(_name, _value)
