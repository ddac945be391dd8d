"""What parscore says of workbooks and official forms, by id: (Vietnamese, English)."""

WORKBOOKS = {
    # Opening a workbook.
    "error.macro-workbook": (
        "tệp Excel có macro nên không đọc; hãy lưu lại thành .xlsx không có macro",
        "the workbook holds macros and is not read; save it as .xlsx without them",
    ),
    "error.unpacks-too-large": (
        "tệp Excel khi giải nén lớn hơn {accepted} MB nên không đọc",
        "the workbook unpacks to more than {accepted} MB and is not read",
    ),
    "error.merged-too-much": (
        "tệp Excel gộp quá nhiều ô (cả cột hoặc cả trang) nên không đọc; hãy bỏ gộp ô",
        "too many cells are merged (whole columns or sheets) for the workbook to be read; unmerge them",
    ),
    # Cells.
    "error.formula-unsaved": (
        "ô có công thức nhưng tệp chưa lưu kết quả; hãy mở bằng Excel, lưu lại, hoặc nhập thẳng giá trị",
        "the cell holds a formula whose result was not saved; open and save it in Excel, or type the value",
    ),
    "error.cell-fault": ("ô báo lỗi {found} của Excel", "the cell shows Excel's error {found}"),
    "error.not-a-day": (
        "gặp “{found}”, cần một ngày, như 28/3/2023",
        "found “{found}”, wanted a date such as 28/3/2023",
    ),
    "error.two-numbers": (
        "“{found}” có thể đọc là hàng nghìn hoặc số thập phân; hãy nhập dạng số, hoặc bỏ dấu ngăn cách hàng nghìn",
        "“{found}” can be thousands or a decimal; type it as a number, or without a mark between the thousands",
    ),
    "error.merged-cells": (
        "ô gộp trong vùng dữ liệu: không rõ giá trị thuộc hàng nào; hãy bỏ gộp ô",
        "merged cells among the data: it cannot be told to which rows they belong; unmerge them",
    ),
    "error.unwritable-cell": (
        "ô của tệp Excel không chứa được {found}",
        "no cell of a workbook can hold {found}",
    ),
    # The sheets of a register.
    "error.no-register-sheets": (
        "không có trang tính nào của sổ hồ sơ; các trang được nhận: {accepted}",
        "no sheet is one of a register; accepted: {accepted}",
    ),
    "error.unknown-register-sheet": (
        "không có trang sổ hồ sơ tên “{found}”{hint}; trang ghi chép riêng thì đặt tên bắt đầu bằng dấu _",
        "a register has no sheet “{found}”{hint}; begin the name of a sheet of your own with _",
    ),
    "error.sheet-twice": (
        "trang “{found}” trùng với trang “{other}”",
        "the sheet “{found}” is the same as “{other}”",
    ),
    "error.no-sheet-header": (
        "không tìm thấy hàng tiêu đề; các cột được nhận: {accepted}, …",
        "there is no header row; columns are {accepted}, …",
    ),
    "error.no-column-header": (
        "cột có dữ liệu nhưng không có tiêu đề",
        "the column holds something but has no header",
    ),
    "error.column-twice": ("cột “{found}” có hai lần", "the column “{found}” stands here twice"),
    "error.unknown-column": ("không có cột “{found}”{hint}", "there is no column “{found}”{hint}"),
    "error.unit-twice": ("mỗi sổ hồ sơ chỉ có một đơn vị", "a register has one unit only"),
    "error.no-name-in-row": ("hàng này thiếu mã chỉ tiêu", "this row has no fact's name"),
    "error.no-code-in-row": ("hàng này thiếu mã tiêu chí", "this row has no criterion's code"),
    "error.no-value": ("chưa có giá trị cho “{found}”", "no value is given for “{found}”"),
    # Saving.
    "error.unknown-ending": (
        "tên tệp phải kết thúc bằng một trong: {accepted}",
        "the file's name must end in one of: {accepted}",
    ),
    "save.written": ("Đã ghi {file}", "Written: {file}"),
    # The official form, as it is written.
    "form.sheet": ("Bảng tự đánh giá", "Self-assessment"),
    "form.unit": ("Đơn vị: {name} - Năm {year}", "Unit: {name} - Year {year}"),
    "form.dated": ("ngày {date}", "of {date}"),
    "form.present": ("Hồ sơ của đơn vị:", "Of the unit:"),
    "form.apart": ("Không áp dụng: {reason}", "Not applicable: {reason}"),
    "form.scored-by": ("Đơn vị không tự chấm; {by} chấm", "Not scored by the unit itself but by: {by}"),
    "form.branch-claim": (
        "Sổ hồ sơ ghi tự chấm {claimed} cho cả mục",
        "The register claims {claimed} for the whole of it",
    ),
    "form.exact": ("Điểm chính xác: {points}", "Exact points: {points}"),
    "form.bonus": ("Điểm thưởng", "Bonus"),
    "form.penalty": ("Điểm phạt", "Penalty"),
    "form.total": ("Tổng cộng", "Total"),
    "form.legend-proposed": (
        "Ô tô màu, chữ nghiêng: điểm do parscore tính từ hồ sơ, đề xuất để đơn vị xem xét; đơn vị chưa tự chấm.",
        "Coloured, in italics: computed by parscore from the register, a proposal; the unit has not claimed it.",
    ),
    "form.legend-sums": (
        "Điểm của lĩnh vực, tiêu chí có mục con và các hàng tổng là công thức cộng từ các hàng bên dưới.",
        "Fields, criteria with rows below them and the last rows are formulas that sum those rows.",
    ),
    # The official form, as it is read.
    "form.read": (
        "{file}, trang “{sheet}”: {rows} tiêu chí, {claimed} có điểm tự chấm, {verified} có điểm thẩm định",
        "{file}, sheet “{sheet}”: {rows} criteria, {claimed} with claimed points, {verified} with verified points",
    ),
    "form.findings": ("{errors} lỗi, {remarks} điều cần xem lại", "{errors} error(s), {remarks} to look at"),
    "form.line": ("{code} {title}", "{code} {title}"),
    "form.line-max": (" (tối đa {max})", " (maximum {max})"),
    "form.line-claimed": ("tự chấm {points}", "claimed {points}"),
    "form.line-verified": ("thẩm định {points}", "verified {points}"),
    "form.line-computed": ("tính được {points}", "computed {points}"),
    "form.line-differs": ("tự chấm chênh {points}", "the claim differs by {points}"),
    "form.line-unit-note": ("đơn vị ghi chú: {note}", "the unit notes: {note}"),
    "form.line-reviewer-note": ("thẩm định ghi chú: {note}", "the reviewer notes: {note}"),
    "form.agrees": (
        "Điểm tự chấm trong biểu khớp với điểm tính được.",
        "What the form claims is what is computed.",
    ),
    "error.no-layout": (
        "không có mẫu biểu “{found}”; nhận: {accepted}",
        "there is no layout “{found}”; accepted: {accepted}",
    ),
    "error.no-form": (
        "không thấy biểu tự đánh giá: không trang nào ({accepted}) có hàng tiêu đề nêu tiêu chí và điểm",
        "no self-assessment form: no sheet ({accepted}) has a header that names criteria and points",
    ),
    "error.no-form-sheet": (
        "trang “{found}” không có biểu tự đánh giá; các trang: {accepted}",
        "the sheet “{found}” holds no self-assessment form; sheets: {accepted}",
    ),
    "error.form-other-set": (
        "biểu này có vẻ của bộ tiêu chí khác: chỉ {found} trong {all} dòng khớp mã và điểm tối đa của {accepted}",
        "this looks like the form of another set: {found} of {all} rows have the codes and maxima of {accepted}",
    ),
    "error.form-other-sheet": (
        "trang “{found}” cũng có biểu tự đánh giá; chỉ đọc trang “{used}”",
        "the sheet “{found}” holds a form, too; only “{used}” was read",
    ),
    "error.form-other-year": (
        "biểu ghi năm {found}, bộ tiêu chí năm {accepted}",
        "the form is of {found}, the set of {accepted}",
    ),
    "error.form-unknown-code": (
        "bộ tiêu chí {accepted} không có mã “{found}”",
        "the set {accepted} has no code “{found}”",
    ),
    "error.form-row-unknown": (
        "hàng có điểm hoặc ghi chú nhưng không rõ của tiêu chí nào: “{found}”",
        "the row holds points or notes, but not of a known criterion: “{found}”",
    ),
    "error.form-total-twice": ("hàng tổng này đã có ở trên", "this total is already given above"),
    "error.form-hidden-row": (
        "hàng ẩn có điểm của tiêu chí {found}; điểm vẫn được đọc",
        "a hidden row holds points of criterion {found}; they are read",
    ),
    "error.form-not-applicable": (
        "biểu ghi “{found}”; nếu đúng, hãy nêu lý do trong mục không áp dụng của sổ hồ sơ",
        "the form says “{found}”; if so, give the reason in the register's table of what does not apply",
    ),
    "error.form-missing-row": (
        "biểu không có dòng của tiêu chí {found} ({title})",
        "the form has no row for criterion {found} ({title})",
    ),
    "error.form-other-max": (
        "tiêu chí {code}: biểu ghi điểm tối đa {found}, bộ tiêu chí quy định {accepted}",
        "criterion {code}: the form's maximum is {found}, the set's {accepted}",
    ),
    "error.form-points": (
        "tiêu chí {code}: {found} điểm, ngoài khoảng từ {least} đến {most}",
        "criterion {code}: {found} points, outside {least} to {most}",
    ),
    "error.form-sum": (
        "{code}: biểu ghi {found}, các mục con cộng lại {sum}",
        "{code}: the form says {found}, the rows below it sum to {sum}",
    ),
    "error.form-total": (
        "{name}: biểu ghi {found}, các dòng cộng lại {sum}",
        "{name}: the form says {found}, the rows sum to {sum}",
    ),
}
