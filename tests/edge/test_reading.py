"""Reading one TOML file: exact data that knows where it came from, or one error that says where."""

import datetime
import sys
import time

from decimal import Decimal

import pytest

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parscore.edge import Source, read_toml, write_path
from parscore.edge._reading import MOST_BYTES
from parscore.errors import CriteriaError, ParscoreError, Place, RegisterError
from toml_texts import toml_texts


@pytest.fixture
def file(tmp_path):
    """Return a function that writes bytes or text to a file and returns its path."""

    def write(content):
        path = tmp_path / "r.toml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def refused(path, error=RegisterError):
    """Return the error that reading raises: its code, line and column."""
    with pytest.raises(error) as caught:
        read_toml(path, error)
    return caught.value.code, caught.value.line, caught.value.column


def source_of(text):
    """Return a source of a text, of which only the places matter."""
    return Source("r.toml", {}, text)


class TestData:
    """What is read is plain data, exact and in NFC."""

    def test_is_exact(self, file):
        """Decimals stay decimals, dates stay dates."""
        source = read_toml(file("a = 0.1\nb = 2023-03-05\nc = [1, true]"), RegisterError)

        assert {"a": Decimal("0.1"), "b": datetime.date(2023, 3, 5), "c": [1, True]} == source.data

    def test_is_composed(self, file):
        """Keys and texts are in NFC, however deep they stand."""
        source = read_toml(file('"e\u0301" = [{ "e\u0301" = "e\u0301", f = "é" }]'), RegisterError)

        assert {"é": [{"é": "é", "f": "é"}]} == source.data

    @pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n", b"# \xc3\xa9"])
    def test_may_be_nothing(self, file, content):
        """An empty file, with or without a byte order mark, is an empty table."""
        assert {} == read_toml(file(content), RegisterError).data

    def test_knows_its_file(self, file):
        """The file is named as the caller named it."""
        path = file("a = 1")

        assert str(path) == read_toml(str(path), RegisterError).file

    def test_may_be_as_long_as_the_limit(self, file):
        """A file of just the most bytes is read."""
        assert {} == read_toml(file(b"#" * MOST_BYTES), RegisterError).data

    def test_knows_toml_1_1(self, file):
        """An inline table may span lines and end with a comma."""
        assert {"a": {"b": 1}} == read_toml(file("a = {\n  b = 1,\n}"), RegisterError).data


class TestRefusal:
    """A file that cannot be read is one error, at its place, of the class asked for."""

    @pytest.mark.parametrize("error", [CriteriaError, RegisterError])
    def test_is_of_the_class_asked_for(self, file, error):
        """The caller says which file it is, and so which error."""
        assert ("toml", 1, 5) == refused(file("a = "), error)

    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            (b"a = 1\n b\0", ("nul", 2, 3)),
            (b"\0", ("nul", 1, 1)),
            (b"\xef\xbb\xbfab\0", ("nul", 1, 3)),
            ("é\0".encode(), ("nul", 1, 2)),
            (b"a = 1\r\nb = '\xc3\xa9\xff'", ("not-utf-8", 2, 7)),
            (b"\xef\xbb\xbf\xff", ("not-utf-8", 1, 1)),
            (b"\xff\xfea\x00", ("nul", 1, 4)),  # UTF-16: two bytes that are no text, a letter, a NUL
            (b"a = '\xed\xa0\x80'", ("not-utf-8", 1, 6)),  # half a surrogate pair
            (b"a = '\xc3", ("not-utf-8", 1, 6)),
            (b"a = 1\r\nb == 2", ("toml", 2, 4)),
            (b"a = 1\rb = 2", ("toml", 1, 6)),
            (b"a = 1\na = 2", ("toml", 2, 6)),
            (b"a = 2023-02-30", ("toml", 1, 5)),
            (b'a = "\\ud800"', ("toml", 1, 12)),
            ("é = 1".encode(), ("toml", 1, 1)),
        ],
    )
    def test_says_line_and_column(self, file, content, expected):
        """Columns count characters, not bytes, and a byte order mark counts for none."""
        assert expected == refused(file(content))

    def test_of_bytes_names_the_byte(self, file):
        """The byte that is not UTF-8 is said."""
        with pytest.raises(RegisterError) as caught:
            read_toml(file(b"\xe9"), RegisterError)

        assert "0xE9" == caught.value.found

    def test_of_twins_is_at_the_second(self, file):
        """Keys that are the same in NFC are refused where the second stands."""
        assert ("same-key", 3, 1) == refused(file('\n"e\u0301" = 1\n"é" = 2'))

    def test_of_a_file_that_is_too_large_comes_at_once(self, file):
        """A file of more bytes than the limit is not even parsed."""
        start = time.perf_counter()

        assert ("too-large", None, None) == refused(file(b"x" * (MOST_BYTES + 1)))
        assert time.perf_counter() - start < 5

    @pytest.mark.parametrize(
        "text",
        [
            "[" + ".".join(["a"] * 1000) + "]",
            "[[" + ".".join(["a"] * 100) + "]]",
            ".".join(["a"] * 1000) + " = 1",
            "[" + ".".join(["a"] * 5_000_000) + "]",
            "a = " + "{ a = " * 1000 + "1" + " }" * 1000,
            "a = " + "{ a = " * 70 + "1" + " }" * 70,
            "a = " + "[" * 1000 + "]" * 1000,
            "a = " + "[" * 100_000,
        ],
        ids=["header", "array-of-tables", "dotted", "endless", "inline", "inline-70", "arrays", "unclosed"],
    )
    def test_of_deep_nesting_is_an_error(self, file, text):
        """Tables, inline tables and arrays may not be nested without end."""
        assert ("too-deep", None, None) == refused(file(text))

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("a = 1\nb = " + "1" * 5000, (2, 5)),  # more digits than Python reads
            ("a = 1e99999999999999999999", (1, 5)),  # an exponent beyond the decimal module
            ("a = 1e-99999999999999999999", (1, 5)),
            ("b.c = [1, 0x" + "f" * 2000 + "]", (1, 11)),  # read, but longer than Python writes
            ("a = 0x" + "f" * 1_000_000, (1, 5)),
        ],
        ids=["digits", "exponent", "small", "hex", "long-hex"],
    )
    def test_of_a_number_that_is_too_long_says_where(self, file, text, expected):
        """Numbers that Python itself would stumble over are refused at their place."""
        assert ("long-number", *expected) == refused(file(text))

    def test_of_a_long_number_needs_no_place(self, file):
        """Where Python was told to read fewer digits than usual, the number is refused without a place."""
        most = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(640)
        try:
            found = refused(file("a = " + "1" * 1000))
        finally:
            sys.set_int_max_str_digits(most)

        assert ("long-number", None, None) == found

    @pytest.mark.parametrize("name", ["missing.toml", ".", "nul\0name", "x" * 5000])
    def test_of_what_is_no_file(self, tmp_path, name):
        """A missing file, a folder and an impossible name cannot be read."""
        assert ("unreadable", None, None) == refused(tmp_path / name)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.binary(max_size=60) | st.text(alphabet="a=.[]{}\"'\\#\n\r\t0e+-:_,é\ufeff", max_size=40).map(str.encode))
    def test_is_never_anything_else(self, file, content):
        """Whatever bytes a file holds, they are read or refused by parscore's own error."""
        try:
            source = read_toml(file(content), RegisterError)
        except ParscoreError:
            return

        assert isinstance(source.place(()), Place)


