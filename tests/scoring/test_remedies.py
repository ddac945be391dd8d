"""What would win points back, in numbers."""

import datetime

from fractions import Fraction
from typing import Any

import pytest

from building import Data, card_of, compile_data, day, one_leaf, paper, with_term
from parscore.core import Curve, Deduction
from parscore.wording import Message, Percent, Points, Value


F = Fraction


JUNE = day(6, 1)


def line(rule: Data, as_of: datetime.date | None = JUNE, **tables: Any) -> Deduction:
    """Return the last line of a leaf of 4 points."""
    facts = tables.pop("set_facts", {})
    criteria = one_leaf(4, rule)
    criteria["facts"] |= facts
    return card_of(criteria, as_of, **tables).deductions[-1]


def told(found: Deduction, *names: str) -> tuple[Any, ...]:
    """Return the id of a line's remedy, without its first word, and some of its values."""
    assert found.remedy is not None
    values = [_plain(found.remedy.values[name]) for name in names]

    return (found.remedy.id.removeprefix("remedy."), *values)


def _plain(value: Value) -> object:
    match value:
        case Points() | Percent():
            return value.value
        case Message():
            return (value.id.removeprefix("wanted."), *map(_plain, value.values.values()))
        case _:
            return value


class TestDocument:
    """A document that is not there."""

    RULE: Data = {"kind": "document", "document": "plan", "due": day(3, 8), "late": 1, "missing": 3}  # noqa: RUF012

    def test_before_its_day(self) -> None:
        """Until the due day it is to be done, and brings all."""
        assert ("due", day(3, 8), 3) == told(line(self.RULE, day(3, 8)), "until", "gain")

    def test_after_its_day(self) -> None:
        """Then one in time still brings all, and a late one less."""
        found = line(self.RULE)

        assert ("supply-late", day(1, 31, 2024), day(3, 8), 3, 2) == told(found, "until", "due", "gain", "late")

    def test_that_loses_more_the_later_it_comes(self) -> None:
        """In steps, the gain of a late one is told from now to the end."""
        steps = [{"over": 0, "off": 1}, {"over": 100, "off": 2}]

        assert ("supply-later", 3, 2, 1) == told(line(self.RULE | {"late": steps}), "gain", "late", "last")

    def test_that_is_never_late(self) -> None:
        """Without a due day one gain is told."""
        assert ("supply", 4) == told(line({"kind": "document", "document": "plan"}), "gain")
        assert ("supply", 3) == told(line(self.RULE | {"late": 0}), "gain")

    def test_that_is_late(self) -> None:
        """What is late cannot be won back."""
        assert ("late",) == told(line(self.RULE, documents=[paper("1/KH-A", day(3, 9))]))

    def test_that_lacks_a_word_in_the_register(self) -> None:
        """Where only an entry is missing, that entry is asked for."""
        rule = {"kind": "document", "document": "plan", "signer": "Chủ tịch"}
        found = line(rule, documents=[paper("1/KH-A", day(3, 1))])

        assert ("fill-in", "1/KH-A", 4) == told(found, "document", "gain")

    def test_that_brings_nothing_alone(self) -> None:
        """Where a floor bites, one of four missing periods brings nothing."""
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "missing": 4}

        assert ("together",) == told(line(rule, None))
        assert ("due-together",) == told(line(rule | {"every": "half-year"}, day(6, 1)))

    def test_after_the_end(self) -> None:
        """When the window has closed, that is said; without a day, what could have been done is."""
        assert ("over", day(1, 31, 2024)) == told(line(self.RULE, day(2, 1, 2024)), "until")
        assert ("supply-late", 3) == told(line(self.RULE, None), "gain")


class TestFact:
    """A fact that was not given, or that is not what it should be."""

    def test_that_is_not_stated(self) -> None:
        """It is to be stated, and brings at most the whole."""
        assert ("state", 4) == told(line({"kind": "deduct", "fact": "faults", "each": 1}), "gain")

    def test_of_a_survey(self) -> None:
        """A survey is waited for."""
        assert ("survey", 4) == told(line({"kind": "survey", "fact": "sipas"}), "gain")

    def test_that_is_a_wrong_answer(self) -> None:
        """The best answer is named, with what it brings."""
        found = line({"kind": "choice", "fact": "asked", "options": {"yes": 4, "no": 1}}, facts={"asked": False})

        assert ("answer", 3) == told(found, "gain")
        assert "có" in found.message("vi")

    def test_that_a_superior_has_judged(self) -> None:
        """It is explained to the reviewer."""
        assert ("judged", 3) == told(line({"kind": "judged", "fact": "mark"}, facts={"mark": 1}), "gain")

    def test_that_has_happened(self) -> None:
        """A violation that was counted stays."""
        assert ("never",) == told(line({"kind": "deduct", "fact": "faults", "each": 1}, facts={"faults": 1}))


