"""Strategies: what they draw fits, and stands where points change."""

import datetime
import sys

from fractions import Fraction

import pytest

from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import FailedHealthCheck, NoSuchExample, Unsatisfiable

from building import compile_data, day, one_leaf, set_data
from criteria.test_plugins import AtMostRule, Point, lower
from parscore import score
from parscore.core import Curve
from parscore.criteria import CriteriaSet, RuleKind, kinds, load_criteria, shipped_ids
from parscore.criteria.measures import rosters_of
from parscore.errors import MissingExtraError
from parscore.evidence import Register, fit, read_register, register_at
from parscore.evidence import register_data as data_of
from parscore.evidence.weighing import weigh
from parscore.testing import strategies as drawn
from parscore.testing.spaces import fact_space


FEW = settings(max_examples=12, suppress_health_check=list(HealthCheck))
RATIO = {"kind": "proportional", "ratio": ["done", "total"], "zero_below": "95 %"}


def found(strategy, wanted):
    """Return something that *strategy* draws and that is *wanted*; fail where there is nothing."""
    looking = settings(max_examples=1000, derandomize=True, database=None, phases=[Phase.generate])
    try:
        return find(strategy, wanted, settings=looking)
    except (NoSuchExample, Unsatisfiable):
        pytest.fail("nothing like it is drawn")


def all_of(strategy, told):
    """Return what *told* says of many things that *strategy* draws."""
    seen = set()

    @settings(max_examples=300, derandomize=True, database=None, phases=[Phase.generate])
    @given(strategy)
    def look(thing):
        seen.add(told(thing))

    look()
    return seen


def stated(name):
    """Return a function from a register's data to the last value of one fact."""

    def value(data):
        entry = data["facts"].get(name)
        entry = entry[-1] if isinstance(entry, list) else entry
        return entry["value"] if isinstance(entry, dict) else entry

    return value


class TestRegisters:
    @pytest.mark.parametrize("name", shipped_ids())
    def test_fit_any_set(self, name):
        """Registers for a shipped set, reviews included, can be scored at every stage."""
        criteria = load_criteria(name)

        @FEW
        @given(drawn.registers(criteria, reviewed=True))
        def look(register):
            for stage in ("self", "verified-1", "explained", "verified-2"):
                assert score(criteria, register, stage=stage).register.unit == register.unit

        look()

    def test_state_a_ratio_at_its_bound(self):
        """For "zero below 95 %", 19 of 20 is drawn, and one less, and one more."""
        facts = {"total": {"title": "Hồ sơ"}, "done": {"title": "Đúng hạn"}}
        pairs = all_of(
            drawn.register_data(compile_data(one_leaf(1, RATIO, facts=facts, documents={})), most=0),
            lambda data: (stated("total")(data), stated("done")(data)),
        )

        assert {(20, 18), (20, 19), (20, 20)} <= pairs

    def test_state_a_percentage_at_its_bound(self):
        """For tiers that change at 80 %, that is drawn, and a tenth beside it, and both ends."""
        rule = {"kind": "tiers", "fact": "sipas"}
        rule["tiers"] = [{"below": "80 %", "points": 0}, {"from": "80 %", "points": 1}]
        facts = {"sipas": {"title": "Hài lòng", "sort": "percent"}}
        criteria = compile_data(one_leaf(1, rule, facts=facts))

        assert {"0 %", "79.9 %", "80 %", "80.1 %", "100 %"} <= all_of(
            drawn.register_data(criteria, most=0), stated("sipas")
        )

    def test_date_documents_at_the_deadline(self):
        """For a deadline that costs more past 10 days, both bounds and their neighbours are drawn."""
        late = [{"over": 0, "off": "1/2"}, {"over": 10, "off": 1}]
        criteria = compile_data(one_leaf(1, {"kind": "document", "document": "plan", "due": day(4, 3), "late": late}))
        days = all_of(drawn.documents(criteria), lambda paper: paper.get("date"))

        assert {day(4, 2), day(4, 3), day(4, 4), day(4, 13), day(4, 14)} <= days

    def test_hold_a_judged_fact_to_its_ceiling(self):
        """A superior's score never exceeds the maximum, and reaches it."""
        criteria = compile_data(one_leaf(2, {"kind": "judged", "fact": "mark"}))

        assert 2 == stated("mark")(found(drawn.register_data(criteria), lambda data: stated("mark")(data) == 2))

    def test_leave_out_what_cannot_be(self):
        """Of two facts that are each other's whole and of other sizes, only what fits is stated."""
        rule = {
            "kind": "parts",
            "parts": [
                {"max": 1, "rule": {"kind": "proportional", "ratio": ["done", "faults"]}},
                {"max": 1, "rule": {"kind": "proportional", "ratio": ["faults", "done"]}},
            ],
        }
        criteria = compile_data(one_leaf(2, rule))

        @settings(max_examples=50)
        @given(drawn.registers(criteria))
        def look(register):
            fit(register, criteria)

        look()

    def test_say_nothing_of_what_a_set_lacks(self):
        """A set without facts and document kinds has registers, too."""
        criteria = compile_data(one_leaf(1, {"kind": "choice", "fact": "asked"}, documents={}))

        assert found(drawn.register_data(criteria), lambda data: len(data["documents"]) == 2)

    @given(st.data())
    def test_claim_nothing_that_another_scores(self, data):
        """What a superior scores is not claimed."""
        rule = {"kind": "judged", "fact": "mark"}
        criteria = compile_data(set_data({"1": {"title": "M", "max": 1, "rule": rule, "scored_by": "Sở"}}, 1))

        assert {} == data.draw(drawn.register_data(criteria))["claimed"]


