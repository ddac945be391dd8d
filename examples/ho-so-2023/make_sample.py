"""
Make the sample files anew, from the registers of two invented communes: python make_sample.py [FOLDER].

Needs parscore[documents], fpdf2, Pillow, and the DejaVu fonts (Debian: fonts-dejavu). The same versions of these give
the same bytes; the files are kept beside the script, so that nobody needs them to read the sample.
"""

import datetime
import html
import io
import sys
import unicodedata
import zipfile

from pathlib import Path

import docx
import fpdf
import pypdfium2

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from PIL import Image
from texts import BODIES

from letters import MOTTO, Letter, as_text, is_heading, letter
from parscore.evidence import Document, Register, load_register


HERE = Path(__file__).parent
REGISTERS = HERE.parent / "cho-moi-2023"
FONTS = Path("/usr/share/fonts/truetype/dejavu")
#: What would change with every run is this day.
DAY = datetime.datetime(2024, 1, 5, 8, 0, tzinfo=datetime.UTC)
AGREEMENT = "Bản giao ước thi đua thực hiện CCHC năm 2023"
#: By commune: the file, and the number (of the one without a number, the subject) of the letter in it.
FILES = {
    "a": {
        "qd-bdh-2023.pdf": "49/QĐ-UBND",
        "tb-bdh-quy-i.pdf": "01/TB-BĐH",
        "tb-bdh-quy-ii.scan.pdf": "03/TB-BĐH",
        "06-TB-BĐH kết luận quý III.docx": "06/TB-BĐH",
        "Giấy mời họp BĐH quý I.docx": "41/GM-UBND",
        "kh-cchc-2023.pdf": "119/KH-UBND",
        "46-KH-UBND khắc phục mất điểm.docx": "46/KH-UBND",
        "kh-tuyen-truyen.pdf": "17/KH-UBND",
        "Báo cáo tuyên truyền năm 2023.docx": "383/BC-UBND",
        "26-TB-UBND họp TTHC tháng 02.docx": "26/TB-UBND",
        "79-QĐ-UBND Tổ kiểm tra.docx": "79/QĐ-UBND",
        "25-KH-UBND (bản chính).pdf": "25/KH-UBND",
        "359-BC-UBND kết quả kiểm tra.docx": "359/BC-UBND",
        "Ban TTND báo cáo năm.html": "01/BC-TTND",
        "giao-uoc-thi-dua.pdf": AGREEMENT,
        "69-BC-UBND 3 tháng.docx": "69/BC-UBND",
        "Thư gửi báo cáo 6 tháng.txt": "164/BC-UBND",
        "366-BC-UBND năm 2023.broken.pdf": "366/BC-UBND",
        "kh-cu-the-hoa-341.pdf": "20/KH-UBND",
    },
    "b": {
        "qd-kien-toan-bdh.pdf": "60/QĐ-UBND",
        "01-TB-BĐH quý I.docx": "01/TB-BĐH",
        "75-GM-UBND mời họp quý II.docx": "75/GM-UBND",
        "02-TB-BĐH quý III.docx": "02/TB-BĐH",
        "kh-cchc.pdf": "05/KH-UBND",
        "172-UBND-VX khắc phục.docx": "172/UBND-VX",
        "339-BC-UBND tuyên truyền.docx": "339/BC-UBND",
        "Giao ban TTHC tháng 02.pdf": "26/TB-UBND",
        "80-QĐ-UBND.pdf": "80/QĐ-UBND",
        "Tự kiểm tra 6 tháng.docx": "190/BC-UBND",
        "333-BC-UBND kiểm tra công vụ.docx": "333/BC-UBND",
        "63-BC-UBND 3 tháng.docx": "63/BC-UBND",
        "Thư gửi báo cáo 6 tháng.txt": "154/BC-UBND",
        "Khen thưởng (chụp).png": "381/QĐ-UBND",
        "22-KH-UBND triển khai KH 341.pdf": "22/KH-UBND",
    },
}
#: The file whose name is written with its marks apart, as some machines write names.
MARKS_APART = "Báo cáo tuyên truyền năm 2023.docx"


def as_mail(page: Letter, register: Register, received: datetime.date) -> bytes:
    """Return a mail that brings a letter, saved as text."""
    head = (
        f"Từ: Văn phòng UBND {register.name} <vanphong@{register.unit}.example>",
        "Đến: Phòng Nội vụ <noivu@huyen-vi-du.example>",
        f"Ngày gửi: {received:%d/%m/%Y} 08:15",
        f"Chủ đề: {page.number.removeprefix('Số: ')} - báo cáo 6 tháng",
        "",
        "Kính gửi anh chị Phòng Nội vụ, văn phòng gửi trước nội dung báo cáo, bản ký số gửi qua trục liên thông.",
        "",
        "---------- Nội dung văn bản ----------",
        "",
    )
    return ("\r\n".join(head) + "\r\n" + as_text(page).replace("\n", "\r\n")).encode()


def as_html(page: Letter) -> bytes:
    """Return a letter as a page of a commune's site."""

    def cell(*lines: str) -> str:
        return f"<td>{'<br>'.join(html.escape(line) for line in lines)}</td>"

    paragraphs = "\n".join(f"<p>{html.escape(part)}</p>" for part in page.body)
    to = ("Nơi nhận:", *(f"- {name};" for name in page.recipients))
    return f"""<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{html.escape(page.subject)}</title></head><body>
<table><tr>{cell(*page.left, page.number)}{cell(*MOTTO, page.place)}</tr></table>
<p><b>{page.title}</b></p>
<p><b>{html.escape(page.subject)}</b></p>
{paragraphs}
<table><tr>{cell(*to)}{cell(*page.signatures[0])}</tr></table>
</body></html>
""".encode()


