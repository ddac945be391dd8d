"""The tree: sums, scales, what does not apply, bonus and penalty."""

from fractions import Fraction

import pytest

from building import Data, a_register, card_of, compile_data, day, leaf, one_leaf, paper, set_data
from parscore.core import Cause
from parscore.errors import InvalidInputError
from parscore.scoring import score
from parscore.wording import Text


F = Fraction
PLAN: Data = {"kind": "document", "document": "plan"}
REPORT: Data = {"kind": "document", "document": "report"}
FAULTS: Data = {"kind": "deduct", "fact": "faults", "each": 1}
SURVEY: Data = {"kind": "survey", "fact": "sipas"}
PLANS = [paper("1/KH-A", day(3, 1))]


class TestSum:
    """A branch is the sum of its children."""

    def test_of_points_and_lines(self) -> None:
        """2 of 2 and 0 of 3 are 2 of 5, with one line of 3."""
        criteria = set_data({"1": {"title": "Lĩnh vực", "1": leaf(2, PLAN), "2": leaf(3, REPORT)}}, 5)
        card = card_of(criteria, documents=PLANS)

        assert (2, 5, [3]) == (card["1"].earned, card["1"].max, [line.points for line in card["1"].deductions])
        assert F(40) == card.index


class TestScale:
    """A branch on another scale."""

    CRITERIA = set_data({"1": leaf(50, PLAN), "2": {"title": "Chỉ số", "scale_to": 50, "1": leaf(1, PLAN),
                                                    "2": leaf(2, FAULTS)}}, 100)  # fmt: skip

    def test_multiplies_points_and_lines(self) -> None:
        """2 of 3 is a third short: 100/3 of 50, with a line of 50/3."""
        card = card_of(self.CRITERIA, documents=PLANS, facts={"faults": 1})
        node = card["2"]

        assert (F(100, 3), 50) == (node.exact.earned, node.exact.max)
        assert [F(50, 3)] == [line.exact for line in node.deductions]
        assert [1] == [line.points for line in card["2.2"].deductions]

    def test_keeps_its_maximum_when_something_shrinks(self) -> None:
        """Without 2.2 the other leaf is worth the whole 50."""
        card = card_of(self.CRITERIA, documents=PLANS, not_applicable={"2.2": "Không có"})

        assert (50, 50, 100) == (card["2"].earned, card["2"].max, card.max)

    def test_leaves_when_nothing_applies(self) -> None:
        """With nothing below it the branch leaves, and the maximum is 50."""
        card = card_of(self.CRITERIA, documents=PLANS, not_applicable={"2": "Không có"})

        assert (False, 50, F(100)) == (card["2"].applies, card.max, card.index)
        assert not card["2.1"].applies


