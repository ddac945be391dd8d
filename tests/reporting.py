"""Scorecards of one small set, and reports of them, for tests of every format."""

import datetime

from typing import Any

from building import Data, compile_data, day, leaf, paper, register_data, set_data
from parscore.evidence import read_register
from parscore.scoring import Scorecard, score


PLAN: Data = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
REPORT: Data = {"kind": "document", "document": "report"}
RATIO: Data = {"kind": "proportional", "ratio": ["done", "total"]}
BANDS: Data = {
    "good": {"title": {"vi": "Tốt", "en": "Good"}, "from": 50},
    "poor": {"title": {"vi": "Kém", "en": "Poor"}, "from": 0},
}
#: Markup, a formula, a sign that turns the direction, letters of another direction, control characters.
HOSTILE = '=1+1 <b>&amp;</b> "\u202e\u05e9\x07\x1b[31m' + "'</style></script>|[x](y)` \\"


def small_set(**tables: Any) -> Data:
    """
    Return a set of 10 points: field 1 with a cited plan of 4 and a report of 3,
    field 2 with a share of 3, and a bonus of 1 where something was assigned.
    """
    bonus = {"title": "Sáng kiến", "role": "bonus", "cap": 1, "rule": {"kind": "choice", "fact": "asked"}}
    criteria = {
        "1": {"title": "Chỉ đạo", "1": leaf(4, PLAN, cite="plan mục 1"), "2": leaf(3, REPORT)},
        "2": {"title": "Hồ sơ", "1": leaf(3, RATIO)},
        "3": bonus,
    }
    return set_data(criteria, 10, **({"bands": BANDS} | tables))


def with_penalty() -> Data:
    """Return a set of a plan of 4 points, and a penalty of 1 for each fault, at most 2."""
    penalty = {"title": "Vi phạm", "role": "penalty", "cap": 2, "rule": {"kind": "deduct", "fact": "faults", "each": 1}}
    return set_data({"1": leaf(4, {"kind": "document", "document": "plan"}), "2": penalty}, 4)


COMPILED = compile_data(small_set())
#: A plan three days late and no report; 2 of 3 dossiers: earned 2 + 0 + 2 of 10.
LATE = [paper("1/KH-UBND", day(4, 3), locator="mục V", file="kh.pdf"), paper("9/GM", day(3, 1))]
FACTS: Data = {"total": 3, "done": 2}


def card(
    unit: str = "xa-a", as_of: datetime.date | None = None, *, name: str | None = None, **tables: Any
) -> Scorecard:
    """Return the card of a commune on the small set."""
    data = register_data(unit, **({"documents": LATE, "facts": FACTS} | tables))
    if name is not None:
        data["unit"]["name"] = name
    return score(COMPILED, read_register(data), as_of=as_of)
