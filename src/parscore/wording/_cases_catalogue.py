"""What the boundary cases of a set say of themselves: (Vietnamese, English)."""

CASES = {
    "cases.note": (
        "{code} {title} ({limit}): {says}. Quy tắc: {rule}.",
        "{code} {title} ({limit}): {says}. The rule: {rule}.",
    ),
    "cases.gate-never": ("không có tình huống nào đạt mức đó", "no situation earns as much"),
    "cases.each-period": ("các kỳ khác tương tự", "likewise for the other periods"),
    "cases.off-past": ("trễ từ {days} ngày: trừ {points} điểm", "{days} or more days late: {points} points off"),
    "cases.off-past-working": (
        "trễ từ {days} ngày làm việc: trừ {points} điểm",
        "{days} or more working days late: {points} points off",
    ),
    "cases.off-between": (
        "trễ từ {lo} đến {hi} ngày: trừ {points} điểm",
        "{lo} to {hi} days late: {points} points off",
    ),
    "cases.off-between-working": (
        "trễ từ {lo} đến {hi} ngày làm việc: trừ {points} điểm",
        "{lo} to {hi} working days late: {points} points off",
    ),
    "cases.off-missing": ("không có: trừ {points} điểm", "none: {points} points off"),
    "cases.needs": ("chỉ được tính khi {what}", "it counts only if {what}"),
    "cases.limit-core": ("tối đa {max} điểm", "at most {max} points"),
    "cases.limit-bonus": ("thưởng tối đa {max} điểm", "a bonus of at most {max} points"),
    "cases.limit-penalty": ("trừ tối đa {max} điểm", "at most {max} points off"),
    "cases.note-plain": ("{title}: {says}.", "{title}: {says}."),
    "cases.full": ("có đủ, đúng hạn", "all there and in time"),
    "cases.all-met": ("mọi nội dung đều đạt", "all is met"),
    "cases.beside": ("{says}, còn lại đủ", "{says}, the rest is there"),
    "cases.of-paper": ("{document}{of} {says}", "{document}{of} {says}"),
    "cases.nothing": ("không có gì", "nothing at all"),
    "cases.missing": ("thiếu {document}{of}", "{document}{of} is missing"),
    "cases.several-missing": (
        "thiếu {count} văn bản đầu tiên, còn lại đủ",
        "the first {count} documents are missing, the rest is there",
    ),
    "cases.in-time": (
        "{document}{of} đúng ngày cuối của hạn",
        "{document}{of} on the very last day in time",
    ),
    "cases.late": ("{document}{of} trễ {days} ngày", "{document}{of} {days} day(s) late"),
    "cases.late-working": (
        "{document}{of} trễ {days} ngày làm việc",
        "{document}{of} {days} working day(s) late",
    ),
    "cases.of-period": (" của {period}", " for {period}"),
    "cases.count": ("{count} văn bản {document}", "{count} of {document}"),
    "cases.fact": ("“{fact}” là {value}", "“{fact}” is {value}"),
    "cases.share": (
        "“{part}” là {some}, “{whole}” là {all} ({ratio})",
        "“{part}” is {some}, “{whole}” is {all} ({ratio})",
    ),
    "cases.unstated": ("không khai “{fact}”", "“{fact}” is not stated"),
    "cases.failures": ("{count} điều kiện không đạt", "{count} conditions fail"),
    "cases.without": ("không ghi {what}", "does not state {what}"),
    "cases.another": ("ghi {what} khác với yêu cầu", "states another {what} than is asked"),
    "cases.wrong-type": ("mang ký hiệu loại văn bản khác ({type})", "is marked as of another type ({type})"),
    "cases.no-number": ("không có số, ký hiệu", "carries no number"),
    "cases.another-type": (
        "mang ký hiệu một loại văn bản khác cũng được chấp nhận ({type})",
        "is marked as of another type that will do ({type})",
    ),
    "cases.subject-named": (
        "có trích yếu “{subject}”, sổ hồ sơ ghi rõ loại văn bản",
        "has the subject “{subject}”, and the register names its kind",
    ),
    "cases.window-first": (
        "{document}{of} ký ngày {inside}, ngày đầu của thời gian minh chứng",
        "{document}{of} is of {inside}, the first day of the window of the evidence",
    ),
    "cases.window-before": (
        "{document}{of} ký ngày {outside}, trước ngày đầu của thời gian minh chứng",
        "{document}{of} is of {outside}, the day before the window of the evidence opens",
    ),
    "cases.window-last": (
        "{document}{of} ký ngày {inside}, ngày cuối của thời gian minh chứng",
        "{document}{of} is of {inside}, the last day of the window of the evidence",
    ),
    "cases.window-after": (
        "{document}{of} ký ngày {outside}, sau ngày cuối của thời gian minh chứng",
        "{document}{of} is of {outside}, the day after the window of the evidence has closed",
    ),
    "cases.window-first-unshown": (
        "văn bản ký ngày {inside}, ngày đầu của thời gian minh chứng, và ngày {outside}",
        "a document of {inside}, the first day of the window of the evidence, and one of {outside}",
    ),
    "cases.window-last-unshown": (
        "văn bản ký ngày {inside}, ngày cuối của thời gian minh chứng, và ngày {outside}",
        "a document of {inside}, the last day of the window of the evidence, and one of {outside}",
    ),
    "cases.window-never": (
        "không tìm được tình huống nào mà chỉ thời gian minh chứng quyết định",
        "no situation was found in which the window alone decides",
    ),
    "cases.subject": ("có trích yếu “{subject}”", "has the subject “{subject}”"),
    "cases.received-later": (
        "ký ngày {signed}, nơi nhận nhận được ngày {received}",
        "is signed on {signed} and received on {received}",
    ),
    "cases.gate-closed": (
        "có đủ, nhưng {gate} không có gì",
        "all there, but {gate} has nothing",
    ),
    "cases.gate-just": (
        "có đủ, {gate} vừa đạt mức được mở",
        "all there, and {gate} earns just what opens it",
    ),
    "cases.gate-not-quite": (
        "có đủ, nhưng {gate} còn kém mức được mở một chút",
        "all there, but {gate} earns a little less than what opens it",
    ),
    "cases.not-applicable": ("khai là không áp dụng", "said not to apply"),
    "cases.not-due": (
        "chấm ngày {day}: chưa có gì và chưa đến hạn",
        "scored on {day}: nothing there, and nothing due yet",
    ),
    "cases.last-day": (
        "chấm ngày {day}, ngày cuối của hạn: chưa có gì",
        "scored on {day}, the last day in time: nothing there",
    ),
    "cases.day-after": (
        "chấm ngày {day}, một ngày sau hạn: chưa có gì",
        "scored on {day}, a day past the last in time: nothing there",
    ),
    "cases.not-due-beside": (
        "chấm ngày {day}: chưa có {document}{of} và chưa đến hạn, các điều kiện khác đều đạt",
        "scored on {day}: {document}{of} is neither there nor due yet, and the other conditions are met",
    ),
    "cases.last-day-beside": (
        "chấm ngày {day}, ngày cuối của hạn: chưa có {document}{of}, các điều kiện khác đều đạt",
        "scored on {day}, the last day in time: {document}{of} is not there yet, and the other conditions are met",
    ),
    "cases.day-after-beside": (
        "chấm ngày {day}, một ngày sau hạn: chưa có {document}{of}, các điều kiện khác đều đạt",
        "scored on {day}, a day past the last in time: {document}{of} is not there, and the other conditions are met",
    ),
    "cases.whole-full": (
        "mọi tiêu chí đều đạt điểm tối đa",
        "every criterion earns its maximum",
    ),
    "cases.whole-empty": (
        "không có gì ở mọi tiêu chí",
        "nothing at all for any criterion",
    ),
    "cases.whole-most": (
        "mọi tiêu chí đều có đủ số liệu và văn bản, nhưng không thể cùng lúc đạt điểm tối đa",
        "all is there for every criterion, but not all of them earn their maximum at once",
    ),
    "cases.penalty-most": (
        "mọi tiêu chí đều có đủ số liệu và văn bản, dù không cùng lúc đạt điểm tối đa, và bị trừ hết mức ở {criterion}",
        "all is there for every criterion, though not all earn their maximum at once, and {criterion} takes off all that it can",
    ),
    "cases.bonus-most": (
        "mọi tiêu chí đều có đủ số liệu và văn bản, dù không cùng lúc đạt điểm tối đa, thêm trọn điểm thưởng {criterion}",
        "all is there for every criterion, though not all earn their maximum at once, and the bonus {criterion} all that it can",
    ),
    "cases.band-just": (
        "chỉ số vừa đúng {index}, mức dưới cùng của xếp loại {band}",
        "the index is just {index}, where the band {band} begins",
    ),
    "cases.band-below": (
        "chỉ số {found}, thấp hơn {index} là mức dưới cùng của xếp loại {band}",
        "the index is {found}, below {index}, where the band {band} begins",
    ),
    "cases.band-just-above": (
        "chỉ số vừa đúng {index}; xếp loại {band} phải trên mức này",
        "the index is just {index}; the band {band} begins above it",
    ),
    "cases.band-below-above": (
        "chỉ số {found}, thấp hơn {index}; xếp loại {band} phải trên mức {index}",
        "the index is {found}, below {index}; the band {band} begins above {index}",
    ),
    "cases.any-band-below": (
        "chỉ số thấp hơn {index} là mức dưới cùng của xếp loại {band}",
        "the index lies below {index}, where the band {band} begins",
    ),
    "cases.any-band-below-above": (
        "chỉ số thấp hơn {index}; xếp loại {band} phải trên mức này",
        "the index lies below {index}; the band {band} begins above it",
    ),
    "cases.field-just": (
        "đủ chỉ số xếp loại {band}, lĩnh vực {field} vừa đúng {share} điểm tối đa",
        "the index of the band {band} is there, and the field {field} earns just {share} of its maximum",
    ),
    "cases.field-below": (
        "đủ chỉ số xếp loại {band}, nhưng lĩnh vực {field} chỉ đạt {found} điểm tối đa, dưới {share}",
        "the index of the band {band} is there, but the field {field} earns {found} of its maximum, below {share}",
    ),
    "cases.any-field-just": (
        "đủ chỉ số xếp loại {band}, một lĩnh vực vừa đúng {share} điểm tối đa",
        "the index of the band {band} is there, and a field earns just {share} of its maximum",
    ),
    "cases.any-field-below": (
        "đủ chỉ số xếp loại {band}, nhưng một lĩnh vực đạt dưới {share} điểm tối đa",
        "the index of the band {band} is there, but a field earns less than {share} of its maximum",
    ),
    "cases.penalty": (
        "mọi tiêu chí đều đạt điểm tối đa, nhưng bị trừ hết mức ở {criterion}",
        "every criterion earns its maximum, but {criterion} takes off all that it can",
    ),
    "cases.rounding": (
        "chỉ số nằm đúng giữa hai số có thể công bố, phải làm tròn",
        "the index lies just between two numbers that can be published, and is rounded",
    ),
    "cases.rounded-apart": (
        "chỉ số phải làm tròn, vì {criterion} không áp dụng và được trừ khỏi tổng điểm",
        "the index has to be rounded, as {criterion} does not apply and leaves the total",
    ),
    "cases.index-just": (
        "chỉ số trước thưởng vừa đúng {index}, có đủ để được thưởng {criterion}",
        "the index before it is just {index}, and all is there for the bonus {criterion}",
    ),
    "cases.index-below": (
        "chỉ số trước thưởng {found}, thấp hơn {index}, có đủ để được thưởng {criterion}",
        "the index before it is {found}, below {index}, and all is there for the bonus {criterion}",
    ),
    "cases.any-index-below": (
        "chỉ số trước thưởng thấp hơn {index}, có đủ để được thưởng {criterion}",
        "the index before it lies below {index}, and all is there for the bonus {criterion}",
    ),
    "cases.gate-branch": (
        "phải đạt nhiều tiêu chí cùng lúc nên không có một mức vừa đủ",
        "it has several criteria, and so no single situation that just opens it",
    ),
    "cases.said-away": (
        "khai không áp dụng ({policy})",
        "said not to apply ({policy})",
    ),
    "cases.apart-shrink": (
        "được trừ khỏi tổng điểm",
        "it leaves the total",
    ),
    "cases.apart-outside": (
        "đứng ngoài tổng điểm: không cộng, không trừ",
        "it stands outside the total: nothing is added or taken off",
    ),
    "cases.penalty-applies": (
        "điểm trừ không thể khai là không áp dụng, trừ khi bộ tiêu chí ghi rõ",
        "a penalty cannot be said away unless the set says so",
    ),
    "cases.apart-grant": (
        "được điểm tối đa",
        "it earns full marks",
    ),
    "cases.bonus": (
        "mọi tiêu chí đều đạt điểm tối đa, thêm trọn điểm thưởng {criterion}",
        "every criterion earns its maximum, and the bonus {criterion} all that it can",
    ),
    "cases.no-deadline": ("không có hạn nên không thể trễ", "without a deadline nothing is late"),
    "cases.outside-window": (
        "ngày {date} nằm ngoài thời gian của minh chứng ({first} – {last})",
        "{date} lies outside the window of the evidence ({first} – {last})",
    ),
    "cases.no-such-lateness": ("không có ngày nào trễ đúng {days} ngày", "no day is just {days} day(s) late"),
    "cases.no-sum": (
        "không tìm được cách ghép các tình huống để có kết quả này",
        "no mix of situations was found that comes out there",
    ),
    "cases.refused": ("bộ tiêu chí không nhận: {why}", "the set refuses it: {why}"),
    "cases.cannot-apply": (
        "bộ tiêu chí không cho khai là không áp dụng",
        "the set lets nobody say that it does not apply",
    ),
    "cases.skipped": (
        "Bỏ qua{code}: {says} ({why}).",
        "Left out{code}: {says} ({why}).",
    ),
    "cases.written": ("Đã ghi {count} tình huống vào {file}.", "{count} cases written to {file}."),
    "cases.added": (
        "Đã thêm {count} tình huống vào {file}; {kept} tình huống đã có được giữ nguyên.",
        "{count} cases added to {file}; the {kept} that were there stay as they are.",
    ),
    "cases.exists": (
        "tệp đã có; dùng --add để thêm những tình huống chưa có và giữ nguyên phần còn lại",
        "the file is there already; --add adds the cases that it lacks and leaves the rest as it is",
    ),
    "cases.another-set": (
        "tệp này là tình huống của bộ {found}, không phải của {accepted}",
        "these are cases of the set {found}, not of {accepted}",
    ),
    "cases.head": (
        "Các tình huống biên của bộ tiêu chí, do `parscore cases` lập từ chính quy tắc.\nKết quả chờ đợi (expect) là kết quả máy tính ra: mỗi tình huống cần một người đối chiếu với\nvăn bản quy định, sửa nếu sai, rồi xóa dòng unconfirmed = true.",
        "The boundary cases of the set, drawn by `parscore cases` from its own rules.\nWhat they expect is what was computed: each needs a person who holds it against the text of\nthe rule, mends it where it is wrong, and then deletes the line unconfirmed = true.",
    ),
}
