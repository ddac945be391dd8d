"""What parscore raises, and the data that it carries."""

import copy
import pickle

import pytest

from parscore.errors import (
    CriteriaError,
    CurveError,
    InvalidInputError,
    LedgerError,
    ParscoreError,
    Place,
    RegisterError,
    UnknownNameError,
    raise_all,
)
from parscore.wording import Message


def problem(key="a", line=3, error=RegisterError):
    """Return an unknown key at a place."""
    hint = Message("error.hint-near", {"suggestion": "date"})
    values = {"found": "dte", "accepted": "date, type", "suggestion": "date", "hint": hint}
    return error(Message("error.unknown-key", values), Place("r.toml", line, 5, key))


class TestPlace:
    """A place is written as far as it is known."""

    @pytest.mark.parametrize(
        ("place", "expected"),
        [
            (Place("r.toml", 3, 5, "a.b"), "r.toml:3:5"),
            (Place("r.toml"), "r.toml"),
            (Place("r.toml", 3), "r.toml:3"),
            (Place(), ""),
        ],
    )
    def test_says_what_is_known(self, place, expected):
        """File, line and column are joined by colons, unknown ones left out."""
        assert expected == str(place)


class TestParscoreError:
    """An error carries data and says one flat line."""

    def test_carries_its_data(self):
        """Code, place and values are attributes."""
        error = problem("a.b")

        assert ("unknown-key", "r.toml", 3, 5, "a.b") == (error.code, error.file, error.line, error.column, error.key)
        assert ("dte", "date, type", "date") == (error.found, error.accepted, error.suggestion)

    def test_knows_no_place_unless_told(self):
        """Without a place there is none, and values that were not given are None."""
        error = CriteriaError(Message("error.no-criteria"))

        assert Place() == error.place
        assert (None, None, None) == (error.found, error.accepted, error.suggestion)
        assert "chưa có tiêu chí nào" == error.say("vi")

    def test_says_one_line_in_either_language(self):
        """Place, key and sentence follow each other; str() is English."""
        error = problem()

        assert "r.toml:3:5: a: không có khóa “dte”; có phải “date”?" == error.say("vi")
        assert "r.toml:3:5: a: there is no key “dte”; did you mean “date”?" == str(error)

    @pytest.mark.parametrize(
        ("error", "builtin"),
        [
            (CriteriaError, ValueError),
            (RegisterError, ValueError),
            (CurveError, ValueError),
            (LedgerError, AssertionError),
            (UnknownNameError, LookupError),
        ],
    )
    def test_is_its_nearest_builtin(self, error, builtin):
        """Each class is also the builtin that a caller would expect."""
        assert issubclass(error, builtin)
        assert issubclass(error, ParscoreError)


class TestInvalidInputError:
    """All problems are raised at once."""

    def test_lists_its_problems(self):
        """The problems keep their order, and the first gives the place."""
        group = InvalidInputError([problem("a", 1), problem("b", 2)])

        assert ["a", "b"] == [item.key for item in group.problems]
        assert ("several", "a", 1) == (group.code, group.key, group.line)

    def test_says_a_line_for_each(self):
        """The text is the flat lines, one below the other."""
        group = InvalidInputError([problem("a", 1), problem("b", 2)])

        assert ["r.toml:1:5: a", "r.toml:2:5: b"] == [line[:13] for line in str(group).splitlines()]

    def test_is_caught_whole(self):
        """``except ParscoreError`` catches the group."""
        with pytest.raises(ParscoreError):
            raise InvalidInputError([problem()])

    def test_is_taken_apart(self):
        """``except*`` splits it by class, and both halves are groups of the same kind."""
        group = InvalidInputError([problem("a"), problem("b", error=CriteriaError)])
        match, rest = group.split(CriteriaError)

        assert isinstance(match, InvalidInputError)
        assert isinstance(rest, InvalidInputError)
        assert (["b"], ["a"]) == ([item.key for item in match.problems], [item.key for item in rest.problems])

    @pytest.mark.parametrize("again", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])  # noqa: S301
    def test_is_copied_and_pickled(self, again):
        """It comes back from another process with all it says."""
        group = InvalidInputError([problem("a", 1), problem("b", 2)])

        assert (str(group), group.place) == (str(again(group)), again(group).place)


class TestRaiseAll:
    """Problems are raised together, or not at all."""

    def test_of_nothing_is_nothing(self):
        """Without problems nothing is raised."""
        raise_all([])

    def test_of_problems_is_a_group(self):
        """Even one problem comes in a group."""
        with pytest.raises(InvalidInputError) as caught:
            raise_all([problem("a")])

        assert ["a"] == [item.key for item in caught.value.problems]
