"""What makes a golden case pass whatever comes out, or stand on a day or at a stage that is not there."""

import datetime

from collections.abc import Iterator
from fractions import Fraction

from parscore.criteria import CriteriaSet
from parscore.edge import Path, Problems, Source
from parscore.evidence import Register
from parscore.wording import Message, Value

from .model import Expectation, Wanted


_ZERO, _HUNDRED = Fraction(0), Fraction(100)


def check_within(source: Source, path: Path, expect: Expectation, criteria: CriteriaSet, problems: Problems) -> None:
    """Note a *within* so wide that a number which is expected could never fail."""
    values = too_wide(expect, criteria)
    if values is not None:
        problems.add(source, (*path, "within"), "wide-within", at_value=True, **values)


def too_wide(expect: Expectation, criteria: CriteriaSet) -> dict[str, Value] | None:
    """Return the first number that could never fail, with what it is of and where it lies; None where each could."""
    if expect.within <= 0:
        return None
    for what, wanted, least, most in _ranges(expect, criteria):
        if isinstance(wanted, Fraction) and least < most and expect.within >= max(wanted - least, most - wanted):
            return {"found": expect.within, "what": what, "least": least, "most": most}
    return None


def _ranges(expect: Expectation, criteria: CriteriaSet) -> Iterator[tuple[Value, Wanted | None, Fraction, Fraction]]:
    """Yield each number that is expected: what it is of, the number, and between which two it lies in any case."""
    known = criteria.criteria
    for table in (expect.points, expect.secured, expect.reachable):
        for code, wanted in table.items():
            limit = known[code].limit if code in known else _ZERO
            yield (
                code,
                wanted,
                *((-limit, _ZERO) if code in known and known[code].role == "penalty" else (_ZERO, limit)),
            )
    for code, causes in expect.deductions.items():
        for wanted in causes.values():
            yield code, wanted, _ZERO, known[code].limit if code in known else _ZERO
    yield Message("golden.of-all"), expect.earned, _ZERO, criteria.root.limit
    yield Message("golden.of-index"), expect.index, _ZERO, _HUNDRED
    yield Message("golden.of-index"), expect.published, _ZERO, _HUNDRED


def check_view(  # noqa: PLR0913 -- a case and its place
    source: Source,
    path: Path,
    *,
    as_of: datetime.date | None,
    stage: str | None,
    register: Register | None,
    criteria: CriteriaSet | None,
    problems: Problems,
) -> None:
    """Note a day on which nothing can count any more or yet, and a stage at which nobody has decided anything."""
    if criteria is not None and as_of is not None:
        first, last = criteria.window
        if not first <= as_of <= last:
            problems.add(source, (*path, "as_of"), "case-day", at_value=True, found=as_of, first=first, last=last)
    if register is not None and stage not in (None, "self"):
        there = list(dict.fromkeys(review.stage for review in register.reviews))
        if stage not in there:
            accepted = ", ".join(["self", *there])
            problems.add(source, (*path, "stage"), "case-stage", at_value=True, found=stage, accepted=accepted)
