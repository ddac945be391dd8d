"""What each document of a register is worth."""

import json

from fractions import Fraction
from typing import Any

import attrs
import pytest

from building import Data, card_of, day, leaf, paper, set_data
from parscore.core import Cause
from parscore.errors import UnknownNameError
from parscore.evidence import read_register
from parscore.scoring import Scorecard, score
from parscore.scoring.worth import DocumentWorth, Use


#: By the end of March; half when late.
PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
REPORT = {"kind": "document", "document": "report"}
IN_TIME, LATE = day(3, 1), day(4, 3)


def both(**tables: Any) -> Data:
    """Return a set of a plan of 4 points and a report of 6."""
    return set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT)}, 10, **tables)


def worth_of(criteria: Data, documents: list[Data], reference: str = "1/KH-UBND", **tables: Any) -> DocumentWorth:
    """Return what one of *documents* is worth."""
    return card_of(criteria, documents=documents, **tables).evidence[reference]


def the_use(worth: DocumentWorth) -> Use:
    """Return its only use."""
    (use,) = worth.uses
    return use


class TestAlone:
    @pytest.mark.parametrize(("date", "points"), [(IN_TIME, 4), (LATE, 2)])
    def test_it_brings_what_goes_with_it(self, date, points):
        """A plan brings 4 in time and 2 late; without it the points and the index fall by as much."""
        worth = worth_of(both(), [paper("1/KH-UBND", date)])

        assert points == the_use(worth).alone == worth.lost
        assert points * 10 == worth.index_lost
        assert [("1", points, 0)] == [(e.code, e.before.earned, e.after.earned) for e in worth.effects]

    def test_each_period_is_its_own(self):
        """Of a report each quarter, 1.5 off for each that is missing, each brings 1.5."""
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "missing": "3/2"}
        papers = [paper(f"{n}/BC-UBND", day(3 * n, 20), "report") for n in (1, 2, 3)]
        evidence = card_of(set_data({"1": leaf(6, rule)}, 6), documents=papers).evidence

        assert [Fraction(3, 2)] * 3 == [the_use(worth).alone for worth in evidence]
        assert ["Q1 2023", "Q2 2023", "Q3 2023"] == [the_use(w).places[0].period.en for w in evidence]

    def test_it_may_cost(self):
        """Where each report is a fault of half a point in 4, it costs half a point, and 12.5 of the index."""
        fault = {"title": "Lỗi", "role": "penalty", "cap": 2, "rule": REPORT | {"kind": "per_item", "each": "1/2"}}
        criteria = set_data({"1": leaf(4, {"kind": "choice", "fact": "asked"}), "2": fault}, 4)
        worth = worth_of(criteria, [paper("1/BC", IN_TIME, "report")], "1/BC", facts={"asked": True})

        assert Fraction(-1, 2) == the_use(worth).alone == worth.lost
        assert "Alone it costs 0.5 points." in worth.explain("en")
        assert "Without it: 0.5 points are gained; index 87.5 → 100." in worth.explain("en")

    def test_what_a_reviewer_decided_does_not_hang_on_it(self):
        """Where a reviewer gave the criterion its points, the document brings none, and the text says so."""
        review = {
            "stage": "verified-1",
            "by": "Phòng Nội vụ",
            "date": day(2, 1, 2024),
            "decisions": [{"criterion": "1", "points": 3, "reason": "Thiếu phụ lục"}],
        }
        worth = worth_of(both(), [paper("1/KH-UBND", IN_TIME)], reviews=[review])

        assert 0 == the_use(worth).alone == worth.lost
        assert "A reviewer gave the criterion its points, whatever the documents: Phòng Nội vụ" in worth.explain("en")

    def test_what_does_not_apply_brings_nothing(self):
        """In a criterion that does not apply the document is idle, and the reason is told."""
        worth = worth_of(both(), [paper("1/KH-UBND", IN_TIME)], not_applicable={"1": "Không giao"})

        assert "1: Được tính là Kế hoạch" in worth.before.evidence.explain()
        assert ((), "Không giao") == (worth.effects, the_use(worth).apart.vi)
        assert "    Tiêu chí không áp dụng: Không giao.\n" in worth.explain()


