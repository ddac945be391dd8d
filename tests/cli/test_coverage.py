"""``parscore coverage``."""

import json

import pytest

from parscore.cli import main


SET = "xuan-loc/commune-2022-excerpt"


@pytest.fixture
def folder(tmp_path):
    """A folder with the boundary cases of one criterion of a shipped set."""
    main(["cases", SET, "--only", "4.1", "-o", str(tmp_path / "a.score.toml")])
    return str(tmp_path)


class TestCoverage:
    def test_tells_what_is_reached(self, folder, capsys):
        """
        Files are found in a folder; the criterion that has cases is reached, the other is not.
        """
        assert 0 == main(["coverage", SET, folder])
        out = capsys.readouterr().out

        assert "4.1 Mức độ thực hiện kế hoạch tuyên truyền: 6/6" in out
        assert "chưa tình huống nào tới" in out

    def test_as_json(self, folder, capsys):
        """
        --format json gives all of it as data.
        """
        capsys.readouterr()

        assert 0 == main(["coverage", SET, folder, "--format", "json"])
        assert SET == json.loads(capsys.readouterr().out)["criteria"]

    def test_too_little_fails(self, folder):
        """
        Less than --fail-under is exit code 1.
        """
        assert 1 == main(["coverage", SET, folder, "--fail-under", "100"])
        assert 0 == main(["coverage", SET, folder, "--fail-under", "20 %"])

    def test_an_empty_folder_is_told(self, tmp_path, capsys):
        """
        A folder without files of cases is an error that says what they are called.
        """
        assert 1 == main(["coverage", SET, str(tmp_path)])
        assert "*.score.toml" in capsys.readouterr().err

    def test_a_wrong_percentage_is_a_wrong_command(self, folder):
        """
        What is no percentage is exit code 2.
        """
        with pytest.raises(SystemExit, match="2"):
            main(["coverage", SET, folder, "--fail-under", "much"])
