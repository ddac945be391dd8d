"""Reports as PDF: the HTML report, laid out by WeasyPrint, without a browser."""

from parscore.edge import need

from . import html
from .model import UnitReport
from .units_model import UnitsReport


def render_unit(report: UnitReport) -> bytes:
    """Return the report of one unit."""
    return _lay_out(html.render_unit(report))


def render_units(report: UnitsReport) -> bytes:
    """Return the report of several units."""
    return _lay_out(html.render_units(report))


def _lay_out(page: bytes) -> bytes:
    weasyprint = need("weasyprint", "pdf")
    document = weasyprint.HTML(string=page.decode(), url_fetcher=_fetch_nothing)
    data: bytes = document.write_pdf(pdf_tags=True)
    return data


def _fetch_nothing(address: str) -> dict[str, object]:
    """Fetch nothing: a report has all that it needs in itself."""
    raise ValueError(address)
