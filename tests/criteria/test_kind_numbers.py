"""The rule kinds that go by numbers: curves at and around every bound, and what is refused."""

from fractions import Fraction

import pytest

from parscore.core import Cause
from parscore.criteria.kinds import number_term
from parscore.criteria.measures import Amount, Answer, DocumentCount, Share
from samples import parts_of, penalty_term, rule_text, set_complaint, set_of, set_text, term_of


TIERS = (
    '{ kind = "tiers", ratio = ["done", "total"], tiers = ['
    '{ above = "90 %", points = 2 }, { from = "70 %", to = "90 %", points = 1 }, { below = "70 %", points = 0 }] }'
)


def share(percent):
    """Return a percentage as a fraction."""
    return Fraction(percent) / 100


def tiers(measure, *listed):
    """Return the text of a tiers rule."""
    return f'{{ kind = "tiers", {measure}, tiers = [{", ".join(listed)}] }}'


def count_tiers(*listed):
    """Return the text of a tiers rule over a count."""
    return tiers('fact = "done"', *listed)


class TestTiers:
    """``kind = "tiers"``."""

    @pytest.mark.parametrize(
        ("percent", "points"),
        [("0", 0), ("69.99", 0), ("70", 1), ("70.01", 1), ("90", 1), ("90.01", 2), ("100", 2)],
    )
    def test_gives_the_points_of_the_tier(self, tmp_path, percent, points):
        """From and to hold their bound, above and below do not."""
        assert points == term_of(tmp_path, TIERS, limit="2").curve(share(percent))

    def test_nothing_stated_earns_nothing(self, tmp_path):
        """Where there is nothing to measure the curve gives 0, and the cause is unproven."""
        term = term_of(tmp_path, TIERS, limit="2")

        assert (0, Cause.UNPROVEN, Cause.BELOW_THRESHOLD) == (term.curve(None), term.absent, term.short)

    @pytest.mark.parametrize(
        ("listed", "points"),
        [
            (("{ from = 3, points = 1 }", "{ below = 3, points = 0 }"), {0: 0, 2: 0, 3: 1, 10**9: 1}),
            (("{ above = 2, points = 1 }", "{ to = 2, points = 0 }"), {2: 0, 3: 1}),
            (("{ from = 2.5, points = 1 }", "{ below = 2.5, points = 0 }"), {2: 0, 3: 1}),
            (("{ above = 2.5, points = 1 }", "{ to = 2.5, points = 0 }"), {2: 0, 3: 1}),
            (("{ exactly = 0, points = 1 }", "{ from = 1, points = 0 }"), {0: 1, 1: 0}),
            (("{ to = 1, points = 1 }", "{ from = 2, points = 0 }"), {1: 1, 2: 0}),
            (
                ("{ exactly = 5, points = 1 }", "{ above = 5, points = 0.5 }", "{ below = 5, points = 0 }"),
                {4: 0, 5: 1, 6: Fraction(1, 2)},
            ),
        ],
    )
    def test_of_a_count_know_whole_numbers_only(self, tmp_path, listed, points):
        """Between 1 and 2 there is no count, so tiers up to 1 and from 2 leave no gap."""
        curve = term_of(tmp_path, count_tiers(*listed)).curve

        assert points == {number: curve(number) for number in points}

    def test_of_a_number_have_room_between_whole_numbers(self, tmp_path):
        """A number of sort number may lie between 2 and 3."""
        rule = tiers('fact = "amount"', "{ above = 2, points = 1 }", "{ to = 2, points = 0 }")
        curve = term_of(tmp_path, rule).curve

        assert [0, 1, 1] == [curve(Fraction(number)) for number in ("2", "2.001", "3")]

    def test_of_a_percent_take_shares_however_written(self, tmp_path):
        """95 % may be written "95 %", 0.95 or "19/20" does not exist: a share is a share."""
        for bound in ('"95 %"', "0.95", '"19/20"'):
            rule = tiers('fact = "share"', f"{{ from = {bound}, points = 1 }}", f"{{ below = {bound}, points = 0 }}")
            curve = term_of(tmp_path, rule).curve

            assert [0, 1, 1] == [curve(share(percent)) for percent in ("94.99", "95", "100")]

    def test_of_documents_count_them(self, tmp_path):
        """A rule that names a document measures how many count."""
        rule = tiers('document = "plan", issuer = "UBND"', "{ from = 2, points = 1 }", "{ below = 2, points = 0 }")
        term = term_of(tmp_path, rule)

        assert isinstance(term.measure, DocumentCount)
        assert (("UBND",), [0, 1]) == (term.measure.ask.issuer, [term.curve(count) for count in (1, 2)])

    def test_may_give_a_share_of_the_maximum(self, tmp_path):
        """Points such as "50 %" are of the leaf's maximum."""
        rule = count_tiers(
            '{ from = 3, points = "100 %" }', '{ from = 1, to = 2, points = "50 %" }', "{ below = 1, points = 0 }"
        )
        curve = term_of(tmp_path, rule, limit="3").curve

        assert [0, Fraction(3, 2), 3] == [curve(number) for number in (0, 2, 3)]

    def test_in_a_penalty_say_what_is_taken(self, tmp_path):
        """What a tier gives is taken; what is left of the cap is the curve."""
        rule = count_tiers(
            "{ from = 3, points = 2 }", "{ from = 1, below = 3, points = 1 }", "{ below = 1, points = 0 }"
        )
        term = penalty_term(tmp_path, rule, cap="2")

        assert [2, 1, 1, 0, 0] == [term.curve(number) for number in (0, 1, 2, 3, 9)]
        assert (Cause.VIOLATION, 2) == (term.short, term.curve(None))


