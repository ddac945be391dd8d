"""The rule kinds document and periodic: curves, slots, due days, what is refused."""

from fractions import Fraction

import pytest

from parscore.core import Cause
from parscore.core.calendar import Counting
from parscore.criteria.measures import AfterDocument, Failures
from samples import PLAN_LEAF, on, parts_of, penalty_term, rule_text, set_complaint, term_of


HALF, QUARTER = Fraction(1, 2), Fraction(1, 4)
PERIODIC = 'kind = "periodic", document = "meeting"'
JANUARY, FEBRUARY = "from = 2023-01-01, to = 2023-01-31", "from = 2023-02-01, to = 2023-02-28"
LATE_JANUARY = "from = 2023-01-31, to = 2023-02-28"
PLAN = 'kind = "document", document = "plan"'


def slots_of(folder, rule, **settings):
    """Return the slots of a periodic rule."""
    (part,) = parts_of(folder, rule, **settings)
    return part.terms[0].measure.roster.slots


class TestDocument:
    """``kind = "document"``."""

    def test_gives_all_for_one_that_is_there(self, tmp_path):
        """Without a due day nothing is late: any number of days gives the maximum, none gives 0."""
        curve = term_of(tmp_path, PLAN_LEAF, limit="2").curve

        assert [2, 2, 2, 0] == [curve(0), curve(1), curve(400), curve(None)]

    def test_takes_all_for_a_late_one(self, tmp_path):
        """Late takes all by default, from the first day past the due day."""
        curve = term_of(tmp_path, f"{{ {PLAN}, due = 2023-03-31 }}", limit="2").curve

        assert [2, 0, 0] == [curve(0), curve(1), curve(None)]

    def test_takes_off_what_late_says(self, tmp_path):
        """Late is taken off the maximum; a share is one of the maximum."""
        points = term_of(tmp_path, f"{{ {PLAN}, due = 2023-03-31, late = 0.5 }}", limit="2").curve
        share = term_of(tmp_path, f'{{ {PLAN}, due = 2023-03-31, late = "50 %" }}', limit="2").curve

        assert [2, 3 * HALF, 3 * HALF, 0] == [points(0), points(1), points(99), points(None)]
        assert [2, 1, 0] == [share(0), share(1), share(None)]

    def test_takes_off_in_steps(self, tmp_path):
        """Each step bites past so many days, not on the last of them."""
        late = '[{ over = 0, off = 0.25 }, { over = 10, off = "50 %" }]'
        curve = term_of(tmp_path, f"{{ {PLAN}, due = 2023-03-31, late = {late} }}", limit="2").curve

        assert [2, 7 * QUARTER, 7 * QUARTER, 1, 1, 0] == [curve(days) for days in (0, 1, 10, 11, 500, None)]

    def test_a_first_step_may_leave_days_of_grace(self, tmp_path):
        """Where the first step is over 3 days, three days late cost nothing."""
        rule = f"{{ {PLAN}, due = 2023-03-31, late = [{{ over = 3, off = 1 }}] }}"
        curve = term_of(tmp_path, rule).curve

        assert [1, 1, 0] == [curve(0), curve(3), curve(4)]

    def test_leaves_what_missing_does_not_take(self, tmp_path):
        """Missing says how much one that is not there costs, and a late one costs as much unless late says less."""
        rule = f'{{ {PLAN}, due = 2023-03-31, missing = "75 %" }}'
        curve = term_of(tmp_path, rule, limit="2").curve

        assert [2, HALF, HALF] == [curve(0), curve(1), curve(None)]

    def test_in_a_penalty_says_what_is_taken(self, tmp_path):
        """In a penalty a document in time takes nothing, a late one late, a missing one missing."""
        curve = penalty_term(tmp_path, f"{{ {PLAN}, due = 2023-03-31, late = 0.5 }}", cap="2").curve

        assert [2, 3 * HALF, 0] == [curve(0), curve(1), curve(None)]

    def test_keeps_what_it_asks(self, tmp_path):
        """Alternatives are split at the bar, empty ones fall out, a source's id stands for its number."""
        rule = (
            f'{{ {PLAN}, by = "received", signer = "Chủ tịch|Trưởng Ban|", issuer = "UBND", to = " Phòng | Ban ",'
            ' cites = ["plan-341", "9/QĐ-X"], late_in = "working days" }'
        )
        roster = term_of(tmp_path, rule).measure.roster

        assert (("Chủ tịch", "Trưởng Ban"), ("UBND",), ("Phòng", "Ban")) == (
            roster.ask.signer,
            roster.ask.issuer,
            roster.ask.to,
        )
        assert ("341/KH-UBND", "9/QĐ-X") == roster.ask.cites
        assert (True, True) == (roster.ask.by_receipt, roster.late_in_working_days)

    def test_asks_for_any_of_several_kinds(self, tmp_path):
        """A list of kinds means any of them, and the sentence says both."""
        ask = term_of(tmp_path, '{ kind = "document", document = ["plan", "report"] }').measure.roster.ask

        assert ["plan", "report"] == [kind.id for kind in ask.kinds]
        assert ("Kế hoạch hoặc Báo cáo", "Plan or Report") == (ask.title.vi, ask.title.en)

    def test_names_the_causes(self, tmp_path):
        """A late document is late, none is missing."""
        term = term_of(tmp_path, f"{{ {PLAN}, due = 2023-03-31 }}")

        assert (Cause.LATE, Cause.MISSING) == (term.short, term.absent)

    @pytest.mark.parametrize(
        "more", ["", 'by = "received", ', 'issuer = "UBND", signer = "A|B", to = "C", cites = "D", ']
    )
    def test_says_what_is_wanted(self, tmp_path, more):
        """What is wanted names the kind and the due day in both languages."""
        wanted = term_of(tmp_path, f"{{ {PLAN}, {more}due = 2023-03-31, late = 0.5 }}").wanted

        assert "Kế hoạch" in wanted.say("vi")
        assert "31/3/2023" in wanted.say("vi") or "31/03/2023" in wanted.say("vi")
        assert "Plan" in wanted.say("en")


