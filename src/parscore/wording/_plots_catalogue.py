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
    "plot.page": ("Biểu đồ", "Chart"),
    "plot.table": ("Số liệu trong biểu đồ", "The figures of the chart"),
    "plot.points": ("{points} điểm", "{points} points"),
    "plot.no-units": ("Không có đơn vị nào để vẽ.", "There are no units to show."),
    "plot.unscored": (
        "Không vẽ {count} đơn vị chưa có chỉ số: {names}",
        "Not shown, without an index: {count} ({names})",
    ),
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
    "plot.axis-cut": (
        "điểm (trục bắt đầu từ {start}, không phải từ 0)",
        "points (the axis starts at {start}, not at 0)",
    ),
    "plot.band": ("{index} – {band}", "{index} – {band}"),
    "plot.full": ("Không vẽ các lĩnh vực đủ điểm: {codes}", "Not shown, with full marks: {codes}"),
    # -- heat map
    "plot.heat": (
        "Điểm mất của {count} đơn vị, theo tiêu chí, năm {year}",
        "Points lost by {count} units, by criterion, {year}",
    ),
    "plot.heat-lost": ("điểm mất", "points lost"),
    "plot.heat-code": ("mã tiêu chí", "code of the criterion"),
    "plot.heat-row": ("{name} ({points})", "{name} ({points})"),
    "plot.heat-rest": ("Trung bình {count} đơn vị còn lại", "Mean of the other {count} units"),
    "plot.heat-cut": (
        "Chỉ vẽ riêng {shown} đơn vị mất nhiều điểm nhất; hàng cuối là trung bình của {count} đơn vị còn lại.",
        "Only the {shown} units that lost most have a row each; the last row is the mean of the other {count}.",
    ),
    "plot.heat-nobody": (
        "Không vẽ {count} tiêu chí mà không đơn vị nào mất điểm.",
        "Not shown: {count} criteria in which no unit lost a point.",
    ),
    "plot.heat-apart": (
        "Dấu × là tiêu chí không áp dụng cho đơn vị.",
        "× marks a criterion that does not apply to the unit.",
    ),
    "plot.heat-open": (
        "Điểm mất gồm cả điểm chưa có nhưng còn lấy được.",
        "What is not earned but still open counts as lost here.",
    ),
    "plot.heat-rounded": (
        "Số trong ô làm tròn đến hai chữ số thập phân.",
        "Numbers in cells are rounded to two places.",
    ),
    "plot.heat-none": ("Không đơn vị nào mất điểm.", "No unit lost a point."),
    "plot.not-applicable": ("không áp dụng", "not applicable"),
    # -- ladder
    "plot.ladder-one": (
        "Chỉ số đã chắc và còn có thể đạt: {name}, năm {year}",
        "Index secured and still reachable: {name}, {year}",
    ),
    "plot.ladder": (
        "Chỉ số đã chắc và còn có thể đạt của {count} đơn vị, năm {year}",
        "Index secured and still reachable of {count} units, {year}",
    ),
    "plot.secured": ("Chắc chắn giữ được", "Secured"),
    "plot.now": ("Hiện có", "Earned so far"),
    "plot.reachable": ("Cao nhất còn có thể đạt", "Still reachable"),
    "plot.at-risk": ("Đã có nhưng còn có thể mất", "Earned, may still fall"),
    "plot.could": ("Chưa có, còn có thể đạt", "Not earned, still reachable"),
    "plot.span": ("từ {least} đến {most}", "from {least} to {most}"),
    "plot.rung": ("{index} ({span})", "{index} ({span})"),
    "plot.no-bands": ("Bộ tiêu chí không quy định mức xếp loại.", "The set has no bands."),
    "plot.ladder-many": (
        "Mỗi đơn vị là một vạch ngang, xếp theo chỉ số từ cao xuống thấp; nhiều đơn vị nên không ghi tên.",
        "Each unit is one line across, the highest index on top; they are too many for names.",
    ),
    "plot.place-axis": ("thứ tự theo chỉ số", "place by index"),
    "plot.index-axis": ("chỉ số", "index"),
    "plot.index-axis-cut": (
        "chỉ số (trục bắt đầu từ {start}, không phải từ 0)",
        "index (the axis starts at {start}, not at 0)",
    ),
    "plot.bands-ask": (
        "Dải xếp loại chỉ vẽ theo chỉ số; mức xếp loại còn đòi thêm điều kiện: {bands}.",
        "Stripes go by the index alone; a band may ask for more: {bands}.",
    ),
    "plot.band-asks": ("“{band}” – {conditions}", "“{band}” – {conditions}"),
    "plot.band-fields": ("mọi lĩnh vực đạt ít nhất {share} %", "at least {share} % of every field"),
    "plot.band-penalties": ("không bị trừ điểm ở {codes}", "no points taken at {codes}"),
    # -- calendar
    "plot.calendar": (
        "Những việc còn lấy được điểm, theo hạn: {name}, năm {year}",
        "What can still be earned, by due day: {name}, {year}",
    ),
    "plot.due": ("Chưa đến hạn", "Not due yet"),
    "plot.curable": ("Chưa đạt, còn bổ sung được", "Lacking, can still be cured"),
    "plot.due-bonus": ("Điểm thưởng, điểm trừ (ngoài tổng điểm)", "Bonus and penalty (outside the total)"),
    "plot.calendar-none": ("Không còn việc nào lấy lại được điểm.", "Nothing can be earned any more."),
    "plot.calendar-sum": (
        "Trong tổng điểm còn lấy được {open}, kể cả {due} chưa đến hạn.",
        "Within the total {open} can still be earned, {due} of it not due yet.",
    ),
    "plot.calendar-end": (
        "Nếu bổ sung kịp các hạn dưới đây, trong tổng điểm lấy lại được {open}.",
        "Handed in by the days below, {open} of the total can be won back.",
    ),
    "plot.calendar-part": ("(trong đó lấy lại được {points})", "({points} of it can be won back)"),
    "plot.calendar-day": ("{points}: {codes}", "{points}: {codes}"),
    "plot.calendar-both": ("{points}, ngoài tổng điểm {outside}", "{points}, and {outside} outside the total"),
    "plot.calendar-outside": ("ngoài tổng điểm {outside}", "{outside} outside the total"),
    "plot.calendar-cut": (
        "Chỉ vẽ {shown} hạn sớm nhất; còn {count} hạn sau, cộng {points}.",
        "Only the first {shown} days are shown; {count} later ones hold {points}.",
    ),
    "plot.no-day": ("không có hạn", "no day set"),
    # -- claimed
    "plot.claimed-one": (
        "Tự chấm, tính được và thẩm định: {name}, năm {year}",
        "Claimed, computed and verified: {name}, {year}",
    ),
    "plot.claimed-many": (
        "Tự chấm và tính được của {count} đơn vị, năm {year}",
        "Claimed and computed of {count} units, {year}",
    ),
    "plot.claim": ("Đơn vị tự chấm", "Claimed by the unit"),
    "plot.computed": ("Tính được, {stage}", "Computed, {stage}"),
    "plot.claimed-same": (
        "Không vẽ {count} tiêu chí mà các số đều như nhau: {codes}",
        "Not shown, as all figures agree: {count} criteria ({codes})",
    ),
    "plot.claimed-units-same": (
        "Không vẽ {count} đơn vị mà hai số như nhau.",
        "Not shown: {count} units whose two figures agree.",
    ),
    "plot.claimed-no": (
        "Không vẽ {count} đơn vị không có điểm tự chấm.",
        "Not shown: {count} units without a claim.",
    ),
    "plot.claimed-none": (
        "Không có điểm tự chấm nào khác với điểm tính được.",
        "No claim differs from what is computed.",
    ),
    "plot.claimed-cut": (
        "Chỉ vẽ {shown} hàng chênh lệch nhiều nhất; {count} hàng khác có chênh lệch ít hơn.",
        "Only the {shown} rows that differ most are shown; {count} more differ less.",
    ),
    "plot.claimed-over": (
        "Cộng trên các tiêu chí có tự chấm; ngoài tổng điểm không tính.",
        "Sums over the criteria that were claimed, within the total.",
    ),
    # -- rank
    "plot.rank": ("Xếp hạng {count} đơn vị, năm {year}", "Ranking of {count} units, {year}"),
    "plot.rank-label": ("{rank}. {name}", "{rank}. {name}"),
    "plot.rank-said": ("{index}", "{index}"),
    "plot.rank-span": ("{index} (cuối kỳ: hạng {best}–{worst})", "{index} (in the end: rank {best} to {worst})"),
    "plot.rank-span-one": ("{index} (cuối kỳ: hạng {best})", "{index} (in the end: rank {best})"),
    "plot.rank-ties": (
        "Dấu = là đồng hạng: {units} đơn vị có chỉ số đúng bằng chỉ số của đơn vị khác.",
        "= marks a tie: {units} units have the very index of another.",
    ),
    "plot.rank-many": (
        "Nhiều đơn vị nên không ghi tên: mỗi cột là số đơn vị có chỉ số trong một khoảng rộng {width}.",
        "Too many units for names: each bar counts those whose index lies in a span of {width}.",
    ),
    "plot.rank-many-ties": (
        "{units} đơn vị đồng hạng với đơn vị khác; có {ranks} hạng.",
        "{units} units are tied with another; there are {ranks} ranks.",
    ),
    "plot.rank-count": ("số đơn vị", "units"),
    "plot.rank-units": ("{count} đơn vị", "{count} units"),
    "plot.rank-bin": ("từ {low} đến dưới {high}", "{low} to below {high}"),
    "plot.no-band": ("Không xếp loại", "No band"),
}
