"""Short ways to published tables for tests, and to what their audit says."""

from pathlib import Path
from typing import Any

from parscore.auditing import Audit, Check, audit, table_of


#: What is said about a table, and not about its audit.
_OF_TABLE = ("columns", "decimal", "codes")


def audited(*lines: str, **terms: Any) -> Audit:
    """Audit a table that is written with bars between its cells; an empty cell is empty."""
    of_table = {name: terms.pop(name) for name in _OF_TABLE if name in terms}
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    return audit(table_of(rows, **of_table), **terms)


def found(result: Audit) -> list[tuple[str | None, str, list[str]]]:
    """Return what disagrees: the cell, the check, the values that would agree."""
    return [(item.place.key, item.check, [str(value) for value in item.agrees]) for item in result.found]


def check_of(result: Audit, name: str) -> Check:
    """Return the last check of a name: of shares, the one that they reach 100."""
    return [check for check in result.checked if check.name == name][-1]


def left(result: Audit, name: str) -> list[tuple[str, list[str | None]]]:
    """Return what a check could not look at: why, by its id, and the cells."""
    return [
        (item.why.id.removeprefix("audit."), [place.key for place in item.places])
        for check in result.checked
        if check.name == name
        for item in check.left
    ]


def remarks(result: Audit) -> list[tuple[str, list[str | None]]]:
    """Return what was noted while the table was read: its id, and where."""
    return [(item.why.id.removeprefix("audit."), [place.key for place in item.places]) for item in result.remarks]


def csv_table(folder: Path, text: str, encoding: str = "utf-8", name: str = "bang.csv") -> Path:
    """Write a CSV file."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path
