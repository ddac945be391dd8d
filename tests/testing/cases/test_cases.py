"""The boundary cases that a set implies."""

import attrs
import pytest
import tomli

from hypothesis import given, settings
from hypothesis import strategies as st

from building import compile_data, day, leaf, one_leaf, set_data
from parscore.criteria import load_criteria
from parscore.errors import UnknownNameError
from parscore.testing import strategies
from parscore.testing.cases import Case, Skipped, boundary_cases, write_cases
from parscore.testing.golden import hold, load_cases, run_case


def cases_of(data, only=()):
    """Return the cases of a set by name, without the code before it."""
    found = boundary_cases(compile_data(data), only)
    return {case.name.removeprefix("1-"): case for case in found if isinstance(case, Case)}


def points_of(cases):
    """Return the expected points of the leaf 1 by the name of the case."""
    return {name: case.expect["points"]["1"] for name, case in cases.items() if "1" in case.expect.get("points", {})}


class TestRatios:
    def test_each_bound_and_one_unit_either_side(self):
        """
        A bound at 90 % gives cases at 89.9 %, 90 % and 90.1 %, beside both ends; only the bound and above earn.
        """
        tiers = [{"from": "90 %", "points": 2}, {"below": "90 %", "points": 0}]
        points = points_of(cases_of(one_leaf(2, {"kind": "tiers", "ratio": ["done", "total"], "tiers": tiers})))

        assert {
            "du": 2,
            "khong-co-gi": 0,
            "done-0pt": 0,
            "done-0.1pt": 0,
            "done-89.9pt": 0,
            "done-90pt": 2,
            "done-90.1pt": 2,
            "done-99.9pt": 2,
            "khong-ap-dung": "n/a",
        } == points

    def test_an_open_bound_is_told_from_a_closed_one(self):
        """
        Where the bound itself does not earn, the case at it says so.
        """
        tiers = [{"above": "90 %", "points": 2}, {"to": "90 %", "points": 0}]
        points = points_of(cases_of(one_leaf(2, {"kind": "tiers", "ratio": ["done", "total"], "tiers": tiers})))

        assert (0, 2) == (points["done-90pt"], points["done-90.1pt"])

    def test_the_register_makes_the_ratio_exactly(self):
        """
        89.9 % is 899 of 1000.
        """
        rule = {"kind": "proportional", "ratio": ["done", "total"], "zero_below": "90 %"}
        cases = cases_of(one_leaf(3, rule))

        assert {"facts": {"total": 1000, "done": 899}} == cases["done-89.9pt"].register

    def test_a_slope_is_looked_at_where_no_decimal_is_exact(self):
        """
        Between the bounds of a slope stands a ratio that no decimal gives, so that a rounding of leaves would show.
        """
        points = points_of(cases_of(one_leaf(1, {"kind": "proportional", "ratio": ["done", "total"]})))

        assert any(value != "n/a" and value.denominator % 3 == 0 for value in points.values() if value)


class TestCounts:
    def test_a_cap_is_reached_and_passed(self):
        """
        Half a point for each up to 2: cases at 0, 1, 3, 4 and 5, the last two at the cap.
        """
        points = points_of(cases_of(one_leaf(2, {"kind": "per_item", "fact": "faults", "each": "1/2"})))

        assert {"faults-0": 0, "faults-1": 0.5, "faults-2": 1, "faults-3": 1.5, "faults-5": 2}.items() <= points.items()
        assert 2 == points["du"]

    def test_documents_are_counted(self):
        """
        Where documents are counted, cases have that many of them, each with a number of its own.
        """
        cases = cases_of(one_leaf(2, {"kind": "per_item", "document": "plan", "each": 1}))

        assert ["01/KH-UBND", "02/KH-UBND"] == [item["number"] for item in cases["du"].register["documents"]]


RULE = {
    "kind": "document",
    "document": "plan",
    "due": day(3, 31),
    "late": [{"over": 0, "off": 1}, {"over": 10, "off": 2}],
}


