"""Published tables are read as people make them: numbers of either kind, title rows, two rows of header."""

import datetime

from decimal import Decimal
from fractions import Fraction

import pytest

from bookmaking import a_book, changed
from parscore.auditing import audit, read_table, table_of
from parscore.errors import TableError
from tables import audited, csv_table, found, left, remarks


BOTH = "BẢNG XẾP HẠNG\n\nĐơn vị{0}Điểm A{0}Điểm B{0}Tổng điểm\nXã A{0}1{1}5{0}2{1}25{0}3{1}75\n"


def values(table, title):
    """Return the numbers of a column, as text."""
    column = next(item for item in table.columns if item.title == title)
    return [str(column.value(row.number)) for row in table.rows]


def roles(table):
    """Return the roles of a table's columns."""
    return [column.role for column in table.columns]


def problem(*lines, **terms):
    """Return the code of what is wrong with a table."""
    with pytest.raises(TableError) as caught:
        audited(*lines, **terms)
    return caught.value.code


class TestFiles:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    @pytest.mark.parametrize(("delimiter", "mark"), [(",", "."), (";", ","), (";", "."), ("\t", ",")])
    def test_csv_in_any_dress(self, tmp_path, delimiter, mark, encoding):
        """Commas, semicolons or tabs, with a byte order mark or without, numbers of either kind."""
        result = audit(csv_table(tmp_path, BOTH.format(delimiter, mark), encoding))

        assert result.agrees
        assert 1 == result.units
        assert ["unit", "part", "part", "total"] == [role for _, role, _ in result.columns]

    def test_of_any_other_kind_is_refused(self, tmp_path):
        """A .docx is no table."""
        with pytest.raises(TableError) as caught:
            read_table(tmp_path / "bang.docx")

        assert "not-convertible" == caught.value.code

    def test_csv_has_no_sheets(self, tmp_path):
        """A sheet cannot be asked of a CSV file."""
        with pytest.raises(TableError) as caught:
            read_table(csv_table(tmp_path, BOTH.format(";", ",")), sheet="Bảng")

        assert "unknown-sheet" == caught.value.code

    @pytest.mark.parametrize(("text", "code"), [("", "no-rows"), ("chỉ có chữ\n", "audit-no-header")])
    def test_without_a_table_is_refused(self, tmp_path, text, code):
        """An empty file and one without a header are told apart."""
        with pytest.raises(TableError) as caught:
            read_table(csv_table(tmp_path, text))

        assert code == caught.value.code

    def test_workbook_gives_exact_numbers(self, tmp_path):
        """Real numbers are read as Excel shows them; a ratio formatted as a percentage is one."""
        path = a_book(tmp_path / "b.xlsx", Bảng=[["Đơn vị", "Điểm", "Tối đa", "Chỉ số"], ["Xã A", 68.32, 84, 0.8133]])
        changed(path, lambda book: setattr(book["Bảng"]["D2"], "number_format", "0.00%"))
        result = audit(path)
        column = read_table(path).columns[3]

        assert result.agrees
        assert (Fraction("81.33"), 2, "81.33 %") == (column.value(2), column.places, column.figures[2].text)

    def test_workbook_whose_percentage_is_wrong(self, tmp_path):
        """The value that would agree is a percentage, too, and the cell is told as spreadsheets write it."""
        path = a_book(tmp_path / "b.xlsx", Bảng=[["Đơn vị", "Điểm", "Tối đa", "Chỉ số"], ["Xã A", 68.32, 84, 0.85]])
        changed(path, lambda book: setattr(book["Bảng"]["D2"], "number_format", "0%"))
        result = audit(path)

        assert [("Bảng!D2", "percent", ["81"])] == found(result)
        assert "ghi 85 %, nhưng 68,32 / 84 × 100 = 81 %" in result.say("vi")

    def test_first_sheet_with_a_table_is_taken(self, tmp_path):
        """Another sheet with a table is told; a name chooses it, whatever its capitals."""
        table = [["Unit", "Points", "Rank"], ["A", 1, 1]]
        path = a_book(tmp_path / "b.xlsx", Bìa=[["Báo cáo"]], Một=table, Hai=table)

        assert ("Một", [("sheet-also", ["Hai"])]) == (audit(path).sheet, remarks(audit(path)))
        assert "Hai" == audit(path, sheet="hai").sheet

    @pytest.mark.parametrize(("name", "hint"), [("Mộtt", "did you mean “Một”?"), ("zzzzzz", "Một, Hai")])
    def test_sheet_that_is_not_there(self, tmp_path, name, hint):
        """It is refused with the nearest name, or with all."""
        path = a_book(tmp_path / "b.xlsx", Một=[["a"]], Hai=[["b"]])
        with pytest.raises(TableError) as caught:
            read_table(path, sheet=name)

        assert hint in caught.value.say("en")

    def test_hidden_rows_count_and_are_told(self, tmp_path):
        """A row that nobody sees is a unit as any other."""
        path = a_book(tmp_path / "b.xlsx", S=[["Unit", "Total"], ["A", 1], ["B", 2], ["Total", 3]])
        changed(path, lambda book: setattr(book["S"].row_dimensions[3], "hidden", True))
        result = audit(path)

        assert (True, 2, [("hidden", ["S!3"])]) == (result.agrees, result.units, remarks(result))

    def test_blank_workbook(self, tmp_path):
        """A workbook that holds nothing is told so."""
        with pytest.raises(TableError) as caught:
            read_table(a_book(tmp_path / "b.xlsx", Một=[]))

        assert "no-rows" == caught.value.code

    def test_cells_that_hold_no_number(self, tmp_path):
        """A date, a yes and a formula that was not saved are told, each at its cell, and are never 0."""
        rows = [["Unit", "A", "B", "C", "Total"], ["X", datetime.date(2023, 2, 1), True, "=1+1", 3], ["Y", 1, 1, 1, 3]]
        result = audit(a_book(tmp_path / "b.xlsx", S=[*rows, ["Z", 1, 1, 1, 3]]))

        assert result.agrees
        assert [("day", ["S!B2"]), ("no-number", ["S!C2"]), ("error.formula-unsaved", ["S!D2"])] == left(result, "sum")


