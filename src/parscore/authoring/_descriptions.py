"""What every key of both formats means, for editors: in Vietnamese, then in English, with examples."""

from parscore.edge import Written

from ._descriptions_criteria import CRITERIA
from ._descriptions_register import REGISTER
from ._descriptions_rules import KINDS, RULES
from ._told import Told, told


#: By the class that declares the key, then by the key as it is written.
DESCRIPTIONS: dict[type[Written], dict[str, Told]] = {**CRITERIA, **RULES, **REGISTER}

#: The keys of ``given`` in an example, which no model declares.
GIVEN: dict[str, Told] = {
    "missing": told(
        "Số kỳ không có văn bản; với rule document: 1 nếu không có văn bản.",
        "How many periods are without a document; of a document rule: 1 if there is none.",
        1,
    ),
    "late": told(
        "Số kỳ có văn bản trễ hạn; với rule document: 1 nếu văn bản trễ hạn.",
        "How many periods have a late document; of a document rule: 1 if it is late.",
        2,
    ),
    "days_late": told("Số ngày trễ hạn của văn bản.", "By how many days the document is late.", 11),
    "ratio": told(
        'Tỷ lệ đo được: phân số "19/20" hoặc phần trăm "95 %".',
        'The measured ratio: a fraction such as "19/20" or a percentage such as "95 %".',
        "19/20",
        "95 %",
    ),
    "percent": told("Giá trị của chỉ tiêu phần trăm.", "The value of a percent fact.", "87,4 %"),
    "count": told("Số đếm được.", "The number that is counted.", 3),
    "counts": told(
        "Số đếm được của từng khoản trong items, theo thứ tự.", "The number counted of each of items, in order.", [1, 2]
    ),
    "number": told(
        "Giá trị của chỉ tiêu số, hoặc điểm cấp trên chấm.", "The value of a number fact, or the score given.", 2.5
    ),
    "answer": told(
        "Câu trả lời: một trong answers, hoặc true, false.",
        "The answer: one of answers, or true or false.",
        "kịp thời",
        True,
    ),
    "failed": told("Số điều kiện không đạt của all_of.", "How many conditions of all_of fail.", 1),
    "parts": told(
        "Số đo của từng phần, theo thứ tự.",
        "What is measured of each part, in order.",
        [{"missing": 0}, {"answer": True}],
    ),
    "unproven": told("true: không có số liệu, văn bản nào được nêu.", "true: nothing at all is stated.", True),
    "facts": told("Số liệu, viết như trong sổ hồ sơ.", "Facts, as a register writes them.", {"dossiers.total": 412}),
    "documents": told(
        "Văn bản, viết như trong sổ hồ sơ.",
        "Documents, as a register writes them.",
        [{"number": "05/TB-BĐH", "date": "2023-03-28", "subject": "Kết luận họp Ban điều hành CCHC quý I/2023"}],
    ),
}

#: The keys of a text in two languages.
TEXT: dict[str, Told] = {
    "vi": told("Tiếng Việt.", "In Vietnamese.", "Xuất sắc"),
    "en": told("Tiếng Anh; có thể bỏ trống.", "In English; may be left out.", "Excellent"),
}

#: The keys of a deadline that is counted otherwise than the Civil Code does.
DUE: dict[str, Told] = {
    "on": told(
        "Hạn: một ngày (2023-03-08, không có ngoặc kép), hoặc một câu như ví dụ.",
        "The deadline: a date (2023-03-08, without quotes), or a phrase such as the example.",
        "5 days after the period ends",
    ),
    "roll": told(
        "false: hạn rơi vào ngày nghỉ thì không dời sang ngày làm việc tiếp theo.",
        "false: a deadline on a day off does not move to the next working day.",
        False,
    ),
    "first_day_counts": told("true: tính cả ngày đầu tiên.", "true: the first day counts, too.", True),
}

__all__ = ["DESCRIPTIONS", "DUE", "GIVEN", "KINDS", "TEXT", "Told", "told"]
