"""Awarding: lines that are cut, parts, and the rounding of a leaf."""

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

import pytest

from building import Data, card_of, day, one_leaf, paper
from parscore.core import Cause, Deduction
from parscore.scoring.award import fit_lines
from parscore.wording import Message


F = Fraction


def line(points: object) -> Deduction:
    """Return a line of so many points."""
    exact = F(str(points))
    text = Message("found.own", {"value": "x"})
    return Deduction(code="1", exact=exact, uncut=exact, cause=Cause.MISSING, wanted=text, found=text)


class TestFitLines:
    """Lines are laid until they reach their sum."""

    def test_cuts_the_one_that_reaches_it(self) -> None:
        """Of 1, 2 and 3 against 2.5 the second is cut to 1.5 and the third not laid."""
        laid = fit_lines([line(1), line(2), line(3)], F(5, 2))

        assert [(1, 1), (F(3, 2), 2)] == [(item.exact, item.uncut) for item in laid]

    def test_stretches_the_last_one(self) -> None:
        """What rounding leaves over is taken by the last line."""
        laid = fit_lines([line(1), line(1)], F(21, 10))

        assert [1, F(11, 10)] == [item.exact for item in laid]

    def test_lays_nothing_for_nothing(self) -> None:
        """A sum of 0 has no lines, and no lines have no sum."""
        assert [] == fit_lines([line(1)], F(0))
        assert [] == fit_lines([], F(1))


class TestFloor:
    """A periodic rule that runs out of points."""

    RULE: ClassVar[Data] = {
        "kind": "periodic",
        "document": "report",
        "every": "quarter",
        "missing": 1,
        "late": "1/2",
        "due": "5 days after the period ends",
    }

    def test_cuts_and_covers(self) -> None:
        """Of 2 points, four missing quarters take two; the others are covered."""
        card = card_of(one_leaf(2, self.RULE))
        node = card["1"]

        assert (0, 2, 2) == (node.earned, len(node.deductions), len(node.covered))
        assert [1, 1] == [item.points for item in node.deductions]

    def test_lays_lost_lines_first(self) -> None:
        """One late quarter is lost for good; what the others could still bring is open."""
        papers = [paper("1/BC-A", day(5, 2), "report", period="2023-Q1")]
        card = card_of(one_leaf(2, self.RULE), day(12, 1), documents=papers)
        lines = [(item.points, item.open, item.cause) for item in card.deductions]

        assert (0, F(3, 2)) == (card.earned, card.reachable)
        assert (F(1, 2), False, Cause.LATE) == lines[0]
        assert [True, True] == [still_open for _, still_open, _ in lines[1:]]
        assert [1, F(1, 2)] == [points for points, _, _ in lines[1:]]

    def test_is_not_reached(self) -> None:
        """With one missing and one late of four, 4 less 1 less 1/2 is left."""
        papers = [paper(f"{number}/BC-A", day(number * 3, 20), "report") for number in (1, 2)]
        papers.append(paper("3/BC-A", day(11, 1), "report", period="2023-Q3"))

        assert F(5, 2) == card_of(one_leaf(4, self.RULE), documents=papers).earned


class TestLate:
    """What is late loses some, and for good."""

    RULE: ClassVar[Data] = {
        "kind": "document",
        "document": "plan",
        "due": day(3, 8),
        "late": [{"over": 0, "off": 1}, {"over": 10, "off": "75 %"}],
    }

    @pytest.mark.parametrize(("date", "earned"), [(8, 4), (9, 3), (18, 3), (19, 1)])
    def test_in_steps(self, date: int, earned: int) -> None:
        """One day late costs 1, from the eleventh on 3."""
        card = card_of(one_leaf(4, self.RULE), day(4, 1), documents=[paper("1/KH-A", day(3, date))])

        assert (earned, earned, earned) == (card.secured, card.earned, card.reachable)
        assert [4 - earned] * (earned < 4) == [item.points for item in card.deductions]


class TestLost:
    """What is lost before the end."""

    def test_has_no_day(self) -> None:
        """Of 10 dossiers 4 are done for good: more dossiers may come, but 0.6 points never."""
        rule = {"kind": "proportional", "ratio": ["done", "total"]}
        card = card_of(one_leaf(1, rule), day(4, 1), facts={"total": 10, "done": {"value": 4, "final": True}})
        lines = [(item.exact, item.open, item.curable_until) for item in card.deductions]

        assert [(F(3, 5), False, None)] == lines


class TestParts:
    """A rule in parts."""

    RULE: ClassVar[Data] = {
        "kind": "parts",
        "parts": [
            {"title": "Kế hoạch", "max": 1, "rule": {"kind": "document", "document": "plan"}},
            {"max": "75 %", "rule": {"kind": "deduct", "fact": "faults", "each": 2}},
        ],
    }

    def test_is_their_sum(self) -> None:
        """One of 1 and one of 3: the plan is there, and one fault takes 2."""
        card = card_of(one_leaf(4, self.RULE), facts={"faults": 1}, documents=[paper("1/KH-A", day(3, 1))])

        assert (2, [2]) == (card.earned, [item.points for item in card.deductions])

    def test_is_clamped_in_each(self) -> None:
        """Two faults take no more than their part's 3, and the line is cut to that."""
        card = card_of(one_leaf(4, self.RULE), facts={"faults": 2}, documents=[paper("1/KH-A", day(3, 1))])

        assert (1, [3]) == (card.earned, [item.points for item in card.deductions])

    def test_names_the_part(self) -> None:
        """A line says which part it belongs to."""
        card = card_of(one_leaf(4, self.RULE), facts={"faults": 0})
        (missing,) = card.deductions

        assert missing.part is not None
        assert "Kế hoạch" == missing.part.vi


