"""Below the letterhead: type, subject, bases, signature, addressees."""

import pytest

from parscore.reading import Sure, read_document


HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 05/{symbol}\nVí Dụ, ngày 05 tháng 01 năm 2023\n"
)


def read(body, symbol="KH-UBND"):
    """Return what a letter with that body says."""
    return read_document(HEAD.format(symbol=symbol) + body)


class TestType:
    @pytest.mark.parametrize(
        ("symbol", "body", "kind", "name"),
        [
            ("KH-UBND", "KẾ HOẠCH\nNăm 2023\n", "KH", "KẾ HOẠCH"),
            ("KH-UBND", "K Ế H O Ạ C H\nNăm 2023\n", "KH", "KẾ HOẠCH"),
            ("KH-UBND", "KẾ\nHOẠCH\nNăm 2023\n", "KH", "KẾ HOẠCH"),
            ("KH-UBND", "Kế hoạch\nNăm 2023\n", "KH", "KẾ HOẠCH"),
            ("KH-UBND", "", "KH", "KẾ HOẠCH"),
            ("TTR-UBND", "", "TTr", "TỜ TRÌNH"),
            ("UBND-VX", "", "CV", "CÔNG VĂN"),
            ("CĐ-LĐLĐ", "V/v nghỉ lễ\n", "CV", "CÔNG VĂN"),
            ("BC-UBND", "BÁO CÁO KẾT QUẢ NĂM 2023\n", "BC", "BÁO CÁO"),
            ("QĐ-UBND", "QUY ĐỊNH MỨC THU NĂM 2023\nCăn cứ Luật A;\n", "QĐ", "QUYẾT ĐỊNH"),
            ("TB-UBND", "THÔNG BÁO KẾT LUẬN\ncủa Chủ tịch\n", "TB", "THÔNG BÁO"),
        ],
    )
    def test_is_the_type_lines_else_the_symbols(self, symbol, body, kind, name):
        """Spaced, broken, in small letters, glued to the subject, or not there."""
        document = read(body, symbol)

        assert (kind, name) == (document.type, document.type_name)

    def test_may_stand_above_the_number(self):
        """A paper of authority bears its type before its number."""
        document = read_document(
            "CÔNG TY VÍ DỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nGIẤY ỦY QUYỀN\nSố: 05/GUQ-VD\nÔng A ủy quyền.\n"
        )

        assert ("GUQ", Sure.LIKELY) == (document.type, document.sure("type"))

    def test_without_an_abbreviation_has_a_name_only(self):
        """An agreement is none of the 29 types."""
        document = read_document("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBẢN GIAO ƯỚC THI ĐUA\nNăm 2023\n")

        assert (None, "BẢN GIAO ƯỚC THI ĐUA") == (document.type, document.type_name)


