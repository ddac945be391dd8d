"""Every problem of a file is collected, at its place and in both languages."""

import datetime
import time

from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest

from pydantic import BeforeValidator, ConfigDict, Field
from typing_extensions import TypedDict

from parscore.edge import (
    AS_TUPLE,
    Day,
    Name,
    Names,
    Number,
    PointsIn,
    Problems,
    TextIn,
    Written,
    Year,
    closest,
    shorten,
)
from parscore.edge._reading import Source, read_toml
from parscore.edge._types import Share
from parscore.errors import CriteriaError, InvalidInputError, Place, RegisterError


class Inner(Written):
    """A table in a table."""

    start: Day | None = Field(None, alias="from")
    size: int = 0


def wrapped(value):
    """Read one value or many as tables, as the facts of a register are."""
    many = value if isinstance(value, list) else [value]
    return tuple(item if isinstance(item, dict) else {"size": item} for item in many)


class Table(Written):
    """A table with a field of every sort."""

    name: Name = "x"
    year: Year = 2023
    day: Day | None = None
    number: Number | None = None
    points: PointsIn | None = None
    share: Share | None = None
    title: TextIn | None = None
    names: Names = ()
    flag: bool = False
    choice: Literal["yes", "no", "maybe"] = "yes"
    inner: Inner | None = None
    tables: dict[str, Inner] = Field({})
    many: Annotated[tuple[Inner, ...], AS_TUPLE] = ()
    some: Annotated[tuple[Inner, ...], AS_TUPLE] | None = None
    count: int = Field(1, gt=0)
    facts: dict[str, Annotated[tuple[Inner, ...], BeforeValidator(wrapped)]] = Field({})
    free: Any = None


