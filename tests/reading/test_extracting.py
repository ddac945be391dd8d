"""Text out of files: what is read, and how what cannot be read is refused."""

import io
import shutil
import subprocess
import zipfile

from pathlib import Path

import docx
import pytest

from parscore import extras
from parscore.errors import DocumentError, MissingExtraError
from parscore.reading import read_document
from parscore.reading.extracting import _archives, _kinds, _limits, _pdf, _scan, extract


FILES = Path(__file__).parent / "files"
LETTER = "ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nSố: 05/KH-UBND\nVí Dụ, ngày 05 tháng 01 năm 2023\nKẾ HOẠCH\nCải cách hành chính năm 2023\n"


def archive(**parts):
    """Return a ZIP file of parts; an underscore stands for a slash, two for a full stop."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name.replace("__", ".").replace("_", "/"), text)
    return data.getvalue()


def word(build):
    """Return a Word file that *build* has filled."""
    document = docx.Document()
    build(document)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def odt(body, *, extra=None):
    """Return an OpenDocument text with a body."""
    spaces = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b"'
    content = (
        f"<office:document {spaces}><office:body><office:text>{body}</office:text></office:body></office:document>"
    )
    return archive(content__xml=content, **(extra or {}))


def refused(data):
    """Return the code with which bytes are refused."""
    with pytest.raises(DocumentError) as caught:
        read_document(data)
    assert caught.value.say("vi") != caught.value.say("en")
    return caught.value.code


class TestPlainText:
    @pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
    def test_is_read_in_each_form_of_unicode(self, codec):
        """UTF-8 and UTF-16, with and without their mark."""
        assert read_document(LETTER.encode(codec)).reference == "05/KH-UBND"

    def test_is_read_in_windows_1258(self):
        """Bytes of Windows-1258 are recognised by what they spell."""
        text = "CÔ\u0323NG HOA\u0300, ngày 05 tháng 01 năm 2023, u\u0309y ban nhân dân, căn cư\u0301 quyê\u0301t đi\u0323nh"

        document = read_document(text.encode("cp1258"))
        assert document.mended == ("windows-1258",)
        assert "ủy ban nhân dân, căn cứ quyết định" in document.text

    def test_forgives_a_few_broken_bytes(self):
        """A text cut inside a letter is still UTF-8."""
        data = (LETTER * 3).encode() + "ủ".encode()[:1]

        assert read_document(data).reference == "05/KH-UBND"

    def test_of_another_language_is_read_as_it_stands(self):
        """Latin-1 without Vietnamese words stays as it is."""
        assert read_document("Straße und Gärten über Flüße, schön".encode("latin-1")).text.startswith("Straße")

    def test_in_latin_1_keeps_vietnamese_words(self):
        """A text that is right as Latin-1 is not turned into anything else."""
        assert read_document("có và có năm".replace("ă", "a").encode("latin-1")).mended == ()

    def test_of_noise_is_refused(self):
        """Bytes full of controls are no text."""
        assert refused(bytes(range(32)) * 20) == "document-unknown"

    @pytest.mark.parametrize("data", [b"", b" \n\t "])
    def test_of_nothing_is_refused(self, data):
        """An empty file has nothing to read."""
        assert refused(data) == "document-empty"


class TestSizes:
    def test_a_file_that_is_too_large_is_refused(self, monkeypatch):
        """Beyond the limit nothing is read."""
        monkeypatch.setattr(_kinds, "MAX_BYTES", 10)

        assert refused(LETTER.encode()) == "too-large"

    def test_a_text_that_is_too_long_is_refused(self, monkeypatch):
        """Neither in a file nor as a text."""
        monkeypatch.setattr(_kinds, "MAX_LETTERS", 10)

        assert refused(LETTER.encode()) == "document-too-long"

    def test_a_long_text_is_refused(self):
        """A text beyond the limit is refused as a file is."""
        with pytest.raises(DocumentError) as caught:
            read_document("a" * (_limits.MAX_LETTERS + 1))

        assert caught.value.code == "document-too-long"


class TestPage:
    def test_gives_cells_and_blocks(self):
        """Cells of a row are parted by pipes, blocks stand on lines of their own, scripts say nothing."""
        page = b"<html><script>var a = '1/QD-X'</script><table><tr><td>UBND<td>B<tr><td>C</table><script>2/QD-X</script><p>D<br>E</html>"

        assert extract(page).text.strip() == "UBND | B\nC\nD\nE"

    def test_given_as_text_is_a_page_too(self):
        """A text that begins as a page does is read as one."""
        letter = LETTER.replace("\n", "</p><p>")

        assert read_document(f"<!DOCTYPE html><p>{letter}</p>").subject == "Cải cách hành chính năm 2023"

    @pytest.mark.parametrize("page", ["<html>", "<html><p", "<!doctype html><table><table><td>", "<body></p></p>"])
    def test_that_is_broken_is_refused_or_empty(self, page):
        """Broken markup never raises anything else."""
        assert read_document(page).is_blank


class TestWordFile:
    def test_gives_cells_and_paragraphs(self):
        """The boxes of a letterhead are read one after the other, a merged cell once."""

        def build(document):
            table = document.add_table(2, 2)
            table.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nXÃ VÍ DỤ"
            table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
            table.cell(1, 0).merge(table.cell(1, 1)).text = "Số: 05/KH-UBND"
            document.add_paragraph("KẾ HOẠCH")
            document.add_paragraph("Cải cách hành chính")

        document = read_document(word(build))
        assert ("05/KH-UBND", "ỦY BAN NHÂN DÂN XÃ VÍ DỤ") == (document.reference, document.issuer)
        assert document.subject == "Cải cách hành chính"
        assert document.text.count("05/KH-UBND") == 1

    def test_with_entities_is_refused(self):
        """A part that declares entities is not opened."""
        assert refused(archive(word_document__xml='<!DOCTYPE a [<!ENTITY b "c">]><a/>')) == "document-entity"

    def test_that_is_broken_is_refused(self):
        """An archive that only looks like a Word file."""
        assert refused(archive(word_document__xml="<a/>")) == "document-broken"

    def test_that_is_a_bomb_is_refused(self, monkeypatch):
        """What it says it holds is added up before anything is unpacked."""
        monkeypatch.setattr(_archives, "MAX_UNPACKED", 1000)

        assert refused(archive(word_document__xml=" " * 2000)) == "document-bomb"

    def test_of_too_many_parts_is_refused(self, monkeypatch):
        """So many parts are no document's."""
        monkeypatch.setattr(_archives, "_MOST_PARTS", 1)

        assert refused(archive(a="1", b="2")) == "document-bomb"

    def test_whose_part_is_larger_than_allowed_is_refused(self, monkeypatch):
        """No part is read further than the limit, whatever the archive says."""
        monkeypatch.setattr(_archives, "MAX_PART", 1000)

        assert refused(archive(word_document__xml=" " * 2000)) == "document-bomb"

    def test_that_is_locked_is_refused(self):
        """A flag of the archive says that a password is wanted."""
        data = bytearray(archive(word_document__xml="<a/>"))
        for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            data[data.index(mark) + offset] |= 1

        assert refused(bytes(data)) == "document-locked"

    def test_whose_part_is_damaged_is_refused(self):
        """A part that does not unpack."""
        data = bytearray(archive(word_document__xml="<a>" + "Xin chào " * 50 + "</a>"))
        at = data.index(b"document.xml") + len(b"document.xml")
        data[at : at + 20] = bytes(20)

        assert refused(bytes(data)) == "document-broken"

    def test_that_is_cut_off_is_refused(self):
        """An archive without its end."""
        assert refused(archive(word_document__xml="<a/>")[:60]) == "document-broken"

    def test_that_is_another_archive_is_refused(self):
        """A ZIP file of anything else."""
        assert refused(archive(a__txt="Xin chào")) == "document-unknown"


