"""Letterheads as they reach us: flattened, broken, spoilt, or not there at all."""

import datetime

import pytest

from parscore.reading import Sure, read_document


STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"


def read(text):
    """Return what a text says, without its spans."""
    return read_document(text)


def letter(left="ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ", number="Số: 05/KH-UBND", date="Ví Dụ, ngày 05 tháng 01 năm 2023", rest=""):
    """Return a plain letter."""
    return f"{left}\n{STATE}{number}\n{date}\n{rest}"


class TestReference:
    @pytest.mark.parametrize(
        ("number", "reference"),
        [
            ("Số: 05/KH-UBND", "05/KH-UBND"),
            ("Số : 1234/2005/QĐ-UB", "1234/2005/QĐ-UB"),
            ("Số: 12 / QĐ - UBND", "12/QĐ-UBND"),
            ("Số:\n12/QĐ-\nUBND", "12/QĐ-UBND"),
            ("Số: 2231/SNV-CCHC&PC", "2231/SNV-CCHC&PC"),
            ("Số: 227/TTr-SYT.DS", "227/TTr-SYT.DS"),
            ("Số: 12/QĐ-THS2Y", "12/QĐ-THS2Y"),
            ("Số 15-CTr/TU", "15-CTr/TU"),
            ("Số: 05 - NQ/HU", "05-NQ/HU"),
            ("Luật số: 77/2015/QH13", "77/2015/QH13"),
            ("Nghị quyết số: 19/2021/NQ-HĐND", "19/2021/NQ-HĐND"),
            ("Sô: 30c/NQ-CP", "30c/NQ-CP"),
            ("12/KH-UBND", "12/KH-UBND"),
            ("Số: 12/QD-HDND", "12/QĐ-HĐND"),
            ("Số: 12/KH-UBND, ngày 05 tháng 01 năm 2023", "12/KH-UBND"),
        ],
    )
    def test_is_read_in_each_form(self, number, reference):
        """State and Party papers, blanks and breaks, lost strokes, a lost “Số:”."""
        assert read(letter(number=number)).reference == reference

    @pytest.mark.parametrize("number", ["Số: l2/QĐ-UBND", "S6: I2/QĐ-UBND"])
    def test_with_letters_for_digits_is_unsure(self, number):
        """A scan's letters are read as the digits they look like."""
        document = read(letter(number=number))

        assert ("12/QĐ-UBND", Sure.UNSURE) == (document.reference, document.sure("reference"))

    @pytest.mark.parametrize(
        ("number", "symbol", "year"),
        [
            ("Số:      /BC-UBND", "BC-UBND", None),
            ("Số: ……/2023/QĐ-UBND", "QĐ-UBND", "2023"),
            ("Số:     -KL/HU", "KL/HU", None),
        ],
    )
    def test_with_a_blank_number_is_only_a_symbol(self, number, symbol, year):
        """Where the number is not written in yet, type and symbol are shown and the reference is absent."""
        document = read(letter(number=number))

        assert (None, None, symbol, year) == (document.reference, document.number, document.symbol, document.year)

    @pytest.mark.parametrize(
        "number",
        [
            "Số 12/KH-UBND gửi các sở, ban, ngành về việc tăng cường kỷ luật",
            "số 12/KH-UBND",
            "Số: 12/",
            "Số: 1/2",
            "Số: 5/3-A",
            "Quyết định số 12/KH-UBND",
            "Số liệu 12/KH-UBND của tỉnh",
            "Số:\n\n\na\nb\nc\n12/KH-UBND của ai",
            "Số 12/KH-UBND ngày 05/01/2023 của Ủy ban nhân dân huyện",
        ],
    )
    def test_in_a_sentence_is_none(self, number):
        """A number that goes on, is small, or is no number of a document is not the document's own."""
        assert read(letter(number=number)).reference is None

    def test_of_the_letterhead_goes_before_one_far_away(self):
        """A number in an annex is not the document's."""
        text = letter(number="", rest="a\n" * 20 + "Số: 99/XX-YY\n")

        assert read(text).reference is None

    def test_without_motto_and_date_stands_on_the_first_lines(self):
        """So does a plain text's; further down it is none."""
        assert read("Số: 12/KH-UBND\nKẾ HOẠCH\n").reference == "12/KH-UBND"
        assert read("a\n" * 20 + "Số: 12/KH-UBND\n").reference is None

    def test_of_a_copy_is_not_the_originals(self):
        """A copy's own number and date stand in no field."""
        text = letter(
            number="",
            date="",
            rest="KẾ HOẠCH\nCải cách hành chính\n" + "a.\n" * 6 + "SAO Y\nUBND XÃ B\nSố: 12/SY-UBND\n",
        )

        assert read(text).symbol is None

    def test_of_a_copy_begins_with_the_copying_body(self):
        """Its name in capitals stands before the words “SAO Y”, and belongs to the copy."""
        text = letter(
            rest="KẾ HOẠCH\nCải cách\n"
            + "a.\n" * 6
            + "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTM. ỦY BAN NHÂN DÂN XÃ B\nSAO Y\nLê Văn Sao\n"
        )

        assert (read(text).signer_title, read(text).signer_name) == ("CHỦ TỊCH", None)


