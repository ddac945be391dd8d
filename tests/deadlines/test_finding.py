"""What falls due, how it stands, and what it is worth."""

import datetime

from fractions import Fraction
from pathlib import Path

import pytest

from building import CLOSES, card_of, day, leaf, one_leaf, paper, set_data
from parscore import load_criteria, load_register, score
from parscore.deadlines import State, deadlines_of, sort_by_day


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"
#: By the end of March; half when late.
PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
REPORT = {"kind": "document", "document": "report"}
HALF = Fraction(1, 2)


def due(card):
    """Return what has a due day of its own."""
    return [item for item in deadlines_of(card) if item.due is not None]


def one(criteria, as_of=None, **tables):
    """Return the only deadline of a register."""
    (item,) = deadlines_of(card_of(criteria, as_of, **tables))
    return item


def sample(unit, as_of=None):
    """Score a sample commune."""
    return score(load_criteria("cho-moi/commune-2023"), load_register(SAMPLE / unit), as_of=as_of)


class TestState:
    def test_is_waiting_up_to_its_due_day(self):
        """On the due day itself a document can still come in time."""
        item = one(one_leaf(4, PLAN), day(3, 31))

        assert (State.WAITING, day(3, 31), CLOSES) == (item.state, item.due, item.until)
        assert item.is_ahead

    def test_is_overdue_the_day_after(self):
        """The day after it is late, and still possible until the window closes."""
        item = one(one_leaf(4, PLAN), day(4, 1))

        assert (State.OVERDUE, CLOSES) == (item.state, item.until)
        assert item.is_ahead

    def test_is_overdue_at_the_end_of_the_window(self):
        """A score with no day takes the window to be closing: late is the best that is left."""
        assert State.OVERDUE is one(one_leaf(4, PLAN)).state

    def test_is_missed_after_the_window(self):
        """The day after the window has closed nothing is left to do."""
        item = one(one_leaf(4, PLAN), CLOSES + datetime.timedelta(days=1))

        assert State.MISSED is item.state
        assert not item.is_ahead
        assert not item.is_done

    def test_is_done_by_a_document_in_time(self):
        """A document of the due day does it, and is named."""
        item = one(one_leaf(4, PLAN), documents=[paper("1/KH-UBND", day(3, 31))])

        assert (State.DONE, "1/KH-UBND", None) == (item.state, item.document, item.until)
        assert item.is_done

    def test_is_late_by_a_document_after_the_day(self):
        """A document of the next day costs half, and the line of the ledger says so."""
        item = one(one_leaf(4, PLAN), documents=[paper("1/KH-UBND", day(4, 1))])

        assert item.is_done
        assert item.line is not None
        assert (State.LATE, 2) == (item.state, item.line.exact)

    def test_is_open_without_a_due_day(self):
        """A report that is asked for without a day stands on the last day of the window."""
        item = one(one_leaf(6, REPORT), day(3, 1))

        assert (State.OPEN, None, CLOSES) == (item.state, item.due, item.day)
        assert (6, None) == (item.stakes.full, item.stakes.late)

    def test_is_missed_without_a_due_day(self):
        """The same after the window."""
        assert State.MISSED is one(one_leaf(6, REPORT), day(2, 1, 2024)).state

    def test_is_nothing_once_there_without_a_due_day(self):
        """A report that is there and had no day is no deadline."""
        card = card_of(one_leaf(6, REPORT), documents=[paper("2/BC-UBND", day(3, 1), "report")])

        assert () == deadlines_of(card)


