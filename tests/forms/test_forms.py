"""The official form: written from a scorecard, read back, taken into a register."""

import re

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from bookmaking import a_book, changed
from building import a_register, card_of, compile_data, day, leaf, set_data
from parscore import load_criteria, score
from parscore.edge.workbooks import Cell, read_book
from parscore.errors import InvalidInputError, ParscoreError, RegisterError
from parscore.evidence import load_register, load_registers, read_register, register_data
from parscore.forms import LAYOUTS, merge_form, read_form, write_form
from parscore.forms.codes import shown_codes, total_of
from parscore.forms.columns import column_of
from parscore.forms.reading import read_points
from parscore.forms.writing import call
from parscore.wording import Message


EXAMPLES = Path(__file__).parents[2] / "examples"
COUNT = {"kind": "per_item", "fact": "faults", "each": 1}


def a_set():
    """Return a set with a branch, a bonus and a penalty: 1 = 1.1 (2) + 1.2 (3), 2 (5)."""
    tree = {
        "1": {"title": "Một", "1": leaf(2, COUNT), "2": leaf(3, COUNT)},
        "2": leaf(5, COUNT),
        "3": {"title": "Thưởng", "role": "bonus", "cap": 2, "rule": COUNT},
        "4": {"title": "Phạt", "role": "penalty", "cap": 1, "rule": COUNT},
    }
    return compile_data(set_data(tree, 10))


def bonus(most):
    """Return a leaf with a cap, of a bonus or a penalty."""
    return {"title": "Mục", "cap": most, "rule": COUNT}


ROWS = [
    ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Điểm thẩm định", "Ghi chú của đơn vị", "Ghi chú của thẩm định"],
    ["1", "Một", 5, 4.5],
    ["1.1", "A", 2, "1,5", 1, "có đủ", "thiếu"],
    ["1.2", "B", 3, 3],
    ["2", "Hai", 5, 5],
    ["3", "Thưởng", 2, 1],
    ["4", "Phạt", 1, 0.5],
    [None, "Điểm thưởng", None, 1],
    [None, "Điểm phạt", None, -0.5],
    [None, "Tổng cộng", 10, 10],
]


def a_form(tmp_path, rows=ROWS, **more):
    """Return a form with *rows*, read against the set."""
    path = a_book(tmp_path / "bieu.xlsx", Bieu=rows)
    if "change" in more:
        changed(path, more["change"])
    return read_form(path, a_set())


def told(form):
    """Return code and cell of each finding, said in two languages."""
    assert all(finding.say("vi") != finding.say("en") for finding in form.findings)

    return [(finding.code, finding.key) for finding in form.findings]


def with_row(number, *row):
    """Return the rows with one of them replaced."""
    return [*ROWS[: number - 1], list(row), *ROWS[number:]]


