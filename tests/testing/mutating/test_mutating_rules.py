"""What each operator makes of a rule, in the words of the report."""

from decimal import Decimal

import pytest

from building import compile_data, day, set_data
from parscore.edge import Source
from parscore.testing.mutating import mutants


def said(rule, *operators, maximum=2, **tables):
    """Return what mutants of one criterion say, of the operators that are named, in English."""
    data = set_data({"1": {"title": "A", "max": maximum, "rule": rule}}, maximum, **tables)
    source = Source("set.toml", data, "")
    compile_data(data)
    found = [mutant for mutant in mutants(source, only=["1"]) if mutant.operator in operators]
    for mutant in found:
        mutant.source(source)
    return [mutant.says.say("en") for mutant in found]


def compiled(rule, *operators, maximum=2, **tables):
    """Return the sets that those mutants are."""
    data = set_data({"1": {"title": "A", "max": maximum, "rule": rule}}, maximum, **tables)
    source = Source("set.toml", data, "")
    return [mutant.compile(source) for mutant in mutants(source, only=["1"]) if mutant.operator in operators]


TIERS = {
    "kind": "tiers",
    "ratio": ["done", "total"],
    "tiers": [
        {"from": "95 %", "points": 2},
        {"from": "80 %", "below": "95 %", "points": 1},
        {"below": "80 %", "points": 0},
    ],
}
EXACT = {
    "kind": "tiers",
    "ratio": ["done", "total"],
    "tiers": [{"exactly": "100 %", "points": 2}, {"below": "100 %", "points": 0}],
}


class TestBounds:
    def test_a_bound_is_flipped_with_its_neighbour(self):
        """≥ becomes >, and the number itself goes to the tier below: no gap opens."""
        assert [
            "“95 % or more” becomes “more than 95 %”",
            "“80 % or more” becomes “more than 80 %”",
        ] == said(TIERS, "bound-flipped")

        first, second = compiled(TIERS, "bound-flipped")
        assert 1 == first["1"].parts[0].terms[0].curve(Decimal("0.95"))
        assert 0 == second["1"].parts[0].terms[0].curve(Decimal("0.80"))

    def test_a_bound_is_moved_by_its_last_place(self):
        """One per cent where whole per cents are written; the neighbour moves, too."""
        assert [
            "“95 % or more” becomes “96 % or more”",
            "“95 % or more” becomes “94 % or more”",
            "“80 % or more” becomes “81 % or more”",
            "“80 % or more” becomes “79 % or more”",
        ] == said(TIERS, "bound-moved")
        assert 4 == len(compiled(TIERS, "bound-moved"))

    def test_a_number_of_its_own_becomes_a_range(self):
        """Exactly 100 % becomes 99 % or more: the mistake is generosity, not a gap; no ≥ can be flipped."""
        assert ["“exactly 100 %” becomes “99 % or more”"] == said(EXACT, "bound-moved", "bound-flipped")
        assert 1 == len(compiled(EXACT, "bound-moved"))

    def test_a_number_between_two_tiers_stays_alone(self):
        """Below 3, exactly 3, above 3 become below 4, exactly 4, above 4."""
        rule = {
            "kind": "tiers",
            "fact": "faults",
            "tiers": [
                {"below": 3, "points": 2},
                {"exactly": 3, "points": 1},
                {"above": 3, "points": 0},
            ],
        }
        assert ["“less than 3” becomes “less than 4”", "“less than 3” becomes “less than 2”"] == said(
            rule, "bound-moved"
        )
        assert 2 == len(compiled(rule, "bound-moved"))

    def test_a_tier_between_is_left_out(self):
        """The tier below it takes its place."""
        (dropped,) = compiled(TIERS, "tier-dropped")
        assert ["tier 2 is left out"] == said(TIERS, "tier-dropped")
        assert 0 == dropped["1"].parts[0].terms[0].curve(Decimal("0.94"))
        assert 2 == dropped["1"].parts[0].terms[0].curve(Decimal("0.95"))

    def test_ends_of_a_ramp(self):
        """They move by a last place, and are dropped."""
        rule = {"kind": "proportional", "ratio": ["done", "total"], "zero_below": "95,5 %", "full_from": "1/1"}
        assert [
            "the bound below which there are 0 points: 95,5 % becomes 95.6 %",
            "the bound below which there are 0 points: 95,5 % becomes 95.4 %",
            "the bound below which there are 0 points 95,5 % is dropped",
            "the bound of full marks 1/1 is dropped",
        ] == said(rule, "ramp-moved", "ramp-dropped")


