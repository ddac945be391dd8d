"""Reports as PDF, read back page by page."""

import pypdfium2
import pytest

from building import day, paper
from parscore.errors import ParscoreError
from parscore.reports import draft_unit, draft_units
from parscore.reports.pdf import fetch_nothing, render_unit, render_units
from reporting import HOSTILE, card


def pages_of(data: bytes) -> list[str]:
    """Return the text of each page."""
    document = pypdfium2.PdfDocument(data)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


class TestUnit:
    def test_says_its_status_on_every_page(self):
        """The status, the unit and the page's number stand on each of the four parts' pages."""
        pages = pages_of(render_unit(draft_unit(card(), "en")))

        assert len(pages) >= 4
        for number, page in enumerate(pages, 1):
            assert "ILLUSTRATIVE: not an official set" in page
            assert f"Page {number}/{len(pages)}" in page
            assert "Xã A, 2023" in page

    def test_lays_out_hostile_names(self):
        """A name of 300 letters without a space is broken, not cut: its end is on the page."""
        name = f"{HOSTILE} {'dài' * 100}hết"
        papers = [paper("1/KH", day(3, 1), subject=name)]
        text = "".join(pages_of(render_unit(draft_unit(card(name=name, documents=papers), "en"))))

        assert "=1+1 <b>&amp;</b>" in text
        assert 2 <= text.replace(" ", "").count("dàihết")


class TestUnits:
    def test_lays_the_matrix_across(self):
        """Who lost what stands on a page that is wider than high."""
        document = pypdfium2.PdfDocument(render_units(draft_units([card()], "en")))
        wide = [page for page in document if page.get_width() > page.get_height()]

        assert 1 == len(wide)
        assert "Who lost what" in wide[0].get_textpage().get_text_range()


class TestFetching:
    def test_fetches_nothing(self):
        """A report has in itself all that it needs."""
        with pytest.raises(ValueError, match="example"):
            fetch_nothing("https://example.invalid/x.png")


class TestMissing:
    def test_without_pango_says_what_to_install(self, monkeypatch):
        """Where the system's library is missing, the error says so."""

        def fail(*_):
            raise OSError

        monkeypatch.setattr("parscore.reports.pdf.need", fail)

        with pytest.raises(ParscoreError, match="libpangoft2"):
            render_unit(draft_unit(card()))
