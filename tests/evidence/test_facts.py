"""Facts: typed, dated, within bounds."""

from decimal import Decimal
from fractions import Fraction

import pytest

from parscore.evidence import FactValue
from parscore.evidence.facts import known_on
from samples import case_of, leaf, on, register_complaint, rule_text, set_of, set_text


@pytest.fixture
def criteria(tmp_path):
    """A set with facts of every sort."""
    return set_of(tmp_path, set_text())


class TestSorts:
    @pytest.mark.parametrize(
        ("fact", "written", "number"),
        [
            ("total", 412, 412),
            ("total", 0, 0),
            ("amount", 412, 412),
            ("amount", Decimal("1.9"), Fraction(19, 10)),
            ("amount", "1/3", Fraction(1, 3)),
            ("share", Decimal("87.4"), Fraction("0.874")),
            ("share", 100, 1),
            ("share", 1, Fraction(1, 100)),
            ("share", "87,4 %", Fraction("0.874")),
            ("share", "87.4%", Fraction("0.874")),
            ("share", "0 %", 0),
            ("asked", True, 0),
            ("asked", False, 1),
            ("handling", "kịp thời", 0),
            ("handling", " KHÔNG  ", 2),
        ],
    )
    def test_are_read(self, criteria, fact, written, number):
        """A count is whole, a percentage is a share, an answer is its place; yes comes before no."""
        assert (FactValue(number),) == case_of(criteria, facts={fact: written}).values[fact]

    @pytest.mark.parametrize(
        ("fact", "written"),
        [
            *(("total", value) for value in ("-1", "1.0", "1.5", '"5"', "true", "nan", "[[]]", "2023-01-01", "1e3")),
            ("total", "0x" + "f" * 40),
            *(("amount", value) for value in ("-0.1", "nan", "inf", "true", '"x"', '"1/0"', '"50 %"', "1e400")),
            *(("share", value) for value in ("-1", "100.01", '"101 %"', '"-1 %"', "nan", "true", '"x"', '"1/2 %"')),
            *(("asked", value) for value in ('"yes"', "1", "0", '"true"')),
        ],
    )
    def test_of_another_kind_are_refused(self, tmp_path, criteria, fact, written):
        """A value of the wrong sort, negative, not finite or above 100 % is named at its place."""
        complaint = register_complaint(tmp_path, f"[facts]\n{fact} = ¦{written}\n", criteria)

        assert (["wrong-value"], complaint.expected) == (complaint.codes, complaint.place)

    @pytest.mark.parametrize(
        ("written", "suggestion"),
        [('"kip thoi"', "kịp thời"), ('"?"', None), ("true", None), ("5", None), ("[[1]]", None), ("1.5", None)],
    )
    def test_of_no_answer_are_refused(self, tmp_path, criteria, written, suggestion):
        """A choice is one of its answers; a typo is answered with the nearest."""
        complaint = register_complaint(tmp_path, f"[facts]\n¦handling = {written}\n", criteria)

        assert (["unknown-answer"], complaint.expected) == (complaint.codes, complaint.place)
        assert suggestion == complaint.only.suggestion

    def test_that_are_not_declared_are_refused(self, tmp_path, criteria):
        """A typo in a fact's name is named with the nearest, not scored as nothing."""
        complaint = register_complaint(tmp_path, "[facts]\n¦totall = 5\n", criteria)

        assert (["unknown-fact"], complaint.expected) == (complaint.codes, complaint.place)
        assert "total" == complaint.only.suggestion

    def test_of_a_choice_may_be_yes_and_no(self, tmp_path):
        """A choice whose answers are yes and no may be given as true and false."""
        more = '[facts.flag]\ntitle = "x"\nsort = "choice"\nanswers = ["no", "yes"]\n'
        case = case_of(set_of(tmp_path, set_text(more=more)), facts={"flag": True})

        assert 1 == case.value("flag", None).number


class TestDated:
    SEVERAL = (
        "[facts]\ntotal = [\n    { date = 2023-12-31, value = 9, final = true },\n"
        '    { date = 2023-06-30, value = 5, note = "x" },\n]\n'
    )

    def test_are_known_from_their_day(self, criteria):
        """On a day the last value up to it is known; without a day the last of all."""
        case = case_of(
            criteria,
            facts={"total": [{"date": on(12, 31), "value": 9, "final": True}, {"date": on(6, 30), "value": 5}]},
        )
        known = {day: case.value("total", day) for day in (on(6, 29), on(6, 30), on(12, 30), on(12, 31), None)}

        assert [None, 5, 5, 9, 9] == [value and value.number for value in known.values()]
        assert (False, True) == (known[on(6, 30)].final, known[None].final)

    def test_without_a_day_are_always_known(self, criteria):
        """A fact without a date is taken as it stands; one not given is never known."""
        case = case_of(criteria, facts={"total": {"value": 5, "final": True}})

        assert (FactValue(5, final=True), None) == (case.value("total", on(1, 1)), case.value("done", None))

    def test_know_nothing_of_nothing(self):
        """Of no values nothing is known."""
        assert None is known_on([], on(1, 1))

    @pytest.mark.parametrize(
        ("values", "code"),
        [
            ("[{ date = 2023-03-01, value = 5 }, ¦{ date = 2023-04-01, value = 4 }]", "count-shrinks"),
            ("[{ date = 2023-03-01, value = 5, final = true }, ¦{ date = 2023-04-01, value = 5 }]", "after-final"),
            ("[¦{ date = 2024-02-01, value = 5 }]", "after-window"),
        ],
    )
    def test_change_only_as_facts_can(self, tmp_path, criteria, values, code):
        """A count never shrinks, nothing follows a final value, and nothing comes after the window."""
        complaint = register_complaint(tmp_path, f"[facts]\ntotal = {values}\n", criteria)

        assert [code] == complaint.codes
        assert complaint.expected[0] == complaint.place[0]

    def test_of_another_sort_may_shrink(self, criteria):
        """A number or a share may fall."""
        values = [{"date": on(3, 1), "value": 5}, {"date": on(4, 1), "value": 4}]

        assert 4 == case_of(criteria, facts={"amount": values}).value("amount", None).number

    @pytest.mark.parametrize(
        "values",
        [
            "[]",
            "[1, 2]",
            "[{ date = 2023-01-01, value = 1 }, 2]",
            "[{ date = 2023-01-01, value = 1 }, { date = 2023-01-01, value = 2 }]",
        ],
    )
    def test_have_a_day_each(self, tmp_path, criteria, values):
        """Several values without a day of their own are refused."""
        complaint = register_complaint(tmp_path, f"[facts]\n¦total = {values}\n", criteria)

        assert (["undated-values"], complaint.expected) == (complaint.codes, complaint.place)

    @pytest.mark.parametrize(
        ("value", "code", "suggestion"),
        [
            ("¦{ value = 1, finl = true }", "unknown-key", "final"),
            ("¦{ final = true }", "missing-key", None),
            ("{ value = 1, final = ¦1 }", "wrong-value", None),
            ("{ value = 1, date = ¦2023-01-01T00:00:00 }", "wrong-value", None),
        ],
    )
    def test_have_flags_that_are_known(self, tmp_path, value, code, suggestion):
        """The keys beside a value are checked."""
        complaint = register_complaint(tmp_path, f"[facts]\ntotal = {value}\n")

        assert ([code], suggestion) == (complaint.codes, complaint.only.suggestion)
        assert complaint.expected[0] == complaint.place[0]


