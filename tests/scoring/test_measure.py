"""Measuring: what is found, and what it may still become."""

import datetime

from fractions import Fraction
from typing import Any, ClassVar

import pytest

from building import Data, card_of, compile_data, day, one_leaf, paper, with_term
from parscore.core import Cause, Span
from parscore.scoring.measure import Finding
from parscore.wording import Message, Text


F = Fraction
RATIO: Data = {"kind": "proportional", "ratio": ["done", "total"]}


def finding(rule: Data, as_of: datetime.date | None = None, *, maximum: object = 4, **tables: Any) -> Finding:
    """Return the first number that a leaf measures."""
    card = card_of(one_leaf(maximum, rule), as_of, **tables)
    found = card["1"].findings[0]
    assert isinstance(found, Finding)

    return found


class TestShare:
    """A ratio of two facts."""

    def test_is_exact(self) -> None:
        """391 of 412 is the fraction itself."""
        found = finding(RATIO, facts={"total": 412, "done": 391})

        assert F(391, 412) == found.value
        assert found.span is None

    def test_may_end_anywhere(self) -> None:
        """While both counts grow it may end anywhere, yet never at nothing."""
        found = finding(RATIO, day(6, 1), facts={"total": 10, "done": 4})

        assert Span(F(0), F(1), lo_closed=False) == found.span

    def test_of_a_final_part_can_only_fall(self) -> None:
        """A part that is final bounds it from above."""
        found = finding(RATIO, day(6, 1), facts={"total": 10, "done": {"value": 4, "final": True}})

        assert Span(F(0), F(2, 5), lo_closed=False) == found.span

    def test_of_a_final_whole_can_only_rise(self) -> None:
        """A whole that is final bounds it from below."""
        found = finding(RATIO, day(6, 1), facts={"total": {"value": 10, "final": True}, "done": 4})

        assert Span(F(2, 5), F(1)) == found.span

    def test_of_final_counts_is_settled(self) -> None:
        """With both final nothing can change, nor be cured."""
        facts = {name: {"value": 5, "final": True} for name in ("total", "done")}
        found = finding(RATIO, day(6, 1), facts=facts)

        assert (None, None) == (found.span, found.curable)

    def test_of_nothing_done_may_stay_so(self) -> None:
        """A part that is 0 may stay 0."""
        found = finding(RATIO, day(6, 1), facts={"total": 10, "done": 0})

        assert Span(F(0), F(1)) == found.span

    def test_of_nothing_is_no_number(self) -> None:
        """A whole of 0 has no ratio."""
        found = finding(RATIO, day(6, 1), facts={"total": 0, "done": 0})

        assert (None, Cause.UNPROVEN, "found.zero") == (found.value, found.absent, found.found.id)
        assert (Span(F(0), F(1), absent=True), day(1, 31, 2024)) == (found.span, found.curable)
        assert {"fact": Text("Hồ sơ", "Dossiers")} == found.found.values

    def test_is_counted_in_its_unit(self) -> None:
        """Dossiers are counted as the set calls them; what has no unit is called by its title."""
        facts = {"total": 4, "done": 2, "mark": 2}
        units = [
            finding({"kind": "proportional", "ratio": [part, "total"]}, facts=facts).found.values["unit"]
            for part in ("done", "mark")
        ]

        assert [Text("hồ sơ", "dossiers"), Text("Điểm chấm", "Mark")] == units

    def test_of_a_settled_nothing_stays_so(self) -> None:
        """A whole of 0 that is final, with its part, can no longer be cured."""
        facts = {name: {"value": 0, "final": True} for name in ("total", "done")}
        found = finding(RATIO, day(6, 1), facts=facts)

        assert (None, None) == (found.span, found.curable)

    def test_of_a_count_and_an_amount_cannot_come_to_nothing(self) -> None:
        """What is measured against a count that is there keeps a ratio; against an amount that may fall it may not."""
        facts = {"total": 4, "done": 2, "mark": 2}
        by_count = finding({"kind": "proportional", "ratio": ["mark", "total"]}, day(6, 1), facts=facts)
        by_amount = finding({"kind": "proportional", "ratio": ["done", "mark"]}, day(6, 1), facts=facts)

        assert (Span(F(0), F(1)), Span(F(0), F(1), absent=True)) == (by_count.span, by_amount.span)

    def test_of_a_final_amount_keeps_a_ratio(self) -> None:
        """An amount that is final cannot fall to 0."""
        facts = {"total": 4, "done": 2, "mark": {"value": 2, "final": True}}
        found = finding({"kind": "proportional", "ratio": ["done", "mark"]}, day(6, 1), facts=facts)

        assert Span(F(0), F(1)) == found.span

    def test_names_what_is_not_stated(self) -> None:
        """Of two facts that lack, both are named."""
        found = finding(RATIO)

        assert "“Hồ sơ đúng hạn”; “Hồ sơ”" in found.found.say("vi")
        assert "“Dossiers”" in finding(RATIO, facts={"done": 1}).found.say("en")

    def test_of_amounts_may_be_anything(self) -> None:
        """Numbers that are no counts may fall, too, the whole even to 0, which leaves no ratio."""
        sorts = {name: {"title": name, "sort": "number"} for name in ("paid", "budget")}
        rule = {"kind": "proportional", "ratio": ["paid", "budget"]}
        card = card_of(one_leaf(4, rule, facts=sorts), day(6, 1), facts={"paid": 1, "budget": 2})

        assert Span(F(0), F(1), absent=True) == card["1"].findings[0].span
        assert (2, 0, 4) == (card.earned, card.secured, card.reachable)