class TestNotApplicable:
    """What does not apply is not 0."""

    CRITERIA = set_data({"1": {"title": "Lĩnh vực", "1": leaf(2, PLAN), "2": leaf(3, REPORT)}}, 5)

    def test_shrinks(self) -> None:
        """Without the report 2 of 2 is everything."""
        card = card_of(self.CRITERIA, documents=PLANS, not_applicable={"1.2": "Không giao"})

        assert (2, 2, F(100)) == (card.earned, card.max, card.index)
        assert (False, 0) == (card["1.2"].applies, card["1.2"].max)
        assert "Không giao" == card["1.2"].reason.vi  # type: ignore[union-attr]

    def test_grants(self) -> None:
        """Granted, it has full points, no line and a mark."""
        criteria = set_data(self.CRITERIA["criteria"], 5, set={"not_applicable": "grant"})
        card = card_of(criteria, documents=PLANS, not_applicable={"1.2": "Không giao"})

        assert (5, 5, True) == (card.earned, card.max, card["1.2"].granted)
        assert () == card.deductions

    def test_is_refused(self) -> None:
        """Where the set refuses it, the register's claim is an error."""
        criteria = set_data(self.CRITERIA["criteria"], 5, set={"not_applicable": "refuse"})

        with pytest.raises(InvalidInputError):
            card_of(criteria, not_applicable={"1.2": "Không giao"})

    def test_of_everything_is_no_score(self) -> None:
        """Where nothing applies there is no index, no band and not 0."""
        card = card_of(self.CRITERIA, not_applicable={"1": "Không có"})

        assert (None, None, None) == (card.index, card.published, card.band)
        assert (None, None, None) == (card.index_secured, card.index_reachable, card.exact_index)
        assert (None, None) == (card.band_secured, card.band_reachable)

    def penalised(self, **more):
        """Return a set of one point and a penalty of at most two, in which what does not apply is granted."""
        penalty = {"title": "Trừ", "role": "penalty", "cap": 2, "rule": FAULTS} | more
        return set_data({"1": leaf(1, PLAN), "2": penalty}, 1, set={"not_applicable": "grant"})

    def test_of_a_penalty_takes_nothing_where_it_says_so(self) -> None:
        """A penalty that is itself granted earns 0; one that may leave is out."""
        granted, left = (
            card_of(self.penalised(not_applicable=policy), facts={"faults": 2}, not_applicable={"2": "Không có"})["2"]
            for policy in ("grant", "shrink")
        )

        assert (0, True) == (granted.earned, granted.granted)
        assert not left.applies

    def test_a_penalty_cannot_be_said_away(self) -> None:
        """What the set says of the rest is not said of a penalty: its deduction stands, and the claim is an error."""
        with pytest.raises(InvalidInputError) as caught:
            card_of(self.penalised(), facts={"faults": 2}, not_applicable={"2": "Không có"})

        assert ["not-applicable-penalty"] == [problem.code for problem in caught.value.exceptions]

    def test_a_penalty_below_one_that_may_be_said_away(self) -> None:
        """What a branch of penalties says holds for those in it."""
        inside = {"title": "Trừ", "cap": 2, "rule": FAULTS}
        branch = {"title": "Trừ", "role": "penalty", "not_applicable": "shrink", "1": inside}
        criteria = set_data({"1": leaf(1, PLAN), "2": branch}, 1)

        assert not card_of(criteria, facts={"faults": 2}, not_applicable={"2.1": "Không có"})["2.1"].applies

    @pytest.mark.parametrize(("own", "earned"), [({}, None), ({"not_applicable": "grant"}, 2)])
    def test_no_bonus_is_granted(self, own, earned) -> None:
        """A bonus that does not apply is none, whatever the set grants, unless it says so itself."""
        bonus = {
            "title": "Thưởng",
            "role": "bonus",
            "cap": 2,
            "rule": {"kind": "per_item", "fact": "faults", "each": 1},
        }
        criteria = set_data({"1": leaf(1, PLAN), "2": bonus | own}, 1, set={"not_applicable": "grant"})
        node = card_of(criteria, not_applicable={"2": "Không có"})["2"]

        assert earned == (node.earned if node.applies else None)


