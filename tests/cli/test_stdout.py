"""``-o -`` and ``--ics -``: standard output in place of a file."""

import io
import sys

from pathlib import Path

import pytest

from parscore.cli import main


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"
B = str(SAMPLE / "xa-vi-du-b.toml")


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path, monkeypatch):
    """Run every command in an empty folder."""
    monkeypatch.chdir(tmp_path)


class Terminal(io.TextIOWrapper):
    """A standard output that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        (["report", B, "-o", "-"], b"<!doctype html>"),
        (["report", B, "-o", "-", "--to", "md"], "# Xã Ví Dụ B".encode()),
        (["report", B, "-o", "-", "--to", "docx"], b"PK"),
        (["report", str(SAMPLE), "-o", "-"], b"<!doctype html>"),
        (["deadlines", B, "--ics", "-"], b"BEGIN:VCALENDAR\r\n"),
        (["save", B, "-o", "-"], b'format = "parscore.register/1"'),
        (["form", B, "-o", "-"], b"PK"),
        (["plot", "waterfall", B, "-o", "-"], b"<svg"),
        (["cases", "cho-moi/commune-2023", "--only", "1.2", "-o", "-"], b"# "),
    ],
)
def test_prints_what_would_be_the_file(arguments, start, capfdbinary):
    """The bytes of the file, and no file; nothing says that one was written."""
    assert 0 == main(arguments)
    out, err = capfdbinary.readouterr()

    assert start == out[: len(start)]
    assert b"ghi" not in err.split(b"\n")[0]
    assert [] == list(Path().iterdir())


def test_shows_no_binary_file_to_a_terminal(monkeypatch, capsys):
    """A workbook on a terminal is noise: it is refused, and what to do is told; text is shown."""
    monkeypatch.setattr(sys, "stdout", Terminal(io.BytesIO()))

    assert 1 == main(["form", B, "-o", "-"])
    assert 0 == main(["deadlines", B, "--ics", "-"])
    assert "tệp .xlsx không phải văn bản" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["cases", "cho-moi/commune-2023", "--add", "-o", "-"], "--add needs -o FILE"),
        (["form", B, "--read", "form.xlsx", "-o", "-"], "name a FILE"),
        (["register", ".", "-o", "-"], "not -"),
    ],
)
def test_is_refused_where_it_has_no_sense(arguments, why, capsys):
    """What adds to a file, and what prints already, needs a file; the command is wrong."""
    with pytest.raises(SystemExit, match="2"):
        main(arguments)

    assert why in capsys.readouterr().err
