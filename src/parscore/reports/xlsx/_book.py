"""
A workbook that is being written, sheet by sheet and row by row.

XlsxWriter is an extra and has no types that hold without it: its objects are
`Any` in this room and nowhere else.
"""

import datetime
import io
import textwrap

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

import attrs

from parscore.edge import need
from parscore.edge.workbooks import MOST_TEXT, letters
from parscore.forms.writing import as_number
from parscore.reports.model import Context
from parscore.wording import Message, is_decimal

from ._looks import DAY, FACE, HEAD, NOTE, NUMBER, PLAIN, STATUS, TEXT, TITLE, TURNED, Look, properties_of


#: What begins a formula where a text is not kept as one.
_TRAPS = tuple("=+-@")
#: The most characters of a page's header.
_MOST_HEADER, _MOST_FOOT = 180, 100
_DIGITS = 15
_TITLE_HEIGHT = 22
#: How high a line of text is, in points, and the highest that a row may be; how wide a letter is, on average.
_LINE_HEIGHT, _MOST_HEIGHT, _NARROW = 14.5, 405, 0.88
_A4, _SCALE = 9, 80
#: When a file says that it was made: never by the clock, so that the same report gives the same bytes.
_MADE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


class Book:
    """
    A workbook.

    Args:
        context: What stands on every page.
        name: Whose report it is, for the foot of each page.
        streamed: Whether rows are written out as they come: each sheet from its
            first row down, and no row after a later one.
    """

    def __init__(self, context: Context, name: str, *, streamed: bool = False) -> None:
        self.context, self.name = context, name
        self.lang = context.lang
        self._stream = io.BytesIO()
        texts = ("strings_to_formulas", "strings_to_numbers", "strings_to_urls")
        options: dict[str, object] = dict.fromkeys(texts, False)
        self._book: Any = need("xlsxwriter", "office").Workbook(
            self._stream, {**options, "constant_memory": streamed, "default_format_properties": {"font_name": FACE}}
        )
        self._formats: dict[tuple[Look, str, bool], Any] = {}
        self._kept_free: dict[str, Any] = {}
        self._book.set_properties(
            {"title": name, "subject": context.set_title, "comments": context.status_text, "created": _MADE}
        )
        self._book.set_calc_mode("auto")

    def say(self, name: str, /, **values: Any) -> str:  # noqa: ANN401 -- what a sentence takes
        """Return a sentence of this room."""
        return Message(f"office.{name}", values).say(self.lang)

    def keep_free(self, names: Sequence[str]) -> None:
        """Give sheets their places now, in whatever order they are begun later."""
        self._kept_free.update((name, self._added(name)) for name in names)

    def _added(self, name: str) -> Any:  # noqa: ANN401 -- see the head
        return self._book.add_worksheet(self.say(f"sheet-{name}"))

    def sheet(self, name: str, widths: Sequence[float], *, tall: bool = False) -> "Sheet":
        """Begin a sheet: A4, landscape unless it is *tall*, as wide as the page, the status on every page."""
        sheet: Any = self._kept_free.pop(name, None) or self._added(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width, self.form(PLAIN, "General"))
        if not tall:
            sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.75, bottom=0.6)
        sheet.set_header(f'&C&"{FACE},Bold"&10{_spare(self._head(), _MOST_HEADER)}', {"margin": 0.3})
        foot = f'&L&"{FACE},Regular"&9{_spare(self.name, _MOST_FOOT)}&R&"{FACE},Regular"&9{self.say("page")}'
        sheet.set_footer(foot, {"margin": 0.3})
        return Sheet(self, sheet, tuple(widths))

    def _head(self) -> str:
        return self.context.set_title if self.context.is_official else self.context.status_text

    def form(self, look: Look, number: str, *, is_trap: bool = False) -> Any:  # noqa: ANN401 -- see the head
        """Return the format of a look, made once."""
        kept = self._formats.get((look, number, is_trap))
        if kept is None:
            kept = self._book.add_format(properties_of(look, number, is_trap=is_trap))
            self._formats[look, number, is_trap] = kept
        return kept

    def numbers(self, form: str, *, dashed: bool = False) -> str:
        """Return a format of numbers in the language of the report, for the programs that heed it: 0,25."""
        spoken = "[$-42A]" if self.lang == "vi" else ""
        # The language comes before the sign: LibreOffice prints it where it comes after.
        return f'{spoken}{form};{spoken}-{form};"–"' if dashed else f"{spoken}{form}"

    def close(self) -> bytes:
        """Finish the file and return it."""
        self._book.close()
        return self._stream.getvalue()


@lru_cache(maxsize=100_000)
def _lines(text: str, room: int) -> int:
    """Return how many lines a text takes where so many letters have room in one."""
    return sum(max(len(textwrap.wrap(part, room)), 1) for part in text.split("\n"))


def _spare(text: str, most: int) -> str:
    """Return a text as a page's head or foot takes it: short, and ``&`` written twice."""
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    return cut.replace("&", "&&")


