"""Reports as Markdown."""

import re

from building import card_of, day, leaf, paper, set_data
from parscore.reports import draft_all, draft_unit, draft_units
from parscore.reports.markdown import render_unit, render_units
from parscore.reports.model import Rank
from reporting import HOSTILE, LATE, card


def lines_of(page: bytes) -> list[str]:
    """Return the lines of a page."""
    return page.decode().splitlines()


class TestUnit:
    def test_has_the_parts_in_their_order(self):
        """Title, status, day, then the four parts."""
        lines = lines_of(render_unit(draft_unit(card(), "en", Rank("1", 1, 1, 1, 2))))

        assert "# Xã A – Score report, 2023" == lines[0]
        assert "**ILLUSTRATIVE: not an official set**" == lines[2]
        assert ["## Conclusions", "## Ledger", "## Evidence", "## What to do"] == [
            line for line in lines if line.startswith("## ")
        ]
        assert "- Index: 40 – Poor" in lines
        assert "- Rank: 1 of 2 units" in lines
        assert "- 1\\.2 Tiêu chí: −3 points (missing): no Report." in lines

    def test_lays_tables(self):
        """The ledger, the causes, the evidence and the tasks are tables; every row has as many cells as its head."""
        lines = lines_of(render_unit(draft_unit(card(claimed={"1.1": 4}), "en")))

        assert "| 1.1 Tiêu chí | 4 | 2 | 2 | 0 | 4 |" in lines
        assert "| **Total** | 10 | 4 | 6 | 0 |  |" in lines
        assert "| missing | 1 | 3 |" in lines
        assert "| +3 | 1.2 Tiêu chí | supplied by 2024-01-31 it brings 3 points | 2024-01-31 |" in lines
        assert "| −2 | 1.1 Tiêu chí | 1/KH-UBND of 2023-04-03, 3 day(s) late |" in lines
        assert any(
            line.startswith("| 1/KH-UBND<br>of 2023-04-03<br>Văn bản<br>Plan<br>mục V, kh.pdf | 1.1") for line in lines
        )
        assert "  - How to get it back: it cannot be won back this year; next time keep the deadline" in lines

    def test_takes_hostile_names_for_text(self):
        """No bar ends a cell, no angle opens a tag, no bracket a link."""
        papers = [paper("1/KH", day(3, 1), subject=HOSTILE)]
        page = render_unit(draft_unit(card(name=HOSTILE, documents=papers), "en")).decode()

        assert page.startswith("# \\=1+1 \\<b\\>\\&amp;\\</b\\>")
        assert "\\|\\[x\\](y)\\`" in page
        assert re.search(r"(?<!\\)<(?!br>)", page) is None

    def test_notes_what_may_fall_and_what_is_empty(self):
        """Notes stand below the reasons; what is not there is said in words."""
        page = render_unit(draft_unit(card(documents=[], as_of=day(2, 1)), "en")).decode()
        plan = {"kind": "document", "document": "plan"}
        data = set_data({"1": leaf(1, plan)}, 1, set={"status": "official"})
        perfect = render_unit(draft_unit(card_of(data, documents=[paper("1/KH", day(3, 1))]), "en")).decode()

        assert "- What is earned may still fall to 0." in page
        assert "The register has no document." in page
        assert "Nothing was deducted." in perfect
        assert "Nothing is left to be won back." in perfect
        assert "ILLUSTRATIVE" not in perfect

    def test_tells_the_stage(self):
        """A verified score says whose view it is, and has a column for each."""
        decision = {"document": "1/KH-UBND", "verdict": "rejected", "reason": "Không dấu"}
        reviews = [{"stage": "verified-1", "by": "Phòng", "date": day(2, 5, 2024), "decisions": [decision]}]
        lines = lines_of(render_unit(draft_unit(card(reviews=reviews), "en")))

        assert "Stage: first verification" in lines
        assert "| Criterion | Max | Earned | Lost | Open | self-assessment | first verification |" in lines

    def test_of_a_unit_to_which_nothing_applies_is_no_praise(self):
        """It says that nothing applies: not that nothing was deducted, nor that nothing is left to win back."""
        apart = card_of(
            set_data({"1": leaf(1, {"kind": "choice", "fact": "asked"})}, 1), not_applicable={"1": "Không có"}
        )
        page = render_unit(draft_unit(apart, "en")).decode()

        assert "- There is no index: no criterion applies to the unit." in page
        assert 2 == page.count("Nothing applies to the unit: there are no points to earn or to lose.")
        assert "Nothing was deducted" not in page
        assert "Nothing is left" not in page

    def test_names_its_set_once(self):
        """The line of the set begins with words that no title of a set begins with."""
        assert "Scored on: Test set\\" in lines_of(render_unit(draft_unit(card(), "en")))
        assert "Chấm theo: Bộ thử\\" in lines_of(render_unit(draft_unit(card(), "vi")))


class TestUnits:
    CARDS = (card("xa-a"), card("xa-b", documents=[*LATE, paper("2/BC", day(3, 1), "report")]))

    def test_has_what_is_said_of_all(self):
        """Ranking, distribution, losses, causes, and who lost what."""
        lines = lines_of(render_units(draft_units(self.CARDS, "en")))

        assert "# Score report of all units, 2023" == lines[0]
        assert "| 1 | Xã B | 70 | Good | 7 | 10 | 3 | 0 |" in lines
        assert "| Good | 1 | 50 % |" in lines
        assert "| 1.1 Tiêu chí | 4 | 2 | Xã B (2), Xã A (2) |" in lines
        assert "| Xã A | 5 | 1 | 6 |" in lines

    def test_has_the_reports_of_the_units(self):
        """Each with its own heading, one level down."""
        lines = lines_of(render_units(draft_all(self.CARDS, "en")))

        assert ["## Xã B", "## Xã A"] == [line for line in lines if line.startswith("## Xã")]
        assert 2 == lines.count("### What to do")

    def test_of_units_to_none_of_which_anything_applies(self):
        """It says so, and not that nothing was deducted."""
        apart = card(not_applicable={"1": "Không có", "2": "Không có"})
        page = render_units(draft_units([apart], "en")).decode()

        assert "Nothing applies to any unit" in page
        assert "Nothing was deducted" not in page

    def test_where_nothing_was_lost_or_scored(self):
        """No bands, no losses, no index: each is left out or said."""
        plan = {"kind": "document", "document": "plan"}
        data = set_data({"1": leaf(1, plan)}, 1)
        perfect = card_of(data, documents=[paper("1/KH", day(3, 1))])
        apart = card_of(data, unit="xa-b", not_applicable={"1": "Không có"})
        page = render_units(draft_units([perfect, apart], "en")).decode()

        assert "| – | Xã B | no index | 0 | 0 | 0 |" in page
        assert "## Distribution" not in page
        assert "Nothing was deducted." in page
