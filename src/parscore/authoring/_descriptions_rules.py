"""What the rule kinds and their keys mean."""

from parscore.criteria.kinds import DocumentsAsked, Measured, Rule
from parscore.criteria.kinds import _answers as answers
from parscore.criteria.kinds import _documents as documents
from parscore.criteria.kinds import _numbers as numbers
from parscore.criteria.kinds._documents import _Timed
from parscore.edge import Written

from ._told import Told, told


#: The kinds, by name; an example is a whole rule.
KINDS: dict[str, Told] = {
    "all_of": told(
        "Đủ mọi điều kiện thì được điểm tối đa, thiếu một điều kiện là 0 điểm.",
        "Every condition, or nothing.",
        {
            "kind": "all_of",
            "conditions": [{"kind": "document", "document": "plan"}, {"kind": "choice", "fact": "asked"}],
        },
    ),
    "choice": told(
        "Mỗi câu trả lời một số điểm (kể cả có, không).",
        "So many points for each answer (yes and no, too).",
        {"kind": "choice", "fact": "handling", "options": {"kịp thời": 1, "không kịp thời": 0.5}},
    ),
    "deduct": told(
        "Trừ một số điểm cho mỗi việc, thấp nhất là 0.",
        "So much off for each, never below 0.",
        {"kind": "deduct", "fact": "violations", "each": 0.5},
    ),
    "document": told(
        "Có văn bản, có thể kèm thời hạn.",
        "A document must be there, perhaps by a deadline.",
        {"kind": "document", "document": "plan", "due": "2023-03-31", "late": 0.5},
    ),
    "judged": told(
        "Điểm do cấp trên chấm.", "A score that a superior gives.", {"kind": "judged", "fact": "leadership.score"}
    ),
    "parts": told(
        "Cộng điểm của các phần không đánh số.",
        "The sum of parts that carry no number.",
        {"kind": "parts", "parts": [{"max": 0.3, "rule": {"kind": "document", "document": "plan"}}]},
    ),
    "per_item": told(
        "Cộng một số điểm cho mỗi việc, nhiều nhất là điểm tối đa.",
        "So much for each, at most the maximum.",
        {"kind": "per_item", "fact": "initiatives", "each": 1},
    ),
    "periodic": told(
        "Mỗi kỳ (tháng, quý …) một văn bản; trừ điểm cho mỗi kỳ thiếu, mỗi kỳ trễ hạn.",
        "A document for each month, quarter …; so much off for each that is missing or late.",
        {"kind": "periodic", "document": "report", "every": "quarter", "missing": 0.5, "late": 0.25},
    ),
    "proportional": told(
        "Tỷ lệ × điểm tối đa.",
        "The ratio × the maximum.",
        {"kind": "proportional", "ratio": ["dossiers.on_time", "dossiers.total"], "zero_below": "95 %"},
    ),
    "survey": told(
        "Kết quả điều tra (%) × điểm tối đa; chờ đến khi có kết quả.",
        "A survey's percentage × the maximum; pending until it is there.",
        {"kind": "survey", "fact": "satisfaction"},
    ),
    "tiers": told(
        "Các bậc của một tỷ lệ, phần trăm hoặc số đếm.",
        "Bands of a ratio, a percentage or a count.",
        {
            "kind": "tiers",
            "fact": "share",
            "tiers": [{"from": "90 %", "points": 2}, {"below": "90 %", "points": 0}],
        },
    ),
}

