"""What is said of a document's worth; by id: (Vietnamese, English)."""

WORTH = {
    "worth.subject": ("{document}: {subject}", "{document}: {subject}"),
    "worth.subject-dated": ("{document} ngày {date}: {subject}", "{document} of {date}: {subject}"),
    "worth.bare": ("{document}", "{document}"),
    "worth.bare-dated": ("{document} ngày {date}", "{document} of {date}"),
    "worth.kind": ("Loại: {kind}.", "Kind: {kind}."),
    "worth.like": ("Giống {kinds} nhưng không phải.", "It looks like {kinds}, but it is not."),
    "worth.proof": ("Chỗ chứng minh: {locator}.", "Where the proof stands: {locator}."),
    "worth.file": ("Tệp: {file}.", "File: {file}."),
    "worth.use": ("Tiêu chí {code} {title}", "Criterion {code} {title}"),
    "worth.in": (" ({period})", " ({period})"),
    "worth.part": (", phần “{part}”", ", part “{part}”"),
    "worth.in-time": (", đúng hạn ({due})", ", in time ({due})"),
    "worth.late": (", trễ {days} ngày so với hạn {due}", ", {days} day(s) after {due}"),
    "worth.late-working": (", trễ {days} ngày làm việc so với hạn {due}", ", {days} working day(s) after {due}"),
    "worth.counts": (
        "Được tính là {asked}{period}{part}{late}.",
        "It counts as {asked}{period}{part}{late}.",
    ),
    "worth.stands-by": (
        "Văn bản khác đã được tính là {asked}{period}{part}; văn bản này chỉ được tính khi không có văn bản đó.",
        "Another document already counts as {asked}{period}{part}; this one does only where that is not there.",
    ),
    "worth.rejected": (
        "Không được tính là {asked}{period}{part}, vì {why}.",
        "It does not count as {asked}{period}{part}: {why}.",
    ),
    "worth.deadline": (
        "Hạn của {asked} được tính từ ngày của văn bản này.",
        "The deadline of {asked} runs from its date.",
    ),
    "worth.deadline-second": (
        "Hạn của {asked} đã được tính từ văn bản khác.",
        "The deadline of {asked} runs from another document.",
    ),
    "worth.deadline-rejected": (
        "Hạn của {asked} không được tính từ văn bản này, vì {why}.",
        "The deadline of {asked} does not run from it: {why}.",
    ),
    "worth.alone": ("Riêng văn bản này mang lại {points} điểm.", "Alone it brings {points} points."),
    "worth.alone-none": (
        "Bớt riêng văn bản này, điểm của tiêu chí không thay đổi.",
        "Without it alone, the criterion's points stay as they are.",
    ),
    "worth.alone-costs": (
        "Riêng văn bản này làm mất {points} điểm.",
        "Alone it costs {points} points.",
    ),
    "worth.together": (
        "Cùng với {others}: {points} điểm.",
        "Together with {others}: {points} points.",
    ),
    "worth.complete": (
        "Khi tiêu chí có đủ mọi thứ khác, văn bản này mang lại {points} điểm. Còn thiếu:",
        "Once all else that the criterion asks for is there, it brings {points} points. Lacking:",
    ),
    "worth.complete-brief": (
        "Khi tiêu chí có đủ mọi thứ khác: {points} điểm.",
        "Once all else that the criterion asks for is there: {points} points.",
    ),
    "worth.seconds": (
        "Nếu không có, được thay bằng {others}.",
        "Without it, {others} takes its place.",
    ),
    "worth.decided": (
        "Điểm của tiêu chí do người thẩm định chấm, không theo văn bản: {decision}.",
        "A reviewer gave the criterion its points, whatever the documents: {decision}.",
    ),
    "worth.apart": ("Tiêu chí không áp dụng: {reason}.", "The criterion does not apply: {reason}."),
    "worth.no-kind": (
        "Không tiêu chí nào xem đến: không thuộc loại văn bản nào mà bộ tiêu chí yêu cầu.",
        "No criterion looked at it: it is of no kind that the set knows.",
    ),
    "worth.no-kind-named": (
        "Không tiêu chí nào xem đến: không thuộc loại văn bản nào mà bộ tiêu chí yêu cầu, và {codes} không phải tiêu chí được chấm theo văn bản.",
        "No criterion looked at it: it is of no kind that the set knows, and {codes} is not scored by documents.",
    ),
    "worth.not-asked": (
        "Không tiêu chí nào xem đến: không tiêu chí nào yêu cầu {kind}.",
        "No criterion looked at it: none asks for {kind}.",
    ),
    "worth.named-elsewhere": (
        "Không tiêu chí nào xem đến: sổ hồ sơ chỉ khai cho {codes}, nơi không yêu cầu {kind}.",
        "No criterion looked at it: the register names it for {codes} only, which does not ask for {kind}.",
    ),
    "worth.lost": (
        "Nếu không có văn bản này: mất {points} điểm",
        "Without it: {points} points are lost",
    ),
    "worth.gained": (
        "Nếu không có văn bản này: được thêm {points} điểm",
        "Without it: {points} points are gained",
    ),
    "worth.same-points": (
        "Nếu không có văn bản này: tổng điểm không thay đổi",
        "Without it: the points stay the same",
    ),
    "worth.index": ("; chỉ số {from} → {to}", "; index {from} → {to}"),
    "worth.band": ("; xếp loại {from} → {to}", "; band {from} → {to}"),
    "worth.no-band": ("không xếp loại", "none"),
    "worth.interval": (
        "; chỉ số cuối kỳ từ {least}–{most} thành {least_after}–{most_after}",
        "; the index in the end from {least}–{most} to {least_after}–{most_after}",
    ),
    "worth.effect": ("{code} {title}: {from} → {to} điểm", "{code} {title}: {from} → {to} points"),
    "worth.effect-gate": (
        "{code} {title}: {from} → {to} điểm, vì bị chặn ({found})",
        "{code} {title}: {from} → {to} points, since it is blocked ({found})",
    ),
    "worth.nothing": (
        "Nếu không có văn bản này, không con số nào thay đổi.",
        "Without it, no figure changes.",
    ),
    "worth.head": (
        "Giá trị của {count} văn bản trong sổ hồ sơ",
        "What {count} documents of the register are worth",
    ),
    "worth.bringing": (
        "Bớt từng văn bản, tổng điểm và chỉ số thay đổi như sau (không cộng dồn được: nhiều văn bản có thể giữ cùng một số điểm):",
        "Without each, points and index change as follows (these do not add up: several documents may hold the same points):",
    ),
    "worth.row": (
        "{points} điểm, chỉ số {index}  {document} → {codes}",
        "{points} points, index {index}  {document} → {codes}",
    ),
    "worth.spare": (
        "Được tính hoặc dự phòng, nhưng bớt riêng đi thì không mất điểm:",
        "They count or stand by, but alone nothing is lost without them:",
    ),
    "worth.idle": ("Không được tính ở tiêu chí nào:", "They count for no criterion:"),
}
