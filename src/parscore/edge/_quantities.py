"""Numbers as they are written in files: exact, or refused."""

import re

from decimal import Decimal
from fractions import Fraction

import attrs

from pydantic_core import PydanticCustomError


_PERCENT = re.compile(r"(-?\d+(?:[.,]\d+)?) ?%")
_FRACTION = re.compile(r"(-?\d+)/([1-9]\d*)")
#: More digits than any score has; an exponent of a million would fill memory.
_MOST_DIGITS = 40


@attrs.frozen
class Quantity:
    """
    A number of points: so many, or a share of the maximum.

    Attributes:
        number: Points, or the share.
        of_max: Whether it is a share of the maximum.
    """

    number: Fraction
    of_max: bool = False

    def of(self, maximum: Fraction) -> Fraction:
        """Return the points, given the maximum."""
        return self.number * maximum if self.of_max else self.number


def read_number(value: object) -> Fraction:
    """
    Read an exact number: an integer, a decimal, or a fraction in a string.

    Raises:
        PydanticCustomError: It is none of these, not finite, or absurdly long.
    """
    match value:
        case bool() | float():
            pass
        case int() if abs(value) < 10**_MOST_DIGITS:
            return Fraction(value)
        case Decimal() if value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS >= len(value.as_tuple().digits):
            return Fraction(value)
        case Decimal() if value.is_zero():
            return Fraction(0)
        case str() if (found := _FRACTION.fullmatch(value.strip())) and len(value) < _MOST_DIGITS:
            return Fraction(int(found[1]), int(found[2]))
        case _:
            pass
    raise PydanticCustomError("not-a-number", "an exact number is wanted")


def _read_percent(value: object) -> Fraction | None:
    if isinstance(value, str) and len(value) < _MOST_DIGITS and (found := _PERCENT.fullmatch(value.strip())):
        return Fraction(found[1].replace(",", ".")) / 100
    return None


def read_quantity(value: object) -> Quantity:
    """Read points: a number, or ``"50 %"`` of the maximum; not negative."""
    if isinstance(value, Quantity):
        return value
    share = _read_percent(value)
    quantity = Quantity(read_number(value)) if share is None else Quantity(share, of_max=True)
    if quantity.number < 0:
        raise PydanticCustomError("negative", "a number from 0 up is wanted")
    return quantity


def read_share(value: object) -> Fraction:
    """Read a share from 0 to 1: ``"95 %"``, 0.95 or ``"1/3"``."""
    percent = _read_percent(value)
    share = read_number(value) if percent is None else percent
    if not 0 <= share <= 1:
        raise PydanticCustomError("not-a-share", "a share such as 95 % is wanted")
    return share


def read_percent(value: object) -> Fraction:
    """Read a measured percentage: 87.4 or ``"87,4 %"`` is 0.874."""
    share = _read_percent(value)
    return read_number(value) / 100 if share is None else share
