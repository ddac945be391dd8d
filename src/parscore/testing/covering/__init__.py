"""Which rules, tiers and clauses of a set its golden cases reach."""

from .cover import Coverage, cover
from .telling import coverage_lines, coverage_to_dict


__all__ = ["Coverage", "cover", "coverage_lines", "coverage_to_dict"]