class TestDocuments:
    def test_deadline_and_steps(self):
        """
        In time on the last day, one day late, and each step of lateness exactly and one day past.
        """
        points = points_of(cases_of(one_leaf(4, RULE)))

        assert {
            "du": 4,
            "plan-tre-1": 3,
            "plan-tre-10": 3,
            "plan-tre-11": 2,
            "khong-co-gi": 0,
        }.items() <= points.items()

    def test_days_of_the_year(self):
        """
        Before the deadline, on it and a day later all can still be had: a paper that was in time may be supplied.
        """
        cases = cases_of(one_leaf(4, RULE))
        reach = {name: case.expect["reachable"]["1"] for name, case in cases.items() if "reachable" in case.expect}

        assert {"truoc-han": 4, "ngay-cuoi-han": 4, "sau-han-1-ngay": 4} == reach

    def test_each_demand_is_left_out_alone(self):
        """
        A document without its signer, or with another, does not count; nor does one of another type or without number.
        """
        rule = {"kind": "document", "document": "plan", "signer": "Chủ tịch"}
        points = points_of(cases_of(one_leaf(4, rule)))

        assert {"khong-signer": 0, "sai-signer": 0, "sai-loai": 0, "khong-so": 0}.items() <= points.items()

    def test_the_day_that_counts(self):
        """
        Signed in time and received a day later: late where receipt counts, in time where it does not.
        """
        by_receipt = RULE | {"by": "received"}

        assert 4 == points_of(cases_of(one_leaf(4, RULE)))["nhan-sau-mot-ngay"]
        assert 3 == points_of(cases_of(one_leaf(4, by_receipt)))["nhan-sau-mot-ngay"]

    def test_each_word_of_a_kind(self):
        """
        Each alternative of a subject is used once, each group left out once, and each forbidden word added once.
        """
        kind = {"title": "Kế hoạch", "types": ["KH"], "subject": ["kế hoạch|phương án"], "not_subject": ["dự thảo"]}
        data = one_leaf(2, {"kind": "document", "document": "plan"}, documents={"plan": kind})
        points = points_of(cases_of(data))

        assert {"trich-yeu-1-2": 2, "trich-yeu-thieu-1": 0, "trich-yeu-loai-1": 0}.items() <= points.items()

    def test_each_period_missing_and_late(self):
        """
        Each quarter is missing alone and late alone, then two, three and all are missing.
        """
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "missing": 1, "late": "1/4"}
        data = one_leaf(3, rule | {"due": "5 days after the period ends"})
        points = points_of(cases_of(data))

        for quarter in ("q1", "q2", "q3", "q4"):
            assert (2, 2.75) == (points[f"khong-2023-{quarter}"], points[f"2023-{quarter}-tre-1"])
        assert (1, 0, 0) == (points["thieu-2"], points["thieu-3"], points["khong-co-gi"])

    def test_a_deadline_that_runs_from_another_document(self):
        """
        The document from which a deadline runs comes with the case.
        """
        rule = {"kind": "document", "document": "report", "due": "10 days after document plan", "late": 1}
        cases = cases_of(one_leaf(4, rule))

        assert 2 == len(cases["du"].register["documents"])
        assert (4, 3) == (points_of(cases)["du"], points_of(cases)["report-tre-1"])

    def test_what_no_register_can_show_is_told(self):
        """
        A step of lateness beyond the window is told, not left out silently.
        """
        rule = RULE | {"late": [{"over": 0, "off": 1}, {"over": 2000, "off": 2}]}
        skipped = [item for item in boundary_cases(compile_data(one_leaf(4, rule))) if isinstance(item, Skipped)]

        assert any("trễ 2000 ngày" in item.says.say("vi") for item in skipped)


