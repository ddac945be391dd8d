"""A published table as it is audited: units, columns with a role each, exact figures at their places."""

from collections.abc import Mapping
from fractions import Fraction

import attrs

from parscore.errors import Place
from parscore.wording import Message

from ._grid import Grid
from ._numbers import Figure


_WHOLE = 100


@attrs.frozen
class Column:
    """
    One column.

    Attributes:
        number: Its number, from 1.
        title: What it is called.
        role: What it is: one of `ROLES`, or ``code``.
        guessed: Whether the role follows from where it stands, and not from its title.
        code: The criterion, for a column of a criteria set.
        figures: Its cells below the header, by row.
        places: How many decimals it is printed with.
        scale: What a whole is: 100 where percentages are numbers of per cent, 1 where they are ratios.
        maximum: The maximum that its title gives.
    """

    number: int
    title: str
    role: str
    guessed: bool = False
    code: str | None = None
    figures: Mapping[int, Figure] = attrs.field(factory=dict[int, Figure], repr=False)
    places: int = 0
    scale: int = _WHOLE
    maximum: Fraction | None = None

    def figure(self, row: int) -> Figure | None:
        """Return the cell in a row; None where it is empty."""
        return self.figures.get(row)

    def value(self, row: int) -> Fraction | None:
        """Return the number in a row, a percentage in per cent; None where there is none."""
        figure = self.figures.get(row)
        if figure is None or figure.value is None:
            return None
        is_own = figure.percent or self.scale == _WHOLE
        return figure.value if is_own else figure.value * _WHOLE / self.scale


@attrs.frozen
class Row:
    """
    One row below the header.

    Attributes:
        number: Its number, from 1.
        name: The unit, or what else it is called.
        kind: ``unit``, ``total``, ``average``, ``maxima``, ``highest``, ``lowest`` or ``heading``.
        section: How many headings stand above it.
    """

    number: int
    name: str
    kind: str
    section: int = 0


@attrs.frozen(eq=False)
class Table:
    """
    A published table.

    Attributes:
        file: The file as the caller named it.
        sheet: The sheet; None where there are none.
        columns: Its columns, in their order.
        rows: Its rows, in their order.
        remarks: What was noted while it was read, each with its places.
        head: The number of the row with the titles.
    """

    file: str
    sheet: str | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    remarks: tuple[tuple[Message, tuple[Place, ...]], ...]
    _grid: Grid = attrs.field(repr=False)
    head: int = 1

    @property
    def units(self) -> tuple[Row, ...]:
        """The rows of units."""
        return tuple(row for row in self.rows if row.kind == "unit")

    def of(self, *roles: str) -> tuple[Column, ...]:
        """Return the columns of some roles, in their order."""
        return tuple(column for column in self.columns if column.role in roles)

    def one(self, role: str) -> Column | None:
        """Return the first column of a role; None where there is none."""
        return next(iter(self.of(role)), None)

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell; nothing where it is empty."""
        return self._grid.sheet.text(row, column).strip()

    def place(self, row: int, column: int | None = None) -> Place:
        """Return where a row or a cell stands."""
        return self._grid.place(row, column)


__all__ = ["Column", "Row", "Table"]
