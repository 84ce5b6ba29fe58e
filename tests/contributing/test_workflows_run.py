"""Every step of the workflows that is a command, run as the forge would run it."""

import json
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml

from tests.contributing.pictures import KEPT, POSITION, annotate, draw
from tests.contributing.scratch import FORGE, Scratch
from tests.contributing.test_guides import BENCH, BLOCK

WORKFLOWS = Path(__file__).parents[2] / ".github/workflows"
EXPRESSION = re.compile(r"\$\{\{ ([\w.-]+) \}\}")
EVEN_AFTER_A_FAILURE = ("!cancelled()", "always()")
MARKUP = re.compile(r"(?<!\\)<(?:script|img src=//)")
TITLE = "Le site n’a pas pu être mis à jour"


def workflow(name: str) -> dict[Any, Any]:
    read: dict[Any, Any] = yaml.safe_load((WORKFLOWS / f"{name}.yml").read_text("utf-8"))
    return read


class Job:
    """One job of a workflow in a clone, with what the forge knows of its run."""

    def __init__(self, name: str, job: str, context: Mapping[str, str]) -> None:
        self._job = workflow(name)["jobs"][job]
        self._context = context

    def environment(self) -> dict[str, str]:
        given = self._job.get("env", {})
        return {
            key: EXPRESSION.sub(lambda found: self._context[found[1]], str(value))
            for key, value in given.items()
        }

    def run(self, scratch: Scratch, clone: Path, **more: str) -> Iterator[tuple[str, int, str]]:
        """Give name, exit code and output of each command that the forge would start."""
        failed = False
        for step in self._job["steps"]:
            wanted = any(sign in step.get("if", "") for sign in EVEN_AFTER_A_FAILURE)
            if "run" not in step or (failed and not wanted):
                continue
            done = scratch.run(step["run"], clone, **self.environment(), **more)
            failed = failed or done.returncode != 0
            yield step["name"], done.returncode, done.stdout + done.stderr


def request(scratch: Scratch, clone: Path) -> tuple[dict[str, int], str]:
    """Send what lies in the clone as a request; give each step's exit code, and the summary."""
    scratch.do(
        "git switch --quiet --create demande && git add --all && git commit --quiet -m Demande"
        # As the forge: the request merged into the branch, on no branch of its own.
        " && git checkout --quiet --detach main && git merge --quiet --no-ff --no-edit demande",
        clone,
    )
    context = {
        "github.server_url": "https://github.com",
        "github.repository": "dalle-robespierre/site",
        "github.event.pull_request.base.sha": scratch.do("git rev-parse main", clone).strip(),
        "github.event.pull_request.head.sha": scratch.do("git rev-parse demande", clone).strip(),
    }
    summary = scratch.root / "summary.md"
    steps = Job("demande", "controle", context).run(
        scratch, clone, GITHUB_STEP_SUMMARY=str(summary)
    )
    codes = {name: code for name, code, _ in steps}
    return codes, summary.read_text("utf-8")


def test_a_good_request_gets_a_summary_with_its_picture_a_review_and_a_preview(
    scratch: Scratch, clone: Path
) -> None:
    draw(clone / "content/photos/banc bleu.jpg")
    (clone / "content/photos/banc bleu.md").write_text(BENCH, "utf-8")
    codes, summary = request(scratch, clone)
    assert set(codes.values()) == {0}
    head = scratch.do("git rev-parse demande", clone).strip()
    address = f"https://github.com/dalle-robespierre/site/raw/{head}/content/photos/banc%20bleu.jpg"
    assert f'<img src="{address}"' in summary
    assert "data:image/jpeg" in (clone / "relecture.html").read_text("utf-8")
    assert (clone / "output/photos/banc-bleu/index.html").exists()


def outside(clone: Path) -> None:
    news = "---\ntitre: Dehors\ndate: 2026-11-20\nphoto: ../../../../etc/hostname\n---\n"
    body = "![](../../../etc/passwd)\n\n[lien](../../../../etc/hostname)\n"
    (clone / "content/actualites/dehors.md").write_text(news + body, "utf-8")


def outside_by_the_image_key(clone: Path) -> None:
    sheet = BENCH.replace("auteur:", "image: ../../../../etc/hostname\nauteur:")
    (clone / "content/photos/banc.md").write_text(sheet, "utf-8")


def a_link_to_elsewhere(clone: Path) -> None:
    (clone / "content/photos/banc.jpg").symlink_to("/etc/hostname")
    (clone / "content/photos/banc.md").write_text(BENCH, "utf-8")


def markup(clone: Path) -> None:
    text = "---\ntitre: <img src=//x.example/y>\ndate: 2026-11-20\n---\n<script src=//x></script>\n"
    (clone / "content/actualites/html.md").write_text(text, "utf-8")


def a_huge_header(clone: Path) -> None:
    text = f"---\ntitre: {'long ' * 250_000}\ndate: 2026-11-20\n---\nTexte.\n"
    (clone / "content/actualites/lourd.md").write_text(text, "utf-8")


def a_name_with_commands(clone: Path) -> None:
    name = "$(touch lu)`touch lu`;touch lu\n::error::%0A<b>@tous.jpg"
    draw(clone / "content/photos/x.jpg").rename(clone / "content/photos" / name)


def a_position(clone: Path) -> None:
    annotate(draw(clone / "content/photos/banc.jpg"), (*KEPT, *POSITION))
    (clone / "content/photos/banc.md").write_text(BENCH, "utf-8")


