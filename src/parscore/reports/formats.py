"""The formats of reports: a name, which is a file's ending, and what renders it; each is one line of a table."""

from importlib import import_module
from typing import TypeAlias

import attrs

from parscore.edge import need
from parscore.errors import ParscoreError
from parscore.wording import Message

from .charts import require_charts
from .model import UnitReport
from .units_model import UnitsReport


Report: TypeAlias = UnitReport | UnitsReport


@attrs.frozen
class Format:
    """
    A format of reports.

    Attributes:
        name: Its name, which is the file's ending.
        module: The module of this room that renders it, imported when it is used.
        extra: The extra that brings its libraries; None if it needs none.
        library: The library that the extra must have brought.
        pictures: Whether charts have a place in it.
    """

    name: str
    module: str
    extra: str | None = None
    library: str | None = None
    pictures: bool = False

    def require(self) -> None:
        """
        Make sure that its libraries are there, before there is work to lose.

        Raises:
            MissingExtraError: They are not installed.
        """
        if self.library is not None and self.extra is not None:
            need(self.library, self.extra)

    def require_charts(self) -> None:
        """
        Make sure that charts have a place in it, and that what draws them is there.

        Raises:
            ParscoreError: They have none.
            MissingExtraError: What draws is not installed.
        """
        if not self.pictures:
            accepted = ", ".join(f"--to {each.name}" for each in FORMATS.values() if each.pictures)
            raise ParscoreError(Message("error.report-charts", {"found": self.name, "accepted": accepted}))
        require_charts()

    def render(self, report: Report) -> bytes:
        """
        Return the whole file: the module's ``render_unit(report)`` or ``render_units(report)``.

        Raises:
            MissingExtraError: Its libraries are not installed.
        """
        module = import_module(f"{__package__}.{self.module}")
        data: bytes = module.render_unit(report) if isinstance(report, UnitReport) else module.render_units(report)
        return data


#: Each format of a report by its name, as ``--to`` takes it.
FORMATS = {
    each.name: each
    for each in (
        Format("html", "html", "reports", "jinja2", pictures=True),
        Format("md", "markdown"),
        Format("pdf", "pdf", "pdf", "weasyprint", pictures=True),
        Format("xlsx", "xlsx", "office", "xlsxwriter"),
        Format("docx", "docx", "office", "docx", pictures=True),
    )
}
