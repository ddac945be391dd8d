"""``parscore cases``."""

import tomli

from parscore.cli import main
from parscore.testing.golden import load_cases


SET = "xuan-loc/commune-2022-excerpt"


class TestCases:
    def test_prints_a_file(self, capsys):
        """
        Without a file the cases are printed, for a shipped set by its id.
        """
        assert 0 == main(["cases", SET])
        data = tomli.loads(capsys.readouterr().out)

        assert (SET, "parscore.cases/1") == (data["criteria"], data["format"])
        assert len(data["cases"]) > 10

    def test_names_the_set_from_where_the_file_lies(self, tmp_path, monkeypatch, capsys):
        """
        A set in a file is named by the path from the written file to it.
        """
        monkeypatch.chdir(tmp_path)
        (tmp_path / "tests").mkdir()
        (tmp_path / "bo.toml").write_text(_SET, encoding="utf-8")

        assert 0 == main(["cases", "bo.toml", "-o", "tests/bo.score.toml"])
        assert "../bo.toml" == tomli.loads((tmp_path / "tests" / "bo.score.toml").read_text("utf-8"))["criteria"]
        assert () == load_cases("tests/bo.score.toml").problems
        assert "tình huống vào tests/bo.score.toml" in capsys.readouterr().err

    def test_never_overwrites(self, tmp_path, capsys):
        """
        A file that is there is not overwritten; it is told how to add to it.
        """
        file = tmp_path / "a.score.toml"
        file.write_text("x", encoding="utf-8")

        assert 1 == main(["cases", SET, "-o", str(file)])
        assert "x" == file.read_text("utf-8")
        assert "--add" in capsys.readouterr().err

    def test_adds_what_is_not_there(self, tmp_path, capsys):
        """
        --add leaves every byte that is there and adds the cases whose names are not.
        """
        file = tmp_path / "a.score.toml"
        main(["cases", SET, "-o", str(file), "--only", "4.1"])
        before = file.read_text("utf-8").replace("unconfirmed = true", "# đã đối chiếu", 1)
        file.write_text(before, encoding="utf-8")

        assert 0 == main(["cases", SET, "-o", str(file), "--add"])
        after = file.read_text("utf-8")
        assert after.startswith(before)
        assert len(tomli.loads(after)["cases"]) > len(tomli.loads(before)["cases"])
        assert 0 == main(["cases", SET, "-o", str(file), "--add"])
        assert after == file.read_text("utf-8")
        assert "Đã thêm 0 tình huống" in capsys.readouterr().err

    def test_add_to_nothing_writes(self, tmp_path):
        """
        --add to a file that is not there yet writes it; without a file it is a wrong command.
        """
        file = tmp_path / "a.score.toml"

        assert 0 == main(["cases", SET, "-o", str(file), "--add"])
        assert file.exists()

    def test_tells_what_was_left_out(self, capsys):
        """
        What no register can show is told beside the output, in the language that was asked.
        """
        main(["cases", "cho-moi/commune-2023", "--only", "1.1", "--lang", "en"])

        assert (
            "left out 1.1: said not to apply (the set lets nobody say that it does not apply)"
            in capsys.readouterr().err
        )

    def test_an_unknown_code_is_told(self, capsys):
        """
        A code that the set does not have is told.
        """
        assert 1 == main(["cases", SET, "--only", "9.9"])
        assert "9.9" in capsys.readouterr().err


_SET = """\
format = "parscore.criteria/1"
set = { id = "t/t", year = 2023, level = "commune", title = "T", status = "illustrative", total = 2,
    window = { from = 2023-01-01, to = 2023-12-31 } }
[facts.a]
title = "A"
sort = "yes_no"
[criteria.1]
title = "Có A"
max = 2
rule = { kind = "choice", fact = "a" }
"""
