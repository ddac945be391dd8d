"""The columns of self-assessment forms, and the layouts in which they are seen."""

import re

import attrs

from parscore.edge.workbooks import plain_words
from parscore.wording import Text


@attrs.frozen
class FormColumn:
    """
    A column of a form.

    Attributes:
        key: What it is.
        title: What its header says.
        pattern: How its header is known, in words without marks.
        width: How wide it is written, in characters.
        group: The header above it and its neighbours, where it has one.
    """

    key: str
    title: Text
    pattern: str
    width: int
    group: Text | None = None

    def fits(self, words: str) -> bool:
        """Tell whether a header, in words without marks, is this column's."""
        return re.fullmatch(self.pattern, words) is not None


_GIVEN = Text("Điểm đánh giá", "Points given")
#: Every column, in the order in which a header is tried: a remark on verifying is no verified score.
COLUMNS = (
    FormColumn(
        "reviewer_note",
        Text("Ghi chú của thẩm định", "Reviewer's note"),
        r".*(?:ghi chu|nhan xet|y kien|note).*(?:tham dinh|hoi dong|noi vu|snv).*|reviewer s (?:note|remark)",
        18,
    ),
    FormColumn(
        "unit_note",
        Text("Ghi chú của đơn vị", "Unit's note"),
        r".*(?:ghi chu|note|remark).*(?:don vi|co quan|xa|phuong|unit).*|(?:noi dung )?giai trinh.*|unit s note",
        18,
    ),
    FormColumn("note", Text("Ghi chú", "Note"), r"ghi chu|notes?|remarks?", 26),
    FormColumn("signature", Text("Chữ ký", "Signature"), r".*(?:chu ky|signature).*", 16),
    FormColumn(
        "present", Text("Tài liệu đến thời điểm hiện tại", "Documents so far"), r".*(?:hien tai|hien co|so far).*", 34
    ),
    FormColumn(
        "declared",
        Text("Số liệu kê khai", "Declared figures"),
        r".*so lieu.*|ke khai|(?:declared )?figures|declared.*",
        26,
    ),
    FormColumn("rate", Text("Tỷ lệ đạt được", "Rate reached"), r".*(?:ty le dat|\brate\b).*", 14),
    FormColumn(
        "survey", Text("Điều tra XHH", "Survey"), r".*(?:dieu tra|xhh|xa hoi hoc|khao sat|survey).*", 11, group=_GIVEN
    ),
    FormColumn(
        "claimed",
        Text("Điểm tự đánh giá", "Claimed points"),
        r".*(?:tu (?:danh gia|cham|cho diem)|claimed|self).*",
        11,
        group=_GIVEN,
    ),
    FormColumn(
        "verified",
        Text("Điểm thẩm định", "Verified points"),
        r".*(?:tham dinh|(?:snv|noi vu|hoi dong|cap tren).*(?:danh gia|cham|diem)|verified).*",
        11,
        group=_GIVEN,
    ),
    FormColumn(
        "earned", Text("Điểm đạt được", "Points earned"), r"(?:tong )?diem dat(?: duoc)?|points earned|earned", 11
    ),
    FormColumn("index", Text("Chỉ số", "Index"), r"chi so(?: %)?|index", 10),
    FormColumn(
        "max",
        Text("Điểm tối đa", "Maximum"),
        r".*(?:toi da|diem chuan|thang diem|diem quy dinh|max(?:imum)?\b).*",
        10,
    ),
    FormColumn(
        "rule",
        Text("Cách chấm", "How it is scored"),
        r".*(?:cach (?:thuc )?(?:cham|tinh|danh gia)|huong dan|phuong phap|scored|computed|rule).*",
        34,
    ),
    FormColumn(
        "evidence",
        Text("Tài liệu kiểm chứng", "Evidence"),
        r".*(?:kiem chung|minh chung|tai lieu|ho so|evidence|documents).*",
        30,
    ),
    FormColumn("number", Text("STT", "No."), r"stt|tt|so tt|so thu tu|ma|ma so|ma tieu chi|no|nr|code|muc", 9),
    FormColumn(
        "title",
        Text("Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Field/Criterion/Sub-criterion"),
        r".*(?:tieu chi|linh vuc|noi dung|chi tieu|criteri|title).*",
        38,
    ),
)
BY_KEY = {column.key: column for column in COLUMNS}


@attrs.frozen
class Layout:
    """
    A form as it is laid out.

    Attributes:
        id: Its name.
        heading: What stands above it.
        keys: Its columns.
        grouped: Whether the points given stand under a common header.
        titles: Headers that it words in its own way.
    """

    id: str
    heading: Text
    keys: tuple[str, ...]
    grouped: bool = False
    titles: tuple[tuple[str, Text], ...] = ()

    def title(self, key: str) -> Text:
        """Return what a column is called here."""
        return dict(self.titles).get(key, BY_KEY[key].title)


_HEADING = Text(
    "BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
    "SELF-ASSESSMENT OF THE PUBLIC ADMINISTRATION REFORM INDEX",
)
_SOFTWARE = Text("BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "SCORES OF THE PUBLIC ADMINISTRATION REFORM INDEX")
#: The layouts that are written; the first where none is named.
LAYOUTS = {
    layout.id: layout
    for layout in (
        Layout(
            "full",
            _HEADING,
            (
                *("number", "title", "max", "rule", "evidence"),
                *("claimed", "verified", "unit_note", "reviewer_note"),
            ),
        ),
        Layout(
            "software",
            _SOFTWARE,
            ("number", "title", "max", "claimed", "verified", "unit_note", "reviewer_note"),
            titles=(("title", Text("Tiêu chí", "Criterion")), ("claimed", Text("Điểm tự chấm", "Claimed points"))),
        ),
        Layout("guidance", _HEADING, ("number", "title", "max", "rule", "evidence", "present")),
        Layout(
            "declared",
            _HEADING,
            ("number", "title", "max", "declared", "rule", "evidence", "claimed"),
            titles=(
                ("title", Text("Tiêu chí, tiêu chí thành phần", "Criterion, sub-criterion")),
                ("rule", Text("Cách tính điểm", "How points are computed")),
                ("evidence", Text("Các yêu cầu và tài liệu kiểm chứng", "What is asked for, and evidence")),
            ),
        ),
        Layout(
            "grouped",
            _HEADING,
            ("number", "title", "max", "survey", "claimed", "verified", "earned", "index", "note"),
            grouped=True,
            titles=(("claimed", Text("Tự đánh giá", "Claimed")), ("verified", Text("Thẩm định đánh giá", "Verified"))),
        ),
    )
}


def column_of(header: str) -> str | None:
    """Return which column a header names; None where it names none."""
    words = plain_words(header)
    return next((column.key for column in COLUMNS if column.fits(words)), None) if words else None


__all__ = ["BY_KEY", "COLUMNS", "LAYOUTS", "FormColumn", "Layout", "column_of"]
