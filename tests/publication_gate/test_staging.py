import contextlib
import errno
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


@pytest.mark.parametrize("kind", ["link", "file"])
@pytest.mark.parametrize("is_published", [True, False])
def test_what_is_no_directory_is_never_put_back(
    tmp_path: Path, kind: str, is_published: bool
) -> None:
    published = tmp_path / "output"
    if is_published:
        site(published, "new")
    elsewhere = site(tmp_path / "ailleurs", "elsewhere")
    if kind == "link":
        staging.aside(published).symlink_to(elsewhere)
    else:
        staging.aside(published).write_text("x", encoding="utf-8")
    staging.finish_exchange(published)
    assert not os.path.lexists(staging.aside(published))
    assert read(elsewhere) == "elsewhere"
    assert published.exists() is is_published


def test_staging_is_removed_after_a_failure_and_dead_ones_before(tmp_path: Path) -> None:
    dead = site(tmp_path / f"{staging.PREFIX}1", "dead")
    with contextlib.suppress(RuntimeError), staging.staging_directory(tmp_path) as directory:
        assert not dead.exists()
        assert list(directory.iterdir()) == []
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("mode", [0o000, 0o300, 0o500])
def test_what_nobody_may_read_or_write_is_removed_all_the_same(tmp_path: Path, mode: int) -> None:
    """An output that somebody protected comes into the staging's place by the exchange."""
    dead = site(tmp_path / f"{staging.PREFIX}1", "dead")
    site(dead / "inner", "dead")
    for folder in (dead / "inner", dead):
        folder.chmod(mode)
    staging.clean(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_lies_behind_a_link_keeps_its_rights_and_its_files(tmp_path: Path) -> None:
    elsewhere = site(tmp_path / "ailleurs", "elsewhere")
    elsewhere.chmod(0o500)
    dead = site(tmp_path / f"{staging.PREFIX}1", "dead")
    (dead / "link").symlink_to(elsewhere)
    (tmp_path / f"{staging.PREFIX}2").symlink_to(elsewhere)
    dead.chmod(0o500)
    staging.clean(tmp_path)
    assert list(tmp_path.iterdir()) == [elsewhere]
    assert read(elsewhere) == "elsewhere"
    assert elsewhere.stat().st_mode & 0o777 == 0o500


@pytest.mark.parametrize("kind", ["link", "dead link", "file"])
def test_the_lock_makes_a_directory_of_its_own(tmp_path: Path, kind: str) -> None:
    elsewhere = site(tmp_path / "ailleurs", "elsewhere")
    place = tmp_path / ".cache"
    if kind == "file":
        place.write_text("x", encoding="utf-8")
    else:
        place.symlink_to(elsewhere if kind == "link" else tmp_path / "nulle-part")
    with staging.hold_lock(place):
        assert place.is_dir()
        assert not place.is_symlink()
    assert [path.name for path in elsewhere.iterdir()] == ["index.html"]


def test_an_output_that_is_mounted_is_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kernel's answer for it, as a real mount gave it."""

    def refuse(_first: Path, _second: Path) -> bool:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(staging, "_renameat2_exchange", refuse)
    new, published = site(tmp_path / "new", "new"), site(tmp_path / "output", "old")
    with pytest.raises(staging.ExchangeError, match="output est un point de montage"):
        staging.exchange(new, published)
    assert (read(published), read(new)) == ("old", "new")


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
