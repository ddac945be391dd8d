"""Analysis of scored units."""

from .comparison import Change, Comparison, compare
from .ranking import Place, Ranking, rank


__all__ = ["Change", "Comparison", "Place", "Ranking", "compare", "rank"]
