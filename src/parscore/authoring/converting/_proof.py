"""Prove that a recognised rule means something: it is lowered as a criteria set would lower it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from parscore.criteria._compile import compile_set
from parscore.edge import Problems, Source
from parscore.errors import CriteriaError, ParscoreError

from ._patterns import Rule


_HEAD = {
    "id": "a/b",
    "year": 2000,
    "level": "unit",
    "title": "-",
    "status": "illustrative",
    "window": {"from": date(2000, 1, 1), "to": date(2000, 12, 31)},
}


def fact_of(rule: Rule, title: str) -> dict[str, object]:
    """Return the table of the fact that *rule* measures."""
    answers = {"answers": list(rule.answers)} if rule.answers else {}
    return {"title": title, "sort": rule.sort, **answers}


def rule_of(rule: Rule, fact: str) -> dict[str, object]:
    """Return the table of *rule*, which measures *fact*."""
    return {"kind": rule.table["kind"], "fact": fact, **{k: v for k, v in rule.table.items() if k != "kind"}}


def complaint(rule: Rule, maximum: Decimal) -> ParscoreError | None:
    """Return the first thing that is wrong with *rule* for a leaf of *maximum* points, or None."""
    leaf: Mapping[str, object] = {"title": "-", "max": maximum, "rule": rule_of(rule, "f")}
    data: dict[str, object] = {
        "format": "parscore.criteria/1",
        "set": {**_HEAD, "total": maximum},
        "facts": {"f": fact_of(rule, "-")},
        "criteria": {"1": leaf},
    }
    problems = Problems(CriteriaError)
    compile_set(Source("", data, ""), problems)
    return problems.found[0] if problems.found else None


__all__ = ["complaint", "fact_of", "rule_of"]
