"""The files of examples/ho-so-2023 read as the registers say that they come from; the reviews beside them apply."""

import hashlib
import importlib.metadata
import subprocess
import sys
import unicodedata
import zlib

from decimal import Decimal
from pathlib import Path

import pytest

from parscore import compare, load_criteria, load_register, read_document, score
from parscore.cli import main
from parscore.errors import DocumentError
from parscore.reading.extracting import _scan


HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SAMPLE = ROOT / "examples" / "ho-so-2023"
REGISTERS = ROOT / "examples" / "cho-moi-2023"
REVIEWS = sorted((SAMPLE / "tham-dinh").glob("*.toml"))
UNITS = ("xa-vi-du-a", "xa-vi-du-b")
SCANS = {("xa-vi-du-a", "tb-bdh-quy-ii.pdf"), ("xa-vi-du-b", "Khen thưởng (chụp).png")}
BROKEN = SAMPLE / "xa-vi-du-a" / "366-BC-UBND năm 2023.pdf"
#: With these the files were made; others may write the same letters as other bytes.
MADE_WITH = {
    "fpdf2": "2.8.9",
    "fonttools": "4.68.0",
    "pillow": "13.0.0",
    "pypdfium2": "5.15.2",
    "python-docx": "1.2.0",
}
ZLIB = "1.2.13"
FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerifCondensed.ttf")


def files(unit):
    """Return a commune's files by their names, marks joined."""
    found = (path for path in (SAMPLE / unit).iterdir() if path.suffix != ".toml")
    return {unicodedata.normalize("NFC", path.name): path for path in found}


def wanted():
    """Return each document that should come out, with its commune."""
    return [(unit, document) for unit in UNITS for document in load_register(HERE / f"{unit}.toml").documents]


def named(unit, number):
    """Return what is read from the file of a document."""
    name = next(
        document.file for document in load_register(HERE / f"{unit}.toml").documents if document.number == number
    )
    return read_document(files(unit)[name])


def below_subject(document):
    """Return a report's paragraphs between its letterhead and the box of those that it goes to."""
    lines = [line.strip() for line in document.text.splitlines() if line.strip()]
    start = next(number for number, line in enumerate(lines) if line.startswith("Thực hiện Kế hoạch"))
    return lines[start : lines.index("Nơi nhận:")]


TEXTS = [(unit, document) for unit, document in wanted() if (unit, document.file) not in SCANS]
PICTURES = [(unit, document) for unit, document in wanted() if (unit, document.file) in SCANS]


class TestFolders:
    @pytest.mark.parametrize("unit", UNITS)
    def test_hold_what_the_register_lists_and_one_broken_file(self, unit):
        """
        Each file but the broken one has its entry in the register that should come out, with its digest.
        """
        found = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files(unit).items()}
        found.pop(BROKEN.name, None)

        assert {document.file: document.sha256 for each, document in wanted() if each == unit} == found

    def test_are_small_and_mixed(self):
        """
        12 to 20 files a commune, of all sorts, less than 1.5 MB together and 80 kB for a scan.
        """
        paths = [path for unit in UNITS for path in files(unit).values()]

        assert [19, 15] == [len(files(unit)) for unit in UNITS]
        assert {".docx", ".pdf", ".png", ".txt", ".html"} == {path.suffix for path in paths}
        assert sum(path.stat().st_size for path in paths) < 1_500_000
        assert max(files(unit)[name].stat().st_size for unit, name in SCANS) < 80_000

    def test_have_one_name_with_its_marks_apart(self):
        """
        One name is written in NFD, as some machines write all of theirs.
        """
        names = [path.name for unit in UNITS for path in (SAMPLE / unit).iterdir()]
        apart = [unicodedata.normalize("NFC", name) for name in names if not unicodedata.is_normalized("NFC", name)]

        assert ["Báo cáo tuyên truyền năm 2023.docx"] == apart

    @pytest.mark.parametrize("unit", UNITS)
    def test_agree_with_the_whole_register(self, unit):
        """
        The register that should come out says nothing of a document that the commune's whole register does not.
        """
        whole = {one.number or one.subject: one for one in load_register(REGISTERS / f"{unit}.toml").documents}
        for _, document in (item for item in wanted() if item[0] == unit):
            other = whole[document.number or document.subject]

            assert (other.date, other.subject, other.signer) == (document.date, document.subject, document.signer)
            assert other.issuer == document.issuer
            assert not other.to or tuple(to for to in other.to if to != "Lưu: VT") == document.to
            assert set(other.cites) <= set(document.cites)


class TestReading:
    @pytest.mark.parametrize(("unit", "document"), TEXTS, ids=lambda value: getattr(value, "file", value))
    def test_finds_number_day_subject_and_signer(self, unit, document):
        """
        A file with text is read as the register has it.
        """
        read = read_document(files(unit)[document.file])

        assert (document.number, document.date, document.subject) == (read.reference, read.date, read.subject)
        assert document.signer.split("; ")[0].endswith(f" {read.signer_name}")
        assert set(document.cites) == {*read.bases, *read.bases_other}
        assert document.to == read.recipients

    @pytest.mark.parametrize(("unit", "document"), PICTURES, ids=lambda value: getattr(value, "file", value))
    def test_says_that_a_scan_is_one(self, unit, document, monkeypatch):
        """
        Where nothing recognises letters, a picture of a page is called a scan.
        """
        monkeypatch.setattr(_scan, "_tesseract", lambda: None)
        with pytest.raises(DocumentError) as caught:
            read_document(files(unit)[document.file])

        assert "document-scan" == caught.value.code

    @pytest.mark.skipif(_scan._tesseract() is None, reason="Tesseract with Vietnamese is not installed")
    @pytest.mark.parametrize(("unit", "document"), PICTURES, ids=lambda value: getattr(value, "file", value))
    def test_recognises_a_scan(self, unit, document):
        """
        Number, day and signer are found on it, and the subject but for its Roman number, of which none is certain.
        """
        read = read_document(files(unit)[document.file])

        assert (document.number, document.date) == (read.reference, read.date)
        assert document.signer.endswith(read.signer_name)
        assert document.subject.partition(" quý ")[0] == read.subject.partition(" quý ")[0]
        assert "certain" not in {trace.sure.value for trace in read.traces.values()}

    def test_refuses_the_download_that_broke_off(self):
        """
        Half a PDF is a broken file and no empty document.
        """
        with pytest.raises(DocumentError) as caught:
            read_document(BROKEN)

        assert "document-broken" == caught.value.code


