"""No strategy lags behind the models: every key, kind and verdict that a file may have is drawn."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from parscore.criteria import _written as criteria_written
from parscore.criteria.kinds import find_kind, known_kinds
from parscore.criteria.model import is_code_part
from parscore.edge import Written
from parscore.evidence import _written as register_written
from parscore.testing.strategies import criteria_data, criteria_sets, register_data


#: Keys that no strategy draws, and why.
LEFT_OUT = {
    ("SetTable", "amends"): "amending takes a second set: tests/amendments.py",
    ("SetTable", "removes"): "likewise",
    ("CriterionTable", "was"): "likewise",
    ("CriterionTable", "without"): "likewise",
    ("CriterionTable", "examples"): "a worked example would have to know what the rule gives",
    **{
        ("ProportionalRule", key): "it counts no documents"
        for key in ("document", "issuer", "signer", "to", "by", "cites")
    },
    **{(rule, "ratio"): "a ratio has no items" for rule in ("EachRule", "DeductRule")},
    ("ExampleTable", "given"): "likewise",
    ("ExampleTable", "points"): "likewise",
    ("ExampleTable", "note"): "likewise",
}
#: How many files are drawn: so many of each kind.
MANY = settings(
    max_examples=150,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
    database=None,
)


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the models that an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from models_in(inner)


def models_below(*models: type[BaseModel]) -> set[type[BaseModel]]:
    """Return *models* and all that stand in their fields."""
    found: set[type[BaseModel]] = set()
    waiting = list(models)
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            waiting += [inner for field in model.model_fields.values() for inner in models_in(field.annotation)]
    return found


def keys_of(models: set[type[BaseModel]]) -> set[tuple[str, str]]:
    """Return every key of *models*, as a file has it."""
    return {(model.__name__, field.alias or name) for model in models for name, field in model.model_fields.items()}


def choices_of(models: set[type[BaseModel]]) -> set[tuple[str, str, object]]:
    """Return every word that a key of *models* accepts, where it accepts but a few; none is the default."""
    return {
        (model.__name__, field.alias or name, choice)
        for model in models
        for name, field in model.model_fields.items()
        for choice in get_args(field.annotation)
        if isinstance(choice, str) and choice != field.default
    }


class Seen:
    """The keys and words that were drawn."""

    def __init__(self) -> None:
        self.keys: Counter[tuple[str, str]] = Counter()
        self.words: Counter[tuple[str, str, object]] = Counter()
        self.kinds: Counter[str] = Counter()

    def table(self, model: type[BaseModel], data: Any) -> None:
        """Note a table of *model* and all tables in it."""
        if not isinstance(data, dict):
            return
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        for key, value in data.items():
            if key not in fields:
                continue
            self.keys[model.__name__, key] += 1
            if isinstance(value, str):
                self.words[model.__name__, key, value] += 1
            for inner in models_in(fields[key].annotation):
                self.tables(inner, value)
            if key == "criteria" and isinstance(value, dict):
                self.tree(value)
            elif key in ("rule", "conditions"):
                self.rules(value)

    def tables(self, model: type[BaseModel], value: Any) -> None:
        """Note one table, an array of them, or a table of them."""
        items = value if isinstance(value, list) else [value]
        for item in items:
            self.table(model, item)
            for inner in item.values() if isinstance(item, dict) else ():
                for entry in inner if isinstance(inner, list) else [inner]:
                    if isinstance(entry, dict) and entry.keys() <= keys_in(model):
                        self.table(model, entry)

    def tree(self, children: dict[str, Any]) -> None:
        """Note a tree of criteria."""
        for child in children.values():
            self.table(criteria_written.CriterionTable, child)
            below = {key: item for key, item in child.items() if is_code_part(key) and isinstance(item, dict)}
            self.tree(below)

    def rules(self, value: Any) -> None:
        """Note rules by their kind."""
        for rule in value if isinstance(value, list) else [value]:
            kind = find_kind(rule["kind"])
            assert kind is not None

            self.kinds[rule["kind"]] += 1
            self.table(kind.model, rule)


def keys_in(model: type[BaseModel]) -> set[str]:
    """Return the keys of one model."""
    return {field.alias or name for name, field in model.model_fields.items()}


@pytest.fixture(scope="module")
def sets() -> Seen:
    """Return what many drawn sets say."""
    seen = Seen()

    for kind in known_kinds():

        @MANY
        @given(criteria_data(kinds=(kind,)))
        def look(data: dict[str, Any]) -> None:
            seen.table(criteria_written.CriteriaTable, data)

        look()
    return seen


@pytest.fixture(scope="module")
def registers() -> Seen:
    """Return what many drawn registers say."""
    seen = Seen()

    @settings(MANY, max_examples=300)
    @given(st.data())
    def look(data: st.DataObject) -> None:
        criteria = data.draw(criteria_sets(kinds=("document", "choice", "proportional", "judged")))
        seen.table(register_written.RegisterTable, data.draw(register_data(criteria, reviewed=True)))

    look()
    return seen


RULES = models_below(*(find_kind(kind).model for kind in known_kinds()))
SETS = models_below(criteria_written.CriteriaTable) | {criteria_written.CriterionTable} | RULES
SETS |= models_below(criteria_written.CriterionTable)
REGISTERS = models_below(register_written.RegisterTable)


def test_every_key_of_a_set_is_drawn(sets):
    """Each key of every table and rule of a criteria file stands in some drawn set."""
    assert set() == keys_of(SETS) - sets.keys.keys() - LEFT_OUT.keys()


def test_every_rule_kind_is_drawn(sets):
    """Each kind that a set may name, those of installed plugins included, stands in some drawn set."""
    assert set(known_kinds()) == sets.kinds.keys()


def test_every_key_of_a_register_is_drawn(registers):
    """Each key of every table of a register file, its reviews included, stands in some drawn register."""
    assert set() == keys_of(REGISTERS) - registers.keys.keys() - LEFT_OUT.keys()


def test_every_verdict_and_stage_is_drawn(registers):
    """Each word that a register's keys accept is drawn: verdicts, stages."""
    assert set() == choices_of(REGISTERS) - registers.words.keys()


#: Words that no drawn set says, and why.
UNSAID = {("SetTable", "level"): "whom a set scores changes no points"}


def test_every_word_of_a_set_is_drawn(sets):
    """Each word that a set's keys accept is drawn: policies, roles, sorts, periods."""
    missing = choices_of(SETS) - sets.words.keys()

    assert set() == {word for word in missing if word[:2] not in UNSAID.keys() | LEFT_OUT.keys()}


def test_nothing_is_left_out_that_is_not_there():
    """The list of what is left out names keys that there are."""
    assert LEFT_OUT.keys() <= keys_of(SETS | REGISTERS)
    assert UNSAID.keys() <= {word[:2] for word in choices_of(SETS)}


class _Wider(Written):
    """A table with a key that no strategy knows."""

    title: str
    colour: str


def test_a_new_key_is_told(sets):
    """A model that has got a key which is never drawn is told by its name."""
    assert ("_Wider", "colour") in keys_of(models_below(_Wider)) - sets.keys.keys()
