"""Audit a published table: does it agree with itself, and with its criteria set?"""

import os

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from pydantic_core import PydanticCustomError

from parscore.criteria import CriteriaSet, load_criteria
from parscore.edge import read_number
from parscore.errors import Place, TableError
from parscore.wording import Message, Value

from ._bands import check_bands
from ._codes import check_codes, check_maxima, codes_of, top_parts
from ._notes import MODES, Notes
from ._points import check_percents, check_sums, find_points
from ._ranks import check_ranks
from ._totals import check_shares, check_totals
from ._words import name_of
from .reading import read_table
from .result import Audit, Disagreement, Left
from .table import Row, Table


#: How far a cell may be from what follows, unless somebody says otherwise: one in the second decimal.
TOLERANCE = Fraction(1, 100)


def audit(  # noqa: PLR0913 -- the terms of an audit, each by its name
    table: Table | str | os.PathLike[str],
    criteria: CriteriaSet | str | os.PathLike[str] | None = None,
    *,
    tolerance: float | str | Decimal | Fraction = TOLERANCE,
    mode: str = "half-up",
    maximum: float | str | Decimal | Fraction | None = None,
    ranking: str | None = None,
    excerpt: bool = False,
    sheet: str | None = None,
    columns: Mapping[str, str] | None = None,
    decimal: str | None = None,
) -> Audit:
    """
    Check a published table: do parts add up, do percentages follow from points
    and maxima, do ranks follow from scores, do shares reach 100, do its rows of
    totals and averages sum up its units, do bands follow from the index?

    What follows from other cells is worked out exactly, rounded once to the
    decimals of the cell in question, and compared with what stands there.

    Args:
        table: A file (.xlsx, .csv), or a table that was read.
        criteria: A set: columns named by its codes are checked against its maxima and its tree,
            bands against its bands.
        tolerance: How far a cell may be from what follows, in points or per cent, taken as it is
            written (a float 0.01 is one hundredth); ``"rounding"`` for as far as the rounding of
            all numbers that take part can explain.
        mode: How what follows is rounded: ``half-up``, ``half-even`` or ``down``.
        maximum: The maximum of every unit's points, where no column gives it.
        ranking: How ties are ranked: ``dense`` (1, 1, 2), ``competition`` (1, 1, 3) or ``ordinal``;
            by default the one with which most ranks agree.
        excerpt: Whether the table shows only some of the units that were ranked; then only their order is checked.
        sheet: The sheet of a file; by default the first that holds a table.
        columns: What columns of a file are, by title or letter.
        decimal: ``comma`` or ``point``: how to read what can be read in two ways in a file, such as 1.234.

    Raises:
        TableError: The file cannot be read or holds no table; an option is none of those accepted.
        MissingExtraError: A workbook is to be read, and openpyxl is not installed.

    .. versionadded:: 0.1.0
    """
    if criteria is not None and not isinstance(criteria, CriteriaSet):
        criteria = load_criteria(criteria)
    within = None if tolerance == "rounding" else _number(tolerance, "error.audit-tolerance")
    most = None if maximum is None else _number(maximum, "error.audit-maximum")
    if mode not in MODES:
        raise TableError(Message("error.audit-mode", {"found": mode, "accepted": ", ".join(MODES)}))
    if not isinstance(table, Table):
        codes = None if criteria is None else codes_of(criteria)
        table = read_table(table, sheet=sheet, columns=columns, decimal=decimal, codes=codes)
    notes = Notes(table, within, mode)
    _check_units(notes)
    parts = table.of("part", "minus")
    if criteria is not None:
        check_codes(notes, criteria)
        parts = (*top_parts(table, criteria), *(column for column in parts if not column.guessed))
    points = find_points(notes, parts, most, None if criteria is None else criteria.total)
    check_sums(notes, points)
    check_percents(notes, points)
    ties = check_ranks(notes, points, ranking, excerpt=excerpt)
    check_totals(notes)
    check_shares(notes)
    check_maxima(notes, criteria)
    if criteria is not None:
        check_bands(notes, points, criteria)
    return Audit(
        file=table.file,
        sheet=table.sheet,
        tolerance=within,
        mode=mode,
        units=len(table.units),
        columns=tuple((column.title, column.role, column.guessed) for column in table.columns),
        found=tuple(sorted(notes.found, key=_order)),
        checked=tuple(tally.done() for tally in notes.tallies),
        remarks=tuple(Left(message, places) for message, places in table.remarks),
        ties=tuple(ties),
    )


def _number(value: object, problem: str) -> Fraction:
    """Return a number from 0 up, as somebody states it: 0.01, 0,01 or 1/100."""
    try:
        written = str(value) if isinstance(value, float) else value
        text = written.strip().replace(",", ".") if isinstance(written, str) else written
        number = text if isinstance(text, Fraction) else read_number(_decimal(text) if isinstance(text, str) else text)
    except (PydanticCustomError, ArithmeticError):
        number = Fraction(-1)
    if number < 0:
        raise TableError(Message(problem, {"found": str(value)}))
    return number


def _decimal(text: str) -> object:
    return text if "/" in text else Decimal(text)


def _check_units(notes: Notes) -> None:
    """Check that no unit stands twice."""
    tally = notes.begin("units", Message("audit.check-units"))
    column = notes.table.one("unit")
    if column is None:
        tally.leave(Message("audit.no-unit-column"))
        return
    seen: dict[str, Row] = {}
    for row in notes.table.units:
        place = notes.table.place(row.number, column.number)
        name = name_of(row.name)
        if not name:
            tally.leave(Message("audit.no-name"), place)
            continue
        tally.cells += 1
        if name in seen:
            first = notes.table.place(seen[name].number, column.number)
            values: dict[str, Value] = {"unit": row.name, "first": first.key or str(first)}
            sentence = Message("audit.unit-twice", values)
            notes.add(Disagreement("units", place, row.name, column.title, row.name, None, None, (), sentence), tally)
        seen.setdefault(name, row)


def _order(item: Disagreement) -> tuple[int, int, int, str]:
    """Return the order of the table: a text file's lines, a sheet's rows, then columns."""
    row, column = _cell(item.place)
    return (item.place.line or 0, row, column, item.check)


def _cell(place: Place) -> tuple[int, int]:
    name = (place.key or "").rpartition("!")[2]
    column = 0
    for char in name.rstrip("0123456789"):
        column = column * 26 + ord(char) - 64
    return int(name[len(name.rstrip("0123456789")) :] or 0), column


__all__ = ["TOLERANCE", "audit"]
