"""Reports as Word documents: the decree's layout, what is filled in and what is left to be, and every page."""

import io
import sys

import attrs
import docx
import pytest

from docx.enum.section import WD_ORIENT

from building import bonus_of, card_of, compile_data, day, leaf, one_leaf, paper, register_data, set_data
from parscore.errors import MissingExtraError
from parscore.evidence import read_register
from parscore.reports import draft_unit, draft_units, illustrate_unit, illustrate_units
from parscore.reports.docx import render_unit, render_units
from parscore.reports.model import Chart
from parscore.scoring import score


PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
REPORT = {"kind": "document", "document": "report"}
SET = set_data({"1": {"title": "Lĩnh vực", "1": leaf(4, PLAN, cite="plan II")}, "2": leaf(6, REPORT)}, 10)


def read(data):
    """Read a file as Word does."""
    return docx.Document(io.BytesIO(data))


def unit(card, lang="vi"):
    """Write the report of one unit and read it."""
    return read(render_unit(draft_unit(card, lang)))


def named(name, as_of=None, **changes):
    """Score a unit of a name."""
    data = register_data() | {"unit": {"id": "a", "name": name, "year": 2023}} | changes
    return score(compile_data(SET), read_register(data), as_of=as_of)


def texts(document):
    """Return the paragraphs of the body."""
    return [paragraph.text for paragraph in document.paragraphs]


def headings(document):
    """Return the headings that Word knows as such."""
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]


def rows_of(table):
    """Return the texts of a table, row by row."""
    return [[cell.text for cell in row.cells] for row in table.rows]


class TestLayout:
    def test_is_the_decrees_page(self):
        """A4, margins of 20, 20, 30 and 15 mm, Times New Roman 14; annexes lie on their side, counted from 1."""
        body, ledger = unit(card_of(SET)).sections

        assert (210, 297) == (round(body.page_width.mm), round(body.page_height.mm))
        assert (297, 210) == (round(ledger.page_width.mm), round(ledger.page_height.mm))
        assert (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE) == (body.orientation, ledger.orientation)
        assert 'w:pgNumType w:start="1"' in ledger._sectPr.xml
        assert [(20, 20, 30, 15)] * 2 == [
            tuple(
                round(margin.mm)
                for margin in (part.top_margin, part.bottom_margin, part.left_margin, part.right_margin)
            )
            for part in (body, ledger)
        ]

    def test_has_its_number_from_the_second_page_on(self):
        """The number of a page stands in the middle of its head, and not on the first."""
        section = unit(card_of(SET)).sections[0]

        assert section.different_first_page_header_footer
        assert "PAGE" in section.header.paragraphs[0]._p.xml
        assert "PAGE" not in section.first_page_header.paragraphs[0]._p.xml

    def test_has_the_boxes(self):
        """Who writes on the left, the country on the right; number, place and day are left to be filled in."""
        left, right = unit(named("Xã Ví Dụ A")).tables[0].rows[0].cells

        assert ["ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ A", "", "Số: ……/BC-UBND", "DỰ THẢO"] == [
            paragraph.text for paragraph in left.paragraphs
        ]
        assert [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "",
            "………, ngày …… tháng …… năm ………",
        ] == [paragraph.text for paragraph in right.paragraphs]

    def test_of_an_office_without_a_committee(self):
        """A department writes under who stands above it, which is left to be filled in."""
        document = unit(named("Sở Nội vụ"))
        left = document.tables[0].rows[0].cells[0]

        assert ["[CƠ QUAN CHỦ QUẢN]", "SỞ NỘI VỤ", "", "Số: ……/BC-……"] == [
            paragraph.text for paragraph in left.paragraphs
        ][:4]
        assert texts(document)[5].startswith("Sở Nội vụ báo cáo kết quả tự đánh giá")

    def test_has_headings_in_order(self):
        """The type, five sections with their fields, the annex."""
        assert [
            "BÁO CÁO",
            "I. KẾT QUẢ TỰ ĐÁNH GIÁ, CHẤM ĐIỂM",
            "II. ĐIỂM BỊ TRỪ VÀ LÝ DO",
            "1. Lĩnh vực: mất 4 điểm",
            "2. Tiêu chí: mất 6 điểm",
            "III. MINH CHỨNG",
            "IV. GIẢI PHÁP KHẮC PHỤC",
            "V. KIẾN NGHỊ, ĐỀ XUẤT",
            "PHỤ LỤC I",
        ] == headings(unit(card_of(SET)))

    def test_has_the_foot(self):
        """Copies on the left, the signature on the right."""
        left, right = unit(named("Xã Ví Dụ A")).tables[2].rows[0].cells

        assert "Nơi nhận:" == left.paragraphs[0].text
        assert "TM. ỦY BAN NHÂN DÂN" == right.paragraphs[0].text


