"""Scoring: measure, award, and the scorecard."""

from .score import score
from .scorecard import Scorecard


__all__ = ["Scorecard", "score"]
