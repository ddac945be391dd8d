"""No key of a criteria file is forgotten: an operator changes it, or it is said why it carries no rule."""

import typing

import pytest

from parscore.criteria._written import CriteriaTable, CriterionTable
from parscore.criteria.kinds import BUILT_IN
from parscore.edge import Written
from parscore.testing.mutating import OPERATORS, WITHOUT_RULE
from parscore.wording import Message


#: What the operators call each table of a file; every rule is a ``rule``.
TABLES = {
    "SetTable": "set",
    "RoundingTable": "rounding",
    "WindowTable": "window",
    "OverrideTable": "override",
    "SourceTable": "source",
    "BandTable": "band",
    "DocumentTable": "document",
    "FactTable": "fact",
    "CriterionTable": "criterion",
    "GateTable": "gate",
    "WhenTable": "when",
    "LateStep": "late",
    "PeriodTable": "period",
    "Tier": "tier",
    "ItemTable": "item",
    "PartTable": "part",
}
#: Tables that lie wholly in a key that carries no rule, or that only hold others.
APART = {"CriteriaTable", "ForceTable", "ExampleTable"}


def models_in(annotation):
    """Yield the tables that an annotation names, and those in them."""
    if isinstance(annotation, type) and issubclass(annotation, Written):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models_in(field.annotation)
    for inner in typing.get_args(annotation):
        yield from models_in(inner)


def written_keys():
    """Yield every key of every table that a criteria file may hold, as ``table.key``."""
    rules = {kind.model for kind in BUILT_IN.values()}
    models = {model for root in (CriteriaTable, CriterionTable, *rules) for model in models_in(root)}
    for model in models - {model for model in models if model.__name__ in APART}:
        table = "rule" if model in rules else TABLES[model.__name__]
        for name, field in model.model_fields.items():
            yield f"{table}.{field.alias or name}"


TOUCHED = frozenset().union(*(operator.touches for operator in OPERATORS))


def test_every_key_is_mutated_or_carries_no_rule():
    """A new key of the language fails here until an operator changes it."""
    assert set(written_keys()) == TOUCHED | WITHOUT_RULE.keys()


def test_no_key_is_both():
    """What is mutated is not also said to carry no rule."""
    assert not TOUCHED & WITHOUT_RULE.keys()


def test_operators_have_names_of_their_own():
    """Two operators of one name could not be told apart in a report."""
    assert len(OPERATORS) == len({operator.id for operator in OPERATORS})


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.id)
def test_every_operator_says_itself(operator):
    """In both languages, and its docstring says what it does."""
    assert operator.title.say("vi")
    assert operator.title.say("en")
    assert operator.make.__doc__


@pytest.mark.parametrize("why", sorted(set(WITHOUT_RULE.values())))
def test_a_key_without_a_rule_says_why(why):
    """Nothing is left out without a reason."""
    assert why


def test_a_message_of_every_operator_is_used():
    """The catalogue has no sentence of an operator that is gone."""
    from parscore.wording._mutating_catalogue import MUTATING  # noqa: PLC0415 -- the one test that looks into it

    named = {name.removeprefix("operator.") for name in MUTATING if name.startswith("operator.")}
    assert {operator.id for operator in OPERATORS} == named
    assert Message("mutation.none").say("vi")
