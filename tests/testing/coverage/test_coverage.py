"""Which clauses of a set cases reach."""

import json

from decimal import Decimal
from fractions import Fraction

import pytest

from building import a_register, compile_data, day, leaf, one_leaf, paper, set_data, with_term
from parscore.core import Curve
from parscore.core.curve import Piece
from parscore.criteria import load_criteria
from parscore.edge import Source
from parscore.testing.coverage import clauses_of, coverage, coverage_lines, coverage_to_dict, meets
from parscore.testing.coverage import report as report_module
from parscore.testing.coverage.saying import rounded_down
from parscore.testing.golden import Expectation, GoldenCase
from parscore.testing.written import data_at


def case(expect, as_of=None, *, name="a", unconfirmed=False, **tables):
    """Return a case with a register of *tables*."""
    return GoldenCase(
        name=name,
        path=(),
        register=a_register(**tables),
        expect=Expectation(**expect),
        as_of=as_of,
        unconfirmed=unconfirmed,
    )


def seen(data, *cases, code="1"):
    """Return what cases reach of a criterion, as English phrases."""
    report = coverage(compile_data(data), cases)
    assert () == report.red
    return {item.clause.says.say("en") for item in report.by_code[code] if item.cases}


def listed(data, code="1"):
    """Return all clauses of a criterion, as English phrases."""
    return [clause.says.say("en") for clause in clauses_of(compile_data(data)) if clause.code == code]


TIERS = {
    "kind": "tiers",
    "ratio": ["done", "total"],
    "tiers": [{"from": "95 %", "points": 2}, {"below": "95 %", "points": 0}],
}
SHARE = "“Dossiers on time” of “Dossiers”"


class TestNumbers:
    def test_a_share_has_its_bounds_and_what_lies_between(self):
        """0, below 95 %, 95 %, above it, all; no whole, and nothing stated."""
        assert [
            f"{SHARE}: exactly 0 %",
            f"{SHARE}: less than 95 %",
            f"{SHARE}: exactly 95 %",
            f"{SHARE}: more than 95 %, less than 100 %",
            f"{SHARE}: exactly 100 %",
            "“Dossiers on time” or “Dossiers” is not stated",
            "“Dossiers” is 0",
            "it applies",
            "said not to apply (it leaves the total)",
        ] == listed(one_leaf(2, TIERS))

    @pytest.mark.parametrize(
        ("done", "total", "points", "reached"),
        [
            (950, 1000, 2, f"{SHARE}: exactly 95 %"),
            (949, 1000, 0, f"{SHARE}: less than 95 %"),
            (951, 1000, 2, f"{SHARE}: more than 95 %, less than 100 %"),
            (0, 0, 0, "“Dossiers” is 0"),
        ],
    )
    def test_a_case_reaches_the_number_that_it_states(self, done, total, points, reached):
        """And that the criterion applies; nothing else."""
        given = case({"points": {"1": Fraction(points)}}, facts={"done": done, "total": total})

        assert {reached, "it applies"} == seen(one_leaf(2, TIERS), given)

    def test_nothing_stated(self):
        """Is told apart from a whole of 0."""
        given = case({"points": {"1": Fraction(0)}})

        assert {"“Dossiers on time” or “Dossiers” is not stated", "it applies"} == seen(one_leaf(2, TIERS), given)

    def test_a_count_has_the_first_and_last_of_each_piece(self):
        """Half a point each up to 2 points: 0, 1 to 2, 3 and 4."""
        faults = "“Faults”"
        found = listed(one_leaf(2, {"kind": "per_item", "fact": "faults", "each": Decimal("0.5")}))

        assert [f"{faults}: {text}" for text in ("exactly 0", "from 1 to 2", "exactly 3", "exactly 4")] == found[:4]

    def test_numbers_without_end(self):
        """A number that may grow without end has what lies above its last bound."""
        tiers = [{"from": 10, "points": 2}, {"below": 10, "points": 0}]
        found = listed(one_leaf(2, {"kind": "tiers", "fact": "mark", "tiers": tiers}))

        assert ["“Mark”: less than 10", "“Mark”: exactly 10", "“Mark”: more than 10"] == found[1:4]

    def test_answers(self):
        """Each answer, and none."""
        data = one_leaf(1, {"kind": "choice", "fact": "asked"})

        assert ["“Assigned” is yes", "“Assigned” is no", "“Assigned” is not stated"] == listed(data)[:3]
        assert {"“Assigned” is no", "it applies"} == seen(
            data, case({"points": {"1": Fraction(0)}}, facts={"asked": False})
        )


