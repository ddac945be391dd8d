"""Change single values of a TOML text, and leave everything else as its author wrote it."""

import datetime
import re

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from parscore.wording import as_surface

from ._marks import Mark, Path, find_marks


_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


@attrs.frozen
class Edit:
    """
    One value to be written.

    Attributes:
        path: Its key; the table above it stands in the text.
        value: What is to stand there; None takes the key out.
    """

    path: Path
    value: object


def edit_toml(text: str, edits: Iterable[Edit]) -> str:
    """
    Return *text* with *edits* made: comments, order and layout stay.

    Raises:
        KeyError: The table that an edit belongs to does not stand in the text.
    """
    for edit in edits:
        marks = find_marks(text)
        text = _edited(text, marks, edit)
    return text


def _edited(text: str, marks: Mapping[Path, Mark], edit: Edit) -> str:
    mark = marks.get(edit.path)
    if edit.value is None:
        return text if mark is None else _without(text, marks, edit.path)
    if mark is None:
        return _inserted(text, marks, edit)
    if _is_header(mark):
        return _table_edited(text, marks, edit)
    return text[: mark.value] + toml_value(edit.value) + text[mark.end :]


def _is_header(mark: Mark) -> bool:
    return mark.key == mark.value


def _table_edited(text: str, marks: Mapping[Path, Mark], edit: Edit) -> str:
    """Edit the keys of a table that has a header of its own, one by one."""
    assert isinstance(edit.value, Mapping)  # noqa: S101 -- a header stands for a table
    above = len(edit.path)
    old = [path[above] for path in marks if path[:above] == edit.path and len(path) == above + 1]
    gone = [Edit((*edit.path, key), None) for key in old if key not in edit.value]
    return edit_toml(text, [*gone, *(Edit((*edit.path, key), item) for key, item in edit.value.items())])


def _without(text: str, marks: Mapping[Path, Mark], path: Path) -> str:
    """Take a key and its line out."""
    mark = marks[path]
    above = marks.get(path[:-1])
    if above is not None and not _is_header(above):
        return _inline_without(text, mark, above)
    start = text.rfind("\n", 0, mark.key) + 1
    stop = text.find("\n", mark.end)
    return text[:start] + ("" if stop < 0 else text[stop + 1 :])


def _inline_without(text: str, mark: Mark, table: Mark) -> str:
    """Take an entry of an inline table out, with the comma that parts it from its neighbour."""
    stop = mark.end
    rest = re.match(r"\s*,\s*", text[stop : table.end])
    if rest is not None:
        return text[: mark.key] + text[stop + rest.end() :]
    before = text[: mark.key].rstrip().removesuffix(",")
    return before + text[stop:]


def _inserted(text: str, marks: Mapping[Path, Mark], edit: Edit) -> str:
    """Write a new key at the end of its table."""
    table = marks[edit.path[:-1]]
    entry = f"{toml_key(str(edit.path[-1]))} = {toml_value(edit.value)}"
    if not _is_header(table):
        body = text[: table.end - 1].rstrip()
        comma = "" if body.endswith(("{", ",")) else ","
        return f"{body}{comma} {entry} }}{text[table.end :]}"
    own = [mark.end for path, mark in marks.items() if path[:-1] == edit.path[:-1] and not _is_header(mark)]
    line_end = text.find("\n", max([table.end, *own]))
    if line_end < 0:
        return f"{text}\n{entry}\n"
    return f"{text[: line_end + 1]}{entry}\n{text[line_end + 1 :]}"


def toml_key(key: str) -> str:
    """Write a key: bare where it can be."""
    return key if _BARE.fullmatch(key) else _quoted(key)


def toml_value(value: object, *, room: int = 100) -> str:
    """
    Write a value as TOML 1.1: numbers exactly, a fraction that no decimal
    gives as a text, tables inline, over several lines where one has no *room*.

    Raises:
        TypeError: TOML has no such value.
    """
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case datetime.date():
            return value.isoformat()
        case Fraction():
            return _number(value)
        case int() | Decimal():
            return f"{value:f}" if isinstance(value, Decimal) else str(value)
        case Mapping():
            return _table([f"{toml_key(str(key))} = {toml_value(item, room=room)}" for key, item in value.items()], room)
        case list() | tuple():
            return _array([toml_value(item, room=room) for item in value], room)
        case _:
            text = f"TOML has no {type(value).__name__}"
            raise TypeError(text)


def _number(number: Fraction) -> str:
    surface = as_surface(number)
    return f"{surface:f}" if isinstance(surface, Decimal) else f'"{surface.numerator}/{surface.denominator}"'


def _table(entries: list[str], room: int) -> str:
    line = f"{{ {', '.join(entries)} }}" if entries else "{}"
    return line if len(line) <= room else _laid_out("{", entries, "}")


def _array(items: list[str], room: int) -> str:
    line = f"[{', '.join(items)}]"
    return line if len(line) <= room else _laid_out("[", items, "]")


def _laid_out(opening: str, entries: list[str], closing: str) -> str:
    lines = [f"    {line}" for entry in entries for line in f"{entry},".split("\n")]
    return "\n".join([opening, *lines, closing])


def _quoted(text: str) -> str:
    escaped = "".join(_ESCAPES.get(char, char) for char in text)
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08X}" for char in escaped) + '"'
