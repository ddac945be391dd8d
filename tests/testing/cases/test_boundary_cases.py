"""The cases that the curves of a set imply, worked by hand."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from building import compile_data, day, leaf, one_leaf, set_data, with_term
from parscore.core import Curve
from parscore.criteria import load_criteria
from parscore.errors import UnknownNameError
from parscore.testing.cases import Case, Skipped, boundary_cases, sums, write_cases
from parscore.testing.golden import hold, load_cases, run_case


def of(data, **more):
    """Return the cases of a set by name, and what was left out."""
    found = list(boundary_cases(compile_data(data), **more))
    cases = {item.name: item for item in found if isinstance(item, Case)}
    skipped = [(item.says.say("en"), item.why.say("en")) for item in found if isinstance(item, Skipped)]
    assert len(cases) == sum(isinstance(item, Case) for item in found)
    return cases, skipped


def points(data, prefix="1-", **more):
    """Return what each case of leaf 1 expects of it: its points and what was deducted."""
    cases, _ = of(data, **more)
    code = prefix.rstrip("-")
    return {
        name.removeprefix(prefix): (case.expect["points"][code], case.expect.get("deductions", {}).get(code))
        for name, case in cases.items()
        if name.startswith(prefix)
    }


class TestNumbers:
    def test_tiers_of_a_share_are_looked_at_on_both_sides(self):
        """949, 950 and 951 of 1000 around 95 %; and the ends, one unit inside."""
        rule = {
            "kind": "tiers",
            "ratio": ["done", "total"],
            "tiers": [{"from": "95 %", "points": 2}, {"below": "95 %", "points": 0}],
        }
        lost = {"below_threshold": 2}

        assert {
            "du": (2, {}),
            "khong-co-gi": (0, {"unproven": 2}),
            "ty-le-0": (0, lost),
            "ty-le-0.1": (0, lost),
            "ty-le-94.9": (0, lost),
            "ty-le-95": (2, {}),
            "ty-le-95.1": (2, {}),
            "ty-le-99.9": (2, {}),
            "khong-phat-sinh": (0, {"unproven": 2}),
            "khong-ap-dung": ("n/a", None),
        } == points(one_leaf(2, rule))

    def test_a_bound_finer_than_a_thousandth_has_a_whole_that_shows_it(self):
        """95.55 % is 9555 of 10000, and one unit beside it 9545 and 9565."""
        rule = {
            "kind": "tiers",
            "ratio": ["done", "total"],
            "tiers": [{"from": "95.55 %", "points": 2}, {"below": "95.55 %", "points": 0}],
        }
        cases, _ = of(one_leaf(2, rule))

        assert {"total": 10000, "done": 9555} == cases["1-ty-le-95.55"].register["facts"]

    def test_a_slope_is_looked_at_between_its_ends(self):
        """Of 4 points, 97⅓ % earn 4 × 292/300; below 95 % nothing counts."""
        found = points(one_leaf(4, {"kind": "proportional", "ratio": ["done", "total"], "zero_below": "95 %"}))

        assert (Fraction(292, 75), {"below_threshold": Fraction(8, 75)}) == found["ty-le-292-tren-300"]
        assert (0, {"below_threshold": 4}) == found["ty-le-94.9"]
        assert (Fraction("3.8"), {"below_threshold": Fraction("0.2")}) == found["ty-le-95"]

    def test_counts_run_past_the_cap(self):
        """Half a point each, at most 1: 0, 1, 2 and 3."""
        found = points(one_leaf(1, {"kind": "per_item", "fact": "faults", "each": Decimal("0.5")}))

        assert [0, Fraction(1, 2), 1, 1] == [
            found[name][0] for name in ("so-luong-0", "so-luong-1", "du", "so-luong-3")
        ]

    def test_a_bound_between_two_counts_has_both(self):
        """0.3 off each empties 1 point after 3⅓: 3 leave 0.1, 4 nothing."""
        found = points(one_leaf(1, {"kind": "deduct", "fact": "faults", "each": Decimal("0.3")}))

        assert (Fraction(1, 10), {"violation": Fraction(9, 10)}) == found["so-luong-3"]
        assert (0, {"violation": 1}) == found["so-luong-4"]

    def test_each_answer_and_none(self):
        """Yes earns all, no nothing, and so does no answer."""
        found = points(one_leaf(1, {"kind": "choice", "fact": "asked"}))

        assert {
            "du": (1, {}),
            "khong-co-gi": (0, {"unproven": 1}),
            "khong": (0, {"below_threshold": 1}),
            "khong-ap-dung": ("n/a", None),
        } == found

    def test_an_answer_called_as_another_case_is(self):
        """“Đủ” without diacritics is the name of the full case; the second gets a number."""
        facts = {"grade": {"title": "Mức", "sort": "choice", "answers": ["tốt", "đủ"]}}
        rule = {"kind": "choice", "fact": "grade", "options": {"tốt": 2, "đủ": 1}}
        found = points(one_leaf(2, rule, facts=facts))

        assert [(2, {}), (1, {"below_threshold": 1})] == [found["du"], found["du-2"]]

    def test_survey_pending_and_given(self):
        """A survey of 50 % earns half; without one it is pending."""
        found = points(one_leaf(3, {"kind": "survey", "fact": "sipas"}))

        assert (0, {"survey_pending": 3}) == found["khong-co-gi"]
        assert (Fraction(3, 2), {"below_threshold": Fraction(3, 2)}) == found["muc-50"]

    def test_marks_of_a_judge(self):
        """A mark is looked at in tenths beside its bounds."""
        found = points(one_leaf(2, {"kind": "judged", "fact": "mark"}))

        assert (Fraction("1.9"), {"judged": Fraction("0.1")}) == found["gia-tri-1.9"]


class TestDocuments:
    RULE = {  # noqa: RUF012 -- of a test
        "kind": "document",
        "document": "plan",
        "due": day(3, 31),
        "late": [{"over": 0, "off": 1}, {"over": 5, "off": 2}],
        "signer": "Chủ tịch",
    }

    def test_in_time_late_missing_and_not_as_asked(self):
        """In time on the 31st, late from the 1st, later from the 6th day; a signer is asked for."""
        found = {name: told for name, told in points(one_leaf(3, self.RULE)).items() if "cua-so" not in name}

        assert {
            "du": (3, {}),
            "khong-co-gi": (0, {"missing": 3}),
            "tre-1-ngay": (2, {"late": 1}),
            "tre-4-ngay": (2, {"late": 1}),
            "tre-5-ngay": (2, {"late": 1}),
            "tre-6-ngay": (1, {"late": 2}),
            "khong-nguoi-ky": (0, {"rejected": 3}),
            "sai-nguoi-ky": (0, {"rejected": 3}),
            "sai-loai": (0, {"rejected": 3}),
            "khong-so": (0, {"rejected": 3}),
            "nhan-sau-mot-ngay": (3, {}),
            "khong-ap-dung": ("n/a", None),
            "truoc-han": (0, {"not_due": 3}),
            "ngay-cuoi-han": (0, {"not_due": 3}),
            "sau-han-1-ngay": (0, {"missing": 3}),
        } == found

    def test_days_of_documents_are_worked_from_the_due_day(self):
        """The document in time is of the due day itself, the late ones of the days after."""
        cases, _ = of(one_leaf(3, self.RULE))
        dates = {name: case.register["documents"][0]["date"] for name, case in cases.items() if "tre-" in name}

        assert day(3, 31) == cases["1-du"].register["documents"][0]["date"]
        assert {"1-tre-1-ngay": day(4, 1), "1-tre-4-ngay": day(4, 4)} == dict(list(dates.items())[:2])

    def test_what_is_not_due_yet_keeps_all_reachable(self):
        """Thirty days before the due day nothing is secured, and all can be reached."""
        cases, _ = of(one_leaf(3, self.RULE))
        case = cases["1-truoc-han"]

        assert day(3, 1) == case.as_of
        assert ({"1": 0}, {"1": 3}) == (case.expect["secured"], case.expect["reachable"])

    def test_late_counted_on_receipt(self):
        """Where receipt decides, a document signed in time and received a day later is late."""
        found = points(one_leaf(3, self.RULE | {"by": "received"}))

        assert (2, {"late": 1}) == found["nhan-sau-mot-ngay"]

    def test_late_on_receipt_in_a_period(self):
        """The one-day-late document names its period, which its day would give to the next one."""
        rule = {
            "kind": "periodic", "document": "report", "every": "quarter", "by": "received",
            "due": "5 days after the period ends", "missing": 1, "late": Decimal("0.5"),
        }  # fmt: skip
        found = points(one_leaf(4, rule))

        assert (Fraction("3.5"), {"late": Fraction("0.5")}) == found["2023-q1-nhan-sau-mot-ngay"]

    def test_each_period_missing_and_late_alone(self):
        """Each quarter costs 1 where it is missing, half of that late; four missing empty the rule."""
        rule = {
            "kind": "periodic", "document": "report", "every": "quarter",
            "due": "5 days after the period ends", "missing": 1, "late": Decimal("0.5"),
        }  # fmt: skip
        found = points(one_leaf(4, rule))

        for quarter in ("q1", "q2", "q3", "q4"):
            assert (3, {"missing": 1}) == found[f"2023-{quarter}-thieu"]
            assert (Fraction("3.5"), {"late": Fraction("0.5")}) == found[f"2023-{quarter}-tre-1-ngay"]
        assert [(2, {"missing": 2}), (1, {"missing": 3})] == [found[f"thieu-{n}-van-ban"] for n in (2, 3)]

    def test_the_floor_is_reached_and_passed(self):
        """2 off a quarter empty 4 points after two quarters; a third takes nothing more."""
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "missing": 2}
        found = points(one_leaf(4, rule))

        assert [(0, {"missing": 4}), (0, {"missing": 4})] == [found[f"thieu-{n}-van-ban"] for n in (2, 3)]

    def test_a_deadline_that_runs_from_a_document_brings_it(self):
        """The document from which the days run is in the register, 15 February, and the plan ten days later."""
        rule = {"kind": "document", "document": "plan", "due": "10 days after document report", "late": 1}
        cases, _ = of(one_leaf(3, rule))

        assert [("report", day(2, 15)), ("plan", day(2, 25))] == [
            (item["kind"], item["date"]) for item in cases["1-du"].register["documents"]
        ]
        assert 2 == cases["1-tre-1-ngay"].expect["points"]["1"]

    def test_a_document_without_a_deadline_is_never_late(self):
        """That it cannot be late needs no case; that it is missing does."""
        found = points(one_leaf(3, {"kind": "document", "document": "plan"}))
        found = {name for name in found if "cua-so" not in name}

        assert {"du", "khong-co-gi", "sai-loai", "khong-so", "khong-ap-dung"} == found

    def test_lateness_past_the_window_is_told(self):
        """Nothing after 31 January counts, so that a step of 30 days past 10 January is out of reach."""
        rule = {"kind": "document", "document": "plan", "due": day(1, 10, 2024), "late": [{"over": 30, "off": 1}]}
        _, skipped = of(one_leaf(3, rule))
        told = "2024-02-09 lies outside the window of the evidence (2022-12-01 – 2024-01-31)"

        assert ("Plan 30 day(s) late", told) in skipped

    def test_nothing_arrives_after_the_window(self):
        """A document due on its last day cannot come a day later."""
        found = points(one_leaf(3, {"kind": "document", "document": "plan", "due": day(1, 31, 2024), "late": 1}))

        assert not {"nhan-sau-mot-ngay", "tre-1-ngay", "sau-han-1-ngay"} & set(found)

    def test_where_missing_is_best_nothing_is_handed_in(self):
        """A rule of a plugin may give most for no document at all."""
        criteria = compile_data(one_leaf(3, {"kind": "document", "document": "plan", "due": day(3, 31), "late": 1}))
        term = criteria["1"].parts[0].terms[0]
        criteria = with_term(criteria, curve=attrs.evolve(term.curve, absent=Fraction(3)))
        cases = {item.name: item for item in boundary_cases(criteria) if isinstance(item, Case)}

        assert {} == cases["1-du"].register

    def test_a_day_that_never_comes_is_told(self):
        """A thousand days late is no situation of one year."""
        rule = {"kind": "document", "document": "plan", "due": day(1, 31), "late": [{"over": 1000, "off": 1}]}
        _, skipped = of(one_leaf(3, rule))

        assert ("Plan 1001 day(s) late", "no day is just 1001 day(s) late") in skipped

    def test_a_deadline_past_the_window_leaves_nothing_in_time(self):
        """400 days after a document of February nothing counts any more; that is told, and nothing is made up."""
        rule = {"kind": "document", "document": "plan", "due": "400 days after document report", "late": 1}
        cases, skipped = of(one_leaf(3, rule))

        assert {} == cases["1-du"].register
        assert [True] == ["lies outside the window" in why for says, why in skipped if "very last day" in says]

    def test_lateness_without_a_deadline_is_told(self):
        """A plugin's curve may ask for it; nothing can be late."""
        criteria = compile_data(one_leaf(2, {"kind": "document", "document": "plan"}))
        curve = Curve.ramp(Fraction(-1), start=Fraction(2), most=Fraction(2))
        found = [item for item in boundary_cases(with_term(criteria, curve=curve)) if isinstance(item, Skipped)]

        assert "without a deadline nothing is late" in [item.why.say("en") for item in found]

    def test_words_by_which_a_kind_is_known(self):
        """Each word of a group does, none does not, and an excluded one shuts out; as the set spells them."""
        documents = {
            "plan": {
                "title": {"vi": "Kế hoạch CCHC", "en": "Plan"},
                "types": ["KH"],
                "subject": ["kế hoạch", "CCHC|cải cách"],
                "not_subject": ["Tuyên truyền"],
            }
        }
        data = one_leaf(1, {"kind": "document", "document": "plan"}, documents=documents)
        cases, _ = of(data)
        found = {
            case.register["documents"][0]["subject"]: case.expect["points"]["1"]
            for name, case in cases.items()
            if "trich-yeu" in name
        }

        assert {
            "CCHC về việc khác": 0,
            "Kế hoạch CCHC": 1,
            "Kế hoạch cải cách": 1,
            "Kế hoạch về việc khác": 0,
            "Kế hoạch CCHC (Tuyên truyền)": 0,
        } == found | {"Kế hoạch CCHC": 1}

    def test_an_abbreviation_keeps_its_letters(self):
        """A subject is spelled as the set writes its words, not CCHC as Cchc."""
        kinds = {"plan": {"title": "Kế hoạch", "types": ["KH"], "subject": ["CCHC", "năm|quý"]}}
        cases, _ = of(one_leaf(2, {"kind": "document", "document": "plan"}, documents=kinds))

        assert "CCHC năm" == cases["1-du"].register["documents"][0]["subject"]

    def test_counted_documents(self):
        """Half a point each, at most 1."""
        found = points(one_leaf(1, {"kind": "per_item", "document": "plan", "each": Decimal("0.5")}))

        assert (Fraction(1, 2), {"below_threshold": Fraction(1, 2)}) == found["1-van-ban"]
        assert (1, {}) == found["3-van-ban"]


