"""Text in which every letter of U+1EA0–U+1EF9 was turned into a blank.

``QUYẾT ĐỊNH SỐ`` has become ``QUY T Đ NH S``: what a page shows whose font lacked
those letters. Words of the form are known, and only one of them fits each gap.
"""

import re

from functools import cache


#: Words of the form, longest matches first; each is also looked for in capitals.
_PHRASES = [
    "cộng hòa xã hội chủ nghĩa việt nam",
    "cộng hoà xã hội chủ nghĩa việt nam",
    "độc lập",
    "tự do",
    "dân tộc",
    "hiệu lực",
    "hạnh phúc",
    "ủy ban nhân dân",
    "uỷ ban nhân dân",
    "hội đồng nhân dân",
    "ủy ban dân tộc",
    "uỷ ban dân tộc",
    "ủy ban",
    "uỷ ban",
    "chính phủ",
    "thủ tướng",
    "bộ trưởng",
    "chủ nhiệm",
    "chủ tịch",
    "phó chủ tịch",
    "giám đốc",
    "phó giám đốc",
    "thứ trưởng",
    "trưởng ban",
    "tổng cục",
    "cục trưởng",
    "bộ nội vụ",
    "bộ tài chính",
    "bộ tư pháp",
    "bộ y tế",
    "bộ công thương",
    "bộ xây dựng",
    "bộ giao thông vận tải",
    "bộ giáo dục và đào tạo",
    "bộ lao động",
    "bộ nông nghiệp",
    "sở nội vụ",
    "sở tài chính",
    "sở y tế",
    "sở công thương",
    "sở xây dựng",
    "sở giáo dục và đào tạo",
    "sở khoa học và công nghệ",
    "sở tư pháp",
    "quyết định",
    "nghị định",
    "nghị quyết",
    "chỉ thị",
    "thông tư liên tịch",
    "kế hoạch",
    "báo cáo",
    "tờ trình",
    "hướng dẫn",
    "kết luận",
    "quy chế",
    "quy định",
    "công điện",
    "giấy mời",
    "biên bản",
    "đề án",
    "dự án",
    "chế độ",
    "căn cứ",
    "xét đề nghị",
    "theo đề nghị",
    "đề nghị của",
    "kính gửi",
    "nơi nhận",
    "điều",
    "khoản",
    "của",
    "các",
    "về việc",
    "thực hiện",
    "triển khai thực hiện",
    "ban hành",
    "sửa đổi",
    "bổ sung",
    "một số",
    "có hiệu lực",
    "từ ngày ký",
    "kể từ",
    "kèm theo",
    "chịu trách nhiệm",
    "thi hành",
    "tổ chức",
    "chức năng",
    "nhiệm vụ",
    "quyền hạn",
    "cơ cấu",
    "quản lý",
    "nhà nước",
    "thủ tục hành chính",
    "cải cách",
    "luật",
    "đất đai",
    "việt nam",
    "người",
    "những",
    "được",
    "với",
    "đối với",
    "thủ trưởng",
    "cơ quan",
    "đơn vị",
    "địa phương",
    "tỉnh",
    "huyện",
    "thị xã",
    "thị trấn",
    "phường",
    "quận",
    "hà nội",
    "hồ chí minh",
    "đà nẵng",
    "hải phòng",
    "cần thơ",
    "bắc cạn",
    "bắc kạn",
    "phú thọ",
    "lạng sơn",
    "quảng trị",
    "quảng ngãi",
    "bình định",
    "bình thuận",
    "ninh thuận",
    "lâm đồng",
    "đắk lắk",
    "đồng nai",
    "đồng tháp",
    "bến tre",
    "bạc liêu",
    "hậu giang",
    "nam định",
    "nghệ an",
    "hải dương",
    "hưng yên",
    "điện biên",
    "hà tĩnh",
    "thừa thiên huế",
    "tiền giang",
    "vị thanh",
    "việt trì",
    "mỹ tho",
    "văn phòng",
    "chánh văn phòng",
    "công nghiệp",
    "khoa học",
    "kỹ thuật",
    "phê duyệt",
    "giải quyết",
    "thẩm quyền",
    "cấp xã",
    "cấp huyện",
]
#: Names of people in which only one letter can be meant.
_NAMES = [
    "Nguyễn",
    "Trần",
    "Phạm",
    "Huỳnh",
    "Phước",
    "Việt",
    "Thủy",
    "Hiền",
    "Hiển",
    "Thắng",
    "Tuấn",
    "Cường",
    "Dũng",
    "Thị",
    "Thiện",
    "Tiến",
    "Nghĩa",
    "Mạnh",
    "Phượng",
    "Nguyệt",
    "Tuyết",
    "Quyền",
    "Luận",
    "Khuất",
    "Đoàn Mạnh",
]
_LOST = re.compile("[\u1ea0-\u1ef9]")
#: So many words of the form must be met in a line before it is mended.
_LEAST = 3
_LONG = 20


def _damaged(phrase: str) -> str | None:
    """Return the pattern of a phrase whose lost letters are blanks; None where it has none, or too little is left."""
    spoiled = _LOST.sub(" ", phrase)
    words = spoiled.split()
    least = 2
    if spoiled == phrase or sum(map(len, words)) < least:
        return None
    return r"\s+".join(map(re.escape, words))


@cache
def _search() -> tuple[re.Pattern[str], dict[str, str]]:
    meant: dict[str, str] = {}
    patterns: set[str] = set()
    for phrase in (*_PHRASES, *_NAMES):
        forms = (
            (phrase,)
            if phrase[0].isupper()
            else (phrase, phrase.upper(), phrase[0].upper() + phrase[1:], phrase.title())
        )
        for form in forms:
            pattern = _damaged(form)
            if pattern is not None:
                patterns.add(pattern)
                meant.setdefault(" ".join(_LOST.sub(" ", form).split()), form)
    ordered = sorted(patterns, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(ordered) + r")(?!\w)"), meant


def mend_lost_letters(text: str) -> tuple[str, bool]:
    """Return *text* with the letters put back that its words of the form have lost, and whether there were any."""
    blocks = _blocks(text)
    spoiled = [_is_spoiled(block) for block in blocks]
    if not any(spoiled):
        return text, False
    return "".join(_mend(block) if bad else block for block, bad in zip(blocks, spoiled, strict=True)), True


def _blocks(text: str) -> list[str]:
    """Part a text into runs of lines that have the letters, and runs that have none."""
    blocks: list[str] = []
    before = None
    for line in text.splitlines(keepends=True):
        whole = _LOST.search(line) is not None
        if blocks and (whole == before or not line.strip()):
            blocks[-1] += line
        else:
            blocks.append(line)
            before = whole
    return blocks


def _is_spoiled(block: str) -> bool:
    if len(block) < _LONG or block.isascii() or _LOST.search(block):
        return False
    pattern, _ = _search()
    return len(pattern.findall(block)) >= _LEAST


def _mend(block: str) -> str:
    pattern, meant = _search()
    block = pattern.sub(lambda found: meant[" ".join(found[0].split())], block)
    block = re.sub(r"(?<=[\u1ea0-\u1ef9]) (?=[,;.:])", "", block)
    block = re.sub(r"(?<=[A-ZĐÀ-ÝỊ] )S(?=\s+\d{1,5}[a-z]?[/-])", "SỐ", block)
    return re.sub(r"(?<!\w)([Ss])(?=\s*:?\s+\d{1,5}[a-z]?[/-])", r"\1ố", block)
