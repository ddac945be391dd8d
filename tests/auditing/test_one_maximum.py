"""A maximum that is wrong for all is told once, where it stands; all is worked by hand."""

from fractions import Fraction

import pytest

from tables import audited, check_of, found


def of_maximum(maximum, *rows, **terms):
    """Audit points and an index below a row of maxima."""
    return audited("Đơn vị | Tổng điểm | Chỉ số", f"Điểm tối đa | {maximum} |", *rows, **terms)


#: 72, 63 and 81 of 90 are 80, 70 and 90 %.
OF_90 = ("A | 72 | 80", "B | 63 | 70", "C | 81 | 90")


class TestPercents:
    def test_of_the_right_maximum_agree(self):
        """Nothing is told."""
        assert of_maximum(90, *OF_90).agrees

    def test_of_another_maximum_are_told_once(self):
        """With 95 nothing agrees, with 90 everything: one disagreement, at the maximum."""
        result = of_maximum(95, *OF_90)

        assert [("B2", "percent", ["90"])] == found(result)
        assert "by the maximum 95, 3 of 3 units disagree; by 90, 3 of 3 agree" in result.say("en")
        assert (3, 1) == (check_of(result, "percent").cells, check_of(result, "percent").disagree)
        assert (Fraction(95), Fraction(90)) == (result.found[0].value, result.found[0].follows)

    def test_a_row_that_is_wrong_by_itself_is_told_too(self):
        """60 of 90 are 66.67 %, not 50."""
        result = of_maximum(95, *OF_90, "D | 60 | 50")

        assert [("B2", ["90"]), ("C6", ["67"])] == [(cell, agrees) for cell, _, agrees in found(result)]

    def test_of_a_title_are_told_at_the_title(self):
        """“Tổng điểm/95” says the maximum of all."""
        rows = ("Đơn vị | Tổng điểm/95 | Chỉ số", *OF_90)

        assert [("B1", "percent", ["90"])] == found(audited(*rows))

    def test_of_no_maximum_are_told_at_the_index(self):
        """Where nothing gives one, 100 is taken; 90 would agree."""
        result = audited("Đơn vị | Tổng điểm | Chỉ số", *OF_90)

        assert [("C1", "percent", ["90"])] == found(result)
        assert "nothing gives a maximum; by 100, 3 of 3 units disagree" in result.say("en")

    @pytest.mark.parametrize(
        ("rows", "cells"),
        [
            (OF_90[:2], ["C3", "C4"]),
            (("A | 72 | 80", "B | 63 | 61", "C | 81 | 99"), ["C3", "C4", "C5"]),
            (("A | 76 | 80", "B | 57 | 60", "C | 81 | 90"), ["C5"]),
        ],
    )
    def test_that_show_no_other_maximum_are_told_each(self, rows, cells):
        """Two rows are too few, three that want three maxima none; where most agree the others are wrong."""
        assert cells == [cell for cell, _, _ in found(of_maximum(95, *rows))]

    def test_of_zero_are_left_alone(self):
        """Nothing can be divided by a maximum of 0, and an index of 0 tells of none."""
        assert [("B2", "maximum", [])] == found(of_maximum(0, *OF_90))
        assert of_maximum(95, "A | 0 | 0", "B | 0 | 0", "C | 0 | 0").agrees


class TestBounds:
    ROWS = ("A | 8 | 8", "B | 9 | 9", "C | 7 | 7", "D | 1 | 1")

    def test_of_all_are_told_once(self):
        """Three of four have more than 2: it is the maximum that is wrong."""
        result = audited("Đơn vị | Hồ sơ | Tổng", "Điểm tối đa | 2 | 20", *self.ROWS)

        assert [("B2", "maximum", [])] == [item for item in found(result) if item[1] == "maximum"]
        assert "the maximum is 2, but 3 of 4 units have more, up to 9" in result.say("en")

    def test_of_a_title_are_told_at_the_title(self):
        """“Hồ sơ (tối đa 2)”."""
        result = audited("Đơn vị | Hồ sơ (tối đa 2) | Tổng", *self.ROWS)

        assert [("B1", "maximum", [])] == found(result)

    def test_of_few_are_told_each(self):
        """Two of four above 7 are wrong themselves."""
        result = audited("Đơn vị | Hồ sơ (tối đa 7) | Tổng", *self.ROWS)

        assert [("B2", "maximum", ["7"]), ("B3", "maximum", ["7"])] == found(result)

    def test_of_each_row_are_told_each(self):
        """A column of maxima has one for each row."""
        rows = ("A | 8 | 7", "B | 9 | 7", "C | 7 | 6")
        result = audited("Đơn vị | Tổng | Điểm tối đa", *rows)

        assert ["B2", "B3", "B4"] == [cell for cell, check, _ in found(result) if check == "maximum"]