class TestOthers:
    def test_every_answer(self):
        """
        Every answer of a choice, and none.
        """
        facts = {"x": {"title": "X", "sort": "choice", "answers": ["nhanh", "chậm", "không"]}}
        rule = {"kind": "choice", "fact": "x", "options": {"nhanh": 2, "chậm": 1, "không": 0}}
        points = points_of(cases_of(one_leaf(2, rule, facts=facts)))

        assert {"du": 2, "x-1": 1, "x-2": 0, "khong-co-gi": 0}.items() <= points.items()

    def test_each_condition_alone(self):
        """
        Where all conditions must hold, each fails alone.
        """
        rule = {
            "kind": "all_of",
            "conditions": [{"kind": "document", "document": "plan"}, {"kind": "choice", "fact": "asked"}],
        }
        points = points_of(cases_of(one_leaf(2, rule)))

        assert {"du": 2, "dk1-khong-plan": 0, "dk2-khong-asked": 0, "dk2-asked-1": 0}.items() <= points.items()

    def test_each_part_alone(self):
        """
        Each part is lost alone, the others being full.
        """
        parts = [
            {"max": 1, "rule": {"kind": "document", "document": "plan"}},
            {"max": 2, "rule": {"kind": "choice", "fact": "asked"}},
        ]
        points = points_of(cases_of(one_leaf(3, {"kind": "parts", "parts": parts})))

        assert {"du": 3, "khong-plan": 2, "khong-asked": 1}.items() <= points.items()

    def test_gates_open_and_closed(self):
        """
        A gate is closed, just open, and not quite open.
        """
        data = set_data(
            {
                "1": leaf(2, {"kind": "choice", "fact": "asked"}, requires=[{"criterion": "2", "at_least": "50 %"}]),
                "2": leaf(4, {"kind": "per_item", "fact": "faults", "each": 1}),
            },
            6,
        )
        points = points_of(cases_of(data))

        assert (2, 0, 2, 0) == (
            points["du"],
            points["cong-2-dong"],
            points["cong-2-vua-dat"],
            points["cong-2-chua-dat"],
        )

    def test_bands_just_reached_and_just_missed(self):
        """
        The index stands just at a band's bound, and a little below it.
        """
        data = one_leaf(
            10, {"kind": "per_item", "fact": "faults", "each": 1}, bands={"good": {"title": "Tốt", "from": 80}}
        )
        cases = cases_of(data)

        assert {"index": 80, "band": "good"} == cases["xep-loai-good-vua-du"].expect
        assert {"index": 70, "band": "none"} == cases["xep-loai-good-duoi"].expect

    def test_a_field_just_reaches_the_share_that_a_band_asks(self):
        """
        A band that asks half of every field is reached with just half, and not with less.
        """
        items = {"kind": "per_item", "each": 1}
        data = set_data(
            {"1": leaf(90, items | {"fact": "total"}), "2": leaf(10, items | {"fact": "faults"})},
            100,
            bands={"good": {"title": "Tốt", "from": 90, "every_field": "50 %"}},
        )
        cases = cases_of(data)

        assert ("good", "none") == tuple(
            cases[f"xep-loai-good-linh-vuc-2-{name}"].expect["band"] for name in ("vua-du", "duoi")
        )

    def test_bonus_and_penalty(self):
        """
        A bonus that counts from an index has cases just there and below it; a penalty is taken from the full set.
        """
        items = {"kind": "per_item", "each": 1}
        data = set_data(
            {
                "1": leaf(10, items | {"fact": "total"}),
                "2": {
                    "title": "B",
                    "role": "bonus",
                    "cap": 1,
                    "when": {"index_from": 90},
                    "rule": items | {"fact": "done"},
                },
                "3": {"title": "P", "role": "penalty", "cap": 2, "rule": items | {"fact": "faults"}},
            },
            10,
        )
        cases = cases_of(data)
        index = {name: case.expect["index"] for name, case in cases.items() if "index" in case.expect}

        assert (100, 80, 80) == (
            index["thuong-2-chi-so-vua-du"],
            index["thuong-2-chi-so-duoi"],
            index["ca-bo-du-co-3"],
        )

    def test_rounding_lies_between(self):
        """
        An index that lies just between two that can be published tells the modes of rounding apart.
        """
        rounding = {"leaf": "exact", "total": 0, "mode": "half-up"}
        rule = {"kind": "per_item", "fact": "faults", "each": "1/2"}
        cases = cases_of(one_leaf(100, rule, set={"rounding": rounding}))

        assert (0.5, 1) == (cases["lam-tron"].expect["index"], cases["lam-tron"].expect["published"])

    def test_only_some(self):
        """
        Cases may be drawn for some criteria alone; an unknown code is told.
        """
        compiled = compile_data(set_data({"1": leaf(1, _YES), "2": leaf(1, _YES)}, 2))

        assert {"2"} == {case.name[0] for case in boundary_cases(compiled, ["2"]) if isinstance(case, Case)}
        with pytest.raises(UnknownNameError):
            list(boundary_cases(compiled, ["9"]))

    def test_what_cannot_be_left_out_is_told(self):
        """
        Where a set lets nobody say that a criterion does not apply, that is told.
        """
        found = boundary_cases(compile_data(one_leaf(1, _YES, leaf={"not_applicable": "refuse"})))

        assert ["khai là không áp dụng"] == [item.says.say("vi") for item in found if isinstance(item, Skipped)]


_YES = {"kind": "choice", "fact": "asked"}


class TestWriting:
    def test_is_read_back_and_holds(self, tmp_path):
        """
        What is written is a file of golden cases that all hold, none of them confirmed.
        """
        criteria = load_criteria("xuan-loc/commune-2022-excerpt")
        cases = [item for item in boundary_cases(criteria) if isinstance(item, Case)]
        file = tmp_path / "a.score.toml"
        file.write_text(write_cases(cases, criteria, criteria.id), encoding="utf-8")
        golden = load_cases(file)

        assert () == golden.problems
        assert len(cases) == len(golden.cases)
        assert all(case.unconfirmed and not case.problems for case in golden.cases)
        assert all(() == hold(run_case(case, criteria), case.expect) for case in golden.cases)

    def test_the_same_set_gives_the_same_file(self):
        """
        The file is the same every time, so that a change of the set can be seen in it.
        """
        criteria = load_criteria("ca-mau/2013-excerpt")
        first, second = (
            write_cases([item for item in boundary_cases(criteria) if isinstance(item, Case)], criteria, "x")
            for _ in range(2)
        )

        assert first == second

    def test_notes_say_case_and_rule(self):
        """
        Each note says what is the case and what the rule wants, so that a person can hold one against the other.
        """
        criteria = compile_data(one_leaf(2, _YES))
        text = write_cases([item for item in boundary_cases(criteria) if isinstance(item, Case)], criteria, "x", "en")
        cases = tomli.loads(text)["cases"]

        assert "1 Tiêu chí: “Assigned” is no. The rule: “Assigned”: yes." == cases["1-asked-1"]["note"]


class TestLaw:
    @settings(max_examples=15)
    @given(st.data())
    def test_every_set_gives_cases_that_hold(self, data):
        """
        Whatever a set holds, cases are drawn for it, each of which holds, and no two have one name.
        """
        criteria = data.draw(strategies.criteria_sets())
        found = [item for item in boundary_cases(criteria) if isinstance(item, Case)]

        assert len(found) == len({case.name for case in found})
        assert all(attrs.has(type(case)) for case in found)
