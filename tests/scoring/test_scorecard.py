"""The scorecard: who, when, how much, and where to look."""

import datetime

from decimal import Decimal
from fractions import Fraction
from importlib.metadata import version
from typing import Any

import pytest

from building import CLOSES, Data, a_register, card_of, compile_data, day, leaf, paper, set_data
from parscore.core import Cause
from parscore.errors import ParscoreError, UnknownNameError
from parscore.scoring import score


PLAN: Data = {"kind": "document", "document": "plan"}
CRITERIA = set_data(
    {"1": {"title": "Lĩnh vực", "1": leaf(2, PLAN), "2": leaf(1, {"kind": "document", "document": "report"})}},
    3,
    bands={"good": {"title": "Tốt", "from": 50}},
)
PLANS = [paper("1/KH-A", day(3, 1))]


class TestHead:
    """Who was scored, and when."""

    def test_is_the_register_s(self) -> None:
        """Unit, name and year come with the card, title and status with the set."""
        card = card_of(CRITERIA)

        assert ("xa-a", "Xã A", 2023) == (card.unit, card.name, card.year)
        assert ("Bộ thử", "illustrative", "self") == (card.title.vi, card.status, card.stage)

    @pytest.mark.parametrize(
        ("as_of", "final"), [(None, True), (CLOSES, False), (CLOSES + datetime.timedelta(days=1), True)]
    )
    def test_tells_whether_it_is_final(self, as_of: datetime.date | None, final: bool) -> None:
        """On the last day of the window things can still be handed in."""
        card = card_of(CRITERIA, as_of)

        assert (as_of, CLOSES, final) == (card.as_of, card.closes, card.is_final)


class TestPoints:
    """How much."""

    def test_are_decimals_where_they_can_be(self) -> None:
        """Points are decimals, an index without one a fraction, the published one rounded."""
        card = card_of(CRITERIA, documents=PLANS)

        assert (Decimal(3), Decimal(2)) == (card.max, card.earned)
        assert (Fraction(200, 3), Decimal("66.67")) == (card.index, card.published)
        assert Fraction(3) == card.total

    def test_have_an_interval(self) -> None:
        """2 are secured and 3 reachable."""
        card = card_of(CRITERIA, day(6, 1), documents=PLANS)

        assert (2, 3) == (card.secured, card.reachable)
        assert (Fraction(200, 3), 100) == (card.index_secured, card.index_reachable)

    def test_are_told_by_cause(self) -> None:
        """What is missing and what is unproven are summed apart."""
        criteria = set_data(
            {
                "1": leaf(2, PLAN),
                "2": leaf(1, PLAN),
                "3": leaf(1, {"kind": "deduct", "fact": "faults", "each": 1}),
            },
            4,
        )

        assert {Cause.MISSING: 3, Cause.UNPROVEN: 1} == card_of(criteria).by_cause

    def test_are_claimed(self) -> None:
        """What the unit claims stands beside what is computed."""
        card = card_of(CRITERIA, claimed={"1.2": Decimal("0.5")})

        assert (Decimal("0.5"), None) == (card["1.2"].claimed, card["1.1"].claimed)


class TestLooking:
    """Where to look."""

    def test_by_code(self) -> None:
        """Every node is found by its code, in the readers' order."""
        card = card_of(CRITERIA)

        assert ["1", "1.1", "1.2"] == list(card.nodes)
        assert card.nodes["1.2"] is card["1.2"]
        assert ["1.1", "1.2"] == [node.code for node in card.leaves]

    @pytest.mark.parametrize("code", ["9", "", "1."])
    def test_for_nothing(self, code: str) -> None:
        """A code that the set does not have is an error that names it."""
        with pytest.raises(UnknownNameError) as caught:
            card_of(CRITERIA)[code]

        assert code == caught.value.found

    def test_shows_itself(self) -> None:
        """The repr has unit, year, published index and band."""
        assert "<Scorecard xa-a 2023: 66.67 Tốt>" == repr(card_of(CRITERIA, documents=PLANS))
        assert "<Scorecard xa-a 2023: 0 >" == repr(card_of(CRITERIA)).replace("0.00", "0")


class TestFingerprint:
    """What a score depends on."""

    def test_names_it_all(self) -> None:
        """Engine, set, calendar, stage and day."""
        compiled = compile_data(CRITERIA)
        card = score(compiled, a_register(), as_of=day(6, 1))

        assert {
            "engine": version("parscore"),
            "criteria": "test/set",
            "criteria_digest": compiled.digest,
            "calendar_digest": compiled.calendar_digest,
            "stage": "self",
            "as_of": "2023-06-01",
        } == card.fingerprint

    def test_has_no_day_at_the_end(self) -> None:
        """Without a day there is none in it."""
        assert card_of(CRITERIA).fingerprint["as_of"] is None


class TestScore:
    """What may be asked."""

    def test_of_a_stage(self) -> None:
        """Without reviews every stage is the self-assessment; an unknown one is refused."""
        compiled = compile_data(CRITERIA)

        assert "self" == score(compiled, a_register()).stage
        assert "verified-2" == score(compiled, a_register(), stage="verified-2").stage
        with pytest.raises(ParscoreError, match="verified-1"):
            score(compiled, a_register(), stage="verified-3")

    @pytest.mark.parametrize("as_of", ["2023-06-01", datetime.datetime(2023, 6, 1, tzinfo=datetime.UTC), 1])
    def test_on_a_date_only(self, as_of: Any) -> None:
        """A text, a time or a number is no day."""
        with pytest.raises(TypeError):
            score(compile_data(CRITERIA), a_register(), as_of=as_of)
