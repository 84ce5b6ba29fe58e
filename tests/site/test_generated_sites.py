"""Invariant I1 against sites that nobody thought of: a marked image in random places and syntax.

One process builds again and again, since each example is a whole site.
"""

import base64
import html
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser
from tiny_project import EVENT, NOW, ORGANISERS, PLACES, SHEET, Project
from ways import MARK, SECRET, marked_image, places_of_mark

BUILDS = """
import json, sys
from pathlib import Path
from publication_gate import guarded

for line in sys.stdin:
    try:
        guarded.build(Path.cwd(), json.loads(line))
        code = ""
    except SystemExit as stop:
        code = stop.code
    print(f"\\0{json.dumps(code)}", flush=True)
"""


@dataclass
class Generated:
    """A project, and the process that builds it with whatever an example adds."""

    project: Project
    process: subprocess.Popen[str]
    report: Path

    def build(self, files: Mapping[str, bytes]) -> tuple[str, str]:
        """Give the sentence that the build ended with, and its report."""
        earlier = {place: self._write(place, data) for place, data in files.items()}
        self.report.write_bytes(b"")
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{json.dumps(NOW)}\n")
        self.process.stdin.flush()
        while not (line := self.process.stdout.readline()).startswith("\0"):
            assert self.process.poll() is None, self.report.read_text(encoding="utf-8")
        for place, data in earlier.items():
            self._write(place, data)
        return json.loads(line[1:]), self.report.read_text(encoding="utf-8")

    def came_out(self) -> list[str]:
        """Give what came out, and build without it: a refusal would show it to the next example."""
        found = came_out(self.project)
        if found:
            self.build({})
        return found

    def _write(self, place: str, data: bytes | None) -> bytes | None:
        """Write a file, or remove it; give what it held."""
        file = self.project.root / place
        earlier = file.read_bytes() if file.exists() else None
        if data is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return earlier


@pytest.fixture(scope="module")
def generated(
    _built_once: Project, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Generated]:
    folder = tmp_path_factory.mktemp("generated")
    project = Project(folder / "site")
    shutil.copytree(_built_once.root, project.root)
    marked_image(project.root / "secret.png")
    report = folder / "report"
    with report.open("ab") as errors:
        process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-c", BUILDS],
            cwd=project.root,
            env={**os.environ, "PYTHONPATH": str(project.root / "plugins")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            encoding="utf-8",
        )
        with process:
            yield Generated(project, process, report)
            process.kill()


def came_out(project: Project) -> list[str]:
    """Give the places of the mark in ``output/``, and what its pages show from elsewhere."""
    return [*map(str, places_of_mark(project.output)), *shown(project.output)]


def shown(directory: Path) -> Iterator[str]:
    """Every address of the attacks that a page would fetch, as a browser reads the page."""
    for page in directory.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if "secret" not in text and "ailleurs.example" not in text:
            continue
        for node in LexborHTMLParser(text).css("*"):
            for name, value in node.attributes.items():
                is_followed = node.tag == "a" and name == "href"
                # A title, a summary: whatever it looks like, it is shown as words.
                kinds = {node.attributes.get("name"), node.attributes.get("property")}
                is_words = node.tag == "meta" and kinds & WORDS
                if is_followed or is_words:
                    continue
                if any(it in (value or "") for it in ("secret", "ailleurs")):
                    yield f"{page}: <{node.tag} {name}={value}>"


WORDS = {"description", "og:title", "og:description"}
TAGS = (
    *("img", "IMG", "image", "input type=image", "video", "audio", "source", "picture", "object"),
    *("embed", "iframe", "link rel=icon", "link rel=preload as=image", "meta", "svg", "use", "a"),
    *("feImage", "table", "body", "blockquote", "q", "div", "x-y", "base", "track", "portal"),
)
ATTRIBUTES = (
    *("src", "SRC", "srcset", "imagesrcset", "href", "xlink:href", "data", "poster", "background"),
    *("style", "content", "cite", "srcdoc", "longdesc", "lowsrc", "dynsrc", "usemap", "ping"),
    *("onerror", "icon", "manifest", "data-src", "{static}src"),
)
ADDRESSES = (
    *(SECRET, f"{{attach}}{SECRET}", f"{{static}}{SECRET}", f"|attach|{SECRET}", "/secret.png"),
    *("//ailleurs.example/secret.png", "https://ailleurs.example/secret.png", "file:secret.png"),
    f"data:image/png;base64,{base64.b64encode(MARK).decode()}",
    *(f"url({SECRET})", "url(//ailleurs.example/secret.png)", f"{SECRET} 2x, {SECRET}"),
)
SPELLINGS = {
    "as it is": str,
    "entities": lambda text: "".join(f"&#{ord(letter)};" for letter in text),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(letter):X}" for letter in text),
    "percents": lambda text: quote(text, safe=":;,{}|()"),
    "every letter in percents": lambda text: "".join(f"%{ord(letter):02x}" for letter in text),
    "upper case": str.upper,
    "a tab inside": lambda text: f"{text[:4]}\t{text[4:]}",
    "escaped twice": lambda text: html.escape(text).replace("&", "&amp;"),
    "a backslash": lambda text: text.replace("/", "\\"),
    "white space around": lambda text: f" {text}\n",
}
AROUND = (
    *("{}", "<p>{}</p>", "- {}", "> {}", "## {}", "<!-- {} -->", "<svg>{}</svg>", "**{}**"),
    *("<template>{}</template>", "<noscript>{}</noscript>", "<math><mtext>{}</mtext></math>"),
    *("[{}](/)", "| a |\n| - |\n| {} |", "<![CDATA[{}]]>", "<?{}?>", "<style>{}</style>", "x {} y"),
    *("<details><summary>{}</summary></details>", "1. a\n\n    {}", "<b title='{}'>x</b>"),
    *("[x]: {}\n\n![x]", "&lt;{}", "<textarea>{}</textarea>", "<p\n{}\n>", "\\{}", "`{}` {}"),
)
SPACES = st.sampled_from([" ", "\n", "\t", "/", "  ", "\f"])
QUOTES = st.sampled_from(['"', "'", ""])


