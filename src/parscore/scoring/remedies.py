"""What would win points back, in numbers."""

import datetime

from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from parscore.core import Cause, Step
from parscore.criteria.measures import Amount, Answer, DocumentCount, Failures, Lateness, Share
from parscore.wording import Message, Percent, Points, Text, Value

from .measure import Day, Finding


#: What the leaf gains if one term gives so many points.
GainOf: TypeAlias = Callable[[Fraction], Fraction]
_LABELS = {"yes": Text("có", "yes"), "no": Text("không", "no")}


def remedy(finding: Finding, gain: GainOf, curable: datetime.date | None, day: Day) -> Message:
    """
    Say what wins the points of *finding* back, and until when; or, where
    nothing does, what to heed next time.
    """
    if curable is None:
        return _never(finding, gain)
    values: dict[str, Value] = {"until": curable}
    message = _cure(finding, gain, values)
    if day.as_of is not None and day.is_over:
        return Message("remedy.over", {"until": curable, "remedy": message})
    return message


_NEVER = Message("remedy.never")


def _never(finding: Finding, gain: GainOf) -> Message:
    measure = finding.term.measure
    if isinstance(measure, Lateness) and finding.due is not None:
        return Message("remedy.late", {"due": finding.due})
    if isinstance(measure, Share) and finding.value is not None:
        missed = _ratio(finding, measure, gain, {})
        return missed if missed is _NEVER else Message(f"{missed.id}-settled", missed.values)
    return _NEVER


def _cure(finding: Finding, gain: GainOf, values: dict[str, Value]) -> Message:
    measure = finding.term.measure
    match measure:
        case Lateness():
            return _supply(finding, gain, values)
        case Failures():
            short = [inner.found for condition in finding.inner for inner in condition.short]
            values |= {"gain": Points(gain(finding.term.curve.top)), "failures": tuple(short)}
            return Message("remedy.all", values)
        case _ if finding.value is None:
            return _state(finding, gain, values)
        case Share():
            return _ratio(finding, measure, gain, values)
        case Answer():
            return _answer(finding, measure, gain, values)
        case Amount() | DocumentCount():
            return _amount(finding, measure, gain, values)


def _supply(finding: Finding, gain: GainOf, values: dict[str, Value]) -> Message:
    """A document that is not there: what one in time brings, and a late one."""
    curve = finding.term.curve
    full = gain(curve.top)
    values["gain"] = Points(full)
    if not full:
        return Message("remedy.together", values)
    if finding.absent is Cause.NOT_DUE:
        return Message("remedy.due", values)
    late = gain(curve(1))
    if finding.due is not None and late != full:
        values |= {"due": finding.due, "late": Points(late)}
        return Message("remedy.supply-late", values)
    return Message("remedy.supply", values)


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


def _ratio(finding: Finding, measure: Share, gain: GainOf, values: dict[str, Value]) -> Message:
    """A ratio: how many more of the part reach the next breakpoint."""
    step = finding.term.curve.next_step(_number(finding))
    stated = finding.found.values
    part, whole = stated["part"], stated["whole"]
    assert isinstance(part, (int, Fraction))  # noqa: S101 -- the measuring has put them there
    assert isinstance(whole, (int, Fraction))  # noqa: S101
    if step is None or not step.upwards:
        return _NEVER
    target = _count_for(step, Fraction(whole), whole=measure.part.sort == "count")
    if target > whole:
        return _NEVER
    points = finding.term.curve(target / Fraction(whole))
    values |= {
        "more": target - part,
        "part": target,
        "whole": whole,
        "unit": stated["unit"],
        "bound": Percent(step.at),
        "gain": Points(gain(points)),
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
    best = next(answer for index, answer in enumerate(measure.answers) if curve(index) == curve.top)
    values |= {"fact": measure.fact.title, "answer": _LABELS.get(best, best), "gain": Points(gain(curve.top))}
    return Message("remedy.answer", values)


def _amount(finding: Finding, measure: Amount | DocumentCount, gain: GainOf, values: dict[str, Value]) -> Message:
    """A number: the next breakpoint, or one more where each counts."""
    curve, number = finding.term.curve, _number(finding)
    step = curve.next_step(number)
    if step is None or not step.upwards:
        return _NEVER
    if finding.term.short is Cause.JUDGED:
        values["gain"] = Points(gain(curve.top))
        return Message("remedy.judged", values)
    if isinstance(measure, Amount) and measure.fact.sort == "percent":
        values |= {"fact": measure.fact.title, "bound": Percent(step.at), "gain": Points(gain(step.points))}
        return Message("remedy.percent", values)
    ramp = curve(number + 1) if number + 1 <= step.at else step.points
    whole = isinstance(measure, DocumentCount) or measure.fact.sort == "count"
    target = number + 1 if ramp > curve(number) and whole else step.at
    if whole and not step.inclusive and target == step.at:
        target += 1
    unit: Value = measure.ask.title if isinstance(measure, DocumentCount) else measure.fact.unit or measure.fact.title
    values |= {"more": target - number, "unit": unit, "target": target, "gain": Points(gain(curve(target)))}
    return Message("remedy.more", values)
