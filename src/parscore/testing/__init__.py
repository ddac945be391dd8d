"""
What tests of scores are made of.

`assert_scores` holds a scorecard against what a Python test expects; builders
and Hypothesis strategies make sets and registers. Golden cases,
``*.score.toml``, are collected by plain ``pytest``.
"""

from importlib import import_module
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from . import strategies
    from .asserting import assert_scores
    from .building import RegisterBuilder, criteria_from, empty_register, set_data
    from .filling import full_register


#: Every pytest run imports this package for the plugin's sake, so it brings nothing until it is asked.
_ROOMS = {
    "RegisterBuilder": "building",
    "assert_scores": "asserting",
    "criteria_from": "building",
    "empty_register": "building",
    "full_register": "filling",
    "set_data": "building",
}


def __getattr__(name: str) -> object:
    if name == "strategies":
        return import_module(f"{__name__}.strategies")
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
    "RegisterBuilder",
    "assert_scores",
    "criteria_from",
    "empty_register",
    "full_register",
    "set_data",
    "strategies",
]