class TestProportional:
    """``kind = "proportional"``."""

    @pytest.mark.parametrize(
        ("more", "points"),
        [
            ("", {"0": "0", "50": "2", "99": "3.96", "100": "4"}),
            (', zero_below = "95 %"', {"0": "0", "94.99": "0", "95": "3.8", "99": "3.96", "100": "4"}),
            (', full_from = "98 %"', {"0": "0", "97": "3.88", "97.99": "3.9196", "98": "4", "100": "4"}),
            (
                ', zero_below = "90 %", full_from = "98 %"',
                {"89.99": "0", "90": "3.6", "97.99": "3.9196", "98": "4", "100": "4"},
            ),
            (', zero_below = "100 %"', {"99.99": "0", "100": "4"}),
            (', zero_below = "95 %", full_from = "95 %"', {"94.99": "0", "95": "4", "100": "4"}),
            (', full_from = "0 %"', {"0": "4", "100": "4"}),
        ],
    )
    def test_is_the_ratio_between_its_bounds(self, tmp_path, more, points):
        """Below zero_below nothing, from it on the ratio times the maximum, from full_from on all."""
        curve = term_of(tmp_path, f'{{ kind = "proportional", ratio = ["done", "total"]{more} }}', limit="4").curve

        assert {percent: Fraction(value) for percent, value in points.items()} == {
            percent: curve(share(percent)) for percent in points
        }

    def test_takes_a_percent_fact(self, tmp_path):
        """A fact of sort percent is a ratio of its own."""
        term = term_of(tmp_path, '{ kind = "proportional", fact = "share" }')

        assert (Amount, Fraction(1, 2)) == (type(term.measure), term.curve(Fraction(1, 2)))

    def test_of_a_ratio_measures_two_facts(self, tmp_path):
        """The ratio names the part first, the whole second."""
        measure = term_of(tmp_path, '{ kind = "proportional", ratio = ["done", "total"] }').measure

        assert isinstance(measure, Share)
        assert ("done", "total") == (measure.part.id, measure.whole.id)


class TestEach:
    """``kind = "per_item"`` and ``kind = "deduct"``."""

    @pytest.mark.parametrize(
        ("each", "points"),
        [
            ("0.5", {0: 0, 1: Fraction(1, 2), 3: Fraction(3, 2), 4: 2, 5: 2, 10**9: 2}),
            ('"25 %"', {1: Fraction(1, 2), 4: 2, 5: 2}),
            ("0.3", {6: Fraction(9, 5), 7: 2}),
            ('"1/3"', {1: Fraction(1, 3), 5: Fraction(5, 3), 6: 2, 7: 2}),
        ],
    )
    def test_per_item_gives_each_up_to_the_maximum(self, tmp_path, each, points):
        """Each times the count, at most the maximum."""
        curve = term_of(tmp_path, f'{{ kind = "per_item", fact = "done", each = {each} }}', limit="2").curve

        assert points == {number: curve(number) for number in points}

    @pytest.mark.parametrize(
        ("each", "points"),
        [
            ("0.5", {0: 2, 1: Fraction(3, 2), 3: Fraction(1, 2), 4: 0, 5: 0, 10**9: 0}),
            ("0.7", {2: Fraction(3, 5), 3: 0}),
            ("2", {0: 2, 1: 0, 2: 0}),
        ],
    )
    def test_deduct_takes_each_down_to_nothing(self, tmp_path, each, points):
        """The maximum less each times the count, at least 0; nothing stated earns nothing."""
        term = term_of(tmp_path, f'{{ kind = "deduct", fact = "done", each = {each} }}', limit="2")

        assert points == {number: term.curve(number) for number in points}
        assert (0, Cause.VIOLATION) == (term.curve(None), term.short)

    @pytest.mark.parametrize("kind", ["per_item", "deduct"])
    def test_in_a_penalty_both_take(self, tmp_path, kind):
        """In a penalty each is taken for every item, down to the cap; a fact that was not given takes nothing."""
        term = penalty_term(tmp_path, f'{{ kind = "{kind}", fact = "done", each = 0.5 }}', cap="2")

        assert [2, Fraction(3, 2), 0, 0, 2] == [term.curve(number) for number in (0, 1, 4, 5, None)]
        assert Cause.VIOLATION == term.short

    def test_counts_documents(self, tmp_path):
        """What is counted may be documents; in a penalty none of them takes nothing."""
        term = penalty_term(tmp_path, '{ kind = "per_item", document = "plan", each = 1 }')

        assert (DocumentCount, 1, 0) == (type(term.measure), term.curve(0), term.curve(1))

    def test_takes_a_number(self, tmp_path):
        """A number that is no count gives a part of each."""
        curve = term_of(tmp_path, '{ kind = "per_item", fact = "amount", each = 0.5 }').curve

        assert Fraction(3, 4) == curve(Fraction(3, 2))


