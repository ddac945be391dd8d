"""What parscore says to those who write criteria files, by id: (Vietnamese, English)."""

_ERRORS = {
    "error.set-id": (
        "“{found}” không phải mã bộ tiêu chí; cần dạng đơn-vị/tên, như cho-moi/commune-2026 (chữ thường không dấu, số, gạch nối)",
        "“{found}” is no id of a set; write issuer/name, such as cho-moi/commune-2026 (small letters, digits, hyphens)",
    ),
    "error.no-year": (
        "chưa biết bộ tiêu chí của năm nào; hãy thêm --year",
        "which year the set is of is not known; add --year",
    ),
    "error.year-outside": ("năm {found} nằm ngoài 1901–2099", "the year {found} lies outside 1901 to 2099"),
    "error.not-a-workbook": (
        "đây không phải bảng tính .xlsx đọc được; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx",
        "this is no workbook that can be read; open it in Excel or LibreOffice and save it as .xlsx",
    ),
    "error.old-workbook": (
        "đây là bảng tính kiểu cũ (.xls); hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx",
        "this is an old workbook (.xls); open it in Excel or LibreOffice and save it as .xlsx",
    ),
    "error.locked-workbook": (
        "bảng tính có đặt mật khẩu; hãy gỡ mật khẩu rồi lưu lại thành .xlsx",
        "the workbook is protected by a password; take it off and save it as .xlsx",
    ),
    "error.merged-too-large": (
        "vùng ô gộp {found} quá lớn; hãy bỏ gộp vùng này rồi lưu lại",
        "the merged range {found} is too large; unmerge it and save again",
    ),
    "error.not-convertible": (
        "không biết đọc tệp “{found}”; cần .xlsx hoặc .csv",
        "a file “{found}” cannot be read; .xlsx or .csv is wanted",
    ),
    "error.unknown-sheet": ("không có trang tính “{found}”{hint}", "there is no sheet “{found}”{hint}"),
    "error.no-rows": ("không có dòng nào có chữ", "no row holds anything"),
    "error.no-header": (
        "không thấy dòng tiêu đề; cần một dòng có cột nội dung (như “Tiêu chí”, “Nội dung”) và cột điểm (như “Điểm tối đa”)",
        "there is no header; a row is wanted that names a text (“Criterion”, “Tiêu chí”) and a maximum (“Max”, “Điểm tối đa”)",
    ),
    "error.no-codes": (
        "dưới dòng tiêu đề không có dòng nào có mã tiêu chí (như 1, 1.1, I, a)",
        "below the header no row has a code (such as 1, 1.1, I, a)",
    ),
    "error.no-maximum": (
        "không đọc được điểm tối đa của tiêu chí nào",
        "no criterion has a maximum that can be read",
    ),
    "error.csv-encoding": (
        "không phải UTF-8; trong Excel hãy chọn lưu thành “CSV UTF-8”",
        "this is not UTF-8; in Excel save it as “CSV UTF-8”",
    ),
    "error.csv": (
        "sai cú pháp CSV (có dấu ngoặc kép chưa đóng?): {found}",
        "not valid CSV (a quote left open?): {found}",
    ),
    "error.file-exists": (
        "tệp đã có nên không ghi đè; thêm --force nếu muốn ghi đè",
        "the file exists and is left as it is; add --force to overwrite it",
    ),
}

