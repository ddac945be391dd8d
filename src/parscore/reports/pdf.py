"""Reports as PDF: the HTML report, laid out by WeasyPrint, without a browser."""

from types import ModuleType

from parscore.edge import need
from parscore.errors import MissingExtraError
from parscore.wording import Message

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
    document = layouter().HTML(string=page.decode(), url_fetcher=fetch_nothing)
    data: bytes = document.write_pdf(pdf_tags=True)
    return data


def layouter() -> ModuleType:
    """
    Return WeasyPrint.

    Raises:
        ParscoreError: It is not there, or Pango is not, with which it lays out text.
    """
    try:
        return need("weasyprint", "pdf")
    except OSError:
        values = {"found": "Pango", "accepted": "apt install libpangoft2-1.0-0"}
        raise MissingExtraError(Message("error.missing-extra", {**values})) from None


def fetch_nothing(address: str) -> dict[str, object]:
    """Fetch nothing: a report has all that it needs in itself."""
    raise ValueError(address)
