"""Print: tables and colours where the terminal has them, plain text elsewhere."""

import shutil
import sys
import textwrap

from collections.abc import Iterable, Sequence
from typing import TypeVar

from parscore.analysis import Ranking
from parscore.scoring import Scorecard
from parscore.views import day_of
from parscore.wording import Message

from ._tables import TEXT_COLUMNS, ranking_table


_Item = TypeVar("_Item")
#: What stands out in a terminal: points lost, the remedy, the index.
_COLOURS = (
    (r"^ *(?:[\w.]+  )?(?:\[[^\]]*\] )?−[^a-zđ(]+(?=điểm|points)", "red"),
    (r"^ *(?:Cách lấy lại|How to get it back):", "green"),
    (r"^(?:Chỉ số|Index):.*", "bold"),
)
#: How the columns of a ranking are shown.
_STYLES = {"index": "bold", "deducted": "red", "penalty": "red", "bonus": "green"}
#: From how many registers on a progress bar is shown.
_MANY = 20


def clean(text: str) -> str:
    """Return *text* without control characters, which a terminal would obey."""
    return "".join(char if char.isprintable() else " " for char in text)


class Screen:
    """
    Where a command prints.

    Args:
        lang: The language.
    """

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.is_terminal = sys.stdout.isatty()
        self.width = shutil.get_terminal_size().columns if self.is_terminal else None

    def raw(self, text: str) -> None:
        """Print *text* as it is."""
        sys.stdout.write(text)

    def lines(self, lines: Iterable[str]) -> None:
        """Print lines, wrapped to the terminal with their indent kept."""
        for line in lines:
            text = clean(line)
            if self.width is not None and len(text) > self.width:
                indent = " " * (len(text) - len(text.lstrip()) + 2)
                text = textwrap.fill(text, self.width, subsequent_indent=indent, break_on_hyphens=False)
            if not (self.is_terminal and self._coloured(text)):
                print(text)

    def _coloured(self, text: str) -> bool:
        """Print a line with its loss and its remedy in colour; tell whether colours are to be had."""
        try:
            from rich.console import Console  # noqa: PLC0415 -- an extra, wanted in a terminal only
            from rich.text import Text  # noqa: PLC0415
        except ImportError:
            return False
        rich_text = Text(text)
        for pattern, style in _COLOURS:
            rich_text.highlight_regex(pattern, style)
        Console(width=self.width, highlight=False).print(rich_text, soft_wrap=True)
        return True

    def title(self, card: Scorecard) -> None:
        """Print what is ranked, under which set, and on what day."""
        status = Message(f"status.{card.status}").say(self.lang)
        self.lines([card.title.say(self.lang), status, day_of(card).say(self.lang), ""])

    def ranking(self, ranking: Ranking) -> None:
        """Print a ranking: as a table of the terminal's, or as plain columns."""
        rows = ranking_table(ranking, self.lang, self.width)
        clean_rows = [[(name, clean(cell)) for name, cell in row] for row in rows]
        if self.is_terminal and self._rich_table(clean_rows):
            return
        widths = [max(len(row[column][1]) for row in clean_rows) for column in range(len(rows[0]))]
        for row in clean_rows:
            parts = [
                cell.ljust(width) if name in TEXT_COLUMNS else cell.rjust(width)
                for (name, cell), width in zip(row, widths, strict=True)
            ]
            print("  ".join(parts).rstrip())

    def _rich_table(self, rows: Sequence[Sequence[tuple[str, str]]]) -> bool:
        try:
            from rich import box  # noqa: PLC0415
            from rich.console import Console  # noqa: PLC0415
            from rich.table import Table  # noqa: PLC0415
            from rich.text import Text  # noqa: PLC0415
        except ImportError:
            return False
        table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False)
        for name, title in rows[0]:
            words = name in TEXT_COLUMNS
            table.add_column(title, justify="left" if words else "right", no_wrap=not words)
        for row in rows[1:]:
            table.add_row(*(Text(cell, style=_STYLES.get(name, "")) for name, cell in row))
        Console(width=self.width).print(table)
        return True

    def track(self, items: Sequence[_Item]) -> Iterable[_Item]:
        """Pass *items* on, with a progress bar where there are many."""
        if len(items) < _MANY or not sys.stderr.isatty():
            return items
        try:
            from rich.console import Console  # noqa: PLC0415
            from rich.progress import track  # noqa: PLC0415
        except ImportError:
            return items
        return track(items, description="", console=Console(stderr=True), transient=True)