class TestDocuments:
    DATA = one_leaf(
        3,
        {
            "kind": "document",
            "document": "plan",
            "due": day(3, 31),
            "late": [{"over": 0, "off": 1}, {"over": 5, "off": 2}],
            "signer": "Chủ tịch",
        },
        leaf={"not_applicable": "refuse"},
    )
    SIGNED = {"signer": "Chủ tịch"}  # noqa: RUF012 -- of a test

    def test_each_step_of_lateness_on_both_sides(self):
        """In time, 1 day, 5 and 6 days late; missing, not counted, not signed as asked, not due."""
        assert [
            "Plan in time",
            "Plan 1 day(s) late",
            "Plan 5 day(s) late",
            "Plan 6 day(s) late",
            "Plan is missing",
            "a document that does not count as Plan",
            "Plan not as is asked: its signer",
            "no document yet, and none due",
        ] == listed(self.DATA)

    def test_steps_past_the_window_are_no_clauses(self):
        """Nobody could reach them: 30 days past 10 January lie outside the window."""
        rule = {"kind": "document", "document": "plan", "due": day(1, 10, 2024), "late": [{"over": 30, "off": 1}]}

        assert ["Plan in time", "Plan is missing"] == listed(one_leaf(3, rule))[:2]

    @pytest.mark.parametrize(
        ("document", "points", "reached"),
        [
            (paper("1/KH-UBND", day(3, 31), **SIGNED), 3, {"Plan in time"}),
            (paper("1/KH-UBND", day(4, 1), **SIGNED), 2, {"Plan 1 day(s) late"}),
            (paper("1/KH-UBND", day(4, 2), **SIGNED), 2, set()),
            (paper("1/KH-UBND", day(4, 6), **SIGNED), 1, {"Plan 6 day(s) late"}),
            (
                paper("1/KH-UBND", day(3, 31), signer="Phó Trưởng phòng"),
                0,
                {"Plan is missing", "a document that does not count as Plan", "Plan not as is asked: its signer"},
            ),
            (
                paper("1/KH-UBND", day(3, 31)),
                0,
                {"Plan is missing", "a document that does not count as Plan", "Plan not as is asked: its signer"},
            ),
            (
                paper("1/BC-UBND", day(3, 31), **SIGNED),
                0,
                {"Plan is missing", "a document that does not count as Plan"},
            ),
        ],
    )
    def test_a_document(self, document, points, reached):
        """Reaches how late it is, or why it does not count."""
        assert reached == seen(self.DATA, case({"points": {"1": Fraction(points)}}, documents=[document]))

    def test_not_due_yet(self):
        """Before the due day nothing is missing."""
        given = case({"reachable": {"1": Fraction(3)}}, day(3, 1))

        assert {"no document yet, and none due"} == seen(self.DATA, given)

    def test_each_period(self):
        """Missing one quarter of four says nothing about the others being missing."""
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "missing": 1}
        papers = [paper(f"{n}/BC-UBND", day(3 * n, 28), kind="report") for n in (1, 2, 3)]
        given = case({"points": {"1": Fraction(3)}}, documents=papers)

        assert {
            *(f"Report for Q{n} 2023 in time" for n in (1, 2, 3)),
            "Report for Q4 2023 is missing",
            "it applies",
        } == seen(one_leaf(4, rule), given)

    def test_the_floor(self):
        """Three quarters missing at 2 of 4 points each take more than there is; two do not."""
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "missing": 2}
        data = one_leaf(4, rule)
        papers = [paper(f"{n}/BC-UBND", day(3 * n, 28), kind="report") for n in (1, 2)]
        floor = "more is taken off than there is"

        assert floor in listed(data)
        assert floor not in seen(data, case({"points": {"1": Fraction(0)}}, documents=papers))
        assert floor in seen(data, case({"points": {"1": Fraction(0)}}, documents=papers[:1]))

    def test_counted_documents(self):
        """None is the number 0."""
        data = one_leaf(1, {"kind": "per_item", "document": "plan", "each": Decimal("0.5")})

        assert {"number of documents, Plan: exactly 0", "it applies"} == seen(
            data, case({"points": {"1": Fraction(0)}})
        )

    def test_a_kind_of_which_nothing_is_asked(self):
        """No document of it can be rejected for what it lacks."""
        documents = {"plan": {"title": {"vi": "Kế hoạch", "en": "Plan"}, "numbered": False}}
        found = listed(one_leaf(1, {"kind": "document", "document": "plan"}, documents=documents))

        assert ["Plan in time", "Plan is missing"] == found[:2]
        assert not any("does not count" in text for text in found)

    def test_working_days(self):
        """Are said as such; what lies between two bounds is one clause where each day counts."""
        rule = {"kind": "document", "document": "plan", "due": day(3, 31), "late": 1, "late_in": "working days"}

        assert "Plan 1 working day(s) late" in listed(one_leaf(3, rule))


