"""The traps of workbooks, each in a workbook made here."""

import datetime
import re
import time
import zipfile

import pytest

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.formula import ArrayFormula

from parscore.errors import CriteriaError
from sheets import HEADER, book_file, data_of, load_text, remarks_of, turned


SHEET = "xl/worksheets/sheet1.xml"


def repacked(path, *changes):
    """Change pairs of old and new bytes in the first sheet of a workbook."""
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    # With lxml openpyxl writes an empty tag in another way.
    parts[SHEET] = re.sub(rb"<v ?/>|<v></v>", b"<v />", parts[SHEET])
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in parts[SHEET]
        parts[SHEET] = parts[SHEET].replace(old, new)
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)


class TestMerged:
    """Merged cells."""

    def test_code_over_several_rows_takes_them_all(self, tmp_path):
        """Rows inside a merged code are words of its criterion, even one that looks like a total."""
        rows = ((1, "Kế hoạch", 2), (None, "Đạt", 2), (None, "Tổng cộng", 0))
        found = turned(book_file(tmp_path, rows, lambda sheet: sheet.merge_cells("A2:A4")))

        assert "Đạt: 2\nTổng cộng: 0" == data_of(found)["criteria"]["1"]["rule_text"]
        assert 2 == found.counts.continuations

    def test_maximum_over_children_is_the_parent_s(self, tmp_path):
        """A maximum merged over a criterion and those below it is the first one's."""
        rows = ((1, "Kế hoạch", 2), ("1.1", "A"), ("1.2", "B"))
        found = turned(book_file(tmp_path, rows, lambda sheet: sheet.merge_cells("C2:C4")))

        assert [("max-missing", "Bảng!C3"), ("max-missing", "Bảng!C4")] == remarks_of(found)
        assert {"title": "Kế hoạch", "max": 2} == data_of(found)["criteria"]["1"]
        assert "# [criteria.1.1]" in found.text

    def test_maximum_over_neighbours_is_nobody_s(self, tmp_path):
        """What each of several criteria has of one merged maximum cannot be told."""
        rows = ((1, "Chỉ đạo", 2), ("1.1", "A", 2), ("1.2", "B"))
        found = turned(book_file(tmp_path, rows, lambda sheet: sheet.merge_cells("C3:C4")))

        assert [("max-shared", "Bảng!C3"), ("max-missing", "Bảng!C4")] == remarks_of(found)
        assert "gộp từ dòng 3 đến dòng 4" in found.text
        assert "# Điểm tối đa: 2" in found.text

    def test_section_over_code_and_text_is_read_apart(self, tmp_path):
        """I. CÔNG TÁC in one merged cell is a code and a title."""
        rows = (("I. CÔNG TÁC", None, 2), (1, "A", 2), ("Tổng cộng", None, 2))
        found = turned(book_file(tmp_path, rows, lambda sheet: sheet.merge_cells("A2:B2")))

        assert "CÔNG TÁC" == data_of(found)["criteria"]["I"]["title"]
        assert 2 == data_of(found)["set"]["total"]


