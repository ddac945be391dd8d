"""Numbers for programs and for people. Expected values are worked by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest

from hypothesis import example, given
from hypothesis import strategies as st

from parscore.wording import as_surface, is_decimal, say_number, write_number


DECIMALS = st.builds(lambda digits, places: Fraction(digits, 10**places), st.integers(), st.integers(0, 30))


class TestIsDecimal:
    """A number is decimal if its denominator has no prime but 2 and 5."""

    @pytest.mark.parametrize("number", [Fraction(0), Fraction(7), Fraction(-1, 8), Fraction(3, 40), Fraction(1, 125)])
    def test_accepts_twos_and_fives(self, number):
        """A denominator of twos and fives has a finite expansion."""
        assert is_decimal(number)

    @pytest.mark.parametrize("number", [Fraction(1, 3), Fraction(1, 6), Fraction(-2, 7), Fraction(1, 30)])
    def test_refuses_any_other_prime(self, number):
        """Any other prime in the denominator goes on for ever."""
        assert not is_decimal(number)


class TestAsSurface:
    """A number is shown as a decimal where one is exact."""

    @pytest.mark.parametrize(
        ("number", "expected"),
        [(Fraction(1, 4), "0.25"), (Fraction(-5, 2), "-2.5"), (Fraction(1, 40), "0.025"), (Fraction(100), "100")],
    )
    def test_writes_as_many_places_as_needed(self, number, expected):
        """The decimal has the places that it needs and no more."""
        assert expected == str(as_surface(number))

    def test_leaves_a_third_alone(self):
        """A number without a finite expansion stays a fraction."""
        third = Fraction(1, 3)

        assert third is as_surface(third)

    @given(DECIMALS)
    def test_never_rounds(self, number):
        """The decimal equals the fraction, however many digits it has."""
        surface = as_surface(number)

        assert isinstance(surface, Decimal)
        assert number == Fraction(surface)


class TestWriteNumber:
    """Numbers are written so that a program reads the same number back."""

    @pytest.mark.parametrize(
        ("number", "expected"),
        [
            (Fraction(0), "0"),
            (Fraction(12), "12"),
            (Fraction(-12), "-12"),
            (Fraction(1, 4), "0.25"),
            (Fraction(-1, 4), "-0.25"),
            (Fraction(201, 200), "1.005"),
            (Fraction(1, 3), "1/3"),
            (Fraction(-294, 103), "-294/103"),
        ],
    )
    def test_writes_a_decimal_or_a_fraction(self, number, expected):
        """A decimal where one is exact, a fraction elsewhere."""
        assert expected == write_number(number)

    @given(st.fractions() | DECIMALS)
    @example(Fraction(1, 2**100))
    @example(Fraction(-1, 10**30))
    def test_is_read_back_unchanged(self, number):
        """What is written is read back as the same fraction."""
        assert number == Fraction(write_number(number))

    @given(DECIMALS)
    def test_has_no_exponent_and_no_trailing_zero(self, number):
        """A decimal is plain digits, and its last place is needed."""
        text = write_number(number)

        assert set(text) <= set("-.0123456789")
        assert not ("." in text and text.endswith(("0", ".")))


class TestSayNumber:
    """People read a comma in Vietnamese, a point in English, and a true minus."""

    @pytest.mark.parametrize(
        ("number", "lang", "expected"),
        [
            (Fraction(1, 4), "vi", "0,25"),
            (Fraction(1, 4), "en", "0.25"),
            (Fraction(-3, 2), "vi", "\N{MINUS SIGN}1,5"),
            (Fraction(-3, 2), "en", "\N{MINUS SIGN}1.5"),
            (7, "vi", "7"),
        ],
    )
    def test_follows_the_language(self, number, lang, expected):
        """The decimal sign is the language's own."""
        assert expected == say_number(number, lang)

    @pytest.mark.parametrize(
        ("number", "lang", "expected"),
        [
            (Fraction(294, 103), "vi", "294/103 (≈ 2,85)"),  # 2.8543…
            (Fraction(294, 103), "en", "294/103 (≈ 2.85)"),
            (Fraction(-1, 3), "vi", "\N{MINUS SIGN}1/3 (≈ \N{MINUS SIGN}0,33)"),
            (Fraction(2, 3), "en", "2/3 (≈ 0.67)"),
        ],
    )
    def test_says_a_fraction_with_its_value(self, number, lang, expected):
        """A number without a finite decimal has its value to two places beside it."""
        assert expected == say_number(number, lang)
