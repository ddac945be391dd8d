"""What would win points back, in numbers."""

import datetime

from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from parscore.core import Cause, Step
from parscore.criteria.measures import Amount, Answer, DocumentCount, Failures, Lateness, Share
from parscore.wording import Message, Percent, Points, Value

from .measure import Day, Finding


#: What the leaf gains if one term gives so many points.
GainOf: TypeAlias = Callable[[Fraction], Fraction]


def remedy(finding: Finding, gain: GainOf, curable: datetime.date | None, day: Day) -> Message:
    """
    Say what wins the points of *finding* back, and until when; or, where
    nothing does, what to heed next time.
    """
    if curable is None:
        return _never(finding, gain)
    values: dict[str, Value] = {"until": curable}
    message = _cure(finding, gain, values)
    if message is not _NEVER and day.as_of is not None and day.is_over:
        return Message("remedy.over", {"until": curable})
    return message


_NEVER = Message("remedy.never")


def _never(finding: Finding, gain: GainOf) -> Message:
    measure = finding.term.measure
    if isinstance(measure, Lateness) and finding.due is not None:
        return Message("remedy.late")
    if isinstance(measure, Share) and finding.value is not None:
        missed = _ratio(finding, measure, gain, {})
        return _NEVER if missed is None else Message(f"{missed.id}-settled", missed.values)
    return _NEVER


def _cure(finding: Finding, gain: GainOf, values: dict[str, Value]) -> Message:
    measure = finding.term.measure
    match measure:
        case Lateness():
            return _supply(finding, gain, values)
        case Failures():
            values["gain"] = Points(gain(finding.term.curve.top))
            return Message("remedy.all", values)
        case _ if finding.value is None:
            return _state(finding, gain, values)
        case Share():
            subject = Message("wanted.ratio", {"part": measure.part.title, "whole": measure.whole.title})
            return _ratio(finding, measure, gain, values) or _otherwise(finding, subject, gain, values)
        case Answer():
            return _answer(finding, measure, gain, values)
        case _:
            return _amount(finding, measure, gain, values)


def _supply(finding: Finding, gain: GainOf, values: dict[str, Value]) -> Message:
    """A document that is not there: what one in time brings, and a late one."""
    curve = finding.term.curve
    full = gain(curve.top)
    values["gain"] = Points(full)
    if finding.absent is Cause.NOT_DUE:
        return Message("remedy.due" if full else "remedy.due-together", values)
    if not full:
        return Message("remedy.together", values)
    blank = [item for item in finding.documents if item.reason == "unstated"]
    if blank and blank[0].why is not None:
        what = blank[0].why.values["what"]
        return Message("remedy.fill-in", {**values, "document": blank[0].document, "what": what})
    if finding.late is None or finding.due is None:
        return Message("remedy.supply", values)
    soon, last = (gain(curve(days)) for days in finding.late)
    if last == full:
        return Message("remedy.supply", values)
    values |= {"due": finding.due, "late": Points(soon), "last": Points(last)}
    if not soon:
        return Message("remedy.supply-in-time", values)
    return Message("remedy.supply-late" if soon == last else "remedy.supply-later", values)


def _state(finding: Finding, gain: GainOf, values: dict[str, Value]) -> Message:
    """A fact that was not given."""
    values["gain"] = Points(gain(finding.term.curve.top))
    if finding.absent is Cause.SURVEY_PENDING:
        return Message("remedy.survey", values)
    if finding.found.id == "found.zero":
        return Message("remedy.zero", values)
    return Message("remedy.state", {**values, "facts": finding.found.values["facts"]})


def _number(finding: Finding) -> Fraction:
    assert finding.value is not None  # noqa: S101 -- only findings with a number come here
    return Fraction(finding.value)


