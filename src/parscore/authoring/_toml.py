"""Write TOML 1.0 by hand, so that comments can stand where they belong."""

import re

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from unicodedata import category

from parscore.edge import need


#: What TOML refuses as it is, and what would hide a part of a line.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def quoted(text: str) -> str:
    """Return *text* as a string of one line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(f"\\U{ord(char):08X}" if category(char) in _UNSEEN else char for char in escaped) + '"'


def key(name: str) -> str:
    """Return *name* as a key, bare where it can be."""
    return name if _BARE.fullmatch(name) else quoted(name)


def header(*names: str) -> str:
    """Return the header of a table."""
    return f"[{'.'.join(map(key, names))}]"


def number(value: Decimal) -> str:
    """Return a number without an exponent and without idle zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def inline(value: object) -> str:
    """Return *value* on one line: a number, an array, an inline table, and anything else as a string."""
    match value:
        case Decimal():
            return number(value)
        case Mapping():
            return f"{{ {', '.join(f'{key(name)} = {inline(item)}' for name, item in value.items())} }}"
        case list():
            return f"[{', '.join(map(inline, value))}]"
        case _:
            return quoted(str(value))


def text_entry(name: str, lines: Sequence[str]) -> str:
    """Return the entry of a text of one or several lines."""
    if len(lines) == 1:
        return f"{key(name)} = {quoted(lines[0])}"
    written: str = need("tomli_w", "authoring").dumps({name: "\n".join(lines)}, multiline_strings=True)
    return written.rstrip("\n")


def comment(text: str) -> list[str]:
    """Return *text* as comment lines."""
    return list(_commented(text))


def _commented(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        clean = "".join(" " if category(char) in _UNSEEN else char for char in line)
        yield f"# {clean}".rstrip()


__all__ = ["comment", "header", "inline", "key", "number", "quoted", "text_entry"]
