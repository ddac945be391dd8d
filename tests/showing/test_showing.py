"""What objects show of themselves in notebooks, terminals and frames."""

import datetime
import io
import re
import sys

from decimal import Decimal
from fractions import Fraction

import attrs
import polars as pl
import pytest

from rich.console import Console
from selectolax.lexbor import LexborHTMLParser

from building import a_register, compile_data, day, leaf, paper, set_data
from parscore.analysis import compare, rank
from parscore.errors import MissingExtraError, UnknownNameError
from parscore.evidence import read_register
from parscore.reading import read_document
from parscore.scoring import score
from parscore.showing import Column, Shown, Table, show, to_html, to_rich, to_text
from parscore.showing.frames import to_frame
from parscore.wording import Points, Text


#: A third of three points, and a report that is missing.
DATA = set_data(
    {
        "1": {
            "title": {"vi": "Chỉ đạo <b>", "en": "Steering"},
            "1": leaf(3, {"kind": "proportional", "ratio": ["done", "total"]}),
            "2": leaf(2, {"kind": "document", "document": "report", "due": day(3, 31)}),
        }
    },
    5,
    bands={"low": {"title": "Thấp", "from": 0}},
)
SET = compile_data(DATA)
REGISTER = a_register(
    facts={"total": 9, "done": 1},
    documents=[paper("7/KH-UBND", day(3, 1), "plan")],
    not_applicable={},
    claimed={"1.2": 2},
)
CARD = score(SET, REGISTER)
LETTER = read_document(
    "ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ A\nSố: 05/KH-UBND\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2023\n"
)
OBJECTS = {
    "set": SET,
    "criterion": SET["1.1"],
    "register": REGISTER,
    "card": CARD,
    "node": CARD["1"],
    "root": CARD.root,
    "ranking": rank([CARD]),
    "comparison": compare(score(SET, REGISTER, as_of=day(2, 1)), CARD),
    "document": LETTER,
    "no ranking": rank([]),
}


@pytest.mark.parametrize("item", OBJECTS.values(), ids=OBJECTS.keys())
class TestEveryObject:
    def test_is_accessible_html(self, item):
        """
        A notebook gets a heading, tables with scopes in regions that a keyboard reaches, and the language.
        """
        tree = LexborHTMLParser(item._repr_html_())
        (box,) = tree.css("div.parscore")

        assert "vi" == box.attributes["lang"]
        assert 1 == len(tree.css("h4"))
        assert all(cell.attributes.get("scope") == "col" for cell in tree.css("thead th"))
        assert all(cell.attributes.get("scope") == "row" for cell in tree.css("tbody th"))
        assert all(region.attributes.get("aria-label") for region in tree.css("[role=region][tabindex='0']"))
        assert len(tree.css("table")) == len(tree.css("[role=region]"))

    def test_names_no_colour(self, item):
        """
        It takes the reader's own colours, so it can be read in the dark.
        """
        style = item._repr_html_().partition("</style>")[0]

        assert "#" not in style
        assert "black" not in style
        assert "white" not in style.replace("white-space", "")

    def test_outweighs_the_rules_of_jupyterlab(self, item):
        """
        JupyterLab's rules for cells and lists weigh two classes, so ours for them do, too.
        """
        style = item._repr_html_().partition("</style>")[0]
        rules = re.findall(r"^\.parscore.*(?:th|td|dt|dd|number|date)\b.*\{", style, re.MULTILINE)

        assert 6 == len(rules)
        assert all(rule.startswith(".parscore.parscore ") for rule in rules)

    def test_has_a_twin_in_plain_text(self, item):
        """
        A terminal gets the same title and captions as lines.
        """
        printed = []

        class Printer:
            text = staticmethod(printed.append)

        item._repr_pretty_(Printer, cycle=False)

        shown = show(item)
        assert printed == [to_text(shown, "vi")]
        assert all(table.caption.say("vi") in printed[0] for table in shown.tables)

    @pytest.mark.parametrize(("lang", "other"), [("vi", "en"), ("en", "vi")])
    def test_shows_itself_in_a_language(self, item, lang, other):
        """`show(lang)` is HTML for a notebook and text elsewhere, each in that language, and says no label twice."""
        view = item.show(lang)
        tree = LexborHTMLParser(view._repr_html_())

        assert lang == tree.css_first("div.parscore").attributes["lang"]
        assert to_text(show(item), lang) == str(view) == repr(view)
        assert str(view) != str(item.show(other))
        assert not re.search(r"(?m)^ *([^:\n]+): \1", str(view))
        assert ".;" not in str(view)

    def test_shows_itself_in_vietnamese_unless_told(self, item):
        """What a notebook shows of an object is what `show()` gives."""
        assert item.show()._repr_html_() == item._repr_html_()

    def test_is_printed_by_rich(self, item):
        """
        Where rich is installed, it prints the object's tables.
        """
        console = Console(width=100, file=None, record=True, quiet=False)
        with console.capture() as captured:
            console.print(item)

        assert all(table.caption.say("vi") in captured.get() for table in show(item).tables)

    def test_gives_a_frame_of_its_first_table(self, item):
        """
        to_frame gives the rows of the first table with stable English names.
        """
        (first, *_) = show(item).tables
        frame = item.to_frame(backend="polars")

        assert isinstance(frame, pl.DataFrame)
        assert [column.key for column in first.columns] == frame.columns
        assert len(first.rows) == len(frame)