class TestRowsInMemory:
    def test_take_exact_numbers(self):
        """Text, whole numbers, decimals and fractions are taken."""
        rows = [["Unit", "A", "B", "Total"], ["X", 1, Decimal("0.5"), "1.5"], ["Y", Fraction(3), None, "3"]]
        table = table_of(rows)

        assert ["1", "3"] == values(table, "A")
        assert "table: D2" == ": ".join((str(table.place(2)), table.place(2, 4).key or ""))

    def test_take_yes_for_text(self):
        """A yes is no number."""
        assert ["None"] == values(table_of([["Unit", "Rank", "Total"], ["X", True, 1]]), "Rank")

    def test_refuse_floats(self):
        """A float is not exact."""
        with pytest.raises(TypeError, match=r"not float: 0\.5"):
            table_of([["Unit", "Total"], ["X", 0.5]])


#: Three units that are right.
_MORE = ("V1 | 1 | 1 | 2", "V2 | 1 | 1 | 2", "V3 | | 2 | 2")


class TestNumbers:
    @pytest.mark.parametrize(
        ("cells", "expected"),
        [
            (("1.234", "2.345,5"), ["1234", "4691/2"]),
            (("91.651", "92.83"), ["91651/1000", "9283/100"]),
            (("1,234", "2,345.5"), ["1234", "4691/2"]),
            (("1.234", "1.234.567"), ["1234", "1234567"]),
            (("91,651 %", "92"), ["91651/1000", "92"]),
            (("91,5 điểm", "92đ"), ["183/2", "92"]),
            (("0.500", "−2"), ["1/2", "-2"]),
        ],
    )
    def test_what_reads_two_ways_is_settled_by_its_column(self, cells, expected):
        """Other numbers of the column say whether a mark is a decimal one."""
        table = table_of([["Unit", "Total", "Rank"], *(["X", cell, "1"] for cell in cells)])

        assert expected == values(table, "Total")

    def test_what_reads_two_ways_is_settled_by_the_table(self):
        """Where the column does not say, the other columns do."""
        table = table_of([["Unit", "A", "Total"], ["X", "1.234", "1.234,5"]])

        assert ["1234"] == values(table, "A")

    def test_what_still_reads_two_ways_is_told(self):
        """Where nothing settles it, it is no number, and what to state is said."""
        lines = ("Unit | A | Total", "X | 1.234 | 1.234")

        assert [("two-ways", ["B2", "C2"])] == left(audited(*lines), "sum")
        assert audited(*lines, decimal="comma").agrees

    def test_both_marks_in_one_column_are_told(self):
        """Each is read, and the mixture is told at the column's title; what reads two ways stays open."""
        result = audited("Unit | Total | Rank", "X | 91,04 | 1", "Y | 90.5 | 2", "Z | 1.234 | 3")

        assert [("two-marks", ["B1"])] == remarks(result)
        assert [("two-ways", ["B4"]), ("rank-unscored", ["C4"])] == left(result, "rank")

    def test_unreadable_cells_are_told_by_what_they_say(self):
        """Empty, a dash and a word are three reasons; each place is told, and none is 0."""
        result = audited("Unit | A | B | Total", "X | | 1 | 1", "Y | - | 1 | 1", "Z | 1o | 1 | 1", *_MORE)

        assert result.agrees
        assert [("empty", ["B2", "B7"]), ("nothing", ["B3"]), ("no-number", ["B4"])] == left(result, "sum")

    def test_mark_that_does_not_exist(self):
        """The accepted ones are named."""
        assert "audit-mark" == problem("Unit | Total", "X | 1", decimal="dot")


