"""What a site says about the document, in lines of labels and values."""

import re

import attrs

from parscore.reading.layout import Page


_LABELS = {
    "reference": r"so\s*/?\s*ky hieu|so hieu(?: van ban)?|so van ban|ky hieu",
    "type": r"loai van ban|hinh thuc van ban|the loai",
    "issuer": r"co quan ban hanh|don vi ban hanh",
    "place": r"noi ban hanh",
    "signer": r"nguoi ky(?: van ban)?",
    "signer_title": r"chuc danh|chuc vu(?: nguoi ky)?",
    "date": r"ngay ban hanh|ngay ky",
    "subject": r"trich yeu(?: noi dung)?|ve viec",
    "other": (
        r"ngay hieu luc|ngay co hieu luc|ngay het hieu luc|tinh trang(?: hieu luc)?|ngay cong bao|"
        r"so cong bao|linh vuc|ngay dang|hieu luc|ngay cap nhat|nganh|tep dinh kem|pham vi|nguon"
    ),
}
_FIND = re.compile(
    r"(?m)(?:^|(?<=[\s|]))(?:" + "|".join(rf"(?P<{name}>{labels})" for name, labels in _LABELS.items()) + r")\s*:[ \t]*"
)
#: A value is not longer than this.
_MOST = 300
#: A lone label is no table of a site's.
_LEAST = 2


@attrs.frozen
class Metadata:
    """
    Labels that a site has set before the document.

    Attributes:
        values: Where each value stands in the page's text, by label.
        last_line: The last line that belongs to them; −1 if there are none.
    """

    values: dict[str, tuple[int, int]]
    last_line: int


def find_metadata(page: Page) -> Metadata:
    """Return the labels of the page and their values; a lone label counts for nothing."""
    found = list(_FIND.finditer(page.folded))
    values: dict[str, tuple[int, int]] = {}
    last = -1
    for one, following in zip(found, [*found[1:], None], strict=True) if found else ():
        name = one.lastgroup or "other"
        start, end = one.end(), _value_end(page, one.end())
        if following is not None:
            end = min(end, following.start())
        stripped = page.text[start:end].strip(" |;\n\t")
        if not stripped:
            continue
        start += page.text[start:end].index(stripped)
        last = page.line_at(start)
        if len(stripped) <= _MOST:
            values.setdefault(name, (start, start + len(stripped)))
    if len(values) < _LEAST or not ({"reference", "date"} & set(values)):
        return Metadata({}, -1)
    return Metadata(values, last)


def _value_end(page: Page, start: int) -> int:
    """A value fills the rest of its line, or stands in the next cell."""
    line = page.line_at(max(start - 1, 0))
    end = page.starts[line] + len(page.lines[line].text)
    if page.text[start:end].strip() or line + 1 >= len(page.lines):
        return end
    return page.starts[line + 1] + len(page.lines[line + 1].text)
