"""Remembers every logged error: Pelican goes on after them, a guarded build does not."""

import logging


class ErrorWatch(logging.Handler):
    """``seen`` holds the text of every error since ``watch_errors``."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the error; others show it."""
        self.seen.append(record.getMessage())


def watch_errors() -> ErrorWatch:
    """Start to watch, also where ``pelican -q`` keeps errors from being logged at all.

    What was not to be shown is not shown: the level moves from the loggers to their handlers.
    """
    watch = ErrorWatch()
    root = logging.getLogger()
    for logger in (root, logging.getLogger("pelican")):
        if logger.level > logging.ERROR:
            for handler in root.handlers:
                handler.setLevel(max(handler.level, logger.level))
            logger.setLevel(logging.ERROR)
    root.addHandler(watch)
    return watch
