"""Bands: the highest one all of whose conditions hold."""

from decimal import Decimal
from typing import Any

import pytest

from building import Data, card_of, day, leaf, one_leaf, paper, set_data
from parscore.scoring import Scorecard


RATIO: Data = {"kind": "proportional", "ratio": ["done", "total"]}
PLAN: Data = {"kind": "document", "document": "plan"}
GOOD: Data = {"title": "Tốt", "from": 80}
FAIR: Data = {"title": "Khá", "from": 65}
#: Bands between which and above which there is none.
ENDING: Data = {"low": {"title": "Thấp", "from": 40, "to": 70}, "top": {"title": "Cao", "from": 90}}


def bands(card: Scorecard) -> tuple[str | None, ...]:
    """Return the ids of the band secured, of the band and of the one reachable."""
    found = (card.band_secured, card.band, card.band_reachable)
    return tuple(None if band is None else band.id for band in found)


def with_ratio(done: int, total: int = 100, **tables: Any) -> Scorecard:
    """Score a ratio against two bands."""
    tables = {"bands": {"fair": FAIR, "good": GOOD}} | tables
    return card_of(one_leaf(10, RATIO, **tables), facts={"total": total, "done": done})


class TestFrom:
    """A band begins at its index."""

    @pytest.mark.parametrize(("done", "band"), [(100, "good"), (80, "good"), (79, "fair"), (65, "fair"), (64, None)])
    def test_with_the_bound_itself(self, done: int, band: str | None) -> None:
        """The bound belongs to the band; below all of them there is none."""
        assert (band,) * 3 == bands(with_ratio(done))

    def test_exactly(self) -> None:
        """79.996 is published as 80 and is not good, unless the band compares what is published."""
        published = {"fair": FAIR, "good": GOOD | {"compare": "published"}}

        assert "fair" == bands(with_ratio(79_996, 100_000))[1]
        assert "good" == bands(with_ratio(79_996, 100_000, bands=published))[1]


class TestTo:
    """A band that ends where the set says so."""

    def test_above_all_of_them_there_is_none(self) -> None:
        """From 65 up to 80 and no further: 90 is in no band, and 80 neither."""
        fair = {"fair": FAIR | {"below": 80}}

        assert [None, None, "fair"] == [bands(with_ratio(done, bands=fair))[1] for done in (90, 80, 79)]


class TestEveryField:
    """A band that asks something of every field."""

    CRITERIA = set_data(
        {"1": leaf(9, RATIO), "2": leaf(1, PLAN)}, 10, bands={"good": GOOD | {"every_field": "50 %"}, "fair": FAIR}
    )

    def test_holds_where_all_reach_it(self) -> None:
        """With both at full marks it holds."""
        facts = {"total": 1, "done": 1}

        assert "good" == bands(card_of(self.CRITERIA, facts=facts, documents=[paper("1/KH-A", day(3, 1))]))[1]

    def test_fails_with_one(self) -> None:
        """90 points, but one field has nothing."""
        assert "fair" == bands(card_of(self.CRITERIA, facts={"total": 1, "done": 1}))[1]

    def test_is_a_share_of_its_maximum(self) -> None:
        """85 points, but one field of 2 has only half a point: a quarter, and not a half."""
        mark = {"kind": "judged", "fact": "mark"}
        criteria = set_data(
            {"1": leaf(8, RATIO), "2": leaf(2, mark)}, 10, bands={"good": GOOD | {"every_field": "50 %"}, "fair": FAIR}
        )
        facts = {"total": 1, "done": 1}

        assert "fair" == bands(card_of(criteria, facts=facts | {"mark": Decimal("0.5")}))[1]
        assert "good" == bands(card_of(criteria, facts=facts | {"mark": 1}))[1]

    def test_leaves_a_lower_band_that_the_index_does_not_reach(self) -> None:
        """
        79.996 is published as 80: the higher band compares that, but its field fails.

        The lower begins at 79.999 exactly, so there is none.
        """
        tiers = {
            "good": GOOD | {"compare": "published", "every_field": "50 %"},
            "fair": {"title": "Khá", "from": Decimal("79.999")},
        }
        criteria = set_data({"1": leaf(9, RATIO), "2": leaf(1, PLAN)}, 10, bands=tiers)
        facts = {"total": 900_000, "done": 799_960}

        assert None is bands(card_of(criteria, facts=facts))[1]

    def test_leaves_out_what_does_not_apply(self) -> None:
        """A field that does not apply is not asked."""
        card = card_of(self.CRITERIA, facts={"total": 1, "done": 1}, not_applicable={"2": "Không có"})

        assert "good" == bands(card)[1]

    def test_is_read_at_both_ends(self) -> None:
        """While the field is open the lower band is certain, and the higher can be reached."""
        facts = {name: {"value": 1, "final": True} for name in ("total", "done")}

        assert ("fair", "fair", "good") == bands(card_of(self.CRITERIA, day(6, 1), facts=facts))


