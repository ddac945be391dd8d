"""
Hypothesis strategies: sets of every rule kind, registers for a given set, and
what can still become of them.
"""

from parscore.edge import need


need("hypothesis", "testing")

from ._completions import completions  # noqa: E402 -- hypothesis is needed first, and its lack said clearly
from ._curves import curves  # noqa: E402
from ._days import score_days  # noqa: E402
from ._documents import documents  # noqa: E402
from ._registers import register_data, registers  # noqa: E402
from ._reviews import reviews  # noqa: E402
from ._sets import criteria_data, criteria_sets  # noqa: E402


__all__ = [
    "completions",
    "criteria_data",
    "criteria_sets",
    "curves",
    "documents",
    "register_data",
    "registers",
    "reviews",
    "score_days",
]
