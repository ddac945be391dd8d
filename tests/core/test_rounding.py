"""Rounding, against the decimal module as a second opinion."""

import decimal

from decimal import Decimal
from fractions import Fraction

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.core import MODES, Rounding


NAMES = {"half-up": decimal.ROUND_HALF_UP, "half-even": decimal.ROUND_HALF_EVEN, "down": decimal.ROUND_DOWN}
HALVES = st.integers(-10_000, 10_000).map(lambda number: Decimal(number) / 2)


class TestModes:
    """Three modes: half away from zero, half to even, towards zero."""

    @pytest.mark.parametrize(
        ("number", "up", "even", "down"),
        [
            ("0.125", "0.13", "0.12", "0.12"),
            ("-0.125", "-0.13", "-0.12", "-0.12"),
            ("0.135", "0.14", "0.14", "0.13"),
            ("2.999", "3", "3", "2.99"),
            ("-2.999", "-3", "-3", "-2.99"),
            ("0.124", "0.12", "0.12", "0.12"),
        ],
    )
    def test_part_ways_at_a_half(self, number, up, even, down):
        """The three modes differ in what they do with a half and with the rest."""
        rounded = [Rounding(2, mode)(Fraction(number)) for mode in ("half-up", "half-even", "down")]

        assert [Fraction(up), Fraction(even), Fraction(down)] == rounded

    @pytest.mark.parametrize("mode", sorted(MODES))
    @given(
        number=st.decimals(min_value=-1000, max_value=1000, allow_nan=False, allow_infinity=False, places=4) | HALVES,
        digits=st.integers(0, 3),
    )
    def test_agree_with_decimal(self, mode, number, digits):
        """Every mode gives what Decimal.quantize gives."""
        expected = number.quantize(Decimal(1).scaleb(-digits), rounding=NAMES[mode])

        assert Fraction(expected) == Rounding(digits, mode)(Fraction(number))

    def test_are_all_compared(self):
        """No mode is left without its counterpart in the decimal module."""
        assert set(NAMES) == set(MODES)

    def test_round_what_no_decimal_can_hold(self):
        """A third is rounded exactly, not by way of a float."""
        assert Fraction(33, 100) == Rounding(2)(Fraction(1, 3))
        assert Fraction(1, 3) + Fraction(1, 10**30) > Rounding(20)(Fraction(1, 3) + Fraction(1, 10**30))


class TestExact:
    """Without digits nothing is rounded."""

    @given(st.fractions())
    def test_leaves_numbers_alone(self, number):
        """No digits means exact."""
        assert number == Rounding()(number)


class TestLaws:
    """What any rounding keeps."""

    @given(st.fractions(), st.integers(0, 4), st.sampled_from(sorted(MODES)))
    def test_is_settled_after_once(self, number, digits, mode):
        """Rounding twice is rounding once."""
        rounding = Rounding(digits, mode)

        assert rounding(number) == rounding(rounding(number))

    @given(st.fractions(), st.fractions(), st.integers(0, 4), st.sampled_from(sorted(MODES)))
    def test_keeps_the_order(self, one, other, digits, mode):
        """A greater number is never rounded to a smaller one."""
        rounding = Rounding(digits, mode)

        assert (one <= other) <= (rounding(one) <= rounding(other))

    @given(st.fractions(), st.integers(0, 4), st.sampled_from(sorted(MODES)))
    def test_moves_less_than_one_place(self, number, digits, mode):
        """What is rounded stays within one unit of its last place; half of it unless cut."""
        moved = abs(Rounding(digits, mode)(number) - number) * 10**digits

        assert moved < 1 if mode == "down" else 2 * moved <= 1

    @given(st.fractions(), st.integers(0, 4), st.sampled_from(sorted(MODES)))
    def test_treats_both_signs_alike(self, number, digits, mode):
        """Rounding the opposite is the opposite of rounding."""
        rounding = Rounding(digits, mode)

        assert -rounding(number) == rounding(-number)
