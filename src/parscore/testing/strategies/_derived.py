"""Rules of kinds that plugins bring: what may be written is read from their models."""

import datetime

from collections.abc import Mapping
from fractions import Fraction
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from hypothesis import reject
from hypothesis import strategies as st
from pydantic import BaseModel

from parscore.criteria.kinds import find_kind
from parscore.edge import Quantity
from parscore.errors import ParscoreError
from parscore.testing.building import criteria_from, set_data
from parscore.wording import Text

from ._vocabulary import DOCUMENTS, KINDS, SOURCES, Data, day
from ._written import Chooser, percent, written


#: How often a rule is drawn anew where the set refuses it.
_TRIES = 20


def derived_rule(chooser: Chooser, facts: Mapping[str, Any], kind: str, top: Fraction, role: str) -> Data:
    """Return a rule of *kind*, of which nothing is known but its model, that a set accepts."""
    found = find_kind(kind)
    assert found is not None  # noqa: S101 -- it is one of the known kinds
    for _ in range(_TRIES):
        rule = {"kind": kind} | _table(chooser, facts, found.model, top)
        if _is_accepted(rule, facts, top, role):
            return rule
    return reject()


def _is_accepted(rule: Data, facts: Mapping[str, Any], top: Fraction, role: str) -> bool:
    limit = "max" if role == "core" else "cap"
    tree = {
        "1": {"title": "Mục", "max": 1, "rule": {"kind": "choice", "fact": "y0"}},
        "2": {"title": "Mục", limit: written(top), "role": role, "rule": rule},
    }
    total = Fraction(1) + (top if role == "core" else 0)
    try:
        criteria_from(set_data(tree, written(total), documents=DOCUMENTS, facts=facts, sources=SOURCES))
    except ParscoreError:
        return False
    return True


def _table(chooser: Chooser, facts: Mapping[str, Any], model: type[BaseModel], top: Fraction) -> Data:
    data: Data = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key != "kind" and (field.is_required() or chooser.chance(4)):
            value = _value(chooser, facts, key, field.annotation, top)
            data |= {} if value is None else {key: value}
    return data


def _value(chooser: Chooser, facts: Mapping[str, Any], key: str, wanted: object, top: Fraction) -> object:
    """Return what a key may hold, by its name and type; None where nothing is known of it."""
    args = [arg for arg in get_args(wanted) if arg is not NoneType]
    if get_origin(wanted) is Literal:
        return chooser.pick(*args)
    if get_origin(wanted) is tuple:
        return _values(chooser, facts, key, args, top)
    if args and get_origin(wanted) is not dict:
        return _value(chooser, facts, key, args[0], top)
    if isinstance(wanted, type) and issubclass(wanted, BaseModel):
        return _table(chooser, facts, wanted, top)
    plain: dict[object, st.SearchStrategy[object]] = {
        Quantity: st.sampled_from([written(top), "100 %", written(top / 2), 0]),
        Fraction: st.sampled_from([percent(Fraction(1, 2)), 0, 1]),
        Text: st.just("Chữ"),
        bool: st.booleans(),
        datetime.date: st.just(day(4, 1)),
        int: st.integers(0, 3),
        str: st.sampled_from([*facts] if "fact" in key else [*KINDS] if "document" in key else ["Chữ"]),
    }
    return chooser.draw(plain[wanted]) if wanted in plain else None


def _values(chooser: Chooser, facts: Mapping[str, Any], key: str, args: list[Any], top: Fraction) -> object:
    """Return an array: as many as are wanted, else one or two."""
    many = args[:1] * chooser.draw(st.integers(1, 2)) if Ellipsis in args else args
    if key == "ratio":
        return list(chooser.pick(("c1", "c0"), ("n1", "n0")))
    found = [_value(chooser, facts, key, item, top) for item in many]
    return None if None in found else found
