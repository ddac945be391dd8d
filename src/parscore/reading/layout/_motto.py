"""The country's name and motto, which stand in a column of their own and end up anywhere."""

import re

from parscore.reading.folding import is_upper


_GAP = r"[\s|*.,:_~-]{0,9}"
_O, _I = "[o0]", "[i1l]"
_FULL = re.compile(
    rf"c{_O}ng\s*[\s|]\s*h{_O}a\s*[\s|]\s*xa\s*[\s|]\s*h{_O}{_I}\s*[\s|]\s*chu\s*[\s|]\s*ngh{_I}a\s*[\s|"
    rf"]\s*v{_I}et\s*[\s|]\s*nam"
)
_PIECES = re.compile(rf"c{_O}ng\s+h{_O}a\s+xa\s+h{_O}{_I}(?!\w)|chu\s+ngh{_I}a\s+v{_I}et\s+nam(?!\w)")
_MOTTO = re.compile(rf"d{_O}c\s+lap{_GAP}tu\s+d{_O}{_GAP}hanh\s+phuc")
_MOTTO_PIECES = re.compile(rf"d{_O}c\s+lap\s*[-.]\s*tu\s+d{_O}(?!\w)")
_PARTY = re.compile(rf"dang\s+c{_O}ng\s+san\s+v{_I}et\s+nam(?!\w)")
_NEAR = 400


def find_mottos(text: str, folded: str) -> list[tuple[int, int, bool]]:
    """
    Return where names of the State and of the Party and their mottos stand as
    such, in order, none overlapping: start, end, and whether it is the Party's.
    """
    found = [(one.start(), one.end(), False) for one in _FULL.finditer(folded) if _stands_alone(text, one)]
    found += [(one.start(), one.end(), False) for one in _MOTTO.finditer(folded)]
    found += [(one.start(), one.end(), False) for one in _MOTTO_PIECES.finditer(folded)]
    whole = [start for start, _, _ in found]
    found += [
        (one.start(), one.end(), False)
        for one in _PIECES.finditer(folded)
        if is_upper(text[one.start() : one.end()]) and any(abs(one.start() - at) < _NEAR for at in whole)
    ]
    found += [(one.start(), one.end(), True) for one in _PARTY.finditer(folded) if _is_party_head(text, one)]
    return _apart(sorted(found, key=lambda one: (one[0], -one[1])))


def _apart(found: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    kept: list[tuple[int, int, bool]] = []
    for one in found:
        if not kept or one[0] >= kept[-1][1]:
            kept.append(one)
    return kept


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """In capitals it is the letterhead's; else it must fill its line."""
    if is_upper(text[found.start() : found.end()]):
        return True
    start = text.rfind("\n", 0, found.start()) + 1
    end = text.find("\n", found.end())
    line = text[start : found.start()] + text[found.end() : len(text) if end < 0 else end]
    return not line.strip(" |*#>-_.")


def _is_party_head(text: str, found: re.Match[str]) -> bool:
    """The Party's name is a letterhead's where it is in capitals at the edge of its line."""
    if not is_upper(text[found.start() : found.end()], 95):
        return False
    start = text.rfind("\n", 0, found.start()) + 1
    end = text.find("\n", found.end())
    before = text[start : found.start()].strip(" |*#>-_")
    after = text[found.end() : len(text) if end < 0 else end].strip(" |*#>-_")
    most = 60
    return (not after and len(before) < most and not before.endswith((",", "CỦA", "VỀ"))) or (
        not before and len(after) < most
    )
