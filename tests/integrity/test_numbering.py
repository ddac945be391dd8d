"""Dates that break the order of numbers."""

import datetime

from itertools import combinations

import pytest

from hypothesis import given
from hypothesis import strategies as st

from integrity_data import codes, docs, inspected
from parscore.integrity.numbering import in_order


def day(number):
    """Return a day of March."""
    return datetime.date(2023, 3, number)


class TestInOrder:
    @pytest.mark.parametrize(
        ("days", "kept"),
        [
            ([], []),
            ([5], [0]),
            ([1, 2, 2, 9], [0, 1, 2, 3]),
            # Of two the wrong way round, the later number is the offender.
            ([9, 2], [0]),
            # One wrong date among many is one offender, not every pair.
            ([1, 28, 2, 3, 4], [0, 2, 3, 4]),
            ([10, 11, 1, 12, 13], [0, 1, 3, 4]),
        ],
    )
    def test_keeps_as_many_as_can_be(self, days, kept):
        """What is kept never falls, and the fewest are left out."""
        assert kept == in_order([day(number) for number in days])

    @given(st.lists(st.integers(1, 28), max_size=7))
    def test_is_as_long_as_any(self, days):
        """No choice of more days is in order: held against every choice there is."""
        kept = in_order([day(number) for number in days])
        chosen = [days[at] for at in kept]
        longest = max(
            count for count in range(len(days) + 1) for some in combinations(days, count) if list(some) == sorted(some)
        )

        assert sorted(set(kept)) == kept
        assert sorted(chosen) == chosen
        assert longest == len(kept)


class TestNumberOrder:
    def test_names_both_neighbours(self):
        """The finding says the date, and those of the numbers before and after."""
        report = inspected(
            docs(("15/BC-UBND", "2023-03-10"), ("16/BC-UBND", "2023-03-01"), ("19/BC-UBND", "2023-03-13"))
        )

        assert ["number-order"] == codes(report)
        assert (
            "16/BC-UBND ký ngày 01/3/2023 không theo thứ tự số:"
            " số nhỏ hơn 15/BC-UBND ký ngày 10/3/2023; số lớn hơn 19/BC-UBND ký ngày 13/3/2023"
        ) == report.found[0].sentence.say("vi")
        assert (
            "16/BC-UBND, dated 2023-03-01, breaks the order of numbers:"
            " the smaller number 15/BC-UBND is dated 2023-03-10; the greater number 19/BC-UBND is dated 2023-03-13"
        ) == report.found[0].sentence.say("en")

    def test_of_the_first_number_names_the_one_after(self):
        """There is nothing before it to name."""
        report = inspected(docs(("1/BC-UBND", "2023-10-02"), ("2/BC-UBND", "2023-03-01"), ("3/BC-UBND", "2023-03-02")))

        assert ["number-order"] == codes(report)
        assert "smaller" not in report.found[0].say("en")

    @pytest.mark.parametrize(
        "papers",
        [
            # Gaps, and several papers of one day.
            [("1/BC-UBND", "2023-03-01"), ("90/BC-UBND", "2023-03-01"), ("400/BC-UBND", "2023-03-02")],
            # Another symbol, another year, another body: each has a series of its own.
            [("9/BC-UBND", "2023-03-01"), ("10/KH-UBND", "2023-02-01")],
            [("9/BC-UBND", "2022-12-30"), ("1/BC-UBND", "2023-02-01"), ("2/BC-UBND", "2023-02-02")],
            [("9/BC-UBND", "2023-03-01"), ("10/BC-UBND", "2023-02-01", "issuer", "Hội đồng tự đánh giá xã")],
            # Without a date there is nothing to compare.
            [("9/BC-UBND", "2023-03-01"), ("10/BC-UBND", None)],
        ],
    )
    def test_of_honest_papers_is_silent(self, papers):
        """Only a date that falls while the number of one series grows is told."""
        assert [] == codes(inspected(docs(*papers)))

    def test_takes_what_several_registers_list_as_one_series(self):
        """The district's numbers grow across the registers that list them."""
        first = docs(("7/KH-UBND", "2023-03-10", "issuer", "UBND huyện Sông Mơ"))
        second = docs(("8/KH-UBND", "2023-03-01", "issuer", "Ủy ban nhân dân huyện Sông Mơ"))

        assert ["number-order"] == codes(inspected(first, second))