class TestFormulas:
    """Formulas are never worked out here."""

    def test_without_a_result_are_told(self, tmp_path):
        """The cell is named, its formula kept, and no figure made up."""
        rows = ((1, "Chỉ đạo", "=SUM(C3:C4)"), ("1.1", "A", 1, "=D9"), ("1.2", '=CONCATENATE("B")', "=1/2"))
        found = turned(book_file(tmp_path, rows))

        assert [
            ("max-formula", "Bảng!C2"),
            ("formula", "Bảng!D3"),
            ("formula", "Bảng!B4"),
            ("max-formula", "Bảng!C4"),
        ] == remarks_of(found)
        assert "max" not in data_of(found)["criteria"]["1"]
        assert "=D9" == data_of(found)["criteria"]["1"]["1"]["rule_text"]
        assert "# Điểm tối đa: =SUM(C3:C4)" in found.text

    def test_with_a_result_are_read(self, tmp_path):
        """What Excel worked out is what the cell says: 1 and 0,5 and a text."""
        rows = ((1, "Chỉ đạo", "=SUM(C3:C4)"), ("1.1", '=UPPER("b")', "=1/1"), ("1.2", "B", "=1/2"))
        path = book_file(tmp_path, rows)
        # openpyxl writes no results; Excel does.
        repacked(
            path,
            *(b"<f>SUM(C3:C4)</f><v />", b"<f>SUM(C3:C4)</f><v>1.5</v>"),
            *(b"<f>1/1</f><v />", b"<f>1/1</f><v>1</v>"),
            *(b"<f>1/2</f><v />", b"<f>1/2</f><v>0.5</v>"),
            *(b'<c r="B3"><f>UPPER("b")</f><v />', b'<c r="B3" t="str"><f>UPPER("b")</f><v>B hoa</v>'),
        )
        found = turned(path)

        assert [] == remarks_of(found)
        criteria = data_of(found)["criteria"]["1"]
        assert (1.5, 1, 0.5, "B hoa") == (
            criteria["max"],
            criteria["1"]["max"],
            criteria["2"]["max"],
            criteria["1"]["title"],
        )

    def test_of_arrays_are_kept_by_their_text(self, tmp_path):
        """An array formula without a result is told as any other."""

        def change(sheet):
            sheet["C2"] = ArrayFormula("C2:C2", "=SUM(D2:D3*E2:E3)")

        found = turned(book_file(tmp_path, ((1, "A", None), (2, "B", 1)), change))

        assert [("max-formula", "Bảng!C2")] == remarks_of(found)
        assert "=SUM(D2:D3*E2:E3)" in found.text

    def test_that_are_only_text_are_text(self, tmp_path):
        """=, +, - and @ at the head of a text are text."""

        def change(sheet):
            sheet["D2"].data_type = "s"

        rows = ((1, "+ A", 1, "=không phải công thức"), (2, "@ B", 1, "-1 mỗi lỗi"))
        found = turned(book_file(tmp_path, rows, change))

        assert [] == remarks_of(found)
        assert "=không phải công thức" == data_of(found)["criteria"]["1"]["rule_text"]
        assert ("+ A", "@ B") == tuple(data_of(found)["criteria"][code]["title"] for code in ("1", "2"))


class TestNumbers:
    """Numbers and dates of Excel's own making."""

    def test_codes_are_read_as_they_are_shown(self, tmp_path):
        """1.10 shown as 1.10 is 1.10; as a bare number after 1.9 it is 1.10, which is told."""
        rows = [
            (1, "A", 12),
            *((float(f"1.{number}"), "B", 1) for number in range(1, 10)),
            (1.1, "C", 1),
            (1.11, "D", 1),
        ]
        shown = turned(book_file(tmp_path, rows, lambda sheet: setattr(sheet["A12"], "number_format", "0.00")))
        bare = turned(book_file(tmp_path, rows))

        assert "C" == data_of(shown)["criteria"]["1"]["10"]["title"]
        assert [("sum-less", "Bảng!C2")] == remarks_of(shown)
        assert "C" == data_of(bare)["criteria"]["1"]["10"]["title"]
        assert [("sum-less", "Bảng!C2"), ("code-guessed", "Bảng!A12")] == remarks_of(bare)

    def test_codes_that_became_dates_are_read_by_their_order(self, tmp_path):
        """1.2 that became the 1st of February is 1.2 after 1.1; one that fits nowhere is a comment."""
        rows = (
            (1, "A", 2),
            ("1.1", "B", 1),
            (datetime.date(2026, 2, 1), "C", 1),
            (datetime.date(2026, 12, 20), "D", 1),
        )
        found = turned(book_file(tmp_path, rows))

        assert [("code-guessed", "Bảng!A4"), ("code-unread", "Bảng!A5")] == remarks_of(found)
        assert "C" == data_of(found)["criteria"]["1"]["2"]["title"]
        assert "# Dòng 5. 20/12/2026 | D | 1" in found.text

    @pytest.mark.parametrize(
        ("value", "form", "expected"),
        [
            (0.1 + 0.2, "General", "0.3"),
            (2, "0.00", "2"),
            (1e20, "General", "1e+20"),
            (0.9, "0%", "90%"),
            (True, "General", "TRUE"),
            (datetime.time(7, 30), "hh:mm", "07:30:00"),
            (datetime.date(2026, 3, 5), "dd/mm/yyyy", "05/03/2026"),
        ],
    )
    def test_in_texts_are_kept_as_they_read(self, tmp_path, value, form, expected):
        """Noise of binary numbers is dropped, a percentage and a date are written out."""
        found = turned(
            book_file(tmp_path, ((1, "A", 1, value),), lambda sheet: setattr(sheet["D2"], "number_format", form))
        )

        assert expected == data_of(found)["criteria"]["1"]["rule_text"]

    def test_maxima_of_excel_s_own_making_are_told(self, tmp_path):
        """1.5 that became the 1st of May, a third, and a text are no maxima."""
        rows = ((1, "A", datetime.date(2026, 5, 1)), (2, "B", 1 / 3), (3, "C", "một"), (4, "D", 1))
        found = turned(book_file(tmp_path, rows))

        assert [("max-date", "Bảng!C2"), ("max-endless", "Bảng!C3"), ("max-unread", "Bảng!C4")] == remarks_of(found)


