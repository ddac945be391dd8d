"""What is measured, in words."""

from parscore.criteria.measures import Amount, Answer, DocumentCount, Lateness, Share, Term
from parscore.testing.cases.leaf import paper_values
from parscore.wording import Message

from .numbers import Range


def of_range(term: Term, found: Range) -> Message:
    """Say that a term comes out at one of the numbers of *found*."""
    match term.measure:
        case Lateness() as measure:
            return _of_days(term, measure, found)
        case DocumentCount(ask=ask):
            return Message("coverage.documents", {"document": ask.title, "range": found.says(term)})
        case Amount(fact=fact):
            return Message("coverage.fact", {"fact": fact.title, "range": found.says(term)})
        case Share(part=part, whole=whole):
            return Message("coverage.share", {"part": part.title, "whole": whole.title, "range": found.says(term)})
        case Answer() as measure:
            return Message("cases.fact", {"fact": measure.fact.title, "value": measure.label(int(found.lo or 0))})
        case _:
            return Message("coverage.failures", {"range": found.says(term)})


def _of_days(term: Term, measure: Lateness, found: Range) -> Message:
    """Say how late a document is: not at all, so many days, or between."""
    working = "-working" if measure.roster.late_in_working_days else ""
    first, last = int(found.lo or 0), int(found.hi or 0)
    if found.is_one and not first:
        return Message("coverage.in-time", paper_values(term))
    if found.is_one:
        return Message(f"cases.late{working}", {**paper_values(term), "days": first})
    return Message(f"coverage.late{working}", {**paper_values(term), "lo": first + 1, "hi": last - 1})


def of_nothing(term: Term) -> Message:
    """Say that there is nothing for a term to measure."""
    match term.measure:
        case Amount(fact=fact) | Answer(fact=fact):
            return Message("cases.unstated", {"fact": fact.title})
        case Share(part=part, whole=whole):
            return Message("coverage.share-unstated", {"part": part.title, "whole": whole.title})
        case _:
            return Message("cases.missing", paper_values(term))
