"""The rule kinds of named answers and of rules in rules."""

from fractions import Fraction

import pytest

from parscore.core import Cause
from samples import (
    MARK,
    PLAN_LEAF,
    leaf,
    parts_of,
    penalty_term,
    penalty_text,
    rule_text,
    set_complaint,
    set_of,
    set_text,
    term_of,
)


HANDLING = 'kind = "choice", fact = "handling"'
ASKED = '{ kind = "choice", fact = "asked" }'
THREE = '{ "kịp thời" = 2, "chậm" = 0.5, "không" = 0 }'


class TestChoice:
    """``kind = "choice"``."""

    def test_gives_the_points_of_the_answer(self, tmp_path):
        """Each answer, by its place in the fact's list, has its points; none given earns nothing."""
        term = term_of(tmp_path, f"{{ {HANDLING}, options = {THREE} }}", limit="2")

        assert [2, Fraction(1, 2), 0, 0] == [term.curve(answer) for answer in (0, 1, 2, None)]
        assert ("kịp thời", "chậm", "không") == term.measure.answers

    def test_takes_the_options_in_any_order(self, tmp_path):
        """The order of the options is not the order of the answers."""
        options = '{ "không" = 0, "chậm" = "25 %", "kịp thời" = "100 %" }'

        assert [2, Fraction(1, 2), 0] == [
            term_of(tmp_path, f"{{ {HANDLING}, options = {options} }}", limit="2").curve(answer) for answer in (0, 1, 2)
        ]

    def test_of_yes_and_no_gives_the_maximum_for_yes(self, tmp_path):
        """A yes_no fact needs no options: yes is the maximum, no is 0."""
        term = term_of(tmp_path, ASKED, limit="2")

        assert (("yes", "no"), [2, 0]) == (term.measure.answers, [term.curve(answer) for answer in (0, 1)])
        assert (Cause.BELOW_THRESHOLD, Cause.UNPROVEN) == (term.short, term.absent)

    def test_of_yes_and_no_may_want_a_no(self, tmp_path):
        """With options a no may be what is wanted."""
        term = term_of(tmp_path, '{ kind = "choice", fact = "asked", options = { no = 1, yes = 0 } }')

        assert [0, 1] == [term.curve(answer) for answer in (0, 1)]
        assert ("không", "no") == tuple(term.wanted.say(lang).rpartition(": ")[2].strip("“”") for lang in ("vi", "en"))

    def test_in_a_penalty_takes_the_points(self, tmp_path):
        """In a penalty yes takes all by default, and what was not stated takes nothing."""
        term = penalty_term(tmp_path, ASKED, cap="2")

        assert ([0, 2, 2], Cause.VIOLATION) == ([term.curve(answer) for answer in (0, 1, None)], term.short)

    def test_of_one_answer_has_one_piece(self, tmp_path):
        """A choice may have one answer only."""
        more = '[facts.single]\ntitle = "x"\nsort = "choice"\nanswers = ["có"]'
        rule = '{ kind = "choice", fact = "single", options = { "có" = 1 } }'
        (part,) = set_of(tmp_path, set_text(leaf(rule), more=more))["1"].parts

        assert 1 == part.terms[0].curve(0)

    def test_names_every_best_answer(self, tmp_path):
        """Where two answers bring full marks the sentence names both."""
        options = '{ "kịp thời" = 1, "chậm" = 1, "không" = 0 }'
        said = term_of(tmp_path, f"{{ {HANDLING}, options = {options} }}").wanted.say("vi")

        assert ("kịp thời" in said, "chậm" in said, "không" in said) == (True, True, False)


class TestAllOf:
    """``kind = "all_of"``."""

    def test_gives_all_only_without_a_failure(self, tmp_path):
        """The maximum if no condition fails, else nothing."""
        term = term_of(tmp_path, f'{{ kind = "all_of", conditions = [{PLAN_LEAF}, {ASKED}] }}', limit="3")

        assert [3, 0, 0, 0] == [term.curve(failed) for failed in (0, 1, 2, None)]

    def test_takes_points_within_as_shares(self, tmp_path):
        """A condition's maximum is 1, so "100 %" is all of it."""
        tiers = '{ kind = "tiers", fact = "done", tiers = [{ from = 1, points = "100 %" }, { below = 1, points = 0 }] }'
        (condition,) = term_of(tmp_path, f'{{ kind = "all_of", conditions = [{tiers}] }}', limit="9").measure.conditions

        assert (1, 1, 0) == (condition.max, condition.terms[0].curve(1), condition.terms[0].curve(0))

    def test_says_all_that_is_wanted(self, tmp_path):
        """The sentence names every condition."""
        wanted = term_of(tmp_path, f'{{ kind = "all_of", conditions = [{PLAN_LEAF}, {ASKED}] }}').wanted

        assert all(title in wanted.say("vi") for title in ("Kế hoạch", "Có giao"))


