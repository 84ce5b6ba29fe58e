"""Invariant I3: whatever goes wrong, the published site stays byte for byte as it was.

Faults that need no process of their own are raised one after the other in one program, which
builds a copied project again and again.
"""

import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tiny_project import NEWS, NOW, SHEET, Project, draw, fingerprint

from publication_gate.refusals import UNTOUCHED
from publication_gate.staging import hold_lock

DRIVER = """
import contextlib, errno, json, os, resource, sys
from pathlib import Path

from pelican.plugins import signals
from publication_gate import guarded

root = Path.cwd()
case = json.load(sys.stdin)
sys.path.insert(0, case["tests"])
from tiny_project import NOW, fingerprint

published = fingerprint(root / "output")


def attempt():
    try:
        guarded.build(root, NOW)
        code = ""
    except SystemExit as stop:
        code = stop.code
    left = [path.name for path in root.iterdir() if path.name.startswith((".s", ".p"))]
    left += [path.name for path in root.glob("*.new")]
    return {"code": code, "same": fingerprint(root / "output") == published, "left": left}


told = {}
"""
SIGNALS = (
    DRIVER
    + """
ERRORS = {
    "error": RuntimeError("une panne"),
    "disk full": OSError(errno.ENOSPC, "No space left on device"),
    "exit": SystemExit(0),
    "Ctrl-C": KeyboardInterrupt(),
}
for name, signal in vars(signals).items():
    if not isinstance(signal, signals.Signal):
        continue
    for kind, error in ERRORS.items():
        reached = []

        def receiver(*_, **__):
            reached.append(1)
            raise error

        signal.connect(receiver, weak=False)
        told[f"{name}, {kind}"] = {**attempt(), "reached": bool(reached)}
        signal.disconnect(receiver)
told["afterwards"] = attempt()
print(json.dumps(told), file=sys.stdout)
"""
)
LIMITS = (
    DRIVER
    + """
import shutil
for limit in case["limits"]:
    shutil.rmtree(root / ".cache", ignore_errors=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, -1))
    told[str(limit)] = attempt()
    resource.setrlimit(resource.RLIMIT_FSIZE, (-1, -1))
told["afterwards"] = attempt()
print(json.dumps(told), file=sys.stdout)
"""
)
CHANGES = (
    DRIVER
    + """
changed = Path(case["changed"])
before = changed.read_bytes()
place = getattr(guarded, case["when"])


def change(*args, **more):
    if case["instead"] is None:
        changed.unlink()
    else:
        changed.write_bytes(Path(case["instead"]).read_bytes())
    return place(*args, **more)


setattr(guarded, case["when"], change)
told["during"] = attempt()
setattr(guarded, case["when"], place)
changed.write_bytes(before)
told["afterwards"] = attempt()
print(json.dumps(told), file=sys.stdout)
"""
)
DISK_ERRORS = (
    DRIVER
    + """
EVENTS = {"open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.scandir", "os.listdir"}
PROGRAMS = (str(root / "plugins"), str(root / "commands"))
state = {"fails": False}
build = guarded.build


def fail(event, details):
    if not state["fails"] or event not in EVENTS or not isinstance(details[0], (str, bytes)):
        return
    place = os.path.abspath(os.fsdecode(details[0]))
    if not place.startswith(str(root)) or place.startswith(PROGRAMS) or place.endswith(".pyc"):
        return
    state["seen"] += 1
    if state["seen"] == state["at"] or (state["lasts"] and state["seen"] > state["at"]):
        number = case["numbers"][state["seen"] % len(case["numbers"])]
        raise OSError(number, os.strerror(number), place)


def build_on_a_bad_disk(*arguments):
    state["fails"] = True
    try:
        build(*arguments)
    finally:
        state["fails"] = False


def attempt_with(at, lasts):
    state.update(seen=0, at=at, lasts=lasts)
    before = os.stat(root / "output").st_ino
    return {**attempt(), "exchanged": os.stat(root / "output").st_ino != before}


attempt()
sys.addaudithook(fail)
guarded.build = build_on_a_bad_disk
attempt_with(10**9, False)
told["places"] = state["seen"]
for number in range(1, case["moments"] + 1):
    at = number * told["places"] // case["moments"]
    told[f"{at}, once"] = attempt_with(at, False)
    told[f"{at}, from then on"] = attempt_with(at, True)
guarded.build = build
told["afterwards"] = attempt()
print(json.dumps(told), file=sys.stdout)
"""
)
KILLED = """
import os, signal, sys
from pathlib import Path
from publication_gate import guarded, staging

root, renames = Path.cwd(), []
rename = Path.rename


def rename_and_die(path, target):
    rename(path, target)
    renames.append(target)
    if len(renames) == wanted:
        os.kill(os.getpid(), signal.SIGKILL)


staging._renameat2_exchange = lambda first, second: False
wanted = int(sys.stdin.readline())
Path.rename = rename_and_die
guarded.build(root, sys.stdin.readline().strip())
"""
TOO_LATE = (
    DRIVER
    + """
import signal

from publication_gate import staging

remove = staging._remove


def interrupt(left):
    if left.name.startswith(staging.PREFIX):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            os.kill(os.getpid(), number)
    remove(left)


staging._remove = interrupt
before = os.stat(root / "output").st_ino
told["late"] = {**attempt(), "exchanged": os.stat(root / "output").st_ino != before}
print(json.dumps(told), file=sys.stdout)
"""
)
WAITS = """

import time as _time
from pelican import signals as _signals


def _wait(_pelican):
    print("bientôt fini", flush=True)
    _time.sleep(60)


_signals.finalized.connect(_wait)
"""
HERE = str(Path(__file__).parent)


