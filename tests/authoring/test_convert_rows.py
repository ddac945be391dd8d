"""Rows of a sheet: criteria, continuations or comments, and every figure that does not fit is told."""

import pytest
import tomli

from parscore.errors import CriteriaError
from sheets import csv_file, data_of, load_text, remarks_of, turned


@pytest.fixture
def made(tmp_path):
    """Convert rows below the usual header."""
    return lambda *rows, **options: turned(csv_file(tmp_path, rows), **options)


class TestCriteria:
    """Rows with a code."""

    def test_become_tables(self, made, tmp_path):
        """Code, text, maximum, rule text and evidence find their keys; the set loads as an excerpt."""
        found = made(("1", "Chỉ đạo", "2"), ("1.1", "Kế hoạch", "2", "Đạt: 2; không đạt: 0", "Kế hoạch năm"))

        assert data_of(found)["criteria"] == {
            "1": {
                "title": "Chỉ đạo",
                "max": 2,
                "1": {
                    "title": "Kế hoạch",
                    "max": 2,
                    "rule_text": "Đạt: 2; không đạt: 0",
                    "evidence": "Kế hoạch năm",
                    "rule": {"kind": "choice", "fact": "tc.1.1"},
                },
            }
        }
        assert {"tc.1.1": {"title": "TODO: Kế hoạch", "sort": "yes_no"}} == data_of(found)["facts"]
        assert "excerpt" == load_text(found, tmp_path).status

    def test_keep_a_long_rule_in_a_table_of_its_own(self, made):
        """A rule that makes a long line is no inline table."""
        text = "Từ 90% trở lên: 2; từ 80% đến dưới 90%: 1,5; từ 70% đến dưới 80%: 1; dưới 70%: 0"
        found = made(("1", "Mức độ", "2", text))

        assert '[criteria.1.rule]\nkind = "tiers"' in found.text
        assert 4 == len(data_of(found)["criteria"]["1"]["rule"]["tiers"])

    def test_without_a_known_pattern_have_a_todo_with_the_words(self, made):
        """The words stand in the comment, cut where they are long, and whole in rule_text."""
        words = "Theo đánh giá của Hội đồng. " * 6
        found = made(("1", "Sáng kiến", "2", words), ("2", "Khác", "1"))

        assert f"# TODO 1: viết rule theo lời sau, chưa nhận ra được: “{words.strip()[:100]}…”" in found.text
        assert words.strip() == data_of(found)["criteria"]["1"]["rule_text"]
        assert "# TODO 2: bảng không ghi cách chấm; hãy viết rule." in found.text

    def test_whose_rule_does_not_hold_say_why(self, made):
        """A tier that overlaps is no rule, and the reason is told at the cell."""
        found = made(("1", "Mức độ", "2", "từ 90% trở lên: 2; từ 70% đến 90%: 1; dưới 70%: 0"))

        assert [("rule-wrong", "D2")] == remarks_of(found)
        assert "rule" not in data_of(found)["criteria"]["1"]
        assert "TODO D2: nhận ra quy tắc nhưng không dùng được: hai bậc cùng nhận giá trị" in found.text

    def test_keep_their_letters(self, made):
        """Letters are quoted where TOML wants it."""
        found = made(("1", "A", "2"), ("d)", "B", "1"), ("đ)", "C", "1"))

        assert '[criteria.1."đ"]' in found.text
        assert ["d", "đ"] == [key for key in data_of(found)["criteria"]["1"] if len(key) == 1]

    def test_whose_title_breaks_are_told_from_their_list(self, made):
        """Lines of a title are joined; a list below it is rule text."""
        found = made(("1", "Ban hành\nkế hoạch\n- Đạt: 1\n- Không đạt: 0", "1"))
        table = data_of(found)["criteria"]["1"]

        assert ("Ban hành kế hoạch", "- Đạt: 1\n- Không đạt: 0") == (table["title"], table["rule_text"])
        assert "choice" == table["rule"]["kind"]

    def test_without_a_text_are_told(self, made):
        """A code alone has a TODO for a title, in the fact, too."""
        found = made(("1", "", "1", "Đạt: 1; không đạt: 0"))

        assert [("no-title", "B2")] == remarks_of(found)
        assert "TODO" == data_of(found)["criteria"]["1"]["title"]
        assert "TODO" == data_of(found)["facts"]["tc.1"]["title"]

    def test_above_which_a_row_is_left_out_get_one(self, made, tmp_path):
        """1.1 without a 1 stands below a table that is to be named."""
        found = made(("1.1", "Kế hoạch", "1"), ("1.2", "Báo cáo", "1"))

        assert '# TODO 1: bảng không có dòng này; hãy ghi tên.\n[criteria.1]\ntitle = "TODO"' in found.text
        assert 1 == found.text.count("[criteria.1]\n")
        assert 2 == load_text(found, tmp_path).total

    def test_say_their_code_where_the_set_says_another(self, made):
        """What the sheet calls 1 below II is II.1 in the set."""
        found = made(("II", "A", "1"), ("1", "B", "1"))

        assert "# Dòng 3. STT “1”.\n" in found.text
        assert "# Dòng 2.\n" in found.text

    @pytest.mark.parametrize(("code", "name"), [("Mục lục", "code-unread"), ("1", "code-twice")])
    def test_whose_code_cannot_be_used_are_comments(self, made, code, name):
        """A code that is none, or stands above already, keeps its row and what follows as comments."""
        found = made(("1", "Một", "1"), (code, "Hai", "1"), ("", "- ba", ""))

        assert [(name, "A3")] == remarks_of(found)
        assert f"# Dòng 3. {code} | Hai | 1\n# Dòng 4. - ba\n" in found.text
        assert ["1"] == list(data_of(found)["criteria"])

    def test_that_excel_renumbered_are_read_by_their_order(self, made):
        """1.1 after 1.9 is 1.10, which is told."""
        rows = [("1", "A", "10"), *((f"1.{number}", "B", "1") for number in range(1, 10)), ("1.1", "C", "1")]
        found = made(*rows)

        assert [("code-guessed", "A12")] == remarks_of(found)
        assert "C" == data_of(found)["criteria"]["1"]["10"]["title"]


