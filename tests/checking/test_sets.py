"""Findings about a set as a whole: bands, excerpts, the window."""

import pytest

from checked import found
from samples import PLAN_LEAF, leaf, set_text


def bands(*tables):
    """Return the text of bands: a name and its keys each."""
    return "".join(
        f'[bands.{name}]\ntitle = {{ vi = "{name}", en = "band {name}" }}\n{keys}\n' for name, keys in tables
    )


class TestBands:
    @pytest.mark.parametrize(
        ("upper", "lower", "middle"),
        [
            ("from = 80", "from = 0\n¦to = 79.99", "79.995"),
            ("above = 80", "from = 0\n¦below = 80", "80"),
            ("from = 80", "from = 0\n¦below = 70", "75"),
        ],
    )
    def test_with_a_gap_name_an_index_in_it(self, tmp_path, upper, lower, middle):
        """An index between the end of one and the start of the next has no band."""
        (item,) = found(tmp_path, set_text(more=bands(("a", upper), ("b", lower))), "bands-gap")

        assert ("error", True) == (item.severity, f" {middle} falls" in item.sentence.say("en"))

    @pytest.mark.parametrize(
        ("upper", "lower"),
        [
            ("from = 80", "from = 0\n¦to = 80"),
            ("from = 80", "from = 0\n¦below = 85"),
            ("above = 80", "from = 0\n¦to = 81"),
        ],
    )
    def test_that_overlap_are_told(self, tmp_path, upper, lower):
        """An index that two bands hold."""
        assert 1 == len(found(tmp_path, set_text(more=bands(("a", upper), ("b", lower))), "bands-overlap"))

    @pytest.mark.parametrize(
        ("upper", "lower"),
        [
            ("from = 80", "from = 0\nbelow = 80"),
            ("above = 80", "from = 0\nto = 80"),
            ("from = 80\nto = 100", "from = 0"),
            ("from = 80", "from = 0"),
        ],
    )
    def test_that_meet_are_fine(self, tmp_path, upper, lower):
        """Every index from 0 to 100 has one band."""
        text = set_text(more=bands(("a", upper), ("b", lower)))

        assert [] == [
            item.code for code in ("gap", "overlap", "bottom") for item in found(tmp_path, text, f"bands-{code}")
        ]

    @pytest.mark.parametrize("keys", ["from = 50", "above = 0"])
    def test_that_do_not_reach_the_bottom_are_told(self, tmp_path, keys):
        """An index below the lowest band has none."""
        (item,) = found(tmp_path, set_text(more=bands(("a", keys)).replace("[bands.a]", "[bands.¦a]")), "bands-bottom")

        assert "warning" == item.severity

    @pytest.mark.parametrize("keys", ["to = 99", "below = 100"])
    def test_that_do_not_reach_the_top_leave_a_gap(self, tmp_path, keys):
        """An index above the highest band has none."""
        text = set_text(more=bands(("a", f"from = 0\n{keys}")).replace("[bands.a]", "[bands.¦a]"))

        assert 1 == len(found(tmp_path, text, "bands-gap"))

    @pytest.mark.parametrize(("keys", "count"), [("from = 101", 1), ("above = 100", 1), ("from = 100", 0)])
    def test_beyond_a_hundred_are_never_reached(self, tmp_path, keys, count):
        """Without a bonus no index is above 100."""
        text = set_text(more=bands(("top", keys), ("rest", "from = 0")))

        assert count == len(found(tmp_path, text, "band-never"))

    def test_beyond_a_hundred_can_be_reached_with_a_bonus(self, tmp_path):
        """A bonus lifts an index above 100."""
        bonus = f'[criteria.2]\ntitle = "Thưởng"\nrole = "bonus"\ncap = 1\nrule = {PLAN_LEAF}\n'
        text = set_text(leaf() + bonus, more=bands(("top", "from = 101"), ("rest", "from = 0")))

        assert [] == found(tmp_path, text, "band-never")

    @pytest.mark.parametrize(
        ("code", "keys"),
        [
            ("band-unclear", "from = 1\nabove = 1"),
            ("band-unclear", "to = 1"),
            ("band-unclear", "from = 1\nto = 2\nbelow = 2"),
            ("band-empty", "from = 2\nto = 1"),
            ("band-empty", "from = 2\nbelow = 2"),
            ("band-empty", "above = 2\nto = 2"),
        ],
    )
    def test_with_wrong_bounds_are_refused(self, tmp_path, code, keys):
        """A band has one lower bound, at most one upper, and holds something."""
        assert 1 == len(found(tmp_path, set_text(more=bands(("a", keys)).replace("[bands.a]", "[bands.¦a]")), code))

    def test_of_one_number_may_be(self, tmp_path):
        """From 100 to 100 holds 100."""
        assert [] == found(
            tmp_path, set_text(more=bands(("a", "from = 100\nto = 100"), ("b", "from = 0"))), "band-empty"
        )


