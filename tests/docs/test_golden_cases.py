"""The page on golden cases does what it says."""

import re

from pathlib import Path

import pytest

from parscore.criteria import load_criteria


ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "golden-cases.md").read_text(encoding="utf-8")


def block(language):
    """Return the page's one block in *language*."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return found


def test_the_file_on_the_page_passes(pytester):
    """
    The golden file that the page shows passes as it stands, its digest included.
    """
    sample = (ROOT / "examples" / "cho-moi-2023").as_posix()
    text = block("toml").replace('"../cho-moi-2023/', f'"{sample}/')
    (pytester.path / "page.score.toml").write_text(text, encoding="utf-8")

    pytester.runpytest().assert_outcomes(passed=3)


def test_the_failure_on_the_page_is_what_is_said(pytester):
    """
    The failure that the page shows is printed, to the letter, for that case.
    """
    sample = (ROOT / "examples" / "cho-moi-2023").as_posix()
    text = block("toml").replace('"../cho-moi-2023/', f'"{sample}/').replace('{ "1.3" = 7.5 }', '{ "1.3" = 10 }')
    (pytester.path / "page.score.toml").write_text(text, encoding="utf-8")

    result = pytester.runpytest()

    assert block("text").strip() in result.outlines


def test_the_python_on_the_page_runs(monkeypatch):
    """
    The Python example runs from the project's folder.
    """
    monkeypatch.chdir(ROOT)

    exec(compile(block("python"), "golden-cases.md", "exec"), {})  # noqa: S102 -- the page's own code


@pytest.mark.parametrize("key", ["points", "secured", "reachable", "deductions", "causes", "index", "published"])
def test_every_key_is_told(key):
    """
    The page tells every key that a case may expect.
    """
    assert f"`{key}`" in PAGE


def test_the_digest_on_the_page_is_the_shipped_sets():
    """
    The digest in the example is that of the shipped set, so that readers can copy it.
    """
    assert load_criteria("cho-moi/commune-2023").digest in PAGE
