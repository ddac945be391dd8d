"""Rule kinds that come as plugins through an entry point."""

from fractions import Fraction

import attrs
import pytest

from parscore.core import Curve, Piece
from parscore.criteria import RuleKind, kinds
from parscore.criteria.kinds import Measured, find_kind, known_kinds, measured, number_term
from parscore.criteria.measures import Part
from samples import penalty_term, penalty_text, rule_text, set_complaint, term_of


class AtMostRule(Measured):
    """``kind = "at_most"``: full marks up to a limit, nothing beyond it."""

    limit: int


def lower(rule, context):
    """Lower it as the page on plugins does."""
    measure = measured(rule, context, "count")
    zero, limit = Fraction(0), Fraction(rule.limit)
    curve = Curve((Piece(zero, limit, True, True, context.max), Piece(limit, None, False, False, zero)))
    return (Part(context.max, (number_term(measure, context.given(curve)),)),)


def half(rule, context):
    """Lower to less than the maximum."""
    term = number_term(measured(rule, context), Curve.constant(context.max / 2))
    return (Part(context.max, (term,)),)


@attrs.frozen
class Point:
    """An entry point as importlib.metadata gives it."""

    name: str
    value: object

    def load(self):
        """Return what the entry point names."""
        return self.value


@pytest.fixture
def install(monkeypatch):
    """Install plugins: a function from names to what their entry points give."""
    kinds._plugins.cache_clear()

    def install(**given):
        points = [Point(name, value) for name, value in given.items()]
        monkeypatch.setattr(kinds, "entry_points", lambda group: points if group == "parscore.rules" else [])
        kinds._plugins.cache_clear()

    yield install
    monkeypatch.undo()
    kinds._plugins.cache_clear()


AT_MOST = RuleKind(AtMostRule, lower)


class TestInstalled:
    def test_is_found_by_its_name(self, install):
        """The entry point's name is the kind's, and it is listed with the built-in ones."""
        install(at_most=AT_MOST)

        assert AT_MOST is find_kind("at_most")
        assert ("all_of", "at_most") == known_kinds()[:2]

    def test_is_used_like_a_built_in_kind(self, install, tmp_path):
        """A set names the kind; its curve holds at and around the limit."""
        install(at_most=AT_MOST)
        curve = term_of(tmp_path, '{ kind = "at_most", fact = "done", limit = 3 }', limit="2").curve

        assert [2, 2, 0, 0] == [curve(count) for count in (0, 3, 4, None)]

    def test_is_turned_around_in_a_penalty(self, install, tmp_path):
        """What the rule gives is taken in a penalty."""
        install(at_most=AT_MOST)
        curve = penalty_term(tmp_path, '{ kind = "at_most", fact = "done", limit = 3 }', cap="2").curve

        assert [0, 2, 2] == [curve(count) for count in (3, 4, None)]

    def test_keys_are_checked_at_their_place(self, install, tmp_path):
        """An unknown key of a plugin's rule is an error like any other."""
        install(at_most=AT_MOST)
        complaint = set_complaint(tmp_path, rule_text('{ kind = "at_most", fact = "done", limit = 3, ¦limt = 3 }'))

        assert (["unknown-key"], complaint.expected) == (complaint.codes, complaint.place)
        assert "limit" == complaint.only.suggestion

    def test_is_suggested_for_a_typo(self, install, tmp_path):
        """The nearest kind may be a plugin's."""
        install(at_most=AT_MOST)
        complaint = set_complaint(tmp_path, rule_text('{ ¦kind = "atmost", fact = "done", limit = 3 }'))

        assert "at_most" == complaint.only.suggestion


class TestContract:
    def test_cannot_replace_a_built_in_kind(self, install):
        """A built-in name stays built in."""
        built_in = find_kind("tiers")
        install(tiers=AT_MOST)

        assert built_in is find_kind("tiers")

    def test_is_a_rule_kind(self, install):
        """An entry point that gives anything else is a mistake of the plugin's author."""
        install(odd=object())

        with pytest.raises(TypeError, match=r"'odd' of parscore\.rules"):
            find_kind("odd")

    def test_reaches_the_maximum(self, install, tmp_path):
        """A kind whose best value is not the maximum is refused with the set."""
        install(half=RuleKind(AtMostRule, half))
        complaint = set_complaint(tmp_path, rule_text('¦{ kind = "half", fact = "done", limit = 3 }'))

        assert (["max-not-reached"], complaint.expected) == (complaint.codes, complaint.place)

    def test_may_refuse_to_be_a_penalty(self, install, tmp_path):
        """A kind that makes no sense in a penalty says so."""
        install(at_most=RuleKind(AtMostRule, lower, in_penalty=False))
        complaint = set_complaint(tmp_path, penalty_text('{ ¦kind = "at_most", fact = "done", limit = 3 }'))

        assert (["kind-in-penalty"], complaint.expected) == (complaint.codes, complaint.place)

    def test_none_is_installed_here(self, install):
        """Without plugins there are the eleven built-in kinds."""
        install()

        assert (None, 11) == (find_kind("at_most"), len(known_kinds()))
