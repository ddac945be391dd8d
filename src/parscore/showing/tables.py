"""Plain tables of what an object holds: one set of rows for notebooks, terminals and frames."""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

import attrs

from parscore.wording import Message, Value, say


#: What a column holds: texts, points (exact fractions), whole numbers, dates, or yes and no.
Sort: TypeAlias = Literal["text", "points", "whole", "date", "flag"]
#: One cell; None is empty.
Cell: TypeAlias = Value | bool | None


@attrs.frozen
class Column:
    """
    One column.

    Attributes:
        key: Its name in a frame, and in the rows.
        sort: What it holds.
        brief: Whether people see it, too, and not only frames.
    """

    key: str
    sort: Sort = "text"
    brief: bool = True

    @property
    def label(self) -> Message:
        """What stands above it."""
        return Message(f"column.{self.key}")

    @property
    def is_number(self) -> bool:
        """Whether its cells are numbers, which stand at the right."""
        return self.sort in ("points", "whole")


@attrs.frozen
class Table:
    """
    One table.

    Attributes:
        name: Its name: ``criteria``.
        columns: Its columns; the first one that people see names the row.
        rows: Its rows, each with a cell for every column.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Mapping[str, Cell], ...]

    @property
    def caption(self) -> Message:
        """What stands above it."""
        return Message(f"table.{self.name}")

    @property
    def brief(self) -> tuple[Column, ...]:
        """The columns that people see: those with something in them."""
        return tuple(
            column for column in self.columns if column.brief and any(row[column.key] is not None for row in self.rows)
        )

    def said(self, lang: str) -> Iterator[tuple[str, ...]]:
        """Yield each row as people see it."""
        columns = self.brief
        for row in self.rows:
            yield tuple(say_cell(row[column.key], lang) for column in columns)


@attrs.frozen(kw_only=True)
class Shown:
    """
    What is shown of an object.

    Attributes:
        title: What it is.
        about: What is told before the tables: labels and values.
        tables: The tables, the one that matters most first.
        warning: What must be seen wherever the object is: that a set is not official.
    """

    title: Value
    about: tuple[tuple[Message, Value], ...] = ()
    tables: tuple[Table, ...] = ()
    warning: Value | None = None


def say_cell(cell: Cell, lang: str) -> str:
    """Say one cell to people; nothing is a dash."""
    match cell:
        case None:
            return Message("show.none").say(lang)
        case bool():
            return Message("show.yes" if cell else "show.no").say(lang)
        case _:
            return say(cell, lang)
