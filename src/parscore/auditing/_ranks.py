"""Whether ranks follow from scores, however ties are ranked."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

from parscore.errors import TableError
from parscore.wording import Message, Value

from ._notes import Notes, Tally, stands
from ._points import Points, doubt
from .result import Disagreement
from .table import Column, Row


#: How ties are ranked: 1, 1, 2 · 1, 1, 3 · 1, 2, 3.
SCHEMES = ("dense", "competition", "ordinal")


@attrs.frozen
class _Ranked:
    row: Row
    score: Fraction
    rank: Fraction


@attrs.frozen
class _Reading:
    """A way to read the ranks of a table: what is ranked together, how ties are, and the ranks that agree."""

    scheme: str
    grouped: str
    wanted: Mapping[int, tuple[Fraction, ...]]
    wrong: tuple[_Ranked, ...]


def check_ranks(
    notes: Notes, points: Points, scheme: str | None, *, excerpt: bool
) -> list[tuple[Fraction, tuple[str, ...]]]:
    """
    Check the ranks of a table and return its ties.

    Args:
        notes: The audit.
        points: Where the points stand.
        scheme: One of `SCHEMES`; None takes the one with which most ranks agree.
        excerpt: Whether the table shows only some of the units that were ranked.

    Raises:
        TableError: There is no such scheme.
    """
    if scheme is not None and scheme not in SCHEMES:
        raise TableError(Message("error.audit-scheme", {"found": scheme, "accepted": ", ".join(SCHEMES)}))
    columns = notes.table.of("rank")
    if not columns:
        notes.begin("rank", Message("audit.check-rank")).leave(Message("audit.no-rank"))
    ties: list[tuple[Fraction, tuple[str, ...]]] = []
    for column in columns:
        score = _score_of(notes, points, column, alone=len(columns) == 1)
        if score is None:
            notes.begin("rank", Message("audit.check-rank")).leave(Message("audit.no-score"))
        else:
            ties += _check(notes, column, score, (scheme,) if scheme else SCHEMES, excerpt=excerpt)
    return ties


def _score_of(notes: Notes, points: Points, rank: Column, *, alone: bool) -> Column | None:
    """Return what a column ranks by: of several ranks each has the score at its left."""
    if alone:
        return points.index or points.total
    scores = notes.table.of("part", "total", "index", "code")
    return max((item for item in scores if item.number < rank.number), key=lambda item: item.number, default=None)


def _check(
    notes: Notes, column: Column, score: Column, schemes: Sequence[str], *, excerpt: bool
) -> list[tuple[Fraction, tuple[str, ...]]]:
    tally = notes.begin("rank", Message("audit.check-rank"))
    ranked, others = _read(notes, tally, column, score)
    unscored = [row for row in notes.table.units if column.value(row.number) and score.value(row.number) is None]
    if excerpt or unscored:
        reading = _in_order(ranked, "excerpt" if excerpt else "unscored")
    else:
        readings = [_full(ranked, others, grouped, scheme) for grouped in _groups(ranked, others) for scheme in schemes]
        best = min(len(reading.wrong) for reading in readings)
        fitting = [reading for reading in readings if len(reading.wrong) == best]
        reading = _together(fitting)
    tied = _ties(ranked)
    how = Message(f"audit.scheme-{reading.scheme}" if tied or reading.scheme not in SCHEMES else "audit.scheme-none")
    values: dict[str, Value] = {"column": column.title, "score": score.title, "scheme": how}
    tally.what = Message(f"audit.check-rank-{reading.grouped}", values)
    tally.cells = len(ranked)
    for item in reading.wrong:
        notes.add(_disagreement(notes, column, score, item, reading), tally)
    doubt(tally)
    return tied


def _read(
    notes: Notes, tally: Tally, column: Column, score: Column
) -> tuple[list[_Ranked], list[tuple[Row, Fraction]]]:
    """Return the units that are ranked, and those that have a score but no rank."""
    ranked: list[_Ranked] = []
    others: list[tuple[Row, Fraction]] = []
    for row in notes.table.units:
        value = notes.number(tally, score, row)
        rank = notes.number(tally, column, row)
        if value is None:
            if rank is not None:
                tally.leave(Message("audit.rank-unscored"), notes.table.place(row.number, column.number))
            continue
        if rank is None:
            others.append((row, value))
        elif rank.denominator > 1 or rank < 1:
            tally.leave(Message("audit.not-a-rank"), notes.table.place(row.number, column.number))
            others.append((row, value))
        else:
            ranked.append(_Ranked(row, value, rank))
    return ranked, others


def _groups(ranked: Sequence[_Ranked], others: Sequence[tuple[Row, Fraction]]) -> list[str]:
    """Return what may have been ranked together: all, those that have a rank, those below each heading."""
    groups = ["all"]
    if others:
        groups.append("given")
    if len({item.row.section for item in ranked}) > 1:
        groups.append("sections")
    return groups


def _full(ranked: Sequence[_Ranked], others: Sequence[tuple[Row, Fraction]], grouped: str, scheme: str) -> _Reading:
    wanted: dict[int, tuple[Fraction, ...]] = {}
    wrong: list[_Ranked] = []
    for section in sorted({item.row.section for item in ranked}) if grouped == "sections" else [None]:
        mine = [item for item in ranked if section is None or item.row.section == section]
        scores = [item.score for item in mine]
        if grouped != "given":
            scores += [value for row, value in others if section is None or row.section == section]
        known = _wanted(sorted(scores), scheme)
        wanted |= {item.row.number: known[item.score] for item in mine}
        wrong += [item for item in mine if item.rank not in known[item.score]]
        if scheme == "ordinal":
            wrong += _taken_twice(mine, known)
    return _Reading(scheme, grouped, wanted, tuple(sorted(wrong, key=lambda item: item.row.number)))


def _wanted(scores: Sequence[Fraction], scheme: str) -> dict[Fraction, tuple[Fraction, ...]]:
    """Return the ranks that agree with each score; *scores* rise."""
    counts = Counter(scores)
    wanted: dict[Fraction, tuple[Fraction, ...]] = {}
    for place, score in enumerate(sorted(counts, reverse=True), 1):
        above = len(scores) - bisect_left(scores, score) - counts[score]
        match scheme:
            case "dense":
                wanted[score] = (Fraction(place),)
            case "competition":
                wanted[score] = (Fraction(above + 1),)
            case _:
                wanted[score] = tuple(Fraction(above + 1 + more) for more in range(counts[score]))
    return wanted


def _taken_twice(mine: Sequence[_Ranked], known: Mapping[Fraction, tuple[Fraction, ...]]) -> list[_Ranked]:
    """Return those that have a rank of their own, in a ranking without equals, which another one has already."""
    seen: set[Fraction] = set()
    twice: list[_Ranked] = []
    for item in mine:
        if item.rank in known[item.score]:
            if item.rank in seen:
                twice.append(item)
            seen.add(item.rank)
    return twice


def _together(readings: Sequence[_Reading]) -> _Reading:
    """Return the first of readings that fit equally well, with the ranks of all that blame the same cells."""
    first = readings[0]
    same = [reading for reading in readings if reading.grouped == first.grouped and reading.wrong == first.wrong]
    wanted = {row: tuple(sorted({rank for reading in same for rank in reading.wanted[row]})) for row in first.wanted}
    return attrs.evolve(first, wanted=wanted)


def _in_order(ranked: Sequence[_Ranked], why: str) -> _Reading:
    """Read ranks of which only the order can be checked, as an excerpt's: blame as few as can be."""
    ordered = sorted(ranked, key=lambda item: (-item.score, item.rank))
    kept = _longest(ordered)
    right = {item.row.number for item in kept}
    wanted: dict[int, tuple[Fraction, ...]] = {}
    wrong: list[_Ranked] = []
    for item in ordered:
        if item.row.number in right:
            continue
        above = max((other.rank for other in kept if other.score > item.score), default=Fraction(0)) + 1
        below = min((other.rank for other in kept if other.score < item.score), default=None)
        wanted[item.row.number] = (above,) if below is None or below <= above else (above, below - 1)
        wrong.append(item)
    return _Reading(why, "all", wanted, tuple(sorted(wrong, key=lambda item: item.row.number)))


