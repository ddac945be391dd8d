"""A card in a notebook."""

from xml.etree import ElementTree as ET  # noqa: N817

from building import Data, card_of, day, leaf, paper, set_data
from parscore.scoring import Scorecard
from parscore.showing import show, to_html
from parscore.views import tree_html


PLAN: Data = {"kind": "document", "document": "plan"}
CRITERIA = set_data(
    {"1": {"title": "A & <b>", "1": leaf(2, PLAN), "2": leaf(1, {"kind": "document", "document": "report"})}}, 3
)


def card(**tables: object) -> Scorecard:
    """Return a card of the set."""
    return card_of(CRITERIA, documents=[paper("1/KH-A", day(3, 1))], **tables)


class TestHtml:
    """Nested details."""

    def test_is_a_tree(self) -> None:
        """Each node with lines below it can be folded, each other one is a line."""
        text = tree_html(card().root, "vi").replace("<br>", "").replace(" open>", ">")
        field = ET.fromstring(f"<div>{text}</div>").find("details")  # noqa: S314 -- of our own making
        assert field is not None
        inner = field.find("div")
        assert inner is not None

        assert ["details"] == [item.tag for item in inner if item.tag == "details"]
        assert ["1.1 Tiêu chí: 2/2"] == [item.text for item in inner if item.tag == "div"]

    def test_escapes_everything(self) -> None:
        """What a file says is text, not markup, and control characters are dropped."""
        text = card(not_applicable={"1.2": "<script>\x07"})._repr_html_()

        assert "A &amp; &lt;b&gt;" in text
        assert "&lt;script&gt;" in text
        assert "<script>" not in text
        assert "\x07" not in text

    def test_says_the_figures_and_the_reasons(self) -> None:
        """The summary, the day and each line with its details are in it."""
        text = to_html(show(card()), "en", inside=tree_html(card().root, "en"))

        assert 'lang="en"' in text
        assert "Points: 2/3, 1 lost" in text
        assert "2024-01-31" in text
        assert "<li>−1 points (missing): no Report." in text
        assert "<br><small>Wanted: Report" in text

    def test_shows_children_that_add_up(self) -> None:
        """Three thirds stand below 1 as 0.34, 0.33 and 0.33."""
        rule = {"kind": "proportional", "ratio": ["done", "total"]}
        criteria = set_data({"1": {"title": "A", **{key: leaf(1, rule) for key in ("1", "2", "3")}}}, 3)
        text = tree_html(card_of(criteria, facts={"total": 3, "done": 1}).root, "en")

        assert "1 A: 1/3, lost 2" in text
        assert ["≈ 0.34/1, lost ≈ 0.66", *["≈ 0.33/1, lost ≈ 0.67"] * 2] == [
            item.split("</summary>")[0] for item in text.split("Tiêu chí: ")[1:]
        ]

    def test_tells_what_the_text_tells(self) -> None:
        """A branch's gate is one line, and what a floor covers is told, as in the text."""
        quarters = {"kind": "periodic", "document": "report", "every": "quarter", "missing": "1/2"}
        inner = {key: leaf(1, {"kind": "choice", "fact": "asked"}) for key in ("1", "2")}
        facts = {"asked": {"title": "Có hỏi", "sort": "yes_no"}}
        criteria = set_data({"1": leaf(1, quarters), "2": {"title": "B", "requires": ["1"], **inner}}, 3, facts=facts)
        text = tree_html(card_of(criteria, facts={"asked": True}).root, "en")

        assert 1 == text.count("−2 points (blocked)")
        assert 0 == text.count("−1 points (blocked)")
        assert "Not there either" in text
