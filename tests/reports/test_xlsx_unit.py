"""The workbook of one unit: numbers, formulas, texts, pages."""

import io
import re
import sys
import zipfile

from fractions import Fraction
from pathlib import Path

import attrs
import openpyxl
import pytest

from building import bonus_of, card_of, day, leaf, one_leaf, paper, register_data, set_data
from formulas import Worked
from parscore import load_criteria, load_register, score
from parscore.errors import MissingExtraError
from parscore.evidence import read_register
from parscore.reports import draft_unit, draft_units
from parscore.reports.xlsx import render_unit


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"
PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
REPORT = {"kind": "document", "document": "report"}
RATIO = {"kind": "proportional", "ratio": ["done", "total"]}


def book_of(card, lang="vi"):
    """Write the workbook of a score and read it with its formulas."""
    return openpyxl.load_workbook(io.BytesIO(render_unit(draft_unit(card, lang))))


def worked(card):
    """Write the workbook of a score and work out its formulas."""
    return Worked(render_unit(draft_unit(card)))


def rows_of(sheet):
    """Return the rows of the ledger by code; the total's is empty."""
    head = next(row for row in range(1, 20) if sheet.cell(row, 1).value in {"Mã", "Code"})
    return {sheet.cell(row, 1).value or "": row for row in range(head + 1, sheet.max_row + 1)}


def sample(name, as_of=None):
    """Score a sample commune."""
    return score(load_criteria("cho-moi/commune-2023"), load_register(SAMPLE / name), as_of=as_of)


