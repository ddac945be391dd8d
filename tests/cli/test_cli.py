"""The command line, called as a user calls it."""

import json
import os
import subprocess
import sys

from pathlib import Path

import pytest

from parscore.cli import main


ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "examples" / "cho-moi-2023"

CRITERIA = """\
format = "parscore.criteria/1"
[set]
id = "test/small"
year = 2023
level = "commune"
title = { vi = "Bộ tiêu chí thử", en = "Test set" }
status = "illustrative"
total = 10
window = { from = 2022-12-01, to = 2024-01-31 }
[documents.plan]
title = { vi = "Kế hoạch", en = "Plan" }
[facts."dossiers.total"]
title = { vi = "Hồ sơ", en = "Dossiers" }
[facts."dossiers.on_time"]
title = { vi = "Hồ sơ đúng hạn", en = "Dossiers on time" }
of = "dossiers.total"
[criteria.1]
title = { vi = "Kế hoạch", en = "Plan" }
max = 4
rule = { kind = "document", document = "plan", due = 2023-03-31, late = "50 %" }
[criteria.2]
title = { vi = "Hồ sơ", en = "Dossiers" }
max = 6
rule = { kind = "proportional", ratio = ["dossiers.on_time", "dossiers.total"] }
"""

REGISTER = """\
format = "parscore.register/1"
criteria = "set.toml"
[unit]
id = "{unit}"
name = "Xã {unit}"
year = 2023
[facts]
"dossiers.total" = 100
"dossiers.on_time" = {on_time}
[[documents]]
number = "5/KH-UBND"
date = 2023-04-03
subject = "Kế hoạch"
kind = "plan"
"""


@pytest.fixture
def folder(tmp_path):
    """A folder with a set and two registers."""
    (tmp_path / "set.toml").write_text(CRITERIA, encoding="utf-8")
    for unit, on_time in (("A", 90), ("B", 80)):
        text = REGISTER.format(unit=unit, on_time=on_time)
        (tmp_path / f"{unit}.toml").write_text(text, encoding="utf-8")
    return tmp_path


class TestScore:
    def test_a_folder_is_ranked_first(self, folder, capsys):
        """
        The ranking comes first: 4 − 2 late, and 90 % or 80 % of 6.
        """
        code = main(["score", str(folder)])

        lines = [line.split() for line in capsys.readouterr().out.splitlines()]
        rows = [row for row in lines if row[1:2] == ["Xã"]]
        assert code == 0
        assert [["1", "Xã", "A", "74", "7,4"], ["2", "Xã", "B", "68", "6,8"]] == [row[:5] for row in rows]

    def test_then_who_lost_what(self, folder, capsys):
        """
        After the ranking each unit's deductions stand, the largest first.
        """
        main(["score", str(folder), "--top", "1"])

        out = capsys.readouterr().out
        assert "1  −2 điểm (trễ hạn): 5/KH-UBND ngày 03/4/2023, trễ 3 ngày." in out
        assert "… và 1 dòng nữa, −0,6 điểm" in out

    def test_one_register_is_told_without_a_ranking(self, folder, capsys):
        """
        A single register has no ranking.
        """
        code = main(["score", str(folder / "A.toml")])

        out = capsys.readouterr().out
        assert code == 0
        assert "Hạng" not in out
        assert "Điểm đạt: 7,4/10, mất 2,6" in out

    def test_english_is_spoken(self, folder, capsys):
        """
        ``--lang en`` prints English with decimal points.
        """
        main(["score", str(folder / "A.toml"), "--lang", "en"])

        assert "Points: 7.4/10, 2.6 lost" in capsys.readouterr().out

    def test_json_of_one_is_its_scorecard(self, folder, capsys):
        """
        One register as JSON is one scorecard.
        """
        main(["score", str(folder / "A.toml"), "--format", "json"])

        data = json.loads(capsys.readouterr().out)
        assert data["format"] == "parscore.scorecard/1"
        assert data["points"]["earned"] == "7.4"

    def test_json_of_several_is_a_ranking(self, folder, capsys):
        """
        Several registers as JSON are places and scorecards.
        """
        main(["score", str(folder), "--format", "json"])

        data = json.loads(capsys.readouterr().out)
        assert [("A", 1), ("B", 2)] == [(place["unit"], place["rank"]) for place in data["places"]]
        assert [2023, 2023] == [card["unit"]["year"] for card in data["scorecards"]]

    @pytest.mark.parametrize("day", ["2023-03-01", "01/3/2023", "1/03/2023"])
    def test_a_day_is_read_in_both_styles(self, folder, capsys, day):
        """
        ``--as-of`` takes ISO and Vietnamese dates; the plan is not due yet.
        """
        main(["score", str(folder / "A.toml"), "--as-of", day])

        assert "−4 điểm (chưa đến hạn)" in capsys.readouterr().out

    def test_another_set_can_be_given(self, folder, capsys):
        """
        ``--criteria`` wins over the set that the register names.
        """
        other = folder / "other.toml"
        other.write_text(CRITERIA.replace('late = "50 %"', 'late = "25 %"'), encoding="utf-8")
        main(["score", str(folder / "A.toml"), "--criteria", str(other)])

        assert "−1 điểm (trễ hạn)" in capsys.readouterr().out

    def test_control_characters_are_not_printed(self, folder, capsys):
        """
        A name cannot send commands to the terminal.
        """
        text = (folder / "A.toml").read_text(encoding="utf-8").replace("Xã A", "Xã \\u001b[31mA\\u202e")
        (folder / "A.toml").write_text(text, encoding="utf-8")
        main(["score", str(folder / "A.toml")])

        out = capsys.readouterr().out
        assert "\x1b" not in out
        assert "\u202e" not in out