class TestTogether:
    def test_a_second_takes_its_place(self):
        """Two plans in time: neither brings anything alone, both together bring 4."""
        papers = [paper("1/KH-UBND", IN_TIME), paper("2/KH-UBND", day(3, 2))]
        first, second = card_of(both(), documents=papers).evidence

        assert [(0, 4, ("2/KH-UBND",))] == [(use.alone, use.together, use.others) for use in first.uses]
        assert [(0, 4, ("1/KH-UBND",))] == [(use.alone, use.together, use.others) for use in second.uses]
        assert "    Without it, 2/KH-UBND takes its place.\n    Together with 2/KH-UBND: 4 points.\n" in first.explain(
            "en"
        )
        assert "Another document already counts as Plan; this one does only where" in second.explain("en")
        assert ["2/KH-UBND"] == [filed.document.label for filed in the_use(first).places[0].seconds]
        assert (True, False) == (first.serves, second.serves)
        assert the_use(second).places[0].stands_by

    def test_a_late_second_saves_a_part(self):
        """Without the plan that was in time the late one brings 2, so the first brings the other 2."""
        papers = [paper("1/KH-UBND", IN_TIME), paper("2/KH-UBND", LATE)]
        use = the_use(worth_of(both(), papers))

        assert (2, 4) == (use.alone, use.together)

    def test_all_or_nothing_holds_the_same_points(self):
        """Of a rule that needs both, each loses all 5 by itself, and both together lose 5, not 10."""
        rule = {"kind": "all_of", "conditions": [PLAN_ANY, REPORT]}
        papers = [paper("1/KH-UBND", IN_TIME), paper("2/BC-UBND", IN_TIME, "report")]
        use = the_use(worth_of(set_data({"1": leaf(5, rule)}, 5), papers))

        assert (5, 5, ("2/BC-UBND",)) == (use.alone, use.together, use.others)

    def test_a_cap_needs_fewer(self):
        """With 1 for each up to 2, three reports bring 2 together and none of them anything alone."""
        rule = {"kind": "per_item", "document": "report", "each": 1}
        papers = [paper(f"{n}/BC-UBND", IN_TIME, "report") for n in (1, 2, 3)]
        use = the_use(worth_of(set_data({"1": leaf(2, rule)}, 2), papers, "1/BC-UBND"))

        assert (0, 2, ("2/BC-UBND", "3/BC-UBND")) == (use.alone, use.together, use.others)
        assert 0 == use.complete


PLAN_ANY = {"kind": "document", "document": "plan"}


class TestComplete:
    def test_all_or_nothing_waits_for_the_rest(self):
        """A plan whose second condition lacks a fact brings nothing yet, and 5 once that is stated."""
        rule = {"kind": "all_of", "conditions": [PLAN_ANY, {"kind": "choice", "fact": "asked"}]}
        use = the_use(worth_of(set_data({"1": leaf(5, rule)}, 5), [paper("1/KH-UBND", IN_TIME)]))

        assert (0, 5) == (use.alone, use.complete)
        assert [Cause.UNPROVEN] == [line.cause for line in use.missing]

    def test_a_floor_hides_it(self):
        """With 2 off of 3 for each missing quarter, one report leaves 0 as does none; with the others it is worth 2."""
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "missing": 2}
        use = the_use(worth_of(set_data({"1": leaf(3, rule)}, 3), [paper("1/BC", day(3, 20), "report")], "1/BC"))

        assert (0, 2) == (use.alone, use.complete)

    def test_a_shut_gate_hides_it(self):
        """A report behind a gate that is shut brings nothing, and 6 once it opens."""
        criteria = set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT, requires=["1"])}, 10)
        worth = worth_of(criteria, [paper("1/BC-UBND", IN_TIME, "report")], "1/BC-UBND")

        assert (0, 6) == (the_use(worth).alone, the_use(worth).complete)
        assert [Cause.GATED] == [line.cause for line in the_use(worth).missing]
        assert "Once all else that the criterion asks for is there, it brings 6 points. Lacking:\n" in worth.explain(
            "en"
        )

    def test_leaf_rounding_is_kept(self):
        """With leaves rounded to whole points, 1/3 of 4 points more is one point."""
        rule = {"kind": "per_item", "document": "report", "each": "4/3"}
        criteria = set_data({"1": leaf(4, rule)}, 4, set={"rounding": {"leaf": 0, "total": 2, "mode": "half-up"}})
        use = the_use(worth_of(criteria, [paper("1/BC", IN_TIME, "report")], "1/BC"))

        assert (1, 1) == (use.alone, use.complete)


