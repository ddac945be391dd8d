"""Bands of a table against those of a criteria set; which index falls where is worked by hand."""

import pytest

from building import compile_data, one_leaf
from tables import audited, check_of, found, left


BANDS = {
    "excellent": {"title": {"vi": "Xuất sắc", "en": "Excellent"}, "from": 90, "every_field": "50 %"},
    "good": {"title": {"vi": "Tốt", "en": "Good"}, "from": 80},
    "fair": {"title": {"vi": "Khá", "en": "Fair"}, "from": 65},
}
CRITERIA = compile_data(one_leaf(100, {"kind": "deduct", "fact": "faults", "each": 1}, bands=BANDS))


def banded(*pairs, header="Đơn vị | Chỉ số | Xếp loại", criteria=CRITERIA):
    """Audit units with an index and a band each."""
    return audited(header, *(f"U{at} | {index} | {band}" for at, (index, band) in enumerate(pairs)), criteria=criteria)


class TestBands:
    def test_that_follow_agree(self):
        """At the bound it is in, below it is not; titles in either language, ids and capitals do."""
        result = banded((90, "Xuất sắc"), ("89.9", "Tốt"), (80, "GOOD"), (65, "fair"), (70, "Khá"))

        assert (True, 5) == (result.agrees, check_of(result, "bands").cells)

    def test_that_do_not_are_told_with_the_one_that_does(self):
        """85 is good, 60 none; the column and the index are named."""
        result = banded((95, "Xuất sắc"), (85, "Khá"), (85, "Tốt"), (60, "Khá"), (70, "Khá"), (70, "Tốt"))

        assert [("C3", "bands", []), ("C5", "bands", []), ("C7", "bands", [])] == found(result)
        said = result.say("en")
        assert "U1, “Xếp loại”: Khá stands here, but by “Chỉ số” 85 it is Good" in said
        assert "U3, “Xếp loại”: Khá stands here, but by “Chỉ số” 60 it is no band" in said
        assert "U5, “Xếp loại”: Tốt stands here, but by “Chỉ số” 70 it is Fair" in said

    def test_lower_where_another_condition_may_be_why(self):
        """95 with a weak field is good at the most: no table shows it, so that is said and not blamed."""
        result = banded((95, "Tốt"), (85, "Tốt"))

        assert (True, [("band-conditions", ["C2"])]) == (result.agrees, left(result, "bands"))

    def test_but_no_lower_than_that(self):
        """95 is never fair: the condition leaves it good."""
        assert [("C2", "bands", [])] == found(banded((95, "Khá"), (85, "Tốt"), (85, "Tốt")))

    @pytest.mark.parametrize("band", ["Tốt", "Xuất sắc"])
    def test_of_an_index_rounded_to_the_bound_may_be_either(self, band):
        """90.0 may have been 89.96 or 90.04."""
        assert banded(("90.0", band), ("85.5", "Tốt")).agrees

    def test_from_points_where_there_is_no_index(self):
        """85 of the set's 100 points."""
        result = banded((85, "Tốt"), (85, "Khá"), (70, "Khá"), header="Đơn vị | Tổng điểm | Xếp loại")

        assert [("C3", "bands", [])] == found(result)

    def test_that_cannot_be_read_are_told(self):
        """An empty cell, words that are no band, and an index that is none."""
        rows = ("A | 85 | Tốt | 1", "B | 85 | | 1", "C | 85 | Giỏi | 1", "D | - | Tốt | 4")
        result = audited("Đơn vị | Chỉ số | Xếp loại | Hạng", *rows, criteria=CRITERIA)

        assert [("empty", ["C3"]), ("not-a-band", ["C4"]), ("nothing", ["B5"])] == left(result, "bands")

    def test_need_a_maximum(self):
        """Of no points there is no index."""
        rows = ("Đơn vị | Tổng điểm | Tối đa | Xếp loại", "A | 85 | 0 | Tốt", "B | 42 | 50 | Tốt")

        assert 1 == check_of(audited(*rows, criteria=CRITERIA), "bands").cells

    def test_need_a_score(self):
        """A table of bands alone is told."""
        result = audited("Đơn vị | Hạng | Xếp loại", "A | 1 | Tốt", criteria=CRITERIA)

        assert [("no-band-score", [])] == left(result, "bands")

    def test_need_a_set_that_has_some(self):
        """Without a set, or with one without bands, nothing is said of them."""
        without = compile_data(one_leaf(100, {"kind": "deduct", "fact": "faults", "each": 1}))

        for criteria in (None, without):
            assert [] == [check for check in banded((85, "Khá"), criteria=criteria).checked if check.name == "bands"]


class TestPublished:
    """A band that looks at the published index has two decimals here: what publishes as 60,00 is not above 60."""

    CRITERIA = compile_data(
        one_leaf(
            100,
            {"kind": "deduct", "fact": "faults", "each": 1},
            bands={"b": {"title": "Loại B", "above": 60, "compare": "published"}, "c": {"title": "Loại C", "from": 0}},
        )
    )

    def test_what_is_printed_with_its_decimals_is_it(self):
        """60.00 is C and nothing else; 60.01 is B and nothing else."""
        wrong = banded(("60.00", "Loại B"), ("60.01", "Loại C"), criteria=self.CRITERIA)
        right = banded(("60.00", "Loại C"), ("60.01", "Loại B"), criteria=self.CRITERIA)

        assert [("C2", "bands", []), ("C3", "bands", [])] == found(wrong)
        assert "Loại B stands here, but by “Chỉ số” 60.00 it is Loại C" in wrong.say("en")
        assert right.agrees

    def test_what_is_printed_with_fewer_may_be_either(self):
        """60 may stand for 60.40, which is B, and for 59.60, which is C."""
        assert banded((60, "Loại B"), (60, "Loại C"), criteria=self.CRITERIA).agrees
