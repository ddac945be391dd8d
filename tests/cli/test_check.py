"""``parscore check`` on the command line."""

import json

import pytest

from parscore.cli import main
from samples import leaf, set_text


CITED = leaf(more='cite = "plan-341"')


@pytest.fixture
def sets(tmp_path):
    """A set with warnings only, and one with an error."""
    for name, text in (("odd", set_text(CITED)), ("wrong", set_text(leaf('{ kind = "x" }')))):
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    return tmp_path


class TestCheck:
    @pytest.mark.parametrize(
        ("arguments", "code"),
        [(["odd.toml"], 0), (["odd.toml", "--strict"], 1), (["wrong.toml"], 1), (["odd.toml", "wrong.toml"], 1)],
    )
    def test_exits_with_one_if_something_is_wrong(self, sets, monkeypatch, capsys, arguments, code):
        """Warnings do not fail, unless they are held strictly."""
        monkeypatch.chdir(sets)

        assert code == main(["check", *arguments])
        assert "tệp: " in capsys.readouterr().out.splitlines()[-1]

    def test_of_a_shipped_set_is_strictly_clean(self):
        """The shipped sample set has neither error nor warning."""
        assert 0 == main(["check", "--strict", "cho-moi/commune-2023"])

    def test_quietly_leaves_out_notes(self, capsys):
        """Only errors and warnings are told."""
        main(["check", "--quiet", "--lang", "en", "cho-moi/commune-2023"])

        assert "1 file(s) checked: 0 error(s), 0 warning(s), 0 note(s).\n" == capsys.readouterr().out

    @pytest.mark.parametrize("form", ["json", "sarif"])
    def test_in_json_and_sarif_is_json(self, sets, capsys, form):
        """The output is one JSON document."""
        assert 1 == main(["check", "--format", form, str(sets)])
        assert json.loads(capsys.readouterr().out)

    def test_for_github_is_commands(self, sets, capsys):
        """One command a finding, in the language asked for."""
        main(["check", "--format", "github", "--lang", "en", str(sets / "wrong.toml")])

        assert "there is no rule kind “x”" in capsys.readouterr().out

    def test_of_nothing_is_a_wrong_command(self):
        """A file must be named."""
        with pytest.raises(SystemExit) as caught:
            main(["check"])

        assert 2 == caught.value.code

    def test_explains_a_code(self, capsys, monkeypatch, tmp_path):
        """The page about a code is printed; a misspelt one is suggested."""
        (tmp_path / "unused-fact.md").write_text("# unused-fact\n", encoding="utf-8")
        monkeypatch.setattr("parscore.checking.pages.pages_folder", lambda: tmp_path)

        assert 0 == main(["check", "--explain", "unused-fact"])
        assert "# unused-fact\n" == capsys.readouterr().out
        assert 1 == main(["check", "--explain", "unusd-fact"])
        assert "unused-fact" in capsys.readouterr().err
        assert 1 == main(["check", "--explain", "zzz"])