def as_word(page: Letter) -> bytes:
    """Return a letter as a Word file."""
    made = docx.Document()
    made.styles["Normal"].font.name = "Times New Roman"
    made.styles["Normal"].font.size = Pt(13)
    made.core_properties.author = "parscore"
    made.core_properties.created = made.core_properties.modified = DAY.replace(tzinfo=None)
    short = (page.number, page.subject) if not page.title else (page.number,)
    _boxes(made, (*page.left, *short), (*MOTTO, page.place))
    for line in (page.title, page.subject if page.title else "", page.addressee):
        if line:
            paragraph = made.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.add_run(line).bold = line != page.addressee
    for part in page.body:
        paragraph = made.add_paragraph()
        run = paragraph.add_run(part)
        run.bold = is_heading(part)
        run.italic = part.startswith(("Căn cứ", "Xét ", "Theo đề nghị"))
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if run.bold else WD_ALIGN_PARAGRAPH.JUSTIFY
    to = ("Nơi nhận:", *(f"- {name};" for name in page.recipients))
    _boxes(made, to, (*page.signatures[0][:-1], "", "", page.signatures[0][-1]))
    return _packed_anew(made)


def _boxes(made: docx.document.Document, left: tuple[str, ...], right: tuple[str, ...]) -> None:
    table = made.add_table(rows=1, cols=2)
    for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
        cell.paragraphs[0].text = lines[0]
        for line in lines[1:]:
            cell.add_paragraph(line)


def _packed_anew(made: docx.document.Document) -> bytes:
    """Return a Word file's bytes with one day on all its parts."""
    first, last = io.BytesIO(), io.BytesIO()
    made.save(first)
    with zipfile.ZipFile(first) as source, zipfile.ZipFile(last, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, DAY.timetuple()[:6])
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return last.getvalue()


def as_pdf(page: Letter) -> bytes:
    """Return a letter as a PDF with a text layer."""
    pdf = _new_pdf()
    pdf.add_font("serif", fname=FONTS / "DejaVuSerifCondensed.ttf")
    pdf.set_font("serif", size=11)
    pdf.add_page()
    left, right = (*page.left, page.number), (*MOTTO, page.place)
    if not page.number:  # an agreement bears its day above the signatures
        left, right = (), MOTTO
    _columns(pdf, left, right)
    for line in (page.title, page.subject, page.addressee):
        if line:
            pdf.multi_cell(0, 7, line, align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(3)
    for part in page.body:
        align = "C" if is_heading(part) else "L"
        pdf.multi_cell(0, 6.5, part, align=align, new_x="LMARGIN", new_y="NEXT")
        pdf.ln(1)
    pdf.ln(4)
    if not page.number:
        pdf.multi_cell(0, 7, page.place, align="R", new_x="LMARGIN", new_y="NEXT")
    to = ("Nơi nhận:", *(f"- {name};" for name in page.recipients)) if page.recipients else page.signatures[-1]
    _columns(pdf, to, (*page.signatures[0][:-1], "", "", page.signatures[0][-1]))
    return bytes(pdf.output())


def _new_pdf() -> fpdf.FPDF:
    pdf = fpdf.FPDF()
    pdf.set_creation_date(DAY)
    pdf.set_margin(18)
    return pdf


def _columns(pdf: fpdf.FPDF, left: tuple[str, ...], right: tuple[str, ...]) -> None:
    top = pdf.get_y()
    for start, width, lines in ((18, 74, left), (94, 98, right)):
        pdf.set_y(top)
        for line in lines:
            pdf.set_x(start)
            pdf.cell(width, 6, line, align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_y(top + 6 * max(len(left), len(right)) + 4)


def as_picture(page: Letter) -> bytes:
    """Return a letter as a picture of a page that lay a little askew."""
    dots = 130
    drawn = pypdfium2.PdfDocument(as_pdf(page))[0].render(scale=dots / 72, grayscale=True).to_pil()
    askew = drawn.rotate(0.4, Image.Resampling.BICUBIC, fillcolor=255)
    out = io.BytesIO()
    askew.quantize(8).save(out, "PNG", dpi=(dots, dots), optimize=True)
    return out.getvalue()


def as_scan(page: Letter) -> bytes:
    """Return a letter as a PDF that holds a picture and no text."""
    pdf = _new_pdf()
    pdf.add_page()
    pdf.image(io.BytesIO(as_picture(page)), 0, 0, 210)
    return bytes(pdf.output())


def content(name: str, page: Letter, register: Register, paper: Document) -> bytes:
    """Return a file's bytes; its name says of which sort it is."""
    if name.endswith(".broken.pdf"):
        whole = as_pdf(page)
        return whole[: len(whole) // 5]  # a download that broke off
    if name.endswith(".scan.pdf"):
        return as_scan(page)
    match Path(name).suffix:
        case ".pdf":
            return as_pdf(page)
        case ".docx":
            return as_word(page)
        case ".png":
            return as_picture(page)
        case ".html":
            return as_html(page)
        case _:
            assert paper.received is not None  # noqa: S101 -- what came by mail says when
            return as_mail(page, register, paper.received)


def main(folder: Path) -> None:
    """Write all files into *folder*, one folder a commune."""
    for unit, files in FILES.items():
        register = load_register(REGISTERS / f"xa-vi-du-{unit}.toml")
        papers = {paper.number or paper.subject: paper for paper in register.documents}
        target = folder / register.unit
        target.mkdir(parents=True, exist_ok=True)
        for name, number in files.items():
            data = content(name, letter(register, papers[number], BODIES[unit, number]), register, papers[number])
            plain = name.replace(".scan.", ".").replace(".broken.", ".")
            written = unicodedata.normalize("NFD" if name == MARKS_APART else "NFC", plain)
            (target / written).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
