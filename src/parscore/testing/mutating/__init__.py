"""Mutation of criteria sets: the mistakes of a person who types one, and the cases that notice them."""

from .killing import Red, Verdict
from .mutants import Mutant, mutants
from .operator import Operator
from .operators import OPERATORS, WITHOUT_RULE
from .report import MutationReport, Survivor, mutate
from .saying import meets, report_lines, report_to_dict


__all__ = [
    "OPERATORS",
    "WITHOUT_RULE",
    "MutationReport",
    "Mutant",
    "Operator",
    "Red",
    "Survivor",
    "Verdict",
    "meets",
    "mutants",
    "mutate",
    "report_lines",
    "report_to_dict",
]
