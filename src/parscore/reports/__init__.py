"""Reports of one unit and of several: drafted once, rendered in many formats."""

from .draft import draft_unit
from .draft_units import Tally, draft_all, draft_units, tally
from .model import UnitReport
from .units_model import UnitsReport


__all__ = ["Tally", "UnitReport", "UnitsReport", "draft_all", "draft_unit", "draft_units", "tally"]
