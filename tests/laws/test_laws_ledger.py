"""Laws of one scorecard: it closes, its figures are in order, its lines mean something."""

import datetime

from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.core import Cause, Node
from parscore.evidence import read_register
from parscore.scoring import Scorecard, score
from parscore.testing import criteria_from
from parscore.testing.strategies import criteria_data, register_data, score_days


days = st.none() | score_days()


def draw_card(data: st.DataObject, as_of: datetime.date | None, *, exact: bool = False) -> Scorecard:
    """Draw a set and a register, and score it."""
    criteria = criteria_from(data.draw(criteria_data(exact=exact)))
    return score(criteria, read_register(data.draw(register_data(criteria))), as_of=as_of)


def nodes_of(card: Scorecard) -> Iterator[Node]:
    """Yield every node of a card, the sums of its bonuses and penalties included."""
    yield from card.root.walk()
    yield from (node for node in (card.bonus, card.penalty) if node is not None)


class TestLedger:
    """max = earned + the sum of the deductions."""

    @pytest.mark.design_law
    @given(st.data(), days)
    def test_closes_at_every_node(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """On every date, the points on the surface add up at every node, lost and open apart."""
        for node in nodes_of(draw_card(data, as_of)):
            points = [Fraction(line.points) for line in node.deductions]
            still_open = sum(Fraction(line.points) for line in node.deductions if line.open)

            assert Fraction(node.max) == Fraction(node.earned) + sum(points)
            assert Fraction(node.reachable) == Fraction(node.earned) + still_open
            assert Fraction(node.open) == still_open
            assert Fraction(node.lost) == sum(points) - still_open

    @pytest.mark.design_law
    @given(st.data(), days)
    def test_carries_every_cause_upward(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """The points by cause sum to what was deducted from the tree."""
        card = draw_card(data, as_of)

        assert card.exact.max - card.exact.earned == sum(card.by_cause.values())

    @pytest.mark.design_law
    @given(st.data(), days)
    def test_sums_the_children(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """A branch has what its children of its role have, times one factor."""
        card = draw_card(data, as_of)
        for node in card.root.walk():
            inside = [child.exact for child in node.children if child.role == node.role and child.applies]
            if node.role != "core" or not inside:
                continue
            most, earned = sum(item.max for item in inside), sum(item.earned for item in inside)
            scale = card.criteria[node.code].scale_to if node.code else None

            assert node.exact.max == (most if scale is None else scale)
            assert node.exact.earned * most == earned * node.exact.max

    @pytest.mark.design_law
    @given(st.data(), days)
    def test_has_no_empty_line(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """No line takes 0 or less, and none is larger than it would be uncut, rounding apart."""
        for node in nodes_of(draw_card(data, as_of, exact=True)):
            assert all(0 < line.exact <= line.uncut for line in node.deductions)

    @given(st.data(), days)
    def test_tells_until_when(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """Every open line can be cured until a day that has not passed, and its node can still rise."""
        card = draw_card(data, as_of)
        for node in nodes_of(card):
            for line in node.deductions:
                if not line.open:
                    continue

                assert line.curable_until is not None
                assert as_of is not None
                assert as_of <= line.curable_until <= card.closes
                assert node.reachable > node.earned

    @given(st.data(), days)
    def test_says_how(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """The remedy of an open line never says that it is too late."""
        for node in nodes_of(draw_card(data, as_of)):
            for line in node.deductions:
                assert line.remedy is not None
                assert not line.open or line.remedy.id not in {"remedy.never", "remedy.late", "remedy.over"}


class TestFigures:
    """0 ≤ secured ≤ earned ≤ reachable ≤ max."""

    @pytest.mark.design_law
    @given(st.data(), days)
    def test_are_in_order(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """Of a node that is no penalty none is below 0; a penalty lies between its cap and 0."""
        card = draw_card(data, as_of)
        for node in nodes_of(card):
            figures = node.exact
            least = Fraction(0)
            if node.role == "penalty":
                caps = [card.criteria[child.code].limit for child in node.children] if not node.code else []
                least = -card.criteria[node.code].limit if node.code else -sum(caps, Fraction(0)) * 1000

            assert least <= figures.secured <= figures.earned <= figures.reachable <= figures.max
            assert node.role != "penalty" or figures.max == 0

    @pytest.mark.design_law
    @given(st.data(), days)
    def test_are_nothing_where_nothing_applies(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """A node that has left the reckoning has no maximum and no lines."""
        for node in nodes_of(draw_card(data, as_of)):
            assert node.applies or (node.exact.max, node.exact.earned, node.deductions) == (0, 0, ())


class TestNothingApplies:
    """Nothing applicable is no score, not 0."""

    @pytest.mark.design_law
    @given(st.data(), days)
    def test_has_no_index(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """There is no index, no published one and no band, whatever the bonuses are."""
        written = data.draw(criteria_data())
        written["set"]["not_applicable"] = "shrink"
        for node in _tables(written["criteria"]):
            node.pop("not_applicable", None)
        criteria = criteria_from(written)
        register = data.draw(register_data(criteria))
        scored = [leaf.code for leaf in criteria.leaves if leaf.role == "core"]
        register["not_applicable"] = dict.fromkeys(scored, "Không phát sinh")
        card = score(criteria, read_register(register), as_of=as_of)

        assert [None] * 6 == [
            card.index,
            card.published,
            card.index_secured,
            card.band,
            card.band_secured,
            card.band_reachable,
        ]
        assert "Không có chỉ số" in card.explain("vi")


def _tables(tree: dict[str, dict[str, object]]) -> Iterator[dict[str, object]]:
    for node in tree.values():
        yield node
        below = {key: item for key, item in node.items() if isinstance(item, dict) and "title" in item}
        yield from _tables(below)


class TestRounding:
    """There is exactly one rounding, that of the published index."""

    @pytest.mark.design_law
    @given(st.data(), days)
    def test_is_done_once(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """The published index is the exact sum of the leaves, rounded once."""
        card = draw_card(data, as_of, exact=True)
        if card.exact_index is None:
            assert card.published is None
            return
        total = card.criteria.total
        index = 100 * _sum(card, card.root) / card.exact.max
        index += 100 * sum((node.exact.earned for node in (card.bonus, card.penalty) if node), Fraction(0)) / total
        rounding = card.criteria.total_rounding

        assert index == card.exact_index.earned
        assert Fraction(card.published or 0) == (
            index if rounding.digits is None else _rounded(index, rounding.digits, _MODES[rounding.mode])
        )

    @pytest.mark.design_law
    @given(st.data(), days)
    def test_of_a_leaf_is_in_its_value(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """Where the set rounds leaves, each of their figures is rounded, or is the maximum."""
        card = draw_card(data, as_of)
        digits = card.criteria.leaf_rounding.digits
        for node in card.leaves:
            if digits is None or node.role != "core":
                continue
            for figure in (node.exact.secured, node.exact.earned, node.exact.reachable):
                assert figure == node.exact.max or (figure * 10**digits).denominator == 1


_MODES = {"half-up": ROUND_HALF_UP, "half-even": ROUND_HALF_EVEN, "down": ROUND_DOWN}


def _sum(card: Scorecard, node: Node) -> Fraction:
    """Return what a core node earns, from its leaves."""
    if not node.children:
        return node.exact.earned
    inside = [child for child in node.children if child.role == "core" and child.applies]
    earned = sum((_sum(card, child) for child in inside), Fraction(0))
    scale = card.criteria[node.code].scale_to if node.code else None
    return earned if scale is None or not inside else earned * scale / sum(child.exact.max for child in inside)


def _rounded(number: Fraction, digits: int, mode: str) -> Fraction:
    """Round with decimal's own rounding; 60 digits and a sticky one decide ties of thirds."""
    shifted = number * 10**60
    floor = int(shifted)
    text = (
        Decimal(floor).scaleb(-60) if shifted == floor else Decimal(10 * floor + (1 if number > 0 else -1)).scaleb(-61)
    )
    return Fraction(text.quantize(Decimal(1).scaleb(-digits), rounding=mode))


class TestCauses:
    """The list of causes is closed."""

    @given(st.data(), days)
    def test_tell_late_from_missing(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """After the window nothing is not due, and no late line is open."""
        card = draw_card(data, as_of)
        for node in nodes_of(card):
            for line in node.deductions:
                assert not (card.is_final and line.cause is Cause.NOT_DUE and line.documents == () and line.open)
                assert not (line.cause is Cause.LATE and line.open)
