"""Workbooks at the edge: what cells say, and what is written into them."""

import datetime
import zipfile

from decimal import Decimal

import openpyxl
import pytest

from bookmaking import a_book, changed, repacked
from parscore.edge import workbooks as room
from parscore.edge.workbooks import (
    Cell,
    Unread,
    is_blank,
    is_percent,
    letters,
    plain_words,
    put_day,
    put_number,
    put_text,
    read_answer,
    read_book,
    read_day,
    read_text_number,
    save_book,
    trouble_of,
    write_file,
    write_percent,
)
from parscore.edge.workbooks import _reading as reading
from parscore.errors import RegisterError


def cell(value):
    """Return a cell with a value."""
    return Cell(1, 1, value)


def code_of(path):
    """Return the code of the error that opening a file raises, said in two languages."""
    with pytest.raises(RegisterError) as caught:
        read_book(path, RegisterError)
    assert str(path) == caught.value.file
    assert caught.value.say("vi") != caught.value.say("en")

    return caught.value.code


class TestOpening:
    def test_what_is_no_workbook_is_told(self, tmp_path):
        """Random bytes, an old .xls, a locked file and an empty file each get a word of their own."""
        files = {
            "noise.xlsx": bytes(range(256)),
            "empty.xlsx": b"",
            "old.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99,
            "locked.xlsx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        }
        for name, raw in files.items():
            (tmp_path / name).write_bytes(raw)

        assert ["not-a-workbook", "not-a-workbook", "old-workbook", "locked-workbook"] == [
            code_of(tmp_path / name) for name in files
        ]

    def test_what_is_not_there_is_told(self, tmp_path):
        """A file that cannot be read, and a name that no file can have."""
        assert "unreadable" == code_of(tmp_path / "none.xlsx")
        assert "unreadable" == code_of(str(tmp_path / "a\0.xlsx"))

    def test_a_truncated_workbook_is_none(self, tmp_path):
        """Half a workbook cannot be read, and is no traceback."""
        path = a_book(tmp_path / "a.xlsx", A=[[1]])
        path.write_bytes(path.read_bytes()[:2000])

        assert "not-a-workbook" == code_of(path)

    def test_what_is_too_large_is_not_unpacked(self, tmp_path, monkeypatch):
        """A file, or what it unpacks to, has a limit."""
        path = repacked(a_book(tmp_path / "a.xlsx", A=[[1]]), {"xl/media/big.bin": b"\0" * 100_000})
        monkeypatch.setattr(reading, "MOST_UNPACKED", 100_000)

        assert "unpacks-too-large" == code_of(path)

        monkeypatch.setattr(reading, "MOST_BYTES", 100)

        assert "too-large" == code_of(path)

    def test_macros_are_refused(self, tmp_path):
        """A workbook with macros is not read, whatever its name."""
        assert "macro-workbook" == code_of(repacked(a_book(tmp_path / "a.xlsx", A=[[1]]), {"xl/vbaProject.bin": b"\0"}))

    def test_entities_are_refused(self, tmp_path):
        """XML that declares entities is not parsed at all."""
        bomb = ((b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),)

        assert "not-a-workbook" == code_of(repacked(a_book(tmp_path / "a.xlsx", A=[[1]]), {}, bomb))

    def test_what_is_no_xml_is_passed_over(self, tmp_path):
        """A picture in a workbook is not looked into, be its bytes what they will."""
        path = repacked(a_book(tmp_path / "a.xlsx", A=[[1]]), {"xl/media/image1.png": b"<!DOCTYPE"})

        assert ["A"] == [sheet.name for sheet in read_book(path, RegisterError).sheets]

    def test_a_sheet_merged_as_a_whole_is_refused(self, tmp_path):
        """A range of billions of cells is not gone through."""
        merged = (
            (b"</sheetData>", b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        )

        assert "merged-too-much" == code_of(repacked(a_book(tmp_path / "a.xlsx", A=[[1]]), {}, merged))

    def test_sheets_without_cells_are_named(self, tmp_path):
        """A sheet that holds nothing is not among those that do."""
        book = read_book(a_book(tmp_path / "a.xlsx", A=[["x"]], B=[], C=[["  "]]), RegisterError)

        assert (["A"], ("B", "C")) == ([sheet.name for sheet in book.sheets], book.blank)


class TestCells:
    def test_say_what_excel_shows(self, tmp_path):
        """Numbers are exact to fifteen digits, dates are dates, percentages are marked, text is NFC."""
        row = [0.1 + 0.2, 412.0, 0.874, datetime.datetime(2023, 3, 28), datetime.time(8), True, "e\u0301", 7]  # noqa: DTZ001 -- Excel has no time zones
        path = a_book(tmp_path / "a.xlsx", A=[row])
        changed(path, lambda book: setattr(book["A"]["C1"], "number_format", "0.0 %"))
        (sheet,) = read_book(path, RegisterError).sheets
        cells = sheet.rows[1].values()

        assert [
            *(Decimal("0.3"), 412, Decimal("0.874"), datetime.date(2023, 3, 28)),
            *(datetime.time(8), True, "é", 7),
        ] == [item.value for item in cells]
        assert ["C"] == [letters(item.column) for item in cells if item.percent]
        assert ["0.3", "412", "0.874", "2023-03-28", "08:00:00", "TRUE", "é", "7"] == [item.text for item in cells]

    def test_know_how_many_decimals_they_show(self, tmp_path):
        """A format tells the decimals, a general one does not."""
        path = a_book(tmp_path / "a.xlsx", A=[[1, 2, 3]])
        changed(path, lambda book: setattr(book["A"]["B1"], "number_format", '0.00" điểm"'))
        changed(path, lambda book: setattr(book["A"]["C1"], "number_format", "0"))
        (sheet,) = read_book(path, RegisterError).sheets

        assert [None, 2, 0] == [item.places for item in sheet.rows[1].values()]

    def test_of_formulas_say_what_was_saved(self, tmp_path):
        """A formula gives its saved result; without one, and with an error, the cell says so and nothing else."""
        path = a_book(tmp_path / "a.xlsx", A=[["=1+1", "=2+2", '=IF(1,"","")', "#REF!", "x"]])
        saved = (
            (b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>"),
            (b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>"),
            (b'<c r="C1">', b'<c r="C1" t="str">'),
        )
        (sheet,) = read_book(repacked(path, {}, saved), RegisterError).sheets
        cells = sheet.rows[1]

        assert [2, None, "#REF!", "x"] == [item.value for item in cells.values()]
        assert ["", "formula", "fault", ""] == [item.trouble for item in cells.values()]
        assert ["formula-unsaved", "cell-fault"] == [trouble_of(cells[at]).id.removeprefix("error.") for at in (2, 4)]
        assert ("", "", "x", "") == (sheet.text(1, 2), sheet.text(1, 4), sheet.text(1, 5), sheet.text(1, None))
        assert "" == cells[2].text

    def test_know_where_they_stand(self, tmp_path):
        """A place is sheet and cell; a turned sheet still gives the true one."""
        (sheet,) = read_book(a_book(tmp_path / "a.xlsx", Số__liệu=[["a", "b"]]), RegisterError).sheets

        assert ("Số liệu!B1", "Số liệu!1", "Số liệu") == (
            *(sheet.place(1, 2).key, sheet.place(1).key),
            sheet.place().key,
        )
        assert ("b", "Số liệu!B1") == (sheet.turned.text(2, 1), sheet.turned.place(2, 1).key)
        assert ["A", "Z", "AA", "AZ", "XFD"] == [letters(at) for at in (1, 26, 27, 52, 16384)]

    def test_of_merged_ranges_know_the_first(self, tmp_path):
        """Each cell of a merged range but the first leads to it, and no further than the sheet's cells reach."""
        path = a_book(tmp_path / "a.xlsx", A=[["a", "b"], ["c", "d"]])
        changed(path, lambda book: book["A"].merge_cells("A1:A9"))
        changed(path, lambda book: setattr(book["A"].row_dimensions[2], "hidden", True))
        changed(path, lambda book: book.create_sheet("B"))
        changed(path, lambda book: setattr(book["A"], "sheet_state", "hidden"))
        (sheet,) = read_book(path, RegisterError).sheets

        assert {(2, 1): (1, 1)} == sheet.merged
        assert frozenset({2}) == sheet.hidden
        assert sheet.is_hidden


class TestDates:
    @pytest.mark.parametrize(
        "written",
        [
            *("28/3/2023", "28/03/2023", "28.03.2023", "28-3-2023", " 28 / 3 / 2023 ", "2023-03-28"),
            *("ngày 28 tháng 3 năm 2023", "Ngày 28 tháng 03 năm 2023", datetime.date(2023, 3, 28)),
        ],
    )
    def test_are_read_as_they_are_written(self, written):
        """Vietnamese ways to write a day, the international one, and a real date."""
        assert datetime.date(2023, 3, 28) == read_day(cell(written))

    @pytest.mark.parametrize(
        "written",
        ["03/28/2023", "2023-02-30", "28/3/23", "quý I", 45013, True, datetime.datetime(2023, 3, 28, 8)],  # noqa: DTZ001
    )
    def test_that_are_none_are_told(self, written):
        """American dates, days that do not exist, short years, bare numbers and times of day are no dates."""
        found = read_day(cell(written))

        assert isinstance(found, Unread)
        assert "error.not-a-day" == found.why.id


class TestNumbers:
    @pytest.mark.parametrize(
        ("written", "number"),
        [
            *(("0,5", Decimal("0.5")), ("0.5", Decimal("0.5")), ("412", 412), (" -2 ", -2), ("−2,5", Decimal("-2.5"))),
            *(("1.234.567", 1234567), ("1.234.567,8", Decimal("1234567.8")), ("1.250,5", Decimal("1250.5"))),
            *(("1 250", 1250), ("1\u00a0250\u00a0000", 1250000), ("1,234,567.5", Decimal("1234567.5"))),
            *(("0,125", Decimal("0.125")), ("1234,125", Decimal("1234.125")), ("007", 7), ("+3", 3)),
        ],
    )
    def test_in_text_are_read(self, written, number):
        """Decimals with a comma or a point, thousands with points or blanks."""
        assert number == read_text_number(written)

    @pytest.mark.parametrize("written", ["1.250", "1,250", "-12.500", "999.999"])
    def test_that_can_be_two_are_not(self, written):
        """A group of three digits after a mark can be thousands or decimals."""
        assert "error.two-numbers" == read_text_number(written).why.id

    @pytest.mark.parametrize("written", ["", "abc", "1/3", "1.2.3", "1e5", "1.234.5", "2 điểm", "1.250 000"])
    def test_that_are_none_are_none(self, written):
        """Everything else is no number."""
        assert read_text_number(written) is None

    def test_percentages_are_told(self):
        """A number with a percent sign, and a ratio as a register writes it."""
        assert [True, True, False, False] == [is_percent(text) for text in ("87,4 %", "5%", "5", "% 5")]
        assert ["87.4 %", "100 %", "0 %"] == [write_percent(ratio) for ratio in (Decimal("0.874"), 1, 0)]


class TestWords:
    def test_are_compared_without_marks(self):
        """Small letters, no diacritics, one blank between words."""
        assert "so ky hieu dinh" == plain_words("  Số,  ký hiệu: (ĐÌNH) ")

    def test_for_yes_and_no_are_known(self):
        """Có and Không, true and false, ticks and crosses; nothing else."""
        assert [True] * 6 == [read_answer(text) for text in ("Có", "true", "x", "X", "✓", "Đúng")]
        assert [False] * 4 == [read_answer(text) for text in ("Không", "FALSE", "no", "☐")]
        assert [None] * 2 == [read_answer(text) for text in ("có thể", "1")]
        assert trouble_of(cell(1)) is None

    def test_blank_is_what_has_only_blanks(self):
        """Control characters are not blanks, though Python says so."""
        assert [True, True, False, False] == [is_blank(text) for text in ("", " \u00a0\n", "\x1f", "a")]


class TestWriting:
    @pytest.mark.parametrize(
        "text", ["=1+1", "+84", "-5", "@x", "\t=1", "#REF!", "_x0041_", "a\rb", "\x07", "'q", " a "]
    )
    def test_text_stays_text(self, text, tmp_path):
        """Whatever a text begins with, it is no formula, and comes back letter by letter."""
        book = openpyxl.Workbook()
        put_text(book.active["A1"], text)
        path = tmp_path / "a.xlsx"
        save_book(book, path, RegisterError)
        (sheet,) = read_book(path, RegisterError).sheets

        assert text == sheet.rows[1][1].value
        with zipfile.ZipFile(path) as packed:
            assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")

    def test_text_that_could_be_a_formula_is_quoted(self):
        """Excel keeps it as text even when it is edited."""
        book = openpyxl.Workbook()
        put_text(book.active["A1"], "=1")
        put_text(book.active["A2"], "a")

        assert (True, False) == (bool(book.active["A1"].quotePrefix), bool(book.active["A2"].quotePrefix))

    def test_text_has_a_limit(self):
        """What no cell can hold is refused, not cut."""
        with pytest.raises(ValueError, match="32768"):
            put_text(openpyxl.Workbook().active["A1"], "a" * 32_768)

    def test_numbers_are_numbers_as_long_as_excel_keeps_them(self):
        """Fifteen digits are a number, sixteen are text with all of them."""
        sheet = openpyxl.Workbook().active
        for row, number in enumerate((123456789012345, 1234567890123456, Decimal("0.5"), Decimal("1E-20")), 1):
            put_number(sheet.cell(row, 1), number)

        assert [123456789012345, "1234567890123456", Decimal("0.5"), "0.00000000000000000001"] == [
            sheet.cell(row, 1).value for row in range(1, 5)
        ]

    def test_days_before_excel_counts_are_text(self):
        """Excel believes in a 29 February 1900; days before it are written as text."""
        sheet = openpyxl.Workbook().active
        put_day(sheet["A1"], datetime.date(1900, 2, 1))
        put_day(sheet["A2"], datetime.date(1900, 3, 1))

        assert ["01/02/1900", datetime.date(1900, 3, 1)] == [sheet["A1"].value, sheet["A2"].value]

    def test_the_same_workbook_is_the_same_bytes(self, tmp_path):
        """No clock is in it."""
        for name in ("a", "b"):
            book = openpyxl.Workbook()
            book.active["A1"] = 1
            save_book(book, tmp_path / f"{name}.xlsx", RegisterError)

        assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()

    def test_formulas_carry_their_results(self, tmp_path):
        """What a formula gives shows where nothing is worked out; one without a given result has none."""
        book = openpyxl.Workbook()
        book.active.append(["=1+1", '=""', "=3", 4])
        results = {book.active.title: {"A1": Decimal("2.50"), "B1": "", "D1": Decimal(9)}}
        save_book(book, tmp_path / "a.xlsx", RegisterError, results=results)
        (sheet,) = read_book(tmp_path / "a.xlsx", RegisterError).sheets

        assert [(1, Decimal("2.5"), ""), (3, None, "formula"), (4, 9, "")] == [
            (at, item.value, item.trouble) for at, item in sheet.rows[1].items()
        ]

    def test_a_file_that_exists_is_kept(self, tmp_path):
        """It is replaced only where that is asked for, and whole."""
        path = tmp_path / "a.txt"
        write_file(path, b"one", RegisterError)
        with pytest.raises(RegisterError) as caught:
            write_file(path, b"two", RegisterError)

        assert ("file-exists", b"one") == (caught.value.code, path.read_bytes())

        write_file(path, b"two", RegisterError, overwrite=True)

        assert (b"two", ["a.txt"]) == (path.read_bytes(), [file.name for file in tmp_path.iterdir()])

    def test_a_file_that_cannot_be_written_is_told(self, tmp_path, monkeypatch):
        """A folder that is not there, and a disk that fails: nothing is left behind."""
        with pytest.raises(RegisterError) as caught:
            write_file(tmp_path / "none" / "a.txt", b"", RegisterError)

        assert "unwritable" == caught.value.code

        def fail(_self, target):
            raise OSError(28, "No space left on device", str(target))

        monkeypatch.setattr(room._writing.FilePath, "replace", fail)
        with pytest.raises(RegisterError) as caught:
            write_file(tmp_path / "a.txt", b"", RegisterError)

        assert "unwritable" == caught.value.code
        assert "No space left on device" in caught.value.say("en")
        assert "đĩa đã đầy" in caught.value.say("vi")
        assert [] == list(tmp_path.iterdir())

    def test_a_name_that_no_file_can_have_is_told(self, tmp_path):
        """As any other that cannot be written."""
        with pytest.raises(RegisterError) as caught:
            write_file(f"{tmp_path}/a\0b", b"", RegisterError)

        assert "unwritable" == caught.value.code