class TestFrames:
    def test_points_are_exact_decimals(self):
        """
        A third of a point is a decimal of twelve places; what a decimal can say is exact.
        """
        frame = CARD.to_frame(backend="polars")

        assert pl.Decimal(38, 12) == frame.schema["earned"]
        assert [Decimal("0.333333333333"), Decimal("0.333333333333"), Decimal(0)] == frame["earned"].to_list()
        assert [Decimal(5), Decimal(3), Decimal(2)] == frame["max"].to_list()
        assert [None, None, Decimal(2)] == frame["claimed"].to_list()

    def test_rows_name_their_unit(self):
        """
        The frames of many cards can be laid together, since every row names its unit.
        """
        assert ["xa-a"] * 3 == CARD.to_frame(backend="polars")["unit"].to_list()

    def test_a_table_is_named(self):
        """
        A table other than the first is asked for by its name; its causes have stable ids.
        """
        frame = CARD.to_frame("deductions", lang="en", backend="polars")

        assert ["below_threshold", "missing"] == frame["cause_id"].to_list()
        assert ["below the threshold", "missing"] == frame["cause"].to_list()
        assert [Decimal("2.666666666667"), Decimal(2)] == frame["points"].to_list()
        assert [datetime.date(2024, 1, 31)] * 2 == frame["until"].to_list()

    def test_an_unknown_table_is_told(self):
        """
        A table that is not there is an error that lists those that are.
        """
        with pytest.raises(UnknownNameError, match="criteria, deductions"):
            CARD.to_frame("deduction")

    @pytest.mark.parametrize("backend", ["pandas", "pyarrow"])
    def test_other_libraries_give_the_same(self, backend):
        """
        Pandas and PyArrow give the same names and points, where they are installed.
        """
        pytest.importorskip(backend)
        frame = CARD.to_frame(backend=backend)
        names = list(frame.columns) if backend == "pandas" else frame.column_names
        points = list(frame["max"]) if backend == "pandas" else frame["max"].to_pylist()

        assert CARD.to_frame(backend="polars").columns == names
        assert [Decimal(5), Decimal(3), Decimal(2)] == points

    def test_the_first_library_that_is_there_is_taken(self):
        """
        Where none is named, Polars comes first.
        """
        assert isinstance(CARD.to_frame(), pl.DataFrame)

    def test_none_is_a_clear_error(self, monkeypatch):
        """
        Where no library of frames is installed, the error says what to install.
        """
        monkeypatch.setattr("parscore.showing.frames.BACKENDS", ("no_such_library",))
        with pytest.raises(MissingExtraError, match=r"parscore\[frames\]"):
            CARD.to_frame()

    def test_empty_tables_keep_their_types(self):
        """
        A table without rows is a frame without rows, of the same types.
        """
        empty = read_register(
            {"format": "parscore.register/1", "criteria": "x", "unit": {"id": "a", "name": "A", "year": 2023}}
        )

        assert (
            CARD.register.to_frame("facts", backend="polars").schema == empty.to_frame("facts", backend="polars").schema
        )


