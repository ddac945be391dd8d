"""What a row's points and its maximum are, and whether sums and percentages follow from them."""

from collections.abc import Sequence
from fractions import Fraction

import attrs

from parscore.core import add_up
from parscore.wording import Message, Value

from ._notes import Notes, Tally, Term, adding
from .result import Disagreement, shown
from .table import Column, Row


_WHOLE = Fraction(100)
#: So many rows at least show that it is the maximum which is wrong, and not they.
MANY = 3


@attrs.frozen
class Points:
    """
    Where the points of a row and its maximum stand.

    Attributes:
        parts: The columns that add up to the points; of a role ``minus`` they are taken off.
        total: The column of the points.
        index: The column of the percentage.
        maximum: The column of the maximum.
        row: The row of maxima.
        given: A maximum for all rows.
        assumed: Whether 100 is taken because nothing gives a maximum.
    """

    parts: tuple[Column, ...]
    total: Column | None
    index: Column | None
    maximum: Column | None
    row: Row | None
    given: Fraction | None
    assumed: bool

    @property
    def is_sum(self) -> bool:
        """Whether the index is nothing but the sum of the parts: there is no total, and no maximum but 100."""
        return self.total is None and self.assumed and bool(self.parts)

    @property
    def target(self) -> Column | None:
        """The column to which the parts add up."""
        return self.index if self.is_sum else self.total

    def most(self, row: Row) -> tuple[Fraction, int] | None:
        """Return the maximum of a row with its decimals; None where its cell gives none."""
        if self.maximum is not None:
            figure = self.maximum.figure(row.number)
            value = self.maximum.value(row.number)
            return None if value is None or figure is None else (value, figure.places)
        if self.given is not None:
            return self.given, 0
        if self.row is not None:
            value = most_in(self, self.row)
            return None if value is None else (value, 0)
        return _WHOLE, 0


def find_points(
    notes: Notes, parts: Sequence[Column], given: Fraction | None, otherwise: Fraction | None = None
) -> Points:
    """
    Return where points and maxima stand.

    Args:
        notes: The audit.
        parts: What adds up to the points.
        given: A maximum that somebody stated.
        otherwise: The maximum where the table gives none.
    """
    table = notes.table
    total, index, maximum = table.one("total"), table.one("index"), table.one("max")
    row = next((row for row in table.rows if row.kind == "maxima"), None)
    if given is None and total is not None:
        given = total.maximum
    points = Points(tuple(parts), total, index, maximum, row, given, assumed=False)
    if row is not None and most_in(points, row) is None:
        points = attrs.evolve(points, row=None)
    if maximum is None and given is None and points.row is None:
        points = attrs.evolve(points, given=otherwise)
    return attrs.evolve(points, assumed=maximum is None and points.given is None and points.row is None)


def most_in(points: Points, row: Row) -> Fraction | None:
    """Return the maximum that a row of maxima gives: at the total, or as the sum at the parts."""
    if points.total is not None and (value := points.total.value(row.number)) is not None:
        return value
    parts = [part.value(row.number) for part in points.parts if part.role != "minus"]
    known = [value for value in parts if value is not None]
    return add_up(known) if known and len(known) == len(parts) else None


def check_sums(notes: Notes, points: Points) -> None:
    """Check that the parts of each row add up."""
    target = points.target
    if target is None or not points.parts:
        why = "audit.no-total" if points.parts else "audit.no-parts"
        notes.begin("sum", Message("audit.check-sum")).leave(Message(why))
        return
    signs = ["\N{MINUS SIGN}" if part.role == "minus" else "+" for part in points.parts]
    titles = " ".join(f"{sign} {part.title}" for sign, part in zip(signs, points.parts, strict=True))
    values: dict[str, Value] = {"column": target.title, "parts": titles.removeprefix("+ ")}
    tally = notes.begin("sum", Message("audit.check-sum-of", values))
    for row in notes.table.rows:
        if row.kind in ("unit", "total", "average", "maxima"):
            _check_sum(notes, tally, points.parts, target, row)
    doubt(tally)


def _check_sum(notes: Notes, tally: Tally, parts: Sequence[Column], target: Column, row: Row) -> None:
    own = target.figure(row.number)
    if row.kind != "unit" and (own is None or any(part.figure(row.number) is None for part in parts)):
        return  # a row of averages or maxima need not fill every column
    term = add_parts(notes, tally, parts, row)
    if notes.number(tally, target, row) is not None and term is not None:
        notes.compare(tally, target, row, term, "sum-differs")


def add_parts(notes: Notes, tally: Tally, parts: Sequence[Column], row: Row) -> Term | None:
    """Return the sum of the parts of a row; None where one of them is no number, which is noted."""
    numbers: list[tuple[Fraction, int]] = []
    for part in parts:
        value = notes.number(tally, part, row)
        if value is not None:
            numbers.append((-abs(value) if part.role == "minus" else value, part.figures[row.number].places))
    if len(numbers) < len(parts):
        return None
    slack = add_up(notes.slack(part, row.number) for part in parts)
    return Term(add_up(value for value, _ in numbers), slack, adding(numbers))