class TestTexts:
    """Texts as they are typed."""

    def test_are_cleaned(self, tmp_path):
        """NFD, hard blanks, line breaks and blank rows are put right, and the words kept."""
        nfd = "Kế hoa\u0323ch\u00a0năm"
        found = turned(book_file(tmp_path, ((1, nfd, "0,5\u00a0điểm"), (), (None, " "), (2, "B\nC", "1,00"))))

        assert ("Kế hoạch năm", "B C") == tuple(data_of(found)["criteria"][code]["title"] for code in ("1", "2"))
        assert (0.5, 1) == tuple(data_of(found)["criteria"][code]["max"] for code in ("1", "2"))

    def test_keep_footnotes_apart(self, tmp_path):
        """A raised 1 behind a 2 is a footnote, not a twenty-one."""
        mark = TextBlock(InlineFont(vertAlign="superscript"), "1")
        rows = ((1, CellRichText("Kế hoạch ", TextBlock(InlineFont(b=True), "2025"), mark), CellRichText("2", mark)),)
        found = turned(book_file(tmp_path, rows))

        assert ("Kế hoạch 2025¹", 2) == (
            data_of(found)["criteria"]["1"]["title"],
            data_of(found)["criteria"]["1"]["max"],
        )
        assert "# Điểm tối đa: 2¹" in found.text


class TestHidden:
    """What is hidden is kept, and marked."""

    def test_rows_and_columns(self, tmp_path):
        """A hidden row is a criterion as any other; a hidden column is named so."""

        def change(sheet):
            sheet.row_dimensions[3].hidden = True
            sheet.column_dimensions["D"].hidden = True

        found = turned(book_file(tmp_path, ((1, "A", 1), (2, "B", 1, "theo mẫu"), (None, "- thêm")), change))

        assert "# Dòng 3 (ẩn), 4.\n" in found.text
        assert "D “Cách chấm” (ẩn) → rule_text, E “Tài liệu kiểm chứng” → evidence." in found.text
        assert "theo mẫu\n- thêm" == data_of(found)["criteria"]["2"]["rule_text"]

    def test_sheets_come_last(self, tmp_path):
        """A visible sheet is taken before a hidden one; a hidden one alone is taken and told."""

        def two(sheet):
            sheet.sheet_state = "hidden"
            other = sheet.parent.create_sheet("Hiện")
            other.append(HEADER)
            other.append((1, "Hiện", 1))

        def one(sheet):
            sheet.sheet_state = "hidden"
            sheet.parent.create_sheet("Trống")

        both = turned(book_file(tmp_path, ((1, "Ẩn", 1),), two))
        alone = turned(book_file(tmp_path, ((1, "Ẩn", 1),), one))

        assert [("sheet-also", "Bảng")] == remarks_of(both)
        assert "Hiện" == data_of(both)["criteria"]["1"]["title"]
        assert [("hidden-sheet", "Bảng")] == remarks_of(alone)


