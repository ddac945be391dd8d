"""Make the PDF fixtures anew: needs fpdf2 and a font with Vietnamese letters (DejaVu)."""

import io
import sys

from pathlib import Path

import fpdf
import pypdfium2


FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
HERE = Path(__file__).parent
LEFT = ("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ A", "Số: 31/BC-UBND")
RIGHT = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Ví Dụ A, ngày 04 tháng 12 năm 2023")
BODY = (
    "BÁO CÁO",
    "Kết quả công tác cải cách hành chính năm 2023",
    "",
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2023 của Ủy ban nhân dân huyện,",
    "Ủy ban nhân dân xã báo cáo như sau:",
    "I. KẾT QUẢ",
    "1. Hồ sơ giải quyết đúng hạn: 391/412.",
    "",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "",
    "Nguyễn Văn Mẫu",
)


def written(*, locked: bool = False) -> bytes:
    """Return a letter whose boxes stand side by side."""
    pdf = fpdf.FPDF()
    pdf.add_font("sans", fname=FONT)
    pdf.set_font("sans", size=10)
    if locked:
        pdf.set_encryption(*("owner", "reader"))
    pdf.add_page()
    for left, right in zip(LEFT, RIGHT, strict=True):
        pdf.cell(80, 7, left, align="C")
        pdf.cell(100, 7, right, align="C", new_x="LMARGIN", new_y="NEXT")
    for line in BODY:
        pdf.cell(180, 7, line, align="C" if line.isupper() or len(line) < 50 else "L", new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def scanned(text: bytes) -> bytes:
    """Return a letter as a picture in a PDF, and keep the picture."""
    document = pypdfium2.PdfDocument(text)
    picture = document[0].render(scale=150 / 72, grayscale=True).to_pil().convert("1")
    image = io.BytesIO()
    picture.save(image, "PNG")
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.image(image, 0, 0, 210)
    (HERE / "scan.png").write_bytes(image.getvalue())
    return bytes(pdf.output())


if __name__ == "__main__":
    text = written()
    (HERE / "text.pdf").write_bytes(text)
    (HERE / "locked.pdf").write_bytes(written(locked=True))
    (HERE / "scan.pdf").write_bytes(scanned(text))
    sys.stdout.write("made\n")
