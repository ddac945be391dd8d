"""Laws of what a document is worth: it is the difference of two scores that know nothing of each other."""

import datetime

from fractions import Fraction

import attrs

from hypothesis import given
from hypothesis import strategies as st

from parscore.core import Cause
from parscore.evidence import Register, read_register
from parscore.scoring import Scorecard, score
from parscore.testing import criteria_from
from parscore.testing.strategies import criteria_data, register_data, score_days
from parscore.views import draft_letter, letter_to_markdown


days = st.none() | score_days()


def draw_card(data: st.DataObject, as_of: datetime.date | None) -> Scorecard:
    """Draw a set and a register, and score it."""
    criteria = criteria_from(data.draw(criteria_data()))
    return score(criteria, read_register(data.draw(register_data(criteria))), as_of=as_of)


def less(register: Register, *keys: tuple[object, ...]) -> Register:
    """Return the register as if it had never had the documents *keys*."""
    return attrs.evolve(register, documents=tuple(item for item in register.documents if item.key not in keys))


def points(card: Scorecard) -> Fraction:
    """Return the points of the tree, the bonus and the penalty."""
    outside = (node.exact.earned for node in (card.bonus, card.penalty) if node is not None)
    return card.exact.earned + sum(outside, Fraction(0))


class TestWorth:
    @given(st.data(), days)
    def test_is_the_difference_of_two_scores(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """Index, band and every criterion without the document are those of a register that never had it."""
        card = draw_card(data, as_of)
        for worth in card.evidence:
            other = score(card.criteria, less(card.register, worth.document.key), as_of=as_of)
            after = {code: node.exact for code, node in other.nodes.items()}

            assert worth.index == (card.exact_index, other.exact_index)
            assert worth.lost == points(card) - points(other)
            assert worth.bands == (card.band, other.band)
            assert {code: node.exact for code, node in worth.after.nodes.items()} == after
            changed = {code for code, node in card.nodes.items() if node.is_leaf and node.exact != after[code]}
            assert {effect.code for effect in worth.effects} == changed
            assert all(use.alone == card[use.code].exact.earned - after[use.code].earned for use in worth.uses)

    @given(st.data(), days)
    def test_of_nothing_changes_no_figure(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """A document without effect, and one that counts nowhere and sets no deadline, can go: all stays as it is."""
        card = draw_card(data, as_of)
        for worth in card.evidence:
            counts = any(place.counts for use in worth.uses for place in use.places)
            if worth.effects:
                assert counts
                continue
            other = score(card.criteria, less(card.register, worth.document.key), as_of=as_of)

            assert card.exact == other.exact
            assert card.exact_index == other.exact_index

    @given(st.data(), days)
    def test_together_is_what_all_of_them_hold(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """What a document brings with those that hold the same points is lost when all of them go."""
        card = draw_card(data, as_of)
        keys = {item.label: item.key for item in card.register.documents}
        for worth in card.evidence:
            for use in worth.uses:
                gone = [worth.document.key, *(keys[name] for name in use.others)]
                other = score(card.criteria, less(card.register, *gone), as_of=as_of)

                assert use.together == card[use.code].exact.earned - other[use.code].exact.earned

    @given(st.data(), days)
    def test_is_told_without_fail(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """Every document can be told in both languages, and as data."""
        evidence = draw_card(data, as_of).evidence
        for lang in ("vi", "en"):
            assert evidence.explain(lang)
            assert all(worth.explain(lang) for worth in evidence)
        assert len(evidence.to_dict()["documents"]) == len(evidence)  # type: ignore[arg-type] -- plain data


class TestLetter:
    @given(st.data(), days)
    def test_tells_every_cut_once(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """Each criterion that lost points, but for what is not due or waits for a survey, is an item of the letter."""
        card = draw_card(data, as_of)
        open_causes = {Cause.NOT_DUE, Cause.SURVEY_PENDING}
        cut = [
            node.code
            for node in card.root.walk()
            if node.is_leaf and node.role != "bonus" and any(line.cause not in open_causes for line in node.deductions)
        ]
        for lang in ("vi", "en"):
            letter = draft_letter(card, lang)

            assert len(cut) == len(letter.items) == max(len(letter.rows) - 1, 0)
            assert letter_to_markdown(letter).count(f"**{letter.items[0].blank}**" if cut else "**[") >= len(cut)
