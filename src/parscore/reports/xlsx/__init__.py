"""Reports as workbooks: real numbers, and formulas for what a council can check."""

from .render import render_unit, render_units


__all__ = ["render_unit", "render_units"]
