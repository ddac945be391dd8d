"""What a terminal is shown that a pipe is not."""

import builtins
import re
import shutil
import sys

from os import terminal_size
from pathlib import Path

import pytest

from parscore.cli import main
from parscore.cli._output import Screen


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"


@pytest.fixture
def terminal(monkeypatch):
    """Make a terminal of so many columns of what pytest captures."""

    def make(columns):
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        monkeypatch.setattr(shutil, "get_terminal_size", lambda: terminal_size((columns, 40)))

    return make


@pytest.fixture
def no_rich(monkeypatch):
    """Take the extra ``cli`` away."""
    real = builtins.__import__

    def refuse(name, *args, **kwargs):
        if name.startswith("rich"):
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)


class TestTerminal:
    @pytest.mark.parametrize("columns", [80, 120])
    def test_no_line_is_wider(self, terminal, capsys, columns):
        """
        The ranking and the deductions fit the terminal.
        """
        terminal(columns)
        main(["score", str(SAMPLE), "--as-of", "2023-08-15"])

        seen = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
        assert max(len(line) for line in seen.splitlines()) <= columns

    def test_a_narrow_one_drops_columns(self, terminal, capsys):
        """
        At 80 columns the maximum and the loss are left out, at 120 they are shown.
        """
        terminal(80)
        main(["score", str(SAMPLE), "--top", "0"])
        narrow = capsys.readouterr().out
        terminal(120)
        main(["score", str(SAMPLE), "--top", "0"])

        assert "Mất điểm" not in narrow
        assert "Mất điểm" in capsys.readouterr().out

    @pytest.mark.usefixtures("no_rich")
    def test_without_rich_it_is_plain(self, terminal, capsys):
        """
        Without the extra a terminal gets the plain table, and no progress bar.
        """
        terminal(120)
        main(["score", str(SAMPLE), "--top", "0"])

        out = capsys.readouterr().out
        assert "Xã Ví Dụ A" in out
        assert "─" not in out
        assert [1] * 30 == list(Screen("vi").track([1] * 30))

    def test_a_loss_is_red_and_a_remedy_green(self, terminal, capsys, monkeypatch):
        """
        Colours mark what was lost and how to get it back; words and figures stay.
        """
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.delenv("NO_COLOR", raising=False)
        terminal(120)
        main(["explain", str(SAMPLE / "xa-vi-du-b.toml"), "1.3"])

        out = capsys.readouterr().out
        assert "\x1b[31m  −2,5 \x1b[0m" in out
        assert "\x1b[32m      Cách lấy lại:\x1b[0m" in out

    def test_long_work_shows_a_bar(self, terminal):
        """
        Many items pass through the progress bar unchanged.
        """
        terminal(120)

        assert list(range(30)) == list(Screen("vi").track(list(range(30))))


class TestUnscored:
    def test_a_unit_to_which_nothing_applies_is_not_ranked(self, tmp_path, capsys):
        """
        Nothing applicable is no score: a dash, not 0.
        """
        (tmp_path / "set.toml").write_text(
            """\
format = "parscore.criteria/1"
[set]
id = "test/one"
year = 2023
level = "commune"
title = "Một tiêu chí"
status = "official"
total = 1
window = { from = 2023-01-01, to = 2023-12-31 }
[facts]
asked = { title = "Có hỏi", sort = "yes_no" }
[criteria.1]
title = "Một"
max = 1
rule = { kind = "choice", fact = "asked" }
""",
            encoding="utf-8",
        )
        head = (
            'format = "parscore.register/1"\ncriteria = "set.toml"\n[unit]\nid = "{0}"\nname = "Xã {0}"\nyear = 2023\n'
        )
        (tmp_path / "a.toml").write_text(head.format("A") + '[not_applicable]\n"1" = "Không có"\n', encoding="utf-8")
        (tmp_path / "b.toml").write_text(head.format("B") + "[facts]\nasked = true\n", encoding="utf-8")
        code = main(["score", str(tmp_path)])

        lines = capsys.readouterr().out.splitlines()
        assert code == 0
        assert any(line.split() == ["1", "Xã", "B", "100", "1", "1", "0"] for line in lines)
        assert any(line.split()[:3] == ["–", "Xã", "A"] for line in lines)
        assert "  Không có chỉ số: không tiêu chí nào áp dụng cho đơn vị." in lines


class TestOptions:
    def test_a_code_may_follow_the_options(self, capsys):
        """
        ``explain PATH --lang en CODE`` takes the code where it stands.
        """
        code = main(["explain", str(SAMPLE / "xa-vi-du-b.toml"), "--lang", "en", "1.3"])

        assert code == 0
        assert "1.3" in capsys.readouterr().out

    def test_more_is_refused(self, capsys):
        """
        A second code is a wrong command.
        """
        with pytest.raises(SystemExit) as caught:
            main(["explain", str(SAMPLE / "xa-vi-du-b.toml"), "1.3", "1.4"])

        assert caught.value.code == 2
        assert "unrecognized arguments: 1.4" in capsys.readouterr().err
