"""References of administrative documents: their one form and the type they show."""

from unicodedata import normalize

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.evidence.references import tidy, type_of


class TestTidy:
    @pytest.mark.parametrize(
        "written",
        [
            "5/TB-BĐH",
            "05/TB-BĐH",
            "0005/TB-BĐH",
            " 05 / TB - BĐH ",
            "05/TB\u2013BĐH",
            "05/TB\u2014BĐH",
            "05/TB\u2011BĐH",
            "05/TB\u2212BĐH",
            normalize("NFD", "05/TB-BĐH"),
        ],
    )
    def test_is_the_same_however_written(self, written):
        """Zeros before the number, blanks, kinds of dash and Unicode forms do not matter."""
        assert "5/TB-BĐH" == tidy(written)

    @pytest.mark.parametrize(
        ("written", "expected"),
        [("0/TB-BĐH", "0/TB-BĐH"), ("00/TB", "0/TB"), ("105/TB", "105/TB"), ("50/TB", "50/TB"), ("x05", "x05")],
    )
    def test_keeps_every_other_zero(self, written, expected):
        """A zero within the number, or the number 0, stays."""
        assert expected == tidy(written)

    @given(st.text(max_size=40))
    def test_is_idempotent(self, text):
        """What is tidy stays as it is."""
        assert tidy(text) == tidy(tidy(text))


class TestType:
    @pytest.mark.parametrize(
        ("reference", "expected"),
        [
            ("05/TB-BĐH", "TB"),
            ("341/KH-UBND", "KH"),
            ("49/QĐ-UBND", "QĐ"),
            ("12/TTr-UBND", "TTr"),
            ("41/GM-UBND", "GM"),
            ("01/2023/NQ-HĐND", "NQ"),
            ("30/2020/NĐ-CP", "CV"),
            ("123/UBND-VP", "CV"),
            ("12729/VPCP-KGVX", "CV"),
            ("7/BC", "BC"),
            ("12-KH/ĐU", "KH"),
            ("5-CT/TW", "CT"),
            (" 05 / TB – BĐH ", "TB"),
        ],
    )
    def test_is_read_from_the_symbol(self, reference, expected):
        """The type stands after the number; a công văn shows none and is called CV; Party papers put it first."""
        assert expected == type_of(reference)

    @pytest.mark.parametrize("text", ["", "5", "TB-BĐH", "/TB", "5/", "5-/ĐU", "5-12/ĐU", "số 5/TB", "5 TB"])
    def test_of_what_is_no_reference_is_none(self, text):
        """Without number and symbol there is no reference."""
        assert None is type_of(text)
