"""Stages: each is the one before it and what was decided in it."""

import datetime

from pathlib import Path

import pytest

from building import Data, a_register, compile_data, day, leaf, paper, register_data, set_data
from parscore.core import Cause
from parscore.errors import InvalidInputError, RegisterError
from parscore.evidence import read_register, write_register
from parscore.evidence import register_data as register_written
from parscore.scoring import Scorecard, score


PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": 1}
REPORTS = {"kind": "periodic", "document": "report", "every": "half-year", "missing": 2, "late": 1}
ALL = {
    "kind": "all_of",
    "conditions": [{"kind": "document", "document": "plan"}, {"kind": "document", "document": "report"}],
}
SET = compile_data(
    set_data(
        {
            "1": leaf(4, PLAN),
            "2": leaf(4, REPORTS),
            "3": leaf(4, {"kind": "proportional", "ratio": ["done", "total"]}),
            "4": leaf(4, {"kind": "judged", "fact": "mark"}, requires=["1"]),
            "5": leaf(4, ALL),
            "6": {
                "title": "Trừ",
                "role": "penalty",
                "cap": 2,
                "rule": {"kind": "deduct", "fact": "faults", "each": 1},
            },
            "7": {"title": "Nhánh"} | {"1": leaf(4, {"kind": "choice", "fact": "asked"})},
        },
        24,
    )
)
#: A unit that has the plan and both reports; 16, 1 less for a fault.
FACTS: Data = {"total": 4, "done": 3, "mark": 3, "faults": 1, "asked": True}
PAPERS = [
    paper("1/KH-A", day(3, 1)),
    paper("2/BC-A", day(6, 20), "report"),
    paper("3/BC-A", day(12, 20), "report"),
]


def review(stage: str = "verified-1", on: datetime.date = datetime.date(2024, 2, 1), **more: object) -> Data:
    """Return one review by the district."""
    return {"stage": stage, "by": "Phòng Nội vụ", "date": on, **more}


def reviewed(*reviews: Data, stage: str | None = None) -> Scorecard:
    """Score the unit with *reviews*."""
    data = register_data(facts=FACTS, documents=PAPERS, reviews=list(reviews))
    return score(SET, read_register(data), stage=stage)


def decided(**decision: object) -> Scorecard:
    """Score the unit with one decision of the first verification."""
    return reviewed(review(decisions=[{"reason": "Lý do", **decision}]))


def refused(*reviews: Data) -> list[str]:
    """Return what is wrong with *reviews*; it is said in both languages."""
    with pytest.raises(InvalidInputError) as caught:
        reviewed(*reviews)
    assert all(problem.say("vi") != problem.say("en") for problem in caught.value.problems)

    return [problem.code for problem in caught.value.problems]


def wrong(**decision: object) -> list[str]:
    """Return what is wrong with one decision."""
    return refused(review(decisions=[{"reason": "Lý do", **decision}]))


class TestSelf:
    def test_is_what_the_unit_states(self) -> None:
        """4 + 4 + 3 + 3 + 4 + 4 of 24, 1 taken."""
        card = score(SET, a_register(facts=FACTS, documents=PAPERS))

        assert (22, 24, -1) == (card.earned, card.max, card.penalty and card.penalty.earned)


