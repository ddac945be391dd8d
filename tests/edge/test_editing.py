"""Editing single values of a TOML text."""

import datetime

from decimal import Decimal
from fractions import Fraction

import pytest
import tomli

from hypothesis import given
from hypothesis import strategies as st

from parscore.edge import Edit, edit_toml, toml_value


def edited(text: str, *edits: tuple[tuple[str | int, ...], object]) -> str:
    """Return *text* with *edits*."""
    return edit_toml(text, [Edit(path, value) for path, value in edits])


class TestReplacing:
    def test_only_the_value_changes(self):
        """
        A comment, blanks and the order of keys stay as their author wrote them.
        """
        text = '# đầu tệp\n[a]   # bảng a\nx  =  1   # một\ny = "hai"\n'

        assert '# đầu tệp\n[a]   # bảng a\nx  =  0.75   # một\ny = "hai"\n' == edited(
            text, (("a", "x"), Decimal("0.75"))
        )

    def test_inside_inline_tables_and_arrays(self):
        """
        A value deep in an inline table, or in an array, is replaced where it stands.
        """
        text = 'a = { "1.3" = { late = 1, missing = 2 }, b = [1, 2] } # ghi chú\n'

        got = edited(text, (("a", "1.3", "late"), Fraction(1, 3)), (("a", "b", 1), 7))

        assert 'a = { "1.3" = { late = "1/3", missing = 2 }, b = [1, 7] } # ghi chú\n' == got

    def test_a_table_with_a_header_is_edited_key_by_key(self):
        """
        A table that has a header of its own keeps its comments; keys come and go.
        """
        text = "[a.b] # đây\nx = 1 # một\ny = 2 # hai\n\n[c]\nz = 3\n"

        got = edited(text, (("a", "b"), {"x": 5, "w": 4}))

        assert "[a.b] # đây\nx = 5 # một\nw = 4\n\n[c]\nz = 3\n" == got


class TestTakingOut:
    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("a = { x = 1, y = 2, z = 3 }\n", "a = { x = 1, z = 3 }\n"),
            ("a = { x = 1, y = 2 }\n", "a = { x = 1 }\n"),
            ("a = { y = 2 }\n", "a = { }\n"),
            ("a = {\n  x = 1, # một, và\n  y = 2,\n}\n", "a = {\n  x = 1, # một, và\n}\n"),
            ("a = {\n  x = 1, # một, và\n  y = 2 }\n", "a = {\n  x = 1, # một, và\n  }\n"),
            ("a = {\n  y = 2, # hai\n  x = 1,\n}\n", "a = {\n  # hai\n  x = 1,\n}\n"),
            ("[a]\nx = 1\ny = 2 # hai\n", "[a]\nx = 1\n"),
        ],
    )
    def test_the_neighbours_stay(self, text, wanted):
        """
        An entry goes with its comma or its line; nobody else's comment goes with it.
        """
        got = edited(text, (("a", "y"), None))

        assert wanted == got
        assert "y" not in tomli.loads(got)["a"]

    def test_what_is_not_there_is_no_change(self):
        """
        Taking out a key that is not there leaves the text as it is.
        """
        assert "a = 1\n" == edited("a = 1\n", (("b",), None))


class TestInserting:
    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("[a]\nx = 1 # một\n\n[b]\n", "[a]\nx = 1 # một\nnew = 9\n\n[b]\n"),
            ("[a]\nx = 1", "[a]\nx = 1\nnew = 9\n"),
            ("[a]\n[a.b]\nx = 1\n", "[a]\nnew = 9\n[a.b]\nx = 1\n"),
            ("a = {}\n", "a = { new = 9 }\n"),
            ("a = { x = 1 } # sau\n", "a = { x = 1, new = 9 } # sau\n"),
            ("a = { x = 1, }\n", "a = { x = 1, new = 9 }\n"),
            ("a = {\n    x = 1, # một\n}\n", "a = {\n    x = 1, # một\n    new = 9,\n}\n"),
            ("a = {\n    x = 1 # một\n}\n", "a = {\n    x = 1, # một\n    new = 9,\n}\n"),
        ],
    )
    def test_a_new_key_ends_its_table(self, text, wanted):
        """
        A new key stands behind the last one of its table, laid out as the others are.
        """
        assert wanted == edited(text, (("a", "new"), 9))

    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("", "a.new = 9\n"),
            ("x = 1\n[b]\n", "x = 1\na.new = 9\n[b]\n"),
            ("[b]\ny = 2\n", "a.new = 9\n[b]\ny = 2\n"),
            ("a.x = 1 # một\nz = 3\n", "a.x = 1 # một\nz = 3\na.new = 9\n"),
            ("[a.b]\nx = 1\n", "a.new = 9\n[a.b]\nx = 1\n"),
        ],
    )
    def test_where_its_table_has_no_place_of_its_own_it_is_dotted(self, text, wanted):
        """
        A key whose table does not stand in the text, or only through dotted keys, is written dotted.
        """
        assert wanted == edited(text, (("a", "new"), 9))


class TestValues:
    @pytest.mark.parametrize(
        ("value", "wanted"),
        [
            (True, "true"),
            (False, "false"),
            (7, "7"),
            (Decimal("7.50"), "7.50"),
            (Fraction(3, 4), "0.75"),
            (Fraction(1, 3), '"1/3"'),
            ('Xã "A"\n\x00', '"Xã \\"A\\"\\n\\U00000000"'),
            (datetime.date(2023, 3, 28), "2023-03-28"),
            ([1, 2], "[1, 2]"),
            ({}, "{}"),
            ({"1.3": 1, "a": "b"}, '{ "1.3" = 1, a = "b" }'),
        ],
    )
    def test_are_written_exactly(self, value, wanted):
        """
        Every value that a file may hold is written exactly, as a reader would.
        """
        assert wanted == toml_value(value)

    def test_long_tables_take_several_lines(self):
        """
        A table that does not fit takes a line an entry, as the shipped files do.
        """
        assert '{\n    a = "xxx",\n    b = [\n        1,\n        2,\n    ],\n}' == toml_value(
            {"a": "xxx", "b": [1, 2]}, room=5
        )

    def test_floats_are_refused(self):
        """
        A float is not exact, so it is never written.
        """
        with pytest.raises(TypeError):
            toml_value(0.5)


_keys = st.text("abđ.1 \"'\n", min_size=1, max_size=4)
_values = st.recursive(
    st.booleans() | st.integers(-9, 9) | st.text(max_size=5) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=3),
    max_leaves=8,
)


class TestLaw:
    @given(st.dictionaries(_keys, _values, min_size=1, max_size=4), _keys, _values, st.sampled_from([5, 100]))
    def test_what_is_written_is_read_back(self, table, key, value, room):
        """
        Whatever a table holds, after an edit it holds just that and the new value.
        """
        text = f"a = {toml_value(table, room=room)} # cuối\n"

        assert {"a": table} == tomli.loads(text)
        assert {"a": table | {key: value}} == tomli.loads(edited(text, (("a", key), value)))
        assert {"a": {name: item for name, item in table.items() if name != key}} == tomli.loads(
            edited(text, (("a", key), None))
        )
