"""On which line of the source something stands that Markdown has long taken apart."""

_ENOUGH = 24
"""Characters that identify a passage whose end was rewritten on the way."""


class SourceLines:
    """Finds passages of one text; asked again for the same passage, it gives the next place.

    Markdown keeps no positions. What it hands over in the order of the text is found again by
    looking for its words, which is right but where the same words stand in a code block before.
    """

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._first = first_line
        self._next: dict[str, int] = {}

    def line_of(self, passage: str) -> int | None:
        """Give the line of the next place where the passage stands; ``None`` when there is none."""
        if (line := self._next_line(passage)) or passage in self._next:
            return line
        return self._next_line(passage.split("\n", 1)[0][:_ENOUGH])

    def first_of(self, *passages: str) -> int | None:
        """Give the line of the first passage that stands somewhere."""
        return next(filter(None, map(self.line_of, passages)), None)

    def was_seen(self, passage: str) -> bool:
        """Say whether the passage has been found before."""
        return passage in self._next or passage.split("\n", 1)[0][:_ENOUGH] in self._next

    def _next_line(self, words: str) -> int | None:
        place = self._text.find(words, self._next.get(words, 0)) if words else -1
        if place < 0:
            return None
        self._next[words] = place + len(words)
        return self._first + self._text.count("\n", 0, place)