class TestRules:
    ALL = {  # noqa: RUF012 -- of a test
        "kind": "all_of",
        "conditions": [{"kind": "document", "document": "plan"}, {"kind": "choice", "fact": "asked"}],
    }

    def test_conditions(self):
        """Only the second fails: the first's document is in time, the second's answer no."""
        given = case({"points": {"1": Fraction(0)}}, facts={"asked": False}, documents=[paper("1/KH-UBND", day(3, 1))])

        assert {
            "only this condition fails: “Assigned”: yes",
            "Plan in time",
            "“Assigned” is no",
            "it applies",
        } == seen(one_leaf(2, self.ALL), given)

    def test_all_conditions_met(self):
        """Is a clause of its own."""
        given = case({"points": {"1": Fraction(2)}}, facts={"asked": True}, documents=[paper("1/KH-UBND", day(3, 1))])

        assert "all conditions are met" in seen(one_leaf(2, self.ALL), given)

    def test_parts_are_capped_each(self):
        """The part is named where its sum is cut."""
        items = [{"fact": "faults", "each": 3}, {"document": "plan", "each": 1}]
        rule = {"kind": "parts", "parts": [{"title": "Lỗi", "max": 4, "rule": {"kind": "deduct", "items": items}}]}
        data = one_leaf(4, rule)
        papers = [paper(f"{n}/KH-UBND", day(3, n)) for n in (1, 2)]
        given = case({"points": {"1": Fraction(0)}}, facts={"faults": 1}, documents=papers)

        assert "more is taken off than there is of the part “Lỗi”" in seen(data, given)

    def test_gates(self):
        """A closed gate is reached, and then no number of what it blocks; an open one, too."""
        data = set_data(
            {
                "1": leaf(1, {"kind": "choice", "fact": "asked"}, requires=[{"criterion": "2", "at_least": "50 %"}]),
                "2": leaf(2, {"kind": "proportional", "ratio": ["done", "total"]}),
            },
            3,
        )
        shut = case({"points": {"1": Fraction(0)}}, facts={"asked": True})
        just = case({"points": {"1": Fraction(1)}}, facts={"asked": True, "done": 1, "total": 2})

        assert {"2 Tiêu chí does not earn what is asked", "it applies"} == seen(data, shut)
        assert {
            "2 Tiêu chí earns what is asked",
            "2 Tiêu chí earns just 50 %",
            "“Assigned” is yes",
            "it applies",
        } == seen(data, just)

    @pytest.mark.parametrize(("policy", "points", "says"), [("shrink", "n/a", "leaves"), ("grant", 1, "earns")])
    def test_what_does_not_apply(self, policy, points, says):
        """Is said to, by the register, for it or for what is above it."""
        data = one_leaf(1, {"kind": "choice", "fact": "asked"}, leaf={"not_applicable": policy})
        expected = points if policy == "shrink" else Fraction(points)
        found = seen(data, case({"points": {"1": expected}}, not_applicable={"1": "Không phát sinh"}))

        assert [True] == [says in text for text in found]

    def test_a_survey_that_nobody_held_is_reached_where_it_leaves_the_total(self):
        """It was not stated, and nobody said that it does not apply."""
        data = set_data(
            {"1": leaf(1, {"kind": "survey", "fact": "sipas"}), "2": leaf(1, {"kind": "choice", "fact": "asked"})},
            2,
            set={"without_survey": "rescale"},
        )

        assert {"“Satisfaction” is not stated"} == seen(data, case({"points": {"1": "n/a"}}))

    def test_points_of_a_reviewer_reach_no_number(self):
        """What was measured is not what the points come from."""
        data = one_leaf(2, TIERS)
        decision = {"criterion": "1", "points": 1, "reason": "Đã kiểm tra"}
        reviews = [{"stage": "verified-1", "by": "Tổ thẩm định", "date": day(1, 20, 2024), "decisions": [decision]}]
        given = case({"points": {"1": Fraction(1)}}, facts={"done": 950, "total": 1000}, reviews=reviews)

        assert {"it applies"} == seen(data, given)

    def test_reviews_of_other_criteria_do_not_matter(self):
        """Only points that were given to the criterion itself stand in the way."""
        data = set_data({"1": leaf(2, TIERS), "2": leaf(1, {"kind": "choice", "fact": "asked"})}, 3)
        decision = {"criterion": "2", "points": 1, "reason": "Đã kiểm tra"}
        reviews = [{"stage": "verified-1", "by": "Tổ thẩm định", "date": day(1, 20, 2024), "decisions": [decision]}]
        given = case({"points": {"1": Fraction(2)}}, facts={"done": 950, "total": 1000}, reviews=reviews)

        assert f"{SHARE}: exactly 95 %" in seen(data, given)


