"""A set written as one TOML file says the same as the set."""

import datetime

from decimal import Decimal

import pytest
import tomli

from amendments import amended, write
from parscore.criteria import load_criteria, shipped_ids
from parscore.criteria.writing import write_set, write_value


class TestSets:
    @pytest.mark.parametrize("name", shipped_ids())
    def test_shipped_sets_are_the_same_when_read_again(self, name, tmp_path):
        """Every shipped set has the same digest when it is written and read again."""
        criteria = load_criteria(name)

        assert criteria.digest == load_criteria(write(tmp_path, "whole.toml", write_set(criteria.source.data))).digest

    def test_an_amendment_becomes_a_whole_file(self, tmp_path):
        """What is written of an amendment amends nothing and has the amendment's digest."""
        new = amended(tmp_path, '[criteria.3]\nwas = "2"\n[criteria.1.1]\nwithout = ["note"]\n')
        text = write_set(new.source.data)
        again = load_criteria(write(tmp_path, "whole.toml", text))

        assert (new.digest, ()) == (again.digest, again.amends)
        assert not {"amends", "was", "without"} & {line.partition(" ")[0] for line in text.splitlines()}

    def test_criteria_are_written_in_the_readers_order(self, tmp_path):
        """Codes are written as their readers count, whatever their order in the file."""
        body = '[criteria.1.10]\nwas = "1.1"\n'
        text = write_set(amended(tmp_path, body).source.data)

        headers = [line for line in text.splitlines() if line.startswith("[criteria.")]

        assert [f"[criteria.{code}]" for code in ("1", "1.2", "1.3", "1.10", "2", "2.1", "2.P")] == headers

    def test_an_empty_section_stays(self):
        """A section without entries, which the digest knows, is written."""
        assert {"facts": {}} == tomli.loads(write_set({"facts": {}}))


class TestValues:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (True, "true"),
            (2, "2"),
            (Decimal("0.50"), "0.50"),
            (Decimal(2), "2.0"),
            (Decimal("1E+3"), "1E+3"),
            (datetime.date(2023, 3, 5), "2023-03-05"),
            ('a "b" \\ \n', '"a \\"b\\" \\\\ \\U0000000A"'),
            ({}, "{}"),
            ({"a": 1, "đ": [1, 2]}, '{ a = 1, "đ" = [1, 2] }'),
            ([], "[]"),
            ([{"a": 1}], "[{ a = 1 }]"),
        ],
    )
    def test_are_written_on_one_line_where_there_is_room(self, value, expected):
        """Every value that a file can hold is written so that it is read as it was."""
        assert expected == write_value(value)
        assert value == tomli.loads(f"x = {expected}", parse_float=Decimal)["x"]

    def test_long_arrays_have_a_line_for_each_item(self):
        """An array that is too long is broken, an array of tables sooner, and what is inside is indented."""
        rows = [{"from": "90 %", "points": 2, "of": ["x" * 120]}, {"below": "90 %", "points": 0}]
        text = write_value(rows)

        assert rows == tomli.loads(f"x = {text}")["x"]
        starts = ("[", "    { from", "        ", "    ] },", "    { below", "]")
        assert len(starts) == len(text.splitlines())
        assert all(map(str.startswith, text.splitlines(), starts))
