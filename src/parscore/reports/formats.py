"""The formats of reports: a name, which is a file's ending, and what renders it; each is one line of a table."""

from importlib import import_module
from typing import TypeAlias

import attrs

from parscore.edge import need

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
    """

    name: str
    module: str
    extra: str | None = None
    library: str | None = None

    def require(self) -> None:
        """
        Make sure that its libraries are there, before there is work to lose.

        Raises:
            MissingExtraError: They are not installed.
        """
        if self.library is not None and self.extra is not None:
            need(self.library, self.extra)

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
        Format("html", "html", "reports", "jinja2"),
        Format("md", "markdown"),
        Format("pdf", "pdf", "pdf", "weasyprint"),
        Format("xlsx", "xlsx", "office", "xlsxwriter"),
        Format("docx", "docx", "office", "docx"),
    )
}
