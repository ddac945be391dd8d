"""
What the strategies can draw, each possibility for itself: it is looked for until it is found, so that no run leaves
it to chance.
"""

import datetime

from fractions import Fraction
from typing import Any, Literal

import pytest

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample, Unsatisfiable
from pydantic import BaseModel

from building import compile_data, day, one_leaf
from parscore.testing import strategies as drawn
from parscore.testing.spaces import fact_space
from parscore.testing.strategies import _completions, _days, _derived, _documents, _facts, _reviews, _rules, _sets
from parscore.testing.strategies._vocabulary import FACTS
from parscore.testing.strategies._written import Chooser


LOOKING = settings(
    max_examples=2_000,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
ONE = Fraction(1)
PLAN = {"kind": "document", "document": "plan"}
#: A deadline that runs from another document.
AFTER = PLAN | {"due": "5 days after document report"}
ANSWER = {"kind": "choice", "fact": "asked"}


def can(strategy: st.SearchStrategy[Any], wanted: Any) -> bool:
    """Tell whether *strategy* draws something that is *wanted*."""
    try:
        find(strategy, wanted, settings=LOOKING)
    except (NoSuchExample, Unsatisfiable):
        return False
    return True


def never(strategy: st.SearchStrategy[Any], unwanted: Any) -> bool:
    """Tell whether nothing of a hundred things that *strategy* draws is *unwanted*."""
    try:
        find(strategy, unwanted, settings=settings(LOOKING, max_examples=100))
    except (NoSuchExample, Unsatisfiable):
        return True
    return False


def made(make: Any) -> st.SearchStrategy[Any]:
    """Return what *make* makes with a function that draws."""

    @st.composite
    def strategy(draw: st.DrawFn) -> Any:
        return make(draw)

    return strategy()


def rule(write: Any) -> st.SearchStrategy[Any]:
    """Return what *write* writes with a writer of rules."""
    return made(lambda draw: write(_rules.RuleWriter(draw, ("choice", "document"))))


def sets(write: Any, status: str = "illustrative") -> st.SearchStrategy[Any]:
    """Return what *write* writes with a writer of sets, of which a criterion and a penalty are written already."""

    def make(draw: st.DrawFn) -> Any:
        writer = _sets._SetWriter(draw, ("choice",), status)
        writer.done.append("1")
        writer.penalties.append("2")
        return write(writer)

    return made(make)


class TestRules:
    @pytest.mark.parametrize("wanted", [lambda data: len(data) == 1, lambda data: len(data) > 1])
    def test_ask_for_more_or_not(self, wanted):
        """A rule asks for a kind alone, or for something of the document, too."""
        assert can(rule(lambda writer: writer.asked()), wanted)

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda data: "missing" not in data,
            lambda data: "missing" in data,
            lambda data: "late" not in data,
            lambda data: isinstance(data.get("late"), list) and len(data["late"]) == 1,
            lambda data: isinstance(data.get("late"), list) and len(data["late"]) == 2,
            lambda data: "late" in data and not isinstance(data["late"], list),
        ],
    )
    def test_take_off_for_time(self, wanted):
        """What is missing or late costs all, a part, or more in a second step."""
        assert can(rule(lambda writer: writer.timed(ONE, timed=True, whole=True)), wanted)

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda data: "periods" in data and "due" in data["periods"][0],
            lambda data: "periods" in data and "due" not in data["periods"][0],
            lambda data: data.get("every") == "quarter",
            lambda data: data.get("all_or_nothing"),
            lambda data: data.get("every") == "year" and data.get("due") == "3 days after plan",
            lambda data: data.get("every") == "month" and "due" not in data and "all_or_nothing" not in data,
        ],
    )
    def test_know_periods(self, wanted):
        """Periods are named or regular, with deadlines or without, all or nothing or each for itself."""
        assert can(rule(lambda writer: writer.periodic(ONE, "core", 0)), wanted)

    @pytest.mark.parametrize("left_out", ["ratio", "whole", "document"])
    def test_measure_what_is_allowed(self, left_out):
        """Of ratios, whole numbers and documents only what the rule may count is measured."""
        sorts = {"ratio": "ratio", "whole": "number", "document": "document"}
        strategy = rule(lambda writer: writer.measure(**{left_out: False}))

        assert never(strategy, lambda found: left_out in found[0] or found[1] == sorts[left_out])

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda tiers: len(tiers) == 1 and "from" in tiers[0],
            lambda tiers: len(tiers) == 2 and "below" in tiers[0],
            lambda tiers: len(tiers) == 3,
            lambda tiers: any("exactly" in tier for tier in tiers),
        ],
    )
    def test_draw_tiers(self, wanted):
        """There are one, two or three tiers; one that holds only 0 is written so."""
        assert can(rule(lambda writer: writer.tiers(ONE, "core", 0)["tiers"]), wanted)

    @pytest.mark.parametrize(
        ("tier", "sort", "told"),
        [
            ({"below": 1}, "whole", {"exactly": 0}),
            ({"to": "0 %"}, "ratio", {"exactly": "0 %"}),
            ({"below": 3}, "whole", {"below": 3}),
        ],
    )
    def test_name_the_number(self, tier, sort, told):
        """A tier of whole numbers below 1, or of shares to 0 %, is exactly 0."""
        _rules._name_the_number(tier, sort)

        assert told == tier

    @pytest.mark.parametrize("keys", [set(), {"zero_below"}, {"full_from"}, {"zero_below", "full_from"}])
    def test_bend_a_ramp(self, keys):
        """A ramp may begin late, end early, both or neither."""
        strategy = rule(lambda writer: writer.proportional(ONE, "core", 0))

        assert can(strategy, lambda data: keys == data.keys() & {"zero_below", "full_from"})

    @pytest.mark.parametrize(
        ("name", "key"), [("deduct", "items"), ("deduct", "each"), ("choice", "options"), ("parts", "parts")]
    )
    def test_write_each_form(self, name, key):
        """A deduction is of one thing or several; an answer has points of its own."""
        strategy = rule(lambda writer: getattr(writer, name)(ONE, "core", 0))

        assert can(strategy, lambda data: key in data)

    @pytest.mark.parametrize("titled", [True, False])
    def test_title_a_part_or_not(self, titled):
        """The first part may have a title."""
        strategy = rule(lambda writer: writer.parts(ONE, "core", 0)["parts"][0])

        assert can(strategy, lambda part: ("title" in part) is titled)

    def test_answer_plainly(self):
        """A yes is worth all where no options say otherwise."""
        assert can(rule(lambda writer: writer.choice(ONE, "core", 0)), lambda data: data == {"fact": "y0"})

    @pytest.mark.parametrize("kind", _rules.WRITERS)
    def test_write_every_kind(self, kind):
        """A rule of each kind is written."""
        strategy = made(lambda draw: _rules.RuleWriter(draw, (kind,)).rule(ONE, "core"))

        assert can(strategy, lambda data: data["kind"] == kind)


