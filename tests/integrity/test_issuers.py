"""Who issued a document, and under which name all registers know it."""

import pytest

from integrity_data import register
from parscore.integrity.issuers import Issuer, Issuers, level_of, plain


@pytest.fixture
def issuers():
    """Two communes and their district, each with a register."""
    return Issuers.of([register([], 0), register([], 1), register([], 2, name="Huyện Sông Mơ")])


class TestIssuer:
    @pytest.mark.parametrize(
        ("text", "role", "key"),
        [
            (None, "own", ("xa-0", "")),
            ("UBND xã Bến Mơ", "own", ("xa-0", "")),
            ("Uỷ ban nhân dân xã Bến Mơ", "own", ("xa-0", "")),
            # A body of the unit has numbers of its own.
            ("Ban chỉ đạo CCHC xã Bến Mơ", "own", ("xa-0", "ban chỉ đạo cchc")),
            ("Ban chỉ đạo CCHC xã", "own", ("xa-0", "ban chỉ đạo cchc")),
            ("UBND xã Cầu Tre", "peer", ("xa-1", "")),
            ("UBND huyện Sông Mơ", "above", ("xa-2", "")),
            ("UBND tỉnh An Hà", "above", ("", "ubnd tỉnh an hà")),
            ("UBND Quận 1", "above", ("", "ubnd quận 1")),
            ("Bộ Nội vụ", "above", ("", "bộ nội vụ")),
            # Another level without a name: whose it is, only the register knows.
            ("Ban chỉ đạo CCHC huyện", "above", ("xa-0", "ban chỉ đạo cchc huyện")),
            ("UBND thị xã", "above", ("xa-0", "ubnd thị xã")),
            ("Phòng Nội vụ", "unclear", ("xa-0", "phòng nội vụ")),
        ],
    )
    def test_is_known_by_one_key(self, issuers, text, role, key):
        """However it is written, one issuer has one key, and two never share one."""
        assert Issuer(role, key) == issuers.issuer(text, register([], 0))

    def test_of_a_name_that_two_units_have_is_nobody_elses(self):
        """Of two communes of one name, a third register cannot mean either."""
        issuers = Issuers.of([register([], 0), register([], 1, name="Xã Cầu"), register([], 2, name="Xã Cầu")])

        assert "above" == issuers.issuer("UBND xã Cầu", register([], 0)).role

    def test_is_not_known_by_half_a_name(self, issuers):
        """“Xã Bến Mơ Đông” is not “Xã Bến Mơ”."""
        assert ("", "ubnd xã bến mơđông") == issuers.issuer("UBND xã Bến Mơđông", register([], 0)).key


class TestLevel:
    @pytest.mark.parametrize(
        ("name", "level"),
        [("Xã A", 1), ("Thị trấn B", 1), ("Thị xã C", 2), ("Huyện D", 2), ("Tỉnh E", 3), ("Trường học", 1)],
    )
    def test_is_told_by_the_name(self, name, level):
        """A unit of no known level is a commune."""
        assert level == level_of(name)


def test_plain_has_one_spelling():
    """“Uỷ ban” and “Ủy ban” are one; white space and case do not matter."""
    assert "ubnd xã a" == plain("Uỷ  ban nhân dân xã A") == plain("UBND XÃ A")
