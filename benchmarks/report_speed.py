"""How long the report of a country's 3,321 communes takes, every deduction explained.

Two forms of it: a workbook, and a folder of an index and a page for each
commune. The registers are the sample's five single files, each time with one
document left out by chance and another name. What is measured is the command
line, from its start to its end, with the files on a disk.
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
        registers = Path(name) / "registers"
        registers.mkdir()
        write_registers(registers, UNITS)
        for output in ("report.xlsx", "report/"):
            measure(registers, f"{name}/{output}")


def measure(registers: Path, output: str) -> None:
    """Write one report, and tell what it took."""
    before = getrusage(RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "parscore", "report", str(registers), "-o", output], check=True)
    took = time.perf_counter() - started
    used = getrusage(RUSAGE_CHILDREN)
    here = Path(output)
    files = [here] if here.is_file() else list(here.rglob("*.html"))
    assert len(files) == (1 if here.is_file() else UNITS + 1)
    size = sum(file.stat().st_size for file in files) / 1e6
    spent = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    print(f"{here.name}: {UNITS} units in {took:.1f} s, {1000 * took / UNITS:.1f} ms a unit; {size:.0f} MB", end="; ")
    print(f"processor time {spent:.1f} s; the largest process so far {used.ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
