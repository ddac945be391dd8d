"""Scorecards as charts for notebooks, pages and print. No figure is computed here."""

from ._heat import heat_map
from ._save import SUFFIXES, save
from ._waterfall import waterfall


__all__ = ["SUFFIXES", "heat_map", "save", "waterfall"]
