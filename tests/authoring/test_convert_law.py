"""Laws of converting: no row is lost, no word of a criterion is lost, and what is written is a set that loads."""

import re

import tomli

from hypothesis import assume, event, given, settings
from hypothesis import strategies as st

from parscore.authoring.converting._words import clean
from parscore.criteria import load_criteria
from parscore.errors import CriteriaError
from sheets import HEADER, csv_file, turned


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


class TestLaw:
    """Whatever rows a sheet has."""

    @settings(deadline=None)
    @given(rows=ROWS)
    def test_nothing_is_lost(self, rows, tmp_path_factory):
        """Every row is counted once, every line of every cell stands in the file, and the file loads."""
        folder = tmp_path_factory.mktemp("law")
        path = csv_file(folder, rows)
        try:
            found = turned(path)
        except CriteriaError as error:
            event(error.code)
            assume(error.code not in {"no-codes", "no-maximum", "nul"})
            raise
        counts = found.counts
        filled = [row for row in [HEADER, *rows] if any(clean(cell) for cell in row)]
        assert len(filled) == counts.rows == counts.criteria + counts.continuations + counts.comments

        data = tomli.loads(found.text)
        comments = [line for line in found.text.splitlines() if line.startswith("#")]
        inside = [
            line.replace('\\"', '"').replace("\\\\", "\\") for line in comments
        ]  # strings in what is commented out
        said = "\n".join([*words(data), *comments, *inside])
        for row in filled:
            for column, cell in enumerate(row):
                for line in clean(cell).split("\n"):
                    number = column in {0, 2} and BARE.fullmatch(line)
                    assert number or line in said

        made = folder / "made.toml"
        made.write_text(found.text, encoding="utf-8")
        assert load_criteria(made).leaves
