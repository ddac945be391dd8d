"""Deadlines as a calendar, read back by a calendar library."""

import datetime
import sys

from pathlib import Path

import attrs
import pytest

from icalendar import Calendar

from building import CLOSES, card_of, compile_data, day, leaf, one_leaf, paper, register_data, set_data
from parscore import load_criteria, load_register, score
from parscore.deadlines import calendar_of, deadlines_of, sort_by_day
from parscore.errors import MissingExtraError
from parscore.evidence import read_register


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"
PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
REPORT = {"kind": "document", "document": "report"}
SET = set_data({"1": leaf(4, PLAN, cite="plan II"), "2": leaf(6, REPORT)}, 10)


def written(criteria, as_of=None, lang="vi", alarm=None, **tables):
    """Write the calendar of one unit."""
    return calendar_of(deadlines_of(card_of(criteria, as_of, **tables)), lang, alarm=alarm)


def events(data):
    """Read a calendar back."""
    return Calendar.from_ical(data).walk("VEVENT")


def event(*arguments, **tables):
    """Return the only entry of a calendar."""
    (only,) = events(written(*arguments, **tables))
    return only


class TestChoMoi:
    @pytest.fixture(scope="class")
    @staticmethod
    def found():
        """Xã Ví Dụ A on 1 July 2023."""
        card = score(load_criteria("cho-moi/commune-2023"), load_register(SAMPLE / "xa-vi-du-a.toml"), as_of=day(7, 1))
        return events(calendar_of([item for item in deadlines_of(card) if item.day >= day(7, 1)], alarm=3))

    def test_days(self, found):
        """
        From 1 July on: quarters II to IV of 1.3, months 6 to 12 of 3.1, the
        reports of 5/9 and 5/12, the year-end meeting of 10/1, and the day on
        which the window closes.
        """
        days = [
            *(day(7, 5), day(7, 5), day(8, 7), day(9, 5), day(9, 5), day(10, 5), day(10, 5), day(11, 6)),
            *(day(12, 5), day(12, 5), day(1, 5, 2024), day(1, 5, 2024), day(1, 10, 2024), CLOSES),
        ]

        assert days == [entry.decoded("dtstart") for entry in found]

    def test_points(self, found):
        """What is at stake stands in the title."""
        titles = [str(entry["summary"]) for entry in found]

        assert "1.3 Thông báo kết luận họp Ban điều hành CCHC (quý III/2023): 2,5 điểm, trễ còn 1,25" in titles
        assert "3.2 Kết luận họp cuối năm về giải quyết TTHC: 1 điểm, trễ còn 0,5" in titles
        assert "Đã xong: 1.3 Thông báo kết luận họp Ban điều hành CCHC (quý II/2023)" in titles

    def test_closing(self, found):
        """0.1 + 0.195 + 2 + 0.5 + 1 + 1 = 4.795 can be won back by the last day, and apart from it a bonus of 2."""
        assert (
            "Hết thời gian bổ sung: 7 việc, có thể lấy lại tối đa 4,795 điểm và 2 điểm thưởng" == found[-1]["summary"]
        )

    def test_status(self, found):
        """That the points are an illustration is said in each entry."""
        assert all("MINH HỌA" in entry["description"] for entry in found)