class TestSubject:
    @pytest.mark.parametrize(
        ("body", "subject"),
        [
            ("KẾ HOẠCH\nCải cách hành chính năm 2023\n\nCăn cứ Luật A;\n", "Cải cách hành chính năm 2023"),
            ("KẾ HOẠCH\nCải cách hành chính của\n\nxã Ví Dụ\n\nCăn cứ Luật A;\n", "Cải cách hành chính của xã Ví Dụ"),
            (
                "KẾ HOẠCH\nThực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017\n-----\nThực hiện a:\n",
                "Thực hiện Nghị quyết số 18-NQ/TW, ngày 25/10/2017",
            ),
            ("KẾ HOẠCH\nCải cách hành chính\nNăm qua, xã đã làm nhiều việc; xã báo cáo:\n", "Cải cách hành chính"),
            (
                "KẾ HOẠCH\nCải cách hành chính\nBan Chỉ đạo xã Ví Dụ\nNgày 05 tháng 01, họp.\n",
                "Cải cách hành chính Ban Chỉ đạo xã Ví Dụ",
            ),
            ("KẾ HOẠCH\nCải cách hành chính\nI. MỤC ĐÍCH\n", "Cải cách hành chính"),
            ("KẾ HOẠCH\nCải cách hành chính\nXã Ví Dụ\n", "Cải cách hành chính Xã Ví Dụ"),
            ("KẾ HOẠCH\nCẢI CÁCH\nHÀNH CHÍNH\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật A;\n", "CẢI CÁCH HÀNH CHÍNH"),
            ("KẾ HOẠCH\nCải cách hành chính\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật A;\n", "Cải cách hành chính"),
            ("QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN XÃ\nV/v ban hành quy chế\nCăn cứ Luật A;\n", "V/v ban hành quy chế"),
            ("KẾ HOẠCH\nKính gửi: UBND huyện\n", None),
            ("KẾ HOẠCH\nCăn cứ Luật A;\n", None),
            ("KẾ HOẠCH\n12\n", None),
            ("KẾ HOẠCH\n" + "Cải cách hành chính năm hai nghìn không trăm hai mươi ba " * 4 + "\n", None),
            ("VỀ VIỆC QUY ĐỊNH MỨC THU\nỦY BAN NHÂN DÂN XÃ VÍ DỤ\nCăn cứ Luật A;\n", "VỀ VIỆC QUY ĐỊNH MỨC THU"),
            ("VỀ VIỆC QUY ĐỊNH MỨC THU CỦA\n\nXÃ VÍ DỤ\n\nMỘT HAI BA\n", "VỀ VIỆC QUY ĐỊNH MỨC THU CỦA XÃ VÍ DỤ"),
            ("ỦY BAN NHÂN DÂN XÃ VÍ DỤ\nCăn cứ Luật A;\n", None),
            ("GIÁM ĐỐC SỞ\nMột hai ba\n", None),
            ("V/v rà soát\nthủ tục\nKính gửi: UBND huyện\n", "V/v rà soát thủ tục"),
            ("V/v rà soát\nThực hiện Công văn số 1/SNV-A;\n", "V/v rà soát"),
            ("V/v rà soát\n\nthủ tục\n", "V/v rà soát"),
        ],
    )
    def test_ends_where_something_else_begins(self, body, subject):
        """Wrapped lines are joined; bases, authority, headings and sentences of the body are not taken."""
        assert read(body).subject == subject


class TestBases:
    @pytest.mark.parametrize(
        ("body", "bases", "others"),
        [
            ("Căn cứ Nghị định số 1/2020/NĐ-CP ngày 5/5/2020;\nCăn cứ Luật A;\n", ["1/2020/NĐ-CP"], []),
            ("- Căn cứ Nghị quyết số 05-NQ/HU ngày 20/10/2020;\n", ["05-NQ/HU"], []),
            ("Căn cứ Tờ trình số 473/TTr -\nNN&PTNT ngày 21/5/2007;\n", ["473/TTr-NN&PTNT"], []),
            ("Căn cứ Nghị định số 1/2020/NĐ-CP sửa đổi, bổ sung Nghị định số 2/2010/NĐ-CP;\n", ["1/2020/NĐ-CP"], []),
            (
                "Căn cứ Nghị định số 1/2020/NĐ-CP ngày 5/5/2020 và Thông tư số 2/2021/TT-A ngày 6/6/2021 của Bộ A;\n",
                ["1/2020/NĐ-CP", "2/2021/TT-A"],
                [],
            ),
            (
                "Căn cứ Nghị định số 1/2020/NĐ-CP ngày 5/5/2020; các Nghị định của Chính phủ: số 2/2021/NĐ-CP ngày 1/1/2021, số 3/2022/NĐ-CP;\n",
                ["1/2020/NĐ-CP", "2/2021/NĐ-CP", "3/2022/NĐ-CP"],
                [],
            ),
            (
                "Thực hiện Nghị quyết số 30c/NQ-CP của Chính phủ; Chỉ thị số 07/CT-TTg;\n",
                [],
                ["30c/NQ-CP", "07/CT-TTg"],
            ),
            ("Thực hiện Công văn số 1/SNV-A; căn cứ Kế hoạch số 2/KH-UBND của huyện,\n", ["2/KH-UBND"], ["1/SNV-A"]),
            ("Xét đề nghị tại Tờ trình số 1/TTr-A,\nSau khi xem xét Báo cáo số 2/BC-B;\n", [], ["1/TTr-A", "2/BC-B"]),
            ("Căn cứ Kế hoạch số 2/KH-UBND;\nXét Kế hoạch số 2/KH-UBND;\n", ["2/KH-UBND"], []),
            ("Căn cứ Kế hoạch số 05/KH-UBND này;\n", [], []),
            ("Theo đó, Kế hoạch số 2/KH-UBND được thực hiện;\n", [], []),
            ("Điều 1. Căn cứ Kế hoạch số 2/KH-UBND;\nCăn cứ Kế hoạch số 3/KH-UBND;\n", [], []),
            ("Một câu. Hai câu.\nBa câu.\nCăn cứ Kế hoạch số 3/KH-UBND;\n", [], []),
            (
                "1. Điều lệ kèm theo Thông tư số 1/2020/TT-A;\n2. Căn cứ Quyết định số 2/QĐ-B cụ thể hóa Thông tư số 3/2016/TT-C\n",
                ["1/2020/TT-A", "2/QĐ-B"],
                [],
            ),
            ("1. Điều lệ kèm theo Thông tư số 1/2020/TT-A;\nI. MỤC ĐÍCH\n", [], []),
            ("1. Điều lệ kèm theo Thông tư số 1/2020/TT-A;\n2. Báo cáo.\n", [], []),
        ],
    )
    def test_are_what_the_preamble_rests_on(self, body, bases, others):
        """The first reference of a clause and those listed beside it; not its object, nor the body's."""
        document = read(f"KẾ HOẠCH\nCải cách hành chính\n\n{body}")

        assert (bases, others) == (list(document.bases), list(document.bases_other))

    @pytest.mark.parametrize("text", ["100/TTr", "12/5", "3/m", "10/KG"])
    def test_are_references_and_not_fractions(self, text):
        """A share and a measure are none; a bare type is."""
        assert bool(read(f"Căn cứ số {text};\n").bases) == (text == "100/TTr")


