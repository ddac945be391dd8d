"""Gates: what is blocked, for how many points, and when it comes back."""

from fractions import Fraction
from typing import Any, ClassVar

import attrs

from building import Data, card_of, day, leaf, paper, set_data
from parscore.core import Cause, Deduction
from parscore.scoring.gates import merge_gated
from parscore.wording import Percent


F = Fraction
PLAN: Data = {"kind": "document", "document": "plan"}
REPORT: Data = {"kind": "document", "document": "report"}
FAULTS: Data = {"kind": "deduct", "fact": "faults", "each": 1}
RATIO: Data = {"kind": "proportional", "ratio": ["done", "total"]}


def gated(*requires: Any, rule: Data = REPORT) -> Data:
    """Return a set with a leaf of 2 for a plan, and one of 3 that needs something."""
    return set_data({"1": leaf(2, PLAN), "2": leaf(3, rule, requires=list(requires))}, 5)


class TestShut:
    """A gate that does not open."""

    def test_blocks_the_whole_leaf(self) -> None:
        """The report is there but earns nothing: one line of 3, gated."""
        card = card_of(gated("1"), documents=[paper("1/BC-A", day(3, 1), "report")])
        (line,) = card["2"].deductions

        assert (0, 3, Cause.GATED) == (card["2"].earned, line.points, line.cause)
        assert (("2",), ("2", "1"), ()) == (line.blocks, line.gate, line.behind)

    def test_says_for_which_criterion_and_by_which_source(self) -> None:
        """The line has the code of what is blocked, and cites what that rests on."""
        criteria = gated("1")
        criteria["criteria"]["2"]["cite"] = "plan mục II"
        card = card_of(criteria)
        (line,) = card["2"].deductions
        assert line.cite is not None

        assert ("2", card["2"].cite) == (line.code, line.cite)
        assert "mục II" in line.cite.vi

    def test_keeps_what_lacks_behind_it(self) -> None:
        """What the leaf's own evidence lacks stands behind the line, and is not added."""
        (line,) = card_of(gated("1"))["2"].deductions

        assert [(Cause.MISSING, 3)] == [(item.cause, item.points) for item in line.behind]

    def test_says_what_opening_brings(self) -> None:
        """What the leaf has now would earn all of its 3."""
        (line,) = card_of(gated("1"), day(6, 1), documents=[paper("1/BC-A", day(3, 1), "report")])["2"].deductions

        assert line.remedy is not None
        assert "3/3" in line.remedy.say("vi")

    def test_leaves_what_is_lost_its_own_line(self) -> None:
        """While it can open, two faults are lost on their own and one point could come back."""
        card = card_of(gated("1", rule=FAULTS), day(6, 1), facts={"faults": 2})
        lines = [(line.cause, line.points, line.open) for line in card["2"].deductions]

        assert [(Cause.VIOLATION, 2, False), (Cause.GATED, 1, True)] == lines

    def test_has_no_line_for_nothing(self) -> None:
        """Where nothing could come back there is no gated line."""
        card = card_of(gated("1", rule=FAULTS), day(6, 1), facts={"faults": 3})

        assert [(Cause.VIOLATION, 3)] == [(line.cause, line.points) for line in card["2"].deductions]

    def test_for_good_is_lost(self) -> None:
        """A gate that can never open blocks all, and its line is lost."""
        criteria = gated("1")
        criteria["criteria"]["1"]["rule"] = {"kind": "deduct", "fact": "faults", "each": 2}
        card = card_of(criteria, day(6, 1), facts={"faults": 1}, documents=[paper("1/BC-A", day(3, 1), "report")])
        (line,) = card["2"].deductions

        assert (3, False, None) == (line.points, line.open, line.curable_until)
        assert (0, 0) == (card["2"].secured, card["2"].reachable)

    def test_says_the_share_that_it_asks_for(self) -> None:
        """What is wanted names the criterion and the share of its points."""
        (line,) = card_of(gated({"criterion": "1", "at_least": "50 %"}))["2"].deductions

        assert "wanted.gate-share" == line.wanted.id
        assert ("1", Percent(F(1, 2))) == (line.wanted.values["criterion"], line.wanted.values["share"])

    def test_after_the_end_was_never_curable_where_the_other_was_not(self) -> None:
        """A violation could not be cured, nor could the gate that it shut."""
        criteria = gated("1")
        criteria["criteria"]["1"]["rule"] = {"kind": "deduct", "fact": "faults", "each": 2}
        (line,) = card_of(criteria, facts={"faults": 1})["2"].deductions
        assert line.remedy is not None

        assert (None, "remedy.never") == (line.curable_until, line.remedy.id)

    def test_after_the_end_is_lost_but_was_curable(self) -> None:
        """When the window has closed the line is lost, and says until when it could be cured."""
        (line,) = card_of(gated("1"))["2"].deductions
        (late,) = card_of(gated("1"), day(2, 1, 2024))["2"].deductions

        assert [(False, day(1, 31, 2024))] * 2 == [(item.open, item.curable_until) for item in (line, late)]
        assert late.remedy is not None
        assert "remedy.over" == late.remedy.id


