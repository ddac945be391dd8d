"""
An invented corpus: communes, their registers and texts, and what is planted in it.

All is drawn with a fixed seed. Reports fill one form; plans quote the district's
plan at length; quarterly reports of one commune are alike in their house wording.
None of that is a copy. What is planted is told in `PLANTED`.
"""

import datetime
import random

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import attrs

from parscore.core.calendar import WorkingDays
from parscore.evidence import Document, Register, read_register


DISTRICT = "UBND huyện Sông Mơ"
COMMUNES = (
    "Bến Mơ",
    "Cầu Tre",
    "Đồng Lau",
    "Giồng Sen",
    "Kênh Vàng",
    "Láng Dài",
    "Mỹ Mộng",
    "Phú Ảo",
    "Tân Hư",
    "Vàm Ước",
)
_SYLLABLES = (
    *("an", "bảo", "bình", "cẩm", "châu", "chánh", "cường", "diễm", "dung", "đạt", "giang", "hà", "hiệp", "hoa"),
    *("hồng", "huệ", "khánh", "khiêm", "kiều", "lan", "lâm", "liên", "long", "lợi", "mai", "minh", "nam", "nga"),
    *("ngân", "nghĩa", "ngọc", "nhân", "nhung", "oanh", "phát", "phong", "phúc", "quang", "quế", "sơn", "tâm", "thanh"),
    *("thảo", "thịnh", "thu", "thủy", "tiên", "toàn", "trà", "trí", "trung", "tuấn", "tùng", "uyên", "vân", "vinh"),
    *("xuân", "yến"),
)
_DOERS = (
    "Công chức tư pháp",
    "Tổ công nghệ số",
    "Bộ phận một cửa",
    "Cán bộ địa chính",
    "Ban nhân dân ấp",
    "Đoàn thanh niên",
)
_DEEDS = ("đã rà soát", "hướng dẫn", "tiếp nhận lại", "niêm yết", "xin lỗi và hẹn lại", "cập nhật", "kiểm tra đột xuất")
_THINGS = (
    "hồ sơ đất đai",
    "thủ tục hộ tịch",
    "phiếu khảo sát",
    "bảng niêm yết",
    "tài khoản dịch vụ công",
    "kiến nghị của dân",
)
_ENDS = (
    "nên việc chậm đã được khắc phục",
    "tuy còn thiếu máy quét",
    "do đường truyền yếu",
    "và báo cáo lại Chủ tịch xã",
)

HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
    "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể"
    " cải cách hành chính nhà nước giai đoạn 2021 - 2030;\n"
)
#: Each heading of the form, and the sentence that opens its section.
FORM = (
    (
        "I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",
        "Ủy ban nhân dân xã đã quán triệt và triển khai kịp thời các văn bản chỉ đạo của cấp trên",
    ),
    (
        "II. CẢI CÁCH THỂ CHẾ",
        "Việc rà soát văn bản quy phạm pháp luật được thực hiện theo đúng quy định hiện hành của Nhà nước",
    ),
    (
        "III. CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
        "Trong kỳ, bộ phận tiếp nhận và trả kết quả của xã đã tiếp nhận {n} hồ sơ, giải quyết {n} hồ sơ",
    ),
    (
        "IV. TỒN TẠI, HẠN CHẾ",
        "Bên cạnh những kết quả đạt được, công tác cải cách hành chính tại xã {name} còn một số hạn chế như sau",
    ),
    (
        "V. PHƯƠNG HƯỚNG",
        "Trong thời gian tới, xã {name} tiếp tục thực hiện đồng bộ các giải pháp nâng cao chất lượng phục vụ",
    ),
)


@attrs.define(eq=False)
class Corpus:
    """Registers, and the text, digest and label of each document."""

    registers: list[Register]
    texts: dict[int, str]
    digests: dict[int, str]

    def text(self, document: Document) -> str | None:
        """Return the text of a document."""
        return self.texts.get(id(document))

    def digest(self, document: Document) -> str | None:
        """Return the digest of a document's file as it is now."""
        return self.digests.get(id(document))


def sentence(rng: random.Random) -> str:
    """Return one sentence that only its author could have written: it is full of names."""
    name, place, street = (" ".join(rng.choices(_SYLLABLES, k=2)).title() for _ in range(3))
    doer, deed, thing, end = (rng.choice(words) for words in (_DOERS, _DEEDS, _THINGS, _ENDS))
    return f"{doer} {name} {deed} {rng.randint(2, 99)} {thing} tại ấp {place}, tuyến {street} {end}."


def own_text(rng: random.Random, count: int) -> list[str]:
    """Return sentences of one author."""
    return [sentence(rng) for _ in range(count)]


def report(name: str, number: str, sentences: list[str], rng: random.Random, house: str = "") -> str:
    """Return the form filled by one commune."""
    parts = [f"ỦY BAN NHÂN DÂN XÃ {name.upper()}\nSố: {number}\n{HEAD}{BASES}"]
    for at, (heading, opening) in enumerate(FORM):
        said = opening.format(n=rng.randint(20, 900), name=name)
        mine = " ".join(sentences[at :: len(FORM)])
        parts.append(f"{heading}\n{said}. {house} {mine}\n")
    parts.append("Trên đây là báo cáo của Ủy ban nhân dân xã, kính gửi Ủy ban nhân dân huyện xem xét, chỉ đạo./.\n")
    return "\n".join(parts)


