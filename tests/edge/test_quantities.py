"""Numbers as they are written in files: exact, or refused."""

import time

from decimal import Decimal
from fractions import Fraction

import pytest

from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from parscore.edge import Quantity, read_number, read_percent, read_quantity
from parscore.edge._quantities import read_share
from parscore.wording import write_number


NOT_NUMBERS = [
    True,
    None,
    0.5,
    "",
    "2",
    "0.5",
    "1/0",
    "1/-2",
    "1//2",
    "a/b",
    "1 / 2",
    "1/3 %",
    [1],
    {"a": 1},
    float("nan"),
    Decimal("NaN"),
    Decimal("sNaN"),
    Decimal("Infinity"),
    Decimal("-Infinity"),
    Decimal("1e999999999"),
    Decimal("-1e999999999"),
    Decimal("1e-999999999"),
    Decimal("1e40"),
    Decimal("0." + "1" * 41),
    10**40,
    -(10**40),
    "1/" + "1" * 60,
]


class TestReadNumber:
    """Whole numbers, decimals, and fractions in a string."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (2, Fraction(2)),
            (-3, Fraction(-3)),
            (Decimal("0.1"), Fraction(1, 10)),
            (Decimal("1e3"), Fraction(1000)),
            (Decimal("-0.0"), Fraction(0)),
            (Decimal("0e999999"), Fraction(0)),
            (Decimal("0." + "0" * 100), Fraction(0)),
            ("1/3", Fraction(1, 3)),
            (" -2/4 ", Fraction(-1, 2)),
            (10**40 - 1, Fraction(10**40 - 1)),
        ],
    )
    def test_reads_exactly(self, value, expected):
        """A tenth is a tenth, not the float next to it."""
        assert expected == read_number(value)

    @pytest.mark.parametrize("value", NOT_NUMBERS, ids=lambda value: repr(value)[:20])
    def test_refuses_the_rest(self, value):
        """What is no number, not finite, inexact or absurdly long is refused."""
        with pytest.raises(PydanticCustomError) as caught:
            read_number(value)

        assert "not-a-number" == caught.value.type

    @pytest.mark.parametrize("text", ["1." + "1" * 5_000_000, "1" * 5_000_000 + ".5", "0." + "0" * 5_000_000 + "1"])
    def test_refuses_millions_of_digits_at_once(self, text):
        """A decimal of millions of digits is refused before anything is worked out with it."""
        value = Decimal(text)
        start = time.perf_counter()
        with pytest.raises(PydanticCustomError):
            read_number(value)

        assert time.perf_counter() - start < 5

    @given(st.fractions(-(10**9), 10**9, max_denominator=10**6))
    def test_reads_back_what_is_written(self, number):
        """What parscore writes for programs it reads again, unless whole numbers and decimals stand in a string."""
        text = write_number(number)

        assert number == read_number(text if "/" in text else Decimal(text))


class TestReadQuantity:
    """Points from 0 up, or a share of the maximum."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (0, Quantity(Fraction(0))),
            (Decimal("0.25"), Quantity(Fraction(1, 4))),
            ("1/3", Quantity(Fraction(1, 3))),
            ("50 %", Quantity(Fraction(1, 2), of_max=True)),
            ("12,5%", Quantity(Fraction(1, 8), of_max=True)),
            (" 12.5 % ", Quantity(Fraction(1, 8), of_max=True)),
            ("200 %", Quantity(Fraction(2), of_max=True)),
        ],
    )
    def test_reads_points_or_a_share(self, value, expected):
        """A percent sign makes it a share; comma and point are both decimal signs there."""
        assert expected == read_quantity(value)

    def test_leaves_a_quantity_alone(self):
        """A quantity that was read is not read again."""
        quantity = Quantity(Fraction(1, 2), of_max=True)

        assert quantity is read_quantity(quantity)

    @pytest.mark.parametrize("value", [-1, Decimal("-0.25"), "-1/3", "-5 %"])
    def test_refuses_less_than_0(self, value):
        """Points are never negative, whatever way they are written."""
        with pytest.raises(PydanticCustomError) as caught:
            read_quantity(value)

        assert "negative" == caught.value.type

    @pytest.mark.parametrize("value", ["%", "5 5 %", "5  %", "1e3 %", ".5 %", "5. %", "nan %", "1" * 50 + " %", "5 %%"])
    def test_refuses_what_only_looks_like_a_percentage(self, value):
        """A percentage is digits, at most one decimal sign, at most one blank and the sign."""
        with pytest.raises(PydanticCustomError) as caught:
            read_quantity(value)

        assert "not-a-number" == caught.value.type

    def test_of_a_maximum(self):
        """A share is taken of the maximum, points are not."""
        assert Fraction(3, 2) == Quantity(Fraction(1, 2), of_max=True).of(Fraction(3))
        assert Fraction(1, 2) == Quantity(Fraction(1, 2)).of(Fraction(3))


class TestReadShare:
    """A share from 0 to 1."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [("95 %", "0.95"), (Decimal("0.95"), "0.95"), ("1/3", "1/3"), (0, "0"), (1, "1"), ("100 %", "1")],
    )
    def test_reads_each_form(self, value, expected):
        """A percentage, a decimal and a fraction are the same share."""
        assert Fraction(expected) == read_share(value)

    @pytest.mark.parametrize("value", [2, 95, "101 %", "-1 %", Decimal("1.001"), "-1/3"])
    def test_refuses_what_is_none(self, value):
        """What lies outside 0 to 1 is no share; 95 is not silently 95 %."""
        with pytest.raises(PydanticCustomError) as caught:
            read_share(value)

        assert "not-a-share" == caught.value.type


class TestReadPercent:
    """A measured percentage."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [(Decimal("87.4"), "0.874"), ("87,4 %", "0.874"), (100, "1"), ("1/2", "0.005"), ("0 %", "0")],
    )
    def test_is_of_100(self, value, expected):
        """A bare number is a percentage already."""
        assert Fraction(expected) == read_percent(value)
