"""What organisations and officers are called in capitals, where lines of them begin and end."""

import re

from parscore.reading.folding import fold
from parscore.reading.layout import Line


#: How the name of an organisation begins.
_HEADS = (
    r"uy\s+ban|ubnd|ubmttq|hoi\s+dong|hdnd|so(?!\s+lieu)|bo(?!\s+(?:sung|tri|nhiem|tieu|may))|"
    r"van\s+phong|phong(?!,?\s+chong)|"
    r"ban(?!\s+(?:hanh|ghi|giao|cam|thoa|ve|do|tin))|chi\s+cuc|cuc|tong\s+cuc|vu(?!\s+viec)|"
    r"trung\s+tam|truong(?!\s+hop)|cong\s+an|cong\s+doan|"
    r"toa\s+an|vien(?!\s+chuc)|dang\s+(?:bo|uy|doan)|chi\s+bo|(?:tinh|huyen|thanh|quan|thi)\s+uy|"
    r"doan|hoi(?!\s+(?:nghi|thao))|lien\s+doan|mat\s+tran|"
    r"mttq|thanh\s+tra|kho\s+bac|bao\s+hiem|ngan\s+hang|chinh\s+phu|thu\s+tuong|quoc\s+hoi|"
    r"chu\s+tich\s+nuoc|to(?!\s+(?:chuc|trinh))|"
    r"doi(?!,?\s+(?:bo\s+sung|voi|moi))|hat|benh\s+vien|dai\s+hoc|hoc\s+vien|(?:tong\s+)?cong\s+ty|"
    r"tap\s+doan|quy(?!\s+(?:dinh|che|hoach|trinh))|"
    r"tram|kiem\s+toan|quan\s+khu|lien\s+hiep"
)
HEAD = re.compile(rf"(?:{_HEADS})(?!\w)")
#: A district's or commune's own name goes on from the line above it.
_PLACE_LINE = re.compile(
    r"(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|khu vuc|vung)(?!\w)(?!\s+uy(?!\w))"
)
#: Officers, with whom the line of authority above the bases begins.
OFFICER = re.compile(
    r"(?:pho\s+|quyen\s+)?(?:bo\s+truong|chu\s+tich|thu tuong|giam doc|tong giam doc|cuc truong|"
    r"chi cuc truong|tong cuc truong|truong ban|"
    r"truong phong|thu truong|chanh|hieu truong|bi thu|vien truong|tong thanh tra|chu nhiem|"
    r"vu truong|tong bi thu|thong doc|"
    r"tong kiem toan|doi truong|to truong|truong doan|pho truong|tham phan|chi huy truong|tu lenh)(?!\w)"
)
#: A line that ends so goes on in the next: words that cannot be mistaken without their marks, and words that can.
_CONNECTED = re.compile(
    r"(?:^|\s)(?:va|cua|ve|tai|voi|cho|cac|den|theo|trong|giai doan|tren|dia ban|ve viec|thuoc|"
    r"nhu|nham|phuc vu|cong tac|thuc hien|"
    r"nhung|mot so|bang|doi voi|thanh pho|thi xa|thi tran)$|[,\-(&/]$"
)
_CONNECTED_MARKED = re.compile(
    r"(?:^|\s)(?:năm|từ|do|số|ở|là|thị|tỉnh|huyện|xã|thành|quận|phường|khối|ngày|tháng|quý|sở|bộ)$"
)


def begins_organisation(line: Line) -> bool:
    """Tell whether a line in capitals begins an organisation's name."""
    return HEAD.match(line.folded.lstrip("-+ ")) is not None


def goes_on_as_place(line: Line) -> bool:
    """Tell whether a line goes on with the place of the organisation above it."""
    return _PLACE_LINE.match(line.folded) is not None


def is_connected(text: str) -> bool:
    """Tell whether a line ends in a word that goes on in the next."""
    text = text.rstrip()
    return _CONNECTED.search(fold(text)) is not None or _CONNECTED_MARKED.search(text.lower()) is not None


def is_authority_line(lines: tuple[Line, ...], index: int) -> bool:
    """
    Tell whether a line in capitals names who decides, as it stands between the
    title and the bases: ``ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ``.
    """
    line = lines[index]
    if not line.is_upper or not (begins_organisation(line) or OFFICER.match(line.folded)):
        return False
    if index and not line.gap and is_connected(lines[index - 1].text):
        return False
    most = 3
    for following in lines[index + 1 : index + 1 + most]:
        if not following.is_upper:
            return _PREAMBLE.match(following.folded) is not None or (
                following.text.rstrip().endswith(";") and not following.text.startswith("-")
            )
    return False


_PREAMBLE = re.compile(r"[^\w]*(?:can cu|xet|theo de nghi|theo|thuc hien|sau khi|khoa|tren co so|de |nham )")
