"""The page on mutation says what the code does."""

import doctest

from pathlib import Path

import pytest

from parscore.testing.mutating import OPERATORS, WITHOUT_RULE


PAGE = Path("docs/mutating-criteria.md")


@pytest.fixture(scope="module")
def page():
    """The page's text."""
    return PAGE.read_text(encoding="utf-8")


def test_every_operator_has_its_row(page):
    """With the first line of what it says of itself."""
    for operator in OPERATORS:
        first = (operator.make.__doc__ or "").strip().splitlines()[0]
        assert f"| `{operator.id}` | {first} |" in page


def test_every_key_without_a_rule_is_named(page):
    """And why, unless it is words."""
    for key, why in WITHOUT_RULE.items():
        assert f"`{key}`" in page
        assert why == "words for readers" or f"| `{key}` | {why} |" in page


def test_the_example_runs():
    """What the page shows is what comes out."""
    assert (0, 3) == tuple(doctest.testfile(str(PAGE.resolve()), module_relative=False))