class TestOpenDocument:
    def test_gives_paragraphs_cells_and_breaks(self):
        """Blanks, tabs and breaks are text; a note in the margin is not."""
        body = (
            '<table:table><table:table-row><table:table-cell><text:p>Số:<text:s text:c="2"/>05/KH-UBND</text:p></table:table-cell>'
            "</table:table-row></table:table><text:p>a<text:tab/>b<text:line-break/>c<text:note>n</text:note><text:span>d</text:span><text:s/>e</text:p>"
        )

        assert extract(odt(body)).text == "Số:  05/KH-UBND\n\n\na\tb\ncd e"

    def test_without_a_body_is_empty(self):
        """There is nothing to read."""
        assert refused(archive(content__xml="<a/>")) == "document-empty"

    def test_that_is_broken_is_refused(self):
        """Text that is no XML."""
        assert refused(archive(content__xml="<a>")) == "document-broken"

    def test_that_is_locked_is_refused(self):
        """The manifest says that it is encrypted."""
        lock = {"META-INF_manifest__xml": "<encryption-data/>"}

        assert refused(odt("", extra=lock)) == "document-locked"

    def test_with_a_plain_manifest_is_read(self):
        """A manifest that names no lock does not matter."""
        assert extract(odt("<text:p>a</text:p>", extra={"META-INF_manifest__xml": "<manifest/>"})).text == "a"