class TestBody:
    def test_says_why_points_were_lost(self):
        """Each line with its criterion and its source, and the sum by cause."""
        told = texts(unit(card_of(SET)))

        assert "Điểm mất theo nguyên nhân: thiếu 10 điểm (2 khoản)." in told
        assert (
            "- Tiêu chí 1.1 (Tiêu chí): −4 điểm (thiếu): chưa có Kế hoạch. "
            "Căn cứ: Kế hoạch số 341/KH-UBND ngày 22/02/2023, II."
        ) in told

    def test_says_where_nothing_was_lost(self):
        """Full marks: nothing to explain; what a unit means to do is still its own."""
        documents = [paper("1/KH-UBND", day(3, 1)), paper("2/BC-UBND", day(3, 1), "report")]
        told = texts(unit(card_of(SET, documents=documents)))

        assert "Không mất điểm nào." in told
        assert "[Đơn vị bổ sung giải pháp, người phụ trách, thời hạn: ……]" in told

    def test_of_a_bonus_alone(self):
        """Where only a bonus was not earned, no cause of the total is named."""
        bonus = bonus_of(1)
        criteria = set_data({"1": leaf(4, PLAN), "B": bonus}, 4)
        told = texts(unit(card_of(criteria, facts={"faults": 0}, documents=[paper("1/KH-UBND", day(3, 1))])))

        assert not any(text.startswith("Điểm mất theo nguyên nhân") for text in told)
        assert any(text.startswith("- Tiêu chí B (Thưởng): chưa được cộng 1 điểm") for text in told)

    def test_counts_the_evidence(self):
        """One document brings points; one is of no kind that is asked for, with the reason."""
        documents = [paper("1/KH-UBND", day(3, 1)), {"number": "9/GM-UBND", "date": day(3, 2), "subject": "Mời họp"}]
        told = texts(unit(card_of(SET, documents=documents)))

        assert (
            "Sổ hồ sơ có 2 văn bản: 1 văn bản mang lại điểm, 0 văn bản được tính hoặc dự phòng, "
            "1 văn bản không được tính."
        ) in told
        assert any(text.startswith("- 9/GM-UBND (Mời họp): Không tiêu chí nào xem đến") for text in told)
        assert "PHỤ LỤC II" in told

    def test_names_a_document_without_a_number(self):
        """What has no number is named by its subject, once."""
        told = texts(unit(card_of(SET, documents=[{"date": day(3, 2), "subject": "Mời họp"}])))

        assert any(text.startswith("- “Mời họp”: ") for text in told)

    def test_leaves_evidence_out(self):
        """A report without evidence says where it is."""
        report = attrs.evolve(draft_unit(card_of(SET)), papers=None)

        assert "Danh mục văn bản kèm theo sổ hồ sơ của đơn vị." in texts(read(render_unit(report)))

    def test_says_what_can_be_done(self):
        """On a day of the year: what is open first; what is settled is for the next year."""
        rule = {"kind": "proportional", "ratio": ["done", "total"]}
        criteria = set_data({"1": leaf(4, PLAN), "2": leaf(6, rule)}, 10)
        facts = {"done": {"value": 1, "final": True}, "total": {"value": 2, "final": True}}
        told = texts(unit(card_of(criteria, day(2, 1), facts=facts)))

        assert "1. Tiêu chí: còn lấy được 4 điểm" in told
        assert "- Tiêu chí 1 (Tiêu chí): làm xong chậm nhất 31/3/2023 được cộng 4 điểm." in told
        assert told.index("Điểm không lấy lại được; rút kinh nghiệm cho năm sau:") > told.index(
            "Việc còn làm được, việc nhiều điểm trước:"
        )

    def test_keeps_lost_and_open_apart(self):
        """A field with 3 points lost for good and 4 still open says both, and has a column for each."""
        rule = {"kind": "proportional", "ratio": ["done", "total"]}
        field = {"title": "Lĩnh vực", "1": leaf(4, PLAN), "2": leaf(6, rule)}
        facts = {"done": {"value": 1, "final": True}, "total": {"value": 2, "final": True}}
        document = unit(card_of(set_data({"1": field}, 10), day(2, 1), facts=facts))

        assert "1. Lĩnh vực: mất 3 điểm, còn lấy được 4 điểm" in headings(document)
        assert ["1", "Lĩnh vực", "10", "3", "3", "4"] == rows_of(document.tables[1])[1]

    def test_says_claims(self):
        """What the unit claimed and is not computed."""
        told = texts(unit(card_of(SET, claimed={"1.1": 4})))

        assert "Tiêu chí 1.1 Tiêu chí: tự chấm 4, tính được 0, chênh 4." in told

    def test_in_english(self):
        """All of it in English."""
        told = texts(unit(card_of(SET), "en"))

        assert "REPORT" in told
        assert any(text.startswith("- Criterion 1.1 (Tiêu chí): −4 points (missing): ") for text in told)

    def test_says_how_a_branch_takes_its_points(self):
        """A field of 3 points that counts 12 loses 8 by a line of 2: what makes 8 of it stands between."""
        branch = {"title": "Lĩnh vực", "scale_to": 12, "1": leaf(1, PLAN), "2": leaf(2, REPORT)}
        card = card_of(set_data({"1": branch}, 12), documents=[paper("1/KH", day(3, 1))])
        said = texts(read(render_unit(draft_unit(card))))
        at = said.index("Quy đổi: 1/3 của các mục con × 12 = 4")

        assert said[at - 1].endswith("Lĩnh vực: mất 8 điểm")
        assert said[at + 1].startswith("- Tiêu chí 1.2 (Tiêu chí): −2 điểm")


