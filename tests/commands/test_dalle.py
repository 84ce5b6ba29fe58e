"""The one command, run as a person runs it: a real script, real environments."""

import ast
import fcntl
import json
import os
import runpy
import shutil
import signal
import socket
from pathlib import Path

import pytest

from tests.commands.checkout import BASE_PYTHON, PROJECT, Checkout

INSTALLING = "J’installe les bibliothèques"
FASTEST_OF = 5


def seen(output: str) -> dict[str, object]:
    return dict(json.loads(output))


def test_makes_what_is_missing_then_runs_in_the_folder_of_the_caller(
    either: Checkout, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "ailleurs"
    elsewhere.mkdir()

    first = either.run("check", "a b", "--é", cwd=elsewhere)
    second = either.run("check", cwd=elsewhere)

    assert first.returncode == 0, first.stderr
    assert INSTALLING in first.stderr
    assert seen(first.stdout) == {
        "argv": ["a b", "--é"],
        "cwd": str(elsewhere),
        "utf8": 1,
        "path": [str(either.root), str(either.root / "plugins")],
        "brique": "1.0",
        "prefix": str(either.venv),
    }
    assert (second.returncode, second.stderr) == (0, "")


def test_starts_at_once_when_nothing_is_to_be_done(with_uv: Checkout) -> None:
    """Processor time: nothing in a start waits, and a busy machine would blur the clock."""
    with_uv.run("check")

    durations = []
    for _ in range(FASTEST_OF):
        before = os.times()
        with_uv.run("check")
        after = os.times()
        user = after.children_user - before.children_user
        durations.append(user + after.children_system - before.children_system)

    assert min(durations) < 0.3


def test_adds_the_developers_tools_only_where_they_are_needed(with_uv: Checkout) -> None:
    plain = with_uv.run("check")
    developers = with_uv.run("lint")
    again = with_uv.run("check")

    assert INSTALLING in plain.stderr
    assert "outils de test" not in plain.stderr
    assert developers.stderr == "J’ajoute les outils de test (une fois seulement)…\n"
    assert again.stderr == ""


def forget_the_stamp(checkout: Checkout) -> None:
    (checkout.venv / "dalle.json").unlink()


def tear_the_stamp(checkout: Checkout) -> None:
    (checkout.venv / "dalle.json").write_text('{"place": {', encoding="utf-8")


def lose_the_interpreter(checkout: Checkout) -> None:
    for link in (checkout.venv / "bin").glob("python*"):
        link.unlink()
    (checkout.venv / "bin" / "python").symlink_to("/nowhere/python3")


def lose_the_configuration(checkout: Checkout) -> None:
    (checkout.venv / "pyvenv.cfg").unlink()


def put_a_file_there(checkout: Checkout) -> None:
    shutil.rmtree(checkout.venv)
    checkout.venv.write_text("", encoding="utf-8")


def move_the_checkout(checkout: Checkout) -> None:
    checkout.root = checkout.root.rename(checkout.root.with_name("déménagée"))


@pytest.mark.parametrize(
    "damage",
    [
        forget_the_stamp,
        tear_the_stamp,
        lose_the_interpreter,
        lose_the_configuration,
        put_a_file_there,
        move_the_checkout,
    ],
)
def test_remakes_an_environment_that_cannot_serve(with_uv: Checkout, damage: object) -> None:
    with_uv.run("check")
    assert callable(damage)
    damage(with_uv)

    result = with_uv.run("check")

    assert result.returncode == 0, result.stderr
    assert INSTALLING in result.stderr
    assert seen(result.stdout)["prefix"] == str(with_uv.venv)


def test_installs_what_a_new_lock_says_even_from_inside(either: Checkout) -> None:
    """An activated ``.venv`` puts its own Python, and perhaps an uv, first on the ``PATH``."""
    either.run("check")
    either.lock("2.0")
    uv = either.path / "uv"
    if uv.exists():
        (either.venv / "bin" / "uv").symlink_to(uv)
    either.variables["PATH"] = f"{either.venv / 'bin'}:/usr/bin:/bin"

    result = either.run("check")

    assert result.returncode == 0, result.stderr
    assert seen(result.stdout)["brique"] == "2.0"


def test_another_projects_modules_do_not_get_in(with_uv: Checkout, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    (foreign / "commands").mkdir(parents=True)
    (foreign / "commands" / "__main__.py").write_text("raise SystemExit(7)", encoding="utf-8")
    with_uv.variables["PYTHONPATH"] = str(foreign)

    assert with_uv.run("check", cwd=foreign).returncode == 0


def test_two_at_once_install_once(with_uv: Checkout) -> None:
    both = [with_uv.start("check"), with_uv.start("check")]
    errors = [process.communicate(timeout=60)[1] for process in both]

    assert [process.returncode for process in both] == [0, 0], errors
    assert sum(INSTALLING in error for error in errors) == 1


def test_an_interruption_while_installing_is_a_sentence(checkout: Checkout) -> None:
    lock = checkout.root / ".cache" / "installation.lock"
    lock.parent.mkdir()
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        process = checkout.start("check")
        assert process.stderr
        assert "je l’attends" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=10)

    assert process.returncode == 130
    assert errors.strip().startswith("Interrompu.")


def test_an_interruption_of_a_command_is_a_word(with_uv: Checkout) -> None:
    sleeping = "import time\ndef main(argv):\n    print('prêt', flush=True)\n    time.sleep(30)\n"
    (with_uv.root / "commands" / "check.py").write_text(sleeping, encoding="utf-8")
    process = with_uv.start("check")
    assert process.stdout
    assert process.stdout.readline() == "prêt\n"
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=10)

    assert process.returncode == 130
    assert errors.splitlines()[-1] == "Interrompu."
    assert "Traceback" not in errors


