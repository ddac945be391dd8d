"""What the keys of a set and of its criteria mean."""

from parscore.criteria import _written as criteria
from parscore.edge import Written

from ._descriptions_sections import SECTIONS
from ._told import Told, told


CRITERIA: dict[type[Written], dict[str, Told]] = {
    **SECTIONS,
    criteria.CriteriaTable: {
        "format": told("Định dạng của tệp này.", "The format of this file.", "parscore.criteria/1"),
        "set": told(
            "Thông tin chung của bộ tiêu chí.",
            "The set itself: whose it is, of which year, how it counts.",
            {"id": "cho-moi/commune-2023", "year": 2023},
        ),
        "calendar_overrides": told(
            "Những ngày làm việc, ngày nghỉ bị hoán đổi theo một văn bản.",
            "Working days and days off that a document has swapped.",
            [{"date": "2026-01-10", "working": True, "document": "12729/VPCP-KGVX"}],
        ),
        "sources": told(
            "Văn bản làm căn cứ, mỗi văn bản một mã ngắn để cite và due gọi tên.",
            "The documents that citations and deadlines name, each by a short id.",
            {"plan-341": {"number": "341/KH-UBND", "date": "2023-02-22"}},
        ),
        "bands": told(
            "Các mức xếp loại theo chỉ số.", "The ratings by index.", {"excellent": {"title": "Xuất sắc", "from": 90}}
        ),
        "documents": told(
            "Các loại văn bản minh chứng, mỗi loại một mã ngắn để rule gọi tên.",
            "The kinds of evidence document, each by a short id that rules name.",
            {"meeting-conclusion": {"title": "Thông báo kết luận họp", "types": ["TB"]}},
        ),
        "facts": told(
            "Các chỉ tiêu mà sổ hồ sơ phải cho số liệu, mỗi chỉ tiêu một tên để rule gọi.",
            "The facts that registers state, each by the name that rules use.",
            {"dossiers.total": {"title": "Hồ sơ đã giải quyết"}},
        ),
        "criteria": told(
            "Cây tiêu chí: [criteria.1] là lĩnh vực, [criteria.1.1] là tiêu chí, sâu bao nhiêu cũng được. Mã là số không có số 0 đứng đầu, số La Mã hoặc một chữ cái (có dấu thì đặt trong ngoặc kép).",
            'The tree: [criteria.1] is a field, [criteria.1.1] a criterion, as deep as is needed. A code is a number without leading zeros, a Roman numeral or a single letter (quoted if it has a mark: "đ").',
            {"1": {"title": "Công tác chỉ đạo, điều hành"}},
        ),
    },
    criteria.SetTable: {
        "id": told(
            "Mã của bộ tiêu chí: cơ quan/tên. Sổ hồ sơ và dòng lệnh gọi bộ tiêu chí bằng mã này.",
            "The set's id, issuer/name, by which registers and the command line call it.",
            "cho-moi/commune-2023",
        ),
        "issuer": told("Cơ quan ban hành bộ tiêu chí.", "Who issued the set.", "UBND huyện Chợ Mới"),
        "year": told("Năm được chấm điểm, từ 1900 đến 2100.", "The scored year, from 1900 to 2100.", 2023),
        "level": told(
            "Cấp được chấm điểm: province (tỉnh), department (sở, ban, ngành), district (huyện), commune (xã), agency (cơ quan); unit (đơn vị) dùng cho bộ tiêu chí không phải CCHC.",
            "Whom the set scores: province, department, district, commune, agency; unit is for schemes other than PAR.",
            "commune",
        ),
        "title": told(
            "Tên của bộ tiêu chí.",
            "What the set is called.",
            {"vi": "Bộ tiêu chí CCHC cấp xã, huyện Chợ Mới", "en": "Commune PAR criteria, Chợ Mới district"},
        ),
        "status": told(
            "official (chính thức), excerpt (trích, có thể thiếu tiêu chí, thiếu cách chấm) hoặc illustrative (minh họa); được in trên mọi kết quả.",
            "official, excerpt (rows or rules may be missing) or illustrative; printed on every result.",
            "illustrative",
        ),
        "total": told(
            "Tổng điểm của các lĩnh vực, không kể điểm thưởng, điểm trừ; được đối chiếu với tổng của các tiêu chí.",
            "What the fields sum to, bonus and penalty aside; it is checked against them.",
            100,
        ),
        "calendar": told(
            'Lịch làm việc: "VN" (ngày nghỉ lễ, thứ bảy, chủ nhật của Việt Nam) hoặc "none" (mọi ngày đều là ngày làm việc).',
            'The working days: "VN" (Vietnam\'s holidays and weekends) or "none" (every day is one).',
            "VN",
        ),
        "rounding": told(
            "Cách làm tròn điểm của tiêu chí và chỉ số công bố. Không có phép làm tròn nào khác.",
            "How a leaf's points and the published index are rounded; nothing else is.",
            {"leaf": "exact", "total": 2, "mode": "half-up"},
        ),
        "not_applicable": told(
            "Khi một tiêu chí không áp dụng: shrink (rút khỏi mẫu số), grant (cho đủ điểm) hoặc refuse (không chấp nhận).",
            "What happens to a criterion that does not apply: shrink (it leaves the denominator), grant (full points) or refuse.",
            "shrink",
        ),
        "without_survey": told(
            "Khi chưa có kết quả điều tra: pending (chờ, tạm 0 điểm) hoặc rescale (quy đổi phần còn lại).",
            "Where a survey is not there: pending (0 points until it comes) or rescale (the rest is scaled up).",
            "pending",
        ),
        "window": told(
            "Văn bản minh chứng phải có ngày trong khoảng này; quá ngày cuối thì không bổ sung được nữa.",
            "Evidence must be dated within this window; after its last day nothing can be cured.",
            {"from": "2022-12-01", "to": "2024-01-31"},
        ),
        "in_force": told(
            "Thời gian bộ tiêu chí này có hiệu lực, khi một năm có nhiều bản.",
            "When this version applies, where a year has several.",
            {"from": "2023-03-01"},
        ),
        "amends": told(
            "Mã của bộ tiêu chí mà tệp này sửa đổi. Khi đó chỉ cần viết những gì thay đổi.",
            "The id of the set that this file amends; then only what changes is written.",
            "cho-moi/commune-2022",
        ),
        "removes": told(
            "Những gì bị bỏ khỏi bộ tiêu chí được sửa đổi: mã tiêu chí, hoặc bảng và tên.",
            "What is dropped from the amended set: codes, or a section and a name.",
            ["2.4", "facts.old-fact"],
        ),
        "note": told("Ghi chú cho người đọc.", "A note for readers.", "Áp dụng từ năm 2023"),
    },
    criteria.WindowTable: {
        "from": told("Ngày đầu tiên.", "The first day.", "2022-12-01"),
        "to": told("Ngày cuối cùng.", "The last day.", "2024-01-31"),
    },
    criteria.RoundingTable: {
        "leaf": told(
            'Điểm của từng tiêu chí: "exact" (không làm tròn) hoặc số chữ số thập phân.',
            'The points of a leaf: "exact" (not rounded) or a number of decimals.',
            "exact",
            2,
        ),
        "total": told(
            'Chỉ số công bố: "exact" hoặc số chữ số thập phân.',
            'The published index: "exact" or a number of decimals.',
            2,
        ),
        "mode": told(
            "Làm tròn: half-up (nửa lên), half-even (nửa về số chẵn) hoặc down (bỏ phần thừa).",
            "How: half-up, half-even or down.",
            "half-up",
        ),
    },
    criteria.ForceTable: {
        "from": told("Ngày bắt đầu có hiệu lực.", "The first day in force.", "2023-03-01"),
        "to": told(
            "Ngày cuối cùng có hiệu lực; bỏ trống nếu chưa hết.",
            "The last day in force; none if it has not ended.",
            "2023-12-31",
        ),
    },
    criteria.CriterionTable: {
        "title": told(
            "Tên lĩnh vực, tiêu chí hoặc tiêu chí thành phần.",
            "What the field, criterion or sub-criterion is called.",
            {"vi": "Họp Ban điều hành", "en": "Steering committee meetings"},
        ),
        "max": told(
            "Điểm tối đa. Nhánh có thể bỏ trống: khi có thì được đối chiếu với tổng của các mục dưới nó.",
            "The maximum. A branch may leave it out; where it is given it is checked against the sum below.",
            2,
            0.5,
            "1/3",
        ),
        "cap": told(
            "Điểm thưởng hoặc điểm trừ cao nhất, thay cho max.",
            "The most that a bonus or penalty can be, instead of max.",
            3,
        ),
        "role": told(
            "core (trong thang điểm), bonus (điểm thưởng) hoặc penalty (điểm trừ); các mục bên dưới theo mục này.",
            "core (within the scale), bonus or penalty; what is below it follows it.",
            "bonus",
        ),
        "rule": told(
            "Cách chấm của một tiêu chí không có mục dưới nó. kind cho biết chấm theo kiểu nào.",
            "How a criterion without others below it is scored; kind says by which kind of rule.",
            {"kind": "periodic", "document": "meeting-conclusion", "every": "quarter", "missing": 0.5, "late": 0.25},
        ),
        "rule_text": told(
            "Cách chấm bằng lời, đúng như trong quyết định.",
            "The rule in words, as the decision has it.",
            "Thiếu một kỳ họp trừ 0,5 điểm",
        ),
        "evidence": told(
            "Cột tài liệu kiểm chứng bằng lời, đúng như trong quyết định.",
            "The evidence column in words, as the decision has it.",
            "Thông báo kết luận các cuộc họp",
        ),
        "scored_by": told(
            "Ai chấm, khi đơn vị không tự chấm.", "Who scores it, where the unit itself does not.", "Phòng Nội vụ"
        ),
        "cite": told(
            "Căn cứ: mã nguồn, rồi đến mục, khoản; hoặc một mảng.",
            "The citation: a source's id, then the place; or a list of these.",
            "plan-341 mục II.1, chú thích 2",
        ),
        "note": told("Ghi chú cho người đọc.", "A note for readers.", "Họp đột xuất không thay cho họp quý"),
        "requires": told(
            "Mục này chỉ có điểm khi các mục nêu ở đây đã có điểm.",
            "What must be earned elsewhere before this counts.",
            ["1.2"],
            [{"criterion": "1.2", "at_least": "50 %"}],
        ),
        "not_applicable": told(
            "Khi mục này không áp dụng: shrink, grant hoặc refuse; thay cho thiết lập chung trong [set].",
            "What happens if it does not apply: shrink, grant or refuse; overrides [set].",
            "grant",
        ),
        "scale_to": told(
            "Quy đổi nhánh này về số điểm tối đa này đối với mục trên.",
            "The maximum on which this branch counts for the one above.",
            50,
        ),
        "when": told("Điều kiện để được điểm thưởng.", "The condition of a bonus.", {"index_from": 90}),
        "examples": told(
            "Ví dụ tính sẵn của cách chấm; `parscore check` tính lại và báo chỗ không khớp.",
            "Worked examples of the rule; `parscore check` works them again and tells where they differ.",
            [{"given": {"missing": 1, "late": 0}, "points": 1.5}],
        ),
        "was": told("Mã cũ trong bộ tiêu chí được sửa đổi.", "Its code in the amended set.", "1.2.3"),
        "without": told(
            "Những khóa của bản được sửa đổi mà bản này bỏ đi.",
            "Keys that the amended one has and this one drops.",
            ["note"],
        ),
    },
    criteria.GateTable: {
        "criterion": told("Mã của mục phải có điểm trước.", "The code that must earn first.", "1.2"),
        "at_least": told(
            "Tỷ lệ điểm tối đa mà mục đó phải đạt; bỏ trống: có điểm là được.",
            "The share of its maximum that it must earn; without it, anything.",
            "50 %",
        ),
    },
    criteria.WhenTable: {
        "index_from": told(
            "Chỉ thưởng khi chỉ số trước đó từ mức này trở lên.",
            "The bonus counts only from this index on.",
            90,
        ),
    },
    criteria.ExampleTable: {
        "given": told(
            "Giả thiết: số đo được (missing, late, ratio, count, answer …), hoặc facts và documents như trong sổ.",
            "What is given: measured numbers (missing, late, ratio, count, answer …), or facts and documents as a register has them.",
            {"missing": 1, "late": 0},
        ),
        "points": told(
            "Số điểm đạt được; với điểm trừ: số điểm bị trừ.",
            "The points that follow; in a penalty, what is taken.",
            1.5,
        ),
        "note": told("Ghi chú cho người đọc.", "A note for readers.", "Ví dụ trong công văn hướng dẫn"),
    },
}
