"""Registers in workbooks, as people write them."""

import datetime

from decimal import Decimal

import openpyxl
import pytest

from bookmaking import a_book, changed
from building import a_register, card_of, one_leaf, register_data
from parscore import score
from parscore.edge.workbooks import Cell, Unread
from parscore.errors import InvalidInputError, MissingExtraError, RegisterError
from parscore.evidence import load_register, load_registers, read_register, saving, write_register
from parscore.evidence import register_data as plain_of
from parscore.evidence._cells import READ


UNIT = [["Mã đơn vị", "Tên đơn vị", "Năm", "Bộ tiêu chí"], ["xa-a", "Xã A", 2023, "test/set"]]


def problems_of(path):
    """Return code, file and cell of everything wrong, said in two languages."""
    with pytest.raises(InvalidInputError) as caught:
        load_register(path)
    assert all(problem.say("vi") != problem.say("en") for problem in caught.value.problems)
    assert all(str(path) == problem.file for problem in caught.value.problems)

    return [(problem.code, problem.key) for problem in caught.value.problems]


class TestAWorkbook:
    def test_is_a_register(self, tmp_path):
        """Headers in Vietnamese, with or without marks, and everything as Vietnamese Excel writes it."""
        facts = [
            ["SỐ LIỆU NĂM 2023"],
            [],
            ["STT", "Ma chi tieu", "Giá trị", "Ngày", "Đã chốt", "Ghi chú", "Đơn vị tính"],
            [1, "total", "412", None, "x", None, "hồ sơ"],
            [2, "share", "87,4 %"],
            [3, "mark", "0,5"],
            [4, "asked", "Có"],
            [5, "grown", 1, "30/6/2023"],
            [6, "grown", 3, datetime.date(2023, 12, 31), "Không", "cuối năm"],
            [6, "grown", 5, "5/1/2024"],
            [7, "unstated"],
            [8],
        ]
        papers = [
            ["Số, ký hiệu", "Ngày văn bản (dd/mm/yyyy)", "Trích yếu", "Nơi nhận", "Tiêu chí", "Kỳ", "Hiệu lực từ"],
            [
                "05/TB-BĐH",
                "28.03.2023",
                "Kết luận",
                'Phòng A; "B; C"\nSở D',
                1.1,
                datetime.date(2023, 1, 1),
                "1/5/2022",
            ],
        ]
        path = a_book(
            tmp_path / "so.xlsx",
            Đơn__vị=UNIT,
            Số__liệu=facts,
            Văn__bản=papers,
            Không__áp__dụng=[["Mã tiêu chí", "Lý do"], ["6.2", "Không có"]],
            Tự__chấm=[["Tiêu chí", "Điểm tự chấm"], [1.1, "0,75"], [2, None], ["3", "1/3"]],
            _ghi__chép=[["tùy ý"]],
        )
        register = load_register(path)

        assert {
            "total": {"value": 412, "final": True},
            "share": "87,4 %",
            "mark": Decimal("0.5"),
            "asked": True,
            "grown": [
                {"value": 1, "date": datetime.date(2023, 6, 30)},
                {"value": 3, "date": datetime.date(2023, 12, 31), "note": "cuối năm"},
                {"value": 5, "date": datetime.date(2024, 1, 5)},
            ],
        } == plain_of(register)["facts"]
        assert [
            {
                "number": "05/TB-BĐH",
                "date": datetime.date(2023, 3, 28),
                "subject": "Kết luận",
                "to": ["Phòng A", "B; C", "Sở D"],
                "proves": ["1.1"],
                "period": "2023-01",
                "valid": {"from": datetime.date(2022, 5, 1)},
            }
        ] == plain_of(register)["documents"]
        assert ({"6.2": "Không có"}, {"1.1": Decimal("0.75"), "3": "1/3"}) == (
            plain_of(register)["not_applicable"],
            plain_of(register)["claimed"],
        )

    def test_may_speak_english(self, tmp_path):
        """English names of sheets and columns do as well, and the unit may be told downwards."""
        unit = [["Unit id", "xa-a"], ["Unit name", "Xã A"], ["Year", 2023], ["Criteria set", "test/set"]]
        path = a_book(tmp_path / "so.xlsx", Unit=unit, Facts=[["Fact", "Value"], ["share", 0.874]])
        changed(path, lambda book: setattr(book["Facts"]["B2"], "number_format", "0.0 %"))
        register = load_register(path)

        assert ("xa-a", 2023, {"share": "87.4 %"}) == (register.unit, register.year, plain_of(register)["facts"])

    def test_may_add_to_a_folder(self, tmp_path):
        """A folder may mix TOML and workbooks; workbooks that are no registers, and Excel's own marks, lie beside."""
        write_register(a_register(), tmp_path / "a.toml")
        a_book(tmp_path / "b.xlsx", Số__liệu=[["Mã chỉ tiêu", "Giá trị"], ["total", 5]])
        a_book(tmp_path / "c.xlsx", Sheet1=[["gì khác"]])
        (tmp_path / "~$b.xlsx").write_bytes(b"x")

        assert {"total": 5} == plain_of(load_register(tmp_path))["facts"]

    def test_has_its_header_near_the_top(self, tmp_path):
        """A header below twenty rows of something else is none."""
        rows = [[f"dòng {number}"] for number in range(21)]
        path = a_book(tmp_path / "so.xlsx", Đơn__vị=UNIT, Số__liệu=[*rows, ["Mã chỉ tiêu", "Giá trị"], ["a", 1]])

        assert [("no-sheet-header", "Số liệu")] == problems_of(path)

    def test_is_told_from_what_is_none(self, tmp_path):
        """A workbook without a register's sheets says which there are; an old one that it is old."""
        path = a_book(tmp_path / "c.xlsx", Sheet1=[["gì khác"]])
        (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

        assert [("no-register-sheets", None)] == problems_of(path)
        assert [("old-workbook", None)] == problems_of(tmp_path / "old.xls")

    def test_without_its_library_says_what_to_install(self, tmp_path, monkeypatch):
        """A missing extra is a sentence."""
        path = a_book(tmp_path / "so.xlsx", Đơn__vị=UNIT)

        def lacking(module, extra):
            raise MissingExtraError(saving.Message("error.missing-extra", {"found": module, "accepted": extra}))

        monkeypatch.setattr("parscore.edge.workbooks._reading.need", lacking)
        with pytest.raises(InvalidInputError) as caught:
            load_registers([path])

        assert "missing-extra" == caught.value.code

    def test_choices_that_are_called_yes_and_no_are_answers(self, tmp_path):
        """Có of a workbook is the answer “Có” of a choice that has one."""
        facts = {"x": {"title": "X", "sort": "choice", "answers": ["Có", "Không", "Không áp dụng"]}}
        rule = {"kind": "choice", "fact": "x", "options": {"Có": 1, "Không": 0, "Không áp dụng": 0}}
        path = a_book(tmp_path / "so.xlsx", Đơn__vị=UNIT, Số__liệu=[["Mã chỉ tiêu", "Giá trị"], ["x", "Có"]])
        given = plain_of(load_register(path))["facts"]

        assert 1 == card_of(one_leaf(1, rule, facts=facts), facts=given).earned


class TestACell:
    @pytest.mark.parametrize(
        ("holds", "value", "read"),
        [
            *(("yes", True, True), ("yes", 1, True), ("yes", 0, False), ("yes", "Không", False), ("yes", "x", True)),
            *(("points", "1/3", "1/3"), ("points", True, True), ("points", 2, 2), ("value", "chậm", "chậm")),
            *(("names", '""', []), ("names", 'Phòng "Một cửa"; B', ['Phòng "Một cửa"', "B"]), ("names", 5, ["5"])),
            *(("period", 2023, "2023"), ("code", " 1.1 ", "1.1"), ("sort", "Chữ", True)),
        ],
    )
    def test_is_read_as_its_column_holds(self, holds, value, read):
        """Ticks, points, lists, periods, codes."""
        assert read == READ[holds](Cell(1, 1, value))

    @pytest.mark.parametrize(("holds", "value"), [("yes", 2), ("sort", "số"), ("names", "a" * 200_000), ("code", True)])
    def test_that_holds_something_else_is_told(self, holds, value):
        """It is a problem, and no guess."""
        assert isinstance(READ[holds](Cell(1, 1, value)), Unread)

    def test_of_a_percentage_is_one(self):
        """A number that is shown as a percentage."""
        assert "50 %" == READ["points"](Cell(1, 1, Decimal("0.5"), percent=True))


class TestWhatIsWrong:
    def test_with_a_cell_is_told_there(self, tmp_path):
        """Each problem names file, sheet and cell, those of keys and values alike."""
        facts = [
            ["Mã chỉ tiêu", "Giá trị", "Ngày", "Đã chốt", "Kiểu"],
            ["a", "1.250"],
            ["b", 1, "31/2/2023"],
            ["c", 1, None, "có lẽ"],
            [None, 5],
            ["d", None, "1/2/2023"],
            ["e", 1, None, None, "số"],
            ["f", "=1+1"],
            ["g", 1],
            ["g", 2],
        ]
        papers = [
            ["Số, ký hiệu", "Ngày văn bản", "Trích yếu", "Kỳ", "Hiệu lực từ", "Nơi nhận"],
            ["x", "28/3/2023", "Một"],
            ["1/TB-A", 45013, "Hai"],
            ["2/TB-A", None, None],
            ["3/TB-A", None, datetime.date(2023, 1, 1)],
            ["4/TB-A", None, "Bốn", datetime.datetime(2023, 1, 5, 8)],  # noqa: DTZ001 -- Excel has no time zones
            ["5/TB-A", None, "Năm", None, "#REF!"],
            ["4/TB-A", None, "Bốn", None, None, datetime.date(2023, 1, 1)],
            ["6/TB-A", None, "Sáu", True],
        ]
        path = a_book(tmp_path / "so.xlsx", Đơn__vị=UNIT, Số__liệu=facts, Văn__bản=papers)

        assert [
            ("two-numbers", "Số liệu!B2"),
            ("not-a-day", "Số liệu!C3"),
            ("wrong-value", "Số liệu!D4"),
            ("no-name-in-row", "Số liệu!A5"),
            ("no-value", "Số liệu!B6"),
            ("wrong-value", "Số liệu!E7"),
            ("formula-unsaved", "Số liệu!B8"),
            ("not-a-day", "Văn bản!B3"),
            ("wrong-value", "Văn bản!C5"),
            ("wrong-value", "Văn bản!D6"),
            ("cell-fault", "Văn bản!E7"),
            ("wrong-value", "Văn bản!F8"),
            ("wrong-value", "Văn bản!D9"),
            ("missing-key", "Văn bản!C4"),
            ("missing-key", "Văn bản!C5"),
            ("undated-values", "Số liệu!A9"),
            ("not-a-reference", "Văn bản!A2"),
            ("same-document", "Văn bản!A8"),
        ] == problems_of(path)

    def test_without_any_cell_of_it_is_told_too(self, tmp_path):
        """Points of a code and nothing else are a claim; a fact whose value cannot be read is told once."""
        facts = [["Mã chỉ tiêu", "Giá trị", "Kiểu"], ["a", "#REF!"], ["b", None, "chữ"], ["c", "12", "chữ"]]
        path = a_book(tmp_path / "so.xlsx", Đơn__vị=UNIT, Số__liệu=facts)

        assert [("cell-fault", "Số liệu!B2")] == problems_of(path)

        changed(path, lambda book: setattr(book["Số liệu"]["B2"], "value", "1"))

        assert {"a": 1, "b": "", "c": "12"} == plain_of(load_register(path))["facts"]

    def test_with_the_set_is_told_at_its_cell(self, tmp_path):
        """An item of a list that the set does not know stands in the list's cell."""
        papers = [["Số, ký hiệu", "Trích yếu", "Tiêu chí"], ["4/TB-A", "Bốn", "1; 9"]]
        register = load_register(a_book(tmp_path / "so.xlsx", Đơn__vị=UNIT, Văn__bản=papers))
        criteria = card_of(one_leaf(1, {"kind": "per_item", "fact": "faults", "each": 1})).criteria
        with pytest.raises(InvalidInputError) as caught:
            score(criteria, register)

        assert ("unknown-criterion", "Văn bản!C2") == (caught.value.code, caught.value.problems[0].key)

    def test_says_where_the_other_one_is(self, tmp_path):
        """What is given twice names the cell of the first."""
        papers = [["Số, ký hiệu", "Trích yếu"], ["4/TB-A", "Bốn"], ["4/TB-A", "Bốn"]]
        path = a_book(tmp_path / "so.xlsx", Đơn__vị=UNIT, Văn__bản=papers)
        with pytest.raises(InvalidInputError) as caught:
            load_register(path)

        assert f"{path}: Văn bản!A3: văn bản 4/TB-A đã có ở {path}: Văn bản!A2" == caught.value.say("vi")

    def test_with_sheets_and_columns_is_told(self, tmp_path):
        """Unknown sheets and columns, columns twice or without a header, no header at all, merged cells."""
        path = a_book(
            tmp_path / "so.xlsx",
            Đơn__vị=[*UNIT, UNIT[1]],
            Số__liệu=[["chẳng có gì"], ["a", 1]],
            Facts=[["Fact", "Value"], ["a", 1]],
            Văn__bản=[
                ["Số, ký hiệu", "Trích yếu", "Trích yếu", "Người kí", "Lạ", None, "Trống"],
                ["1/TB-A", "Một", "x", "A", "?", "không tiêu đề"],
                ["2/TB-A", "Hai"],
            ],
            Văn__bảm=[["x"]],
            Không__áp__dụng=[["Mã tiêu chí", "Lý do"], [None, "x"], ["1", None], [datetime.date(2023, 1, 1), "x"]],
            Tự__chấm=[["Mã tiêu chí", "Điểm tự chấm"], ["1", 1], ["1", 2], ["2", "nhiều"], [None, 1]],
        )
        changed(path, lambda book: book["Văn bản"].merge_cells("A2:A3"))

        assert [
            ("unknown-register-sheet", "Văn bảm"),
            ("unit-twice", "Đơn vị!A3"),
            ("no-sheet-header", "Số liệu"),
            ("sheet-twice", "Facts"),
            ("column-twice", "Văn bản!C1"),
            ("unknown-column", "Văn bản!D1"),
            ("unknown-column", "Văn bản!E1"),
            ("no-column-header", "Văn bản!F2"),
            ("merged-cells", "Văn bản!A2"),
            ("no-code-in-row", "Không áp dụng!A2"),
            ("no-value", "Không áp dụng!B3"),
            ("wrong-value", "Không áp dụng!A4"),
            ("given-twice", "Tự chấm!A3"),
            ("no-code-in-row", "Tự chấm!A5"),
            ("wrong-value", "Tự chấm!B4"),
        ] == problems_of(path)

    def test_with_the_unit_is_told_in_its_column(self, tmp_path):
        """A unit told downwards has its cells to the right; one that is not there at all has the file."""
        unit = [["Mã đơn vị", "xa-a"], ["Tên đơn vị", "Xã A"], ["Năm", "hai nghìn"], ["Bộ tiêu chí", None]]
        path = a_book(tmp_path / "so.xlsx", Đơn__vị=unit)
        empty = a_book(tmp_path / "trong.xlsx", Đơn__vị=[])

        assert [("missing-key", None), ("wrong-value", "Đơn vị!B3")] == sorted(problems_of(path))[:2]
        assert [("missing-key", None)] == problems_of(empty)


class TestWriting:
    def test_marks_texts_that_look_like_something_else(self, tmp_path):
        """A text value that a reader would take for a number or an answer is said to be text."""
        path = tmp_path / "so.xlsx"
        write_register(a_register(facts={"a": "12", "b": "có", "c": "87 %", "d": "", "e": "kịp thời"}), path)
        sheet = openpyxl.load_workbook(path)["Số liệu"]

        assert ["chữ", "chữ", None, "chữ", None] == [sheet.cell(row, 6).value for row in range(2, 7)]

    def test_is_pleasant(self, tmp_path):
        """A frozen header, real dates shown as dd/mm/yyyy, lists to choose from, titles, A4 landscape, no formula."""
        path = tmp_path / "so.xlsx"
        criteria = card_of(one_leaf(1, {"kind": "per_item", "fact": "faults", "each": 1})).criteria
        paper = {"number": "1/KH-A", "date": datetime.date(2023, 3, 28), "subject": "=cmd()", "kind": "plan"}
        register = a_register(facts={"faults": 1}, documents=[paper], claimed={"1": 1})
        write_register(register, path, criteria=criteria)
        book = openpyxl.load_workbook(path)
        papers, facts = book["Văn bản"], book["Số liệu"]

        assert ["Đơn vị", "Số liệu", "Văn bản", "Không áp dụng", "Tự chấm", "_Danh mục"] == book.sheetnames
        assert ("A2", "landscape", 9, "$1:$1") == (
            *(papers.freeze_panes, papers.page_setup.orientation, papers.page_setup.paperSize),
            papers.print_title_rows,
        )
        assert ("dd/mm/yyyy", "d", "s") == (papers["B2"].number_format, papers["B2"].data_type, papers["C2"].data_type)
        assert {"E2:E502", "D2:D502"} == {str(rule.sqref) for rule in papers.data_validations.dataValidation}
        assert ("Nội dung", "Vi phạm") == (facts["G1"].value, facts["G2"].value)
        assert "hidden" == book["_Danh mục"].sheet_state

    def test_keeps_lists(self, tmp_path):
        """Items with semicolons and quotes are items still, and a list of none is not the same as no list."""
        papers = [{"subject": "Một", "to": ["a; b", '"c"', "d"], "proves": []}, {"subject": "Hai", "cites": ["x"]}]
        write_register(a_register(documents=papers), tmp_path / "so.xlsx")

        assert papers == plain_of(load_register(tmp_path / "so.xlsx"))["documents"]

    def test_speaks_english(self, tmp_path):
        """Headers, answers and lists in English, which are read as well."""
        path = tmp_path / "so.xlsx"
        register = a_register(facts={"asked": True, "a": {"value": 1, "final": True}, "b": "1"})
        write_register(register, path, lang="en")

        assert ["Unit", "Facts", "Documents", "Not applicable", "Claimed", "_Lists"] == (
            openpyxl.load_workbook(path).sheetnames
        )
        assert plain_of(register) == plain_of(load_register(path))

    @pytest.mark.parametrize("value", [Decimal("nan"), datetime.date(2023, 1, 1), [1], "a" * 33_000, " "])
    def test_what_no_cell_can_hold_is_told(self, value, tmp_path):
        """It is named with its place in the register, and no file is left."""
        register = a_register(facts={"a": {"value": value}})
        with pytest.raises(RegisterError) as caught:
            write_register(register, tmp_path / "so.xlsx")

        assert ("unwritable-cell", "facts.a.value") == (caught.value.code, caught.value.key)
        assert [] == list(tmp_path.iterdir())

    def test_knows_two_endings(self, tmp_path):
        """Another ending is refused; what exists is kept unless overwriting is asked for."""
        with pytest.raises(RegisterError) as caught:
            write_register(a_register(), tmp_path / "so.csv")

        assert "unknown-ending" == caught.value.code

        write_register(a_register(), tmp_path / "so.toml")
        with pytest.raises(RegisterError) as caught:
            write_register(a_register(), tmp_path / "so.toml")

        assert "file-exists" == caught.value.code

        write_register(a_register(unit="xa-b"), tmp_path / "so.toml", overwrite=True)

        assert "xa-b" == load_register(tmp_path / "so.toml").unit

    def test_names_the_set_as_seen_from_the_file(self, tmp_path, monkeypatch):
        """A set that is named by its file is found from where the new file stands."""
        register = read_register(register_data() | {"criteria": "sets/a.toml"}, str(tmp_path / "so.toml"))
        other = tmp_path / "khác"
        other.mkdir()

        assert ("./sets/a.toml", "../sets/a.toml") == (
            plain_of(register, tmp_path)["criteria"],
            plain_of(register, other)["criteria"],
        )

        def apart(path, start):
            raise ValueError(path, start)

        monkeypatch.setattr(saving.os.path, "relpath", apart)

        assert (tmp_path / "sets" / "a.toml").as_posix() == plain_of(register, other)["criteria"]

    def test_keeps_a_type_that_was_written(self):
        """A type that the symbol shows as well is kept where the file says it."""
        papers = [
            {"number": "1/KH-A", "subject": "Một", "type": "KH"},
            {"number": "2/KH-A", "subject": "Hai"},
            {"number": "3/KH-A", "subject": "Ba", "type": "BC"},
        ]

        assert papers == plain_of(a_register(documents=papers))["documents"]

    def test_needs_no_origin_for_it(self):
        """A document that comes from nowhere has its type told by its symbol."""
        register = a_register(documents=[{"number": "1/KH-A", "subject": "Một", "type": "KH"}])
        source = register.documents[0].origin.source
        source.data.clear()

        assert [{"number": "1/KH-A", "subject": "Một"}] == plain_of(register)["documents"]
