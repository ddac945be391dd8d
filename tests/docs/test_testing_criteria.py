"""The page on testing a set does what it says."""

import re
import shlex

from pathlib import Path

import pytest

from parscore.cli import main
from parscore.testing.golden import load_cases


ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "testing-criteria.md").read_text(encoding="utf-8")


def blocks(language):
    """Return the page's blocks in *language*."""
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(autouse=True)
def _in_project(monkeypatch):
    """The project's folder as the working folder."""
    monkeypatch.chdir(ROOT)


def test_the_case_on_the_page_is_written(tmp_path):
    """`parscore cases`, as the page calls it, writes 68 cases, among them the one that is shown."""
    _, *command = shlex.split(blocks("sh")[0])
    target = tmp_path / command[-1]

    assert 0 == main([*command[:-1], str(target)])
    assert blocks("toml")[0] in target.read_text(encoding="utf-8")
    assert f"writes {len(load_cases(target).cases)} cases" in PAGE


def test_the_coverage_on_the_page_is_printed(capsys):
    """`parscore coverage`, as the page calls it, begins with the lines that are shown."""
    _, *command = shlex.split(blocks("sh")[1])

    assert 0 == main(command)
    assert capsys.readouterr().out.startswith(blocks("text")[0].removesuffix("…\n"))


def test_boundary_cases_reach_every_clause(tmp_path, capsys):
    """Beside the cases of the project they leave nothing open."""
    _, *command = shlex.split(blocks("sh")[1])
    boundaries = tmp_path / "b.score.toml"
    main(["cases", command[1], "-o", str(boundaries)])

    assert 0 == main(["coverage", command[1], *command[2:-2], str(boundaries), "--fail-under", "100"])
    assert "49/49" in capsys.readouterr().out
