"""A cache that crashes, neighbours and full disks cannot make lie."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from photo_licences.sealing import Seal
from responsive_images.cache import Cache
from responsive_images.model import Encoded, MediaType

KEY, OTHER, THIRD = "aa" * 32, "ab" * 32, "bb" * 32
KEPT = (
    Encoded.of(360, 270, MediaType.AVIF, b"first" * 4),
    Encoded.of(360, 270, MediaType.JPEG, b"second\n\n" * 4),
)
PLUGINS = str(Path(__file__).parents[2] / "plugins")


def test_what_was_stored_is_loaded(cache):
    cache.store(KEY, KEPT)
    assert cache.load(KEY) == KEPT


def test_what_was_never_stored_is_not_there(cache):
    cache.store(KEY, KEPT)
    assert cache.load(OTHER) is None


def test_no_derivative_at_all_is_kept_as_well(cache):
    cache.store(KEY, ())
    assert cache.load(KEY) == ()


def test_an_entry_cut_anywhere_is_none(cache):
    cache.store(KEY, KEPT)
    whole = cache.path(KEY).read_bytes()
    for length in range(len(whole)):
        cache.path(KEY).write_bytes(whole[:length])
        assert cache.load(KEY) is None


def test_an_entry_with_any_byte_changed_is_none(cache):
    cache.store(KEY, KEPT)
    whole = cache.path(KEY).read_bytes()
    for place in range(len(whole)):
        cache.path(KEY).write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert cache.load(KEY) is None


def test_an_entry_of_another_photo_is_none(cache):
    cache.store(KEY, KEPT)
    cache.store(OTHER, ())
    cache.path(OTHER).write_bytes(cache.path(KEY).read_bytes())
    assert cache.load(OTHER) is None


def test_an_entry_that_was_made_elsewhere_is_none(cache):
    """It may have come with a pull request: its hashes are right, its pixels anybody's."""
    Cache(cache.folder, seal=Seal(b"another environment")).store(KEY, KEPT)
    assert cache.load(KEY) is None


@pytest.mark.parametrize("header", [b"", b"{}", b'["a"]', b'[[1, 2, "image/gif", 3, ""]]', b"[[1"])
def test_a_sealed_entry_without_sense_is_none(cache, header):
    cache.store(KEY, KEPT)
    cache.path(KEY).write_bytes(cache.seal.close(KEY, header) + b"\nabc")
    assert not cache.load(KEY)


def test_an_entry_of_zeros_is_none(cache):
    cache.store(KEY, KEPT)
    cache.path(KEY).write_bytes(bytes(len(cache.path(KEY).read_bytes())))
    assert cache.load(KEY) is None


def test_an_entry_in_the_place_of_another_is_none(cache):
    cache.store(KEY, KEPT)
    cache.store(OTHER, KEPT[:1])
    mine, other = cache.path(KEY), cache.path(OTHER)
    mine.rename(cache.folder / "aside")
    other.rename(mine)
    (cache.folder / "aside").rename(other)
    assert cache.load(KEY) is None
    assert cache.load(OTHER) is None


def test_what_is_no_file_is_none_and_pruning_leaves_it(cache):
    cache.path(KEY).mkdir(parents=True)
    cache.store(OTHER, KEPT)
    assert cache.load(KEY) is None
    _bounded(cache, key=OTHER, entries=0).prune()
    assert cache.path(KEY).is_dir()
    assert cache.load(OTHER) is None


def test_a_damaged_entry_is_replaced(cache):
    cache.store(KEY, KEPT)
    cache.path(KEY).write_bytes(b"half")
    cache.store(KEY, KEPT)
    assert cache.load(KEY) == KEPT


def test_two_builds_that_store_the_same_never_show_half(cache):
    def store_and_load(_: int) -> bool:
        cache.store(KEY, KEPT)
        return cache.load(KEY) == KEPT

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(store_and_load, range(200)))
    assert [path.name for path in cache.path(KEY).parent.iterdir()] == [f"{KEY}.derivatives"]


ENDLESS = """
import sys
from pathlib import Path
from responsive_images.cache import Cache
from responsive_images.model import Encoded, MediaType
cache = Cache(Path(sys.argv[1]))
print("begun", flush=True)
number = 0
while True:
    data = bytes([number % 256]) * 3_000_000
    cache.store(f"{number % 7:064x}", (Encoded.of(1, 1, MediaType.AVIF, data),))
    number += 1
"""


def test_a_killed_build_leaves_only_whole_entries(cache):
    cache.folder.mkdir()
    for wait in (0.05, 0.11, 0.17):
        with subprocess.Popen(
            [sys.executable, "-c", ENDLESS, str(cache.folder)],
            env={**os.environ, "PYTHONPATH": PLUGINS},
            stdout=subprocess.PIPE,
        ) as build:
            build.stdout.readline()
            time.sleep(wait)
            build.kill()
    entries = list(cache.folder.glob("*/*.derivatives"))
    assert entries
    assert all(cache.load(entry.stem) for entry in entries)


FULL_DISK = """
import resource, sys
from pathlib import Path
from responsive_images.cache import Cache
from responsive_images.model import Encoded, MediaType
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    Cache(Path(sys.argv[1])).store(sys.argv[2], (Encoded.of(1, 1, MediaType.AVIF, b"x" * 5000),))
except OSError:
    print("refused")
"""


def test_a_full_disk_is_an_error_and_leaves_nothing(cache):
    cache.store(KEY, KEPT)
    result = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(cache.folder), OTHER],
        env={**os.environ, "PYTHONPATH": PLUGINS},
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout == "refused\n"
    assert list(cache.folder.glob("*/*")) == [cache.path(KEY)]


def test_pruning_deletes_what_was_used_longest_ago(cache):
    for age, key in enumerate((KEY, OTHER, THIRD)):
        cache.store(key, KEPT)
        os.utime(cache.path(key), (1000 + age, 1000 + age))
    cache.load(KEY)
    _bounded(cache, entries=2).prune()
    assert cache.load(OTHER) is None
    assert cache.load(KEY) == cache.load(THIRD) == KEPT


def test_pruning_deletes_nothing_below_the_limit(cache):
    for key in (KEY, OTHER, THIRD):
        cache.store(key, KEPT)
    _bounded(cache, entries=3).prune()
    assert all(map(cache.load, (KEY, OTHER, THIRD)))


def test_pruning_spares_what_is_needed_now(cache):
    for key in (KEY, OTHER, THIRD):
        cache.store(key, KEPT)
    _bounded(cache, entries=0).prune(keep=[THIRD])
    assert [cache.load(key) is not None for key in (KEY, OTHER, THIRD)] == [False, False, True]


def test_pruning_deletes_what_a_crash_left_unfinished(cache):
    cache.store(KEY, KEPT)
    unfinished = cache.path(KEY).with_name("tmpabcdef")
    unfinished.write_bytes(b"half of something")
    os.utime(unfinished, (1000, 1000))
    _bounded(cache, entries=1).prune()
    assert not unfinished.exists()
    assert cache.load(KEY) == KEPT


def test_a_folder_that_does_not_exist_is_empty(cache):
    assert cache.load(KEY) is None
    cache.prune()


def _bounded(cache: Cache, entries: int, key: str = KEY) -> Cache:
    return Cache(cache.folder, heaviest=entries * cache.path(key).stat().st_size)
