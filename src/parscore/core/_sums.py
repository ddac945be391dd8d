"""Exact sums of many fractions."""

from collections.abc import Iterable
from fractions import Fraction
from math import gcd


def add_up(numbers: Iterable[Fraction]) -> Fraction:
    """
    Return the sum of *numbers*, reduced once at the end: several times as fast
    as adding fractions one by one, since points share few denominators.
    """
    top, bottom = 0, 1
    for number in numbers:
        more, by = number.as_integer_ratio()
        if by == bottom:
            top += more
        elif more:
            common = gcd(bottom, by)
            top = top * (by // common) + more * (bottom // common)
            bottom *= by // common
    return Fraction(top, bottom)
