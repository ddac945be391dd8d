"""The sheets and columns of a register kept in a workbook, as they are written and as they are recognised."""

import re

from collections.abc import Mapping
from typing import Literal

import attrs

from parscore.edge.workbooks import plain_words
from parscore.wording import Text


Holds = Literal["text", "code", "names", "day", "period", "year", "value", "points", "yes", "sort"]


@attrs.frozen
class Column:
    """
    A column of a register's sheet.

    Attributes:
        key: The key in the register file; ``valid.from`` stands in ``valid``.
        title: What its header says.
        also: Other headers by which it is known, in words without marks.
        holds: What its cells hold.
        width: How wide it is written, in characters.
    """

    key: str
    title: Text
    also: tuple[str, ...] = ()
    holds: Holds = "text"
    width: int = 16

    @property
    def words(self) -> frozenset[str]:
        """Everything by which its header is known."""
        return frozenset((plain_words(self.title.vi), plain_words(self.title.en), plain_words(self.key), *self.also))


@attrs.frozen
class SheetKind:
    """
    A sheet of a register.

    Attributes:
        key: The table of the register file that it holds.
        title: What it is called.
        columns: Its columns, in the order in which they are written.
        also: Other names by which it is known, in words without marks.
    """

    key: str
    title: Text
    columns: tuple[Column, ...]
    also: tuple[str, ...] = ()

    @property
    def words(self) -> frozenset[str]:
        """Everything by which its name is known."""
        return frozenset((plain_words(self.title.vi), plain_words(self.title.en), *self.also))

    def column(self, header: str) -> Column | None:
        """Return the column that a header names; what stands in brackets is a remark."""
        words = plain_words(_REMARK.sub("", header)) or plain_words(header)
        return next((column for column in self.columns if words in column.words), None)


_REMARK = re.compile(r"\([^)]*\)")
_CODE = Column("code", Text("Mã tiêu chí", "Criterion"), ("ma", "tieu chi", "criterion code"), "code", 14)
_NOTE = Column("note", Text("Ghi chú", "Note"), ("notes",), width=36)

SHEETS = (
    SheetKind(
        "unit",
        Text("Đơn vị", "Unit"),
        (
            Column("id", Text("Mã đơn vị", "Unit id"), ("ma",), width=22),
            Column("name", Text("Tên đơn vị", "Unit name"), ("don vi", "ten", "unit"), width=36),
            Column("year", Text("Năm", "Year"), ("nam danh gia", "nam cham diem"), "year", 10),
            Column("criteria", Text("Bộ tiêu chí", "Criteria set"), ("ma bo tieu chi",), width=36),
        ),
        ("thong tin don vi", "thong tin chung"),
    ),
    SheetKind(
        "facts",
        Text("Số liệu", "Facts"),
        (
            Column("name", Text("Mã chỉ tiêu", "Fact"), ("chi tieu", "ma so lieu", "ma"), "code", 30),
            Column("value", Text("Giá trị", "Value"), ("so lieu",), "value", 16),
            Column("date", Text("Ngày có số liệu", "Known since"), ("ngay", "tu ngay", "den ngay"), "day", 16),
            Column("final", Text("Đã chốt", "Final"), ("chot", "so lieu cuoi cung"), "yes", 10),
            _NOTE,
            Column("sort", Text("Kiểu giá trị", "Sort of value"), ("kieu", "loai gia tri"), "sort", 14),
        ),
        ("chi tieu",),
    ),
    SheetKind(
        "documents",
        Text("Văn bản", "Documents"),
        (
            Column("number", Text("Số, ký hiệu", "Number"), ("so ky hieu van ban", "so van ban", "so hieu", "so")),
            Column("date", Text("Ngày văn bản", "Date"), ("ngay", "ngay ban hanh", "ngay ky", "ngay thang"), "day", 14),
            Column("subject", Text("Trích yếu", "Subject"), ("trich yeu noi dung", "ten van ban"), width=56),
            Column("type", Text("Loại văn bản", "Type"), ("ten loai",), width=11),
            Column("kind", Text("Loại minh chứng", "Kind of evidence"), ("minh chung", "kind"), width=22),
            Column("issuer", Text("Cơ quan ban hành", "Issuer"), ("noi ban hanh", "don vi ban hanh"), width=28),
            Column("signer", Text("Người ký", "Signer"), width=30),
            Column("to", Text("Nơi nhận", "Sent to"), ("noi gui", "noi gui den"), "names", 26),
            Column("cites", Text("Viện dẫn", "Cites"), ("can cu", "van ban vien dan"), "names", 18),
            Column("received", Text("Ngày nhận", "Received"), ("ngay gui", "ngay den"), "day", 14),
            Column("period", Text("Kỳ", "Period"), ("ky bao cao",), "period", 11),
            Column("proves", Text("Tiêu chí", "Criteria"), ("ma tieu chi", "tieu chi minh chung"), "names", 14),
            Column("locator", Text("Vị trí minh chứng", "Where in it"), ("vi tri", "muc trang"), width=22),
            Column("valid.from", Text("Hiệu lực từ", "In force from"), ("ngay hieu luc", "co hieu luc tu"), "day", 14),
            Column("valid.to", Text("Hiệu lực đến", "In force until"), ("het hieu luc",), "day", 14),
            Column("file", Text("Tệp", "File"), ("ten tep", "file"), width=24),
            Column("sha256", Text("SHA-256", "SHA-256"), ("ma bam",), width=20),
            _NOTE,
        ),
        ("tai lieu", "van ban minh chung", "tai lieu kiem chung", "ho so"),
    ),
    SheetKind(
        "not_applicable",
        Text("Không áp dụng", "Not applicable"),
        (_CODE, Column("reason", Text("Lý do", "Reason"), ("ghi chu",), width=70)),
        ("tieu chi khong ap dung",),
    ),
    SheetKind(
        "claimed",
        Text("Tự chấm", "Claimed"),
        (
            _CODE,
            Column("points", Text("Điểm tự chấm", "Claimed points"), ("diem", "diem tu danh gia"), "points", 16),
        ),
        ("diem tu cham", "tu danh gia", "diem tu danh gia"),
    ),
)
BY_KEY: Mapping[str, SheetKind] = {kind.key: kind for kind in SHEETS}
#: Columns that people add for themselves; they are not read.
PASSED_OVER = frozenset(
    ("stt", "tt", "so thu tu", "no", "noi dung", "ten chi tieu", "ten tieu chi", "don vi tinh", "dvt", "title")
)
#: What the column "sort of value" says where a value is text, whatever it looks like.
TEXT_SORT = Text("chữ", "text")
TEXT_SORTS = frozenset(("chu", "text", "van ban"))
#: A sheet whose name begins so is the author's own.
OWN = "_"


def kind_of(name: str) -> SheetKind | None:
    """Return the sheet that *name* names."""
    words = plain_words(name)
    return next((kind for kind in SHEETS if words in kind.words), None)


__all__ = ["BY_KEY", "OWN", "PASSED_OVER", "SHEETS", "TEXT_SORT", "TEXT_SORTS", "Column", "SheetKind", "kind_of"]