class TestPartAndWhole:
    @pytest.mark.parametrize(
        ("total", "done", "code"),
        [
            ("5", "¦6", "above-total"),
            ("5", "5", None),
            ("[{ date = 2023-03-01, value = 5 }, { date = 2023-09-01, value = 20 }]", "¦6", "above-total"),
            (
                "[{ date = 2023-03-01, value = 5 }, { date = 2023-09-01, value = 20 }]",
                "[{ date = 2023-03-01, value = 5 }, { date = 2023-09-01, value = 20 }]",
                None,
            ),
            (
                "[{ date = 2023-03-01, value = 5 }, { date = 2023-09-01, value = 20 }]",
                "[{ date = 2023-03-01, value = 5 }, ¦{ date = 2023-08-31, value = 6 }]",
                "above-total",
            ),
            ("[{ date = 2023-03-01, value = 5 }]", "[{ date = 2023-02-01, value = 5 }]", None),
        ],
    )
    def test_is_never_more_than_its_whole(self, tmp_path, criteria, total, done, code):
        """On no day of either is the part greater."""
        body = f"[facts]\ntotal = {total}\ndone = {done}\n"

        complaint = register_complaint(tmp_path, body, criteria)

        assert [code] * (code is not None) == complaint.codes
        assert (complaint.expected or (None, None)) == complaint.place

    def test_is_checked_where_a_rule_takes_their_ratio(self, tmp_path):
        """Two facts of a ratio are part and whole, though no fact says so, in conditions, too."""
        ratio = '{ kind = "proportional", ratio = ["total", "amount"] }'
        criteria = set_of(tmp_path, rule_text(f'{{ kind = "all_of", conditions = [{ratio}] }}'))
        complaint = register_complaint(tmp_path, "[facts]\ntotal = ¦6\namount = 5.5\n", criteria)

        assert (["above-total"], complaint.expected) == (complaint.codes, complaint.place)

    def test_needs_both(self, criteria):
        """A part without its whole is fine."""
        assert 6 == case_of(criteria, facts={"done": 6}).value("done", None).number


class TestCeiling:
    def test_of_a_judged_fact_is_the_maximum(self, tmp_path):
        """A superior cannot give more than the leaf's maximum; every rule of the fact says so."""
        rule = '{ kind = "judged", fact = "amount" }'
        text = leaf(rule, limit="2") + leaf(rule, code="2", limit="1") + leaf(code="3")
        criteria = set_of(tmp_path, set_text(text, total="4"))
        complaint = register_complaint(tmp_path, "[facts]\namount = ¦2.5\n", criteria)

        assert (["above-max", "above-max"], complaint.expected) == (complaint.codes, complaint.place)
        assert ["1", "2"] == [problem.sentence.values["code"] for problem in complaint.problems]

    @pytest.mark.parametrize("value", ["2", "0", '"4/3"'])
    def test_may_be_reached(self, tmp_path, value):
        """The maximum itself is fine."""
        criteria = set_of(tmp_path, rule_text('{ kind = "judged", fact = "amount" }', limit="2"))

        assert [] == register_complaint(tmp_path, f"[facts]\namount = {value}\n", criteria).codes

    def test_is_none_for_other_rules(self, tmp_path):
        """A number that is counted or tiered has no ceiling."""
        criteria = set_of(tmp_path, rule_text('{ kind = "per_item", fact = "amount", each = 1 }'))

        assert 99 == case_of(criteria, facts={"amount": 99}).value("amount", None).number


class TestAllAtOnce:
    def test_every_fact_is_named(self, tmp_path, criteria):
        """All wrong facts come together, in the order of the lines."""
        body = '[facts]\nhandling = "x"\ntotal = -1\nnope = 1\nshare = "101 %"\ndone = 7\n'
        complaint = register_complaint(tmp_path, body, criteria)

        assert ["unknown-answer", "wrong-value", "unknown-fact", "wrong-value"] == complaint.codes
