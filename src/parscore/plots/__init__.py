"""Scorecards as charts for notebooks, pages and print. No figure is computed here."""

from ._calendar import calendar
from ._claimed import claimed
from ._heat import heat_map
from ._ladder import ladder
from ._outline import Outline, outline
from ._rank import rank
from ._save import SUFFIXES, check_suffix, save
from ._svg import svg
from ._waterfall import waterfall


__all__ = [
    "SUFFIXES",
    "Outline",
    "calendar",
    "check_suffix",
    "claimed",
    "heat_map",
    "ladder",
    "outline",
    "rank",
    "save",
    "svg",
    "waterfall",
]
