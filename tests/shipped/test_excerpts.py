"""
The excerpts of real sets, against points worked by hand from their rule texts.

All units here are invented. Expected points follow from the words of each row
(``rule_text``), not from the rules that encode them.
"""

import datetime

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import tomli

from parscore import load_criteria, score
from parscore.checking import Report, check_file
from parscore.core import Cause
from parscore.evidence import read_register
from parscore.scoring import Scorecard


XUAN_LOC = "xuan-loc/commune-2022-excerpt"
CA_MAU = "ca-mau/2013-excerpt"
NAM_DINH = "nam-dinh/commune-2021-excerpt"
PHU_THO = "phu-tho-style/agency-2025-sample"
#: Of each excerpt its year, and the maxima of the rows that it reproduces.
ROWS = {
    XUAN_LOC: (2022, {"4": 2, "4.1": 1, "4.2": 1}),
    CA_MAU: (
        2013,
        {
            "1": 20,
            "1.1": 5,
            "1.1.1": 1,
            "1.1.2": 1,
            "1.1.3": 1,
            "1.1.4": 2,
            "1.2": 2,
            "1.2.1": 1,
            "1.2.2": 1,
            "1.3": 3,
        },
    ),
    NAM_DINH: (2021, {"1": "8.25", "1.1": 1, "1.1.1": "0.5", "1.1.2": "0.5"}),
    PHU_THO: (
        2025,
        {
            "I": "36.5",
            "I.3.1.1": "0.5",
            "I.3.1.2": "0.5",
            "I.3.2": 2,
            "II": 25,
            "II.2.1": 8,
            "III.3.1": 3,
            "III.3.2": 2,
            "IV": 5,
            "IV.4.1": 2,
        },
    ),
}


def card_of(name: str, facts: dict[str, Any] | None = None, *documents: dict[str, Any], **tables: Any) -> Scorecard:
    """Score an invented commune's register on the excerpt *name*."""
    year = ROWS[name][0]
    data = {
        "format": "parscore.register/1",
        "criteria": name,
        "unit": {"id": "xa-vi-du", "name": "Xã Ví Dụ", "year": year},
        "facts": facts or {},
        "documents": list(documents),
    }
    return score(load_criteria(name), read_register(data | tables))


def points(card: Scorecard, code: str) -> Fraction:
    """Return what *code* earned, exactly."""
    return card[code].exact.earned


def paper(number: str, date: datetime.date, subject: str) -> dict[str, Any]:
    """Return a document of an invented commune."""
    return {"number": number, "date": date, "subject": subject}


class TestSets:
    @pytest.mark.parametrize("name", ROWS)
    def test_maxima_are_those_published(self, name):
        """
        Every row has the maximum that its source prints, be it more than its rows come to.
        """
        criteria = load_criteria(name)
        year, maxima = ROWS[name]

        assert year == criteria.year
        assert {code: Fraction(most) for code, most in maxima.items()} == {
            code: criteria[code].declared for code in maxima
        }

    @pytest.mark.parametrize("name", ROWS)
    def test_each_says_that_it_is_an_excerpt_and_where_from(self, name):
        """
        Status, note in both languages, a source with its address, and a header that says so.
        """
        criteria = load_criteria(name)
        text = Path(criteria.file).read_text(encoding="utf-8")
        urls = [source["url"] for source in tomli.loads(text)["sources"].values()]

        assert criteria.status == "excerpt"
        assert "EXCERPT" in text.partition("\nformat = ")[0]
        assert all(url.startswith("http") for url in urls)
        assert criteria.note is not None
        assert criteria.note.vi != criteria.note.en

    @pytest.mark.parametrize("name", ROWS)
    def test_every_row_cites_its_source_and_has_its_rule_in_words(self, name):
        """
        A leaf with a rule has the rule's words beside it.
        """
        for leaf in load_criteria(name).leaves:
            assert leaf.cite is not None, leaf.code
            assert leaf.is_unread or leaf.rule_text is not None, leaf.code

    @pytest.mark.parametrize("name", ROWS)
    def test_check_finds_the_contradictions_and_nothing_else(self, name):
        """
        Xuân Lộc contradicts itself twice; what else is said of an excerpt is to be known only.
        """
        report = Report()
        check_file(Path(load_criteria(name).file), report)
        found = [(one.code, one.place.key) for one in report.found if one.severity != "info"]
        contradictions = [
            ("example-fails", "criteria.4.1.examples[5].points"),
            ("example-fails", "criteria.4.2.examples[4].points"),
        ]

        assert (contradictions if name == XUAN_LOC else []) == found

    def test_rows_whose_words_are_missing_leave_the_reckoning(self):
        """
        Cà Mau's 1.3 has 3 points and no rule here: the index is out of the other 7.
        """
        card = card_of(CA_MAU, {"plan.issued": "kịp thời"})

        assert not card["1.3"].applies
        assert Fraction(7) == card.exact.max
        assert Fraction(100, 7) == card.exact_index.earned