class Inner(BaseModel):
    """A table in a rule of a plugin."""

    fact: str


class Strange:
    """A type of which the strategies know nothing."""


class TestDerived:
    @pytest.mark.parametrize(
        ("key", "wanted", "known"),
        [
            ("how", Literal["a"], "a"),
            ("how", str | None, "Chữ"),
            ("inner", Inner, {"fact": "c0"}),
            ("inners", tuple[Inner, Inner], [{"fact": "c0"}, {"fact": "c0"}]),
            ("words", tuple[str, ...], ["Chữ"]),
            ("ratio", tuple[str, str], ["c1", "c0"]),
            ("strange", Strange, None),
            ("stranger", tuple[Strange], None),
            ("table", dict[str, str], None),
            ("document", str, "plain"),
        ],
    )
    def test_read_a_type(self, key, wanted, known):
        """What a key may hold is read from its name and type; of what is not known nothing is written."""
        strategy = made(lambda draw: _derived._value(Chooser(draw), FACTS, key, wanted, ONE))

        assert can(strategy, lambda value: value == known)

    def test_leave_out_what_is_not_known(self):
        """A table lacks the key of which nothing is known, and its kind; others that need not be may be left out."""

        class Model(BaseModel):
            model_config = {"arbitrary_types_allowed": True}

            kind: str
            odd: Strange
            note: str = ""

        strategy = made(lambda draw: _derived._table(Chooser(draw), FACTS, Model, ONE))

        assert can(strategy, lambda data: data == {})
        assert can(strategy, lambda data: data == {"note": "Chữ"})

    @pytest.mark.parametrize("role", ["core", "penalty"])
    def test_tell_what_a_set_accepts(self, role):
        """A rule that the set refuses is told from one that it accepts."""
        right = {"kind": "deduct", "fact": "c2", "each": 1}

        assert _derived._is_accepted(right, FACTS, ONE, role)
        assert not _derived._is_accepted({"kind": "deduct", "fact": "lạ"}, FACTS, ONE, role)


