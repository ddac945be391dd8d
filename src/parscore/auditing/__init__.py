"""Published tables: whether parts add up, percentages follow, ranks are right and shares reach 100."""

from .audit import TOLERANCE, audit
from .reading import read_table, table_of
from .result import Audit, Check, Disagreement, Left
from .table import Column, Row, Table


__all__ = [
    "TOLERANCE",
    "Audit",
    "Check",
    "Column",
    "Disagreement",
    "Left",
    "Row",
    "Table",
    "audit",
    "read_table",
    "table_of",
]
