"""Turn a spreadsheet of criteria into a criteria set."""

import os
import re

from pathlib import PurePath

import attrs

from parscore.authoring.skeleton import check_id, check_year
from parscore.errors import CriteriaError, ParscoreError, Place
from parscore.wording import Message

from ._columns import Columns
from ._grid import Grid
from ._reading import read_sheet
from ._rows import read_table
from ._tree import build_tree
from ._words import plain
from ._writing import Counts, Settings, count, write_set


_TITLE = re.compile(r"tieu chi|chi so|cai cach|cchc|criteria|index")


@attrs.frozen
class Converted:
    """
    A spreadsheet as a criteria set.

    Attributes:
        text: The set, as TOML.
        counts: What its rows became: rows = criteria + continuations + comments.
        remarks: What its author should look at, each at its cell.
    """

    text: str
    counts: Counts
    remarks: tuple[ParscoreError, ...]

    def report(self, lang: str = "vi") -> str:
        """Return what was read and what is left to do, for people."""
        summary = [Message(f"convert.{name}", self.counts.values).say(lang) for name in ("rows", "rules")]
        return "\n".join([*(remark.say(lang) for remark in self.remarks), *summary])


def convert(
    path: str | os.PathLike[str],
    *,
    sheet: str | None = None,
    name: str | None = None,
    year: int | None = None,
    lang: str = "vi",
) -> Converted:
    """
    Turn a spreadsheet of criteria into a set that loads, losing no row.

    Args:
        path: A workbook (.xlsx) or a CSV file.
        sheet: The sheet; None takes the first that has a header.
        name: The set's id; None makes one up, to be changed.
        year: The scored year; None takes the one that the id, the rows above the header or the file names.
        lang: The language of the comments.

    Raises:
        CriteriaError: The file cannot be read, has no header, no criterion with a maximum, or no year.
        MissingExtraError: openpyxl or tomli-w is not installed.
    """
    if name is not None:
        check_id(name)
    remarks: list[ParscoreError] = []
    grid, columns = read_sheet(path, sheet, remarks)
    table = read_table(grid, columns)
    if not table.entries:
        raise CriteriaError(Message("error.no-codes"), Place(grid.file, key=grid.sheet))
    tree = build_tree(table, grid, columns)
    if not tree.worth:
        raise CriteriaError(Message("error.no-maximum"), Place(grid.file, key=grid.sheet))
    above = _above(grid, columns)
    stem = PurePath(grid.file).stem
    settings = Settings(
        id=name or f"todo/{_slug(stem)}",
        year=check_year(year, name or "", *above, grid.sheet or "", stem),
        title=next((text for text in above if _TITLE.search(plain(text))), " – ".join(above) or stem),
        id_given=name is not None,
        lang=lang,
    )
    found = [*remarks, *(remark for item in table.items for remark in item.remarks), *tree.remarks]
    tree.remarks[:0] = remarks
    return Converted(write_set(grid, columns, table, tree, settings), count(grid, table, tree), tuple(found))


def _above(grid: Grid, columns: Columns) -> list[str]:
    """Return the texts above the header."""
    rows = (row for row in grid.rows if row.number < columns.rows[0])
    return [" ".join(cell.text.split()) for row in rows for cell in row.cells.values()]


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-") or "set"


__all__ = ["Converted", "convert"]
