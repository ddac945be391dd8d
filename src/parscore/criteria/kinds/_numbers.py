"""Rules about numbers: bands, ratios, counts, a survey, a superior's score."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Annotated

import attrs

from pydantic import Field

from parscore.core import Cause, Curve, Piece, by_start
from parscore.criteria.measures import Amount, DocumentCount, Measure, Part, Share, Term
from parscore.edge import AS_TUPLE, Name, Path, PointsIn, Quantity, Written
from parscore.edge import Share as ShareIn
from parscore.errors import CurveError
from parscore.wording import Message, Percent, Points, Text, Value, say_number, write_number

from ._base import DocumentsAsked, Lowering, LoweringFailed, Measured, Rule, RuleKind, is_ratio, is_whole, measured
from ._bounds import BoundIn


_ZERO, _ONE = Fraction(0), Fraction(1)
#: What one unit of the last decimal place may be.
_PLACES = frozenset({1, 10, 100, 1000})


class Tier(Written):
    """One tier: its bounds and its points."""

    start: BoundIn | None = Field(None, alias="from")
    above: BoundIn | None = None
    end: BoundIn | None = Field(None, alias="to")
    below: BoundIn | None = None
    exactly: BoundIn | None = None
    points: PointsIn


class TiersRule(Measured):
    """``kind = "tiers"``."""

    tiers: Annotated[tuple[Tier, ...], AS_TUPLE]


class ProportionalRule(Measured):
    """``kind = "proportional"``."""

    zero_below: ShareIn | None = None
    full_from: ShareIn | None = None


class EachRule(Measured):
    """``kind = "per_item"``."""

    each: PointsIn


class ItemTable(DocumentsAsked):
    """An entry of ``items``: one of several things that are counted, each at its own rate."""

    fact: Name | None = None
    each: PointsIn


class DeductRule(Measured):
    """``kind = "deduct"``."""

    each: PointsIn | None = None
    items: Annotated[tuple[ItemTable, ...], AS_TUPLE] = ()


class FactRule(Rule):
    """``kind = "survey"`` and ``kind = "judged"``."""

    fact: Name


def _value(number: Fraction, measure: Measure) -> Value:
    return Percent(number) if is_ratio(measure) else number


def full_marks(curve: Curve, measure: Measure) -> Message:
    """Say which numbers bring full marks on *curve*."""
    piece = next(piece for piece in curve.pieces if piece.top == curve.top)
    domain, lo, hi, closed = curve.domain, piece.lo, piece.hi, piece.hi_closed
    if piece.slope:
        end = hi if piece.slope > 0 else lo
        if end is not None and is_whole(measure):
            end = Fraction(end.__ceil__())
        name = "exactly" if end in (domain.lo, domain.hi) else "at-least"
        return Message(f"wanted.{name}", {"bound": _value(end or _ZERO, measure)})
    if is_whole(measure) and hi is not None and not closed:
        hi, closed = hi - 1, True
    least = _value(domain.lo if lo is None else lo, measure)
    if lo is not None and lo == domain.hi:
        return Message("wanted.exactly", {"bound": least})
    if hi is None or hi == domain.hi:
        return Message("wanted.at-least" if piece.lo_closed else "wanted.above", {"bound": least})
    most = _value(hi, measure)
    if lo is None or lo == domain.lo:
        return Message("wanted.at-most" if closed else "wanted.below", {"bound": most})
    if lo == hi:
        return Message("wanted.exactly", {"bound": most})
    return Message("wanted.between", {"lo": least, "hi": most})


def _subject(measure: Measure) -> Value:
    if isinstance(measure, Amount):
        return measure.fact.title
    if isinstance(measure, Share):
        return Message("wanted.ratio", {"part": measure.part.title, "whole": measure.whole.title})
    if isinstance(measure, DocumentCount):
        return measure.ask.title
    return ""


def number_term(
    measure: Measure, curve: Curve, short: Cause = Cause.BELOW_THRESHOLD, absent: Cause = Cause.UNPROVEN
) -> Term:
    """Return a term whose full marks, and the cliff before them, are said in words."""
    marks = full_marks(curve, measure)
    first = curve.pieces[0]
    if len(curve.pieces) > 1 and not first.start and not first.slope and curve.pieces[1].slope and first.hi is not None:
        marks = Message("wanted.cliff", {"marks": marks, "bound": _value(first.hi, measure)})
    return Term(measure, curve, short, absent, Message("wanted.number", {"subject": _subject(measure), "marks": marks}))


def _bound(key: str, value: Quantity, measure: Measure, context: Lowering, number: int) -> Fraction:
    bound, at = value.number, ("tiers", number - 1, key)
    if is_ratio(measure):
        if not 0 <= bound <= 1:
            suggestion = "0–100 %" if value.of_max else f"{write_number(bound)} %"
            context.note(at, "bound-not-share", found=bound, suggestion=suggestion, tier=number)
    elif value.of_max:
        context.note(at, "bound-is-share", found=Percent(bound), tier=number)
    return bound


def _piece(tier: Tier, measure: Measure, context: Lowering, number: int) -> Piece | None:
    """Return the piece of one tier, or None where the tier is wrong, which has been noted."""
    before = len(context.problems.found)
    points = context.points(tier.points, ("tiers", number - 1, "points"))
    written = {"from": tier.start, "above": tier.above, "to": tier.end, "below": tier.below, "exactly": tier.exactly}
    bounds = {key: bound for key, bound in written.items() if bound is not None}
    lows = [(key, bounds[key]) for key in ("from", "above", "exactly") if key in bounds]
    highs = [(key, bounds[key]) for key in ("to", "below", "exactly") if key in bounds]
    if len(lows) > 1 or len(highs) > 1 or not (lows or highs):
        context.note(("tiers", number - 1), "bound-unclear", tier=number)
        return None
    worked = {key: _bound(key, bound, measure, context, number) for key, bound in bounds.items()}
    if len(context.problems.found) > before:
        return None
    lo = worked[lows[0][0]] if lows else _ZERO
    lo_closed = tier.above is None
    hi = worked[highs[0][0]] if highs else (_ONE if is_ratio(measure) else None)
    hi_closed = tier.below is None and hi is not None
    if is_whole(measure):
        lo, lo_closed = Fraction(lo.__ceil__() if lo_closed else lo.__floor__() + 1), True
        if hi is not None:
            hi, hi_closed = Fraction(hi.__floor__() + 1 if hi_closed else hi.__ceil__()), False
    if hi is not None and (lo > hi or (lo == hi and not (lo_closed and hi_closed))):
        context.note(("tiers", number - 1), "tier-empty", tier=number)
        return None
    return Piece(lo, hi, lo_closed, hi_closed, points)


def _tier_of(made: Sequence[Piece | None], piece: Piece) -> Path:
    """Return where the tier stands that became *piece*."""
    return ("tiers", next(number for number, other in enumerate(made) if other is piece))


def _range(name: str, lo: Fraction, hi: Fraction | None, measure: Measure) -> Message:
    """Say where a gap or an overlap lies: at one number, or between two."""
    if lo == hi:
        return Message("say.exactly", {"lo": _value(lo, measure)})
    return Message(name, {"lo": _value(lo, measure), "hi": "∞" if hi is None else _value(hi, measure)})


def _gap(lo: Fraction, hi: Fraction | None, measure: Measure) -> dict[str, Value]:
    ends: dict[str, Value] = {"lo": _value(lo, measure), "hi": "∞" if hi is None else _value(hi, measure)}
    return ends | {"found": _range("say.between", lo, hi, measure)}


def _unfitting(made: Sequence[Piece | None], measure: Measure, context: Lowering) -> LoweringFailed:
    """Note every gap and overlap between neighbouring tiers, each at the tier that comes after it."""
    pieces = sorted((piece for piece in made if piece is not None), key=by_start)
    for left, right in pairwise(pieces):
        at, hi = _tier_of(made, right), left.hi
        lo = _ZERO if right.lo is None else right.lo
        if hi is None or hi > lo or (hi == lo and left.hi_closed and right.lo_closed):
            ends = [end for end in (hi, right.hi) if end is not None]
            found = _range("say.from-to", lo, min(ends) if ends else None, measure)
            context.note(at, "tiers-overlap", found=found)
        elif hi < lo and not is_whole(measure) and _is_printed(hi, lo, measure):
            context.note(at, "tiers-printed", **_gap(hi, lo, measure), middle=_exactly((lo + hi) / 2, measure))
        elif hi < lo or not (left.hi_closed or right.lo_closed):
            context.note(at, "tiers-gap", **_gap(hi, lo, measure))
    return LoweringFailed()


def _is_printed(lo: Fraction, hi: Fraction, measure: Measure) -> bool:
    """Tell whether a gap is one unit of the last decimal place wide, as decisions print their tiers."""
    scale = 100 if is_ratio(measure) else 1
    width = (hi - lo) * scale
    return width.numerator == 1 and width.denominator in _PLACES and (lo * scale / width).denominator == 1


def _exactly(number: Fraction, measure: Measure) -> Text:
    """Say a number with all its decimals: rounded, it would fall into a tier."""
    percent = is_ratio(measure)
    vi, en = (say_number(number * 100 if percent else number, lang) for lang in ("vi", "en"))
    return Text(f"{vi} %", f"{en} %") if percent else Text(vi, en)


def _lower_tiers(rule: TiersRule, context: Lowering) -> tuple[Part, ...]:
    measure = measured(rule, context, "count", "number", "percent")
    if not rule.tiers:
        raise context.fail("tiers", "tiers-none")
    made = [_piece(tier, measure, context, number) for number, tier in enumerate(rule.tiers, 1)]
    pieces = [piece for piece in made if piece is not None]
    if len(pieces) < len(made):
        raise LoweringFailed
    try:
        curve = Curve.of(pieces)
    except CurveError:
        raise _unfitting(made, measure, context) from None
    ends = curve.domain
    last = None if not is_ratio(measure) else _ONE
    if ends.lo != 0 or not ends.lo_closed:
        raise context.fail(_tier_of(made, curve.pieces[0]), "tiers-gap", **_gap(_ZERO, ends.lo, measure))
    if ends.hi != last or (last is not None and not ends.hi_closed):
        at = _tier_of(made, curve.pieces[-1])
        raise context.fail(at, "tiers-gap", **_gap(_ZERO if ends.hi is None else ends.hi, last, measure))
    short = Cause.VIOLATION if context.penalty else Cause.BELOW_THRESHOLD
    term = attrs.evolve(number_term(measure, context.given(curve), short), better=rule.better)
    return (Part(context.max, (term,)),)


def _lower_proportional(rule: ProportionalRule, context: Lowering) -> tuple[Part, ...]:
    if rule.document:
        raise context.fail("document", "one-measure", found="document", accepted="ratio, fact")
    measure = measured(rule, context, "percent")
    start = _ZERO if rule.zero_below is None else rule.zero_below
    full = _ONE if rule.full_from is None else rule.full_from
    if start > full:
        raise context.fail("zero_below", "zero-above-full", found=Percent(start), full=Percent(full))
    pieces = [Piece(_ZERO, start, True, False, _ZERO)] if start else []
    ramp_closed = full == 1
    if ramp_closed or start < full:
        pieces.append(Piece(start, full, True, ramp_closed, _ZERO, context.max))
    if not ramp_closed:
        pieces.append(Piece(full, _ONE, True, True, context.max))
    term = attrs.evolve(number_term(measure, context.given(Curve(tuple(pieces)))), better=rule.better)
    return (Part(context.max, (term,)),)


def _each(each: Quantity, context: Lowering) -> Fraction:
    points = context.points(each, "each")
    if not points:
        raise context.fail("each", "each-zero")
    return points


def _counted(rule: EachRule | DeductRule, context: Lowering) -> Measure:
    """Return what is counted, which is no ratio: a ratio has no items."""
    if rule.ratio is not None:
        raise context.fail("ratio", "one-measure", found="ratio", accepted="fact, document")
    return measured(rule, context, "count", "number")


def _lower_per_item(rule: EachRule, context: Lowering) -> tuple[Part, ...]:
    measure = _counted(rule, context)
    each = _each(rule.each, context)
    curve = context.given(Curve.ramp(each, most=context.max))
    short = Cause.VIOLATION if context.penalty else Cause.BELOW_THRESHOLD
    term = _with_rate(number_term(measure, curve, short), each, context, "off" if context.penalty else "on")
    return (Part(context.max, (attrs.evolve(term, better=rule.better),)),)


def _lower_deduct(rule: DeductRule, context: Lowering) -> tuple[Part, ...]:
    if rule.items:
        return (_several(rule, context),)
    if rule.each is None:
        raise context.fail("", "missing-key", found="each")
    measure = _counted(rule, context)
    each = _each(rule.each, context)
    curve = Curve.ramp(-each, start=context.max, most=context.max)
    term = _with_rate(number_term(measure, curve, Cause.VIOLATION), each, context, "off")
    return (Part(context.max, (attrs.evolve(term, better=rule.better),)),)


def _several(rule: DeductRule, context: Lowering) -> Part:
    """Return the part that starts full and loses points for each of several things that are counted."""
    named = [key for key in ("each", "ratio", "fact", "document") if getattr(rule, key)]
    if named:
        raise context.fail(named[0], "one-measure", found=f"items, {named[0]}", accepted="items, each")
    terms: list[Term] = []
    for number, item in enumerate(rule.items):
        inside = attrs.evolve(context, path=(*context.path, "items", number))
        asked = item.model_dump(exclude={"each"}, exclude_unset=True)
        measure = measured(Measured(kind="deduct", **asked), inside, "count", "number")
        each = _each(item.each, inside)
        curve = Curve.ramp(-each, least=-context.max, most=_ZERO, absent=-context.max)
        terms.append(_with_rate(number_term(measure, curve, Cause.VIOLATION), each, context, "off"))
    return Part(context.max, tuple(terms), base=context.max)


def _with_rate(term: Term, each: Fraction, context: Lowering, way: str) -> Term:
    """Return a term that also says what each of the counted things costs or brings."""
    values: dict[str, Value] = {"marks": term.wanted, "each": Points(each), "max": Points(context.max)}
    return attrs.evolve(term, wanted=Message(f"wanted.each-{way}", values))


def _lower_survey(rule: FactRule, context: Lowering) -> tuple[Part, ...]:
    measure = Amount(context.fact(rule.fact, "fact", "percent"))
    curve = Curve((Piece(_ZERO, _ONE, True, True, _ZERO, context.max),))
    return (Part(context.max, (number_term(measure, curve, absent=Cause.SURVEY_PENDING),)),)


def _lower_judged(rule: FactRule, context: Lowering) -> tuple[Part, ...]:
    measure = Amount(context.fact(rule.fact, "fact", "number"))
    curve = context.given(Curve((Piece(_ZERO, context.max, True, True, _ZERO, _ONE),)))
    return (Part(context.max, (number_term(measure, curve, Cause.JUDGED),)),)


TIERS = RuleKind(TiersRule, _lower_tiers)
PROPORTIONAL = RuleKind(ProportionalRule, _lower_proportional)
PER_ITEM = RuleKind(EachRule, _lower_per_item)
DEDUCT = RuleKind(DeductRule, _lower_deduct)
SURVEY = RuleKind(FactRule, _lower_survey, in_penalty=False)
JUDGED = RuleKind(FactRule, _lower_judged)