class TestElsewhere:
    def test_a_gate_falls_with_it(self):
        """The plan brings 4, and the report's 6 hang on it: without it all 10 are lost, and why is told."""
        criteria = set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT, requires=["1"])}, 10)
        papers = [paper("1/KH-UBND", IN_TIME), paper("2/BC-UBND", IN_TIME, "report")]
        worth = worth_of(criteria, papers)

        assert (4, 10, 100) == (the_use(worth).alone, worth.lost, worth.index_lost)
        assert [None, "criterion 1 has earned 0 of 4"] == [e.gate and e.gate.say("en") for e in worth.effects]
        assert "2 Tiêu chí: 6 → 0 points, since it is blocked (criterion 1 has earned 0 of 4)" in worth.explain("en")

    def test_a_part_of_it_may_not_shut_the_gate(self):
        """Where a criterion falls for no gate, only its points are told: 2 of a bonus that waits for the index."""
        bonus = leaf(None, {"kind": "choice", "fact": "asked"}, role="bonus", cap=2, when={"index_from": 50})
        del bonus["max"]
        criteria = set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT), "3": bonus}, 10)
        worth = worth_of(criteria, [paper("1/BC-UBND", IN_TIME, "report")], "1/BC-UBND", facts={"asked": True})

        assert {"2": 6, "3": 2} == {effect.code: effect.lost for effect in worth.effects}
        assert 8 == worth.lost

    def test_bands_change(self):
        """Without the report the index falls from 100 to 40: from the upper band to none, and the text says so."""
        criteria = both(bands={"good": {"title": {"vi": "Tốt", "en": "Good"}, "from": 50}})
        papers = [paper("1/KH-UBND", IN_TIME), paper("2/BC-UBND", IN_TIME, "report")]
        worth = worth_of(criteria, papers, "2/BC-UBND")

        assert ("good", None) == (worth.bands[0].id, worth.bands[1])
        assert "mất 6 điểm; chỉ số 100 → 40; xếp loại Tốt → không xếp loại." in worth.explain()

    def test_a_deadline_that_runs_from_it(self):
        """
        A report that is late by a deadline running from the plan earns 3 of 6;
        without the plan it is not late, so that the plan costs 3 there.
        """
        rule = REPORT | {"due": "15 days after document plan", "late": 3}
        criteria = set_data({"1": leaf(6, rule)}, 6)
        papers = [paper("1/KH-UBND", IN_TIME), paper("2/KH-UBND", day(3, 9)), paper("3/BC-UBND", day(3, 20), "report")]
        first, second, _ = card_of(criteria, documents=papers).evidence

        assert [("deadline", True)] == [(place.sort, place.counts) for place in the_use(first).places]
        assert "second" == the_use(second).places[0].verdict.reason
        # From 09/3 fifteen days end on 24/3: with the second plan alone, the report of 20/3 is in time.
        assert (-3, 0) == (the_use(first).alone, the_use(second).alone)
        assert "The deadline of Report runs from its date." in first.explain("en")
        assert "The deadline of Report runs from another document." in second.explain("en")

    def test_a_gate_may_open_without_it(self):
        """
        Where the late report shuts a gate that asks for all 6 points, the plan
        from which its deadline runs costs 3 there and 4 behind the gate.
        """
        rule = REPORT | {"due": "15 days after document plan", "late": 3}
        gate = [{"criterion": "1", "at_least": "100 %"}]
        criteria = set_data({"1": leaf(6, rule), "2": leaf(4, {"kind": "choice", "fact": "asked"}, requires=gate)}, 10)
        papers = [paper("1/KH-UBND", IN_TIME), paper("3/BC-UBND", day(3, 20), "report")]
        worth = worth_of(criteria, papers, facts={"asked": True})

        assert {"1": -3, "2": -4} == {effect.code: effect.lost for effect in worth.effects}
        assert "    2 Tiêu chí: 0 → 4 points\n" in worth.explain("en")

    def test_a_document_from_which_no_deadline_runs(self):
        """A plan that carries no date sets no deadline, and why is told."""
        rule = REPORT | {"due": "15 days after document plan", "late": 3}
        plan = paper("1/KH-UBND", IN_TIME)
        del plan["date"]
        worth = worth_of(set_data({"1": leaf(6, rule)}, 6), [plan])

        assert "no_date" == the_use(worth).places[0].verdict.reason
        assert "The deadline of Report does not run from it: it carries no date." in worth.explain("en")