class TestSurvey:
    """A survey that nobody held."""

    CRITERIA = set_data({"1": leaf(3, PLAN), "2": leaf(1, SURVEY)}, 4, set={"without_survey": "rescale"})

    def test_counts_until_the_end(self) -> None:
        """On a day it is open, and its maximum counts."""
        card = card_of(self.CRITERIA, day(6, 1), documents=PLANS)

        assert (3, 4, 4) == (card.earned, card.reachable, card.max)
        assert Cause.SURVEY_PENDING is card["2"].deductions[0].cause

    def test_leaves_at_the_end(self) -> None:
        """When the window has closed without it the rest is rescaled."""
        card = card_of(self.CRITERIA, documents=PLANS)

        assert (3, 3, F(100), False) == (card.earned, card.max, card.index, card["2"].applies)

    def test_stays_where_the_set_says_so(self) -> None:
        """Without rescaling it earns 0 of 1."""
        criteria = set_data(self.CRITERIA["criteria"], 4)

        assert (3, 4) == tuple(getattr(card_of(criteria, documents=PLANS), key) for key in ("earned", "max"))

    def test_that_has_come_counts(self) -> None:
        """With its result it is a criterion like any other."""
        card = card_of(self.CRITERIA, documents=PLANS, facts={"sipas": 50})

        assert (F(7, 2), 4) == (card.exact.earned, card.max)

    def test_is_not_blocked_until_it_has_come(self) -> None:
        """Even behind a gate it keeps its whole span, also while its result is dated later."""
        criteria = set_data(
            {"1": leaf(3, FAULTS), "2": leaf(1, SURVEY, requires=["1"])}, 4, set={"without_survey": "rescale"}
        )
        later = {"faults": 3, "sipas": [{"date": day(9, 1), "value": 50}]}

        assert 1 == card_of(criteria, day(6, 1), facts={"faults": 3})["2"].reachable
        assert 1 == card_of(criteria, day(6, 1), facts=later)["2"].reachable
        assert 0 == card_of(criteria, day(10, 1), facts=later)["2"].reachable


def extras(bonus: Data, penalty: Data) -> Data:
    """Return a set of 10 with a bonus and a penalty beside it."""
    return set_data(
        {
            "1": leaf(10, PLAN),
            "2": {"title": "Thưởng", "role": "bonus", **bonus},
            "3": {"title": "Trừ", "role": "penalty", **penalty},
        },
        10,
    )


class TestOutside:
    """Bonus and penalty stand outside the sum."""

    CRITERIA = extras({"cap": 2, "rule": REPORT}, {"cap": 3, "rule": {"kind": "per_item", "fact": "faults", "each": 2}})

    def test_never_enter_it(self) -> None:
        """10 of 10, no bonus of 2 and two points taken: 100 less 20."""
        card = card_of(self.CRITERIA, documents=PLANS, facts={"faults": 1})
        assert card.bonus is not None
        assert card.penalty is not None

        assert (10, 10, ()) == (card.earned, card.max, card.deductions)
        assert (0, 2, [2]) == (card.bonus.earned, card.bonus.max, [line.points for line in card.bonus.deductions])
        assert (-2, 0, [2]) == (
            card.penalty.earned,
            card.penalty.max,
            [line.points for line in card.penalty.deductions],
        )
        assert F(80) == card.index

    def test_are_called_what_they_are(self) -> None:
        """The two sums have names and no code."""
        card = card_of(self.CRITERIA)
        assert card.bonus is not None
        assert card.penalty is not None

        assert ("", Text("Điểm thưởng", "Bonus")) == (card.bonus.code, card.bonus.title)
        assert ("", Text("Điểm trừ", "Penalty")) == (card.penalty.code, card.penalty.title)

    def test_keep_role_and_source_where_they_do_not_apply(self) -> None:
        """A bonus that has left the reckoning is still a bonus, and still cites its source."""
        criteria = extras({"cap": 2, "rule": REPORT, "cite": "plan mục II"}, {"cap": 3, "rule": FAULTS})
        node = card_of(criteria, not_applicable={"2": "Không giao"})["2"]
        assert node.cite is not None

        assert (False, "bonus") == (node.applies, node.role)
        assert "mục II" in node.cite.vi

    def test_double_with_a_branch_that_doubles(self) -> None:
        """Below a branch scaled from 4 to 8 a bonus of 2 that is not earned is a line of 4."""
        bonus = {"title": "Thưởng", "role": "bonus", "cap": 2, "rule": REPORT}
        criteria = set_data({"1": {"title": "Lĩnh vực", "scale_to": 8, "1": leaf(4, PLAN), "2": bonus}}, 8)
        card = card_of(criteria)
        assert card.bonus is not None

        assert (4, [4]) == (card.bonus.max, [line.points for line in card.bonus.deductions])

    def test_stop_at_the_cap(self) -> None:
        """Two faults would take 4; the cap is 3."""
        assert -3 == card_of(self.CRITERIA, facts={"faults": 2})["3"].earned

    def test_wait_for_proof(self) -> None:
        """A penalty that was not stated takes nothing, but all of it is at risk until the end."""
        now, end = card_of(self.CRITERIA, day(6, 1)), card_of(self.CRITERIA)

        assert (0, -3, 3) == (now["3"].earned, now["3"].secured, now["3"].at_risk)
        assert (0, 0) == (end["3"].earned, end["3"].secured)

    def test_have_no_sum_without_them(self) -> None:
        """A set without bonus or penalty has no such sums."""
        card = card_of(one_leaf(1, PLAN))

        assert (None, None) == (card.bonus, card.penalty)

    def test_scale_with_the_declared_maximum(self) -> None:
        """Below a branch scaled from 4 to 50 a bonus of 2 is 25, whatever does not apply."""
        criteria = set_data(
            {
                "1": {
                    "title": "Lĩnh vực",
                    "scale_to": 50,
                    "1": leaf(3, PLAN),
                    "2": leaf(1, PLAN),
                    "3": {"title": "Thưởng", "role": "bonus", "cap": 2, "rule": PLAN},
                },
                "2": leaf(50, PLAN),
            },
            100,
        )
        card = card_of(criteria, documents=PLANS, not_applicable={"1.1": "Không có"})
        assert card.bonus is not None

        assert (2, 25, F(125)) == (card["1.3"].earned, card.bonus.earned, card.index)
        assert ["1.1", "1.2", "1.3"] == [child.code for child in card["1"].children]
        assert [25] == [line.points for line in card_of(criteria).bonus.deductions]  # type: ignore[union-attr]


