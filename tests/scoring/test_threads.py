"""Scoring from many threads at once: nothing that they share may change what any of them gets."""

import sys

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from parscore.core.calendar import _vietnam
from parscore.criteria import CriteriaSet, load_criteria
from parscore.evidence import Register, load_register
from parscore.scoring import score


EXAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"
THREADS = 8


@pytest.fixture
def _restless() -> Iterator[None]:
    """Let threads take turns far more often than they do by themselves."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def load() -> tuple[CriteriaSet, Register]:
    """Load a set and a register, of which nothing has been looked at yet."""
    return load_criteria("cho-moi/commune-2023"), load_register(EXAMPLE / "xa-vi-du-a.toml")


def told(criteria: CriteriaSet, register: Register) -> tuple[str, str]:
    """Score a register, and tell all that is known of its card."""
    card = score(criteria, register)
    return card.to_json(), card.explain()


def at_once(job: Callable[[], tuple[str, str]]) -> list[tuple[str, str]]:
    """Do *job* in eight threads that begin at one moment, with no calendar known yet."""
    start = Barrier(THREADS)

    def run(_number: int) -> tuple[str, str]:
        start.wait()
        return job()

    _vietnam.cache_clear()
    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(run, range(THREADS)))


@pytest.mark.usefixtures("_restless")
class TestThreads:
    """Eight threads that begin at one moment."""

    def test_score_one_set_alike(self) -> None:
        """Threads that share a fresh set and a fresh register get what one thread alone gets."""
        criteria, register = load()

        assert [told(*load())] * THREADS == at_once(lambda: told(criteria, register))

    def test_load_and_score_alike(self) -> None:
        """Threads that each load set and register for themselves get it, too."""
        assert [told(*load())] * THREADS == at_once(lambda: told(*load()))