class TestMaxima:
    """Maxima and their sums."""

    def test_that_cannot_be_read_leave_a_comment(self, made, tmp_path):
        """A leaf without a maximum is a commented table; its parent's sum tells that something is missing."""
        found = made(("1", "Chỉ đạo", "3"), ("1.1", "A", "2"), ("1.2", "B", "một", "Đạt: 1; không: 0"))

        assert [("sum-less", "C2"), ("max-unread", "C4")] == remarks_of(found)
        assert '# [criteria.1.2]\n# title = "B"\n# rule_text = "Đạt: 1; không: 0"\n' in found.text
        assert "# Điểm tối đa: một\n" in found.text
        assert (2, 1, 0, 2) == (
            found.counts.criteria,
            found.counts.leaves,
            found.counts.rules,
            found.counts.comments,
        )
        assert 3 == load_text(found, tmp_path)["1"].declared

    def test_that_are_not_there_are_told(self, made):
        """A leaf without any maximum is told at its cell."""
        assert [("max-missing", "C3")] == remarks_of(made(("1", "A", "1"), ("2", "B", "")))

    def test_less_than_their_children_are_left_out(self, made, tmp_path):
        """A branch whose children sum to more says so, and the set still loads."""
        found = made(("1", "Chỉ đạo", "1"), ("1.1", "A", "2"), ("1.2", "B", "1,5"))

        assert [("sum-more", "C2")] == remarks_of(found)
        assert "max" not in data_of(found)["criteria"]["1"]
        assert "điểm tối đa in 1 nhưng các mục con cộng lại 3,5" in found.text
        assert "7/2" == str(load_text(found, tmp_path).total)

    def test_of_a_branch_may_be_left_out(self, made):
        """A branch without a maximum is what its children are."""
        found = made(("1", "Chỉ đạo", ""), ("1.1", "A", "2"))

        assert [] == remarks_of(found)
        assert 2 == data_of(found)["set"]["total"]

    def test_of_which_none_is_read_are_an_error(self, made):
        """A sheet of criteria without one maximum is no set."""
        with pytest.raises(CriteriaError) as caught:
            made(("1", "A", "một"), ("2", "B", ""))

        assert "no-maximum" == caught.value.code