def drive(project: Project, code: str, **case: object) -> dict[str, dict]:
    done = project.run_code(code, json.dumps({"tests": HERE, **case}))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def copied(project: Project, root: Path) -> Project:
    shutil.copytree(project.root, root, symlinks=True)
    return Project(root)


def is_unharmed(outcome: dict) -> bool:
    return outcome["same"] and not outcome["left"]


@pytest.fixture(scope="module")
def after_signals(
    _built_once: Project, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict]:
    return drive(copied(_built_once, tmp_path_factory.mktemp("signals") / "site"), SIGNALS)


REACHED = (
    *("initialized", "get_generators", "all_generators_finalized", "get_writer", "finalized"),
    *("readers_init", "generator_init", "content_object_init", "content_written"),
    *("article_generator_init", "article_generator_pretaxonomy", "article_generator_finalized"),
    *("article_generator_write_article", "article_writer_finalized", "article_generator_preread"),
    *("article_generator_context", "page_generator_init", "page_generator_finalized"),
    *("page_generator_write_page", "page_writer_finalized", "page_generator_preread"),
    *("page_generator_context", "static_generator_init", "static_generator_finalized"),
)
"""Signals of Pelican that a build of ours sends; it makes none of Pelican's feeds and statics."""


@pytest.mark.parametrize("kind", ["error", "disk full", "exit", "Ctrl-C"])
@pytest.mark.parametrize("name", REACHED)
def test_an_exception_in_any_signal(after_signals: dict[str, dict], name: str, kind: str) -> None:
    outcome = after_signals[f"{name}, {kind}"]
    assert outcome["reached"]
    assert is_unharmed(outcome)
    assert "n’a pas changé" in outcome["code"]
    assert "→" in outcome["code"]


def test_no_signal_was_forgotten(after_signals: dict[str, dict]) -> None:
    reached = {
        name.partition(",")[0] for name, told in after_signals.items() if told.get("reached")
    }
    assert reached == set(REACHED)
    assert after_signals["afterwards"] == {"code": "", "same": True, "left": []}