_NEW = {
    "new.written": ("Đã ghi {file}.", "Wrote {file}."),
    "new.schema-hint": (
        "Để trình soạn thảo gợi ý và bắt lỗi, hãy đặt lược đồ cạnh tệp: parscore schema --write {folder}",
        "For an editor to complete and check it, put the schema beside it: parscore schema --write {folder}",
    ),
    "new.register-schema": (
        "Dòng trên chỉ cho trình soạn thảo biết lược đồ; lấy lược đồ về cạnh tệp này: parscore schema --write .",
        "The line above names the schema for editors; fetch it to this folder: parscore schema --write .",
    ),
    "new.register-head": (
        "Sổ hồ sơ của một đơn vị trong một năm. Chưa khai gì nên mọi tiêu chí đều chưa được chứng minh.\nMỗi dòng bắt đầu bằng “# ” và có dấu “…” là chỗ để điền: thay “…” bằng số liệu thật rồi bỏ dấu #.\nChấm thử: parscore score TỆP-NÀY",
        "The register of one unit and one year. Nothing is stated yet, so every criterion is unproven.\nA line that begins with “# ” and holds “…” is to be filled in: put the real value for “…” and take away the #.\nScore it: parscore score THIS-FILE",
    ),
    "new.register-unit": (
        "Thay bằng mã (chữ thường không dấu) và tên của đơn vị.",
        "Put the unit's own id (small letters) and name.",
    ),
    "new.register-facts": (
        "---- Số liệu. Đã chốt thì ghi {{ value = …, final = true }}; đo nhiều lần thì ghi [{{ date = …, value = … }}].",
        "---- Facts. One that is final: {{ value = …, final = true }}; one taken on several days: [{{ date = …, value = … }}].",
    ),
    "new.register-apart": (
        "---- Tiêu chí không áp dụng cho đơn vị: mã và lý do",
        "---- What does not apply to the unit: the code and the reason",
    ),
    "new.register-claimed": (
        "---- Điểm đơn vị tự chấm, nếu có, để so với điểm tính được",
        "---- The points that the unit claims, if it does, to be compared with what is computed",
    ),
    "new.register-documents": (
        "---- Văn bản minh chứng: mỗi văn bản một bảng [[documents]]; dưới mỗi loại là tiêu chí cần loại đó và thời hạn",
        "---- Documents: a table [[documents]] each; below each kind stand the criteria that ask for it, and by when",
    ),
    "new.sort-count": ("số nguyên từ 0 trở lên", "a whole number from 0 up"),
    "new.sort-number": ("một số từ 0 trở lên", "a number from 0 up"),
    "new.sort-percent": ('tỷ lệ từ 0 đến 100 %, ghi như "87,4 %"', 'a percentage from 0 to 100, written "87.4 %"'),
    "new.sort-yes-no": ("true (có) hoặc false (không)", "true or false"),
    "new.sort-choice": ("một trong các câu trả lời", "one of the answers"),
    "new.fact-of": ("; không lớn hơn “{of}”", "; not more than “{of}”"),
    "new.subject": (
        "Trích yếu phải có: {words} (dấu | ngăn các cách viết)",
        "The subject must hold: {words} (| separates alternatives)",
    ),
    "new.not-subject": ("Trích yếu không được có: {words}", "The subject must not hold: {words}"),
}

