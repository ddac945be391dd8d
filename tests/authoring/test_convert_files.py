"""Files as they come: CSV of every make, and what is no spreadsheet at all."""

import builtins
import zipfile

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.authoring.converting import convert
from parscore.errors import CriteriaError, MissingExtraError, ParscoreError
from sheets import book_file, csv_file, data_of, remarks_of, turned


ROWS = (("1", "Chỉ đạo, điều hành", "0,5", "Đạt: 0,5; không đạt: 0"), ("2", "Kế hoạch", "1.5"))


def refused(path, **options):
    """Return what is raised for a file."""
    with pytest.raises(ParscoreError) as caught:
        turned(path, **options)
    return caught.value


class TestCsv:
    """CSV files."""

    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
    def test_are_read_as_excel_writes_them(self, tmp_path, delimiter, encoding):
        """Commas, semicolons or tabs, with or without a mark; decimal commas stay decimal."""
        path = csv_file(tmp_path, ROWS, delimiter, encoding)
        if encoding == "utf-16-be":
            path.write_bytes(b"\xfe\xff" + path.read_bytes())
        found = turned(path)

        assert [0.5, 1.5] == [table["max"] for table in data_of(found)["criteria"].values()]
        assert "Chỉ đạo, điều hành" == data_of(found)["criteria"]["1"]["title"]
        assert [] == remarks_of(found)

    def test_take_the_delimiter_that_splits_the_header(self, tmp_path):
        """A header with a comma in a title is split at its semicolons."""
        path = tmp_path / "bang.csv"
        path.write_text("STT;Lĩnh vực, tiêu chí;Điểm tối đa\n1;Một, hai;1\n", encoding="utf-8")

        assert "Một, hai" == data_of(turned(path))["criteria"]["1"]["title"]

    def test_may_say_their_delimiter(self, tmp_path):
        """Excel's own sep=; is a row beside the table."""
        path = tmp_path / "bang.csv"
        path.write_text("sep=;\nSTT;Tiêu chí;Điểm tối đa\n1;Một;1\n", encoding="utf-8")

        assert "# Dòng 1. sep=" in turned(path).text

    def test_have_lines_and_cells(self, tmp_path):
        """A problem is told at its line in the file and its cell in the sheet, which quoted line breaks set apart."""
        path = tmp_path / "bang.csv"
        path.write_text('STT,Tiêu chí,Điểm tối đa\n1,"Một\nhai",1\n2,Ba,bốn\n', encoding="utf-8")
        (remark, _) = turned(path).remarks

        assert (4, "C3") == (remark.line, remark.key)
        assert f"{path}:4: C3: “bốn” không đọc được thành số điểm" == remark.say("vi")

    @pytest.mark.parametrize(
        ("raw", "code", "line"),
        [
            ("STT,Tiêu chí\n1,Một".encode("cp1258", "replace") + b"\n\xd0\xd0", "csv-encoding", 1),
            (b"STT,Ma\n" + b"1,\xec", "csv-encoding", 2),
            (b"\xff\xfea", "csv-encoding", None),
            (b"a,b\n\0", "nul", 2),
            ('STT,Tiêu chí,Điểm tối đa\n1,"Một,1\n2,Hai,1\n'.encode(), "csv", 2),
            ("STT,Tiêu chí\n1,Một\n".encode(), "no-header", None),
            (b'"STT,x\n1,2\n', "csv", 1),
            (b"", "no-rows", None),
            (b"\n ,\n", "no-rows", None),
        ],
    )  # fmt: skip
    def test_that_are_wrong_are_told(self, tmp_path, raw, code, line):
        """Another encoding, a NUL, an open quote, no header, no row: each at its line."""
        path = tmp_path / "bang.csv"
        path.write_bytes(raw)
        error = refused(path)

        assert (code, line, str(path)) == (error.code, error.line, error.file)

    def test_have_no_sheets(self, tmp_path):
        """A sheet of a CSV file is told to be none."""
        assert "unknown-sheet" == refused(csv_file(tmp_path, ROWS), sheet="Bảng").code

    def test_may_quote_for_one_delimiter_only(self, tmp_path):
        """A quote that is wrong for another delimiter does not matter."""
        path = tmp_path / "bang.csv"
        path.write_text('STT,Tiêu chí,Điểm tối đa\n1,"a"";""b",1\n2;"x",Hai,1\n', encoding="utf-8")

        assert ["1"] == list(data_of(turned(path))["criteria"])


