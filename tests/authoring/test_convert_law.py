"""Laws of converting: no row is lost, no word of a criterion is lost, and what is written is a set that loads."""

import re

import tomli

from hypothesis import assume, event, given
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from parscore.authoring.converting._words import clean
from parscore.criteria import load_criteria
from parscore.errors import CriteriaError
from sheets import HEADER, book_file, csv_file, turned


#: What sheets hold, and what they should not.
CODES = st.one_of(
    st.sampled_from(
        ["1", "2", "1.1", "1.2", "1.10", "2.1", "1.1.1", "I", "II", "A", "a)", "b)", "-", "", "x y", "9.9.9"]
    ),
    st.text(max_size=4),
)
MAXIMA = st.one_of(
    st.sampled_from(["1", "0,5", "1.5", "2 điểm", "1đ", "một", "", "-1", "0", "1.000", "2¹"]), st.text(max_size=4)
)
TEXTS = st.one_of(
    st.sampled_from(
        [
            *(
                "Kế hoạch",
                "Điểm thưởng",
                "Điểm trừ",
                "- Đạt",
                "- Không đạt",
                "Tổng cộng",
                "Người lập",
                "ngày 1 tháng 2 năm 3",
            ),
            *("Kế hoạch\nnăm\n- Đạt: 1", 'Một "hai" \\ ba', "'''", '"""', "# không", "{x}", "=1", ""),
        ]
    ),
    st.text(max_size=20),
)
RULES = st.one_of(
    st.sampled_from(
        [
            *("Đạt: 1; không đạt: 0", "trên 90 %: 1; từ 90 % trở xuống: 0", "Tỷ lệ x điểm tối đa", "Mỗi việc 0,5 điểm"),
            *("Trừ 0,25 điểm cho mỗi lỗi", 'tốt "nhất": 1; kém: 0', "trên 90 %: 1; dưới 80 %: 0", "", "\\"),
        ]
    ),
    st.text(max_size=20),
)
ROWS = st.lists(st.tuples(CODES, TEXTS, MAXIMA, RULES, TEXTS, TEXTS), min_size=1, max_size=12)
BARE = re.compile(r"[1-9]\d*(?:[.,]\d+)?|0[.,]\d+")


def words(value):
    """Yield every text of the data."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from words(item)
    elif isinstance(value, list):
        for item in value:
            yield from words(item)
    else:
        yield str(value)


#: What only a workbook's cells hold: numbers, dates, truths, formulas that nobody worked out; no control characters.
CELLS = st.one_of(
    st.sampled_from([None, 1, 2, 1.1, 1.2, 0.5, -1, 0, 1 / 3, 1e300, True, "=1+1", "=SUM(A1:A9)"]),
    st.dates(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.one_of(CODES, TEXTS, MAXIMA, RULES).map(lambda text: ILLEGAL_CHARACTERS_RE.sub("", text)),
)
BOOK_ROWS = st.lists(
    st.tuples(CODES.map(lambda text: ILLEGAL_CHARACTERS_RE.sub("", text)) | CELLS, *[CELLS] * 5), max_size=12
)
MERGES = st.lists(st.tuples(st.integers(1, 6), st.integers(2, 9), st.integers(0, 2), st.integers(0, 4)), max_size=3)


def converted(path):
    """Convert a file, unless there is nothing in it to convert."""
    try:
        return turned(path)
    except CriteriaError as error:
        event(error.code)
        assume(error.code not in {"no-codes", "no-maximum", "no-header", "nul"})
        raise


def check_kept(found, rows, folder):
    """Check that *rows* of texts are all counted, that their words are all kept, and that the set loads."""
    counts = found.counts
    assert len(rows) == counts.rows == counts.criteria + counts.continuations + counts.comments

    comments = [line for line in found.text.splitlines() if line.startswith("#")]
    # What is commented out may be a string.
    inside = [line.replace('\\"', '"').replace("\\\\", "\\") for line in comments]
    said = "\n".join([*words(tomli.loads(found.text)), *comments, *inside])
    lines = [line for row in rows for cell in row for line in clean(cell).split("\n") if not BARE.fullmatch(line)]
    assert [] == [line for line in lines if line not in said]

    made = folder / "made.toml"
    made.write_text(found.text, encoding="utf-8")
    assert load_criteria(made).leaves


class TestLaw:
    """Every row is counted once, every line of every cell stands in the file, and the file loads."""

    @given(rows=ROWS)
    def test_holds_of_texts(self, rows, tmp_path_factory):
        """Whatever texts a CSV file holds."""
        folder = tmp_path_factory.mktemp("law")
        found = converted(csv_file(folder, rows))

        check_kept(found, [row for row in [HEADER, *rows] if any(clean(cell) for cell in row)], folder)

    @given(rows=BOOK_ROWS, merges=MERGES)
    def test_holds_of_cells(self, rows, merges, tmp_path_factory):
        """Whatever a workbook's cells hold, and however they are merged."""
        folder, kept = tmp_path_factory.mktemp("law"), []

        def merge(sheet):
            free = set()
            for column, row, right, down in merges:
                area = {(row + r, column + c) for r in range(down + 1) for c in range(right + 1)}
                if not area & free and right + down:
                    free |= area
                    sheet.merge_cells(None, row, column, row + down, column + right)
            for cells in sheet.iter_rows(values_only=True):
                texts = [cell if isinstance(cell, str) else "" for cell in cells]
                if any(cell is not None and clean(str(cell)) for cell in cells):
                    kept.append(texts)

        found = converted(book_file(folder, [*rows, (7, "Cuối", 1)], merge))

        check_kept(found, kept, folder)