class TestAmount:
    """One fact."""

    RULE: ClassVar[Data] = {"kind": "deduct", "fact": "faults", "each": 1}

    def test_count_may_grow(self) -> None:
        """A count that is not final may grow without end."""
        found = finding(self.RULE, day(6, 1), facts={"faults": 1})

        assert (1, Span(F(1), None), None) == (found.value, found.span, found.curable)

    def test_final_is_settled(self) -> None:
        """A final count is what it is."""
        assert finding(self.RULE, day(6, 1), facts={"faults": {"value": 1, "final": True}}).span is None

    def test_count_of_a_final_whole_ends_there(self) -> None:
        """What cannot exceed another fact grows up to it."""
        rule = {"kind": "per_item", "fact": "done", "each": 1}
        found = finding(rule, day(6, 1), facts={"done": 1, "total": {"value": 3, "final": True}})

        assert Span(F(1), F(3)) == found.span

    def test_number_may_fall(self) -> None:
        """A violation measured by a number that is no count can still be put right."""
        rule = {"kind": "deduct", "fact": "mark", "each": 1}
        card = card_of(one_leaf(4, rule), day(6, 1), facts={"mark": 1})
        (line,) = card.deductions

        assert (3, 4) == (card.earned, card.reachable)
        assert (True, day(1, 31, 2024)) == (line.open, line.curable_until)

    def test_dated_value_is_known_from_its_day(self) -> None:
        """Of several dated values, the last one up to the day is known."""
        facts = {"faults": [{"date": day(3, 1), "value": 1}, {"date": day(9, 1), "value": 3}]}
        days = [day(2, 28), day(3, 1), day(9, 1), None]

        assert [None, 1, 3, 3] == [finding(self.RULE, as_of, facts=facts).value for as_of in days]

    def test_percentage_is_said_as_one(self) -> None:
        """A percentage is measured as a ratio and told as a percentage."""
        found = finding({"kind": "proportional", "fact": "sipas"}, facts={"sipas": "87,4 %"})

        assert F(437, 500) == found.value
        assert found.found.say("vi").endswith("87,4 %")


class TestPlugin:
    """What a rule kind that comes as a plugin may do."""

    def test_says_what_was_found_in_its_own_words(self) -> None:
        """A template of its own is filled with the value."""
        compiled = compile_data(one_leaf(4, {"kind": "deduct", "fact": "faults", "each": 1}))
        own = with_term(compiled, found=Text("{value} lượt", "{value} times"))
        (line,) = card_of(own, facts={"faults": 2}).deductions

        assert ("2 lượt", "2 times") == (line.found.say("vi"), line.found.say("en"))

    def test_may_win_back_a_violation(self) -> None:
        """An open line without a day of its own is open until the end."""
        compiled = compile_data(one_leaf(4, {"kind": "per_item", "fact": "faults", "each": 1}))
        own = with_term(compiled, short=Cause.VIOLATION)
        (line,) = card_of(own, day(6, 1), facts={"faults": 2}).deductions

        assert (True, day(1, 31, 2024)) == (line.open, line.curable_until)