class TestPlaceAndDate:
    @pytest.mark.parametrize(
        ("written", "place", "date"),
        [
            ("TP. Hồ Chí Minh, ngày 21 tháng 12 năm 2009", "TP. Hồ Chí Minh", "2009-12-21"),
            ("TP.\nHồ Chí Minh, ngày 21 tháng 12 năm 2009", "TP. Hồ Chí Minh", "2009-12-21"),
            ("Hà Nội, ngày 14\ntháng 05 năm 2013", "Hà Nội", "2013-05-14"),
            ("Hà Nội,\nngày 14 tháng 05 năm 2013", "Hà Nội", "2013-05-14"),
            ("Hà Nội, ngày 5/3/2020", "Hà Nội", "2020-03-05"),
            ("Quận 1, ngày 5 tháng 3 năm 2020", "Quận 1", "2020-03-05"),
            ("Bà Rịa - Vũng Tàu, ngày 5 tháng 3 năm 2020", "Bà Rịa - Vũng Tàu", "2020-03-05"),
            ("Hà Nội, ngày O5 tháng 0l năm 2022", "Hà Nội", "2022-01-05"),
            ("Ngày 05 tháng 3 năm 2020", None, "2020-03-05"),
            ("à Nội, ngày 05 tháng 3 năm 2020", None, "2020-03-05"),
            ("Hà Nội, ngày     tháng 5 năm 2020", "Hà Nội", "None"),
            ("Hà Nội, ngày....tháng....năm 2020", "Hà Nội", "None"),
        ],
    )
    def test_is_read_in_each_form(self, written, place, date):
        """In words and numbers, broken and blank."""
        document = read(letter(date=written))

        assert (place, date) == (document.place, str(document.date))

    @pytest.mark.parametrize(
        "written",
        [
            "Thời gian bắt đầu: 8 giờ, ngày 28 tháng 3 năm 2023",
            "Hôm nay, ngày 28 tháng 3 năm 2023",
            "An Giang, ngày 5 tháng 5 năm 2020 của Ủy ban",
            "Hà Nội, ngày 31 tháng 02 năm 2020",
            "Từ ngày 5 tháng 5 năm 2020 đến nay",
            "hội nghị diễn ra ngày 5 tháng 5 năm 2020",
            "ngày tháng năm",
            "5/3/2020",
            "Hà Nội, ngày\n5\ntháng\n5 năm\n2020",
            "Hà Nội, ngày 5 tháng 5 năm 1492",
        ],
    )
    def test_in_a_sentence_or_impossible_is_none(self, written):
        """A day in prose, and one that no calendar has, is not the document's."""
        assert read(letter(date=written, rest="KẾ HOẠCH\n")).date is None

    def test_above_the_signature_is_likely(self):
        """Agreements bear place and date at their end."""
        text = f"{STATE}\nBẢN GIAO ƯỚC THI ĐUA\nCăn cứ kế hoạch;\n{'a.' * 3}\nVí Dụ, ngày 15 tháng 3 năm 2023\n"

        document = read(text)
        assert (datetime.date(2023, 3, 15), Sure.LIKELY) == (document.date, document.sure("date"))


