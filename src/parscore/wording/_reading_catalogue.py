"""What reading documents says, by id: (Vietnamese, English)."""

READING = {
    # Errors.
    "error.document-source": (
        "gặp {found}; cần văn bản (str), nội dung tệp (bytes) hoặc đường dẫn (Path)",
        "found {found}; wanted a text (str), a file's bytes or its path (Path)",
    ),
    "error.document-empty": ("không có chữ nào để đọc", "there is no text to read"),
    "error.document-no-file": ("đây không phải là tệp", "this is not a file"),
    "error.document-too-long": (
        "văn bản dài hơn {accepted} ký tự nên không đọc",
        "the text is longer than {accepted} characters",
    ),
    "error.document-broken": (
        "tệp bị hỏng nên không đọc được ({found})",
        "the file is broken and cannot be read ({found})",
    ),
    "error.document-locked": (
        "tệp có mật khẩu; hãy bỏ mật khẩu rồi đọc lại",
        "the file is protected by a password; remove it and read again",
    ),
    "error.document-bomb": (
        "tệp nén chứa nhiều hơn {accepted} MB khi giải nén nên không đọc",
        "the archive unpacks to more than {accepted} MB and is not read",
    ),
    "error.document-entity": (
        "“{found}” trong tệp khai báo DOCTYPE hoặc thực thể XML, điều mà văn bản không cần; tệp không được đọc",
        "“{found}” in the file declares a DOCTYPE or XML entities, which no document needs; it is not read",
    ),
    "error.document-unknown": (
        "không nhận ra loại tệp ({found}); đọc được: .txt, .md, .html, .docx, .doc, .odt, .pdf, ảnh quét",
        "the kind of file is not known ({found}); readable are .txt, .md, .html, .docx, .doc, .odt, .pdf and scans",
    ),
    "error.document-scan": (
        "đây là bản quét (ảnh), chưa có chữ để đọc; hãy cài Tesseract và dữ liệu tiếng Việt, hoặc dùng bản có chữ",
        "this is a scan, without text to read; install Tesseract and its Vietnamese data, or use a copy that has text",
    ),
    "error.document-needs-office": (
        "tệp {found} cần LibreOffice (hoặc antiword với .doc) để đọc; hãy cài đặt, hoặc lưu lại thành .docx",
        "a {found} file needs LibreOffice (or antiword, for .doc) to be read; install it, or save the file as .docx",
    ),
    "error.document-no-files": ("thư mục không có tệp văn bản nào", "the folder holds no file of a document"),
    "error.document-unconverted": (
        "LibreOffice không chuyển được tệp {found}: tệp bị hỏng, hoặc chưa cài LibreOffice Writer",
        "LibreOffice cannot convert the {found} file: it is broken, or LibreOffice Writer is not installed",
    ),
    # Fields, as they are shown.
    "read.reference": ("Số, ký hiệu", "Reference"),
    "read.type": ("Loại", "Type"),
    "read.date": ("Ngày", "Date"),
    "read.place": ("Địa danh", "Place"),
    "read.issuer": ("Cơ quan ban hành", "Issuer"),
    "read.parent": ("Cơ quan chủ quản", "Parent body"),
    "read.subject": ("Trích yếu", "Subject"),
    "read.bases": ("Căn cứ", "Bases"),
    "read.bases_other": ("Căn cứ khác", "Other bases"),
    "read.signer": ("Người ký", "Signer"),
    "read.addressees": ("Kính gửi", "Addressees"),
    "read.recipients": ("Nơi nhận", "Recipients"),
    "read.urgency": ("Độ khẩn", "Urgency"),
    "read.secrecy": ("Độ mật", "Secrecy"),
    "read.mended": ("Đã sửa khi đọc", "Mended in reading"),
    "read.blank-number": ("(chưa có số) {symbol}", "(no number yet) {symbol}"),
    "read.sure.likely": ("có thể", "likely"),
    "read.sure.unsure": ("chưa chắc", "unsure"),
    "read.nothing": (
        "không thấy thể thức của văn bản hành chính",
        "nothing of an administrative document's form was found",
    ),
    "read.summary": (
        "Đã đọc {read} văn bản; {blank} tệp không có thể thức văn bản; {failed} tệp không đọc được.",
        "{read} document(s) read; {blank} file(s) without a document's form; {failed} file(s) that cannot be read.",
    ),
    "read.mended.tcvn3": ("mã TCVN3 (ABC)", "code page TCVN3 (ABC)"),
    "read.mended.vni": ("mã VNI", "code page VNI"),
    "read.mended.windows-1258": ("mã Windows-1258", "code page Windows-1258"),
    "read.mended.mojibake": ("UTF-8 bị đọc sai mã", "UTF-8 read in a wrong code page"),
    "read.mended.lost-letters": ("chữ có dấu bị mất", "letters that were lost"),
    "read.mended.scan": ("nhận dạng từ bản quét", "recognised from a scan"),
}
