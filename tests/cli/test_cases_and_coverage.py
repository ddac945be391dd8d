"""cases and coverage, called as a user calls them."""

import json

from pathlib import Path

import pytest

from parscore.cli import main
from parscore.criteria import load_criteria
from parscore.testing.golden import load_cases


ROOT = Path(__file__).parents[2]
SET = ROOT / "examples" / "other-schemes" / "cong-truong.toml"
SHIPPED = "cho-moi/commune-2023"

ONE = f"""\
# Do người viết
format = "parscore.cases/1"
criteria = "{SHIPPED}"

[cases."9.2-du"]  # đã đối chiếu
register = {{ facts = {{ "camera.installed" = true }} }}
expect = {{ points = {{ "9.2" = 0.5 }} }}
"""


@pytest.fixture
def file(tmp_path):
    """A file with one confirmed case."""
    path = tmp_path / "a.score.toml"
    path.write_text(ONE, encoding="utf-8")
    return path


class TestCases:
    def test_prints_a_file_that_can_be_read(self, tmp_path, capsys):
        """Without -o the cases are printed, and what is left out is told beside them."""
        assert 0 == main(["cases", SHIPPED, "--only", "9", "--only", "8.1"])
        found = capsys.readouterr()
        path = tmp_path / "b.score.toml"
        path.write_text(found.out, encoding="utf-8")
        loaded = load_cases(path)

        assert () == loaded.problems
        assert not loaded.has_moved
        assert {"9.1", "9.2", "8.1"} == {case.name[:3] for case in loaded.cases}
        assert "Bỏ qua 8.1: khai là không áp dụng (bộ tiêu chí không cho khai là không áp dụng).\n" == found.err

    def test_says_in_two_languages_what_to_do(self, capsys):
        """Whoever opens the file reads what is wanted of them."""
        main(["cases", SHIPPED, "--only", "9.2", "--lang", "en"])
        found = capsys.readouterr().out

        assert "mỗi tình huống cần một người đối chiếu" in found
        assert "deletes the line unconfirmed = true" in found
        assert 'note = "9.2 A camera at the one-stop desk' in found or "9.2 Camera at the one-stop desk" in found

    def test_names_a_file_of_a_set_from_where_the_cases_lie(self, tmp_path, capsys):
        """The path of the set is written as it is seen from the folder of the cases."""
        local = tmp_path / "sets" / "bo.toml"
        local.parent.mkdir()
        local.write_bytes(SET.read_bytes())
        target = tmp_path / "cases" / "bo.score.toml"
        target.parent.mkdir()

        assert 0 == main(["cases", str(local), "-o", str(target)])
        assert 'criteria = "../sets/bo.toml"\n' in target.read_text(encoding="utf-8")
        assert load_criteria(str(local)).id == load_cases(target).criteria.id
        assert f"tình huống vào {target}." in capsys.readouterr().err

    def test_overwrites_nothing(self, file, capsys):
        """A file that is there is refused, with what would add to it."""
        assert 1 == main(["cases", SHIPPED, "-o", str(file)])
        assert "--add" in capsys.readouterr().err
        assert ONE == file.read_text(encoding="utf-8")

    def test_force_overwrites(self, file):
        """Where that is asked for."""
        assert 0 == main(["cases", SHIPPED, "--only", "9.2", "-o", str(file), "--force"])
        assert "# Do người viết" not in file.read_text(encoding="utf-8")

    def test_add_leaves_every_byte(self, file, capsys):
        """What is there stays; only names that it lacks are written behind it; a second time nothing is."""
        assert 0 == main(["cases", SHIPPED, "--only", "9.2", "-o", str(file), "--add"])
        once = file.read_text(encoding="utf-8")

        assert once.startswith(ONE)
        assert ["9.2-du", "9.2-khong-co-gi", "9.2-khong", "9.2-khong-ap-dung"] == [
            case.name for case in load_cases(file).cases
        ]
        assert "Đã thêm 3 tình huống" in capsys.readouterr().err

        assert 0 == main(["cases", SHIPPED, "--only", "9.2", "-o", str(file), "--add"])
        assert once == file.read_text(encoding="utf-8")

    def test_add_keeps_what_ends_without_a_line_break(self, tmp_path):
        """And windows line ends, and blank lines at the end."""
        path = tmp_path / "a.score.toml"
        path.write_bytes(ONE.rstrip("\n").replace("\n", "\r\n").encode() + b"\r\n\r\n")
        before = path.read_bytes()

        assert 0 == main(["cases", SHIPPED, "--only", "9.2", "-o", str(path), "--add"])
        assert path.read_bytes().startswith(before)
        assert 4 == len(load_cases(path).cases)

    def test_add_makes_a_file_that_is_not_there(self, tmp_path):
        """Nothing is lacking but the file."""
        path = tmp_path / "a.score.toml"

        assert 0 == main(["cases", SHIPPED, "--only", "9.2", "-o", str(path), "--add"])
        assert 4 == len(load_cases(path).cases)

    def test_add_refuses_a_file_that_is_wrong(self, tmp_path, capsys):
        """A file of another format is told and left alone."""
        path = tmp_path / "a.score.toml"
        path.write_text('format = "parscore.criteria/1"\n', encoding="utf-8")

        assert 1 == main(["cases", SHIPPED, "--only", "9.2", "-o", str(path), "--add"])
        assert str(path) in capsys.readouterr().err
        assert 'format = "parscore.criteria/1"\n' == path.read_text(encoding="utf-8")

    def test_add_refuses_the_cases_of_another_set(self, file, capsys):
        """They would all fail there."""
        assert 1 == main(["cases", str(SET), "-o", str(file), "--add"])
        assert f"{file}:3:12: criteria: tệp này là tình huống của bộ cho-moi/commune-2023" in capsys.readouterr().err
        assert ONE == file.read_text(encoding="utf-8")

    def test_add_wants_a_file(self, capsys):
        """Without -o the command is wrong."""
        with pytest.raises(SystemExit) as stop:
            main(["cases", SHIPPED, "--add"])

        assert 2 == stop.value.code
        assert "-o FILE" in capsys.readouterr().err

    def test_unknown_criterion(self, capsys):
        """Is told before anything is written."""
        assert 1 == main(["cases", SHIPPED, "--only", "9.9"])
        assert "9.9" in capsys.readouterr().err


