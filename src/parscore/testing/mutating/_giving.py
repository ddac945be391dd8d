"""Mistakes in points: what is taken, what is given, what is the most."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from parscore.edge import Path
from parscore.wording import Message, Value

from .amounts import doubled, halved, read_amount
from .edits import REMOVED, Edit
from .operator import Change, Operator, changed, operator, spoken
from .sites import Site


def _deductions(site: Site) -> Iterator[tuple[Path, object]]:
    """Yield every amount that a rule takes or gives for each thing."""
    for key in ("missing", "late", "each"):
        value = site.table.get(key)
        if isinstance(value, list):
            yield from (((key, number, "off"), step["off"]) for number, step in enumerate(value))
        elif value is not None:
            yield (key,), value
    for number, item in enumerate(site.table.get("items", ())):
        yield ("items", number, "each"), item["each"]


_DEDUCTIONS = ("rule.missing", "rule.late", "late.off", "rule.each", "item.each")


@operator("amount-halved", "rule", *_DEDUCTIONS)
def _halve(site: Site) -> Iterator[Change]:
    """Halve what a thing that is missing, late or counted costs or brings."""
    yield from _scaled(site, halved)


@operator("amount-doubled", "rule", *_DEDUCTIONS)
def _double(site: Site) -> Iterator[Change]:
    """Double what a thing that is missing, late or counted costs or brings."""
    yield from _scaled(site, doubled)


def _scaled(site: Site, by: Callable[[object], object | None]) -> Iterator[Change]:
    for path, value in _deductions(site):
        became = by(value)
        if became is not None:
            yield changed(site, path, became)


@operator("amount-dropped", "rule", "rule.missing", "rule.late", "late.off")
def _zero(site: Site) -> Iterator[Change]:
    """Let a missing or late document cost nothing, or let a late one cost what a missing one does."""
    for path, value in _deductions(site):
        amount = read_amount(value)
        if path[0] in {"missing", "late"} and amount is not None and amount.number:
            yield changed(site, path, 0)
    for key in ("missing", "late"):
        if key in site.table:
            yield changed(site, key, REMOVED)


@operator("tier-points-changed", "rule", "tier.points")
def _tier(site: Site) -> Iterator[Change]:
    """Give a tier half of its points, or those of the tier after it."""
    tiers = site.table.get("tiers", ())
    for number, tier in enumerate(tiers):
        half = halved(tier["points"])
        if half is not None:
            yield changed(site, ("tiers", number, "points"), half)
    for number, (tier, after) in enumerate(pairwise(tiers)):
        for at, value in ((number, after["points"]), (number + 1, tier["points"])):
            yield changed(site, ("tiers", at, "points"), value)


def _options(site: Site) -> dict[str, object]:
    """Return the points of every answer as written, or as they are where nothing is written."""
    if site.kind != "choice":
        return {}
    return dict(site.table.get("options", {"yes": "100 %", "no": 0}))


@operator("answers-swapped", "rule", "rule.options")
def _answers(site: Site) -> Iterator[Change]:
    """Swap the points of two answers."""
    options = _options(site)
    at = (*site.path, "options") if "options" in site.table else site.path
    for (name, points), (other, others) in pairwise(options.items()):
        if points != others:
            edit = Edit((*site.path, "options"), {**options, name: others, other: points})
            yield Change((edit,), _swapped(name, other), (*at, name) if "options" in site.table else at)


@operator("answer-halved", "rule", "rule.options")
def _answer(site: Site) -> Iterator[Change]:
    """Give an answer half of its points."""
    for name, points in site.table.get("options", {}).items():
        half = halved(points)
        if half is not None:
            values: dict[str, Value] = {"key": name, "was": spoken(points), "became": spoken(half)}
            yield Change((Edit((*site.path, "options", name), half),), Message("mutant.changed", values))


def _swapped(one: Value, other: Value) -> Message:
    return Message("mutant.swapped", {"one": one, "other": other})


@operator("parts-swapped", "rule", "rule.parts", "part.max", "part.rule")
def _parts(site: Site) -> Iterator[Change]:
    """Swap the maxima of two parts, which is to swap their rules; parts of one maximum add up as before."""
    for number, (one, other) in enumerate(pairwise(site.table.get("parts", ()))):
        if one["max"] != other["max"]:
            path = (*site.path, "parts")
            edits = (Edit((*path, number, "max"), other["max"]), Edit((*path, number + 1, "max"), one["max"]))
            yield Change(edits, _swapped(spoken(one["max"]), spoken(other["max"])))


@operator("condition-dropped", "rule", "rule.conditions")
def _condition(site: Site) -> Iterator[Change]:
    """Leave out one of the conditions."""
    for number in range(len(site.table.get("conditions", ()))):
        values: dict[str, Value] = {"key": Message("mutant.key.conditions"), "was": number + 1}
        yield Change((Edit((*site.path, "conditions", number), REMOVED),), Message("mutant.dropped", values))


@operator("cap-changed", "criterion", "criterion.cap")
def _cap(site: Site) -> Iterator[Change]:
    """Halve, double or drop the cap of a bonus or penalty."""
    if "cap" in site.table:
        for value in (halved(site.table["cap"]), doubled(site.table["cap"]), REMOVED):
            if value is not None:
                yield changed(site, "cap", value)


GIVING: tuple[Operator, ...] = (
    _halve,
    _double,
    _zero,
    _tier,
    _answers,
    _answer,
    _parts,
    _condition,
    _cap,
)