_CONVERT = {
    # What stands at the top of the file, and between.
    "convert.head": (
        "Chuyển từ tệp {file} bằng parscore convert. Mỗi chỗ phải xem lại có chữ TODO.",
        "Made from {file} by parscore convert. Wherever something is left to do, it says TODO.",
    ),
    "convert.head-sheet": (
        "Chuyển từ tệp {file}, trang “{sheet}”, bằng parscore convert. Mỗi chỗ phải xem lại có chữ TODO.",
        "Made from {file}, sheet “{sheet}”, by parscore convert. Wherever something is left to do, it says TODO.",
    ),
    "convert.rows": (
        "Đã đọc {rows} dòng = {criteria} dòng tiêu chí + {continuations} dòng tiếp theo + {comments} dòng giữ làm chú thích.",
        "{rows} rows read = {criteria} criteria + {continuations} continuations + {comments} kept as comments.",
    ),
    "convert.rules": (
        "Quy tắc: nhận ra {rules}/{leaves} tiêu chí không có mục con; còn {left} quy tắc phải viết.",
        "Rules: {rules} of {leaves} leaves recognised; {left} are left to be written.",
    ),
    "convert.columns": ("Các cột: {columns}.", "Columns: {columns}."),
    "convert.hidden": (" (ẩn)", " (hidden)"),
    "convert.row": ("Dòng {rows}.", "Row {rows}."),
    "convert.criteria": (
        "---- Tiêu chí, theo thứ tự trong bảng",
        "---- Criteria, in the order of the sheet",
    ),
    "convert.facts": (
        "---- Chỉ tiêu mà các quy tắc nhận ra được cần đến. TODO: đặt lại tên và tiêu đề; tỷ lệ có thể tách thành hai số đếm (ratio).",
        "---- Facts that the recognised rules need. TODO: name them; a percentage may be made a ratio of two counts.",
    ),
    "convert.todo-id": ("TODO: đặt mã cho bộ tiêu chí, dạng đơn-vị/tên.", "TODO: give the set an id, issuer/name."),
    "convert.todo-level": (
        "TODO: cấp được chấm: province, department, district, commune, agency hoặc unit.",
        "TODO: whom it scores: province, department, district, commune, agency or unit.",
    ),
    "convert.todo-status": (
        "Trích đoạn vì còn tiêu chí chưa có rule; khi đủ rồi thì đổi thành official.",
        "An excerpt, as there may be leaves without a rule; make it official once they all have one.",
    ),
    "convert.todo-window": (
        "TODO: minh chứng được có ngày từ khi nào, được bổ sung đến khi nào.",
        "TODO: from when on evidence may be dated, and until when it may be supplied.",
    ),
    "convert.todo-rule": (
        "TODO {code}: viết rule theo lời sau, chưa nhận ra được: “{words}”",
        "TODO {code}: write the rule for these words, which fit no pattern: “{words}”",
    ),
    "convert.todo-no-text": (
        "TODO {code}: bảng không ghi cách chấm; hãy viết rule.",
        "TODO {code}: the sheet does not say how it is scored; write the rule.",
    ),
    "convert.gap": (
        "TODO {code}: bảng không có dòng này; hãy ghi tên.",
        "TODO {code}: the sheet has no such row; give it a title.",
    ),
    "convert.left-out": (
        "TODO {code}: chưa có điểm tối đa nên để trong chú thích; ghi max rồi bỏ các dấu #.",
        "TODO {code}: it has no maximum yet, so it stays a comment; write max and take away each #.",
    ),
    # What is told of the sheet as a whole.
    "convert.hidden-sheet": (
        "lấy trang ẩn này vì không trang nào đang hiện có dòng tiêu đề",
        "this hidden sheet was taken, as no visible one has a header",
    ),
    "convert.sheet-left": (
        "trang này có {count} dòng, không có dòng tiêu đề nên không chuyển (đã lấy trang “{taken}”)",
        "this sheet has {count} rows and no header, and was left (“{taken}” was taken)",
    ),
    "convert.sheet-also": (
        "trang này cũng có dòng tiêu đề, {count} dòng; chưa chuyển vì đã lấy trang “{taken}”: dùng --sheet",
        "this sheet has a header, too, and {count} rows; “{taken}” was taken: use --sheet",
    ),
    "convert.no-total": (
        "bảng không có dòng tổng cộng; total là tổng các mục lớn: {sum}",
        "the sheet has no row with the total; total is the sum of the fields: {sum}",
    ),
    "convert.total-less": (
        "dòng tổng cộng ghi {found} nhưng các mục lớn cộng lại {sum}; total tạm ghi {sum}",
        "the printed total is {found} but the fields sum to {sum}; total says {sum} for now",
    ),
    "convert.total-more": (
        "dòng tổng cộng ghi {found} nhưng các mục lớn cộng lại {sum}: có thể thiếu tiêu chí hoặc có điểm chưa đọc được",
        "the printed total is {found} but the fields sum to {sum}: a criterion may be missing, or a maximum not read",
    ),
    # What is told of one row.
    "convert.code-unread": (
        "“{found}” không đọc được thành mã tiêu chí; giữ cả dòng làm chú thích",
        "“{found}” cannot be read as a code; the row is kept as a comment",
    ),
    "convert.code-twice": (
        "mã “{found}” đã có ở trên; giữ cả dòng làm chú thích",
        "the code “{found}” stands above already; the row is kept as a comment",
    ),
    "convert.code-guessed": (
        "ô ghi “{found}”, đọc là {code} theo thứ tự các dòng (Excel đã đổi mã thành số hoặc ngày)",
        "the cell says “{found}”, read as {code} by the order of the rows (Excel made a number or a date of the code)",
    ),
    "convert.no-title": ("dòng có mã nhưng không có nội dung", "the row has a code but no text"),
    "convert.formula": (
        "ô là công thức chưa có kết quả ({found}); hãy mở bằng Excel, lưu lại rồi chuyển lần nữa",
        "the cell is a formula without a result ({found}); open it in Excel, save it and convert again",
    ),
    "convert.max-formula": (
        "điểm tối đa là công thức chưa có kết quả ({found}); hãy mở bằng Excel, lưu lại rồi chuyển lần nữa",
        "the maximum is a formula without a result ({found}); open it in Excel, save it and convert again",
    ),
    "convert.max-date": (
        "Excel đã đổi điểm tối đa thành ngày {found}; không đoán được số ban đầu",
        "Excel made a date of the maximum, {found}; the number cannot be told",
    ),
    "convert.max-missing": ("không có điểm tối đa", "there is no maximum"),
    "convert.max-unread": ("“{found}” không đọc được thành số điểm", "“{found}” cannot be read as points"),
    "convert.max-thousands": (
        "“{found}” có thể là hàng nghìn hoặc số lẻ nên không đọc",
        "“{found}” may be thousands or decimals, so it is not read",
    ),
    "convert.max-not-positive": ("{found} không lớn hơn 0", "{found} is not above 0"),
    "convert.max-endless": (
        "{found} có quá nhiều số lẻ, hình như là kết quả làm tròn của một công thức",
        "{found} has too many decimals; it seems to be the rounded result of a formula",
    ),
    "convert.max-shared": (
        "ô điểm tối đa gộp từ dòng {first} đến dòng {last}: không biết mỗi tiêu chí được bao nhiêu",
        "the maximum's cell is merged from row {first} to {last}: what each criterion has cannot be told",
    ),
    "convert.points-below": (
        "dòng không có mã nhưng có điểm ({found}); coi là lời của tiêu chí {code}",
        "the row has points ({found}) but no code; it is taken for the words of criterion {code}",
    ),
    "convert.role-bonus": (
        "coi là điểm thưởng, ngoài tổng điểm, theo tên gọi; xem lại role và cap",
        "taken for a bonus outside the total by its title; look at role and cap",
    ),
    "convert.role-penalty": (
        "coi là điểm trừ, ngoài tổng điểm, theo tên gọi; xem lại role và cap",
        "taken for a penalty outside the total by its title; look at role and cap",
    ),
    "convert.role-uncoded": (
        "“{found}” là điểm thưởng hoặc điểm trừ nhưng không có mã; giữ làm chú thích",
        "“{found}” is a bonus or penalty without a code; it is kept as a comment",
    ),
    "convert.sum-less": (
        "điểm tối đa in {found}, các mục con cộng lại {sum}: có thể thiếu tiêu chí hoặc có điểm chưa đọc được",
        "the printed maximum is {found}, its children sum to {sum}: one may be missing, or its maximum not read",
    ),
    "convert.sum-more": (
        "điểm tối đa in {found} nhưng các mục con cộng lại {sum}; bỏ max ở đây, xem lại bảng",
        "the printed maximum is {found} but its children sum to {sum}; max is left out here, look at the sheet",
    ),
    "convert.rule-wrong": (
        "nhận ra quy tắc nhưng không dùng được: {why}",
        "a rule was recognised but does not hold: {why}",
    ),
}

#: By id.
AUTHORING: dict[str, tuple[str, str]] = {**_ERRORS, **_NEW, **_CONVERT}
