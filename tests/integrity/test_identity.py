"""One reference, two documents."""

import random

import pytest

from corpora import own_text
from integrity_data import codes, docs, inspected, register, texts_of
from parscore.integrity import inspect


ISSUER = ("issuer", "UBND huyện Sông Mơ")


class TestDates:
    def test_of_one_reference_differ_across_units(self):
        """The later entry is told, with the date and place of the other."""
        report = inspected(docs(("11/KH-UBND", "2023-01-05", *ISSUER)), docs(("011/KH-UBND", "2023-01-06", *ISSUER)))

        assert ["reference-two-dates"] == codes(report)
        assert "xa-1-2023.toml" == report.found[0].place.file
        assert (
            "011/KH-UBND của UBND huyện Sông Mơ ở đây ghi ngày 06/01/2023, nhưng ở xa-0-2023.toml ghi ngày 05/01/2023"
        ) == report.found[0].sentence.say("vi")

    def test_of_most_entries_is_the_right_one(self):
        """Of three, the one that stands alone is told, though it comes first."""
        dates = ("2023-01-09", "2023-01-05", "2023-01-05")
        report = inspected(*(docs(("11/KH-UBND", date, *ISSUER)) for date in dates))

        assert ["xa-0-2023.toml"] == [item.place.file for item in report.found if item.code == "reference-two-dates"]

    def test_of_a_units_two_years_are_compared(self):
        """A paper of December stands in both registers, with two dates."""
        old = register(docs(("90/BC-UBND", "2022-12-20")), year=2022)
        new = register(docs(("90/BC-UBND", "2022-12-21")), year=2023)

        assert ["reference-two-dates"] == codes(inspect([new, old]))

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            # Each commune has a number 5 of its own, and its own committee has, too.
            (("5/BC-UBND", "2023-01-05"), ("5/BC-UBND", "2023-01-06")),
            (("5/KH-BCĐ", "2023-01-05", "issuer", "BCĐ xã"), ("5/KH-BCĐ", "2023-01-06", "issuer", "BCĐ xã")),
            # Numbers begin anew each year.
            (("5/KH-UBND", "2022-01-05", *ISSUER), ("5/KH-UBND", "2023-01-06", *ISSUER)),
            (("5/KH-UBND", None, *ISSUER), ("5/KH-UBND", "2023-01-06", *ISSUER)),
        ],
    )
    def test_of_two_papers_are_not_compared(self, one, other):
        """Only issuer, number, symbol and year together make one reference."""
        assert [] == codes(inspected(docs(one), docs(other)))


class TestSubjects:
    def test_of_one_reference_differ(self):
        """Two subjects that share few words are of two documents."""
        subjects = ("Kế hoạch cải cách hành chính năm 2023", "Báo cáo giám sát đầu tư công")
        report = inspected(*(docs(("11/KH-UBND", "2023-01-05", *ISSUER, "subject", each)) for each in subjects))

        assert ["reference-two-subjects"] == codes(report)

    @pytest.mark.parametrize("other", ["KH cải cách hành chính  NĂM 2023 của huyện", "cải cách khác hẳn"])
    def test_may_be_shortened(self, other):
        """A clerk who leaves words out, or writes half of them otherwise, has not another document."""
        subjects = ("Kế hoạch cải cách hành chính năm 2023", other)
        report = inspected(*(docs(("11/KH-UBND", "2023-01-05", *ISSUER, "subject", each)) for each in subjects))

        assert [] == codes(report)


class TestTexts:
    @pytest.mark.parametrize(("seeds", "found"), [((1, 1), []), ((1, 2), ["reference-two-texts"]), ((1, None), [])])
    def test_of_one_reference_differ(self, seeds, found):
        """The same paper has the same text in every register that has its text."""
        registers = [register(docs(("11/KH-UBND", "2023-01-05", *ISSUER)), at) for at in range(2)]
        texts = [[None if seed is None else " ".join(own_text(random.Random(seed), 5))] for seed in seeds]

        assert found == codes(inspect(registers, texts=texts_of(registers, texts)))

    def test_that_say_too_little_are_not_compared(self):
        """A few words are a cover note, not the text."""
        registers = [register(docs(("11/KH-UBND", "2023-01-05", *ISSUER)), at) for at in range(2)]
        texts = [
            ["Kính gửi kèm theo đây bản sao kế hoạch của huyện, đề nghị các xã thực hiện."],
            [" ".join(own_text(random.Random(1), 5))],
        ]

        assert [] == codes(inspect(registers, texts=texts_of(registers, texts)))
