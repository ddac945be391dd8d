"""Findings about a set as a whole: bands, sums, the window."""

from fractions import Fraction
from itertools import pairwise

from parscore.criteria import CriteriaSet
from parscore.criteria.model import code_path
from parscore.criteria.vocabulary import Band
from parscore.edge import Source
from parscore.wording import Points

from .finding import Report


_ZERO, _HUNDRED = Fraction(0), Fraction(100)


def check_bands(criteria: CriteriaSet, source: Source, report: Report) -> None:
    """Find an index that falls into no band, or into two."""
    bands = criteria.bands[::-1]
    if not bands:
        return
    lowest, highest = bands[0], bands[-1]
    if lowest.start > 0 or not lowest.start_closed:
        report.add(source, ("bands", lowest.id), "bands-bottom", found=lowest.title, below=lowest.start)
    for lower, upper in pairwise(bands):
        _between(lower, upper, source, report)
    outside = any(node.role == "bonus" for node in criteria.root.walk())
    end = highest.end
    if end is not None and (end < _HUNDRED or (end == _HUNDRED and not highest.end_closed)):
        report.add(source, ("bands", highest.id), "bands-gap", lo=end, hi=_HUNDRED, middle=(end + _HUNDRED) / 2)
    for band in bands:
        past = band.start > _HUNDRED or (band.start == _HUNDRED and not band.start_closed)
        if past and not outside:
            report.add(source, ("bands", band.id), "band-never", found=band.start)


def _between(lower: Band, upper: Band, source: Source, report: Report) -> None:
    end = lower.end
    if end is None:
        return
    key = "to" if lower.end_closed else "below"
    if end > upper.start or (end == upper.start and lower.end_closed and upper.start_closed):
        report.add(source, ("bands", lower.id, key), "bands-overlap", found=upper.start, other=upper.title)
    elif end < upper.start or not (lower.end_closed or upper.start_closed):
        middle = (end + upper.start) / 2
        report.add(source, ("bands", lower.id, key), "bands-gap", lo=end, hi=upper.start, middle=middle)


def check_excerpt(criteria: CriteriaSet, source: Source, report: Report) -> None:
    """Name what an excerpt leaves out."""
    settings = source.data.get("set")
    if not isinstance(settings, dict) or settings.get("status") != "excerpt":
        return
    if criteria.root.limit < criteria.total:
        found = Points(criteria.root.limit)
        report.add(source, ("set", "total"), "excerpt-rest", found=found, max=Points(criteria.total))
    for node in criteria.criteria.values():
        path = code_path(node.code)
        if node.is_unread:
            report.add(source, path, "rule-not-read", found=node.code, max=Points(node.limit))
        elif node.children and node.declared is not None and node.scale_to is None:
            inside = sum((child.limit for child in node.children if child.role == node.role), _ZERO)
            key = "max" if node.role == "core" else "cap"
            if inside < node.declared:
                report.add(source, (*path, key), "excerpt-rest", found=Points(inside), max=Points(node.declared))


def check_window(criteria: CriteriaSet, source: Source, report: Report) -> None:
    """Find an evidence window that holds no day of the scored year."""
    opens, closes = criteria.window
    if opens <= closes and not opens.year <= criteria.year <= closes.year:
        report.add(source, ("set", "window"), "window-outside-year", found=opens, end=closes, year=criteria.year)