class TestFormulas:
    @pytest.mark.parametrize(
        ("name", "as_of"),
        [("xa-vi-du-a.toml", None), ("xa-vi-du-b.toml", day(7, 1))],
    )
    def test_give_what_was_saved_and_what_the_card_says(self, name, as_of):
        """
        Every formula, worked out in exact arithmetic from the cells that hold
        numbers, gives the card's figures, and the result that was saved with it.
        """
        card = sample(name, as_of)
        book = worked(card)
        ledger = book.book["Bảng điểm"]
        rows = rows_of(ledger)
        for node in card.root.walk():
            row = rows[node.code]
            figures = node.exact if node.applies else type(node.exact)()

            assert figures.max == book.value("Bảng điểm", f"C{row}")
            assert figures.earned == book.value("Bảng điểm", f"D{row}")
            assert figures.max - figures.earned == book.value("Bảng điểm", f"E{row}")
            assert figures.reachable - figures.earned == book.value("Bảng điểm", f"F{row}")
        for sheet, cell in book.formulas():
            value, saved = book.value(sheet, cell), book.saved[sheet][cell].value

            assert (saved or "") == value if isinstance(value, str) else saved == pytest.approx(float(value), abs=1e-12)

    def test_branches_are_sums(self):
        """Fields sum their criteria, the total its fields; neighbours are one range."""
        card = card_of(set_data({"1": {"title": "Lĩnh vực", "1": leaf(4, PLAN), "2": leaf(6, REPORT)}}, 10))
        sheet = book_of(card)["Bảng điểm"]
        rows = rows_of(sheet)
        first, second, field, total = rows["1.1"], rows["1.2"], rows["1"], rows[""]

        assert f"=SUM(D{first}:D{second})" == sheet[f"D{field}"].value
        assert f"=SUM(C{field})" == sheet[f"C{total}"].value
        assert f"=C{first}-D{first}" == sheet[f"E{first}"].value
        assert (4, 6) == (sheet[f"C{first}"].value, sheet[f"C{second}"].value)

    def test_of_a_branch_on_a_scale_of_its_own(self):
        """Children of 10 that count as 50: their sum times 50 by 10, in a formula."""
        branch = {"title": "Quy đổi", "scale_to": 50, "1": leaf(4, PLAN), "2": leaf(6, REPORT)}
        card = card_of(set_data({"1": branch}, 50), documents=[paper("1/KH-UBND", day(3, 1))])
        book = worked(card)
        row = rows_of(book.book["Bảng điểm"])["1"]

        assert (50, 20) == (book.value("Bảng điểm", f"C{row}"), book.value("Bảng điểm", f"D{row}"))
        assert 50 == book.book["Bảng điểm"][f"C{row}"].value
        assert str(book.book["Bảng điểm"][f"D{row}"].value).startswith("=IF(SUM(")

    def test_of_a_bonus_that_is_capped(self):
        """Two bonuses of 2 within a cap of 3: the least of both; they stand outside the total."""
        bonus = bonus_of(2)
        criteria = {
            "1": leaf(10, PLAN),
            "B": {"title": "Điểm thưởng", "role": "bonus", "cap": 3, "1": bonus, "2": bonus},
        }
        card = card_of(set_data(criteria, 10), facts={"faults": 2}, documents=[paper("1/KH-UBND", day(3, 1))])
        book = worked(card)
        sheet, rows = book.book["Bảng điểm"], rows_of(book.book["Bảng điểm"])

        assert 3 == book.value("Bảng điểm", f"D{rows['B']}")
        assert str(sheet[f"D{rows['B']}"].value).startswith("=MIN(")
        assert 10 == book.value("Bảng điểm", f"D{rows['']}")
        assert f"=SUM(D{rows['1']})" == sheet[f"D{rows['']}"].value

    def test_of_a_penalty_that_is_capped(self):
        """Two penalties of 2 within a cap of 3: what is taken is the cap, which no sum gives."""
        fault = {"role": "penalty", "title": "Trừ", "cap": 2, "rule": {"kind": "deduct", "fact": "faults", "each": 1}}
        criteria = {
            "1": leaf(10, PLAN),
            "P": {"title": "Điểm trừ", "role": "penalty", "cap": 3, "1": fault, "2": fault},
        }
        card = card_of(set_data(criteria, 10), facts={"faults": 2}, documents=[paper("1/KH-UBND", day(3, 1))])
        sheet = worked(card).book["Bảng điểm"]

        assert -3 == sheet[f"D{rows_of(sheet)['P']}"].value

    def test_of_a_bonus_inside_a_branch_on_a_scale_of_its_own(self):
        """A bonus of 1 that counts five times as much: the summary says 5, which is no sum of the ledger's cells."""
        bonus = bonus_of(1)
        branch = {"title": "Quy đổi", "scale_to": 50, "1": leaf(10, PLAN), "B": bonus}
        card = card_of(set_data({"1": branch}, 50), facts={"faults": 1})
        book = worked(card)
        labels = {book.book["Tóm tắt"].cell(row, 2).value: row for row in range(1, 20)}

        assert 5 == book.book["Tóm tắt"][f"C{labels['Điểm thưởng']}"].value
        assert 10 == book.value("Tóm tắt", f"C{labels['Chỉ số chưa làm tròn']}")

    def test_of_the_index(self):
        """9.5 of 10 and a bonus of 1: 95 and 10 is 105, worked out from the cells above."""
        bonus = bonus_of(1)
        rate = {"kind": "survey", "fact": "sipas"}
        card = card_of(set_data({"1": leaf(10, rate), "B": bonus}, 10), facts={"sipas": "95 %", "faults": 1})
        book = worked(card)
        labels = {book.book["Tóm tắt"].cell(row, 2).value: row for row in range(1, 20)}

        assert 105 == book.value("Tóm tắt", f"C{labels['Chỉ số chưa làm tròn']}")
        assert 105 == book.value("Tóm tắt", f"C{labels['Chỉ số']}")
        assert 1 == book.value("Tóm tắt", f"C{labels['Điểm thưởng']}")

    def test_of_a_number_that_no_decimal_gives(self):
        """A third of 1 point stands as a division, shown to two places."""
        card = card_of(one_leaf(1, RATIO), facts={"done": 1, "total": 3})
        book = worked(card)
        row = rows_of(book.book["Bảng điểm"])["1"]
        cell = book.book["Bảng điểm"][f"D{row}"]

        assert ("=1/3", "[$-42A]0.00") == (cell.value, cell.number_format)
        assert Fraction(1, 3) == book.value("Bảng điểm", f"D{row}")

    def test_of_causes(self):
        """Lines and points by cause are counted over the sheet of the deductions; the bonus is not among them."""
        bonus = bonus_of(1)
        card = card_of(set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT), "B": bonus}, 10), facts={"faults": 0})
        book = worked(card)
        sheet = book.book["Tóm tắt"]
        row = next(row for row in range(1, 40) if sheet.cell(row, 2).value == "thiếu")

        assert (2, 10) == (book.value("Tóm tắt", f"C{row}"), book.value("Tóm tắt", f"D{row}"))