def excerpt(criteria, total="100"):
    """Return the text of an excerpt."""
    return set_text(criteria, total=total).replace('"illustrative"', '"excerpt"')


class TestExcerpts:
    def test_name_what_they_leave_out(self, tmp_path):
        """Rows that are not there, and a row whose rule is not: notes, no errors."""
        branch = '[criteria.1]\ntitle = "Nhánh"\n¦max = 20\n'
        unread = '[criteria.1.2]\ntitle = "Chưa có cách chấm"\nmax = 3\n'
        text = excerpt(branch + leaf(code="1.1") + unread)

        assert ["info"] * 2 == [item.severity for item in found(tmp_path, text.replace("¦", ""), "excerpt-rest")]
        assert ["criteria.1.2"] == [item.place.key for item in found(tmp_path, text.replace("¦", ""), "rule-not-read")]
        assert [] == found(tmp_path, text.replace("¦", ""), "children-sum")

    def test_may_not_hold_more_than_the_whole(self, tmp_path):
        """Children that sum to more than their parent are wrong in an excerpt, too."""
        text = excerpt('[criteria.1]\ntitle = "Nhánh"\nmax = ¦1\n' + leaf(code="1.1") + leaf(code="1.2"))

        assert 1 == len(found(tmp_path, text, "children-sum"))

    def test_of_a_bonus_name_what_they_leave_out(self, tmp_path):
        """A cap of 5 with rows for 2 of it."""
        bonus = '[criteria.2]\ntitle = "Thưởng"\nrole = "bonus"\ncap = 5\n[criteria.2.1]\ntitle = "x"\ncap = 2\n'
        text = excerpt(leaf() + bonus + f"rule = {PLAN_LEAF}\n", total="1")

        assert ["criteria.2.cap"] == [item.place.key for item in found(tmp_path, text, "excerpt-rest")]

    def test_whole_ones_leave_nothing_out(self, tmp_path):
        """All rows are there."""
        branch = '[criteria.1]\ntitle = "Nhánh"\nmax = 1\n'

        assert [] == found(tmp_path, excerpt(branch + leaf(code="1.1"), total="1"), "excerpt-rest")

    def test_other_sets_may_not_leave_out_a_rule(self, tmp_path):
        """Without a rule a leaf of any other set is wrong."""
        text = set_text(leaf() + '[criteria.¦2]\ntitle = "x"\nmax = 1\n', total="2")

        assert 1 == len(found(tmp_path, text, "missing-key"))


class TestWindow:
    @pytest.mark.parametrize(
        ("window", "count"),
        [
            ("{ from = 2021-01-01, to = 2022-12-31 }", 1),
            ("{ from = 2024-01-01, to = 2024-12-31 }", 1),
            ("{ from = 2022-01-01, to = 2023-01-01 }", 0),
            ("{ from = 2023-12-31, to = 2024-12-31 }", 0),
        ],
    )
    def test_touches_the_year(self, tmp_path, window, count):
        """A window that holds no day of the scored year is most likely last year's."""
        text = set_text().replace("window = { from = 2022-12-01, to = 2024-01-31 }", f"{'¦' * count}window = {window}")

        assert count == len(found(tmp_path, text, "window-outside-year"))