class TestPoints:
    def test_a_tier_gets_half_or_its_neighbours_points(self):
        """Those of the tier before it and of the one after it."""
        assert [
            "the points of the tier: 2 becomes 1",
            "the points of the tier: 1 becomes 0.5",
            "the points of the tier: 1 becomes 2",
            "the points of the tier: 1 becomes 0",
            "the points of the tier: 0 becomes 1",
        ] == said(TIERS, "tier-points-changed")

    def test_amounts_are_halved_doubled_dropped(self):
        """A missing and a late document, as points and as a share."""
        rule = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "25 %", "missing": Decimal("1.5")}
        assert [
            "what a missing document costs: 1.5 becomes 0.75",
            "what a late document costs: 25 % becomes 12.5 %",
            "what a missing document costs: 1.5 becomes 3",
            "what a late document costs: 25 % becomes 50 %",
            "what a missing document costs: 1.5 becomes 0",
            "what a late document costs: 25 % becomes 0",
            "what a missing document costs 1.5 is dropped",
            "what a late document costs 25 % is dropped",
        ] == said(rule, "amount-halved", "amount-doubled", "amount-dropped")

    def test_steps_of_lateness_are_said_in_words(self):
        """All steps are dropped at once: each is told with its days and its amount."""
        late = [{"over": 0, "off": Decimal("0.25")}, {"over": 5, "off": "1/3"}, {"over": 20, "off": "50 %"}]
        rule = {"kind": "document", "document": "plan", "due": day(3, 31), "late": late}
        steps = "(more than 0 days: 0.25; more than 5 days: 1/3; more than 20 days: 50 %)"

        assert f"what a late document costs {steps} is dropped" == said(rule, "amount-dropped")[-1]

    def test_steps_and_items_are_amounts(self):
        """Each at its own place."""
        late = {"kind": "document", "document": "plan", "due": day(3, 31), "late": [{"over": 0, "off": "1/3"}]}
        items = {"kind": "deduct", "items": [{"fact": "faults", "each": 1}, {"document": "report", "each": 0.5}]}
        items["items"][1]["each"] = Decimal("0.5")
        assert ["what is taken off: 1/3 becomes 1/6"] == said(late, "amount-halved")
        assert ["the points for each: 1 becomes 0.5", "the points for each: 0.5 becomes 0.25"] == said(
            items, "amount-halved"
        )

    def test_answers(self):
        """Two answers are swapped, one is halved; yes and no are what they are where nothing is written."""
        written = {"kind": "choice", "fact": "asked", "options": {"yes": 2, "no": 0}}
        assert ["“yes” and “no” are swapped", "yes: 2 becomes 1"] == said(written, "answers-swapped", "answer-halved")
        plain = {"kind": "choice", "fact": "asked"}
        (swapped,) = compiled(plain, "answers-swapped")
        assert ["“yes” and “no” are swapped"] == said(plain, "answers-swapped", "answer-halved")
        assert 0 == swapped["1"].parts[0].terms[0].curve(0)

    def test_answers_of_the_same_points_are_not_swapped(self):
        """It would be no mistake."""
        facts = {"rollout": {"title": "Triển khai", "sort": "choice", "answers": ["a", "b", "c"]}}
        rule = {"kind": "choice", "fact": "rollout", "options": {"a": 2, "b": 0, "c": 0}}
        assert ["“a” and “b” are swapped"] == said(rule, "answers-swapped", facts=facts)

    def test_parts_swap_maxima(self):
        """Where they are one there is nothing to swap: the sum is the same."""
        plan, report = ({"kind": "document", "document": name} for name in ("plan", "report"))
        alike = {"kind": "parts", "parts": [{"max": 1, "rule": plan}, {"max": 1, "rule": report}]}
        unlike = {
            "kind": "parts",
            "parts": [{"max": Decimal("0.5"), "rule": plan}, {"max": Decimal("1.5"), "rule": report}],
        }
        assert [] == said(alike, "parts-swapped")
        assert ["“0.5” and “1.5” are swapped"] == said(unlike, "parts-swapped")
        assert 1 == len(compiled(unlike, "parts-swapped"))

    def test_a_condition_is_left_out(self):
        """One after the other; rules in rules are mutated, too."""
        rule = {
            "kind": "all_of",
            "conditions": [
                {"kind": "document", "document": "plan", "due": day(3, 31)},
                {"kind": "choice", "fact": "asked"},
            ],
        }
        assert ["condition number 1 is dropped", "condition number 2 is dropped"] == said(rule, "condition-dropped")
        assert ["the deadline: 2023-03-31 becomes 2023-04-01", "the deadline: 2023-03-31 becomes 2023-03-30"] == said(
            rule, "due-moved"
        )