class TestIssuer:
    @pytest.mark.parametrize(
        ("left", "issuer", "parent"),
        [
            ("ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ", "ỦY BAN NHÂN DÂN XÃ VÍ DỤ", None),
            ("ỦY\nBAN NHÂN DÂN\nXÃ VÍ DỤ", "ỦY BAN NHÂN DÂN XÃ VÍ DỤ", None),
            ("UBND HUYỆN VÍ DỤ\nPHÒNG NỘI VỤ", "PHÒNG NỘI VỤ", "UBND HUYỆN VÍ DỤ"),
            ("ỦY BAN NHÂN DÂN\nHUYỆN VÍ DỤ\nPHÒNG NỘI VỤ", "PHÒNG NỘI VỤ", "ỦY BAN NHÂN DÂN HUYỆN VÍ DỤ"),
            ("UBND XÃ VÍ DỤ\nỦY BAN NHÂN DÂN\nXÃ VÍ DỤ", "ỦY BAN NHÂN DÂN XÃ VÍ DỤ", None),
            ("BỘ TÀI CHÍNH - BỘ NỘI VỤ", "BỘ TÀI CHÍNH - BỘ NỘI VỤ", None),
            ("VĂN PHÒNG\nỦY BAN NHÂN DÂN XÃ", "VĂN PHÒNG ỦY BAN NHÂN DÂN XÃ", None),
            ("SỞ GIÁO DỤC VÀ\nĐÀO TẠO", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", None),
            ("ỦY BAN NHÂN DẤN\nTÌNH AN GIANG", "ỦY BAN NHÂN DÂN TỈNH AN GIANG", None),
            ("ỦY BAN NHÂN DÂN\nBẢN SAO\nXÃ VÍ DỤ\nwww.vidu.vn", "ỦY BAN NHÂN DÂN XÃ VÍ DỤ", None),
            ("TRANG CHỦ\nỦY BAN NHÂN DÂN\nXÃ VÍ DỤ", "ỦY BAN NHÂN DÂN XÃ VÍ DỤ", None),
            ("Ủy ban nhân dân tỉnh Ví Dụ\nSở Nội vụ", "Sở Nội vụ", "Ủy ban nhân dân tỉnh Ví Dụ"),
            ("CƠ SỞ DỮ LIỆU", None, None),
            ("XÃ VÍ DỤ", None, None),
            ("tỉnh Ví Dụ", None, None),
        ],
    )
    def test_is_the_last_name_of_its_box(self, left, issuer, parent):
        """A place goes on with the body above it; a body of its own has a parent."""
        document = read(letter(left=left))

        assert (issuer, parent) == (document.issuer, document.parent)

    def test_that_is_cut_short_is_completed_by_the_line_of_authority(self):
        """The line above the bases says it whole."""
        text = letter(
            left="HỘI ĐỒNG NHÂN DÂN", rest="HỘI ĐỒNG NHÂN DÂN TỈNH VÍ DỤ\nKHÓA VI, KỲ HỌP THỨ 6\nCăn cứ Luật A;\n"
        )

        assert read(text).issuer == "HỘI ĐỒNG NHÂN DÂN TỈNH VÍ DỤ"

    def test_that_is_cut_short_is_else_likely(self):
        """Nothing is added to what is shown."""
        document = read(letter(left="ỦY BAN NHÂN DÂN"))

        assert ("ỦY BAN NHÂN DÂN", Sure.LIKELY) == (document.issuer, document.sure("issuer"))


class TestFlattened:
    ONE_LINE = (
        "- UBND TỈNH VÍ DỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM BAN CHỈ ĐẠO CCHC Độc lập - Tự do - Hạnh phúc Số: 10/KH-BCĐ Ví Dụ, "
        "ngày 20 tháng 01 năm 2022 KẾ HOẠCH Cải cách hành chính năm 2022 Căn cứ Quyết định số 12/QĐ-UBND ngày 12/01/2022 của UBND tỉnh; "
        "Thực hiện Công văn số 33/SNV-CCHC ngày 15/01/2022, Ban Chỉ đạo ban hành kế hoạch như sau: I. MỤC ĐÍCH 1. Mục đích - Nâng cao. "
        "Nơi nhận: - UBND tỉnh; - Lưu: VT. TRƯỞNG BAN Nguyễn Văn Mẫu"
    )

    def test_to_one_line_is_read_whole(self):
        """A document without a line's end is parted at its capitals and at the words that begin lines."""
        document = read(self.ONE_LINE)

        assert ("10/KH-BCĐ", "KẾ HOẠCH", "Ví Dụ") == (document.reference, document.type_name, document.place)
        assert ("BAN CHỈ ĐẠO CCHC", "UBND TỈNH VÍ DỤ") == (document.issuer, document.parent)
        assert document.subject == "Cải cách hành chính năm 2022"
        assert (("12/QĐ-UBND",), ("33/SNV-CCHC",)) == (document.bases, document.bases_other)
        assert ("TRƯỞNG BAN", "Nguyễn Văn Mẫu") == (document.signer_title, document.signer_name)

    def test_to_single_blanks_is_unscrambled(self):
        """Two columns run into one: subject beside date, motto beside issuer."""
        document = read(
            "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI\nHUYỆN VÍ DỤ CHỦ NGHĨA VIỆT NAM\nSố: 77/UBND-NV Độc lập - Tự do - Hạnh phúc\n"
            "V/v đăng ký thi đua năm 2021 Ví Dụ, ngày 4 tháng 3 năm 2021\nKính gửi: UBND các xã.\n"
        )

        assert ("77/UBND-NV", "CV") == (document.reference, document.type)
        assert ("Ví Dụ", "V/v đăng ký thi đua năm 2021") == (document.place, document.subject)
        assert ("ỦY BAN NHÂN DÂN HUYỆN VÍ DỤ", ("UBND các xã",)) == (document.issuer, document.addressees)

    def test_to_broken_lines_is_joined(self):
        """Every few words a line's end."""
        document = read(
            "ỦY BAN\nNHÂN DÂN\nTỈNH VÍ\nDỤ\n-------\nCỘNG HÒA\nXÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc\nlập - Tự do - Hạnh phúc\nSố: 511/QĐ-\nUBND\n"
            "Bắc\nDụ, ngày 12\ntháng 4 năm\n2016\nQUYẾT\nĐỊNH\nVỀ\nVIỆC PHÊ DUYỆT KẾ HOẠCH\nỦY BAN NHÂN DÂN TỈNH VÍ DỤ\nCăn\ncứ Quyết định số "
            "225/QĐ-TTg ngày\n04/02/2016 của Thủ tướng Chính phủ;\nQUYẾT\nĐỊNH:\n"
        )

        assert ("511/QĐ-UBND", "Bắc Dụ", "2016-04-12") == (document.reference, document.place, str(document.date))
        assert ("ỦY BAN NHÂN DÂN TỈNH VÍ DỤ", ("225/QĐ-TTg",)) == (document.issuer, document.bases)
        assert ("QUYẾT ĐỊNH", "VỀ VIỆC PHÊ DUYỆT KẾ HOẠCH") == (document.type_name, document.subject)

    def test_to_markdown_is_read_in_order(self):
        """A table whose cells hold two lines, titles and emphasis."""
        document = read(
            "# QUYẾT ĐỊNH\n\n| ỦY BAN NHÂN DÂN<br>XÃ VÍ DỤ | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc** |\n"
            "|---|---|\n| Số: 15/QĐ-UBND | *Ví Dụ, ngày 03 tháng 02 năm 2023* |\n\n## QUYẾT ĐỊNH\n**Về việc giao nhiệm vụ**\n\n"
        )

        assert ("15/QĐ-UBND", "Ví Dụ", "Về việc giao nhiệm vụ") == (
            document.reference,
            document.place,
            document.subject,
        )

    def test_with_watermarks_is_read_through_them(self):
        """A site's name between the lines, a stamp, page numbers, a viewer's note on the signature."""
        document = read(
            "Ký bởi: UBND tỉnh\nỦY BAN NHÂN DÂN\nDỰ THẢO\nTỈNH VÍ DỤ\nLuatViDu\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nwww.luatvidu.vn\n"
            "Số: 33/CTr-UBND\nLuatViDu\nVí Dụ, ngày 04 tháng 5 năm 2021\nTrang 1/2\nCHƯƠNG TRÌNH\nLuatViDu\nHành động năm 2021\n- 2 -\n"
        )

        assert ("ỦY BAN NHÂN DÂN TỈNH VÍ DỤ", "Hành động năm 2021") == (document.issuer, document.subject)

    def test_without_any_mark_is_read(self):
        """A text that has lost all its marks and some digits."""
        document = read(
            "UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM\nHUYEN VI DU Doc lap - Tu do - Hanh phuc\nS6: l2/QD-UBND Vi Du, ngay O5 thang 0l nam 2022\n"
            "QUYET DINH\nVe viec kien toan Ban Chi dao\nCHU TICH UY BAN NHAN DAN HUYEN\nCan cu Quyet dinh so 15/QD-UBND ngay 02/01/2022 cua UBND tinh;\n"
            "QUYET DINH:\nTM. UY BAN NHAN DAN\nCHU TICH\nNguyen Van Thu\n"
        )

        assert ("12/QĐ-UBND", "QUYẾT ĐỊNH", "Vi Du") == (document.reference, document.type_name, document.place)
        assert (("15/QĐ-UBND",), "CHỦ TỊCH") == (document.bases, document.signer_title)
        assert Sure.UNSURE == document.sure("issuer")


class TestMottos:
    @pytest.mark.parametrize(
        ("motto", "issuer"),
        [
            ("Cộng hòa xã hội chủ nghĩa Việt Nam", "ỦY BAN NHÂN DÂN XÃ VÍ DỤ"),
            ("CÔNG HOÀ XÃ HÔI CHỦ NGH1A VIỆT NAM", "ỦY BAN NHÂN DÂN XÃ VÍ DỤ"),
            ("ĐẢNG CỘNG SẢN VIỆT NAM", "ỦY BAN NHÂN DÂN XÃ VÍ DỤ"),
        ],
    )
    def test_are_cut_out(self, motto, issuer):
        """In capitals, alone on their line, spoilt, or the Party's."""
        document = read(f"ỦY BAN NHÂN DÂN\n{motto}\nXÃ VÍ DỤ\nSố: 05/KH-UBND\n")

        assert document.issuer == issuer

    @pytest.mark.parametrize(
        "sentence",
        [
            "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam và Luật số 1/2015/QH13;",
            "Căn cứ Điều lệ Đảng Cộng sản Việt Nam và Nghị quyết số 1/2015/QH13;",
        ],
    )
    def test_in_a_sentence_stay_in_it(self, sentence):
        """The name of the country or the Party in a base breaks nothing."""
        assert read(letter(rest=f"KẾ HOẠCH\nNăm 2023\n\n{sentence}\n")).bases == ("1/2015/QH13",)


class TestEaten:
    def test_beginnings_are_still_understood(self):
        """The first letters of lines are gone: type and bases are read, the place is not guessed."""
        document = read(
            "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n: 12/2020/QĐ-UBND | à Rịa - Vũng Tàu, ngày 05 tháng 6 năm 2020 |\n"
            "UYẾT ĐỊNH\nBAN HÀNH QUY CHẾ PHỐI HỢP\nỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU\năn cứ Luật A ngày 19 tháng 6 năm 2015;\n"
            "n cứ Nghị định số 34/2016/NĐ-CP ngày 14 tháng 5 năm 2016;\neo đề nghị của Giám đốc Sở tại Tờ trình số 55/TTr-STP;\nQUYẾT ĐỊNH:\n"
        )

        assert ("12/2020/QĐ-UBND", "QUYẾT ĐỊNH", Sure.UNSURE) == (
            document.reference,
            document.type_name,
            document.sure("type"),
        )
        assert (None, "2020-06-05") == (document.place, str(document.date))
        assert ("BAN HÀNH QUY CHẾ PHỐI HỢP", ("34/2016/NĐ-CP",)) == (document.subject, document.bases)
        assert document.bases_other == ("55/TTr-STP",)


class TestTitle:
    def test_in_capitals_says_type_number_and_issuer(self):
        """The gazette's form, in either order."""
        first = read(
            "QUYẾT ĐỊNH\nCỦA UBND TỈNH VÍ DỤ SỐ 12/2006/QĐ-UBND NGÀY 27 THÁNG 01 NĂM 2006 BAN HÀNH QUY CHẾ\nỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật A;\n"
        )
        second = read("KẾT LUẬN 127-KL/TW CỦA BỘ CHÍNH TRỊ VỀ TỔ CHỨC BỘ MÁY\nBộ Chính trị kết luận:\n")

        assert ("12/2006/QĐ-UBND", "UBND TỈNH VÍ DỤ", "BAN HÀNH QUY CHẾ") == (
            first.reference,
            first.issuer,
            first.subject,
        )
        assert (datetime.date(2006, 1, 27), Sure.LIKELY) == (first.date, first.sure("date"))
        assert ("127-KL/TW", "KL", "VỀ TỔ CHỨC BỘ MÁY") == (second.reference, second.type, second.subject)

    def test_of_a_site_is_unsure_and_wants_a_body(self):
        """Above bases it names the document; above an article it names nothing."""
        title = "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về cơ chế một cửa\n"

        document = read(title + "Căn cứ Luật A;\nCăn cứ Luật B;\n")
        assert ("61/2018/NĐ-CP", Sure.UNSURE) == (document.reference, document.sure("reference"))
        assert ("CHÍNH PHỦ", None) == ((document.issuer or "").upper(), document.subject)
        assert read(title + "Các cơ quan triển khai.\n").is_blank

    def test_with_an_impossible_day_or_no_body_gives_neither(self):
        """What no calendar has is no date, and a person is no issuer."""
        document = read(
            "QUYẾT ĐỊNH SỐ 12/QĐ-UBND NGÀY 31 THÁNG 02 NĂM 2006 CỦA ÔNG A VỀ QUYỀN CỦA CHỦ TỊCH XÃ\nCăn cứ Luật A;\n"
        )

        assert (None, None) == (document.date, document.issuer)
        assert document.subject == "VỀ QUYỀN CỦA CHỦ TỊCH XÃ"

    def test_without_a_subject_gives_none(self):
        """Nothing follows the issuer."""
        document = read("QUYẾT ĐỊNH SỐ 12/QĐ-UBND CỦA UBND TỈNH VÍ DỤ\nCăn cứ Luật A;\n")

        assert ("UBND TỈNH VÍ DỤ", None) == (document.issuer, document.subject)


class TestMetadata:
    def test_stands_in_where_there_is_no_letterhead(self):
        """What a site's table says is likely, and no more."""
        document = read(
            "Số hiệu: 12/QĐ-UBND Loại văn bản: Quyết định\nNgày ban hành: 05/01/2023\nCơ quan ban hành: UBND xã Ví Dụ\nTrích yếu: Về thi đua\n"
        )

        assert ("12/QĐ-UBND", Sure.LIKELY) == (document.reference, document.sure("reference"))
        assert ("UBND xã Ví Dụ", "Về thi đua", "2023-01-05") == (document.issuer, document.subject, str(document.date))

    @pytest.mark.parametrize(
        "text",
        ["Số hiệu: 12/QĐ-UBND\n", "Người ký: Lê Văn Mẫu\nTrích yếu: a\n", f"Số hiệu:\nTình trạng: {'a' * 400}\n"],
    )
    def test_alone_is_nothing(self, text):
        """A lone label, or labels without number and date, are no table of a document."""
        assert read(text).is_blank

    def test_never_overrides_the_letterhead(self):
        """The document's own words go before the site's."""
        text = "Số hiệu: 99/QĐ-XYZ\nNgày ban hành: 01/01/2001\n\n" + letter()

        document = read(text)
        assert ("05/KH-UBND", "2023-01-05") == (document.reference, str(document.date))

    def test_of_a_body_is_no_signer(self):
        """“Người ký” may name a body, which signs with its seal."""
        text = "Số hiệu: 1/QĐ-A\nNgày ban hành: 01/01/2001\nNgười ký: Ủy ban nhân dân huyện\n"

        assert read(text).signer_name is None

    def test_of_no_known_form_gives_no_reference(self):
        """A number that is no reference is left out."""
        assert read("Số hiệu: Đang cập nhật\nNgày ban hành: 01/01/2001\n").reference is None


class TestNoDocument:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            "Xin chào",
            "Ngày 15/3/2023, Phó Chủ tịch UBND tỉnh đã ký Kế hoạch số 123/KH-UBND.\nCăn cứ Quyết định số 12/QĐ-TTg, UBND tỉnh giao Sở Nội vụ.\n",
            "BỘ TIÊU CHÍ\nĐÁNH GIÁ CẢI CÁCH HÀNH CHÍNH\n(Ban hành kèm theo Quyết định số 1234/QĐ-UBND ngày 05 tháng 6 năm 2020 của Ủy ban)\n",
        ],
    )
    def test_says_nothing(self, text):
        """An article, an annex and a greeting have no field."""
        assert read(text).is_blank

    def test_without_any_head_shows_what_it_has(self):
        """Bases and signature are read where the head is lost."""
        document = read(
            "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2022 của UBND huyện;\nUBND xã ban hành:\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu\n"
        )

        assert (("12/QĐ-UBND",), "Lê Văn Mẫu", None) == (document.bases, document.signer_name, document.reference)

    def test_with_several_bases_has_the_form_of_one(self):
        """Two bases in a row are no article's."""
        document = read("Căn cứ Nghị định số 1/2020/NĐ-CP;\nCăn cứ Nghị định số 2/2020/NĐ-CP;\n")

        assert ("1/2020/NĐ-CP", "2/2020/NĐ-CP") == document.bases