class TestPlugins:
    """Curves that no built-in kind makes."""

    def test_conditions_of_which_two_failures_differ_from_one(self):
        """One off for each of three: two failures are a number of their own, and all three."""
        rule = {
            "kind": "all_of",
            "conditions": [{"kind": "choice", "fact": "asked"}, *({"kind": "survey", "fact": "sipas"} for _ in "ab")],
        }
        criteria = compile_data(one_leaf(3, rule))
        curve = Curve.ramp(Fraction(-1), start=Fraction(3), most=Fraction(3))
        found = [clause.says.say("en") for clause in clauses_of(with_term(criteria, curve=curve))]

        assert ["conditions that fail: exactly 2", "conditions that fail: exactly 3"] == [
            text for text in found if text.startswith("conditions")
        ]

    def test_sums_past_the_maximum(self):
        """A part that can bring more than its maximum is capped."""
        criteria = compile_data(one_leaf(2, {"kind": "per_item", "fact": "faults", "each": 1}))
        curve = Curve.ramp(Fraction(1), most=Fraction(3))
        report = coverage(with_term(criteria, curve=curve), [case({"points": {"1": Fraction(2)}}, facts={"faults": 3})])

        assert "the sum is cut at the most" in {item.clause.says.say("en") for item in report.clauses if item.cases}

    def test_sums_below_the_maximum_are_not_cut(self):
        """One is no more than two."""
        criteria = compile_data(one_leaf(2, {"kind": "per_item", "fact": "faults", "each": 1}))
        curve = Curve.ramp(Fraction(1), most=Fraction(3))
        report = coverage(with_term(criteria, curve=curve), [case({"points": {"1": Fraction(1)}}, facts={"faults": 1})])

        assert "the sum is cut at the most" in {clause.says.say("en") for clause in report.missed}

    def test_a_share_whose_curve_has_no_bound_at_all(self):
        """Nothing, all, and what lies between."""
        criteria = compile_data(one_leaf(2, TIERS))
        found = [clause.says.say("en") for clause in clauses_of(with_term(criteria, curve=Curve.constant(Fraction(2))))]

        assert [f"{SHARE}: exactly 0 %", f"{SHARE}: less than 100 %", f"{SHARE}: exactly 100 %"] == found[:3]

    def test_a_curve_that_does_not_know_0(self):
        """What it does not know is no clause."""
        criteria = compile_data(one_leaf(2, TIERS))
        curve = Curve((Piece(Fraction(1, 2), Fraction(1), False, True, Fraction(2)),))
        found = [clause.says.say("en") for clause in clauses_of(with_term(criteria, curve=curve))]

        assert [f"{SHARE}: more than 50 %, less than 100 %", f"{SHARE}: exactly 100 %"] == found[:2]

    def test_a_piece_without_a_whole_number(self):
        """Between 3.2 and 3.8 lies no count."""
        low, high = Fraction("3.2"), Fraction("3.8")
        criteria = compile_data(one_leaf(2, {"kind": "per_item", "fact": "faults", "each": 1}))
        curve = Curve(
            (
                Piece(Fraction(0), low, True, True, Fraction(0)),
                Piece(low, high, False, True, Fraction(1)),
                Piece(high, None, False, False, Fraction(2)),
            )
        )
        found = [clause.says.say("en") for clause in clauses_of(with_term(criteria, curve=curve))]

        assert ["“Faults”: exactly 0", "“Faults”: exactly 3", "“Faults”: exactly 4"] == found[:3]

    def test_lateness_of_which_each_day_counts(self):
        """A day costs a tenth, ten days all: the days between are one clause."""
        rule = {"kind": "document", "document": "plan", "due": day(3, 31), "late": 1}
        criteria = compile_data(one_leaf(2, rule))
        curve = Curve.ramp(Fraction(-1, 5), start=Fraction(2), most=Fraction(2))
        found = [clause.says.say("en") for clause in clauses_of(with_term(criteria, curve=curve))]

        assert ["Plan in time", "Plan 1 to 8 days late", "Plan 9 day(s) late", "Plan 10 day(s) late"] == found[:4]