class TestSets:
    @pytest.mark.parametrize(("role", "told"), [("core", can), ("bonus", never), ("penalty", never)])
    def test_put_others_beside_the_total(self, role, told):
        """Bonus and penalty stand beside what counts, and only there."""
        strategy = sets(lambda writer: writer.children("", role, 2)[0])

        assert told(strategy, lambda table: any("role" in node for node in table.values()))

    @pytest.mark.parametrize(
        ("role", "key"), [("core", "requires"), ("bonus", "when"), ("core", "not_applicable"), ("core", "rule")]
    )
    def test_say_more_of_a_criterion(self, role, key):
        """A criterion may have gates, a condition, a policy; or not."""
        strategy = sets(lambda writer: writer.node("3", role, 3, inherited=role)[0])

        assert can(strategy, lambda node: key in node)
        assert key == "rule" or can(strategy, lambda node: key not in node)

    @pytest.mark.parametrize("key", ["rule", "2"])
    def test_end_or_go_on(self, key):
        """A criterion is a leaf or has others below."""
        strategy = sets(lambda writer: writer.node("3", "core", 2, inherited="core")[0])

        assert can(strategy, lambda node: key in node)

    def test_lack_a_rule_in_an_excerpt(self):
        """A leaf of an excerpt may have no rule."""
        strategy = sets(lambda writer: writer._leaf("core")[0], status="excerpt")

        assert can(strategy, lambda leaf: "rule" not in leaf)
        assert can(strategy, lambda leaf: "rule" in leaf)

    @pytest.mark.parametrize(
        ("role", "keys"),
        [("core", {"scale_to"}), ("core", {"max"}), ("core", set()), ("bonus", {"cap"}), ("bonus", set())],
    )
    def test_limit_a_branch(self, role, keys):
        """A branch is scaled, says its maximum, has a cap, or says nothing of these."""
        strategy = sets(lambda writer: writer._branch("3", role, 2)[0])

        assert can(strategy, lambda data: keys == data.keys() & {"scale_to", "max", "cap"})

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda bands: "every_field" in bands["high"],
            lambda bands: "no_penalty" in bands["high"],
            lambda bands: "compare" in bands["low"],
            lambda bands: {"to", "below"} & bands["low"].keys(),
            lambda bands: bands["high"].keys() == {"title", "from"} and bands["low"].keys() == {"title", "from"},
        ],
    )
    def test_bind_a_band_to_more(self, wanted):
        """A band may ask more than an index, be compared as published, and end."""
        assert can(sets(lambda writer: writer.bands()), wanted)

    def test_know_no_penalty_where_there_is_none(self):
        """Without a penalty, no band asks that it was not taken."""
        strategy = made(lambda draw: _sets._SetWriter(draw, ("choice",), "official").bands())

        assert never(strategy, lambda bands: "no_penalty" in bands["high"])

    @pytest.mark.parametrize("swapped", [True, False])
    def test_swap_days_or_not(self, swapped):
        """A set may have days that a document has swapped."""
        assert can(drawn.criteria_data(kinds=("choice",)), lambda data: ("calendar_overrides" in data) is swapped)


