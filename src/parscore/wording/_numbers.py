"""Exact numbers as programs and people read them."""

from decimal import Decimal
from fractions import Fraction


def is_decimal(number: Fraction) -> bool:
    """Tell whether *number* has a finite decimal expansion."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def _expand(number: Fraction) -> tuple[int, int]:
    """Return ``(digits, places)`` such that number = digits / 10**places."""
    places, scale = 0, 1
    while number.denominator > 1 and scale % number.denominator:
        places, scale = places + 1, scale * 10
    return number.numerator * (scale // number.denominator), places


def as_surface(number: Fraction) -> Decimal | Fraction:
    """
    Return *number* as a `decimal.Decimal`, or as it is where no decimal is
    exact.
    """
    if not is_decimal(number):
        return number
    digits, places = _expand(number)
    sign = 1 if digits < 0 else 0
    return Decimal((sign, tuple(map(int, str(abs(digits)))), -places))


def write_number(number: Fraction) -> str:
    """
    Write *number* for programs: ``"0.25"``, or ``"1/3"`` where no decimal is
    exact.
    """
    if not is_decimal(number):
        return f"{number.numerator}/{number.denominator}"
    digits, places = _expand(number)
    if not places:
        return str(digits)
    whole, part = divmod(abs(digits), 10**places)
    return f"{'-' if digits < 0 else ''}{whole}.{part:0{places}d}"


def say_number(number: Fraction | int, lang: str) -> str:
    """
    Write *number* for people: ``0,25`` in Vietnamese, ``0.25`` in English.

    A number without a finite decimal is a fraction with its value to two
    places beside it, ``294/103 (≈ 2,85)``, so that what is read adds up.
    """
    number = Fraction(number)
    text = write_number(number)
    if "/" in text:
        text = f"{text} (≈ {write_number(Fraction(round(number * 100), 100))})"
    if lang == "vi":
        text = text.replace(".", ",")
    return text.replace("-", "\N{MINUS SIGN}")
