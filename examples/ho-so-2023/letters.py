"""A letter of the sample: its boxes in the form of Nghị định 30/2020/NĐ-CP, filled from a register."""

import attrs

from parscore.evidence import Document, Register


MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
TITLES = {"QĐ": "QUYẾT ĐỊNH", "TB": "THÔNG BÁO", "GM": "GIẤY MỜI", "KH": "KẾ HOẠCH", "BC": "BÁO CÁO"}


@attrs.frozen
class Letter:
    """A letter, box by box."""

    left: tuple[str, ...]
    number: str
    place: str
    title: str
    subject: str
    addressee: str
    body: tuple[str, ...]
    recipients: tuple[str, ...]
    signatures: tuple[tuple[str, ...], ...]


def letter(register: Register, paper: Document, body: str) -> Letter:
    """Lay out a document of a register with its text."""
    commune = register.name.removeprefix("Xã ")
    board, people = "BĐH" in (paper.number or ""), "TTND" in (paper.number or "")
    left = ("ỦY BAN NHÂN DÂN", f"XÃ {commune.upper()}", *(("BAN ĐIỀU HÀNH CCHC",) if board else ()))
    if people:
        left = ("ỦY BAN MTTQ VIỆT NAM", f"XÃ {commune.upper()}", "BAN THANH TRA NHÂN DÂN")
    day = f"{commune}, ngày {paper.date:%d} tháng {paper.date:%m} năm {paper.date:%Y}" if paper.date else ""
    sort = (paper.number or "").partition("/")[2].partition("-")[0]
    to = [name for name in paper.to if not name.startswith("Lưu")] or ["Thường trực Đảng ủy, HĐND xã"]
    above = () if board else ("TM. BAN THANH TRA NHÂN DÂN",) if people else ("TM. ỦY BAN NHÂN DÂN",)
    signers = (paper.signer or "").split("; ")
    return Letter(
        left=left if paper.number else (),
        number=f"Số: {paper.number}" if paper.number else "",
        place=day,
        title=TITLES.get(sort, "" if paper.number else "BẢN GIAO ƯỚC THI ĐUA"),
        subject=paper.subject,
        addressee=_addressee(sort, to),
        body=tuple(" ".join(part.split()) for part in body.strip().split("\n\n")),
        recipients=(*to, "Lưu: VT") if paper.number else (),
        # The head signs on the right, who signs with him on the left.
        signatures=tuple(_signature(signer, above if not number else ()) for number, signer in enumerate(signers)),
    )


def _addressee(sort: str, to: list[str]) -> str:
    if sort == "GM":
        return "Kính gửi: Thành viên Ban điều hành CCHC xã"
    if sort == "UBND":
        return "Kính gửi: Các bộ phận chuyên môn, Trưởng các ấp"
    return f"Kính gửi: {to[0]}" if sort == "BC" and to[0].startswith("Phòng") else ""


def _signature(signer: str, above: tuple[str, ...]) -> tuple[str, ...]:
    """Return a signature's lines: the name is the last four words."""
    words = signer.split()
    title, name = " ".join(words[:-4]), " ".join(words[-4:])
    return (*above, *(part.upper() for part in title.split(", ")), name)


def as_text(page: Letter) -> str:
    """Return a letter's text, as it is pasted into a mail."""
    head = ("\n".join(lines) for lines in ((*page.left, page.number), (*MOTTO, page.place)))
    signature = [*page.signatures[0][:-1], "", "(Đã ký)", "", page.signatures[0][-1]]
    to = ["Nơi nhận:", *(f"- {name};" for name in page.recipients[:-1]), f"- {page.recipients[-1]}."]
    parts = [*head, f"{page.title}\n{page.subject}", page.addressee, *page.body, "\n".join(to), "\n".join(signature)]
    return "\n\n".join(part for part in parts if part) + "\n"


def is_heading(part: str) -> bool:
    """Tell whether a paragraph stands alone in capitals."""
    return part.isupper()