class TestCurves:
    @pytest.mark.parametrize(
        "wanted",
        [
            lambda pieces: pieces[-1].hi is None,
            lambda pieces: pieces[-1].hi is not None,
            lambda pieces: pieces[0].lo is None,
            lambda pieces: pieces[0].lo is not None,
            lambda pieces: any(piece.lo == piece.hi for piece in pieces),
            lambda pieces: not any(piece.lo == piece.hi for piece in pieces),
        ],
    )
    def test_end_or_not(self, wanted):
        """A curve may be endless on either side, and hold single numbers."""
        assert can(drawn.curves(), lambda curve: wanted(curve.pieces))


class TestDays:
    def test_tell_each_sort_of_slot(self):
        """A deadline of a period, one that runs from a document, and none have the days that are fixed."""
        quarter = compile_data(
            one_leaf(1, {"kind": "periodic", "document": "report", "every": "quarter", "missing": 1})
        )
        after = compile_data(one_leaf(1, AFTER))
        none = compile_data(one_leaf(1, ANSWER))

        assert {day(3, 31), day(4, 1)} <= set(_days.days_of(quarter))
        assert set(_days.days_of(after)) == set(_days.days_of(none))

    def test_count_days_and_working_days(self):
        """Ten days after Monday 3 April 2023 are the 13th; ten working days end on the 17th."""
        late = [{"over": 0, "off": "1/2"}, {"over": 10, "off": 1}]
        plain = PLAN | {"due": day(4, 3), "late": late}
        working = plain | {"late_in": "working days"}
        found = [_days.days_of(compile_data(one_leaf(1, rule, set={"calendar": "VN"}))) for rule in (plain, working)]

        assert [True, False] == [day(4, 13) in days for days in found]
        assert [False, True] == [day(4, 17) in days for days in found]

    @pytest.mark.parametrize("bound", [datetime.date.min, datetime.date.max])
    def test_end_with_the_calendar(self, bound):
        """There is no day before the first and none after the last."""
        assert {bound} == _days.beside({bound})

    def test_end_lateness_with_the_calendar(self):
        """A lateness that no calendar holds has no day."""
        late = [{"over": 0, "off": "1/2"}, {"over": 9_999_999, "off": 1}]
        criteria = compile_data(one_leaf(1, PLAN | {"due": day(4, 3), "late": late}))

        assert day(4, 3) in _days.days_of(criteria)


