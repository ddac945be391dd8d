"""A form's verified points, taken up as a review."""

import openpyxl
import pytest

from parscore.cli import main
from parscore.evidence import load_register
from samples import leaf, register_text, set_text


PAPER = '[[documents]]\nnumber = "1/KH-A"\ndate = 2023-03-01\nsubject = "Kế hoạch"\nkind = "plan"\n'
VERIFIED = ("--stage", "verified-1", "--by", "Phòng Nội vụ", "--date", "2024-02-15")


@pytest.fixture
def form(tmp_path, monkeypatch):
    """A set of two rules, a register, and the form that parscore writes for it."""
    two = leaf(limit="2") + leaf('{ kind = "proportional", ratio = ["done", "total"] }', code="2", limit="3")
    (tmp_path / "set.toml").write_text(set_text(two, total="5"), encoding="utf-8")
    body = "[facts]\ntotal = 3\ndone = 2\n" + PAPER
    text = register_text(body).replace('"test/set"', '"./set.toml"')
    (tmp_path / "so.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert 0 == main(["form", "so.toml", "-o", "bieu.xlsx"])
    return tmp_path / "bieu.xlsx"


def verify(form, code, points, note=None):
    """Type points and a note into the row of a criterion."""
    book = openpyxl.load_workbook(form)
    sheet = book.active
    header = next(row for row in sheet.iter_rows() if any("thẩm định" in str(cell.value) for cell in row))
    columns = {str(cell.value).casefold(): cell.column for cell in header}
    points_column = next(column for name, column in columns.items() if name.startswith("điểm thẩm định"))
    note_column = next(column for name, column in columns.items() if "ghi chú của thẩm định" in name)
    row = next(row[0].row for row in sheet.iter_rows() if str(row[0].value) == code)
    sheet.cell(row, points_column, points)
    sheet.cell(row, note_column, note)
    for cells in sheet.iter_rows():  # openpyxl keeps no results of formulas, so the sums are left out
        for cell in cells:
            if str(cell.value).startswith("="):
                cell.value = None
    book.save(form)


class TestVerified:
    def test_points_that_differ_are_decisions(self, form, capsys):
        """1 of 2 instead of 2, for the reason in the note; 2 of 3 done is 2 and was not changed."""
        verify(form, "1", 1, "Thiếu phụ lục")
        verify(form, "2", 2.0)

        assert 0 == main(["review", "so.toml", "bieu.xlsx", *VERIFIED, "-o", "moi.toml"])
        assert "2 → 1 điểm" in capsys.readouterr().out
        (review,) = load_register("moi.toml").reviews
        assert [("1", 1, "Thiếu phụ lục")] == [(item.criterion, item.points, item.reason) for item in review.decisions]

    def test_points_without_a_reason_are_refused(self, form, capsys):
        """Why is part of a decision."""
        verify(form, "1", 1)

        assert 1 == main(["review", "so.toml", "bieu.xlsx", *VERIFIED, "--lang", "en"])
        assert "gives no reason" in capsys.readouterr().err

    @pytest.mark.usefixtures("form")
    def test_points_that_are_not_there_decide_nothing(self, capsys):
        """A form that nobody verified."""
        assert 1 == main(["review", "so.toml", "bieu.xlsx", *VERIFIED])
        assert "không có điểm thẩm định nào" in capsys.readouterr().err

    def test_points_above_the_maximum_are_told_at_their_cell(self, form, capsys):
        """A form with errors is not taken up."""
        verify(form, "1", 7, "Nhầm")

        assert 1 == main(["review", "so.toml", "bieu.xlsx", *VERIFIED])
        assert "bieu.xlsx" in capsys.readouterr().err

    @pytest.mark.usefixtures("form")
    def test_need_who_when_and_of_which_stage(self):
        """A form does not say them."""
        with pytest.raises(SystemExit) as caught:
            main(["review", "so.toml", "bieu.xlsx"])

        assert 2 == caught.value.code
