"""Libraries that only some jobs need, each behind an extra."""

from importlib import import_module
from types import ModuleType

from parscore.errors import MissingExtraError
from parscore.wording import Message


def need(module: str, extra: str) -> ModuleType:
    """
    Import *module*, which the extra *extra* brings.

    Raises:
        MissingExtraError: It is not installed; it says what to install.
    """
    try:
        return import_module(module)
    except ImportError:
        values = {"found": module.partition(".")[0], "accepted": f"pip install 'parscore[{extra}]'"}
        raise MissingExtraError(Message("error.missing-extra", {**values})) from None
