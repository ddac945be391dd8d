"""Recognise what officials write: a rule text becomes a rule only if every word of it is accounted for."""

import re

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import attrs

from ._clauses import Clause, clauses_of, read_as
from ._ranges import Range, read_range
from ._words import plain


@attrs.frozen
class Rule:
    """
    A rule that was recognised.

    Attributes:
        pattern: Its name, for the report.
        table: The rule as a criteria file writes it; the fact's name is left to be filled in.
        sort: The fact's sort.
        answers: The fact's answers, where it is a choice.
    """

    pattern: str
    table: Mapping[str, object]
    sort: str
    answers: tuple[str, ...] = ()


@attrs.frozen
class Text:
    """
    A rule text on its way to a rule.

    Attributes:
        clauses: Its clauses.
        title: The criterion's title.
        max: The criterion's maximum.
    """

    clauses: tuple[Clause, ...]
    title: str
    max: Decimal

    @property
    def whole(self) -> str:
        """All of it on one line, as it is compared."""
        return read_as(" ; ".join(clause.text for clause in self.clauses))


_NUMBER = r"([0-9]{1,3}(?:[.,][0-9]{1,3})?)"
_FORMULA = re.compile(
    r"(?P<head>.*?)(?:x|×|\*|\bnhan(?: voi)?) ?\(?(?:(?:so )?diem(?: toi da| chuan)?|toi da|"
    + _NUMBER
    + r"(?: ?diem)?)\)?(?: ?[/:] ?100 ?%?)?\)?(?: diem)?"
)
_CONDITION = re.compile(r"(.*?)(?::|,? thi\b|,? (?:duoc )?tinh\b|=).*")
_RATIO = re.compile(r"\bty le\b|\btinh theo\b|/|\bchia\b|%")
_SURVEY = re.compile(r"sipas|hai long|khao sat|dieu tra xa hoi hoc|survey")
_MOST = re.compile(rf"[,;(. ]*(?:nhung )?(?:toi da|khong qua|khong vuot qua)(?: khong qua)? {_NUMBER} ?(?:diem|d)\)?$")
_EACH = re.compile(rf"(?:cu )?moi (.+?)[:,]? (?:(?:thi|duoc|cong|tinh|dat|cho|them)+ )*{_NUMBER} ?(?:diem|d)")
_DEDUCTS = (
    re.compile(rf"(?:bi )?tru {_NUMBER} ?(?:diem|d)(?: cho| doi voi| voi| ?/)? ?(?:moi|01|1) (.+)"),
    re.compile(rf"(?:(?:cu )?moi|cu 0?1) (.+?)[:,]? (?:thi |bi |se )*tru {_NUMBER} ?(?:diem|d)"),
)
_REST = re.compile(r"(?:cac )?(?:truong hop )?con lai|(?:cac )?truong hop khac")
_TO_NOTHING = re.compile(r"[,;. (]*(?:cho |tru )?(?:den|toi) (?:khi )?(?:het|0)(?: diem)?\)?$")
_YES, _NO = re.compile(r"(?:co|dat|dung|day du|dam bao|da)\b ?"), re.compile(r"(?:khong|chua)\b ?")
#: A longer answer is a sentence that somebody should read.
_LONGEST_ANSWER = 160


def recognise(lines: Sequence[str], title: str, maximum: Decimal) -> Rule | None:
    """Return the rule that the *lines* of a rule text say, or None if they fit no known pattern whole."""
    text = Text(clauses_of(lines), title, maximum)
    if not text.clauses:
        return None
    return next((rule for pattern in _PATTERNS if (rule := pattern(text)) is not None), None)


def _tiers(text: Text) -> Rule | None:
    """Tiers of a percentage: trên 90 %: 2; từ 70 % - 90 %: 1; dưới 70 %: 0."""
    points = [clause.given(text.max) for clause in text.clauses]
    ranges = [read_range(clause.words) for clause in text.clauses]
    read = [item for item in ranges if item is not None]
    if 0 < len(read) == len(ranges) - 1 and _REST.fullmatch(read_as(text.clauses[-1].words)):
        read.append(read[-1].below())
    if len(text.clauses) == 1 or len(read) < len(ranges) or None in points or not _of_one_thing(read):
        return None
    tiers = [{**item.bounds, "points": given} for item, given in zip(read, points, strict=True)]
    return Rule("tiers", {"kind": "tiers", "tiers": tiers}, "percent")


def _of_one_thing(ranges: Sequence[Range]) -> bool:
    """Tell whether all ranges are of the same thing: what is said beside the numbers is the same, or nothing."""
    longest = set(max((item.about for item in ranges), key=len).split())
    return all(set(item.about.split()) <= longest for item in ranges)


def _proportional(text: Text) -> Rule | None:
    """A ratio times the maximum, perhaps 0 below a threshold and full from another."""
    formulas = [found for clause in text.clauses if (found := _FORMULA.fullmatch(read_as(clause.text))) is not None]
    others = [clause for clause in text.clauses if _FORMULA.fullmatch(read_as(clause.text)) is None]
    if len(formulas) != 1 or not _RATIO.search(formulas[0]["head"]) or not _is_maximum(formulas[0][2], text.max):
        return None
    bounds = _thresholds(others, text.max)
    if bounds is None or not _fits(formulas[0]["head"], bounds):
        return None
    if not others and _SURVEY.search(f"{plain(text.title)} {text.whole}"):
        return Rule("survey", {"kind": "survey"}, "percent")
    return Rule("proportional", {"kind": "proportional", **bounds}, "percent")


