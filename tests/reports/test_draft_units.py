"""The report of several units, drafted from tallies."""

import pickle

import pytest

from building import card_of, day, leaf, paper, set_data
from parscore.errors import ParscoreError
from parscore.reports import draft_all, draft_units, tally
from reporting import card


REPORT = paper("2/BC", day(3, 1), "report")
PLAN = paper("1/KH", day(3, 1))
#: Indexes 40, 90 and 90: a late plan alone; a plan and a report, each with 2 of 3 dossiers.
CARDS = [card("xa-a"), card("xa-b", documents=[PLAN, REPORT]), card("xa-c", documents=[PLAN, REPORT])]


class TestRanking:
    def test_is_dense_and_marks_ties(self):
        """Equals share a rank, and the next one follows at once."""
        report = draft_units(CARDS, "en")

        assert [("xa-b", "1=", "90"), ("xa-c", "1=", "90"), ("xa-a", "2", "40")] == [
            (standing.unit, standing.rank.text, standing.index.text) for standing in report.standings
        ]
        assert 3 == report.standings[0].rank.count
        assert ("Good", "9", "10", "1", "0", None) == (
            report.standings[0].band,
            report.standings[0].earned.text,
            report.standings[0].max.text,
            report.standings[0].deducted.text,
            report.standings[0].bonus.text,
            report.standings[0].penalty,
        )
        assert report.is_final

    def test_puts_who_has_no_index_last(self):
        """A unit to which nothing applies has no rank, no index and no band."""
        apart = card("xa-0", not_applicable={"1": "Không có", "2": "Không có"})
        last = draft_units([apart, *CARDS], "en").standings[-1]

        assert ("xa-0", "–", None, None, "") == (last.unit, last.rank.text, last.index, last.least, last.band)

    def test_of_an_open_year_has_intervals(self):
        """In February a unit may end anywhere from 0 to 100, and the bonus."""
        report = draft_units([card(as_of=day(2, 1))], "en")

        assert ("0", "110") == (report.standings[0].least.text, report.standings[0].most.text)
        assert not report.is_final

    def test_of_a_year_that_is_over_has_one_figure(self):
        """Where nothing can change, the index in the end is the published one; without an index there is none."""
        apart = card("xa-0", not_applicable={"1": "Không có", "2": "Không có"})

        assert ["90", "90", "40", ""] == [each.range for each in draft_units([apart, *CARDS], "en").standings]

    def test_of_an_open_year_says_both_ends(self):
        """From the least to the greatest index that can still come."""
        assert "0 – 110" == draft_units([card(as_of=day(2, 1))], "en").standings[0].range

    def test_has_the_columns_that_the_set_has(self):
        """A penalty, a band and an open year have a column only where there are any."""
        bare = draft_units([card_of(set_data({"1": leaf(1, {"kind": "choice", "fact": "asked"})}, 1))])
        columns = ("rank", "unit", "index", "band", "earned", "max", "deducted", "bonus")

        assert ("rank", "unit", "index", "earned", "max", "deducted") == bare.ranking
        assert columns == draft_units(CARDS).ranking
        assert (*columns, "range") == draft_units([card(as_of=day(2, 1))]).ranking

    def test_of_nothing_is_refused(self):
        """A report of no unit would say nothing."""
        with pytest.raises(ParscoreError):
            draft_units([])

    def test_of_one_unit_twice_is_refused(self):
        """A unit cannot stand beside itself."""
        with pytest.raises(ParscoreError, match="xa-a"):
            draft_units([CARDS[0], CARDS[0]])


