"""``parscore report --to xlsx`` and ``--to docx``: of one unit, of several, of many."""

from pathlib import Path

import docx
import openpyxl

from parscore.cli import main


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"


class TestOffice:
    def test_of_one_unit(self, tmp_path):
        """A workbook of five sheets, and a báo cáo of the commune."""
        register = str(SAMPLE / "xa-vi-du-b.toml")

        assert 0 == main(["report", register, "-o", str(tmp_path / "b.xlsx")])
        assert 0 == main(["report", register, "-o", str(tmp_path / "b.docx")])
        assert 5 == len(openpyxl.load_workbook(tmp_path / "b.xlsx").sheetnames)
        document = docx.Document(str(tmp_path / "b.docx"))
        assert "XÃ VÍ DỤ B" in document.tables[0].rows[0].cells[0].text

    def test_of_many_units(self, tmp_path, monkeypatch):
        """Of more units than one file holds the reports of, the workbook has every deduction all the same."""
        monkeypatch.setattr("parscore.cli._report.ONE_FILE", 3)

        assert 0 == main(["report", str(SAMPLE), "-o", str(tmp_path / "all.xlsx")])

        book = openpyxl.load_workbook(tmp_path / "all.xlsx")
        names = {row[0] for row in book["Mất điểm"].iter_rows(min_row=8, max_col=1, values_only=True)}
        assert {f"Xã Ví Dụ {letter}" for letter in "ABCDE"} | {"Thị trấn Ví Dụ"} == names

    def test_of_many_units_of_which_one_is_wrong(self, tmp_path, monkeypatch, capsys):
        """Nothing is written, and what is wrong is told at its place."""
        monkeypatch.setattr("parscore.cli._report.ONE_FILE", 1)
        text = (SAMPLE / "xa-vi-du-b.toml").read_text(encoding="utf-8")
        (tmp_path / "b.toml").write_text(text, encoding="utf-8")
        wrong = text.replace('id = "xa-vi-du-b"', 'id = "xa-x"').replace("[facts]", "[facts]\nkhong_co = 1", 1)
        (tmp_path / "x.toml").write_text(wrong, encoding="utf-8")
        target = tmp_path / "ra" / "all.xlsx"
        target.parent.mkdir()
        target.write_bytes(b"old")

        assert 1 == main(["report", str(tmp_path), "-o", str(target), "--force"])
        assert b"old" == target.read_bytes()
        assert "x.toml" in capsys.readouterr().err