class TestSurveyAndJudged:
    """``kind = "survey"`` and ``kind = "judged"``."""

    def test_survey_is_a_share_of_the_maximum(self, tmp_path):
        """The percentage times the maximum; pending until it is there."""
        term = term_of(tmp_path, '{ kind = "survey", fact = "share" }', limit="3")

        assert [0, Fraction("2.622"), 3] == [term.curve(share(percent)) for percent in ("0", "87.4", "100")]
        assert (Cause.SURVEY_PENDING, 0) == (term.absent, term.curve(None))

    def test_judged_is_the_number(self, tmp_path):
        """The number itself, up to the maximum, where the curve ends."""
        term = term_of(tmp_path, '{ kind = "judged", fact = "amount" }', limit="2")

        assert [0, Fraction(19, 10), 2] == [term.curve(Fraction(number)) for number in ("0", "1.9", "2")]
        assert (Cause.JUDGED, Fraction(2)) == (term.short, term.curve.domain.hi)

    def test_judged_in_a_penalty_takes_the_number(self, tmp_path):
        """In a penalty the superior's number is taken."""
        assert Fraction(1, 2) == penalty_term(tmp_path, '{ kind = "judged", fact = "amount" }', cap="2").curve(
            Fraction(3, 2)
        )


class TestFullMarks:
    """What a sentence says that full marks take."""

    @pytest.mark.parametrize(
        ("rule", "limit", "said"),
        [
            (TIERS, "2", "more than 90 %"),
            (count_tiers("{ from = 3, points = 1 }", "{ below = 3, points = 0 }"), "1", "3 or more"),
            (count_tiers("{ to = 3, points = 1 }", "{ above = 3, points = 0 }"), "1", "no more than 3"),
            (count_tiers("{ below = 3, points = 1 }", "{ from = 3, points = 0 }"), "1", "no more than 2"),
            (
                tiers('fact = "amount"', "{ below = 3, points = 1 }", "{ from = 3, points = 0 }"),
                "1",
                "less than 3",
            ),
            (
                count_tiers(
                    "{ from = 2, to = 4, points = 1 }", "{ below = 2, points = 0 }", "{ above = 4, points = 0 }"
                ),
                "1",
                "from 2 to 4",
            ),
            ('{ kind = "per_item", fact = "done", each = 0.5 }', "2", "4 or more"),
            ('{ kind = "survey", fact = "share" }', "2", "100 %"),
            ('{ kind = "judged", fact = "amount" }', "2", "2"),
        ],
    )
    def test_are_said_as_they_are(self, tmp_path, rule, limit, said):
        """The bound is said as open or closed as it is."""
        assert said in term_of(tmp_path, rule, limit=limit).wanted.say("en")

    def test_of_a_count_are_a_whole_number(self, tmp_path):
        """With 0.3 for each it takes 4 items, not 3 1/3, to earn 1."""
        wanted = term_of(tmp_path, '{ kind = "per_item", fact = "done", each = 0.3 }').wanted.say("en")

        assert "4 or more" in wanted
        assert "10/3" not in wanted

    def test_of_one_number_are_that_number(self, tmp_path):
        """Where one count alone brings full marks the sentence names it, not a range."""
        rule = count_tiers("{ exactly = 5, points = 1 }", "{ above = 5, points = 0 }", "{ below = 5, points = 0 }")
        wanted = term_of(tmp_path, rule).wanted.say("en")

        assert wanted.endswith(": 5")

    def test_of_no_violation_are_none(self, tmp_path):
        """A deduction is full at 0."""
        assert ": 0" in term_of(tmp_path, '{ kind = "deduct", fact = "done", each = 1 }').wanted.say("en")

    def test_of_a_measure_without_a_title_are_said_alone(self, tmp_path):
        """A plugin may measure what has no name of its own."""
        term = term_of(tmp_path, '{ kind = "judged", fact = "amount" }')
        fact = set_of(tmp_path, set_text()).facts["asked"]

        assert ": 1" == number_term(Answer(fact, ("yes", "no")), term.curve).wanted.say("en")


