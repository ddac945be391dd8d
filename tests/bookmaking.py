"""Short ways to workbooks for tests: written as people write them, not as parscore does."""

import io
import zipfile

from pathlib import Path
from typing import Any

import openpyxl


def a_book(path: Path, **sheets: list[list[Any]]) -> Path:
    """Write a workbook with rows of plain values, a sheet for each keyword; ``__`` stands for a blank."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("__", " "))
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def changed(path: Path, change: Any) -> Path:
    """Let *change* do something to a workbook that is there."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def repacked(path: Path, more: dict[str, bytes], swaps: tuple[tuple[bytes, bytes], ...] = ()) -> Path:
    """Put files into a workbook's archive, and swap bytes in those that are there."""
    stream = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            for one, other in swaps:
                data = data.replace(one, other)
            new.writestr(name, data)
        for name, data in more.items():
            new.writestr(name, data)
    path.write_bytes(stream.getvalue())
    return path
