"""What tests of scores are made of: golden cases, builders, strategies."""

from importlib import import_module
from typing import TYPE_CHECKING


if TYPE_CHECKING:
    from . import strategies
    from .building import RegisterBuilder, criteria_from, empty_register, set_data
    from .filling import full_register


_ROOMS = {
    "RegisterBuilder": "building",
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
    "criteria_from",
    "empty_register",
    "full_register",
    "set_data",
    "strategies",
]