def _is_maximum(number: str | None, maximum: Decimal) -> bool:
    return number is None or Decimal(number.replace(",", ".")) == maximum


def _thresholds(clauses: Sequence[Clause], maximum: Decimal) -> dict[str, str] | None:
    """Return where a ramp begins and ends, or None if *clauses* say something else."""
    bounds: dict[str, str] = {}
    for clause in clauses:
        found, given = read_range(clause.words), clause.given(maximum)
        named = {} if found is None else found.bounds
        if given == 0 and set(named) == {"below"}:
            key, bound = "zero_below", named["below"]
        elif given == maximum and (set(named) == {"from"} or named == {"exactly": "100 %"}):
            key, bound = "full_from", named.get("from", "100 %")
        else:
            return None
        if key in bounds:
            return None
        bounds[key] = bound
    if bounds.get("full_from") == "100 %":
        del bounds["full_from"]
    return bounds


def _fits(head: str, bounds: Mapping[str, str]) -> bool:
    """Tell whether the range that a formula's own clause names begins and ends where the others do."""
    condition = _CONDITION.fullmatch(head)
    named = read_range(condition[1]) if condition is not None else None
    if named is None:
        return not re.search(r"[0-9] ?%", head.replace("100%", "").replace("100 %", ""))
    end = named.bounds.get("below", named.bounds.get("to", "100 %"))
    return (named.bounds.get("from"), end) == (bounds.get("zero_below"), bounds.get("full_from", "100 %"))


def _per_item(text: Text) -> Rule | None:
    """So much for each: mỗi sáng kiến 0,5 điểm, tối đa 2 điểm."""
    whole = text.whole
    most = _MOST.search(whole)
    if most is not None and Decimal(most[1].replace(",", ".")) != text.max:
        return None
    found = _EACH.fullmatch(whole if most is None else whole[: most.start()])
    if found is None or not _counts(found[1]):
        return None
    each = Decimal(found[2].replace(",", "."))
    return Rule("per_item", {"kind": "per_item", "each": each}, "count")


def _counts(words: str) -> bool:
    """Tell whether *words* name something countable and nothing else."""
    return not re.search(r"[0-9]|%|;|\b(?:tru|hoac|neu)\b", words)


def _deduct(text: Text) -> Rule | None:
    """So much off for each: mỗi văn bản chậm trừ 0,25 điểm."""
    *before, last = text.clauses
    if any(clause.given(text.max) != text.max or re.search(r"[0-9]", clause.words) for clause in before):
        return None
    whole = _TO_NOTHING.sub("", read_as(last.text))
    for number, counted, pattern in ((1, 2, _DEDUCTS[0]), (2, 1, _DEDUCTS[1])):
        found = pattern.fullmatch(whole)
        if found is not None and _counts(found[counted]):
            each = Decimal(found[number].replace(",", "."))
            return Rule("deduct", {"kind": "deduct", "each": each}, "count")
    return None


def _yes_no(text: Text) -> Rule | None:
    """Two answers of which one denies the other: đạt 1 / không 0."""
    if len(text.clauses) != 2:  # noqa: PLR2004 -- yes and no
        return None
    yes, no = text.clauses
    said, denied = read_as(yes.words), read_as(no.words)
    refusal = _NO.match(denied)
    if refusal is None or _NO.match(said) or re.search(r"[0-9]", said):
        return None
    rest = denied[refusal.end() :]
    affirmed = _YES.match(said)
    stem = said[affirmed.end() :] if affirmed is not None else None
    if rest not in {said, stem} and (rest or stem is None):
        return None
    given, none = yes.given(text.max), no.given(text.max)
    if given != text.max or none is None:
        return None
    options: dict[str, object] = {"options": {"yes": given, "no": none}} if none else {}
    return Rule("yes_no", {"kind": "choice", **options}, "yes_no")


def _choice(text: Text) -> Rule | None:
    """Answers in words, each with its points, the last of them nothing."""
    given = {clause.words: clause.given(text.max) for clause in text.clauses}
    words = " ; ".join(map(plain, given))
    points = [item for item in given.values() if item is not None]
    if len(given) < 2 or len({*map(read_as, given)}) < len(text.clauses) or len(points) < len(given):  # noqa: PLR2004
        return None
    long = any(len(answer) > _LONGEST_ANSWER for answer in given)
    if long or max(points) != text.max or 0 not in points or re.search(r"%|\b(?:moi|tru|cu)\b", words):
        return None
    return Rule("choice", {"kind": "choice", "options": given}, "choice", answers=tuple(given))


_PATTERNS: tuple[Callable[[Text], Rule | None], ...] = (_tiers, _proportional, _deduct, _per_item, _yes_no, _choice)


__all__ = ["Rule", "recognise"]