class TestCriteria:
    @given(drawn.criteria_sets(kinds=("deduct",)))
    def test_keep_to_the_kinds_that_are_wanted(self, criteria):
        """With one kind, every rule is of it."""

        def rules(table):
            for value in table.values():
                if isinstance(value, dict):
                    yield from [value["rule"]["kind"]] if "rule" in value else []
                    yield from rules(value)

        assert {"deduct"} >= set(rules(criteria.source.data["criteria"]))

    @given(drawn.criteria_sets(exact=True))
    def test_may_leave_leaves_unrounded(self, criteria):
        """An exact set rounds no leaf."""
        assert isinstance(criteria, CriteriaSet)
        assert criteria.leaf_rounding.digits is None

    def test_draw_the_kinds_of_plugins(self, monkeypatch):
        """A kind that a plugin brings is drawn from the keys of its model, in sets that compile."""
        points = [Point("at_most", RuleKind(AtMostRule, lower))]
        monkeypatch.setattr(kinds, "entry_points", lambda group: points if group == "parscore.rules" else [])
        kinds._plugins.cache_clear()
        seen = set()

        @settings(max_examples=40, suppress_health_check=list(HealthCheck), database=None)
        @given(drawn.criteria_data(kinds=("at_most",)))
        def look(data):
            compile_data(data)
            for node in data["criteria"].values():
                seen.update(node.get("rule", {}))

        try:
            look()
        finally:
            monkeypatch.undo()
            kinds._plugins.cache_clear()

        assert {"kind", "limit", "document"} <= seen

    def test_give_up_on_a_kind_that_no_set_accepts(self, monkeypatch):
        """Where nothing that its model allows is accepted, Hypothesis is told, and no wrong set is drawn."""

        class Rule(AtMostRule):
            limits: tuple[AtMostRule, ...] = ()

        def refuse(_rule, context):
            raise context.fail("", "nothing-asked")

        points = [Point("never", RuleKind(Rule, refuse))]
        monkeypatch.setattr(kinds, "entry_points", lambda group: points if group == "parscore.rules" else [])
        kinds._plugins.cache_clear()
        with pytest.raises((Unsatisfiable, FailedHealthCheck)):
            settings(max_examples=5, database=None)(given(drawn.criteria_data(kinds=("never",)))(lambda _: None))()
        monkeypatch.undo()
        kinds._plugins.cache_clear()


class TestCompletions:
    def test_take_a_register_or_its_data(self):
        """Both give data that are a register which fits."""
        criteria = load_criteria("cho-moi/commune-2023")

        @FEW
        @given(st.data(), drawn.score_days(criteria, after=False))
        def look(data, on):
            register = data.draw(drawn.registers(criteria))
            for given_ in (register, data_of(register)):
                fit(read_register(data.draw(drawn.completions(criteria, given_, on))), criteria)

        look()

    @given(st.data())
    def test_never_shrink_a_count_and_keep_what_is_final(self, data):
        """What was counted only grows; a final value and a document that is there stay."""
        criteria = compile_data(one_leaf(1, RATIO))
        facts = {"total": 20, "done": 5, "faults": {"value": 3, "final": True}, "asked": {"value": True, "final": True}}
        paper = {"number": "1/KH-X", "date": day(1, 5), "subject": "Kế hoạch"}
        register = {**data_of(read_register(EMPTY)), "facts": facts, "documents": [paper]}
        completed = data.draw(drawn.completions(criteria, register, day(6, 30)))

        assert 20 <= stated("total")(completed)
        assert 5 <= stated("done")(completed) <= stated("total")(completed)
        assert (3, True) == (stated("faults")(completed), stated("asked")(completed))
        assert paper in completed["documents"]

    @given(st.data())
    def test_add_no_second_anchor_of_an_earlier_day(self, data):
        """A deadline that runs from a document is an obligation: an older document for it is not added."""
        rule = {"kind": "document", "document": "plan", "due": "5 days after document report"}
        criteria = compile_data(one_leaf(1, rule))
        anchor = {"number": "1/BC-X", "date": day(3, 1), "subject": "Báo cáo", "kind": "report"}
        completed = data.draw(drawn.completions(criteria, EMPTY | {"documents": [anchor]}, day(6, 30)))
        case = fit(read_register(completed), criteria)
        counting = [
            filed.document.date
            for filed in case.by_kind.get("report", [])
            if weigh(filed, rosters_of(criteria.leaves[0].parts)[0].anchors[0], case, None).reason is None
        ]

        assert day(3, 1) == min(counting)