class TestXuanLoc:
    @pytest.mark.parametrize(
        ("done", "goals", "expected"),
        [
            (5, 5, Fraction(1)),
            (9, 10, Fraction(9, 10)),
            (19, 20, Fraction(19, 20)),
            (899, 1000, Fraction(0)),
            (8999, 10000, Fraction(0)),
            (4, 5, Fraction(0)),
            (0, 5, Fraction(0)),
        ],
    )
    def test_below_90_percent_earns_nothing_and_from_there_the_ratio(self, done, goals, expected):
        """
        The rule decides, not the letter's example: 4 of 5 is 80 % and earns 0.
        """
        card = card_of(XUAN_LOC, {"propaganda.goals": goals, "propaganda.goals_done": done})

        assert expected == points(card, "4.1")

    @pytest.mark.parametrize(
        ("screens", "web", "traditional", "expected"),
        [
            (True, True, True, "1"),
            (True, True, False, "0.5"),
            (True, False, False, "0.25"),
            (False, True, False, "0.25"),
            (True, False, True, "0.75"),
            (False, False, True, "0.5"),
            (False, False, False, "0"),
        ],
    )
    def test_forms_add_up(self, screens, web, traditional, expected):
        """
        0.25 for screens, 0.25 for the web, 0.5 for traditional forms.
        """
        facts = {
            "propaganda.screens": screens,
            "propaganda.web": web,
            "propaganda.traditional": traditional,
        }
        card = card_of(XUAN_LOC, facts)

        assert Fraction(expected) == points(card, "4.2")

    def test_a_form_that_is_not_stated_is_unproven(self):
        """
        Nobody said whether screens are used: zero because unproven, not because there are none.
        """
        card = card_of(XUAN_LOC, {"propaganda.web": True, "propaganda.traditional": False})

        assert [(Fraction(1, 4), Cause.UNPROVEN), (Fraction(1, 2), Cause.BELOW_THRESHOLD)] == [
            (line.exact, line.cause) for line in card["4.2"].deductions
        ]

    @pytest.mark.parametrize(("code", "expected"), [("4.1", "0.8"), ("4.2", "1")])
    def test_the_contradictions_are_kept_as_the_letter_has_them(self, code, expected):
        """
        The last worked example of each row is the letter's own figure, which its rule does not give.
        """
        example = load_criteria(XUAN_LOC)[code].examples[-1]

        assert Fraction(expected) == example.points


#: The four reports of an invented department.
REPORTS = (
    paper("10/BC-SVD", datetime.date(2013, 3, 15), "Kết quả CCHC quý I năm 2013"),
    paper("20/BC-SVD", datetime.date(2013, 6, 14), "Kết quả CCHC 6 tháng đầu năm 2013"),
    paper("30/BC-SVD", datetime.date(2013, 9, 13), "Kết quả CCHC quý III năm 2013"),
    paper("40/BC-SVD", datetime.date(2013, 12, 13), "Kết quả CCHC năm 2013"),
)
#: A plan for 2021 that is as it should be.
COMPLETE = {"plan-2021.complete": True, "plan-2021.tasks_assigned": True}


