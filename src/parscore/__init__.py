"""
parscore: criteria in TOML and evidence documents in, exact points out, with a
reason for every point that was not earned.
"""

from importlib import import_module
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from .analysis import Comparison, Ranking, compare, rank
    from .core import Deduction
    from .criteria import CriteriaSet, load_criteria
    from .errors import (
        CriteriaError,
        DocumentError,
        InvalidInputError,
        ParscoreError,
        RegisterError,
        UnknownNameError,
    )
    from .evidence import Register, load_register
    from .reading import Document, read_document
    from .scoring import Scorecard, score


_ROOMS = {
    "Comparison": "analysis",
    "CriteriaError": "errors",
    "CriteriaSet": "criteria",
    "Deduction": "core",
    "Document": "reading",
    "DocumentError": "errors",
    "InvalidInputError": "errors",
    "ParscoreError": "errors",
    "Ranking": "analysis",
    "Register": "evidence",
    "RegisterError": "errors",
    "Scorecard": "scoring",
    "UnknownNameError": "errors",
    "compare": "analysis",
    "load_criteria": "criteria",
    "load_register": "evidence",
    "rank": "analysis",
    "read_document": "reading",
    "score": "scoring",
}


def __getattr__(name: str) -> object:
    room = _ROOMS.get(name)
    if room is None:
        text = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(text)
    value = getattr(import_module(f"{__name__}.{room}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


__all__ = [
    "Comparison",
    "CriteriaError",
    "CriteriaSet",
    "Deduction",
    "Document",
    "DocumentError",
    "InvalidInputError",
    "ParscoreError",
    "Ranking",
    "Register",
    "RegisterError",
    "Scorecard",
    "UnknownNameError",
    "compare",
    "load_criteria",
    "load_register",
    "rank",
    "read_document",
    "score",
]
