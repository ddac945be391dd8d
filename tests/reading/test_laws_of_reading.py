"""What holds of every text and of every file."""

import random
import string
import unicodedata

from comparing import text_of, truths
from hypothesis import given, settings
from hypothesis import strategies as st

from parscore.errors import ParscoreError
from parscore.reading import FIELDS, Document, read_document
from parscore.reading.folding import fold


PIECES = st.sampled_from(
    [
        *(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "ỦY BAN NHÂN DÂN",
            "TỈNH",
        ),
        *(
            "Số: 12/KH-UBND",
            "Số:    /BC-UBND",
            "Số 05-NQ/HU",
            "Số",
            ":",
            "12/",
            "KH-UBND",
            "Ví Dụ, ngày 05 tháng 01 năm 2023",
            "ngày",
        ),
        *(
            "KẾ HOẠCH",
            "QUYẾT ĐỊNH:",
            "Về việc",
            "V/v",
            "Căn cứ Quyết định số 1/QĐ-UBND;",
            "Thực hiện",
            "Kính gửi:",
            "Nơi nhận:",
            "- Như trên;",
        ),
        *(
            "TM. ỦY BAN NHÂN DÂN",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "Nguyễn Văn Mẫu",
            "SAO Y",
            "HỎA TỐC",
            "Số hiệu: 1/QĐ-A",
            "Ngày ban hành: 1/1/2020",
        ),
        *(
            "\n",
            "\n\n",
            " | ",
            "    ",
            "\t",
            "**",
            "---",
            " ",
            "<br>",
            "1. ",
            "C NG HOÀ XÃ H I",
            "ngày 31 tháng 2 năm 2020",
            "\u0301",
            "\x00",
        ),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300), st.lists(PIECES, max_size=25).map("".join), st.lists(PIECES, max_size=25).map("\n".join)
)
STARTS = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n\x00", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf"]
)


class TestAnyText:
    @settings(max_examples=300)
    @given(TEXTS)
    def test_is_a_document(self, text):
        """
        Whatever the text, it is read, and says of each field that it has where it stands.
        """
        document = read_document(text)

        assert isinstance(document, Document)
        assert {name for name in FIELDS if getattr(document, name)} == set(document.traces)

    @settings(max_examples=200)
    @given(TEXTS)
    def test_spans_lie_in_the_text(self, text):
        """
        A span is a piece of the document's own text, and not an empty one.
        """
        document = read_document(text)

        assert all(
            0 <= span.start < span.end <= len(document.text)
            for name in document.traces
            for span in document.spans(name)
        )

    @settings(max_examples=200)
    @given(TEXTS)
    def test_composed_or_not_is_the_same(self, text):
        """
        NFC and NFD give the same fields.
        """
        composed = read_document(unicodedata.normalize("NFC", text)).to_dict()

        assert composed == read_document(unicodedata.normalize("NFD", text)).to_dict()


class TestAnyBytes:
    @settings(max_examples=150)
    @given(STARTS, st.binary(max_size=400))
    def test_are_a_document_or_a_word(self, start, rest):
        """
        Bytes are read, or refused in both languages; nothing else is raised.
        """
        try:
            found = read_document(start + rest)
        except ParscoreError as error:
            found = error

        assert isinstance(found, Document) or found.say("vi") != found.say("en")


def _letters(text):
    return [letter for letter in fold(text) if letter.isalnum()]


class TestSpans:
    def test_contain_the_value(self):
        """
        The words that a field was read from contain the field's letters, in their order.
        """
        for name in truths():
            document = read_document(text_of(name))
            for field in (
                "reference",
                "number",
                "symbol",
                "place",
                "issuer",
                "parent",
                "subject",
                "signer_title",
                "signer_name",
            ):
                value = getattr(document, field)
                if value is not None:
                    rest = iter(_letters(document.quote(field)))

                    assert all(letter in rest for letter in _letters(value)), (name, field, document.quote(field))

    def test_of_several_values_stand_one_each(self):
        """
        Each base has a span of its own.
        """
        document = read_document(text_of("039"))
        words = [document.text[span.start : span.end] for span in document.spans("bases")]

        assert list(document.bases) == words


class TestDamage:
    def test_never_makes_a_decoy_a_value(self):
        """
        Lines lost and swapped at random never bring a decoy into a field of one value.
        """
        chance = random.Random(341)
        for name, truth in truths().items():
            lines = text_of(name).split("\n")
            for _ in range(5):
                kept = [line for line in lines if chance.random() > 1 / 8]
                document = read_document("\n".join(kept))

                assert document.reference not in set(truth["decoys"]), (name, kept)

    def test_of_digits_reads_nothing_new(self):
        """
        Letters for digits: the number is read as meant and called unsure, or not at all.
        """
        document = read_document(text_of("I17").replace("Sô: 88", "Sô: O8"))

        assert ("08/KH-UBND", "unsure") == (document.reference, document.sure("reference").value)

    def test_of_every_letter_is_no_document(self):
        """
        Without its letters nothing is left to read.
        """
        stripped = text_of("001").translate(dict.fromkeys(map(ord, string.ascii_letters), "x"))

        assert read_document(stripped).reference is None
