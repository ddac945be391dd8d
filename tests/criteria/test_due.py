"""Due days as they are written."""

import pytest

from parscore.core.calendar import Counting
from parscore.criteria._due import DueSpec
from samples import on, rule_text, set_complaint, term_of


def slot_of(folder, due, calendar="VN"):
    """Return the slot of a document rule that is due on *due*."""
    return term_of(folder, f'{{ kind = "document", document = "plan", due = {due} }}', calendar=calendar).measure.slot


class TestFixedDay:
    """``due = 2023-03-08``."""

    def test_is_the_due_day(self, tmp_path):
        """A working day stays where it is."""
        slot = slot_of(tmp_path, "2023-03-08")

        assert (on(3, 8), None) == (slot.due, slot.nominal)

    def test_moves_from_a_day_off(self, tmp_path):
        """Saturday 1 April 2023 moves to Monday 3 April, and the day as written is kept."""
        slot = slot_of(tmp_path, "2023-04-01")

        assert (on(4, 3), on(4, 1)) == (slot.due, slot.nominal)

    def test_stays_where_roll_is_off(self, tmp_path):
        """With roll = false a Saturday is a due day."""
        slot = slot_of(tmp_path, "{ on = 2023-04-01, roll = false }")

        assert (on(4, 1), None) == (slot.due, slot.nominal)

    def test_stays_where_every_day_is_worked(self, tmp_path):
        """With calendar = "none" a Saturday is a working day."""
        assert on(4, 1) == slot_of(tmp_path, "2023-04-01", "none").due

    @pytest.mark.parametrize("due", ["1900-01-01", "2100-12-30"])
    def test_may_be_any_day_of_two_centuries(self, tmp_path, due):
        """Days from 1900 to 2100 are read."""
        assert due == slot_of(tmp_path, due, "none").due.isoformat()


class TestAfterSource:
    """``due = "10 working days after plan-341"``, a plan of Wednesday 22 February 2023."""

    @pytest.mark.parametrize(
        ("due", "expected"),
        [
            ('"10 working days after plan-341"', on(3, 8)),
            ('"1 working day after plan-341"', on(2, 23)),
            ('"10 days after plan-341"', on(3, 6)),
            ('"9 days after plan-341"', on(3, 3)),
            ('"0 days after plan-341"', on(2, 22)),
            ('"  10   days  after plan-341 "', on(3, 6)),
            ('{ on = "10 working days after plan-341", first_day_counts = true }', on(3, 7)),
            ('{ on = "10 days after plan-341", roll = false }', on(3, 4)),
            ('{ on = "10 days after plan-341", first_day_counts = true }', on(3, 3)),
        ],
    )
    def test_counts_as_the_civil_code_does(self, tmp_path, due, expected):
        """The day of the event does not count, unless it is said to; a last day that is off moves."""
        assert expected == slot_of(tmp_path, due).due


class TestCounting:
    """How days are counted from another document or a period."""

    def test_is_kept_for_later(self, tmp_path):
        """What a register decides keeps how it is counted."""
        slot = slot_of(tmp_path, '{ on = "5 days after document meeting", roll = false, first_day_counts = true }')

        assert Counting(roll=False, first_day_counts=True) == slot.due.counting

    @pytest.mark.parametrize(
        ("spec", "periodic"),
        [
            (DueSpec(after_period=True), True),
            (DueSpec(yearly=(5, (3,))), True),
            (DueSpec(day=on(1, 1)), False),
            (DueSpec(after_source="x"), False),
        ],
    )
    def test_knows_what_needs_periods(self, spec, periodic):
        """A day of listed months and days after a period make sense in a periodic rule only."""
        assert periodic is spec.is_periodic


class TestRefused:
    """What is no due day."""

    @pytest.mark.parametrize(
        "due",
        [
            "¦2023-03-08T00:00:00",
            "¦2023-03-08T00:00:00Z",
            "¦10:00:00",
            "¦1",
            "¦0.5",
            "¦true",
            "¦[]",
            '¦""',
            '¦"soon"',
            '¦"day 32 of month 1"',
            '¦"day 0 of month 1"',
            '¦"day 30 of months 1, 2"',
            '¦"day 5 of month 13"',
            '¦"5 weeks after plan-341"',
            '¦"-5 days after plan-341"',
            '¦"99999 days after plan-341"',
            "¦1899-12-31",
            "¦2101-01-01",
            "¦9999-12-31",
            "¦0001-01-01",
            "¦{ roll = false }",
            "¦{ on = 2023-03-08, rol = false }",
            "¦{ on = 2023-03-08, roll = 1 }",
            "¦{ on = { on = 2023-03-08 } }",
            "¦{ on = [] }",
            "¦{}",
        ],
    )
    def test_is_a_wrong_value_at_its_place(self, tmp_path, due):
        """Whatever is no deadline is one problem at the place of the value."""
        complaint = set_complaint(tmp_path, rule_text(f'{{ kind = "document", document = "plan", due = {due} }}'))

        assert (["wrong-value"], complaint.expected) == (complaint.codes, complaint.place)

    def test_in_a_period_too(self, tmp_path):
        """A listed period's own due day is checked likewise."""
        rule = (
            '{ kind = "periodic", document = "plan", missing = 0.1,'
            ' periods = [{ id = "a", from = 2023-01-01, to = 2023-02-01, due = ¦"soon" }] }'
        )
        complaint = set_complaint(tmp_path, rule_text(rule))

        assert (["wrong-value"], complaint.expected) == (complaint.codes, complaint.place)
