"""Short ways to a compiled set, a register and a scorecard, from plain data."""

import datetime

from collections.abc import Mapping
from copy import deepcopy
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

from parscore import testing
from parscore.criteria import CriteriaSet
from parscore.evidence import Register, read_register
from parscore.scoring import Scorecard, score
from parscore.testing import criteria_from as compile_data


Data = dict[str, Any]

#: The evidence window of the sets made here, and a day between.
OPENS = datetime.date(2022, 12, 1)
CLOSES = datetime.date(2024, 1, 31)


def day(month: int, number: int, year: int = 2023) -> datetime.date:
    """Return a day of 2023, month first."""
    return datetime.date(year, month, number)


def set_data(criteria: Data, total: object, **tables: Any) -> Data:
    """Return the data of a set: *criteria*, and tables that replace the default ones."""
    rounding = {"leaf": "exact", "total": 2, "mode": "half-up"}
    settings = {"rounding": rounding, "window": {"from": OPENS, "to": CLOSES}} | tables.pop("set", {})
    return testing.set_data(criteria, total, **(deepcopy(WORDS) | {"set": settings} | tables))


#: What the sets made here declare.
WORDS: Data = {
    "sources": {"plan": {"number": "341/KH-UBND", "date": day(2, 22)}},
    "documents": {
        "plan": {"title": {"vi": "Kế hoạch", "en": "Plan"}, "types": ["KH"]},
        "report": {"title": {"vi": "Báo cáo", "en": "Report"}, "types": ["BC"]},
    },
    "facts": {
        "total": {"title": {"vi": "Hồ sơ", "en": "Dossiers"}},
        "done": {
            "title": {"vi": "Hồ sơ đúng hạn", "en": "Dossiers on time"},
            "of": "total",
            "unit": {"vi": "hồ sơ", "en": "dossiers"},
        },
        "faults": {"title": {"vi": "Vi phạm", "en": "Faults"}},
        "sipas": {"title": {"vi": "Hài lòng", "en": "Satisfaction"}, "sort": "percent"},
        "mark": {"title": {"vi": "Điểm chấm", "en": "Mark"}, "sort": "number"},
        "asked": {"title": {"vi": "Có giao", "en": "Assigned"}, "sort": "yes_no"},
    },
}


def register_data(unit: str = "xa-a", **tables: Any) -> Data:
    """Return the data of a register with *tables*."""
    head = {"id": unit, "name": f"Xã {unit.removeprefix('xa-').upper()}", "year": 2023}
    return {"format": "parscore.register/1", "criteria": "test/set", "unit": head} | tables


def leaf(maximum: object, rule: Data, **more: Any) -> Data:
    """Return a core leaf."""
    return {"title": "Tiêu chí", "max": maximum, "rule": rule, **more}


def bonus_of(cap: object) -> Data:
    """Return a bonus leaf: one point for each fault, up to *cap*."""
    rule = {"kind": "per_item", "fact": "faults", "each": 1}
    return {"role": "bonus", "title": "Thưởng", "cap": cap, "rule": rule}


def paper(number: str, date: datetime.date, kind: str = "plan", **more: Any) -> Data:
    """Return a document."""
    return {"number": number, "date": date, "subject": "Văn bản", "kind": kind, **more}


def card_of(criteria: Data | CriteriaSet, as_of: datetime.date | None = None, **tables: Any) -> Scorecard:
    """Score a register with *tables* on *criteria*."""
    compiled = criteria if isinstance(criteria, CriteriaSet) else compile_data(criteria)
    return score(compiled, a_register(**tables), as_of=as_of)


def a_register(**tables: Any) -> Register:
    """Return a register with *tables*."""
    return read_register(register_data(**tables))


def one_leaf(maximum: object, rule: Data, **tables: Any) -> Data:
    """Return the data of a set with a single leaf, 1."""
    more = tables.pop("leaf", {})
    return set_data({"1": leaf(maximum, rule, **more)}, maximum, **tables)


def with_term(compiled: CriteriaSet, **changes: Any) -> CriteriaSet:
    """Return a set of one leaf with its first term changed, as a plugin could have made it."""
    (node,) = compiled.root.children
    part = node.parts[0]
    part = attrs.evolve(part, terms=(attrs.evolve(part.terms[0], **changes), *part.terms[1:]))
    node = attrs.evolve(node, parts=(part, *node.parts[1:]))
    return attrs.evolve(compiled, root=attrs.evolve(compiled.root, children=(node,)))


def write_toml(data: Mapping[str, object], file: Path) -> None:
    """Write plain data as a TOML file."""
    text = "".join(f"{_quote(key)} = {_inline(value)}\n" for key, value in data.items())
    file.write_text(text, encoding="utf-8")


def _inline(value: object) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{_quote(key)} = {_inline(item)}" for key, item in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_inline, value)) + "]"
        case bool():
            return str(value).lower()
        case datetime.date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case str():
            return _quote(value)
        case _:
            return str(value)


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