class TestEntry:
    def test_is_of_a_whole_day(self):
        """It begins on its day, ends on the next, and does not make anyone busy."""
        entry = event(one_leaf(4, PLAN), day(2, 1))

        assert (day(3, 31), day(4, 1)) == (entry.decoded("dtstart"), entry.decoded("dtend"))
        assert "TRANSPARENT" == entry["transp"]
        assert "DATE" == entry["dtstart"].params["VALUE"]

    def test_says_all_that_the_ledger_says(self):
        """Wanted, found, remedy and citation, a sentence a line."""
        first, _ = events(written(SET, day(2, 1)))

        assert [
            "Xã A, năm 2023",
            "Bộ thử",
            "MINH HỌA: không phải bộ tiêu chí chính thức",
            "Chấm tại ngày 01/02/2023; được bổ sung đến 31/01/2024.",
            "",
            "Tiêu chí 1 Tiêu chí.",
            "Hạn: 31/3/2023.",
            "Điểm phụ thuộc: 4 (làm đúng hạn thì được, không làm thì mất, khi mọi việc khác của tiêu chí đều đủ).",
            "Làm trễ còn được 2 điểm, chậm nhất 31/01/2024.",
            "Cần: có Kế hoạch, ban hành chậm nhất 31/3/2023 (trễ hạn: trừ 2; không có: trừ 4 điểm).",
            "Hiện nay: chưa có Kế hoạch.",
            "Cách lấy lại: làm xong chậm nhất 31/3/2023 được cộng 4 điểm.",
            "Căn cứ: Kế hoạch số 341/KH-UBND ngày 22/02/2023, II.",
        ] == str(first["description"]).split("\n")

    def test_says_how_it_stands(self):
        """Overdue, done, late and missed each have their title and category."""
        late, done = [paper("1/KH-UBND", day(4, 1))], [paper("1/KH-UBND", day(3, 1))]
        entries = [
            events(written(one_leaf(4, PLAN), day(6, 1)))[0],
            event(one_leaf(4, PLAN), documents=done),
            event(one_leaf(4, PLAN), documents=late),
            event(one_leaf(4, PLAN), day(2, 1, 2024)),
        ]

        assert [
            "Quá hạn: 1 Kế hoạch: làm trễ được 2 điểm",
            "Đã xong: 1 Kế hoạch",
            "Đã có, trễ hạn: 1 Kế hoạch",
            "Không làm: 1 Kế hoạch",
        ] == [entry["summary"] for entry in entries]
        assert [["CCHC", "Quá hạn"], ["CCHC", "Đã xong"], ["CCHC", "Trễ hạn"], ["CCHC", "Không làm"]] == [
            list(entry["categories"].cats) for entry in entries
        ]

    def test_of_a_part(self):
        """A rule of parts names the part."""
        part = {"title": {"vi": "Kế hoạch năm", "en": "The plan"}, "max": 4, "rule": PLAN}
        entry = event(one_leaf(4, {"kind": "parts", "parts": [part]}), day(2, 1))

        assert "Phần: Kế hoạch năm." in entry["description"]

    def test_without_a_late(self):
        """What cannot be late is worth its points."""
        assert "1 Kế hoạch: 4 điểm" == event(one_leaf(4, PLAN | {"due": CLOSES}), day(2, 1))["summary"]


class TestClosing:
    def test_counts_a_shared_line_once(self):
        """Two overdue documents of an all-or-nothing rule share its one line of 2 points."""
        other = PLAN | {"document": "report"}
        entries = events(written(one_leaf(2, {"kind": "all_of", "conditions": [PLAN, other]}), day(6, 1)))

        assert "Hết thời gian bổ sung: 2 việc, có thể lấy lại tối đa 2 điểm" == entries[-1]["summary"]
        assert (
            "- Quá hạn: 1 Kế hoạch; Quá hạn: 1 Báo cáo: 2 điểm nếu văn bản đã có đúng hạn, ít hơn nếu làm trễ"
            in entries[-1]["description"]
        )

    def test_says_what_wins_nothing_back_alone(self):
        """Four quarters at 1 point hold a criterion of 2: two lines take it all, and the other two take nothing."""
        rule = {"kind": "periodic", "document": "plan", "every": "quarter", "missing": 1}
        *_, closing = events(written(one_leaf(2, rule), lang="en"))
        lines = [line.rpartition(": ")[2] for line in closing["description"].split("\n") if line.startswith("- ")]

        assert "The window closes: 4 to do, up to 2 points to win back" == closing["summary"]
        assert ["1 points if it was made in time, 0 if it is late"] * 2 == [
            line.rpartition(": ")[2] for line in lines[:2]
        ]
        assert ["alone it wins nothing back"] * 2 == lines[2:]

    def test_of_a_document_that_was_due_and_took_nothing(self):
        """Where all else has taken every point, the sum is 0 and not left out."""
        rule = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
        gate = set_data({"1": leaf(4, rule)}, 4)
        found = [attrs.evolve(item, line=None) for item in deadlines_of(card_of(gate, day(6, 1)))]
        *_, closing = events(calendar_of(found, "en"))

        assert "The window closes: 1 to do, up to 0 points to win back" == closing["summary"]

    def test_lists_what_can_be_made_good(self):
        """Each with its points."""
        *_, closing = events(written(SET, day(6, 1), lang="en"))

        assert (CLOSES, "The window closes: 2 to do, up to 10 points to win back") == (
            closing.decoded("dtstart"),
            closing["summary"],
        )
        assert str(closing["description"]).endswith(
            "- Overdue: 1 Plan: 4 points if it was made in time, 2 if it is late\n- 2 Report: 6 points\n\n"
            "What is overdue counts as a document that was issued in time and only not yet handed in.\n"
            "The points of these tasks add up to the most that can be won back."
        )


