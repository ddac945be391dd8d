"""What a leaf is worth where a reviewer decided its points."""

from fractions import Fraction

import attrs

from parscore.core import Cause, Deduction, Figures
from parscore.criteria import Criterion
from parscore.evidence import Decision
from parscore.wording import Message, Points

from .award import LeafScore


def award_by_decision(leaf: Criterion, score: LeafScore, points: Fraction, decision: Decision) -> LeafScore:
    """
    Return the score of a leaf to which a reviewer gave *points*.

    Where that is less than what the evidence earned, the lines of the evidence
    stay and one more says what the reviewer took; where it is more, one line
    says what is left to the maximum. What was decided is settled: it is
    neither at risk nor open at this stage.
    """
    earned, limit = score.figures.earned, leaf.limit
    judged = any(term.short is Cause.JUDGED for part in leaf.parts for term in part.terms)
    kept = tuple(_settled(line) for line in score.lines) if points < earned and not judged else ()
    taken = limit - points - sum((line.exact for line in kept), Fraction(0))
    lines = kept
    if taken > 0:
        line = Deduction(
            code=leaf.code,
            exact=taken,
            uncut=taken,
            cause=Cause.JUDGED,
            wanted=Message("wanted.decided", {"max": Points(limit)}),
            found=decision.message,
            cite=leaf.cite,
        )
        lines = (*kept, line)
    return attrs.evolve(score, figures=Figures(limit, points, points, points), lines=lines, covered=())


def _settled(line: Deduction) -> Deduction:
    return attrs.evolve(line, open=False, curable_until=None, remedy=None)
