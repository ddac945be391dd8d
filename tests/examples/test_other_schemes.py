"""
Schemes other than PAR, written in TOML alone.

Each total is worked by hand from the scheme's own words, in the docstrings.
"""

from fractions import Fraction
from pathlib import Path

import pytest

from parscore import load_criteria, load_register, score
from parscore.checking import Report, check_file
from parscore.core import Cause
from parscore.scoring import Scorecard


SCHEMES = Path(__file__).parents[2] / "examples" / "other-schemes"


def card_of(scheme: str, unit: str) -> Scorecard:
    """Score an invented unit on its scheme."""
    return score(load_criteria(SCHEMES / f"{scheme}.toml"), load_register(SCHEMES / scheme / f"{unit}.toml"))


@pytest.mark.parametrize("scheme", sorted(SCHEMES.glob("*.toml")), ids=lambda path: path.stem)
class TestSchemes:
    def test_each_is_for_units_and_says_that_it_is_invented(self, scheme):
        """
        The level is neither commune nor agency, and nobody can take it for an official set.
        """
        criteria = load_criteria(scheme)

        assert criteria.level == "unit"
        assert criteria.status == "illustrative"
        assert "invented" in scheme.read_text(encoding="utf-8").partition("\nformat = ")[0]

    def test_check_finds_nothing_in_it(self, scheme):
        """
        Its worked examples come out, and nothing else is odd.
        """
        report = Report()
        check_file(scheme, report)

        assert [] == report.found

    def test_no_scheme_brings_python(self, scheme):
        """
        A scheme and its registers are TOML and nothing else.
        """
        assert {".toml"} == {file.suffix for file in scheme.with_suffix("").iterdir()}


class TestPercentagesToPoints:
    def test_every_item_applies(self):
        """
        97.5 % → 15; 380/400 × 30 = 28.5; 95/100 × 10 = 9.5; 9/10 → 10; 18/24 × 25 = 18.75: 81.75 of 100.
        """
        card = card_of("truong-hoc", "truong-vi-du-a")

        assert Fraction("81.75") == card.exact.earned
        assert Fraction("81.75") == card.exact_index.earned

    def test_an_item_that_does_not_apply_shrinks_the_maximum(self):
        """
        98 % → 20; 152/200 is below 80 % → 0; 5/5 → 15; 16/20 is 80 % → 25: 60 of the 90 without boarders.
        """
        card = card_of("truong-hoc", "truong-vi-du-b")

        assert Fraction(60) == card.exact.earned
        assert Fraction(90) == card.exact.max
        assert Fraction(200, 3) == card.exact_index.earned

    def test_another_that_does_not_apply_is_granted(self):
        """
        89.9 % → 0; 54/60 × 30 = 27; no letters → all 15; 9/18 × 25 = 12.5: 54.5 of 90.
        """
        card = card_of("truong-hoc", "truong-vi-du-c")

        assert card["2.1"].granted
        assert Fraction(15) == card["2.1"].exact.earned
        assert Fraction("54.5") == card.exact.earned
        assert Fraction(5450, 90) == card.exact_index.earned


class TestFaultsToARating:
    @pytest.mark.parametrize(
        ("unit", "fields", "band"),
        [
            # One minor fault of hygiene: 40 − 2.
            ("bep-vi-du-a", [38, 25, 25, 10], "five"),
            # 40 − 3 × 2 − 10; 25 − 2 × 2; 25 − 3: 77 lies between 70 and 85.
            ("bep-vi-du-b", [24, 21, 22, 10], "three"),
            # A certificate: 25 − 15. 85 would be four stars, but 10 of 25 is below 60 %.
            ("bep-vi-du-c", [40, 25, 10, 10], "three"),
            # A critical fault closes the other fields, whatever they have.
            ("bep-vi-du-d", [0, 0, 0, 0], "zero"),
        ],
    )
    def test_faults_take_points_and_points_make_the_rating(self, unit, fields, band):
        """
        Each kind of fault has its own rate; the rating follows from what is left.
        """
        card = card_of("bep-an", unit)

        assert fields == [node.exact.earned for node in card.root.children]
        assert sum(fields) == card.exact_index.earned
        assert card.band is not None
        assert band == card.band.id

    def test_the_bands_meet_without_gap(self):
        """
        At 70 exactly the lower of two bands holds, at 85 exactly the upper one, at 0 the last.
        """
        bands = {band.id: band for band in load_criteria(SCHEMES / "bep-an.toml").bands}

        assert bands["two"].holds(Fraction(70))
        assert not bands["three"].holds(Fraction(70))
        assert bands["four"].holds(Fraction(85))
        assert not bands["three"].holds(Fraction(85))
        assert bands["zero"].holds(Fraction(0))
        assert not bands["one"].holds(Fraction(0))

    def test_a_critical_fault_is_told_as_what_blocks(self):
        """
        Three fields are gated, and the fourth names the fault itself.
        """
        card = card_of("bep-an", "bep-vi-du-d")

        assert [Cause.GATED, Cause.GATED, Cause.GATED, Cause.VIOLATION] == [line.cause for line in card.deductions]


class TestDeductionsFrom100:
    @pytest.mark.parametrize(
        ("unit", "earned", "band"),
        [
            # 100 − 2 × 2 − 5.
            ("cong-truong-vi-du-a", 91, "good"),
            # 100 − 5 × 2 − 2 × 5 − 10: exactly at the bound.
            ("cong-truong-vi-du-b", 70, "passed"),
            # 100 − 20 − 30 − 30 − 25 would be −5.
            ("cong-truong-vi-du-c", 0, "stopped"),
        ],
    )
    def test_every_fault_takes_its_points_down_to_zero(self, unit, earned, band):
        """
        The score starts at 100 and stops at 0.
        """
        card = card_of("cong-truong", unit)

        assert earned == card.exact.earned
        assert card.band is not None
        assert band == card.band.id

    def test_the_line_that_reaches_the_floor_is_cut(self):
        """
        20 + 30 + 30 leave 20 for the accident, which would cost 25.
        """
        card = card_of("cong-truong", "cong-truong-vi-du-c")

        assert [20, 30, 30, 20] == [line.exact for line in card["1"].deductions]
        assert card["1"].deductions[-1].uncut == 25


class TestAnotherIndexAsHalf:
    def test_a_good_unit(self):
        """
        (190/200 × 60 + 40)/100 × 50 = 48.5; 90 % × 30 = 27; 20 − 5 = 15: 90.5.
        """
        card = card_of("than-thien", "don-vi-vi-du-a")

        assert Fraction("48.5") == card["1"].exact.earned
        assert Fraction("90.5") == card.exact_index.earned
        assert card.band is not None
        assert card.band.id == "four-stars"

    def test_a_poor_unit(self):
        """
        178/200 is below 90 % → 0, the plan is late → 20: 20/100 × 50 = 10; 80 % × 30 = 24; 20: 54.
        """
        card = card_of("than-thien", "don-vi-vi-du-b")

        assert Fraction(10) == card["1"].exact.earned
        assert Fraction(54) == card.exact_index.earned
        assert card.band is not None
        assert card.band.id == "none"

    def test_its_deductions_are_scaled_with_it(self):
        """
        60 points lost on the index's own scale cost 30 of the rating.
        """
        card = card_of("than-thien", "don-vi-vi-du-b")

        assert [Fraction(60)] == [line.exact for line in card["1.1"].deductions]
        assert [Fraction(30), Fraction(10)] == [line.exact for line in card["1"].deductions]
