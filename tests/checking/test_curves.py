"""What the curves of a rule show: deductions that cannot happen, points for nothing, curves that turn."""

import pytest

from checked import found
from samples import leaf, penalty_text, rule_text, set_text


def plan(more):
    """Return a rule that wants the plan."""
    return f'{{ kind = "document", document = "plan", {more} }}'


def quarters(more):
    """Return a rule that wants the plan each quarter."""
    return f'{{ kind = "periodic", document = "plan", every = "quarter", {more} }}'


def counted(*tiers, more=""):
    """Return a rule of tiers on a count."""
    return f'{{ kind = "tiers", fact = "total", {more} tiers = [{", ".join(tiers)}] }}'


class TestDeductions:
    """Deductions that can never happen."""

    @pytest.mark.parametrize(
        "rule",
        [
            plan("due = 2023-03-31, ¦late = 0"),
            plan("¦missing = 0"),
            plan("¦due = 2024-01-31, late = 0.5"),
            plan("¦due = 2024-02-05"),
            plan("due = 2024-01-21, late = [{ over = 0, off = 0.2 }, ¦{ over = 10, off = 0.5 }]"),
            quarters("missing = 0.2, ¦late = 0, due = 2023-12-20"),
        ],
    )
    def test_are_told_at_their_key(self, tmp_path, rule):
        """It takes 0, or no day within the window is so late."""
        (item,) = found(tmp_path, rule_text(rule.replace(", due = 2023-12-20", "")), "deduction-never")

        assert "warning" == item.severity

    @pytest.mark.parametrize(
        "rule",
        [
            plan("due = 2024-01-30, late = 0.5"),
            plan("due = 2024-01-20, late = [{ over = 0, off = 0.2 }, { over = 10, off = 0.5 }]"),
            plan("late_in = 'days'"),
            quarters("missing = 0.25, late = 0.1"),
        ],
    )
    def test_that_can_happen_are_none(self, tmp_path, rule):
        """One day before the window's end something can still be late."""
        assert [] == found(tmp_path, rule_text(rule), "deduction-never")

    @pytest.mark.parametrize(("day", "count"), [("2022-11-30", 1), ("2022-12-01", 0)])
    def test_a_deadline_before_the_window_lets_nobody_be_in_time(self, tmp_path, day, count):
        """A due day before the first day of the window is never met; on that day it can be."""
        rule = plan(f"{'¦' * count}due = {day}, late = 0.5")

        assert count == len(found(tmp_path, rule_text(rule), "never-in-time"))

    def test_of_a_condition_are_told_too(self, tmp_path):
        """A rule within a rule is looked at like any other."""
        rule = f'{{ kind = "all_of", conditions = [{plan("¦due = 2024-02-05")}] }}'

        assert 1 == len(found(tmp_path, rule_text(rule), "deduction-never"))


class TestPointsForNothing:
    @pytest.mark.parametrize(
        ("rule", "points"),
        [
            (plan("¦missing = 0.25"), "0.75"),
            (quarters("¦missing = 0.125"), "0.5"),
        ],
    )
    def test_are_told(self, tmp_path, rule, points):
        """Without any document 1 − 0.25, or 1 − 4 × 0.125, is still earned."""
        (item,) = found(tmp_path, rule_text(rule), "points-for-nothing")

        assert f"{points} of 1" in item.sentence.say("en")

    @pytest.mark.parametrize("rule", [plan("late_in = 'days'"), quarters("missing = 0.25"), quarters("missing = 1")])
    def test_are_none_where_all_is_taken(self, tmp_path, rule):
        """What takes everything gives nothing for nothing."""
        assert [] == found(tmp_path, rule_text(rule), "points-for-nothing")

    def test_of_a_penalty_are_none(self, tmp_path):
        """A penalty that takes nothing is no gift."""
        assert [] == found(tmp_path, penalty_text(plan("missing = 0.25")), "points-for-nothing")


