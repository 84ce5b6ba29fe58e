import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from publication_gate import staging

HOLD = """
import sys, time
sys.path.insert(0, {plugins!r})
from pathlib import Path
from publication_gate.staging import hold_lock
with hold_lock(Path({directory!r})):
    print("held", flush=True)
    time.sleep(60)
"""


def site(directory: Path, text: str) -> Path:
    directory.mkdir()
    (directory / "index.html").write_text(text, encoding="utf-8")
    return directory


def read(directory: Path) -> str:
    return (directory / "index.html").read_text(encoding="utf-8")


@pytest.fixture(params=["one step", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "two renames":
        monkeypatch.setattr(staging, "_renameat2_exchange", lambda _first, _second: False)
    return request.param


@pytest.mark.usefixtures("way")
def test_exchange_swaps_both(tmp_path: Path) -> None:
    new, published = site(tmp_path / "new", "new"), site(tmp_path / "output", "old")
    staging.exchange(new, published)
    assert (read(published), read(new)) == ("new", "old")


@pytest.mark.usefixtures("way")
def test_exchange_publishes_the_first_time(tmp_path: Path) -> None:
    staging.exchange(site(tmp_path / "new", "new"), tmp_path / "output")
    assert read(tmp_path / "output") == "new"


def test_a_kill_between_the_two_renames_is_undone(tmp_path: Path) -> None:
    published = tmp_path / "output"
    site(staging.aside(published), "old")
    staging.finish_exchange(published)
    assert read(published) == "old"
    assert not staging.aside(published).exists()


def test_a_kill_after_the_two_renames_is_finished(tmp_path: Path) -> None:
    published = site(tmp_path / "output", "new")
    site(staging.aside(published), "old")
    staging.finish_exchange(published)
    assert read(published) == "new"
    assert not staging.aside(published).exists()


def test_staging_is_removed_after_a_failure_and_dead_ones_before(tmp_path: Path) -> None:
    dead = site(tmp_path / f"{staging.PREFIX}1", "dead")
    with contextlib.suppress(RuntimeError), staging.staging_directory(tmp_path) as directory:
        assert not dead.exists()
        assert list(directory.iterdir()) == []
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


def test_the_lock_is_for_one_and_falls_with_its_holder(tmp_path: Path) -> None:
    code = HOLD.format(plugins=str(Path(staging.__file__).parents[1]), directory=str(tmp_path))
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(staging.BuildInProgressError), staging.hold_lock(tmp_path):
            pass
        os.kill(holder.pid, 9)
        holder.wait()
    with staging.hold_lock(tmp_path):
        pass
