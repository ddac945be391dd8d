"""Golden cases: files of registers and of what must come out of them."""

from .holding import Difference, hold, holds, run_case
from .loading import SET_ITEM, SUFFIX, GoldenError, load_cases
from .model import Expectation, GoldenCase, GoldenFile


__all__ = [
    "SET_ITEM",
    "SUFFIX",
    "Difference",
    "Expectation",
    "GoldenCase",
    "GoldenError",
    "GoldenFile",
    "hold",
    "holds",
    "load_cases",
    "run_case",
]
