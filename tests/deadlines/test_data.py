"""Deadlines as plain data."""

import json

from building import card_of, day, one_leaf, paper
from parscore.deadlines import deadlines_of, deadlines_to_dict


PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "1/3"}


def data_of(as_of=None, **tables):
    """Return the data of a unit's deadlines."""
    return deadlines_to_dict(deadlines_of(card_of(one_leaf(1, PLAN), as_of, **tables)))


class TestData:
    def test_has_the_points_as_strings(self):
        """A third that is lost when late leaves two thirds, exactly."""
        data = data_of(day(2, 1))
        (item,) = data["deadlines"]

        assert ("parscore.deadlines/1", ["xa-a"]) == (data["format"], [unit["unit"] for unit in data["units"]])
        assert {"full": "1", "late": ["2/3", "2/3"]} == item["stakes"]
        assert ("2023-03-31", "2024-01-31", "waiting", "1") == (
            item["due"], item["until"], item["state"], item["deducted"],
        )  # fmt: skip

    def test_has_what_was_done(self):
        """Nothing is deducted, nothing is left to do."""
        (item,) = data_of(documents=[paper("1/KH-UBND", day(3, 1))])["deadlines"]

        assert ("1/KH-UBND", None, None) == (item["document"], item["until"], item["deducted"])

    def test_is_json(self):
        """It can be written as it is."""
        assert json.loads(json.dumps(data_of())) == data_of()