def year_plan(date: datetime.date) -> dict[str, Any]:
    """Return a plan for 2021 of *date*."""
    return paper("15/KH-UBND", date, "Cải cách hành chính năm 2021")


class TestCaMau:
    @pytest.mark.parametrize(
        ("answer", "expected"), [("kịp thời", "1"), ("không kịp thời", "0.5"), ("không ban hành", "0")]
    )
    def test_a_plan_in_time_late_or_not_at_all(self, answer, expected):
        """
        1, 0.5 or 0, as somebody judges what is timely.
        """
        card = card_of(CA_MAU, {"plan.issued": answer})

        assert Fraction(expected) == points(card, "1.1.1")

    @pytest.mark.parametrize(
        ("complete", "funded", "expected"), [(True, True, 1), (True, False, 0), (False, True, 0), (False, False, 0)]
    )
    def test_complete_and_funded_or_nothing(self, complete, funded, expected):
        """
        "And" earns the point, "or" loses it.
        """
        card = card_of(CA_MAU, {"plan.tasks_complete": complete, "plan.funded": funded})

        assert expected == points(card, "1.1.2")

    @pytest.mark.parametrize(
        ("done", "tasks", "expected"),
        [
            (10, 10, 2),
            (901, 1000, 2),
            (90001, 100000, 2),
            (9, 10, 1),
            (8999, 10000, 1),
            (7, 10, 1),
            (6999, 10000, 0),
            (0, 10, 0),
        ],
    )
    def test_tiers_at_their_bounds(self, done, tasks, expected):
        """
        More than 90 % is 2, exactly 90 % and exactly 70 % are 1, just below 70 % is 0.
        """
        card = card_of(CA_MAU, {"plan.tasks": tasks, "plan.tasks_done": done})

        assert expected == points(card, "1.1.4")

    def test_four_reports_in_time_earn_the_point(self):
        """
        All four are there and somebody says that they came in time.
        """
        card = card_of(CA_MAU, {"reports.on_time": True}, *REPORTS)

        assert points(card, "1.2.1") == 1

    @pytest.mark.parametrize("missing", range(4))
    def test_one_missing_report_costs_all(self, missing):
        """
        Three of four earn nothing: whichever is missing, no other stands in for it.
        """
        there = [report for number, report in enumerate(REPORTS) if number != missing]
        card = card_of(CA_MAU, {"reports.on_time": True}, *there)

        assert points(card, "1.2.1") == 0

    def test_one_late_report_costs_all(self):
        """
        All four are there but not all came in time.
        """
        card = card_of(CA_MAU, {"reports.on_time": False}, *REPORTS)

        assert points(card, "1.2.1") == 0

    def test_a_whole_register(self):
        """
        0.5 + 0 + 1 + 1 + 1 + 0 of 7 points, as the six rules say.
        """
        facts = {
            "plan.issued": "không kịp thời",
            "plan.tasks_complete": True,
            "plan.funded": False,
            "plan.results_clear": True,
            "plan.tasks": 20,
            "plan.tasks_done": 18,
            "reports.on_time": True,
            "reports.complete": False,
        }
        card = card_of(CA_MAU, facts, *REPORTS)

        assert Fraction("3.5") == card.exact.earned
        assert Fraction(50) == card.exact_index.earned


