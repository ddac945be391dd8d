"""Every sentence that the source can say is in the catalogue, with what fills it."""

import ast
import string

from functools import cache
from pathlib import Path

import pytest

import parscore

from parscore.wording._catalogue import CATALOGUE


SOURCE = Path(parscore.__file__).parent
#: What `Problems.unknown` fills by itself.
_OF_UNKNOWN = {"found", "accepted", "suggestion", "hint"}
_CALLS = {"add": 2, "fail": 1, "unknown": 2, "_unknown": 2, "_add": 1, "add_at": 1, "note": 1}


def fields(template):
    """Return the names that a template wants filled."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def literals(node):
    """Return the texts that an expression can be, as far as they are written out."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=orelse):
            return [*literals(body), *literals(orelse)]
        case _:
            return []


@cache
def used():
    """Return every use of a message: where, its id, and the fields that are given, if all are known."""
    return [use for file in sorted(SOURCE.rglob("*.py")) for use in _uses_in(file)]


def _uses_in(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        where = f"{file.relative_to(SOURCE)}:{node.lineno}"
        if isinstance(node.func, ast.Name) and node.func.id == "Message" and node.args:
            if len(node.args) + len(node.keywords) < 3:
                yield from ((where, name, _given(node)) for name in literals(node.args[0]))
        elif isinstance(node.func, ast.Attribute) and len(node.args) > _CALLS.get(node.func.attr, 99):
            names = literals(node.args[_CALLS[node.func.attr]])
            known = None if any(word.arg is None for word in node.keywords) else {word.arg for word in node.keywords}
            given = _OF_UNKNOWN if "unknown" in node.func.attr else known
            found = {"checking", "integrity"} & set(file.parts)
            rooms = ["check" if found and f"check.{name}" in CATALOGUE else "error" for name in names]
            yield from ((where, f"{room}.{name}", given) for room, name in zip(rooms, names, strict=True))


def _given(node):
    """Return the keys of a message's values; None where they are not written out."""
    if len(node.args) == 1:
        return set()
    values = node.args[1]
    if not isinstance(values, ast.Dict) or None in values.keys:
        return None
    return {key.value for key in values.keys if isinstance(key, ast.Constant)}


class TestEveryMessage:
    def test_is_found_in_the_source(self):
        """The scan sees the sentences of all floors."""
        names = {name for _, name, _ in used()}

        assert {"error.tiers-none", "error.unknown-fact", "error.claim-outside", "wanted.all", "what.cites"} <= names

    def test_is_in_the_catalogue(self):
        """No message is said that has no words."""
        assert [] == [(where, name) for where, name, _ in used() if name not in CATALOGUE]

    def test_is_given_what_its_words_name(self):
        """Every field of a sentence is filled where it is said, in Vietnamese and in English."""
        lacking = [
            (where, name, template)
            for where, name, given in used()
            if given is not None
            for template in CATALOGUE.get(name, ())
            if not fields(template) <= given
        ]

        assert [] == lacking

    @pytest.mark.parametrize("name", sorted(CATALOGUE))
    def test_names_the_same_in_both_languages(self, name):
        """What the Vietnamese sentence names the English one names, too."""
        vi, en = CATALOGUE[name]

        assert fields(vi) == fields(en)
