"""Read a maximum: 0,5 · "1,00" · 2 điểm · 1đ · 2¹; what cannot be told is not read."""

import re

from decimal import Decimal

import attrs

from ._grid import Cell
from ._words import plain, without_marks


_POINTS = re.compile(r"(?:toi da |max )?([+-]?)([0-9]{1,6})(?:[.,]([0-9]{1,6}))?(?: ?(?:diem|d|points?|pts?))?\.?")
#: "1.250" is a thousand and more in one half of the world, and one and a quarter in the other.
_THOUSANDS = 3
#: No table prints more decimals; they come of a formula such as =1/3, and no decimal is exact.
_MOST_PLACES = 4


@attrs.frozen
class Maximum:
    """
    What a maximum's cell says.

    Attributes:
        points: The points; None where they cannot be told.
        why: The id of the remark that says why not, without its ``convert.``.
    """

    points: Decimal | None = None
    why: str = ""


def read_maximum(cell: Cell | None, role: str = "core") -> Maximum:
    """Return the points of a maximum's *cell*; a penalty's may have a minus, a bonus's a plus."""
    if cell is None:
        return Maximum(why="max-missing")
    if cell.trap:
        return Maximum(why=f"max-{cell.trap}")
    if cell.number is not None:
        return _checked(cell.number, role)
    found = _POINTS.fullmatch(plain(without_marks(cell.text)))
    if found is None:
        return Maximum(why="max-unread")
    sign, whole, decimals = found.groups()
    if decimals is not None and len(decimals) == _THOUSANDS and whole.strip("0"):
        return Maximum(why="max-thousands")
    if sign == "+" and role != "bonus":
        return Maximum(why="max-unread")
    return _checked(Decimal(f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}"), role)


def _checked(number: Decimal, role: str) -> Maximum:
    points = -number if role == "penalty" and number < 0 else number
    if points <= 0:
        return Maximum(why="max-not-positive")
    exact = points.normalize()
    places = exact.as_tuple().exponent
    if isinstance(places, int) and -places > _MOST_PLACES:
        return Maximum(why="max-endless")
    return Maximum(exact)


__all__ = ["Maximum", "read_maximum"]
