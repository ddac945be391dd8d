"""Field types that the tables of every file format share."""

import datetime

from fractions import Fraction

import pytest

from pydantic import ConfigDict, TypeAdapter, ValidationError

from parscore.edge import Day, Name, NameOrNames, Names, Number, PointsIn, Quantity, Share, TextIn, Year, as_tuple
from parscore.wording import Text


def read(kind, value):
    """Read a value as a field of a file would."""
    return TypeAdapter(kind, config=ConfigDict(strict=True, arbitrary_types_allowed=True)).validate_python(value)


def problem(kind, value):
    """Return the id of what is wrong with a value."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    return caught.value.errors()[0]["type"]


class TestTextIn:
    """A text in both languages."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("quý", Text("quý", "quý")),
            ({"vi": "quý", "en": "quarter"}, Text("quý", "quarter")),
            ({"vi": "quý"}, Text("quý", "quý")),
            (Text("a", "b"), Text("a", "b")),
        ],
    )
    def test_stands_in_for_the_other_language(self, value, expected):
        """A text without English is said as it is in English, too."""
        assert expected == read(TextIn, value)

    @pytest.mark.parametrize(
        "value",
        ["", "  ", 3, {}, {"en": "a"}, {"vi": ""}, {"vi": "a", "en": " "}, {"vi": "a", "fr": "b"}, {"vi": 1}, ["a"]],
    )
    def test_refuses_what_says_nothing(self, value):
        """Empty texts, other languages and other types are refused."""
        assert "not-a-text" == problem(TextIn, value)


class TestDay:
    """A date of the years 1900 to 2100."""

    @pytest.mark.parametrize("value", [datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)])
    def test_reads_both_ends(self, value):
        """The first and the last day of the calendar are in it."""
        assert value == read(Day, value)

    @pytest.mark.parametrize("value", [datetime.date(1899, 12, 31), datetime.date(2101, 1, 1), datetime.date(1, 1, 1)])
    def test_refuses_other_centuries(self, value):
        """A year beyond the calendar is a slip of the pen."""
        assert "outside-calendar" == problem(Day, value)

    @pytest.mark.parametrize(
        "value",
        [
            datetime.datetime(2023, 3, 5),  # noqa: DTZ001 -- TOML has such times
            datetime.datetime(2023, 3, 5, tzinfo=datetime.UTC),
            datetime.datetime(1, 1, 1),  # noqa: DTZ001
            datetime.time(10, 0),
            "2023-03-05",
            20230305,
        ],
    )
    def test_refuses_what_is_no_date(self, value):
        """A time, a string and a number are not dates."""
        assert "date_type" == problem(Day, value)


class TestYear:
    """A year from 1900 to 2100."""

    @pytest.mark.parametrize("value", [1900, 2100])
    def test_reads_both_ends(self, value):
        """Both ends are years."""
        assert value == read(Year, value)

    @pytest.mark.parametrize(("value", "expected"), [(1899, "outside-calendar"), (2101, "outside-calendar")])
    def test_refuses_the_rest(self, value, expected):
        """What lies beyond is refused."""
        assert expected == problem(Year, value)

    @pytest.mark.parametrize("value", [True, "2023", 2023.0])
    def test_refuses_what_is_no_whole_number(self, value):
        """A boolean is not the year 1."""
        assert "int_type" == problem(Year, value)


class TestNames:
    """Names are strings with something in them."""

    def test_are_stripped(self):
        """Blanks at the ends do not belong to a name."""
        assert "a b" == read(Name, " a b ")

    @pytest.mark.parametrize(
        ("value", "expected"), [(" ", "string_too_short"), ("", "string_too_short"), (1, "string_type")]
    )
    def test_refuse_nothing_and_other_types(self, value, expected):
        """A blank name and a number are refused."""
        assert expected == problem(Name, value)

    def test_are_read_as_a_tuple(self):
        """An array becomes a tuple, so that what is read stays as it is."""
        assert ("a", "b") == read(Names, ["a", "b"])

    def test_may_be_one(self):
        """One string stands for an array of one where that is allowed."""
        assert (("a",), ("a", "b")) == (read(NameOrNames, "a"), read(NameOrNames, ["a", "b"]))
        assert "tuple_type" == problem(Names, "a")

    def test_are_left_alone_unless_an_array(self):
        """Only an array becomes a tuple."""
        assert ((1,), 1, "a") == (as_tuple([1]), as_tuple(1), as_tuple("a"))


class TestNumbers:
    """Numbers go through the readers of quantities."""

    def test_are_exact(self):
        """Numbers, points and shares are read as fractions."""
        assert Fraction(1, 3) == read(Number, "1/3")
        assert Quantity(Fraction(1, 2), of_max=True) == read(PointsIn, "50 %")
        assert Fraction(1, 2) == read(Share, "50 %")

    def test_keep_the_id_of_the_problem(self):
        """The reader's own id comes through pydantic."""
        assert ["not-a-number", "negative", "not-a-share"] == [
            problem(*it) for it in ((Number, "x"), (PointsIn, -1), (Share, 2))
        ]
