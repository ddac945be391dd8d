"""The rows of a table as a data frame, of whichever library the user has."""

import datetime

from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction
from importlib.util import find_spec
from typing import Any

from parscore.errors import MissingExtraError
from parscore.extras import need
from parscore.wording import Message, Points, as_surface, say

from .tables import Cell, Column, Table


#: The libraries that are looked for, in this order, where the caller names none.
BACKENDS = ("polars", "pandas", "pyarrow")
#: Decimal places of a number of points; what needs more is rounded half to even there.
PLACES = 12
_DIGITS = 38


def to_frame(table: Table, lang: str, backend: str | None = None) -> Any:  # noqa: ANN401 -- the user's own library
    """
    Return *table* as a data frame.

    Args:
        table: The table.
        lang: The language of its texts; the columns' names are English.
        backend: ``polars``, ``pandas`` or ``pyarrow``; None is the first of
            these that is installed.

    Returns:
        A frame of that library. Points are decimals of 12 places; dates are
        dates; what is missing is null.

    Raises:
        MissingExtraError: narwhals or the library is not installed.
    """
    chosen = _installed() if backend is None else backend
    narwhals = need("narwhals", "frames")
    need(chosen, "frames")
    types = {
        "text": narwhals.String(),
        "points": narwhals.Decimal(_DIGITS, PLACES),
        "whole": narwhals.Int64(),
        "date": narwhals.Date(),
        "flag": narwhals.Boolean(),
    }
    data = {column.key: [_value(row[column.key], column, lang) for row in table.rows] for column in table.columns}
    schema = {column.key: types[column.sort] for column in table.columns}
    return narwhals.from_dict(data, schema, backend=chosen).to_native()


def _installed() -> str:
    for name in BACKENDS:
        if find_spec(name) is not None:
            return name
    raise MissingExtraError(Message("error.no-backend"))


def _value(cell: Cell, column: Column, lang: str) -> object:
    """Return a cell as a frame holds it."""
    match cell:
        case None | bool():
            return cell
        case Points(value=number):
            return _decimal(number)
        case int() | datetime.date() if column.sort in ("whole", "date"):
            return cell
        case _:
            return say(cell, lang)


def _decimal(number: Fraction) -> Decimal:
    surface = as_surface(number)
    with localcontext(prec=_DIGITS, rounding=ROUND_HALF_EVEN):
        if isinstance(surface, Fraction):
            return (Decimal(number.numerator) / Decimal(number.denominator)).quantize(Decimal(1).scaleb(-PLACES))
        return surface.quantize(Decimal(1).scaleb(-PLACES))