def test_refuses_in_french_without_a_suitable_python(checkout: Checkout) -> None:
    versions = checkout.root / "tools" / "environment" / "interpreters.py"
    source = versions.read_text(encoding="utf-8")
    future = source.replace(
        "OLDEST, NEWEST = (3, 11), (3, 14)", "OLDEST, NEWEST = (3, 97), (3, 99)"
    )
    assert future != source
    versions.write_text(future, encoding="utf-8")

    result = checkout.run("check")

    assert result.returncode == 1
    assert "Étape suivante : installez Python 3.13" in result.stderr
    assert not checkout.venv.exists()


def test_passes_over_a_stand_in_that_is_no_python(with_uv: Checkout) -> None:
    """The shims of pyenv stand on the ``PATH`` for versions that nobody has installed."""
    (with_uv.path / "python3").unlink()
    old = with_uv.path / "python3"
    old.write_text(f'#!/bin/sh\nexec "{BASE_PYTHON}" "$@"\n', encoding="utf-8")
    broken = with_uv.path / "python3.14"
    broken.write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    for script in (old, broken):
        script.chmod(0o755)

    assert with_uv.run("check").returncode == 0


def test_says_so_when_no_server_answers(either: Checkout) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{closed.getsockname()[1]}/nobody"
        either.lock("1.0", source="# no source: the index of the machine is asked")
        either.variables |= {
            "PIP_INDEX_URL": nobody,
            "PIP_CONFIG_FILE": "/dev/null",
            "PIP_RETRIES": "1",
            "UV_INDEX_URL": nobody,
            "UV_HTTP_RETRIES": "0",
        }
        result = either.run("check")

    assert result.returncode == 1
    assert "le réseau ne répond pas" in result.stderr
    assert "Étape suivante : vérifiez la connexion" in result.stderr
    assert "Traceback" not in result.stderr


def test_refuses_a_file_that_the_lock_does_not_vouch_for(either: Checkout) -> None:
    either.lock("1.0", digest="0" * 64)

    refused = either.run("check")

    assert refused.returncode == 1
    assert "L’installation des bibliothèques a échoué" in refused.stderr
    assert "hash" in refused.stderr.lower()
    assert "Étape suivante" in refused.stderr
    assert not (either.venv / "dalle.json").exists()


def test_an_old_python_can_read_what_refuses_it() -> None:
    for file in [PROJECT / "dalle", *(PROJECT / "tools" / "environment").glob("*.py")]:
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("asking", ["--help", "-h", "aide"])
def test_help_lists_every_command(checkout: Checkout, asking: str) -> None:
    result = checkout.run(asking)

    assert result.returncode == 0
    assert result.stdout.startswith("Utilisation")
    for name in runpy.run_path(str(PROJECT / "dalle"))["COMMANDS"]:
        assert f"\n  {name} " in result.stdout
    assert not checkout.venv.exists()


def test_no_command_is_misuse(checkout: Checkout) -> None:
    result = checkout.run()

    assert result.returncode == 2
    assert "Utilisation" in result.stdout


def test_an_unknown_command_is_misuse_and_names_the_nearest(checkout: Checkout) -> None:
    result = checkout.run("chekc")

    assert result.returncode == 2
    assert "« chekc » n’existe pas. Vouliez-vous dire « check » ?" in result.stderr
    assert "serve" in result.stderr
    assert not checkout.venv.exists()


def test_every_command_has_its_module_and_the_other_way_round() -> None:
    modules = {
        file.stem
        for file in (PROJECT / "commands").glob("*.py")
        if file.stem != "__main__" and "\ndef main(" in file.read_text(encoding="utf-8")
    }
    assert modules == set(runpy.run_path(str(PROJECT / "dalle"))["COMMANDS"])
