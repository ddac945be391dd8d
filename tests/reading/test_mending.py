"""Damaged text made whole."""

import shutil
import subprocess
import unicodedata

import pytest
import variants

from parscore.reading import read_document
from parscore.reading.mending import common_words, mend
from parscore.reading.mending._legacy import from_1258, from_tcvn3, from_vni
from parscore.reading.mending._lost import mend_lost_letters
from parscore.reading.mending._tables import TCVN3


SENTENCE = (
    "Ủy ban nhân dân huyện ban hành Quyết định về việc kiện toàn Ban Chỉ đạo cải cách hành chính của các xã năm này"
)
LETTERS = "".join(
    unicodedata.normalize("NFC", base + tone)
    for base in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)


class TestUnicode:
    @pytest.mark.parametrize(
        ("given", "meant"),
        [
            ("Số\u00a0:\u20091", "Số : 1"),
            ("S\u200bố\ufeff", "Số"),
            ("Sô\u0301", "Số"),
            ("a\r\nb\rc\u2028d\fe", "a\nb\nc\nd\ne"),
            ("a\x00b\x1b[31m", "a b [31m"),
            ("Ðảng ðã", "Đảng đã"),
            ("a\ud800b", "a?b"),
            ("hai  chữ", "hai chữ"),
            ("cột    cột", "cột    cột"),
        ],
    )
    def test_is_one_form(self, given, meant):
        """What is not seen goes, what is seen has one form; columns keep their blanks."""
        assert mend(given) == (meant, ())

    @pytest.mark.parametrize(
        ("given", "meant"),
        [
            ("**TM. ỦY BAN**", "TM. ỦY BAN"),
            ("__Số__: 1", "Số: 1"),
            ("<b>Số</b><br/>1", "Số\n1"),
            ("A&nbsp;&amp;&nbsp;B", "A & B"),
            ("a < b", "a < b"),
        ],
    )
    def test_is_without_markup(self, given, meant):
        """Emphasis, stray tags and entities are no text."""
        assert mend(given) == (meant, ())


class TestTables:
    def test_of_tcvn3_is_what_iconv_has(self):
        """Every letter of TCVN 5712 is at the place where the C library has it."""
        data = b"".join(bytes([code, ord(".")]) for code in TCVN3)
        program = shutil.which("iconv")
        if program is None:
            pytest.skip("no iconv")
        command = [program, "-f", "TCVN5712-1", "-t", "UTF-8"]
        done = subprocess.run(command, input=data, capture_output=True, check=False)  # noqa: S603 -- our own command line
        if done.returncode:
            pytest.skip("an iconv that does not know TCVN 5712")
        theirs = unicodedata.normalize("NFC", done.stdout.decode())

        assert theirs == "".join(f"{letter}." for letter in TCVN3.values())

    def test_hold_every_letter(self):
        """Both old code pages have all letters of the language, and each comes back."""
        assert from_tcvn3(variants.tcvn3(LETTERS)) == LETTERS
        assert from_vni(variants.vni(LETTERS)) == LETTERS

    def test_of_vni_hold_capitals(self):
        """VNI writes capitals with marks in capitals."""
        assert from_vni(variants.vni(LETTERS.upper())) == LETTERS.upper()

    @pytest.mark.parametrize(
        ("given", "meant"),
        [
            ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
            ("- Nh­ trªn; TM. ñY BAN", "- Như trên; TM. ỦY BAN"),
        ],
    )
    def test_of_tcvn3_know_its_fonts_of_capitals(self, given, meant):
        """Capitals with marks are small letters in a font of capitals."""
        assert from_tcvn3(given) == meant

    @pytest.mark.parametrize(
        ("given", "meant"),
        [
            ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
        ],
    )
    def test_of_vni_read_what_was_written_with_it(self, given, meant):
        """Two lines as old files have them."""
        assert from_vni(given) == meant

    def test_of_1258_leave_what_is_not_in_it(self):
        """A letter of no old code page stays."""
        assert from_1258("€ệ") == "€ệ"


class TestLegacy:
    @pytest.mark.parametrize(
        ("change", "name"),
        [
            (variants.tcvn3, "tcvn3"),
            (variants.vni, "vni"),
            (variants.windows_1258, "windows-1258"),
            (variants.mojibake, "mojibake"),
        ],
    )
    def test_is_recognised_and_read(self, change, name):
        """A sentence in an old code page comes back, and what it was is told."""
        text, mended = mend(change(SENTENCE))

        assert ((name,), SENTENCE.casefold()) == (mended, text.casefold())

    @pytest.mark.parametrize("text", [SENTENCE, "Straße, Gärten, Flüße, öffnen", "plain", "Ã Ã Ã Ã Ã© Ã© Ã© Ã© Ã© Ã©"])
    def test_is_not_seen_where_there_is_none(self, text):
        """Vietnamese in Unicode, other languages and junk are left alone."""
        assert mend(text)[1] == ()

    def test_counts_common_syllables_in_any_form(self):
        """Composed or not, a syllable counts."""
        assert (3, 3) == (common_words("của các năm"), common_words(variants.nfd("của các năm")))


class TestLostLetters:
    def test_come_back_in_words_of_the_form(self):
        """Only one word of the form fits each gap."""
        spoiled = "QUY T Đ NH S 291/QĐ-UBDT Căn c Ngh đ nh s 51/2003/NĐ-CP c a Chính ph , Hà N i"

        assert mend_lost_letters(spoiled) == (
            "QUYẾT ĐỊNH SỐ 291/QĐ-UBDT Căn cứ Nghị định số 51/2003/NĐ-CP của Chính phủ, Hà Nội",
            True,
        )

    @pytest.mark.parametrize("text", ["", "Cộng hòa xã hội", "C NG HOÀ", "a b c d e f g h i k l m n o p q r s t u v"])
    def test_are_not_looked_for_elsewhere(self, text):
        """A text that has them, that is short or that is plain is left alone."""
        assert mend_lost_letters(text) == (text, False)

    def test_are_told(self):
        """The document says what was mended."""
        assert read_document("Căn c Ngh đ nh s 51/2003/NĐ-CP c a Chính ph ").mended == ("lost-letters",)
