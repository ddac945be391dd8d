"""A register in a workbook is checked as any other."""

from pathlib import Path

from bookmaking import a_book, changed
from parscore.checking import check_paths
from parscore.evidence import load_register, write_register


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023" / "xa-vi-du-b.toml"


class TestAWorkbook:
    def test_is_checked_against_its_set(self, tmp_path):
        """What does not fit is told at its cell."""
        path = tmp_path / "so.xlsx"
        write_register(load_register(SAMPLE), path)

        assert [] == check_paths([path]).found

        changed(path, lambda book: setattr(book["Số liệu"]["A2"], "value", "committee.member"))

        assert [("unknown-fact", "Số liệu!A2")] == [(item.code, item.place.key) for item in check_paths([path]).found]

    def test_that_is_no_register_is_told(self, tmp_path):
        """It says which sheets a register has."""
        path = a_book(tmp_path / "so.xlsx", A=[["x"]])

        assert ["no-register-sheets"] == [item.code for item in check_paths([path]).found]