def test_a_full_disk(built: Project) -> None:
    sizes = sorted({path.stat().st_size for path in built.output.rglob("*") if path.is_file()})
    limits = [0, *(size - 1 for size in sizes[:: max(1, len(sizes) // 6)]), sizes[-1] - 1]
    told = drive(built, LIMITS, limits=limits)
    assert told.pop("afterwards") == {"code": "", "same": True, "left": []}
    for limit, outcome in told.items():
        assert is_unharmed(outcome), limit
        assert "→ Faites de la place" in outcome["code"], limit


def test_a_disk_that_fails_at_any_moment(built: Project) -> None:
    """Each file and directory of the project that a build touches, by turns."""
    numbers = [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EMFILE]
    told = drive(built, DISK_ERRORS, moments=16, numbers=numbers)
    assert told.pop("places") > 300
    assert told.pop("afterwards") == {"code": "", "same": True, "left": []}
    refused = {moment: outcome for moment, outcome in told.items() if outcome["code"]}
    assert len(refused) > 16
    for moment, outcome in told.items():
        assert outcome["same"], moment
        assert outcome["exchanged"] is (moment not in refused), moment
    for moment, outcome in refused.items():
        assert outcome["code"].endswith("n’a pas changé."), moment
        # What the audit could not read is shown before, as a report.
        assert "→" in outcome["code"] or outcome["code"] == UNTOUCHED, moment
        assert "once" not in moment or not outcome["left"], moment


@pytest.mark.parametrize("renames", [1, 2, 3])
def test_a_kill_between_the_renames_where_nothing_can_be_exchanged(
    built: Project, renames: int
) -> None:
    """Without ``RENAME_EXCHANGE`` there is a gap; the next build mends it."""
    before = built.published()
    done = built.run_code(KILLED, f"{renames}\n{NOW}\n")
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert built.output.exists() is (renames > 1)
    assert left_beside(built) != []
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert built.published() == before
    assert left_beside(built) == []


def test_a_signal_after_the_exchange_is_too_late(built: Project) -> None:
    """The site has changed by then: to say that it has not would be a lie."""
    told = drive(built, TOO_LATE)["late"]
    assert told == {"code": "", "same": True, "left": [], "exchanged": True}


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&- <&-", "> /dev/full", "2> /dev/full"])
def test_a_build_that_nobody_listens_to(built: Project, closed: str) -> None:
    """As cron and some hosts start it; exit 0 always means that the new site is there."""
    inode = built.output.stat().st_ino
    command = f'"{sys.executable}" -X utf8 -m commands build --now {NOW} {closed}'
    environ = {**os.environ, "PYTHONPATH": str(built.root / "plugins")}
    done = subprocess.run(["sh", "-c", command], cwd=built.root, env=environ, check=False)
    assert (done.returncode == 0) is (built.output.stat().st_ino != inode)
    assert done.returncode == (1 if closed == "> /dev/full" else 0)
    assert left_beside(built) == []


def test_a_copy_of_the_theme_that_pelican_could_not_finish(built: Project) -> None:
    """Pelican itself only warns; and nothing else of this site is as big."""
    big = built.root / "theme/static/grand.txt"
    big.write_text("Une ligne parmi beaucoup d'autres.\n" * 9000, encoding="utf-8")
    reuse = built.root / "REUSE.toml"
    table = (
        '\n[[annotations]]\npath = "theme/static/grand.txt"\n'
        'SPDX-FileCopyrightText = "2026 Le projet"\nSPDX-License-Identifier = "CC0-1.0"\n'
    )
    reuse.write_text(reuse.read_text(encoding="utf-8") + table, encoding="utf-8")
    told = drive(built, LIMITS, limits=[big.stat().st_size - 1])
    outcome = told[str(big.stat().st_size - 1)]
    assert is_unharmed(outcome)
    assert "le site serait incomplet" in outcome["code"]
    assert "theme/static/grand.txt" in outcome["code"]


@pytest.mark.parametrize("way", ["a file in its place", "a link in its place"])
def test_an_output_that_is_no_directory(built: Project, way: str) -> None:
    elsewhere = built.root / "ailleurs"
    built.output.rename(elsewhere)
    if way == "a file in its place":
        built.output.write_text("x", encoding="utf-8")
    else:
        built.output.symlink_to(elsewhere)
    before = fingerprint(elsewhere)
    done = built.build()
    assert done.returncode == 1
    assert "output n’est pas un dossier" in done.stderr
    assert fingerprint(elsewhere) == before
    assert not built.output.is_dir() or built.output.is_symlink()
    assert left_beside(built) == []


def test_a_read_only_output_is_replaced_as_a_whole(built: Project) -> None:
    before = built.published()
    for folder in (built.output, *(path for path in built.output.rglob("*") if path.is_dir())):
        folder.chmod(0o555)
    done = built.build()
    assert done.returncode == 0, done.stderr
    assert built.published() == before
    assert left_beside(built) == []


@pytest.mark.parametrize(
    ("changed", "when", "instead", "words"),
    [
        ("content/photos/jardin.png", "publish_photos", "autre.png", "content/photos/jardin.png"),
        ("content/photos/jardin.png", "publish_photos", None, "content/photos/jardin.png"),
        ("content/photos/jardin.png", "audit", "autre.png", "output/images/jardin-"),
        ("content/photos/jardin.png", "audit", None, "output/images/jardin-"),
        ("content/photos/jardin.md", "audit", None, "output/images/jardin-"),
        ("content/photos/jardin.md", "audit", "autre.md", "output/images/jardin-"),
        ("content/retraits.yml", "audit", "retraits.yml", "output/images/jardin-"),
    ],
)
def test_a_file_that_changes_during_the_build(
    built: Project, changed: str, when: str, instead: str | None, words: str
) -> None:
    draw(built.root / "autre.png", seed=7)
    built.write("autre.md", SHEET.replace("licence: CC0-1.0", "licence: tous droits réservés"))
    built.write("retraits.yml", "- photo: jardin\n")
    shutil.rmtree(built.root / ".cache")
    done = built.run_code(
        CHANGES,
        json.dumps({"tests": HERE, "changed": changed, "when": when, "instead": instead}),
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert is_unharmed(told["during"])
    assert words in told["during"]["code"] + done.stderr
    assert "n’a pas changé" in told["during"]["code"]
    assert "Traceback" not in done.stderr
    assert told["afterwards"] == {"code": "", "same": True, "left": []}


def test_a_text_that_changes_during_the_build_is_published_as_it_was_judged(
    built: Project,
) -> None:
    built.write(
        "autre.md", NEWS.replace("Voici le jardin", '<img src="https://ailleurs.example/">')
    )
    changed = "content/actualites/jardin.md"
    told = drive(built, CHANGES, changed=changed, when="publish_photos", instead="autre.md")
    assert told["during"] == {"code": "", "same": True, "left": []}


def test_the_clock_set_back(built: Project) -> None:
    before = built.published()
    done = built.run("commands", "build", "--now", "2031-01-05T09:00")
    assert done.returncode == 0, done.stderr
    for path in built.content.rglob("*"):
        os.utime(path, (4_000_000_000, 4_000_000_000))
    assert built.build().returncode == 0
    assert built.published() == before


def test_a_manifest_that_says_nothing_is_made_again(built: Project) -> None:
    before = fingerprint(built.root)["output.manifest.json"]
    (built.root / "output.manifest.json").write_text("{", encoding="utf-8")
    assert built.build().returncode == 0
    assert fingerprint(built.root)["output.manifest.json"] == before


def test_one_build_at_a_time(built: Project) -> None:
    before = built.published()
    with hold_lock(built.root / ".cache"):
        done = built.build()
    assert done.returncode == 1
    assert "Une autre construction du site est en cours" in done.stderr
    assert "Traceback" not in done.stderr
    assert built.published() == before
    assert built.build().returncode == 0


def test_two_builds_at_once(built: Project) -> None:
    before = built.published()
    both = [started(built), started(built)]
    for build in both:
        build.communicate(timeout=60)
    codes = sorted(build.returncode for build in both)
    assert codes in ([0, 0], [0, 1])
    assert built.published() == before
    assert left_beside(built) == []


def started(project: Project, **environ: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-X", "utf8", "-m", "commands", "build", "--now", NOW],
        cwd=project.root,
        env={**os.environ, "PYTHONPATH": str(project.root / "plugins"), **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )


def left_beside(project: Project) -> list[str]:
    names = (path.name for path in project.root.iterdir())
    return [name for name in names if name.startswith((".staging", ".previous"))]


def still_running(mark: str) -> list[int]:
    """The processes that were started with ``mark`` in their environment, where one can look."""
    running = []
    for environ in Path("/proc").glob("[0-9]*/environ"):
        try:
            if mark.encode() in environ.read_bytes():
                running.append(int(environ.parent.name))
        except OSError:
            continue  # it has ended, or is not ours
    return running


def gone(mark: str, seconds: float = 5) -> bool:
    end = time.monotonic() + seconds
    while still_running(mark) and time.monotonic() < end:
        time.sleep(0.05)
    return not still_running(mark)


@pytest.fixture
def waiting(built: Project) -> Iterator[tuple[Project, subprocess.Popen[str]]]:
    """A build that has written everything and waits before the audit."""
    plugin = built.root / "plugins/publication_gate/plugin.py"
    plugin.write_text(plugin.read_text(encoding="utf-8") + WAITS, encoding="utf-8")
    build = started(built)
    assert build.stdout is not None
    while "bientôt" not in build.stdout.readline():
        assert build.poll() is None
    yield built, build
    build.kill()
    build.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_a_build_and_leaves_nothing(
    waiting: tuple[Project, subprocess.Popen[str]], number: signal.Signals
) -> None:
    project, build = waiting
    before = project.published()
    assert left_beside(project) != []
    build.send_signal(number)
    _, report = build.communicate(timeout=20)
    assert build.returncode == 1
    assert "Construction interrompue" in report
    assert "Traceback" not in report, report
    assert project.published() == before
    assert left_beside(project) == []


def with_photos(project: Project, names: Sequence[str]) -> Project:
    for number, name in enumerate(names, start=1):
        project.write(f"content/photos/{name}.md", SHEET)
        draw(project.content / f"photos/{name}.png", (1200, 800), seed=number)
    return project


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_to_the_whole_group_while_photos_are_encoded(
    built: Project, number: signal.Signals
) -> None:
    """Ctrl-C in a terminal reaches the workers too."""
    before = built.published()
    with_photos(built, [f"photo-{letter}" for letter in "abcdefgh"])
    mark = f"DALLE_TEST=group-{os.getpid()}-{number}"
    build = started(built, DALLE_TEST=mark.partition("=")[2])
    while len(still_running(mark)) < 3 and build.poll() is None:
        time.sleep(0.01)
    time.sleep(0.3)
    os.killpg(build.pid, number)
    _, report = build.communicate(timeout=30)
    assert build.returncode == 1
    assert "Construction interrompue" in report
    assert "Traceback" not in report, report
    assert gone(mark)
    assert built.published() == before
    assert left_beside(built) == []


def test_twenty_kills_at_random_moments(built: Project) -> None:
    with_photos(built, "abc")
    assert built.build().returncode == 0
    one = built.published()
    news = built.content / "actualites/jardin.md"
    news.write_text(news.read_text(encoding="utf-8") + "\nEt encore.\n", encoding="utf-8")
    other = copied(built, built.root.parent / "other")
    shutil.rmtree(other.root / ".cache/derivatives")
    began = time.monotonic()
    assert other.build().returncode == 0
    whole = time.monotonic() - began
    allowed = (one, other.published())
    moments = random.Random(5)
    mark = f"DALLE_TEST=kill-{os.getpid()}"
    for number in range(20):
        shutil.rmtree(built.root / ".cache/derivatives", ignore_errors=True)
        build = started(built, DALLE_TEST=mark.partition("=")[2])
        time.sleep(whole * moments.uniform(0.3, 1.1))
        build.kill()
        build.communicate(timeout=20)  # a worker that lives on would keep the pipe open
        assert built.published() in allowed, number
        assert gone(mark), number
    assert built.build().returncode == 0
    assert built.published() == allowed[1]
    assert left_beside(built) == []