class TestRatio:
    """How many more reach the next breakpoint."""

    RULE: Data = {"kind": "proportional", "ratio": ["done", "total"], "zero_below": "95 %"}  # noqa: RUF012

    def test_to_a_threshold(self) -> None:
        """Of 412, 391 are 94.9 %: one more is 392, and brings 4 × 392/412."""
        found = line(self.RULE, facts={"total": 412, "done": 391})

        assert ("ratio", 1, 392, 412, F(95, 100), F(4 * 392, 412)) == told(
            found, "more", "part", "whole", "bound", "gain"
        )

    def test_past_a_threshold(self) -> None:
        """More than 90 % of 10 is all of them; of 11 it is ten."""
        tiers = [{"to": "90 %", "points": 0}, {"above": "90 %", "points": 4}]
        rule = {"kind": "tiers", "ratio": ["done", "total"], "tiers": tiers}

        assert ("ratio-above", 1, 10) == told(line(rule, facts={"total": 10, "done": 9}), "more", "part")
        assert ("ratio-above", 2, 10) == told(line(rule, facts={"total": 11, "done": 8}), "more", "part")

    def test_that_is_settled(self) -> None:
        """With final counts it is told by how much it was missed."""
        facts = {"total": {"value": 412, "final": True}, "done": {"value": 391, "final": True}}

        assert ("ratio-settled", 1) == told(line(self.RULE, facts=facts), "more")

    def test_of_nothing(self) -> None:
        """A whole of 0 is to be declared not applicable."""
        assert ("zero",) == told(line(self.RULE, facts={"total": 0, "done": 0}))

    def test_that_would_have_to_fall(self) -> None:
        """Where less gives more, the bound below is named; settled, it is not to be won."""
        tiers = [{"to": "50 %", "points": 4}, {"above": "50 %", "points": 1}]
        rule = {"kind": "tiers", "ratio": ["done", "total"], "tiers": tiers}
        facts = {"total": 10, "done": 6}
        final = {name: {"value": value, "final": True} for name, value in facts.items()}

        assert ("answer", ("at-most", F(1, 2)), 3) == told(line(rule, facts=facts), "answer", "gain")
        assert ("never",) == told(line(rule, facts=final))

    def test_of_a_final_part(self) -> None:
        """Where the part is final no more of it is asked; what would bring full marks is named."""
        tiers = [{"below": "10 %", "points": 4}, {"from": "10 %", "below": "90 %", "points": 1},
                 {"from": "90 %", "points": 2}]  # fmt: skip
        rule = {"kind": "tiers", "ratio": ["done", "total"], "tiers": tiers}
        found = line(rule, facts={"total": 10, "done": {"value": 5, "final": True}})

        assert ("answer", 3) == told(found, "gain")

    def test_that_no_whole_number_reaches(self) -> None:
        """All of an amount of 2.5 is no whole number."""
        sorts = {"amount": {"title": "Lượng", "sort": "number"}}
        rule = {"kind": "proportional", "ratio": ["done", "amount"]}
        found = line(rule, set_facts=sorts, facts={"amount": "5/2", "done": 2})

        assert found.remedy is not None
        assert "answer" == told(found)[0]

    def test_of_amounts(self) -> None:
        """An amount is raised exactly: 95 % of 3 is 2.85."""
        sorts = {name: {"title": name, "sort": "number"} for name in ("paid", "budget")}
        rule = self.RULE | {"ratio": ["paid", "budget"]}

        assert ("ratio", F(285, 100)) == told(line(rule, set_facts=sorts, facts={"paid": 1, "budget": 3}), "part")


