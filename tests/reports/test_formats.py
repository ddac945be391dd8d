"""The table of formats."""

import pytest

from parscore.errors import MissingExtraError, ParscoreError
from parscore.reports import draft_unit, draft_units
from parscore.reports.formats import FORMATS, Format
from reporting import card


class TestFormats:
    @pytest.mark.parametrize(("name", "start"), [("html", b"<!doctype html>"), ("md", b"# "), ("pdf", b"%PDF-")])
    def test_render_both_reports(self, name, start):
        """Each format renders a unit and several."""
        form = FORMATS[name]
        form.require()

        assert form.render(draft_unit(card())).startswith(start)
        assert form.render(draft_units([card()])).startswith(start)

    @pytest.mark.parametrize("name", ["docx", "html", "pdf"])
    def test_have_room_for_charts(self, name):
        """Formats that are laid out take pictures."""
        FORMATS[name].require_charts()

    @pytest.mark.parametrize("name", ["md", "xlsx"])
    def test_have_none(self, name):
        """Others refuse them, and name those that take them."""
        with pytest.raises(ParscoreError, match=f"{name}.*--to html, --to pdf, --to docx") as caught:
            FORMATS[name].require_charts()

        assert "report-charts" == caught.value.code

    def test_say_what_is_missing(self):
        """A library that is not there is told with what brings it."""
        with pytest.raises(MissingExtraError, match=r"no_such_library.*parscore\[more\]"):
            Format("x", "html", "more", "no_such_library").require()