class TestAllOrNothing:
    """Every condition, or nothing."""

    RULE: ClassVar[Data] = {"kind": "periodic", "document": "report", "every": "half-year", "all_or_nothing": True}

    def test_is_all(self) -> None:
        """With both half-years there the whole is earned."""
        papers = [paper("1/BC-A", day(6, 1), "report"), paper("2/BC-A", day(12, 1), "report")]

        assert 2 == card_of(one_leaf(2, self.RULE), documents=papers).earned

    def test_is_nothing(self) -> None:
        """With one of two there is one line for all, and its cause is that one's."""
        card = card_of(one_leaf(2, self.RULE), documents=[paper("1/BC-A", day(6, 1), "report")])

        assert [(2, Cause.MISSING)] == [(item.points, item.cause) for item in card.deductions]


class TestRounding:
    """A leaf's value, rounded before its lines are laid."""

    RULE: ClassVar[Data] = {"kind": "proportional", "ratio": ["done", "total"]}

    @pytest.mark.parametrize(
        ("mode", "done", "earned"), [("half-up", 5, "0.13"), ("half-even", 5, "0.12"), ("down", 7, "0.17")]
    )
    def test_follows_the_mode(self, mode: str, done: int, earned: str) -> None:
        """5/40 is 0.125 and 7/40 is 0.175."""
        settings = {"rounding": {"leaf": 2, "total": 2, "mode": mode}}
        card = card_of(one_leaf(1, self.RULE, set=settings), facts={"total": 40, "done": done})

        assert F(earned) == card.exact.earned
        assert [1 - F(earned)] == [item.exact for item in card.deductions]

    def test_keeps_full_marks_full(self) -> None:
        """A maximum of 1/3 is not rounded when it is earned, nor exceeded."""
        settings = {"rounding": {"leaf": 0, "total": 2}}
        full = card_of(one_leaf("2/3", self.RULE, set=settings), facts={"total": 3, "done": 3})
        most = card_of(one_leaf("2/3", self.RULE, set=settings), facts={"total": 10, "done": 9})

        assert (F(2, 3), F(2, 3)) == (full.exact.earned, most.exact.earned)
        assert () == most.deductions

    @pytest.mark.parametrize(
        ("off", "lines"),
        [
            (Decimal("0.75"), [("0.75", "0.75"), ("0.75", "0.75"), ("0.5", "0.75")]),  # cut by 0.25
            (Decimal("0.7"), [("0.7", "0.7"), ("0.7", "0.7"), ("0.6", "0.7")]),  # cut by one place
            ("419/600", [("419/600", "419/600"), ("419/600", "419/600"), ("181/300", "181/300")]),  # cut by 0.095
        ],
    )
    def test_tells_a_cut_of_a_place_or_more(self, off: object, lines: list[tuple[str, str]]) -> None:
        """Of 2 points, to one place, three missing quarters take all; the third is cut to what is left."""
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "missing": off}
        card = card_of(one_leaf(2, rule, set={"rounding": {"leaf": 1, "total": 2}}))

        assert [(F(exact), F(uncut)) for exact, uncut in lines] == [
            (item.exact, item.uncut) for item in card.deductions
        ]

    def test_lets_a_line_stand_uncut(self) -> None:
        """A line that rounding alone has changed does not say that it was cut."""
        settings = {"rounding": {"leaf": 1, "total": 2}}
        card = card_of(one_leaf(1, self.RULE, set=settings), facts={"total": 100, "done": 33})

        assert [(F(7, 10), F(7, 10))] == [(item.exact, item.uncut) for item in card.deductions]


class TestCauses:
    """What a line says it is for."""

    @pytest.mark.parametrize(
        ("rule", "facts", "cause"),
        [
            ({"kind": "tiers", "fact": "faults", "tiers": [{"below": 2, "points": 0}, {"from": 2, "points": 1}]},
             {"faults": 1}, Cause.BELOW_THRESHOLD),
            ({"kind": "deduct", "fact": "faults", "each": 1}, {"faults": 1}, Cause.VIOLATION),
            ({"kind": "deduct", "fact": "faults", "each": 1}, {}, Cause.UNPROVEN),
            ({"kind": "judged", "fact": "mark"}, {"mark": 0}, Cause.JUDGED),
            ({"kind": "survey", "fact": "sipas"}, {"sipas": 0}, Cause.BELOW_THRESHOLD),
            ({"kind": "survey", "fact": "sipas"}, {}, Cause.SURVEY_PENDING),
            ({"kind": "choice", "fact": "asked"}, {"asked": False}, Cause.BELOW_THRESHOLD),
        ],
    )  # fmt: skip
    def test_are_told_apart(self, rule: Data, facts: Data, cause: Cause) -> None:
        """Unproven is not bad, and what a superior decided is neither."""
        assert [cause] == [item.cause for item in card_of(one_leaf(1, rule), facts=facts).deductions]
