"""What the checker says, by id: (Vietnamese, English)."""

CHECKS = {
    "severity.error": ("lỗi", "error"),
    "severity.warning": ("cảnh báo", "warning"),
    "severity.info": ("lưu ý", "note"),
    "check.summary": (
        "Đã kiểm tra {files} tệp: {error} lỗi, {warning} cảnh báo, {info} lưu ý.",
        "{files} file(s) checked: {error} error(s), {warning} warning(s), {info} note(s).",
    ),
    # Files.
    "check.no-files": ("thư mục không có tệp .toml nào", "the folder holds no .toml file"),
    "check.no-format": (
        "thiếu khóa “format” nên không biết đây là tệp gì; nhận: {accepted}",
        "the key “format” is missing, so it is not known what this file is; accepted: {accepted}",
    ),
    "check.set-has-problems": (
        "bộ tiêu chí “{found}” có lỗi nên chưa đối chiếu được sổ hồ sơ; hãy kiểm tra bộ tiêu chí trước",
        "the criteria set “{found}” has errors, so the register cannot be held against it; check the set first",
    ),
    # Worked examples.
    "check.example-fails": (
        "ví dụ {given} ghi {found} điểm, nhưng quy tắc cho {computed} điểm{note}",
        "the example {given} says {found}, but the rule gives {computed} points{note}",
    ),
    "check.example-note": (" (ghi chú của ví dụ: {note})", " (the example's note: {note})"),
    "check.example-max": ("điểm tối đa {max}", "maximum {max}"),
    "check.example-left": ("còn {points} điểm", "{points} points are left"),
    "check.example-evidence": (
        "số liệu, văn bản của ví dụ có lỗi: {found}",
        "the facts or documents of the example are wrong: {found}",
    ),
    "check.example-taken": ("trừ {points} điểm", "{points} points are taken"),
    "check.example-unreadable": (
        "không đọc được ví dụ {found}; quy tắc này cần: {accepted}",
        "the example {found} cannot be read; this rule wants: {accepted}",
    ),
    # Bands.
    "check.bands-gap": (
        "không xếp loại nào nhận chỉ số giữa {lo} và {hi}: {middle} không được xếp loại; hãy viết below = {hi}",
        "no band holds an index between {lo} and {hi}: {middle} falls nowhere; write below = {hi}",
    ),
    "check.bands-overlap": (
        "xếp loại này và “{other}” cùng nhận chỉ số {found}, khi ấy bậc cao hơn được tính; hãy viết below = {found}",
        "this band and “{other}” both hold the index {found}, where the higher one is taken; write below = {found}",
    ),
    "check.bands-bottom": (
        "“{found}” là xếp loại thấp nhất nhưng bắt đầu từ {below}: chỉ số thấp hơn không được xếp loại; nếu đúng ý thì không cần sửa",
        "“{found}” is the lowest band but begins at {below}: a lower index has no band; if that is meant, leave it",
    ),
    "check.band-never": (
        "không chỉ số nào đạt tới {found}: bộ tiêu chí không có điểm thưởng",
        "no index reaches {found}: the set has no bonus",
    ),
    # Points.
    "check.never-in-time": (
        "hạn {found} đến trước ngày đầu tính hồ sơ {accepted}: không văn bản nào kịp hạn, không ai đạt điểm tối đa",
        "{found} is due before the evidence window opens on {accepted}: no document is in time, none earns the maximum",
    ),
    "check.deduction-never": (
        "{found} không bao giờ trừ được điểm: {why}",
        "{found} can never take a point: {why}",
    ),
    "check.why-lateness": ("trễ hạn", "lateness"),
    "check.why-zero": ("mức trừ bằng 0", "it takes 0"),
    "check.why-after-window": (
        "hạn {day} không sớm hơn ngày cuối tính hồ sơ {closes}",
        "the due day {day} is not before the window's last day {closes}",
    ),
    "check.why-past-window": (
        "đến ngày cuối tính hồ sơ chỉ trễ nhiều nhất {days} ngày",
        "by the window's last day nothing is more than {days} day(s) late",
    ),
    "check.points-for-nothing": (
        "không có văn bản nào vẫn được {found}/{max} điểm; nếu đúng ý thì không cần sửa",
        "with no document at all, {found} of {max} points are still earned; if that is meant, leave it",
    ),
    "check.floor-reached": (
        "thiếu {found} trong {count} kỳ là hết điểm; thiếu thêm không bị trừ nữa",
        "{found} of {count} periods missing take all points; more take nothing further",
    ),
    "check.not-monotone": (
        "điểm đi ngược hướng better = “{accepted}” {found}",
        "the points go against better = “{accepted}” {found}",
    ),
    "check.at-exactly": ("tại {lo}", "at {lo}"),
    "check.at-from-to": ("từ {lo} đến {hi}", "from {lo} to {hi}"),
    "check.rises-and-falls": (
        "điểm lúc tăng ({rises}) lúc giảm ({falls}) theo số đo; nếu đúng ý thì không cần sửa",
        "the points both rise ({rises}) and fall ({falls}) with the number; if that is meant, leave it",
    ),
    "check.bound-reads-two-ways": (
        "cận {found} là 100 % hay 1 %? hãy viết rõ, ví dụ “100 %”",
        "is the bound {found} meant as 100 % or as 1 %? write it out, such as “100 %”",
    ),
    # Names and words.
    "check.unused-fact": ("không quy tắc nào dùng chỉ tiêu “{found}”", "no rule uses the fact “{found}”"),
    "check.unused-document": (
        "không quy tắc nào yêu cầu loại minh chứng “{found}”",
        "no rule asks for the document kind “{found}”",
    ),
    "check.unused-source": ("không chỗ nào dẫn nguồn “{found}”", "nothing cites the source “{found}”"),
    "check.kinds-alike": (
        "“{found}” và “{other}” nhận dạng giống hệt nhau nên không biết văn bản thuộc loại nào; hãy thêm từ vào subject hoặc not_subject",
        "“{found}” and “{other}” are recognised by the same words, so no document can be told apart; add words to subject or not_subject",
    ),
    "check.no-citation": (
        "{found} tiêu chí không nêu căn cứ (cite): {codes}",
        "{found} criterion(s) without a citation (cite): {codes}",
    ),
    "check.source-unnamed": (
        "nguồn “{found}” không có số, tên hay địa chỉ nên không tra được; hãy ghi number, title hoặc url",
        "the source “{found}” cannot be looked up; write its number, title or url",
    ),
    "check.same-title": (
        "“{found}” trùng tên với tiêu chí {other}",
        "“{found}” has the title of criterion {other}",
    ),
    "check.not-nfc": (
        "{found} dòng có chữ Unicode tổ hợp (không phải NFC), dòng đầu ở đây; hãy lưu lại tệp ở dạng NFC (dựng sẵn)",
        "{found} line(s) hold text that is not NFC, the first one here; save the file in NFC",
    ),
    "check.invisible-character": (
        "có ký tự vô hình {found}; hãy xóa đi",
        "an invisible character {found} stands here; delete it",
    ),
    "check.dash-in-reference": (
        "số, ký hiệu “{found}” có gạch dài; hãy viết “{accepted}”",
        "the reference “{found}” has a dash that is no hyphen; write “{accepted}”",
    ),
    # The set.
    "check.window-outside-year": (
        "thời gian tính hồ sơ {found} – {end} không chạm năm {year}",
        "the evidence window {found} to {end} does not touch {year}",
    ),
    "check.excerpt-rest": (
        "bản trích có {found} trong {max} điểm",
        "the excerpt has {found} of {max} points",
    ),
    "check.rule-not-read": (
        "{found} (tối đa {max}) không có cách chấm nên không được tính",
        "{found} (maximum {max}) has no rule here and is left out of the score",
    ),
}