class TestSheets:
    """Which sheet is taken."""

    @pytest.fixture
    def path(self, tmp_path):
        """A workbook of three sheets: notes, and two tables."""

        def change(sheet):
            sheet.parent.create_sheet("Lời dẫn", 0).append(("Xem các trang sau",))
            other = sheet.parent.create_sheet("Cấp Huyện")
            other.append(HEADER)
            other.append((1, "Huyện", 3))

        return book_file(tmp_path, ((1, "Xã", 2),), change)

    def test_the_first_with_a_header(self, path):
        """The others are named, with their rows."""
        found = turned(path)

        assert "Xã" == data_of(found)["criteria"]["1"]["title"]
        assert [("sheet-left", "Lời dẫn"), ("sheet-also", "Cấp Huyện")] == remarks_of(found)
        assert "# TODO Lời dẫn: trang này có 1 dòng, không có dòng tiêu đề" in found.text

    def test_the_one_that_is_named(self, path):
        """Capitals make no difference, and nothing is told of the others."""
        found = turned(path, sheet="cấp huyện")

        assert "Huyện" == data_of(found)["criteria"]["1"]["title"]
        assert [] == remarks_of(found)
        assert "trang “Cấp Huyện”" in found.text

    @pytest.mark.parametrize(
        ("name", "hint"), [("Cấp Huyên", "có phải “Cấp Huyện”?"), ("zzz", "nhận: Lời dẫn, Bảng, Cấp Huyện")]
    )
    def test_none_of_that_name(self, path, name, hint):
        """A name that is none is told, with the nearest or all."""
        with pytest.raises(CriteriaError) as caught:
            turned(path, sheet=name)

        assert "unknown-sheet" == caught.value.code
        assert hint in caught.value.say("vi")

    def test_none_with_a_header(self, tmp_path):
        """The first sheet with rows is named where none has a header."""
        with pytest.raises(CriteriaError) as caught:
            turned(book_file(tmp_path, (("chỉ có chữ",),), header=False))

        assert ("no-header", "Bảng") == (caught.value.code, caught.value.key)

    def test_none_with_a_row(self, tmp_path):
        """An empty workbook is told, and so is an empty sheet that is named."""
        for options in ({}, {"sheet": "Bảng"}):
            with pytest.raises(CriteriaError) as caught:
                turned(book_file(tmp_path, ((None, " "),), header=False), **options)

            assert "no-rows" == caught.value.code


class TestSize:
    """Large sheets."""

    def test_ten_thousand_rows_are_read_in_seconds(self, tmp_path):
        """100 fields of 99 criteria lose no row."""
        rows = [
            row
            for field in range(1, 101)
            for row in [
                (str(field), "Lĩnh vực", 99),
                *((f"{field}.{n}", "Tiêu chí", 1, "Đạt: 1; không: 0") for n in range(1, 100)),
            ]
        ]
        began = time.monotonic()
        found = turned(book_file(tmp_path, rows))

        assert 60 > time.monotonic() - began
        assert (10_001, 10_000, 9_900) == (found.counts.rows, found.counts.criteria, found.counts.rules)
        assert 9_900 == data_of(found)["set"]["total"]

    def test_a_cell_at_the_end_of_the_sheet_costs_nothing(self, tmp_path):
        """One cell in the last row and column does not make billions of empty ones."""

        def change(sheet):
            sheet["XFD1048576"] = "xa"
            sheet.column_dimensions.group("F", "XFD", hidden=True)

        found = turned(book_file(tmp_path, ((1, "A", 1),), change), sheet=None)

        assert "# Dòng 1048576. xa" in found.text

    def test_a_merged_range_over_the_whole_sheet_is_told(self, tmp_path):
        """A cell would be made for each one that is merged, by the library that reads it."""
        path = book_file(tmp_path, ((1, "A", 1),), lambda sheet: sheet.merge_cells("F1:G2"))
        repacked(path, b'ref="F1:G2"', b'ref="F1:XFD1048576"')
        with pytest.raises(CriteriaError) as caught:
            turned(path)

        assert "merged-too-large" == caught.value.code
        assert "F1:XFD1048576" in caught.value.say("vi")


class TestLoads:
    """All traps at once."""

    def test_what_is_written_loads(self, tmp_path):
        """A workbook with everything in it still gives a set that loads."""
        book = Workbook()
        sheet = book.active
        for row in (
            ("I. A", None, "=1+1"),
            (1, "B", "1đ"),
            ("a", "C", 3),
            ("x y", "D", 1),
            (None, "- e", "f"),
            (2, None, 2),
        ):
            sheet.append(row)
        sheet.insert_rows(1)
        sheet.append(HEADER)
        rows = [HEADER, *[[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=7)]]
        found = turned(book_file(tmp_path, rows, header=False))

        assert 7 == found.counts.rows == found.counts.criteria + found.counts.continuations + found.counts.comments
        assert "5" == str(load_text(found, tmp_path).total)
