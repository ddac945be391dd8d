"""``parscore explain`` beside deductions: what documents are worth, and letters."""

from pathlib import Path

import docx
import pytest

from parscore.cli import main


B = str(Path(__file__).parents[2] / "examples" / "cho-moi-2023" / "xa-vi-du-b.toml")


class TestWorth:
    def test_of_one_document(self, capsys):
        """
        The plan 05/KH-UBND earns 1 in 1.6.1 and 1 in 10.1, and the 2 of 1.6.2
        hang on it: 4 of 90.23 in 99, so that the index falls to 87.1.
        """
        assert 0 == main(["explain", B, "--document", "05/KH-UBND"])

        text = capsys.readouterr().out
        assert "mất 4 điểm; chỉ số ≈ 91,14 → ≈ 87,1; xếp loại Rất tốt → Tốt.\n" in text
        assert "1.6.2 Mức độ hoàn thành kế hoạch CCHC năm: 2 → 0 điểm, vì bị chặn" in text
        assert "MINH HỌA" in text

    def test_of_all_documents(self, capsys):
        """Every document of the register is told: 39."""
        assert 0 == main(["explain", B, "--documents", "--lang", "en"])

        text = capsys.readouterr().out
        assert "What 39 documents of the register are worth" in text
        assert "They count for no criterion:\n  75/GM-UBND of 2023-06-26" in text

    def test_of_an_unknown_document(self, capsys):
        """What is not there ends with 1, and the nearest is named."""
        assert 1 == main(["explain", B, "--document", "05/KH-UBN"])

        assert "không có văn bản “05/KH-UBN” trong sổ hồ sơ; có phải “05/KH-UBND”?" in capsys.readouterr().err


class TestLetter:
    def test_is_printed(self, capsys):
        """Without a file the letter is printed as Markdown: 11 criteria lost points."""
        assert 0 == main(["explain", B, "--letter"])

        text = capsys.readouterr().out
        assert 11 == text.count("**[Đơn vị giải trình: ……]**")
        assert "| Tổng điểm của đơn vị | 99 | 90,23 | 8,77 |" in text

    def test_is_written_as_markdown(self, tmp_path, capsys):
        """A file that ends in .md has what is printed; it is not overwritten unless that is asked for."""
        file = tmp_path / "thu.md"

        assert 0 == main(["explain", B, "--letter", "--to", str(file)])
        assert 1 == main(["explain", B, "--letter", "--to", str(file)])
        assert 0 == main(["explain", B, "--letter", "--to", str(file), "--force"])
        assert file.read_text(encoding="utf-8").startswith("**ỦY BAN NHÂN DÂN XÃ VÍ DỤ B**\n")
        assert "thu.md" in capsys.readouterr().err

    def test_is_written_for_word(self, tmp_path):
        """A file that ends in .docx is a Word file."""
        file = tmp_path / "thu.DOCX"

        assert 0 == main(["explain", B, "--letter", "--to", str(file)])
        assert "XÃ VÍ DỤ B" in docx.Document(str(file)).tables[0].rows[0].cells[0].text

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["1.3", "--letter"], "CODE and --letter cannot go together"),
            (["--document", "05/KH-UBND", "--documents"], "--document and --documents cannot go together"),
            (["--to", "x.md"], "--to needs --letter"),
            (["--letter", "--force"], "--force needs --to"),
            (["--letter", "--to", "x.pdf"], "--to takes a file that ends in .md or .docx"),
        ],
    )
    def test_a_wrong_command_ends_with_2(self, arguments, told, capsys):
        """What cannot go together is refused, in one line."""
        with pytest.raises(SystemExit) as caught:
            main(["explain", B, *arguments])

        assert 2 == caught.value.code
        assert told in capsys.readouterr().err
