"""What the coverage of a set by golden cases says: (Vietnamese, English)."""

COVERAGE = {
    "coverage.head": (
        "{set}: {cases} tình huống đi qua {reached}/{total} điểm cần thử của quy tắc ({share}).",
        "{set}: {cases} cases reach {reached} of the {total} clauses ({share}).",
    ),
    "coverage.unconfirmed": (
        "{count} tình huống chưa được ai đối chiếu với quy định (còn dòng unconfirmed).",
        "Of {count} cases no person has confirmed what they expect (unconfirmed).",
    ),
    "coverage.red": (
        "Không tính {case}: kết quả chấm khác với kết quả chờ đợi.",
        "Not counted, as it does not come out as it expects: {case}.",
    ),
    "coverage.no-file": (
        "thư mục không có tệp tình huống nào ({accepted})",
        "the folder holds no file of cases ({accepted})",
    ),
    "coverage.whole": ("Cả bộ tiêu chí", "The whole set"),
    "coverage.missed": ("dòng {line}: {says}", "line {line}: {says}"),
    "coverage.in-time": ("{document}{of} đúng hạn", "{document}{of} in time"),
    "coverage.late": ("{document}{of} trễ từ {lo} đến {hi} ngày", "{document}{of} {lo} to {hi} days late"),
    "coverage.late-working": (
        "{document}{of} trễ từ {lo} đến {hi} ngày làm việc",
        "{document}{of} {lo} to {hi} working days late",
    ),
    "coverage.rejected": (
        "có văn bản nhưng không được tính là {document}",
        "a document that does not count as {document}",
    ),
    "coverage.flawed": (
        "{document} không đúng yêu cầu về {what}",
        "{document} not as is asked: {what}",
    ),
    "coverage.zero": ("“{whole}” bằng 0", "“{whole}” is 0"),
    "coverage.not-due": ("chưa có văn bản và chưa đến hạn", "no document yet, and none due"),
    "coverage.documents": ("số văn bản {document} {range}", "number of documents, {document}: {range}"),
    "coverage.fact": ("“{fact}” {range}", "“{fact}”: {range}"),
    "coverage.share": ("tỷ lệ “{part}” / “{whole}” {range}", "“{part}” of “{whole}”: {range}"),
    "coverage.share-unstated": (
        "không khai “{part}” hoặc “{whole}”",
        "“{part}” or “{whole}” is not stated",
    ),
    "coverage.failures": ("số điều kiện không đạt {range}", "conditions that fail: {range}"),
    "coverage.all-met": ("mọi điều kiện đều đạt", "all conditions are met"),
    "coverage.only-fails": ("chỉ điều kiện này không đạt: {wanted}", "only this condition fails: {wanted}"),
    "coverage.of-part": (" của phần “{part}”", " of the part “{part}”"),
    "coverage.cap": ("cộng quá mức tối đa{of} nên bị cắt", "the sum is cut at the most{of}"),
    "coverage.floor": ("trừ quá 0 điểm{of} nên dừng ở 0", "more is taken off than there is{of}"),
    "coverage.gate-open": ("{code} {title} đạt yêu cầu", "{code} {title} earns what is asked"),
    "coverage.gate-shut": ("{code} {title} không đạt yêu cầu", "{code} {title} does not earn what is asked"),
    "coverage.gate-just": ("{code} {title} đạt vừa đúng {share}", "{code} {title} earns just {share}"),
    "coverage.when-from": ("chỉ số từ {index} trở lên", "the index is {index} or more"),
    "coverage.when-below": ("chỉ số dưới {index}", "the index lies below {index}"),
    "coverage.applies": ("có áp dụng", "it applies"),
    "coverage.apart-shrink": (
        "khai không áp dụng (được trừ khỏi tổng điểm)",
        "said not to apply (it leaves the total)",
    ),
    "coverage.apart-grant": (
        "khai không áp dụng (được điểm tối đa)",
        "said not to apply (it earns full marks)",
    ),
    "coverage.band": ("xếp loại {band}", "band {band}"),
    "coverage.band-bound": ("xếp loại {band}: chỉ số đúng bằng {index}", "band {band}: the index is just {index}"),
    "coverage.band-field": (
        "xếp loại {band}: đủ chỉ số nhưng có lĩnh vực dưới {share}",
        "band {band}: the index is there, but a field earns less than {share}",
    ),
    "coverage.band-penalty": (
        "xếp loại {band}: đủ chỉ số nhưng bị trừ điểm ở {code}",
        "band {band}: the index is there, but {code} took a penalty",
    ),
    "coverage.rounding": ("chỉ số phải làm tròn khi công bố", "an index that has to be rounded"),
}