class Foreign(TypedDict, total=False):
    """A table that is no model of ours, as a plugin may have it."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    size: int


class Plugin(Written):
    """A table with fields that built-in tables do not have."""

    either: Inner | Name = ""
    foreign: Foreign | None = None


class Strict(Written):
    """A table with a key that must be there."""

    needed: Name
    other: Inner = Inner()


@pytest.fixture
def check(tmp_path):
    """Return a function that validates a text and returns what is wrong."""

    def validate(text, model=Table):
        (tmp_path / "r.toml").write_text(text, encoding="utf-8")
        source = read_toml(tmp_path / "r.toml", RegisterError)
        problems = Problems(RegisterError)
        read = problems.validate(model, source.data, source, ())
        assert (read is None) == bool(problems.found)
        return problems.found

    return validate


@pytest.fixture
def only(check):
    """Return a function that validates a text in which one thing is wrong, and returns that."""

    def one(text, model=Table):
        (problem,) = check(text, model)
        return problem

    return one


class TestValidate:
    """Data that fit become a table, data that do not become problems."""

    def test_of_what_fits_is_the_table(self):
        """The table is returned and nothing noted."""
        problems = Problems(CriteriaError)
        source = Source("r.toml", {}, "")

        assert Table(name="a", many=(Inner(size=2),)) == problems.validate(
            Table, {"name": "a", "many": [{"size": 2}]}, source, ()
        )
        assert [] == problems.found

    @pytest.mark.parametrize(
        ("line", "found", "accepted"),
        [
            ("name = 3", "3", "a string"),
            ('name = " "', '" "', "a text that is not empty"),
            ('year = "2023"', '"2023"', "a whole number"),
            ("year = 2023.0", "2023.0", "a whole number"),
            ("year = 1e999999999", "1E+999999999", "a whole number"),
            ("year = 3000", "3000", "a date or year from 1900 to 2100"),
            ("day = 2023-03-05T10:00:00Z", "2023-03-05T10:00:00+00:00", "a date such as 2023-03-28"),
            ("day = 10:00:00", "10:00:00", "a date such as 2023-03-28"),
            ("day = 0001-01-01", "0001-01-01", "a date or year from 1900 to 2100"),
            ("number = nan", "NaN", 'an exact number: 2, 0.25 or "1/3"; not nan, not inf'),
            ("number = -inf", "-Infinity", 'an exact number: 2, 0.25 or "1/3"; not nan, not inf'),
            ('number = "1/0"', '"1/0"', 'an exact number: 2, 0.25 or "1/3"; not nan, not inf'),
            ("number = 1e999999999", "1E+999999999", 'an exact number: 2, 0.25 or "1/3"; not nan, not inf'),
            ("points = -1", "-1", "a number from 0 up"),
            ("share = 95", "95", 'a share from 0 to 1, such as "95 %"'),
            ('title = ""', '""', 'a text, or { vi = "…", en = "…" }'),
            ('flag = "true"', '"true"', "true or false"),
            ("inner = 1", "1", "a table"),
            ("tables = [1]", "[…]", "a table"),
            ('names = "a"', '"a"', "an array"),
            ("many = { a = 1 }", "{…}", "an array"),
        ],
    )
    def test_says_what_was_found_and_wanted(self, only, line, found, accepted):
        """Each sort of field says in words what it takes, at the value."""
        problem = only(line)

        assert ("wrong-value", found, accepted) == (problem.code, problem.found, problem.accepted.en)
        assert (1, line.index("=") + 3) == (problem.line, problem.column)

    def test_finds_its_way_into_tables(self, check):
        """Places and keys are right in inline tables, arrays and arrays of tables."""
        text = "inner = { size = 'a' }\ntables.x.size = 'b'\n[[many]]\nsize = 1\n[[many]]\nsize = 'c'"

        assert [(1, 18, "inner.size"), (2, 17, "tables.x.size"), (6, 8, "many[2].size")] == [
            (problem.line, problem.column, problem.key) for problem in check(text)
        ]

    def test_leaves_out_what_the_author_did_not_write(self, check):
        """A lone value that is read as an array of tables keeps its own path."""
        assert [(1, 11, "facts.a"), (2, 20, "facts.b.size")] == [
            (problem.line, problem.column, problem.key) for problem in check("facts.a = 'x'\nfacts.b = { size = 'y' }")
        ]

    def test_says_other_problems_in_pydantics_words(self, only):
        """A problem without words of our own still has a place and a text."""
        problem = only("count = 0")

        assert ("wrong-value", "0", "count", 1) == (problem.code, problem.found, problem.key, problem.line)
        assert problem.accepted.vi == problem.accepted.en != ""


class TestMissingKey:
    """A key that must be there."""

    def test_is_named(self, only):
        """It is missing from the table; of a whole file no line is known."""
        problem = only("other = { size = 1 }", Strict)

        assert ("missing-key", "needed", "needed", None) == (problem.code, problem.found, problem.key, problem.line)


class TestUnknownKey:
    """A key that no table has is an error, never passed over."""

    @pytest.mark.parametrize(
        ("text", "place", "found", "suggestion"),
        [
            ("nmae = 'x'", (1, 1, "nmae"), "nmae", "name"),
            ("[[many]]\nsise = 1", (2, 1, "many[1].sise"), "sise", "size"),
            ("tables.x = { form = 2023-01-01 }", (1, 14, "tables.x.form"), "form", "from"),
            ("some = [{ sizes = 1 }]", (1, 11, "some[1].sizes"), "sizes", "size"),
            ("inner.sizes = 1", (1, 7, "inner.sizes"), "sizes", "size"),
            ("facts.a = { sizes = 1 }", (1, 13, "facts.a.sizes"), "sizes", "size"),
            ("facts.a = [1, { sizes = 1 }]", (1, 17, "facts.a[2].sizes"), "sizes", "size"),
            ("[[manny]]\nx = 1", (1, 3, "manny"), "manny", "many"),
            ("function-x = 1", (1, 1, "function-x"), "function-x", None),
            ("[tagged-x]\ny = 1", (1, 2, "tagged-x"), "tagged-x", None),
            ("inner.function-before = 1", (1, 7, "inner.function-before"), "function-before", None),
        ],
    )
    def test_is_found_with_the_nearest(self, only, text, place, found, suggestion):
        """It is at its key, and what it may be a slip for is suggested."""
        problem = only(text)

        assert ("unknown-key", found, suggestion) == (problem.code, problem.found, problem.suggestion)
        assert place == (problem.line, problem.column, problem.key)

    def test_is_found_in_one_of_two_types(self, check):
        """Where a table or a text may stand, pydantic's names for the two are no part of the path."""
        found = check("either = { sizes = 1 }", Plugin)

        assert {("either", None), ("either.sizes", "size")} == {(item.key, item.suggestion) for item in found}

    def test_has_no_hint_in_a_foreign_table(self, only):
        """Of a table that is no model of ours the keys are not known, the place is."""
        text = str(only("foreign = { sizes = 1 }", Plugin))

        assert text.endswith("r.toml:1:13: foreign.sizes: there is no key “sizes”")

    def test_lists_what_there_is(self, only):
        """Where nothing is near, the keys of that table are listed, aliases as they are written."""
        problem = only("inner = { zzz = 1 }")

        assert "from, size" == problem.accepted
        assert problem.say("en").endswith("there is no key “zzz”; accepted: from, size")

    def test_lists_twelve_at_most(self, only):
        """A long list is cut, with how many more there are."""
        assert only("zzzzz = 1").accepted.endswith(", tables, … (+5)")

    def test_keeps_to_one_line(self, only):
        """Line feeds and escape codes of a key do not reach the terminal."""
        text = only('"a\\nb\\u001b[31m" = 1').say("vi")

        assert all(char.isprintable() for char in text)