class TestOpenYear:
    def test_an_interval_moves_where_the_points_stay(self):
        """
        Before the deadline the plan secures its 4 points, which can still come
        without it: the index can fall to 0, not to 40; it can reach 100 either way.
        """
        worth = card_of(both(), day(3, 15), documents=[paper("1/KH-UBND", IN_TIME)]).evidence["1/KH-UBND"]

        assert (40, 0) == tuple(figures.secured for figures in worth.index)
        assert (100, 100) == tuple(figures.reachable for figures in worth.index)
        assert "the index in the end from 40–100 to 0–100" in worth.explain("en")

    def test_behind_a_shut_gate_only_the_end_moves(self):
        """
        In April a report that came late stands behind a gate that is shut for
        want of a plan: with it the end can be 4 + 3 of 10; without it one in
        time may still be handed in, and 10 be reached. Today nothing moves.
        """
        criteria = set_data({"1": leaf(4, PLAN), "2": leaf(6, PLAN | {"document": "report"}, requires=["1"])}, 10)
        worth = card_of(criteria, day(4, 15), documents=[paper("1/BC", LATE, "report")]).evidence["1/BC"]

        assert (0, 0) == (worth.lost, worth.index_lost)
        assert [70, 100] == [figures.reachable for figures in worth.index]
        assert worth.explain("en").endswith(
            "Without it: the points stay the same; the index in the end from 0–70 to 0–100.\n"
        )

    def test_a_document_to_come_is_idle(self):
        """A plan of a later day counts for nothing yet."""
        worth = card_of(both(), day(2, 1), documents=[paper("1/KH-UBND", IN_TIME)]).evidence["1/KH-UBND"]

        assert (False, "not_yet") == (worth.serves, the_use(worth).places[0].verdict.reason)


class TestIdle:
    def test_why_it_does_not_count(self):
        """A plan of the wrong type is looked at and refused, and nothing changes without it."""
        worth = worth_of(both(), [paper("1/GM-UBND", IN_TIME)], "1/GM-UBND")

        assert (False, (), "wrong_type") == (worth.serves, worth.effects, the_use(worth).places[0].verdict.reason)
        assert "Nếu không có văn bản này, không con số nào thay đổi.\n" in worth.explain()

    @pytest.mark.parametrize(
        ("more", "sentence"),
        [
            ({}, "it is of no kind that the set knows"),
            ({"proves": ["3"]}, "it is of no kind that the set knows, and 3 is not scored by documents"),
            ({"kind": "letter"}, "none asks for Letter"),
            ({"kind": "plan", "proves": ["2"]}, "said to prove it, but it is not Report"),
            ({"kind": "plan", "proves": ["3"]}, "the register names it for 3 only, which does not ask for Plan"),
            ({"subject": "Thư gửi", "type": "TT"}, "none asks for Letter"),
        ],
    )
    def test_why_no_criterion_looked_at_it(self, more, sentence):
        """Of no kind, of a kind that nobody asks for, named for a criterion that asks for another: each is said."""
        letter = {"title": {"vi": "Thư", "en": "Letter"}, "types": ["CV"], "subject": ["thư"]}
        criteria = both()
        criteria["documents"] |= {"letter": letter}
        criteria["criteria"] |= {"3": leaf(1, {"kind": "choice", "fact": "asked"})}
        criteria["set"]["total"] = 11
        worth = worth_of(criteria, [{"number": "1/X", "date": IN_TIME, "subject": "Khác", **more}], "1/X")

        assert sentence in worth.explain("en")
        assert sentence in worth.before.evidence.explain("en")
        assert () == worth.effects

    def test_it_may_look_like_a_kind(self):
        """What merely looks like a kind is said to."""
        letter = {"title": {"vi": "Thư", "en": "Letter"}, "types": ["CV"], "subject": ["thư"], "not_subject": ["nháp"]}
        criteria = both()
        criteria["documents"] |= {"letter": letter}
        worth = worth_of(criteria, [{"number": "1/CV", "date": IN_TIME, "subject": "Thư nháp", "type": "CV"}], "1/CV")

        assert "It looks like Letter, but it is not." in worth.explain("en")
        assert "No criterion looked at it: none asks for Letter." in worth.explain("en")

    def test_where_nothing_applies_there_is_no_index(self):
        """Without an index nothing can be lost of it."""
        reasons = {"1": "Không giao", "2": "Không giao"}
        worth = worth_of(both(), [paper("1/KH-UBND", IN_TIME)], not_applicable=reasons)

        assert (0, (None, None)) == (worth.index_lost, worth.index)
        assert [None, None] == worth.to_dict()["lost"]["index"]