class TestDocuments:
    def test_that_are_rejected_do_not_count_there(self) -> None:
        """The plan is rejected for 1 alone: 4 are gone there, and what 1 gates; in 5 it still counts."""
        card = decided(criterion="1", document="1/KH-A", verdict="rejected", reason="Thiếu phụ lục")

        assert (0, 0, 4) == (card["1"].earned, card["4"].earned, card["5"].earned)
        (line,) = card["1"].deductions
        assert (Cause.REJECTED, "ruled_out") == (line.cause, line.documents[0].reason)
        assert line.documents[0].why is not None
        assert "Thiếu phụ lục" in line.documents[0].why.say("vi")
        assert "Phòng Nội vụ" in line.documents[0].why.say("en")

    def test_that_are_rejected_everywhere_count_nowhere(self) -> None:
        """Without a criterion the verdict holds for every one."""
        card = decided(document="01/KH-A", verdict="rejected")

        assert (0, 0) == (card["1"].earned, card["5"].earned)

    def test_that_are_rejected_for_a_branch_count_nowhere_below(self) -> None:
        """A verdict on a branch holds for its leaves."""
        compiled = compile_data(set_data({"1": {"title": "Nhánh", "1": leaf(4, PLAN)}, "2": leaf(4, PLAN)}, 8))
        decisions = [{"criterion": "1", "document": "1/KH-A", "verdict": "rejected", "reason": "x"}]
        data = register_data(documents=PAPERS, reviews=[review(decisions=decisions)])
        card = score(compiled, read_register(data))

        assert (0, 4) == (card["1.1"].earned, card["2"].earned)

    def test_that_were_too_late_can_be_accepted(self) -> None:
        """A verdict takes the tests of form away, not the date: a report of the wrong type counts, and in its time."""
        papers = [*PAPERS[:2], paper("3/TB-A", day(12, 20), "report")]
        decisions = [{"criterion": "2", "document": "3/TB-A", "verdict": "accepted", "reason": "Đủ nội dung"}]
        data = register_data(facts=FACTS, documents=papers, reviews=[review(decisions=decisions)])

        assert (2, 4) == (
            score(SET, read_register(data), stage="self")["2"].earned,
            score(SET, read_register(data))["2"].earned,
        )

    def test_of_another_kind_can_be_accepted_for_one_criterion(self) -> None:
        """A notice is accepted as the plan of 1, and serves nothing else as one."""
        papers = [paper("9/TB-A", day(3, 2), "notice"), *PAPERS[1:]]
        criteria = set_data({"1": leaf(4, PLAN), "5": leaf(4, ALL)}, 8)
        criteria["documents"] |= {"notice": {"title": "Thông báo", "types": ["TB"]}}
        decisions = [{"criterion": "1", "document": "9/TB-A", "verdict": "accepted", "reason": "Thay kế hoạch"}]
        data = register_data(documents=papers, reviews=[review(decisions=decisions)])
        card = score(compile_data(criteria), read_register(data))

        assert (4, 0) == (card["1"].earned, card["5"].earned)

    def test_as_one_of_several_kinds_say_which(self) -> None:
        """Where a rule asks for two kinds, the verdict says as which the document counts."""
        criteria = set_data({"5": leaf(4, ALL)}, 4)
        criteria["documents"] |= {"notice": {"title": "Thông báo", "types": ["TB"]}}
        papers = [paper("9/TB-A", day(3, 2), "notice"), PAPERS[1]]
        decision = {"criterion": "5", "document": "9/TB-A", "verdict": "accepted", "reason": "x"}

        def scored(**more: str) -> Scorecard:
            data = register_data(documents=papers, reviews=[review(decisions=[decision | more])])
            return score(compile_data(criteria), read_register(data))

        assert 4 == scored(kind="plan")["5"].earned
        with pytest.raises(InvalidInputError) as caught:
            scored()
        assert ["decision-kind"] == [problem.code for problem in caught.value.problems]
        with pytest.raises(InvalidInputError) as caught:
            scored(kind="plann")
        assert ["plan"] == [problem.suggestion for problem in caught.value.problems]

    def test_the_last_verdict_holds(self) -> None:
        """Rejected in the first verification and accepted in the second: it counts again."""
        first = review(decisions=[{"document": "1/KH-A", "verdict": "rejected", "reason": "x"}])
        accepted = {"document": "1/KH-A", "verdict": "accepted", "criterion": "1", "reason": "y"}
        second = review("verified-2", datetime.date(2024, 3, 1), decisions=[accepted])

        assert (0, 0) == tuple(reviewed(first)[code].earned for code in ("1", "5"))
        assert (4, 0) == tuple(reviewed(first, second)[code].earned for code in ("1", "5"))
        assert 0 == reviewed(first, second, stage="verified-1")["1"].earned

    def test_that_are_handed_in_with_an_explanation_count_from_then_on(self) -> None:
        """A second plan takes the place of the rejected one."""
        first = review(decisions=[{"document": "1/KH-A", "verdict": "rejected", "reason": "x"}])
        more = {"by": "UBND xã", "documents": [paper("4/KH-A", day(3, 5))]}
        answered = review("explained", datetime.date(2024, 2, 10)) | more

        assert (0, 4) == (
            reviewed(first, answered, stage="verified-1")["1"].earned,
            reviewed(first, answered)["1"].earned,
        )


class TestFacts:
    def test_are_corrected(self) -> None:
        """2 of 4 instead of 3 of 4: half of 4 points."""
        card = decided(fact="done", value=2)

        assert 2 == card["3"].earned

    def test_that_were_not_stated_are_given(self) -> None:
        """A fact that the unit left out."""
        data = register_data(
            facts={"total": 4}, reviews=[review(decisions=[{"fact": "done", "value": 4, "reason": "x"}])]
        )

        assert 4 == score(SET, read_register(data))["3"].earned

    @pytest.mark.parametrize(
        ("decision", "code"),
        [
            ({"fact": "dne", "value": 2}, "unknown-fact"),
            ({"fact": "done", "value": "x"}, "wrong-value"),
            ({"fact": "done", "value": 5}, "above-total"),
            ({"fact": "done", "value": 3}, "decision-nothing"),
        ],
    )
    def test_are_held_to_the_rules_of_facts(self, decision: Data, code: str) -> None:
        """A correction is a fact: declared, of its sort, within its total, and another value."""
        assert [code] == wrong(**decision)

    def test_corrected_twice_to_the_same_are_refused(self) -> None:
        """The second correction changes nothing."""
        decisions = [{"fact": "done", "value": 2, "reason": "x"}] * 2

        assert ["decision-nothing"] == refused(review(decisions=decisions))


