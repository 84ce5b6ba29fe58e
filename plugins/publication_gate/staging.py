"""A build's own directory beside ``output/``, the lock, and the exchange of both without a gap."""

import contextlib
import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from publication_gate.disk_words import reason

PREFIX = ".staging-"
LOCK = "build.lock"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class BuildInProgressError(Exception):
    """Another build holds the lock of the same directory."""


class ExchangeError(Exception):
    """The file system can neither exchange nor rename directories."""


@contextlib.contextmanager
def hold_lock(directory: Path) -> Iterator[None]:
    """Let one build at a time hold ``directory``; the system drops the lock of a dead one.

    Raises ``BuildInProgressError``.
    """
    make_way(directory)
    directory.mkdir(exist_ok=True)
    handle = (directory / LOCK).open("a+b")
    try:
        if not _try_lock(handle.fileno()):
            raise BuildInProgressError
        yield
    finally:
        # Nothing was written to it; a disk that fails by now has published the site.
        with contextlib.suppress(OSError):
            handle.close()


def make_way(directory: Path) -> None:
    """Take away a link or a file that stands in the place of a directory of ours.

    A link may come with a pull request and lead to any folder of the reader's machine; what is
    ours to empty must not be behind one.
    """
    if directory.is_symlink() or directory.is_file():
        directory.unlink()


@contextlib.contextmanager
def staging_directory(parent: Path) -> Iterator[Path]:
    """Give an empty directory beside the published one, and remove it whatever happens.

    What dead builds left is removed first: the caller holds the lock, so nobody works there.
    """
    clean(parent)
    staging = parent / f"{PREFIX}{os.getpid()}"
    staging.mkdir()
    try:
        yield staging
    finally:
        discard(staging)


def discard(left: Path) -> None:
    """Remove what nobody needs any more, as far as the disk lets us.

    The next build tries again, and says why not.
    """
    with contextlib.suppress(OSError):
        _remove(left)


def clean(parent: Path) -> None:
    """Remove what dead builds left."""
    for left in parent.glob(f"{PREFIX}*"):
        _remove(left)


def _remove(path: Path) -> None:
    """Remove a directory with all that it holds, also where somebody made it read-only."""
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
        return
    try:
        shutil.rmtree(path)
    except PermissionError:
        _open_up(path)
        shutil.rmtree(path)


def _open_up(folder: Path) -> None:
    """Give ourselves every right to what lies below a folder, but to nothing behind a link."""
    folder.chmod(stat.S_IRWXU)
    for path in folder.iterdir():
        if path.is_symlink():
            continue
        if path.is_dir():
            _open_up(path)
        else:
            path.chmod(stat.S_IRWXU)  # Windows deletes no file that is read-only


def exchange(new: Path, published: Path) -> None:
    """Put ``new`` in the place of ``published``; what was published is then at ``new``.

    One step where the system has ``renameat2(RENAME_EXCHANGE)`` (Linux 3.15, renameat2(2)), else
    two renames; ``finish_exchange`` mends what a kill between those two leaves.
    The first time, nothing is left at ``new``. Raises ``ExchangeError``.
    """
    if os.path.lexists(published) and (published.is_symlink() or not published.is_dir()):
        raise ExchangeError(f"{published.name} n’est pas un dossier")
    try:
        if not published.exists():
            new.rename(published)
        elif not _renameat2_exchange(new, published):
            _exchange_in_two_steps(new, published)
    except OSError as error:
        raise ExchangeError(_why(error, published)) from error


def _why(error: OSError, published: Path) -> str:
    if error.errno == errno.EBUSY:
        return f"{published.name} est un point de montage, ou un programme le retient"
    return reason(error)


@contextlib.contextmanager
def exchanged(new: Path, published: Path) -> Iterator[None]:
    """Publish ``new`` for good if the block ends well, else put back what was there."""
    is_first = not published.exists()
    exchange(new, published)
    try:
        yield
    except BaseException:
        if is_first:
            published.rename(new)
        else:
            exchange(new, published)
        raise


def aside(published: Path) -> Path:
    """Name the place where the published directory waits between the two renames."""
    return published.parent / f".previous-{published.name}"


def finish_exchange(published: Path) -> None:
    """Undo an exchange in two steps that a kill interrupted; what stands aside otherwise goes."""
    old = aside(published)
    if os.path.lexists(published) or old.is_symlink() or not old.is_dir():
        _remove(old)
    else:
        old.rename(published)


def _exchange_in_two_steps(new: Path, published: Path) -> None:
    old = aside(published)
    published.rename(old)
    try:
        new.rename(published)
    except OSError:
        old.rename(published)
        raise
    old.rename(new)


def _renameat2_exchange(first: Path, second: Path) -> bool:
    """Exchange two names in one step; ``False`` where system or file system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    code = renameat2(
        _AT_FDCWD,
        os.fsencode(first),
        _AT_FDCWD,
        os.fsencode(second),
        ctypes.c_uint(_RENAME_EXCHANGE),
    )
    if code == 0:
        return True
    number = ctypes.get_errno()
    # Overlay and network file systems refuse the exchange of directories but may rename them.
    if number in {errno.EINVAL, errno.ENOSYS, errno.EXDEV, errno.EOPNOTSUPP, errno.EPERM}:
        return False
    raise OSError(number, os.strerror(number))


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on Windows only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists everywhere else

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
