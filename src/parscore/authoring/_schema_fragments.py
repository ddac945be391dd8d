"""Pieces of JSON Schema for the field types of both formats."""

from collections.abc import Callable, Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel

from parscore.criteria import _written as criteria
from parscore.criteria._due import DueIn
from parscore.criteria.kinds import Measured
from parscore.criteria.kinds import _answers as answers
from parscore.criteria.kinds._documents import LateStep, _Timed
from parscore.criteria.vocabulary import TYPES
from parscore.edge import Day, Name, NameOrNames, Names, Number, PointsIn, Share, TextIn, Year
from parscore.evidence import _written as register

from ._descriptions import DUE, GIVEN, TEXT, Told
from ._schema_keys import Key


#: A JSON Schema, or a piece of one.
Schema: TypeAlias = dict[str, Any]
#: Returns a reference to a model's definition.
Refer: TypeAlias = Callable[[type[BaseModel]], Schema]

_ROMAN_ONES = "(IX|IV|V?I{0,3})"
_ROMAN = f"C{{1,3}}(XC|XL|L?X{{0,3}}){_ROMAN_ONES}|(XC|XL|LX{{0,3}}|X{{1,3}}){_ROMAN_ONES}|IX|IV|VI{{0,3}}|I{{1,3}}"
#: A child's key: what `is_code_part` accepts, without look-ahead, which editors' expressions do not have.
CODE_PART = f"^(0|[1-9][0-9]{{0,3}}|[A-Za-zĂÂĐÊÔƠƯăâđêôơư]|{_ROMAN})$"

_FRACTION = {"type": "string", "pattern": "^-?[0-9]+/[1-9][0-9]*$"}
_FRACTION_UP = {"type": "string", "pattern": "^[0-9]+/[1-9][0-9]*$"}
_PERCENT = {"type": "string", "pattern": "^[0-9]+([.,][0-9]+)? ?%$"}
_PERCENT_TO_100 = {"type": "string", "pattern": "^(100([.,]0+)?|[0-9]{1,2}([.,][0-9]+)?) ?%$"}
_PHRASE = {
    "type": "string",
    "pattern": "^(day [0-9]{1,2} of months? [0-9]{1,2}(, ?[0-9]{1,2})*"
    "|[0-9]{1,4} (working )?days? after (the period ends|document [\\w.\\-]+|[\\w.\\-]+))$",
}
_NAME: Schema = {"type": "string", "pattern": "\\S"}
_DAY: Schema = {"type": "string", "format": "date", "pattern": "^(19[0-9]{2}|20[0-9]{2}|2100)-[0-9]{2}-[0-9]{2}$"}
_DIGITS: Schema = {"anyOf": [{"const": "exact"}, {"type": "integer", "minimum": 0, "maximum": 9}]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_UP: Schema = {"anyOf": [{"type": "number", "minimum": 0}, _FRACTION_UP]}
# These stand at every key that has them, not behind a reference: only so does Tombi offer the key's own examples.
_NUMBER: Schema = {"anyOf": [{"type": "number"}, _FRACTION]}
_POINTS: Schema = {"anyOf": [{"type": "number", "minimum": 0}, _PERCENT, _FRACTION_UP]}
_SHARE: Schema = {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, _PERCENT_TO_100, _FRACTION_UP]}
_SCALAR: Schema = {"anyOf": [{"type": "number"}, {"type": "string"}, {"type": "boolean"}]}


def ref(name: str) -> Schema:
    """Return a reference to the definition *name*."""
    return {"$ref": f"#/$defs/{name}"}


def array(items: Schema) -> Schema:
    """Return the schema of an array of *items*."""
    return {"type": "array", "items": items}


def described(schema: Schema, told: Told | None) -> Schema:
    """Return *schema* with a description and examples."""
    if told is None:
        return schema
    return {**schema, "description": told.description, "examples": list(told.examples)}


def table(keys: dict[str, Schema], required: Sequence[str] = ()) -> Schema:
    """Return the schema of a table with *keys* and no others."""
    schema: Schema = {"type": "object", "properties": keys, "additionalProperties": False}
    return {**schema, "required": list(required)} if required else schema


def _told(keys: dict[str, Schema], descriptions: dict[str, Told], required: Sequence[str] = ()) -> Schema:
    return table({key: described(item, descriptions[key]) for key, item in keys.items()}, required)