class TestPdf:
    def test_gives_its_text(self):
        """The text layer of a letter whose boxes stand side by side."""
        document = read_document(FILES / "text.pdf")

        assert ("31/BC-UBND", "2023-12-04") == (document.reference, str(document.date))
        assert ("ỦY BAN NHÂN DÂN XÃ VÍ DỤ A", "Nguyễn Văn Mẫu") == (document.issuer, document.signer_name)

    def test_that_is_locked_is_refused(self):
        """A password is asked for."""
        assert refused((FILES / "locked.pdf").read_bytes()) == "document-locked"

    @pytest.mark.parametrize("data", [b"%PDF-1.7 junk", (FILES / "text.pdf").read_bytes()[:300]])
    def test_that_is_broken_is_refused(self, data):
        """Junk, and a file that was cut off."""
        assert refused(data) == "document-broken"

    def test_whose_page_is_broken_is_refused(self, monkeypatch):
        """PDFium may fail on a page after it has opened the file."""
        import pypdfium2  # noqa: PLC0415

        def fail(*_):
            raise pypdfium2.PdfiumError("page")

        monkeypatch.setattr(_pdf, "_page_text", fail)

        assert refused((FILES / "text.pdf").read_bytes()) == "document-broken"

    def test_that_is_a_scan_is_recognised(self, monkeypatch):
        """Its pages go to Tesseract as pictures, and nothing on them is certain."""
        seen = []

        def recognise(image, file):
            seen.append((image[:3], file))
            return LETTER

        monkeypatch.setattr(_pdf, "recognise", recognise)

        document = read_document((FILES / "scan.pdf").read_bytes())
        assert [(b"P5 ", None)] == seen
        assert (("scan",), "likely") == (document.mended, document.sure("reference").value)


class TestScan:
    @pytest.fixture(autouse=True)
    def _fresh(self):
        _scan._tesseract.cache_clear()
        yield
        _scan._tesseract.cache_clear()

    @pytest.mark.skipif(_scan._tesseract() is None, reason="no Tesseract with Vietnamese")
    def test_is_recognised(self):
        """A scanned letter is read through Tesseract."""
        document = read_document(FILES / "scan.png")

        assert ("31/BC-UBND", ("scan",)) == (document.reference, document.mended)

    def test_without_tesseract_is_called_a_scan(self, monkeypatch):
        """The word says what it is and what to install."""
        monkeypatch.setattr(shutil, "which", lambda _: None)

        assert refused((FILES / "scan.png").read_bytes()) == "document-scan"

    @pytest.mark.parametrize(
        ("known", "code"), [(b"eng\n", "document-scan"), (None, "document-scan"), (b"vie\n", "document-broken")]
    )
    def test_wants_vietnamese_and_a_picture_that_can_be_read(self, monkeypatch, known, code):
        """Without the data, or with a Tesseract that fails, it is refused."""

        def run(command, **_):
            if "--list-langs" in command and known is not None:
                return subprocess.CompletedProcess(command, 0, known, b"")
            raise subprocess.CalledProcessError(1, command)

        monkeypatch.setattr(shutil, "which", lambda name: f"/x/{name}")
        monkeypatch.setattr(subprocess, "run", run)

        assert refused((FILES / "scan.png").read_bytes()) == code

    def test_gives_what_tesseract_says(self, monkeypatch):
        """Its output is the text."""

        def run(command, **_):
            said = b"vie\n" if "--list-langs" in command else LETTER.encode()
            return subprocess.CompletedProcess(command, 0, said, b"")

        monkeypatch.setattr(shutil, "which", lambda name: f"/x/{name}")
        monkeypatch.setattr(subprocess, "run", run)

        assert read_document((FILES / "scan.png").read_bytes()).reference == "05/KH-UBND"


