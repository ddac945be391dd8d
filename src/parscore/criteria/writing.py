"""Write a criteria set as one TOML file that says the same."""

import datetime
import re

from collections.abc import Iterator, Mapping
from decimal import Decimal

from .model import is_code_part, sort_parts


_BARE = re.compile(r"[A-Za-z0-9_-]+")
_WIDTH = 110
_SECTIONS = ("sources", "bands", "documents", "facts")


def write_set(data: Mapping[str, object]) -> str:
    """
    Return the data of a compiled set as a file, every value on its key.

    Comments are not part of the data: they are not there. What is read from
    the result has the same digest.
    """
    return "".join(f"{line}\n" for line in _lines(data))


def _lines(data: Mapping[str, object]) -> Iterator[str]:
    plain = {key: value for key, value in data.items() if key not in {"set", "criteria", *_SECTIONS}}
    yield from _entries(plain)
    for section in ("set", *_SECTIONS):
        table = data.get(section)
        if not isinstance(table, dict):
            continue
        if section == "set" or not table:
            yield from ("", header(section))
            yield from _entries(table)
            continue
        for name, entry in table.items():
            yield from ("", header(section, name))
            yield from _entries(entry)
    tree = data.get("criteria")
    if isinstance(tree, dict):
        yield from _tree(tree, ("criteria",))


def _tree(table: Mapping[str, object], path: tuple[str, ...]) -> Iterator[str]:
    below = {key: item for key, item in table.items() if is_code_part(key) and isinstance(item, dict)}
    if len(path) > 1:
        yield from ("", header(*path))
        yield from _entries({key: item for key, item in table.items() if key not in below})
    for key in sort_parts(list(below)):
        yield from _tree(below[key], (*path, key))


def _entries(table: Mapping[str, object]) -> Iterator[str]:
    yield from (f"{write_key(key)} = {write_value(value)}" for key, value in table.items())


def header(*names: str) -> str:
    """Return the header of a table."""
    return f"[{'.'.join(map(write_key, names))}]"


def write_key(name: str) -> str:
    """Return *name* as a key: bare where it can be."""
    return name if _BARE.fullmatch(name) else _quote(name)


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else f"\\U{ord(char):08X}" for char in escaped) + '"'


def write_value(value: object, *, indent: str = "") -> str:
    """Return *value* as TOML: on one line where there is room, else the items of its arrays on lines of their own."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return _quote(value)
        case Decimal():
            text = str(value)
            return text if "." in text or "E" in text else f"{text}.0"
        case datetime.date():
            return value.isoformat()
        case dict():
            inner = ", ".join(f"{write_key(key)} = {write_value(item, indent=indent)}" for key, item in value.items())
            return f"{{ {inner} }}" if inner else "{}"
        case list():
            return _array(value, indent)
        case _:
            return str(value)


def _array(items: list[object], indent: str) -> str:
    deeper = f"{indent}    "
    written = [write_value(item, indent=deeper) for item in items]
    one_line = f"[{', '.join(written)}]"
    tables = any(isinstance(item, dict) for item in items)
    if "\n" not in one_line and len(one_line) <= (_WIDTH // 2 if tables else _WIDTH):
        return one_line
    return "[\n" + "".join(f"{deeper}{item},\n" for item in written) + f"{indent}]"
