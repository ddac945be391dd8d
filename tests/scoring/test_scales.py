"""What a point of a criterion is of the total's."""

from fractions import Fraction

import pytest

from hypothesis import given
from hypothesis import strategies as st

from building import card_of, leaf, set_data
from parscore.evidence import read_register
from parscore.scoring import score
from parscore.testing import criteria_from
from parscore.testing.strategies import criteria_data, register_data


PLAN = {"kind": "document", "document": "plan"}


class TestScaleOf:
    def test_of_a_branch_that_is_scaled(self):
        """3 points below a branch of 12 are 4 each; the branch itself, and what stands beside it, are what they are."""
        branch = {"title": "Lĩnh vực", "scale_to": 12, "1": leaf(1, PLAN), "2": leaf(2, PLAN)}
        card = card_of(set_data({"1": branch, "2": leaf(8, PLAN)}, 20))

        assert [1, 4, 4, 1] == [card.scale_of(code) for code in ("1", "1.1", "1.2", "2")]

    def test_grows_where_something_does_not_apply(self):
        """Without the 2 points of 1.2 the one that is left is worth all 12."""
        branch = {"title": "Lĩnh vực", "scale_to": 12, "1": leaf(1, PLAN), "2": leaf(2, PLAN)}
        settings = {"set": {"not_applicable": "shrink"}}
        card = card_of(set_data({"1": branch, "2": leaf(8, PLAN)}, 20, **settings), not_applicable={"1.2": "không có"})

        assert 12 == card.scale_of("1.1")

    def test_of_a_criterion_that_is_not_there(self):
        """An unknown code is no criterion."""
        with pytest.raises(KeyError):
            card_of(set_data({"1": leaf(8, PLAN)}, 8)).scale_of("9")

    @given(st.data())
    def test_losses_of_all_leaves_are_the_loss_of_the_total(self, data):
        """What the leaves of the core did not earn, each on the total's scale, is what the total did not earn."""
        criteria = criteria_from(data.draw(criteria_data()))
        card = score(criteria, read_register(data.draw(register_data(criteria))))
        leaves = [node for node in card.leaves if node.role == "core" and node.applies]
        lost = sum(((node.exact.max - node.exact.earned) * card.scale_of(node.code) for node in leaves), Fraction(0))

        assert card.exact.max - card.exact.earned == lost
