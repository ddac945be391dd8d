"""What a report promises: what can be won back, and no more, in every format."""

import io

import openpyxl
import pytest

from selectolax.lexbor import LexborHTMLParser

from building import card_of, day, leaf, paper, set_data
from formulas import Worked
from parscore.reports import draft_unit, html, markdown, xlsx


REPORT = {"kind": "document", "document": "report"}
PLAN = {"kind": "document", "document": "plan", "due": day(3, 31)}
#: A report of 3 is missing, and shuts 2 and 3; the plan was late, for good: it costs 2 of 4 in 2, and all of 3.
SET = set_data(
    {
        "1": leaf(3, REPORT),
        "2": leaf(4, PLAN | {"late": "50 %"}, requires=["1"]),
        "3": leaf(2, PLAN | {"late": "100 %"}, requires=["1"]),
    },
    9,
)


@pytest.fixture
def card():
    """Nothing is earned of 9 points; the report brings its own 3, and 2 of the 4 behind it."""
    return card_of(SET, documents=[paper("1/KH-UBND", day(4, 3))])


class TestWhatIsToDo:
    def test_leaves_out_what_brings_nothing(self, card):
        """What the gate of 3 hides is lost: it is no task; the others stand by what they bring."""
        report = draft_unit(card)

        assert [("1", "3"), ("2", "2")] == [(line.code, line.winnable.text) for line in report.tasks]
        assert ["3"] == [line.code for line in report.lessons]

    def test_in_html(self, card):
        """The column of points has what comes back."""
        page = LexborHTMLParser(html.render_unit(draft_unit(card)).decode())

        assert ["+3", "+2"] == [cell.text() for cell in page.css("#tasks td.open")]

    def test_in_markdown(self, card):
        """Likewise."""
        tasks = markdown.render_unit(draft_unit(card)).decode().partition("## Việc cần làm")[2]

        assert ["+3", "+2"] == [line.split("|")[1].strip() for line in tasks.splitlines() if line.startswith("| +")]

    def test_in_a_workbook(self, card):
        """Likewise, and the sum is of these: 5."""
        book = Worked(xlsx.render_unit(draft_unit(card)))

        assert [3, 2, 5] == [book.value("Việc cần làm", f"F{row}") for row in (7, 8, 9)]


class TestWords:
    def test_a_year_that_goes_on_lacks_and_one_that_is_over_has_lost(self, card):
        """What can still come is not called lost."""
        open_year = card_of(SET, day(2, 1))
        captions = [
            [node.text() for node in LexborHTMLParser(html.render_unit(draft_unit(one, "en")).decode()).css("caption")]
            for one in (open_year, card)
        ]

        assert {"What is lacking most", "What is lacking, by cause"} <= set(captions[0])
        assert {"The largest losses", "Losses by cause"} <= set(captions[1])
        assert "**What is lacking most**" in markdown.render_unit(draft_unit(open_year, "en")).decode()
        assert "**The largest losses**" in markdown.render_unit(draft_unit(card, "en")).decode()


class TestNumbers:
    def test_of_a_workbook_name_their_language_before_their_sign(self):
        """LibreOffice prints a language that stands after the sign."""
        claimed = card_of(SET, claimed={"1": 3})
        sheet = openpyxl.load_workbook(io.BytesIO(xlsx.render_unit(draft_unit(claimed))))["Bảng điểm"]
        dashed = {cell.number_format for row in sheet.iter_rows() for cell in row if ";" in cell.number_format}

        assert {'[$-42A]General;[$-42A]-General;"–"'} == dashed