class TestFloor:
    @pytest.mark.parametrize(("missing", "enough"), [("0.5", 2), ("0.34", 3), ("1", 1)])
    def test_is_told_where_it_is_reached_early(self, tmp_path, missing, enough):
        """Of four quarters at 0.5 each two take the whole point."""
        (item,) = found(tmp_path, rule_text(quarters(f"¦missing = {missing}")), "floor-reached")

        assert ("info", enough) == (item.severity, item.sentence.values["found"])

    @pytest.mark.parametrize("missing", ["0.25", "0.3"])
    def test_is_none_where_the_last_period_still_costs(self, tmp_path, missing):
        """At 0.3 the fourth quarter still takes 0.1."""
        assert [] == found(tmp_path, rule_text(quarters(f"missing = {missing}")), "floor-reached")


UP = ("{ from = 3, points = 1 }", "{ below = 3, points = 0 }")
DOWN = ("{ from = 3, points = 0 }", "{ below = 3, points = 1 }")
BOTH = ("{ from = 5, points = 0 }", "{ from = 3, below = 5, points = 1 }", "{ below = 3, points = 0 }")


class TestDirection:
    """A rule goes the way its author says."""

    @pytest.mark.parametrize(
        "rule",
        [
            counted(*DOWN, more='¦better = "higher",'),
            counted(*UP, more='¦better = "lower",'),
            counted(*BOTH, more='¦better = "higher",'),
            '{ kind = "proportional", fact = "share", ¦better = "lower" }',
            '{ kind = "per_item", fact = "total", each = 0.5, ¦better = "lower" }',
            '{ kind = "deduct", fact = "total", each = 0.5, ¦better = "higher" }',
        ],
    )
    def test_against_it_is_an_error(self, tmp_path, rule):
        """Where more should be better, more may not give less."""
        (item,) = found(tmp_path, rule_text(rule), "not-monotone")

        assert "error" == item.severity

    @pytest.mark.parametrize(
        "rule",
        [
            counted(*UP, more='better = "higher",'),
            counted(*DOWN, more='better = "lower",'),
            '{ kind = "proportional", fact = "share", zero_below = "50 %", better = "higher" }',
            '{ kind = "per_item", fact = "total", each = 0.5, better = "higher" }',
            '{ kind = "deduct", fact = "total", each = 0.5, better = "lower" }',
            counted(*UP),
            counted(*DOWN),
        ],
    )
    def test_along_it_is_nothing(self, tmp_path, rule):
        """A curve that never turns back is as it should be."""
        assert [] == found(tmp_path, rule_text(rule), "not-monotone")
        assert [] == found(tmp_path, rule_text(rule), "rises-and-falls")

    def test_unsaid_a_turn_is_a_warning(self, tmp_path):
        """Rising and falling may be meant; it is asked about at the tiers."""
        rule = counted(*BOTH).replace("tiers = [", "¦tiers = [")
        (item,) = found(tmp_path, rule_text(rule), "rises-and-falls")

        assert "warning" == item.severity

    @pytest.mark.parametrize(("better", "count"), [("lower", 0), ("higher", 1)])
    def test_of_a_penalty_is_that_of_the_thing_counted(self, tmp_path, better, count):
        """In a penalty the fewer faults the better; what is left then falls with the count."""
        rule = f'{{ kind = "deduct", fact = "total", each = 0.5, better = "{better}" }}'

        assert count == len(found(tmp_path, penalty_text(rule), "not-monotone"))


