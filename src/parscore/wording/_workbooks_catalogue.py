"""What parscore says of workbooks and official forms, by id: (Vietnamese, English)."""

WORKBOOKS = {
    # Opening a workbook.
    "error.old-workbook": (
        "tệp Excel kiểu cũ (.xls) không đọc được; hãy mở bằng Excel và lưu lại thành .xlsx",
        "this is an old workbook (.xls); open it in Excel and save it as .xlsx",
    ),
    "error.locked-workbook": (
        "tệp Excel đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi lưu lại",
        "the workbook is locked by a password; save it without one",
    ),
    "error.macro-workbook": (
        "tệp Excel có macro nên không đọc; hãy lưu lại thành .xlsx không có macro",
        "the workbook holds macros and is not read; save it as .xlsx without them",
    ),
    "error.not-a-workbook": (
        "tệp này không phải tệp Excel (.xlsx) đọc được",
        "this is no workbook (.xlsx) that can be read",
    ),
    "error.unpacks-too-large": (
        "tệp Excel khi giải nén lớn hơn {accepted} MB nên không đọc",
        "the workbook unpacks to more than {accepted} MB and is not read",
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
}