class TestWhole:
    DATA = set_data(
        {
            "1": leaf(8, {"kind": "deduct", "fact": "faults", "each": 1}),
            "2": leaf(2, {"kind": "choice", "fact": "asked"}),
            "B": {
                "title": "Thưởng",
                "role": "bonus",
                "cap": 2,
                "when": {"index_from": 80},
                "rule": {"kind": "per_item", "document": "report", "each": 1},
            },
            "P": {
                "title": "Phạt",
                "role": "penalty",
                "cap": 3,
                "1": {"title": "a", "cap": 2, "rule": {"kind": "deduct", "document": "plan", "each": 1}},
                "2": {"title": "b", "cap": 2, "rule": {"kind": "deduct", "fact": "done", "each": 1}},
            },
        },
        10,
        bands={
            "good": {"title": "Tốt", "from": 80, "every_field": "60 %", "no_penalty": ["P.1"]},
            "fair": {"title": "Khá", "above": 0},
        },
    )

    def _seen(self, *cases, code=""):
        return seen(self.DATA, *cases, code=code)

    def test_the_clauses(self):
        """Each band, its bound and each of its conditions; the rounding."""
        assert [
            "band Tốt",
            "band Tốt: the index is just 80",
            "band Tốt: the index is there, but a field earns less than 60 %",
            "band Tốt: the index is there, but P.1 took a penalty",
            "band Khá",
            "an index that has to be rounded",
        ] == listed(self.DATA, "")

    def test_a_band_at_its_bound(self):
        """Two faults of 8 leave 80; the expected band reaches it, the index alone does not."""
        facts = {"asked": True, "faults": 2}

        assert {"band Tốt", "band Tốt: the index is just 80"} == self._seen(case({"band": "good"}, facts=facts))
        assert set() == self._seen(case({"index": Fraction(80)}, facts=facts))

    def test_a_field_too_low(self):
        """No answer leaves 80, but field 2 has nothing."""
        given = case({"band": "fair"}, facts={"asked": False, "faults": 0})

        assert {
            "band Tốt: the index is just 80",
            "band Tốt: the index is there, but a field earns less than 60 %",
            "band Khá",
        } == self._seen(given)

    def test_a_penalty(self):
        """One plan of the penalty leaves 90, and no good band."""
        given = case({"band": "fair"}, facts={"asked": True, "faults": 0}, documents=[paper("1/KH-UBND", day(3, 1))])

        assert {"band Tốt: the index is there, but P.1 took a penalty", "band Khá"} == self._seen(given)

    def test_a_cap_of_a_branch(self):
        """Two and two are four, of which the branch takes three."""
        papers = [paper(f"{n}/KH-UBND", day(3, n)) for n in (1, 2)]
        both = case({"points": {"P": Fraction(-3)}}, facts={"done": 2, "total": 2}, documents=papers)
        one = case({"points": {"P": Fraction(-2)}}, documents=papers)

        assert {"the sum is cut at the most"} == self._seen(both, code="P")
        assert set() == self._seen(one, code="P")

    def test_the_index_of_a_bonus(self):
        """From 80 it counts; below it its documents reach nothing."""
        papers = [paper("1/BC-UBND", day(3, 1), kind="report")]
        above = case({"points": {"B": Fraction(1)}}, facts={"asked": True, "faults": 2}, documents=papers)
        below = case({"points": {"B": Fraction(0)}}, documents=papers)

        assert {"the index is 80 or more", "number of documents, Report: exactly 1"} == self._seen(above, code="B")
        assert {"the index lies below 80"} == self._seen(below, code="B")

    def test_a_branch_that_cannot_pass_its_cap(self):
        """Two of four is never too much: there is no such clause."""
        data = set_data(
            {
                "1": leaf(1, {"kind": "choice", "fact": "asked"}),
                "P": {
                    "title": "Phạt",
                    "role": "penalty",
                    "cap": 4,
                    "1": {"title": "a", "cap": 2, "rule": {"kind": "deduct", "document": "plan", "each": 1}},
                },
            },
            1,
        )

        assert [] == listed(data, "P")

    def test_an_index_that_is_rounded(self):
        """Two of three points are 66.67, where the published index is expected."""
        facts = {"faults": 0}
        data = set_data(
            {
                "1": leaf(1, {"kind": "choice", "fact": "asked"}),
                "2": leaf(2, {"kind": "deduct", "fact": "faults", "each": 1}),
            },
            3,
        )
        text = "an index that has to be rounded"

        assert text in seen(data, case({"published": Fraction("66.67")}, facts=facts), code="")
        assert text not in seen(data, case({"index": Fraction(200, 3)}, facts=facts), code="")

    def test_a_set_without_rounding_has_no_such_clause(self):
        """Nothing is rounded, so that nothing can show it."""
        data = one_leaf(2, TIERS, set={"rounding": {"leaf": "exact", "total": "exact"}})

        assert [] == listed(data, "")