class TestDocuments:
    def test_know_what_they_may_be_for(self):
        """What a rule asks for, what its deadline runs from, and every kind for its own sake."""
        targets = _documents.targets_of(compile_data(one_leaf(1, AFTER)))

        assert {("plan", "1"), ("report", None), ("plan", None)} <= {(item.kind.id, item.code) for item in targets}

    def test_are_of_no_kind_where_there_is_none(self):
        """A set without kinds has documents of none."""
        criteria = compile_data(one_leaf(1, ANSWER, documents={}))

        assert can(drawn.documents(criteria), lambda paper: paper["subject"] == "Văn bản")

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda paper: "received" in paper,
            lambda paper: "received" not in paper,
            lambda paper: "period" in paper,
            lambda paper: paper.get("proves") == ["1"],
            lambda paper: "proves" not in paper,
            lambda paper: {"locator", "note", "file"} & paper.keys(),
            lambda paper: "kind" not in paper,
            lambda paper: "kind" in paper,
            lambda paper: "number" not in paper,
            lambda paper: paper["subject"].endswith("thứ 1"),
        ],
    )
    def test_say_more_or_less(self, wanted):
        """A document may say or leave out each thing."""
        assert can(drawn.documents(compile_data(one_leaf(1, PLAN))), wanted)

    @pytest.mark.parametrize("target", [None, "1"])
    def test_prove_what_they_are_for(self, target):
        """A document that a criterion asks for may say so; one of a bare kind may name any criterion."""
        criteria = compile_data(one_leaf(1, PLAN))
        kind = criteria.documents["plan"]

        def say(draw):
            data: dict[str, Any] = {}
            writer = _documents._DocumentWriter(draw, criteria)
            writer._say_more(data, _documents.Target(kind, target))
            return data

        assert can(made(say), lambda data: "proves" in data)
        assert can(made(say), lambda data: "proves" not in data)

    @pytest.mark.parametrize(("rule", "near"), [(AFTER, False), (PLAN | {"due": day(4, 3)}, True)])
    def test_lie_at_a_bound_of_their_slot(self, rule, near):
        """Where a slot has fixed days, a document lies at one of them; else at a bound of the set."""
        criteria = compile_data(one_leaf(1, rule))
        slots = next(item for item in _documents.targets_of(criteria) if item.slots).slots
        strategy = made(lambda draw: _documents._DocumentWriter(draw, criteria).day(slots))

        assert (can if near else never)(strategy, lambda date: date == day(4, 4))
        assert can(strategy, lambda date: date == day(12, 1, 2022))


class TestFacts:
    RATIO = compile_data(one_leaf(1, {"kind": "proportional", "ratio": ["done", "total"]}))

    @pytest.mark.parametrize("final", [True, False])
    def test_keep_what_is_final(self, final):
        """A final number stays; another count grows or stays, and so does its whole."""
        known = {"done": (Fraction(3), final), "total": (Fraction(5), False)}
        strategy = made(
            lambda draw: _facts.draw_numbers(draw, fact_space(self.RATIO), known, may_lack=True).get("done", 0)
        )

        assert can(strategy, lambda done: done == 3)
        assert (never if final else can)(strategy, lambda done: done > 3)

    @pytest.mark.parametrize("lacks", [True, False])
    def test_lack_a_number_or_not(self, lacks):
        """A number that was not known may be left out."""
        strategy = made(lambda draw: _facts.draw_numbers(draw, fact_space(self.RATIO), {}, may_lack=True))

        assert can(strategy, lambda numbers: ("total" not in numbers) is lacks)

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda facts: isinstance(facts.get("total"), list),
            lambda facts: isinstance(facts.get("total"), dict) and "date" in facts["total"],
            lambda facts: isinstance(facts.get("total"), dict) and "note" in facts["total"],
            lambda facts: isinstance(facts.get("total"), int),
            lambda facts: "asked" in facts,
            lambda facts: "asked" not in facts,
        ],
    )
    def test_date_and_note_facts_or_not(self, wanted):
        """A fact is stated once or twice, dated, noted or bare."""
        assert can(made(lambda draw: _facts.FactWriter(draw, self.RATIO).facts()), wanted)

    @pytest.mark.parametrize(
        ("stated", "answers"),
        [
            ({}, {None, True, False}),
            ({"asked": {"value": True, "final": True}}, {True}),
            ({"asked": True}, {True, False}),
        ],
    )
    def test_complete_an_answer(self, stated, answers):
        """A final answer stays, another may change, and one that is not there may come."""
        strategy = made(lambda draw: _facts.complete_facts(draw, self.RATIO, stated, day(6, 30)).get("asked"))

        assert all(can(strategy, lambda got, wanted=answer: got is wanted) for answer in answers)
        assert never(strategy, lambda got: got not in answers)


HEAD = {
    "format": "parscore.register/1",
    "criteria": "test/set",
    "unit": {"id": "xa-vi-du-a", "name": "Xã Ví Dụ A", "year": 2023},
}