class TestBounds:
    def test_of_one_may_be_all_or_a_hundredth(self, tmp_path):
        """A ratio's bound that is written 1 reads two ways."""
        tiers = 'tiers = [{ ¦from = 1, points = 1 }, { below = "100 %", points = 0 }]'
        (item,) = found(tmp_path, rule_text(f'{{ kind = "tiers", fact = "share", {tiers} }}'), "bound-reads-two-ways")

        assert "warning" == item.severity

    @pytest.mark.parametrize(
        ("rule", "count"),
        [
            ('{ kind = "proportional", ratio = ["done", "total"], ¦full_from = 1 }', 1),
            ('{ kind = "proportional", ratio = ["done", "total"], full_from = "100 %" }', 0),
            ('{ kind = "proportional", ratio = ["done", "total"], zero_below = 0.5 }', 0),
            (counted("{ from = 1, points = 1 }", "{ below = 1, points = 0 }"), 0),
        ],
    )
    def test_of_a_count_are_plain(self, tmp_path, rule, count):
        """A bound of a count is the number it says; a percentage says what it is."""
        assert count == len(found(tmp_path, rule_text(rule), "bound-reads-two-ways"))


class TestPrinted:
    """Tiers as decisions print them."""

    @pytest.mark.parametrize(
        ("measure", "upper", "lower", "middle"),
        [
            ('fact = "share"', '"81 %"', '"80.99 %"', "80.995 %"),
            ('fact = "share"', '"81 %"', '"80 %"', "80.5 %"),
            ('ratio = ["done", "total"]', '"81 %"', '"80.9 %"', "80.95 %"),
            ('fact = "amount"', "5", "4.99", "4.995"),
        ],
    )
    def test_leave_a_gap_that_is_named_by_a_number_in_it(self, tmp_path, measure, upper, lower, middle):
        """Between 80,99 and 81 lies 80,995, which no tier holds."""
        tiers = f"tiers = [¦{{ from = {upper}, points = 1 }}, {{ to = {lower}, points = 0 }}]"
        (item,) = found(tmp_path, rule_text(f'{{ kind = "tiers", {measure}, {tiers} }}'), "tiers-printed")

        assert middle in item.sentence.say("en")
        assert middle.replace(".", ",") in item.sentence.say("vi")

    def test_of_a_count_have_no_number_between(self, tmp_path):
        """Between 4 and 5 dossiers there is none."""
        rule = counted("{ from = 5, points = 1 }", "{ to = 4, points = 0 }")

        assert [] == found(tmp_path, rule_text(rule), "tiers-printed")

    def test_a_wider_gap_is_a_gap(self, tmp_path):
        """From 80,9 to 85 is no matter of printing."""
        tiers = '{ ¦from = "85 %", points = 1 }, { to = "80.9 %", points = 0 }'.replace("{ ¦from", "¦{ from", 1)
        rule = f'{{ kind = "tiers", fact = "share", tiers = [{tiers}] }}'

        assert 1 == len(found(tmp_path, rule_text(rule), "tiers-gap"))

    def test_several_are_told_each(self, tmp_path):
        """Every gap and every overlap between neighbours is told in one pass."""
        tiers = (
            '{ from = "90 %", points = 1 }, { from = "80 %", to = "90 %", points = 0.5 },'
            ' { from = "60 %", to = "70 %", points = 0.25 }, { below = "60 %", points = 0 }'
        )
        text = rule_text(f'{{ kind = "tiers", fact = "share", tiers = [{tiers}] }}')

        assert 1 == len(found(tmp_path, text, "tiers-overlap"))
        assert 1 == len(found(tmp_path, text, "tiers-gap"))


class TestExcess:
    """Found when the file is read, from the curve."""

    def test_more_than_the_maximum_is_told_at_the_points(self, tmp_path):
        """An input that would give more than the maximum."""
        rule = counted("{ from = 3, ¦points = 1.5 }", "{ below = 3, points = 0 }")

        assert 1 == len(found(tmp_path, rule_text(rule), "points-above-max"))

    def test_less_than_the_maximum_is_told_at_the_rule(self, tmp_path):
        """A maximum that no input reaches."""
        rule = counted("{ from = 3, points = 0.5 }", "{ below = 3, points = 0 }")

        assert 1 == len(found(tmp_path, set_text(leaf(f"¦{rule}")), "max-not-reached"))