class TestStakes:
    def test_of_a_document(self):
        """4 in time, 2 late on any day of the window."""
        item = one(one_leaf(4, PLAN), day(2, 1))

        assert (4, (2, 2)) == (item.stakes.full, item.stakes.late)

    def test_of_a_document_that_is_late_in_steps(self):
        """
        3 off from the first day, 6 off from the 31st: late at once brings 5 of
        8, on the last day of the window 2.
        """
        rule = PLAN | {"late": [{"over": 0, "off": 3}, {"over": 30, "off": 6}]}
        item = one(one_leaf(8, rule), day(2, 1))

        assert (8, (5, 2)) == (item.stakes.full, item.stakes.late)

    def test_of_what_is_late_already(self):
        """40 days after the due day, 30 April + 10, only 2 are left from now on."""
        rule = PLAN | {"late": [{"over": 0, "off": 3}, {"over": 30, "off": 6}]}

        assert (2, 2) == one(one_leaf(8, rule), day(5, 10)).stakes.late

    def test_of_a_period_where_more_are_lacking_than_there_are_points(self):
        """
        Four quarters at 3 points each, of 6: each brings 3 once the others are
        there, though the ledger has only two lines for the four.
        """
        rule = {"kind": "periodic", "document": "plan", "every": "quarter", "missing": 3, "late": 1}
        card = card_of(one_leaf(6, rule | {"due": "5 days after the period ends"}), day(1, 2))
        found = due(card)

        assert [(3, (2, 2))] * 4 == [(item.stakes.full, item.stakes.late) for item in found]
        assert 2 == sum(item.line is not None for item in found)
        assert [day(4, 5), day(7, 5), day(10, 5), day(1, 5, 2024)] == [item.due for item in found]
        assert "quý I/2023" == found[0].period.vi

    def test_of_one_condition_of_all(self):
        """An all-or-nothing rule: the one document that has a due day holds all 2 points, and late holds none."""
        rule = {"kind": "all_of", "conditions": [PLAN, {"kind": "choice", "fact": "asked"}]}
        (item,) = due(card_of(one_leaf(2, rule), day(2, 1), facts={"asked": True}))

        assert (2, (0, 0)) == (item.stakes.full, item.stakes.late)

    def test_has_no_late_where_the_window_closes_on_the_due_day(self):
        """What is due on the last day of the window cannot be late."""
        assert one(one_leaf(4, PLAN | {"due": CLOSES}), day(2, 1)).stakes.late is None


BOTH = {"kind": "all_of", "conditions": [PLAN, {"kind": "choice", "fact": "asked"}]}


class TestAllOrNothing:
    def test_tells_a_document_once(self):
        """Where the document alone is lacking, the line of the ledger is its own."""
        (item,) = deadlines_of(card_of(one_leaf(2, BOTH), day(2, 1), facts={"asked": True}))

        assert (State.WAITING, 2) == (item.state, item.line.exact)

    def test_tells_what_else_is_lacking(self):
        """Where a fact is lacking, too, that stands on the last day of the window."""
        items = deadlines_of(card_of(one_leaf(2, BOTH), day(2, 1)))

        assert [State.WAITING, State.OPEN] == [item.state for item in items]

    def test_tells_a_document_that_is_there(self):
        """A condition that is met is done."""
        documents = [paper("1/KH-UBND", day(3, 1))]
        card = card_of(one_leaf(2, BOTH), documents=documents, facts={"asked": True})

        assert [State.DONE] == [item.state for item in deadlines_of(card)]

    def test_beside_another_part(self):
        """A part of its own beside it has its own line: both documents are told, and the fact that is lacking."""
        parts = [
            {"title": "Một", "max": 2, "rule": BOTH},
            {"title": "Hai", "max": 2, "rule": PLAN | {"document": "report"}},
        ]
        items = deadlines_of(card_of(one_leaf(4, {"kind": "parts", "parts": parts}), day(2, 1)))

        assert [("Một", State.WAITING), ("Hai", State.WAITING), ("Một", State.OPEN)] == [
            (item.part.vi, item.state) for item in items
        ]


class TestWhatIsLeftOut:
    def test_does_not_apply(self):
        """What does not apply falls due never, shrunk or granted."""
        for policy in ("shrink", "grant"):
            criteria = set_data({"1": leaf(4, PLAN, not_applicable=policy), "2": leaf(6, REPORT)}, 10)
            items = deadlines_of(card_of(criteria, day(2, 1), not_applicable={"1": "Không phát sinh"}))

            assert ["2"] == [item.code for item in items]

    def test_is_decided(self):
        """Where a reviewer gave the points, documents no longer count, and nothing falls due."""
        decisions = [{"criterion": "1", "points": 3, "reason": "Đã xem"}]
        review = {"stage": "verified-1", "by": "Phòng Nội vụ", "date": day(1, 15, 2024), "decisions": decisions}

        assert () == deadlines_of(card_of(one_leaf(4, PLAN), reviews=[review]))

    def test_is_settled(self):
        """What can be cured no more is no deadline: 1 of 2 on time, and final."""
        rule = {"kind": "proportional", "ratio": ["done", "total"]}
        facts = {"done": {"value": 1, "final": True}, "total": {"value": 2, "final": True}}

        assert () == deadlines_of(card_of(one_leaf(4, rule), day(2, 1), facts=facts))

    def test_is_behind_a_gate(self):
        """A gated criterion has its document, without a line, and the gate until the window closes."""
        criteria = set_data({"1": leaf(4, REPORT), "2": leaf(6, PLAN, requires=["1"])}, 10)
        items = [item for item in deadlines_of(card_of(criteria, day(2, 1))) if item.code == "2"]

        assert [(State.WAITING, 6, None), (State.OPEN, 6, 6)] == [
            (item.state, item.stakes.full, item.line and item.line.exact) for item in items
        ]