#: One row of every sort, with what would harm a page or a terminal.
NASTY = Shown(
    title="<script>\x07",
    warning="a\nb",
    about=(),
    tables=(
        Table(
            "criteria",
            (Column("code"), Column("title"), Column("max", "points"), Column("rank", "whole"), Column("leaf", "flag")),
            (
                {"code": "1", "title": "\u202e<b>=1+1", "max": Points(Fraction(1, 3)), "rank": 1, "leaf": True},
                {"code": "2", "title": None, "max": None, "rank": None, "leaf": False},
                {"code": "3", "title": "x" * 300, "max": Points(Fraction(5, 4)), "rank": 2, "leaf": None},
            ),
        ),
    ),
)


class TestNasty:
    def test_html_escapes_everything(self):
        """
        Markup is text, control characters and turned directions are gone, and cells keep their own direction.
        """
        page = to_html(NASTY, "vi")

        assert "<script>" not in page
        assert "&lt;b&gt;=1+1" in page
        assert "\x07" not in page
        assert "\u202e" not in page
        assert "<bdi>" in page

    def test_text_stays_on_its_lines(self):
        """
        In a terminal nothing moves the cursor, and long cells are cut.
        """
        lines = to_text(NASTY, "en").split("\n")

        assert ["<script>", "a b", "", "Criteria (3)"] == lines[:4]
        assert "  1     <b>=1+1                                   1/3 (≈ 0.33)     1  yes" == lines[5]
        assert lines[7].split()[1] == "x" * 39 + "…"

    def test_long_tables_are_folded(self):
        """
        Of many rows twenty are seen; the others are folded, or counted in a terminal.
        """
        rows = tuple({"code": str(number), "title": Text("a", "b")} for number in range(25))
        shown = Shown(title="t", tables=(Table("units", (Column("code"), Column("title")), rows),))

        assert 25 == to_html(shown, "en").count('<th scope="row"')
        assert "5 more rows" in to_html(shown, "en")
        assert to_text(shown, "vi").endswith("… 5 dòng nữa")
        assert 20 == to_html(shown, "en").split("5 more rows")[0].count('<th scope="row"')

    def test_long_texts_have_room_and_very_long_ones_are_folded(self):
        """
        A column of long texts is wide; a text of more than 240 letters begins with whole words, and is all there below.
        """
        texts = ("y" * 81, "một hai " * 31, "z" * 241)
        rows = tuple({"code": str(number), "title": text} for number, text in enumerate(texts))
        page = to_html(Shown(title="t", tables=(Table("units", (Column("code"), Column("title")), rows),)), "vi")

        assert 1 == page.count('<th scope="col" class="long">')
        assert 3 == page.count('<td class="long">')
        assert f"<details><summary><bdi>{('một hai ' * 11).strip()} …</bdi></summary><bdi>{'một hai ' * 31}" in page
        assert f"<summary><bdi>{'z' * 90} …</bdi></summary><bdi>{'z' * 241}</bdi></details>" in page

    @pytest.mark.parametrize(
        ("letters", "room"), [(81, "long"), (80, "middle"), (31, "middle"), (30, "short"), (11, "short")]
    )
    def test_columns_of_texts_have_room_for_their_words(self, letters, room):
        """A column is as wide as its longest text asks for, so that no text stands a letter on a line."""
        table = Table("units", (Column("code"), Column("title")), ({"code": "1", "title": "y" * letters},))

        assert f'<td class="{room}"><bdi>y' in to_html(Shown(title="t", tables=(table,)), "vi")

    def test_a_frame_says_texts_in_the_language_that_was_asked(self):
        """
        Points too long for twelve places are rounded half to even there.
        """
        frame = to_frame(NASTY.tables[0], "en", "polars")

        assert [Decimal("0.333333333333"), None, Decimal("1.25")] == frame["max"].to_list()
        assert [1, None, 2] == frame["rank"].to_list()
        assert [True, False, None] == frame["leaf"].to_list()

    def test_what_nobody_shows_is_an_error(self):
        """
        An object of which nobody said how it is shown is a mistake in the code.
        """
        with pytest.raises(TypeError, match="nobody has said how int is shown"):
            show(1)

    def test_a_cycle_is_told_briefly(self):
        """
        Inside a cycle IPython gets the short form.
        """
        printed = []

        class Printer:
            text = staticmethod(printed.append)

        CARD._repr_pretty_(Printer, cycle=True)

        assert [repr(CARD)] == printed


