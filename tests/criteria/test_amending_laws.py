"""Laws of amendments, over any set: nothing restated changes nothing, there and back changes nothing."""

import tempfile

from decimal import Decimal
from pathlib import Path

import tomli

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amendments import BASE
from building import compile_data, write_toml
from junk import JUNK, replaced
from parscore.analysis.differences import find_differences
from parscore.criteria import load_criteria
from parscore.criteria._compile import compile_set
from parscore.criteria._merging import merge
from parscore.criteria.writing import write_set
from parscore.edge import Problems, Source
from parscore.errors import CriteriaError
from parscore.testing.strategies import criteria_data


LAWS = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])


def loaded(folder, name, data):
    """Write a set's data and load it."""
    file = Path(folder) / f"{name}.toml"
    write_toml(data, file)
    return load_criteria(file)


def head(name, base):
    """Return the data of an amendment of *base* that restates its id only."""
    return {"format": "parscore.criteria/1", "set": {"id": f"test/{name}", "amends": f"{base}.toml"}}


def fields(data):
    """Return the codes of a set's fields."""
    return list(data["criteria"])


#: Sets that do not say since when they are in force: that is never inherited.
UNDATED = criteria_data().map(lambda data: {**data, "set": {k: v for k, v in data["set"].items() if k != "in_force"}})


@LAWS
@given(UNDATED)
def test_restating_the_id_alone_changes_nothing(data):
    """An amendment that restates nothing but the id differs in nothing, and equals the same set with that id."""
    with tempfile.TemporaryDirectory() as folder:
        old, new = loaded(folder, "set", data), loaded(folder, "new", head("new", "set"))
    whole = compile_data({**data, "set": {**data["set"], "id": "test/new"}})

    assert not find_differences(old, new)
    assert whole.digest == new.digest


@LAWS
@given(UNDATED)
def test_renumbering_there_and_back_changes_nothing(data):
    """Every field moved to another code and back again leaves the set as it was, gates and bands included."""
    codes = fields(data)
    away = {str(number): {"was": code} for number, code in enumerate(codes, 501)}
    back = {code: {"was": str(number)} for number, code in enumerate(codes, 501)}
    with tempfile.TemporaryDirectory() as folder:
        old = loaded(folder, "set", data)
        moved = loaded(folder, "away", head("away", "set") | {"criteria": away})
        again = loaded(folder, "back", head("back", "away") | {"criteria": back})
    whole = compile_data({**data, "set": {**data["set"], "id": "test/back"}})

    assert {"renumbered"} == {item.state for item in find_differences(old, moved).meaning}
    assert not find_differences(old, again)
    assert whole.digest == again.digest


@LAWS
@given(criteria_data())
def test_what_is_written_whole_is_the_same_set(data):
    """A set that is written and read again has the same digest."""
    with tempfile.TemporaryDirectory() as folder:
        criteria = loaded(folder, "set", data)
        file = Path(folder) / "whole.toml"
        file.write_text(write_set(criteria.source.data), encoding="utf-8")

        assert criteria.digest == load_criteria(file).digest


@LAWS
@given(criteria_data())
def test_a_set_does_not_differ_from_itself(data):
    """Compared with itself, or compiled a second time, a set has no differences."""
    found = find_differences(compile_data(data), compile_data(data))

    assert ((), ()) == (found.meaning, found.wording)


@LAWS
@given(criteria_data(), criteria_data(), st.booleans())
def test_what_is_added_one_way_is_removed_the_other_way(first, second, related):
    """The differences from one set to another and back are mirrored: what is new there is gone here."""
    second = {**second, "set": {**second["set"], "id": "test/set" if related else "test/other"}}
    old, new = compile_data(first), compile_data(second)
    there, here = find_differences(old, new), find_differences(new, old)

    def names(found, state):
        return {
            (item.section, item.new if state == "added" else item.old) for item in found.meaning if item.state == state
        }

    assert names(there, "added") == names(here, "removed")
    assert names(there, "removed") == names(here, "added")
    assert {new: old for old, new in there.codes.items()} == dict(here.codes)


AMENDMENT = {
    "format": "parscore.criteria/1",
    "set": {"id": "t/new", "amends": "x", "removes": ["1.3", "bands.low"], "year": 2024},
    "bands": {"high": {"above": 3, "no_penalty": ["2.P"]}},
    "facts": {"faults": {"sort": "number"}},
    "criteria": {
        "1": {"max": 2, "1": {"without": ["note"], "max": 1}, "4": {"was": "1.2"}},
        "3": {"was": "2", "requires": ["1"], "examples": [{"given": {"documents": [{"proves": ["1"]}]}, "points": 1}]},
    },
}


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), JUNK, JUNK)
def test_junk_breaks_nothing(data, one, other):
    """Whatever stands in an amendment or in what it amends, the problems are noted and nothing else is raised."""
    base = replaced(tomli.loads(BASE, parse_float=Decimal), data, one)
    own = replaced(AMENDMENT, data, other)
    sources = [Source("x.toml", item if isinstance(item, dict) else {}, "") for item in (base, own)]
    problems = Problems(CriteriaError)
    merged = merge(merge(*sources, problems), sources[1], problems)

    assert compile_set(merged, problems) is None or not problems.found
    assert all(problem.say("vi") and problem.say("en") for problem in problems.found)