REFUSED = [
    ("one-measure", '¦{ kind = "tiers", tiers = [{ from = 0, points = 1 }] }', None),
    ("one-measure", '¦{ kind = "per_item", fact = "done", document = "plan", each = 1 }', None),
    ("one-measure", '{ kind = "proportional", ¦document = "plan" }', None),
    ("one-measure", '{ kind = "per_item", ¦ratio = ["done", "total"], each = 1 }', None),
    ("one-measure", '{ kind = "deduct", ¦ratio = ["done", "total"], each = 1 }', None),
    ("unknown-fact", '{ kind = "per_item", ¦fact = "donne", each = 1 }', "done"),
    ("unknown-fact", '{ kind = "proportional", ratio = ["done", ¦"totl"] }', "total"),
    ("unknown-fact", '{ kind = "proportional", ratio = [¦"dome", "total"] }', "done"),
    ("wrong-sort", '{ kind = "proportional", ¦fact = "done" }', None),
    ("wrong-sort", '{ kind = "per_item", ¦fact = "share", each = 1 }', None),
    ("wrong-sort", '{ kind = "proportional", ratio = [¦"share", "total"] }', None),
    ("wrong-sort", '{ kind = "survey", ¦fact = "amount" }', None),
    ("wrong-sort", '{ kind = "judged", ¦fact = "done" }', None),
    ("each-zero", '{ kind = "deduct", fact = "done", ¦each = 0 }', None),
    ("points-above-max", '{ kind = "per_item", fact = "done", ¦each = 1.01 }', None),
    ("points-above-max", '{ kind = "per_item", fact = "done", ¦each = "101 %" }', None),
    ("wrong-value", '{ kind = "per_item", fact = "done", each = ¦-0.5 }', None),
    ("wrong-value", '{ kind = "per_item", fact = "done", each = ¦nan }', None),
    ("wrong-value", '{ kind = "per_item", fact = "done", each = ¦true }', None),
    ("zero-above-full", '{ kind = "proportional", fact = "share", ¦zero_below = "98 %", full_from = "95 %" }', None),
    ("wrong-value", '{ kind = "proportional", fact = "share", zero_below = ¦95 }', None),
    ("max-not-reached", f"¦{count_tiers('{ from = 0, points = 0.5 }')}", None),
    ("tiers-none", '{ kind = "tiers", fact = "done", ¦tiers = [] }', None),
    ("unknown-key", '{ kind = "tiers", fact = "done", tiers = [{ ¦form = 0, points = 1 }] }', "from"),
]
BAD_TIERS = [
    ("tiers-gap", 'fact = "done"', ("¦{ from = 3, points = 1 }", "{ below = 2, points = 0 }")),
    ("tiers-gap", 'fact = "done"', ("¦{ from = 3, points = 1 }",)),
    ("tiers-gap", 'fact = "done"', ("¦{ to = 3, points = 1 }",)),
    ("tiers-gap", 'fact = "amount"', ("¦{ above = 3, points = 1 }", "{ below = 3, points = 0 }")),
    ("tiers-gap", 'fact = "amount"', ("¦{ above = 0, points = 1 }",)),
    ("tiers-gap", 'fact = "share"', ('¦{ below = "100 %", points = 1 }',)),
    ("tiers-gap", 'fact = "share"', ('¦{ to = "90 %", points = 1 }',)),
    ("tiers-overlap", 'fact = "done"', ("¦{ from = 3, points = 1 }", "{ to = 3, points = 0 }")),
    ("tiers-overlap", 'fact = "done"', ("¦{ from = 3, points = 1 }", "{ from = 0, points = 0 }")),
    ("tiers-overlap", 'fact = "amount"', ("¦{ from = 3, points = 1 }", "{ to = 3, points = 0 }")),
    ("tier-empty", 'fact = "done"', ("¦{ from = 3, to = 2, points = 1 }",)),
    ("tier-empty", 'fact = "done"', ("¦{ above = 2, below = 3, points = 1 }",)),
    ("tier-empty", 'fact = "amount"', ("¦{ from = 3, below = 3, points = 1 }",)),
    ("bound-unclear", 'fact = "done"', ("¦{ points = 1 }",)),
    ("bound-unclear", 'fact = "done"', ("¦{ from = 1, above = 1, points = 1 }",)),
    ("bound-unclear", 'fact = "done"', ("¦{ to = 1, exactly = 1, points = 1 }",)),
    ("bound-is-share", 'fact = "done"', ('{ ¦from = "50 %", points = 1 }',)),
    ("points-above-max", 'fact = "done"', ("{ from = 0, ¦points = 1.1 }",)),
]


