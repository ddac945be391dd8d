"""What the audit of published tables says, by id: (Vietnamese, English)."""

AUDITING = {
    # What cannot be read at all.
    "error.audit-no-header": (
        'không thấy dòng tiêu đề của bảng số liệu; cần một dòng nêu đơn vị (như “Đơn vị”, “Địa phương”) và ít nhất một cột số (như “Tổng điểm”, “Chỉ số”, “Xếp hạng”, “Điểm tối đa”, “Số lượng”, “Tỷ lệ”); có thể nêu rõ bằng --column "Tên cột=vai trò"',
        'there is no header of a table of figures; a row is wanted that names the units (“Unit”, “Province”) and a column of numbers at least (“Total”, “Index”, “Rank”, “Max”, “Number of units”, “Share”); --column "Title=role" states it',
    ),
    "error.audit-no-units": (
        "dưới dòng tiêu đề không có đơn vị nào",
        "there is no unit below the header",
    ),
    "error.audit-role": (
        "không có vai trò cột “{found}”; các vai trò là: {accepted}",
        "there is no role “{found}” of a column; the roles are: {accepted}",
    ),
    "error.audit-column": (
        "bảng không có cột “{found}”{hint}; các cột là: {accepted}",
        "the table has no column “{found}”{hint}; the columns are: {accepted}",
    ),
    "error.audit-column-form": (
        '“{found}” không có dạng "Tên cột=vai trò", như "Điểm=total"',
        '“{found}” is not of the form "Title=role", such as "Điểm=total"',
    ),
    "error.audit-mark": (
        "dấu thập phân là {accepted}, không phải “{found}”",
        "the decimal mark is one of {accepted}, not “{found}”",
    ),
    "error.audit-scheme": (
        "cách xếp hạng đồng hạng là {accepted}, không phải “{found}”",
        "ties are ranked as {accepted}, not “{found}”",
    ),
    "error.audit-mode": (
        "cách làm tròn là {accepted}, không phải “{found}”",
        "the rounding mode is one of {accepted}, not “{found}”",
    ),
    "error.audit-tolerance": (
        "sai số cho phép là một số chính xác từ 0 trở lên, như 0.01, hoặc “rounding”, không phải “{found}”",
        "a tolerance is an exact number from 0 up, such as 0.01, or “rounding”, not “{found}”",
    ),
    "error.audit-maximum": (
        "điểm tối đa là một số chính xác từ 0 trở lên, như 100, không phải “{found}”",
        "a maximum is an exact number from 0 up, such as 100, not “{found}”",
    ),
    # The head.
    "audit.head": (
        "{file}: {units} đơn vị; {terms}; {mode}.",
        "{file}: {units} unit(s); {terms}; {mode}.",
    ),
    "audit.within": ("sai số cho phép {by}", "tolerance {by}"),
    "audit.rounding": (
        "sai số cho phép: trong mức mà việc làm tròn các số trong bảng giải thích được",
        "tolerance: as far as the rounding of the printed numbers can explain",
    ),
    "audit.mode-half-up": ("làm tròn nửa lên (half-up)", "rounded half up"),
    "audit.mode-half-even": ("làm tròn nửa về số chẵn (half-even)", "rounded half to even"),
    "audit.mode-down": ("cắt bỏ phần lẻ (down)", "rounded down"),
    "audit.columns": ("Các cột được hiểu là: {columns}", "Columns taken for: {columns}"),
    "audit.column": ("“{title}” = {role}", "“{title}” = {role}"),
    "audit.guessed": ("{role} (suy đoán)", "{role} (guessed)"),
    "audit.role-unit": ("đơn vị", "unit"),
    "audit.role-part": ("điểm thành phần", "part"),
    "audit.role-minus": ("điểm trừ", "points taken off"),
    "audit.role-total": ("tổng điểm", "total"),
    "audit.role-max": ("điểm tối đa", "maximum"),
    "audit.role-index": ("chỉ số", "index"),
    "audit.role-rank": ("hạng", "rank"),
    "audit.role-count": ("số lượng", "count"),
    "audit.role-share": ("tỷ lệ", "share"),
    "audit.role-band": ("xếp loại, chỉ so khi có bộ tiêu chí", "band, compared with a criteria set only"),
    "audit.role-ignore": ("không kiểm tra", "not checked"),
    "audit.role-code": ("tiêu chí", "criterion"),
    # The checks.
    "audit.counts": ("đã so {cells} ô, {disagree} ô không khớp", "{cells} cell(s) compared, {disagree} disagree"),
    "audit.unchecked": ("chưa so được ô nào", "nothing could be compared"),
    "audit.left": ("chưa kiểm tra được:", "not checked:"),
    "audit.more": (" và {count} ô khác", " and {count} more"),
    "audit.remark": ("Lưu ý: {what}", "Note: {what}"),
    "audit.found": ("{count} chỗ không khớp.", "{count} disagreement(s)."),
    "audit.none-found": ("Không có chỗ nào không khớp.", "Nothing disagrees."),
    "audit.tie": ("Bằng điểm ở hạng {rank}: {units}", "Tied at rank {rank}: {units}"),
    "audit.check-units": ("Mỗi đơn vị chỉ có một dòng", "Each unit stands once"),
    "audit.check-sum": ("Các phần cộng lại bằng tổng", "Parts add up"),
    "audit.check-sum-of": ("“{column}” = {parts}", "“{column}” = {parts}"),
    "audit.check-branches": (
        "Điểm mỗi mục bằng tổng các mục con (theo bộ tiêu chí)",
        "Each branch is the sum of its children (of the criteria set)",
    ),
    "audit.check-percent": ("Tỷ lệ phần trăm theo điểm và điểm tối đa", "Percentages follow from points and maxima"),
    "audit.check-percent-of": (
        "“{column}” = điểm / điểm tối đa × 100",
        "“{column}” = points / maximum × 100",
    ),
    "audit.check-percent-assumed": (
        "“{column}” = điểm / 100 × 100 (bảng không nêu điểm tối đa nên lấy 100)",
        "“{column}” = points / 100 × 100 (100 is taken, as nothing gives a maximum)",
    ),
    "audit.check-rank": ("Hạng theo điểm", "Ranks follow from scores"),
    "audit.check-rank-all": ("“{column}” theo “{score}” ({scheme})", "“{column}” follows from “{score}” ({scheme})"),
    "audit.check-rank-given": (
        "“{column}” theo “{score}”, giữa các đơn vị có hạng ({scheme})",
        "“{column}” follows from “{score}”, among the units that have a rank ({scheme})",
    ),
    "audit.check-rank-sections": (
        "“{column}” theo “{score}”, riêng từng nhóm ({scheme})",
        "“{column}” follows from “{score}”, in each group ({scheme})",
    ),
    "audit.scheme-dense": (
        "đồng hạng thì hạng kế tiếp liền sau: 1, 1, 2",
        "equals share a rank and the next follows at once: 1, 1, 2",
    ),
    "audit.scheme-competition": (
        "đồng hạng thì bỏ qua hạng kế tiếp: 1, 1, 3",
        "equals share a rank and as many are skipped: 1, 1, 3",
    ),
    "audit.scheme-ordinal": (
        "bằng điểm vẫn xếp hạng riêng: 1, 2, 3",
        "equals have ranks of their own: 1, 2, 3",
    ),
    "audit.scheme-none": ("không có đơn vị bằng điểm", "no two scores are equal"),
    "audit.scheme-unscored": (
        "có đơn vị có hạng mà không có điểm, nên chỉ so thứ tự",
        "a unit has a rank and no score, so only the order",
    ),
    "audit.scheme-excerpt": ("bảng trích, chỉ so thứ tự", "an excerpt: only the order"),
    "audit.check-totals": (
        "Dòng tổng cộng, trung bình, cao nhất, thấp nhất theo các đơn vị",
        "Rows of totals, averages, the highest and the lowest sum up the units",
    ),
    "audit.check-shares": ("Tỷ lệ cơ cấu cộng lại bằng 100 %", "Shares reach 100 %"),
    "audit.check-shares-whole": ("“{column}” cộng lại bằng 100 %", "“{column}” adds up to 100 %"),
    "audit.check-shares-counts": (
        "“{column}” = “{count}” / tổng × 100",
        "“{column}” = “{count}” / the sum of all × 100",
    ),
    "audit.check-maximum": ("Không ô nào vượt điểm tối đa hoặc dưới 0", "Nothing is above its maximum or below 0"),
    "audit.check-bands": (
        "Xếp loại theo chỉ số (theo bộ tiêu chí)",
        "Bands follow from the index (of the criteria set)",
    ),
    "audit.check-bands-of": (
        "“{column}” theo “{score}” (theo bộ tiêu chí)",
        "“{column}” follows from “{score}” (by the criteria set)",
    ),
    # What could not be checked, and why.
    "audit.no-band-score": (
        "bảng không có cột điểm hay chỉ số để xếp loại",
        "the table has no score for a band",
    ),
    "audit.not-a-band": (
        "“{found}” không phải xếp loại nào của bộ tiêu chí",
        "“{found}” is none of the set's bands",
    ),
    "audit.band-conditions": (
        "thấp hơn xếp loại theo chỉ số; có thể do điều kiện khác của xếp loại mà bảng không cho biết",
        "lower than the band of the index; other conditions of that band, which no table shows, may be why",
    ),
    "audit.no-band": ("không xếp loại nào", "no band"),
    "audit.rank-unscored": (
        "có hạng nhưng không có điểm để so",
        "it has a rank, and no score to compare it with",
    ),
    "audit.no-total": ("bảng không có cột tổng", "the table has no total"),
    "audit.no-parts": ("bảng không có cột điểm thành phần", "the table has no parts"),
    "audit.no-index": ("bảng không có cột chỉ số", "the table has no index"),
    "audit.no-points": ("bảng không có cột điểm", "the table has no points"),
    "audit.index-is-sum": (
        "cột chỉ số là tổng các phần, đã so ở trên; bảng không nêu điểm tối đa",
        "the index is the sum of the parts, compared above; nothing gives a maximum",
    ),
    "audit.no-rank": ("bảng không có cột hạng", "the table has no rank"),
    "audit.no-score": ("bảng không có cột điểm hay chỉ số để xếp hạng", "the table has no score to rank by"),
    "audit.no-totals": (
        "bảng không có dòng tổng cộng hay trung bình",
        "the table has no row of totals or averages",
    ),
    "audit.no-shares": ("bảng không có cột tỷ lệ cơ cấu", "the table has no shares"),
    "audit.no-whole": (
        "các tỷ lệ cộng lại là {sum}, không phải cơ cấu của một tổng thể",
        "they add up to {sum}: no shares of one whole",
    ),
    "audit.no-maxima": ("không có điểm tối đa của cột nào", "nothing gives the maximum of a column"),
    "audit.no-maximum": (
        "điểm tối đa hoặc tổng là {found}, không chia được",
        "the maximum or sum is {found}: nothing can be divided by it",
    ),
    "audit.no-codes": (
        "không có cột nào mang mã hoặc tên tiêu chí của bộ tiêu chí",
        "no column is called by a code or title of the criteria set",
    ),
    "audit.codes-missing": (
        "mục {code}: bảng không có cột {missing}",
        "branch {code}: the table has no column {missing}",
    ),
    "audit.no-unit-column": ("bảng không có cột đơn vị", "the table has no column of units"),
    "audit.no-name": ("dòng không ghi tên đơn vị", "the row names no unit"),
    "audit.empty": ("ô trống (không tính là 0)", "the cell is empty (which is not 0)"),
    "audit.nothing": ("ô ghi “{found}” (không tính là 0)", "the cell says “{found}” (which is not 0)"),
    "audit.no-number": ("ô ghi “{found}”, không phải số", "the cell says “{found}”, which is no number"),
    "audit.two-ways": (
        "“{found}” có thể đọc là hàng nghìn hoặc số thập phân; hãy nêu --decimal comma hoặc point",
        "“{found}” can be thousands or a decimal; state --decimal comma or point",
    ),
    "audit.day": (
        "ô chứa ngày hoặc giờ ({found}); có thể Excel đã tự đổi một số thành ngày",
        "the cell holds a date or time ({found}); Excel may have made it of a number",
    ),
    "audit.not-a-rank": ("hạng không phải số nguyên từ 1", "the rank is not a whole number from 1 up"),
    "audit.doubt": (
        'quá nửa số ô không khớp: có thể cột bị hiểu nhầm; hãy nêu rõ bằng --column "Tên cột=vai trò"',
        'most cells disagree: a column may have been taken for what it is not; state it with --column "Title=role"',
    ),
    # What was noted while the table was read.
    "audit.sheet-also": (
        "trang tính này cũng có bảng; chỉ kiểm tra trang “{taken}” (chọn bằng --sheet)",
        "this sheet holds a table, too; only “{taken}” is checked (--sheet chooses)",
    ),
    "audit.second-header": (
        "một dòng tiêu đề khác; chỉ kiểm tra bảng trước dòng đó",
        "another header; only the table before it is checked",
    ),
    "audit.other-header": (
        "dòng này cũng có thể là tiêu đề; đã chọn dòng nêu được nhiều cột hơn",
        "this row could be a header, too; the one that names more columns was taken",
    ),
    "audit.repeated-header": (
        "dòng tiêu đề lặp lại hoặc đánh số cột, bỏ qua",
        "the header again, or the numbers of its columns: passed over",
    ),
    "audit.hidden": ("dòng bị ẩn, vẫn được tính", "the row is hidden, and counts as any other"),
    "audit.heading": (
        "dòng không có số, coi là tiêu đề nhóm hoặc ghi chú",
        "no number in the row: taken for a heading or a note",
    ),
    "audit.two-marks": (
        "cột “{column}” dùng cả dấu phẩy và dấu chấm thập phân",
        "the column “{column}” has decimal commas and decimal points",
    ),
    # How a value follows.
    "audit.one": ("{first}", "{first}"),
    "audit.plus": ("{first} + {next}", "{first} + {next}"),
    "audit.less": ("{first} − {next}", "{first} − {next}"),
    "audit.sum-of-many": ("tổng của {count} phần", "the sum of {count} parts"),
    "audit.in-brackets": ("({what})", "({what})"),
    "audit.ratio": ("{points} / {max} × 100", "{points} / {max} × 100"),
    "audit.ratio-assumed": (
        "{points} / {max} × 100 (nếu điểm tối đa khoảng {other} thì khớp)",
        "{points} / {max} × 100 (a maximum of about {other} would agree)",
    ),
    "audit.scaled": ("({what}) × {factor}", "({what}) × {factor}"),
    "audit.total-of": ("tổng của {count} đơn vị", "the sum of {count} unit(s)"),
    "audit.average-of": ("trung bình của {count} đơn vị", "the average of {count} unit(s)"),
    "audit.highest-of": ("cao nhất trong {count} đơn vị", "the highest of {count} unit(s)"),
    "audit.lowest-of": ("thấp nhất trong {count} đơn vị", "the lowest of {count} unit(s)"),
    "audit.of-set": ("mục {code} của bộ tiêu chí", "{code} of the criteria set"),
    "audit.bound": ("{bound}", "{bound}"),
    "audit.or": ("{first} đến {other}", "{first} to {other}"),
    "audit.by-rounding": ("; chênh lệch có thể chỉ do làm tròn", "; rounding alone can explain it"),
    "audit.maybe-excerpt": (
        " (hạng lớn hơn số đơn vị trong bảng; nếu là bảng trích thì thêm --excerpt)",
        " (the rank is greater than the number of units; if this is an excerpt, say --excerpt)",
    ),
    # What disagrees.
    "audit.unit-twice": ("“{unit}” đã có ở {first}", "“{unit}” stands at {first} already"),
    "audit.sum-differs": (
        "{unit}, “{column}”: ghi {stands}, nhưng {how} = {agrees}{percent}{note}",
        "{unit}, “{column}”: {stands} stands here, but {how} = {agrees}{percent}{note}",
    ),
    "audit.branch-differs": (
        "{unit}, “{column}”: ghi {stands}, nhưng các mục con {how} = {agrees}{percent}{note}",
        "{unit}, “{column}”: {stands} stands here, but its children {how} = {agrees}{percent}{note}",
    ),
    "audit.percent-differs": (
        "{unit}, “{column}”: ghi {stands}, nhưng {how} = {agrees}{percent}{note}",
        "{unit}, “{column}”: {stands} stands here, but {how} = {agrees}{percent}{note}",
    ),
    "audit.share-differs": (
        "{unit}, “{column}”: ghi {stands}, nhưng {how} = {agrees}{percent}{note}",
        "{unit}, “{column}”: {stands} stands here, but {how} = {agrees}{percent}{note}",
    ),
    "audit.total-differs": (
        "{unit}, “{column}”: ghi {stands}, nhưng {how} là {agrees}{percent}{note}",
        "{unit}, “{column}”: {stands} stands here, but {how} is {agrees}{percent}{note}",
    ),
    "audit.average-differs": (
        "{unit}, “{column}”: ghi {stands}, nhưng {how} là {agrees}{percent}{note}",
        "{unit}, “{column}”: {stands} stands here, but {how} is {agrees}{percent}{note}",
    ),
    "audit.highest-differs": (
        "{unit}, “{column}”: ghi {stands}, nhưng {how} là {agrees}{percent}{note}",
        "{unit}, “{column}”: {stands} stands here, but {how} is {agrees}{percent}{note}",
    ),
    "audit.lowest-differs": (
        "{unit}, “{column}”: ghi {stands}, nhưng {how} là {agrees}{percent}{note}",
        "{unit}, “{column}”: {stands} stands here, but {how} is {agrees}{percent}{note}",
    ),
    "audit.maximum-differs": (
        "{unit}, “{column}”: ghi {stands}, nhưng {how} có tối đa {agrees}{note}",
        "{unit}, “{column}”: {stands} stands here, but {how} has a maximum of {agrees}{note}",
    ),
    "audit.maximum-of-all": (
        "“{column}”: tính theo điểm tối đa {stands} thì {wrong}/{all} đơn vị không khớp; theo {agrees} thì {right}/{all} đơn vị khớp",
        "“{column}”: by the maximum {stands}, {wrong} of {all} units disagree; by {agrees}, {right} of {all} agree",
    ),
    "audit.maximum-assumed": (
        "“{column}”: bảng không nêu điểm tối đa; tính theo {stands} thì {wrong}/{all} đơn vị không khớp, theo {agrees} thì {right}/{all} đơn vị khớp",
        "“{column}”: nothing gives a maximum; by {stands}, {wrong} of {all} units disagree, by {agrees}, {right} of {all} agree",
    ),
    "audit.above-all": (
        "“{column}”: tối đa {stands}, nhưng {count}/{all} đơn vị có nhiều hơn, cao nhất là {most}; có thể điểm tối đa ghi sai",
        "“{column}”: the maximum is {stands}, but {count} of {all} units have more, up to {most}; perhaps the maximum is wrong",
    ),
    "audit.above": (
        "{unit}, “{column}”: ghi {stands}, nhưng tối đa chỉ là {agrees}{note}",
        "{unit}, “{column}”: {stands} stands here, but {agrees} is the most that it can be{note}",
    ),
    "audit.below": (
        "{unit}, “{column}”: ghi {stands}, nhưng ít nhất phải là {agrees}{note}",
        "{unit}, “{column}”: {stands} stands here, but {agrees} is the least that it can be{note}",
    ),
    "audit.band-differs": (
        "{unit}, “{column}”: ghi {stands}, nhưng theo “{score}” {value} phải là {agrees}",
        "{unit}, “{column}”: {stands} stands here, but by “{score}” {value} it is {agrees}",
    ),
    "audit.rank-differs": (
        "{unit}, “{column}”: ghi hạng {stands}, nhưng theo “{score}” {value} phải là {agrees}{hint}",
        "{unit}, “{column}”: rank {stands} stands here, but by “{score}” {value} it is {agrees}{hint}",
    ),
    "audit.rank-out-of-order": (
        "{unit}, “{column}”: ghi hạng {stands}, nhưng theo “{score}” {value} phải trong khoảng {agrees}{hint}",
        "{unit}, “{column}”: rank {stands} stands here, but by “{score}” {value} it lies in {agrees}{hint}",
    ),
    "audit.shares-differ": (
        "“{column}”: các tỷ lệ cộng lại {how} = {sum}, phải là 100{note}",
        "“{column}”: the shares {how} add up to {sum}, and 100 would agree{note}",
    ),
}
