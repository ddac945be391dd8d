"""Criteria sets: as written in TOML, and compiled."""

from . import shown as shown  # how its objects are shown
from .kinds import RuleKind
from .loading import find_criteria, load_criteria, read_criteria, shipped_folder, shipped_ids
from .model import CriteriaSet, Criterion


__all__ = [
    "CriteriaSet",
    "Criterion",
    "RuleKind",
    "find_criteria",
    "load_criteria",
    "read_criteria",
    "shipped_folder",
    "shipped_ids",
]
