"""What cells say: cleaned, folded, and read as maxima."""

from decimal import Decimal
from unicodedata import normalize

import pytest

from parscore.authoring.converting._grid import Cell, letters
from parscore.authoring.converting._numbers import Maximum, read_maximum
from parscore.authoring.converting._words import bullet, clean, plain, raised, without_bullet, without_marks


class TestClean:
    """Text as it is kept."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (normalize("NFD", "Kế hoạch"), "Kế hoạch"),
            ("Kế\u00a0hoạch\u3000năm", "Kế hoạch năm"),
            ("  một \r\n\r\n hai\x0bba\u2028bốn_x000D_\nnăm ", "một\nhai\nba\nbốn\nnăm"),
            ("a\u200bb\x07c\u00add\ufeff", "abcd"),
            ("a\tb", "a b"),
            ("", ""),
        ],
    )
    def test_is_composed_and_has_plain_blanks(self, text, expected):
        """NFD, odd blanks, line ends of all sorts and what cannot be seen are put right."""
        assert expected == clean(text)


class TestPlain:
    """Text as it is compared."""

    def test_has_no_marks(self):
        """Vietnamese is read without its marks, dashes as hyphens."""
        assert "diem toi da - dat" == plain("ĐIỂM  tối\nđa – Đạt")


class TestBullets:
    """Lines that begin with a bullet."""

    @pytest.mark.parametrize(
        ("text", "rest"), [("- Có", "Có"), ("–Có", "Có"), ("+ một", "một"), ("• một", "một"), ("* một", "một")]
    )
    def test_are_known(self, text, rest):
        """A bullet is followed by words."""
        assert bullet(text)
        assert rest == without_bullet(text)

    @pytest.mark.parametrize("text", ["Có", "-1", "a - b"])
    def test_are_not_seen_everywhere(self, text):
        """A minus before a number is none."""
        assert not bullet(text)
        assert text == without_bullet(text)

    @pytest.mark.parametrize("text", ["-", "+", "–", "•"])
    def test_may_stand_alone(self, text):
        """A code cell may hold the bullet of the text beside it."""
        assert bullet(text)


class TestMarks:
    """Footnote marks."""

    @pytest.mark.parametrize("text", ["2¹", "2 ¹²", "2*", "2 (*)", "2[1]", "2 **"])
    def test_are_taken_away(self, text):
        """A raised figure or a star is no part of a number."""
        assert "2" == without_marks(text)

    def test_are_raised(self):
        """A superscript figure is kept apart from the figure before it."""
        assert "¹⁰a" == raised("10a")


class TestMaximum:
    """A maximum's cell."""

    @pytest.mark.parametrize(
        ("text", "points"),
        [
            ("2", "2"), ("0,5", "0.5"), ("0.5", "0.5"), ("1,00", "1"), ("2 điểm", "2"), ("1đ", "1"), ("1,5 Đ.", "1.5"),
            ("Tối đa 3 điểm", "3"), ("2¹", "2"), ("2 (*)", "2"), ("0,125", "0.125"), ("1,2500", "1.25"), ("100", "100"),
        ],
    )  # fmt: skip
    def test_is_read_as_it_is_written(self, text, points):
        """Commas and points, units and footnote marks."""
        assert Maximum(Decimal(points)) == read_maximum(Cell(text))

    @pytest.mark.parametrize(
        ("cell", "why"),
        [
            (None, "max-missing"),
            (Cell("=A1", trap="formula"), "max-formula"),
            (Cell("01/05/2026", shown=("1.5",), trap="date"), "max-date"),
            (Cell("một"), "max-unread"),
            (Cell("1-2"), "max-unread"),
            (Cell("½"), "max-unread"),
            (Cell("50%"), "max-unread"),
            (Cell("+1"), "max-unread"),
            (Cell("1.250"), "max-thousands"),
            (Cell("0"), "max-not-positive"),
            (Cell("-1"), "max-not-positive"),
            (Cell("0", Decimal(0)), "max-not-positive"),
            (Cell("0.333333333333", Decimal("0.333333333333")), "max-endless"),
        ],
    )
    def test_is_not_guessed(self, cell, why):
        """What cannot be told has no points, and says why."""
        assert Maximum(why=why) == read_maximum(cell)

    def test_of_a_number_is_the_number(self):
        """A number's cell is exact; idle zeros are dropped, and hundreds are no exponent."""
        assert Maximum(Decimal("0.25")) == read_maximum(Cell("0.250", Decimal("0.250")))
        assert Maximum(Decimal(100)) == read_maximum(Cell("100", Decimal(100)))

    def test_outside_the_total_may_have_its_sign(self):
        """A penalty's minus and a bonus's plus say what the role says."""
        assert Maximum(Decimal(1)) == read_maximum(Cell("-1"), "penalty")
        assert Maximum(Decimal(1)) == read_maximum(Cell("-1", Decimal(-1)), "penalty")
        assert Maximum(Decimal(1)) == read_maximum(Cell("+1"), "bonus")


@pytest.mark.parametrize(("column", "expected"), [(1, "A"), (26, "Z"), (27, "AA"), (16384, "XFD")])
def test_columns_have_letters(column, expected):
    """A column is named as spreadsheets name it."""
    assert expected == letters(column)