class TestAnnex:
    def test_has_the_table(self):
        """A row for each criterion, the total last; branches in bold; the header is repeated; verified is blank."""
        document = unit(card_of(SET))
        table = document.tables[3]
        rows = rows_of(table)

        assert ["STT", "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Điểm tối đa", "Tự đánh giá"] == rows[0][:4]
        assert ["Thẩm định", "Lý do mất điểm"] == rows[0][4:]
        assert ["1", "Lĩnh vực", "4", "0", "", ""] == rows[1]
        assert ["1.1", "Tiêu chí", "4", "0", "", "−4 điểm (thiếu): chưa có Kế hoạch."] == rows[2]
        assert ["", "Tổng cộng", "10", "0", "", ""] == rows[4]
        assert "w:tblHeader" in table.rows[0]._tr.xml
        assert [True, None] == [table.rows[row].cells[1].paragraphs[0].runs[0].bold for row in (1, 2)]
        assert "Cột Thẩm định để trống, do cơ quan thẩm định ghi." in texts(document)

    def test_has_what_was_verified(self):
        """After a review the unit's points and the reviewers' stand side by side."""
        decisions = [{"document": "1/KH-UBND", "verdict": "rejected", "reason": "Sai thẩm quyền"}]
        review = {"stage": "verified-1", "by": "Phòng Nội vụ", "date": day(1, 15, 2024), "decisions": decisions}
        card = card_of(SET, documents=[paper("1/KH-UBND", day(3, 1))], reviews=[review])
        row = unit(card).tables[3].rows[2]

        assert ["4", "0"] == [cell.text for cell in row.cells][3:5]

    def test_says_what_does_not_apply(self):
        """The register's reason stands where points would."""
        row = unit(card_of(SET, not_applicable={"2": "Không phát sinh"})).tables[3].rows[3]

        assert "không áp dụng: Không phát sinh" == row.cells[5].text


class TestEveryPage:
    def test_has_the_status_unless_it_is_official(self):
        """First pages and others, of the body and of annexes, say what a set is that is not official."""
        document = unit(card_of(SET))
        official = unit(card_of(one_leaf(4, PLAN, set={"status": "official"})))

        for section in document.sections:
            assert "MINH HỌA" in section.first_page_header.paragraphs[0].text
            assert "MINH HỌA" in section.header.paragraphs[1].text
        assert "" == official.sections[0].first_page_header.paragraphs[0].text

    def test_is_the_same_for_the_same_report(self):
        """No clock is read: the same bytes."""
        report = draft_unit(card_of(SET))

        assert render_unit(report) == render_unit(report)

    def test_holds_hostile_names(self):
        """Mark-up, controls and turned letters do no harm."""
        document = unit(named("Xã <b>&\u202e\x07 A"))

        assert "XÃ <B>& A" in document.tables[0].rows[0].cells[0].text

    def test_needs_its_library(self, monkeypatch):
        """Without python-docx it says what to install."""
        monkeypatch.setitem(sys.modules, "docx", None)

        with pytest.raises(MissingExtraError, match=r"parscore\[office\]"):
            render_unit(draft_unit(card_of(SET)))

    def test_takes_a_name_of_any_length(self):
        """A file's author has room for 255 letters: a longer name is cut there, and nowhere else."""
        document = read(render_unit(draft_unit(named("Xã " + "Dài " * 100))))

        assert ("Xã " + "Dài " * 100)[:254] + "…" == document.core_properties.author
        assert any(("Dài " * 100).strip() in text for text in texts(document))