class TestContinuations:
    """Rows without a code."""

    def test_are_the_words_of_the_row_above(self, made):
        """Bullets, their points and their evidence go to the criterion before them."""
        found = made(
            ("1", "Phân công", "1,5"),
            ("-", "Rõ việc:", "1,5", "", "Quyết định"),
            ("", "- Không phân công", "0", "theo mẫu"),
            ("", "- Ghi rõ 1,5", "1,5"),
            ("", "- Năm 2020", "0"),
            ("", "", "", "thêm"),
        )
        table = data_of(found)["criteria"]["1"]

        assert "- Rõ việc: 1,5\n- Không phân công: 0\ntheo mẫu\n- Ghi rõ 1,5\n- Năm 2020: 0\nthêm" == table["rule_text"]
        assert "Quyết định" == table["evidence"]
        assert (7, 1, 5, 1) == (
            found.counts.rows,
            found.counts.criteria,
            found.counts.continuations,
            found.counts.comments,
        )
        assert "# Dòng 2, 3, 4, 5, 6, 7.\n" in found.text
        assert "# Điểm tối đa:" not in found.text

    def test_with_points_are_told_unless_a_rule_takes_them(self, made):
        """Points without a code may be a criterion that lost its code: told, unless they are a rule's."""
        lost = made(("1", "A", "2"), ("", "Kế hoạch", "1"), ("", "Báo cáo", "1"))
        taken = made(("1", "A", "2"), ("", "- Đạt", "2"), ("", "- Không đạt", "0"))

        assert [("points-below", "C3")] == remarks_of(lost)
        assert [] == remarks_of(taken)

    def test_with_points_alone_keep_them(self, made):
        """A number without words is kept as a comment of the criterion."""
        found = made(("1", "A", "2"), ("", "", "1"))

        assert "# Điểm tối đa: 1\n" in found.text
        assert 1 == found.counts.continuations

    def test_of_a_branch_are_kept(self, made):
        """What a field says of itself is its rule text."""
        found = made(("1", "A", "2"), ("", "- Lưu ý chung", ""), ("1.1", "B", "2"))

        assert "- Lưu ý chung" == data_of(found)["criteria"]["1"]["rule_text"]


class TestBeside:
    """Rows beside the table."""

    def test_become_comments(self, tmp_path):
        """Titles, numbered columns, a header that comes again, totals and names: every word is kept."""
        path = tmp_path / "bang.csv"
        path.write_text(
            "UBND TỈNH VÍ DỤ,,\nBỘ TIÊU CHÍ NĂM 2025,,\nSTT,Tiêu chí,Điểm tối đa\n(1),(2),(3)\nTổng điểm,,3\n"
            'chưa có mã,,\n1,Một,1\nSTT,Tiêu chí,Điểm tối đa\n2,Hai,2\n,Tổng cộng,3\n,"Ghi chú: điểm lẻ",\n'
            ',"An Giang, ngày 05 tháng 01 năm 2025",\n,bên dưới,\n',
            encoding="utf-8",
        )
        found = turned(path, year=None)

        assert (13, 2, 0, 11) == (
            found.counts.rows,
            found.counts.criteria,
            found.counts.continuations,
            found.counts.comments,
        )
        assert [] == remarks_of(found)
        assert (2025, "BỘ TIÊU CHÍ NĂM 2025", 3) == tuple(
            data_of(found)["set"][key] for key in ("year", "title", "total")
        )
        assert "\n# Dòng 1. UBND TỈNH VÍ DỤ\n# Dòng 2. BỘ TIÊU CHÍ NĂM 2025\n" in found.text
        assert "# Dòng 13. bên dưới" in found.text

    @pytest.mark.parametrize(
        ("printed", "name", "total"), [("5", "total-more", 5), ("1", "total-less", 2), ("hai", "max-unread", 2)]
    )
    def test_totals_that_differ_are_told(self, made, tmp_path, printed, name, total):
        """A printed total that is more stands; one that is less, or no number, cannot."""
        found = made(("1", "A", "2"), ("", "Tổng cộng", printed))

        assert [(name, "C3")] == remarks_of(found)
        assert total == load_text(found, tmp_path).total

    def test_a_missing_total_is_said(self, made):
        """Without a printed total the sum stands, with a note."""
        found = made(("1", "A", "2"))

        assert ["convert.no-total"] == [remark.code for remark in found.remarks]
        assert "# TODO bảng không có dòng tổng cộng; total là tổng các mục lớn: 2" in found.text

    def test_a_total_without_a_number_is_a_comment(self, made):
        """A row of the total without a figure says nothing."""
        assert [] == remarks_of(made(("1", "A", "2"), ("Tổng cộng", "", "")))

    def test_other_columns_are_kept_as_comments(self, tmp_path):
        """What stands in a column without a role is kept, with the column's name where it has one."""
        path = tmp_path / "bang.csv"
        path.write_text(
            'STT,Tiêu chí,Điểm tối đa,Điểm tự chấm,\n1,Một,1,"0,5",xem lại\n,,,,chỉ ghi chú\n', encoding="utf-8"
        )
        found = turned(path)

        assert "# Điểm tự chấm: 0,5\n# xem lại\n[criteria.1]" not in found.text
        assert "# Dòng 2.\n# Điểm tự chấm: 0,5\n# xem lại\n" in found.text
        assert "# Dòng 3. chỉ ghi chú" in found.text


