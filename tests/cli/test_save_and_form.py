"""``parscore save`` and ``parscore form``, called as a user calls them."""

from pathlib import Path

import openpyxl
import pytest

from bookmaking import changed
from parscore.cli import main
from parscore.evidence import load_register, register_data


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"


class TestSave:
    def test_goes_to_a_workbook_and_back(self, tmp_path, capsys):
        """The register that comes back is the same, and a file that exists is kept without --force."""
        book, text = str(tmp_path / "so.xlsx"), str(tmp_path / "so.toml")

        assert (0, 0) == (main(["save", str(SAMPLE / "xa-vi-du-d"), "-o", book]), main(["save", book, "-o", text]))
        assert f"Đã ghi {book}\nĐã ghi {text}\n" == capsys.readouterr().err
        assert register_data(load_register(SAMPLE / "xa-vi-du-d")) == register_data(load_register(text))
        assert (1, 0) == (main(["save", book, "-o", text]), main(["save", book, "-o", text, "--force"]))

    def test_needs_no_set(self, tmp_path):
        """A register whose set is not there is saved without titles."""
        register = tmp_path / "so.toml"
        text = (SAMPLE / "xa-vi-du-b.toml").read_text(encoding="utf-8").replace("cho-moi/commune-2023", "no/set")
        register.write_text(text, encoding="utf-8")

        assert 0 == main(["save", str(register), "-o", str(tmp_path / "so.xlsx")])
        assert openpyxl.load_workbook(tmp_path / "so.xlsx")["Số liệu"]["G1"].value is None


class TestForm:
    def test_is_written_and_read(self, tmp_path, capsys):
        """What was written says what is claimed, and agrees with the score where nothing was claimed otherwise."""
        form = str(tmp_path / "bieu.xlsx")

        assert 0 == main(["form", str(SAMPLE / "xa-vi-du-b.toml"), "-o", form])
        assert 0 == main(["form", "--read", form, "--criteria", "cho-moi/commune-2023"])

        out = capsys.readouterr().out

        assert "1.3 Họp định kỳ hàng quý của Ban điều hành CCHC cấp xã (tối đa 10): tự chấm 7,5" in out
        assert "Tổng cộng: tự chấm 90,23" in out
        assert 0 == main(["form", str(SAMPLE / "xa-vi-du-b.toml"), "--read", form])
        assert "Điểm tự chấm trong biểu khớp với điểm tính được." in capsys.readouterr().out

    def test_differs_from_the_score(self, tmp_path, capsys):
        """A claim above what the evidence proves is shown with both; its register is written with the claim."""
        form, out = tmp_path / "bieu.xlsx", tmp_path / "moi.toml"
        main(["form", str(SAMPLE / "xa-vi-du-b.toml"), "-o", str(form)])
        changed(form, _claim_ten)

        assert 1 == main(["form", str(SAMPLE / "xa-vi-du-b.toml"), "--read", str(form), "--lang", "en"])

        text = capsys.readouterr().out

        assert "(maximum 10): claimed 10; computed 7.5; the claim differs by 2.5" in text
        assert "formula whose result was not saved" in text
        assert 1 == main(["form", str(SAMPLE / "xa-vi-du-b.toml"), "--read", str(form), "-o", str(out)])
        assert not out.exists()

        changed(form, _drop_formulas)

        assert 0 == main(["form", str(SAMPLE / "xa-vi-du-b.toml"), "--read", str(form), "-o", str(out)])
        assert 10 == load_register(out).claimed["1.3"]

    def test_says_what_is_noted_and_verified(self, tmp_path, capsys):
        """Points and notes of the verification are printed, and findings counted."""
        form = tmp_path / "bieu.xlsx"
        main(["form", str(SAMPLE / "xa-vi-du-b.toml"), "-o", str(form)])
        changed(form, _verify)

        assert 1 == main(["form", "--read", str(form), "--criteria", "cho-moi/commune-2023"])

        out = capsys.readouterr().out

        assert "thẩm định 5; đơn vị ghi chú: đủ; thẩm định ghi chú: thiếu một" in out
        assert "lỗi, 0 điều cần xem lại" in out

    @pytest.mark.parametrize(
        "arguments",
        [
            ["form"],
            ["form", "a.toml"],
            ["form", "--read", "a.xlsx"],
            ["form", "--read", "a.xlsx", "--criteria", "x", "-o", "b.toml"],
        ],
    )
    def test_needs_to_know_what_to_do(self, arguments, capsys):
        """A wrong command ends with 2."""
        with pytest.raises(SystemExit) as caught:
            main(arguments)

        assert 2 == caught.value.code
        assert "parscore form: error:" in capsys.readouterr().err

    def test_is_of_one_unit(self, tmp_path, capsys):
        """A folder of several units is refused."""
        assert 1 == main(["form", str(SAMPLE), "-o", str(tmp_path / "a.xlsx")])
        assert "6 đơn vị" in capsys.readouterr().err


def _row(sheet, code):
    return next(row for row in range(6, sheet.max_row) if sheet.cell(row, 1).value == code)


def _claim_ten(book):
    book.active.cell(_row(book.active, "1.3"), 6).value = 10


def _drop_formulas(book):
    for row in book.active.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                cell.value = None


def _verify(book):
    row = _row(book.active, "1.3")
    for column, value in ((7, 5), (8, "đủ"), (9, "thiếu một")):
        book.active.cell(row, column).value = value
