"""``parscore schema`` as a user calls it."""

import io
import json
import sys

import pytest

from parscore.authoring.schemas import FILES, schema_text
from parscore.cli import main


class TestPrint:
    @pytest.mark.parametrize("name", FILES)
    def test_prints_the_schema_that_is_named(self, name, capsys):
        """
        It is JSON, and nothing else is said.
        """
        assert 0 == main(["schema", name])

        captured = capsys.readouterr()
        assert f"parscore.{name}/1" == json.loads(captured.out)["title"]
        assert "" == captured.err

    def test_prints_that_of_criteria_files_where_none_is_named(self, capsys):
        """
        Those who write schemas into an editor's settings write criteria, mostly.
        """
        main(["schema"])

        assert schema_text("criteria", plugins=True) == capsys.readouterr().out

    def test_prints_utf_8_whatever_the_terminal_is(self, monkeypatch):
        """
        A pipe in another encoding gets UTF-8, as JSON wants it.
        """
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
        main(["schema", "register"])

        assert "Số, ký hiệu" in raw.getvalue().decode("utf-8")

    def test_prints_into_whatever_stands_in_for_a_terminal(self, monkeypatch):
        """
        A notebook's output takes text as it is.
        """
        shown = io.StringIO()
        monkeypatch.setattr(sys, "stdout", shown)
        main(["schema", "register"])

        assert schema_text("register", plugins=True) == shown.getvalue()


class TestWrite:
    def test_writes_both_and_names_them(self, tmp_path, capsys):
        """
        The folder is made if it is not there.
        """
        folder = tmp_path / "new" / "schemas"
        code = main(["schema", "--write", str(folder)])

        assert 0 == code
        assert [str(folder / name) for name in FILES.values()] == capsys.readouterr().out.splitlines()
        assert schema_text("register") == (folder / "register-1.schema.json").read_text(encoding="utf-8")

    def test_writes_only_the_one_that_is_named(self, tmp_path):
        """
        A name chooses one of them.
        """
        main(["schema", "register", "--write", str(tmp_path)])

        assert ["register-1.schema.json"] == [file.name for file in tmp_path.iterdir()]

    def test_says_where_it_cannot_write(self, tmp_path, capsys, monkeypatch):
        """
        A folder that cannot be made is a problem of the input, not a traceback.
        """
        monkeypatch.setattr("parscore.cli._main._drop_output", lambda: None)
        blocked = tmp_path / "file"
        blocked.write_text("", encoding="utf-8")

        assert 1 == main(["schema", "--write", str(blocked)])
        assert str(blocked) in capsys.readouterr().err
