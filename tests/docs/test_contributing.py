"""What the page on contributing shows of the code is in the code."""

import re

from pathlib import Path
from textwrap import indent

import pytest


ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")


def test_the_message_that_it_shows_is_one_of_the_catalogue():
    """
    The message stands in a catalogue, word for word.
    """
    (message,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    catalogues = (ROOT / "src" / "parscore" / "wording").glob("*catalogue.py")

    assert any(indent(message, "    ") in path.read_text(encoding="utf-8") for path in catalogues)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:src|docs|tests)/[\w./]+)`", TEXT))))
def test_each_path_that_it_names_is_there(path):
    """
    A file or folder of the project that the page names exists.
    """
    assert (ROOT / path).exists()


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`make ([a-z]+)`", TEXT))))
def test_each_target_that_it_names_is_there(target):
    """
    A target of make that the page names exists.
    """
    assert f"\n{target}:" in (ROOT / "Makefile").read_text(encoding="utf-8")
