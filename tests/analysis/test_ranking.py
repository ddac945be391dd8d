"""Ranks: exact, dense, and with what can still become of them."""

import datetime

from fractions import Fraction

import pytest

from hypothesis import given
from hypothesis import strategies as st

from building import CLOSES, Data, card_of, compile_data, day, leaf, one_leaf, register_data, set_data
from parscore.analysis import rank
from parscore.analysis._order import _Best, _Worst
from parscore.core import Figures
from parscore.errors import ParscoreError
from parscore.evidence import read_register
from parscore.scoring import Scorecard, score


RATIO: Data = {"kind": "proportional", "ratio": ["done", "total"]}
COMPILED = compile_data(one_leaf(10, RATIO))


def card(unit: str, done: int, total: int = 10, *, as_of: datetime.date | None = None, final: bool = True) -> Scorecard:
    """Return the card of a unit with so much done."""
    facts = {"total": {"value": total, "final": final}, "done": {"value": done, "final": final}}
    return score(COMPILED, read_register(register_data(unit, facts=facts)), as_of=as_of)


class TestRank:
    """The order of the exact index."""

    def test_is_dense(self) -> None:
        """Equals share a rank and the next one follows at once: 1, 1, 2."""
        ranking = rank([card("xa-c", 3), card("xa-b", 9), card("xa-a", 9)])

        assert [("xa-a", 1, True), ("xa-b", 1, True), ("xa-c", 2, False)] == [
            (place.card.unit, place.rank, place.tied) for place in ranking
        ]
        assert 3 == len(ranking)

    def test_does_not_round(self) -> None:
        """What is published alike is not alike."""
        ranking = rank([card("xa-a", 33333, 100_000), card("xa-b", 1, 3)])

        assert ranking["xa-a"].card.published == ranking["xa-b"].card.published
        assert (2, 1) == (ranking["xa-a"].rank, ranking["xa-b"].rank)

    def test_leaves_out_who_has_no_index(self) -> None:
        """A unit to which nothing applies comes last, without a rank."""
        apart = score(COMPILED, read_register(register_data("xa-0", not_applicable={"1": "Không có"})))
        ranking = rank([apart, card("xa-a", 1)])
        place = ranking["xa-0"]

        assert ["xa-a", "xa-0"] == [item.card.unit for item in ranking]
        assert (None, None, None, False) == (place.rank, place.best, place.worst, place.tied)

    def test_of_none_is_empty(self) -> None:
        """No cards, no places."""
        assert 0 == len(rank([]))

    def test_of_a_stranger_is_an_error(self) -> None:
        """A unit that is not ranked here has no place."""
        with pytest.raises(KeyError):
            rank([])["xa-a"]

    def test_of_one_unit_twice_is_refused(self) -> None:
        """A unit cannot stand beside itself."""
        with pytest.raises(ParscoreError, match="xa-a"):
            rank([card("xa-a", 1), card("xa-a", 2)])

    def test_of_other_days_is_refused(self) -> None:
        """Cards of different days, or of different sets, are not compared."""
        other = card_of(one_leaf(9, RATIO), unit="xa-b")

        for pair in ([card("xa-a", 1), card("xa-b", 1, as_of=CLOSES)], [card("xa-a", 1), other]):
            with pytest.raises(ParscoreError, match="test/set"):
                rank(pair)


class TestInterval:
    """What rank a unit can still come to."""

    def test_is_one_number_when_all_is_final(self) -> None:
        """With nothing open the best and the worst are the rank."""
        ranking = rank([card("xa-a", 9), card("xa-b", 3)])

        assert [(1, 1), (2, 2)] == [(place.best, place.worst) for place in ranking]

    def test_spans_what_may_pass(self) -> None:
        """A unit whose ratio may end anywhere can be first or last; who is settled can lose one place."""
        units = [card("xa-a", 9, as_of=day(6, 1)), card("xa-b", 8, as_of=day(6, 1))]
        ranking = rank([*units, card("xa-c", 5, as_of=day(6, 1), final=False)])

        assert [(1, 2), (2, 3), (1, 3)] == [(place.best, place.worst) for place in ranking]

    def test_counts_ties_above_once(self) -> None:
        """Two that are settled alike take one place above a third."""
        units = [card(unit, done, as_of=day(6, 1)) for unit, done in (("xa-a", 9), ("xa-b", 9), ("xa-c", 8))]
        ranking = rank([*units, card("xa-d", 0, as_of=day(6, 1))])

        assert [(1, 1), (1, 1), (2, 2), (3, 3)] == [(place.best, place.worst) for place in ranking]

    def test_counts_who_may_tie_once(self) -> None:
        """Two that are above a third whatever happens may still tie, or not."""
        criteria = one_leaf(10, {"kind": "deduct", "fact": "faults", "each": 1})
        compiled = compile_data(criteria)
        facts = [{"value": 0, "final": True}, {"value": 1}, {"value": 9, "final": True}, {"value": 4}]
        units = [
            score(compiled, read_register(register_data(f"xa-{number}", facts={"faults": fact})), as_of=day(6, 1))
            for number, fact in enumerate(facts)
        ]

        assert [(1, 1), (2, 4), (2, 4), (2, 4)] == [(place.best, place.worst) for place in rank(units)]

    def test_reckons_with_who_may_leave(self) -> None:
        """A unit that has surveys only may end without an index, and then is above nobody."""
        bonus = {"title": "Thưởng", "role": "bonus", "cap": 1, "rule": {"kind": "choice", "fact": "asked"}}
        criteria = set_data(
            {"1": leaf(10, {"kind": "survey", "fact": "sipas"}), "2": bonus}, 10, set={"without_survey": "rescale"}
        )
        compiled = compile_data(criteria)
        rich = {"asked": {"value": True, "final": True}}
        poor = {"asked": {"value": False, "final": True}, "sipas": {"value": 0, "final": True}}
        registers = [
            read_register(register_data(unit, facts=facts)) for unit, facts in (("xa-a", rich), ("xa-b", poor))
        ]
        now = rank(score(compiled, register, as_of=day(6, 1)) for register in registers)
        end = rank(score(compiled, register) for register in registers)

        assert (1, 2, 2) == (now["xa-b"].best, now["xa-b"].rank, now["xa-b"].worst)
        assert (1, None) == (end["xa-b"].rank, end["xa-a"].rank)


def fewest(above: list[Figures]) -> int:
    """Return into how few indexes intervals can fall, one after the other from the lowest end up."""
    count, reached = 0, Fraction(-1)
    for figures in sorted(above, key=lambda figures: figures.reachable):
        if figures.secured > reached:
            count, reached = count + 1, figures.reachable
    return count


def most(above: list[Figures]) -> int:
    """Return into how many indexes intervals can fall: each open one has its own, the settled share theirs."""
    settled = {figures.earned for figures in above if figures.secured == figures.reachable}
    return len(settled) + sum(figures.secured != figures.reachable for figures in above)


class TestBounds:
    """The best and the worst rank, counted once for all units."""

    @given(st.lists(st.tuples(*[st.integers(0, 8)] * 3).map(sorted), max_size=9))
    def test_are_those_of_each_unit_by_itself(self, spans: list[list[int]]) -> None:
        """Counting for all at once gives what counting those above each unit gives."""
        figures = [Figures(Fraction(8), Fraction(now), Fraction(low), Fraction(high)) for low, now, high in spans]
        best, worst = _Best(figures), _Worst(figures)

        for one in figures:
            assert fewest([other for other in figures if other.secured > one.reachable]) == best(one) - 1
            others = [other for other in figures if other.reachable > one.secured and other is not one]
            assert most(others) == worst(one) - 1
