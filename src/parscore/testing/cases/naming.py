"""Short names of situations: Vietnamese without diacritics, fit for a pytest node id."""

import re
import unicodedata

from fractions import Fraction

from parscore.criteria.measures import Amount, Answer, DocumentCount, Failures, Lateness, Share, Term
from parscore.wording import is_decimal, write_number

from .pieces import whole_of


_MOST = 40
_BLANKS = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Return *text* in small letters without diacritics, words joined by hyphens."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(char for char in bare if not unicodedata.combining(char))
    return _BLANKS.sub("-", letters).strip("-")[:_MOST].rstrip("-")


def prefix_of(term: Term, terms: list[Term]) -> str:
    """Return what names of one term begin with, where a leaf has several: its period, or which one it is."""
    if isinstance(term.measure, Lateness) and term.measure.slot.period is not None:
        return f"{term.measure.slot.period.id.lower()}-"
    return f"phan-{terms.index(term) + 1}-" if len(terms) > 1 else ""


def name_of(term: Term, number: Fraction) -> str:
    """Return the name of a term at *number*: ``tre-1-ngay``, ``ty-le-95``, ``khong-kip-thoi``."""
    match term.measure:
        case Lateness():
            return f"tre-{number}-ngay" if number else "dung-han"
        case DocumentCount():
            return f"{number}-van-ban"
        case Share():
            return f"ty-le-{_percent(number)}"
        case Amount(fact=fact) if fact.sort == "percent":
            return f"muc-{_percent(number)}"
        case Amount(fact=fact):
            return f"{'so-luong' if fact.sort == 'count' else 'gia-tri'}-{write_number(number).replace('/', '-tren-')}"
        case Answer() as measure:
            label = measure.label(int(number))
            return slug(label if isinstance(label, str) else label.vi) or f"dap-an-{int(number) + 1}"
        case _:
            return f"{number}-dieu-kien-khong-dat"


def name_of_nothing(term: Term) -> str:
    """Return the name of a term for which there is nothing."""
    return "thieu" if isinstance(term.measure, Lateness | DocumentCount | Failures) else "khong-khai"


def _percent(number: Fraction) -> str:
    if is_decimal(number):
        return write_number(number * 100)
    whole = whole_of(number)
    return f"{number * whole}-tren-{whole}"