class TestWrongChoice:
    """A value that is none of those listed."""

    def test_suggests_the_nearest(self, only):
        """A slip is recognised."""
        problem = only('choice = "mabye"')

        assert ("wrong-choice", "mabye", "maybe", "yes, no, maybe") == (
            problem.code,
            problem.found,
            problem.suggestion,
            problem.accepted,
        )

    @pytest.mark.parametrize(("value", "found"), [("3", "3"), ("[1]", "[…]"), ("nan", "NaN"), ("true", "true")])
    def test_may_be_of_any_type(self, only, value, found):
        """Values of other types are shortened."""
        assert ("wrong-choice", found) == (only(f"choice = {value}").code, only(f"choice = {value}").found)


class TestProblems:
    """Problems are gathered, and raised together in the order of the lines."""

    def test_come_in_the_order_of_the_file(self):
        """Whatever order they were noted in, they are raised line by line."""
        source = Source("r.toml", {}, "a = 1\nb = 2\nc = 3")
        problems = Problems(RegisterError)
        for key in ("c", "a", "b"):
            problems.add(source, (key,), "no-register")
        with pytest.raises(InvalidInputError) as caught:
            problems.raise_all()

        assert ["a", "b", "c"] == [problem.key for problem in caught.value.problems]
        assert {RegisterError} == {type(problem) for problem in caught.value.problems}

    def test_of_none_raise_nothing(self):
        """Without problems nothing is raised."""
        Problems(RegisterError).raise_all()

    def test_may_be_at_the_value(self):
        """The place is the key's, or the value's where that is asked for."""
        source = Source("r.toml", {}, "a = 1")
        problems = Problems(RegisterError)
        problems.add(source, ("a",), "no-register")
        problems.add(source, ("a",), "no-register", at_value=True)

        assert [Place("r.toml", 1, 1, "a"), Place("r.toml", 1, 5, "a")] == [item.place for item in problems.found]

    def test_of_names_say_nothing_where_there_are_none(self):
        """A name that is unknown because there are none at all has no hint."""
        problems = Problems(CriteriaError)
        problems.unknown(Source("r.toml", {}, "a = 1"), ("a",), "unknown-fact", "x", ())

        assert "r.toml:1:1: a: the set declares no fact “x”" == str(problems.found[0])

    def test_by_the_thousand_take_no_long_time(self, check):
        """Ten thousand tables, each with a slip, are told within seconds."""
        start = time.perf_counter()
        found = check("[[many]]\nsise = 1\n" * 10_000)

        assert 10_000 == len(found)
        assert time.perf_counter() - start < 20


class TestClosest:
    """The name that a slip was meant to be."""

    @pytest.mark.parametrize(
        ("name", "expected"), [("dte", "date"), ("DATE", "date"), ("zzz", None), ("", None), ("thông báo", "Thông báo")]
    )
    def test_ignores_case(self, name, expected):
        """Near is near, in whatever case; far is nothing."""
        assert expected == closest(name, ["date", "type", "Thông báo"])


class TestShorten:
    """What was found, on one line and not at length."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ({"a": 1}, "{…}"),
            ([1], "[…]"),
            (True, "true"),
            (3, "3"),
            (Decimal("0.5"), "0.5"),
            (datetime.date(2023, 3, 5), "2023-03-05"),
            ("a\nb\x1b", '"a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}"'),
            ("x" * 58, '"' + "x" * 58 + '"'),
            ("x" * 59, '"' + "x" * 56 + "…"),
            (16**5000, "0x1" + "0" * 54 + "…"),
            (None, "None"),
        ],
        ids=lambda value: repr(value)[:20] if not isinstance(value, int) or value < 10 else "huge",
    )
    def test_fits_in_sixty_characters(self, value, expected):
        """Tables and arrays are hinted at, texts quoted, all cut to 60 characters."""
        assert expected == shorten(value)

    def test_of_millions_of_characters_comes_at_once(self):
        """Only what is shown is looked at."""
        start = time.perf_counter()

        assert 58 == len(shorten("x" * 15_000_000))
        assert time.perf_counter() - start < 2
