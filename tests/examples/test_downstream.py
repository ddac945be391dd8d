"""The project in examples/downstream, as its own author would test it."""

import shutil

from pathlib import Path

import pytest


PROJECT = Path(__file__).parents[2] / "examples" / "downstream"


@pytest.fixture
def downstream(pytester):
    """A copy of the project."""
    shutil.copytree(PROJECT, pytester.path, dirs_exist_ok=True)
    return pytester


def change_set(project, old, new):
    """Change one place of the project's criteria set."""
    file = project.path / "src" / "dong_bang" / "digital-office-2024.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text

    file.write_text(text.replace(old, new), encoding="utf-8")


def test_its_tests_run_with_pytest_alone(downstream):
    """
    Plain pytest finds the golden cases and the Python tests, and all of them pass.
    """
    result = downstream.runpytest_subprocess()

    assert 0 == result.ret
    assert result.parseoutcomes()["passed"] >= 12


def test_a_moved_bound_turns_just_its_cases_red(downstream):
    """
    With the bound of 80 % at 81 %, just the cases at 80 % turn red, and each says its ledger line.
    """
    change_set(downstream, '"80 %"', '"81 %"')

    result = downstream.runpytest_subprocess("tests/digital-office-2024.score.toml")

    result.assert_outcomes(passed=8, failed=2)
    result.stdout.fnmatch_lines_random(
        [
            "2.1: 2, cần 4: −2 điểm (chưa đạt mức): 800/1000 *",
            "FAILED tests/digital-office-2024.score.toml::just-80-percent*",
            "FAILED tests/digital-office-2024.score.toml::all-done*",
        ]
    )


def test_a_bound_that_no_longer_includes_itself_turns_just_its_cases_red(downstream):
    """
    With “from” turned into “above”, just the cases at the bound itself turn red.
    """
    change_set(
        downstream, '{ from = "50 %", below = "80 %", points = 2 }', '{ above = "50 %", below = "80 %", points = 2 }'
    )
    change_set(downstream, '{ below = "50 %", points = 0 }', '{ to = "50 %", points = 0 }')

    result = downstream.runpytest_subprocess("tests/digital-office-2024.score.toml")

    result.assert_outcomes(passed=9, failed=1)
    result.stdout.fnmatch_lines(["FAILED tests/digital-office-2024.score.toml::just-50-percent*"])
