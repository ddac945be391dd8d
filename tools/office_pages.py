"""
Take pictures of the pages of workbooks and Word documents as LibreOffice prints them.

    python tools/office_pages.py [FOLDER]

It writes the reports of one sample commune, at the end of its year and in the
middle of it, and of all sample communes, and a picture of every page. It needs
LibreOffice (soffice) and poppler (pdftoppm), which Debian has as
libreoffice-calc, libreoffice-writer and poppler-utils.
"""

import datetime
import subprocess
import sys

from collections.abc import Iterator
from pathlib import Path

from parscore import load_criteria, load_register, score
from parscore.reports import draft_all, draft_unit
from parscore.reports.formats import FORMATS, Report


ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "examples" / "cho-moi-2023"
MIDDLE = datetime.date(2023, 7, 1)
DOTS = "80"


def reports() -> Iterator[tuple[str, Report]]:
    """Yield the reports that are looked at, by name."""
    criteria = load_criteria("cho-moi/commune-2023")
    registers = [load_register(path) for path in sorted(SAMPLE.iterdir()) if path.suffix != ".md"]
    one = next(register for register in registers if register.unit == "xa-vi-du-b")
    yield "unit", draft_unit(score(criteria, one))
    yield "unit-in-july", draft_unit(score(criteria, one, as_of=MIDDLE))
    yield "unit-english", draft_unit(score(criteria, one), "en")
    yield "units", draft_all([score(criteria, register) for register in registers])


def take(folder: Path) -> None:
    """Write every report in both formats into *folder*, and a picture of each page beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, report in reports():
        for ending in ("xlsx", "docx"):
            file = folder / f"{name}.{ending}"
            file.write_bytes(FORMATS[ending].render(report))
            inner = folder / f"{name}-{ending}"
            inner.mkdir(exist_ok=True)
            run("soffice", "--headless", "--convert-to", "pdf", "--outdir", str(inner), str(file))
            run("pdftoppm", "-r", DOTS, "-png", str(inner / f"{name}.pdf"), str(inner / "page"))
            print(f"{file}: {len(list(inner.glob('page-*.png')))} pages in {inner}")


def run(*command: str) -> None:
    """Run a program; its failure is ours."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 -- the arguments are our own


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "office-pages")