class TestRules:
    def test_each_part_alone(self):
        """Each part is taken away, the other being there."""
        part = {"title": "Phần", "max": 2}
        rule = {
            "kind": "parts",
            "parts": [
                part | {"rule": {"kind": "document", "document": "plan"}},
                part | {"rule": {"kind": "choice", "fact": "asked"}},
            ],
        }
        found = points(one_leaf(4, rule))

        assert (2, {"missing": 2}) == found["phan-1-thieu"]
        assert (2, {"unproven": 2}) == found["phan-2-khong-khai"]
        assert (2, {"below_threshold": 2}) == found["phan-2-khong"]

    def test_a_part_that_counts_documents(self):
        """None of them is the number 0, the other part being there."""
        part = {"title": "Phần", "max": 2}
        rule = {
            "kind": "parts",
            "parts": [
                part | {"rule": {"kind": "per_item", "document": "plan", "each": 1}},
                part | {"rule": {"kind": "choice", "fact": "asked"}},
            ],
        }
        cases, _ = of(one_leaf(4, rule))

        assert 2 == cases["1-phan-1-thieu"].expect["points"]["1"]
        assert "0 of Plan, the rest is there" in cases["1-phan-1-thieu"].note.say("en")

    def test_each_condition_alone(self):
        """One condition that fails empties the rule."""
        rule = {
            "kind": "all_of",
            "conditions": [{"kind": "document", "document": "plan"}, {"kind": "choice", "fact": "asked"}],
        }
        found = points(one_leaf(2, rule))

        assert (0, {"missing": 2}) == found["dk1-thieu"]
        assert (0, {"below_threshold": 2}) == found["dk2-khong"]

    def test_the_deadline_of_a_condition_decides(self):
        """All else being met, the document is not due until the last day in time, and missing a day later."""
        rule = {
            "kind": "all_of",
            "conditions": [
                {"kind": "choice", "fact": "asked"},
                {"kind": "document", "document": "plan", "due": day(3, 31)},
            ],
        }
        cases, _ = of(one_leaf(2, rule))
        days = [cases[f"1-{name}"] for name in ("truoc-han", "ngay-cuoi-han", "sau-han-1-ngay")]

        assert [{"asked": True}] * 3 == [case.register["facts"] for case in days]
        assert ["not_due", "not_due", "missing"] == [
            *(cause for case in days for cause in case.expect["deductions"]["1"])
        ]
        assert "Plan is neither there nor due yet, and the other conditions are met" in days[0].note.say("en")

    def test_several_failing_conditions_where_the_curve_tells_them_apart(self):
        """A plugin's rule may take everything for two failures only: the first two of three."""
        rule = {
            "kind": "all_of",
            "conditions": [
                {"kind": "choice", "fact": "asked"},
                {"kind": "document", "document": "plan"},
                {"kind": "document", "document": "report"},
            ],
        }
        criteria = compile_data(one_leaf(2, rule))
        curve = Curve.ramp(Fraction(-1), start=Fraction(2), most=Fraction(2))
        cases = {item.name: item for item in boundary_cases(with_term(criteria, curve=curve)) if isinstance(item, Case)}

        assert 0 == cases["1-2-dieu-kien-khong-dat"].expect["points"]["1"]
        assert ["report"] == [item["kind"] for item in cases["1-2-dieu-kien-khong-dat"].register["documents"]]
        assert 1 == cases["1-dk1-khong"].expect["points"]["1"]

    def test_what_the_set_refuses_is_told(self):
        """Three dossiers on time of two cannot be: no case, and the reason; as a gate, a penalty and a field."""
        items = [{"fact": "done", "each": 1}]
        part = {"title": "Phần", "max": 2}
        rule = {
            "kind": "parts",
            "parts": [
                part | {"rule": {"kind": "per_item", "fact": "total", "each": 1}},
                part | {"rule": {"kind": "deduct", "items": items}},
            ],
        }
        penalty = {"title": "Phạt", "role": "penalty", "cap": 2, "rule": {"kind": "deduct", "items": items}}
        data = set_data(
            {"1": leaf(4, rule), "2": leaf(1, {"kind": "choice", "fact": "asked"}, requires=["1"]), "P": penalty}, 5
        )
        cases, skipped = of(data)

        assert "1-phan-2-so-luong-3" not in cases
        assert ["the set refuses it" in why for says, why in skipped if "“Dossiers on time” is 3" in says][:1] == [True]
        assert 1 == cases["2-cong-1-vua-dat"].expect["points"]["2"]
        assert -2 == cases["P-so-luong-2"].expect["points"]["P"]
        assert cases["ca-bo-du-co-P"].expect["index"] < 100

    def test_gates_open_and_closed(self):
        """A gate of 50 % opens at 50 %, not at the step below, and not at nothing; all else is there."""
        tiers = [
            {"from": "90 %", "points": 2},
            {"from": "50 %", "below": "90 %", "points": 1},
            {"from": "10 %", "below": "50 %", "points": Decimal("0.5")},
            {"below": "10 %", "points": 0},
        ]
        data = set_data(
            {
                "1": leaf(1, {"kind": "choice", "fact": "asked"}, requires=[{"criterion": "2", "at_least": "50 %"}]),
                "2": leaf(2, {"kind": "tiers", "ratio": ["done", "total"], "tiers": tiers}),
            },
            3,
        )
        found = points(data)

        assert (1, {}) == found["cong-2-vua-dat"]
        assert (0, {"gated": 1}) == found["cong-2-chua-dat"]
        assert (0, {"gated": 1}) == found["cong-2-dong"]

    def test_a_gate_that_nothing_opens(self):
        """What falls due past the window never earns a point, and that is told; a step past it is left aside."""
        late = {"kind": "document", "document": "plan", "due": day(1, 10, 2024), "late": [{"over": 30, "off": 1}]}
        never = {"kind": "document", "document": "plan", "due": "400 days after document report"}
        choice = {"kind": "choice", "fact": "asked"}
        data = set_data(
            {
                "1": leaf(1, choice, requires=["2"]),
                "2": leaf(2, never),
                "3": leaf(1, choice, requires=["4"]),
                "4": leaf(3, late),
                "B": {"title": "Thưởng", "role": "bonus", "cap": 3, "rule": late},
            },
            7,
        )
        cases, skipped = of(data)

        assert 0 == cases["1-du"].expect["points"]["1"]
        assert "1-cong-2-vua-dat" not in cases
        assert "no situation earns as much" in [why for _, why in skipped]
        assert 1 == cases["3-du"].expect["points"]["3"]

    def test_a_gate_on_a_branch_is_opened_by_all_below_it(self):
        """What just opens a branch is no single situation, and that is told."""
        data = set_data(
            {
                "1": leaf(1, {"kind": "choice", "fact": "asked"}, requires=["2"]),
                "2": {"title": "Nhánh", "1": leaf(2, {"kind": "document", "document": "plan"})},
            },
            3,
        )
        cases, skipped = of(data)

        assert 1 == cases["1-du"].expect["points"]["1"]
        assert ["2 Nhánh" in says for says, why in skipped if "several criteria" in why] == [True]

    @pytest.mark.parametrize(("policy", "expected"), [("shrink", "n/a"), ("grant", 1)])
    def test_what_does_not_apply(self, policy, expected):
        """It leaves the total, or earns full marks."""
        data = one_leaf(1, {"kind": "choice", "fact": "asked"}, leaf={"not_applicable": policy})

        assert expected == points(data)["khong-ap-dung"][0]

    def test_a_penalty_always_applies_and_a_bonus_need_not(self):
        """A penalty cannot be said away unless it says so, which is told; a bonus said away is none."""
        counted = {"kind": "deduct", "fact": "faults", "each": 1}
        penalty = {"title": "Phạt", "role": "penalty", "cap": 1, "rule": counted}
        bonus = {"title": "Thưởng", "role": "bonus", "cap": 1, "rule": {"kind": "choice", "fact": "asked"}}
        data = set_data({"1": leaf(1, counted), "P": penalty, "B": bonus}, 1)
        cases, skipped = of(data)
        data["criteria"]["P"]["not_applicable"] = "grant"
        others, _ = of(data)

        assert ("said not to apply", "a penalty cannot be said away unless the set says so") in skipped
        assert "P-khong-ap-dung" not in cases
        assert {"points": {"B": "n/a"}} == cases["B-khong-ap-dung"].expect
        assert "outside the total" in cases["B-khong-ap-dung"].note.say("en")
        assert 0 == others["P-khong-ap-dung"].expect["points"]["P"]

    def test_what_must_apply_is_told(self):
        """A set that refuses it gets no case, and the reason."""
        data = one_leaf(1, {"kind": "choice", "fact": "asked"}, leaf={"not_applicable": "refuse"})
        cases, skipped = of(data)

        assert "1-khong-ap-dung" not in cases
        assert [("said not to apply", "the set lets nobody say that it does not apply")] == skipped[:1]


