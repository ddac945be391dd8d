"""Analysis of scored units."""

from .ranking import Place, Ranking, rank


__all__ = ["Place", "Ranking", "rank"]
