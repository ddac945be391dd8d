"""Integrity: what does not look right in the evidence of one or many units. It never takes a point."""

from parscore.checking.codes import INTEGRITY as CODES

from .files import digest_of, text_of
from .formats import to_json
from .inspecting import inspect, inspect_paths
from .report import Copy, IntegrityReport, Passage, Spot


__all__ = [
    "CODES",
    "Copy",
    "IntegrityReport",
    "Passage",
    "Spot",
    "digest_of",
    "inspect",
    "inspect_paths",
    "text_of",
    "to_json",
]