class TestWhole:
    BANDS = {  # noqa: RUF012 -- of a test
        "good": {"title": "Tốt", "from": 75, "every_field": "60 %", "no_penalty": ["P"]},
        "fair": {"title": "Khá", "from": 40},
    }

    def _data(self, **more):
        counted = {"kind": "deduct", "fact": "faults", "each": 1}
        answered = {"kind": "choice", "fact": "asked"}
        bonus = {"kind": "per_item", "document": "report", "each": 1}
        penalty = {"kind": "deduct", "document": "plan", "each": 1}
        return set_data(
            {
                "1": leaf(8, counted, **more),
                "2": leaf(2, answered, **more),
                "B": {"title": "Thưởng", "role": "bonus", "cap": 2, "when": {"index_from": 80}, "rule": bonus},
                "P": {"title": "Phạt", "role": "penalty", "cap": 1, "rule": penalty},
            },
            10,
            bands=self.BANDS,
        )

    def test_bands_at_their_bounds(self):
        """4 of 10 points are 40, the step below 30; no step is 75, the one below is 70, and that is told."""
        cases, skipped = of(self._data())
        found = {name: (case.expect["index"], case.expect["band"]) for name, case in cases.items() if name[0] in "xc"}

        assert (100, "good") == found["ca-bo-du"]
        assert (0, "none") == found["ca-bo-khong-co-gi"]
        assert (70, "fair") == found["xep-loai-good-duoi"]
        assert (40, "fair") == found["xep-loai-fair-vua-du"]
        assert (30, "none") == found["xep-loai-fair-duoi"]
        assert ["the index is just 75, where the band Tốt begins"] == [says for says, _ in skipped if "75" in says]

    def test_one_field_too_low_for_a_band(self):
        """Field 2 with nothing leaves 80, but not 60 % of its own 2 points; no step is just 60 %."""
        cases, skipped = of(self._data())
        case = cases["xep-loai-good-linh-vuc-2-duoi"]

        assert (80, "fair") == (case.expect["index"], case.expect["band"])
        assert any("just 60 %" in says for says, _ in skipped)

    def test_penalty_and_bonus(self):
        """A penalty of 1 of 10 leaves 90, which a band without penalties does not take; a bonus of 2 brings 120."""
        cases, _ = of(self._data())

        assert (90, "fair") == tuple(cases["ca-bo-du-co-P"].expect[key] for key in ("index", "band"))
        assert 120 == cases["ca-bo-du-thuong-B"].expect["index"]

    def test_a_bonus_whose_index_no_step_meets_is_told(self):
        """From 75 on: the step below is 70, none is just 75; one without an index has no such case."""
        data = self._data()
        data["criteria"]["B"]["when"]["index_from"] = 75
        data["criteria"]["C"] = {
            "title": "Thưởng",
            "role": "bonus",
            "cap": 2,
            "rule": {"kind": "per_item", "fact": "total", "each": 1},
        }
        cases, skipped = of(data)

        assert "thuong-B-chi-so-vua-du" not in cases
        assert 70 == cases["thuong-B-chi-so-duoi"].expect["index"]
        assert ["the index before it is just 75, and all is there for the bonus B Thưởng"] == [
            says for says, _ in skipped if "before it" in says
        ]
        assert "ca-bo-du-thuong-C" in cases
        assert "thuong-C-chi-so-duoi" not in cases

    def test_a_bonus_that_asks_for_everything(self):
        """From 100 on its cases have the whole set full."""
        data = self._data()
        data["criteria"]["B"]["when"]["index_from"] = 100
        cases, _ = of(data)

        assert {"faults": 0, "asked": True} == cases["B-1-van-ban"].register["facts"]

    def test_what_a_gate_rests_on_is_not_traded_for_a_band(self):
        """Only leaf 1 can lose, 1 of 3 points: neither 10 nor less is met, and both are told."""
        data = set_data(
            {
                "1": leaf(1, {"kind": "choice", "fact": "asked"}, requires=["2"]),
                "2": leaf(2, {"kind": "deduct", "fact": "faults", "each": 1}),
            },
            3,
            bands={"low": {"title": "Thấp", "from": 10}},
        )
        _, skipped = of(data)

        assert 2 == sum("band Thấp" in says for says, _ in skipped)

    def test_leaves_that_want_opposite_facts_have_no_full_set(self):
        """Dossiers on time earn points, dossiers cost them: there is no full register, and that is told."""
        data = set_data(
            {
                "1": leaf(2, {"kind": "per_item", "fact": "done", "each": 1}),
                "2": leaf(2, {"kind": "deduct", "fact": "total", "each": 1}),
            },
            4,
        )
        cases, skipped = of(data)

        assert "ca-bo-du" not in cases
        assert [True] == ["the set refuses it" in why for says, why in skipped if "every criterion" in says]

    def test_a_set_in_which_nothing_applies_has_no_index(self):
        """A survey that nobody held leaves the total, here all of it."""
        data = one_leaf(1, {"kind": "survey", "fact": "sipas"}, set={"without_survey": "rescale"})

        assert {"index": "n/a"} == of(data)[0]["ca-bo-khong-co-gi"].expect

    def test_an_exact_index_is_not_rounded(self):
        """Nothing is to be looked at, and nothing told."""
        data = one_leaf(10, {"kind": "deduct", "fact": "faults", "each": 1})
        data["set"]["rounding"] = {"leaf": "exact", "total": "exact"}
        cases, skipped = of(data)

        assert "lam-tron" not in cases
        assert [] == [says for says, _ in skipped if "rounded" in says]

    def test_few_sums_are_kept_of_a_large_set(self, monkeypatch):
        """What no longer fits is not looked for; what is found is right."""
        monkeypatch.setattr(sums, "_MOST_SUMS", 1)
        cases, _ = of(self._data())

        assert 100 == cases["ca-bo-du"].expect["index"]

    def test_a_bonus_counts_from_its_index(self):
        """At 80 it brings 20 more, at 70 nothing; its own cases have the index that it asks for."""
        cases, _ = of(self._data())

        assert 100 == cases["thuong-B-chi-so-vua-du"].expect["index"]
        assert 70 == cases["thuong-B-chi-so-duoi"].expect["index"]
        assert 1 == cases["B-1-van-ban"].expect["points"]["B"]

    def test_an_index_between_two_that_can_be_published(self):
        """39.9 of 40 points lost are an index of 0.25, which is published as 0.3."""
        data = one_leaf(40, {"kind": "deduct", "fact": "faults", "each": Decimal("0.1")})
        data["set"]["rounding"] = {"leaf": "exact", "total": 1, "mode": "half-up"}
        cases, _ = of(data)
        case = cases["lam-tron"]

        assert (Fraction(1, 4), Fraction(3, 10)) == (case.expect["index"], case.expect["published"])

    def test_an_index_that_only_what_does_not_apply_rounds(self):
        """Whole steps of 10 points need none; 2 of 3 points do, where the other 7 do not apply."""
        data = set_data(
            {
                "1": leaf(3, {"kind": "deduct", "fact": "faults", "each": 1}),
                "2": leaf(7, {"kind": "choice", "fact": "asked"}),
            },
            10,
        )
        data["set"]["rounding"] = {"leaf": "exact", "total": 2, "mode": "half-up"}
        cases, _ = of(data)

        assert Fraction(200, 3) == cases["lam-tron"].expect["index"]

    def test_an_index_that_is_never_rounded_is_told(self):
        """Where nothing may be left out and every step is a tenth of the total, there is nothing to round."""
        data = one_leaf(10, {"kind": "deduct", "fact": "faults", "each": 1}, leaf={"not_applicable": "refuse"})
        cases, skipped = of(data)

        assert "lam-tron" not in cases
        assert any("is rounded" in says for says, _ in skipped)


