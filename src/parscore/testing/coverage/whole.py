"""The clauses of the whole set: its bands with their conditions, and how the index is rounded."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import Band
from parscore.wording import Message, Percent, Points

from .clause import Clause
from .scene import Scene


def clauses_of_whole(criteria: CriteriaSet) -> Iterator[Clause]:
    """Yield the clauses of the whole set."""
    for band in criteria.bands:
        yield from _of_band(band)
    if criteria.total_rounding.digits is not None:
        yield Clause("", "rounding", Message("coverage.rounding"), ("set", "rounding"), _is_rounded)


def _of_band(band: Band) -> Iterator[Clause]:
    path = ("bands", band.id)
    title = {"band": band.title}
    yield Clause("", "band", Message("coverage.band", {**title}), path, partial(_is_band, band))
    if band.start > 0:
        name = "from" if band.start_closed else "above"
        says = Message("coverage.band-bound", {**title, "index": Points(band.start)})
        yield Clause("", "band", says, (*path, name), partial(_is_at, band))
    if band.every_field:
        says = Message("coverage.band-field", {**title, "share": Percent(band.every_field)})
        yield Clause("", "band", says, (*path, "every_field"), partial(_lacks_field, band))
    for code in band.no_penalty:
        says = Message("coverage.band-penalty", {**title, "code": code})
        yield Clause("", "band", says, (*path, "no_penalty"), partial(_has_penalty, band, code))


def _compared(band: Band, scene: Scene) -> Fraction | None:
    """Return the index that a band looks at, where the case expects a band and there is one."""
    figures = scene.card.exact_index
    if figures is None or scene.expect.band is None:
        return None
    return scene.card.criteria.total_rounding(figures.earned) if band.published else figures.earned


def _is_band(band: Band, scene: Scene) -> bool:
    found = scene.card.band
    return scene.expect.band is not None and found is not None and found.id == band.id


def _is_at(band: Band, scene: Scene) -> bool:
    return _compared(band, scene) == band.start


def _lacks_field(band: Band, scene: Scene) -> bool:
    """Tell whether the index is high enough and no penalty stands in the way, but one field is too low."""
    return _holds_index(band, scene) and _fails_field(band, scene) and not any(_penalties(band, scene))


def _has_penalty(band: Band, code: str, scene: Scene) -> bool:
    """Tell whether the index is high enough and every field, too, but a penalty was taken."""
    return _holds_index(band, scene) and not _fails_field(band, scene) and code in set(_penalties(band, scene))


def _holds_index(band: Band, scene: Scene) -> bool:
    index = _compared(band, scene)
    return index is not None and band.holds(index)


def _fails_field(band: Band, scene: Scene) -> bool:
    fields = [node for node in scene.card.root.children if node.role == "core" and node.applies]
    return any(node.exact.earned < band.every_field * node.exact.max for node in fields)


def _penalties(band: Band, scene: Scene) -> Iterator[str]:
    yield from (code for code in band.no_penalty if code in scene.nodes and scene.nodes[code].exact.earned < 0)


def _is_rounded(scene: Scene) -> bool:
    figures, published = scene.card.exact_index, scene.expect.published
    return published is not None and figures is not None and Fraction(scene.card.published or 0) != figures.earned
