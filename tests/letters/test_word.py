"""The letter of explanation as a Word file."""

import io
import zipfile

import docx
import pytest

from building import card_of, day, leaf, paper, set_data
from parscore.errors import MissingExtraError
from parscore.letters import write_letter


PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
SET = set_data({"1": leaf(4, PLAN), "2": leaf(6, PLAN)}, 10)


def letter(card, lang="vi"):
    """Write a letter and read it as Word does."""
    stream = io.BytesIO()
    write_letter(card, stream, lang)
    stream.seek(0)
    return docx.Document(stream)


def texts(document):
    """Return every text of a document: of its cells, then of its paragraphs."""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [*cells, *(paragraph.text for paragraph in document.paragraphs)]


class TestLayout:
    def test_is_the_decrees_page(self):
        """A4, margins of 20, 20, 30 and 15 mm, Times New Roman 14; no page number on the first page."""
        document = letter(card_of(SET))
        (section,) = document.sections
        style = document.styles["Normal"].font

        assert (210, 297) == (round(section.page_width.mm), round(section.page_height.mm))
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert (20, 20, 30, 15) == tuple(round(margin.mm) for margin in margins)
        assert ("Times New Roman", 14) == (style.name, style.size.pt)
        assert section.different_first_page_header_footer
        assert "PAGE" in section.header.paragraphs[0]._p.xml

    def test_has_the_boxes_side_by_side(self):
        """Who writes, number and subject on the left; the country, its motto and the day on the right."""
        left, right = letter(card_of(SET)).tables[0].rows[0].cells

        assert [
            "ỦY BAN NHÂN DÂN",
            "XÃ A",
            "",
            "Số: ……/UBND-……",
            "V/v giải trình điểm chỉ số CCHC năm 2023",
            "DỰ THẢO",
        ] == [paragraph.text for paragraph in left.paragraphs]
        assert [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "",
            "………, ngày …… tháng …… năm ………",
        ] == [paragraph.text for paragraph in right.paragraphs]

    def test_ends_with_copies_signature_and_annex(self):
        """Copies on the left, the signer on the right, then the annex, whose header is repeated on each page."""
        document = letter(card_of(SET))
        copies, signature = document.tables[1].rows[0].cells
        annex = document.tables[2]

        assert "Nơi nhận:\n- Như trên;\n- Lưu: VT." == copies.text
        assert "TM. ỦY BAN NHÂN DÂN\n[CHỨC VỤ CỦA NGƯỜI KÝ]\n\n\n\n\n[Họ và tên]" == signature.text
        assert ["", "Tổng điểm của đơn vị", "10", "0", "10", ""] == [cell.text for cell in annex.rows[-1].cells]
        assert "w:tblHeader" in annex.rows[0]._tr.xml

    def test_marks_where_the_unit_writes(self):
        """The place for the argument is marked."""
        marked = [
            run.text
            for paragraph in letter(card_of(SET)).paragraphs
            for run in paragraph.runs
            if run.font.highlight_color is not None
        ]

        assert ["[Đơn vị giải trình: ……]"] * 2 == marked

    def test_goes_to_all_reviewers(self):
        """One addressee stands on the line, several in a list."""
        decisions = [{"criterion": "1", "points": 1, "reason": "Sơ sài"}]
        first = {"stage": "verified-1", "by": "Phòng Nội vụ", "date": day(2, 5, 2024), "decisions": decisions}
        more = [{"criterion": "1", "points": 2, "reason": "Đã bổ sung"}]
        second = {"stage": "verified-2", "by": "Hội đồng thẩm định", "date": day(3, 5, 2024), "decisions": more}

        assert "Kính gửi: Phòng Nội vụ" in texts(letter(card_of(SET, reviews=[first])))
        both = texts(letter(card_of(SET, reviews=[first, second])))
        assert ["Kính gửi:", "- Phòng Nội vụ;", "- Hội đồng thẩm định."] == both[both.index("Kính gửi:") :][:3]

    def test_of_nothing_has_no_annex(self):
        """Without a cut the letter is short, in English too; an official set has no status line."""
        official = set_data({"1": leaf(4, PLAN)}, 4, set={"status": "official"})
        document = letter(card_of(official, documents=[paper("1/KH-UBND", day(3, 1))]), "en")

        assert 2 == len(document.tables)
        assert "No points were taken, and no explanation was asked for." in texts(document)
        assert not any("ILLUSTRATIVE" in text for text in texts(document))


class TestText:
    @pytest.mark.parametrize("subject", ["=1+1", "+84", "-x", "@a", "<w:p/>", "a\x00\x0bb\u202e"])
    def test_what_a_file_says_is_text(self, subject):
        """Whatever a subject holds, it is text in the file, and what XML cannot hold is gone."""
        documents = [paper("9/GM", day(3, 1), subject=subject)]
        found = texts(letter(card_of(SET, documents=documents)))
        clean = "a b" if "\x00" in subject else subject

        assert any(f"9/GM ngày 01/3/2023 – {clean}" in text for text in found)

    def test_several_documents_are_a_list(self):
        """Two documents that were looked at stand under each other."""
        documents = [paper("8/GM", day(3, 1)), paper("9/GM", day(3, 1))]
        found = texts(letter(card_of(SET, documents=documents)))

        assert 2 == sum(text.startswith("- 9/GM ngày 01/3/2023") for text in found)


class TestFile:
    def test_is_written_to_a_path(self, tmp_path):
        """The file is a Word file whose author is the unit, not a library."""
        target = tmp_path / "thư.docx"
        write_letter(card_of(SET), target)
        core = zipfile.ZipFile(target).read("docProps/core.xml").decode()

        assert "ỦY BAN NHÂN DÂN XÃ A" in core
        assert "python-docx" not in core

    def test_without_the_library_says_what_to_install(self, monkeypatch):
        """Where python-docx is not installed, the extra is named."""
        monkeypatch.setitem(__import__("sys").modules, "docx", None)

        with pytest.raises(MissingExtraError, match=r"parscore\[documents\]"):
            write_letter(card_of(SET), io.BytesIO())
