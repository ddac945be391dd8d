"""The header row and the columns, found by their words."""

import pytest

from parscore.authoring.converting._columns import find_columns
from parscore.authoring.converting._grid import Cell, Grid, Row
from parscore.errors import CriteriaError
from sheets import book_file, data_of, turned


def grid(*rows, merged=()):
    """Return a sheet of texts."""
    made = tuple(
        Row(number, {column: Cell(text) for column, text in enumerate(row, 1) if text})
        for number, row in enumerate(rows, 1)
        if any(row)
    )
    return Grid("x.csv", None, made, dict(merged))


class TestWords:
    """Columns by their titles."""

    @pytest.mark.parametrize(
        ("titles", "roles"),
        [
            (("STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm tự chấm"), "code text max"),
            (("TT", "TIÊU CHÍ", "Thang điểm", "Cách chấm", "Tài liệu kiểm chứng"), "code text max rule evidence"),
            (("stt", "tieu chi", "diem toi da", "cach tinh diem", "ho so minh chung"), "code text max rule evidence"),
            (("Mã tiêu chí", "Nội dung", "Điểm"), "code text max"),
            (("No.", "Criterion", "Max. points", "How it is scored", "Evidence"), "code text max rule evidence"),
            (("Code", "Title", "Points"), "code text max"),
            (("STT", "Tiêu chí", "Điểm chuẩn", "Hướng dẫn chấm", "Hồ sơ"), "code text max rule evidence"),
        ],
    )  # fmt: skip
    def test_are_found(self, titles, roles):
        """With and without marks, in Vietnamese and in English."""
        found = find_columns(grid(titles))

        assert {role: column for column, role in enumerate(roles.split(), 1)} == found.roles

    def test_are_found_in_any_order(self):
        """Position says nothing; the best title wins."""
        found = find_columns(grid(("Điểm", "Điểm tối đa", "Lĩnh vực", "Tiêu chí", "STT")))

        assert {"code": 5, "text": 4, "max": 2} == found.roles

    def test_are_found_below_other_rows(self):
        """Titles above the header are passed over, though they name criteria and points."""
        found = find_columns(
            grid(("Bộ tiêu chí, điểm tối đa 100",), ("UBND", "", "Mẫu 1"), ("STT", "Tiêu chí", "Điểm"))
        )

        assert (3,) == found.rows

    @pytest.mark.parametrize(
        "titles",
        [
            ("STT", "Tiêu chí"),
            ("STT", "Điểm tối đa"),
            ("STT", "Tiêu chí", "Điểm tự chấm"),
            ("STT", "Tiêu chí", "Thang điểm thẩm định"),
            ("x" * 130, "Tiêu chí"),
        ],
    )
    def test_may_not_be_there(self, titles):
        """Without a text or a maximum there is no header; points that somebody gives are no maximum."""
        assert find_columns(grid(titles)) is None

    def test_may_hold_no_essay(self):
        """A paragraph that speaks of criteria is no title."""
        assert find_columns(grid(("Điểm", f"Tiêu chí {'dài ' * 40}"))) is None


class TestNumbering:
    """A row that numbers the columns."""

    @pytest.mark.parametrize("numbers", [("(1)", "(2)", "(3)"), ("1", "2", "3"), ("A", "B", "1"), ("1", "2", "3=1+2")])
    def test_belongs_to_the_header(self, numbers):
        """It is no criterion."""
        found = find_columns(grid(("STT", "Tiêu chí", "Điểm"), numbers, ("1", "Một", "1")))

        assert (1, 2) == found.rows

    @pytest.mark.parametrize(
        "numbers",
        [("1", "Một", "3"), ("1", "", "3", "4"), ("1", "1", "1"), ("1", "2"), ("1", "A", "2"), ("2", "3", "4")],
    )
    def test_is_told_from_a_criterion(self, numbers):
        """Words, no text, two cells only, or no count from the first: a row like any other."""
        found = find_columns(grid(("STT", "Tiêu chí", "Điểm"), numbers))

        assert (1,) == found.rows


