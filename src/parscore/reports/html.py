"""Reports as HTML: one file that stands alone, prints well and is whole without scripts."""

import re

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache, lru_cache, partial
from itertools import groupby, pairwise
from typing import Any

from parscore.edge import need

from ._figures import said
from .model import Context, Figure, Paper, Rank, Row, UnitReport
from .units_model import Column, Standing, UnitsReport


#: Stands in a page for the unit's rank while that is not known.
RANK = "<!--rank-->"
#: How many letters there is room for at the foot of a printed page.
_FOOT = 70
#: What a style sheet's string may hold as it is.
_PLAIN = re.compile(r"[^\w ,.:/()–-]")


def render_unit(report: UnitReport, *, back: str | None = None, waits_for_rank: bool = False) -> bytes:
    """
    Return the page of one unit.

    Args:
        report: The report.
        back: The address of the page that ranks it, if there is one.
        waits_for_rank: Whether its rank is put in later, by `put_rank`.
    """
    page = _environment().get_template("unit.html")
    running = (report.context.status_text, f"{report.name}, {report.context.year}")
    slot = _markup(RANK if waits_for_rank else "")
    return _rendered(page, report.context, running, report=report, back=back, rank_slot=slot)


def put_rank(page: bytes, rank: Rank, lang: str) -> bytes:
    """Return a page with the rank for which it waited."""
    parts = _environment().get_template("_parts.html").make_module({"t": partial(_say, lang)})
    return page.replace(RANK.encode(), str(parts.rank(rank)).strip().encode(), 1)


def render_units(report: UnitsReport, href: Callable[[Standing], str | None] | None = None) -> bytes:
    """
    Return the page of several units.

    Args:
        report: The report.
        href: The address of a unit's page; None leads to the units' reports in this page, where they are.
    """
    page = _environment().get_template("units.html")
    names = {unit.unit: f"#u{number}" for number, unit in enumerate(report.units, 1)}
    running = (report.context.status_text, f"{report.context.set_title}, {report.context.year}")
    most = max(
        (figure.exact for standing in report.standings for figure in standing.taken.values()), default=Fraction(0)
    )
    return _rendered(
        page,
        report.context,
        running,
        report=report,
        href=href or (lambda standing: names.get(standing.unit)),
        heat=partial(_heat, most),
        field_key=_field_key(report.columns),
        rank_slot="",
    )


def _rendered(page: Any, context: Context, running: tuple[str, str], **values: object) -> bytes:  # noqa: ANN401 -- of a library that is imported when needed
    status, foot = running
    text: str = page.render(
        t=partial(_say, context.lang),
        print=context.fingerprint,
        running=_markup("" if context.is_official else _css_string(status)),
        foot=_markup(_css_string(foot if len(foot) <= _FOOT else f"{foot[:_FOOT]}…")),
        **values,
    )
    return text.encode()


@cache
def _environment() -> Any:  # noqa: ANN401 -- likewise
    jinja = need("jinja2", "reports")
    environment = jinja.Environment(
        loader=jinja.PackageLoader("parscore.reports"),
        autoescape=True,
        undefined=jinja.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    source = environment.loader.get_source
    environment.filters |= {"bdi": _bdi, "fields": _by_field, "groupby_standing": _by_standing, "css": _css_number}
    environment.globals |= {
        "css": _markup(source(environment, "report.css")[0]),
        "script": _markup(source(environment, "report.js")[0]),
        "share": _share,
        "key": _key,
        "number": _number,
    }
    return environment


@cache
def _markupsafe() -> Any:  # noqa: ANN401 -- likewise
    return need("markupsafe", "reports")


def _markup(text: str) -> str:
    """Return *text* marked as HTML that is not escaped once more."""
    marked: str = _markupsafe().Markup(text)
    return marked


def _say(lang: str, name: str, /, **values: str | int) -> str:
    return said(f"report.{name}", lang, **values) if values else _fixed(lang, name)


@cache
def _fixed(lang: str, name: str) -> str:
    """Return a sentence that is the same on every page."""
    return said(f"report.{name}", lang)


@lru_cache(maxsize=10_000)
def _bdi(text: str) -> str:
    """Return *text* apart from the direction of what stands around it."""
    return _markup(f"<bdi>{_markupsafe().escape(text)}</bdi>")


def _number(figure: Figure | None, kind: str = "") -> str:
    """Return the cell of a number, empty without one; *kind* is one more class."""
    return _cell("", kind, is_zero=True) if figure is None else _cell(figure.text, kind, is_zero=not figure.exact)


@lru_cache(maxsize=10_000)
def _cell(text: str, kind: str, *, is_zero: bool) -> str:
    names = ["n", *([kind] if kind else []), *(["zero"] if is_zero else [])]
    return _markup(f'<td class="{" ".join(names)}">{_markupsafe().escape(text)}</td>')


def _css_string(text: str) -> str:
    """Return *text* as the inside of a style sheet's string: what could end the string or the sheet is escaped."""
    return _PLAIN.sub(lambda found: f"\\{ord(found[0]):x} ", text)


def _css_number(number: Fraction) -> str:
    """Return *number* as a style sheet reads it, to two places."""
    hundredths = round(number * 100)
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def _share(part: Figure, whole: Figure) -> str:
    """Return how much of a bar a part takes, in per cent; empty if nothing."""
    return _css_number(100 * part.exact / whole.exact) if whole.exact > 0 and part.exact > 0 else ""


def _key(figure: Figure | None) -> str:
    """Return the attribute by which a script sorts: a whole number."""
    return "" if figure is None else _markup(f' data-key="{round(figure.exact * 10**9)}"')


def _heat(most: Fraction, figure: Figure | None) -> str:
    """Return the class of a cell of the matrix: how dark it is."""
    if figure is None or not most:
        return ""
    return f" h{-(-4 * figure.exact // most)}"


def _field_key(columns: Iterable[Column]) -> str:
    return "; ".join(f"{column.code} {column.title}" for column in columns if column.is_field)


def _by_field(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Yield the rows of each field."""
    starts = [number for number, row in enumerate(rows) if row.depth == 0]
    for start, end in pairwise([*starts, len(rows)]):
        yield rows[start:end]


def _by_standing(papers: Iterable[Paper]) -> Iterator[tuple[str, list[Paper]]]:
    for standing, group in groupby(papers, key=lambda paper: paper.standing):
        yield standing, list(group)