class TestCost:
    """What a rule says that late and missing cost."""

    @pytest.mark.parametrize(
        ("more", "sentence", "said"),
        [
            ("", "wanted.off-missing", {"missing": 2}),
            (", missing = 0.5", "wanted.off-missing", {"missing": HALF}),
            (", due = 2023-03-31, late = 0.5", "wanted.off", {"late": HALF, "missing": 2}),
            (
                ", due = 2023-03-31, late = [{ over = 0, off = 0.25 }, { over = 9, off = 0.5 }]",
                "wanted.off-steps",
                {"least": QUARTER, "late": HALF, "missing": 2},
            ),
        ],
    )
    def test_is_told_with_what_is_wanted(self, tmp_path, more, sentence, said):
        """The sentence tells what one that is missing costs and, where it may be late, what the steps cost."""
        off = term_of(tmp_path, f"{{ {PLAN}{more} }}", limit="2").wanted.values["off"]

        assert (sentence, said) == (off.id, {name: points.value for name, points in off.values.items()})

    def test_is_not_told_within_conditions(self, tmp_path):
        """A condition has no points of its own."""
        (condition,) = term_of(tmp_path, f'{{ kind = "all_of", conditions = [{PLAN_LEAF}] }}').measure.conditions

        assert "" == condition.terms[0].wanted.values["off"]


