"""Official codes: as they are written, and as Excel leaves them."""

import pytest

from parscore.authoring.converting._codes import Codes, Read, parse_code, split_code
from parscore.authoring.converting._grid import Cell


def paths(*cells):
    """Return what a column of codes is read as: a path, a path that was guessed and has a mark, or None."""
    codes = Codes()
    found = []
    for cell in cells:
        read = codes.read(cell if isinstance(cell, Cell) else Cell(cell))
        if read is not None and codes.is_new(read.path):
            codes.note(read.path)
        found.append(None if read is None else ".".join(read.path) + ("" if read.sure else "?"))
    return found


def number(text, *others):
    """Return a cell that holds a number that Excel shows as *text*."""
    return Cell(text, shown=(text, *others))


def date(day, month, year=26):
    """Return a cell of which Excel made a date."""
    shown = (f"{day}.{month}", f"{month}.{day}", f"{day}.{month}.{year}", f"{month}.{day}.{year}")
    return Cell(f"{day:02}/{month:02}/20{year}", shown=shown, trap="date")


class TestParse:
    """One code by itself."""

    @pytest.mark.parametrize(
        ("text", "parts"),
        [
            ("1", "1"), ("1.1", "1.1"), ("1.1.1.", "1.1.1"), ("I", "I"), ("II.", "II"), ("a)", "a"), ("1.1.a", "1.1.a"),
            ("1.1a", "1.1.a"), ("(1)", "1"), ("1/", "1"), ("1,1", "1.1"), ("1. 1", "1.1"), ("01", "1"), ("I.1", "I.1"),
            ("A", "A"), ("đ)", "đ"), ("Tiêu chí 1.2", "1.2"), ("Phần II", "II"), ("1.1¹", "1.1"), ("1.1 (*)", "1.1"),
        ],
    )  # fmt: skip
    def test_is_read(self, text, parts):
        """Points, brackets, prefixes and footnote marks are no part of it."""
        assert tuple(parts.split(".")) == parse_code(text)

    @pytest.mark.parametrize(
        "text", ["", "-", "Tổng", "1.1.1.1.1.1.1.1.1.1", "12345", "ii", "IIX", "=A1", "1 2", "20/12/2020", "ab"]
    )
    def test_is_nothing_else(self, text):
        """Words, long numbers and numerals that are none are no codes."""
        assert parse_code(text) is None


class TestSplit:
    """A code at the head of a text."""

    @pytest.mark.parametrize(
        ("text", "code", "rest"),
        [
            ("I. CÔNG TÁC", "I.", "CÔNG TÁC"),
            ("1.1 Kế hoạch", "1.1", "Kế hoạch"),
            ("1.1. Kế hoạch", "1.1.", "Kế hoạch"),
            ("1) Kế hoạch", "1)", "Kế hoạch"),
            ("a) Kế hoạch", "a)", "Kế hoạch"),
            ("Tiêu chí 2: Kế hoạch", "Tiêu chí 2:", "Kế hoạch"),
        ],
    )
    def test_is_told_from_the_rest(self, text, code, rest):
        """A code is followed by words."""
        assert (code, rest) == split_code(text)

    @pytest.mark.parametrize("text", ["2 sáng kiến", "0.5 điểm", "1.5 điểm", "1.5 % số", "Kế hoạch", "IIX. Kế", "1."])
    def test_is_not_seen_in_numbers(self, text):
        """A count, points or a percentage begin no criterion."""
        assert ("", text) == split_code(text)