class TestSheets:
    def test_are_five(self):
        """Summary, ledger, deductions, evidence, what is to be done; in English, too."""
        card = card_of(one_leaf(4, PLAN))

        assert ["Tóm tắt", "Bảng điểm", "Mất điểm", "Minh chứng", "Việc cần làm"] == book_of(card).sheetnames
        assert ["Summary", "Ledger", "Points lost", "Evidence", "To do"] == book_of(card, "en").sheetnames

    def test_leave_out_evidence_that_the_report_leaves_out(self):
        """A report drafted without evidence has no sheet of it."""
        report = attrs.evolve(draft_unit(card_of(one_leaf(4, PLAN))), papers=None)
        book = openpyxl.load_workbook(io.BytesIO(render_unit(report)))

        assert "Minh chứng" not in book.sheetnames

    def test_say_where_there_is_nothing(self):
        """Full marks, and a register without documents."""
        book = book_of(card_of(one_leaf(2, {"kind": "choice", "fact": "asked"}), facts={"asked": True}))
        texts = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}

        assert {
            "Không mất điểm nào.",
            "Sổ hồ sơ không có văn bản nào.",
            "Không còn việc nào lấy thêm được điểm.",
        } <= texts

    def test_of_a_unit_without_an_index(self):
        """Where nothing applies, the summary says so, and no formula divides by zero."""
        card = card_of(one_leaf(4, PLAN), not_applicable={"1": "Không phát sinh"})
        book = worked(card)
        texts = {cell.value for row in book.book["Tóm tắt"].iter_rows() for cell in row}

        assert "Không có chỉ số: không tiêu chí nào áp dụng cho đơn vị." in texts
        assert all(book.value(*place) in ("", 0) for place in book.formulas())

    def test_sums_what_is_to_do_within_the_total_and_outside_it(self):
        """A plan of 4 and a report of 6 are 10 of the total; a bonus of 2 stands below them with a sum of its own."""
        card = card_of(set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT), "3": bonus_of(2)}, 10), day(2, 1))
        book = worked(card)
        rows = [[cell.value for cell in row] for row in book.book["Việc cần làm"].iter_rows(min_row=7)]

        assert ["2", "1", "3"] == [row[1] for row in rows[:3]]
        assert ["Cộng, trong tổng điểm", "Cộng, ngoài tổng điểm"] == [row[2] for row in rows[3:5]]
        assert (10, 2) == (book.value("Việc cần làm", "F10"), book.value("Việc cần làm", "F11"))

    def test_of_a_year_that_goes_on(self):
        """What can still be done, each with its day; the interval and its bands on the first sheet."""
        bands = {
            "high": {"title": {"vi": "Cao", "en": "High"}, "from": 50},
            "low": {"title": {"vi": "Thấp", "en": "Low"}, "from": 0},
        }
        card = card_of(set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT)}, 10, bands=bands), day(2, 1))
        book = book_of(card)
        summary = {row[1].value: (row[2].value, row[3].value) for row in book["Tóm tắt"].iter_rows(max_row=20)}
        (task, second) = [[cell.value for cell in row] for row in book["Việc cần làm"].iter_rows(min_row=7, max_row=8)]

        assert ((0, "Thấp"), (100, "Cao")) == (summary["Thấp nhất cuối kỳ"], summary["Cao nhất cuối kỳ"])
        assert (1, "2", 6) == (task[0], task[1], task[5])
        assert day(3, 31) == second[6].date()

    def test_of_a_claim(self):
        """Claims stand beside what is computed, with the difference as a formula; a leaf without one stays empty."""
        card = card_of(set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT)}, 10), claimed={"1": 4})
        book = worked(card)
        sheet, rows = book.book["Bảng điểm"], rows_of(book.book["Bảng điểm"])

        assert (4, 4) == (book.value("Bảng điểm", f"G{rows['1']}"), book.value("Bảng điểm", f"H{rows['1']}"))
        assert None is sheet[f"G{rows['2']}"].value
        assert any(
            "tự chấm 4, tính được 0, chênh 4." in str(cell.value)
            for row in book.book["Tóm tắt"].iter_rows()
            for cell in row
        )

    def test_of_stages(self):
        """Each stage has its column: 4 by the unit, 0 after a rejection."""
        decisions = [{"document": "1/KH-UBND", "verdict": "rejected", "reason": "Sai thẩm quyền"}]
        review = {"stage": "verified-1", "by": "Phòng Nội vụ", "date": day(1, 15, 2024), "decisions": decisions}
        card = card_of(one_leaf(4, PLAN), documents=[paper("1/KH-UBND", day(3, 1))], reviews=[review])
        book = worked(card)
        row = rows_of(book.book["Bảng điểm"])["1"]

        assert [4, 0] == [book.value("Bảng điểm", f"{column}{row}") for column in "GH"]

    def test_of_a_rank(self):
        """A unit that was ranked says so."""
        card = card_of(one_leaf(4, PLAN))
        (standing,) = draft_units([card]).standings
        book = openpyxl.load_workbook(io.BytesIO(render_unit(draft_unit(card, rank=standing.rank))))

        assert "1/1" in {cell.value for row in book["Tóm tắt"].iter_rows() for cell in row}


