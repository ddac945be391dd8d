"""Which clauses of a criteria set golden cases reach."""

from .clause import Clause
from .clauses import clauses_of
from .report import CoverageReport, Reached, coverage
from .saying import coverage_lines, coverage_to_dict, meets


__all__ = [
    "Clause",
    "CoverageReport",
    "Reached",
    "clauses_of",
    "coverage",
    "coverage_lines",
    "coverage_to_dict",
    "meets",
]
