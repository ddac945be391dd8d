"""What charts say; by id: (Vietnamese, English)."""

PLOTS = {
    "error.plot-suffix": (
        "không vẽ được ra tệp có đuôi “{found}”; chỉ nhận {accepted}",
        "a chart cannot be written as “{found}”; accepted: {accepted}",
    ),
    "error.plot-one": (
        "biểu đồ này vẽ một đơn vị, ở đây có {count}; hãy chọn một trong: {accepted}",
        "this chart shows one unit, here are {count}; choose one of {accepted}",
    ),
    "error.plot-sets": (
        "các hồ sơ theo {count} bộ tiêu chí khác nhau ({found}); mỗi biểu đồ chỉ vẽ một bộ",
        "the registers follow {count} criteria sets ({found}); a chart shows one",
    ),
    "plot.written": ("Đã ghi {file}", "Wrote {file}"),
    "plot.points": ("{points} điểm", "{points} points"),
    "plot.no-units": ("Không có đơn vị nào để vẽ.", "There are no units to show."),
    "plot.unscored": ("Không vẽ {count} đơn vị chưa có chỉ số: {names}", "Not shown, without an index: {count} ({names})"),
    # -- what is told when a mark is pointed at
    "plot.tip-name": ("Tên", "Name"),
    "plot.tip-said": ("Điểm", "Points"),
    "plot.tip-more": ("Chi tiết", "Details"),
    "plot.tip-criterion": ("Tiêu chí", "Criterion"),
    # -- waterfall
    "plot.waterfall-field": (
        "Từ điểm tối đa đến kết quả, theo lĩnh vực: {name}, năm {year}",
        "From the maximum to the score, by field: {name}, {year}",
    ),
    "plot.waterfall-cause": (
        "Từ điểm tối đa đến kết quả, theo nguyên nhân: {name}, năm {year}",
        "From the maximum to the score, by cause: {name}, {year}",
    ),
    "plot.level": ("Mức đạt được", "Level reached"),
    "plot.lost": ("Đã mất", "Lost"),
    "plot.open": ("Chưa có, còn lấy được", "Not earned, still open"),
    "plot.gained": ("Được cộng", "Added"),
    "plot.penalty": ("Bị trừ ngoài tổng điểm", "Taken outside the total"),
    "plot.max": ("Điểm tối đa", "Maximum"),
    "plot.earned": ("Điểm đạt", "Points earned"),
    "plot.rescaled": ("Quy đổi về thang 100", "Rescaled to 100"),
    "plot.bonus": ("Điểm thưởng (ngoài tổng điểm)", "Bonus (outside the total)"),
    "plot.taken": ("Điểm trừ (ngoài tổng điểm)", "Penalty (outside the total)"),
    "plot.index": ("Chỉ số", "Index"),
    "plot.step-open": ("{points} (còn lấy được {open})", "{points} ({open} still open)"),
    "plot.axis-points": ("điểm", "points"),
    "plot.axis-cut": ("điểm (trục bắt đầu từ {start}, không phải từ 0)", "points (the axis starts at {start}, not at 0)"),
    "plot.band": ("{index} – {band}", "{index} – {band}"),
}