class TestUnits:
    BANDS = {"high": {"title": {"vi": "Cao", "en": "High"}, "from": 0}}  # noqa: RUF012 -- never changed

    def test_has_ranking_bands_and_worst(self):
        """Two units: the tables of bands, of ranks and of what most was lost on."""
        compiled = compile_data(set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT)}, 10, bands=self.BANDS))
        plan, report = paper("1/KH-UBND", day(3, 1)), paper("2/BC-UBND", day(3, 1), "report")
        cards = [
            score(compiled, read_register(register_data("xa-a", documents=[plan, report]))),
            score(compiled, read_register(register_data("xa-b", documents=[plan]))),
        ]
        document = read(render_units(draft_units(cards)))
        bands, ranks, worst = (
            [[cell.text for cell in row.cells] for row in table.rows] for table in document.tables[1:4]
        )

        assert ["1", "Cao", "2", "100"] == bands[1]
        assert [["1", "Xã A", "100", "10", "Cao"], ["2", "Xã B", "40", "4", "Cao"]] == ranks[1:]
        assert [["2", "Tiêu chí", "1", "6"]] == worst[1:]
        assert "Chỉ số cao nhất 100, trung vị 70, thấp nhất 40." in texts(document)
        assert "Điểm mất theo nguyên nhân: thiếu 6 điểm (1 khoản)." in texts(document)
        assert ["[CƠ QUAN CHỦ QUẢN]", "[CƠ QUAN BÁO CÁO]"] == [
            paragraph.text for paragraph in document.tables[0].rows[0].cells[0].paragraphs
        ][:2]

    def test_of_a_unit_without_an_index(self):
        """No bands and no index; that nothing applies is said, and not that nothing was lost."""
        card = card_of(one_leaf(4, PLAN), not_applicable={"1": "Không phát sinh"})
        document = read(render_units(draft_units([card])))

        assert "Không đơn vị nào có chỉ số." in texts(document)
        told = "Không tiêu chí nào áp dụng cho các đơn vị: không có điểm để được hay mất."
        assert (2, 0) == (texts(document).count(told), texts(document).count("Không mất điểm nào."))
        assert ["–", "Xã A", "–", "0"] == [cell.text for cell in document.tables[1].rows[1].cells]


class TestCharts:
    def test_are_the_last_annex_of_a_unit(self):
        """Two pictures, each with its text for who does not see it, and as a caption."""
        card = named("Xã A", day(3, 2), documents=[paper("1/KH", day(3, 1))])
        report = illustrate_unit(draft_unit(card, "en"), card)
        document = read(render_unit(report))
        texts = [paragraph.text for paragraph in document.paragraphs]

        assert 2 == len(document.inline_shapes)
        assert [chart.caption for chart in report.charts] == [
            shape._inline.docPr.get("descr") for shape in document.inline_shapes
        ]
        assert ["ANNEX III", "CHARTS"] == texts[texts.index("ANNEX III") :][:2]
        assert f"Figure 2. {report.charts[1].caption}" == texts[-1]

    def test_are_the_second_annex_where_there_are_no_documents(self):
        """The annexes are numbered without a gap."""
        card = named("Xã A")
        texts = [p.text for p in read(render_unit(illustrate_unit(draft_unit(card), card))).paragraphs]

        assert ["PHỤ LỤC II", "BIỂU ĐỒ"] == texts[texts.index("PHỤ LỤC II") :][:2]

    def test_are_the_annex_of_several_units(self):
        """Its pages lie on their side, and no picture is wider or taller than they have room for."""
        cards = [named("Xã A", unit={"id": "a", "name": "Xã A", "year": 2023})]
        document = read(render_units(illustrate_units(draft_units(cards), cards)))
        shapes = [*document.inline_shapes]

        assert WD_ORIENT.LANDSCAPE == document.sections[-1].orientation
        assert 2 == len(shapes)
        assert all(shape.width.cm <= 24 and shape.height.cm <= 12.6 for shape in shapes)

    def test_of_another_size_are_as_wide_as_the_page(self):
        """A picture that does not say how large it is takes the page's width."""
        picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>'
        report = attrs.evolve(draft_unit(named("Xã A")), charts=(Chart("Hình", picture),))
        (shape,) = read(render_unit(report)).inline_shapes

        assert 24 == round(shape.width.cm)

    def test_that_are_tall_leave_room_for_their_captions(self):
        """A square picture is as tall as it may be, not as wide."""
        picture = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"></svg>'
        report = attrs.evolve(draft_unit(named("Xã A")), charts=(Chart("Hình", picture),))
        (shape,) = read(render_unit(report)).inline_shapes

        assert (12.5, 12.5) == (round(shape.width.cm, 1), round(shape.height.cm, 1))
