"""The report of many units: scored, drafted and written by several processes, a unit at a time."""

import argparse

from collections.abc import Sequence
from pathlib import Path

from parscore.evidence.files import Lot
from parscore.reports.files import new_folder
from parscore.reports.folder import INDEX, ReportFolder
from parscore.wording import Message, Value

from ._each_unit import each_unit
from ._output import Screen


def write_folder(lots: Sequence[Lot], folder: Path, options: argparse.Namespace, screen: Screen) -> Message:
    """
    Write the report of the registers in *lots* into *folder*, and say what was written.

    Raises:
        InvalidInputError: Something is wrong with a register; nothing is written.
        ParscoreError: The folder exists, or the units cannot be ranked.
    """
    with new_folder(folder, force=options.force) as inner:
        report = ReportFolder(inner, options.lang)
        report.open()
        if options.charts:
            found = list(each_unit(report.write_outlined, lots, options, screen))
            tallies = [item for item, _ in found]
            report.finish(tallies, [item for _, item in found])
        else:
            tallies = list(each_unit(report.write_unit, lots, options, screen))
            report.finish(tallies)
    values: dict[str, Value] = {"count": len(tallies), "file": str(folder), "index": str(folder / INDEX)}
    return Message("report.written-folder", values)
