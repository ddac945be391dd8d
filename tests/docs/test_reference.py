"""The reference names everything that is public."""

import re

from pathlib import Path

import pytest

import parscore
import parscore.auditing
import parscore.testing

from parscore.testing import strategies


DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "reference.md").read_text(encoding="utf-8")
LISTED = set(re.findall(r"^\.\. auto\w+:: (\S+)$", TEXT, re.MULTILINE))
_IMPORTS = re.compile(r"^(?:>>> )?from (parscore\.[\w.]+) import ([\w, ]+)$", re.MULTILINE)


@pytest.mark.parametrize(
    "room", [parscore, parscore.testing, strategies, parscore.auditing], ids=lambda it: it.__name__
)
def test_every_public_name_is_listed(room):
    """
    Each name of a room's ``__all__`` has its entry; a room within a room has a section instead.
    """
    missing = {f"{room.__name__}.{name}" for name in room.__all__} - LISTED

    assert set() == {name for name in missing if f"`{name}`" not in TEXT}


def test_what_pages_import_is_listed():
    """
    Each name that a page of the site imports from a room has its entry.
    """
    pages = [page for page in DOCS.rglob("*.md") if page != DOCS / "reference.md"]
    imports = [found for page in pages for found in _IMPORTS.findall(page.read_text(encoding="utf-8"))]
    named = {f"{room}.{name.strip()}" for room, names in imports for name in names.split(",")}

    assert set() == named - LISTED