def test_importing_brings_no_frames():
    """
    Neither narwhals nor a library of frames is imported until a frame is asked for.
    """
    import subprocess  # noqa: PLC0415 -- here alone

    code = (
        "import parscore, sys; parscore.score; print([n for n in ('narwhals', 'polars', 'rich') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603

    assert b"[]" == done.stdout.strip()


class TestView:
    def test_is_told_by_ipython_and_rich(self):
        """IPython's terminal and `rich` print the language that was asked for."""

        class Printer:
            told = ""

            def text(self, told):
                self.told += told

        printer, console = Printer(), Console(width=120, record=True, file=io.StringIO())
        CARD.show("en")._repr_pretty_(printer, cycle=False)
        CARD.show("en")._repr_pretty_(printer, cycle=True)
        console.print(CARD.show("en"))

        assert printer.told == f"{CARD.show('en')}…"
        assert "Scorecard of" in console.export_text()

    def test_of_another_language_is_refused_at_once(self):
        """There are two languages; which, is told."""
        with pytest.raises(ValueError, match="lang is one of vi, en, not 'fr'"):
            CARD.show("fr")


class TestAbout:
    def test_a_register_warns_of_a_set_that_is_not_official(self):
        """What was gathered for an illustrative set says so, as the set and its scorecards do."""
        shipped = attrs.evolve(REGISTER, criteria="cho-moi/commune-2023")

        assert all(str(item.show("en")).split("\n")[1].startswith("ILLUSTRATIVE") for item in (SET, CARD, shipped))
        assert '<p class="warning">MINH HỌA' in shipped._repr_html_()

    def test_a_register_whose_set_is_lost_tells_that(self):
        """Where the set cannot be read, nobody knows its status: that is told."""
        lost = attrs.evolve(REGISTER, criteria="nowhere/lost-2023")

        assert "  Status: the set cannot be read" in str(lost.show("en")).split("\n")

    def test_a_register_tells_what_it_leaves_out_and_who_reviewed_it(self):
        """
        What does not apply, and the stages of its reviews, stand above a register's tables.
        """
        register = a_register(
            not_applicable={"1.2": "Không phát sinh"},
            reviews=[
                {"stage": "verified-1", "by": "Phòng Nội vụ", "date": day(1, 15, 2024), "decisions": [_POINTS]},
            ],
        )

        text = to_text(show(register), "vi")
        assert "Không áp dụng: 1.2" in text
        assert "Vòng xem xét: verified-1" in text

    def test_a_document_tells_its_file_and_what_was_mended(self, tmp_path):
        """
        A document read from a file names it, and says what had to be mended.
        """
        file = tmp_path / "kh.txt"
        file.write_bytes("Số: 05/KH-UBND\nKẾ HOẠCH\nTuyên truyền\n".encode().decode("latin-1").encode())

        text = to_text(show(read_document(file)), "en")
        assert "File: " in text
        assert "Mended to be read: mojibake" in text

    def test_rich_counts_what_it_does_not_print(self):
        """
        Beyond twenty rows, rich says how many are left.
        """
        rows = tuple({"code": str(number)} for number in range(25))
        console = Console(width=100)
        with console.capture() as captured:
            console.print(to_rich(Shown(title="t", tables=(Table("units", (Column("code"),), rows),)), "en"))

        assert "… 5 more rows" in captured.get()


_POINTS = {"criterion": "1.2", "points": 1, "reason": "Nộp muộn"}