class TestEvidence:
    def card(self) -> Scorecard:
        """Score a plan, a second for it, an idle letter, and an agreement without a number."""
        bare = paper("", IN_TIME, "report", subject="Bản giao ước", type="BC", locator="trang 2", file="giao-uoc.pdf")
        del bare["number"]
        papers = [paper("1/KH-UBND", IN_TIME), paper("2/KH-UBND", LATE), paper("9/GM-UBND", IN_TIME), bare]
        criteria = both()
        criteria["documents"]["report"]["numbered"] = False
        return card_of(criteria, documents=papers)

    def test_is_found_when_asked_for_and_kept(self):
        """Scoring finds no worth; asking does, once."""
        card = self.card()

        assert [] == card._evidence
        assert card.evidence is card.evidence
        assert 4 == len(card.evidence)
        assert "<Evidence xa-a: 4 documents>" == repr(card.evidence)

    @pytest.mark.parametrize(
        ("reference", "label"),
        [
            ("1/kh-ubnd", "1/KH-UBND"),
            ("1 / KH-UBND", "1/KH-UBND"),
            ("“bản giao ước”", "“Bản giao ước”"),
            ("Bản  giao ước", "“Bản giao ước”"),
        ],
    )
    def test_finds_by_reference_or_subject(self, reference, label):
        """A reference may be written as people do; what carries none is found by its subject."""
        assert label == self.card().evidence[reference].document.label

    def test_an_unknown_reference_is_refused_with_the_nearest(self):
        """What is not in the register is said, with what may have been meant."""
        with pytest.raises(UnknownNameError, match="1/KH-UBN") as caught:
            self.card().evidence.find("1/KH-UBN")

        assert "1/KH-UBND" == caught.value.suggestion
        with pytest.raises(UnknownNameError) as caught:
            self.card().evidence.find("hoàn toàn khác")
        assert caught.value.suggestion is None

    def test_two_issuers_share_a_reference(self):
        """Both documents of one reference are found, each with its own worth."""
        papers = [
            paper("1/KH-UBND", IN_TIME, issuer="UBND xã A"),
            paper("1/KH-UBND", IN_TIME, "report", issuer="UBND huyện", type="BC"),
        ]
        evidence = card_of(both(), documents=papers).evidence

        assert [4, 6] == [worth.lost for worth in evidence.find("1/KH-UBND")]
        assert 2 == evidence.explain("vi", "1/KH-UBND").count("1/KH-UBND ngày 01/3/2023: Văn bản\n")

    def test_tells_all_by_what_they_bring(self):
        """The report's 6 come first, then the plan's 2 beside its late second; then what stands by and what is idle."""
        text = self.card().evidence.explain("en")
        order = [
            "−6 points, index −60  “Bản giao ước” → 2",
            "−2 points, index −20  1/KH-UBND → 1",
            "They count or stand by",
            "2/KH-UBND of 2023-04-03: Văn bản",
            "They count for no criterion:",
            "9/GM-UBND of 2023-03-01: Văn bản",
            "1: It does not count as Plan: it is of type GM, type KH is wanted.",
        ]

        assert sorted(text.index(part) for part in order) == [text.index(part) for part in order]

    def test_tells_what_all_else_would_bring(self):
        """In the list, too, a document that waits for others says what it would bring."""
        criteria = set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT, requires=["1"])}, 10)
        text = card_of(criteria, documents=[paper("1/BC", IN_TIME, "report")]).evidence.explain("en")

        assert "      Once all else that the criterion asks for is there: 6 points.\n" in text
        assert "Without each, points" not in text

    def test_tells_one_in_full(self):
        """A document is told with its kind, its proof, what it counts as, what it brings and what goes with it."""
        expected = """\
Xã A, năm 2023
Bộ thử
MINH HỌA: không phải bộ tiêu chí chính thức
Chấm khi hết thời gian bổ sung (31/01/2024), coi như không bổ sung gì thêm.

“Bản giao ước” ngày 01/3/2023
  Loại: Báo cáo.
  Chỗ chứng minh: trang 2.
  Tệp: giao-uoc.pdf.
  Tiêu chí 2 Tiêu chí
    Được tính là Báo cáo.
    Riêng văn bản này mang lại 6 điểm.
  Nếu không có văn bản này: mất 6 điểm; chỉ số 100 → 40.
"""

        assert expected == self.card().evidence["Bản giao ước"].explain()

    def test_tells_parts_and_lateness(self):
        """The part of a rule is told, and that Friday 31/3 to Monday 03/4 is one working day."""
        rule = {"kind": "parts", "parts": [{"title": "Phần một", "max": 4, "rule": PLAN | {"late_in": "working days"}}]}
        worth = worth_of(set_data({"1": leaf(4, rule)}, 4, set={"calendar": "VN"}), [paper("1/KH-UBND", LATE)])

        assert "Được tính là Kế hoạch, phần “Phần một”, trễ 1 ngày làm việc so với hạn 31/3/2023." in worth.explain()

    def test_an_undated_document_is_named_without_a_day(self):
        """A document without a date is named by its reference and subject."""
        bare = paper("1/KH-UBND", IN_TIME)
        del bare["date"]

        assert "\n1/KH-UBND: Văn bản\n" in worth_of(both(), [bare]).explain()

    def test_is_plain_data(self):
        """It is JSON, exact: decimals as strings, what is lost by criterion, and reasons with their ids."""
        data = json.loads(json.dumps(self.card().evidence.to_dict()))
        plan, second, letter, bare = data["documents"]

        assert ("parscore.evidence/1", "xa-a") == (data["format"], data["unit"]["id"])
        assert ("2", {"with": ["2/KH-UBND"], "points": "4"}) == (plan["uses"][0]["alone"], plan["uses"][0]["together"])
        assert ["100", "80"] == [figures["earned"] for figures in plan["lost"]["index"]]
        assert [("1", "2")] == [(item["code"], item["lost"]) for item in plan["lost"]["criteria"]]
        assert ("second", "wrong_type") == (
            second["uses"][0]["places"][0]["reason"],
            letter["uses"][0]["places"][0]["reason"],
        )
        assert ("trang 2", "giao-uoc.pdf", None) == (bare["locator"], bare["file"], bare["number"])

    def test_a_rejected_document_is_told_with_its_decision(self):
        """A document that a reviewer rejected brings nothing, and who decided is told; leaving it out is no error."""
        review = {
            "stage": "verified-1",
            "by": "Phòng Nội vụ",
            "date": day(2, 1, 2024),
            "decisions": [{"document": "1/KH-UBND", "verdict": "rejected", "reason": "Không đúng thẩm quyền"}],
        }
        worth = worth_of(both(), [paper("1/KH-UBND", IN_TIME)], reviews=[review])

        assert (0, "ruled_out") == (worth.lost, the_use(worth).places[0].verdict.reason)
        assert "Phòng Nội vụ không công nhận văn bản 1/KH-UBND" in worth.explain()
        assert 1 == len(worth.to_dict()["decisions"])

    def test_a_document_accepted_as_another_kind_keeps_its_own(self):
        """A report accepted as the plan is still filed as a report, and serves both criteria."""
        review = {
            "stage": "verified-1",
            "by": "Phòng Nội vụ",
            "date": day(2, 1, 2024),
            "decisions": [{"document": "1/BC-UBND", "criterion": "1", "verdict": "accepted", "reason": "Đủ nội dung"}],
        }
        worth = worth_of(both(), [paper("1/BC-UBND", IN_TIME, "report")], "1/BC-UBND", reviews=[review])

        assert ("Report", {"1": 4, "2": 6}) == (worth.kind.en, {use.code: use.alone for use in worth.uses})


