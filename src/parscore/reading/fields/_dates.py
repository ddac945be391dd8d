"""Place and date: ``Chợ Mới, ngày 22 tháng 02 năm 2023``."""

import datetime
import re

import attrs

from parscore.reading.folding import fold
from parscore.reading.layout import Page


_DIGITS = {"o": "0", "O": "0", "i": "1", "l": "1", "I": "1"}
_NUMBER = r"[\doil]{1,2}"
_BLANK = r"[\s.…_]*"
WRITTEN = re.compile(
    rf"ngay\s*(?P<day>{_NUMBER}|{_BLANK})\s*[,/]?\s*thang\s*(?P<month>{_NUMBER}|{_BLANK})\s*[,/]?\s*nam\s*(?P<year>[\doil]{{4}}|"
    rf"(?:20[\s.…_]{{0,8}})|{_BLANK})(?![\w])"
)
_NUMERIC = re.compile(
    r"(?:ngay\s*)?(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>(?:19|20)\d\d)(?!\d)"
)
#: What follows a date that stands in a sentence.
_GOES_ON = re.compile(r"[ ,;]*(?:cua|ve|tai|den|va|do|la|thi|duoc|cho|tren|voi|theo|trong|nay|ngay|gio|hoac)(?!\w)")
#: Words that begin a sentence's date, never a place.
_NO_PLACE = re.compile(
    r"(?:hom nay|vao|tu|den|ke tu|trong|truoc|sau|ngay|so|thoi|gio|luc|cung|tinh den|quyet dinh|nghi quyet|nghi dinh|"
    r"thong tu|thong bao|can cu|ket luan|hieu luc|ban hanh|ky ngay|nguoi|do|ke hoach|bao cao|cong van|chi thi|to trinh|"
    r"theo|tai|den ngay|cap|ngay ky|thoi gian|han|thuc hien)(?!\w)"
)
#: A place whose first letter was lost, as whole lines' beginnings are.
_EATEN = re.compile(r"[^\W\d_A-Z][^\W\d_]*(?: (?:- )?[^\W\d_a-z][^\W\d_]*){0,5},")
#: Words of a place that are written small.
_SMALL = frozenset(["tỉnh", "thành", "phố", "huyện", "xã", "thị", "trấn", "phường", "quận", "-", "–"])
_LAST_NAMES = re.compile(r"(?:[^\W\d_a-z][^\W\d_]*\s+){0,3}[^\W\d_a-z][^\W\d_]*$")
_MOST_WORDS = 7
_MOST_LETTERS = 45
_YEARS = (1945, 2100)


@attrs.frozen
class PlaceDate:
    """
    A line of place and date.

    Attributes:
        date: The day, or None where it is left blank or none of the calendar's.
        date_at: Where the date stands in the page's text.
        place: Where the place stands, or None.
        line: The line on which the date begins.
        is_blank: Whether the day is still to be written in.
        is_mended: Whether letters were read as digits.
    """

    date: datetime.date | None
    date_at: tuple[int, int]
    place: tuple[int, int] | None
    line: int
    is_blank: bool
    is_mended: bool


def day_of(found: re.Match[str]) -> datetime.date | None:
    """Return the day of a match, or None if there is no such day."""
    try:
        year, month, day = (
            int("".join(_DIGITS.get(digit, digit) for digit in found[name])) for name in ("year", "month", "day")
        )
        return datetime.date(year, month, day) if _YEARS[0] <= year <= _YEARS[1] else None
    except ValueError:
        return None


def read_day(folded: str) -> datetime.date | None:
    """Return the day that a short text begins with, written in words or numbers."""
    found = WRITTEN.match(folded) or _NUMERIC.match(folded)
    return day_of(found) if found else None


def find_place_dates(page: Page) -> list[PlaceDate]:
    """Return the lines of place and date, in the order of the page; dates in sentences are none."""
    places: list[PlaceDate] = []
    for pattern in (WRITTEN, _NUMERIC):
        for found in pattern.finditer(page.folded):
            one = _placed(page, found)
            if one is not None:
                places.append(one)
    return sorted(places, key=lambda one: one.date_at)