class TestPeriodic:
    """``kind = "periodic"``."""

    def test_takes_off_the_maximum_for_each_period(self, tmp_path):
        """The base is the maximum; a period in time takes 0, a late one late, one without missing."""
        rule = f'{{ {PERIODIC}, every = "quarter", missing = 2.5, late = 1.25 }}'
        (part,) = parts_of(tmp_path, rule, limit="10")
        curve = part.terms[0].curve

        assert (10, 10, 4) == (part.max, part.base, len(part.terms))
        assert [0, -5 * QUARTER, -10 * QUARTER] == [curve(0), curve(1), curve(None)]

    def test_takes_a_late_one_as_missing_by_default(self, tmp_path):
        """Without late, a late one costs as much as a missing one."""
        (part,) = parts_of(tmp_path, f'{{ {PERIODIC}, every = "half-year", missing = "30 %" }}', limit="10")

        assert [0, -3, -3] == [part.terms[1].curve(days) for days in (0, 1, None)]

    def test_clamps_at_nothing(self, tmp_path):
        """More than the maximum is never taken."""
        (part,) = parts_of(tmp_path, f'{{ {PERIODIC}, every = "quarter", missing = 3 }}', limit="10")

        assert [0, 1, 10] == [part.clamp(Fraction(points)) for points in (-2, 1, 10)]

    @pytest.mark.parametrize(
        ("every", "count", "first", "last"),
        [
            ("month", 12, "2023-01", "2023-12"),
            ("quarter", 4, "2023-Q1", "2023-Q4"),
            ("half-year", 2, "2023-H1", "2023-H2"),
            ("year", 1, "2023", "2023"),
        ],
    )
    def test_has_a_slot_for_every_period(self, tmp_path, every, count, first, last):
        """A year has 12 months, 4 quarters, 2 half-years."""
        slots = slots_of(tmp_path, f'{{ {PERIODIC}, every = "{every}", missing = 0.1 }}')

        assert (count, first, last) == (len(slots), slots[0].period.id, slots[-1].period.id)

    def test_without_due_a_window_is_the_period(self, tmp_path):
        """Without a due day a period's window is the period, and its last day the due day."""
        slots = slots_of(tmp_path, f'{{ {PERIODIC}, every = "quarter", missing = 0.1 }}')

        assert [(on(1, 1), on(3, 31)), (on(4, 1), on(6, 30))] == [(slot.opens, slot.due) for slot in slots[:2]]
        assert on(3, 31) == slots[0].closes

    def test_windows_run_from_due_day_to_due_day(self, tmp_path):
        """The first window opens with the set's, each other one on the day after the due day before it."""
        rule = f'{{ {PERIODIC}, every = "quarter", due = "5 days after the period ends", missing = 0.1 }}'
        slots = slots_of(tmp_path, rule)

        assert [on(4, 5), on(7, 5), on(10, 5), on(1, 5, 2024)] == [slot.due for slot in slots]
        assert [on(12, 1, 2022), on(4, 6), on(7, 6), on(10, 6)] == [slot.opens for slot in slots]

    def test_counts_working_days(self, tmp_path):
        """Five working days after Friday 31 March 2023 end on Friday 7 April."""
        rule = f'{{ {PERIODIC}, every = "quarter", due = "5 working days after the period ends", missing = 0.1 }}'

        assert on(4, 7) == slots_of(tmp_path, rule, calendar="VN")[0].due

    def test_takes_the_months_in_turn(self, tmp_path):
        """The days of the listed months are the due days of the periods in turn."""
        rule = f'{{ {PERIODIC}, every = "quarter", due = "day 5 of months 3, 6, 9, 12", missing = 0.1 }}'

        assert [on(3, 5), on(6, 5), on(9, 5), on(12, 5)] == [slot.due for slot in slots_of(tmp_path, rule)]

    def test_windows_follow_due_days_that_moved(self, tmp_path):
        """Sunday 5 March 2023 moves to Monday the 6th, and the next window opens on the 7th."""
        rule = f'{{ {PERIODIC}, every = "quarter", due = "day 5 of months 3, 6, 9, 12", missing = 0.1 }}'
        first, second, *_ = slots_of(tmp_path, rule, calendar="VN")

        assert (on(3, 6), on(3, 5), on(3, 7)) == (first.due, first.nominal, second.opens)

    def test_may_be_due_on_the_day_that_its_window_opens(self, tmp_path):
        """A due day on the window's first day leaves that one day."""
        (slot,) = slots_of(tmp_path, f'{{ {PERIODIC}, every = "year", missing = 0.1, due = 2022-12-01 }}')

        assert slot.opens == slot.due == on(12, 1, 2022)

    def test_sorts_listed_periods(self, tmp_path):
        """Listed periods are in the order of their days, each with its own due day or the rule's."""
        rule = (
            f"{{ {PERIODIC}, missing = 0.1, due = 2023-12-20, periods = ["
            '{ id = "dot-2", from = 2023-06-01, to = 2023-11-30 },'
            '{ id = "dot-1", title = { vi = "đợt 1", en = "round 1" }, from = 2023-01-01, to = 2023-05-31,'
            " due = 2023-06-10 }] }"
        )
        slots = slots_of(tmp_path, rule)

        assert [("dot-1", on(6, 10)), ("dot-2", on(12, 20))] == [(slot.period.id, slot.due) for slot in slots]
        assert ("round 1", "dot-2") == tuple(slot.period.label.en for slot in slots)

    def test_all_or_nothing_fails_with_one_period(self, tmp_path):
        """With all_or_nothing each period is a condition, and one that fails takes everything."""
        rule = f'{{ {PERIODIC}, every = "quarter", all_or_nothing = true }}'
        term = term_of(tmp_path, rule, limit="2")
        condition = term.measure.conditions[0].terms[0].curve

        assert isinstance(term.measure, Failures)
        assert (4, [2, 0, 0]) == (len(term.measure.conditions), [term.curve(count) for count in (0, 1, 4)])
        assert [1, 0, 0] == [condition(days) for days in (0, 1, None)]


