"""The workbook of several units."""

import io

from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from building import card_of, compile_data, day, leaf, paper, register_data, set_data
from formulas import Worked
from parscore import load_criteria, load_register, score
from parscore.evidence import read_register
from parscore.reports import draft_all, draft_losses, draft_units
from parscore.reports.xlsx import UnitsBook, render_units


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"
PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
BANDS = {
    "high": {"title": {"vi": "Cao", "en": "High"}, "from": 50},
    "low": {"title": {"vi": "Thấp", "en": "Low"}, "from": 0},
}
SET = compile_data(set_data({"1": leaf(4, PLAN), "2": leaf(6, PLAN | {"document": "report"})}, 10, bands=BANDS))


def unit(name, **tables):
    """Score a unit."""
    return score(SET, read_register(register_data(name, **tables)))


def three():
    """Return three units: 10 points, 4 points, and none at all, which has no index."""
    plan, report = paper("1/KH-UBND", day(3, 1)), paper("2/BC-UBND", day(3, 1), "report")
    nothing = dict.fromkeys(("1", "2"), "Không phát sinh")
    return [
        unit("xa-a", documents=[plan, report]),
        unit("xa-b", documents=[plan]),
        unit("xa-c", not_applicable=nothing),
    ]


def column(sheet, letter):
    """Return what a column holds."""
    return [cell.value for cell in sheet[letter]]


class TestFormulas:
    def test_give_what_was_saved(self):
        """All formulas of the six sample communes, worked out in exact arithmetic, give what was saved with them."""
        criteria = load_criteria("cho-moi/commune-2023")
        paths = [path for path in sorted(SAMPLE.iterdir()) if path.suffix != ".md"]
        cards = [score(criteria, load_register(path)) for path in paths]
        report = draft_units(cards)
        book = Worked(render_units(report))
        places = list(book.formulas())

        assert 100 < len(places)
        for sheet, cell in places:
            assert book.saved[sheet][cell].value == pytest.approx(float(book.value(sheet, cell)), abs=1e-9)

        worst = book.book["Mất nhiều nhất"]
        assert [each.points.exact for each in report.worst] == [
            book.value("Mất nhiều nhất", f"E{row}") for row in range(7, 7 + len(report.worst))
        ]
        assert [each.units for each in report.worst] == [
            book.value("Mất nhiều nhất", f"D{row}") for row in range(7, 7 + len(report.worst))
        ]
        assert "12.1" == worst["B7"].value

    def test_of_the_indexes(self):
        """100 and 40: the middle is 70."""
        book = Worked(render_units(draft_units(three())))
        sheet = book.book["Xếp hạng"]
        labels = {sheet.cell(row, 2).value: row for row in range(1, sheet.max_row + 1)}

        assert [100, 70, 40] == [
            book.value("Xếp hạng", f"D{labels[name]}") for name in ("Cao nhất", "Trung vị", "Thấp nhất")
        ]

    def test_of_bands(self):
        """Units are counted by their band in the ranking; a third is a third."""
        book = Worked(render_units(draft_units(three())))
        sheet = book.book["Phân bố"]
        head = column(sheet, "B").index("Xếp loại") + 1

        assert ["Cao", "Thấp", "Không xếp loại", "Cộng"] == column(sheet, "B")[head : head + 4]
        assert [1, 1, 1, 3] == [book.value("Phân bố", f"C{row}") for row in range(head + 1, head + 5)]
        assert Fraction(1, 3) == book.value("Phân bố", f"D{head + 1}")