class TestReading:
    def test_gives_points_and_notes_by_code(self, tmp_path):
        """What is claimed, verified and noted, exactly; a penalty without its minus is one all the same."""
        form = a_form(tmp_path)

        assert {
            "1": Fraction(9, 2),
            "1.1": Fraction(3, 2),
            "1.2": 3,
            "2": 5,
            "3": 1,
            "4": Fraction(-1, 2),
        } == form.claimed
        assert {"1.1": 1} == form.verified
        assert ("có đủ", "thiếu") == (form.rows["1.1"].unit_note, form.rows["1.1"].reviewer_note)
        assert (1, Fraction(-1, 2), 10) == (form.bonus.claimed, form.penalty.claimed, form.total.claimed)
        assert () == form.findings

    @pytest.mark.parametrize(
        ("rows", "finding"),
        [
            (with_row(2, "1", "Một", 5, 4), ("form-sum", "Bieu!D2")),
            (with_row(10, None, "TỔNG CỘNG", 10, 9), ("form-total", "Bieu!D10")),
            (with_row(8, None, "Điểm cộng", None, 2), ("form-total", "Bieu!D8")),
            (with_row(5, "2", "Hai", 6, 5), ("form-other-max", "Bieu!C5")),
            ([*ROWS, ["9", "Lạ", 1, 1]], ("form-unknown-code", "Bieu!A11")),
            ([*ROWS, ["2", "Hai", 5, 5]], ("given-twice", "Bieu!11")),
            ([*ROWS, [None, "gì đây", None, 1]], ("form-row-unknown", "Bieu!11")),
            ([*ROWS, [None, "Tổng cộng", None, 1]], ("form-total-twice", "Bieu!11")),
            ([*ROWS[:4], *ROWS[5:9], [None, "Tổng", 10, 5]], ("form-missing-row", "Bieu")),
            ([["Năm 2021"], *ROWS], ("form-other-year", "Bieu!A1")),
        ],
    )
    def test_tells_what_does_not_fit(self, rows, finding, tmp_path):
        """Codes, maxima, sums, totals, rows twice, unknown or not there: each at its cell."""
        assert [finding] == told(a_form(tmp_path, rows))

    @pytest.mark.parametrize("points", [-1, 3, "2,5"])
    def test_tells_points_outside_their_span(self, points, tmp_path):
        """Below 0 or above the maximum."""
        assert ("form-points", "Bieu!D3") in told(a_form(tmp_path, with_row(3, "1.1", "A", 2, points)))

    @pytest.mark.parametrize(
        ("value", "code"),
        [
            ("nhiều", "wrong-value"),
            ("1.250", "two-numbers"),
            ("=1+1", "formula-unsaved"),
            ("#REF!", "cell-fault"),
            (True, "wrong-value"),
            ("Không áp dụng", "form-not-applicable"),
        ],
    )
    def test_tells_cells_that_say_nothing(self, value, code, tmp_path):
        """Text in number cells, formulas without results, Excel's errors; the sums above then differ, too."""
        form = a_form(tmp_path, with_row(3, "1.1", "A", 2, value))

        assert (code, "Bieu!D3") == told(form)[0]
        assert "1.1" not in form.claimed

    def test_tells_codes_that_say_nothing(self, tmp_path):
        """A code that is an error of Excel's is told, not passed over."""
        assert ("cell-fault", "Bieu!A11") in told(a_form(tmp_path, [*ROWS, ["#N/A", "x", 1, 1]]))

    def test_reads_hidden_rows_and_says_so(self, tmp_path):
        """Points in a hidden row are points, and somebody should know."""
        form = a_form(tmp_path, change=lambda book: setattr(book["Bieu"].row_dimensions[5], "hidden", True))

        assert ([("form-hidden-row", "Bieu!5")], (), 5) == (told(form), form.errors, form.claimed["2"])

    def test_tells_points_merged_over_rows(self, tmp_path):
        """It cannot be told whose they are."""
        form = a_form(tmp_path, change=lambda book: book["Bieu"].merge_cells("D3:D4"))

        assert ("merged-cells", "Bieu!D3") in told(form)

    def test_reads_the_first_form_and_names_the_others(self, tmp_path):
        """Of several sheets the first that holds a form, or the one that is named."""
        path = a_book(tmp_path / "bieu.xlsx", Bìa=[["Báo cáo"]], A=ROWS, B=ROWS)

        assert ("A", [("form-other-sheet", "B")]) == (read_form(path, a_set()).sheet, told(read_form(path, a_set())))
        assert ("B", []) == (read_form(path, a_set(), sheet="b").sheet, told(read_form(path, a_set(), sheet="b")))

        with pytest.raises(RegisterError) as caught:
            read_form(path, a_set(), sheet="C")

        assert "no-form-sheet" == caught.value.code

    @pytest.mark.parametrize(
        ("rows", "code"),
        [
            ([["gì", "đó"]], "no-form"),
            ([], "no-form"),
            ([ROWS[0], ["I", "Một", 8, 1], ["II", "Hai", 7, 1]], "form-other-set"),
            ([ROWS[0], ["1.1", "Một", 8, 1], ["2", "Hai", 7, 1]], "form-other-set"),
            ([ROWS[0]], "form-other-set"),
        ],
    )
    def test_refuses_what_is_no_form_of_the_set(self, rows, code, tmp_path):
        """No header, nothing in it, or the form of another set: one error."""
        with pytest.raises(RegisterError) as caught:
            a_form(tmp_path, rows)

        assert code == caught.value.code
        assert caught.value.say("vi") != caught.value.say("en")

    def test_finds_a_header_of_two_rows(self, tmp_path):
        """Points under a common header, and a row that numbers the columns, as in Cà Mau's form."""
        head = [
            [
                "STT",
                "Lĩnh vực/Tiêu chí",
                "Điểm tối đa",
                "Điểm đánh giá",
                None,
                None,
                "Điểm đạt được",
                "Chỉ số",
                "Ghi chú",
            ],
            [None, None, None, "Điều tra XHH", "Tự đánh giá", "SNV đánh giá"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
        ]
        body = [["1.1", "A", 2, None, 1, 0.5, None, None, "ghi"], ["1.2", "B", 3, None, 3], ["2", "Hai", 5, None, 5]]

        def merge(book):
            sheet = book["Bieu"]
            sheet.merge_cells("D1:F1")
            for column in "ABCGHI":
                sheet.merge_cells(f"{column}1:{column}2")

        form = a_form(tmp_path, [*head, *body], change=merge)

        assert ({"1.1": 1, "1.2": 3, "2": 5}, {"1.1": Fraction(1, 2)}, "ghi") == (
            *(form.claimed, form.verified),
            form.rows["1.1"].unit_note,
        )

    def test_passes_over_what_says_nothing(self, tmp_path):
        """Headings without points and signatures are no rows; cells merged beside the points are nobody's concern."""
        form = a_form(
            tmp_path,
            [
                ["Năm 2023, thay Quyết định năm 2022"],
                ["STT", "Tiêu chí"],
                *ROWS,
                [None, "Người lập biểu"],
                [None, "Tổng"],
            ],
            change=lambda book: book["Bieu"].merge_cells("E6:E7"),
        )

        assert ([], 10) == (told(form), form.total.claimed)

    def test_finds_codes_that_are_only_ends(self, tmp_path):
        """A form may write 2 under 1 for 1.2, and a column of titles may hold the codes."""
        head = ["Tiêu chí, chỉ tiêu", "Nội dung", "Điểm số tối đa", "Điểm số tự chấm"]
        rows = [head, ["Tiêu chí 1", "Một", 5, 4], ["Chỉ tiêu 1", "A", 2, 1], ["Chỉ tiêu 2", "B", 3, 3]]
        form = a_form(tmp_path, rows)

        assert {"1": 4, "1.1": 1, "1.2": 3} == form.claimed

    def test_finds_codes_that_excel_took_for_numbers(self):
        """1.10 typed as a number is 1.1; the code that follows in the set is meant."""
        assert ["1.1", "1.10"] == list(shown_codes(Cell(1, 1, Decimal("1.1"))))
        assert ["2.b"] == list(shown_codes(Cell(1, 1, "Tiêu chí 2.b)")))
        assert ["3"] == list(shown_codes(Cell(1, 1, 3)))
        assert [[], []] == [list(shown_codes(Cell(1, 1, value))) for value in (True, "Tổng cộng điểm")]


class TestWords:
    @pytest.mark.parametrize(
        ("header", "key"),
        [
            *(("STT", "number"), ("Lĩnh vực, tiêu chí, TCTP", "title"), ("Điểm tối đa", "max"), ("Cách chấm", "rule")),
            *(("Tài liệu kiểm chứng", "evidence"), ("Tài liệu đến thời điểm hiện tại", "present")),
            *(("Điểm tự chấm", "claimed"), ("Điểm thẩm định", "verified"), ("Ghi chú của đơn vị", "unit_note")),
            *(("Ghi chú của thẩm định", "reviewer_note"), ("Ghi chú", "note"), ("Số liệu kê khai", "declared")),
            *(("Các yêu cầu và tài liệu kiểm chứng", "evidence"), ("SNV đánh giá", "verified")),
            *(
                ("Điều tra XHH", "survey"),
                ("Điểm đạt được", "earned"),
                ("Chỉ số", "index"),
                ("Tỷ lệ đạt được (2)", "rate"),
            ),
            *(("Chữ ký của công chức phụ trách", "signature"), ("Điểm số tối đa", "max"), ("Cách tính điểm", "rule")),
            *(("Claimed points", "claimed"), ("Verified points", "verified"), ("Reviewer's note", "reviewer_note")),
            *(("xyz", None), ("", None)),
        ],
    )
    def test_of_every_layout_seen_are_known(self, header, key):
        """Each header of the layouts seen, and the English ones that are written."""
        assert key == column_of(header)

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("Tổng cộng", "total"),
            ("ĐIỂM THƯỞNG", "bonus"),
            ("Điểm trừ", "penalty"),
            ("Tổng điểm", "total"),
            ("Họp", None),
        ],
    )
    def test_of_the_last_rows_are_known(self, text, name):
        """Bonus, penalty and total by their words."""
        assert name == total_of(text)

    @pytest.mark.parametrize(
        ("value", "points"),
        [
            ("2 điểm", 2),
            ("0,5đ", Fraction(1, 2)),
            ("1/3", Fraction(1, 3)),
            ("-", None),
            (Decimal("0.25"), Fraction(1, 4)),
        ],
    )
    def test_of_points_are_read(self, value, points):
        """With the word for points, as a fraction, a dash for none."""
        assert points == read_points(Cell(1, 1, value))

    def test_percentages_are_no_points(self):
        """50 % of what is not said."""
        assert isinstance(read_points(Cell(1, 1, Decimal("0.5"), percent=True)), Message)


