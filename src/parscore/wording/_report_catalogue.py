"""What a report says of itself; by id: (Vietnamese, English)."""

REPORT = {
    "report.total": ("Tổng cộng", "Total"),
    "report.apart": ("không áp dụng: {reason}", "not applicable: {reason}"),
    "report.unread": ("không tính: {reason}", "left out: {reason}"),
    "report.granted": ("không áp dụng, được tính đủ điểm: {reason}", "not applicable, granted in full: {reason}"),
    "report.no-band": ("Không xếp loại", "No band"),
}
