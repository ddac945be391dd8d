"""``parscore convert`` as a user calls it, and the example of the docs."""

import re

from decimal import Decimal
from pathlib import Path

import pytest

from parscore.authoring.converting._patterns import recognise
from parscore.cli import main
from parscore.criteria import load_criteria
from sheets import book_file, csv_file


ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "convert" / "bang-tieu-chi-vi-du.csv"


class TestCommand:
    """``parscore convert``."""

    def test_writes_the_set_and_reports_beside_it(self, tmp_path, capsys):
        """The file loads; warnings, counts and the file's name go to the other stream."""
        path, made = csv_file(tmp_path, [("1", "A", "1"), ("2", "B", "x")]), tmp_path / "set.toml"
        code = main(["convert", str(path), "-o", str(made), "--id", "a/b-2025"])

        captured = capsys.readouterr()
        assert 0 == code
        assert "" == captured.out
        assert f"{path}:3: C3: “x” không đọc được thành số điểm\n" in captured.err
        assert "Đã đọc 3 dòng = 1 dòng tiêu chí + 0 dòng tiếp theo + 2 dòng giữ làm chú thích.\n" in captured.err
        assert "Quy tắc: nhận ra 0/1 tiêu chí không có mục con; còn 1 quy tắc phải viết.\n" in captured.err
        assert f"Đã ghi {made}.\n" in captured.err
        assert ("a/b-2025", 2025) == (load_criteria(made).id, load_criteria(made).year)

    def test_prints_the_set_where_no_file_is_named(self, tmp_path, capsys):
        """Only the set is printed, so that it can be piped."""
        main(["convert", str(csv_file(tmp_path, [("1", "A", "1")])), "--year", "2025", "--lang", "en"])

        captured = capsys.readouterr()
        assert captured.out.startswith("#:schema ./criteria-1.schema.json\n# Made from bang.csv")
        assert captured.err.endswith("Rules: 0 of 1 leaves recognised; 1 are left to be written.\n")

    def test_takes_a_sheet(self, tmp_path, capsys):
        """``--sheet`` names it; one that is not there is told."""
        path = book_file(tmp_path, [("1", "A", 1)])

        assert 0 == main(["convert", str(path), "--year", "2025", "--sheet", "Bảng"])
        assert 1 == main(["convert", str(path), "--year", "2025", "--sheet", "Trang"])
        assert "không có trang tính “Trang”" in capsys.readouterr().err

    def test_does_not_overwrite(self, tmp_path, capsys):
        """A set that exists is left as it is."""
        made = tmp_path / "set.toml"
        made.write_text("mine", encoding="utf-8")
        code = main(["convert", str(csv_file(tmp_path, [("1", "A", "1")])), "--year", "2025", "-o", str(made)])

        assert 1 == code
        assert "mine" == made.read_text(encoding="utf-8")
        assert "--force" in capsys.readouterr().err

    def test_prints_no_control_characters(self, tmp_path, capsys):
        """A sheet's name cannot send commands to the terminal."""
        path = csv_file(tmp_path, [("1", "A", "\x1b[31mx")])
        main(["convert", str(path), "--year", "2025"])

        captured = capsys.readouterr()
        assert "\x1b" not in captured.out + captured.err


class TestExample:
    """The made-up spreadsheet of the docs."""

    @pytest.fixture
    def page(self):
        """The page that shows it."""
        return (ROOT / "docs" / "converting.md").read_text(encoding="utf-8")

    def test_is_converted_as_the_page_shows(self, page, tmp_path, capsys, monkeypatch):
        """Each block of the page stands in what the command writes or says."""
        monkeypatch.chdir(ROOT)
        made = tmp_path / "set.toml"
        main(["convert", EXAMPLE.relative_to(ROOT).as_posix(), "-o", str(made)])
        said = made.read_text(encoding="utf-8") + capsys.readouterr().err
        blocks = [block for name in ("toml", "text") for block in re.findall(rf"```{name}\n(.*?)```", page, re.DOTALL)]

        assert 5 == len(blocks)
        assert [] == [block for block in blocks if block not in said]
        assert 2026 == load_criteria(made).year

    def test_is_shown_as_it_is(self, page):
        """The page's CSV block is the file."""
        shown = page.split("```csv\n")[1].split("```", 1)[0]

        assert EXAMPLE.read_text(encoding="utf-8") == shown

    def test_says_that_it_is_invented(self):
        """Nobody may take it for a real set."""
        assert "bịa ra để làm ví dụ" in EXAMPLE.read_text(encoding="utf-8")

    def test_page_tells_every_pattern_as_it_is_recognised(self, page):
        """Each wording in the table of patterns becomes the kind beside it."""
        rows = [line.split("|") for line in page.splitlines() if line.startswith("| `")]
        told = [(row[1].strip(" `"), row[2].strip(" `"), row[3].strip(" `")) for row in rows]
        found = [(words, most, recognise([words], "", Decimal(most)).table["kind"]) for words, most, _ in told]

        assert len(told) > 5
        assert [(words, most, kind) for words, most, kind in told] == found