class TestExplain:
    def test_every_line_names_cause_wanted_and_remedy(self, folder, capsys):
        """
        A deduction says why, what was wanted, and that it cannot be won back.
        """
        code = main(["explain", str(folder / "A.toml")])

        out = capsys.readouterr().out
        assert code == 0
        assert "−2 điểm (trễ hạn): 5/KH-UBND ngày 03/4/2023, trễ 3 ngày." in out
        assert "Cần: có Kế hoạch, ban hành chậm nhất 31/3/2023 (trễ hạn: trừ 2; không có: trừ 4 điểm)." in out
        assert "không lấy lại được trong năm nay; lần sau thực hiện đúng hạn" in out

    def test_one_criterion_alone(self, folder, capsys):
        """
        A code shows that criterion and nothing else.
        """
        main(["explain", str(folder / "A.toml"), "2"])

        out = capsys.readouterr().out
        assert "90/100" in out
        assert "5/KH-UBND" not in out

    def test_several_units_are_refused(self, folder, capsys):
        """
        A folder of two units is not one unit.
        """
        code = main(["explain", str(folder)])

        assert code == 1
        assert "có 2 đơn vị ở đây: A, B" in capsys.readouterr().err


class TestList:
    def test_the_shipped_sets_are_listed(self, capsys):
        """
        ``parscore list`` names the Chợ Mới set and says that it is illustrative.
        """
        code = main(["list"])

        out = capsys.readouterr().out
        assert code == 0
        assert "cho-moi/commune-2023" in out
        assert "MINH HỌA" in out


class TestBadInput:
    def test_a_missing_file_ends_with_1(self, tmp_path, capsys):
        """
        A file that is not there is named, without a traceback.
        """
        code = main(["score", str(tmp_path / "none.toml")])

        err = capsys.readouterr().err
        assert code == 1
        assert "none.toml: không đọc được tệp" in err
        assert "Traceback" not in err

    def test_all_problems_of_all_files_are_told_and_nothing_is_scored(self, folder, capsys):
        """
        Two broken registers are both told, each at its line; no score appears.
        """
        for unit, old, new in (("A", '"dossiers.on_time" = 90', '"dossiers.ontime" = 90'), ("B", "= 80", "= 101")):
            path = folder / f"{unit}.toml"
            path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        code = main(["score", str(folder)])

        captured = capsys.readouterr()
        assert code == 1
        assert captured.out == ""
        assert 'A.toml:9:1: facts."dossiers.ontime"' in captured.err
        assert "có phải “dossiers.on_time”?" in captured.err
        assert "B.toml:9:22:" in captured.err

    def test_an_unknown_set_is_told_at_the_register(self, folder, capsys):
        """
        A register that names no known set is told where it does.
        """
        path = folder / "A.toml"
        path.write_text(
            path.read_text(encoding="utf-8").replace('"set.toml"', '"cho-moi/commune-2022"'), encoding="utf-8"
        )
        code = main(["score", str(path)])

        err = capsys.readouterr().err
        assert code == 1
        assert "A.toml:2:12:" in err
        assert "có phải “cho-moi/commune-2023”?" in err

    @pytest.mark.parametrize(
        "arguments",
        [[], ["score"], ["scor", "x"], ["score", "x", "--as-of", "31/2/2023"], ["score", "x", "--top", "-1"]],
    )
    def test_a_wrong_command_ends_with_2(self, arguments, capsys):
        """
        A command that cannot be understood ends with 2.
        """
        with pytest.raises(SystemExit) as caught:
            main(arguments)

        assert caught.value.code == 2
        assert "usage: parscore" in capsys.readouterr().err

    def test_an_unknown_code_ends_with_1(self, folder, capsys):
        """
        A criterion that is not there is told.
        """
        code = main(["explain", str(folder / "A.toml"), "9.9"])

        assert code == 1
        assert "không có tiêu chí “9.9”" in capsys.readouterr().err


class TestProcess:
    def test_the_module_runs_and_pipes_plain_text(self, folder):
        """
        ``python -m parscore`` through a pipe prints plain text in UTF-8.
        """
        command = [sys.executable, "-m", "parscore", "score", str(folder)]
        env = {**os.environ, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(command, capture_output=True, check=False, env=env)  # noqa: S603

        assert done.returncode == 0
        assert "Xã A" in done.stdout.decode()
        assert b"\x1b" not in done.stdout

    def test_a_closed_pipe_is_no_error(self):
        """
        ``parscore score … | head -1`` ends quietly.
        """
        command = f'"{sys.executable}" -m parscore explain "{SAMPLE / "xa-vi-du-e.toml"}" | head -1'
        done = subprocess.run(command, shell=True, capture_output=True, check=False)  # noqa: S602

        assert b"Traceback" not in done.stderr
