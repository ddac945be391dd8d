"""What the checks have in common: the table, the terms, and what they note."""

from collections.abc import Iterable
from fractions import Fraction

import attrs

from parscore.core import MODES, Rounding
from parscore.errors import Place
from parscore.wording import Message, Text, Value

from ._numbers import Figure
from .result import Check, Disagreement, Left, shown
from .table import Column, Row, Table


_WHOLE = 100


@attrs.frozen
class Term:
    """
    A number that follows from cells.

    Attributes:
        value: The number, exact; a percentage in per cent.
        slack: How far it can be from the truth, as the cells it follows from are rounded.
        said: How it follows, for people.
        is_exact: Whether it is not rounded before it is compared: a bound is not.
        is_picked: Whether it is one of the cells itself, printed with as many
            decimals: rounding cannot make a difference then.
    """

    value: Fraction
    slack: Fraction
    said: Message
    is_exact: bool = False
    is_picked: bool = False


@attrs.define
class Tally:
    """
    One check under way.

    Attributes:
        name: Which.
        what: What is compared with what.
        cells: How many cells were compared.
        disagree: How many disagree.
    """

    name: str
    what: Message
    cells: int = 0
    disagree: int = 0
    _left: dict[tuple[str, str], tuple[Message, dict[Place, None]]] = attrs.Factory(
        dict[tuple[str, str], tuple[Message, dict[Place, None]]]
    )

    def leave(self, why: Message, *places: Place) -> None:
        """Note what cannot be compared; the same reason is told once, with all its places."""
        _, known = self._left.setdefault((why.id, why.say("en")), (why, {}))
        known.update(dict.fromkeys(places))

    def done(self) -> Check:
        """Return the check as it stands."""
        left = tuple(Left(why, tuple(places)) for why, places in self._left.values())
        return Check(self.name, self.what, self.cells, self.disagree, left)


@attrs.define
class Notes:
    """
    An audit under way.

    Attributes:
        table: The table.
        tolerance: How far a cell may be from what follows; None for as far as rounding explains.
        mode: The rounding mode.
        found: What disagrees.
        tallies: The checks, in the order in which they began.
    """

    table: Table
    tolerance: Fraction | None
    mode: str
    found: list[Disagreement] = attrs.Factory(list[Disagreement])
    tallies: list[Tally] = attrs.Factory(list[Tally])

    def begin(self, name: str, what: Message) -> Tally:
        """Begin a check."""
        tally = Tally(name, what)
        self.tallies.append(tally)
        return tally

    def slack(self, column: Column, row: int) -> Fraction:
        """Return how far a printed number can be from the one that was rounded; a count is exact."""
        figure = column.figure(row)
        if figure is None or column.role in ("count", "rank"):
            return Fraction(0)
        unit = Fraction(1, 10 ** places_of(column, figure))
        scale = Fraction(1) if figure.percent else Fraction(_WHOLE, column.scale)
        return unit * scale if self.mode == "down" else unit * scale / 2

    def number(self, tally: Tally, column: Column, row: Row) -> Fraction | None:
        """Return the number of a cell; where there is none, note why."""
        value = column.value(row.number)
        if value is None:
            self.leave(tally, column, row)
        return value

    def leave(self, tally: Tally, column: Column, row: Row) -> None:
        """Note that a cell holds no number."""
        figure = column.figure(row.number)
        why = Message("audit.empty") if figure is None or figure.why is None else figure.why
        tally.leave(why, self.table.place(row.number, column.number))

    def compare(self, tally: Tally, column: Column, row: Row, term: Term, name: str) -> bool:
        """Compare a cell that holds a number with what follows; note a disagreement and return whether it agrees."""
        agreed = self.verdict(column, row, term)
        tally.cells += 1
        if agreed is None:
            return True
        agrees, by_rounding = agreed
        tally.disagree += 1
        figure = column.figures[row.number]
        places = places_of(column, figure)
        note: Value = Message("audit.by-rounding") if by_rounding else ""
        values: dict[str, Value] = {
            "unit": row.name or str(row.number),
            "column": column.title,
            "stands": stands(figure),
            "how": term.said,
            "agrees": shown(agrees, places),
            "percent": " %" if figure.percent else "",
            "note": note,
        }
        self.found.append(
            Disagreement(
                check=tally.name,
                place=self.table.place(row.number, column.number),
                unit=row.name,
                column=column.title,
                stands=figure.text,
                value=figure.value,
                follows=self.own(column, figure, term.value),
                agrees=(agrees,),
                sentence=Message(f"audit.{name}", values),
                by_rounding=by_rounding,
            )
        )
        return False

    def verdict(self, column: Column, row: Row, term: Term) -> tuple[Fraction, bool] | None:
        """Return the value that would agree, and whether rounding explains the difference; None where it agrees."""
        figure, value = column.figures[row.number], column.value(row.number)
        assert value is not None  # noqa: S101 -- who compares has the number
        assert figure.value is not None  # noqa: S101 -- likewise
        rounding = Rounding(None if term.is_exact else places_of(column, figure), self.mode)
        agrees = rounding(self.own(column, figure, term.value))
        per_cent = Fraction(1) if figure.percent else Fraction(_WHOLE, column.scale)
        slack = Fraction(0) if term.is_picked else term.slack + self.slack(column, row.number)
        by_rounding = abs(value - term.value) <= slack
        if self.tolerance is None:
            return None if by_rounding else (agrees, False)
        return None if abs(figure.value - agrees) * per_cent <= self.tolerance else (agrees, by_rounding)

    def own(self, column: Column, figure: Figure, value: Fraction) -> Fraction:
        """Return a number as its column counts: a ratio where percentages are ratios."""
        return value if figure.percent else value * column.scale / _WHOLE

    def add(self, disagreement: Disagreement, tally: Tally) -> None:
        """Note a disagreement that is none of a sum or a percentage."""
        tally.disagree += 1
        self.found.append(disagreement)


def stands(figure: Figure) -> Value:
    """Return what stands in a cell: a text as it is written, a spreadsheet's number as the reader writes numbers."""
    if not figure.is_real or figure.value is None:
        return figure.text
    number = shown(figure.value)
    return Text(f"{number.vi} %", f"{number.en} %") if figure.percent else number


def places_of(column: Column, figure: Figure) -> int:
    """Return how many decimals a number of a column is printed with."""
    return max(column.places, figure.places)


def adding(numbers: Iterable[tuple[Fraction, int]]) -> Message:
    """Say a sum: 57,66 + 9,56 + 18,83; a long one by how many it has."""
    listed = list(numbers)
    if len(listed) > _LONG:
        return Message("audit.sum-of-many", {"count": len(listed)})
    said = Message("audit.one", {"first": shown(*listed[0])})
    for number, places in listed[1:]:
        name = "audit.plus" if number >= 0 else "audit.less"
        said = Message(name, {"first": said, "next": shown(abs(number), places)})
    return said


#: A sum of more is not written out.
_LONG = 8

__all__ = ["MODES", "Notes", "Tally", "Term", "adding", "stands"]