class TestWriting:
    @pytest.mark.parametrize(
        "register", load_registers([EXAMPLES / "cho-moi-2023"]), ids=lambda register: register.unit
    )
    def test_agrees_with_the_scorecard(self, register, tmp_path):
        """Where nobody claims anything, every row is what the card has to the last digit, and nothing is amiss."""
        criteria = load_criteria(register.criteria)
        card = score(criteria, merge_nothing(register))
        write_form(card, tmp_path / "bieu.xlsx")
        form = read_form(tmp_path / "bieu.xlsx", criteria)
        (sheet,) = read_book(tmp_path / "bieu.xlsx", RegisterError).sheets
        scored = [node for code, node in card.nodes.items() if node.applies and card.criteria[code].scored_by is None]

        assert () == form.findings
        assert [(node.code, digits(node.exact.earned)) for node in scored] == [
            (node.code, digits(form.claimed[node.code])) for node in scored
        ]
        total = card.exact.earned + card.bonus.exact.earned + card.penalty.exact.earned
        assert (digits(card.exact.max), digits(total)) == (digits(form.total.max), digits(form.total.claimed))
        assert {2} == {
            cell.places for row in sheet.rows.values() for at, cell in row.items() if at == 6 and cell.places
        }

    @pytest.mark.parametrize("layout", LAYOUTS)
    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_in_every_layout_is_read_back(self, layout, lang, tmp_path):
        """Whatever its columns and its language."""
        register = load_register(EXAMPLES / "cho-moi-2023" / "xa-vi-du-d")
        criteria = load_criteria(register.criteria)
        write_form(score(criteria, register), tmp_path / "bieu.xlsx", layout=layout, lang=lang)
        form = read_form(tmp_path / "bieu.xlsx", criteria)
        claims = {code: points for code, points in register.claimed.items() if not criteria[code].children}

        assert list(criteria.criteria) == list(form.rows)
        assert set(LAYOUTS[layout].keys) == set(form.columns)
        if "claimed" in form.columns:
            assert claims.items() <= form.claimed.items()
            assert () == form.findings

    def test_of_other_schemes_adds_up(self, tmp_path):
        """Scales, caps, penalties and scores of others in schemes of every sort."""
        for number, register in enumerate(load_registers([EXAMPLES / "other-schemes"])):
            criteria = load_criteria(register.criteria)
            path = tmp_path / f"{number}.xlsx"
            write_form(score(criteria, register), path)

            assert () == read_form(path, criteria).findings

    def test_marks_proposals_and_keeps_claims(self, tmp_path):
        """A claim stands as it is; where there is none, what is computed stands, coloured."""
        card = card_of(a_set(), facts={"faults": 1}, claimed={"1.1": 2, "1": Decimal("1.5")})
        write_form(card, tmp_path / "bieu.xlsx")
        sheet = openpyxl.load_workbook(tmp_path / "bieu.xlsx").active
        by_code = {sheet.cell(row, 1).value: row for row in range(6, 12)}
        fills = {code: sheet.cell(by_code[code], 6).fill.fgColor.rgb for code in ("1.1", "1.2")}

        assert (2, 1) == (sheet.cell(by_code["1.1"], 6).value, sheet.cell(by_code["1.2"], 6).value)
        assert {"1.1": "00000000", "1.2": "00FFF2CC"} == fills
        assert "Sổ hồ sơ ghi tự chấm 1,5 cho cả mục" == sheet.cell(by_code["1"], 8).value

    def test_sums_with_formulas(self, tmp_path):
        """Branches and last rows are formulas, within their caps, with what they give beside them."""
        write_form(card_of(a_set(), facts={"faults": 1}), tmp_path / "bieu.xlsx")
        sheet = openpyxl.load_workbook(tmp_path / "bieu.xlsx").active
        texts = [sheet.cell(row, 6).value for row in range(6, 15)]

        assert ["=SUM(F7:F8)", 1, 1, 1, 1, -1, "=N(F10)", "=N(F11)", "=SUM(F6,F9)+N(F12)+N(F13)"] == texts
        assert '=IF(COUNT(G7:G8)=0,"",SUM(G7:G8))' == sheet["G6"].value
        assert ("C6", "$5:$5", "landscape") == (
            sheet.freeze_panes,
            sheet.print_title_rows,
            sheet.page_setup.orientation,
        )

    def test_scales_and_caps_as_the_set_does(self, tmp_path):
        """A branch on another scale, a bonus inside it, and capped branches: 1 of 2 is 5 of 10, a bonus of 1 is 2."""
        tree = {
            "1": {
                "title": "Một",
                "scale_to": 10,
                "1": leaf(2, COUNT),
                "2": {"title": "Thưởng", "role": "bonus", "cap": 1, "a": bonus(1), "b": bonus(1)},
                "3": {"title": "Phạt", "role": "penalty", "cap": 1, "a": bonus(1), "b": bonus(1)},
            },
            "2": leaf(5, COUNT),
        }
        criteria = compile_data(set_data(tree, 15))
        write_form(card_of(criteria, facts={"faults": 1}), tmp_path / "bieu.xlsx")
        sheet = openpyxl.load_workbook(tmp_path / "bieu.xlsx").active
        form = read_form(tmp_path / "bieu.xlsx", criteria)

        assert ["=IF(SUM(C7)=0,0,SUM(F7)*10/SUM(C7))", "=MIN(1,SUM(F9:F10))", "=MAX(-1,SUM(F12:F13))"] == [
            sheet.cell(row, 6).value for row in (6, 8, 11)
        ]
        assert "=N(F8)*5/1" == sheet["F15"].value
        assert (5, 1, -1, 5, -5, 6) == (
            *(form.claimed["1"], form.claimed["1.2"], form.claimed["1.3"]),
            *(form.bonus.claimed, form.penalty.claimed, form.total.claimed),
        )
        assert () == form.findings

    def test_leaves_out_what_does_not_apply(self, tmp_path):
        """A branch of which nothing applies has neither a maximum nor points, and says why."""
        tree = {"1": {"title": "Một", "scale_to": 5, "1": leaf(2, COUNT)}, "2": leaf(5, COUNT)}
        criteria = compile_data(set_data(tree, 10))
        card = card_of(criteria, facts={"faults": 1}, not_applicable={"1": "Không có"})
        write_form(card, tmp_path / "bieu.xlsx")
        form = read_form(tmp_path / "bieu.xlsx", criteria)

        assert (None, None, 1, 5) == (form.rows["1"].max, form.rows["1"].claimed, form.total.claimed, form.total.max)
        assert "Không áp dụng: Không có" == form.rows["1.1"].unit_note
        assert () == form.findings

    def test_tells_what_others_score(self, tmp_path):
        """In the decision's own words; who scores what the unit does not is named, and its points are left to them."""
        tree = {
            "1": {"title": "Một", "scored_by": "Chủ tịch tỉnh", "1": leaf(2, COUNT)},
            "2": leaf(5, COUNT, evidence="Báo cáo", rule_text="Mỗi việc 1 điểm"),
        }
        criteria = compile_data(set_data(tree, 7))
        write_form(card_of(criteria, facts={"faults": 2}), tmp_path / "bieu.xlsx")
        form = read_form(tmp_path / "bieu.xlsx", criteria)
        sheet = openpyxl.load_workbook(tmp_path / "bieu.xlsx").active

        assert ({"2": 2}, 2) == (form.claimed, form.total.claimed)
        assert "Đơn vị không tự chấm; Chủ tịch tỉnh chấm" == form.rows["1"].unit_note
        assert ("Mỗi việc 1 điểm", "Báo cáo") == (sheet["D8"].value, sheet["E8"].value)

    def test_sums_many_rows_in_calls_of_calls(self):
        """A spreadsheet takes no more than 255 arguments."""
        cells = [f"F{row}" for row in range(0, 500, 2)]

        assert 1 == call("SUM", cells).count("SUM(SUM(")
        assert ("SUM(F1)", "0") == (call("SUM", ["F1"]), call("SUM", []))
        assert call("COUNT", cells, "+").startswith("(COUNT(F0,")

    def test_cuts_what_no_page_can_show(self, tmp_path):
        """A rule text of many pages ends in an ellipsis."""
        tree = {"1": leaf(1, COUNT, rule_text="a" * 3000)}
        write_form(card_of(set_data(tree, 1)), tmp_path / "bieu.xlsx")

        assert "…" == openpyxl.load_workbook(tmp_path / "bieu.xlsx").active["D6"].value[1999:]

    def test_cannot_be_made_to_run_formulas(self, tmp_path):
        """Text of a register that begins like a formula is text in the form."""
        paper = {
            "number": "1/KH-A",
            "date": day(3, 1),
            "subject": "x",
            "kind": "plan",
            "locator": "=1",
            "proves": ["1"],
        }
        rule = {"kind": "document", "document": "plan"}
        card = card_of(set_data({"1": {"title": "=HYPERLINK()", "max": 1, "rule": rule}}, 1), documents=[paper])
        write_form(card, tmp_path / "bieu.xlsx")
        cells = openpyxl.load_workbook(tmp_path / "bieu.xlsx").active["B6:E6"][0]

        assert {"s", "n"} >= {cell.data_type for cell in cells}
        assert "1/KH-A ngày 01/3/2023 (=1)" in cells[3].value

    def test_names_documents_that_have_no_date(self, tmp_path):
        """What proves a criterion is named by what it has."""
        papers = [{"subject": "Sổ theo dõi", "kind": "plan", "proves": ["1.1"]}]
        write_form(card_of(a_set(), documents=papers), tmp_path / "bieu.xlsx")

        assert "Hồ sơ của đơn vị:\n“Sổ theo dõi”" == openpyxl.load_workbook(tmp_path / "bieu.xlsx").active["E7"].value

    def test_knows_its_layouts_and_ending(self, tmp_path):
        """Another layout or ending is refused, and a file that exists is kept."""
        card = card_of(a_set())
        for arguments, code in ((("a.xlsx", "x"), "no-layout"), (("a.pdf", "full"), "unknown-ending")):
            with pytest.raises(ParscoreError) as caught:
                write_form(card, tmp_path / arguments[0], layout=arguments[1])

            assert code == caught.value.code