class TestOldWordFile:
    DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

    def with_programs(self, monkeypatch, *names, writes=None, says=b"", fails=False):
        """Let only *names* be installed: LibreOffice writes a file, antiword says the text."""

        def run(command, **_):
            if fails:
                raise subprocess.TimeoutExpired(command, 1)
            if writes is not None:
                (Path(command[-1]).parent / "text.odt").write_bytes(writes)
            return subprocess.CompletedProcess(command, 0, says, b"")

        monkeypatch.setattr(shutil, "which", lambda name: f"/x/{name}" if name in names else None)
        monkeypatch.setattr(subprocess, "run", run)

    def test_goes_through_libreoffice(self, monkeypatch):
        """What LibreOffice makes of it is read."""
        body = "".join(f"<text:p>{line}</text:p>" for line in LETTER.splitlines())
        self.with_programs(monkeypatch, "soffice", writes=odt(body))

        assert read_document(self.DOC).reference == "05/KH-UBND"

    def test_goes_through_antiword(self, monkeypatch):
        """Where only antiword is there, it says the text."""
        self.with_programs(monkeypatch, "antiword", says=LETTER.encode())

        assert read_document(self.DOC).reference == "05/KH-UBND"

    @pytest.mark.parametrize("data", [DOC, b"{\\rtf1 a}"])
    def test_without_either_says_what_is_wanted(self, monkeypatch, data):
        """The word names the programs."""
        self.with_programs(monkeypatch, "antiword" if data.startswith(b"{") else "nothing")

        assert refused(data) == "document-needs-office"

    def test_goes_through_antiword_where_libreoffice_makes_nothing(self, monkeypatch):
        """LibreOffice may be there without its Writer."""
        self.with_programs(monkeypatch, "soffice", "antiword", says=LETTER.encode())

        assert read_document(self.DOC).reference == "05/KH-UBND"

    @pytest.mark.parametrize(("fails", "code"), [(True, "document-broken"), (False, "document-unconverted")])
    def test_that_cannot_be_read_is_refused(self, monkeypatch, fails, code):
        """The program fails, or makes nothing."""
        self.with_programs(monkeypatch, "libreoffice", fails=fails)

        assert refused(self.DOC) == code


class TestExtras:
    @pytest.mark.parametrize(
        ("module", "source"),
        [
            ("selectolax", "<html><p>a"),
            ("docx", archive(word_document__xml="<a/>")),
            ("lxml", odt("")),
            ("pypdfium2", b"%PDF-1.7"),
            ("ftfy", ("Cộng hòa xã hội chủ nghĩa Việt Nam " * 3).encode().decode("latin-1")),
        ],
    )
    def test_that_are_missing_are_named(self, monkeypatch, module, source):
        """Without its library a file is refused with what to install; nothing is read in another way."""
        real = extras.import_module

        def refuse(name, *args):
            if name.partition(".")[0] == module:
                raise ImportError(name)
            return real(name, *args)

        monkeypatch.setattr(extras, "import_module", refuse)

        with pytest.raises(MissingExtraError, match="parscore\\[documents\\]"):
            read_document(source)


class TestSources:
    def test_a_path_is_read(self, tmp_path):
        """The document knows its file."""
        path = tmp_path / "kế hoạch.txt"
        path.write_text(LETTER, encoding="utf-8")

        assert (str(path), "05/KH-UBND") == (read_document(path).file, read_document(path).reference)

    def test_the_name_of_a_file_is_read_as_its_path(self, tmp_path):
        """A reader's slip does not give an empty document."""
        path = tmp_path / "a.txt"
        path.write_text(LETTER, encoding="utf-8")

        assert read_document(str(path)).reference == "05/KH-UBND"

    @pytest.mark.parametrize("text", ["khong-co.txt", "a" * 300 + ".txt", "x\0.txt", "a\nb.txt"])
    def test_a_text_that_ends_as_a_name_does_is_a_text(self, text):
        """Only the name of a file that is there is a path."""
        assert read_document(text).file is None

    def test_a_path_that_cannot_be_asked_about_is_a_text(self, monkeypatch):
        """An odd name is no file."""

        def fail(_):
            raise OSError

        monkeypatch.setattr(Path, "is_file", fail)

        assert read_document("a.txt").is_blank

    def test_a_file_that_vanished_is_refused(self, tmp_path):
        """The operating system's reason is told, with the file."""
        with pytest.raises(DocumentError) as caught:
            read_document(tmp_path / "a.txt")

        assert ("unreadable", str(tmp_path / "a.txt")) == (caught.value.code, caught.value.file)

    def test_a_folder_is_refused(self, tmp_path):
        """It is no file."""
        with pytest.raises(DocumentError) as caught:
            read_document(tmp_path)

        assert caught.value.code == "document-no-file"

    def test_anything_else_is_refused(self):
        """The error says what is taken."""
        with pytest.raises(DocumentError) as caught:
            read_document(341)

        assert ("document-source", "int") == (caught.value.code, caught.value.found)
