"""``parscore read``: what is printed, and what is not read."""

import json
import re
import shutil
import sys

from os import terminal_size
from pathlib import Path

import pytest

from parscore.cli import main
from parscore.reading import find_files


DOCUMENTS = Path(__file__).parents[1] / "reading" / "documents"
LETTER = (
    "ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 05/KH-UBND\nVí Dụ, ngày 05 tháng 01 năm 2023\n"
    "HỎA TỐC\nKẾ HOẠCH\nCải cách hành chính năm 2023\nCăn cứ Kế hoạch số 1/KH-UBND;\nI. MỤC ĐÍCH\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu\n"
)


@pytest.fixture
def folder(tmp_path):
    """A folder of a letter, a note, a broken file, and what is no document."""
    (tmp_path / "a").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "a" / "thư.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "b.md").write_text("Xin chào", encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7 junk")
    for name in ("d.xlsx", "~$e.docx", ".f.txt", ".hidden/g.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "a" / "vòng").symlink_to(tmp_path, target_is_directory=True)
    return tmp_path


class TestFindFiles:
    def test_goes_down_without_circles(self, folder):
        """Folders are read to their end, links to folders and hidden files are left out, order is fixed."""
        files, problems = find_files([folder, folder / "b.md"])

        assert ([folder / "b.md", folder / "c.pdf", folder / "a" / "thư.txt"], []) == (files, problems)

    def test_of_an_empty_folder_is_a_problem(self, tmp_path):
        """A folder without a document is told."""
        files, problems = find_files([str(tmp_path)])

        assert ([], ["document-no-files"]) == (files, [problem.code for problem in problems])


class TestText:
    def test_shows_each_field_on_a_line(self, tmp_path, capsys):
        """What was found, and nothing about what was not."""
        path = tmp_path / "a.txt"
        path.write_text(LETTER, encoding="utf-8")

        assert main(["read", str(path)]) == 0
        assert capsys.readouterr().out.splitlines() == [
            str(path),
            "  Số, ký hiệu       05/KH-UBND",
            "  Loại              KẾ HOẠCH (KH)",
            "  Ngày              05/01/2023",
            "  Địa danh          Ví Dụ",
            "  Cơ quan ban hành  ỦY BAN NHÂN DÂN XÃ VÍ DỤ",
            "  Trích yếu         Cải cách hành chính năm 2023",
            "  Căn cứ            1/KH-UBND",
            "  Người ký          TM. CHỦ TỊCH, Lê Văn Mẫu",
            "  Độ khẩn           HỎA TỐC",
            "",
        ]

    def test_says_what_is_blank_mended_and_unsure(self, tmp_path, capsys):
        """A blank number, a name without abbreviation, a code page, a weak reading."""
        path = tmp_path / "a.txt"
        path.write_text(
            "Số:     /BC-UBND\nBẢN GIAO ƯỚC THI ĐUA\nCăn c Ngh đ nh s 51/2003/NĐ-CP c a Chính ph ; \n", encoding="utf-8"
        )

        main(["read", str(path), "--lang", "en"])
        out = capsys.readouterr().out
        assert "Reference         (no number yet) BC-UBND" in out
        assert "Type              BẢN GIAO ƯỚC THI ĐUA\n" in out
        assert "Mended in reading letters that were lost" in out

    def test_of_several_ends_in_a_count(self, folder, capsys):
        """A file that cannot be read hides no other, and makes the exit code 1."""
        code = main(["read", str(folder)])
        seen = capsys.readouterr()

        assert code == 1
        assert "không thấy thể thức của văn bản hành chính" in seen.out
        assert "Đã đọc 1 văn bản; 1 tệp không có thể thức văn bản; 1 tệp không đọc được." == seen.out.splitlines()[-1]
        assert seen.err.startswith(f"{folder / 'c.pdf'}: tệp bị hỏng")

    def test_says_what_is_likely(self, capsys):
        """A sureness below certain stands behind the value."""
        main(["read", str(DOCUMENTS / "I18.txt")])

        assert "902/QĐ-UBND (có thể)" in capsys.readouterr().out

    @pytest.mark.parametrize("columns", [30, 80, 120])
    def test_fits_the_terminal(self, monkeypatch, capsys, columns):
        """Long values are wrapped beside their label."""
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setattr(shutil, "get_terminal_size", lambda: terminal_size((columns, 40)))
        main(["read", str(DOCUMENTS / "001.txt"), str(DOCUMENTS / "I10.txt")])

        seen = [line for line in capsys.readouterr().out.splitlines() if "/" not in line]
        assert max(map(len, seen)) <= columns

    def test_obeys_no_control_of_a_document(self, tmp_path, capsys):
        """What a terminal would obey is not printed."""
        path = tmp_path / "a.txt"
        path.write_text(LETTER.replace("Lê Văn Mẫu", "Lê Văn\x1b Mẫu"), encoding="utf-8")
        main(["read", str(path)])

        assert not re.search("[\x00-\x09\x0b-\x1f]", capsys.readouterr().out)


class TestJson:
    def test_is_data_and_problems(self, folder, capsys):
        """All that was read, with spans; what could not be, with its code."""
        main(["read", str(folder), "--format", "json"])
        data = json.loads(capsys.readouterr().out)

        assert ("parscore.reading/1", 2) == (data["format"], len(data["documents"]))
        assert "05/KH-UBND" == data["documents"][1]["reference"]
        assert [("document-broken", str(folder / "c.pdf"))] == [(one["code"], one["file"]) for one in data["problems"]]
