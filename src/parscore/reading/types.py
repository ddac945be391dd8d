"""The types of document: their abbreviations and their names.

Source: Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III; to them are added the
legal norms that documents cite, and kết luận, which Party papers bear.
"""

from .folding import fold


#: The name of each type, by the abbreviation that symbols use.
TYPE_NAMES = {
    "NQ": "NGHỊ QUYẾT",
    "QĐ": "QUYẾT ĐỊNH",
    "CT": "CHỈ THỊ",
    "QC": "QUY CHẾ",
    "QyĐ": "QUY ĐỊNH",
    "TC": "THÔNG CÁO",
    "TB": "THÔNG BÁO",
    "HD": "HƯỚNG DẪN",
    "CTr": "CHƯƠNG TRÌNH",
    "KH": "KẾ HOẠCH",
    "PA": "PHƯƠNG ÁN",
    "ĐA": "ĐỀ ÁN",
    "DA": "DỰ ÁN",
    "BC": "BÁO CÁO",
    "BB": "BIÊN BẢN",
    "TTr": "TỜ TRÌNH",
    "HĐ": "HỢP ĐỒNG",
    "CĐ": "CÔNG ĐIỆN",
    "BGN": "BẢN GHI NHỚ",
    "BTT": "BẢN THỎA THUẬN",
    "GUQ": "GIẤY ỦY QUYỀN",
    "GM": "GIẤY MỜI",
    "GGT": "GIẤY GIỚI THIỆU",
    "GNP": "GIẤY NGHỈ PHÉP",
    "PG": "PHIẾU GỬI",
    "PC": "PHIẾU CHUYỂN",
    "PB": "PHIẾU BÁO",
    "SY": "SAO Y",
    "TrS": "TRÍCH SAO",
    "SL": "SAO LỤC",
    "CV": "CÔNG VĂN",
    "KL": "KẾT LUẬN",
    "NĐ": "NGHỊ ĐỊNH",
    "TT": "THÔNG TƯ",
    "TTLT": "THÔNG TƯ LIÊN TỊCH",
    "NQLT": "NGHỊ QUYẾT LIÊN TỊCH",
    "QĐLT": "QUYẾT ĐỊNH LIÊN TỊCH",
    "L": "LUẬT",
    "PL": "PHÁP LỆNH",
}
#: Other names that stand on a type line, and the type that they are; None has no abbreviation.
_OTHER_NAMES = {
    "BẢN GIAO ƯỚC THI ĐUA": None,
    "BẢN GIAO ƯỚC": None,
    "GIAO ƯỚC THI ĐUA": None,
    "BẢN CAM KẾT": None,
    "GIẤY MỜI HỌP": "GM",
    "KẾ HOẠCH LIÊN TỊCH": "KH",
    "HƯỚNG DẪN LIÊN TỊCH": "HD",
    "QUYẾT NGHỊ": "NQ",
    "GIẤY XÁC NHẬN": None,
}
#: Types whose line names no symbol of their own: copies never speak for the original.
COPIES = frozenset({"SY", "TrS", "SL"})
#: Symbols that stand for another type: what Party papers and older ones write.
_OTHER_SYMBOLS = {
    "CTR": "CTr",
    "TTR": "TTr",
    "QYĐ": "QyĐ",
    "QĐI": "QyĐ",
    "TRS": "TrS",
    "QD": "QĐ",
    "ND": "NĐ",
    "CTHĐ": "CTr",
}

#: Folded names without blanks → (abbreviation, name), longest first.
TYPE_LINES = dict(
    sorted(
        (
            *(
                (fold(name).replace(" ", ""), (short, name))
                for short, name in TYPE_NAMES.items()
                if short not in {"CV", "L"}
            ),
            *((fold(name).replace(" ", ""), (short, name)) for name, short in _OTHER_NAMES.items()),
            ("luat", ("L", "LUẬT")),
        ),
        key=lambda item: -len(item[0]),
    )
)
#: The names as they are searched at a line's start, longest first: (folded words, abbreviation, name).
TYPE_STARTS = tuple(
    sorted(
        (
            *((fold(name), short, name) for short, name in TYPE_NAMES.items() if short not in {"CV", "L", "PL"}),
            *((fold(name), short, name) for name, short in _OTHER_NAMES.items()),
        ),
        key=lambda item: -len(item[0]),
    )
)


def type_of_token(token: str) -> str | None:
    """Return the type that a symbol's token names, or None; capitals and lost strokes are read as meant."""
    if token in TYPE_NAMES:
        return token
    return _OTHER_SYMBOLS.get(token.upper())
