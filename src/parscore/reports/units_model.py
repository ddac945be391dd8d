"""A report of several units, as every format renders it."""

from collections.abc import Mapping

import attrs

from .model import Cause, Chart, Context, Figure, Rank, UnitReport


#: The columns that a ranking can have, by what they show of a `Standing`.
RANKING = ("rank", "unit", "index", "band", "earned", "max", "deducted", "bonus", "penalty", "range")


@attrs.frozen(kw_only=True)
class Standing:
    """
    One unit in the ranking.

    Attributes:
        unit: Its id.
        name: Its name.
        rank: Its place.
        index: The published index, and the exact one; None where it has none.
        least: The least index that any completion can leave.
        most: The greatest index that any completion can bring.
        range: Between what the index can still end, as it is read; the index
            where nothing can change, empty where it has none.
        band: The band's title; empty where there is none.
        earned: The tree's points.
        max: What could be earned.
        deducted: What was not earned: lost and still open.
        bonus: The bonus; None where the set has none.
        penalty: The penalty, 0 or less; None where the set has none.
        taken: What was not earned by the codes of the report's `columns`, in
            points of the total; a code is left out where nothing was.
    """

    unit: str
    name: str
    rank: Rank
    index: Figure | None
    least: Figure | None
    most: Figure | None
    range: str
    band: str
    earned: Figure
    max: Figure
    deducted: Figure
    bonus: Figure | None
    penalty: Figure | None
    taken: Mapping[str, Figure]


@attrs.frozen
class Share:
    """
    The units of one band.

    Attributes:
        title: The band; what stands for none where no band fits.
        count: How many units there are.
        percent: Their share of all units; what is shown of the shares sums to 100.
    """

    title: str
    count: int
    percent: Figure


@attrs.frozen
class Loser:
    """
    A unit among those that lost most on one criterion.

    Attributes:
        name: Its name.
        points: What it did not earn.
    """

    name: str
    points: Figure


@attrs.frozen
class Column:
    """
    One criterion of the matrix of who lost what.

    Attributes:
        code: Its code.
        title: Its title.
        is_field: Whether it is a field.
        is_leaf: Whether nothing lies below it.
        units: How many units did not earn all of it.
        points: What all units together did not earn.
        most: The units that lost most, at most three.
    """

    code: str
    title: str
    is_field: bool
    is_leaf: bool
    units: int
    points: Figure
    most: tuple[Loser, ...]


@attrs.frozen(kw_only=True)
class UnitsReport:
    """
    The report of several units that were scored on one set.

    Attributes:
        context: What stands on every page.
        standings: The units from the first down; those without an index last.
        bands: How many units are in each band, the highest first; empty where
            the set has no bands.
        highest: The highest index; None where no unit has one.
        median: The middle one: of an even number of units, half the sum of the two in the middle.
        lowest: The lowest.
        columns: Every field and leaf of which some unit lost something, in the
            readers' order.
        worst: The leaves of `columns`, what most was lost on first.
        causes: What was not earned by cause, the most first.
        is_final: Whether nothing can change any more.
        units: The reports of the units, in the order of `standings`; empty
            where each has a file of its own.
        charts: Pictures that stand with the ranking.

    .. versionadded:: 0.1.0
    """

    context: Context
    standings: tuple[Standing, ...]
    bands: tuple[Share, ...]
    highest: Figure | None
    median: Figure | None
    lowest: Figure | None
    columns: tuple[Column, ...]
    worst: tuple[Column, ...]
    causes: tuple[Cause, ...]
    is_final: bool
    units: tuple[UnitReport, ...] = ()
    charts: tuple[Chart, ...] = ()

    @property
    def without_lines(self) -> str:
        """What is said where there is no line: that nothing was lost is no praise where nothing applies."""
        return "nothing-applies-all" if self.highest is None else "nothing-lost"

    @property
    def ranking(self) -> tuple[str, ...]:
        """The columns of the ranking, the same in HTML, PDF and Markdown: those that the set has."""
        left_out = {
            "band": not self.bands,
            "bonus": all(standing.bonus is None for standing in self.standings),
            "penalty": all(standing.penalty is None for standing in self.standings),
            "range": self.is_final,
        }
        return tuple(name for name in RANKING if not left_out.get(name, False))
