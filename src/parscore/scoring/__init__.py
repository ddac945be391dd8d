"""Scoring: measure, award, and the scorecard."""

from . import shown as shown  # how its objects are shown
from .score import score
from .scorecard import Scorecard


__all__ = ["Scorecard", "score"]
