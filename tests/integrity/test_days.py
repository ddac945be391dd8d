"""Dates that look odd by themselves."""

import pytest

from integrity_data import codes, docs, inspected
from parscore.criteria import load_criteria
from samples import leaf, set_of, set_text


class TestDayOff:
    @pytest.mark.parametrize(
        ("date", "weekday"),
        [("2023-06-24", "thứ Bảy"), ("2023-06-25", "Chủ nhật"), ("2023-05-01", "thứ Hai"), ("2023-09-01", "thứ Sáu")],
    )
    def test_is_a_weekend_or_a_holiday(self, date, weekday):
        """Without a set, the calendar is that of Vietnam."""
        report = inspected(docs(("5/BC-UBND", date)))

        assert ["day-off"] == codes(report)
        assert "info" == report.found[0].severity
        assert f"({weekday})" in report.found[0].say("vi")

    def test_is_told_by_the_sets_calendar(self, tmp_path):
        """Where every day is worked, none is off."""
        assert [] == codes(inspected(docs(("5/BC-UBND", "2023-06-24")), criteria=set_of(tmp_path, set_text())))

    def test_may_be_swapped_by_a_document(self, tmp_path):
        """A Saturday that a document made a working day is one; sets are found by name."""
        swap = '[[calendar_overrides]]\ndate = 2023-06-24\nworking = true\ndocument = "1/CV-UBND"\n'
        text = set_text(leaf(), calendar="VN", more=swap)
        sets = {"test/set": set_of(tmp_path, text), "cho-moi/commune-2023": load_criteria("cho-moi/commune-2023")}

        assert [] == codes(inspected(docs(("5/BC-UBND", "2023-06-24")), criteria=sets))
        assert ["day-off"] == codes(inspected(docs(("5/BC-UBND", "2023-06-24")), criteria={}))


class TestAfterReceived:
    @pytest.mark.parametrize(("received", "found"), [("2023-03-07", ["after-received"]), ("2023-03-08", [])])
    def test_is_a_date_after_the_receipt(self, received, found):
        """Received on the day of signing is in order."""
        papers = docs(("5/BC-UBND", "2023-03-08"))
        papers[0]["received"] = papers[0]["date"].replace(day=int(received[-2:]))

        assert found == codes(inspected(papers))
