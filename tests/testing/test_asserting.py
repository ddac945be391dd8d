"""Asserting scores in Python tests."""

from decimal import Decimal
from fractions import Fraction

import pytest

from building import card_of, day, leaf, one_leaf, set_data
from parscore.core import Cause
from parscore.errors import UnknownNameError
from parscore.testing import assert_scores
from parscore.testing.golden import Expectation
from parscore.testing.golden._written import CauseName


#: A ratio of 4 points and a report of 2, which a bonus of 1 follows.
DATA = set_data(
    {
        "1": leaf(4, {"kind": "proportional", "ratio": ["done", "total"]}),
        "2": leaf(2, {"kind": "document", "document": "report"}),
        "3": {"title": "Lỗi", "role": "penalty", "cap": 1, "rule": {"kind": "per_item", "fact": "faults", "each": 1}},
    },
    6,
    bands={"good": {"title": "Tốt", "from": 80}, "low": {"title": "Thấp", "from": 20}},
)


@pytest.fixture
def card():
    """1 of 3 dossiers: 4/3 points; no report: 0 of 2; one fault: −1. The index is (4/3) / 6 × 100 − 100/6 = 50/9."""
    return card_of(DATA, facts={"total": 3, "done": 1, "faults": 1})


class TestHolding:
    def test_passes_where_all_is_as_expected(self, card):
        """
        Points, deductions by cause, index and band are held exactly, however the numbers are given.
        """
        assert_scores(
            card,
            {"1": "4/3", "2": 0, "3": -1},
            deductions={"1": {"below_threshold": Fraction(8, 3)}, "2": {"missing": Decimal(2)}},
            causes={"below_threshold": "8/3", "missing": 2},
            earned=Fraction(4, 3),
            index="50/9",
            published="5.56",
            band="none",
        )

    @pytest.mark.parametrize(
        ("wanted", "said"),
        [
            ({"points": {"2": 1}}, "2: 0, cần 1: −2 điểm (thiếu): chưa có Báo cáo."),
            ({"earned": 2}, "điểm đạt: 4/3 (≈ 1,33), cần 2"),
            ({"published": "5.55"}, "chỉ số công bố: 5,56, cần 5,55"),
            ({"band": "good"}, "xếp loại: không xếp loại, cần good"),
            ({"points": {"2": "n/a"}}, "2: 0, cần không áp dụng: −2 điểm (thiếu): chưa có Báo cáo."),
            ({"deductions": {"2": {}}}, "2, thiếu: trừ 2, cần trừ 0: −2 điểm (thiếu): chưa có Báo cáo."),
            ({"deductions": {"2": {"late": 2, "missing": 2}}}, "2, trễ hạn: trừ 0, cần trừ 2"),
            ({"points": {"3": 0}}, "3: −1, cần 0: −1 điểm (vi phạm): Vi phạm: 1."),
        ],
    )
    def test_says_the_lines_that_differ(self, card, wanted, said):
        """
        A failure says what came out, what was expected, and the ledger's own line.
        """
        with pytest.raises(AssertionError) as failure:
            assert_scores(card, **wanted)

        assert said in str(failure.value).splitlines()[0] or said == str(failure.value)

    def test_all_causes_of_a_code_are_compared(self, card):
        """
        Deductions that were not expected are a difference: not only the causes that both have are compared.
        """
        with pytest.raises(AssertionError, match="chưa đạt mức"):
            assert_scores(card, causes={"missing": 2})

    def test_says_it_in_english(self, card):
        """
        The language of the failure may be English.
        """
        with pytest.raises(AssertionError, match=r"^2: 0, expected 1: −2 points \(missing\)"):
            assert_scores(card, {"2": 1}, lang="en")

    def test_tells_that_the_published_index_was_meant(self, card):
        """
        Where the exact index is given as the published one, the failure says how to write that.
        """
        with pytest.raises(AssertionError, match=r"published = 5\.56"):
            assert_scores(card, index="5.56")

    def test_lines_of_other_codes_say_theirs(self, card):
        """
        Under a sum over several criteria, each line says its own code.
        """
        with pytest.raises(AssertionError, match=r"(?s)điểm đạt.*\n    1: −8/3.*\n    2: −2"):
            assert_scores(card, earned=6)

    def test_long_ledgers_are_cut(self):
        """
        Of many lines the eight that cost most are told, and how many are left.
        """
        tree = {str(code): leaf(1, {"kind": "document", "document": "report"}) for code in range(1, 12)}
        card = card_of(set_data(tree, 11))

        with pytest.raises(AssertionError, match="… và 3 dòng nữa"):
            assert_scores(card, earned=11)

    def test_within_is_how_far_a_number_may_lie(self, card):
        """
        A tolerance that is stated lets a number lie that far, and no further.
        """
        assert_scores(card, {"1": "1.33"}, within="0.01")
        with pytest.raises(AssertionError):
            assert_scores(card, {"1": "1.33"}, within="0.001")

    def test_what_does_not_apply_is_not_zero(self):
        """
        A criterion that has left the reckoning is n/a, and only that.
        """
        card = card_of(DATA, facts={"total": 3, "done": 3}, not_applicable={"2": "Không phát sinh"})

        assert_scores(card, {"2": "n/a"}, index=100)
        with pytest.raises(AssertionError, match="2: không áp dụng, cần 0"):
            assert_scores(card, {"2": 0})

    def test_a_unit_to_which_nothing_applies_has_no_index(self):
        """
        Where nothing applies there is no index, which is not 0.
        """
        data = one_leaf(2, {"kind": "document", "document": "report"})
        card = card_of(data, not_applicable={"1": "Không phát sinh"})

        assert_scores(card, index="n/a", published="n/a", band="none")
        with pytest.raises(AssertionError, match="chỉ số: không áp dụng, cần 0"):
            assert_scores(card, index=0)

    def test_interval_on_a_day(self):
        """
        On a day within the year, what is secured and what can be reached are held, too.
        """
        data = one_leaf(2, {"kind": "document", "document": "report", "due": day(7, 5)})
        card = card_of(data, as_of=day(4, 1))

        assert_scores(card, {"1": 0}, secured={"1": 0}, reachable={"1": 2})
        with pytest.raises(AssertionError, match="1, còn có thể đạt: 2, cần 1"):
            assert_scores(card, reachable={"1": 1})


