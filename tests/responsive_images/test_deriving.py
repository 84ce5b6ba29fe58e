"""From cleared photos to files, through the cache and any executor."""

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from photo_licences.model import Credit
from responsive_images import compression, deriving
from responsive_images.cache import Cache
from responsive_images.deriving import derive_all
from responsive_images.encoder import LostDerivativesError, write
from responsive_images.model import MediaType
from responsive_images.parallel import encode_all
from responsive_images.pixels import UnexpectedOriginalError
from tests.responsive_images.photos import CC_BY, page_of
from tests.responsive_images.pictures import corners, noise, saved

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def photos(clear):
    return [
        clear(saved(corners(400, 300)), "jardin"),
        clear(saved(noise(200, 300)), "atelier"),
        clear(saved(corners(90, 60), "PNG"), "affiche"),
    ]


def hashes(published) -> dict[str, list[str]]:
    return {
        slug: [derivative.sha256 for derivative in each.derivatives]
        for slug, each in published.items()
    }


def test_every_photo_gets_its_derivatives_in_order(photos, cache):
    published = derive_all(photos, page_of, cache)
    assert list(published) == ["jardin", "atelier", "affiche"]
    jardin = published["jardin"]
    assert [(d.width, d.height, d.media_type) for d in jardin.derivatives] == [
        (360, 270, MediaType.AVIF),
        (360, 270, MediaType.JPEG),
    ]
    assert (jardin.width, jardin.height) == (360, 270)
    assert [d.media_type for d in published["affiche"].derivatives][1] is MediaType.PNG


def test_no_photo_no_work(cache):
    assert derive_all([], page_of, cache) == {}
    assert not cache.folder.exists()


def test_a_process_a_thread_and_a_pool_give_the_same_bytes(photos, tmp_path):
    alone = {}
    for photo in photos:
        alone |= derive_all([photo], page_of, Cache(tmp_path / "alone"))
    pooled = derive_all(photos, page_of, Cache(tmp_path / "pooled"))
    with ThreadPoolExecutor(2) as threads:
        threaded = derive_all(photos, page_of, Cache(tmp_path / "threads"), executor=threads)
    with ProcessPoolExecutor(2) as processes:
        foreign = derive_all(photos, page_of, Cache(tmp_path / "foreign"), executor=processes)
    assert hashes(alone) == hashes(pooled) == hashes(threaded) == hashes(foreign)


HASHES = """
import os, sys
if sys.argv[3] == "one processor" and hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, list(os.sched_getaffinity(0))[:1])
from pathlib import Path
from responsive_images.cache import Cache
from responsive_images.deriving import derive_all
from tests.responsive_images.photos import page_of, photo_of
original = Path(sys.argv[1])
photo = photo_of(original.read_bytes(), original=original)
for derivative in derive_all([photo], page_of, Cache(Path(sys.argv[2])))["jardin"].derivatives:
    print(derivative.name, derivative.sha256)
"""


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_another_process_gives_the_same_bytes(clear, tmp_path, kind):
    photo = clear(saved(noise(800, 600), kind))
    printed = set()
    for seed, processors in (("1", "one processor"), ("2", "all processors")):
        cache = str(tmp_path / seed)
        result = subprocess.run(
            [sys.executable, "-c", HASHES, str(photo.original), cache, processors],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": f"{PROJECT / 'plugins'}{os.pathsep}{PROJECT}",
            },
            check=True,
            capture_output=True,
            text=True,
        )
        printed.add(result.stdout)
    assert len(printed) == 1
    assert len(printed.pop().splitlines()) == 4


def test_nothing_is_read_again_when_nothing_changed(photos, cache):
    first = derive_all(photos, page_of, cache)
    for photo in photos:
        photo.original.unlink()
    told = []
    second = derive_all(photos, page_of, cache, progress=lambda *counts: told.append(counts))
    assert second == first
    assert told == []


def test_only_what_changed_is_encoded_again(photos, cache):
    derive_all(photos, page_of, cache)
    photos[1] = replace(photos[1], credit=Credit("Quelqu’un d’autre", CC_BY))
    told = []
    derive_all(photos, page_of, cache, progress=lambda *counts: told.append(counts))
    assert told == [(1, 1)]


def test_entries_of_the_cache_in_each_other_s_place_are_made_again(photos, cache):
    first = derive_all(photos, page_of, cache)
    jardin, atelier = first["jardin"].stored, first["atelier"].stored
    kept = jardin.read_bytes()
    jardin.write_bytes(atelier.read_bytes())
    atelier.write_bytes(kept)
    assert derive_all(photos, page_of, cache) == first


