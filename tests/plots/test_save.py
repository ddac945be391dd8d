"""Charts as files: no browser, no network, and nothing in a name that does harm."""

import re
import struct

from pathlib import Path
from xml.etree import ElementTree

import altair as alt
import attrs
import pytest

from selectolax.lexbor import LexborHTMLParser

from parscore import load_criteria, load_register, plots, rank, score
from parscore.cli import main
from parscore.errors import ParscoreError


ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "examples" / "cho-moi-2023"
CARD = score(load_criteria("cho-moi/commune-2023"), load_register(SAMPLE / "xa-vi-du-e.toml"))
CHART = plots.waterfall(CARD)
SVG = "{http://www.w3.org/2000/svg}"


def named(name):
    """Return the chart of a unit of that name."""
    return plots.waterfall(attrs.evolve(CARD, register=attrs.evolve(CARD.register, name=name)))


def units(count):
    """Return the card of so many units."""
    registers = [attrs.evolve(CARD.register, unit=f"xa-{number}", name=f"Xã {number}") for number in range(count)]
    return [attrs.evolve(CARD, register=register) for register in registers]


class TestSave:
    def test_svg_is_xml_with_vietnamese_labels(self, tmp_path):
        """
        81,47 points are lost of 100; with a penalty of 3 the index is 15,53, as the sample's README has it.
        """
        plots.save(CHART, tmp_path / "a.svg")
        texts = {text.text for text in ElementTree.parse(tmp_path / "a.svg").iter(f"{SVG}text")}  # noqa: S314 -- our own file

        assert {"Điểm tối đa", "100", "18,53", "−3", "15,53 – Dưới trung bình"} <= texts

    def test_png_is_twice_the_size(self, tmp_path):
        """
        A PNG has two pixels for one of the chart: at least twice its field of 640.
        """
        plots.save(CHART, tmp_path / "a.png")
        raw = (tmp_path / "a.png").read_bytes()
        width, height = struct.unpack(">II", raw[16:24])

        assert b"\x89PNG" == raw[:4]
        assert width > 1280
        assert height > 2 * CHART.to_dict()["height"]

    def test_page_runs_nothing(self, tmp_path):
        """
        A page has no script, loads nothing from elsewhere, and a name in it stays a text.
        """
        plots.save(named("Xã </script><script>alert(1)</script>"), tmp_path / "a.html", lang="vi")
        page = (tmp_path / "a.html").read_text(encoding="utf-8")

        assert '<html lang="vi">' in page
        assert "<script" not in page
        assert " src=" not in page
        assert " href=" not in page

    def test_page_has_the_picture_and_its_figures_as_a_table(self, tmp_path):
        """
        The picture stands in the page as it is, its title is the page's, and what its marks tell is a table.
        """
        plots.save(plots.ladder(CARD, lang="en"), tmp_path / "a.html", lang="en")
        page = LexborHTMLParser((tmp_path / "a.html").read_text(encoding="utf-8"))
        rows = [[cell.text() for cell in row.css("th, td")] for row in page.css("table tr")]

        assert "Index secured and still reachable: Xã Ví Dụ E, 2023" == page.css_first("title").text()
        assert 1 == len(page.css("main .chart > svg[role=img]"))
        assert [["Name", "Points"], ["Secured", "15.53 – Below average"]] == rows[:2]

    def test_page_tells_each_mark_once(self, tmp_path):
        """
        A bar and the text beside it are one row; columns that hold nothing are left out.
        """
        plots.save(plots.rank(rank([CARD]), lang="en"), tmp_path / "a.html", lang="en")
        page = LexborHTMLParser((tmp_path / "a.html").read_text(encoding="utf-8"))

        assert [["Xã Ví Dụ E", "15.53"]] == [
            [cell.text() for cell in row.css("th, td")] for row in page.css("tbody tr")
        ]

    def test_names_with_controls_stay_xml(self, tmp_path):
        """
        Control characters, tags and marks that turn text leave an SVG well-formed.
        """
        plots.save(named("Xã \x00\x1b\u202e<b>&\ufffe Ví Dụ"), tmp_path / "a.svg")

        assert "svg" in ElementTree.parse(tmp_path / "a.svg").getroot().tag  # noqa: S314 -- our own file

    @pytest.mark.parametrize("title", [alt.Undefined, "Tên"])
    def test_takes_any_chart(self, tmp_path, title):
        """
        A chart that parscore did not make is written, too.
        """
        data = alt.InlineData(values=[{"a": 1}])
        plots.save(alt.Chart(data, title=title).mark_bar().encode(x="a:Q"), tmp_path / "a.html", lang="en")

        page = LexborHTMLParser((tmp_path / "a.html").read_text("utf-8"))

        assert ("Chart" if title is alt.Undefined else title) == page.css_first("title").text()
        assert page.css_first("title").text() == page.css_first("svg").attributes["aria-label"]
        assert [] == page.css("table")

    @pytest.mark.parametrize("name", ["a.gif", "a"])
    def test_other_files_are_refused(self, tmp_path, name):
        """
        What is no chart's file is refused, and nothing is written.
        """
        with pytest.raises(ParscoreError) as caught:
            plots.save(CHART, tmp_path / name)

        assert "plot-suffix" == caught.value.code
        assert [] == [*tmp_path.iterdir()]

    def test_keeps_what_is_there(self, tmp_path):
        """
        A file that may not be replaced is left as it is.
        """
        (tmp_path / "a.svg").write_text("mine", encoding="utf-8")
        with pytest.raises(ParscoreError):
            plots.save(CHART, tmp_path / "a.svg", overwrite=False)

        assert "mine" == (tmp_path / "a.svg").read_text(encoding="utf-8")