EMPTY = {
    "format": "parscore.register/1",
    "criteria": "test/set",
    "unit": {"id": "xa-vi-du-a", "name": "Xã Ví Dụ A", "year": 2023},
}


class TestReviews:
    @pytest.mark.parametrize("sort", ["document", "fact", "points", "ask", "answer"])
    def test_draw_every_sort_of_decision(self, sort):
        """Each sort of decision lies over a register that it fits."""
        criteria = compile_data(one_leaf(1, {"kind": "document", "document": "plan"}))
        register = read_register(EMPTY | {"documents": [{"number": "1/KH-X", "date": day(1, 5), "subject": "K"}]})

        def has(reviews):
            return any(sort in decision for review in reviews for decision in review.get("decisions", []))

        reviews = found(drawn.reviews(criteria, register), has)
        laid = read_register(data_of(register) | {"reviews": reviews})

        assert fit(register_at(laid, "verified-2"), criteria)

    @given(st.data())
    def test_take_the_data_of_a_register(self, data):
        """A register's data may be given as well."""
        criteria = compile_data(one_leaf(1, {"kind": "choice", "fact": "asked"}))
        reviews = data.draw(drawn.reviews(criteria, EMPTY))

        assert isinstance(read_register(EMPTY | {"reviews": reviews}), Register)


class TestDays:
    def test_lie_at_every_bound(self):
        """The window, the deadline and the days past which lateness costs more, each with its neighbours."""
        late = [{"over": 0, "off": "1/2"}, {"over": 10, "off": 1}]
        rule = {"kind": "document", "document": "plan", "due": day(4, 3), "late": late}
        criteria = compile_data(one_leaf(1, rule))
        days = all_of(drawn.score_days(criteria), lambda date: date)
        bounds = [day(12, 1, 2022), day(1, 1), day(4, 3), day(4, 13), day(12, 31), day(1, 31, 2024)]
        one = datetime.timedelta(days=1)

        assert {item + step * one for item in bounds for step in (-1, 0, 1)} == days

    def test_count_working_days_where_the_rule_does(self):
        """Ten working days after Monday 3 April 2023 end on Monday 17 April."""
        late = [{"over": 0, "off": "1/2"}, {"over": 10, "off": 1}]
        rule = {"kind": "document", "document": "plan", "due": day(4, 3), "late": late, "late_in": "working days"}
        criteria = compile_data(one_leaf(1, rule, set={"calendar": "VN"}))

        found(drawn.score_days(criteria), lambda date: date == day(4, 18))

    @given(drawn.score_days(after=False))
    def test_may_end_with_the_window(self, date):
        """No day lies after the window of the sets that are drawn."""
        assert date <= day(1, 31, 2024)


@given(drawn.curves())
def test_curves_are_curves(curve):
    """Every curve gives points within its domain."""
    assert isinstance(curve, Curve)
    piece = next(piece for piece in curve.pieces if piece.lo is not None and piece.hi is not None)

    assert isinstance(curve((piece.lo + piece.hi) / 2), Fraction)


def test_space_knows_bounds_and_wholes():
    """A fact is at most its whole, and is looked at around every bound of its curve."""
    space = fact_space(compile_data(one_leaf(1, RATIO)))

    assert ("total",) == space.wholes["done"]
    assert space.order.index("total") < space.order.index("done")
    assert [0, 1, 2, 3, 18, 19, 20] == space.pool("done", Fraction(0), {"total": Fraction(20)})


def test_say_what_to_install(monkeypatch):
    """Without Hypothesis, the strategies name the extra that brings it."""
    names = [name for name in sys.modules if name.startswith("parscore.testing.strategies")]
    for name in names:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtraError) as caught:
        __import__("parscore.testing.strategies")

    assert "pip install 'parscore[testing]'" in caught.value.say("en")