class TestOpen:
    """A gate that opens."""

    def test_by_anything_at_all(self) -> None:
        """With no share asked, more than 0 opens."""
        rule = {"kind": "parts", "parts": [{"max": 1, "rule": PLAN}, {"max": 1, "rule": FAULTS}]}
        criteria = gated("1")
        criteria["criteria"]["1"]["rule"] = rule
        papers = [paper("1/BC-A", day(3, 1), "report")]

        assert 3 == card_of(criteria, documents=papers, facts={"faults": 0})["2"].earned
        assert 0 == card_of(criteria, documents=papers, facts={"faults": 1})["2"].earned

    def test_at_a_share_exactly(self) -> None:
        """Half of the maximum opens at half, and not below."""
        criteria = gated({"criterion": "1", "at_least": "50 %"})
        criteria["criteria"]["1"]["rule"] = RATIO
        papers = [paper("1/BC-A", day(3, 1), "report")]

        assert 3 == card_of(criteria, documents=papers, facts={"total": 4, "done": 2})["2"].earned
        assert 0 == card_of(criteria, documents=papers, facts={"total": 100, "done": 49})["2"].earned

    def test_that_may_shut_secures_nothing(self) -> None:
        """What is earned behind a gate that may still shut is at risk."""
        criteria = gated({"criterion": "1", "at_least": "50 %"})
        criteria["criteria"]["1"]["rule"] = RATIO
        papers = [paper("1/BC-A", day(3, 1), "report")]
        card = card_of(criteria, day(6, 1), documents=papers, facts={"total": 4, "done": 2})

        assert (0, 3, 3) == (card["2"].secured, card["2"].earned, card["2"].reachable)

    def test_where_what_it_needs_does_not_apply(self) -> None:
        """A required node that is not applicable does not block."""
        card = card_of(gated("1"), documents=[paper("1/BC-A", day(3, 1), "report")], not_applicable={"1": "Không có"})

        assert (3, 3) == (card.earned, card.max)


class TestBranch:
    """A gate on a branch."""

    CRITERIA: ClassVar[Data] = set_data(
        {
            "1": leaf(2, PLAN),
            "2": {"title": "Lĩnh vực", "requires": ["1"], "1": leaf(1, REPORT), "2": leaf(2, REPORT)},
        },
        5,
    )

    def test_is_one_line_above(self) -> None:
        """At the branch and at the total the blocked leaves are one line of 3."""
        card = card_of(self.CRITERIA, day(6, 1), documents=[paper("1/BC-A", day(3, 1), "report")])
        merged = card["2"].deductions

        assert [("2", 3, ("2.1", "2.2"))] == [(line.code, line.points, line.blocks) for line in merged]
        assert [2, 3] == [line.points for line in card.deductions]
        assert [1, 2] == [card[code].deductions[0].points for code in ("2.1", "2.2")]

    def test_sums_what_both_would_earn(self) -> None:
        """The remedy of the one line says what both leaves have now."""
        card = card_of(self.CRITERIA, day(6, 1), documents=[paper("1/BC-A", day(3, 1), "report")])
        remedy = card["2"].deductions[0].remedy

        assert remedy is not None
        assert "3/3" in remedy.say("vi")
        assert "2" == remedy.values["criterion"]

    def test_that_never_opens_has_nothing_to_sum(self) -> None:
        """Blocked for good, the one line says that it cannot be won back."""
        criteria = set_data(self.CRITERIA["criteria"] | {"1": leaf(2, FAULTS)}, 5)
        (line,) = card_of(criteria, day(6, 1), facts={"faults": 2})["2"].deductions

        assert line.remedy is not None
        assert ("remedy.never", 3, False) == (line.remedy.id, line.points, line.open)

    def test_without_remedies_has_none(self) -> None:
        """Two lines of which one has no remedy have none together."""
        first, second = self._blocked()
        bare, other = (attrs.evolve(line, remedy=None) for line in (first, second))

        for lines in ([bare, other], [first, other], [bare, second]):
            assert [None] == [line.remedy for line in merge_gated(lines, "2")]

    def _blocked(self) -> list[Deduction]:
        card = card_of(self.CRITERIA)
        return [line for code in ("2.1", "2.2") for line in card[code].deductions]

    def test_names_one_that_never_opens_first(self) -> None:
        """Of two closed gates the one that can never open is named."""
        criteria = set_data(
            {
                "1": leaf(2, PLAN),
                "2": leaf(1, FAULTS),
                "3": {"title": "Lĩnh vực", "requires": ["1"], "1": leaf(2, REPORT, requires=["2"])},
            },
            5,
        )
        card = card_of(criteria, day(6, 1), facts={"faults": 1})
        never = card["3.1"].deductions[0]

        assert (("3.1", "2"), False) == (never.gate, never.open)
        assert ("3", "1") == card_of(criteria, day(6, 1), facts={"faults": 0})["3.1"].deductions[0].gate


