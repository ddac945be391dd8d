"""Which figures of a ledger are sums of others, so that a council can check them in the workbook itself."""

from collections.abc import Sequence
from fractions import Fraction

import attrs

from parscore.core import add_up
from parscore.forms.writing import call
from parscore.reports.model import Row

from ._book import at


def _inside_of(tree: "Tree") -> list[tuple[int, ...]]:
    rows = tree.rows
    found: list[list[int]] = [[] for _ in rows]
    above: list[int] = []
    for number, row in enumerate(rows[:-1]):
        del above[row.depth :]
        parent = above[-1] if above else len(rows) - 1
        if rows[parent].role == row.role:
            found[parent].append(number)
        above.append(number)
    return [tuple(each) for each in found]


@attrs.frozen(eq=False)
class Tree:
    """
    The rows of a ledger as the tree that they are.

    Attributes:
        rows: The rows, the total last.
        inside: The numbers of the rows that a row is the sum of, by its number.
    """

    rows: Sequence[Row]
    inside: Sequence[tuple[int, ...]] = attrs.field(init=False, default=attrs.Factory(_inside_of, takes_self=True))

    def outermost(self, role: str) -> tuple[int, ...]:
        """Return the rows of bonuses or penalties that lie in no other of their kind."""
        below = {number for place, inside in enumerate(self.inside) for number in inside if place < len(self.rows) - 1}
        return tuple(number for number, row in enumerate(self.rows) if row.role == role and number not in below)


@attrs.frozen
class Summing:
    """
    The formulas of one column.

    Attributes:
        tree: The rows.
        values: What stands in the column, by row; None where nothing does.
        first: The row of the sheet in which the first of them stands.
        column: The column.
        most: The column of the maximum, for branches on a scale of their own.
    """

    tree: Tree
    values: Sequence[Fraction | None]
    first: int
    column: int
    most: int

    def formula(self, number: int) -> str | None:
        """
        Return the formula of a row: the sum of those inside it, or that sum on
        its own scale or within its own cap; None where it is no such thing.
        """
        inside, value = self.tree.inside[number], self.values[number]
        given = [found for found in (self.values[each] for each in inside) if found is not None]
        if not inside or value is None or len(given) < len(inside):
            return None
        total, whole = add_up(given), call("SUM", self._cells(inside, self.column))
        if value == total:
            return f"={whole}"
        if self.column == self.most:
            return None
        row, own = self.tree.rows[number], at(self.first + number, self.most)
        if row.role == "bonus":
            return f"=MIN({own},{whole})" if value == min(row.max.exact, total) else None
        limits = add_up(self.tree.rows[each].max.exact for each in inside)
        if not limits or value != total * row.max.exact / limits:
            return None
        all_of = call("SUM", self._cells(inside, self.most))
        return f"=IF({all_of}=0,0,{whole}*{own}/{all_of})"

    def _cells(self, numbers: Sequence[int], column: int) -> list[str]:
        """Return cells for a sum, neighbours taken together."""
        return cells_of([self.first + number for number in numbers], column)


def cells_of(rows: Sequence[int], column: int) -> list[str]:
    """Return the cells of *rows*, as ranges where they are neighbours."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    return [at(lo, column) if lo == hi else f"{at(lo, column)}:{at(hi, column)}" for lo, hi in runs]
