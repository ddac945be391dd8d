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

#: By id.
AUTHORING: dict[str, tuple[str, str]] = {**_ERRORS, **_NEW}