class TestOtherFiles:
    """What is no spreadsheet."""

    @pytest.mark.parametrize(
        ("name", "raw", "code"),
        [
            ("a.xlsx", bytes(range(256)) * 40, "not-a-workbook"),
            ("a.xlsx", b"", "not-a-workbook"),
            ("a.xlsx", b"PK\x03\x04" + b"x" * 100, "not-a-workbook"),
            ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old-workbook"),
            ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked-workbook"),
            ("a.csv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-workbook"),
            ("a.pdf", b"%PDF-1.7", "not-convertible"),
            ("a", b"abc", "not-convertible"),
        ],
    )  # fmt: skip
    def test_is_told(self, tmp_path, name, raw, code):
        """Random bytes, half a zip file, an old or locked workbook, a PDF: what it is and what to do."""
        path = tmp_path / name
        path.write_bytes(raw)

        assert code == refused(path).code

    def test_another_zip_file_is_no_workbook(self, tmp_path):
        """A Word file under the name of a workbook is told."""
        path = tmp_path / "a.xlsx"
        with zipfile.ZipFile(path, "w") as packed:
            packed.writestr("word/document.xml", "<w/>")

        assert "not-a-workbook" == refused(path).code

    def test_a_workbook_whose_sheet_is_broken_is_told(self, tmp_path):
        """A sheet that is no XML breaks the workbook."""
        path = book_file(tmp_path, ROWS)
        with zipfile.ZipFile(path) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
        with zipfile.ZipFile(path, "w") as packed:
            for name, content in parts.items():
                packed.writestr(name, content[:300] if "sheet1" in name else content)

        assert "not-a-workbook" == refused(path).code

    def test_a_workbook_under_another_name_is_read(self, tmp_path):
        """What a file holds decides, not what it is called."""
        path = book_file(tmp_path, ROWS).rename(tmp_path / "bang.csv")

        assert 2 == turned(path).counts.criteria

    def test_a_file_that_is_not_there_is_told(self, tmp_path):
        """A path that leads nowhere."""
        assert "unreadable" == refused(tmp_path / "a.xlsx").code

    def test_what_unpacks_to_too_much_is_told(self, tmp_path, monkeypatch):
        """A workbook may not fill the memory."""
        monkeypatch.setattr("parscore.authoring.converting._workbook._MOST_UNPACKED", 1000)

        assert "too-large" == refused(book_file(tmp_path, ROWS)).code

    @given(st.binary(max_size=300), st.sampled_from([".csv", ".xlsx", ".xls", ".txt", ""]), st.booleans())
    def test_junk_is_an_error_or_a_set(self, tmp_path_factory, raw, suffix, zipped):
        """Whatever bytes stand in a file, nothing but a ParscoreError comes out."""
        path = tmp_path_factory.mktemp("junk") / f"a{suffix}"
        path.write_bytes(b"PK\x03\x04" + raw if zipped else raw)
        with pytest.raises(ParscoreError):
            turned(path)

    @pytest.mark.parametrize("name", ["openpyxl", "tomli_w"])
    def test_a_library_that_is_missing_is_told(self, tmp_path, monkeypatch, name):
        """Without the extra it says what to install."""
        path = book_file(tmp_path, (("1", "A", 1, "một\nhai"),))

        def without(module):
            if module == name:
                raise ImportError
            return builtins.__import__(module)

        monkeypatch.setattr("parscore.extras.import_module", without)
        with pytest.raises(MissingExtraError) as caught:
            convert(path, year=2026)

        assert "pip install 'parscore[authoring]'" in caught.value.say("vi")


def test_errors_are_criteria_errors(tmp_path):
    """What is wrong with a spreadsheet is wrong with a criteria set."""
    with pytest.raises(CriteriaError):
        turned(csv_file(tmp_path, ()))
