"""Change single values of a TOML text, and leave everything else as its author wrote it."""

import datetime
import re

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs

from parscore.wording import as_surface

from ._marks import Mark, Path, find_marks


_COMMA = re.compile(r"\s*,")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


@attrs.frozen
class Edit:
    """
    One value to be written.

    Attributes:
        path: Its key.
        value: What is to stand there; None takes the key out.
    """

    path: Path
    value: object


def edit_toml(text: str, edits: Iterable[Edit]) -> str:
    """Return *text*, which is TOML, with *edits* made: comments, order and layout stay."""
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
    if not _is_inline(mark):
        return _table_edited(text, marks, edit)
    return text[: mark.value] + toml_value(edit.value) + text[mark.end :]


def _is_inline(mark: Mark) -> bool:
    """Tell whether a value stands at one place: not that of a header, nor one spread over dotted keys."""
    return mark.end > 0 and not mark.header


def _table_edited(text: str, marks: Mapping[Path, Mark], edit: Edit) -> str:
    """Edit the keys of a table that has a header of its own, or is spread over dotted keys, one by one."""
    assert isinstance(edit.value, Mapping)  # noqa: S101 -- what is there is a table
    above = len(edit.path)
    old = [path[above] for path in marks if path[:above] == edit.path and len(path) == above + 1]
    gone = [Edit((*edit.path, key), None) for key in old if key not in edit.value]
    return edit_toml(text, [*gone, *(Edit((*edit.path, key), item) for key, item in edit.value.items())])


def _without(text: str, marks: Mapping[Path, Mark], path: Path) -> str:
    """Take a key and its line out."""
    mark = marks[path]
    above = marks.get(path[:-1])
    if above is not None and _is_inline(above):
        return _inline_without(text, mark, above)
    start = text.rfind("\n", 0, mark.key) + 1
    stop = text.find("\n", mark.end)
    return text[:start] + ("" if stop < 0 else text[stop + 1 :])


def _inline_without(text: str, mark: Mark, table: Mark) -> str:
    """Take an entry of an inline table out, and its comma, or its whole line; comments of others stay."""
    comma = _COMMA.match(text, mark.end, table.end)
    stop = mark.end if comma is None else comma.end()
    start = text.rfind("\n", table.value, mark.key) + 1
    line_end = text.find("\n", stop, table.end)
    if start and line_end >= 0 and not text[start : mark.key].strip() and not text[stop:line_end].strip():
        return text[:start] + text[line_end + 1 :]
    before = text[: mark.key]
    if comma is None and "\n" not in text[table.value : mark.key]:
        before = before.rstrip().removesuffix(",")
        return f"{before} {text[stop:].lstrip()}"
    return before + text[stop:].lstrip(" ")


def _inserted(text: str, marks: Mapping[Path, Mark], edit: Edit) -> str:
    """Write a new key at the end of the nearest table that stands in the text, dotted where that is not its own."""
    above = edit.path[:-1]
    while above and (above not in marks or not marks[above].end):
        above = above[:-1]
    table = marks.get(above, Mark(0, 0, header=True))
    key = ".".join(toml_key(str(part)) for part in edit.path[len(above) :])
    entry = f"{key} = {toml_value(edit.value)}"
    if not table.header:
        inside = [mark for path, mark in marks.items() if path[: len(above)] == above and len(path) > len(above)]
        return _inline_inserted(text, table, inside, entry)
    headers = [mark.key for mark in marks.values() if mark.header and mark.key > table.end]
    stop = min(headers, default=len(text))
    last = max((mark.end for mark in marks.values() if table.end <= mark.key < stop), default=table.end)
    if not last:
        return f"{entry}\n{text}"
    line_end = text.find("\n", last)
    if line_end < 0:
        return f"{text}\n{entry}\n"
    return f"{text[: line_end + 1]}{entry}\n{text[line_end + 1 :]}"


def _inline_inserted(text: str, table: Mark, inside: list[Mark], entry: str) -> str:
    """Write an entry behind the last one of an inline table: on a line of its own where they stand so."""
    if not inside:
        return f"{text[: table.value]}{{ {entry} }}{text[table.end :]}"
    last = max(inside, key=lambda mark: mark.end)
    comma = _COMMA.match(text, last.end, table.end)
    head = f"{text[: last.end]}," if comma is None else text[: comma.end()]
    rest = text[last.end :] if comma is None else text[comma.end() :]
    line_end = rest.find("\n", 0, table.end - len(text) + len(rest))
    if line_end < 0:
        return f"{head} {entry} {rest.lstrip()}"
    indent = " " * (last.key - text.rfind("\n", 0, last.key) - 1)
    return f"{head}{rest[: line_end + 1]}{indent}{entry},\n{rest[line_end + 1 :]}"


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
            return _table(
                [f"{toml_key(str(key))} = {toml_value(item, room=room)}" for key, item in value.items()], room
            )
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
