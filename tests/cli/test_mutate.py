"""``parscore mutate``, called as a user calls it."""

import json

import pytest

from parscore.cli import main


SET = """\
format = "parscore.criteria/1"
set = { id = "vi-du/nho", year = 2023, level = "commune", title = "Bộ nhỏ", status = "illustrative", total = 2,
    calendar = "none", window = { from = 2022-12-01, to = 2024-01-31 } }
facts.violations = { title = "Vi phạm" }
[criteria.1]
title = "Kỷ luật"
max = 2
rule = { kind = "deduct", fact = "violations", each = 1 }
"""
CASES = """\
format = "parscore.cases/1"
criteria = "nho.toml"
[cases.mot]
register = { facts = { violations = 1 } }
expect = { points = { "1" = 1 } }
"""


@pytest.fixture
def small(tmp_path, monkeypatch):
    """A folder with a set and one case, in which the command runs."""
    (tmp_path / "nho.toml").write_text(SET, encoding="utf-8")
    (tmp_path / "nho.score.toml").write_text(CASES, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    """Run the command in one process."""
    return main(["mutate", "nho.toml", *arguments, "--jobs", "1"])


@pytest.mark.usefixtures("small")
class TestMutate:
    def test_every_mistake_in_a_criterion_is_noticed(self, capsys):
        """Half of 1 and twice 1 leave 1.5 and 0 of 2 points, not 1."""
        assert 0 == run("nho.score.toml", "--only", "1")
        out = capsys.readouterr().out.splitlines()

        assert "vi-du/nho: 1 tình huống phát hiện 2/2 lỗi giả định (100 %)." == out[0]
        assert "Không lỗi nào lọt qua." == out[-1]

    def test_one_unnoticed_fails(self, capsys):
        """Nothing is published or dated in the case: roundings and the window can move."""
        assert 1 == run("nho.score.toml", "--lang", "en")
        assert "the first day: 2022-12-01 becomes 2022-12-02" in capsys.readouterr().out

    @pytest.mark.parametrize(("least", "code"), [("0", 0), ("10", 0), ("10,5 %", 0), ("100", 1)])
    def test_a_share_that_is_enough(self, capsys, least, code):
        """As a percentage, in whole numbers or not."""
        assert code == run("nho.score.toml", "--fail-under", least)
        assert capsys.readouterr().out

    @pytest.mark.parametrize("least", ["101", "-1", "x", "1/2"])
    def test_a_share_that_is_none(self, capsys, least):
        """It is refused as a wrong command."""
        with pytest.raises(SystemExit) as caught:
            run("nho.score.toml", f"--fail-under={least}")

        assert 2 == caught.value.code
        assert "is not a percentage from 0 to 100" in capsys.readouterr().err

    def test_a_folder_of_cases(self, capsys):
        """Every file of golden cases in it is read, and nothing else."""
        assert 0 == run(".", "--only", "1", "--format", "json")
        data = json.loads(capsys.readouterr().out)

        assert ["nho.score.toml"] == data["files"]
        assert (2, 0) == (data["killed"], data["survived"])

    def test_a_case_that_fails_already(self, small, capsys):
        """It is told, and the command fails."""
        (small / "nho.score.toml").write_text(CASES.replace('"1" = 1', '"1" = 2'), encoding="utf-8")

        assert 1 == run("nho.score.toml")
        assert "1 tình huống đã sai ngay với bộ tiêu chí đang có" in capsys.readouterr().out

    def test_what_is_wrong_is_told(self, capsys):
        """A criterion that there is not, a file that there is not: no traceback."""
        assert 1 == run("nho.score.toml", "--only", "7")
        assert 1 == run("khong-co.score.toml")
        assert 2 == capsys.readouterr().err.count("\n")

    def test_an_empty_folder_holds_no_case(self, small, capsys):
        """Then nothing was proven, and that is an error."""
        (small / "rong").mkdir()

        assert 1 == run("rong")
        assert "rong" in capsys.readouterr().err