def check_percents(notes: Notes, points: Points) -> None:
    """Check that the percentage of each row follows from its points and its maximum."""
    index = points.index
    if points.is_sum:
        notes.begin("percent", Message("audit.check-percent")).leave(Message("audit.index-is-sum"))
        return
    if index is None or (points.total is None and not points.parts):
        why = "audit.no-index" if index is None else "audit.no-points"
        notes.begin("percent", Message("audit.check-percent")).leave(Message(why))
        return
    name = "audit.check-percent-assumed" if points.assumed else "audit.check-percent-of"
    tally = notes.begin("percent", Message(name, {"column": index.title}))
    points = _with_other_maximum(notes, tally, points, index)
    for row in notes.table.rows:
        if row.kind == "unit" or (row.kind == "total" and points.maximum is not None and index.figure(row.number)):
            _check_percent(notes, tally, points, index, row)
    doubt(tally)


def _with_other_maximum(notes: Notes, tally: Tally, points: Points, index: Column) -> Points:
    """Where one maximum for all disagrees with most rows and another agrees, tell it once and go on with the other."""
    first = next((most for row in notes.table.units if (most := points.most(row)) is not None), None)
    if points.maximum is not None or first is None or first[0] <= 0:
        return points
    silent = Tally("", tally.what)
    rows = [
        (row, term, value)
        for row in notes.table.units
        if (value := index.value(row.number)) and (term := _points_of(notes, silent, points, row)) is not None
    ]

    def fitting(most: Fraction) -> int:
        return sum(
            notes.verdict(index, row, Term(term.value / most * _WHOLE, term.slack / most * _WHOLE, term.said)) is None
            for row, term, _ in rows
        )

    fit = fitting(first[0])
    tried = sorted({other for _, term, value in rows for other in _other_maxima(term.value, value)})
    best = max(tried, key=lambda other: (fitting(other), -other.denominator), default=first[0])
    if len(rows) < MANY or 2 * fit >= len(rows) or 2 * fitting(best) <= len(rows):
        return points
    values: dict[str, Value] = {
        "column": index.title,
        "stands": shown(first[0]),
        "agrees": shown(best),
        "wrong": len(rows) - fit,
        "right": fitting(best),
        "all": len(rows),
    }
    notes.add(_wrong_maximum(notes, points, index, (first[0], best), values), tally)
    return attrs.evolve(points, row=None, given=best, assumed=False)


def _other_maxima(points: Fraction, index: Fraction) -> set[Fraction]:
    """Return the maxima, to none, one and two decimals, of which the points would be that percentage."""
    exact = points / index * _WHOLE
    return {other for digits in range(3) if (other := Fraction(round(exact * 10**digits), 10**digits)) > 0}


def _wrong_maximum(
    notes: Notes, points: Points, index: Column, maxima: tuple[Fraction, Fraction], values: dict[str, Value]
) -> Disagreement:
    """Return that a maximum is not the one by which the percentages were worked out, at the place where it stands."""
    column = index if points.total is None or points.assumed else points.total
    row = notes.table.head if points.row is None else points.row.number
    stands, other = maxima
    return Disagreement(
        check="percent",
        place=notes.table.place(row, column.number),
        unit="" if points.row is None else points.row.name,
        column=column.title,
        stands=shown(stands).en,
        value=stands,
        follows=other,
        agrees=(other,),
        sentence=Message("audit.maximum-assumed" if points.assumed else "audit.maximum-of-all", values),
    )


def _check_percent(notes: Notes, tally: Tally, points: Points, index: Column, row: Row) -> None:
    stands = notes.number(tally, index, row)
    term = _points_of(notes, tally, points, row)
    most = points.most(row)
    if most is None and points.maximum is not None:
        notes.leave(tally, points.maximum, row)
    if stands is None or term is None or most is None:
        return
    maximum, places = most
    if maximum <= 0:
        column = points.maximum or index
        tally.leave(Message("audit.no-maximum", {"found": maximum}), notes.table.place(row.number, column.number))
        return
    values: dict[str, Value] = {"points": term.said, "max": shown(maximum, places)}
    said = Message("audit.ratio", values)
    ratio = Term(term.value / maximum * _WHOLE, term.slack / maximum * _WHOLE, said)
    if points.assumed and stands > 0 and notes.verdict(index, row, ratio) is not None:
        said = Message("audit.ratio-assumed", {**values, "other": shown(_other_maximum(term.value, stands))})
        ratio = attrs.evolve(ratio, said=said)
    notes.compare(tally, index, row, ratio, "percent-differs")


def _other_maximum(points: Fraction, index: Fraction) -> Fraction:
    """Return the maximum, to two decimals, of which the points would be that percentage."""
    return Fraction(round(points / index * _WHOLE * 100), 100)


def _points_of(notes: Notes, tally: Tally, points: Points, row: Row) -> Term | None:
    if points.total is None:
        summed = add_parts(notes, tally, points.parts, row)
        return (
            None if summed is None else attrs.evolve(summed, said=Message("audit.in-brackets", {"what": summed.said}))
        )
    value = notes.number(tally, points.total, row)
    if value is None:
        return None
    figure = points.total.figures[row.number]
    said = Message("audit.one", {"first": shown(value, figure.places)})
    return Term(value, notes.slack(points.total, row.number), said)


def doubt(tally: Tally) -> None:
    """Say that columns may have been taken for what they are not, where most cells disagree."""
    if tally.cells > 1 and 2 * tally.disagree > tally.cells:
        tally.leave(Message("audit.doubt"))


__all__ = ["MANY", "Points", "add_parts", "check_percents", "check_sums", "doubt", "find_points"]
