"""Golden cases that could not fail, or that stand on a day or at a stage that is not there."""

import pytest

from building import bonus_of, compile_data, day, leaf, set_data
from parscore.testing.golden import load_cases


CRITERIA = compile_data(
    set_data(
        {
            "1": leaf(2, {"kind": "document", "document": "plan"}),
            "2": leaf(8, {"kind": "deduct", "fact": "faults", "each": 1}),
            "B": bonus_of(3),
            "P": {"title": "Trừ", "role": "penalty", "cap": 2, "rule": {"kind": "deduct", "fact": "total", "each": 1}},
        },
        10,
    )
)
REVIEWED = (
    'register = { reviews = [{ stage = "verified-1", by = "Phòng Nội vụ", date = 2024-01-15,'
    ' decisions = [{ criterion = "1", ask = "Vì sao?" }] }] }'
)


@pytest.fixture
def case(tmp_path):
    """A function that loads one case from the lines of its table."""

    def load(*lines):
        file = tmp_path / "a.score.toml"
        table = lines if any(line.startswith("register") for line in lines) else ("register = {}", *lines)
        text = "\n".join(['format = "parscore.cases/1"', 'criteria = "test/set"', "[cases.a]", *table])
        file.write_text(text, encoding="utf-8")
        return load_cases(file, criteria=CRITERIA).cases[0]

    return load


def told(case):
    """Return the code and the line of each problem of a case."""
    return [(problem.code, problem.line) for problem in case.problems]


class TestWithin:
    @pytest.mark.parametrize(
        ("expect", "within"),
        [
            ('points = { "2" = 8 }', "8"),
            ('points = { "2" = 4 }', "4"),
            ('points = { "1" = 2, "2" = 8 }', "2"),
            ('points = { "P" = -2 }', "2"),
            ('points = { "B" = 1 }', "2"),
            ('secured = { "2" = 0 }', "8"),
            ('reachable = { "2" = 8 }', "9"),
            ('deductions = { "2" = { violation = 4 } }', "4"),
            ("earned = 10", "10"),
            ("index = 50", "50"),
            ("published = 40", "60"),
        ],
    )
    def test_that_nothing_can_leave_is_told(self, case, expect, within):
        """From 4 of 8 points nothing is farther than 4: whatever comes out, the case would pass."""
        assert [("wide-within", 5)] == told(case("register = {}", f"within = {within}", f"expect = {{ {expect} }}"))

    @pytest.mark.parametrize(
        ("expect", "within"),
        [
            ('points = { "2" = 8 }', "7.99"),
            ('points = { "2" = 4 }', "3.9"),
            ('points = { "P" = -2 }', "1"),
            ('points = { "2" = "?" }', "9"),
            ('points = { "2" = "n/a" }', "9"),
            ("index = 50", "49"),
            ("causes = { violation = 4 }", "9"),
            ('points = { "2" = 8 }', "0"),
        ],
    )
    def test_that_something_can_leave_is_not(self, case, expect, within):
        """A little less can fail; what is no number yet is not looked at, nor a sum that nothing bounds."""
        assert [] == told(case(f"within = {within}", f"expect = {{ {expect} }}"))

    def test_of_what_is_not_there_is_told_as_such(self, case):
        """A code that the set does not have is one problem."""
        expect = 'expect = { points = { "9" = 1 }, deductions = { "8" = { late = 1 } } }'

        assert ["unknown-criterion"] * 2 == [code for code, _ in told(case("within = 1", expect))]

    def test_says_between_which_numbers_it_lies(self, case):
        """The sentence can be read aloud."""
        (problem,) = case("within = 8", 'expect = { points = { "2" = 8 } }').problems

        assert problem.say("en").endswith("within = 8 is so wide that nothing can fail: 2 always lies in 0 – 8")


class TestView:
    @pytest.mark.parametrize(
        ("date", "expected"),
        [
            (day(11, 30, 2022), ["case-day"]),
            (day(12, 1, 2022), []),
            (day(1, 31, 2024), []),
            (day(2, 1, 2024), ["case-day"]),
        ],
    )
    def test_on_a_day_outside_the_window_is_told(self, case, date, expected):
        """The first and the last day are within."""
        found = case(f"as_of = {date}", "expect = { index = 0 }")

        assert expected == [code for code, _ in told(found)]

    @pytest.mark.parametrize(
        ("stage", "expected"),
        [("self", []), ("verified-1", []), ("explained", ["case-stage"]), ("verified-2", ["case-stage"])],
    )
    def test_at_a_stage_without_reviews_is_told(self, case, stage, expected):
        """What nobody has decided yet is no stage; the unit's own is always there."""
        found = case(REVIEWED, f'stage = "{stage}"', "expect = { index = 0 }")

        assert expected == [code for code, _ in told(found)]

    def test_says_which_stages_there_are(self, case):
        """Its line and column are those of the stage."""
        (problem,) = case(REVIEWED, 'stage = "verified-2"', "expect = { index = 0 }").problems

        assert (5, 9) == (problem.line, problem.column)
        assert problem.say("en").endswith("no review at the stage “verified-2”; accepted: self, verified-1")
