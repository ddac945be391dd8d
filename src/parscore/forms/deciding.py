"""The verified points of an official form as decisions of a review."""

import datetime

from fractions import Fraction

from parscore.edge import Problems
from parscore.errors import RegisterError
from parscore.scoring import Scorecard
from parscore.wording import Message

from .model import Form


#: A form shows two decimals: what differs by less was not changed by a hand.
_SHOWN = Fraction(1, 200)


def decisions_of(form: Form, card: Scorecard, stage: str, by: str, date: datetime.date) -> dict[str, object]:
    """
    Return the review, as a register writes it, that a form's verified points are.

    Points that are what is computed anyway, to the two decimals of a form,
    decide nothing and are left out; so are branches, which are sums.

    Args:
        form: The form.
        card: The score of the stage before.
        stage: The stage that the form is of.
        by: Who verified.
        date: When.

    Raises:
        InvalidInputError: A change has no note that gives its reason.
    """
    problems = Problems(RegisterError)
    decisions: list[dict[str, object]] = []
    for code, row in form.rows.items():
        node = card.nodes[code]
        if row.verified is None or not node.is_leaf or abs(row.verified - node.exact.earned) < _SHOWN:
            continue
        if not row.reviewer_note:
            problems.found.append(RegisterError(Message("error.form-no-reason", {"found": code}), row.place))
            continue
        points = f"{row.verified.numerator}/{row.verified.denominator}"
        whole = row.verified.denominator == 1
        decisions.append(
            {"criterion": code, "points": int(row.verified) if whole else points, "reason": row.reviewer_note}
        )
    problems.raise_all()
    return {"stage": stage, "by": by, "date": date, "decisions": decisions}