def test_progress_counts_what_is_encoded(photos, cache):
    told = []
    derive_all(photos, page_of, cache, progress=lambda *counts: told.append(counts))
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("change", ["author", "page", "widths", "versions", "recipes", "pixels"])
def test_whatever_decides_bytes_is_in_the_key(clear, cache, monkeypatch, change):
    photo, page, widths = clear(saved(corners(90, 60))), page_of, (360, 720)
    derive_all([photo], page, cache, widths=widths)
    match change:
        case "author":
            photo = replace(photo, credit=Credit("Ana", CC_BY))
        case "page":
            page = "https://example.com/{}".format
        case "widths":
            widths = (30,)
        case "versions":
            monkeypatch.setattr(deriving, "encoder_versions", lambda: "pil 99.0")
        case "recipes":
            monkeypatch.setattr(compression, "HEAVIEST_AT_720", 1)
        case "pixels":
            monkeypatch.setattr(deriving, "PIXELS", deriving.PIXELS + 1)
    told = []
    derive_all([photo], page, cache, widths=widths, progress=lambda *counts: told.append(counts))
    assert told == [(1, 1)]


def test_photos_that_share_everything_share_one_job(clear, cache):
    same = saved(corners(90, 60))
    twins = [clear(same, "jardin"), clear(same, "potager")]
    told = []
    published = derive_all(
        twins, lambda _: "https://example.org/", cache, progress=lambda *c: told.append(c)
    )
    assert told == [(1, 1)]
    assert [each.derivatives[0].name[:8] for each in published.values()] == ["jardin-9", "potager-"]


@pytest.mark.parametrize("count", [1, 3])
def test_an_original_that_changed_since_it_was_judged_stops_the_build(photos, cache, count):
    photos[0].original.write_bytes(saved(corners(400, 301)))
    with pytest.raises(UnexpectedOriginalError, match="jardin"):
        derive_all(photos[:count], page_of, cache)


def test_a_failure_names_the_photo(photos, cache):
    data = b"\xff\xd8 no picture"
    photos[0].original.write_bytes(data)
    broken = replace(photos[0], sha256=hashlib.sha256(data).hexdigest())
    for others in ([], photos[1:]):
        with pytest.raises(UnexpectedOriginalError) as caught:
            derive_all([broken, *others], page_of, cache)
        assert caught.value.__notes__ == ["content/photos/jardin.jpg"]


def test_originals_are_read_no_further_than_workers_need(photos):
    read = []

    def jobs():
        for number in range(50):
            read.append(number)
            yield str(number), deriving.wanted(photos[0], _tiny_plan(photos[0])).job()

    done = 0
    with ThreadPoolExecutor(1) as one:
        for _ in encode_all(jobs(), 50, one):
            done += 1
            assert len(read) <= done + 32
    assert done == 50


def test_files_are_written_with_their_reasons(photos, cache, tmp_path):
    published = derive_all(photos, page_of, cache)
    entries = write(published.values(), tmp_path / "staging")
    files = {
        path.relative_to(tmp_path / "staging").as_posix(): path.read_bytes()
        for path in (tmp_path / "staging").rglob("*")
        if path.is_file()
    }
    assert files.keys() == {entry.output for entry in entries}
    for entry in entries:
        digest = hashlib.sha256(files[entry.output]).hexdigest()
        assert entry.sha256 == digest
        slug, width, extension = _parts(entry.output)
        assert entry.output == f"images/{slug}-{width}.{digest[:10]}.{extension}"
        assert (entry.original, entry.original_sha256) == (
            published[slug].photo.path,
            published[slug].photo.sha256,
        )
        with Image.open(tmp_path / "staging" / entry.output) as opened:
            assert opened.width == int(width)


def test_a_cache_emptied_meanwhile_stops_the_build(photos, cache, tmp_path):
    published = derive_all(photos, page_of, cache)
    cache.path(published["atelier"].stored.stem).unlink()
    with pytest.raises(LostDerivativesError, match="atelier"):
        write(published.values(), tmp_path / "staging")


def test_a_cache_damaged_meanwhile_stops_the_build(photos, cache, tmp_path):
    published = derive_all(photos, page_of, cache)
    stored = published["atelier"].stored
    stored.write_bytes(stored.read_bytes()[:-1] + b"?")
    with pytest.raises(LostDerivativesError, match="atelier"):
        write(published.values(), tmp_path / "staging")


def _tiny_plan(photo):
    return deriving.planning.plan(photo, page_of(photo.slug), (8,))


def _parts(output: str) -> tuple[str, str, str]:
    name, _, extension = output.removeprefix("images/").split(".")
    slug, _, width = name.rpartition("-")
    return slug, width, extension
