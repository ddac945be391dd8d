"""Ranks follow from scores, however ties are ranked; the rankings are worked by hand."""

from fractions import Fraction

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.auditing import audit, table_of
from tables import audited, check_of, found, left


def ranked(*pairs, **terms):
    """Audit units with a score and a rank each."""
    return audited(
        "Unit | Total | Rank", *(f"U{at} | {score} | {rank}" for at, (score, rank) in enumerate(pairs)), **terms
    )


def scheme(result):
    """Return how ties are said to be ranked."""
    return check_of(result, "rank").what.values["scheme"].id


class TestSchemes:
    @pytest.mark.parametrize(
        ("ranks", "expected"),
        [((1, 2, 2, 3), "dense"), ((1, 2, 2, 4), "competition"), ((1, 3, 2, 4), "ordinal")],
    )
    def test_are_recognised(self, ranks, expected):
        """Of equals, the next rank follows at once, or is skipped, or each has its own."""
        result = ranked(*zip((9, 8, 8, 7), ranks, strict=True))

        assert result.agrees
        assert f"audit.scheme-{expected}" == scheme(result)
        assert ((Fraction(2), ("U1", "U2")),) == result.ties

    def test_without_ties_are_one(self):
        """Nothing can be told, and nothing needs to be."""
        result = ranked((9, 1), (8, 2))

        assert ("audit.scheme-none", ()) == (scheme(result), result.ties)

    def test_can_be_stated(self):
        """Then no other is tried."""
        result = ranked((9, 1), (9, 1), (8, 3), ranking="dense")

        assert [("C4", "rank", ["2"])] == found(result)

    def test_that_fit_equally_well_are_both_named(self):
        """9, 9, 8 with a rank of 5 for the last: 2 would agree in one, 3 in the other."""
        result = ranked((9, 1), (9, 1), (8, 5))

        assert [("C4", "rank", ["2", "3"])] == found(result)

    def test_without_equals_give_no_rank_twice(self):
        """Each of two equals has a rank of its own."""
        result = ranked((9, 1), (9, 1), (8, 3), ranking="ordinal")

        assert [("C3", "rank", ["1", "2"])] == found(result)


class TestRanks:
    def test_that_are_swapped_are_both_told(self):
        """Each with the rank that agrees; the score is named."""
        result = ranked((9, 1), (8, 3), (7, 2), (6, 4))

        assert [("C3", "rank", ["2"]), ("C4", "rank", ["3"])] == found(result)
        assert "U1, “Rank”: rank 3 stands here, but by “Total” 8 it is 2" in result.say("en")

    def test_follow_the_index_rather_than_the_points(self):
        """Where maxima differ, the percentage ranks: 40 of 50 is more than 70 of 100."""
        lines = ("Unit | Points | Max | Index | Rank", "X | 70 | 100 | 70 | 2", "Y | 40 | 50 | 80 | 1")

        assert audited(*lines).agrees

    def test_of_several_columns_follow_the_score_at_their_left(self):
        """Each rank belongs to the column before it; one before all scores belongs to none."""
        lines = (
            "Hạng chung | Unit | A | Hạng A | B | Tổng | Hạng",
            "1 | X | 2 | 2 | 5 | 7 | 1",
            "2 | Y | 3 | 1 | 3 | 6 | 1",
        )
        result = audited(*lines)

        assert [("G3", "rank", ["2"])] == found(result)
        assert [("no-score", [])] == [item for item in left(result, "rank") if item[0] == "no-score"]

    def test_may_be_written_as_people_do(self):
        """1=, hạng 3, 4th."""
        assert ranked((9, "1="), (9, "=1"), (8, "hạng 3"), (7, "4th")).agrees

    def test_may_be_of_each_group(self):
        """Headings part groups that are ranked by themselves."""
        lines = ("Unit | Total | Rank", "Sở | |", "X | 9 | 1", "Y | 7 | 2", "Huyện | | ", "Z | 8 | 1", "V | 6 | 2")
        result = audited(*lines)

        assert result.agrees
        assert "in each group" in check_of(result, "rank").what.say("en")

    def test_may_leave_units_out(self):
        """Units without a rank are told, and stand aside if the others agree better so."""
        result = ranked((9, "-"), (8, 1), (7, 2))

        assert result.agrees
        assert [("nothing", ["C2"])] == left(result, "rank")

    def test_that_are_missing_do_not_move_the_others(self):
        """Where only the rank is not there, the unit keeps its place."""
        assert ranked((9, 1), (8, "-"), (7, 3), (6, 4)).agrees

    @pytest.mark.parametrize("rank", ["1.5", "0", "-1"])
    def test_are_whole_numbers_from_1(self, rank):
        """Anything else is told."""
        assert [("not-a-rank", ["C3"])] == left(ranked((9, 1), (8, rank), (7, 3)), "rank")

    def test_of_units_without_a_score_leave_the_order(self):
        """Where a ranked unit has no score, only the order of the others can be told."""
        result = ranked((9, 1), ("-", 2), (7, 3))

        assert (True, "audit.scheme-unscored") == (result.agrees, scheme(result))

    def test_need_a_rank_and_a_score(self):
        """What the table does not have is said."""
        assert [("no-rank", [])] == left(audited("Unit | Total", "X | 1"), "rank")
        assert [("no-score", [])] == left(audited("Unit | Rank | Number of units", "X | 1 | 1"), "rank")

    @given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.sampled_from(["dense", "competition"]))
    def test_that_are_right_agree(self, scores, name):
        """Ranks that are worked out one by one agree, whatever ties there are."""
        above = {score: sum(other > score for other in scores) for score in scores}
        levels = {score: len({other for other in scores if other > score}) for score in scores}
        ranks = [(levels if name == "dense" else above)[score] + 1 for score in scores]
        rows = [
            ["Unit", "Total", "Rank"],
            *([f"U{at}", *pair] for at, pair in enumerate(zip(scores, ranks, strict=True))),
        ]

        assert audit(table_of(rows), ranking=name).agrees
        assert audit(table_of(rows)).agrees
        assert audit(table_of(rows), excerpt=True).agrees


class TestExcerpts:
    def test_are_in_order(self):
        """1, 2, 27 of an excerpt agree; equals may share a rank."""
        assert ranked((9, 1), (8, 2), (8, 2), (5, 27), excerpt=True).agrees

    def test_out_of_order_in_the_middle(self):
        """Between 5 and 10 there are 6 to 9; below the last there is one more at least."""
        result = ranked((9, 2), (8, 5), (7, 30), (6, 10), (5, 12), (4, 1), excerpt=True)

        assert [("C4", "rank", ["6", "9"]), ("C7", "rank", ["13"])] == found(result)
        assert "it lies in 6 to 9" in result.say("en")
        assert [None, Fraction(13)] == [item.follows for item in result.found]

    def test_of_nothing_that_is_ranked(self):
        """An excerpt without a single rank has nothing to compare."""
        assert 0 == check_of(ranked((9, "-"), excerpt=True), "rank").cells