class TestFile:
    def test_is_the_same_for_the_same_score(self):
        """No clock is read."""
        assert written(SET, day(2, 1), alarm=3) == written(SET, day(2, 1), alarm=3)

    def test_keeps_ids_and_moves_the_stamp(self):
        """A later export has the same ids, and the day of its score as its stamp: calendars replace what they have."""
        first, second = events(written(SET, day(2, 1))), events(written(SET, day(3, 1)))

        assert [entry["uid"] for entry in first] == [entry["uid"] for entry in second]
        assert len({entry["uid"] for entry in first}) == len(first)
        assert datetime.datetime(2023, 3, 1, tzinfo=datetime.UTC) == second[0].decoded("dtstamp")

    def test_parts_of_a_rule_have_ids_of_their_own(self):
        """Two documents that parts of one rule want on one day are two entries, not one that replaces the other."""
        parts = [{"max": 2, "rule": PLAN}, {"max": 1, "rule": PLAN | {"document": "report"}}]
        first, second, *_ = events(written(one_leaf(3, {"kind": "parts", "parts": parts}), day(2, 1)))

        assert first.decoded("dtstart") == second.decoded("dtstart")
        assert first["uid"] != second["uid"]

    def test_without_a_day_has_the_windows_first_as_stamp(self):
        """The window opens on 1 December 2022."""
        assert datetime.datetime(2022, 12, 1, tzinfo=datetime.UTC) == events(written(SET))[0].decoded("dtstamp")

    def test_names_the_calendar(self):
        """The unit for one, the year for several; each entry of several names its own, and has its own id."""
        compiled = compile_data(SET)
        cards = [score(compiled, read_register(register_data(unit)), as_of=day(6, 1)) for unit in ("xa-a", "xa-b")]
        several = calendar_of(sort_by_day(item for card in cards for item in deadlines_of(card)))
        entries = events(several)

        assert "Thời hạn chấm điểm CCHC năm 2023 – Xã A" == Calendar.from_ical(written(SET))["x-wr-calname"]
        assert "Thời hạn chấm điểm CCHC năm 2023" == Calendar.from_ical(several)["x-wr-calname"]
        assert "Quá hạn: Xã B: 1 Kế hoạch: làm trễ được 2 điểm" == entries[1]["summary"]
        assert entries[3]["summary"].startswith("Xã B: Hết thời gian bổ sung")
        assert 4 == len({entry["uid"] for entry in entries})

    def test_folds_at_75_octets_and_keeps_letters_whole(self):
        """Every line is at most 75 octets, ends in CR LF, and is UTF-8 by itself."""
        lines = written(SET, day(2, 1), alarm=3).split(b"\r\n")

        assert 75 >= max(map(len, lines))
        assert all(line.decode() or not line for line in lines)
        assert not any(b"\n" in line for line in lines)

    def test_escapes_hostile_names(self):
        """Commas, semicolons, backslashes, line breaks and what looks like a property stay text."""
        name = "Xã\x07 \u202e\\A; B,\nBEGIN:VEVENT"
        compiled = compile_data(SET)
        data = register_data() | {"unit": {"id": "xa-a", "name": name, "year": 2023}}
        read = Calendar.from_ical(calendar_of(deadlines_of(score(compiled, read_register(data), as_of=day(2, 1)))))

        assert "Thời hạn chấm điểm CCHC năm 2023 – Xã \\A; B, BEGIN:VEVENT" == read["x-wr-calname"]
        assert 2 == len(read.walk("VEVENT"))
        assert read.walk("VEVENT")[0]["description"].startswith("Xã \\A; B, BEGIN:VEVENT, năm 2023\n")

    def test_needs_its_library(self, monkeypatch):
        """Without icalendar it says what to install."""
        monkeypatch.setitem(sys.modules, "icalendar", None)

        with pytest.raises(MissingExtraError, match=r"parscore\[calendar\]"):
            written(SET, day(2, 1))


class TestAlarm:
    def test_sounds_at_eight_in_the_morning(self):
        """Three days before, at eight: 2 days and 16 hours before the day begins."""
        (alarm,) = event(one_leaf(4, PLAN), day(2, 1), alarm=3).walk("VALARM")

        assert -datetime.timedelta(days=2, hours=16) == alarm.decoded("trigger")
        assert "1 Kế hoạch: 4 điểm, trễ còn 2" == alarm["description"]

    def test_is_not_for_what_is_done(self):
        """What is done has no reminder."""
        entry = event(one_leaf(4, PLAN), alarm=3, documents=[paper("1/KH-UBND", day(3, 1))])

        assert [] == entry.walk("VALARM")

    def test_is_only_where_asked_for(self):
        """Without days there is none."""
        assert [] == event(one_leaf(4, PLAN), day(2, 1)).walk("VALARM")