class TestTwoRows:
    """A header of two rows, as merged cells make it."""

    def test_is_read_together(self):
        """Điểm over Tối đa and Tự chấm: the first is the maximum."""
        merged = {(1, 1): (1, 1), (2, 1): (1, 1), (1, 3): (1, 3), (1, 4): (1, 3)}
        found = find_columns(grid(("STT", "Tiêu chí", "Điểm"), ("", "", "Tự chấm", "Tối đa"), merged=merged.items()))

        assert {"code": 1, "text": 2, "max": 4} == found.roles
        assert "Điểm Tối đa" == found.titles[4]
        assert (1, 2) == found.rows

    def test_of_cells_merged_downwards(self):
        """A cell that spans both rows is enough."""
        merged = {(1, 2): (1, 2), (2, 2): (1, 2)}
        found = find_columns(grid(("STT", "Tiêu chí", "Điểm"), ("", "", "tối đa"), merged=merged.items()))

        assert "Điểm tối đa" == found.titles[3]

    def test_is_not_made_of_a_row_of_the_table(self):
        """A merged title above the header is no part of it, nor a long row below it."""
        merged = {(1, 1): (1, 1), (1, 2): (1, 1), (1, 3): (1, 1)}
        above = find_columns(grid(("Tiêu chí",), ("STT", "Tiêu chí", "Điểm"), merged=merged.items()))
        long = find_columns(
            grid(("STT", "Tiêu chí", "Điểm"), ("1", "x" * 130, "1"), merged={(2, 1): (1, 1), (1, 1): (1, 1)}.items())
        )

        assert (2,) == above.rows
        assert (1,) == long.rows


class TestCodes:
    """Columns of codes whose title does not say so."""

    def test_are_known_by_what_they_hold(self):
        """An untitled column of codes is the code's."""
        found = find_columns(grid(("", "Tiêu chí", "Điểm"), ("1", "Một", "1"), ("1.1", "Hai", "1")))

        assert 1 == found.roles["code"]

    def test_may_be_called_criteria(self):
        """Tiêu chí holds codes where Nội dung holds the texts."""
        found = find_columns(
            grid(("Tiêu chí", "Nội dung", "Điểm tối đa"), ("Tiêu chí 1", "Một", "1"), ("1.1", "Hai", "1"))
        )

        assert {"code": 1, "text": 2, "max": 3} == found.roles

    def test_are_not_made_of_the_only_text(self):
        """A column of texts that look like codes stays the text where there is no other."""
        found = find_columns(grid(("Tiêu chí", "Điểm"), ("1", "1"), ("2", "1")))

        assert {"text": 1, "max": 2} == found.roles

    def test_may_stand_in_the_text(self, tmp_path):
        """Without a column of codes they are read from the head of each text."""
        rows = (
            ("Tiêu chí", "Điểm"),
            ("1. Chỉ đạo", 1),
            ("1.1. Kế hoạch", 1),
            ("- Đạt: 1; không: 0",),
            ("Tổng cộng", 1),
        )
        found = turned(book_file(tmp_path, rows, header=False))
        criteria = data_of(found)["criteria"]

        assert ("Chỉ đạo", "Kế hoạch") == (criteria["1"]["title"], criteria["1"]["1"]["title"])
        assert "# Dòng 3, 4. STT “1.1.”." in found.text

    def test_may_be_nowhere(self, tmp_path):
        """A sheet without a single code is no set."""
        rows = (("Tiêu chí", "Điểm"), ("Chỉ đạo", 1), ("Kế hoạch", 1))
        with pytest.raises(CriteriaError) as caught:
            turned(book_file(tmp_path, rows, header=False))

        assert ("no-codes", "Bảng") == (caught.value.code, caught.value.key)