class TestSurvey:
    """A survey's percentage."""

    def test_is_pending_until_it_is_there(self) -> None:
        """Nothing is measured, and the whole is open."""
        found = finding({"kind": "survey", "fact": "sipas"}, day(6, 1))

        assert (None, Cause.SURVEY_PENDING, "found.survey") == (found.value, found.absent, found.found.id)
        assert day(1, 31, 2024) == found.curable
        assert Span(F(0), F(1), absent=True) == found.span


class TestAnswer:
    """A named answer."""

    def test_is_its_place(self) -> None:
        """Yes is the first answer and no the second."""
        rule = {"kind": "choice", "fact": "asked"}

        assert [0, 1] == [finding(rule, facts={"asked": flag}).value for flag in (True, False)]

    def test_is_settled_when_final(self) -> None:
        """Only an answer that is not final may change."""
        rule = {"kind": "choice", "fact": "asked"}
        final = finding(rule, day(6, 1), facts={"asked": {"value": False, "final": True}})

        assert (None, None) == (final.span, final.curable)
        assert Span(F(0), F(1)) == finding(rule, day(6, 1), facts={"asked": False}).span

    def test_that_is_not_given_is_unproven(self) -> None:
        """No answer is no number."""
        found = finding({"kind": "choice", "fact": "asked"})

        assert (Cause.UNPROVEN, "found.unstated") == (found.absent, found.found.id)
        assert day(1, 31, 2024) == found.curable


class TestCount:
    """How many documents count."""

    RULE: ClassVar[Data] = {"kind": "per_item", "document": "plan", "each": 1}

    def test_leaves_out_what_is_rejected(self) -> None:
        """Only documents that pass are counted."""
        papers = [paper("1/KH-A", day(3, 1)), paper("2/TB-A", day(3, 1)), paper("3/KH-A", day(3, 1), "report")]
        found = finding(self.RULE, day(6, 1), documents=papers)

        assert (1, Span(F(1), None)) == (found.value, found.span)

    def test_of_none_is_missing(self) -> None:
        """Where none counts, the cause is that they are missing."""
        (line,) = card_of(one_leaf(4, self.RULE)).deductions

        assert Cause.MISSING is line.cause

    def test_grows_until_the_end(self) -> None:
        """More may come until the window closes; then the count is settled."""
        papers = [paper("1/KH-A", day(3, 1))]
        now, end = (finding(self.RULE, as_of, documents=papers) for as_of in (day(6, 1), None))

        assert (Span(F(1), None), None) == (now.span, end.span)
        assert ("found.documents", 1) == (now.found.id, now.found.values["count"])

    def test_leaves_out_what_comes_later(self) -> None:
        """A document of September is none in June."""
        found = finding(self.RULE, day(6, 1), documents=[paper("1/KH-A", day(9, 1))])

        assert (0, "found.no-documents") == (found.value, found.found.id)
        assert ["not_yet"] == [item.reason for item in found.documents]

    def test_leaves_out_what_a_reviewer_rejected(self) -> None:
        """What was rejected for this very criterion does not count for it."""
        decision = {"criterion": "1", "document": "1/KH-A", "verdict": "rejected", "reason": "Không có chữ ký"}
        review = {"stage": "verified-1", "by": "Phòng Nội vụ", "date": day(2, 1, 2024), "decisions": [decision]}
        found = finding(self.RULE, documents=[paper("1/KH-A", day(3, 1))], reviews=[review])

        assert (0, ["ruled_out"]) == (found.value, [item.reason for item in found.documents])

    def test_can_be_raised_but_not_taken_back(self) -> None:
        """More documents may still come, but one that counts against the unit stays."""
        papers = [paper("1/KH-A", day(3, 1))]
        wanted, unwanted = (finding(self.RULE | {"kind": kind}, documents=papers) for kind in ("per_item", "deduct"))

        assert (day(1, 31, 2024), None) == (wanted.curable, unwanted.curable)

    def test_takes_strangers_along(self) -> None:
        """A document of another kind that says it proves the criterion is told of."""
        found = finding(self.RULE, documents=[paper("1/BC-A", day(3, 1), "report", proves=["1"])])

        assert ["wrong_kind"] == [item.reason for item in found.documents]