def _placed(page: Page, found: re.Match[str]) -> PlaceDate | None:
    line = page.line_at(found.start())
    last = page.line_at(found.end() - 1)
    most = 2
    if last - line > most:
        return None
    rest = page.folded[found.end() : page.starts[last] + len(page.lines[last].text)]
    if rest.strip(" .,;:*)") and (_GOES_ON.match(rest) or not _is_capitals(page, found.end(), last)):
        return None
    if found["day"].strip(" .…_\n") and not found["year"].strip(" .…_\n"):
        return None
    day = day_of(found)
    blank = day is None and not (found["day"].strip(" .…_\n") and found["month"].strip(" .…_\n"))
    if day is None and not blank:
        return None
    place = _place(page, line, found.start())
    before = page.folded[page.starts[line] : found.start()].strip()
    if (
        place is None
        and before.strip(" ,.(-")
        and not _EATEN.fullmatch(page.text[page.starts[line] : found.start()].strip())
    ):
        return None
    eaten = place is None and before.endswith(",")
    if place is None and not eaten and (found.re is _NUMERIC or page.text[found.start()].islower()):
        return None
    mended = not all(letter.isdigit() for name in ("day", "month", "year") for letter in found[name].strip(" .…_\n"))
    return PlaceDate(day, found.span(), place, line, is_blank=blank, is_mended=mended)


def _is_capitals(page: Page, start: int, last: int) -> bool:
    """What is glued to the date in a flattened page is a type line or a motto, in capitals."""
    rest = page.text[start : page.starts[last] + len(page.lines[last].text)]
    words = rest.split()
    return bool(words) and words[0].isupper() and len(words[0]) > 1


def _place(page: Page, line: int, date_at: int) -> tuple[int, int] | None:
    begins = page.starts[line]
    before = page.text[begins:date_at]
    found = re.search(r"(?:^|(?<=[\s|]))([^\W\d_a-z][^:;|/]*?)\s*[,.;]?\s*$", before)
    if not before.strip() and line and not page.lines[line].gap:
        # "Chợ Mới," may have been left on the line before.
        previous = page.lines[line - 1]
        if re.fullmatch(r"[^\W\d_][^,;:|\d]{2,30},", previous.text) and not previous.is_upper:
            at = page.starts[line - 1]
            return (at, at + len(previous.text) - 1) if _is_place(previous.text[:-1]) else None
        return None
    if found is None:
        return None
    start, end = begins + found.start(1), begins + found.end(1)
    if page.folded.startswith(("v/v", "ve viec"), begins) and (last := _LAST_NAMES.search(page.text, begins, end)):
        # Two columns have run into one: the subject's line, and then the place.
        return last.span()
    if not _is_place(page.text[start:end]):
        return None
    return _with_line_before(page, line, start, end) if start == begins else (start, end)


def _is_place(text: str) -> bool:
    words = text.replace(".", ". ").split()
    if not words or len(words) > _MOST_WORDS or len(text) > _MOST_LETTERS or _NO_PLACE.match(fold(text)):
        return False
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)


def _with_line_before(page: Page, line: int, start: int, end: int) -> tuple[int, int]:
    """A place may be broken over two lines: ``Tam / Kỳ``, ``TP. / Hồ Chí Minh``."""
    if line == 0 or page.lines[line].gap:
        return start, end
    text = page.lines[line - 1].text
    most = 14
    broken = text in {"TP.", "TP", "Tp.", "Thành phố", "Thị xã"} or (
        len(text) <= most
        and page.lines[line - 1].kind == "text"
        and text.replace(" ", "").isalpha()
        and text.istitle()
        and (line == 1 or page.lines[line - 1].gap or (len(text) < most // 2 and text not in {"Số", "Mật", "Khẩn"}))
    )
    return (page.starts[line - 1], end) if broken else (start, end)
