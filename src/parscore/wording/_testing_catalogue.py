"""What golden cases and their plugin say: (Vietnamese, English)."""

TESTING = {
    "error.no-cases": (
        "tệp không có tình huống nào trong [cases], nên không kiểm tra điều gì",
        "the file has no case in [cases], so it checks nothing",
    ),
    "error.case-name": (
        "“{found}” không đặt làm tên tình huống được; nhận: chữ, số, “-”, “_”, “.”, và không phải “criteria”",
        "“{found}” cannot name a case; accepted: letters, digits, “-”, “_” and “.”, and not “criteria”",
    ),
    "error.case-register": (
        "register phải là đường dẫn đến một hồ sơ, hoặc một bảng có facts, documents…",
        "register is the path of a register, or a table with facts, documents, …",
    ),
    "error.negative-within": (
        "within phải là một số từ 0 trở lên",
        "within is a number from 0 up",
    ),
    "golden.other-set": (
        "{file}: các tình huống này ghi bộ tiêu chí {found}; ở đây chúng được dùng với {set}",
        "{file}: these cases name the set {found}; here they are used with {set}",
    ),
    "error.wide-within": (
        "within = {found} rộng đến mức không bao giờ sai: {what} luôn nằm trong {least} – {most}",
        "within = {found} is so wide that nothing can fail: {what} always lies in {least} – {most}",
    ),
    "golden.of-all": ("tổng điểm", "the total"),
    "golden.of-index": ("chỉ số", "the index"),
    "error.case-day": (
        "ngày {found} nằm ngoài thời gian của minh chứng ({first} – {last})",
        "{found} lies outside the window of the evidence ({first} – {last})",
    ),
    "error.case-stage": (
        "sổ hồ sơ không có lần thẩm định nào ở bước “{found}”; nhận: {accepted}",
        "the register has no review at the stage “{found}”; accepted: {accepted}",
    ),
    "error.unknown-band": ("không có mức xếp loại “{found}”{hint}", "there is no band “{found}”{hint}"),
    "error.unknown-figure": (
        "không có mục “{found}” để so{hint}",
        "there is nothing called “{found}” to compare{hint}",
    ),
    "golden.asserts-nothing": (
        "tình huống này không chờ đợi điều gì, nên không thể sai: cần có expect",
        "this case expects nothing, so it cannot fail: give it an expect",
    ),
    "golden.still-open": (
        "“?” còn chờ một con số: chạy pytest --parscore-update-new rồi tự kiểm lại",
        "“?” still waits for a number: run pytest --parscore-update-new and check what it wrote",
    ),
    "golden.points": ("{code}: {found}, cần {wanted}", "{code}: {found}, expected {wanted}"),
    "golden.secured": ("{code}, chắc chắn có: {found}, cần {wanted}", "{code}, secured: {found}, expected {wanted}"),
    "golden.reachable": (
        "{code}, còn có thể đạt: {found}, cần {wanted}",
        "{code}, reachable: {found}, expected {wanted}",
    ),
    "golden.deductions": (
        "{code}, {cause}: trừ {found}, cần trừ {wanted}",
        "{code}, {cause}: {found} deducted, expected {wanted}",
    ),
    "golden.causes": (
        "cả bộ, {cause}: trừ {found}, cần trừ {wanted}",
        "whole tree, {cause}: {found} deducted, expected {wanted}",
    ),
    "golden.index": ("chỉ số: {found}, cần {wanted}", "index: {found}, expected {wanted}"),
    "golden.published": (
        "chỉ số công bố: {found}, cần {wanted}",
        "published index: {found}, expected {wanted}",
    ),
    "golden.earned": ("điểm đạt: {found}, cần {wanted}", "points earned: {found}, expected {wanted}"),
    "golden.band": ("xếp loại: {found}, cần {wanted}", "band: {found}, expected {wanted}"),
    "golden.no-band": ("không xếp loại", "no band"),
    "golden.nothing": ("0", "0"),
    "golden.open": ("một con số (“?”)", "a number (“?”)"),
    "golden.not-applicable": ("không áp dụng", "not applicable"),
    "golden.and": (": {line}", ": {line}"),
    "golden.more-lines": ("… và {count} dòng nữa", "… and {count} more lines"),
    "golden.near": (
        "chỉ số công bố (đã làm tròn) đúng bằng số này: nếu muốn so số công bố thì ghi published = {wanted}",
        "the published (rounded) index is just this: to compare that one, write published = {wanted}",
    ),
    "golden.moved": (
        "bộ tiêu chí {criteria} đã khác lúc các tình huống được xác nhận (mã {found}, khi ấy {wanted}); xem các tình huống, rồi chạy pytest --parscore-update để ghi mã mới",
        "the set {criteria} is not what it was when the cases were confirmed (digest {found}, then {wanted}); look at the cases, then run pytest --parscore-update to write the new digest",
    ),
    "golden.updated": (
        "đã ghi lại theo kết quả vừa tính; đọc lại thay đổi trong tệp rồi chạy lần nữa không có --parscore-update",
        "rewritten to what was computed; read the change in the file, then run again without --parscore-update",
    ),
    "golden.unused": (
        "{file}: lần chạy này không dùng đến: nó nằm ngoài testpaths, hoặc cần ghi vào ini parscore_unused_ok",
        "{file}: this run never used it: it lies outside testpaths, or belongs in the ini option parscore_unused_ok",
    ),
    "golden.unconfirmed": (
        "{file}: {count} tình huống chưa được người nào xác nhận (unconfirmed = true)",
        "{file}: {count} cases not yet confirmed by a person (unconfirmed = true)",
    ),
    "golden.not-confirmed": (
        "chưa được người nào xác nhận: đối chiếu với quy tắc, rồi xóa dòng unconfirmed = true",
        "not confirmed by a person: hold it against the rule, then delete the line unconfirmed = true",
    ),
}
