"""``parscore review`` and ``--stage`` on the command line."""

import json

import pytest

from parscore.cli import main
from parscore.evidence import load_register
from samples import leaf, register_text, set_text


REVIEW = """
[[reviews]]
stage = "verified-1"
by = "Phòng Nội vụ"
date = 2024-02-01
decisions = [{ document = "1/KH-A", verdict = "rejected", reason = "Thiếu phụ lục" }]
"""
PAPER = '[[documents]]\nnumber = "1/KH-A"\ndate = 2023-03-01\nsubject = "Kế hoạch"\nkind = "plan"\n'


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A set, a register without reviews, one with, and the decisions alone."""
    head = register_text(PAPER).replace('"test/set"', '"./set.toml"')
    files = {"set": set_text(leaf()), "plain": head, "reviewed": head + REVIEW}
    files["decisions"] = 'format = "parscore.register/1"\n' + REVIEW
    for name, text in files.items():
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class TestStage:
    @pytest.mark.parametrize(
        ("stage", "points"), [([], "0/1"), (["--stage", "self"], "1/1"), (["--stage", "verified-1"], "0/1")]
    )
    @pytest.mark.usefixtures("folder")
    def test_is_the_last_unless_one_is_named(self, capsys, stage, points):
        """A register with reviews is scored as they left it."""
        assert 0 == main(["explain", "reviewed.toml", "1", *stage])
        assert points in capsys.readouterr().out


class TestReview:
    @pytest.mark.usefixtures("folder")
    def test_shows_each_stage(self, capsys):
        """What changed, and who decided it."""
        assert 0 == main(["review", "reviewed.toml", "--lang", "en"])
        out = capsys.readouterr().out

        assert "1 Tiêu chí: 1 → 0 points" in out
        assert "Phòng Nội vụ rejected 1/KH-A" in out

    @pytest.mark.usefixtures("folder")
    def test_of_nothing_says_so(self, capsys):
        """A register without reviews has been through no stage."""
        assert 0 == main(["review", "plain.toml"])
        assert "chưa qua vòng thẩm định nào" in capsys.readouterr().out

    def test_shows_what_decisions_would_do(self, folder, capsys):
        """Decisions of another file are tried on the register, which stays as it is."""
        before = (folder / "plain.toml").read_bytes()

        assert 0 == main(["review", "plain.toml", "decisions.toml", "--format", "json"])
        assert "parscore.comparison/1" == json.loads(capsys.readouterr().out)[0]["format"]
        assert before == (folder / "plain.toml").read_bytes()

    def test_takes_decisions_up_into_a_new_file(self, folder):
        """The new file is the old one's text with the reviews behind it."""
        assert 0 == main(["review", "plain.toml", "decisions.toml", "-o", "new.toml"])
        text = (folder / "new.toml").read_text(encoding="utf-8")

        assert text.startswith((folder / "plain.toml").read_text(encoding="utf-8").rstrip())
        assert "verified-1" == load_register("new.toml").reviews[0].stage
        assert 1 == main(["review", "plain.toml", "decisions.toml", "-o", "new.toml"])

    def test_lays_decisions_into_a_folder(self, folder):
        """Of a register's folder the decisions become one more file."""
        (folder / "unit").mkdir()
        (folder / "plain.toml").rename(folder / "unit" / "plain.toml")
        (folder / "set.toml").rename(folder / "unit" / "set.toml")

        assert 0 == main(["review", "unit", "decisions.toml", "-o", "unit/reviews.toml"])
        assert "verified-1" == load_register("unit").reviews[0].stage

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["nothing.toml", "decisions.toml"], "nothing.toml"),
            (["plain.toml", "nothing.toml"], "nothing.toml"),
            ([".", "decisions.toml"], "xa-a"),
            (["reviewed.toml", "decisions.toml"], "changes nothing"),
        ],
    )
    @pytest.mark.usefixtures("folder")
    def test_says_what_is_wrong(self, capsys, arguments, said):
        """Files that are not there, several units, and decisions that change nothing."""
        assert 1 == main(["review", *arguments, "--lang", "en"])
        assert said in capsys.readouterr().err

    def test_takes_nothing_but_reviews_up(self, folder, capsys):
        """A file of decisions with facts in it is no file of decisions."""
        with (folder / "decisions.toml").open("a", encoding="utf-8") as stream:
            stream.write("[facts]\ntotal = 1\n")

        assert 1 == main(["review", "plain.toml", "decisions.toml", "-o", "new.toml"])
        assert "facts" in capsys.readouterr().err

    @pytest.mark.usefixtures("folder")
    def test_needs_decisions_to_write(self):
        """There is nothing to take up."""
        with pytest.raises(SystemExit) as caught:
            main(["review", "plain.toml", "-o", "new.toml"])

        assert 2 == caught.value.code

    def test_of_a_folder_without_a_register_says_so(self, folder, capsys):
        """There is no register to try the decisions on."""
        (folder / "empty").mkdir()

        assert 1 == main(["review", "empty", "decisions.toml"])
        assert "không có sổ hồ sơ nào" in capsys.readouterr().err