@st.composite
def elements(draw: st.DrawFn) -> str:
    """Give an element, or an image of Markdown, that names the marked image somehow."""
    address = SPELLINGS[draw(st.sampled_from(sorted(SPELLINGS)))](draw(st.sampled_from(ADDRESSES)))
    if draw(st.booleans()):
        return draw(st.sampled_from(["![x]({})", "![x](<{}>)", "![{}]({} 'x')"])).replace(
            "{}", address
        )
    tag, name = draw(st.sampled_from(TAGS)), draw(st.sampled_from(ATTRIBUTES))
    quotes = draw(QUOTES)
    end = draw(st.sampled_from([">", "/>", "", f"></{tag.split()[0]}>", ">x"]))
    return f"<{tag}{draw(SPACES)}{name}={quotes}{address}{quotes}{end}"


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """Give what somebody may write into a text."""
    body = draw(elements())
    for around in draw(st.lists(st.sampled_from(AROUND), max_size=2)):
        body = around.replace("{}", body)
    return body


HEADERS = ("titre", "resume", "menu", "photo", "slug", "adresse", "save_as", "url", "path", "lang")
BASES = {
    "content/pages/attaque.md": "---\ntitre: Une page\n---\n",
    "content/actualites/attaque.md": "---\ntitre: Une actualité\ndate: 2026-11-20\n---\n",
    "content/evenements/attaque.md": EVENT,
    "content/photos/jardin.md": SHEET,
}
"""Texts that are well without the attack; the last one is the caption of a photo."""
LISTS = {
    "content/lieux.yml": (PLACES, "acces"),
    "content/organisateurs.yml": (ORGANISERS, "nom"),
}


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, bytes]:
    """Give a text with one of them in its body, in its header, or in a list that pages show."""
    inside = draw(bodies())
    line = " ".join(inside.split())
    if draw(st.integers(0, 5)) == 0:
        place = draw(st.sampled_from(sorted(LISTS)))
        written, key = LISTS[place]
        return place, f"{written}- slug: attaque\n  nom: Une attaque\n  {key}: {line}\n".encode()
    place = draw(st.sampled_from(sorted(BASES)))
    if draw(st.integers(0, 4)) == 0:
        key = draw(st.sampled_from(HEADERS))
        return place, BASES[place].replace("---\n", f"---\n{key}: {line}\n", 1).encode()
    return place, f"{BASES[place]}\nBonjour.\n\n{inside}\n".encode()


FOLDERS = ("content", "content/pages", "content/actualites/a", "content/photos", "content/photos/b")
FOLDERS += ("theme/static", "theme/static/assistant", "theme/templates", "content/lieux.yml.d")
EXTENSIONS = ("png", "PNG", "jpg", "jfif", "txt", "html", "svg", "ics", "json", "xml", "css", "js")
EXTENSIONS += ("woff2", "pdf", "ico", "rss", "md", "md.png", "markdown", "yml", "")


@st.composite
def placed_images(draw: st.DrawFn) -> tuple[str, bytes]:
    """Give the marked image, or the start of another kind of file in front of it, anywhere."""
    stem = draw(st.text(st.characters(codec="utf-8", exclude_characters="/\0\n\r"), max_size=12))
    name = f"x{stem}.{draw(st.sampled_from(EXTENSIONS))}"
    before = draw(
        st.sampled_from(
            [b"", b"---\ntitre: x\n---\n", b"GIF89a", b"%PDF-1.7\n", b"<svg>", b"PK\3\4"]
        )
    )
    return f"{draw(st.sampled_from(FOLDERS))}/{name}", before + IMAGE


def _image() -> bytes:
    noise = random.Random(5).randbytes(2000)
    return b"\x89PNG\r\n\x1a\n" + noise[:600] + MARK + noise[600:]


IMAGE = _image()


@given(written=texts())
@settings(max_examples=80)
def test_no_text_brings_the_marked_image_out(
    generated: Generated, written: tuple[str, bytes]
) -> None:
    before = generated.project.published()
    code, report = generated.build(dict([written]))
    assert generated.came_out() == []
    assert not code or generated.project.published() == before
    assert not code or written[0] in report or "output/" in report
    assert "Traceback" not in report, report


@given(placed=placed_images())
@settings(max_examples=60)
def test_no_place_brings_the_marked_image_out(
    generated: Generated, placed: tuple[str, bytes]
) -> None:
    before = generated.project.published()
    code, report = generated.build(dict([placed]))
    assert generated.came_out() == []
    assert code or placed[0].startswith("theme/templates/")  # which nothing asks for
    assert not code or generated.project.published() == before
    assert "Traceback" not in report, report


def test_the_attacks_are_seen_where_the_gate_is_taken_away(generated: Generated) -> None:
    """The checks above can fail: what they look for is found where it stands."""
    project = generated.project
    page = project.output / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("</main>", f"<img src={SECRET}></main>"), encoding="utf-8")
    assert came_out(project)
    page.write_text(text, encoding="utf-8")
    assert not came_out(project)
    (project.output / "brut.bin").write_bytes(IMAGE)
    assert came_out(project)
    (project.output / "brut.bin").unlink()
