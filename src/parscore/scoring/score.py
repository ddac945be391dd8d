"""The main job: criteria and a register in, a scorecard out."""

import datetime

from types import NoneType

from parscore.criteria import CriteriaSet
from parscore.errors import ParscoreError, raise_all
from parscore.evidence import STAGES, Register, fit, last_stage, register_at
from parscore.wording import Message

from .measure import Day
from .scorecard import Scorecard
from .tree import Scoring


def score(
    criteria: CriteriaSet,
    register: Register,
    *,
    as_of: datetime.date | None = None,
    stage: str | None = None,
) -> Scorecard:
    """
    Score one register.

    Args:
        criteria: The set to apply.
        register: The unit's evidence.
        as_of: The day of the score. None means the end of the window, with
            nothing added: everything is due, and secured, earned and reachable
            are one number.
        stage: Whose view of the evidence: ``self``, ``verified-1``, ``explained``
            or ``verified-2``, each of which is the one before it and what was
            decided in it. None means the last of which the register has reviews.

    Raises:
        InvalidInputError: The register does not fit the set; it lists every
            problem, and nothing is scored.
        ParscoreError: There is no such stage.
        TypeError: *as_of* is no date.

    .. versionadded:: 0.1.0
    """
    if isinstance(as_of, datetime.datetime) or not isinstance(as_of, (datetime.date, NoneType)):
        text = f"as_of is a datetime.date or None, not {as_of!r}"
        raise TypeError(text)
    if stage is not None and stage not in STAGES:
        raise ParscoreError(Message("error.no-stage", {"found": stage, "accepted": ", ".join(STAGES)}))
    at = last_stage(register) if stage is None else stage
    here = register_at(register, at)
    case = fit(here, criteria)
    day = Day(as_of, criteria.window[1])
    scoring = Scoring(case, day)
    root, bonus, penalty = scoring.run()
    raise_all(scoring.idle())
    return Scorecard(
        criteria=criteria,
        register=here,
        stage=at,
        day=day,
        root=root,
        bonus=bonus,
        penalty=penalty,
    )