class TestPlace:
    """Where a path stands."""

    TEXT = "[a]\n  b = 1\nc . d = [10, 20]\n"

    @pytest.mark.parametrize(
        ("path", "value", "expected"),
        [
            (("a",), False, (1, 2, "a")),
            (("a", "b"), False, (2, 3, "a.b")),
            (("a", "b"), True, (2, 7, "a.b")),
            (("a", "c", "d"), False, (3, 5, "a.c.d")),
            (("a", "c", "d", 1), False, (3, 14, "a.c.d[2]")),
        ],
    )
    def test_is_of_key_or_value(self, path, value, expected):
        """Lines and columns are counted from 1, of the key or of the value."""
        line, column, key = expected

        assert Place("r.toml", line, column, key) == source_of(self.TEXT).place(path, value=value)

    def test_of_what_is_missing_is_the_table_around_it(self):
        """A key that is not there is missing from the nearest table that is."""
        assert Place("r.toml", 1, 2, "a.x.y") == source_of(self.TEXT).place(("a", "x", "y"))

    def test_of_what_is_nowhere_is_the_file(self):
        """Without any table around it only file and key are known."""
        assert Place("r.toml", None, None, "x") == source_of(self.TEXT).place(("x",))
        assert Place("r.toml") == source_of(self.TEXT).place(())

    def test_of_an_array_of_tables_is_its_first_header(self):
        """``[[documents]]`` stands where its first header does."""
        assert Place("r.toml", 2, 3, "d") == source_of("\n[[d]]\n[[d]]").place(("d",))

    @pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
    @pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
    def test_counts_as_an_editor_does(self, file, mark, newline):
        """Byte order mark and carriage returns move no column."""
        source = read_toml(file(mark + newline.join([b"a = 1", b"b = '''", b"x'''", b"c = 2"])), RegisterError)

        assert [(1, 1), (2, 1), (4, 1)] == [
            (place.line, place.column) for place in (source.place((key,)) for key in ("a", "b", "c"))
        ]

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(toml_texts(), st.sampled_from(["\n", "\r\n"]))
    def test_is_right_for_every_key(self, file, writer, newline):
        """Line and column of every key lead to the character at which it was written."""
        source = read_toml(file(writer.text.replace("\n", newline)), RegisterError)
        starts = [0, *(offset + 1 for offset, char in enumerate(writer.text) if char == "\n")]
        places = {path: source.place(path) for path in writer.keys}

        assert writer.keys == {path: starts[place.line - 1] + place.column - 1 for path, place in places.items()}


class TestWritePath:
    """A path is written as its author would."""

    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ((), ""),
            (("criteria", "1", "1", "max"), "criteria.1.1.max"),
            (("documents", 1, "date"), "documents[2].date"),
            (("facts", "dossiers.on_time"), 'facts."dossiers.on_time"'),
            (("a b", ""), '"a b".""'),
            (('a"b\\',), '"a\\"b\\\\"'),
            (("a\nb\x1b[31m",), '"a\\U0000000Ab\\U0000001B[31m"'),
        ],
    )
    def test_quotes_what_needs_it(self, path, expected):
        """Items count from 1; keys with other characters are quoted, and stay on one line."""
        assert expected == write_path(path)