class TestRefusing:
    def test_floats(self, card):
        """
        A float is never exact, so it is refused.
        """
        with pytest.raises(TypeError, match=r"0\.5 is not exact"):
            assert_scores(card, {"1": 0.5})

    def test_nothing_expected(self, card):
        """
        An assertion that expects nothing could not fail, so it is refused.
        """
        with pytest.raises(ValueError, match="không chờ đợi điều gì"):
            assert_scores(card, {})

    def test_unknown_codes(self, card):
        """
        A code that the set does not have is told, with what it has.
        """
        with pytest.raises(UnknownNameError, match="11"):
            assert_scores(card, {"11": 1})

    def test_unknown_bands(self, card):
        """
        A band that the set does not have is told, with the nearest, or with all of them.
        """
        with pytest.raises(UnknownNameError, match="good"):
            assert_scores(card, band="godo")
        with pytest.raises(UnknownNameError, match="good, low, none"):
            assert_scores(card, band="???")

    def test_a_tolerance_below_zero(self, card):
        """
        A tolerance below 0 is refused, as in a file of golden cases.
        """
        with pytest.raises(ValueError, match="within"):
            assert_scores(card, {"2": 0}, within=-1)

    def test_a_within_that_lets_everything_pass_is_refused(self, card):
        """2 points can be 0 to 2: within 2 of 0 lies everything, within 1 does not."""
        with pytest.raises(ValueError, match="within = 2 is so wide that nothing can fail: 2 always lies in 0 – 2"):
            assert_scores(card, {"2": 0}, within=2, lang="en")
        assert_scores(card, {"2": 0}, within=1)

    @pytest.mark.parametrize("number", ["1,33", "?", "", "4/0", None, Decimal("NaN"), Decimal("Infinity")])
    def test_what_is_no_number(self, card, number):
        """
        What is no exact number is told as such, with what would be one.
        """
        with pytest.raises(ValueError, match="is not an exact number"):
            assert_scores(card, {"1": number})

    def test_unknown_causes(self, card):
        """
        A misspelt cause is told, with the nearest.
        """
        with pytest.raises(UnknownNameError, match="missing"):
            assert_scores(card, causes={"mising": 1})
        with pytest.raises(UnknownNameError, match="zzz"):
            assert_scores(card, causes={"zzz": 1})


class TestModels:
    def test_the_file_knows_every_cause(self):
        """
        The causes that a file of golden cases may name are those of the ledger.
        """
        assert {str(cause) for cause in Cause} == set(CauseName.__args__)

    def test_codes_are_those_of_which_something_is_expected(self):
        """
        An expectation names each criterion once.
        """
        expect = Expectation(points={"1": Fraction(1)}, reachable={"1": Fraction(2), "2": Fraction(0)})

        assert ("1", "2") == expect.codes
        assert not expect.is_empty
        assert Expectation().is_empty
