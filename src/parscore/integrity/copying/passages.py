"""Two texts side by side: how much of what is not form they share, and where."""

from bisect import bisect_right

import attrs
import numpy as np

from parscore.integrity.report import Passage, Spot

from .corpus import Index
from .words import RUN, Flags, Numbers, Words, covered


#: At so many places a passage is looked for in the other text; one that stands there more often says little.
_PLACES = 50


@attrs.frozen(eq=False)
class Side:
    """
    One of two texts.

    Attributes:
        words: Its words.
        is_own: Which of its words are its own: in no run of the form, of the house or from above.
        own_runs: Which of its runs are its own.
        sharable: Its runs that are not the form, sorted.
    """

    words: Words
    is_own: Flags
    own_runs: Flags
    sharable: Numbers


def side_of(words: Words, index: Index, unit: int) -> Side:
    """Tell what of a text of *unit* is its own."""
    form = index.is_form(words.runs)
    out = form | index.is_house(words.runs, unit)
    return Side(words, ~covered(out), ~out, np.unique(words.runs[~form]))


def shared_with(side: Side, other: Side) -> tuple[int, int]:
    """Return how many own words *side* has, and how many of them *other* has, too."""
    is_shared = covered(_shared_runs(side, other)) & side.is_own
    return int(side.is_own.sum()), int(is_shared.sum())


def _shared_runs(side: Side, other: Side) -> Flags:
    flags: Flags = side.own_runs & np.isin(side.words.runs, other.sharable)
    return flags


def passages_of(side: Side, other: Side) -> tuple[Passage, ...]:
    """
    Return the passages that two texts share, in the order of *side*.

    A passage begins and ends with wording that is no form; form inside it is
    part of it. One that stands in the other several times is shown where it
    goes on longest.
    """
    flags = (_shared_runs(side, other) | np.isin(side.words.runs, _own_of(other, side))).tolist()
    here, there = side.words.runs.tolist(), other.words.runs.tolist()
    places: dict[int, list[int]] = {}
    for at, run in enumerate(there):
        if len(known := places.setdefault(run, [])) < _PLACES:
            known.append(at)
    lines = [_lines(words.text) for words in (side.words, other.words)]
    found: list[Passage] = []
    at = 0
    while at < len(here):
        if not flags[at]:
            at += 1
            continue
        length, start = max((_length(here, there, at, place, flags), -place) for place in places[here[at]])
        words = length + RUN - 1
        spots = (_spot(side.words, at, words, lines[0]), _spot(other.words, -start, words, lines[1]))
        text = " ".join(side.words.text[spots[0].start : spots[0].end].split())
        found.append(Passage(text, words, *spots))
        at += length
    return tuple(found)


def _own_of(other: Side, side: Side) -> Numbers:
    """Return the runs that are the other's own and that *side* has, though they are none of its own."""
    shared: Numbers = np.unique(other.words.runs[_shared_runs(other, side)])
    return shared


def _length(here: list[int], there: list[int], at: int, place: int, flags: list[bool]) -> int:
    """Return how far both go on alike, up to the last run that is flagged."""
    length = alike = 0
    while at + alike < len(here) and place + alike < len(there) and here[at + alike] == there[place + alike]:
        alike += 1
        if flags[at + alike - 1]:
            length = alike
    return length


def _lines(text: str) -> list[int]:
    return [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]


def _spot(words: Words, first: int, count: int, lines: list[int]) -> Spot:
    start, end = words.starts[first], words.ends[first + count - 1]
    line = bisect_right(lines, start)
    return Spot(start, end, line, start - lines[line - 1] + 1)
