"""Reports as Word documents in the layout of Nghị định 30/2020/NĐ-CP: báo cáo, with annexes."""

from .unit import render_unit
from .units import render_units


__all__ = ["render_unit", "render_units"]