class TestCompletions:
    @pytest.mark.parametrize(("rule", "kind"), [(AFTER, "report"), (PLAN, "plan")])
    @pytest.mark.parametrize(("date", "may"), [(day(2, 1), False), (day(4, 1), True)])
    def test_add_nothing_older_than_what_serves(self, rule, kind, date, may):
        """
        Beside a document of March that a deadline runs from, or that serves an obligation, none of February may
        come; one of April may.
        """
        old = {"number": "1/BC-X", "date": day(3, 1), "subject": "Văn bản", "kind": kind}
        old |= {"number": "1/KH-X"} if kind == "plan" else {}
        new = old | {"number": old["number"].replace("1", "2"), "date": date}

        assert may is _completions._may_come(compile_data(one_leaf(1, rule)), HEAD, [old], new, day(3, 15))

    def test_add_what_nothing_asks_for(self):
        """Where no rule asks for documents, any may come."""
        new = {"number": "2/KH-X", "date": day(2, 1), "subject": "Kế hoạch", "kind": "plan"}

        assert _completions._may_come(compile_data(one_leaf(1, ANSWER)), HEAD, [], new, day(3, 15))

    def test_grow_by_documents_or_not(self):
        """Documents are added, or none."""
        strategy = drawn.completions(compile_data(one_leaf(1, PLAN)), HEAD, day(1, 1))

        assert can(strategy, lambda data: len(data["documents"]) > 1)
        assert can(strategy, lambda data: not data["documents"])


PAPER = {"number": "1/KH-X", "date": day(1, 5), "subject": "Kế hoạch", "kind": "plan", "issuer": "Xã"}


class TestReviews:
    CRITERIA = compile_data(one_leaf(1, PLAN))

    @pytest.mark.parametrize(
        "wanted",
        [
            lambda data: data["verdict"] == "accepted" and "kind" in data,
            lambda data: data["verdict"] == "accepted" and "kind" not in data,
            lambda data: data["verdict"] == "rejected" and "issuer" in data,
        ],
    )
    def test_judge_a_document(self, wanted):
        """A document is accepted, perhaps for another kind and criterion, or rejected."""
        data = HEAD | {"documents": [PAPER]}
        strategy = made(lambda draw: _reviews._ReviewWriter(draw, self.CRITERIA, data)._document())

        assert can(strategy, wanted)

    @pytest.mark.parametrize("name", ["total", "asked"])
    def test_correct_numbers_and_answers(self, name):
        """A fact is corrected, be it a number or an answer."""
        strategy = made(lambda draw: _reviews._ReviewWriter(draw, self.CRITERIA, HEAD)._fact())

        assert can(strategy, lambda data: data["fact"] == name)

    @pytest.mark.parametrize("key", ["ask", "answer", "points", "fact"])
    def test_decide_without_documents(self, key):
        """Where there is no document, questions, answers, points and facts are decided."""
        strategy = made(lambda draw: _reviews._ReviewWriter(draw, self.CRITERIA, HEAD)._decision())

        assert can(strategy, lambda data: key in data)
        assert never(strategy, lambda data: "document" in data)

    @pytest.mark.parametrize("key", ["documents", "basis", "decisions"])
    def test_hold_each_thing_or_not(self, key):
        """A review hands in documents, names its basis and decides; or not."""
        strategy = drawn.reviews(self.CRITERIA, HEAD)

        assert can(strategy, lambda reviews: any(key in review for review in reviews))
        assert can(strategy, lambda reviews: any(key not in review for review in reviews))

    def test_hold_nothing_that_does_not_fit(self):
        """A verdict on a document that is not there is left out; a question is kept."""
        writer = _reviews._ReviewWriter(None, self.CRITERIA, HEAD)
        review = {"stage": "verified-1", "by": "Phòng Nội vụ", "date": day(1, 31, 2024)}
        writer._hold(review, "decisions", [{"document": "9/KH-X", "verdict": "rejected", "reason": "Không thấy"}])

        assert [] == writer.held

        writer._hold(review, "decisions", [{"criterion": "1", "ask": "Đề nghị giải trình"}])

        assert [review] == writer.held