def district_plan() -> str:
    """Return the district's plan, which the communes quote."""
    rng = random.Random("plan")
    return f"ỦY BAN NHÂN DÂN HUYỆN SÔNG MƠ\nSố: 11/KH-UBND\n{HEAD}{BASES}" + "\n".join(own_text(rng, 40))


def plan(name: str, number: str, rng: random.Random) -> str:
    """Return a commune's plan: two thirds of it quote the district's."""
    quoted = "\n".join(district_plan().split("\n")[6:30])
    mine = " ".join(own_text(rng, 8))
    return f"ỦY BAN NHÂN DÂN XÃ {name.upper()}\nSố: {number}\n{HEAD}{BASES}{quoted}\n{mine}"


def swapped(text: str, old: str, new: str) -> str:
    """Return a text with another commune's name in it."""
    return text.replace(old, new).replace(old.upper(), new.upper())


_CALENDAR = WorkingDays()


def working(year: int, month: int, day: int) -> datetime.date:
    """Return a day that is worked."""
    return _CALENDAR.on_or_after(datetime.date(year, month, day))


def unit_of(name: str) -> str:
    """Return a commune's id."""
    return f"xa-{COMMUNES.index(name) + 1:02d}"


def listing(name: str, year: int) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield what a commune's honest register of a year lists, each with its text."""
    rng = random.Random(f"{name} {year}")
    house = " ".join(own_text(random.Random(f"house {name}"), 2))
    yield (
        {"number": "01/KH-UBND", "date": working(year, 1, 12), "subject": f"Kế hoạch CCHC năm {year}"},
        plan(name, "01/KH-UBND", rng),
    )
    for month in range(1, 13):
        number = f"{month * 3:02d}/TB-UBND"
        said = f"{HEAD}Thông báo kết luận họp giao ban tháng {month}. " + " ".join(own_text(rng, 5))
        yield (
            {"number": number, "date": working(year, month, 20), "subject": f"Kết luận họp giao ban tháng {month}"},
            said,
        )
    for quarter in range(1, 5):
        number = f"{quarter * 20}/BC-UBND"
        text = report(name, number, own_text(rng, 15), rng, house)
        date = working(year, quarter * 3, 8)
        yield {"number": number, "date": date, "received": date, "subject": f"Báo cáo CCHC quý {quarter}/{year}"}, text
    number = "95/BC-UBND"
    text = report(name, number, own_text(rng, 20), rng)
    yield {"number": number, "date": working(year, 12, 15), "subject": f"Báo cáo tự kiểm tra CCHC năm {year}"}, text
    given = {"number": "11/KH-UBND", "date": working(year, 1, 5), "issuer": DISTRICT, "subject": "Kế hoạch CCHC huyện"}
    yield given, district_plan()


Listings = dict[tuple[str, int], list[tuple[dict[str, Any], str]]]


def honest() -> Listings:
    """Return ten communes of one year, three of them with the year before: 247 documents."""
    years = [(name, 2023) for name in COMMUNES] + [(name, 2022) for name in COMMUNES[:3]]
    return {(name, year): list(listing(name, year)) for name, year in years}


def build(listings: Listings, criteria: str = "test/set") -> Corpus:
    """Make registers of *listings*. A listed ``file`` has its text as content, unless ``_now`` says another."""
    corpus = Corpus([], {}, {})
    for (name, year), items in listings.items():
        tables = [{key: value for key, value in table.items() if not key.startswith("_")} for table, _ in items]
        data: dict[str, object] = {
            "format": "parscore.register/1",
            "criteria": criteria,
            "unit": {"id": unit_of(name), "name": f"Xã {name}", "year": year},
            "documents": tables,
        }
        register = read_register(data, f"{unit_of(name)}-{year}.toml")
        corpus.registers.append(register)
        for document, (table, text) in zip(register.documents, items, strict=True):
            corpus.texts[id(document)] = text
            now = table.get("_now", text)
            if document.file is not None and now is not None:
                corpus.digests[id(document)] = sha256(now.encode()).hexdigest()
    return corpus


def find(listings: Listings, name: str, year: int, number: str) -> int:
    """Return where a listing has the commune's own document of that number."""
    items = listings[name, year]
    return next(at for at, (table, _) in enumerate(items) if table["number"] == number and "issuer" not in table)


def change(listings: Listings, name: str, year: int, number: str, text: str | None = None, **values: object) -> None:
    """Change one document of a listing."""
    at = find(listings, name, year, number)
    table, old = listings[name, year][at]
    listings[name, year][at] = ({**table, **values}, old if text is None else text)


def text_in(listings: Listings, name: str, year: int, number: str) -> str:
    """Return the text of one document of a listing."""
    return listings[name, year][find(listings, name, year, number)][1]


def partly_copied(name: str, original: list[str], taken: int, seed: str, number: str = "95/BC-UBND") -> str:
    """Return a report as long as *original*, of which it has the first sentences, in another order."""
    rng = random.Random(seed)
    mine = original[:taken] + own_text(rng, len(original) - taken)
    rng.shuffle(mine)
    return report(name, number, mine, rng)
