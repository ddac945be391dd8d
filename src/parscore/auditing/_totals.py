"""Rows that sum up others: totals, averages, the highest and the lowest; and whether shares reach 100."""

from collections.abc import Callable, Sequence
from fractions import Fraction

import attrs

from parscore.core import add_up
from parscore.wording import Message, Value

from ._notes import Notes, Tally, Term, adding
from ._points import doubt
from .result import Disagreement, shown
from .table import Column, Row


_WHOLE = Fraction(100)
_SUMMED = ("part", "minus", "total", "max", "count", "share", "code")
_COMPARED = (*_SUMMED, "index")
#: More than this is no share of one whole, but the rate of something in each unit.
_NO_SHARE = 110
_KINDS: dict[str, Callable[[Sequence[Fraction]], Fraction]] = {
    "total": add_up,
    "average": lambda values: add_up(values) / len(values),
    "highest": max,
    "lowest": min,
}
#: What is one of the cells itself.
_PICKED = ("highest", "lowest")


def check_totals(notes: Notes) -> None:
    """Check every row that sums up others."""
    tally = notes.begin("totals", Message("audit.check-totals"))
    rows = [row for row in notes.table.rows if row.kind in _KINDS]
    if not rows:
        tally.leave(Message("audit.no-totals"))
    for row in rows:
        scope, columns = _scope(notes, row)
        for column in columns:
            term = _term(notes, tally, column, row, scope)
            if term is not None:
                notes.compare(tally, column, row, term, f"{row.kind}-differs")
    doubt(tally)


def _scope(notes: Notes, row: Row) -> tuple[list[Row], list[Column]]:
    """Return the units that a row sums up: all, or those since the last such row, whichever agrees better."""
    roles = _SUMMED if row.kind == "total" else _COMPARED
    columns = [column for column in notes.table.of(*roles) if column.value(row.number) is not None]
    before = [other.number for other in notes.table.rows if other.kind == row.kind and other.number < row.number]
    since = max(before, default=0)
    units = list(notes.table.units)
    near = [unit for unit in units if since < unit.number < row.number]
    within = [unit for unit in units if unit.section == row.section]
    scopes = [units, *(scope for scope in (near, within) if scope and scope != units)]
    silent = Tally("", Message("audit.check-totals"))

    def wrong(scope: list[Row]) -> int:
        terms = [(column, _term(notes, silent, column, row, scope)) for column in columns]
        return sum(term is not None and notes.verdict(column, row, term) is not None for column, term in terms)

    return min(scopes, key=wrong), columns


def _term(notes: Notes, tally: Tally, column: Column, row: Row, scope: Sequence[Row]) -> Term | None:
    values = [notes.number(tally, column, unit) for unit in scope]
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(values):
        return None
    slacks = [notes.slack(column, unit.number) for unit in scope]
    slack = add_up(slacks) if row.kind == "total" else max(slacks)
    result = _KINDS[row.kind](numbers)
    said = Message(f"audit.{row.kind}-of", {"count": len(scope)})
    return Term(result, slack, said, is_picked=row.kind in _PICKED and _alike(column, row, scope))


def _alike(column: Column, row: Row, scope: Sequence[Row]) -> bool:
    """Tell whether all cells have the same decimals, so that what is highest is printed as it stands above."""
    places = {max(column.places, column.figures[number].places) for number in (row.number, *(u.number for u in scope))}
    return len(places) == 1


def check_shares(notes: Notes) -> None:
    """Check that shares follow from counts, and that they reach 100."""
    column, count = notes.table.one("share"), notes.table.one("count")
    if column is None:
        notes.begin("shares", Message("audit.check-shares")).leave(Message("audit.no-shares"))
        return
    units = notes.table.units
    if count is not None:
        _check_of_counts(notes, column, count, units)
    tally = notes.begin("shares", Message("audit.check-shares-whole", {"column": column.title}))
    values = [notes.number(tally, column, unit) for unit in units]
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(values):
        return
    whole = add_up(numbers)
    if count is None and whole > _NO_SHARE:
        tally.leave(Message("audit.no-whole", {"sum": shown(whole)}))
        return
    _check_whole(notes, tally, column, numbers)


def _check_of_counts(notes: Notes, column: Column, count: Column, units: Sequence[Row]) -> None:
    values: dict[str, Value] = {"column": column.title, "count": count.title}
    tally = notes.begin("shares", Message("audit.check-shares-counts", values))
    counts = [(unit, notes.number(tally, count, unit)) for unit in units]
    numbers = [number for _, number in counts if number is not None]
    whole = add_up(numbers)
    if len(numbers) < len(counts):
        return
    if whole <= 0:
        tally.leave(Message("audit.no-maximum", {"found": whole}))
        return
    for unit, number in counts:
        if notes.number(tally, column, unit) is not None and number is not None:
            said = Message("audit.ratio", {"points": shown(number), "max": shown(whole)})
            notes.compare(tally, column, unit, Term(number / whole * _WHOLE, Fraction(0), said), "share-differs")


def _check_whole(notes: Notes, tally: Tally, column: Column, numbers: Sequence[Fraction]) -> None:
    units = notes.table.units
    whole = add_up(numbers)
    slack = add_up(notes.slack(column, unit.number) for unit in units)
    by_rounding = abs(whole - _WHOLE) <= slack
    tally.cells += len(numbers)
    within = by_rounding if notes.tolerance is None else abs(whole - _WHOLE) <= notes.tolerance
    if within:
        return
    last = units[-1]
    places = [column.figures[unit.number].places for unit in units]
    values: dict[str, Value] = {
        "column": column.title,
        "sum": shown(whole, max(places)),
        "how": adding(zip(numbers, places, strict=True)),
        "note": Message("audit.by-rounding") if by_rounding else "",
    }
    notes.add(
        Disagreement(
            check="shares",
            place=attrs.evolve(notes.table.place(last.number, column.number)),
            unit="",
            column=column.title,
            stands=shown(whole, max(places)).en,
            value=whole,
            follows=_WHOLE,
            agrees=(_WHOLE,),
            sentence=Message("audit.shares-differ", values),
            by_rounding=by_rounding,
        ),
        tally,
    )


__all__ = ["check_shares", "check_totals"]