class TestSvg:
    def test_has_one_name_in_the_readers_language(self):
        """
        A picture is called by its title and notes; nothing inside has a role or a label of its own.
        """
        drawn = plots.svg(plots.ladder(CARD))
        root = ElementTree.fromstring(drawn)  # noqa: S314 -- our own picture

        assert "img" == root.get("role")
        assert "vi" == root.get("lang")
        assert root.get("aria-label").startswith("Chỉ số đã chắc và còn có thể đạt: Xã Ví Dụ E, năm 2023 MINH HỌA")
        assert 1 == drawn.count(" aria-") == drawn.count(" role=")

    def test_marks_tell_their_figures(self):
        """
        Pointing at a mark shows what it stands for, without a script.
        """
        root = ElementTree.fromstring(plots.svg(plots.ladder(CARD)))  # noqa: S314 -- likewise

        assert "Hiện có: 15,53 – Dưới trung bình" in {title.text for title in root.iter(f"{SVG}title")}

    def test_texts_let_the_mark_below_be_pointed_at(self):
        """
        A number in a cell does not hide the cell's own figures.
        """
        root = ElementTree.fromstring(plots.svg(plots.heat_map([CARD])))  # noqa: S314 -- likewise
        (number,) = {text.get("pointer-events") for text in root.iter(f"{SVG}text") if text.text == "6,25"}

        assert "none" == number

    def test_ids_of_two_pictures_differ(self):
        """
        Each picture names its own gradient, and is the same whatever was drawn before it.
        """
        one, other = (plots.svg(plots.heat_map([CARD]), ids=ids) for ids in ("a-", "b-"))

        assert {"a-1"} == set(re.findall(r'id="([^"]*)"', one)) == set(re.findall(r"url\(#([^)]*)\)", one))
        assert {"b-1"} == set(re.findall(r'id="([^"]*)"', other))

    def test_what_nobody_sees_is_left_out(self):
        """
        Of many units there are marks that only a script would use: they are not drawn.
        """
        drawn = plots.svg(plots.ladder(units(41)))

        assert 'opacity="0"' not in drawn
        assert 'display="none"' not in drawn


class TestCommand:
    @pytest.mark.parametrize("kind", ["waterfall", "causes", "calendar", "heat-map", "ladder", "claimed", "rank"])
    def test_draws_each_kind(self, tmp_path, capsys, kind):
        """
        Each kind can be drawn of one unit, on a day, in a language.
        """
        file = tmp_path / "a.svg"
        unit = str(SAMPLE / "xa-vi-du-e.toml")

        assert 0 == main(["plot", kind, unit, "-o", str(file), "--as-of", "2023-09-01", "--lang", "en"])
        assert "ILLUSTRATIVE" in file.read_text(encoding="utf-8")
        assert f"Wrote {file}\n" == capsys.readouterr().err

    def test_draws_claims_of_a_stage(self, tmp_path):
        """
        With a stage, only that stage stands beside the claims.
        """
        file = tmp_path / "a.svg"
        unit = str(SAMPLE / "xa-vi-du-e.toml")

        assert 0 == main(["plot", "claimed", unit, "-o", str(file), "--stage", "self"])
        assert "tự đánh giá" in file.read_text(encoding="utf-8")

    def test_a_chart_of_one_unit_refuses_many(self, tmp_path, capsys):
        """
        A folder of units has no single waterfall; what can be drawn of it is named.
        """
        assert 1 == main(["plot", "waterfall", str(SAMPLE), "-o", str(tmp_path / "a.svg")])
        assert "heat-map, ladder, claimed, rank" in capsys.readouterr().err

    def test_refuses_what_is_there(self, tmp_path):
        """
        A file is replaced with --force only.
        """
        file = tmp_path / "a.svg"
        command = ["plot", "ladder", str(SAMPLE), "-o", str(file)]

        assert [0, 1, 0] == [main(command), main(command), main([*command, "--force"])]

    def test_refuses_a_wrong_suffix_before_it_scores(self, tmp_path, capsys):
        """
        A name that no chart can have is told at once.
        """
        assert 1 == main(["plot", "rank", "no-such-register", "-o", str(tmp_path / "a.gif")])
        assert ".svg, .png, .html" in capsys.readouterr().err
