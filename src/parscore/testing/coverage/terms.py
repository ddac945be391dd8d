"""What is measured, in words."""

from parscore.criteria.measures import Amount, Answer, DocumentCount, Failures, Lateness, Share, Term
from parscore.wording import Message, Value

from .numbers import Range


def of_range(term: Term, found: Range) -> Message:
    """Say that a term comes out at one of the numbers of *found*."""
    match term.measure:
        case Lateness() as measure:
            return _of_days(measure, found)
        case DocumentCount(ask=ask):
            return Message("coverage.documents", {"document": ask.title, "range": found.says(term)})
        case Amount(fact=fact):
            return Message("coverage.fact", {"fact": fact.title, "range": found.says(term)})
        case Share(part=part, whole=whole):
            return Message("coverage.share", {"part": part.title, "whole": whole.title, "range": found.says(term)})
        case Answer() as measure:
            return Message("cases.fact", {"fact": measure.fact.title, "value": measure.label(int(found.lo or 0))})
        case Failures():
            return Message("coverage.failures", {"range": found.says(term)})


def _of_days(measure: Lateness, found: Range) -> Message:
    """Say how late a document is: not at all, so many days, or between."""
    working = "-working" if measure.roster.late_in_working_days else ""
    first, last = int(found.lo or 0), int(found.hi or 0)
    if found.is_one and not first:
        return Message("coverage.in-time", _paper(measure))
    if found.is_one:
        return Message(f"cases.late{working}", {**_paper(measure), "days": first})
    return Message(f"coverage.late{working}", {**_paper(measure), "lo": first + 1, "hi": last - 1})


def of_nothing(term: Term) -> Message:
    """Say that there is nothing for a term to measure."""
    match term.measure:
        case Lateness() as measure:
            return Message("coverage.missing", _paper(measure))
        case Amount(fact=fact) | Answer(fact=fact):
            return Message("cases.unstated", {"fact": fact.title})
        case Share(part=part, whole=whole):
            return Message("coverage.share-unstated", {"part": part.title, "whole": whole.title})
        case DocumentCount() | Failures():
            return Message("cases.nothing")


def _paper(measure: Lateness) -> dict[str, Value]:
    period = measure.slot.period
    of: Value = "" if period is None else Message("cases.of-period", {"period": period.label})
    return {"document": measure.roster.ask.title, "of": of}