class TestAfterDocument:
    """A deadline that runs from another document."""

    def test_is_worked_out_by_each_register(self, tmp_path):
        """The slot keeps which document and how many days; it has no fixed end."""
        rule = f'{{ {PLAN}, due = "15 working days after document meeting" }}'
        slot = term_of(tmp_path, rule).measure.slot

        assert isinstance(slot.due, AfterDocument)
        assert ("meeting", 15, True, Counting()) == (
            slot.due.ask.kinds[0].id,
            slot.due.days,
            slot.due.working,
            slot.due.counting,
        )
        assert None is slot.closes

    def test_leaves_a_period_its_own_window(self, tmp_path):
        """In a periodic rule the period stays the window, since the due day is not known."""
        rule = f'{{ {PERIODIC}, every = "quarter", due = "15 days after document plan", missing = 0.1 }}'
        slot = slots_of(tmp_path, rule)[1]

        assert (on(4, 1), on(6, 30)) == (slot.opens, slot.closes)


REFUSED = [
    ("nothing-asked", '{ kind = "document", ¦document = [] }', None),
    ("nothing-asked", '¦{ kind = "document" }', None),
    ("unknown-document-kind", '{ kind = "document", ¦document = "plam" }', "plan"),
    ("unknown-document-kind", '{ kind = "document", document = ["plan", ¦"metting"] }', "meeting"),
    ("unknown-document-kind", f'{{ {PLAN}, ¦due = "5 days after document repport" }}', "report"),
    ("unknown-source", f'{{ {PLAN}, ¦due = "5 days after plan-314" }}', "plan-341"),
    ("undated-source", f'{{ {PLAN}, ¦due = "5 days after undated" }}', None),
    ("due-needs-periods", f'{{ {PLAN}, ¦due = "5 days after the period ends" }}', None),
    ("due-needs-periods", f'{{ {PLAN}, ¦due = "day 5 of month 3" }}', None),
    ("late-without-due", f"{{ {PLAN}, ¦late = 0.5 }}", None),
    ("late-steps", f"{{ {PLAN}, due = 2023-03-31, ¦late = [] }}", None),
    (
        "late-steps",
        f"{{ {PLAN}, due = 2023-03-31, late = [{{ over = 5, off = 0.1 }}, ¦{{ over = 5, off = 0.2 }}] }}",
        None,
    ),
    (
        "late-steps",
        f"{{ {PLAN}, due = 2023-03-31, late = [{{ over = 0, off = 0.2 }}, ¦{{ over = 5, off = 0.1 }}] }}",
        None,
    ),
    ("late-above-missing", f"{{ {PLAN}, due = 2023-03-31, missing = 0.5, ¦late = 0.6 }}", None),
    ("points-above-max", f"{{ {PLAN}, due = 2023-03-31, ¦late = 2 }}", None),
    ("points-above-max", f"{{ {PLAN}, ¦missing = 1.5 }}", None),
    ("unknown-key", f"{{ {PLAN}, ¦du = 2023-03-31 }}", "due"),
    ("wrong-choice", f'{{ {PLAN}, ¦late_in = "working day" }}', "working days"),
    ("wrong-value", f"{{ {PLAN}, due = 2023-03-31, late = [{{ over = ¦-1, off = 1 }}] }}", None),
    ("every-or-periods", f"¦{{ {PERIODIC}, missing = 0.1 }}", None),
    (
        "every-or-periods",
        f'¦{{ {PERIODIC}, every = "year", periods = [{{ id = "a", from = 2023-01-01, to = 2023-02-01 }}] }}',
        None,
    ),
    ("wrong-choice", f'{{ {PERIODIC}, missing = 0.1, ¦every = "quater" }}', "quarter"),
    ("missing-key", f'¦{{ {PERIODIC}, every = "quarter" }}', None),
    ("points-above-max", f'{{ {PERIODIC}, every = "quarter", ¦missing = 1.1 }}', None),
    ("all-or-nothing", f'{{ {PERIODIC}, every = "quarter", missing = 0.1, ¦all_or_nothing = true }}', None),
    ("all-or-nothing", f'{{ {PERIODIC}, every = "quarter", late = 0.1, ¦all_or_nothing = true }}', None),
    (
        "due-months",
        f'{{ {PERIODIC}, every = "quarter", missing = 0.1, ¦due = "day 5 of months 3, 6, 9" }}',
        None,
    ),
    ("due-order", f'{{ {PERIODIC}, every = "quarter", missing = 0.1, ¦due = 2023-03-31 }}', None),
    ("due-order", f'{{ {PERIODIC}, every = "year", missing = 0.1, ¦due = 2022-11-30 }}', None),
    (
        "inside-out",
        f'{{ {PERIODIC}, missing = 0.1, periods = [¦{{ id = "a", from = 2023-02-02, to = 2023-02-01 }}] }}',
        None,
    ),
    (
        "same-period",
        f"{{ {PERIODIC}, missing = 0.1, periods = [{{ id = 'a', {JANUARY} }}, {{ ¦id = 'a', {FEBRUARY} }}] }}",
        None,
    ),
    (
        "periods-overlap",
        f"{{ {PERIODIC}, missing = 0.1, ¦periods = [{{ id = 'a', {JANUARY} }}, {{ id = 'b', {LATE_JANUARY} }}] }}",
        None,
    ),
    ("missing-key", f'{{ {PERIODIC}, missing = 0.1, periods = [¦{{ id = "a", from = 2023-01-01 }}] }}', None),
]


class TestRefused:
    """What a rule about documents must not say."""

    @pytest.mark.parametrize(("code", "rule", "suggestion"), REFUSED)
    def test_is_named_at_its_place(self, tmp_path, code, rule, suggestion):
        """Each mistake is one problem, at the line and column of its key, with the nearest name."""
        complaint = set_complaint(tmp_path, rule_text(rule))

        assert ([code], complaint.expected) == (complaint.codes, complaint.place)
        assert suggestion == complaint.only.suggestion

    def test_periods_may_overlap_with_due_days(self, tmp_path):
        """Periods that overlap are fine where due days tell which document is whose."""
        rule = (
            f"{{ {PERIODIC}, missing = 0.1, periods = ["
            '{ id = "a", from = 2023-01-01, to = 2023-06-30, due = 2023-06-30 },'
            '{ id = "b", from = 2023-01-01, to = 2023-12-31, due = 2023-12-31 }] }'
        )

        assert ["a", "b"] == [slot.period.id for slot in slots_of(tmp_path, rule)]
