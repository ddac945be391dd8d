"""
What tests of scores are made of.

`assert_scores` holds a scorecard against what a Python test expects. Golden
cases, ``*.score.toml``, are collected by plain ``pytest``.
"""

from importlib import import_module
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from .asserting import assert_scores


#: Every pytest run imports this package for the plugin's sake, so it brings nothing until it is asked.
_ROOMS = {"assert_scores": "asserting"}


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


__all__ = ["assert_scores"]