class TestMerging:
    def test_gives_a_new_register(self, tmp_path):
        """The form's claims stand in the new register; the old one has none of them."""
        register = a_register(claimed={"2": 4, "1": 4})
        merged = merge_form(register, a_form(tmp_path), a_set())

        assert {"1": 4, "1.1": Decimal("1.5"), "1.2": 3, "2": 5, "3": 1, "4": Decimal("-0.5")} == (
            register_data(merged)["claimed"]
        )
        assert {"2": 4, "1": 4} == register_data(register)["claimed"]

    def test_keeps_the_place_of_a_claim(self, tmp_path):
        """What is wrong with a claim later on is told at the form's cell."""
        merged = merge_form(a_register(), a_form(tmp_path), a_set())
        origin = merged.origins["claimed", "1.1"]

        assert "Bieu!D3" == origin.source.place(origin.path, value=True).key

    def test_takes_the_claim_of_a_branch_alone(self, tmp_path):
        """Where the form fills in no leaf below it."""
        form = a_form(tmp_path, [ROWS[0], ["1", "Một", 5, 4], ["1.1", "A", 2], ["1.2", "B", 3], ["2", "Hai", 5, 5]])

        assert {"1": 4, "2": 5} == merge_form(a_register(), form, a_set()).claimed

    def test_refuses_a_form_with_errors(self, tmp_path):
        """Remarks do not stand in the way, errors do."""
        form = a_form(tmp_path, with_row(2, "1", "Một", 5, 4))
        with pytest.raises(InvalidInputError) as caught:
            merge_form(a_register(), form, a_set())

        assert "form-sum" == caught.value.code


def merge_nothing(register):
    """Return a register without its claims."""
    data = register_data(register)
    data.pop("claimed", None)
    return read_register(data)


def digits(number):
    """Return a number as a spreadsheet shows it, to fifteen digits."""
    return re.sub(r"\.?0+$", "", f"{Decimal(number.numerator) / Decimal(number.denominator):.12f}")
