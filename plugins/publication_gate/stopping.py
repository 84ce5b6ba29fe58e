"""Whatever stops a build: it ends with exit code 1 and a French sentence, and cleans up."""

import contextlib
import signal
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from types import FrameType
from typing import Any

from findings.model import Finding
from findings.report import as_text
from publication_gate import refusals
from publication_gate.site import SiteError
from publication_gate.staging import BuildInProgressError, ExchangeError
from responsive_images.encoder import LostDerivativesError
from responsive_images.pixels import UnexpectedOriginalError

_STOPS = ("SIGTERM", "SIGHUP")
_INTERRUPTIONS = ("SIGINT", *_STOPS)


def stop_on(findings: Sequence[Finding]) -> None:
    """Show what was found; raise ``SystemExit`` if any of it blocks."""
    if not findings:
        return
    print(as_text(findings), file=sys.stderr)  # noqa: T201 - the report is this program's output
    if any(finding.blocking for finding in findings):
        raise SystemExit(refusals.UNTOUCHED)


@contextlib.contextmanager
def in_french() -> Iterator[None]:  # noqa: C901 - one case a reason
    """Turn whatever stops a build into ``SystemExit`` with a French text.

    Only an error that nobody foresaw shows its traceback.
    """
    try:
        yield
    except SiteError as error:
        raise SystemExit(f"{error}\n{refusals.UNTOUCHED}") from None
    except SystemExit as stop:
        if stop.code:
            raise
        raise SystemExit(refusals.LEFT_EARLY) from None
    except BuildInProgressError:
        raise SystemExit(refusals.BUILD_IN_PROGRESS) from None
    except ExchangeError as error:
        raise SystemExit(refusals.cannot_exchange(str(error))) from None
    except UnexpectedOriginalError as error:
        raise SystemExit(refusals.changed_meanwhile(error)) from None
    except LostDerivativesError:
        raise SystemExit(refusals.CACHE_LOST) from None
    except KeyboardInterrupt:
        raise SystemExit(refusals.INTERRUPTED) from None
    except OSError as error:
        raise SystemExit(refusals.disk_refuses(error)) from None
    except Exception as error:  # noqa: BLE001 - whatever it is, the volunteer gets a sentence
        traceback.print_exc()
        raise SystemExit(refusals.crashed(error)) from None


@contextlib.contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Let SIGTERM and a closed terminal end a build like Ctrl-C: what is half made is removed."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    with _handled(_STOPS, stop):
        yield


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Finish what takes a moment and must not be left half done; a signal is too late then."""
    with _handled(_INTERRUPTIONS, signal.SIG_IGN):
        yield


@contextlib.contextmanager
def _handled(names: Sequence[str], handler: Any) -> Iterator[None]:  # noqa: ANN401 - as in ``signal``
    """Handle the signals that this system has; what is ignored already (nohup) stays so."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may, and gets signals
        return
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers}
    for number, earlier in before.items():
        if earlier is not signal.SIG_IGN:
            signal.signal(number, handler)
    try:
        yield
    finally:
        for number, earlier in before.items():
            signal.signal(number, earlier)