class TestSigner:
    @pytest.mark.parametrize(
        ("body", "authority", "title", "name"),
        [
            ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Mẫu\n", "TM.", "CHỦ TỊCH", "Lê Văn Mẫu"),
            (
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLê Văn Mẫu\n",
                "KT.",
                "PHÓ CHỦ TỊCH",
                "Lê Văn Mẫu",
            ),
            ("TL. CHỦ TỊCH\n", "TL.", "CHỦ TỊCH", None),
            ("- Lưu: VT.TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu\n", "TM.", "CHỦ TỊCH", "Lê Văn Mẫu"),
            ("TUQ. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nĐã ký: ThS. Lê Văn Mẫu\n", "TUQ.", "CHÁNH VĂN PHÒNG", "Lê Văn Mẫu"),
            ("Q. CHỦ TỊCH\nLÊ VĂN MẪU\n", "Q.", "CHỦ TỊCH", "LÊ VĂN MẪU"),
            ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLê Văn Mẫu\n", "TM.", "PHÓ BÍ THƯ", "Lê Văn Mẫu"),
            ("THỪA LỆNH CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLê Văn Mẫu\n", "TL.", "CHÁNH VĂN PHÒNG", "Lê Văn Mẫu"),
            ("TM.ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n", "TM.", "CHỦ TỊCH", None),
            ("TM. ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nCHỦ TỊCH\nLê Văn Mẫu\n", "TM.", "CHỦ TỊCH", "Lê Văn Mẫu"),
            (
                "TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nCHỦ TỊCH UBND XÃ\nLê Văn Mẫu\n",
                "TM.",
                "TRƯỞNG BAN CHỦ TỊCH UBND XÃ",
                "Lê Văn Mẫu",
            ),
            ("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nXÃ VÍ DỤ\nLê Văn Mẫu\n", "TM.", "TRƯỞNG BAN XÃ VÍ DỤ", "Lê Văn Mẫu"),
            ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTM. HỘI ĐỒNG NHÂN DÂN\nLê Văn Mẫu\n", "TM.", "CHỦ TỊCH", None),
            ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nPHỤ LỤC\nLê Văn Mẫu\n", "TM.", "CHỦ TỊCH", None),
            ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nCHỦ TỊCH XÃ B\n", "TM.", "CHỦ TỊCH", None),
            ("TM. ỦY BAN NHÂN DÂN\n- Như trên;\nCHỦ TỊCH\n- Lưu: VT.\nLê Văn Mẫu\n", "TM.", "CHỦ TỊCH", "Lê Văn Mẫu"),
            (
                "TM. ỦY BAN NHÂN DÂN\nĐây là một câu dài của văn bản, không phải chữ ký của ai cả trong xã này\nCHỦ TỊCH\n",
                "TM.",
                None,
                None,
            ),
            ("TM. ỦY BAN NHÂN DÂN\nVí Dụ\nngày 5\n", "TM.", None, None),
            ("GIÁM ĐỐC\nLê Văn Mẫu\n", None, "GIÁM ĐỐC", "Lê Văn Mẫu"),
            ("GIÁM ĐỐC\nCHỦ TỊCH HỘI ĐỒNG\n- Lưu: VT;\nLê Văn Mẫu\n", None, "GIÁM ĐỐC CHỦ TỊCH HỘI ĐỒNG", "Lê Văn Mẫu"),
            ("GIÁM ĐỐC:\nLê Văn Mẫu\n", None, None, None),
            ("GIÁM ĐỐC\nĐây là một câu của văn bản\n", None, None, None),
            ("GIÁM ĐỐC\n" + "- a;\n" * 9 + "Lê Văn Mẫu\n", None, None, None),
            ("Q CHỦ TỊCH\n", None, None, None),
            ("TM. A\n", None, None, None),
            ("KT. chủ tịch\n", None, None, None),
            ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nKsor Phước\n", "TM.", "CHỦ TỊCH", "Ksor Phước"),
            ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNơi Nhận\n", "TM.", "CHỦ TỊCH", None),
        ],
    )
    def test_is_the_first_block_after_the_body(self, body, authority, title, name):
        """Authority, title and name; recipients beside them and what follows are not taken."""
        document = read(f"KẾ HOẠCH\nCải cách hành chính\n\nI. MỤC ĐÍCH\n{body}")

        assert (authority, title, name) == (document.signer_authority, document.signer_title, document.signer_name)