class TestDays:
    def test_after_a_day(self):
        """What is due before a day, and done, is left out; what can still be made good is not."""
        done = one(one_leaf(4, PLAN), documents=[paper("1/KH-UBND", day(3, 1))])
        lacking = one(one_leaf(4, PLAN), day(6, 1))

        assert [True, False] == [done.is_on_or_after(day(3, 31)), done.is_on_or_after(day(4, 1))]
        assert [True, True, False] == [
            lacking.is_on_or_after(day(6, 1)),
            lacking.is_on_or_after(CLOSES),
            lacking.is_on_or_after(CLOSES + datetime.timedelta(days=1)),
        ]

    def test_of_several_units(self):
        """Several units are sorted into one list by day."""
        criteria = set_data({"1": leaf(4, PLAN), "2": leaf(6, PLAN | {"due": day(6, 30)})}, 10)
        cards = [card_of(criteria, day(2, 1)), card_of(criteria, day(2, 1))]
        items = sort_by_day(item for card in cards for item in deadlines_of(card))

        assert [day(3, 31), day(3, 31), day(6, 30), day(6, 30)] == [item.due for item in items]

    def test_wait_for_a_document_that_starts_them(self):
        """A deadline that runs from a document which is not there yet has no day: it stands on the window's last."""
        rule = PLAN | {"due": "10 days after document report"}
        item = one(one_leaf(4, rule), day(2, 1))

        assert (None, CLOSES, State.OPEN) == (item.due, item.day, item.state)


class TestChoMoi:
    """The shipped set, its days worked by hand on the calendars of 2023 and 2024."""

    @pytest.fixture(scope="class")
    @staticmethod
    def items():
        """Xã Ví Dụ A on 1 July 2023."""
        return deadlines_of(sample("xa-vi-du-a.toml", day(7, 1)))

    def test_quarterly_conclusions(self, items):
        """Criterion 1.3: 5 days after the quarter; all four are working days. Each 2.5, late 1.25."""
        found = [item for item in items if item.code == "1.3"]

        assert [day(4, 5), day(7, 5), day(10, 5), day(1, 5, 2024)] == [item.due for item in found]
        assert {(Fraction(5, 2), (Fraction(5, 4), Fraction(5, 4)))} == {
            (item.stakes.full, item.stakes.late) for item in found
        }
        assert [State.DONE, State.DONE, State.WAITING, State.WAITING] == [item.state for item in found]

    def test_monthly_meetings(self, items):
        """
        Criterion 3.1: 5 days after each month from February on. 5/3, 5/8 and
        5/11/2023 are a Sunday, a Saturday and a Sunday: the next Monday counts.
        """
        found = [item for item in items if item.code == "3.1"]
        days = [(3, 6), (4, 5), (5, 5), (6, 5), (7, 5), (8, 7), (9, 5), (10, 5), (11, 6), (12, 5)]

        assert [*(day(*pair) for pair in days), day(1, 5, 2024)] == [item.due for item in found]
        assert {HALF} == {item.stakes.full for item in found}

    def test_concretised_plan(self, items):
        """
        Criterion 12.1: ten working days after Wednesday 22/02/2023 end on
        Wednesday 8/3. 8 in time.
        """
        (item,) = [item for item in items if item.code == "12.1"]

        assert (day(3, 8), State.DONE, 8) == (item.due, item.state, item.stakes.full)

    def test_reports(self, items):
        """Criterion 11.1: day 5 of months 3, 6, 9 and 12; 5/3/2023 is a Sunday."""
        found = [item for item in items if item.code == "11.1"]

        assert [day(3, 6), day(6, 5), day(9, 5), day(12, 5)] == [item.due for item in found]

    def test_is_sorted_by_day(self, items):
        """The list is a calendar."""
        days = [item.day for item in items]

        assert sorted(days) == days