def _ratio(finding: Finding, measure: Share, gain: GainOf, values: dict[str, Value]) -> Message | None:
    """A ratio: how many more of the part reach the next breakpoint; None where no more of it can."""
    step = finding.term.curve.next_step(_number(finding))
    stated = finding.found.values
    part, whole = stated["part"], stated["whole"]
    assert isinstance(part, (int, Fraction))  # noqa: S101 -- the measuring has put them there
    assert isinstance(whole, (int, Fraction))  # noqa: S101
    most = None if finding.span is None else finding.span.hi
    if step is None or not step.upwards or (most is not None and step.at > most):
        return None
    target = _count_for(step, Fraction(whole), whole=measure.part.sort == "count")
    if target > whole:
        return None
    points = finding.term.curve(target / Fraction(whole))
    values |= {
        "more": target - part,
        "part": target,
        "whole": whole,
        "unit": stated["unit"],
        "bound": Percent(step.at),
        **_gains(gain, points, finding.term.curve.top if most is None else finding.term.curve(most)),
    }
    return Message("remedy.ratio" if step.inclusive else "remedy.ratio-above", values)


def _count_for(step: Step, total: Fraction, *, whole: bool) -> Fraction:
    """Return the least part of *total* that takes the step."""
    exact = step.at * total
    if not whole:
        return exact
    return Fraction(exact.__ceil__() if step.inclusive else exact.__floor__() + 1)


def _answer(finding: Finding, measure: Answer, gain: GainOf, values: dict[str, Value]) -> Message:
    curve = finding.term.curve
    best = next(index for index in range(len(measure.answers)) if curve(index) == curve.top)
    values |= {"fact": measure.fact.title, "answer": measure.label(best), **_gains(gain, curve.top, curve.top)}
    return Message("remedy.answer", values)


def _amount(finding: Finding, measure: Amount | DocumentCount, gain: GainOf, values: dict[str, Value]) -> Message:
    """A number: the next breakpoint, or one more where each counts."""
    curve, number = finding.term.curve, _number(finding)
    step = curve.next_step(number)
    whole = isinstance(measure, DocumentCount) or measure.fact.sort == "count"
    if step is None or not step.upwards:
        subject = "" if isinstance(measure, DocumentCount) else measure.fact.title
        return _NEVER if whole else _otherwise(finding, subject, gain, values)
    if finding.term.short is Cause.JUDGED:
        values["gain"] = Points(gain(curve.top))
        return Message("remedy.judged", values)
    if isinstance(measure, Amount) and (measure.fact.sort == "percent" or not (whole or step.inclusive)):
        values |= {"fact": measure.fact.title, **_gains(gain, step.points, curve.top)}
        bound = _said(step.at, finding)
        return Message("remedy.percent", {**values, "bound": bound if step.inclusive else _marks("above", bound)})
    ramp = curve(number + 1) if number + 1 <= step.at else step.points
    target = number + 1 if ramp > curve(number) and whole else step.at
    if whole and not step.inclusive and target == step.at:
        target += 1
    unit: Value = measure.ask.title if isinstance(measure, DocumentCount) else measure.fact.unit or measure.fact.title
    values |= {"more": target - number, "unit": unit, "target": target, **_gains(gain, curve(target), curve.top)}
    return Message("remedy.more", values)


def _otherwise(finding: Finding, subject: Value, gain: GainOf, values: dict[str, Value]) -> Message:
    """A number that would have to fall: the next breakpoint below it, or full marks."""
    curve = finding.term.curve
    step = curve.next_step(_number(finding))
    answer, points = finding.term.wanted, curve.top
    if step is not None and not step.upwards:
        answer, points = _marks("at-most" if step.inclusive else "below", _said(step.at, finding)), step.points
    return Message("remedy.answer", {**values, "fact": subject, "answer": answer, **_gains(gain, points, curve.top)})


def _gains(gain: GainOf, points: Fraction, top: Fraction) -> dict[str, Value]:
    """Return what a step brings, and beside it what all steps bring together, where that is more."""
    first, most = gain(points), gain(top)
    return {"gain": Points(first), "most": Message("remedy.most", {"most": Points(most)}) if most > first else ""}


def _marks(name: str, bound: Value) -> Message:
    return Message(f"wanted.{name}", {"bound": bound})


def _said(number: Fraction, finding: Finding) -> Value:
    """Return a number as it is said of what *finding* measures."""
    measure = finding.term.measure
    is_ratio = isinstance(measure, Share) or (isinstance(measure, Amount) and measure.fact.sort == "percent")
    return Percent(number) if is_ratio else number