class TestNumber:
    """How many more, or how much."""

    @pytest.mark.parametrize(("done", "more", "gain"), [(0, 1, 1), (3, 1, 1)])
    def test_one_by_one(self, done: int, more: int, gain: int) -> None:
        """Where each counts, one more is named."""
        found = line({"kind": "per_item", "fact": "faults", "each": 1}, facts={"faults": done})

        assert ("more", more, done + more, gain) == told(found, "more", "target", "gain")

    def test_to_the_next_tier(self) -> None:
        """From 1 it takes two more to reach 3."""
        tiers = [{"below": 3, "points": 0}, {"from": 3, "points": 4}]
        rule = {"kind": "tiers", "fact": "faults", "tiers": tiers}

        assert ("more", 2, 3, 4) == told(line(rule, facts={"faults": 1}), "more", "target", "gain")

    def test_of_documents(self) -> None:
        """Documents are counted likewise."""
        assert ("more", 1, 2) == told(line({"kind": "per_item", "document": "plan", "each": 2}), "more", "gain")

    def test_says_what_all_steps_bring(self):
        """One more brings 2 of the 4 points that are missing: both are said."""
        found = line({"kind": "per_item", "document": "plan", "each": 2})

        assert found.remedy.say("vi").endswith("được cộng 2 điểm (tối đa 4 điểm)")
        assert found.remedy.say("en").endswith("bring 2 points (4 points at most)")

    def test_says_it_once_where_one_step_brings_all(self):
        """What one more brings is not said twice where it is all that is missing."""
        found = line({"kind": "per_item", "document": "plan", "each": 4})

        assert found.remedy.say("vi").endswith("được cộng 4 điểm")

    def test_past_a_bound(self) -> None:
        """A number that has to pass its bound is told so, and what passing brings."""
        tiers = [{"to": 5, "points": 0}, {"above": 5, "points": 4}]
        rule = {"kind": "tiers", "fact": "mark", "tiers": tiers}

        assert ("percent", ("above", 5), 4) == told(line(rule, facts={"mark": 5}), "bound", "gain")
        assert ("more", 2) == told(line(rule | {"tiers": [{"below": 5, "points": 0}, {"from": 5, "points": 4}]},
                                        facts={"mark": 3}), "more")  # fmt: skip

    def test_of_a_percentage(self) -> None:
        """A percentage is raised to its bound, or past it."""
        tiers = [{"below": "80 %", "points": 0}, {"from": "80 %", "to": "90 %", "points": 2},
                 {"above": "90 %", "points": 4}]  # fmt: skip
        rule = {"kind": "tiers", "fact": "sipas", "tiers": tiers}

        assert ("percent", F(4, 5), 2) == told(line(rule, facts={"sipas": 10}), "bound", "gain")
        assert ("percent", ("above", F(9, 10)), 2) == told(line(rule, facts={"sipas": 90}), "bound", "gain")

    def test_that_would_have_to_fall(self) -> None:
        """A number that is no count may fall: to its bound, or below it."""
        rule = {"kind": "deduct", "fact": "mark", "each": 1}
        tiers = [{"below": 5, "points": 4}, {"from": 5, "points": 0}]

        assert ("answer", ("at-most", 0), 2) == told(line(rule, facts={"mark": 2}), "answer", "gain")
        assert ("answer", ("below", 5), 4) == told(
            line({"kind": "tiers", "fact": "mark", "tiers": tiers}, facts={"mark": 7}), "answer", "gain"
        )

    def test_count_that_would_have_to_fall(self) -> None:
        """A count never falls."""
        tiers = [{"below": 5, "points": 4}, {"from": 5, "points": 0}]

        assert ("never",) == told(line({"kind": "tiers", "fact": "faults", "tiers": tiers}, facts={"faults": 7}))

    def test_past_a_whole_number(self) -> None:
        """A count that has to pass 2 has to be 3."""
        compiled = compile_data(one_leaf(4, {"kind": "per_item", "fact": "faults", "each": 1}))
        curve = Curve.steps(F(0), [(F(2), F(4))], absent=F(0))
        (found,) = card_of(with_term(compiled, curve=curve), JUNE, facts={"faults": 1}).deductions

        assert ("more", 2, 3, 4) == told(found, "more", "target", "gain")


class TestAllOf:
    """All conditions or nothing."""

    def test_brings_all_at_once(self) -> None:
        """All of it brings the whole."""
        conditions = [{"kind": "document", "document": "plan"}, {"kind": "document", "document": "report"}]

        assert ("all", 4) == told(line({"kind": "all_of", "conditions": conditions}), "gain")


class TestRounding:
    """A gain is what the rounded leaf gains."""

    def test_is_of_rounded_values(self) -> None:
        """From 0.3 (1/3 rounded) one more of three brings 0.7 less 0.3."""
        criteria = one_leaf(1, {"kind": "per_item", "fact": "faults", "each": "1/3"}, set={"rounding": {"leaf": 1}})
        (found,) = card_of(criteria, day(6, 1), facts={"faults": 1}).deductions

        assert ("more", F(2, 5)) == told(found, "gain")
