"""Workbooks (.xlsx): read into cells that know where they stand, and written so that no text becomes a formula.

A room of its own, so that who reads TOML alone need not load it. Its library comes with the extra ``authoring``.
"""

from ._cells import (
    Unread,
    is_percent,
    plain_words,
    read_answer,
    read_day,
    read_text_number,
    trouble_of,
    write_percent,
)
from ._looks import MARKED, Looks, set_up_page
from ._reading import Book, Cell, CellValue, Sheet, is_blank, letters, read_book
from ._writing import DAY_FORMAT, FIRST_DAY, MOST_TEXT, put_day, put_number, put_text, repack, save_book, write_file


__all__ = [
    "Book",
    "Cell",
    "CellValue",
    "DAY_FORMAT",
    "FIRST_DAY",
    "Looks",
    "MARKED",
    "MOST_TEXT",
    "Sheet",
    "Unread",
    "is_blank",
    "is_percent",
    "letters",
    "plain_words",
    "put_day",
    "put_number",
    "put_text",
    "read_answer",
    "read_book",
    "read_day",
    "read_text_number",
    "repack",
    "save_book",
    "set_up_page",
    "trouble_of",
    "write_file",
    "write_percent",
]