class TestBonus:
    """A bonus that counts only from an index on."""

    CRITERIA: ClassVar[Data] = set_data(
        {
            "1": leaf(10, RATIO),
            "2": {"title": "Thưởng", "role": "bonus", "cap": 2, "when": {"index_from": 90}, "rule": PLAN},
        },
        10,
    )
    PAPERS: tuple[Data, ...] = (paper("1/KH-A", day(3, 1)),)

    def bonus(self, done: int, *, final: bool = False, as_of: Any = None, **tables: Any) -> tuple[Any, ...]:
        """Return the bonus with so many of 10 done."""
        facts = {"total": {"value": 10, "final": final}, "done": {"value": done, "final": final}}
        card = card_of(self.CRITERIA, as_of, facts=facts, documents=list(self.PAPERS), **tables)
        assert card.bonus is not None
        return card.bonus.secured, card.bonus.earned, card.bonus.reachable

    def test_counts_at_the_index(self) -> None:
        """At 90 exactly it counts, below it does not."""
        assert (2, 2, 2) == self.bonus(9)
        assert (0, 0, 0) == self.bonus(8)

    def test_may_still_count(self) -> None:
        """While the index may still reach 90 the bonus is open, and at risk while it may fall."""
        assert (0, 0, 2) == self.bonus(8, as_of=day(6, 1))
        assert (0, 2, 2) == self.bonus(9, as_of=day(6, 1))

    def test_is_settled_with_the_index(self) -> None:
        """Where the index can no longer change, neither can the bonus."""
        assert (2, 2, 2) == self.bonus(9, final=True, as_of=day(6, 1))
        assert (0, 0, 0) == self.bonus(8, final=True, as_of=day(6, 1))

    def test_without_index_is_blocked(self) -> None:
        """Where nothing applies there is no index to reach."""
        card = card_of(self.CRITERIA, documents=list(self.PAPERS), not_applicable={"1": "Không có"})
        assert card.bonus is not None
        (line,) = card.bonus.deductions

        assert (0, Cause.GATED, "found.no-index") == (card.bonus.earned, line.cause, line.found.id)
        assert ("wanted.index", {"least": 90}) == (line.wanted.id, line.wanted.values)

    def test_without_index_is_blocked_for_good(self) -> None:
        """On a day, too: no completion makes apply what does not."""
        card = card_of(self.CRITERIA, day(6, 1), documents=list(self.PAPERS), not_applicable={"1": "Không có"})
        assert card.bonus is not None
        (line,) = card.bonus.deductions

        assert (0, 0) == (card.bonus.earned, card.bonus.reachable)
        assert (False, None) == (line.open, line.curable_until)

    def test_that_the_index_cannot_reach_is_lost(self) -> None:
        """With 8 of 10 for good the line cannot be cured, on a day before the end."""
        facts = {"total": {"value": 10, "final": True}, "done": {"value": 8, "final": True}}
        card = card_of(self.CRITERIA, day(6, 1), facts=facts, documents=list(self.PAPERS))
        assert card.bonus is not None

        assert [(False, None)] == [(line.open, line.curable_until) for line in card.bonus.deductions]

    def test_may_still_count_at_the_very_index(self) -> None:
        """One fault of 10 points is lost, the rest can come: at 90 exactly the bonus counts."""
        criteria = set_data(
            {
                "1": leaf(8, PLAN),
                "2": leaf(2, FAULTS),
                "3": {"title": "Thưởng", "role": "bonus", "cap": 2, "when": {"index_from": 90}, "rule": REPORT},
            },
            10,
        )
        papers = [paper("1/BC-A", day(3, 1), "report")]
        card = card_of(criteria, day(6, 1), facts={"faults": 1}, documents=papers)
        assert card.bonus is not None

        assert (9, 2) == (card.reachable, card.bonus.reachable)


class TestChain:
    """Gates upon gates."""

    def test_may_be_longer_than_python_recurses(self) -> None:
        """Each of 3,000 leaves needs the next one; none has anything, so all but the last are gated."""
        rule = {"kind": "choice", "fact": "asked"}
        fields = {
            str(number): leaf(1, rule) | ({"requires": [str(number + 1)]} if number < 3000 else {})
            for number in range(1, 3001)
        }
        facts = {"asked": {"title": "Có hỏi", "sort": "yes_no"}}
        card = card_of(set_data(fields, 3000, facts=facts), facts={"asked": False})

        assert 2999 == sum(line.cause is Cause.GATED for line in card.deductions)