class TestPoints:
    def test_below_what_was_earned_keep_the_lines_and_add_one(self) -> None:
        """3 of 4 were earned; given 1, the line of the evidence stays and 2 more are judged."""
        node = decided(criterion="3", points=1, reason="Số liệu không khớp")["3"]

        assert (1, 1, 1) == (node.earned, node.secured, node.reachable)
        assert [(1, Cause.BELOW_THRESHOLD), (2, Cause.JUDGED)] == [
            (line.points, line.cause) for line in node.deductions
        ]
        assert "Số liệu không khớp" in node.deductions[1].message("vi")

    def test_above_what_was_earned_leave_one_line(self) -> None:
        """3 of 4 were earned; given 3.5, what is left is the reviewer's."""
        node = decided(criterion="3", points="7/2")["3"]

        assert [("0.5", Cause.JUDGED)] == [(str(line.points), line.cause) for line in node.deductions]

    def test_in_full_leave_none(self) -> None:
        """All 4 points, no line."""
        assert () == decided(criterion="3", points=4)["3"].deductions

    def test_of_what_a_superior_scores_are_the_score(self) -> None:
        """Of a judged criterion the reviewer's score takes the place of the stated one."""
        node = decided(criterion="4", points=1)["4"]

        assert [3] == [line.points for line in node.deductions]

    def test_of_what_a_gate_blocks_stand(self) -> None:
        """A reviewer who gives points gives them, whatever the gate says."""
        decisions = [
            {"document": "1/KH-A", "criterion": "1", "verdict": "rejected", "reason": "x"},
            {"criterion": "4", "points": 2, "reason": "x"},
        ]

        assert 2 == reviewed(review(decisions=decisions))["4"].earned

    def test_of_a_penalty_are_what_is_taken(self) -> None:
        """Two points taken instead of one."""
        card = decided(criterion="6", points=-2)

        assert -2 == card["6"].earned

    @pytest.mark.parametrize(
        ("code", "points", "problem"),
        [
            ("3", 5, "claim-outside"),
            ("3", -1, "claim-outside"),
            ("6", 1, "claim-outside"),
            ("6", -3, "claim-outside"),
            ("7", 1, "decision-branch"),
            ("9", 1, "unknown-criterion"),
            ("3", 3, "decision-nothing"),
            ("6", -1, "decision-nothing"),
        ],
    )
    def test_lie_within_the_maximum_and_change_something(self, code: str, points: int, problem: str) -> None:
        """Points of a leaf that there is, between 0 and its maximum, other than it has."""
        assert [problem] == wrong(criterion=code, points=points)


class TestQuestions:
    def test_and_answers_stand_with_their_criterion(self) -> None:
        """They change no points and are told where they belong."""
        asked = review(decisions=[{"criterion": "3", "ask": "Vì sao?"}])
        answer = {"criterion": "3", "answer": "Vì lý do khách quan"}
        answered = review("explained", datetime.date(2024, 2, 10), decisions=[answer]) | {"by": "UBND xã"}
        card = reviewed(asked, answered)

        assert 22 == card.earned
        assert ["Vì sao?", "Vì lý do khách quan"] == [remark.values["text"] for remark in card["3"].remarks]
        assert "UBND xã giải trình ngày 10/02/2024: Vì lý do khách quan" in card.explain("vi")

    def test_of_no_criterion_are_refused(self) -> None:
        """A question names what it asks about."""
        assert ["missing-key"] == refused(review(decisions=[{"ask": "Vì sao?"}]))


