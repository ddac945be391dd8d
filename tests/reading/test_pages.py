"""The page: what stands where."""

import pytest

from comparing import truths

from parscore.criteria.vocabulary import TYPES
from parscore.reading.document import Span
from parscore.reading.extracting._html import html_text
from parscore.reading.folding import fold, is_upper
from parscore.reading.layout import lay_out
from parscore.reading.types import TYPE_NAMES, type_of_token


class TestPage:
    def test_knows_where_each_character_stands(self):
        """A stretch over two lines has a piece on each; the break between them has none."""
        page = lay_out("một\n\n  hai | ba\n")

        assert ["một", "hai", "ba"] == [line.text for line in page.lines]
        assert (Span(0, 3), Span(7, 9)) == page.spans(0, 6)
        assert (Span(7, 10),) == page.spans(3, 7)

    def test_of_nothing_has_no_line(self):
        """Blank lines and rules are none."""
        assert () == lay_out("\n---\n  \n").lines

    @pytest.mark.parametrize("text", ["a    b\n" * 60, "a    b    c\na    b    c\n", "a    b"])
    def test_leaves_tables_in_their_order(self, text):
        """Long runs, three columns and a lone pair are read line by line."""
        words = text.split()

        assert words == [line.text for line in lay_out(text).lines]

    def test_reads_two_columns_one_after_the_other(self):
        """Short lines beside each other, and one that stands alone in the right column."""
        page = lay_out(
            "trái 1               phải 1\n                     phải 2\ntrái 2               phải 3\ntrái 3\ncuối cùng là một dòng dài hơn cả cột\n"
        )

        assert ["trái 1", "trái 2", "phải 1", "phải 2", "phải 3", "trái 3"] == [line.text for line in page.lines][:-1]


class TestFolding:
    def test_keeps_the_length(self):
        """One letter for one letter, whatever its marks."""
        assert ("uy ban nhan dan - d", 19) == (fold("ỦY BAN NHÂN DÂN – Đ"), len("ỦY BAN NHÂN DÂN – Đ"))

    @pytest.mark.parametrize(
        ("text", "upper"), [("", False), ("12", False), ("ĐẢNG", True), ("ĐẢNg", False), ("QĐ-TTg SỐ ABC", True)]
    )
    def test_knows_capitals(self, text, upper):
        """Four letters of five."""
        assert is_upper(text) is upper


class TestTypes:
    def test_are_those_of_the_criteria(self):
        """Each abbreviation that criteria files know has a name here."""
        assert set(TYPES) <= set(TYPE_NAMES)

    @pytest.mark.parametrize(("token", "kind"), [("KH", "KH"), ("TTR", "TTr"), ("QĐi", "QyĐ"), ("UBND", None)])
    def test_are_read_in_capitals_too(self, token, kind):
        """A symbol in capitals, and the Party's own."""
        assert type_of_token(token) == kind


class TestHtml:
    def test_of_nothing_is_nothing(self):
        """An empty page has no text."""
        assert html_text("") == ""


def test_truths_say_where_they_come_from():
    """
    Each sample names its source and its kind.
    """
    assert all(truth["source"] and truth["kind"] for truth in truths().values())