class TestAll:
    def test_only_some_criteria(self):
        """Only the cases of the criteria asked for, and none of the whole set."""
        criteria = load_criteria("cho-moi/commune-2023")
        names = [item.name for item in boundary_cases(criteria, ["9"]) if isinstance(item, Case)]

        assert {"9.1", "9.2"} == {name[:3] for name in names}

    def test_an_unknown_criterion_is_told(self):
        """With the nearest that there is."""
        with pytest.raises(UnknownNameError, match=r"9\.9"):
            list(boundary_cases(load_criteria("cho-moi/commune-2023"), ["9.9"]))

    def test_nothing_is_written_twice(self):
        """No two cases of a set are one register on one day about one criterion."""
        criteria = load_criteria("cho-moi/commune-2023")
        found = [
            repr((case.register, case.as_of, list(case.expect.get("points", ()))))
            for case in boundary_cases(criteria, ["1", "12"])
            if isinstance(case, Case)
        ]

        assert len(found) == len(set(found))

    def test_the_same_set_gives_the_same_cases(self):
        """Twice the same bytes."""
        criteria = load_criteria("cho-moi/commune-2023")
        texts = [
            write_cases((item for item in boundary_cases(criteria, ["4.a"]) if isinstance(item, Case)), criteria, "x")
            for _ in range(2)
        ]

        assert texts[0] == texts[1]

    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_what_is_written_is_read_and_holds(self, lang, tmp_path):
        """Every case is unconfirmed, has a note, and comes out as written."""
        criteria = load_criteria("cho-moi/commune-2023")
        cases = [item for item in boundary_cases(criteria, ["2", "8"]) if isinstance(item, Case)]
        path = tmp_path / "a.score.toml"
        path.write_text(write_cases(cases, criteria, criteria.id, lang), encoding="utf-8")
        file = load_cases(path)

        assert () == file.problems
        assert len(cases) == len(file.cases)
        for case in file.cases:
            assert (case.unconfirmed, bool(case.note), ()) == (True, True, case.problems)
            assert () == hold(run_case(case, criteria), case.expect)

    def test_a_note_says_the_situation_and_the_rule(self):
        """So that a person can confirm it by reading: what each step of lateness costs stands there."""
        cases, _ = of(one_leaf(3, TestDocuments.RULE))

        assert (
            "1 Tiêu chí (tối đa 3 điểm): Kế hoạch trễ 1 ngày. Quy tắc: có Kế hoạch, do Chủ tịch ký, ban hành chậm nhất"
            " 31/3/2023 (trễ hạn: trừ từ 1 đến 2; không có: trừ 3 điểm); trễ từ 1 đến 5 ngày: trừ 1 điểm;"
            " trễ từ 6 ngày: trừ 2 điểm; không có: trừ 3 điểm."
        ) == cases["1-tre-1-ngay"].note.say("vi")

    def test_a_note_of_a_period_says_its_own_day(self):
        """Not those of the other periods."""
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "missing": 1, "late": Decimal("0.5")}
        cases, _ = of(one_leaf(4, rule))

        assert (
            "1 Tiêu chí (tối đa 4 điểm): thiếu Báo cáo của quý II/2023, còn lại đủ. Quy tắc: Báo cáo của quý II/2023,"
            " ban hành chậm nhất 30/6/2023 (trễ hạn: trừ 0,5; không có: trừ 1 điểm); các kỳ khác tương tự."
        ) == cases["1-2023-q2-thieu"].note.say("vi")

    def test_a_note_of_parts_says_what_each_loses(self):
        """A part does not say in its own rule what it takes off; the note does, in working days, and of gates."""
        part = {"title": "Phần", "max": 2}
        dated = {"kind": "document", "document": "plan", "due": day(3, 31), "late": 1, "late_in": "working days"}
        rule = {
            "kind": "parts",
            "parts": [part | {"rule": dated}, part | {"rule": {"kind": "document", "document": "report"}}],
        }
        gates = [{"criterion": "2", "at_least": "50 %"}, "3"]
        data = set_data(
            {
                "1": leaf(4, rule, requires=gates),
                "2": leaf(1, {"kind": "choice", "fact": "asked"}),
                "3": leaf(1, {"kind": "survey", "fact": "sipas"}),
            },
            6,
        )
        note = of(data)[0]["1-khong-co-gi"].note.say("vi")

        assert (
            "có Kế hoạch, ban hành chậm nhất 31/3/2023; trễ từ 1 ngày làm việc: trừ 1 điểm; không có: trừ 2 điểm;"
            " có Báo cáo; không có: trừ 2 điểm; chỉ được tính khi 2 đạt ít nhất 50 %; chỉ được tính khi 3 có điểm."
        ) == note.partition("Quy tắc: ")[2]

    def test_a_note_of_a_bonus_says_from_which_index_it_counts(self):
        """What each count brings, and when."""
        assert "chỉ số trước điểm thưởng, điểm trừ đạt từ 80 trở lên." in of(TestWhole()._data())[0]["B-du"].note.say(
            "vi"
        )