class TestHeader:
    def test_of_two_rows(self, tmp_path):
        """Merged cells above name what stands below them; a row that numbers the columns is passed over."""
        rows = [
            ["Đơn vị", "Điểm", None, "Tổng điểm"],
            [None, "A", "B", None],
            ["(1)", "(2)", "(3)", "(4)=(2)+(3)"],
            ["X", 1, 2, 3],
        ]
        path = a_book(tmp_path / "b.xlsx", S=rows)
        changed(path, lambda book: [book["S"].merge_cells(area) for area in ("A1:A2", "B1:C1", "D1:D2")])
        table = read_table(path)

        assert ["Đơn vị", "Điểm – A", "Điểm – B", "Tổng điểm"] == [column.title for column in table.columns]
        assert ["unit", "part", "part", "total"] == roles(table)
        assert ["X"] == [row.name for row in table.units]

    def test_of_two_rows_without_merged_cells(self):
        """In a CSV file a title stands for the empty cells at its right."""
        table = table_of(
            [["Đơn vị", "Điểm", "", "Tổng"], ["", "A", "B", ""], ["X", "1", "2", "3"], ["Y", "1", "2", "3"]]
        )

        assert ["Đơn vị", "Điểm – A", "Điểm – B", "Tổng"] == [column.title for column in table.columns]

    def test_with_numbers_of_columns(self):
        """1, 2, 3 below a header are its numbers, and no unit."""
        result = audited("Unit | A | Total", "1 | 2 | 3", "X | 1 | 1")

        assert 1 == result.units

    def test_again_on_the_next_page(self):
        """It is passed over and told."""
        result = audited("Unit | A | Total", "X | 1 | 1", "Unit | A | Total", "Y | 2 | 2")

        assert (2, [("repeated-header", ["3"])]) == (result.units, remarks(result))

    def test_of_another_table_below(self):
        """Only the first table is checked, and that is told."""
        result = audited("Unit | A | Total | Rank", "X | 1 | 1 | 1", "Unit | Total", "Y | 2")

        assert (1, [("second-header", ["3"])]) == (result.units, remarks(result))

    def test_of_which_there_are_two(self):
        """The one that names more columns is taken; the other is told."""
        result = audited("Đơn vị | Tổng điểm", "Đơn vị | A | Tổng điểm | Hạng", "X | 1 | 1 | 1")

        assert (1, [("other-header", ["1"])]) == (result.units, remarks(result))

    @pytest.mark.parametrize("first", ["một | hai", "Đơn vị | Ghi chú", f"Đơn vị {'dài ' * 40} | Tổng"])
    def test_that_names_no_figures_is_none(self, first):
        """Words alone make no table, nor does an essay."""
        assert "audit-no-header" == problem(first, "X | Y")

    def test_with_nothing_below(self):
        """A table without a unit is refused."""
        assert "audit-no-units" == problem("Đơn vị | Tổng điểm", "Tổng cộng | 5")


