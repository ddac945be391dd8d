"""What the keys of the things mean that a set declares: days, sources, bands, documents, facts."""

from parscore.criteria import _written as criteria
from parscore.edge import Written

from ._told import Told, told


SECTIONS: dict[type[Written], dict[str, Told]] = {
    criteria.OverrideTable: {
        "date": told("Ngày bị hoán đổi.", "The day that was swapped.", "2026-01-10"),
        "working": told(
            "true: ngày này phải làm việc; false: được nghỉ.", "true: it is worked; false: it is off.", True
        ),
        "document": told("Văn bản quyết định việc hoán đổi.", "The document that swapped it.", "12729/VPCP-KGVX"),
    },
    criteria.SourceTable: {
        "number": told("Số, ký hiệu văn bản.", "Its number and symbol.", "341/KH-UBND"),
        "date": told(
            "Ngày ban hành; cần có khi thời hạn được tính từ ngày này.",
            "Its date; needed where a deadline runs from it.",
            "2023-02-22",
        ),
        "issuer": told("Cơ quan ban hành.", "Who issued it.", "UBND huyện Chợ Mới"),
        "title": told("Trích yếu.", "Its title.", "Kế hoạch nâng cao chất lượng, hiệu quả công tác CCHC"),
        "url": told("Địa chỉ trên mạng.", "Where it is published.", "https://example.vn/341-kh-ubnd.pdf"),
    },
    criteria.BandTable: {
        "title": told("Tên mức xếp loại.", "What the band is called.", {"vi": "Xuất sắc", "en": "Excellent"}),
        "from": told(
            "Từ chỉ số này trở lên (≥). Viết from hoặc above.", "From this index on (≥); either from or above.", 90
        ),
        "above": told("Trên chỉ số này (>). Viết from hoặc above.", "Above this index (>); either from or above.", 80),
        "to": told(
            "Đến hết chỉ số này (≤); bỏ trống thì đến mức trên liền kề.",
            "Up to and with this index (≤); without it, up to the next band.",
            80,
        ),
        "below": told(
            "Dưới chỉ số này (<); bỏ trống thì đến mức trên liền kề.",
            "Below this index (<); without it, up to the next band.",
            90,
        ),
        "compare": told(
            "So với chỉ số chính xác (exact) hay chỉ số đã làm tròn để công bố (published).",
            "What is compared: the exact index or the published, rounded one.",
            "exact",
        ),
        "every_field": told(
            "Mỗi lĩnh vực phải đạt ít nhất tỷ lệ này của điểm tối đa.",
            "Every field must earn at least this share of its maximum.",
            "50 %",
        ),
        "no_penalty": told("Không bị trừ ở các mục điểm trừ này.", "None of these penalties was taken.", ["4.P"]),
    },
    criteria.DocumentTable: {
        "title": told(
            "Tên loại văn bản.",
            "What this kind is called.",
            {"vi": "Thông báo kết luận họp Ban điều hành CCHC", "en": "Conclusion of a PAR steering committee meeting"},
        ),
        "types": told(
            'Chữ viết tắt tên loại theo Nghị định 30, "CV" cho công văn, "KL" cho kết luận của Đảng; bỏ trống: loại nào cũng được.',
            'Abbreviations of Decree 30, "CV" for an official letter, "KL" for a Party conclusion; none: any type.',
            ["TB"],
        ),
        "subject": told(
            "Trích yếu phải có mọi cụm từ này; dấu | ngăn các cách viết thay nhau.",
            "Every one of these must occur in the subject; | separates alternatives.",
            ["kết luận", "Ban điều hành|BĐH"],
        ),
        "not_subject": told(
            "Trích yếu không được có cụm từ nào trong số này.", "None of these may occur in the subject.", ["đột xuất"]
        ),
        "numbered": told(
            "false: văn bản không cần số (ví dụ bản giao ước thi đua).",
            "false: a number is not asked for (an agreement, say).",
            True,
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
            "Phòng Nội vụ|Ban điều hành",
        ),
        "cites": told(
            "Văn bản phải nêu căn cứ là một trong các số, ký hiệu hoặc mã nguồn này.",
            "References or ids of sources, one of which it must cite.",
            ["341/KH-UBND"],
        ),
    },
    criteria.FactTable: {
        "title": told(
            "Tên chỉ tiêu.",
            "What the fact is called.",
            {"vi": "Hồ sơ giải quyết đúng hạn", "en": "Dossiers settled on time"},
        ),
        "sort": told(
            "count (số nguyên), number (số), percent (tỷ lệ phần trăm), yes_no (có, không) hoặc choice (một trong answers).",
            "count (a whole number), number, percent, yes_no or choice (one of answers).",
            "count",
        ),
        "unit": told(
            "Đơn vị đếm, dùng trong câu hướng dẫn lấy lại điểm.",
            "What is counted, for the remedies: “3 more dossiers on time”.",
            {"vi": "hồ sơ đúng hạn", "en": "dossiers on time"},
        ),
        "of": told("Chỉ tiêu mà số này không thể vượt quá.", "The fact that this one cannot exceed.", "dossiers.total"),
        "answers": told(
            'Các câu trả lời có thể có, khi sort = "choice".',
            'The possible answers, where sort = "choice".',
            ["kịp thời", "không kịp thời"],
        ),
    },
}