class TestNoPenalty:
    """A band that asks for no penalty."""

    CRITERIA = set_data(
        {
            "1": leaf(10, PLAN),
            "2": {"title": "Trừ", "role": "penalty", "cap": 1, "rule": {"kind": "deduct", "fact": "faults", "each": 1}},
        },
        10,
        bands={"good": GOOD | {"no_penalty": ["2"]}, "fair": FAIR},
    )

    def test_holds_where_none_was_taken(self) -> None:
        """No fault, no penalty."""
        papers = [paper("1/KH-A", day(3, 1))]

        assert "good" == bands(card_of(self.CRITERIA, documents=papers, facts={"faults": 0}))[1]
        assert ("fair", "good", "good") == bands(card_of(self.CRITERIA, day(6, 1), documents=papers))

    def test_fails_where_one_was(self) -> None:
        """One point taken leaves 90, yet not the band."""
        papers = [paper("1/KH-A", day(3, 1))]

        assert ("fair",) * 3 == bands(card_of(self.CRITERIA, documents=papers, facts={"faults": 1}))


class TestIntervals:
    """The bands in which a year can still end."""

    def test_the_highest_band_may_lie_below_the_best_index(self) -> None:
        """Above a band that ends, a better index has none: what can be reached is the highest band on the way."""
        data = one_leaf(10, {"kind": "proportional", "ratio": ["done", "total"]}, bands=ENDING)
        facts = {"total": {"value": 10, "final": True}, "done": {"value": 5}}
        card = card_of(data, as_of=day(7, 5), facts=facts)

        assert (50, 100) == (card.index_secured, card.index_reachable)
        assert (None, "low", "top") == (card.band_secured, card.band.id, card.band_reachable.id)

    def test_what_can_be_reached_is_found_below_the_end_of_the_interval(self) -> None:
        """From 50 to 100, with one band from 40 to 70: the best index has none, so that band is the highest."""
        data = one_leaf(10, {"kind": "proportional", "ratio": ["done", "total"]}, bands={"low": ENDING["low"]})
        facts = {"total": {"value": 10, "final": True}, "done": {"value": 5}}

        assert (None, "low", "low") == bands(card_of(data, as_of=day(7, 5), facts=facts))

    def test_a_published_index_may_round_into_a_band(self) -> None:
        """Where the published index is compared, the bands within a rounding of the interval's ends count, too."""
        bands = {"top": {"title": "Cao", "from": 90, "compare": "published"}}
        data = one_leaf(1000, {"kind": "per_item", "fact": "faults", "each": 1}, bands=bands, set=_WHOLE)
        card = card_of(data, as_of=day(7, 5), facts={"faults": {"value": 894}})
        settled = card_of(data, as_of=day(7, 5), facts={"faults": {"value": 895, "final": True}})

        assert (None, "top") == (card.band_secured, card.band_reachable.id)
        assert "top" == settled.band_secured.id == settled.band_reachable.id


_WHOLE = {"rounding": {"leaf": "exact", "total": 0, "mode": "half-up"}}
