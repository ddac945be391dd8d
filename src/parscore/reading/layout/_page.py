"""The page as one searchable text, of which every character knows its place in the document."""

import itertools

from bisect import bisect_right
from collections.abc import Sequence

import attrs

from parscore.reading.document import Span
from parscore.reading.folding import squeeze

from ._lines import Line, read_lines


@attrs.frozen(eq=False)
class Page:
    """
    The lines of a document in reading order.

    Attributes:
        lines: The lines.
        text: The lines joined by line feeds.
        folded: The same in small letters without marks.
        starts: Where each line begins in *text*.
    """

    lines: tuple[Line, ...]
    text: str = attrs.field(repr=False)
    folded: str = attrs.field(repr=False)
    starts: tuple[int, ...] = attrs.field(repr=False)

    def line_at(self, at: int) -> int:
        """Return the index of the line that holds position *at* of the page's text."""
        return max(0, bisect_right(self.starts, at) - 1)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where a stretch of the page's text stands in the document; one piece for each line."""
        pieces: list[Span] = []
        for index in range(self.line_at(start), len(self.lines)):
            begins = self.starts[index]
            if begins >= end:
                break
            line = self.lines[index]
            left = max(start - begins, 0)
            right = min(end - begins, len(line.text))
            if left < right:
                pieces.append(Span(line.start + left, line.start + right))
        return tuple(pieces)

    def value(self, start: int, end: int) -> str:
        """Return a stretch of the page's text with its white space joined."""
        return squeeze(self.text[start:end])

    def stretch(self, lines: Sequence[int]) -> tuple[Span, ...]:
        """Return where whole lines stand in the document."""
        return tuple(Span(self.lines[index].start, self.lines[index].end) for index in lines)


def lay_out(text: str) -> Page:
    """Return the page of *text*."""
    lines = read_lines(text)
    return Page(
        lines,
        "\n".join(line.text for line in lines),
        "\n".join(line.folded for line in lines),
        tuple(itertools.accumulate((len(line.text) + 1 for line in lines), initial=0))[:-1],
    )
