"""What the keys of a register mean."""

from parscore.edge import Written
from parscore.evidence import _written as register

from ._told import Told, told


_DECISION = {"criterion": "1.1", "document": "05/TB-BĐH", "verdict": "rejected", "reason": "Không ghi tiến độ"}
_REVIEW = {"stage": "verified-1", "by": "Phòng Nội vụ", "date": "2024-01-15", "decisions": [_DECISION]}

REGISTER: dict[type[Written], dict[str, Told]] = {
    register.RegisterTable: {
        "format": told("Định dạng của tệp này.", "The format of this file.", "parscore.register/1"),
        "criteria": told(
            "Bộ tiêu chí: mã của bộ có sẵn, hoặc đường dẫn tính từ tệp này. Chỉ viết trong tệp có [unit].",
            "The criteria set: a shipped set's id, or a path relative to this file. Only in the file that has [unit].",
            "cho-moi/commune-2023",
            "./bo-tieu-chi.toml",
        ),
        "unit": told(
            "Đơn vị được chấm; sổ chia nhiều tệp thì chỉ một tệp có.",
            "The unit that is scored; of a register in several files, one has it.",
            {"id": "xa-vi-du-a", "name": "Xã Ví Dụ A", "year": 2023},
        ),
        "facts": told(
            "Số liệu của các chỉ tiêu. Tên có dấu chấm phải đặt trong ngoặc kép.",
            "The values of facts. A name with a dot is quoted.",
            {"dossiers.total": 412},
        ),
        "not_applicable": told(
            "Các tiêu chí không áp dụng và lý do. Mã tiêu chí đặt trong ngoặc kép.",
            "The criteria that do not apply, and why. Codes are quoted.",
            {"6.2": "Không có đơn vị sự nghiệp công lập"},
        ),
        "claimed": told(
            "Điểm đơn vị tự chấm, nếu có. Mã tiêu chí đặt trong ngoặc kép.",
            "The points that the unit claims, if it does. Codes are quoted.",
            {"1.1": 2},
        ),
        "documents": told(
            "Các văn bản minh chứng.",
            "The evidence documents.",
            [{"number": "05/TB-BĐH", "date": "2023-03-28", "subject": "Kết luận họp Ban điều hành CCHC quý I/2023"}],
        ),
        "reviews": told(
            "Các lần thẩm định, giải trình; không sửa gì ở trên.",
            "What was decided after the self-assessment; nothing above is edited.",
            [_REVIEW],
        ),
    },
    register.ReviewTable: {
        "stage": told("Vòng.", "The stage.", "verified-1"),
        "by": told("Ai quyết định, hoặc ai giải trình.", "Who decided, or explained.", "Phòng Nội vụ"),
        "date": told("Ngày.", "The day.", "2024-01-15"),
        "basis": told(
            "Căn cứ của mọi quyết định trong lần này.",
            "The ground of all its decisions.",
            "Biên bản thẩm định ngày 15/01/2024",
        ),
        "decisions": told("Các quyết định.", "The decisions.", [_DECISION]),
        "documents": told(
            "Văn bản bổ sung từ vòng này.",
            "Documents that are added from this stage on.",
            [{"number": "06/TB-BĐH", "date": "2023-03-29", "subject": "Kết luận họp Ban điều hành CCHC quý I/2023"}],
        ),
    },
    register.DecisionTable: {
        "criterion": told("Tiêu chí; bỏ trống: mọi tiêu chí.", "The criterion; left out: every one.", "1.1"),
        "document": told(
            "Số, ký hiệu của văn bản; văn bản không có số thì ghi trích yếu.",
            "The document's reference; its subject where it carries no number.",
            "05/TB-BĐH",
        ),
        "issuer": told(
            "Cơ quan ban hành, khi có hai văn bản cùng số.", "Its issuer, where two have one reference.", "UBND huyện"
        ),
        "verdict": told("Công nhận hay không.", "Whether it counts.", "rejected"),
        "kind": told(
            "Loại minh chứng mà văn bản được công nhận thay cho.",
            "The kind in whose place it is accepted.",
            "meeting-conclusion",
        ),
        "fact": told("Số liệu được sửa.", "The fact that is corrected.", "dossiers.on_time"),
        "value": told("Giá trị đúng.", "Its right value.", 380, "87,4 %"),
        "points": told("Điểm chấm cho tiêu chí.", "The points given to the criterion.", 1.5),
        "ask": told("Điều cần giải trình.", "What is to be explained.", "Giải trình việc họp quý I"),
        "answer": told("Nội dung giải trình.", "The explanation.", "Biên bản kèm theo ghi rõ tiến độ"),
        "reason": told("Lý do.", "Why.", "Không ghi tiến độ thực hiện kế hoạch"),
        "basis": told("Căn cứ.", "On what ground.", "Kế hoạch 341/KH-UBND, mục II.1"),
    },
    register.UnitTable: {
        "id": told("Mã của đơn vị.", "The unit's id.", "xa-vi-du-a"),
        "name": told("Tên đơn vị.", "The unit's name.", "Xã Ví Dụ A"),
        "year": told("Năm được chấm điểm.", "The scored year.", 2023),
    },
    register.FactTable: {
        "value": told(
            'Giá trị: số, "87,4 %", true, false hoặc một câu trả lời.',
            'The value: a number, "87,4 %", true, false or an answer.',
            391,
            "87,4 %",
            True,
            "kịp thời",
        ),
        "final": told("true: số liệu đã chốt, không thay đổi nữa.", "true: it can no longer change.", True),
        "date": told("Ngày có số liệu này.", "The day from which on it is known.", "2023-06-30"),
        "note": told("Ghi chú.", "A note.", "Số liệu trên Cổng dịch vụ công"),
    },
    register.DocumentTable: {
        "number": told(
            "Số, ký hiệu; chỉ bỏ trống với loại văn bản không có số.",
            "Its number and symbol; absent only for kinds that carry none.",
            "05/TB-BĐH",
        ),
        "date": told("Ngày ban hành.", "Its date.", "2023-03-28"),
        "subject": told("Trích yếu.", "Its subject.", "Kết luận họp Ban điều hành CCHC quý I/2023"),
        "type": told(
            "Chữ viết tắt tên loại; có thể bỏ trống: đọc từ ký hiệu.",
            "Its type's abbreviation; may be left out: read from the symbol.",
            "TB",
        ),
        "kind": told(
            "Loại minh chứng (tên trong [documents] của bộ tiêu chí); có thể bỏ trống: suy ra từ tên loại và trích yếu.",
            "Its kind (a name in the set's [documents]); may be left out: worked out from type and subject.",
            "meeting-conclusion",
        ),
        "issuer": told(
            "Cơ quan ban hành; bỏ trống: chính đơn vị.",
            "Who issued it; left out: the unit itself.",
            "Ban điều hành CCHC xã",
        ),
        "signer": told("Người ký, kèm chức vụ.", "Who signed it, with the office.", "Trưởng Ban Nguyễn Văn Ví Dụ"),
        "to": told(
            "Nơi nhận: một hoặc nhiều.", "Its addressees: one or several.", ["Phòng Nội vụ", "Ban điều hành CCHC huyện"]
        ),
        "cites": told("Căn cứ mà văn bản nêu.", "What it cites.", ["341/KH-UBND"]),
        "received": told(
            "Ngày gửi hoặc nhận, khi cách chấm hỏi ngày này.",
            "The day it was sent or received, where a rule asks for it.",
            "2023-03-30",
        ),
        "period": told(
            "Kỳ mà văn bản phục vụ; có thể bỏ trống: suy ra từ ngày.",
            "The period it serves; may be left out: worked out from the date.",
            "2023-Q1",
            "2023-01",
        ),
        "proves": told(
            "Các tiêu chí mà văn bản chứng minh; có thể bỏ trống: mọi tiêu chí hỏi loại này.",
            "The criteria it proves; may be left out: every one that asks for its kind.",
            ["1.1"],
        ),
        "locator": told("Chỗ trong văn bản: mục, trang.", "Where in it: section, page.", "mục 2, trang 3"),
        "valid": told(
            "Thời gian có hiệu lực, với quy chế dùng nhiều năm.",
            "When it is in force, for a regulation that serves several years.",
            {"from": "2022-05-01", "to": "2025-12-31"},
        ),
        "file": told("Tên tệp.", "Its file.", "tb-05.pdf"),
        "sha256": told(
            "Mã băm SHA-256 của tệp: 64 chữ số hệ mười sáu.", "The file's SHA-256: 64 hexadecimal digits.", "0" * 64
        ),
        "note": told("Ghi chú.", "A note.", "Bản sao có chứng thực"),
    },
    register.ValidTable: {
        "from": told("Ngày bắt đầu có hiệu lực.", "The first day in force.", "2022-05-01"),
        "to": told(
            "Ngày hết hiệu lực; bỏ trống nếu chưa hết.",
            "The last day in force; none if it has not ended.",
            "2025-12-31",
        ),
    },
}
