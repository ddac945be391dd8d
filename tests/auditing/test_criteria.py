"""Columns that a criteria set names are checked against its maxima and its tree."""

import attrs
import pytest

from parscore.auditing import audit, table_of
from parscore.auditing._codes import codes_of
from parscore.criteria import load_criteria
from parscore.wording import Text
from tables import check_of, csv_table, found, left


@pytest.fixture(scope="module")
def criteria():
    """Return the shipped set of Chợ Mới."""
    return load_criteria("cho-moi/commune-2023")


def _with_one_title(node):
    """Return a tree of which every node has the same title."""
    title = Text("Báo cáo", "Report")
    return attrs.evolve(node, title=title, children=tuple(_with_one_title(child) for child in node.children))


def of_set(criteria, *lines, **terms):
    """Audit a table whose columns the set names."""
    rows = [[cell.strip() for cell in line.split("|")] for line in lines]
    return audit(table_of(rows, codes=codes_of(criteria)), criteria, **terms)


class TestBranches:
    def test_are_the_sums_of_their_children(self, criteria):
        """7.1, 7.2 and 7.3 are 0.5 + 1 + 0.5."""
        lines = ("Xã | 7 | 7.1 | 7.2 | 7.3", "A | 2 | 0.5 | 1 | 0.5", "B | 2.5 | 0.5 | 1 | 0.5")
        result = of_set(criteria, *lines)

        assert [("B3", "sum", ["2"])] == found(result)
        assert "its children 0.5 + 1 + 0.5 = 2.0" in result.say("en")

    def test_of_which_a_child_is_missing_are_told(self, criteria):
        """Without 7.3 nothing can be said of 7."""
        result = of_set(criteria, "Xã | 7 | 7.1 | 7.2", "A | 2 | 0.5 | 1")

        assert ("codes-missing", []) in left(result, "sum")
        assert "branch 7: the table has no column 7.3" in result.say("en")

    def test_whose_cell_is_empty_or_unreadable(self, criteria):
        """An empty branch is passed over, and what stands below it, unread, is told."""
        lines = (
            "Xã | 7 | 7.1 | 7.2 | 7.3",
            "A |  | 0.5 | 1 | 0.5",
            "B | 2 | 0.5 | 1 | -",
            "C | x | 0.5 | 1 | 0.5",
            "D | 2 | 0.5 | 1 | 0.5",
        )

        assert [("nothing", ["E3"]), ("no-number", ["B4"])] == left(of_set(criteria, *lines), "sum")[:2]

    def test_without_a_column_of_the_set(self, criteria):
        """No column is called by a code, and that is told."""
        assert ("no-codes", []) in left(of_set(criteria, "Xã | Tổng", "A | 1"), "sum")


class TestTotals:
    def test_are_the_sum_of_the_tops(self, criteria):
        """The total of the set is the sum of its fields, 24 + 11 + 10 + 21 + 3 + 2.5 + 7 + 1 + 1 + 11 + 8.5 = 100."""
        tops = [node.code for node in criteria.root.children]
        most = [str(float(node.limit)) for node in criteria.root.children]
        head = f"Xã | {' | '.join(tops)} | Tổng | Chỉ số"
        result = of_set(criteria, head, f"A | {' | '.join(most)} | 100 | 100", f"B | {' | '.join(most)} | 99 | 99")

        assert [("M3", "sum", ["100"])] == found(result)
        assert 2 == check_of(result, "percent").cells

    def test_cannot_be_told_where_a_branch_is_missing(self, criteria):
        """Two fields of eleven are no total; the maximum of the index is that of the set."""
        result = of_set(criteria, "Xã | 1 | 2 | Tổng | Chỉ số", "A | 20 | 10 | 90 | 90")

        assert result.agrees
        assert ("no-parts", []) in left(result, "sum")

    def test_count_bonus_and_penalty(self, criteria):
        """Both stand outside the branches: 100 + 2 − 3 is 99."""
        codes = [*(node.code for node in criteria.root.children), "8.B", "4.a.P"]
        most = [str(float(criteria[code].limit)) for code in codes]
        head = f"Xã | {' | '.join(codes)} | Tổng"

        assert [("O2", "sum", ["99"])] == found(of_set(criteria, head, f"A | {' | '.join(most)} | 100"))[-1:]

    def test_are_the_sum_of_leaves_where_no_branch_is_there(self):
        """1.1, 1.2 and 1.3, and all of 2, make the total; a branch whose leaf is missing makes none."""
        criteria = load_criteria("examples/plain-words/set.toml")
        head = "Xã | 1.1 | 1.2 | 1.3 | 2.1 | 2.2 | 2.3 | 2.4 | 2.P | Tổng"

        assert [("J2", "sum", ["7"])] == found(of_set(criteria, head, "A | 1 | 1 | 1 | 1 | 1 | 1 | 2 | 1 | 9"))
        assert of_set(criteria, "Xã | 1.1 | 2 | Tổng", "A | 1 | 1 | 9").agrees


class TestScales:
    def test_bring_children_to_the_scale_of_their_branch(self):
        """45 + 35 of 100 are 40 of 50."""
        criteria = load_criteria("examples/other-schemes/than-thien.toml")
        lines = ("Xã | 1 | 1.1 | 1.2", "Điểm tối đa | 50 | 60 | 40", "A | 40 | 45 | 35", "B | 41 | 45 | 35")
        result = of_set(criteria, *lines)

        assert [("B4", "sum", ["40"])] == found(result)
        assert "(45 + 35) × 0.5 = 40" in result.say("en")


class TestMaxima:
    def test_are_those_of_the_set(self, criteria):
        """7 has at most 2.5, and a row of maxima says the same."""
        lines = ("Xã | 7 | Tổng", "Điểm tối đa | 2 | 100", "A | 3 | 90", "B | -1 | 90")
        result = of_set(criteria, *lines)

        assert "audit.maximum-differs" == result.found[0].sentence.id
        assert [("B2", "maximum", ["5/2"]), ("B3", "maximum", ["5/2"]), ("B4", "maximum", ["0"])] == found(result)


class TestNames:
    def test_may_be_codes_or_titles(self, criteria):
        """A code, a code before its title, or the title alone, in either language, names a criterion."""
        node = criteria["1.3"]
        titles = ["Xã", "1.1", f"1.2. {criteria['1.2'].title.vi}", node.title.vi]
        table = table_of([titles, ["A", "1", "1", "1"]], codes=codes_of(criteria))

        assert [None, "1.1", "1.2", "1.3"] == [column.code for column in table.columns]

    def test_that_two_criteria_share_name_neither(self):
        """“Báo cáo” of two branches could be either, and is neither; the codes are their own."""
        criteria = load_criteria("examples/plain-words/set.toml")
        own = codes_of(attrs.evolve(criteria, root=_with_one_title(criteria.root)))

        assert set(criteria.criteria) == set(own)

    def test_of_a_file_are_known_by_the_set_that_is_named(self, tmp_path):
        """The id of a shipped set will do."""
        path = csv_table(tmp_path, "Xã,7.1,7.2\nA,9,1\n")

        assert [("B2", "maximum", ["1"])] == found(audit(path, "cho-moi/commune-2023"))
