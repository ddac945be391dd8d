"""Charts in reports: which there are, what they say in words, and how they stand in a page."""

import re
import sys

import attrs
import pytest

from selectolax.lexbor import LexborHTMLParser

from building import compile_data, day, paper, register_data
from parscore.errors import MissingExtraError
from parscore.evidence import read_register
from parscore.plots import outline
from parscore.reports import draft_all, draft_unit, draft_units, illustrate_unit, illustrate_units
from parscore.reports.html import render_unit, render_units
from parscore.reports.model import Chart
from parscore.scoring import score
from reporting import FACTS, HOSTILE, LATE, card, small_set


#: Nothing applies.
APART = {"1": "Không có", "2": "Không có"}
#: A plan in time, a report, every dossier: 4 + 3 + 3 of 10.
FULL = {
    "documents": [paper("1/KH-UBND", day(3, 1)), paper("2/BC", day(3, 1), "report")],
    "facts": {"total": 3, "done": 3},
}


def unit_captions(one, lang="en"):
    """Return what the charts of one unit say."""
    return [chart.caption for chart in illustrate_unit(draft_unit(one, lang), one).charts]


def units(cards, lang="en"):
    """Return the charts of several units."""
    return illustrate_units(draft_units(cards, lang), cards).charts


def many(count, *cards):
    """Return so many cards, each under a name of its own, by turns those of *cards*."""
    return [
        attrs.evolve(one, register=attrs.evolve(one.register, unit=f"xa-{number}", name=f"Xã {number}"))
        for number in range(count)
        for one in [cards[number % len(cards)]]
    ]


class TestOneUnit:
    def test_says_what_was_earned(self):
        """4 of 10 points are 2 of 7 in field 1 and 2 of 3 in field 2; what is final has no interval to be drawn."""
        expected = ["4 of 10 points are earned; most is lacking in field 1 Chỉ đạo (2 of 7)."]

        assert expected == unit_captions(card())

    def test_says_where_the_index_can_still_go(self):
        """In July 2 points are settled; a report of 3, a dossier of 1 and the bonus of 1 can still come to 4."""
        captions = unit_captions(card(as_of=day(7, 1)))

        assert "The index is 40 (Poor) so far; 20 (Poor) is secured, 90 (Good) can still be reached." == captions[1]

    def test_with_full_marks(self):
        """Where nothing is lacking no field is named."""
        assert "10 of 10 points are earned; no field lacks any." == unit_captions(card(**FULL))[0]

    def test_without_bands(self):
        """An index of a set without bands stands alone."""
        register = read_register(register_data(documents=LATE, facts=FACTS))
        bare = score(compile_data(small_set(bands={})), register, as_of=day(7, 1))

        assert "The index is 40 so far; 20 is secured, 90 can still be reached." == unit_captions(bare)[1]

    def test_shows_claims_that_differ(self):
        """A claim of 4 beside 2 is a chart of its own; one that agrees is none."""
        assert ["The unit's claim differs from what is computed on 1 criteria: 1.1."] == unit_captions(
            card(claimed={"1.1": 4})
        )[1:]
        assert [] == unit_captions(card(claimed={"1.1": 2}))[1:]

    def test_shows_stages(self):
        """What a reviewer left stands beside what was computed: 1 point less of 10."""
        decision = {"criterion": "2.1", "points": 1, "reason": "thiếu"}
        review = {"stage": "verified-1", "by": "Sở Nội vụ", "date": day(2, 20, 2024), "decisions": [decision]}
        drawn = illustrate_unit(draft_unit(card(reviews=[review])), card(reviews=[review])).charts

        assert "Chỉ số từng bước – tự đánh giá: 40; thẩm định lần 1: 30." == drawn[1].caption
        assert "Tính được, thẩm định lần 1" in drawn[1].svg

    def test_without_an_index_has_none(self):
        """There is nothing to draw where nothing applies."""
        assert [] == unit_captions(card(not_applicable=APART))

    def test_stands_among_the_conclusions(self):
        """Each picture is numbered, named, scrolls where it is too wide, and is told in words below."""
        one = card(as_of=day(7, 1))
        page = LexborHTMLParser(render_unit(illustrate_unit(draft_unit(one, "en"), one)).decode())

        assert 2 == len(page.css("#conclusions .charts figure > .region[tabindex='0'] > svg[role='img'][lang='en']"))
        assert ["Figure 1.", "Figure 2."] == [node.text() for node in page.css("figcaption b")]
        labels = [node.attributes["aria-label"] for node in page.css(".charts .region")]
        assert 2 == len(set(labels))

    def test_hostile_names_stay_texts(self):
        """Markup in a name is text in a picture, too."""
        one = card(name=HOSTILE)
        page = render_unit(illustrate_unit(draft_unit(one), one)).decode()

        assert 1 == page.count("<script>")
        assert [] == LexborHTMLParser(page).css("svg b, svg script, svg style")