@attrs.frozen(eq=False)
class Sheet:
    """
    A sheet that is being written.

    Attributes:
        book: Its workbook.
        sheet: The sheet of XlsxWriter.
        widths: How wide its columns are, in letters.
    """

    book: Book
    sheet: Any
    widths: tuple[float, ...]
    _heights: dict[int, int] = attrs.field(factory=dict[int, int], init=False)

    def text(self, row: int, column: int, text: str, look: Look = TEXT) -> None:
        """Write a text as a text, whatever it begins with; what no cell can hold is cut, and marked so."""
        cut = text if len(text) <= MOST_TEXT else f"{text[: MOST_TEXT - 1]}…"
        form = self.book.form(look, "@", is_trap=text.startswith(_TRAPS))
        if look.wrap and not look.turned:
            self._fit(row, column, cut, look)
        if cut:
            self.sheet.write_string(row, column, cut, form)
        else:
            self.sheet.write_blank(row, column, None, form)

    def _fit(self, row: int, column: int, text: str, look: Look) -> None:
        """Make a row as high as its longest text needs: not every program works that out."""
        room = (self.widths[column] - 1.5 * look.indent - 0.5) / (_NARROW * (1.08 if look.bold else 1))
        lines = _lines(text, max(int(room), 1))
        if lines > self._heights.get(row, 1):
            self._heights[row] = lines
            self.sheet.set_row(row, min(_LINE_HEIGHT * lines + 2, _MOST_HEIGHT))

    def number(
        self,
        row: int,
        column: int,
        number: Fraction,
        look: Look = NUMBER,
        *,
        formula: str | None = None,
    ) -> None:
        """
        Write a number, or *formula*, which gives it: exact decimals as they
        are, others as a division that is shown to two places.
        """
        is_exact = is_decimal(number) and len(str(as_number(abs(number))).replace(".", "").lstrip("0")) <= _DIGITS
        shape = self.book.form(look, self.book.numbers("General" if is_exact else look.places, dashed=look.dashed))
        if formula is None and not is_exact:
            formula = f"={number.numerator}/{number.denominator}"
        if formula is None:
            self.sheet.write_number(row, column, as_number(number), shape)
        else:
            self.sheet.write_formula(row, column, formula, shape, as_number(number))

    def percent(self, row: int, column: int, ratio: Fraction | None, formula: str, look: Look = NUMBER) -> None:
        """Write a formula that gives a ratio, shown in per cent; None where it gives nothing."""
        value = "" if ratio is None else as_number(ratio)
        self.sheet.write_formula(row, column, formula, self.book.form(look, self.book.numbers("0.0%")), value)

    def count(self, row: int, column: int, number: int, look: Look = NUMBER, *, formula: str | None = None) -> None:
        """Write a whole number, or a formula that gives it."""
        self.number(row, column, Fraction(number), look, formula=formula)

    def day(self, row: int, column: int, day: datetime.date | None, look: Look = DAY) -> None:
        """Write a day, or an empty cell."""
        form = self.book.form(look, "dd/mm/yyyy")
        if day is None:
            self.sheet.write_blank(row, column, None, form)
        else:
            self.sheet.write_datetime(row, column, datetime.datetime(day.year, day.month, day.day), form)  # noqa: DTZ001 -- a cell holds no zone

    def blank(self, row: int, column: int, look: Look = TEXT) -> None:
        """Write an empty cell, so that its frame is seen."""
        self.sheet.write_blank(row, column, None, self.book.form(look, "General"))

    def heading(self, title: str, notes: Sequence[str] = ()) -> int:
        """Write what stands over a table: whose it is, what it is, the status; return the next row."""
        context = self.book.context
        self.sheet.set_row(0, _TITLE_HEIGHT)
        self.text(0, 0, title, TITLE)
        whose = context.set_title if self.book.name == context.set_title else f"{self.book.name} – {context.set_title}"
        self.text(1, 0, whose, PLAIN)
        self.text(2, 0, context.status_text, PLAIN if context.is_official else STATUS)
        self.text(3, 0, context.day if context.stage is None else f"{context.day} {context.stage}.", PLAIN)
        for row, note in enumerate(notes, 4):
            self.text(row, 0, note, NOTE)
        return 5 + len(notes)

    def header(self, row: int, titles: Sequence[str], *, frozen: int, turned: Mapping[int, str] | None = None) -> None:
        """
        Write the header of a table, which stays in view and is printed on every page.

        Args:
            row: Its row.
            titles: The titles of the columns.
            frozen: How many columns stay in view, too.
            turned: Titles that are written from below upwards, by column.
        """
        for column, title in enumerate(titles):
            self.text(row, column, title, HEAD)
        for column, title in (turned or {}).items():
            self.text(row, column, title, TURNED)
        self.sheet.freeze_panes(row + 1, frozen)
        self.sheet.repeat_rows(row)

    def filter(self, row: int, last: int, columns: int) -> None:
        """Let the rows after a header be filtered."""
        self.sheet.autofilter(row, 0, max(last, row), columns - 1)

    def spread(self, columns: int) -> None:
        """Let a sheet that is wider than a page print over several, its first *columns* on each."""
        self.sheet.fit_to_pages(0, 0)
        self.sheet.fit_page = False
        self.sheet.set_print_scale(_SCALE)
        self.sheet.repeat_columns(0, columns - 1)
        self.sheet.print_across()

    def height(self, row: int, points: float) -> None:
        """Set how high a row is, before anything is written to it."""
        self.sheet.set_row(row, points)

    def shade(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Shade numbers by their size, from white to a light brown."""
        rule = {
            "type": "2_color_scale",
            "min_type": "num",
            "min_value": 0,
            "min_color": "#FFFFFF",
            "max_color": "#F4B183",
        }
        self.sheet.conditional_format(*first, *last, rule)


def at(row: int, column: int, sheet: str | None = None) -> str:
    """Return how a formula calls a cell, both counted from 0."""
    cell = f"{letters(column + 1)}{row + 1}"
    return cell if sheet is None else f"'{sheet}'!{cell}"


def span(first: int, last: int, column: int, sheet: str | None = None) -> str:
    """Return how a formula calls a piece of a column."""
    cells = f"${letters(column + 1)}${first + 1}:${letters(column + 1)}${last + 1}"
    return cells if sheet is None else f"'{sheet}'!{cells}"