class TestBranchesOutside:
    """Bonus and penalty branches hold their children to a cap."""

    CRITERIA = extras(
        {"cap": 3, "1": {"title": "A", "cap": 2, "rule": PLAN}, "2": {"title": "B", "cap": 2, "rule": REPORT}},
        {"cap": 3, "1": {"title": "C", "cap": 2, "rule": FAULTS}, "2": {"title": "D", "cap": 2, "rule": FAULTS}},
    )

    def test_of_a_bonus(self) -> None:
        """2 of 3 with one of two, 3 with both; what lacks is cut to 1."""
        one = card_of(self.CRITERIA, documents=PLANS)["2"]
        both = card_of(self.CRITERIA, documents=[*PLANS, paper("1/BC-A", day(3, 1), "report")])["2"]

        assert (2, 3, [(1, 2)]) == (one.earned, one.max, [(line.exact, line.uncut) for line in one.deductions])
        assert (3, 3, ()) == (both.earned, both.max, both.deductions)

    def test_of_a_penalty(self) -> None:
        """Two twice is held to 3, and the second line cut to 1."""
        node = card_of(self.CRITERIA, facts={"faults": 2})["3"]

        assert (-3, [(2, 2), (1, 2)]) == (node.earned, [(line.exact, line.uncut) for line in node.deductions])

    def test_without_a_cap_are_the_sum(self) -> None:
        """A branch without a cap of its own has its children's."""
        criteria = extras(
            {"1": {"title": "A", "cap": 2, "rule": PLAN}, "2": {"title": "B", "cap": 2, "rule": REPORT}},
            {"1": {"title": "C", "cap": 2, "rule": FAULTS}},
        )

        assert 4 == card_of(criteria)["2"].max


class TestOnce:
    """Each criterion is scored once."""

    def test_and_stands_in_the_tree(self) -> None:
        """The sum of all bonuses has the very nodes of the tree."""
        compiled = compile_data(TestOutside.CRITERIA)
        card = score(compiled, a_register())
        assert card.bonus is not None

        assert card.bonus.children == (card["2"],)
