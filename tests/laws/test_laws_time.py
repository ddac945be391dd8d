"""Laws of time: an earlier interval contains what the year ends with."""

import datetime

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from parscore.analysis import rank
from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import Band
from parscore.evidence import read_register
from parscore.scoring import Scorecard, score
from parscore.testing import criteria_from
from parscore.testing.strategies import completions, criteria_data, register_data, score_days


def height(criteria: CriteriaSet, band: Band | None) -> int:
    """Return how high a band stands; none is the lowest."""
    return 0 if band is None else len(criteria.bands) - criteria.bands.index(band)


def check_contains(before: Scorecard, after: Scorecard) -> None:
    """Check that the intervals of *before* contain those of *after*."""
    nodes = {**before.nodes, "": before.root}
    for code, later in {**after.nodes, "": after.root}.items():
        now = nodes[code].exact
        if nodes[code].applies and later.applies:
            assert now.secured <= later.exact.secured, code
            assert later.exact.reachable <= now.reachable, code
    first, last = before.exact_index, after.exact_index
    if first is None or last is None:
        return
    assert first.secured <= last.secured
    assert last.reachable <= first.reachable
    criteria = before.criteria
    assert height(criteria, before.band_secured) <= height(criteria, after.band_secured)
    assert height(criteria, after.band_reachable) <= height(criteria, before.band_reachable)


class TestInterval:
    """[secured, reachable] contains the final score."""

    @given(st.data(), score_days(after=False))
    def test_contains_every_completion(self, data: st.DataObject, as_of: datetime.date) -> None:
        """Whatever a register still becomes, its final score, index and band lie in the interval."""
        criteria = criteria_from(data.draw(criteria_data()))
        register = data.draw(register_data(criteria))
        completed = data.draw(completions(criteria, register, as_of))
        before = score(criteria, read_register(register), as_of=as_of)

        check_contains(before, score(criteria, read_register(completed)))

    @given(st.data(), score_days(), score_days())
    def test_only_narrows(self, data: st.DataObject, one: datetime.date, other: datetime.date) -> None:
        """The intervals of a later day lie in those of an earlier one."""
        criteria = criteria_from(data.draw(criteria_data()))
        register = read_register(data.draw(register_data(criteria)))
        first, second = sorted([one, other])
        before, after = (score(criteria, register, as_of=day) for day in (first, second))

        check_contains(before, after)
        check_contains(after, score(criteria, register))

    @given(st.data(), score_days())
    def test_is_in_the_order_of_the_bands(self, data: st.DataObject, as_of: datetime.date) -> None:
        """The band as it is lies between the lowest and the highest that can still be."""
        criteria = criteria_from(data.draw(criteria_data()))
        card = score(criteria, read_register(data.draw(register_data(criteria))), as_of=as_of)
        bands = (card.band_secured, card.band, card.band_reachable)

        assert sorted(height(criteria, band) for band in bands) == [height(criteria, band) for band in bands]


class TestRank:
    """[best, worst] contains the final rank."""

    @given(st.data(), score_days(after=False))
    def test_contains_every_completion(self, data: st.DataObject, as_of: datetime.date) -> None:
        """However several units end, the final rank of each lies in its interval."""
        criteria = criteria_from(data.draw(criteria_data()))
        registers_ = [data.draw(register_data(criteria, unit=unit)) for unit in ("xa-a", "xa-b", "xa-c")]
        completed = [data.draw(completions(criteria, register, as_of)) for register in registers_]
        before = rank(score(criteria, read_register(register), as_of=as_of) for register in registers_)

        self._check(before, [score(criteria, read_register(register)) for register in completed])
        self._check(before, [score(criteria, read_register(register)) for register in registers_])

    def _check(self, before: object, cards: Sequence[Scorecard]) -> None:
        for place in rank(cards):
            earlier = before[place.card.unit]  # type: ignore[index]
            if place.rank is None or earlier.rank is None:
                continue

            assert earlier.best <= earlier.rank <= earlier.worst
            assert earlier.best <= place.rank <= earlier.worst


class TestEnd:
    """When the window has closed the three figures are one."""

    @given(st.data(), st.none() | st.just(datetime.date(2024, 2, 1)) | st.just(datetime.date(2099, 1, 1)))
    def test_leaves_one_number(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """Nothing is open or at risk, at no node, and the bands are one."""
        criteria = criteria_from(data.draw(criteria_data()))
        card = score(criteria, read_register(data.draw(register_data(criteria))), as_of=as_of)
        nodes = [*card.root.walk(), *(node for node in (card.bonus, card.penalty) if node is not None)]

        assert card.is_final
        for node in nodes:
            assert node.exact.secured == node.exact.earned == node.exact.reachable
        assert card.band_secured == card.band == card.band_reachable
        assert all(not line.open for node in nodes for line in node.deductions)

    @given(st.data())
    def test_is_the_same_on_every_later_day(self, data: st.DataObject) -> None:
        """What is scored after the window is what is scored without a day."""
        criteria = criteria_from(data.draw(criteria_data()))
        register = read_register(data.draw(register_data(criteria)))
        late, none = (score(criteria, register, as_of=day) for day in (datetime.date(2024, 2, 1), None))

        assert late.exact_index == none.exact_index
        assert [node.exact for node in late.root.walk()] == [node.exact for node in none.root.walk()]