class TestCoverage:
    @pytest.mark.parametrize("command", ["coverage", "mutate"])
    def test_says_of_which_other_set_cases_are(self, tmp_path, file, capsys, command):
        """Cases may be tried on another set than the one that they name: that is told, once, and nothing is refused."""
        other = tmp_path / "other.score.toml"
        other.write_text(ONE.replace(SHIPPED, "tinh-khac/xa-2023"), encoding="utf-8")
        only = ["--only", "9.2"] if command == "mutate" else []
        main([command, SHIPPED, str(file), str(other), *only, "--lang", "en"])
        said = f"{other}: these cases name the set tinh-khac/xa-2023; here they are used with {SHIPPED}\n"

        assert said == capsys.readouterr().err

    def test_knows_its_own_set_by_its_file(self, capsys):
        """Cases that name the set by a path from where they lie are of this set: nothing is told of another."""
        downstream = ROOT / "examples" / "downstream"
        main(["coverage", str(downstream / "src/dong_bang/digital-office-2024.toml"), str(downstream / "tests")])

        assert "" == capsys.readouterr().err

    def test_tells_what_is_reached(self, file, capsys):
        """The case reaches that the camera is there and that the criterion applies."""
        assert 0 == main(["coverage", SHIPPED, str(file)])
        found = capsys.readouterr().out

        assert "1 tình huống đi qua 2/" in found
        assert [True] == [line.endswith(" 2/5") for line in found.splitlines() if line.startswith("9.2 ")]

    def test_in_json(self, file, capsys):
        """The output is one JSON document, every clause with its line."""
        assert 0 == main(["coverage", SHIPPED, str(file), "--format", "json"])
        data = json.loads(capsys.readouterr().out)

        assert 2 == data["reached"]
        assert all(item["line"] for item in data["clauses"])

    @pytest.mark.parametrize(("least", "code"), [("0.1", 0), ("0,1 %", 0), ("50", 1), ("100%", 1)])
    def test_fails_under_a_share(self, least, code, file, capsys):
        """1 where fewer clauses are reached."""
        assert code == main(["coverage", SHIPPED, str(file), "--fail-under", least])
        assert capsys.readouterr().out

    @pytest.mark.parametrize("least", ["a", "101", "-1", ""])
    def test_a_share_that_is_none(self, least, file, capsys):
        """The command is wrong."""
        with pytest.raises(SystemExit) as stop:
            main(["coverage", SHIPPED, str(file), f"--fail-under={least}"])

        assert 2 == stop.value.code
        assert "is not a percentage" in capsys.readouterr().err

    def test_fails_where_a_case_does(self, file, capsys):
        """A case that does not come out as it expects is named, and reaches nothing."""
        file.write_text(ONE.replace("= 0.5 }", "= 0.4 }"), encoding="utf-8")

        assert 1 == main(["coverage", SHIPPED, str(file)])
        assert "Không tính 9.2-du" in capsys.readouterr().out

    def test_a_folder_is_all_its_files(self, file, capsys):
        """Cases of several files are named by their file, too."""
        other = file.with_name("b.score.toml")
        other.write_text(ONE.replace("= 0.5 }", "= 0.4 }"), encoding="utf-8")

        assert 1 == main(["coverage", SHIPPED, str(file.parent), "--lang", "en"])
        assert f"Not counted, as it does not come out as it expects: {other}::9.2-du" in " ".join(
            capsys.readouterr().out.split()
        )

    def test_a_folder_without_cases(self, tmp_path, capsys):
        """Is told."""
        assert 1 == main(["coverage", SHIPPED, str(tmp_path)])
        assert "*.score.toml" in capsys.readouterr().err

    def test_every_problem_of_all_files_is_told(self, file, capsys):
        """A wrong case of one file and a wrong one of another, each at its line."""
        other = file.with_name("b.score.toml")
        for path in (file, other):
            path.write_text(ONE.replace('"9.2" = 0.5', '"9.9" = 0.5'), encoding="utf-8")

        assert 1 == main(["coverage", SHIPPED, str(file), str(other)])
        found = capsys.readouterr().err

        assert f"{file}:7:" in found
        assert f"{other}:7:" in found
