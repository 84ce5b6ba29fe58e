"""A small checkout with the real ``dalle``, in three states of the machine around it."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.commands.checkout import BASE_PYTHON, PROJECT, SHOW, Checkout


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A checkout in a folder with a space and an accent, on a ``PATH`` with Python alone."""
    root = tmp_path / "la dalle été"
    (root / "commands").mkdir(parents=True)
    shutil.copytree(PROJECT / "tools" / "environment", root / "tools" / "environment")
    for name in ("dalle", "tools/__init__.py", "commands/__init__.py", "commands/__main__.py"):
        shutil.copy(PROJECT / name, root / name)
    for command in ("check", "lint"):
        (root / "commands" / f"{command}.py").write_text(SHOW, encoding="utf-8")
    path = tmp_path / "bin"
    path.mkdir()
    (path / "python3").symlink_to(BASE_PYTHON)
    small = Checkout(root, path)
    small.lock("1.0")
    return small


@pytest.fixture(params=["pip", "uv"])
def either(request: pytest.FixtureRequest, checkout: Checkout) -> Checkout:
    """The same checkout where uv is hidden, and where it is on the ``PATH``."""
    if request.param == "uv":
        (checkout.path / "uv").symlink_to(Path(sys.executable).with_name("uv"))
    return checkout


@pytest.fixture
def with_uv(checkout: Checkout) -> Checkout:
    """The checkout with uv: the quick one, where the way of installing does not matter."""
    (checkout.path / "uv").symlink_to(Path(sys.executable).with_name("uv"))
    return checkout