class TestFailures:
    """All conditions or nothing."""

    RULE: ClassVar[Data] = {
        "kind": "all_of",
        "conditions": [{"kind": "document", "document": "plan"}, {"kind": "deduct", "fact": "faults", "each": "100 %"}],
    }

    def test_counts_what_is_not_met(self) -> None:
        """One of two is not met, and the other may still fail."""
        found = finding(self.RULE, day(6, 1), facts={"faults": 0})

        assert (1, Span(F(0), F(2))) == (found.value, found.span)

    def test_can_be_cured_until_the_first_day_of_what_fails(self) -> None:
        """The plan is due on 8 March and the report by the end: until 8 March, unless something cannot be cured."""
        plan = {"kind": "document", "document": "plan", "due": day(3, 8)}
        report = {"kind": "document", "document": "report"}
        faults = {"kind": "deduct", "fact": "faults", "each": "100 %"}
        both = finding({"kind": "all_of", "conditions": [plan, report]}, day(3, 1))
        one = finding({"kind": "all_of", "conditions": [plan, faults]}, day(3, 1), facts={"faults": 1})

        assert (2, day(3, 8)) == (both.value, both.curable)
        assert (2, None) == (one.value, one.curable)

    def test_shows_what_was_looked_at(self) -> None:
        """The documents of what fails are those of the whole, which is settled at the end."""
        found = finding(self.RULE, facts={"faults": 0}, documents=[paper("1/TB-A", day(3, 1))])

        assert [("1/TB-A", "wrong_type")] == [(item.document, item.reason) for item in found.documents]
        assert None is found.span

    def test_knows_what_is_met_for_good(self) -> None:
        """With the plan there, one of two can still fail."""
        found = finding(self.RULE, day(6, 1), facts={"faults": 0}, documents=[paper("1/KH-A", day(3, 1))])

        assert (0, Span(F(0), F(1))) == (found.value, found.span)

    def test_that_can_never_be_met_is_lost(self) -> None:
        """A violation that has happened cannot be cured, nor can the whole."""
        card = card_of(one_leaf(4, self.RULE), day(6, 1), facts={"faults": 1}, documents=[paper("1/KH-A", day(3, 1))])
        (line,) = card.deductions

        assert (Cause.VIOLATION, False, None) == (line.cause, line.open, line.curable_until)

    def test_is_curable_while_all_are(self) -> None:
        """Until when is the earliest day of what fails."""
        card = card_of(one_leaf(4, self.RULE), day(6, 1), facts={"faults": 0})
        (line,) = card.deductions

        assert (Cause.MISSING, True, day(1, 31, 2024)) == (line.cause, line.open, line.curable_until)


class TestCause:
    """Why a document is not there."""

    RULE: ClassVar[Data] = {"kind": "document", "document": "plan", "due": day(3, 8)}

    def test_is_told_by_the_day(self) -> None:
        """On the due day it is not due yet, with that day to act by; then it is missing, until the end."""
        days = [day(3, 8), day(3, 9), None]
        found = [finding(self.RULE, as_of) for as_of in days]

        assert [Cause.NOT_DUE, Cause.MISSING, Cause.MISSING] == [item.absent for item in found]
        assert [day(3, 8), day(1, 31, 2024), day(1, 31, 2024)] == [item.curable for item in found]

    def test_is_not_due_until_the_window_closes(self) -> None:
        """A due day after the window leaves until the window's last day to act."""
        rule = {"kind": "document", "document": "report", "due": "90 days after document plan"}
        found = finding(rule, day(12, 31), documents=[paper("1/KH-A", day(12, 31))])

        assert (Cause.NOT_DUE, day(3, 30, 2024), day(1, 31, 2024)) == (found.absent, found.due, found.curable)

    def test_is_rejection_where_something_was_looked_at(self) -> None:
        """A document that does not count makes it rejected."""
        assert Cause.REJECTED is finding(self.RULE, documents=[paper("1/TB-A", day(3, 1))]).absent

    def test_names_the_period(self) -> None:
        """For a period, the period is named."""
        rule = {"kind": "periodic", "document": "plan", "every": "year", "missing": 4}
        missing = finding(rule).found.say("vi")
        rejected = finding(rule, documents=[paper("1/TB-A", day(3, 1))]).found.say("vi")

        assert missing.startswith("năm 2023")
        assert rejected.startswith("năm 2023: đã xem 1")


