"""The records of a CSV file know where their fields stand."""

import pytest

from parscore.edge import read_csv
from parscore.errors import TableError


def records(text):
    """Return the records of a text with semicolons."""
    return read_csv(text.encode(), "b.csv", tuple, lambda made: len(made[0].values) if made else 0, TableError)


class TestSpots:
    @pytest.mark.parametrize(("field", "spot"), [(1, (1, 1)), (2, (1, 4)), (3, (2, 4)), (4, (2, 9)), (9, (2, 11))])
    def test_count_quotes_and_lines(self, field, spot):
        """A field in quotes may hold the delimiter, a quote or a line's end; one that is missing stands at the end."""
        (record, _) = records('a1;"b;\n2";"""";c3\n\nnext;x')[:2]

        assert ("a1", "b;\n2", '"', "c3") == record.values
        assert spot == record.spot(field)

    def test_blank_lines_count(self):
        """A blank line is a row of its own, as it is in a spreadsheet."""
        made = records("a;b\n\nc;d\n")

        assert [(1, 1, ("a", "b")), (2, 2, ()), (3, 3, ("c", "d"))] == [
            (record.number, record.line, record.values) for record in made
        ]
