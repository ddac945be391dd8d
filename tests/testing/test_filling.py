"""A register that earns all that a set gives."""

import pytest

from building import compile_data, day, one_leaf
from parscore import score
from parscore.criteria import load_criteria, shipped_ids
from parscore.errors import RegisterError
from parscore.testing import full_register


@pytest.mark.parametrize("name", shipped_ids())
def test_earns_everything_that_a_shipped_set_gives(name):
    """No criterion of a shipped set loses a point, and no penalty is taken."""
    criteria = load_criteria(name)
    card = score(criteria, full_register(criteria))

    assert card.max == card.earned
    assert all(node.earned == node.max for node in card.nodes.values())


@pytest.mark.parametrize(
    "rule",
    [
        {"kind": "document", "document": "plan", "due": day(4, 3)},
        {"kind": "document", "document": "plan", "due": "5 days after document report"},
        {"kind": "document", "document": "plan", "by": "received"},
        {
            "kind": "periodic",
            "document": "report",
            "every": "month",
            "due": "5 days after the period ends",
            "missing": 1,
        },
        {"kind": "periodic", "document": "report", "every": "quarter", "all_or_nothing": True},
        {"kind": "per_item", "document": "report", "each": 1},
        {"kind": "deduct", "document": "report", "each": 1},
        {"kind": "deduct", "items": [{"fact": "faults", "each": 1}, {"document": "plan", "each": 1}]},
        {"kind": "per_item", "fact": "faults", "each": "0.5 %"},
        {"kind": "proportional", "ratio": ["done", "total"], "zero_below": "95 %"},
        {
            "kind": "tiers",
            "ratio": ["faults", "total"],
            "tiers": [{"to": "3 %", "points": 3}, {"above": "3 %", "points": 0}],
        },
        {
            "kind": "tiers",
            "fact": "faults",
            "tiers": [
                {"to": 4, "points": 0},
                {"exactly": 5, "points": 3},
                {"from": 6, "points": 1},
            ],
        },
        {"kind": "choice", "fact": "asked", "options": {"yes": 0, "no": 3}},
        {"kind": "survey", "fact": "sipas"},
        {"kind": "judged", "fact": "mark"},
        {
            "kind": "all_of",
            "conditions": [
                {"kind": "choice", "fact": "asked"},
                {
                    "kind": "tiers",
                    "fact": "faults",
                    "tiers": [
                        {"to": 2, "points": 0},
                        {"above": 2, "points": "100 %"},
                    ],
                },
            ],
        },
    ],
)
def test_earns_what_each_kind_of_rule_gives(rule):
    """Whatever a rule measures, it stands where the curve gives most."""
    criteria = compile_data(one_leaf(3, rule))

    assert 3 == score(criteria, full_register(criteria)).earned


CONTRADICTION = {
    "kind": "parts",
    "parts": [
        {"max": 1, "rule": {"kind": "deduct", "fact": "faults", "each": 1}},
        {"max": 2, "rule": {"kind": "per_item", "fact": "faults", "each": 1}},
    ],
}


def test_names_what_it_cannot_fill():
    """Where two rules want opposite things of one fact, their criterion is named."""
    with pytest.raises(RegisterError) as caught:
        full_register(compile_data(one_leaf(3, CONTRADICTION)))

    assert ("not-filled", "1") == (caught.value.code, caught.value.found)
    assert "points are still lost at: 1" in caught.value.say("en")
    assert "còn mất điểm ở: 1" in caught.value.say("vi")


def test_gives_what_it_found_if_asked():
    """With ``partly``, the register that earns most comes all the same."""
    criteria = compile_data(one_leaf(3, CONTRADICTION))

    assert 2 == score(criteria, full_register(criteria, partly=True)).earned
