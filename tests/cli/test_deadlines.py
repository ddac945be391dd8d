"""``parscore deadlines``."""

import json

from pathlib import Path

import pytest

from icalendar import Calendar

from parscore.cli import main


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"
A = str(SAMPLE / "xa-vi-du-a.toml")


class TestTable:
    def test_from_a_day(self, capsys):
        """From 1 July on: 12 documents ahead, one done, seven things without a day."""
        assert 0 == main(["deadlines", A, "--from", "2023-07-01"])

        text = capsys.readouterr().out
        assert "Chấm tại ngày 01/7/2023" in text
        assert "Sắp đến hạn: 12 việc" in text
        assert "Không có hạn riêng, còn bổ sung được: 7 việc" in text
        assert "Đã làm đúng hạn: 1 việc" in text

    def test_of_the_whole_year(self, capsys):
        """Without a day all that was due in the year is listed."""
        assert 0 == main(["deadlines", A, "--lang", "en"])

        assert "Scored at the end of the window" in capsys.readouterr().out

    def test_from_today(self, capsys):
        """Years after the window nothing is left of a finished year."""
        assert 0 == main(["deadlines", A, "--from", "today"])

        assert "Không còn việc nào đến hạn.\n" == capsys.readouterr().out

    def test_of_a_folder_as_json(self, capsys):
        """Six communes, one list; the day of the score is another than that from which it lists."""
        arguments = ["deadlines", str(SAMPLE), "--from", "2024-01-06", "--as-of", "2023-12-20", "--format", "json"]

        assert 0 == main(arguments)

        data = json.loads(capsys.readouterr().out)
        assert 6 == len(data["units"])
        assert {"2023-12-20"} == {unit["as_of"] for unit in data["units"]}
        assert "2024-01-06" <= min(item["until"] or item["due"] for item in data["deadlines"])


class TestCalendar:
    def test_is_written(self, tmp_path, capsys):
        """13 documents and the day on which the window closes; it is not overwritten unless that is asked for."""
        file = tmp_path / "han.ics"
        arguments = ["deadlines", A, "--from", "2023-07-01", "--ics", str(file), "--alarm", "3"]

        assert 0 == main(arguments)
        assert 1 == main(arguments)
        assert 0 == main([*arguments, "--force"])
        assert 14 == len(Calendar.from_ical(file.read_bytes()).walk("VEVENT"))
        assert f"Đã ghi 14 mốc thời hạn vào {file}." in capsys.readouterr().err

    def test_of_nothing_is_not_written(self, tmp_path, capsys):
        """A calendar has at least one entry: where there is none, that is told."""
        file = tmp_path / "han.ics"

        assert 0 == main(["deadlines", A, "--from", "2025-01-01", "--ics", str(file)])
        assert not file.exists()
        assert "Không còn việc nào đến hạn; chưa ghi tệp " in capsys.readouterr().err

    def test_options_need_it(self, capsys):
        """--alarm and --force say nothing without a file."""
        with pytest.raises(SystemExit, match="2"):
            main(["deadlines", A, "--alarm", "3"])

        assert "--alarm and --force need --ics" in capsys.readouterr().err
