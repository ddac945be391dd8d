"""Write a workbook: text never becomes a formula, numbers are exact, formulas have results, bytes are the same."""

import datetime
import io
import os
import re
import tempfile
import zipfile

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any
from xml.etree import ElementTree

from parscore.errors import ParscoreError, Place
from parscore.wording import Message, say_system


#: The longest text that a cell can hold.
MOST_TEXT = 32_767
#: The most digits of which Excel keeps all.
MOST_DIGITS = 15
#: Excel counts days from here on as everybody else does.
FIRST_DAY = datetime.date(1900, 3, 1)
DAY_FORMAT = "dd/mm/yyyy"
_TRAPS = tuple("=+-@\t\r")
#: What XML cannot hold, Excel's own escape included.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def put_text(cell: Any, text: str) -> None:  # noqa: ANN401 -- openpyxl is imported only when it is needed
    """
    Write a text as text, whatever it begins with.

    Raises:
        ValueError: It is longer than `MOST_TEXT`.
    """
    escaped = _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    if len(escaped) > MOST_TEXT:
        raise ValueError(str(len(escaped)))
    cell.value = escaped
    cell.data_type = "s"
    cell.number_format = "@"
    if text.startswith(_TRAPS):
        cell.quotePrefix = True


def put_number(cell: Any, number: int | Decimal, form: str = "General") -> None:  # noqa: ANN401
    """Write a number, or, if it has more digits than Excel keeps, its digits as text."""
    digits = Decimal(number).normalize().as_tuple().digits
    if len(digits) > MOST_DIGITS or abs(Decimal(number).adjusted()) > MOST_DIGITS:
        put_text(cell, f"{number:f}" if isinstance(number, Decimal) else str(number))
        return
    cell.value = number
    cell.number_format = form


def put_day(cell: Any, day: datetime.date) -> None:  # noqa: ANN401
    """Write a date, shown as dd/mm/yyyy."""
    if day < FIRST_DAY:
        put_text(cell, f"{day.day:02}/{day.month:02}/{day.year}")
        return
    cell.value = day
    cell.number_format = DAY_FORMAT


def save_book(
    book: Any,  # noqa: ANN401
    path: str | os.PathLike[str],
    error: type[ParscoreError],
    *,
    results: Mapping[str, Mapping[str, Decimal | str]] | None = None,
    overwrite: bool = False,
) -> None:
    """
    Write a workbook.

    Args:
        book: The workbook, of openpyxl.
        path: The file.
        error: What to raise.
        results: By sheet and cell, what each formula gives, so that it shows where nothing is worked out.
        overwrite: Whether a file that exists is replaced.

    Raises:
        ParscoreError: The file exists, or cannot be written; raised as *error*.
    """
    stream = io.BytesIO()
    book.save(stream)
    parts = {f"xl/worksheets/sheet{number}.xml": sheet.title for number, sheet in enumerate(book.worksheets, 1)}

    def changed(name: str, data: bytes) -> bytes:
        given = (results or {}).get(parts.get(name, ""))
        if given:
            data = _with_results(data, given)
        return _STAMP.sub(rb"\g<1>2000-01-01T00:00:00Z", data) if name == "docProps/core.xml" else data

    write_file(path, repack(stream.getvalue(), changed), error, overwrite=overwrite)


def repack(raw: bytes, changed: Callable[[str, bytes], bytes] | None = None) -> bytes:
    """Return a zipped file of an office with no times in it, its parts *changed* by their names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as out:
        for name in old.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            data = old.read(name)
            out.writestr(member, data if changed is None else changed(name, data))
    return packed.getvalue()


def _with_results(data: bytes, results: Mapping[str, Decimal | str]) -> bytes:
    """Return a sheet's XML with the results of its formulas."""
    ElementTree.register_namespace("", _MAIN)
    root = ElementTree.fromstring(data)  # noqa: S314 -- what openpyxl has just written
    for cell in root.iter(f"{{{_MAIN}}}c"):
        result = results.get(cell.get("r", ""))
        value = cell.find(f"{{{_MAIN}}}v")
        if result is None or value is None:
            continue
        value.text = result if isinstance(result, str) else f"{result:f}"
        if isinstance(result, str):
            cell.set("t", "str")
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def write_file(
    path: str | os.PathLike[str], raw: bytes, error: type[ParscoreError], *, overwrite: bool = False
) -> None:
    """
    Write a file whole or not at all.

    Raises:
        ParscoreError: It exists and may not be replaced, or cannot be written; raised as *error*.
    """
    file = FilePath(path)
    place = Place(os.fspath(path))
    if not overwrite and os.path.exists(path):  # noqa: PTH110 -- unlike pathlib's, it takes any name
        raise error(Message("error.file-exists"), place)
    try:
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".", suffix=file.suffix, delete=False) as stream:
            stream.write(raw)
        beside = FilePath(stream.name)
        try:
            beside.chmod(0o644)
            beside.replace(file)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    except (OSError, ValueError) as problem:
        reason = say_system(problem)
        raise error(Message("error.unwritable", {"found": reason}), place) from None


__all__ = [
    "DAY_FORMAT",
    "FIRST_DAY",
    "MOST_TEXT",
    "put_day",
    "put_number",
    "put_text",
    "repack",
    "save_book",
    "write_file",
]
