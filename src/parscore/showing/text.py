"""What is shown of an object, for terminals: plain, or with `rich` where that is installed."""

import unicodedata

from itertools import islice
from typing import Any

from parscore.extras import need
from parscore.wording import Message, say

from .tables import Shown, Table


#: How many rows are told, and how many characters of a cell.
_ROWS, _WIDE = 20, 40


def to_text(shown: Shown, lang: str) -> str:
    """Return what is shown as plain lines."""
    lines = [_one_line(say(shown.title, lang))]
    if shown.warning is not None:
        lines.append(_one_line(say(shown.warning, lang)))
    lines.extend(f"  {label.say(lang)}: {_one_line(say(value, lang))}" for label, value in shown.about)
    for table in shown.tables:
        lines.extend(("", Message("show.count", {"caption": table.caption, "count": len(table.rows)}).say(lang)))
        lines.extend(_rows(table, lang))
    return "\n".join(lines)


def _rows(table: Table, lang: str) -> list[str]:
    """Return a table in columns."""
    if not table.rows:
        return [f"  {Message('show.empty').say(lang)}"]
    columns = table.brief
    head = tuple(column.label.say(lang) for column in columns)
    rows = [tuple(_short(cell) for cell in row) for row in islice(table.said(lang), _ROWS)]
    widths = [max(map(_width, column)) for column in zip(head, *rows, strict=True)]
    lines = [
        "  "
        + "  ".join(
            _pad(cell, size, right=column.is_number) for cell, size, column in zip(row, widths, columns, strict=True)
        ).rstrip()
        for row in (head, *rows)
    ]
    rest = len(table.rows) - _ROWS
    return [*lines, f"  … {Message('show.more', {'count': rest}).say(lang)}"] if rest > 0 else lines


def _short(cell: str) -> str:
    cell = _one_line(cell)
    return cell if len(cell) <= _WIDE else f"{cell[: _WIDE - 1]}…"


def _one_line(text: str) -> str:
    """Return *text* on one line, without what would move a terminal's cursor or turn its direction."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _width(text: str) -> int:
    """Return how many places a terminal gives *text*."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _pad(text: str, size: int, *, right: bool) -> str:
    blank = " " * (size - _width(text))
    return f"{blank}{text}" if right else f"{text}{blank}"


def to_rich(shown: Shown, lang: str) -> Any:  # noqa: ANN401 -- rich's own class, which the extra brings
    """
    Return what is shown as something that `rich` prints.

    Raises:
        MissingExtraError: `rich` is not installed.
    """
    console, rich_table, text = need("rich.console", "cli"), need("rich.table", "cli"), need("rich.text", "cli")
    parts: list[object] = [text.Text(_one_line(say(shown.title, lang)), style="bold")]
    if shown.warning is not None:
        parts.append(text.Text(_one_line(say(shown.warning, lang)), style="bold yellow"))
    for label, value in shown.about:
        parts.append(text.Text.assemble((f"{label.say(lang)}: ", "dim"), _one_line(say(value, lang))))
    for table in shown.tables:
        caption = Message("show.count", {"caption": table.caption, "count": len(table.rows)}).say(lang)
        if not table.rows:
            parts.extend((text.Text(caption, style="bold"), text.Text(Message("show.empty").say(lang), style="dim")))
            continue
        grid = rich_table.Table(title=caption, title_justify="left", title_style="bold")
        for column in table.brief:
            grid.add_column(column.label.say(lang), justify="right" if column.is_number else "left")
        for row in islice(table.said(lang), _ROWS):
            grid.add_row(*(text.Text(_one_line(cell)) for cell in row))
        parts.append(grid)
        if len(table.rows) > _ROWS:
            parts.append(text.Text(f"… {Message('show.more', {'count': len(table.rows) - _ROWS}).say(lang)}"))
    return console.Group(*parts)