class TestSeveralUnits:
    def test_are_ranked_and_compared(self):
        """At the end of the year a ranking and who lost what are enough."""
        cards = [card("a", name="Xã A"), card("b", name="Xã B", **FULL), card("c", not_applicable=APART)]
        drawn = units(cards)

        assert [
            "3 units, from Xã B (100) down to Xã A (40). No units are tied.",
            "Most is lacking on criterion 1.2 Tiêu chí: 3 points in all, for 1 of 3 units.",
        ] == [chart.caption for chart in drawn]

    def test_are_as_wide_as_they_say(self):
        """A picture of more than 1,200 pixels wants paper on its side; a heat map of few criteria does not."""
        (heat_map,) = units([card("a", name="Xã A")])[1:]
        wide = Chart("", '<svg xmlns="http://www.w3.org/2000/svg" width="1201" height="10"></svg>')

        assert not heat_map.is_wide
        assert wide.is_wide
        assert not Chart("", "<svg></svg>").is_wide

    def test_with_what_is_open(self):
        """While indexes can change, their intervals are shown; equals are told."""
        drawn = units(many(2, card(as_of=day(7, 1))))

        assert 3 == len(drawn)
        assert "2 units are tied with another." in drawn[0].caption
        assert "So far the highest index is 40, the median 40, the lowest 40; bars show what can still change." == (
            drawn[1].caption
        )

    def test_too_many_for_names_are_a_distribution(self):
        """Of 41 units, 21 with 40 and 20 with 100, most are in the lower band."""
        drawn = units(many(41, card(), card(**FULL)))

        assert 3 == len(drawn)
        assert (
            "41 units; most of them are in band “Poor”: 21 units (≈ 51.22 %). 41 units are tied with another."
            == drawn[0].caption
        )
        assert "The highest index is 100, the median 40, the lowest 40." == drawn[1].caption

    def test_too_many_without_bands(self):
        """Where a set has no bands, the distribution says between which indexes it lies."""
        bare = score(compile_data(small_set(bands={})), read_register(register_data(documents=LATE, facts=FACTS)))

        assert "The highest index is 40, the median 40, the lowest 40. 41 units are tied with another." == (
            units(many(41, bare))[0].caption
        )

    def test_without_an_index_have_none(self):
        """There is nothing to draw where nothing applies to anyone."""
        assert () == units([card(not_applicable=APART)])

    def test_of_outlines_are_those_of_cards(self):
        """What a scorecard leaves when only its outline is kept gives the same pictures."""
        cards = many(2, card(as_of=day(7, 1)))

        assert units(cards) == illustrate_units(draft_units(cards, "en"), map(outline, cards)).charts

    def test_stand_in_a_page_with_the_units_reports(self):
        """No two elements of a page have one id, and a picture that is wide lies on its side in print."""
        cards = many(2, card(as_of=day(7, 1)))
        report = illustrate_units(draft_all(cards), cards)
        wide = Chart("", '<svg xmlns="http://www.w3.org/2000/svg" width="1201" height="10"></svg>')
        report = attrs.evolve(report, charts=(*report.charts[:2], wide))
        singles = tuple(illustrate_unit(unit, one) for unit, one in zip(report.units, cards, strict=True))
        text = render_units(attrs.evolve(report, units=singles)).decode()
        page = LexborHTMLParser(text)
        ids = re.findall(r'\sid="([^"]*)"', text)

        assert len(set(ids)) == len(ids)
        assert 3 == len(page.css("main > .charts figure"))
        assert 1 == len(page.css("figure.wide"))
        assert 4 == len(page.css("article .charts figure"))


class TestExtra:
    def test_is_named_where_it_is_missing(self, monkeypatch):
        """Without what draws, both say what to install."""
        monkeypatch.setitem(sys.modules, "altair", None)

        with pytest.raises(MissingExtraError, match=r"parscore\[plots\]"):
            illustrate_unit(draft_unit(card()), card())
        with pytest.raises(MissingExtraError, match=r"parscore\[plots\]"):
            illustrate_units(draft_units([card()]), [card()])
