"""Mistakes at bounds: of tiers, of ramps, of bands. Neighbours move together, so that no gap opens."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from parscore.wording import Message, Value

from .amounts import beside, read_amount
from .edits import REMOVED, Edit
from .operator import Change, Operator, changed, operator, spoken
from .sites import Site, Table


#: What each kind of bound becomes when the number itself changes sides.
_FLIPPED = {"from": "above", "above": "from", "to": "below", "below": "to"}
_BOUNDS = (*_FLIPPED, "exactly")


def _written(key: str, value: object) -> Message:
    return Message(f"mutant.bound.{key}", {"bound": spoken(value)})


def _cuts(site: Site) -> Iterator[tuple[tuple[int, str, object], ...]]:
    """Yield the bounds of a rule's tiers, those at one number together."""
    found: dict[Fraction, list[tuple[int, str, object]]] = defaultdict(list)
    for number, tier in enumerate(site.table.get("tiers", ())):
        for key in _BOUNDS:
            amount = read_amount(tier.get(key))
            if amount is not None:
                found[amount.number / 100 if amount.is_percent else amount.number].append((number, key, tier[key]))
    for cut in found.values():
        yield tuple(cut)


def _moved(site: Site, cut: tuple[tuple[int, str, object], ...], made: tuple[tuple[str, object], ...]) -> Change:
    """Return the change that gives every bound of a cut another key and number."""
    edits: list[Edit] = []
    for (number, key, _), (new, value) in zip(cut, made, strict=True):
        path = (*site.path, "tiers", number)
        edits.append(Edit((*path, new), value))
        if new != key:
            edits.append(Edit((*path, key), REMOVED))
    (number, key, was), (new, became) = cut[0], made[0]
    values: dict[str, Value] = {"was": _written(key, was), "became": _written(new, became)}
    return Change(tuple(edits), Message("mutant.bound", values), (*site.path, "tiers", number, key))


@operator("bound-flipped", "rule", "tier.from", "tier.above", "tier.to", "tier.below")
def _flip(site: Site) -> Iterator[Change]:
    """Let the number at a bound fall on the other side: ≥ becomes >."""
    for cut in _cuts(site):
        if all(key in _FLIPPED for _, key, _ in cut):
            yield _moved(site, cut, tuple((_FLIPPED[key], value) for _, key, value in cut))


@operator("bound-moved", "rule", "tier.from", "tier.above", "tier.to", "tier.below", "tier.exactly")
def _move(site: Site) -> Iterator[Change]:
    """Move a bound by one unit of its last place; one exact number becomes a range to it."""
    for cut in _cuts(site):
        amounts = [read_amount(value) for _, _, value in cut]
        first = amounts[0]
        assert first is not None  # noqa: S101 -- a cut is made of numbers
        keys = {key for _, key, _ in cut}
        for near in beside(cut[0][2]):
            amount = read_amount(near)
            assert amount is not None  # noqa: S101 -- it was written from one
            up = amount.number > first.number
            exactly = "exactly"
            if len(keys) < 3:  # noqa: PLR2004 -- below, exactly and above: the number keeps a tier of its own
                exactly = "to" if up else "from"
            yield _moved(site, cut, tuple((exactly if key == "exactly" else key, near) for _, key, _ in cut))


@operator("tier-dropped", "rule", "rule.tiers")
def _tier(site: Site) -> Iterator[Change]:
    """Leave out a tier between two others; the one that ends where it begins takes its place."""
    tiers = site.table.get("tiers", ())
    for number, tier in enumerate(tiers):
        low = next((tier[key] for key in ("from", "above") if key in tier), None)
        high = next((key for key in ("to", "below") if key in tier), None)
        for other, below in enumerate(tiers):
            end = next((key for key in ("to", "below") if key in below), None)
            if low is None or high is None or end is None or read_amount(below[end]) != read_amount(low):
                continue
            edits = (
                Edit((*site.path, "tiers", other), {**_without(below, end), high: tier[high]}),
                Edit((*site.path, "tiers", number), REMOVED),
            )
            was = Message("mutant.tier", {"number": number + 1})
            yield Change(edits, Message("mutant.left-out", {"what": was}), edits[1].path)


def _without(table: Table, key: str) -> dict[str, object]:
    return {name: value for name, value in table.items() if name != key}


@operator("ramp-moved", "rule", "rule.zero_below", "rule.full_from")
def _ramp(site: Site) -> Iterator[Change]:
    """Move the ends of a ramp by one unit of their last place."""
    for key in ("zero_below", "full_from"):
        for near in beside(site.table.get(key)):
            yield changed(site, key, near)


@operator("ramp-dropped", "rule", "rule.zero_below", "rule.full_from")
def _unramped(site: Site) -> Iterator[Change]:
    """Drop an end of a ramp."""
    for key in ("zero_below", "full_from"):
        if key in site.table:
            yield changed(site, key, REMOVED)


@operator("band-flipped", "band", "band.from", "band.above", "band.to", "band.below")
def _flip_band(site: Site) -> Iterator[Change]:
    """Let the index at a band's bound fall into the other band."""
    for key, flipped in _FLIPPED.items():
        if key in site.table:
            yield _banded(site, key, flipped, site.table[key])


@operator("band-moved", "band", "band.from", "band.above", "band.to", "band.below")
def _move_band(site: Site) -> Iterator[Change]:
    """Move a band's bound by one unit of its last place."""
    for key in _FLIPPED:
        for near in beside(site.table.get(key)):
            yield _banded(site, key, key, near)


def _banded(site: Site, key: str, new: str, value: object) -> Change:
    """Return the change of a band's bound, and of every other band's bound at the same number."""
    was = read_amount(site.table[key])
    edits: list[Edit] = []
    for name, band in site.data["bands"].items():
        for other, flipped in _FLIPPED.items():
            if other in band and read_amount(band[other]) == was and (name != site.name or other == key):
                path = ("bands", name)
                edits.append(Edit((*path, other if new == key else flipped), value))
                if new != key:
                    edits.append(Edit((*path, other), REMOVED))
    says: dict[str, Value] = {"was": _written(key, site.table[key]), "became": _written(new, value)}
    return Change(tuple(edits), Message("mutant.bound", says), (*site.path, key))


@operator("band-share-changed", "band", "band.every_field")
def _share(site: Site) -> Iterator[Change]:
    """Move or drop the share that every field must earn."""
    if "every_field" in site.table:
        yield changed(site, "every_field", REMOVED)
        for near in beside(site.table["every_field"]):
            yield changed(site, "every_field", near)


@operator("band-penalty-dropped", "band", "band.no_penalty")
def _penalty(site: Site) -> Iterator[Change]:
    """Drop one of the penalties that a band does not suffer."""
    for number in range(len(site.table.get("no_penalty", ()))):
        yield changed(site, ("no_penalty", number), REMOVED)


@operator("band-compare-changed", "band", "band.compare")
def _compare(site: Site) -> Iterator[Change]:
    """Compare the other one of the exact and the published index."""
    yield changed(site, "compare", "exact" if site.table.get("compare") == "published" else "published")


BOUNDS: tuple[Operator, ...] = (
    _flip,
    _move,
    _tier,
    _ramp,
    _unramped,
    _flip_band,
    _move_band,
    _share,
    _penalty,
    _compare,
)