class TestOutside:
    """Bonus and penalty."""

    def test_are_told_by_their_titles(self, made, tmp_path):
        """Bonus and penalty stand outside the total, with a cap and a TODO; so does what is below them."""
        found = made(
            ("I", "Chỉ đạo", "2"),
            ("II", "Điểm thưởng", "+3"),
            ("1", "Sáng kiến", "3", "Mỗi sáng kiến được 1 điểm"),
            ("III", "Điểm trừ", "-2", "Mỗi vụ trừ 1 điểm"),
            ("", "Tổng cộng", "2"),
        )
        criteria = data_of(found)["criteria"]

        assert [("role-bonus", "B3"), ("role-penalty", "B5")] == remarks_of(found)
        assert ("bonus", 3) == (criteria["II"]["role"], criteria["II"]["cap"])
        assert {"kind": "per_item", "fact": "tc.II.1", "each": 1} == criteria["II"]["1"]["rule"]
        assert ("penalty", 2) == (criteria["III"]["role"], criteria["III"]["cap"])
        assert "rule" not in criteria["III"]
        assert 2 == load_text(found, tmp_path).total

    def test_count_for_what_is_below_wherever_it_stands(self, made, tmp_path):
        """A criterion above its field in the sheet is a bonus, if the field is."""
        found = made(("1", "A", "2"), ("2.1", "Điểm trừ", "1"), ("2", "Điểm thưởng", "1"))

        assert [("role-bonus", "B4")] == remarks_of(found)
        assert {"title": "Điểm trừ", "role": "bonus", "cap": 1} == data_of(found)["criteria"]["2"]["1"]
        assert 2 == load_text(found, tmp_path).total

    def test_without_a_code_are_comments_that_are_told(self, made):
        """A bonus without a code cannot stand in the set."""
        found = made(("1", "A", "2"), ("", "Điểm thưởng", "5"))

        assert [("role-uncoded", "B3")] == remarks_of(found)
        assert "# Dòng 3. Điểm thưởng | 5" in found.text

    def test_alone_below_a_field_make_it_one(self, made, tmp_path):
        """A field in which nothing else stands is a bonus itself."""
        found = made(
            ("1", "A", "2"),
            ("2", "Khác", "3"),
            ("2.1", "Điểm cộng", "1"),
            ("2.2", "Điểm trừ", "1"),
            ("3.1", "Điểm thưởng", "1"),
        )
        criteria = data_of(found)["criteria"]

        assert ("bonus", 3) == (criteria["2"]["role"], criteria["2"]["cap"])
        assert "bonus" == criteria["3"]["role"]
        assert "# [criteria.2.2]" in found.text
        assert 2 == load_text(found, tmp_path).total


class TestSettings:
    """What the sheet does not say."""

    def test_are_marked(self, made):
        """An id that was made up, the level and the window are for somebody to say."""
        found = made(("1", "A", "2"))
        said = data_of(found)["set"]

        assert ("todo/bang", 2026, "commune", "bang", "excerpt") == tuple(
            said[key] for key in ("id", "year", "level", "title", "status")
        )
        assert "# TODO: đặt mã cho bộ tiêu chí" in found.text

    def test_may_be_given(self, made):
        """An id that is given has no TODO; its year is the set's."""
        found = made(("1", "A", "2"), name="an-giang/commune-2024", year=None)

        assert ("an-giang/commune-2024", 2024) == (data_of(found)["set"]["id"], data_of(found)["set"]["year"])
        assert "TODO: đặt mã" not in found.text

    @pytest.mark.parametrize(("options", "code"), [({"name": "An Giang"}, "set-id"), ({"year": None}, "no-year")])
    def test_that_are_wrong_are_told(self, made, options, code):
        """An id that is none, and a year that nothing names."""
        with pytest.raises(CriteriaError) as caught:
            made(("1", "A", "2"), **options)

        assert code == caught.value.code

    def test_speak_english(self, made):
        """Comments and report in English; the data are the same."""
        rows = (("1", "A", "2"), ("2", "B", "x"))
        vi, en = made(*rows), made(*rows, lang="en")

        assert tomli.loads(vi.text) == tomli.loads(en.text)
        assert "# TODO C3: “x” cannot be read as points" in en.text
        assert "3 rows read = 1 criteria + 0 continuations + 2 kept as comments." in en.report("en")
