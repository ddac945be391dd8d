"""Curve, rounding, calendar and ledger: exact, and without any I/O."""

from . import shown as shown  # how its objects are shown
from ._rounding import MODES, Rounding
from ._sums import add_up
from .calendar import Override, Period, WorkingDays
from .curve import Curve, Piece, Span, Step, by_start
from .ledger import Cause, Deduction, Figures, LookedAt, Node


__all__ = [
    "MODES",
    "Cause",
    "Curve",
    "Deduction",
    "Figures",
    "LookedAt",
    "Node",
    "Override",
    "Period",
    "Piece",
    "Rounding",
    "Span",
    "Step",
    "WorkingDays",
    "add_up",
    "by_start",
]
