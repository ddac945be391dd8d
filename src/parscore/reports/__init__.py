"""Reports of one unit and of several: drafted once, rendered in many formats."""

from .charts import illustrate_unit, illustrate_units
from .draft import draft_losses, draft_unit
from .draft_units import Tally, draft_all, draft_units, tally
from .model import Losses, UnitReport
from .units_model import UnitsReport


__all__ = [
    "Losses",
    "Tally",
    "UnitReport",
    "UnitsReport",
    "draft_all",
    "draft_losses",
    "draft_unit",
    "draft_units",
    "illustrate_unit",
    "illustrate_units",
    "tally",
]