class TestSheets:
    def test_are_four_and_the_deductions(self):
        """Ranking, distribution, who lost what, what most was lost on; every deduction where the units are given."""
        cards = three()

        assert ["Xếp hạng", "Phân bố", "Ma trận", "Mất nhiều nhất"] == _sheets(render_units(draft_units(cards)))
        assert "Mất điểm" in _sheets(render_units(draft_all(cards)))

    def test_rank(self):
        """The unit without an index stands last, without one."""
        sheet = openpyxl.load_workbook(io.BytesIO(render_units(draft_units(three()))))["Xếp hạng"]

        assert [1, 2, "–"] == column(sheet, "A")[8:11]
        assert ["Xã A", "Xã B", "Xã C"] == column(sheet, "B")[8:11]
        assert [100, 40, None] == column(sheet, "C")[8:11]

    def test_say_who_lost_what(self):
        """A row for each unit, a column for each criterion of which some unit lost something; the rest is empty."""
        sheet = openpyxl.load_workbook(io.BytesIO(render_units(draft_units(three()))))["Ma trận"]

        assert "2 Tiêu chí" == sheet["C7"].value
        assert [None, 6, None] == [sheet[f"C{row}"].value for row in (8, 9, 10)]
        assert sheet["C7"].alignment.textRotation == 90
        assert "$A:$B" == sheet.print_title_cols

    def test_have_every_deduction(self):
        """Each line names its unit, and can be filtered."""
        book = openpyxl.load_workbook(io.BytesIO(render_units(draft_all(three()))))
        sheet = book["Mất điểm"]

        assert ("Xã B", "2", 6) == (sheet["A8"].value, sheet["B8"].value, sheet["E8"].value)
        assert "A7:M8" == sheet.auto_filter.ref

    def test_where_nothing_was_lost(self):
        """One unit at full marks: no criterion, no cause, no band missing."""
        book = openpyxl.load_workbook(io.BytesIO(render_units(draft_units(three()[:1]))))

        assert "Không mất điểm nào." in column(book["Mất nhiều nhất"], "C")

    def test_of_a_set_without_bands(self):
        """A set without bands has causes only; a unit without any index has no highest one."""
        card = card_of(set_data({"1": leaf(4, PLAN)}, 4), not_applicable={"1": "Không phát sinh"})
        book = openpyxl.load_workbook(io.BytesIO(render_units(draft_units([card]))))

        assert "Xếp loại" not in column(book["Phân bố"], "B")
        assert "Xếp loại" not in [cell.value for row in book["Xếp hạng"] for cell in row]
        assert "Cao nhất" not in column(book["Xếp hạng"], "B")

    def test_count_bands_that_share_a_title(self):
        """Two bands of one title cannot be told apart in the ranking: their units are numbers, not formulas."""
        bands = {name: BANDS[name] | {"title": {"vi": "Đạt", "en": "Met"}} for name in BANDS}
        compiled = compile_data(set_data({"1": leaf(4, PLAN)}, 4, bands=bands))
        cards = [
            score(compiled, read_register(register_data("xa-a", documents=[paper("1/KH-UBND", day(3, 1))]))),
            score(compiled, read_register(register_data("xa-b"))),
        ]
        sheet = openpyxl.load_workbook(io.BytesIO(render_units(draft_units(cards))))["Phân bố"]

        assert [1, 1] == column(sheet, "C")[6:8]

    def test_have_the_status(self):
        """Every page says what a set is that is not official."""
        book = openpyxl.load_workbook(io.BytesIO(render_units(draft_units(three()))))

        assert all("MINH HỌA" in sheet.oddHeader.center.text for sheet in book)


def _sheets(data):
    return openpyxl.load_workbook(io.BytesIO(data)).sheetnames


class TestUnitsBook:
    def test_units_come_one_by_one_before_what_is_said_of_all(self):
        """What each lost is written as it comes, on the last sheet; the book is the same as one written at once."""
        cards = three()
        report = draft_all(cards)
        with UnitsBook(report.context) as book:
            for each in report.units:
                book.add(draft_losses(next(card for card in cards if card.unit == each.unit)))
            written = book.finish(report)

        assert ["Xếp hạng", "Phân bố", "Ma trận", "Mất nhiều nhất", "Mất điểm"] == _sheets(written)
        assert render_units(report) == written

    def test_one_that_is_not_finished_lets_go_of_its_files(self):
        """A failure in the middle leaves no file open: the test fails on the warning that it would cause."""
        with pytest.raises(ZeroDivisionError), UnitsBook(draft_units(three()).context):
            raise ZeroDivisionError