class TestRefused:
    @pytest.mark.parametrize(
        ("decision", "codes"),
        [
            ({}, ["decision-unclear"]),
            ({"fact": "done", "value": 1, "points": 1, "criterion": "3"}, ["decision-unclear"]),
            ({"fact": "done", "value": 1, "criterion": "3"}, ["decision-key"]),
            ({"fact": "done"}, ["missing-key"]),
            ({"document": "1/KH-A"}, ["missing-key"]),
            ({"document": "9/KH-A", "verdict": "rejected"}, ["unknown-document"]),
            ({"document": "1/KH-A", "verdict": "accepted"}, ["decision-nothing"]),
            ({"document": "1/KH-A", "verdict": "rejected", "criterion": "2"}, ["decision-nothing"]),
            ({"document": "1/KH-A", "verdict": "rejected", "criterion": "11"}, ["unknown-criterion"]),
            ({"document": "1/KH-A", "verdict": "rejectd"}, ["wrong-choice"]),
            ({"document": "1/KH-A", "verdct": "rejected"}, ["unknown-key", "missing-key"]),
        ],
    )
    def test_is_what_says_nothing_or_names_nothing(self, decision: Data, codes: list[str]) -> None:
        """A decision is of one sort, whole, about what is there, and changes something."""
        found = wrong(**decision)

        assert codes[0] in found

    def test_is_a_decision_without_a_reason(self) -> None:
        """Why is part of it."""
        assert ["missing-key"] == refused(review(decisions=[{"fact": "done", "value": 1}]))

    def test_is_a_review_that_decides_nothing(self) -> None:
        """Neither decision nor document."""
        assert ["review-empty"] == refused(review())

    def test_is_a_review_before_an_earlier_stage(self) -> None:
        """The second verification cannot be dated before the first."""
        decisions = [{"fact": "done", "value": 1, "reason": "x"}]
        other = [{"fact": "done", "value": 2, "reason": "x"}]
        early = review("verified-2", datetime.date(2024, 1, 1), decisions=other)

        assert ["review-order"] == refused(review(decisions=decisions), early)

    def test_is_a_document_given_twice(self) -> None:
        """What is handed in with an explanation is new."""
        assert ["same-document"] == refused(review("explained", documents=[PAPERS[0]]))

    def test_is_a_document_of_two_issuers_without_one(self) -> None:
        """Two papers of one reference are told apart by their issuer."""
        papers = [*PAPERS, paper("1/KH-A", day(3, 3), issuer="UBND huyện")]
        decision = {"document": "1/KH-A", "verdict": "rejected", "reason": "x"}

        def scored(**more: str) -> Scorecard:
            data = register_data(facts=FACTS, documents=papers, reviews=[review(decisions=[decision | more])])
            return score(SET, read_register(data))

        with pytest.raises(InvalidInputError) as caught:
            scored()
        assert ["decision-ambiguous"] == [problem.code for problem in caught.value.problems]
        assert 4 == scored(issuer="ubnd huyện")["1"].earned


class TestWriting:
    def test_keeps_every_decision(self) -> None:
        """A register written as plain data and read again has the same reviews."""
        decisions = [
            {"criterion": "1", "document": "1/KH-A", "verdict": "rejected", "reason": "x", "basis": "y"},
            {"fact": "done", "value": 2, "reason": "x"},
            {"criterion": "3", "points": "7/3", "reason": "x"},
            {"criterion": "3", "ask": "Vì sao?"},
        ]
        added = {"by": "UBND xã", "documents": [paper("4/KH-A", day(3, 5))]}
        reviews = [review(decisions=decisions), review("explained", datetime.date(2024, 2, 10)) | added]
        register = read_register(register_data(facts=FACTS, documents=PAPERS, reviews=reviews))

        assert reviews == register_written(register)["reviews"]
        assert register.reviews == read_register(register_written(register)).reviews

    def test_of_a_workbook_is_refused(self, tmp_path: Path) -> None:
        """A workbook has no room for reviews, and says so."""
        decisions = [{"fact": "done", "value": 2, "reason": "x"}]
        register = read_register(register_data(facts=FACTS, documents=PAPERS, reviews=[review(decisions=decisions)]))

        with pytest.raises(RegisterError, match="reviews"):
            write_register(register, tmp_path / "x.xlsx")


class TestKept:
    def test_a_register_at_a_stage_is_made_once(self) -> None:
        """Scoring a stage again takes the register that was made for it."""
        register = read_register(
            register_data(
                facts=FACTS, documents=PAPERS, reviews=[review(decisions=[{"fact": "done", "value": 2, "reason": "x"}])]
            )
        )

        assert score(SET, register).register is score(SET, register).register

    def test_a_decision_may_name_a_document_by_its_subject(self) -> None:
        """A document without a number is named by its subject."""
        criteria = set_data({"1": leaf(4, {"kind": "document", "document": "agreement"})}, 4)
        criteria["documents"] |= {"agreement": {"title": "Giao ước", "numbered": False}}
        agreement = {"date": day(3, 1), "subject": "Bản giao ước", "kind": "agreement"}
        decision = {"document": "BẢN giao ước", "verdict": "rejected", "reason": "Không có chữ ký"}
        data = register_data(documents=[agreement], reviews=[review(decisions=[decision])])

        assert 0 == score(compile_data(criteria), read_register(data))["1"].earned
