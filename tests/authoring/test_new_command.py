"""``parscore new`` as a user calls it."""

import io
import sys

import pytest

from parscore.cli import main
from parscore.cli._files import seen_from
from parscore.criteria import load_criteria
from parscore.evidence import load_register


class TestCriteria:
    """``parscore new criteria``."""

    def test_writes_the_file_and_says_so(self, tmp_path, capsys):
        """The file loads; what is to be done next is said beside it."""
        path = tmp_path / "set.toml"
        code = main(["new", "criteria", "an-giang/commune-2026", "-o", str(path)])

        captured = capsys.readouterr()
        assert 0 == code
        assert 2026 == load_criteria(path).year
        assert "" == captured.out
        assert f"Đã ghi {path}." in captured.err
        assert f"parscore schema --write {tmp_path}" in captured.err

    def test_prints_it_where_no_file_is_named(self, capsys):
        """Without ``-o`` the set is printed, and nothing else is said."""
        code = main(["new", "criteria", "a/b", "--year", "2025", "--lang", "en"])

        captured = capsys.readouterr()
        assert 0 == code
        assert "year = 2025" in captured.out
        assert "" == captured.err

    def test_prints_utf_8_whatever_the_terminal_is(self, monkeypatch):
        """A pipe in another encoding gets UTF-8, as TOML wants it."""
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
        main(["new", "criteria", "a/b-2025"])

        assert "Bộ tiêu chí CCHC cấp xã năm 2025" in raw.getvalue().decode("utf-8")

    def test_prints_into_whatever_stands_in_for_a_terminal(self, monkeypatch):
        """A notebook's output takes text as it is."""
        shown = io.StringIO()
        monkeypatch.setattr(sys, "stdout", shown)
        main(["new", "criteria", "a/b-2025"])

        assert shown.getvalue().startswith("#:schema")

    def test_does_not_overwrite(self, tmp_path, capsys):
        """A file that exists is left as it is."""
        path = tmp_path / "set.toml"
        path.write_text("mine", encoding="utf-8")
        code = main(["new", "criteria", "a/b-2025", "-o", str(path)])

        assert 1 == code
        assert "mine" == path.read_text(encoding="utf-8")
        assert f"{path}: tệp đã có nên không ghi đè; thêm --force" in capsys.readouterr().err

    def test_overwrites_where_it_is_told_to(self, tmp_path):
        """``--force`` overwrites."""
        path = tmp_path / "set.toml"
        path.write_text("mine", encoding="utf-8")
        code = main(["new", "criteria", "a/b-2025", "-o", str(path), "--force"])

        assert 0 == code
        assert "a/b-2025" == load_criteria(path).id

    def test_refuses_a_wrong_id(self, tmp_path, capsys):
        """An id that is none is told, and no file is written."""
        code = main(["new", "criteria", "An Giang", "-o", str(tmp_path / "x.toml")])

        assert 1 == code
        assert "“An Giang” không phải mã bộ tiêu chí" in capsys.readouterr().err
        assert [] == list(tmp_path.iterdir())

    def test_cannot_write_into_nothing(self, tmp_path, capsys):
        """A folder that is not there is told."""
        code = main(["new", "criteria", "a/b-2025", "-o", str(tmp_path / "none" / "x.toml")])

        assert 1 == code
        assert "không ghi được kết quả" in capsys.readouterr().err


class TestRegister:
    """``parscore new register``."""

    def test_names_a_set_in_a_file_from_where_it_stands(self, tmp_path, capsys):
        """The register finds its set from its own folder."""
        (tmp_path / "sets").mkdir()
        (tmp_path / "xa").mkdir()
        made, register = tmp_path / "sets" / "set.toml", tmp_path / "xa" / "reg.toml"
        main(["new", "criteria", "a/b-2025", "-o", str(made)])
        code = main(["new", "register", "--criteria", str(made), "-o", str(register)])

        assert 0 == code
        assert 'criteria = "../sets/set.toml"' in register.read_text(encoding="utf-8")
        assert 0 == main(["score", str(register)])
        assert "chưa khai" in capsys.readouterr().out

    def test_beside_its_set_names_it_with_a_dot(self, tmp_path, monkeypatch, capsys):
        """A printed register stands where the command is run."""
        monkeypatch.chdir(tmp_path)
        main(["new", "criteria", "a/b-2025", "-o", "set.toml"])
        main(["new", "register", "--criteria", "set.toml"])

        assert 'criteria = "./set.toml"' in capsys.readouterr().out

    def test_is_of_the_shipped_sample_by_default(self, tmp_path):
        """Without ``--criteria`` it is a register of the shipped sample."""
        path = tmp_path / "reg.toml"
        main(["new", "register", "-o", str(path)])

        assert "cho-moi/commune-2023" == load_register(path).criteria

    def test_tells_of_a_set_that_is_not_there(self, capsys):
        """An unknown id is told."""
        code = main(["new", "register", "--criteria", "cho-moi/commune-2022"])

        assert 1 == code
        assert "có phải “cho-moi/commune-2023”?" in capsys.readouterr().err

    def test_on_another_drive_is_named_in_full(self, tmp_path, monkeypatch):
        """Where no relative path exists the whole one stands."""

        def nowhere(*_):
            raise ValueError

        monkeypatch.setattr("os.path.relpath", nowhere)

        assert (tmp_path / "set.toml").as_posix() == seen_from(tmp_path / "set.toml", tmp_path)


def test_what_is_written_must_be_named(capsys):
    """``parscore new`` alone is a wrong command."""
    with pytest.raises(SystemExit) as caught:
        main(["new"])

    assert 2 == caught.value.code
    assert "WHAT" in capsys.readouterr().err
