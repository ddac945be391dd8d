"""Numbers as they are written, and the ones that stand beside them."""

import re

from decimal import Decimal
from fractions import Fraction

import attrs

from parscore.wording import as_surface, write_number


_PERCENT = re.compile(r"(-?\d+)(?:[.,](\d+))? ?%")
_FRACTION = re.compile(r"(-?\d+)/([1-9]\d*)")


@attrs.frozen
class Amount:
    """
    A number as a file writes it.

    Attributes:
        number: The number; of a percentage, that which stands before the sign.
        step: One unit of its last decimal place; None of a fraction.
        is_percent: Whether it is written as a percentage.
    """

    number: Fraction
    step: Fraction | None
    is_percent: bool = False

    def written(self, number: Fraction) -> object:
        """Return *number* written as this one is."""
        if self.is_percent:
            return f"{write_number(number)} %"
        if number.denominator == 1:
            return int(number)
        surface = as_surface(number)
        return surface if isinstance(surface, Decimal) else write_number(number)


def read_amount(value: object) -> Amount | None:
    """Return the number that *value* writes; None where it writes none."""
    match value:
        case bool():
            return None
        case int():
            return Amount(Fraction(value), Fraction(1))
        case Decimal():
            exponent = value.as_tuple().exponent
            assert isinstance(exponent, int)  # noqa: S101 -- the file has no infinities
            return Amount(Fraction(value), Fraction(10) ** min(exponent, 0))
        case str() if found := _PERCENT.fullmatch(value.strip()):
            decimals = found[2] or ""
            number = Fraction(f"{found[1]}.{decimals}" if decimals else found[1])
            return Amount(number, Fraction(1, 10 ** len(decimals)), is_percent=True)
        case str() if found := _FRACTION.fullmatch(value.strip()):
            return Amount(Fraction(int(found[1]), int(found[2])), None)
        case _:
            return None


def halved(value: object) -> object | None:
    """Return half of a written number; None of no number, and of zero."""
    return _times(value, Fraction(1, 2))


def doubled(value: object) -> object | None:
    """Return twice a written number; None of no number, and of zero."""
    return _times(value, Fraction(2))


def _times(value: object, factor: Fraction) -> object | None:
    amount = read_amount(value)
    return None if amount is None or not amount.number else amount.written(amount.number * factor)


def beside(value: object) -> tuple[object, ...]:
    """
    Return the numbers one step above and one below a written one: the step is
    one unit of its last decimal place. None of them is below 0, and no
    percentage above 100.
    """
    amount = read_amount(value)
    if amount is None or amount.step is None:
        return ()
    near = (amount.number + amount.step, amount.number - amount.step)
    most = 100 if amount.is_percent else None
    return tuple(amount.written(number) for number in near if number >= 0 and (most is None or number <= most))