class TestIndependently:
    def test_each_worth_is_a_difference_of_two_scores(self):
        """Scored from a register that never had it, every figure is what the document's worth says."""
        criteria = set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT, requires=["1"])}, 10)
        papers = [paper("1/KH-UBND", IN_TIME), paper("2/KH-UBND", LATE), paper("3/BC-UBND", IN_TIME, "report")]
        card = card_of(criteria, documents=papers)
        for worth in card.evidence:
            kept = tuple(item for item in card.register.documents if item is not worth.document)
            other = score(card.criteria, attrs.evolve(card.register, documents=kept))

            assert worth.lost == card.exact.earned - other.exact.earned
            assert worth.index == (card.exact_index, other.exact_index)

    def test_the_register_is_left_as_it_is(self):
        """Finding worth changes neither the register nor the score."""
        register = read_register(
            {
                "format": "parscore.register/1",
                "criteria": "test/set",
                "unit": {"id": "xa-a", "name": "Xã A", "year": 2023},
                "documents": [paper("1/KH-UBND", IN_TIME)],
            }
        )
        card = card_of(both(), documents=[paper("1/KH-UBND", IN_TIME)])
        before = score(card.criteria, register).to_json()
        _ = score(card.criteria, register).evidence

        assert before == score(card.criteria, register).to_json()
