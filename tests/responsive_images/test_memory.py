"""A worker needs little memory, also for the largest originals that are accepted."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
MOST = 300
"""MiB."""

DRAW = """
import json, sys
from PIL import Image
size = int(sys.argv[2]), int(sys.argv[3])
Image.new(sys.argv[4], size, 0).save(sys.argv[1], **json.loads(sys.argv[5]))
"""
ENCODE = """
import sys
from pathlib import Path
from responsive_images.encoder import Job, encode
from responsive_images.planning import plan
from responsive_images.compression import Metadata
from tests.responsive_images.photos import EXAMPLE
from dataclasses import replace
path = Path(sys.argv[1])
size = {"width": int(sys.argv[2]), "height": int(sys.argv[3]), "is_lossless": path.suffix == ".png"}
encode(Job("", path.read_bytes(), plan(replace(EXAMPLE, **size), ""), Metadata(b"", b"")))
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(int(peak.split()[1]) // 1024)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the system tells no peak")
@pytest.mark.parametrize(
    ("name", "size", "mode", "options"),
    [
        # 64 Mpx of a telephone held upright, every coefficient kept until the last scan.
        ("a.jpg", (5237, 12220), "RGB", {"progressive": True, "quality": 30}),
        # As long as a JPEG can be, decoded whole: reduced it would be too narrow.
        ("a.jpg", (970, 65500), "CMYK", {"quality": 30}),
        ("a.png", (2619, 6109), "RGBA", {"compress_level": 1}),
        ("a.png", (1600, 10000), "RGBA", {"compress_level": 1}),
    ],
)
def test_the_largest_originals_fit(tmp_path, name, size, mode, options):
    facts = [str(tmp_path / name), *map(str, size)]
    run_alone(DRAW, *facts, mode, json.dumps(options))
    assert int(run_alone(ENCODE, *facts)) <= MOST


def run_alone(code: str, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": f"{PROJECT / 'plugins'}{os.pathsep}{PROJECT}"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