class TestReports:
    def test_copied_ones_differ_in_the_name_alone(self):
        """
        The inspection report of B is that of A, its figures too, with another name.
        """
        a, b = below_subject(named("xa-vi-du-a", "359/BC-UBND")), below_subject(named("xa-vi-du-b", "333/BC-UBND"))

        assert a != b
        assert a == [line.replace("Ví Dụ B", "Ví Dụ A") for line in b]
        assert "4 cuộc kiểm tra theo kế hoạch" in "".join(b)
        assert 3 == load_register(REGISTERS / "xa-vi-du-b.toml").facts["inspections.done"].readings[-1].value

    def test_honest_ones_share_the_headings_of_the_district_alone(self):
        """
        The reports of 3 months follow one outline and say what each commune did.
        """
        a, b = below_subject(named("xa-vi-du-a", "69/BC-UBND")), below_subject(named("xa-vi-du-b", "63/BC-UBND"))

        assert [
            "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
            "II. KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
            "III. KHÓ KHĂN, KIẾN NGHỊ",
            "IV. PHƯƠNG HƯỚNG",
        ] == [line for line in a if line in b]


class TestScript:
    def test_makes_the_same_bytes_again(self, tmp_path):
        """
        Run once more, the script writes the files that are kept.
        """
        for name, version in MADE_WITH.items():
            try:
                here = importlib.metadata.version(name)
            except importlib.metadata.PackageNotFoundError:
                pytest.skip(f"{name} is not installed")
            if version != here:
                pytest.skip(f"{name} is {here}; the files were made with {version}")
        if not FONT.is_file() or zlib.ZLIB_RUNTIME_VERSION != ZLIB:
            pytest.skip("another zlib, or no DejaVu")
        subprocess.run([sys.executable, SAMPLE / "make_sample.py", tmp_path], check=True)  # noqa: S603 -- our own script
        for unit in UNITS:
            made = {path.name: path.read_bytes() for path in (tmp_path / unit).iterdir()}

            assert {path.name: path.read_bytes() for path in files(unit).values()} == made


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory):
    """Return the register of B with all reviews taken up, one file after the other."""
    folder = tmp_path_factory.mktemp("reviews")
    path = REGISTERS / "xa-vi-du-b.toml"
    for number, decisions in enumerate(REVIEWS):
        after = folder / f"{number}.toml"
        assert 0 == main(["review", str(path), str(decisions), "-o", str(after)])
        path = after
    return load_register(path)


class TestReviews:
    @pytest.mark.parametrize(
        ("before", "after", "changes", "idle"),
        [
            (
                "self",
                "verified-1",
                {"1.6.3": ("1.5", "1.25"), "3.2": ("1", "0"), "4.a.3.3": ("1", "0"), "7.1": ("0.8", "0.75")},
                ["1.3"],
            ),
            ("verified-1", "explained", {"1.3": ("7.5", "10")}, ["1.3", "3.2", "4.a.3.3"]),
            (
                "explained",
                "verified-2",
                {"3.2": ("0", "1"), "4.b.2": ("1", "0.5"), "7.1": ("0.75", "0.78")},
                [],
            ),
        ],
    )
    def test_change_what_they_say(self, reviewed, before, after, changes, idle):
        """
        Each stage changes these criteria; questions and answers change none.
        """
        criteria = load_criteria("cho-moi/commune-2023")
        found = compare(*(score(criteria, reviewed, stage=stage) for stage in (before, after)))

        assert changes == {change.code: (_plain(change.before), _plain(change.after)) for change in found}
        assert idle == [decision.criterion for decision in found.idle]

    @pytest.mark.parametrize(
        ("stage", "earned", "published"),
        [
            ("self", "90.23", "91.14"),
            # 1.6.3 -0.25, 3.2 -1, 4.a.3.3 -1, 7.1 -0.05; 100 x 87.93 / 99 = 88.8181…
            ("verified-1", "87.93", "88.82"),
            # 1.3 +2.5; 100 x 90.43 / 99 = 91.3434…
            ("explained", "90.43", "91.34"),
            # 3.2 +1, 4.b.2 -0.5, 7.1 +0.03; 100 x 90.96 / 99 = 91.8787…
            ("verified-2", "90.96", "91.88"),
        ],
    )
    def test_lead_to_the_score_worked_out_by_hand(self, reviewed, stage, earned, published):
        """
        The points and the index after each stage, worked out with pencil and paper.
        """
        card = score(load_criteria("cho-moi/commune-2023"), reviewed, stage=stage)

        assert (Decimal(earned), Decimal(published)) == (card.earned, card.published)

    def test_need_the_stage_before_them(self, capsys):
        """
        The second verification accepts what the first rejected: without the first it changes nothing.
        """
        assert 1 == main(["review", str(REGISTERS / "xa-vi-du-b.toml"), str(REVIEWS[-1])])
        assert "04/BB-UBND" in capsys.readouterr().err


def _plain(points):
    return str(Decimal(points.numerator) / Decimal(points.denominator))
