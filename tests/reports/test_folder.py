"""A report as a folder: an index, and a page for each unit."""

import pytest

from building import day, paper
from parscore.errors import ParscoreError
from parscore.reports.folder import INDEX, ReportFolder
from parscore.reports.html import RANK
from reporting import LATE, card


class TestFolder:
    def test_holds_a_page_for_each_unit(self, tmp_path):
        """The index leads to each page; each page has its rank, and leads back."""
        folder = ReportFolder(tmp_path, "en")
        folder.open()
        cards = [card("xa-a"), card("XA B", documents=[*LATE, paper("2/BC", day(3, 1), "report")])]
        folder.finish([folder.write_unit(each) for each in cards])
        pages = sorted((tmp_path / "units").iterdir())
        index = (tmp_path / INDEX).read_text(encoding="utf-8")

        assert 2 == len(pages)
        assert all(f'href="units/{page.name}"' in index for page in pages)
        first = (tmp_path / "units" / "xa-a.html").read_text(encoding="utf-8")
        assert "<strong>2</strong><small>of 2 units</small>" in first
        assert 'href="../index.html"' in first
        assert RANK not in first

    def test_has_charts_on_its_index_alone(self, tmp_path):
        """What charts need is kept of each unit as its page is written."""
        folder = ReportFolder(tmp_path, "en")
        folder.open()
        found = [folder.write_outlined(card(unit)) for unit in ("xa-a", "xa-b")]
        folder.finish([item for item, _ in found], [item for _, item in found])

        assert 2 == (tmp_path / INDEX).read_text(encoding="utf-8").count("<figure")
        assert "<figure" not in (tmp_path / "units" / "xa-a.html").read_text(encoding="utf-8")

    def test_refuses_one_unit_twice(self, tmp_path):
        """One page would lie over the other."""
        folder = ReportFolder(tmp_path, "en")
        folder.open()

        with pytest.raises(ParscoreError, match="xa-a"):
            folder.finish([folder.write_unit(card("xa-a")), folder.write_unit(card("xa-a"))])