class TestRoles:
    @pytest.mark.parametrize(
        ("titles", "expected"),
        [
            ("Tỉnh | Điểm | Xếp thứ hạng", ["unit", "total", "rank"]),
            ("Tỉnh | Điểm | Tổng điểm", ["unit", "part", "total"]),
            ("Tỉnh | Points | Published", ["unit", "part", "total"]),
            ("Tỉnh | Tổng | Tổng điểm", ["unit", "part", "total"]),
            ("Tỉnh | Điểm | Tỷ lệ %", ["unit", "total", "index"]),
            ("Tỉnh | Số xã | %", ["unit", "count", "share"]),
            ("Tỉnh | Tổng điểm | Cơ cấu (%)", ["unit", "total", "share"]),
            ("Commune | Total | Share", ["unit", "total", "share"]),
            ("Commune | Share (%) | Number", ["unit", "share", "count"]),
            ("Tỉnh | Điểm trừ | Chỉ số", ["unit", "minus", "index"]),
            ("Tỉnh | Chỉ số A | Chỉ số B", ["unit", "ignore", "index"]),
            ("Tỉnh | Điểm tối đa | Maximum", ["unit", "max", "ignore"]),
            ("Tỉnh | Năm 2022 | Tổng", ["unit", "ignore", "total"]),
            ("Tỉnh | Điểm tự chấm | Tổng", ["unit", "ignore", "total"]),
            ("Tỉnh | Chỉ số năm 2022 | Chỉ số CCHC năm 2023", ["unit", "ignore", "index"]),
            ("Tỉnh | Chỉ số SIPAS | Tổng cộng (điểm)", ["unit", "part", "total"]),
            ("Tỉnh | Tổng số hồ sơ | Điểm tổng hợp", ["unit", "count", "total"]),
            ("Tỉnh | Thẩm định | Số lượng", ["unit", "ignore", "count"]),
        ],
    )
    def test_follow_from_titles(self, titles, expected):
        """Vietnamese and English titles say what columns are; of two totals the last is it."""
        table = table_of([titles.split("|"), ["Xã Ví Dụ A", "1", "1"], ["Xã Ví Dụ B", "2", "2"]])

        assert expected == roles(table)

    def test_the_first_words_are_the_units(self):
        """Where no title names them; bands are, where they are counted."""
        assert ["unit", "part", "total"] == roles(table_of([["Ở đâu", "A", "Tổng"], ["X", "1", "1"], ["Y", "1", "1"]]))
        assert ["unit", "count", "share"] == roles(table_of([["Xếp loại", "Số xã", "%"], ["Tốt", "1", "100"]]))

    def test_can_be_stated(self):
        """By title, whatever its capitals, or by letter; other names of roles are known."""
        lines = ("Đơn vị | X1 | X2 | Kết quả", "A | 5 | 9 | 5")
        result = audited(*lines, columns={"x1": "part", "C": "ignore", "kết quả": "points"})

        assert [("unit", False), ("part", False), ("ignore", False), ("total", False)] == [
            (role, guessed) for _, role, guessed in result.columns
        ]
        assert result.agrees

    def test_that_are_not_known(self):
        """The accepted ones are named, with the nearest."""
        with pytest.raises(TableError) as caught:
            audited("Unit | Total", "A | 1", columns={"Total": "totl"})

        assert ("audit-role", "total") == (caught.value.code, caught.value.suggestion)
        assert "audit-role" == problem("Unit | Total", "A | 1", columns={"Total": "zzzzz"})

    @pytest.mark.parametrize(("title", "hint"), [("Totl", "did you mean “Total”?"), ("zzzzz", "Unit; Total")])
    def test_of_a_column_that_is_not_there(self, title, hint):
        """The columns that there are are named."""
        with pytest.raises(TableError) as caught:
            audited("Unit | Total", "A | 1", columns={title: "total"})

        assert hint in caught.value.say("en")


class TestRows:
    def test_that_hold_no_number_are_headings(self):
        """They are told, and are no units."""
        result = audited("Unit | A | Total", "Nhóm I | |", "X | 1 | 1", "Ghi chú: số liệu ví dụ | |")

        assert (1, [("heading", ["2", "4"])]) == (result.units, remarks(result))

    def test_without_a_name_are_units_that_are_told(self):
        """They are checked, and the missing name is told."""
        result = audited("Unit | A | Total", "X | 1 | 1", " | 1 | 2", "Y | - | x1")

        assert [("C3", "sum", ["1"])] == found(result)
        assert [("no-name", ["A3"])] == left(result, "units")

    def test_without_a_column_of_units(self):
        """Numbers alone are checked, and that no unit is named is told."""
        result = audited("A | Rank | Total", "1 | 1 | 2", "1 | 2 | 1", "1 | 3 | 0.5")

        assert [("C2", ["1"]), ("C4", ["1"])] == [(key, agrees) for key, _, agrees in found(result)]
        assert [("no-unit-column", [])] == left(result, "units")

    def test_of_one_unit_twice(self):
        """The second is told, with the place of the first."""
        result = audited("Unit | A | Total", "Xã Ví Dụ A | 1 | 1", "xã  ví dụ A | 1 | 1")

        assert [("A3", "units", [])] == found(result)
        assert "“xã ví dụ A” stands at A2 already" in result.say("en")

    def test_names_with_other_tones_are_other_units(self):
        """Hòa and Hoà are one name, wherever the mark is set; Hóa and Hoa are others, and so are Đa and Da."""
        rows = ("Xã Mỹ Hòa", "Xã Mỹ Hóa", "Xã Mỹ Hoa", "Xã Đa Lộc", "Xã Da Lộc", "Xã Mỹ Hoà")
        result = audited("Unit | A | Total", *(f"{name} | 1 | 1" for name in rows))

        assert [("A7", "units", [])] == found(result)
