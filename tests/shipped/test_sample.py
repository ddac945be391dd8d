"""The shipped set and the invented communes, against totals worked by hand.

The expected totals are sums of the points that each commune's losses take by the
rules of the set, as its author worked them out before the engine could read them.
"""

import datetime

from fractions import Fraction
from pathlib import Path

import pytest

from parscore import load_criteria, load_register, rank, score
from parscore.core import Cause
from parscore.criteria import shipped_folder, shipped_ids
from parscore.evidence import load_registers


ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "examples" / "cho-moi-2023"
#: Earned, applicable maximum, bonus and penalty, worked by hand.
EXPECTED = {
    "xa-vi-du-a": (Fraction(251203, 2600), Fraction("98.5"), 1, 0),
    "xa-vi-du-b": (Fraction("90.23"), 99, 0, 0),
    "xa-vi-du-c": (Fraction("91.22"), 99, 0, -1),
    "thi-tran-vi-du": (Fraction("88.4"), Fraction("99.5"), 2, 0),
    "xa-vi-du-d": (Fraction(18907, 300), 100, 0, 0),
    "xa-vi-du-e": (Fraction("18.53"), 100, 0, -3),
}


@pytest.fixture(scope="module")
def criteria():
    """The Chợ Mới set."""
    return load_criteria("cho-moi/commune-2023")


@pytest.fixture(scope="module")
def cards(criteria):
    """The scorecards of all six communes by unit."""
    return {register.unit: score(criteria, register) for register in load_registers([SAMPLE])}


class TestSet:
    def test_every_shipped_set_is_found_by_its_id(self):
        """
        A set's id is its place below criteria/.
        """
        for name in shipped_ids():
            found = load_criteria(name)

            assert name == found.id
            assert (shipped_folder() / f"{name}.toml").samefile(found.file)

    def test_it_totals_100_and_says_that_it_is_illustrative(self, criteria):
        """
        The plan gives no points, so the set must not look official.
        """
        assert criteria.total == 100
        assert criteria.status == "illustrative"

    def test_every_leaf_cites_the_plan(self, criteria):
        """
        Each leaf names the section of Plan 341/KH-UBND that it comes from.
        """
        for leaf in criteria.leaves:
            assert leaf.cite is not None, leaf.code
            assert "341/KH-UBND" in leaf.cite.vi, leaf.code

    def test_the_plan_is_due_on_8_march(self, criteria):
        """
        Ten working days after 22/02/2023 end on 08/3/2023 (domain notes, E7).
        """
        slot = criteria["12.1"].parts[0].terms[0].measure.slot

        assert datetime.date(2023, 3, 8) == slot.due


class TestSample:
    @pytest.mark.parametrize("unit", EXPECTED)
    def test_totals_are_those_worked_by_hand(self, cards, unit):
        """
        Earned points, maximum, bonus and penalty agree as fractions.
        """
        card = cards[unit]
        found = (card.exact.earned, card.exact.max, card.bonus.exact.earned, card.penalty.exact.earned)

        assert EXPECTED[unit] == found

    def test_two_communes_tie_exactly(self, cards):
        """
        B and C have the very same index, 9023/99, for different reasons.
        """
        ranking = rank(cards.values())

        assert [1, 2, 2, 3, 4, 5] == [place.rank for place in ranking]
        assert Fraction(9023, 99) == cards["xa-vi-du-b"].exact_index.earned
        assert Fraction(9023, 99) == cards["xa-vi-du-c"].exact_index.earned
        assert cards["xa-vi-du-b"].band.id != cards["xa-vi-du-c"].band.id

    def test_every_cause_occurs(self, criteria, cards):
        """
        Together, and on an earlier day, they show the whole list of causes.
        """
        registers = load_registers([SAMPLE])
        early = [score(criteria, register, as_of=datetime.date(2023, 8, 15)) for register in registers]
        everything = [*cards.values(), *early]
        causes = {line.cause for card in everything for line in card.deductions}

        assert set(Cause) == causes

    def test_they_show_what_is_outside_the_sum(self, cards):
        """
        Not applicable, granted, bonus, penalty and a claim that is too high all occur.
        """
        nodes = [node for card in cards.values() for node in card.root.walk()]

        assert any(not node.applies for node in nodes)
        assert any(node.granted for node in nodes)
        assert any(node.role == "bonus" and node.exact.earned > 0 for node in nodes)
        assert any(node.role == "penalty" and node.exact.earned < 0 for node in nodes)
        assert any(node.claimed_exact is not None and node.claimed_exact > node.exact.earned for node in nodes)

    def test_registers_hold_17_to_60_documents(self):
        """
        The plan's declared sets alone ask for at least 17 documents a year.
        """
        for register in load_registers([SAMPLE]):
            assert 17 <= len(register.documents) <= 60

    def test_a_register_may_be_a_folder(self):
        """
        Commune D keeps its register in several files.
        """
        assert load_register(SAMPLE / "xa-vi-du-d").unit == "xa-vi-du-d"

    @pytest.mark.parametrize("month", range(1, 13))
    def test_the_year_as_it_goes_contains_the_final_score(self, criteria, cards, month):
        """
        On the first of every month the interval holds what the year ends with.
        """
        for register in load_registers([SAMPLE]):
            card = score(criteria, register, as_of=datetime.date(2023, month, 1))
            final = cards[register.unit]

            assert card.exact.secured <= final.exact.earned <= card.exact.reachable
            assert card.exact_index.secured <= final.exact_index.earned <= card.exact_index.reachable
