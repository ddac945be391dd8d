"""The hand-worked cases of the Chợ Mới set protect it."""

import pytest

from parscore.testing.golden import hold, load_cases, run_case
from parscore.testing.mutating import mutate


FILE = "examples/regression/cho-moi-2023.score.toml"


def test_every_case_holds():
    """What was worked by hand is what comes out, and every case says how it was worked."""
    file = load_cases(FILE)

    assert () == file.problems
    assert {} == {case.name: case.problems for case in file.cases if case.problems}
    assert {} == {
        case.name: found for case in file.cases if (found := hold(run_case(case, file.criteria), case.expect))
    }
    assert all(case.note for case in file.cases)


@pytest.mark.parametrize("code", ["2.4", "11.3"])
def test_no_mistake_in_a_criterion_goes_unnoticed(code):
    """Tiers of a count, and answers."""
    assert () == mutate("cho-moi/commune-2023", [FILE], only=[code], jobs=1).survivors


@pytest.mark.slow
def test_no_mistake_at_all_goes_unnoticed():
    """Every mutant of the set that is one is killed."""
    assert () == mutate("cho-moi/commune-2023", [FILE]).survivors
