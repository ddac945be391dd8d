"""Changes to the data of a criteria file: made in a copy, never in place."""

from collections.abc import Iterable
from enum import Enum
from typing import Any, Final

import attrs

from parscore.edge import Path


class Removed(Enum):
    """Stands for a value that is taken out; it is itself in every process."""

    REMOVED = "removed"


REMOVED: Final = Removed.REMOVED


@attrs.frozen
class Edit:
    """
    One value of a file that becomes another.

    Attributes:
        path: Where it stands.
        value: What stands there then; `REMOVED` takes it out.
    """

    path: Path
    value: object


def apply_edits(data: dict[str, object], edits: Iterable[Edit]) -> dict[str, object]:
    """
    Return *data* with *edits* made; what they do not touch is shared with it.

    What is removed from an array is removed last, so that paths mean the array
    as it was.
    """
    made = data
    later = [edit for edit in edits if edit.value is REMOVED]
    for edit in edits:
        if edit.value is not REMOVED:
            made = _edited(made, edit.path, edit.value)
    for edit in sorted(later, key=lambda edit: [str(part).rjust(9) for part in edit.path], reverse=True):
        made = _edited(made, edit.path, REMOVED)
    return made


def _edited(data: Any, path: Path, value: object) -> Any:  # noqa: ANN401 -- TOML data
    key, *rest = path
    copy = data.copy()
    if rest:
        copy[key] = _edited(data[key], tuple(rest), value)
    elif value is REMOVED:
        del copy[key]
    else:
        copy[key] = value
    return copy
