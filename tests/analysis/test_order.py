"""The order of units, beside what its ranks mean, counted one by one."""

from fractions import Fraction
from itertools import product

import pytest

from hypothesis import example, given
from hypothesis import strategies as st

from parscore.analysis._order import Contender, order
from parscore.core import Figures
from parscore.errors import ParscoreError


PRINT = {"criteria": "test/set", "criteria_digest": "1", "as_of": None}


def contender(unit: str, secured: int, earned: int, reachable: int, *, may_leave: bool = False) -> Contender:
    """Return a unit that may end anywhere from *secured* to *reachable*."""
    figures = Figures(Fraction(100), Fraction(earned), Fraction(secured), Fraction(reachable))
    return Contender(unit, figures, may_leave, PRINT)


#: Least, earned and most of one to three units.
SPANS = st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3).map(sorted), min_size=1, max_size=3)


def ends(low: int, high: int) -> list[Fraction]:
    """Return where a unit may end: between two whole numbers there is room for all of them."""
    return [Fraction(low) + Fraction(step, 5) for step in range(5 * (high - low) + 1)]


class TestLaws:
    @given(SPANS)
    @example([[3, 3, 3], [1, 1, 3], [0, 0, 0]])  # the second may tie with the first
    def test_best_and_worst_are_those_of_all_completions(self, spans):
        """Every way in which the units may end is tried: the best and the worst rank are those that came up."""
        ranked = order(contender(str(number), *span) for number, span in enumerate(spans))
        tried: list[set[int]] = [set() for _ in spans]
        for way in product(*(ends(low, high) for low, _, high in spans)):
            places = {value: place for place, value in enumerate(sorted(set(way), reverse=True), 1)}
            for place, value in zip(tried, way, strict=True):
                place.add(places[value])

        assert {str(number): (min(places), max(places)) for number, places in enumerate(tried)} == {
            each.contender.unit: (each.best, each.worst) for each in ranked
        }


class TestOrder:
    def test_reckons_without_who_may_leave(self):
        """A unit that may end without an index keeps no other one down."""
        stays = order([contender("a", 5, 5, 5), contender("b", 9, 9, 9)])
        leaves = order([contender("a", 5, 5, 5), contender("b", 9, 9, 9, may_leave=True)])

        assert 2 == next(each.best for each in stays if each.contender.unit == "a")
        assert 1 == next(each.best for each in leaves if each.contender.unit == "a")

    def test_names_every_unit_that_is_there_twice(self):
        """Both are told, in their order."""
        with pytest.raises(ParscoreError, match="a, b"):
            order([contender(unit, 1, 1, 1) for unit in "baab"])
