"""What the look at the integrity of evidence says, by id: (Vietnamese, English)."""

INTEGRITY = {
    "inspect.summary": (
        "Đã xem {documents} văn bản của {registers} sổ hồ sơ, so {texts} toàn văn: {error} lỗi, {warning} cảnh báo, {info} lưu ý. Đây là điều cần người thẩm định xem lại; tự nó không trừ điểm.",
        "{documents} document(s) of {registers} register(s) looked at, {texts} text(s) compared: {error} error(s), {warning} warning(s), {info} note(s). These are for a reviewer to look at; by themselves they take no point.",
    ),
    # References and numbers.
    "check.reference-two-dates": (
        "{document} của {issuer} ở đây ghi ngày {date}, nhưng ở {where} ghi ngày {other}",
        "{document} of {issuer} is dated {date} here, but {other} at {where}",
    ),
    "check.reference-two-subjects": (
        "{document} của {issuer} ở đây là “{found}”, nhưng ở {where} là “{other}”",
        "{document} of {issuer} is “{found}” here, but “{other}” at {where}",
    ),
    "check.reference-two-texts": (
        "toàn văn {document} của {issuer} ở đây khác hẳn ở {where}: chỉ {share} số từ trùng nhau",
        "the text of {document} of {issuer} here is not the one at {where}: only {share} of the words are shared",
    ),
    "check.number-order": (
        "{document} ký ngày {date} không theo thứ tự số: {neighbours}",
        "{document}, dated {date}, breaks the order of numbers: {neighbours}",
    ),
    "inspect.before": (
        "số nhỏ hơn {document} ký ngày {date}",
        "the smaller number {document} is dated {date}",
    ),
    "inspect.after": (
        "số lớn hơn {document} ký ngày {date}",
        "the greater number {document} is dated {date}",
    ),
    # Days.
    "check.day-off": (
        "{document} ký vào ngày nghỉ: {date} ({weekday})",
        "{document} is dated on a day off: {date} ({weekday})",
    ),
    "inspect.weekday-0": ("thứ Hai", "Monday"),
    "inspect.weekday-1": ("thứ Ba", "Tuesday"),
    "inspect.weekday-2": ("thứ Tư", "Wednesday"),
    "inspect.weekday-3": ("thứ Năm", "Thursday"),
    "inspect.weekday-4": ("thứ Sáu", "Friday"),
    "inspect.weekday-5": ("thứ Bảy", "Saturday"),
    "inspect.weekday-6": ("Chủ nhật", "Sunday"),
    "check.after-received": (
        "{document} ký ngày {date}, sau ngày gửi, nhận {received}",
        "{document} is dated {date}, after it was sent or received on {received}",
    ),
    # Files.
    "check.file-changed": (
        "tệp “{found}” của {document} đã thay đổi từ khi vào sổ: sổ ghi sha256 {accepted}…, nay là {digest}…",
        "the file “{found}” of {document} has changed since it was registered: sha256 {accepted}… then, {digest}… now",
    ),
    "check.file-missing": (
        "không đọc được {count} tệp mà sổ nêu: {found}",
        "{count} file(s) named in the register cannot be read: {found}",
    ),
    "check.file-outside": (
        "tệp “{found}” của {document} nằm ngoài thư mục của sổ hồ sơ nên không được đọc",
        "the file “{found}” of {document} lies outside the folder of its register, and was not read",
    ),
    "check.same-file": (
        "tệp của {document} giống hệt tệp của {other} ({where})",
        "the file of {document} is the very file of {other} ({where})",
    ),
    # One paper, two claims.
    "check.claimed-twice": (
        "{document} và {other} ({where}) là cùng một văn bản ({why}) nhưng được tính riêng cho {first} và {second}",
        "{document} and {other} ({where}) are one paper ({why}), yet each counts by itself, for {first} and {second}",
    ),
    "inspect.same-file": ("cùng một tệp", "the same file"),
    "inspect.same-digest": ("tệp giống hệt nhau", "files with the same content"),
    "inspect.same-text": ("toàn văn giống hệt nhau", "the same text"),
    "inspect.same-reference": ("cùng số, ký hiệu và ngày", "the same reference and date"),
    # Copied texts.
    "check.copied-text": (
        "{document} của {unit} trùng với {other} của {source} ({where}): {shared}/{own} từ ngoài phần mẫu chung ({share}); của văn bản kia là {other_share}",
        "{document} of {unit} shares its text with {other} of {source} ({where}): {shared} of {own} words outside the common form ({share}); of the other document, {other_share}",
    ),
    "inspect.passage": (
        "dòng {line}, cột {column} ↔ dòng {other_line}, cột {other_column} ({words} từ): “{text}”",
        "line {line}, column {column} ↔ line {other_line}, column {other_column} ({words} words): “{text}”",
    ),
    "inspect.more": ("và {count} đoạn trùng khác", "and {count} more shared passage(s)"),
}