class TestTiming:
    @pytest.mark.parametrize(
        ("due", "moved"),
        [
            (day(3, 31), ["2023-03-31 becomes 2023-04-01", "2023-03-31 becomes 2023-03-30"]),
            (
                "10 working days after plan",
                [
                    "10 working days after plan becomes 11 working days after plan",
                    "10 working days after plan becomes 9 working days after plan",
                ],
            ),
            (
                "0 days after document report",
                ["0 days after document report becomes 1 days after document report"],
            ),
            ({"on": day(3, 31), "roll": False}, ["2023-03-31 becomes 2023-04-01", "2023-03-31 becomes 2023-03-30"]),
        ],
    )
    def test_a_deadline_moves_by_a_day(self, due, moved):
        """However it is written, and never before the day from which it runs."""
        rule = {"kind": "document", "document": "plan", "due": due}
        assert [f"the deadline: {text}" for text in moved] == said(rule, "due-moved")

    def test_a_day_of_the_months(self):
        """Day 1 does not become day 0."""
        rule = {
            "kind": "periodic",
            "document": "plan",
            "every": "half-year",
            "missing": 1,
            "due": "day 1 of months 6, 12",
        }
        assert ["the deadline: day 1 of months 6, 12 becomes day 2 of months 6, 12"] == said(rule, "due-moved")

    def test_days_and_working_days_are_confused(self):
        """In both directions; a fixed day has none."""
        rule = {"kind": "document", "document": "plan"}
        assert ["the deadline: 3 days after plan becomes 3 working days after plan"] == said(
            {**rule, "due": "3 days after plan"}, "due-days-changed"
        )
        assert ["the deadline: 3 working days after plan becomes 3 days after plan"] == said(
            {**rule, "due": "3 working days after plan"}, "due-days-changed"
        )
        assert [] == said({**rule, "due": day(3, 31)}, "due-days-changed")

    def test_a_dropped_deadline_takes_lateness_with_it(self):
        """What is late has no meaning without it."""
        rule = {"kind": "document", "document": "plan", "due": day(3, 31), "late": 1, "late_in": "working days"}
        (dropped,) = compiled(rule, "due-dropped")
        assert ["the deadline 2023-03-31 is dropped"] == said(rule, "due-dropped")
        assert dropped["1"].parts[0].terms[0].measure.slot.due is None

    def test_how_days_count(self):
        """Rolling and the first day, against what is written or usual."""
        rule = {"kind": "document", "document": "plan", "due": "3 days after plan"}
        assert ["“a day off moves the deadline” is added: no", "“the first day counts” is added: yes"] == said(
            rule, "due-roll-changed", "due-first-day-changed"
        )
        written = {**rule, "due": {"on": "3 days after plan", "roll": False}}
        assert [
            "“a day off moves the deadline”: no becomes yes",
            "“the first day counts” is added: yes",
        ] == said(written, "due-roll-changed", "due-first-day-changed")

    def test_lateness(self):
        """A step moves by a day, one is dropped, days are counted otherwise; one amount is a step over 0 days."""
        late = [{"over": 0, "off": Decimal("0.5")}, {"over": 30, "off": 1}]
        rule = {"kind": "document", "document": "plan", "due": day(3, 31), "late": late}
        assert [
            "the days of lateness: 0 becomes 1",
            "the days of lateness: 30 becomes 31",
            "the days of lateness: 30 becomes 29",
            "step 1 of lateness is left out",
            "step 2 of lateness is left out",
            "how lateness is counted is added: working days",
        ] == said(rule, "late-step-moved", "late-step-dropped", "late-in-changed")
        assert ["the days of lateness: 0 becomes 1"] == said(
            {**rule, "late": 1}, "late-step-moved", "late-step-dropped"
        )
        assert ["how lateness is counted: working days becomes days"] == said(
            {**rule, "late_in": "working days"}, "late-in-changed"
        )

    def test_the_day_that_decides(self):
        """Received for signed, and the other way round; nothing where no day decides."""
        rule = {"kind": "document", "document": "plan", "due": day(3, 31)}
        assert ["the day that decides is added: received"] == said(rule, "by-changed")
        assert ["the day that decides: received becomes signed"] == said({**rule, "by": "received"}, "by-changed")
        assert [] == said({"kind": "document", "document": "plan"}, "by-changed")
        items = {
            "kind": "deduct",
            "items": [{"document": "plan", "each": 1, "by": "received"}, {"fact": "faults", "each": 1}],
        }
        assert ["the day that decides: received becomes signed"] == said(items, "by-changed")


QUARTERS = {"kind": "periodic", "document": "report", "every": "quarter", "missing": Decimal("0.5")}