class TestParts:
    """``kind = "parts"``."""

    def test_is_a_part_for_each(self, tmp_path):
        """Each part has its own maximum and title; a share is of the leaf's maximum."""
        parts = parts_of(
            tmp_path,
            f'{{ kind = "parts", parts = [{{ title = {{ vi = "Một", en = "One" }}, max = "25 %", rule = {PLAN_LEAF} }},'
            f" {{ max = 1.5, rule = {ASKED} }}] }}",
            limit="2",
        )

        assert [Fraction(1, 2), Fraction(3, 2)] == [part.max for part in parts]
        assert ["One", None] == [part.title and part.title.en for part in parts]

    def test_within_a_part_shares_are_of_the_part(self, tmp_path):
        """Half off in a part of 1 is 0.5, whatever the leaf's maximum."""
        late = '{ kind = "document", document = "plan", due = 2023-03-31, late = "50 %" }'
        first, _ = parts_of(
            tmp_path,
            f'{{ kind = "parts", parts = [{{ max = 1, rule = {late} }}, {{ max = 9, rule = {ASKED} }}] }}',
            limit="10",
        )

        assert Fraction(1, 2) == first.terms[0].curve(1)

    def test_parts_in_parts_keep_their_titles(self, tmp_path):
        """A part in a part is called by both titles, or by the one that there is."""
        inner = f'{{ kind = "parts", parts = [{{ title = "trong", max = 1, rule = {PLAN_LEAF} }}] }}'
        (kept,) = parts_of(tmp_path, f'{{ kind = "parts", parts = [{{ max = 1, rule = {inner} }}] }}')
        (named,) = parts_of(tmp_path, f'{{ kind = "parts", parts = [{{ title = "ngoài", max = 1, rule = {inner} }}] }}')

        assert ("trong", "ngoài – trong") == (kept.title.vi, named.title.vi)


def nested(depth):
    """Return a rule that stands in so many others."""
    rule = PLAN_LEAF
    for _ in range(depth):
        rule = f'{{ kind = "parts", parts = [{{ max = 1, rule = {rule} }}] }}'
    return rule


REFUSED = [
    ("missing-key", f"¦{{ {HANDLING} }}", None),
    ("wrong-sort", '{ kind = "choice", ¦fact = "done" }', None),
    ("unknown-fact", '{ kind = "choice", ¦fact = "handlin" }', "handling"),
    ("unknown-answer", f'{{ {HANDLING}, options = {{ "kịp thời" = 1, ¦"chậmm" = 0, "không" = 0 }} }}', "chậm"),
    ("unknown-answer", '{ kind = "choice", fact = "asked", options = { ¦"có" = 1, no = 0 } }', None),
    ("answer-left-out", f'{{ {HANDLING}, ¦options = {{ "kịp thời" = 1, "không" = 0 }} }}', None),
    ("points-above-max", f'{{ {HANDLING}, options = {{ ¦"kịp thời" = 1.5, "chậm" = 0, "không" = 0 }} }}', None),
    ("max-not-reached", f'¦{{ {HANDLING}, options = {{ "kịp thời" = 0.5, "chậm" = 0, "không" = 0 }} }}', None),
    ("nothing-asked", '{ kind = "all_of", ¦conditions = [] }', None),
    ("missing-key", f'{{ kind = "all_of", conditions = [{PLAN_LEAF}, ¦{{ document = "plan" }}] }}', None),
    ("wrong-value", '{ kind = "all_of", conditions = [¦1] }', None),
    ("unknown-rule-kind", f'{{ kind = "all_of", conditions = [{PLAN_LEAF}, {{ ¦kind = "dokument" }}] }}', "document"),
    ("parts-sum", f'{{ kind = "parts", ¦parts = [{{ max = 0.5, rule = {PLAN_LEAF} }}] }}', None),
    ("parts-sum", '{ kind = "parts", ¦parts = [] }', None),
    ("unknown-key", f'{{ kind = "parts", parts = [{{ max = 1, ¦rulr = 1, rule = {PLAN_LEAF} }}] }}', "rule"),
    ("wrong-value", "{ ¦kind = 5 }", None),
    ("missing-key", "¦{}", None),
    ("unknown-rule-kind", '{ ¦kind = "teirs", fact = "done" }', "tiers"),
    ("too-deep", nested(9).replace(f"rule = {PLAN_LEAF}", f"¦rule = {PLAN_LEAF}"), None),
]


class TestRefused:
    """What a rule of answers or of rules must not say."""

    @pytest.mark.parametrize(("code", "rule", "suggestion"), REFUSED)
    def test_is_named_at_its_place(self, tmp_path, code, rule, suggestion):
        """Each mistake is one problem, at the line and column of its key, with the nearest name."""
        complaint = set_complaint(tmp_path, rule_text(rule))

        assert ([code], complaint.expected) == (complaint.codes, complaint.place)
        assert suggestion == complaint.only.suggestion

    def test_eight_rules_in_rules_are_fine(self, tmp_path):
        """A rule may stand in eight others."""
        (part,) = parts_of(tmp_path, nested(8))

        assert 1 == part.max

    @pytest.mark.parametrize(
        "rule",
        [
            f'{{ {MARK}kind = "all_of", conditions = [{PLAN_LEAF}] }}',
            f'{{ kind = "parts", parts = [{{ max = 1, rule = {{ {MARK}kind = "survey", fact = "share" }} }}] }}',
        ],
    )
    def test_a_penalty_is_not_all_of(self, tmp_path, rule):
        """In a penalty all_of is refused, and a survey within parts is, too."""
        complaint = set_complaint(tmp_path, penalty_text(rule))

        assert (["kind-in-penalty"], complaint.expected) == (complaint.codes, complaint.place)

    def test_all_rules_are_checked_at_once(self, tmp_path):
        """Every leaf with a mistake is named, in the order of the lines."""
        wrong = ['{ kind = "x" }', '{ kind = "judged", fact = "y" }', '{ kind = "document", document = "z" }']
        leaves = "".join(f'[criteria.{n}]\ntitle = "x"\nmax = 1\nrule = {rule}\n' for n, rule in enumerate(wrong, 1))
        complaint = set_complaint(tmp_path, set_text(leaves, total="3"))

        assert ["unknown-rule-kind", "unknown-fact", "unknown-document-kind"] == complaint.codes
