"""Ranks in Roman numerals."""

import pytest

from parscore.auditing._numbers import roman
from tables import audited, check_of, found, left


@pytest.mark.parametrize(
    ("text", "number"),
    [("I", 1), ("III", 3), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("LXIII", 63), ("MCMXC", 1990)],
)
def test_a_numeral_is_a_number(text, number):
    """Smaller before greater is taken off."""
    assert number == roman(text)


@pytest.mark.parametrize("text", ["", "IIII", "IC", "iv", "A", "3", "VX"])
def test_anything_else_is_none(text):
    """What Romans did not write is no number."""
    assert roman(text) is None


def ranked(*ranks, title="Hạng", **terms):
    """Audit units of 90, 89, … points with a rank each."""
    rows = (f"U{at} | {90 - at} | {rank}" for at, rank in enumerate(ranks))
    return audited(f"Đơn vị | Tổng điểm | {title}", *rows, **terms)


class TestRanks:
    @pytest.mark.parametrize("title", ["Hạng", "Xếp hạng", "Rank"])
    def test_are_read(self, title):
        """I to V follow from the scores."""
        result = ranked("I", "II", "III", "IV", "V", title=title)

        assert (True, 5) == (result.agrees, check_of(result, "rank").cells)

    def test_are_read_with_words_around(self):
        """“Hạng III” and a dash; what is there is compared."""
        result = ranked("Hạng I", "Hạng II", "-", "Hạng IV")

        assert (True, 3) == (result.agrees, check_of(result, "rank").cells)

    def test_that_disagree_are_told(self):
        """The rank that would agree is a number."""
        result = ranked("I", "III", "II")

        assert [("C3", "rank", ["2"]), ("C4", "rank", ["3"])] == found(result)
        assert "rank III stands here" in result.say("en")

    def test_that_are_classes_are_no_ranks(self):
        """Two classes over and over rank nobody; said to be ranks, they are compared."""
        classes = ("I", "I", "I", "II", "II", "II")

        assert [("no-rank", [])] == left(ranked(*classes), "rank")
        assert 6 == check_of(ranked(*classes, columns={"Hạng": "rank"}), "rank").cells

    def test_of_bands_stay_bands(self):
        """“Xếp loại” in Roman numerals is no rank."""
        assert [("no-rank", [])] == left(ranked("I", "II", "III", title="Xếp loại"), "rank")


def test_a_rank_without_a_score_is_told():
    """The cell of the score, and that of the rank."""
    result = audited("Unit | Total | Rank", "X | 9 | 1", "Y | - | 2", "Z | 7 | 3", "V | - | -")

    assert [("nothing", ["B3", "B5", "C5"]), ("rank-unscored", ["C3"])] == left(result, "rank")
    assert "C3: it has a rank, and no score to compare it with" in result.say("en")