class TestPeriods:
    def test_quarters_become_half_years(self):
        """Their deadlines are those of the last months."""
        rule = {**QUARTERS, "due": "day 5 of months 3, 6, 9, 12"}
        (half,) = compiled(rule, "every-changed")
        slots = [term.measure.slot for term in half["1"].parts[0].terms]
        assert ["the period: quarter becomes half-year"] == said(rule, "every-changed")
        assert [day(6, 5), day(12, 5)] == [slot.due for slot in slots]

    @pytest.mark.parametrize(("every", "became"), [("month", "quarter"), ("half-year", "year"), ("year", "half-year")])
    def test_periods_become_longer(self, every, became):
        """A year becomes two halves, there being nothing longer."""
        rule = {**QUARTERS, "every": every, "due": "5 days after the period ends"}
        assert [f"the period: {every} becomes {became}"] == said(rule, "every-changed")
        assert 1 == len(compiled(rule, "every-changed"))

    def test_a_year_of_one_day_is_no_longer_a_set(self):
        """Two halves with one day are refused: the mutant is invalid, and nothing breaks on the way."""
        rule = {**QUARTERS, "every": "year", "due": "day 5 of months 12"}
        assert ["the period: year becomes half-year"] == said(rule, "every-changed")

    def test_listed_periods(self):
        """Each is left out, and made a day shorter at either end; a deadline of its own is dropped and moved."""
        periods = [
            {"id": "một", "from": day(1, 1), "to": day(5, 31), "due": {"on": day(6, 5), "roll": True}},
            {"id": "hai", "from": day(6, 1), "to": day(11, 30)},
        ]
        rule = {"kind": "periodic", "document": "report", "missing": 1, "periods": periods}
        assert ["the period một is dropped", "the period hai is dropped"] == said(rule, "period-dropped")
        assert [
            "the first day: 2023-01-01 becomes 2023-01-02",
            "the last day: 2023-05-31 becomes 2023-05-30",
            "the first day: 2023-06-01 becomes 2023-06-02",
            "the last day: 2023-11-30 becomes 2023-11-29",
        ] == said(rule, "period-moved")
        assert ["the deadline 2023-06-05 is dropped"] == said(rule, "due-dropped")
        assert ["“a day off moves the deadline”: yes becomes no"] == said(rule, "due-roll-changed")
        assert 2 == len(said(rule, "due-moved"))

    def test_all_or_nothing(self):
        """It takes the amounts with it, and without it a missing one costs everything."""
        (added,) = compiled(QUARTERS, "all-or-nothing-changed")
        assert 1 == len(added["1"].parts[0].terms)
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "all_or_nothing": True}
        (dropped,) = compiled(rule, "all-or-nothing-changed")
        assert 4 == len(dropped["1"].parts[0].terms)


class TestAsking:
    def test_demands_are_dropped(self):
        """Each of them, of a rule and of an item."""
        rule = {"kind": "document", "document": "plan", "issuer": "UBND", "signer": "A", "to": "B", "cites": "plan"}
        assert [
            "the issuer that is asked for UBND is dropped",
            "the signer that is asked for A is dropped",
            "the addressee that is asked for B is dropped",
            "the reference that must be cited plan is dropped",
        ] == said(rule, "demand-dropped")
        items = {
            "kind": "deduct",
            "items": [{"document": "plan", "signer": "A", "each": 1}, {"fact": "faults", "each": 1}],
        }
        assert ["the signer that is asked for A is dropped"] == said(items, "demand-dropped")

    def test_another_kind_and_another_fact(self):
        """The next one of the set that is of the same sort and not asked already."""
        assert ["the kind of document: plan becomes report"] == said(
            {"kind": "document", "document": "plan"}, "document-swapped"
        )
        everything = list(set_data({}, 1)["documents"])
        assert [] == said({"kind": "document", "document": everything}, "document-swapped")
        ramp = {"kind": "proportional", "ratio": ["done", "total"]}
        assert [
            "a fact of the ratio: done becomes faults",
            "a fact of the ratio: total becomes faults",
        ] == said(ramp, "fact-swapped")
        assert [] == said({"kind": "survey", "fact": "sipas"}, "fact-swapped")

    def test_an_item_is_left_out(self):
        """But not the only one."""
        items = {"kind": "deduct", "items": [{"document": "plan", "each": 1}, {"fact": "faults", "each": 1}]}
        assert ["the counted thing plan is dropped", "the counted thing faults is dropped"] == said(
            items, "item-dropped"
        )
        assert [] == said({"kind": "deduct", "items": [{"fact": "faults", "each": 1}]}, "item-dropped")
