"""What parscore says of criteria sets themselves, by id: (Vietnamese, English)."""

SETS = {
    # Levels.
    "level.province": ("cấp tỉnh", "province"),
    "level.department": ("sở, ban, ngành", "department"),
    "level.district": ("cấp huyện", "district"),
    "level.commune": ("cấp xã", "commune"),
    "level.agency": ("cơ quan", "agency"),
    "level.unit": ("đơn vị", "unit"),
    # A set's head.
    "set.year": ("Năm {year}, {level}", "Year {year}, {level}"),
    "set.file": ("Tệp: {file}", "File: {file}"),
    "set.issuer": ("Cơ quan ban hành: {issuer}", "Issued by {issuer}"),
    "set.in-force": ("Có hiệu lực từ {start}", "In force from {start}"),
    "set.in-force-until": ("Có hiệu lực từ {start} đến {end}", "In force from {start} to {end}"),
    "set.no-dates": (
        "Không ghi ngày hiệu lực; áp dụng trong năm {year}",
        "It does not say since when it is in force; taken for the year {year}",
    ),
    "set.amends": ("Sửa đổi: {found}", "Amends {found}"),
    "set.none": ("Không có bộ tiêu chí nào như vậy.", "There is no such criteria set."),
}
