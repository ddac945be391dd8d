"""What an audit says and gives as data."""

import json

from parscore.auditing import audit
from tables import audited, csv_table


LINES = (
    "Đơn vị | A | B | Tổng điểm | Hạng",
    "Xã A | 1,5 | 2 | 4 | 2",
    "Xã B | 2 | 2,5 | 4,5 | 1",
    "Xã C | 2 | 2,5 | 4,5 | 1",
)


class TestSaid:
    def test_in_vietnamese_it_says_everything(self):
        """The terms, the columns, each check with its counts, ties, and what disagrees beside what would agree."""
        assert [
            "table: 3 đơn vị; sai số cho phép 0,01; làm tròn nửa lên (half-up).",
            (
                "Các cột được hiểu là: “Đơn vị” = đơn vị; “A” = điểm thành phần (suy đoán); "
                "“B” = điểm thành phần (suy đoán); “Tổng điểm” = tổng điểm; “Hạng” = hạng"
            ),
            "",
            "Mỗi đơn vị chỉ có một dòng: đã so 3 ô, 0 ô không khớp",
            "“Tổng điểm” = A + B: đã so 3 ô, 1 ô không khớp",
            "Tỷ lệ phần trăm theo điểm và điểm tối đa: chưa so được ô nào; bảng không có cột chỉ số",
            "“Hạng” theo “Tổng điểm” (đồng hạng thì hạng kế tiếp liền sau: 1, 1, 2): đã so 3 ô, 0 ô không khớp",
            (
                "Dòng tổng cộng, trung bình, cao nhất, thấp nhất theo các đơn vị: chưa so được ô nào; "
                "bảng không có dòng tổng cộng hay trung bình"
            ),
            "Tỷ lệ cơ cấu cộng lại bằng 100 %: chưa so được ô nào; bảng không có cột tỷ lệ cơ cấu",
            "Không ô nào vượt điểm tối đa hoặc dưới 0: chưa so được ô nào; không có điểm tối đa của cột nào",
            "Bằng điểm ở hạng 1: Xã B, Xã C",
            "",
            "table: D2: Xã A, “Tổng điểm”: ghi 4, nhưng 1,5 + 2 = 3,5",
            "1 chỗ không khớp.",
        ] == audited(*LINES).say().split("\n")

    def test_in_english_with_nothing_found(self):
        """The last line says that nothing disagrees; a tolerance by rounding is said in words."""
        said = audited("Unit | A | B | Total", "X | 1 | 1 | 2", "I | | |", tolerance="rounding").say("en").split("\n")

        assert (
            "table: 1 unit(s); tolerance: as far as the rounding of the printed numbers can explain; rounded half up."
            == said[0]
        )
        assert ["Note: 3: no number in the row: taken for a heading or a note", "Nothing disagrees."] == said[-2:]

    def test_names_eight_places_at_most(self):
        """More are counted."""
        rows = [f"X{number} | 1 | - | 1" for number in range(9)]
        result = audited("Unit | A | B | Total", *rows, "Y | 1 | 1 | 2", columns={"B": "part"})

        assert "C2, C3, C4, C5, C6, C7, C8, C9 and 1 more: the cell says “-” (which is not 0)" in result.say("en")


class TestData:
    def test_is_json_with_numbers_as_strings(self, tmp_path):
        """Format, terms, columns, findings with their places, checks with what they left, in both languages."""
        path = csv_table(tmp_path, "Unit,A,B,Total\nX,1,0.5,2.5\nY,-,1,1\nZ,2,2,4\n")
        data = json.loads(json.dumps(audit(path).to_dict()))
        (item,) = data["found"]
        checks = {check["check"]: check for check in data["checked"]}

        assert ("parscore.audit/1", "0.01", "half-up", 3, False) == tuple(
            data[key] for key in ("format", "tolerance", "mode", "units", "agrees")
        )
        assert {"title": "A", "role": "part", "guessed": True} == data["columns"][1]
        assert ("D2", 2, 9, "2.5", "2.5", "1.5", ["1.5"]) == tuple(
            item[key] for key in ("cell", "line", "column", "stands", "value", "follows", "agrees")
        )
        assert (2, 1) == (checks["sum"]["cells"], checks["sum"]["disagree"])
        assert ["audit.nothing", "B3"] == [
            checks["sum"]["left"][0]["id"],
            checks["sum"]["left"][0]["places"][0]["cell"],
        ]
        assert {"units", "sum", "percent", "rank", "totals", "shares", "maximum"} == set(checks)

    def test_has_ties_and_remarks(self):
        """Ties with their rank; what was noted while the table was read."""
        data = audited(*LINES, "Ghi chú | | | |").to_dict()

        assert [{"rank": "1", "units": ["Xã B", "Xã C"]}] == data["ties"]
        assert ["audit.heading"] == [item["id"] for item in data["remarks"]]

    def test_left_is_all_that_could_not_be_checked(self):
        """What every check left, in one."""
        result = audited("Unit | Total", "X | 1")

        assert ["no-parts", "no-index", "no-rank", "no-totals", "no-shares", "no-maxima"] == [
            item.why.id.removeprefix("audit.") for item in result.left
        ]
