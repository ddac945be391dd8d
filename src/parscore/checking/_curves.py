"""Findings about points: read from the curves, never by trying numbers out."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any

from parscore.core import Curve, Piece
from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.kinds import is_ratio
from parscore.criteria.measures import Amount, DocumentCount, Failures, Lateness, Part, Share, Term
from parscore.edge import Path, Source
from parscore.wording import Message, Percent, Points, Value

from .finding import Report


_ZERO = Fraction(0)


def check_curves(criteria: CriteriaSet, source: Source, report: Report) -> None:
    """Find deductions that cannot happen, points for nothing, and curves that turn."""
    for leaf in criteria.leaves:
        for part in _with_inner(leaf.parts):
            _Looking(criteria, leaf, part, source, report).look()


def _with_inner(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Yield *parts*, and the conditions of those that need all of them."""
    for part in parts:
        yield part
        for term in part.terms:
            if isinstance(term.measure, Failures):
                yield from _with_inner(term.measure.conditions)


class _Looking:
    """The look at one part of one rule."""

    def __init__(self, criteria: CriteriaSet, leaf: Criterion, part: Part, source: Source, report: Report) -> None:
        self.criteria = criteria
        self.leaf = leaf
        self.part = part
        self.source = source
        self.report = report
        self.rule = _at(source.data, part.path)

    def look(self) -> None:
        """Look at all of it."""
        terms = self.part.terms
        if terms and all(isinstance(term.measure, Lateness) for term in terms):
            self._deadlines()
            self._nothing_taken()
            self._points_for_nothing()
        for term in terms:
            if isinstance(term.measure, (Amount, Share, DocumentCount)):
                self._direction(term)
                self._bounds(term)

    def _add(self, key: str | Path, code: str, **values: Value) -> None:
        below = (key,) if isinstance(key, str) else key
        self.report.add_at(self.source.place((*self.part.path, *below)), code, **values)

    # -- documents -------------------------------------------------------

    def _deadlines(self) -> None:
        """Find due days that the evidence window makes idle, and steps of lateness past its end."""
        opens, closes = self.criteria.window
        if opens > closes:
            return
        days = [(term, term.measure.slot.closes) for term in self.part.terms if isinstance(term.measure, Lateness)]
        fixed = [(term, day) for term, day in days if day is not None and len(term.curve.pieces) > 1]
        key: str | Path = "due" if "due" in self.rule else ()
        if fixed and all(day < opens for _, day in fixed):
            self._add(key, "never-in-time", found=fixed[0][1], accepted=opens)
        if fixed and all(day >= closes for _, day in fixed):
            why = _why("after-window", day=fixed[0][1], closes=closes)
            self._add(key, "deduction-never", found=_why("lateness"), why=why)
            return
        steps = self.rule.get("late")
        if not isinstance(steps, list) or not fixed:
            return
        longest = max((closes - day).days for _, day in fixed)
        cuts = [piece.lo for piece in fixed[0][0].curve.pieces[1:]]
        for number, past in enumerate(cuts):
            if past is not None and past >= longest:
                why = _why("past-window", days=longest)
                self._add(("late", number), "deduction-never", found=_quoted(f"over = {past}"), why=why)

    def _nothing_taken(self) -> None:
        """Find deductions of 0."""
        for key in ("missing", "late"):
            if self.rule.get(key) == 0 and not isinstance(self.rule.get(key), bool):
                self._add(key, "deduction-never", found=_quoted(key), why=_why("zero"))

    def _points_for_nothing(self) -> None:
        """Find a rule that gives points to a unit with no document at all, or whose deductions run out early."""
        part = self.part
        nothing = part.clamp(sum((term.curve(None) for term in part.terms), part.base))
        if nothing and self.leaf.role == "core" and self.rule.get("missing") != 0:
            self._add("missing", "points-for-nothing", found=Points(nothing), max=Points(part.max))
        each = -part.terms[0].curve(None) if part.base else _ZERO
        count = len(part.terms)
        if each > 0 and each * (count - 1) >= part.max:
            enough = (part.max / each).__ceil__()
            self._add("missing", "floor-reached", found=enough, count=count)

    # -- numbers ---------------------------------------------------------

    def _direction(self, term: Term) -> None:
        """Find a curve that turns where its author says that it does not, or says nothing."""
        rises, falls = _turns(term.curve)
        if term.better is not None:
            wrong = falls if term.better == "higher" else rises
            if wrong is not None:
                self._add("better", "not-monotone", found=_numbers(wrong, term), accepted=term.better)
        elif rises is not None and falls is not None:
            key = "tiers" if "tiers" in self.rule else ()
            self._add(key, "rises-and-falls", rises=_numbers(rises, term), falls=_numbers(falls, term))

    def _bounds(self, term: Term) -> None:
        """Find a bound of a ratio that is written as 1: all of it, or one per cent?"""
        percent = isinstance(term.measure, Amount) and term.measure.fact.sort == "percent"
        if not (percent or isinstance(term.measure, Share)):
            return
        for path, value in _written_bounds(self.rule):
            if value == 1 and not isinstance(value, bool):
                self._add(path, "bound-reads-two-ways", found="1")


def _at(data: object, path: Path) -> dict[str, object]:
    """Return the table at *path*."""
    here: Any = data
    for part in path:
        here = here[part]
    assert isinstance(here, dict)  # noqa: S101 -- a rule stands there
    return here


def _written_bounds(rule: dict[str, object]) -> Iterator[tuple[Path, object]]:
    for key in ("zero_below", "full_from"):
        if key in rule:
            yield (key,), rule[key]
    tiers = rule.get("tiers")
    for number, tier in enumerate(tiers if isinstance(tiers, list) else ()):
        for key in ("from", "above", "to", "below", "exactly"):
            if isinstance(tier, dict) and key in tier:
                yield ("tiers", number, key), tier[key]


def _numbers(piece: Piece, term: Term) -> Message:
    """Say which numbers a piece holds, from where to where."""
    percent = is_ratio(term.measure)
    lo, hi = ("∞" if end is None else Percent(end) if percent else end for end in (piece.lo, piece.hi))
    return Message("check.at-exactly" if piece.lo == piece.hi else "check.at-from-to", {"lo": lo, "hi": hi})


def _turns(curve: Curve) -> tuple[Piece | None, Piece | None]:
    """Return the pieces in which the curve first rises and first falls."""
    rises: Piece | None = None
    falls: Piece | None = None
    for piece in curve.pieces:
        if piece.slope > 0 and rises is None:
            rises = piece
        if piece.slope < 0 and falls is None:
            falls = piece
    for left, right in pairwise(curve.pieces):
        assert left.hi is not None  # noqa: S101 -- pieces touch
        before, after = left.at(left.hi), right.at(left.hi)
        if after > before and rises is None:
            rises = right
        if after < before and falls is None:
            falls = right
    return rises, falls


def _quoted(text: str) -> Message:
    return Message("say.quoted", {"text": text})


def _why(name: str, **values: Value) -> Value:
    return Message(f"check.why-{name}", values)
