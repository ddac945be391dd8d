"""Put the pieces of one schema together: tables, the tree of criteria, rules told apart by their kind."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

import attrs

from pydantic import BaseModel

from parscore.criteria import _written as criteria
from parscore.criteria.kinds import Rule, RuleKind
from parscore.criteria.kinds._documents import LateStep
from parscore.edge import Written
from parscore.evidence import _written as register

from ._descriptions import DESCRIPTIONS, KINDS, Told
from ._schema_fragments import CODE_PART, SHARED, Schema, described, fragment, name_of, ref, table
from ._schema_keys import Key, keys_of


_DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: The sections that an amendment restates entry by entry, and each of these key by key.
_SECTIONS: Mapping[str, type[BaseModel]] = {
    "bands": criteria.BandTable,
    "documents": criteria.DocumentTable,
    "facts": criteria.FactTable,
}
#: Tables that an amendment restates in part.
_AMENDED: tuple[type[BaseModel], ...] = (
    criteria.SetTable,
    criteria.CriterionTable,
    *_SECTIONS.values(),
)
#: What an amendment, too, must say.
_ALWAYS: Mapping[type[BaseModel], tuple[str, ...]] = {
    criteria.CriteriaTable: ("format", "set"),
    criteria.SetTable: ("id",),
}
#: Models that stand in what is written by hand.
_BESIDE: tuple[type[BaseModel], ...] = (
    criteria.GateTable,
    LateStep,
    register.DocumentTable,
    register.FactTable,
)
#: Without this Tombi warns of every key that a table beside another one does not name.
_OPEN: Schema = {"additionalProperties": True}


def _required(model: type[BaseModel]) -> list[str]:
    return [key.name for key in keys_of(model) if key.required]


def _refs(schema: object) -> Iterator[str]:
    """Yield the names of the definitions that *schema* refers to."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "$ref":
                yield str(value).removeprefix("#/$defs/")
            elif key != "examples" or isinstance(value, dict):
                yield from _refs(value)
    elif isinstance(schema, list):
        for item in schema:
            yield from _refs(item)


@attrs.define
class Book:
    """
    One schema in the making.

    Attributes:
        kinds: The rule kinds that it tells of.
        models: The models that its tables name, by what they are called.
        defs: What is defined so far.
    """

    kinds: Mapping[str, RuleKind]
    models: dict[str, type[BaseModel]] = attrs.field(factory=lambda: {name_of(model): model for model in _BESIDE})
    defs: dict[str, Schema] = attrs.field(factory=dict[str, Schema])

    def whole(self, model: type[Written]) -> Schema:
        """Return the schema of the format that *model* is."""
        head = {"$schema": _DIALECT, "title": _title(model), "x-tombi-toml-version": "v1.1.0"}
        root = self._table(model)
        if model is criteria.CriteriaTable:
            amends: Schema = {"required": ["amends"], **_OPEN}
            root["if"] = {"required": ["set"], "properties": {"set": amends}, **_OPEN}
            root |= {"then": _OPEN, "else": ref("whole")}
        self._define(root)
        return {**head, **root, "$defs": {name: self.defs[name] for name in sorted(self.defs)}}

    def _define(self, schema: object) -> None:
        """Define whatever *schema* refers to, and what that refers to."""
        special: dict[str, Callable[[], Schema]] = {
            "criterion": self._criterion,
            "rule": self._rule,
            "whole": self._unamended,
            "whole-criterion": _unamended_criterion,
            **{f"rule-{kind}": partial(self._kind, kind) for kind in self.kinds},
        }
        for name in _refs(schema):
            if name in self.defs:
                continue
            if name in special:
                made = special[name]()
            else:
                made = SHARED[name] if name in SHARED else self._table(self.models[name])
            self.defs[name] = made
            self._define(made)

    def _refer(self, model: type[BaseModel]) -> Schema:
        self.models[name_of(model)] = model
        return ref(name_of(model))

    def _keys(self, model: type[BaseModel]) -> dict[str, Schema]:
        return {key.name: self._key(key) for key in keys_of(model)}

    def _key(self, key: Key) -> Schema:
        schema = described(fragment(key, self._refer), key.told)
        return schema if key.default is None else {**schema, "default": key.default}

    def _table(self, model: type[BaseModel]) -> Schema:
        required = [] if model in _AMENDED else _required(model)
        return table(self._keys(model), _ALWAYS.get(model, required))

    def _criterion(self) -> Schema:
        """Return the schema of a criterion, which may hold others."""
        return {**self._table(criteria.CriterionTable), "patternProperties": {CODE_PART: ref("criterion")}}

    def _rule(self) -> Schema:
        """
        Return the schema of a rule of any kind.

        The branches of ``anyOf`` ask for no key but ``kind``, so that an editor
        knows the kind of a rule that is still being written; what a kind must
        have is asked for in ``allOf``, which also lets a checker say what is
        wrong in the terms of that kind. The last branch takes every other
        kind: that it is unknown is then said once, at ``kind``.
        """
        names = list(self.kinds)
        kind = described({"enum": names}, self._told_kinds())
        other = {"type": "object", "properties": {"kind": {"not": {"enum": names}}}, **_OPEN}
        return {
            "type": "object",
            "properties": {"kind": kind},
            "required": ["kind"],
            **_OPEN,
            "anyOf": [*(ref(f"rule-{name}") for name in names), other],
            "allOf": [self._kind_asks(name) for name in names],
        }

    def _kind_asks(self, name: str) -> Schema:
        required = [key for key in _required(self.kinds[name].model) if key != "kind"]
        more = {"required": required, **_OPEN} if required else _OPEN
        return {
            "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
            "then": {"allOf": [ref(f"rule-{name}")], **more},
        }

    def _kind(self, name: str) -> Schema:
        """Return the schema of a rule of the kind *name*."""
        told = KINDS.get(name)
        kind: Schema = {"const": name} if told is None else {"const": name, "description": told.description}
        return {"title": name, **table({**self._keys(self.kinds[name].model), "kind": kind}, ["kind"])}

    def _told_kinds(self) -> Told:
        """Tell of every kind in a line."""
        told = DESCRIPTIONS[Rule]["kind"]
        lines = {lang: [""] for lang in ("vi", "en")}
        for name, kind in KINDS.items():
            lines["vi"].append(f"- `{name}`: {kind.vi}")
            lines["en"].append(f"- `{name}`: {kind.en}")
        return attrs.evolve(told, vi=told.vi + "\n".join(lines["vi"]), en=f"{told.en}" + "\n".join(lines["en"]))

    def _unamended(self) -> Schema:
        """Return what a set must have that amends no other."""
        sections: dict[str, Schema] = {
            "set": {"required": _required(criteria.SetTable), **_OPEN},
            "criteria": {
                "type": "object",
                "minProperties": 1,
                "patternProperties": {CODE_PART: ref("whole-criterion")},
                **_OPEN,
            },
        }
        for name, model in _SECTIONS.items():
            entry = {"type": "object", "required": _required(model), **_OPEN}
            sections[name] = {"type": "object", "additionalProperties": entry}
        return {"type": "object", "properties": sections, "required": _required(criteria.CriteriaTable), **_OPEN}


def _unamended_criterion() -> Schema:
    """Return what a criterion must have in a set that amends no other."""
    return {
        "type": "object",
        "required": _required(criteria.CriterionTable),
        "patternProperties": {CODE_PART: ref("whole-criterion")},
        **_OPEN,
    }


def _title(model: type[Written]) -> str:
    (title,) = DESCRIPTIONS[model]["format"].examples
    return str(title)