class TestLookedAt:
    DATA = set_data(
        {
            "1": {"title": "Một", "1": leaf(2, TIERS), "2": leaf(1, {"kind": "choice", "fact": "asked"})},
            "2": leaf(1, {"kind": "survey", "fact": "sipas"}),
            "P": {
                "title": "Phạt",
                "role": "penalty",
                "cap": 1,
                "rule": {"kind": "deduct", "fact": "faults", "each": 1},
            },
        },
        4,
    )

    @pytest.mark.parametrize(
        ("expect", "codes"),
        [
            ({"points": {"1.1": Fraction(0)}}, {"1.1"}),
            ({"points": {"1": Fraction(0)}}, {"1.1", "1.2"}),
            ({"deductions": {"1.2": {"unproven": Fraction(1)}}}, {"1.2"}),
            ({"earned": Fraction(0)}, {"1.1", "1.2", "2"}),
            ({"causes": {"unproven": Fraction(3), "survey_pending": Fraction(1)}}, {"1.1", "1.2", "2"}),
            ({"index": Fraction(0)}, {"1.1", "1.2", "2", "P"}),
        ],
    )
    def test_only_what_is_expected_is_reached(self, expect, codes):
        """A code, all below a branch, the tree without penalties, or all."""
        report = coverage(compile_data(self.DATA), [case(expect)])

        assert codes == {item.clause.code for item in report.clauses if item.cases}

    def test_a_penalty_in_a_branch_is_not_expected_with_it(self):
        """It stands outside the branch's sum."""
        data = set_data(
            {
                "1": {
                    "title": "Một",
                    "1": leaf(1, {"kind": "choice", "fact": "asked"}),
                    "P": {
                        "title": "Phạt",
                        "role": "penalty",
                        "cap": 1,
                        "rule": {"kind": "deduct", "fact": "faults", "each": 1},
                    },
                },
            },
            1,
        )
        report = coverage(compile_data(data), [case({"points": {"1": Fraction(0)}})])

        assert {"1.1"} == {item.clause.code for item in report.clauses if item.cases}

    def test_a_case_that_fails_reaches_nothing(self):
        """Nobody knows yet which of the two is wrong; it is named."""
        report = coverage(compile_data(self.DATA), [case({"points": {"1.1": Fraction(1)}}, name="sai")])

        assert ("sai",) == report.red
        assert len(report.clauses) == len(report.missed)
        assert not meets(report, Fraction(0))


