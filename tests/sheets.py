"""Small spreadsheets of criteria, and what became of them."""

import csv
import io

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import tomli

from parscore.authoring.converting import Converted, convert
from parscore.criteria import CriteriaSet, load_criteria


#: A header with every column that has a role.
HEADER = ("STT", "Tiêu chí", "Điểm tối đa", "Cách chấm", "Tài liệu kiểm chứng")

Rows = Sequence[Sequence[object]]


def csv_file(folder: Path, rows: Rows, delimiter: str = ";", encoding: str = "utf-8-sig") -> Path:
    """Write *rows* below `HEADER` as a CSV file."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([HEADER, *rows])
    path = folder / "bang.csv"
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def book_file(folder: Path, rows: Rows, change: Callable[[Any], object] | None = None, header: bool = True) -> Path:
    """Write *rows*, below `HEADER` unless they bring their own, as a workbook whose sheet *change* may change."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Bảng"
    for row in [HEADER, *rows] if header else rows:
        sheet.append(list(row))
    if change is not None:
        change(sheet)
    path = folder / "bang.xlsx"
    book.save(path)
    return path


def turned(path: Path, **options: Any) -> Converted:
    """Convert a file; its year is 2026 unless it is said."""
    return convert(path, **{"year": 2026, **options})


def data_of(converted: Converted) -> dict[str, Any]:
    """Return the set as plain data."""
    return tomli.loads(converted.text)


def load_text(converted: Converted, folder: Path) -> CriteriaSet:
    """Load the set that was written."""
    path = folder / "made.toml"
    path.write_text(converted.text, encoding="utf-8")
    return load_criteria(path)


def remarks_of(converted: Converted) -> list[tuple[str, str | None]]:
    """Return what is told, by its id and cell, without what is told of the missing total."""
    told = [(remark.code.removeprefix("convert."), remark.key) for remark in converted.remarks]
    return [item for item in told if item[0] != "no-total"]
