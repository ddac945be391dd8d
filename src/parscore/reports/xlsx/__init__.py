"""Reports as workbooks: real numbers, and formulas for what a council can check."""

from .render import UnitsBook, render_unit, render_units


__all__ = ["UnitsBook", "render_unit", "render_units"]