class TestNamDinh:
    @pytest.mark.parametrize(("day", "expected"), [(18, "0.5"), (20, "0.5"), (21, "0.3"), (31, "0.3")])
    def test_sunday_20_december_is_the_last_day(self, day, expected):
        """
        20/12/2020 was a Sunday; the Monday after it is "after that day" and loses the 0.2 for time.
        """
        card = card_of(NAM_DINH, COMPLETE, year_plan(datetime.date(2020, 12, day)))

        assert datetime.date(2020, 12, 20).weekday() == 6
        assert Fraction(expected) == points(card, "1.1.1")

    @pytest.mark.parametrize(
        ("complete", "assigned", "expected"),
        [(True, True, "0.5"), (True, False, "0.2"), (False, True, "0.2"), (False, False, "0.2")],
    )
    def test_content_and_annex_go_together(self, complete, assigned, expected):
        """
        Without full content, or without its annex, the plan keeps the 0.2 for time only.
        """
        facts = {"plan-2021.complete": complete, "plan-2021.tasks_assigned": assigned}
        card = card_of(NAM_DINH, facts, year_plan(datetime.date(2020, 12, 1)))

        assert Fraction(expected) == points(card, "1.1.1")

    def test_no_plan_earns_nothing_whatever_is_said_of_it(self):
        """
        "Not issued" is 0 for time, and a plan that is not there is not complete.
        """
        card = card_of(NAM_DINH, COMPLETE)

        assert points(card, "1.1.1") == 0

    def test_the_plan_for_five_years_is_another_one(self):
        """
        Each of the two plans serves its own row.
        """
        facts = {"plan-2021-2025.complete": True, "plan-2021-2025.tasks_assigned": True}
        plan = paper("16/KH-UBND", datetime.date(2020, 12, 18), "Cải cách hành chính giai đoạn 2021-2025")
        card = card_of(NAM_DINH, facts, plan)

        assert Fraction("0.5") == points(card, "1.1.2")
        assert points(card, "1.1.1") == 0
        assert Fraction(50) == card.exact_index.earned


class TestPhuTho:
    @pytest.mark.parametrize(("count", "expected"), [(0, "0"), (1, "0.5"), (3, "1.5"), (4, "2"), (9, "2")])
    def test_half_a_point_for_each_regulation_at_most_two(self, count, expected):
        """
        The fifth regulation brings nothing more.
        """
        card = card_of(PHU_THO, {"regulations.issued": count})

        assert Fraction(expected) == points(card, "I.3.2")

    @pytest.mark.parametrize(
        ("answer", "expected"), [("không vi phạm", 2), ("vi phạm nhẹ", 1), ("vi phạm nghiêm trọng", 0)]
    )
    def test_severity_takes_half_or_all(self, answer, expected):
        """
        A light breach costs 50 % of the row, a grave one all of it.
        """
        card = card_of(PHU_THO, {"ethics.breach": answer})

        assert expected == points(card, "III.3.2")

    @pytest.mark.parametrize(
        ("answer", "expected"), [("hoàn thành xuất sắc", "2"), ("hoàn thành tốt", "1.5"), ("hoàn thành", "1")]
    )
    def test_grades_are_100_75_and_50_percent(self, answer, expected):
        """
        Urgent tasks add 2, 1.5 or 1 point outside the 100.
        """
        card = card_of(PHU_THO, {"urgent.grade": answer})

        assert Fraction(expected) == card.bonus.exact.earned
        assert card.exact.earned == 0

    def test_points_of_which_nobody_says_how_many_go_are_judged(self):
        """
        Somebody left 6.5 of 8 points: what is gone is the reviewer's decision.
        """
        card = card_of(PHU_THO, {"institutions.score": Decimal("6.5")})

        assert [(Fraction("1.5"), Cause.JUDGED)] == [(line.exact, line.cause) for line in card["II.2.1"].deductions]

    def test_the_third_answer_of_the_form_takes_a_row_out(self):
        """
        "Không áp dụng" is an entry of the register: 16 points of rows less the 2 of I.3.2.
        """
        card = card_of(PHU_THO, not_applicable={"I.3.2": "Cơ quan ví dụ không ban hành quy chế riêng"})

        assert Fraction(14) == card.exact.max

    def test_a_whole_register(self):
        """
        0.5 + 0 + 1.5 + 6.5 + 3 + 1 = 12.5 of 16, and a bonus of 1.5: 78.125 + 1.5.
        """
        facts = {
            "rollout.issued": True,
            "rollout.reported": False,
            "regulations.issued": 3,
            "institutions.score": Decimal("6.5"),
            "discipline.score": 3,
            "ethics.breach": "vi phạm nhẹ",
            "urgent.grade": "hoàn thành tốt",
        }
        card = card_of(PHU_THO, facts)

        assert Fraction("12.5") == card.exact.earned
        assert Fraction(16) == card.exact.max
        assert Fraction("79.625") == card.exact_index.earned