RULES: dict[type[Written], dict[str, Told]] = {
    Rule: {"kind": told("Kiểu chấm điểm.", "The kind of rule.", "periodic")},
    DocumentsAsked: {
        "document": told(
            "Loại văn bản (tên trong [documents]), hoặc một mảng: loại nào trong số đó cũng được.",
            "The kind of document (a name in [documents]), or a list: any of them.",
            "meeting-conclusion",
            ["plan", "report"],
        ),
        "issuer": told(
            "Tên cơ quan ban hành phải có cụm từ này; dấu | ngăn các cách viết thay nhau.",
            "What its issuer must contain; | separates alternatives.",
            "Ban điều hành",
        ),
        "signer": told(
            "Tên, chức vụ người ký phải có cụm từ này; dấu | ngăn các cách viết thay nhau.",
            "What its signer must contain; | separates alternatives.",
            "Trưởng Ban|Chủ tịch",
        ),
        "to": told(
            "Một trong các nơi nhận phải có cụm từ này; dấu | ngăn các cách viết thay nhau.",
            "What one of its addressees must contain; | separates alternatives.",
            "Phòng Nội vụ",
        ),
        "cites": told(
            "Văn bản phải nêu căn cứ là một trong các số, ký hiệu hoặc mã nguồn này.",
            "References or ids of sources, one of which it must cite.",
            ["plan-341"],
        ),
        "by": told(
            "Tính hạn theo ngày ký (signed) hay ngày nhận (received).",
            "Which day decides: that of signature or that of receipt.",
            "received",
        ),
    },
    Measured: {
        "ratio": told(
            'Tỷ lệ của hai chỉ tiêu: ["phần", "tổng"]; phần không vượt quá tổng. Chỉ viết một trong ratio, fact, document.',
            'The ratio of two facts, ["part", "whole"]; the part cannot exceed the whole. Write one of ratio, fact, document.',
            ["dossiers.on_time", "dossiers.total"],
        ),
        "fact": told(
            "Chỉ tiêu được đo (tên trong [facts]).", "The fact that is measured (a name in [facts]).", "initiatives"
        ),
        "better": told(
            "Số lớn hơn (higher) hay nhỏ hơn (lower) là tốt hơn; `parscore check` báo nếu cách chấm đi ngược lại.",
            "Which way is better, higher or lower; `parscore check` tells if the rule runs against it.",
            "higher",
        ),
    },
    _Timed: {
        "due": told(
            "Hạn: một ngày (2023-03-08, không có ngoặc kép), hoặc một câu như các ví dụ.",
            "The deadline: a date (2023-03-08, without quotes), or a phrase such as the examples.",
            "day 5 of months 3, 6, 9, 12",
            "5 days after the period ends",
            "10 working days after plan-341",
            "15 days after document meeting-conclusion",
        ),
        "late": told(
            "Số điểm bị trừ khi trễ hạn (mặc định: như missing), hoặc các nấc theo số ngày trễ.",
            "How much is taken off if late (by default as missing), or steps by the days late.",
            0.25,
            "50 %",
            [{"over": 0, "off": 0.25}, {"over": 10, "off": "50 %"}],
        ),
        "late_in": told(
            "Đơn vị tính số ngày trễ: days (ngày) hoặc working days (ngày làm việc).",
            "In which days lateness is counted.",
            "working days",
        ),
        "missing": told(
            "Số điểm bị trừ khi không có văn bản (mỗi kỳ không có, nếu rule là periodic); với document, mặc định là tất cả.",
            "How much is taken off if there is none (for each period without, of a periodic rule); of a document rule all by default.",
            0.5,
            "100 %",
        ),
    },
    documents.LateStep: {
        "over": told("Trễ quá số ngày này.", "Late by more than so many days.", 10),
        "off": told("thì bị trừ số điểm này.", "costs so much.", 0.25, "50 %"),
    },
    documents.PeriodicRule: {
        "every": told(
            "Kỳ: month (tháng), quarter (quý), half-year (6 tháng) hoặc year (năm).",
            "The periods: month, quarter, half-year or year.",
            "quarter",
        ),
        "periods": told(
            "Các kỳ tự đặt, thay cho every.",
            "Periods of one's own, instead of every.",
            [{"id": "dot-1", "from": "2023-01-01", "to": "2023-05-31", "due": "2023-06-05"}],
        ),
        "all_or_nothing": told(
            "true: đủ mọi kỳ, đúng hạn thì được điểm tối đa, còn lại 0 điểm.",
            "true: the maximum if every period has one in time, else 0.",
            True,
        ),
    },
    documents.PeriodTable: {
        "id": told("Mã của kỳ; sổ hồ sơ gọi bằng mã này.", "The period's id, which registers use.", "dot-1"),
        "title": told("Tên của kỳ trong các câu thông báo.", "How messages call it.", "đợt 1"),
        "from": told("Ngày đầu kỳ.", "Its first day.", "2023-01-01"),
        "to": told("Ngày cuối kỳ.", "Its last day.", "2023-05-31"),
        "due": told("Hạn của riêng kỳ này.", "Its own deadline.", "5 days after the period ends"),
    },
    numbers.TiersRule: {
        "tiers": told(
            "Các bậc; không được hở, không được chồng lên nhau.",
            "The bands, without a gap or an overlap.",
            [
                {"from": "90 %", "points": 2},
                {"from": "70 %", "below": "90 %", "points": 1},
                {"below": "70 %", "points": 0},
            ],
        ),
    },
    numbers.Tier: {
        "from": told("Từ mức này trở lên (≥).", "From this on (≥).", "70 %", 3),
        "above": told("Trên mức này (>).", "Above this (>).", "90 %", 3),
        "to": told("Đến hết mức này (≤).", "Up to and with this (≤).", "90 %", 5),
        "below": told("Dưới mức này (<).", "Below this (<).", "70 %", 5),
        "exactly": told("Đúng mức này (=).", "Exactly this (=).", 0, "100 %"),
        "points": told("Số điểm của bậc.", "The points of the tier.", 1, "50 %"),
    },
    numbers.ProportionalRule: {
        "zero_below": told("Dưới tỷ lệ này: 0 điểm.", "Below this ratio: 0 points.", "95 %"),
        "full_from": told("Từ tỷ lệ này trở lên: điểm tối đa.", "From this ratio on: the maximum.", "98 %"),
    },
    numbers.EachRule: {"each": told("Số điểm cho mỗi việc.", "The points for each.", 0.5)},
    numbers.ItemTable: {
        "fact": told(
            "Chỉ tiêu được đếm (tên trong [facts]).", "The fact that is counted (a name in [facts]).", "violations"
        ),
        "each": told("Số điểm bị trừ cho mỗi việc.", "How much is taken off for each.", 0.5),
    },
    numbers.DeductRule: {
        "each": told("Số điểm bị trừ cho mỗi việc.", "How much is taken off for each.", 0.5),
        "items": told(
            "Nhiều khoản trừ, mỗi khoản một mức, thay cho fact, document và each.",
            "Several things that are taken off, each at its own rate, instead of fact, document and each.",
            [{"fact": "violations", "each": 0.5}, {"fact": "late_reports", "each": 0.25}],
        ),
    },
    numbers.FactRule: {
        "fact": told(
            "Chỉ tiêu cho kết quả (tên trong [facts]).",
            "The fact that states the result (a name in [facts]).",
            "satisfaction",
        ),
    },
    answers.ChoiceRule: {
        "fact": told(
            "Chỉ tiêu được hỏi (tên trong [facts]).", "The fact that is asked (a name in [facts]).", "handling"
        ),
        "options": told(
            "Số điểm của mỗi câu trả lời; với chỉ tiêu yes_no là yes và no, mặc định là điểm tối đa và 0.",
            "The points of each answer; of a yes_no fact they are yes and no, by default the maximum and 0.",
            {"kịp thời": 1, "không kịp thời": 0.5},
        ),
    },
    answers.AllOfRule: {
        "conditions": told(
            "Các điều kiện, mỗi điều kiện là một cách chấm.",
            "The conditions, each of them a rule.",
            [{"kind": "document", "document": "plan"}],
        ),
    },
    answers.PartsRule: {
        "parts": told(
            "Các phần; tổng điểm tối đa của chúng phải bằng điểm tối đa của tiêu chí.",
            "The parts, whose maxima must sum to the leaf's.",
            [{"title": "Nội dung", "max": 0.3, "rule": {"kind": "document", "document": "plan"}}],
        ),
    },
    answers.PartTable: {
        "title": told("Tên của phần.", "What the part is called.", "Nội dung"),
        "max": told("Điểm tối đa của phần.", "The part's maximum.", 0.3),
        "rule": told("Cách chấm của phần.", "The part's rule.", {"kind": "document", "document": "plan"}),
    },
}
