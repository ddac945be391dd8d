"""Where each key of a TOML text stands. Places are counted by hand, or known from how the text was made."""

import time

from unicodedata import normalize

import pytest
import tomli

from hypothesis import given, settings

from parscore.edge._marks import Mark, find_marks
from toml_texts import toml_texts


def paths_of(value, path=()):
    """Yield the path of every key and array item of TOML data."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        name = normalize("NFC", key) if isinstance(key, str) else key
        yield (*path, name)
        yield from paths_of(item, (*path, name))


def spots(text):
    """Return for each path the text that stands where its key and its value begin, three characters of each."""
    return {path: (text[mark.key :][:3], text[mark.value :][:3]) for path, mark in find_marks(text).items()}


class TestEntries:
    """Keys and values of simple lines."""

    def test_begins_at_key_and_value(self):
        """The key's mark is its first character, the value's likewise."""
        assert {("a",): Mark(0, 4), ("bc",): Mark(7, 13)} == find_marks("a = 1\n\nbc  = 'x'")

    def test_of_a_dotted_key_is_each_part(self):
        """Each part of a dotted key is a table of its own, where it is written."""
        text = "one . two.'th ree' = 1"

        assert {
            ("one",): ("one", "one"),
            ("one", "two"): ("two", "two"),
            ("one", "two", "th ree"): ("'th", "1"),
        } == spots(text)

    def test_of_a_table_stays_with_its_first_mention(self):
        """Two dotted keys share a table, which is where it was first named."""
        assert 0 == find_marks("a.x = 1\na.y = 2")[("a",)].key

    @pytest.mark.parametrize("text", ["", "\n", "# only = a comment", "\ufeff", " \t\r\n#\n"])
    def test_of_nothing_is_nothing(self, text):
        """Blanks, comments and a byte order mark hold no keys."""
        assert {} == find_marks(text)

    def test_names_are_composed(self):
        """A key that is written in NFD, or with escapes, is found by its NFC form."""
        assert [("é",), ("ệ",)] == list(find_marks('"e\u0301" = 1\n"\\u1ec7" = 2'))


class TestStrings:
    """Nothing inside a string is a key."""

    @pytest.mark.parametrize(
        "string",
        [
            '"a # b = [c]"',
            "'\\'",
            '"\\\\"',
            '"\\""',
            '""',
            "''",
            '""""""',
            "''''''",
            '"""a\n[b]\nc = 1"""',
            "'''\n'' \\'''",
            '"""\\""""',
            '""""a""""',
            '"""""a"""""',
            "'''''a'''''",
        ],
    )
    def test_next_key_follows(self, string):
        """The scanner leaves every sort of string where it ends, as the key after it shows."""
        text = f"first = {string}\nnext = 1"
        assert ["first", "next"] == list(tomli.loads(text))

        assert {("first",): Mark(0, 8), ("next",): Mark(len(text) - 8, len(text) - 1)} == find_marks(text)

    def test_may_end_the_text(self):
        """A string may be the last thing in a text."""
        assert {("a",): Mark(0, 4)} == find_marks("a = '''x'''")


class TestArraysAndInlineTables:
    """Items and keys inside of values."""

    def test_items_have_marks(self):
        """Each item of an array is marked where it begins, over several lines and comments."""
        text = "a = [1, # one, two ]\n 'b,',\n [3], ]\nz = 1"

        assert {
            ("a",): ("a =", "[1,"),
            ("a", 0): ("1, ", "1, "),
            ("a", 1): ("'b,", "'b,"),
            ("a", 2): ("[3]", "[3]"),
            ("a", 2, 0): ("3],", "3],"),
            ("z",): ("z =", "1"),
        } == spots(text)

    def test_keys_of_inline_tables_have_marks(self):
        """Inline tables may span lines and end with a comma, as TOML 1.1 has it."""
        text = "t = { x = 1, # }\n  y.z = { },\n}\nz = 1"

        assert {
            ("t",): ("t =", "{ x"),
            ("t", "x"): ("x =", "1, "),
            ("t", "y"): ("y.z", "y.z"),
            ("t", "y", "z"): ("z =", "{ }"),
            ("z",): ("z =", "1"),
        } == spots(text)


class TestHeaders:
    """Tables and arrays of tables."""

    def test_own_header_wins(self):
        """A table is where its own header is, even if a table below it came before."""
        text = "[ab.cd]\nx = 1\n[ab]\ny = 2"

        assert ("ab]", "cd]", "x =", "y =") == tuple(
            spots(text)[path][0] for path in (("ab",), ("ab", "cd"), ("ab", "cd", "x"), ("ab", "y"))
        )

    def test_table_without_header_is_where_it_is_named(self):
        """A table that is only named on the way is where it is first named."""
        assert 1 == find_marks("[a.b]\n[a.c]")[("a",)].key

    def test_arrays_of_tables_are_numbered(self):
        """Each header of an array of tables is a new item; the array is where the first is."""
        text = "[[d]]\nx = 1\n[[ d ]]\nx = 2\n[d.e]\ny = 3\n[[d.f]]\n[[d.f]]"
        marks = find_marks(text)

        assert (2, 2, 15) == (marks[("d",)].key, marks[("d", 0)].key, marks[("d", 1)].key)
        assert {("d", 1, "e"), ("d", 1, "e", "y"), ("d", 1, "f", 0), ("d", 1, "f", 1)} <= set(marks)

    def test_brackets_in_a_name_do_not_end_it(self):
        """A quoted name may hold what ends a header."""
        assert ("]a", "b") in find_marks("[']a']\nb = 1")


class TestEveryKey:
    """Whatever the text, each key is where it stands."""

    @settings(max_examples=400)
    @given(toml_texts())
    def test_is_found_where_it_was_written(self, writer):
        """All places are those at which the keys and values were written, and no key lacks one."""
        data = tomli.loads(writer.text)
        marks = find_marks(writer.text)

        assert {path: (key, writer.values[path]) for path, key in writer.keys.items()} == {
            path: (mark.key, mark.value) for path, mark in marks.items() if path in writer.keys
        }
        assert set(paths_of(data)) == set(marks) == set(writer.keys)


class TestSpeed:
    """A long text takes no long time."""

    @pytest.mark.parametrize(
        "text",
        [
            "".join(f'[[documents]]\nnumber = "{number}/TB"\ncites = ["a", "b"]\n' for number in range(10_000)),
            "\n".join(f"a.b.c.d{number} = 1" for number in range(30_000)),
            "a = '''" + "x" * 3_000_000 + "'''",
            "#" * 3_000_000,
        ],
        ids=["documents", "dotted", "string", "comment"],
    )
    def test_grows_with_the_length_only(self, text):
        """Ten thousand documents, or three million characters, are scanned within seconds."""
        start = time.perf_counter()
        find_marks(text)

        assert time.perf_counter() - start < 10
