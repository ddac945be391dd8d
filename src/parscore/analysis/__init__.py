"""Analysis of scored units."""

from . import shown as shown  # how its objects are shown
from .comparison import Change, Comparison, compare
from .ranking import Place, Ranking, rank


__all__ = ["Change", "Comparison", "Place", "Ranking", "compare", "rank"]