class TestRefused:
    """What a rule about numbers must not say."""

    @pytest.mark.parametrize(("code", "rule", "suggestion"), REFUSED)
    def test_is_named_at_its_place(self, tmp_path, code, rule, suggestion):
        """Each mistake is one problem, at the line and column of its key, with the nearest name."""
        complaint = set_complaint(tmp_path, rule_text(rule))

        assert ([code], complaint.expected) == (complaint.codes, complaint.place)
        assert suggestion == complaint.only.suggestion

    @pytest.mark.parametrize(("code", "measure", "listed"), BAD_TIERS)
    def test_tiers_are_named_at_their_key(self, tmp_path, code, measure, listed):
        """Tiers hold every number that can be, each once; what is wrong is told at its tier."""
        complaint = set_complaint(tmp_path, rule_text(tiers(measure, *listed)))

        assert ([code], complaint.expected) == (complaint.codes, complaint.place)

    @pytest.mark.parametrize(
        ("measure", "listed", "lo", "hi"),
        [
            ('fact = "amount"', ("{ to = 3, points = 1 }",), "3", "∞"),
            ('fact = "amount"', ("{ from = 2, points = 1 }",), "0", "2"),
            ('fact = "share"', ('{ to = "90 %", points = 1 }',), "90 %", "100 %"),
            ('fact = "share"', ('{ to = "90 %", points = 1 }', '{ above = "95 %", points = 0 }'), "90 %", "95 %"),
        ],
    )
    def test_a_gap_is_told_by_its_ends(self, tmp_path, measure, listed, lo, hi):
        """The numbers that no tier holds are told as they are written."""
        said = set_complaint(tmp_path, rule_text(tiers(measure, *listed))).only.say("en")

        assert f" between {lo} and {hi};" in said

    @pytest.mark.parametrize(
        ("bound", "suggestion"), [("95", "95 %"), ("97.5", "97.5 %"), ('"150 %"', "0–100 %"), ("1.5", "1.5 %")]
    )
    def test_a_bound_of_a_ratio_is_a_share(self, tmp_path, bound, suggestion):
        """A bound of 95 for a ratio is most likely 95 %, told of each tier; the suggestion can be read as it stands."""
        rule = tiers('fact = "share"', f"{{ from = {bound}, points = 1 }}", f"{{ below = {bound}, points = 0 }}")
        problems = set_complaint(tmp_path, rule_text(rule)).problems

        assert [("bound-not-share", suggestion)] * 2 == [(problem.code, problem.suggestion) for problem in problems]

    @pytest.mark.parametrize("facts", ['["done"]', '["done", "total", "done"]', '"done"', "[]"])
    def test_a_ratio_names_two_facts(self, tmp_path, facts):
        """One fact or three are no ratio."""
        complaint = set_complaint(tmp_path, rule_text(f'{{ kind = "proportional", ratio = ¦{facts} }}'))

        assert (["wrong-value"], complaint.expected) == (complaint.codes, complaint.place)

    def test_survey_and_all_of_are_no_penalty(self, tmp_path):
        """A survey makes no sense where points are taken."""
        text = set_text(
            '[criteria.1]\ntitle = "x"\nmax = 1\nrule = { kind = "document", document = "plan" }\n'
            '[criteria.2]\ntitle = "x"\nrole = "penalty"\ncap = 1\nrule = { ¦kind = "survey", fact = "share" }\n'
        )
        complaint = set_complaint(tmp_path, text)

        assert (["kind-in-penalty"], complaint.expected) == (complaint.codes, complaint.place)

    def test_one_part_has_one_term(self, tmp_path):
        """A rule about one number is one part with one term and no base."""
        (part,) = parts_of(tmp_path, TIERS, limit="2")

        assert (2, 0, 1, 2) == (part.max, part.base, len(part.terms), part.best)
