"""Reading what is left of a table of which some is wrong."""

import pytest

from pydantic import Field, model_validator

from parscore.edge import Lenience, Name, Problems, Source, Written
from parscore.errors import CriteriaError


class Inner(Written):
    """A table in a table."""

    name: Name
    count: int = 0


class Outer(Written):
    """A table."""

    id: Name
    one: Inner | None = None
    many: dict[str, Inner] = Field(default_factory=dict)
    listed: list[Inner] = Field(default_factory=list)


LENIENCE = Lenience({"id": "?", "listed": [{"name": "?"}]}, {"many": 2, "listed": 3, "one": 2})
#: What is written, what is left of it, and the paths left out.
LEFT = [
    ({"id": "a"}, {"id": "a"}, []),
    ({}, {"id": "?"}, [("id",)]),
    ({"id": 5}, {"id": "?"}, [("id",)]),
    ({"id": "a", "x": 1}, {"id": "a"}, [("x",)]),
    (
        {"id": "a", "many": {"b": {"name": 1}, "c": {"name": "c"}}},
        {"id": "a", "many": {"c": {"name": "c", "count": 0}}},
        [("many", "b")],
    ),
    ({"id": "a", "many": 5}, {"id": "a"}, [("many",)]),
    (
        {"id": "a", "listed": [{"name": "b", "count": "x"}, 5, {"count": 2}]},
        {"id": "a", "listed": [{"name": "b", "count": 0}, {"name": "?", "count": 0}, {"name": "?", "count": 2}]},
        [("listed", 0, "count"), ("listed", 1), ("listed", 2, "name")],
    ),
    ({"id": "a", "listed": 5}, {"id": "a"}, [("listed",)]),
    # What is left of "one" lacks its name, so only what stands in is left.
    ({"id": "a", "one": {"name": 5}}, {"id": "?"}, [("one", "name")]),
]


def salvage(model, data, lenience):
    """Return what is left, the paths left out, and the problems."""
    problems = Problems(CriteriaError)
    left, bad = problems.salvage(model, data, Source("x.toml", {}, ""), (), lenience)
    return left, bad, problems.found


class TestSalvage:
    @pytest.mark.parametrize(("data", "left", "bad"), LEFT)
    def test_keeps_what_is_right(self, data, left, bad):
        """What is wrong is left out at its depth, and what must be there is stood in for."""
        table, paths, found = salvage(Outer, data, LENIENCE)

        assert Outer(**left) == table
        assert set(bad) == paths
        assert bool(bad) == bool(found)

    def test_leaves_what_was_given_alone(self):
        """The data is not changed."""
        data = {"id": "a", "listed": [{"name": 1}], "many": {"b": 1}}
        salvage(Outer, data, LENIENCE)

        assert {"id": "a", "listed": [{"name": 1}], "many": {"b": 1}} == data

    @pytest.mark.parametrize("data", [5, [], None])
    def test_of_no_table_is_nothing(self, data):
        """What is no table leaves nothing, and is one problem."""
        table, paths, found = salvage(Outer, data, LENIENCE)

        assert (None, frozenset(), 1) == (table, paths, len(found))

    def test_with_nothing_to_stand_in_may_be_nothing(self):
        """A key that must be there is wrong, and nothing stands in for it."""
        table, paths, found = salvage(Outer, {"id": 5}, Lenience())

        assert (None, {("id",)}, 1) == (table, paths, len(found))

    def test_of_a_table_that_is_wrong_as_a_whole(self):
        """A model may refuse keys together; then there is no key to leave out."""

        class Both(Written):
            """Two keys that do not go together."""

            a: int = 0
            b: int = 0

            @model_validator(mode="after")
            def _check(self) -> "Both":
                if self.a and self.b:
                    message = "not both"
                    raise ValueError(message)
                return self

        table, paths, found = salvage(Both, {"a": 1, "b": 1}, Lenience())

        assert (Both(), frozenset(), 1) == (table, paths, len(found))