class TestTexts:
    @pytest.mark.parametrize("start", ["=1+1", "+84", "-2", "@SUM(A1)"])
    def test_never_become_formulas(self, start):
        """What begins like a formula is a text, marked as one."""
        criteria = set_data({"1": leaf(4, PLAN) | {"title": f"{start} điểm"}}, 4)
        sheet = book_of(card_of(criteria))["Bảng điểm"]
        cell = sheet[f"B{rows_of(sheet)['1']}"]

        assert (f"{start} điểm", "s", True) == (cell.value, cell.data_type, cell.quotePrefix)

    def test_hold_anything(self):
        """Mark-up is escaped, controls and turned letters are gone, 300 letters wrap in a higher row."""
        long = "Rất dài " * 40
        criteria = set_data({"1": leaf(4, PLAN) | {"title": f"<b>&\u202e\x07 {long}"}}, 4)
        sheet = book_of(card_of(criteria))["Bảng điểm"]
        row = rows_of(sheet)["1"]

        assert f"<b>& {long.strip()}" == sheet[f"B{row}"].value
        assert sheet[f"B{row}"].alignment.wrap_text
        assert 100 < sheet.row_dimensions[row].height <= 409

    def test_are_cut_where_no_cell_holds_them(self):
        """32,767 characters are the most; what is cut ends in an ellipsis."""
        criteria = set_data({"1": leaf(4, PLAN) | {"title": "a" * 40_000}}, 4)
        sheet = book_of(card_of(criteria))["Bảng điểm"]
        value = sheet[f"B{rows_of(sheet)['1']}"].value

        assert (32_767, "…") == (len(value), value[-1])


class TestPages:
    def test_are_a4_with_titles_and_filters(self):
        """A4, landscape but for the summary, as wide as the page; headers frozen and repeated; filters."""
        book = book_of(card_of(one_leaf(4, PLAN)))
        sheet = book["Bảng điểm"]

        assert (9, "landscape") == (sheet.page_setup.paperSize, sheet.page_setup.orientation)
        assert (True, 0) == (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight)
        assert ("C9", "$8:$8", "A8:H9") == (sheet.freeze_panes, sheet.print_title_rows, sheet.auto_filter.ref)

    def test_have_the_status_unless_it_is_official(self):
        """Every sheet says what a set is that is not official, at the head of every page and over the table."""
        book = book_of(card_of(one_leaf(4, PLAN)))
        official = book_of(card_of(one_leaf(4, PLAN, set={"status": "official"})))

        assert all("MINH HỌA" in sheet.oddHeader.center.text for sheet in book)
        assert all("MINH HỌA" in sheet["A3"].value for sheet in book)
        assert all("Bộ thử" == sheet.oddHeader.center.text for sheet in official)
        assert all("Trang &P/&N" in sheet.oddFooter.right.text for sheet in book)

    def test_have_heads_that_excel_takes(self):
        """A head holds 255 characters: long names are cut, and & is written twice."""
        data = register_data() | {"unit": {"id": "xa-a", "name": "A & B " * 60, "year": 2023}}
        card = score(card_of(one_leaf(4, PLAN)).criteria, read_register(data))
        with zipfile.ZipFile(io.BytesIO(render_unit(draft_unit(card)))) as parts:
            sheet = parts.read("xl/worksheets/sheet2.xml").decode()
        foot = re.search("<oddFooter>(.*?)</oddFooter>", sheet)[1].replace("&amp;", "&")

        assert 255 >= len(foot)
        assert "A && B" in foot

    def test_are_the_same_for_the_same_report(self):
        """No clock is read: the same bytes."""
        report = draft_unit(card_of(one_leaf(4, PLAN)))

        assert render_unit(report) == render_unit(report)

    def test_need_their_library(self, monkeypatch):
        """Without XlsxWriter it says what to install."""
        monkeypatch.setitem(sys.modules, "xlsxwriter", None)

        with pytest.raises(MissingExtraError, match=r"parscore\[office\]"):
            render_unit(draft_unit(card_of(one_leaf(4, PLAN))))
