"""Mistakes in the tree: maxima, gates, conditions, what does not apply, and which rule is whose."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from parscore.criteria.model import code_path, sort_parts
from parscore.wording import Message, Value

from .amounts import beside, halved, read_amount
from .edits import REMOVED, Edit
from .operator import Change, Operator, changed, operator
from .sites import Site, Table, child_keys, walk


@operator("gate-removed", "criterion", "criterion.requires", "gate.criterion")
def _gate(site: Site) -> Iterator[Change]:
    """Remove what a criterion asks of another one."""
    for number, gate in enumerate(site.table.get("requires", ())):
        was = gate if isinstance(gate, str) else gate["criterion"]
        values: dict[str, Value] = {"key": Message("mutant.key.requires"), "was": was}
        yield Change((Edit((*site.path, "requires", number), REMOVED),), Message("mutant.dropped", values))


@operator("gate-share-changed", "criterion", "gate.at_least")
def _share(site: Site) -> Iterator[Change]:
    """Move or drop the share that another criterion must earn."""
    for number, gate in enumerate(site.table.get("requires", ())):
        if isinstance(gate, dict) and "at_least" in gate:
            for near in (REMOVED, *beside(gate["at_least"])):
                yield changed(site, ("requires", number, "at_least"), near)


@operator("condition-removed", "criterion", "criterion.when")
def _when(site: Site) -> Iterator[Change]:
    """Remove the condition of a bonus."""
    if "when" in site.table:
        values: dict[str, Value] = {"key": Message("mutant.key.when"), "was": str(site.table["when"]["index_from"])}
        yield Change((Edit((*site.path, "when"), REMOVED),), Message("mutant.dropped", values))


@operator("condition-moved", "criterion", "when.index_from")
def _index(site: Site) -> Iterator[Change]:
    """Move the index from which a bonus counts by one unit of its last place."""
    for near in beside(site.table.get("when", {}).get("index_from")):
        yield changed(site, ("when", "index_from"), near)


@operator("policy-changed", "criterion", "criterion.not_applicable")
def _policy(site: Site) -> Iterator[Change]:
    """Give the points of what does not apply instead of leaving it out, or the other way round."""
    policy = site.table.get("not_applicable")
    if policy in {"shrink", "grant"}:
        yield changed(site, "not_applicable", "grant" if policy == "shrink" else "shrink")


@operator("role-changed", "criterion", "criterion.role")
def _role(site: Site) -> Iterator[Change]:
    """Let a penalty be a bonus, or a bonus a penalty."""
    role = site.table.get("role")
    if role in {"bonus", "penalty"}:
        yield changed(site, "role", "penalty" if role == "bonus" else "bonus")


@operator("scale-changed", "criterion", "criterion.scale_to", "criterion.max")
def _scale(site: Site) -> Iterator[Change]:
    """Halve the share of a rescaled branch; the criteria above it and the total go with it."""
    half = halved(site.table.get("scale_to"))
    was = read_amount(site.table.get("scale_to"))
    if half is not None and was is not None:
        yield changed(site, "scale_to", half, *_above(site, -was.number / 2))


def _above(site: Site, more: Fraction) -> Iterator[Edit]:
    """Yield the edits that add *more* to every maximum above a criterion, and to the total."""
    steps = site.code.split(".")
    for length in range(len(steps) - 1, 0, -1):
        path = code_path(".".join(steps[:length]))
        table = _at(site.data, ".".join(steps[:length]))
        amount = read_amount(table.get("max"))
        if "scale_to" in table:
            return
        if amount is not None:
            yield Edit((*path, "max"), amount.written(amount.number + more))
    total = read_amount(site.data["set"]["total"])
    if total is not None:
        yield Edit(("set", "total"), total.written(total.number + more))


def _at(data: Table, code: str) -> Table:
    table: Any = data["criteria"]
    for part in code.split("."):
        table = table[part]
    return dict(table)


#: The kinds of which the points follow the maximum, whatever it is.
_FOLLOWING = frozenset({"document", "periodic", "proportional", "per_item", "deduct", "all_of", "survey", "judged"})


def _follows(table: Table) -> bool:
    return table.get("rule", {}).get("kind") in _FOLLOWING and table.get("role") is None


@operator("max-moved", "criterion", "criterion.max")
def _max(site: Site) -> Iterator[Change]:
    """Give a quarter of a criterion's maximum to another one beside it, so that the sum stays."""
    amount = read_amount(site.table.get("max"))
    if amount is None or not _follows(site.table):
        return
    above, _, own = site.code.rpartition(".")
    beside_it = _at(site.data, above) if above else site.data["criteria"]
    keys = sort_parts(child_keys(beside_it))
    at = keys.index(own)
    for key in (*keys[at + 1 :], *keys[:at]):
        other = read_amount(beside_it[key].get("max"))
        if other is not None and _follows(beside_it[key]):
            less, more = amount.number * 3 / 4, other.number + amount.number / 4
            path = (*site.path[:-1], key, "max")
            yield changed(site, "max", amount.written(less), Edit(path, other.written(more)))
            return


@operator("rules-swapped", "criterion", "criterion.rule", "rule.kind")
def _rules(site: Site) -> Iterator[Change]:
    """Swap the rule of a criterion with that of the next one that has its maximum and rests on another passage."""
    mark = _mark(site.table)
    if mark is None:
        return
    leaves = [(code, table) for code, table in walk(site.data["criteria"]) if _mark(table) == mark]
    at = next(number for number, (code, _) in enumerate(leaves) if code == site.code)
    for other, table in leaves[at + 1 :]:
        if table.get("cite") != site.table.get("cite") and table["rule"] != site.table["rule"]:
            edits = (
                Edit((*site.path, "rule"), table["rule"]),
                Edit((*code_path(other), "rule"), site.table["rule"]),
            )
            values: dict[str, Value] = {"one": site.code, "other": other}
            yield Change(edits, Message("mutant.rules", values))
            return


def _mark(table: Table) -> tuple[str | None, Fraction] | None:
    """Return what two criteria must have alike for their rules to be swapped: role and maximum."""
    limit = read_amount(table.get("max", table.get("cap")))
    return None if limit is None or "rule" not in table else (table.get("role"), limit.number)


TREE: tuple[Operator, ...] = (_gate, _share, _when, _index, _policy, _role, _scale, _max, _rules)
