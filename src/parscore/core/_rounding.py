"""Rounding, as a criteria file declares it."""

from collections.abc import Callable
from fractions import Fraction

import attrs


def _half_up(number: Fraction) -> int:
    sign = -1 if number < 0 else 1
    return sign * ((2 * abs(number) + 1) // 2)


def _down(number: Fraction) -> int:
    sign = -1 if number < 0 else 1
    return sign * (abs(number).__floor__())


#: The rounding modes by name: half away from zero, half to even, towards zero.
MODES: dict[str, Callable[[Fraction], int]] = {"half-up": _half_up, "half-even": round, "down": _down}


@attrs.frozen
class Rounding:
    """
    A named rounding step.

    Attributes:
        digits: Decimal places; None leaves a number exact.
        mode: ``half-up``, ``half-even`` or ``down``.
    """

    digits: int | None = None
    mode: str = "half-up"

    def __call__(self, number: Fraction) -> Fraction:
        """Round *number*."""
        if self.digits is None:
            return number
        scale = 10**self.digits
        return Fraction(MODES[self.mode](number * scale), scale)