def _longest(ordered: Sequence[_Ranked]) -> list[_Ranked]:
    """Return the longest run of units, not all side by side, whose ranks follow their scores."""
    keys: list[tuple[Fraction, Fraction]] = []  # the least that a run of each length can end with
    ends: list[int] = []
    before: list[int | None] = []
    for at, item in enumerate(ordered):
        key = (item.rank, item.score)  # scores fall, so that of one rank only equals follow each other
        length = bisect_right(keys, key)
        before.append(ends[length - 1] if length else None)
        keys[length : length + 1], ends[length : length + 1] = [key], [at]
    end = ends[-1] if ends else None
    kept: list[_Ranked] = []
    while end is not None:
        kept.append(ordered[end])
        end = before[end]
    return kept[::-1]


def _ties(ranked: Sequence[_Ranked]) -> list[tuple[Fraction, tuple[str, ...]]]:
    """Return the units with the same score, with the best rank that one of them has."""
    groups: dict[Fraction, list[_Ranked]] = {}
    for item in ranked:
        groups.setdefault(item.score, []).append(item)
    tied = [items for _, items in sorted(groups.items(), reverse=True) if len(items) > 1]
    return [(min(item.rank for item in items), tuple(item.row.name for item in items)) for items in tied]


def _disagreement(notes: Notes, column: Column, score: Column, item: _Ranked, reading: _Reading) -> Disagreement:
    figure = column.figures[item.row.number]
    agrees = reading.wanted[item.row.number]
    first, other = agrees[0], agrees[-1]
    in_full = reading.scheme in SCHEMES
    name = "audit.rank-differs" if in_full or first == other else "audit.rank-out-of-order"
    values: dict[str, Value] = {
        "unit": item.row.name or str(item.row.number),
        "column": column.title,
        "stands": stands(figure),
        "score": score.title,
        "value": stands(score.figures[item.row.number]),
        "agrees": Message("audit.or", {"first": first, "other": other}) if first < other else first,
        "hint": Message("audit.maybe-excerpt") if in_full and item.rank > len(reading.wanted) else "",
    }
    follows = first if first == other else None
    place = notes.table.place(item.row.number, column.number)
    return Disagreement(
        "rank", place, item.row.name, column.title, figure.text, item.rank, follows, agrees, Message(name, values)
    )


__all__ = ["SCHEMES", "check_ranks"]
