"""What a letter of explanation says of itself; by id: (Vietnamese, English)."""

LETTER = {
    "letter.committee": ("ỦY BAN NHÂN DÂN", "PEOPLE'S COMMITTEE"),
    "letter.writer-committee": ("Ủy ban nhân dân {name}", "The People's Committee of {name}"),
    "letter.writer": ("{name}", "{name}"),
    "letter.country": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
    "letter.motto": ("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
    "letter.number": ("Số: ……/……", "No.: ……/……"),
    "letter.number-committee": ("Số: ……/UBND-……", "No.: ……/UBND-……"),
    "letter.about-index": (
        "V/v giải trình điểm chỉ số CCHC năm {year}",
        "Re: explanation of the PAR index score, {year}",
    ),
    "letter.about": (
        "V/v giải trình kết quả chấm điểm năm {year}",
        "Re: explanation of the score, {year}",
    ),
    "letter.draft": ("DỰ THẢO", "DRAFT"),
    "letter.place": ("………, ngày …… tháng …… năm ………", "………, day …… month …… year ………"),
    "letter.to": ("Kính gửi:", "To:"),
    "letter.to-blank": ("[Cơ quan thẩm định]", "[The reviewing office]"),
    "letter.opening": (
        "{writer} giải trình kết quả chấm điểm năm {year} (vòng: {stage}), theo {title}.",
        "{writer} explains the score of {year} at the stage “{stage}”, under {title}.",
    ),
    "letter.result": (
        "Kết quả: {earned}/{max} điểm, bị trừ {taken} điểm; chỉ số {index}{band}.",
        "Result: {earned} of {max} points, {taken} taken off; index {index}{band}.",
    ),
    "letter.result-outside": (
        "Kết quả: {earned}/{max} điểm, bị trừ {taken} điểm; ngoài ra {outside}; chỉ số {index}{band}.",
        "Result: {earned} of {max} points, {taken} taken off; beside these {outside}; index {index}{band}.",
    ),
    "letter.bonus-points": ("thưởng {points} điểm", "a bonus of {points}"),
    "letter.penalty-points": ("phạt {points} điểm", "a penalty of {points}"),
    "letter.band": (", xếp loại {band}", ", band {band}"),
    "letter.count": (
        "Có {count} tiêu chí bị trừ điểm, cụ thể như sau:",
        "Points were taken from {count} criteria, as follows:",
    ),
    "letter.count-asked": (
        "Có {count} tiêu chí bị trừ điểm và {asked} nội dung khác được yêu cầu giải trình, cụ thể như sau:",
        "Points were taken from {count} criteria, and {asked} other explanations were asked for, as follows:",
    ),
    "letter.nothing-applies": (
        "Không có điểm bị trừ để giải trình, vì không tiêu chí nào được chấm.",
        "There is no deduction to explain, for no criterion was scored.",
    ),
    "letter.nothing": (
        "Không tiêu chí nào bị trừ điểm và không có nội dung nào được yêu cầu giải trình.",
        "No points were taken, and no explanation was asked for.",
    ),
    "letter.item": ("{number}. Tiêu chí {code}: {title}", "{number}. Criterion {code}: {title}"),
    "letter.points": ("Điểm:", "Points:"),
    "letter.figures": (
        "tối đa {max}; được tính {earned}; bị trừ {taken}{claimed}.",
        "at most {max}; counted {earned}; taken off {taken}{claimed}.",
    ),
    "letter.penalty": (
        "điểm phạt ngoài tổng điểm: {earned}{claimed}.",
        "a penalty outside the total: {earned}{claimed}.",
    ),
    "letter.claimed": ("; đơn vị tự chấm {claimed}", "; claimed {claimed}"),
    "letter.cite": ("Căn cứ của tiêu chí:", "Source of the criterion:"),
    "letter.sentence": ("{text}.", "{text}."),
    "letter.taken": ("Nội dung bị trừ điểm:", "What points were taken for:"),
    "letter.wanted": ("Yêu cầu của tiêu chí:", "What the criterion asks for:"),
    "letter.evidence": ("Minh chứng đã xem:", "Evidence that was looked at:"),
    "letter.decided": ("Quyết định thẩm định:", "What reviewers decided:"),
    "letter.asked": ("Yêu cầu giải trình:", "What is to be explained:"),
    "letter.answered": ("Nội dung đã giải trình:", "What was explained:"),
    "letter.request": (
        "Nội dung đề nghị (đơn vị chọn, sửa hoặc bỏ):",
        "What may be asked for (to be kept, changed or struck out by the unit):",
    ),
    "letter.answer": ("{by}, ngày {date}:", "{by} on {date}:"),
    "letter.blank": ("[Đơn vị giải trình: ……]", "[The unit's explanation: ……]"),
    "letter.blank-more": ("[Đơn vị giải trình thêm, nếu có: ……]", "[Further explanation, if any: ……]"),
    "letter.document": (
        "{document}{date}{subject}{locator}{file}: {verdict}.",
        "{document}{date}{subject}{locator}{file}: {verdict}.",
    ),
    "letter.date": (" ngày {date}", " of {date}"),
    "letter.subject": (" – {subject}", " – {subject}"),
    "letter.locator": ("; chỗ chứng minh: {locator}", "; proof at: {locator}"),
    "letter.file": ("; tệp {file}", "; file {file}"),
    "letter.counted": ("được tính", "counts"),
    "letter.not-counted": ("không được tính, vì {why}", "does not count: {why}"),
    "letter.ask-rejected": (
        "xem xét lại việc không tính {documents}.",
        "look again at not counting {documents}.",
    ),
    "letter.ask-missing": (
        "xem xét văn bản gửi kèm để bổ sung, nếu có.",
        "look at the document that is handed in with this, if any.",
    ),
    "letter.ask-late": (
        "xem xét lại ngày được dùng để tính trễ hạn.",
        "look again at the day by which it was counted late.",
    ),
    "letter.ask-below_threshold": (
        "xem xét lại số liệu được dùng để tính điểm.",
        "look again at the figures by which it was scored.",
    ),
    "letter.ask-violation": (
        "xác nhận nội dung đã khắc phục, nếu có.",
        "confirm what has been put right, if anything.",
    ),
    "letter.ask-unproven": (
        "xem xét số liệu và minh chứng gửi kèm để bổ sung, nếu có.",
        "look at the figures and their proof that are handed in with this, if any.",
    ),
    "letter.ask-judged": (
        "xem xét lại điểm đã chấm.",
        "look again at the points that were given.",
    ),
    "letter.ask-gated": (
        "tính lại điểm, nếu tiêu chí {criterion} được xem xét lại.",
        "count the points again, if criterion {criterion} is looked at again.",
    ),
    "letter.ask-index": (
        "tính lại điểm, nếu chỉ số được xem xét lại.",
        "count the points again, if the index is looked at again.",
    ),
    "letter.closing": (
        "Trên đây là nội dung giải trình của {writer}, kính đề nghị xem xét./.",
        "This is the explanation of {writer}, for your consideration.",
    ),
    "letter.closing-nothing": (
        "{writer} kính báo./.",
        "{writer} so reports.",
    ),
    "letter.copies": ("Nơi nhận:", "Copies to:"),
    "letter.copy-to": ("- Như trên;", "- the above;"),
    "letter.copy-file": ("- Lưu: VT.", "- file."),
    "letter.for-committee": ("TM. ỦY BAN NHÂN DÂN", "FOR THE PEOPLE'S COMMITTEE"),
    "letter.position": ("[CHỨC VỤ CỦA NGƯỜI KÝ]", "[POSITION OF THE SIGNER]"),
    "letter.signer": ("[Họ và tên]", "[Name]"),
    "letter.annex": ("PHỤ LỤC", "ANNEX"),
    "letter.annex-title": ("BẢNG TỔNG HỢP CÁC TIÊU CHÍ BỊ TRỪ ĐIỂM", "THE CRITERIA FROM WHICH POINTS WERE TAKEN"),
    "letter.annex-of-committee": (
        "(Kèm theo Công văn số ……/UBND-…… ngày …… tháng …… năm ……… của {writer})",
        "(To letter no. ……/UBND-…… of ………; {writer})",
    ),
    "letter.annex-of": (
        "(Kèm theo Công văn số ……/…… ngày …… tháng …… năm ……… của {writer})",
        "(To letter no. ……/…… of ………; {writer})",
    ),
    "letter.column-number": ("STT", "No."),
    "letter.column-criterion": ("Tiêu chí", "Criterion"),
    "letter.column-max": ("Điểm tối đa", "At most"),
    "letter.column-earned": ("Điểm được tính", "Counted"),
    "letter.column-taken": ("Điểm bị trừ", "Taken off"),
    "letter.column-causes": ("Nguyên nhân", "Cause"),
    "letter.total": ("Tổng điểm của đơn vị", "The unit's total"),
    "letter.note-total": (
        "Dòng cuối là tổng điểm của đơn vị, gồm cả các tiêu chí không bị trừ điểm.",
        "The last row is the unit's total, criteria from which nothing was taken included.",
    ),
    "letter.note-open": (
        "Điểm bị trừ ở dòng cuối gồm cả điểm chưa đến hạn hoặc chờ kết quả khảo sát ở {codes}, không phải giải trình.",
        "What is taken off in the last row includes points of {codes} that are not due yet or wait for a survey; they need no explanation.",
    ),
    "letter.note-penalty": (
        "Điểm phạt không nằm trong tổng điểm.",
        "Penalties are not part of the total.",
    ),
    "letter.note-scaled": (
        "Điểm của một số tiêu chí được quy đổi khi cộng vào tổng điểm.",
        "The points of some criteria are scaled before they are added to the total.",
    ),
}
