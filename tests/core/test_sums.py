"""Adding up fractions. The second opinion is the builtin sum."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from parscore.core import add_up


class TestAddUp:
    """Many fractions are added exactly."""

    def test_of_nothing_is_0(self):
        """Nothing adds up to 0."""
        assert Fraction(0) == add_up(())

    def test_mixes_denominators(self):
        """1/2 + 1/3 + 1/6 is 1."""
        assert Fraction(1) == add_up([Fraction(1, 2), Fraction(1, 3), Fraction(1, 6)])

    def test_passes_over_0(self):
        """A 0 changes nothing, whatever stands before it."""
        assert Fraction(1, 2) == add_up([Fraction(1, 2), Fraction(0), Fraction(1, 4), Fraction(-1, 4)])

    @given(st.lists(st.fractions()))
    def test_is_the_sum(self, numbers):
        """It gives what adding one after the other gives, from an iterator as well."""
        assert sum(numbers, Fraction(0)) == add_up(iter(numbers))