#: What stands in ``$defs`` under a name of its own, because many keys share it.
SHARED: dict[str, Schema] = {
    "text": {"anyOf": [_NAME, _told({"vi": _NAME, "en": _NAME}, TEXT, ("vi",))]},
    "names": array(_NAME),
    "name-or-names": {"anyOf": [_NAME, array(_NAME)]},
    "due": _told(
        {"on": {"anyOf": [_DAY, _PHRASE]}, "roll": {"type": "boolean"}, "first_day_counts": {"type": "boolean"}},
        DUE,
        ("on",),
    ),
    "given": _told(
        {
            "missing": {"anyOf": [_COUNT, {"type": "boolean"}]},
            "late": {"anyOf": [_COUNT, {"type": "boolean"}]},
            "days_late": _COUNT,
            "ratio": _SHARE,
            "percent": {"anyOf": [{"type": "number", "minimum": 0, "maximum": 100}, _PERCENT_TO_100, _FRACTION_UP]},
            "count": _COUNT,
            "counts": array(_UP),
            "number": _UP,
            "answer": {"anyOf": [{"type": "boolean"}, {"type": "string"}]},
            "failed": _COUNT,
            "parts": array(ref("given")),
            "unproven": {"const": True},
            "facts": {"type": "object", "additionalProperties": ref("readings")},
            "documents": array(ref("document")),
        },
        GIVEN,
    ),
    "readings": {"anyOf": [_SCALAR, ref("fact"), array({"anyOf": [_SCALAR, ref("fact")]})]},
}

_TYPES: list[tuple[object, Schema]] = [
    (TextIn, ref("text")),
    (Day, _DAY),
    (Name, _NAME),
    (Names, ref("names")),
    (NameOrNames, ref("name-or-names")),
    (Number, _NUMBER),
    (PointsIn, _POINTS),
    (Share, _SHARE),
    (Year, {"type": "integer", "minimum": 1900, "maximum": 2100}),
    (DueIn, {"anyOf": [_DAY, _PHRASE, ref("due")]}),
    (bool, {"type": "boolean"}),
    (int, {"type": "integer"}),
    (str, {"type": "string"}),
]

#: Keys whose type says less than their validator, by the class that declares them.
_KEYS: Mapping[tuple[type[BaseModel], str], Schema] = {
    (criteria.CriteriaTable, "criteria"): {
        "type": "object",
        "patternProperties": {CODE_PART: ref("criterion")},
        "additionalProperties": False,
    },
    (criteria.RoundingTable, "leaf"): _DIGITS,
    (criteria.RoundingTable, "total"): _DIGITS,
    (criteria.DocumentTable, "types"): array({"enum": list(TYPES)}),
    (criteria.CriterionTable, "rule"): ref("rule"),
    (criteria.CriterionTable, "requires"): array({"anyOf": [_NAME, ref("gate")]}),
    (criteria.ExampleTable, "given"): ref("given"),
    (Measured, "ratio"): {"type": "array", "items": _NAME, "minItems": 2, "maxItems": 2},
    (_Timed, "late"): {"anyOf": [*_POINTS["anyOf"], array(ref("late-step"))]},
    (LateStep, "over"): _COUNT,
    (answers.AllOfRule, "conditions"): array(ref("rule")),
    (answers.PartTable, "rule"): ref("rule"),
    (register.RegisterTable, "facts"): {"type": "object", "additionalProperties": ref("readings")},
    (register.DocumentTable, "to"): ref("name-or-names"),
    (register.DocumentTable, "cites"): ref("name-or-names"),
    (register.DocumentTable, "sha256"): {"type": "string", "pattern": "^[0-9a-fA-F]{64}$"},
    (register.FactTable, "value"): _SCALAR,
}

#: What a model is called in ``$defs``, where its class is not enough to tell.
_NAMED: dict[type[BaseModel], str] = {
    criteria.DocumentTable: "document-kind",
    criteria.FactTable: "fact-kind",
    LateStep: "late-step",
}


def name_of(model: type[BaseModel]) -> str:
    """Return what *model* is called in ``$defs``."""
    return _NAMED.get(model, model.__name__.removesuffix("Table").lower())


def fragment(key: Key, refer: Refer) -> Schema:
    """Return the schema of *key*; *refer* returns a reference to a model's definition."""
    known = _KEYS.get((key.owner, key.name))
    return _typed(key.annotation, refer) if known is None else known


def _typed(annotation: object, refer: Refer) -> Schema:
    for known, schema in _TYPES:
        if annotation == known:
            return schema
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _typed(arguments[0], refer)
    if origin is Literal:
        return {"const": arguments[0]} if len(arguments) == 1 else {"enum": list(arguments)}
    if origin in (Union, UnionType):
        (one,) = (part for part in arguments if part is not type(None))
        return _typed(one, refer)
    if origin is tuple:
        return array(_typed(arguments[0], refer))
    if origin is dict:
        return {"type": "object", "additionalProperties": _typed(arguments[1], refer)}
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return refer(annotation)
    return {}
