"""What the diff command shows: the changes of a set, and what they do to each unit."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from parscore.analysis.differences import Difference, Differences
from parscore.analysis.impact import Impact, Shift, UnitImpact
from parscore.criteria import CriteriaSet
from parscore.scoring import Scorecard
from parscore.views import about
from parscore.wording import Message, Points, Value


def difference_lines(differences: Differences, lang: str) -> Iterator[str]:
    """Yield the changes in meaning, section by section, then those in words only."""
    yield Message("diff.from", {"set": _set(differences.old)}).say(lang)
    yield Message("diff.to", {"set": _set(differences.new)}).say(lang)
    yield ""
    if not differences.meaning:
        yield Message("diff.nothing").say(lang)
    for section, items in groupby(differences.meaning, key=lambda item: item.section):
        yield Message(f"diff.section.{section}").say(lang)
        for item in items:
            yield from _lines(item, lang)
    if differences.wording:
        yield ""
        yield Message("diff.wording").say(lang)
        for item in differences.wording:
            yield from _lines(item, lang)


def _set(criteria: CriteriaSet) -> Message:
    return Message("diff.set", {"id": criteria.id, "title": criteria.title, "year": str(criteria.year)})


def _lines(item: Difference, lang: str) -> Iterator[str]:
    indent = "  "
    if item.section != "set":
        yield f"  {_head(item).say(lang)}"
        indent = "      "
    for change in item.changes:
        yield f"{indent}{change.say(lang)}"


def _head(item: Difference) -> Message:
    limit: Value = "" if item.limit is None else Message("diff.limit", {"limit": Points(item.limit)})
    name = item.new or item.old or ""
    if item.state in {"added", "removed"}:
        return Message(f"diff.{item.state}", {"name": name, "title": item.title, "limit": limit})
    shown: Value = name
    if item.old is not None and item.old != item.new:
        shown = Message("diff.renumbered", {"old": item.old, "new": name})
    return Message("diff.entry", {"name": shown, "title": item.title})


def impact_lines(impact: Impact, lang: str) -> Iterator[str]:
    """Yield a table of the units, then what makes the difference for each of them."""
    yield ""
    yield Message("impact.title", {"count": len(impact.units)}).say(lang)
    if impact.is_moved:
        old, new = str(impact.differences.old.year), str(impact.differences.new.year)
        yield Message("impact.moved", {"old": old, "new": new}).say(lang)
    if impact.units:
        yield ""
        yield from _table(impact, lang)
    for unit in impact.units:
        yield ""
        yield from _unit(unit, lang)
    for item in impact.unscored:
        yield ""
        yield Message("impact.unscored", {"name": item.register.name}).say(lang)
        yield from (f"  {problem.say(lang)}" for problem in item.problems)


def _table(impact: Impact, lang: str) -> Iterator[str]:
    names = ("unit", "index", "change", "points", "rank", "band")
    rows = [[Message(f"impact.{name}").say(lang) for name in names]]
    rows.extend(_row(unit, lang) for unit in impact.units)
    widths = [max(len(row[column]) for row in rows) for column in range(len(names))]
    for row in rows:
        cells = [
            cell.ljust(width) if column in {0, 5} else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _row(unit: UnitImpact, lang: str) -> list[str]:
    cards = (unit.before, unit.after)
    bands = ["–" if card.band is None else card.band.title.say(lang) for card in cards]
    ranks = ["–" if rank is None else str(rank) for rank in (unit.rank_before, unit.rank_after)]
    return [
        unit.before.name,
        _arrow([_index(card, lang) for card in cards]),
        "–" if unit.change is None else _signed(unit.change, lang),
        _arrow([about(card.exact.earned, lang) for card in cards]),
        _arrow(ranks),
        _arrow(bands),
    ]


def _arrow(ends: list[str]) -> str:
    """Return what was and what becomes; once, where they are the same."""
    before, after = ends
    return before if before == after else f"{before} → {after}"


def _index(card: Scorecard, lang: str) -> str:
    figures = card.exact_index
    return "–" if figures is None else about(figures.earned, lang)


def _signed(number: Fraction, lang: str) -> str:
    return f"{'+' if number > 0 else ''}{about(number, lang)}"


def _unit(unit: UnitImpact, lang: str) -> Iterator[str]:
    before, after = (_index(card, lang) for card in (unit.before, unit.after))
    values: dict[str, Value] = {"name": unit.before.name, "before": before, "after": after}
    if unit.change is None:
        yield Message("impact.row-none", values).say(lang)
    else:
        yield Message("impact.row", {**values, "change": _signed(unit.change, lang)}).say(lang)
    if not unit.shifts:
        yield f"  {Message('impact.same').say(lang)}"
    for shift in unit.shifts:
        yield f"  {_shift(shift, lang)}"
        if shift.unstated:
            yield f"      {Message('impact.unstated', {'facts': ', '.join(shift.unstated)}).say(lang)}"
    if unit.left_out:
        yield f"  {Message('impact.left-out').say(lang)}"
        yield from (f"      {text.say(lang)}" for text in unit.left_out)


def _shift(shift: Shift, lang: str) -> str:
    code = _arrow([shift.old or shift.new or "", shift.new or shift.old or ""])
    values: dict[str, Value] = {
        "code": code,
        "title": shift.title,
        "before": _end(shift.before, "new" if shift.old is None else "apart", lang),
        "after": _end(shift.after, "gone" if shift.new is None else "apart", lang),
        "change": _signed(shift.change, lang),
    }
    return Message("impact.shift", values).say(lang)


def _end(points: tuple[Fraction, Fraction] | None, nothing: str, lang: str) -> str:
    if points is None:
        return Message(f"impact.{nothing}").say(lang)
    earned, maximum = points
    return f"{about(earned, lang)}/{about(maximum, lang)}" if maximum else about(earned, lang)
