"""What drawn sets declare: their window, sources, documents and facts."""

import datetime

from fractions import Fraction
from typing import Any


Data = dict[str, Any]


def day(month: int, number: int, year: int = 2023) -> datetime.date:
    """Return a day of 2023, month first."""
    return datetime.date(year, month, number)


#: The evidence window of drawn sets.
OPENS, CLOSES = day(12, 1, 2022), day(1, 31, 2024)
_ONE_DAY = datetime.timedelta(days=1)
#: Days at the bounds that drawn sets know, and beside them.
DAYS = (
    *(day(4, 1), day(3, 31), day(4, 3), day(6, 30), day(7, 5), day(12, 31)),
    *(CLOSES, OPENS, day(1, 15), CLOSES + _ONE_DAY, OPENS - _ONE_DAY),
)
MAXIMA = (Fraction(1), Fraction(2), Fraction(1, 2), Fraction(1, 3), Fraction(5, 8))
SHARES = (Fraction(0), Fraction(1, 2), Fraction(1))
CODES = (("1", "2", "10", "3", "4"), ("a", "b", "d", "đ", "e"), ("I", "II", "IX", "V", "X"))
KINDS = ("plain", "notice", "letter", "agreed")
#: Answers of the fact ``x0``.
ANSWERS = ["kịp thời", "chậm", "không"]
SOURCES: Data = {
    "plan": {"number": "341/KH-UBND", "date": day(2, 22), "issuer": "Huyện", "title": "Kế hoạch"},
    "law": {"title": {"vi": "Luật", "en": "The law"}, "url": "https://example.org/luat"},
}
DOCUMENTS: Data = {
    "plain": {"title": "Văn bản thường", "numbered": False},
    "notice": {
        "title": {"vi": "Thông báo", "en": "Notice"},
        "types": ["TB"],
        "subject": ["họp|kết luận"],
        "not_subject": ["đột xuất"],
    },
    "letter": {"title": "Công văn", "signer": "Chủ tịch", "to": "Phòng|Ban", "cites": ["plan"]},
    "agreed": {"title": "Thỏa thuận", "numbered": False, "issuer": "Huyện|Tỉnh"},
}
FACTS: Data = {
    "c0": {"title": "Tổng số"},
    "c1": {"title": "Đã xong", "of": "c0", "unit": {"vi": "hồ sơ", "en": "dossiers"}},
    "c2": {"title": "Vi phạm"},
    "n0": {"title": "Dự toán", "sort": "number"},
    "n1": {"title": "Giải ngân", "sort": "number", "of": "n0"},
    "p0": {"title": "Tỷ lệ", "sort": "percent"},
    "s0": {"title": "Khảo sát dân", "sort": "percent"},
    "s1": {"title": "Khảo sát lãnh đạo", "sort": "percent"},
    "y0": {"title": "Có giao việc", "sort": "yes_no"},
    "x0": {"title": "Xử lý", "sort": "choice", "answers": ANSWERS},
}
