"""What reports say of their charts; by id: (Vietnamese, English)."""

CHARTS = {
    "error.report-charts": (
        "tệp “{found}” không có chỗ cho biểu đồ; --charts chỉ dùng với {accepted}",
        "there is no room for charts in “{found}”; --charts goes with {accepted}",
    ),
    "report.figure": ("Hình {number}", "Figure {number}"),
    "chart.index": ("{index} ({band})", "{index} ({band})"),
    "chart.waterfall": (
        "Đạt {earned} trên {max} điểm tối đa; thiếu nhiều điểm nhất ở lĩnh vực {field} (đạt {of}/{most}).",
        "{earned} of {max} points are earned; most is lacking in field {field} ({of} of {most}).",
    ),
    "chart.waterfall-full": (
        "Đạt {earned} trên {max} điểm tối đa; không lĩnh vực nào thiếu điểm.",
        "{earned} of {max} points are earned; no field lacks any.",
    ),
    "chart.ladder": (
        "Chỉ số hiện có {now}; chắc chắn giữ được {least}, cao nhất còn có thể đạt {most}.",
        "The index is {now} so far; {least} is secured, {most} can still be reached.",
    ),
    "chart.claims": (
        "Đơn vị tự chấm khác điểm tính được ở {count} tiêu chí: {codes}.",
        "The unit's claim differs from what is computed on {count} criteria: {codes}.",
    ),
    "chart.stages": ("Chỉ số từng bước – {stages}.", "The index by stage – {stages}."),
    "chart.rank": (
        "{count} đơn vị, từ {first} ({highest}) xuống {last} ({lowest}).",
        "{count} units, from {first} ({highest}) down to {last} ({lowest}).",
    ),
    "chart.rank-many": (
        "{count} đơn vị; mức có nhiều đơn vị nhất là “{band}”: {units} đơn vị ({percent} %).",
        "{count} units; most of them are in band “{band}”: {units} units ({percent} %).",
    ),
    "chart.ties": ("{units} đơn vị đồng hạng với đơn vị khác.", "{units} units are tied with another."),
    "chart.no-ties": ("Không có đơn vị đồng hạng.", "No units are tied."),
    "chart.indexes": (
        "Chỉ số cao nhất {highest}, trung vị {median}, thấp nhất {lowest}.",
        "The highest index is {highest}, the median {median}, the lowest {lowest}.",
    ),
    "chart.indexes-open": (
        "Chỉ số hiện có: cao nhất {highest}, trung vị {median}, thấp nhất {lowest}; dải màu là khoảng còn có thể thay đổi.",
        "So far the highest index is {highest}, the median {median}, the lowest {lowest}; bars show what can still change.",
    ),
    "chart.heat": (
        "Thiếu nhiều điểm nhất ở tiêu chí {code} {title}: tổng cộng {points} điểm, ở {units} trên {count} đơn vị.",
        "Most is lacking on criterion {code} {title}: {points} points in all, for {units} of {count} units.",
    ),
}
