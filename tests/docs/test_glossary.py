"""The glossary: its table has three columns, and the names in the third exist."""

import argparse
import re

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

import parscore

from parscore.analysis.ranking import Place
from parscore.authoring.schemas import FILES, schema_of
from parscore.checking import Reported
from parscore.checking.codes import LINTS
from parscore.cli import _main
from parscore.core import Cause, Deduction, Node
from parscore.criteria import Criterion
from parscore.criteria.kinds import BUILT_IN
from parscore.wording._errors_catalogue import ERRORS


PAGE = Path(__file__).parents[2] / "docs" / "glossary.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| Vietnamese")
]
CODE = re.compile(r"`([^`]+)`")


def _names(code: str) -> list[str]:
    """Return the names in a piece of code: ``role = "bonus"`` holds two, ``[[documents]]`` one."""
    return [code] if code.startswith("parscore ") else [name.strip(' []"') for name in code.split("=")]


def _of_schema(schema: object) -> Iterator[str]:
    """Yield the keys and the values of closed lists that a schema knows, at any depth."""
    match schema:
        case dict():
            yield from schema.get("properties", {})
            yield from (value for value in schema.get("enum", ()) if isinstance(value, str))
            yield from (value for value in (schema.get("const"),) if isinstance(value, str))
            for inner in schema.values():
                yield from _of_schema(inner)
        case list():
            for inner in schema:
                yield from _of_schema(inner)
        case _:
            pass


def _commands() -> Iterator[str]:
    """Yield the commands; argparse tells them nowhere but in its own attributes."""
    for action in _main._parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from (f"parscore {name}" for name in action.choices)


def _in_python() -> Iterator[str]:
    """Yield the classes that a reader meets, and what they carry."""
    for thing in (parscore.Scorecard, parscore.CriteriaSet, parscore.Register, Criterion, Deduction, Node, Place):
        yield thing.__name__
        yield from (name for name in dir(thing) if not name.startswith("_"))
        yield from (field.name for field in attrs.fields(thing))
    yield from (name for name in (*dir(Reported), *Reported.__annotations__) if not name.startswith("_"))
    yield from parscore.__all__


KNOWN = {
    *(name for file in FILES for name in _of_schema(schema_of(file))),
    *_commands(),
    *_in_python(),
    *BUILT_IN,
    *(cause.value for cause in Cause),
    *LINTS,
    *(name.removeprefix("error.") for name in ERRORS),
}


class TestTerms:
    def test_every_row_has_a_term_in_both_languages(self):
        """
        A row has three columns, and only the third may be empty.
        """
        broken = [row for row in ROWS if len(row) != 3 or not row[0] or not row[1]]

        assert [] == broken

    def test_a_term_stands_once(self):
        """
        No Vietnamese term has two rows.
        """
        terms = [row[0] for row in ROWS]

        assert sorted(set(terms)) == sorted(terms)


class TestNames:
    @pytest.mark.parametrize("code", sorted({code for row in ROWS for code in CODE.findall(row[2])}))
    def test_what_the_third_column_names_exists(self, code):
        """
        A name in the third column is a key, value, class, attribute, kind, cause, code or command.
        """
        unknown = [name for name in _names(code) if name not in KNOWN]

        assert [] == unknown

    @pytest.mark.parametrize("name", ["verified-9", "parscore grade", "requiers", "properties"])
    def test_a_name_of_nothing_is_not_known(self, name):
        """
        A stage, a command and a key that do not exist are not taken for known, nor is a word of schemas.
        """
        assert name not in KNOWN
