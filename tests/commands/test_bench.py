"""``./dalle bench`` on next to nothing: only that each kind of measuring still works."""

import subprocess
import sys
from importlib import import_module

import pytest

from commands.bench import MODULES, main
from tests.commands.checkout import PROJECT


def bench(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", "-m", "commands", "bench", *arguments],
        cwd=PROJECT,
        env={"PYTHONPATH": f"{PROJECT / 'plugins'}"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_shows_a_line_for_what_was_measured() -> None:
    done = bench("--quick", "textes", "audit")

    assert done.returncode == 0, done.stderr
    rows = {line[2:].split("  ")[0]: line for line in done.stdout.splitlines()}
    assert "1,75 ms" in rows["corps d’un texte de 480 mots"]
    assert rows["en-tête d’un texte"].endswith(" 5")
    assert "Mio" in next(line for name, line in rows.items() if name.startswith("audit de "))


def test_weighs_photos_and_measures_a_worker_s_memory() -> None:
    done = bench("--quick", "images")

    assert done.returncode == 0, done.stderr
    rows = {line[2:].split("  ")[0]: line for line in done.stdout.splitlines()}
    assert "≤ 35 ko, ≤ 75 ko" in rows["octets à 720 px en avif : médiane, le plus lourd"]
    assert "0,9" in rows["ressemblance (SSIM) en jpg : médiane, la pire"]
    assert "≤ 300 Mio" in rows["mémoire d’un processus, JPEG progressif de 64 Mpx"]
    assert "≤ 2,00 ms" in rows["images déjà faites et recopiées, par photo"]


def test_a_name_that_is_none_names_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["nuages"])

    assert stop.value.code == 2
    assert "« nuages » n’existe pas ; choisissez parmi sites, droits" in capsys.readouterr().err


@pytest.mark.parametrize("name", MODULES)
def test_every_name_has_its_benchmark(name: str) -> None:
    assert import_module(f"tools.benchmarks.{MODULES[name]}").BENCHMARK.name == name
