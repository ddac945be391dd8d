"""Texts as runs of words."""

import numpy as np
import pytest

from parscore.integrity.copying.words import RUN, Lexicon, covered


def runs(text, name="Xã Bến Mơ"):
    """Return the runs of a text, as a fresh lexicon gives them."""
    return Lexicon().runs(text, name).tolist()


class TestRuns:
    def test_are_as_many_as_fit(self):
        """Ten words have three runs of eight; seven have none."""
        assert 3 == len(runs("một hai ba bốn năm sáu bảy tám chín mười"))
        assert [] == runs("một hai ba bốn năm sáu bảy")

    @pytest.mark.parametrize(
        "other",
        [
            "MỘT hai, ba – bốn\nnăm (sáu) bảy 8",
            "mo\u0323\u0302t hai ba bo\u0302\u0301n na\u0306m sa\u0301u ba\u0309y 1.203"[:-4],
        ],
    )
    def test_do_not_see_case_marks_or_figures(self, other):
        """Case, punctuation, the form of Unicode and the value of a figure make no difference."""
        assert runs("một hai ba bốn năm sáu bảy 7") == runs(other)

    def test_do_not_see_the_units_own_name(self):
        """A copy into which another name was put is still one, with and without the word for its level."""
        mine = runs("Nhân dân xã Bến Mơ và tổ công nghệ số Bến Mơ họp")
        theirs = runs("Nhân dân thị trấn Cầu Tre và tổ công nghệ số Cầu Tre họp", "Thị trấn Cầu Tre")

        assert len(mine) == 3
        assert mine == theirs

    def test_do_not_see_half_a_name(self):
        """“Bến Mơn” is not the unit's name."""
        assert runs("a b c d e f g Bến Mơ", "Xã Bến Mơ")[0] != runs("a b c d e f g Bến Mơn", "Xã Bến Mơ")[0]

    def test_of_no_name_are_plain(self):
        """A blank form is nobody's."""
        assert runs("một hai ba bốn năm sáu bảy tám", "") == runs("một hai ba bốn năm sáu bảy tám")

    def test_are_the_same_whatever_was_read_before(self):
        """A word has one number, in whatever order the words come."""
        lexicon = Lexicon()
        lexicon.runs(
            " ".join(f"từ{chr(97 + at % 26)}{chr(97 + at // 26 % 26)}{chr(97 + at // 676)}" for at in range(3000)),
            "Xã A",
        )

        assert runs("một hai ba bốn năm sáu bảy tám") == lexicon.runs("một hai ba bốn năm sáu bảy tám", "Xã A").tolist()

    def test_know_where_their_words_stand(self):
        """Each word has its place in the text."""
        words = Lexicon().words("Xã Bến Mơ, có hai", "Xã Bến Mơ")

        assert [("Xã Bến Mơ", "có", "hai")] == [
            tuple(words.text[start:end] for start, end in zip(words.starts, words.ends, strict=True))
        ]


def test_covered_words_lie_in_a_flagged_run():
    """Of twelve words with runs from the first and the fifth word, runs of eight cover all but none between."""
    flags = np.zeros(12, dtype=np.bool_)
    flags[0] = True

    assert [True] * RUN + [False] * 11 == covered(flags).tolist()
