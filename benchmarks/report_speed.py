"""How long the report of a country's 3,321 communes takes, every deduction explained: an index and a page for each.

The registers are the sample's five single files, each time with one document
left out by chance and another name. What is measured is the command line, from
its start to its end, with the pages on a disk; beside it stands the time in
which one process does the same for a hundred of them, times 33.21.
"""

import random
import re
import subprocess
import sys
import tempfile
import time

from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage


SAMPLE = Path(__file__).parents[1] / "examples" / "cho-moi-2023"
UNITS = int(sys.argv[1]) if len(sys.argv) > 1 else 3_321


def write_registers(folder: Path, count: int) -> None:
    """Write *count* registers of invented communes."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(SAMPLE.glob("*.toml"))]
    chance = random.Random(2023)
    for number in range(1, count + 1):
        head, *documents = texts[number % len(texts)].split("[[documents]]")
        documents.pop(chance.randrange(len(documents) - 1))
        head = re.sub(r'(?m)^id = ".*"', f'id = "xa-{number:04d}"', head, count=1)
        head = re.sub(r'(?m)^name = ".*"', f'name = "Xã Ví Dụ {number}"', head, count=1)
        (folder / f"xa-{number:04d}.toml").write_text("[[documents]]".join([head, *documents]), encoding="utf-8")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        registers, report = Path(name) / "registers", Path(name) / "report"
        registers.mkdir()
        write_registers(registers, UNITS)
        started = time.perf_counter()
        command = [sys.executable, "-m", "parscore", "report", str(registers), "-o", str(report)]
        subprocess.run(command, check=True)
        took = time.perf_counter() - started
        pages = list(report.rglob("*.html"))
        size = sum(page.stat().st_size for page in pages)
        used = getrusage(RUSAGE_CHILDREN)
    assert len(pages) == UNITS + 1
    print(
        f"{UNITS} units: {took:.1f} s, {1000 * took / UNITS:.1f} ms a unit; {size / 1e6:.0f} MB in {len(pages)} pages"
    )
    print(f"processor time {used.ru_utime + used.ru_stime:.1f} s; the largest process {used.ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