class TestDistribution:
    def test_counts_every_band(self):
        """Two of three are good, one is poor: 200/3 and 100/3 per cent."""
        report = draft_units(CARDS, "en")

        assert [("Good", 2, "≈ 66.67"), ("Poor", 1, "≈ 33.33")] == [
            (share.title, share.count, share.percent.text) for share in report.bands
        ]

    def test_counts_those_without_a_band(self):
        """Who has no index has no band, and is counted all the same."""
        apart = card("xa-0", not_applicable={"1": "Không có", "2": "Không có"})
        share = draft_units([apart, *CARDS], "en").bands[-1]

        assert ("No band", 1, "25") == (share.title, share.count, share.percent.text)

    def test_shares_sum_to_100(self):
        """Of one, four and one of six, rests being equal, the first two are rounded up and the last down."""
        apart = card("xa-0", not_applicable={"1": "Không có", "2": "Không có"})
        poor = [card(f"xa-{number}") for number in range(1, 5)]
        report = draft_units([apart, *poor, CARDS[1]], "en")

        assert ["≈ 16.67", "≈ 66.67", "≈ 16.66"] == [share.percent.text for share in report.bands]

    def test_of_a_set_without_bands_is_empty(self):
        """There is nothing to count."""
        assert () == draft_units([card_of(set_data({"1": leaf(1, {"kind": "choice", "fact": "asked"})}, 1))]).bands

    def test_tells_the_ends_and_the_middle(self):
        """Of three the second; of two, half the sum of both: (90 + 40) / 2."""
        three, two = draft_units(CARDS, "en"), draft_units(CARDS[:2], "en")

        assert ("90", "90", "40") == (three.highest.text, three.median.text, three.lowest.text)
        assert "65" == two.median.text

    def test_tells_an_index_as_it_is_published(self):
        """The highest index, 6 of 7 points, is 85.71 as in the ranking, and not marked: the set rounds it so."""
        odd = card("xa-b", documents=[PLAN, REPORT], not_applicable={"1.2": "Không có"})
        report = draft_units([odd], "en")

        assert report.standings[0].index.text == report.highest.text == report.median.text == report.lowest.text
        assert "85.71" == report.highest.text

    def test_of_units_without_an_index_has_no_ends(self):
        """No index, no middle."""
        report = draft_units([card("xa-0", not_applicable={"1": "Không có", "2": "Không có"})])

        assert (None, None, None, ()) == (report.highest, report.median, report.lowest, report.columns)


class TestLosses:
    def test_sum_over_units(self):
        """1.2 cost one unit 3 points, 2.1 all three 1 each, 1.1 one unit 2."""
        report = draft_units(CARDS, "en")

        assert [("1.2", 1, "3"), ("2.1", 3, "3"), ("1.1", 1, "2")] == [
            (column.code, column.units, column.points.text) for column in report.worst
        ]
        assert [
            ("1", True, False),
            ("1.1", False, True),
            ("1.2", False, True),
            ("2", True, False),
            ("2.1", False, True),
        ] == [(column.code, column.is_field, column.is_leaf) for column in report.columns]
        assert [("Xã A", "3")] == [(loser.name, loser.points.text) for loser in report.worst[0].most]
        assert [("below_threshold", 3, "3"), ("missing", 1, "3"), ("late", 1, "2")] == [
            (cause.id, cause.lines, cause.points.text) for cause in report.causes
        ]

    def test_tell_who_lost_what(self):
        """A unit's losses are kept by code; where nothing was lost there is none."""
        standing = draft_units(CARDS, "en").standings[0]

        assert {"2": "1", "2.1": "1"} == {code: figure.text for code, figure in standing.taken.items()}

    def test_are_points_of_the_total(self):
        """Below a branch of 3 that is scaled to 12 a point is 4: 2.2 costs 8, as 1 does, and 2.1 costs 4; 20 in all."""
        rule = {"kind": "document", "document": "plan"}
        branch = {"title": "Lĩnh vực", "scale_to": 12, "1": leaf(1, rule), "2": leaf(2, rule)}
        report = draft_units([card_of(set_data({"1": leaf(8, rule), "2": branch}, 20))])

        assert {"1": 8, "2": 12, "2.1": 4, "2.2": 8} == {column.code: column.points.exact for column in report.columns}
        assert [8, 8, 4] == [column.points.exact for column in report.worst]
        assert 20 == sum(cause.points.exact for cause in report.causes) == report.standings[0].deducted.exact


class TestTally:
    def test_can_be_sent_to_another_process(self):
        """What comes back is the same."""
        given = tally(CARDS[0], "en")

        assert given == pickle.loads(pickle.dumps(given))  # noqa: S301 -- of our own making
        assert draft_units([given], "en") == draft_units([CARDS[0]], "en")


class TestAll:
    def test_holds_the_report_of_each_unit(self):
        """The reports stand in the order of the ranking, each with its rank."""
        report = draft_all(CARDS, "en")

        assert [("Xã B", "1="), ("Xã C", "1="), ("Xã A", "2")] == [(unit.name, unit.rank.text) for unit in report.units]