class TestServed:
    """What is said of a document that serves."""

    RULE: ClassVar[Data] = {"kind": "document", "document": "plan", "due": day(3, 8), "late": [{"over": 0, "off": 1}]}

    def test_is_in_time_or_late(self) -> None:
        """On the due day it is in time; afterwards it is late, by days or by working days."""
        late = [paper("1/KH-A", day(3, 9))]
        found = [
            finding(self.RULE, documents=[paper("1/KH-A", day(3, 8))]),
            finding(self.RULE, documents=late),
            finding(self.RULE | {"late_in": "working days"}, documents=late),
        ]

        assert ["found.in-time", "found.late", "found.late-working"] == [item.found.id for item in found]

    def test_names_the_day_of_receipt_where_that_decides(self) -> None:
        """The day of receipt is told where the rule asks for it, and only there."""
        papers = [paper("1/KH-A", day(3, 1), received=day(3, 7))]
        by_receipt, by_date = (finding(rule, documents=papers) for rule in (self.RULE | {"by": "received"}, self.RULE))
        told = by_receipt.found.values["received"]
        assert isinstance(told, Message)

        assert ("found.received", {"received": day(3, 7)}) == (told.id, told.values)
        assert "" == by_date.found.values["received"]


class TestStillLate:
    """How late a document would be that is still to come."""

    @pytest.mark.parametrize(
        ("due", "as_of", "late"),
        [
            (day(3, 8), day(3, 8), None),  # still in time
            (day(3, 8), day(3, 10), (2, 329)),  # from 8 March to 31 January 2024
            (day(3, 8), None, (1, 329)),
            (day(1, 30, 2024), None, (1, 1)),
            (None, day(3, 10), None),
        ],
    )
    def test_lies_between_the_day_and_the_end(
        self, due: datetime.date | None, as_of: datetime.date | None, late: tuple[int, int] | None
    ) -> None:
        """At least as late as on the day, at most as on the last day of the window."""
        rule: Data = {"kind": "document", "document": "plan"} | ({} if due is None else {"due": due})

        assert late == finding(rule, as_of).late

    def test_is_a_working_day_at_least(self) -> None:
        """On the Saturday after a Friday no working day has passed, yet what comes is late."""
        rule = {"kind": "document", "document": "plan", "due": day(3, 10), "late": [{"over": 0, "off": 1}]}
        criteria = one_leaf(4, rule | {"late_in": "working days"}, set={"calendar": "VN"})
        found = card_of(criteria, day(3, 11))["1"].findings[0]
        assert isinstance(found, Finding)
        assert found.late is not None

        assert 1 == found.late[0]


class TestStranger:
    """A document that says it proves a criterion, of a kind that it does not ask for."""

    def test_is_told_in_either_language(self) -> None:
        """The kind that is wanted is named as its title is in the language."""
        criteria = one_leaf(1, {"kind": "document", "document": "plan"})
        card = card_of(criteria, documents=[paper("1/BC-A", day(3, 1), "report") | {"proves": ["1"]}])
        (looked,) = card["1"].findings[0].documents
        titles = card.criteria.documents["plan"].title

        assert "wrong_kind" == looked.reason
        assert titles.vi != titles.en
        assert looked.why.say("vi").endswith(titles.vi)
        assert looked.why.say("en").endswith(titles.en)