class TestPeople:
    @pytest.mark.parametrize(
        ("body", "addressees", "recipients"),
        [
            ("Kính gửi: UBND huyện.\n", ["UBND huyện"], []),
            ("Kính gửi:\n- Sở A;\n- Sở B.\n", ["Sở A", "Sở B"], []),
            ("Kính gửi: - Sở A;\n- Sở B.\nCăn cứ Luật A;\n", ["Sở A", "Sở B"], []),
            ("Kính gửi:\nSở A\nThực hiện Luật A;\n", ["Sở A"], []),
            ("Kính gửi:\nThực hiện Luật A;\n", [], []),
            ("Kính gửi: " + "a" * 200 + "\n", [], []),
            (
                "Nơi nhận:\n- Như trên;\n- Các xã,\nthị trấn;\n- Lưu: VT.\n- Sau;\n",
                [],
                ["Như trên", "Các xã", "thị trấn"],
            ),
            ("Nơi nhận: Như trên; Lưu: VT.\n", [], ["Như trên"]),
            ("Nơi nhận:\n", [], []),
        ],
    )
    def test_are_listed(self, body, addressees, recipients):
        """After “Kính gửi” and “Nơi nhận”, without who keeps the file copy."""
        document = read(body, "UBND-VX")

        assert (addressees, recipients) == (list(document.addressees), list(document.recipients))

    @pytest.mark.parametrize(
        ("body", "urgency", "secrecy"),
        [
            ("HỎA TỐC\n", "HỎA TỐC", None),
            ("THƯỢNG KHẨN\nTUYỆT MẬT\n", "THƯỢNG KHẨN", "TUYỆT MẬT"),
            ("KHẨN\nMẬT\nMẬT\nKHẨN\n", "KHẨN", "MẬT"),
            ("Khẩn\nkhẩn trương\n", None, None),
        ],
    )
    def test_stamps_stand_alone_in_capitals(self, body, urgency, secrecy):
        """A word of a sentence is no stamp, and “Tuyệt mật” is not “Mật”."""
        document = read(body)

        assert (urgency, secrecy) == (document.urgency, document.secrecy)


class TestDocument:
    def test_says_where_and_how_sure(self):
        """Spans, sureness, the words themselves, and plain data."""
        document = read("KẾ HOẠCH\nCải cách\nhành chính\n")

        assert ["Cải cách", "hành chính"] == [document.text[one.start : one.end] for one in document.spans("subject")]
        assert ("Cải cách hành chính", Sure.CERTAIN) == (document.quote("subject"), document.sure("subject"))
        assert ((), None, "") == (document.spans("secrecy"), document.sure("secrecy"), document.quote("secrecy"))
        data = document.to_dict()
        assert ("2023-01-05", [], None) == (data["date"], data["bases"], data["file"])
        assert "certain" == data["read_from"]["date"]["sure"]