class TestReport:
    def test_the_share(self):
        """Two of the nine clauses of a leaf and none of the whole's one."""
        given = case({"points": {"1": Fraction(2)}}, facts={"done": 950, "total": 1000}, unconfirmed=True)
        report = coverage(compile_data(one_leaf(2, TIERS)), [given])

        assert (Fraction(2, 10), 1, 1) == (report.share, report.cases, report.unconfirmed)
        assert meets(report, Fraction(1, 5))
        assert not meets(report, Fraction(21, 100))

    def test_a_set_without_rules_is_reached(self):
        """There is nothing to reach."""
        excerpt = {"rounding": {"leaf": "exact", "total": "exact"}, "status": "excerpt"}
        data = set_data({"1": {"title": "Một", "max": 1}}, 1, set=excerpt)

        assert 1 == coverage(compile_data(data), []).share

    def test_the_lines_of_what_is_missed(self):
        """At their tier, their period, their gate, their policy; within 80 columns."""
        report = coverage(load_criteria("cho-moi/commune-2023"), [])
        places = {(item.clause.code, item.clause.says.say("en")): report.place(item.clause) for item in report.clauses}
        source = report.criteria.source.text.split("\n")

        def line(code, says):
            return source[places[code, says].line - 1].strip()

        items = "“News items on PAR published or broadcast”"
        month = "Conclusion of a monthly meeting on settling dossiers for May 2023 is missing"

        assert line("2.4", f"{items}: exactly 6") == "{ from = 6, below = 12, points = 0.5 },"
        assert line("3.1", month) == '{ id = "2023-05", from = 2023-05-01, to = 2023-05-31 },'
        assert line("1.5", "said not to apply (it earns full marks)") == 'not_applicable = "grant"'
        assert line("4.a.3.1", "4.a.2 Plan of inspections earns what is asked") == 'requires = ["4.a.2"]'
        assert all(len(text) <= 80 for lang in ("vi", "en") for text in coverage_lines(report, lang))

    def test_in_words(self):
        """What is reached of each criterion, and the line of what is not."""
        given = case({"points": {"1": Fraction(0)}}, facts={"asked": False}, unconfirmed=True)
        bad = case({"points": {"1": Fraction(1)}}, name="sai")
        data = one_leaf(1, {"kind": "choice", "fact": "asked"}, set={"rounding": {"leaf": "exact", "total": "exact"}})
        found = list(coverage_lines(coverage(compile_data(data), [given, bad]), "vi"))

        assert [
            "test/set: 2 tình huống đi qua 2/5 điểm cần thử của quy tắc (40 %).",
            "1 tình huống chưa được ai đối chiếu với quy định (còn dòng unconfirmed).",
            "Không tính sai: kết quả chấm khác với kết quả chờ đợi.",
            "",
            f"{'1 Tiêu chí'.ljust(75)}  2/5",
            "    dòng ?: “Có giao” là có",
            "    dòng ?: không khai “Có giao”",
            "    dòng ?: khai không áp dụng (được trừ khỏi tổng điểm)",
        ] == found

    def test_all_but_one_are_not_said_to_be_all(self):
        """Shares are rounded down: 1999 of 2000 are 99.9 %."""
        assert Fraction("0.999") == rounded_down(Fraction(1999, 2000))
        assert 1 == rounded_down(Fraction(1))

    def test_as_data(self):
        """Each clause with its kind and place, how many cases reach it, and the first."""
        given = case({"points": {"1": Fraction(0)}}, facts={"asked": False})
        data = coverage_to_dict(coverage(compile_data(one_leaf(1, {"kind": "choice", "fact": "asked"})), [given]))

        assert "parscore.coverage/1" == json.loads(json.dumps(data))["format"]
        assert {
            "criterion": "1",
            "kind": "number",
            "text": {"vi": "“Có giao” là không", "en": "“Assigned” is no"},
            "file": "<criteria>",
            "line": None,
            "key": "criteria.1.rule",
            "cases": 1,
            "first": "a",
        } == data["clauses"][1]
        assert None is data["clauses"][0]["first"]

    def test_several_processes_give_the_same_report(self, monkeypatch):
        """Whoever runs a case, the clauses have the same cases in the same order."""
        data = one_leaf(2, TIERS)
        cases = [
            case(
                {"points": {"1": Fraction(2 if done >= 95 else 0)}}, name=f"c{done}", facts={"done": done, "total": 100}
            )
            for done in range(93, 97)
        ]
        alone = coverage(compile_data(data), cases)
        monkeypatch.setattr(report_module, "MANY", 2)
        tracked = []

        def track(items):
            for item in items:
                tracked.append(item.name)
                yield item

        report_module._open(alone.criteria, cases)  # what a process of its own does

        assert (True, ("c94",)) == (
            report_module._run_there(1)[0],
            tuple({alone.clauses[place].cases[-1] for place in report_module._run_there(1)[1]} & {"c94"}),
        )

        together = coverage(compile_data(data), cases, jobs=2, track=track)

        assert alone.clauses == together.clauses
        assert ["c93", "c94", "c95", "c96"] == tracked


def test_what_stands_nowhere_is_nothing():
    """A set from plain data has no text, and a path may lead past it."""
    assert None is data_at(Source("", {"a": [1]}, ""), ("a", 1))
    assert None is data_at(Source("", {"a": 1}, ""), ("a", "b", "c"))
