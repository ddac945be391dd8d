"""Reports as HTML, read back by a parser that knows HTML5."""

import re

import attrs
import pytest

from selectolax.lexbor import LexborHTMLParser

from building import card_of, day, leaf, paper, set_data
from parscore.reports import draft_all, draft_unit, draft_units, markdown
from parscore.reports.html import RANK, put_rank, render_unit, render_units
from parscore.reports.model import Chart, Rank
from reporting import HOSTILE, LATE, card, with_penalty


#: What a browser would load, or run.
_OUTSIDE = re.compile(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//|url\(|@import""")


def parsed(page: bytes) -> LexborHTMLParser:
    """Return a page, parsed."""
    return LexborHTMLParser(page.decode())


def texts(page: bytes, selector: str) -> list[str]:
    """Return the text of each element that *selector* finds, on one line."""
    return [" ".join(node.text(separator=" ").split()) for node in parsed(page).css(selector)]


class TestUnit:
    def test_has_the_parts_in_their_order(self):
        """Conclusions, ledger, evidence and what to do, each a section with its heading, named in the contents."""
        page = render_unit(draft_unit(card(), "en"))

        assert ["Conclusions", "Ledger", "Evidence", "What to do"] == texts(page, "main section > h2")
        assert ["Conclusions", "Ledger", "Evidence", "What to do"] == texts(page, "nav a")
        assert ["Xã A"] == texts(page, "h1")
        assert "en" == parsed(page).css_first("html").attributes["lang"]
        assert "Xã A – score report, 2023" == parsed(page).css_first("title").text()

    def test_loads_nothing(self):
        """No address of anything outside stands in it."""
        page = render_unit(draft_unit(card(name=HOSTILE))).decode()

        assert None is _OUTSIDE.search(page)
        assert 1 == page.count("<script>")
        assert 1 == page.count("<style>")

    def test_shows_the_ledger(self):
        """A row a criterion with its figures, its reasons below it, the total last."""
        page = render_unit(draft_unit(card(), "en"))
        rows = texts(page, "#ledger table.rows tr")

        assert "1.1 Tiêu chí 4 2 2" in rows
        assert "Total 10 4 6" == rows[-1]
        assert "−2 points (late): 1/KH-UBND of 2023-04-03, 3 day(s) late." in texts(page, "#ledger .why")
        assert "it cannot be won back this year; next time keep the deadline" in texts(page, "#ledger .remedy")

    def test_is_whole_without_scripts(self):
        """Everything that can be folded is open; nothing is hidden."""
        page = parsed(render_unit(draft_unit(card())))

        assert all("open" in node.attributes for node in page.css("details"))
        assert [] == page.css("[hidden]")

    def test_names_every_table_and_its_heads(self):
        """Each table has a caption, each head a scope, and every row as many cells as there are columns."""
        page = parsed(render_unit(draft_unit(card(claimed={"1.1": 4}), "en")))

        for table in page.css("table"):
            assert table.css_first("caption").text().strip()
            assert all(head.attributes.get("scope") for head in table.css("th"))
            widths = {
                sum(int(cell.attributes.get("colspan", "1")) for cell in row.css("th, td")) for row in table.css("tr")
            }
            assert 1 == len(widths), table.css_first("caption").text()

    def test_has_no_anchor_twice(self):
        """Each id stands once, and each link inside the page leads somewhere."""
        page = parsed(render_units(draft_all([card("xa-a"), card("xa-b")])))
        ids = [node.attributes["id"] for node in page.css("[id]")]

        assert len(set(ids)) == len(ids)
        assert {node.attributes["href"][1:] for node in page.css("a[href^='#']")} <= set(ids)

    def test_warns_of_a_status_on_screen_and_paper(self):
        """A set that is not official says so above all, across each page, and in its margin."""
        text = render_unit(draft_unit(card(), "en")).decode()

        assert ["ILLUSTRATIVE: not an official set"] == texts(text.encode(), ".status")
        assert ["ILLUSTRATIVE"] == texts(text.encode(), ".mark")
        assert '@top-center { content: "ILLUSTRATIVE: not an official set"; }' in text

    def test_of_an_official_set_warns_of_nothing(self):
        """There is no banner, no mark, and nothing in the margin."""
        data = set_data({"1": leaf(1, {"kind": "document", "document": "plan"})}, 1, set={"status": "official"})
        page = render_unit(draft_unit(card_of(data)))

        assert [] == texts(page, ".status, .mark")
        assert '@top-center { content: ""; }' in page.decode()

    def test_takes_hostile_names_for_text(self):
        """Markup of a name is read as text, wherever it stands; the style sheet stays closed."""
        papers = [paper("1/KH", day(3, 1), subject=HOSTILE, locator="<u>x</u>", file="a&b.pdf")]
        page = render_unit(
            draft_unit(card(name=HOSTILE, documents=papers, not_applicable={"1.2": "<s>không</s>"}), "en")
        )
        tree = parsed(page)

        assert [] == tree.css("b:not(.use b), i:not(.bar i), u, s")
        assert "=1+1 <b>&amp;</b>" in texts(page, "h1 bdi")[0]
        assert 1 == len(tree.css("style"))
        assert 1 == len(tree.css("script"))
        assert "\x07" not in page.decode()
        assert "\u202e" not in page.decode()

    def test_shows_stages_and_claims_where_there_are_any(self):
        """Each is a column; a claim that differs is told in a table of its own."""
        reviews = [
            {
                "stage": "verified-1",
                "by": "Phòng Nội vụ",
                "date": day(2, 5, 2024),
                "decisions": [{"document": "1/KH-UBND", "verdict": "rejected", "reason": "Không dấu"}],
            }
        ]
        page = render_unit(draft_unit(card(claimed={"1.1": 4}, reviews=reviews), "en"))

        assert ["Criterion", "Max", "Earned", "Lost", "Claimed", "self-assessment", "first verification"] == texts(
            page, "#ledger table.rows thead th"
        )
        assert "Index 40 20" in texts(page, "#ledger table.rows tr")
        assert "1.1 Tiêu chí 4 0 +4" in texts(page, "#ledger table:not(.rows) tr")

    def test_shows_what_is_open(self):
        """In an open year there is a column for it, and the interval of the index."""
        page = render_unit(draft_unit(card(as_of=day(2, 1)), "en"))

        assert "1.1 Tiêu chí 4 0 0 4" in texts(page, "#ledger table.rows tr")
        assert "Index in the end 0 – 110 Poor – Good" in texts(page, ".figures div")

    def test_of_perfect_and_of_empty_registers(self):
        """Nothing lost, nothing to do, no documents: each is said in words."""
        perfect = card(
            documents=[paper("1/KH", day(3, 1)), paper("2/BC", day(3, 1), "report")],
            facts={"total": 3, "done": 3, "asked": True},
        )
        text = render_unit(draft_unit(perfect, "en")).decode()
        empty = render_unit(draft_unit(card(documents=[], facts={}), "en")).decode()

        assert "<p>Nothing was deducted.</p>" in text
        assert "<p>Nothing is left to be won back.</p>" in text
        assert "<p>The register has no document.</p>" in empty

    def test_of_a_unit_without_an_index(self):
        """What does not apply is told; no figure is made up."""
        page = render_unit(draft_unit(card(not_applicable={"1": "Không có", "2": "Không có"}), "en"))

        assert "Index no index" in texts(page, ".figures div")
        assert "1 Chỉ đạo ( not applicable: Không có ) –" in texts(page, "#ledger table.rows tr")

    def test_shows_penalties(self):
        """What is taken outside the total stands in its row and among the conclusions."""
        page = render_unit(draft_unit(card_of(with_penalty(), facts={"faults": 1}), "en"))

        assert "Penalty −1" in texts(page, ".figures div")
        assert "2 Vi phạm (penalty) −1" in texts(page, "#ledger table.rows tr")

    def test_puts_charts_with_the_conclusions(self):
        """A chart is put in as it is; its caption is text."""
        report = attrs.evolve(draft_unit(card()), charts=(Chart("A < B", "<svg role='img'></svg>"),))
        page = render_unit(report)

        assert 1 == len(parsed(page).css(".charts figure > .region > svg"))
        assert ["Hình 1. A < B"] == texts(page, "figcaption")


class TestRank:
    def test_is_put_in_later(self):
        """A page that waits for a rank has a place for it, once; one that does not has none."""
        report = draft_unit(card(), "en")
        waiting = render_unit(report, waits_for_rank=True)

        assert 1 == waiting.count(RANK.encode())
        assert 0 == render_unit(report).count(RANK.encode())
        assert "Rank 2= of 9 units; in the end 1 to 3" in texts(
            put_rank(waiting, Rank("2=", 2, 1, 3, 9), "en"), ".figures div"
        )

    def test_cannot_be_forged(self):
        """A name that looks like the place is text."""
        page = render_unit(draft_unit(card(name=f"Xã {RANK}")), waits_for_rank=True)

        assert 1 == page.count(RANK.encode())

    def test_leads_back(self):
        """A page of a folder leads to the ranking."""
        page = render_unit(draft_unit(card(), "en"), back="../index.html")

        assert "../index.html" == parsed(page).css_first(".back a").attributes["href"]


def test_of_a_unit_to_which_nothing_applies_is_no_praise():
    """Neither 0 points lost nor nothing deducted: nothing applies, and there is no index."""
    apart = card_of(set_data({"1": leaf(1, {"kind": "choice", "fact": "asked"})}, 1), not_applicable={"1": "Không có"})
    page = render_unit(draft_unit(apart, "en"))

    assert ["Index no index"] == texts(page, ".figures > div")
    assert b"Nothing was deducted" not in page
    assert 2 == page.count(b"Nothing applies to the unit")


class TestUnits:
    CARDS = (card("xa-a"), card("xa-b", documents=[*LATE, paper("2/BC", day(3, 1), "report")]))

    def test_ranks_and_sums(self):
        """Ranking, distribution, what most was lost on, and who lost what."""
        page = render_units(draft_units(self.CARDS, "en"))

        assert ["Ranking", "Distribution", "What most was lost on", "Who lost what"] == texts(
            page, "main > section > h2"
        )
        assert ["1 Xã B 70 Good 7 10 3 0", "2 Xã A 40 Poor 4 10 6 0"] == texts(page, "#ranking tbody tr")
        assert ["Good 1 50 %", "Poor 1 50 %"] == texts(page, "#distribution tbody tr")
        assert "1.1 Tiêu chí 4 2 Xã B (2), Xã A (2)" in texts(page, "#most-lost tbody tr")
        assert ["Xã B 2 1 3", "Xã A 5 1 6"] == texts(page, "#who tbody tr")
        assert "Fields: 1 Chỉ đạo; 2 Hồ sơ." in texts(page, "#who .note")

    @pytest.mark.parametrize("as_of", [None, day(2, 1)])
    def test_ranks_with_the_columns_of_markdown(self, as_of):
        """What a reader of one format sees, one of the other sees, in the same order and words."""
        report = draft_units([card("xa-a", as_of), card("xa-b", as_of)], "en")
        table = next(line for line in markdown.render_units(report).decode().split("\n") if line.startswith("| Rank"))

        assert texts(render_units(report), "#ranking thead th") == table.strip("| ").split(" | ")

    def test_leads_to_the_reports_in_it(self):
        """With the reports of the units in it, each name leads to its unit's."""
        page = parsed(render_units(draft_all(self.CARDS, "en")))

        assert ["#u1", "#u2"] == [link.attributes["href"] for link in page.css("#ranking tbody a")]
        assert ["Xã B", "Xã A"] == [head.text() for head in page.css("article > h3")]

    def test_leads_where_it_is_told(self):
        """Else to the address that is given, or nowhere."""
        report = draft_units(self.CARDS, "en")
        page = parsed(render_units(report, lambda standing: f"units/{standing.unit}.html"))

        assert "units/xa-b.html" == page.css_first("#ranking tbody a").attributes["href"]
        assert [] == parsed(render_units(report)).css("#ranking tbody a")

    def test_darkens_the_largest_losses(self):
        """The largest cell is the darkest; a fifth of it is among the lightest."""
        page = parsed(render_units(draft_units(self.CARDS, "en")))
        cells = [cell.attributes["class"] for cell in page.css("#who tbody td")]

        assert ["n h2", "n h1", "n", "n h4", "n h1", "n"] == cells

    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_of_an_open_year(self, lang):
        """The interval of each unit is a column."""
        page = render_units(draft_units([card("xa-a", as_of=day(2, 1))], lang))

        assert texts(page, "#ranking tbody tr")[0].endswith("0 – 110")

    def test_where_nothing_was_lost(self):
        """There is no table of losses, and the text says why; no bands, no distribution."""
        plan = {"kind": "document", "document": "plan"}
        perfect = card_of(set_data({"1": leaf(1, plan)}, 1), documents=[paper("1/KH", day(3, 1))])
        page = render_units(draft_units([perfect], "en"))

        assert 2 == page.decode().count("<p>Nothing was deducted.</p>")
        assert [] == texts(page, "#distribution, table.matrix, table.lost-most")

    def test_of_a_unit_without_an_index(self):
        """It is last, without a rank."""
        apart = card("xa-0", not_applicable={"1": "Không có", "2": "Không có"})
        page = render_units(draft_units([apart, *self.CARDS], "en"))

        assert "– Xã 0 no index 0 0 0 0" == texts(page, "#ranking tbody tr")[-1]

    def test_with_charts_and_penalties(self):
        """Charts stand between the distribution and the losses; a penalty has a column."""
        report = draft_units([card_of(with_penalty(), facts={"faults": 1})], "en")
        page = render_units(attrs.evolve(report, charts=(Chart("Biểu đồ", "<svg></svg>"),)))

        assert 1 == len(parsed(page).css(".charts svg"))
        assert ["1 Xã A −25 0 4 4 −1"] == texts(page, "#ranking tbody tr")