@pytest.mark.parametrize(
    ("attack", "named"),
    [
        (outside, "dehors.md"),
        (outside_by_the_image_key, "banc.md"),
        (a_link_to_elsewhere, "banc.jpg"),
        (markup, "html.md"),
        (a_huge_header, "lourd.md"),
        (a_name_with_commands, "touch lu"),
        (a_position, "banc.jpg"),
    ],
)
def test_a_hostile_request_is_refused_in_words(
    scratch: Scratch, clone: Path, attack, named: str
) -> None:
    attack(clone)
    codes, summary = request(scratch, clone)
    assert codes == {
        "Contrôler les textes et les photos, et les résumer": 1,
        "Préparer la page de relecture": 0,
    }
    assert "à corriger" in summary.splitlines()[0]
    assert named in summary
    assert not MARKUP.search(summary)
    assert not (clone / "lu").exists()
    assert not (clone / "output").exists()


def test_what_goes_online_is_made_in_one_job_and_judged_in_another(
    scratch: Scratch, clone: Path
) -> None:
    ((_, built, _),) = Job("publication", "construction", {}).run(scratch, clone)
    assert built == 0
    scratch.do(f"git clone --quiet {FORGE} ailleurs")
    elsewhere = scratch.root / "ailleurs"
    shutil.move(clone / "output", elsewhere / "output")
    shutil.move(clone / "output.manifest.json", elsewhere)
    ((_, judged, _),) = Job("publication", "verification", {}).run(scratch, elsewhere)
    assert judged == 0
    draw(elsewhere / "output/images/glissee.jpg")
    ((_, judged, said),) = Job("publication", "verification", {}).run(scratch, elsewhere)
    assert judged == 1
    assert "glissee.jpg" in said


def test_another_forge_needs_the_same_three_commands(scratch: Scratch, clone: Path) -> None:
    """What « Mettre le site en ligne » shows for GitLab, run as it is written there."""
    guide = (WORKFLOWS.parents[1] / "docs/guides/mettre-le-site-en-ligne.md").read_text("utf-8")
    (shown,) = (text for _, path, text in BLOCK.findall(guide) if path == ".gitlab-ci.yml")
    jobs = yaml.safe_load(shown)
    base = scratch.do("git rev-parse HEAD", clone).strip()
    scratch.do(
        "\n".join(jobs["demande"]["script"] + jobs["pages"]["script"]),
        clone,
        CI_MERGE_REQUEST_DIFF_BASE_SHA=base,
    )
    assert jobs["pages"]["artifacts"]["paths"] == ["public"]
    assert (clone / "public/index.html").exists()


GH = """\
#!{python}
import json, pathlib, sys
file = pathlib.Path(__file__).with_name("issues.json")
issues = json.loads(file.read_text())
verb, options = sys.argv[2], sys.argv[3:]
if verb == "list":
    assert options[:2] == ["--app", "github-actions"] and "open" in options
    for issue in issues:
        if issue["open"] and issue["by"] == "github-actions":
            print(issue["number"], issue["title"])
elif verb == "create":
    title, body = options[options.index("--title") + 1], options[options.index("--body") + 1]
    issues.append(dict(number=len(issues) + 1, by="github-actions", title=title, body=body, open=1))
else:
    issues[int(options[0]) - 1] |= dict(open=0, said=options[options.index("--comment") + 1])
file.write_text(json.dumps(issues))
"""


def test_one_ticket_is_opened_and_closed_again(scratch: Scratch, clone: Path) -> None:
    """Also when somebody opened one with the same title, so that no other would come."""
    programs = scratch.root / "programs"
    programs.mkdir()
    (programs / "gh").write_text(GH.replace("{python}", sys.executable), "utf-8")
    (programs / "gh").chmod(0o755)
    decoy = {"number": 1, "by": "quelquun", "title": TITLE, "body": "", "open": 1}
    issues = programs / "issues.json"
    issues.write_text(json.dumps([decoy]))
    path = f"{programs}:{scratch.environment()['PATH']}"

    def after(result: str) -> list[dict[str, Any]]:
        context = {
            "github.token": "x",
            "github.server_url": "https://github.com",
            "github.repository": "dalle-robespierre/site",
            "github.run_id": "7",
            "needs.mise-en-ligne.result": result,
        }
        ((_, code, said),) = Job("publication", "alerte", context).run(scratch, clone, PATH=path)
        assert code == 0, said
        found: list[dict[str, Any]] = json.loads(issues.read_text())
        return found[1:]

    assert after("success") == []
    for result in ("failure", "skipped", "cancelled"):
        (ticket,) = after(result)
        assert (ticket["title"], ticket["open"]) == (TITLE, 1)
        assert "https://github.com/dalle-robespierre/site/actions/runs/7" in ticket["body"]
    (ticket,) = after("success")
    assert ticket["open"] == 0
    assert "de nouveau à jour" in ticket["said"]
    assert len(after("failure")) == 2


def test_every_night_at_three_in_paris() -> None:
    """Once a night, an hour off around the changes of the clock, never before midnight."""
    lines = [entry["cron"].split() for entry in workflow("publication")[True]["schedule"]]
    hours = []
    for number in range(4 * 365):
        day = datetime(2027, 1, 1, tzinfo=UTC) + timedelta(days=number)
        starts = [line for line in lines if day.month in months(line[3])]
        assert len(starts) == 1
        minute, hour, *rest = starts[0]
        assert (minute, rest[0], rest[2]) == ("0", "*", "*")
        hours.append(day.replace(hour=int(hour)).astimezone(ZoneInfo("Europe/Paris")).hour)
    assert set(hours) == {2, 3, 4}
    assert hours.count(3) > 0.96 * len(hours)


def months(written: str) -> set[int]:
    """Read « 1-3,11-12 »."""
    ends = (part.partition("-") for part in written.split(","))
    return {month for first, _, last in ends for month in range(int(first), int(last or first) + 1)}