class TestSheet:
    """Codes in the light of those before them."""

    def test_nest_by_their_numbers(self):
        """A number's path is its own."""
        assert ["1", "1.1", "1.1.1", "1.2", "2"] == paths("1", "1.1", "1.1.1", "1.2", "2")

    def test_start_again_in_each_section(self):
        """Numbers stand below the Roman numeral before them, whether they start again or go on."""
        assert ["I", "I.1", "I.1.1", "II", "II.1"] == paths("I", "1", "1.1", "II", "1")
        assert ["I", "I.1", "II", "II.2"] == paths("I", "1", "II", "2")

    def test_may_repeat_the_section(self):
        """1.1 below I, without a 1 between, is the first of I."""
        assert ["I", "I.3.1"] == paths("I", "3.1")
        assert ["I", "I.1", "I.2", "II", "II.1"] == paths("I", "1.1", "1.2", "II", "2.1")

    def test_stand_below_capitals_and_numerals(self):
        """A capital letter is above a Roman numeral; I after H is a letter."""
        assert ["A", "A.I", "A.I.1", "A.II", "B", "B.I"] == paths("A", "I", "1", "II", "B", "I")
        assert ["G", "H", "I"] == paths("G", "H", "I")
        assert ["A", "B", "C", "D"] == paths("A", "B", "C", "D")
        assert ["I", "V"] == paths("I", "V")
        assert ["A", "A.I", "V"] == paths("A", "I", "V")

    def test_may_say_their_section(self):
        """I.1 and A.I.1 are whole."""
        assert ["I", "I.1", "I.1.2"] == paths("I", "I.1", "I.1.2")
        assert ["A.I", "A.I.1"] == paths("A.I", "1")

    def test_put_letters_below_the_number_before(self):
        """a), b) stand below the last number; so do 1.1.a and what follows it."""
        assert ["1", "1.1", "1.1.a", "1.1.b", "1.2", "1.2.a"] == paths("1", "1.1", "a)", "b)", "1.2", "a)")
        assert ["1.1.a", "1.1.b"] == paths("1.1.a", "b")
        assert ["a", "b"] == paths("a", "b")

    def test_find_the_zero_that_excel_dropped(self):
        """1.1 as a number after 1.9 is 1.10; in its own place it is 1.1."""
        cells = [number("1"), number("1.1", "1.10"), *(number(f"1.{n}") for n in range(2, 10)), number("1.1", "1.10")]

        assert ["1", "1.1", *(f"1.{n}" for n in range(2, 10)), "1.10?"] == paths(*cells)

    def test_trust_what_excel_shows(self):
        """A number shown as 1.10 is 1.10 where that follows."""
        assert ["1.9", "1.10"] == paths(number("1.9"), number("1.10", "1.1"))

    def test_find_the_code_in_a_date(self):
        """The 1st of February after 1.1 is 1.2, and 1 February 2003 after 1.2.2 is 1.2.3."""
        assert ["1", "1.1", "1.2?"] == paths("1", "1.1", date(1, 2))
        assert ["1.2", "1.2.1", "1.2.2", "1.2.3?"] == paths("1.2", "1.2.1", "1.2.2", date(1, 2, 3))

    def test_do_not_guess_a_date(self):
        """A date that fits nowhere is no code."""
        assert ["1", "1.1", None] == paths("1", "1.1", date(20, 12))

    def test_start_with_a_first_one(self):
        """At the top only a first code is likely: the 1st of January is 1.1."""
        assert ["1.1?"] == paths(date(1, 1))

    def test_count_on_in_every_style(self):
        """After I comes II, after đ comes e, after d comes đ or e."""
        after_roman = Cell("x", shown=("III", "II"))
        after_letter = Cell("x", shown=("1.x", "1.e"))

        assert ["1.I", "1.II?"] == paths("1.I", Cell("x", shown=("1.III", "1.II")))
        assert ["1.d", "1.e?"] == paths("1.d", after_letter)
        assert ["1.y", "1.x"] == paths("1.y", after_letter)
        assert ["I", "III"] == paths("I", after_roman)

    def test_come_back_to_what_is_above(self):
        """1.2 follows 1.1.3, and 2 follows both."""
        assert ["1.1", "1.1.1", "1.2?"] == paths("1.1", "1.1.1", number("1.3", "1.2"))
        assert ["1.1", "1.1.1", "1.2", "2"] == paths("1.1", "1.1.1", "1.2", "2")

    def test_that_stand_twice_are_the_same(self):
        """A code that stands above already is not new; capitals make no difference."""
        codes = Codes()
        codes.note(("1", "a"))

        assert not codes.is_new(("1", "A"))
        assert Read(("1",)) == codes.read(Cell("1"))

    def test_below_one_that_differs_by_capitals_are_not_new(self):
        """A.1 cannot stand beside a: a set tells codes apart without their capitals."""
        codes = Codes()
        codes.note(("a",))

        assert not codes.is_new(("A", "1"))
        assert codes.is_new(("a", "1"))
