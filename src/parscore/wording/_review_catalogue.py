"""What is said of reviews: decisions, stages, what changed between two scores; by id: (Vietnamese, English)."""

REVIEWS = {
    "stage.self": ("tự đánh giá", "self-assessment"),
    "stage.verified-1": ("thẩm định lần 1", "first verification"),
    "stage.explained": ("sau giải trình", "after the explanation"),
    "stage.verified-2": ("thẩm định lần 2", "second verification"),
    "card.stage": ("Vòng: {stage}.", "Stage: {stage}."),
    "decision.everywhere": ("mọi tiêu chí", "every criterion"),
    "decision.basis": (" (căn cứ: {basis})", " (basis: {basis})"),
    "decision.accepts": (
        "{by} công nhận văn bản {document} cho {criterion}, ngày {date}: {reason}{basis}",
        "{by} accepted {document} for {criterion} on {date}: {reason}{basis}",
    ),
    "decision.rejects": (
        "{by} không công nhận văn bản {document} cho {criterion}, ngày {date}: {reason}{basis}",
        "{by} rejected {document} for {criterion} on {date}: {reason}{basis}",
    ),
    "decision.fact": (
        "{by} sửa số liệu {fact} thành {value}, ngày {date}: {reason}{basis}",
        "{by} corrected {fact} to {value} on {date}: {reason}{basis}",
    ),
    "decision.points": (
        "{by} chấm {criterion} {points} điểm, ngày {date}: {reason}{basis}",
        "{by} gave {criterion} {points} points on {date}: {reason}{basis}",
    ),
    "decision.ask": (
        "{by} yêu cầu giải trình ngày {date}: {text}{basis}",
        "{by} asked for an explanation on {date}: {text}{basis}",
    ),
    "decision.answer": ("{by} giải trình ngày {date}: {text}{basis}", "{by} explained on {date}: {text}{basis}"),
    "reason.ruled_out": (
        "bị {by} không công nhận ngày {date}: {why}",
        "rejected by {by} on {date}: {why}",
    ),
    "compare.head": (
        "Từ {before} đến {after}: chỉ số {from} → {to}",
        "From {before} to {after}: index {from} → {to}",
    ),
    "compare.added": ("bổ sung văn bản {document}", "{document} was handed in"),
    "compare.same": ("Không tiêu chí nào thay đổi.", "No criterion changed."),
    "compare.change": ("{code} {title}: {from} → {to} điểm", "{code} {title}: {from} → {to} points"),
    "gather.same-file": ("cùng nội dung với một tệp khác", "the same bytes as another file"),
    "gather.changed": (
        "tệp đã thay đổi từ khi vào sổ (sha256 khác); hãy xem lại và sửa sha256",
        "the file has changed since it was entered (another sha256); look at it and mend sha256",
    ),
    "gather.blank": (
        "không đọc được trích yếu nên chưa vào sổ; hãy ghi bằng tay nếu đây là minh chứng",
        "no subject can be read, so it is not entered; enter it by hand if it is evidence",
    ),
    "gather.twice": ("là một tệp khác của văn bản {document}", "another file of the document {document}"),
    "gather.ambiguous": (
        "có thể là nhiều loại minh chứng ({kinds}); hãy ghi kind rồi bỏ dấu #",
        "could be several kinds ({kinds}); write kind and take the # away",
    ),
    "gather.waiting": (
        "đang chờ chọn loại minh chứng (mục có dấu # trong sổ hồ sơ)",
        "waiting for its kind to be chosen (the entry behind # in the register)",
    ),
    "gather.near": (
        "giống {kinds} nhưng không đúng loại văn bản; chưa xếp vào loại minh chứng nào",
        "looks like {kinds}, but is of another type of paper; of no kind of evidence yet",
    ),
    "gather.unsorted": (
        "không thuộc loại minh chứng nào của bộ tiêu chí",
        "of no kind of evidence that the set knows",
    ),
    "gather.shaky": ("chưa chắc: {keys}; hãy đối chiếu với văn bản", "not sure: {keys}; compare with the document"),
    "gather.summary": (
        "Đã xem {files} tệp: {entered} vào sổ, {unsorted} vào sổ nhưng chưa rõ loại, {ambiguous} chờ chọn loại, {known} đã có, {rest} không vào sổ.",
        "{files} file(s): {entered} entered, {unsorted} entered without a kind, {ambiguous} waiting for a kind, {known} known, {rest} not entered.",
    ),
    "gather.nothing-new": ("Sổ hồ sơ không thay đổi.", "The register is unchanged."),
    "gather.written": ("Đã ghi {file}.", "{file} is written."),
    "gather.head": (
        "Sổ hồ sơ lập từ thư mục này bằng parscore register; có thể sửa tay, lần chạy sau chỉ ghi thêm.",
        "Made from this folder by parscore register; edit it by hand, later runs only add to it.",
    ),
    "error.decision-unclear": (
        "một quyết định nêu đúng một trong: {accepted} (gặp: {found})",
        "a decision names exactly one of {accepted} (found: {found})",
    ),
    "error.decision-key": (
        "“{found}” không dùng trong quyết định về {sort}",
        "“{found}” has no place in a decision about {sort}",
    ),
    "error.decision-nothing": (
        "quyết định không làm thay đổi gì đối với {found}",
        "the decision changes nothing about {found}",
    ),
    "error.decision-kind": (
        "{found} không thuộc loại nào được yêu cầu ở đây; hãy ghi kind: {accepted}",
        "{found} is of no kind that is asked for here; write kind: {accepted}",
    ),
    "error.decision-ambiguous": (
        "có {count} văn bản {found}; hãy ghi thêm issuer",
        "there are {count} documents {found}; write issuer, too",
    ),
    "error.decision-branch": (
        "{found} không phải tiêu chí được chấm trực tiếp; hãy nêu tiêu chí thành phần",
        "{found} is not scored by itself; name a criterion below it",
    ),
    "review.none": ("Sổ hồ sơ chưa qua vòng thẩm định nào.", "The register has not been reviewed."),
    "error.review-only": (
        "tệp quyết định chỉ có [[reviews]]; hãy bỏ: {found}",
        "a file of decisions holds [[reviews]] only; leave out: {found}",
    ),
    "error.form-no-reason": (
        "{found}: điểm thẩm định khác điểm tính được nhưng không có lý do ở cột ghi chú của thẩm định",
        "{found}: the verified points differ from what is computed, and the reviewer's note gives no reason",
    ),
    "error.form-decides-nothing": (
        "biểu này không có điểm thẩm định nào khác điểm tính được",
        "no verified points on this form differ from what is computed",
    ),
    "error.no-folder": ("không có thư mục này", "there is no such folder"),
    "error.reviews-in-workbook": (
        "sổ hồ sơ có [[reviews]] nên chỉ ghi được ra .toml",
        "the register has [[reviews]], which a workbook does not hold; write it as .toml",
    ),
    "error.review-empty": (
        "lần thẩm định này không có quyết định hay văn bản nào",
        "this review decides and adds nothing",
    ),
    "error.review-order": (
        "ngày {found} trước ngày {accepted} của vòng trước",
        "{found} is before {accepted}, when an earlier stage was decided",
    ),
    "error.unknown-document": (
        "không có văn bản “{found}” trong sổ hồ sơ{hint}",
        "the register has no document “{found}”{hint}",
    ),
    "error.compare-different": (
        "không so sánh được: {found}",
        "these cannot be compared: {found}",
    ),
}
