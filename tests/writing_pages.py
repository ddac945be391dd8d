"""
The pages of docs/writing-criteria/ taken apart: blocks and tables, in their order.

How a block becomes a file is told in docs/writing-criteria/index.md, where the
frames stand, too.
"""

import datetime
import io
import re
import shlex

from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import attrs
import tomli

from parscore.checking import Report, check_paths
from parscore.cli import main
from parscore.criteria.model import Example


FOLDER = Path(__file__).parents[1] / "docs" / "writing-criteria"
SET, REGISTER = "bo-tieu-chi.toml", "so-ho-so.toml"
#: Marks a block that is shown for its mistake.
WRONG = "# sai · wrong"
#: First cells of tables that hold no figures.
PLAIN = ("command", "key", "what", "what else it says", "what the decision says", "written")

_ANY_HEADER = re.compile(r"^\[", re.MULTILINE)
_ARITHMETIC = re.compile(r"([\d.][\d.\s+−×÷()]*[\d.)]) = (\d[\d./]*)")


@attrs.frozen
class Block:
    """A fenced block: its language, its lines, and the line where they begin."""

    language: str
    text: str
    line: int


@attrs.frozen
class Table:
    """A table: the cells of its head and of each row, and the line of its head."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    line: int


@attrs.frozen
class Step:
    """
    One thing on a page that can be held against what parscore does.

    Attributes:
        sort: ``clean``, ``wrong``, ``console``, ``given``, ``days``, ``bands`` or ``due``.
        page: The page's name.
        line: Where it stands.
        files: The set, and the register if there is one.
        shown: What is said to come out: a text, or the rows of a table.
        code: The criterion that a table is about.
    """

    sort: str
    page: str
    line: int
    files: dict[str, str]
    shown: object = None
    code: str = ""

    @property
    def name(self) -> str:
        """How a test calls it."""
        return f"{self.page}-{self.line}-{self.sort}"


def read_frames(index: str) -> dict[str, str]:
    """Return the frames by the name of their file: the first blocks of *index* that begin with it."""
    frames: dict[str, str] = {}
    for item in elements(index):
        if isinstance(item, Block):
            head, _, rest = item.text.partition("\n")
            if head in {f"# {SET}", f"# {REGISTER}"}:
                frames.setdefault(head.removeprefix("# "), rest)
    return frames


def elements(text: str) -> Iterator[Block | Table]:
    """Yield the blocks and tables of a page, in their order."""
    lines = text.splitlines()
    number = 0
    while number < len(lines):
        start = number
        if lines[number].startswith("```"):
            number += 1
            while lines[number] != "```":
                number += 1
            yield Block(lines[start][3:], "".join(f"{line}\n" for line in lines[start + 1 : number]), start + 2)
        elif lines[number].startswith("|"):
            while number < len(lines) and lines[number].startswith("|"):
                number += 1
            head, _, *rows = (_cells(line) for line in lines[start:number])
            yield Table(head, tuple(rows), start + 1)
        number += 1


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|").removesuffix("|")
    return tuple(cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", inner))


def steps(page: str, text: str, frames: dict[str, str]) -> Iterator[Step]:
    """Yield what a page shows, each with the files as they are at that place."""
    base = frames[SET]
    files: dict[str, str] = {}
    wrong: Step | None = None
    for item in elements(text):
        if isinstance(item, Table):
            yield from _of_table(page, item, files)
            continue
        head, _, rest = item.text.partition("\n")
        if rest in frames.values():
            continue
        if item.language == "text":
            assert wrong is not None, (page, item.line)
            yield attrs.evolve(wrong, shown=item.text)
            wrong = None
            continue
        assert wrong is None, (page, item.line, "nothing is quoted below the wrong block")
        if item.language == "console":
            yield Step("console", page, item.line, files, item.text)
        elif head.startswith(f"# {REGISTER}"):
            here = {**files, REGISTER: frames[REGISTER] + rest}
            if head.endswith(WRONG.removeprefix("# ")):
                wrong = Step("wrong", page, item.line, here)
            else:
                files = here
                yield Step("clean", page, item.line, files)
        elif item.language == "toml":
            here = {SET: lay(base, item.text.removeprefix(f"{WRONG}\n"))}
            if head == WRONG:
                wrong = Step("wrong", page, item.line, here)
                continue
            base = base if files else here[SET]
            files = here
            yield Step("clean", page, item.line, files)
    assert wrong is None, page


def _of_table(page: str, table: Table, files: dict[str, str]) -> Iterator[Step]:
    head = table.head
    code = head[0].partition("`")[2].partition("`")[0]
    if code and head[0].endswith(" given"):
        assert head[1] in {"points", "taken"}, (page, table.line)
        sort = "given"
    elif code and head[0].endswith(" on"):
        assert head[1:4] == ("earned", "secured", "reachable"), (page, table.line)
        sort = "days"
    elif code and head[0].endswith(" due"):
        sort = "due"
    elif head[0] == "index":
        sort = "bands"
    else:
        assert head[0] in PLAIN, (page, table.line, head)
        return
    yield Step(sort, page, table.line, files, table.rows, code)


def check(step: Step) -> Report:
    """Write the files of *step* into the working directory and check them."""
    for name, text in step.files.items():
        Path(name).write_text(text, encoding="utf-8")
    return check_paths(["."])


def mistakes(step: Step) -> str:
    """Return what is wrong with the files of *step*, without its place, in Vietnamese and in English."""
    found = [item for item in check(step).found if item.severity != "info"]
    said = (item.say(lang).removeprefix(f"{item.place}: ") for lang in ("vi", "en") for item in found)
    return "".join(f"{line}\n" for line in said)


def session(step: Step) -> str:
    """Run each command of a console block; return the block as it comes out, an explanation without its head."""
    check(step)
    block = ""
    for command in re.findall(r"^\$ (.*)$", str(step.shown), re.MULTILINE):
        out = io.StringIO()
        with redirect_stdout(out), redirect_stderr(out):
            main(shlex.split(command)[1:])
        text = out.getvalue()
        if command.startswith("parscore explain") and "\n\n" in text:
            text = text.partition("\n\n")[2]
        block += f"$ {command}\n{text}"
    return block


def lay(base: str, block: str) -> str:
    """Lay *block* over *base*: it takes the place of the tables of the same name, and adds the others."""
    laid = dict(_tables(base)) | dict(_tables(block))
    return "\n".join(lines.rstrip("\n") + "\n" for lines in laid.values())


def _tables(text: str) -> Iterator[tuple[str, str]]:
    """Yield each table's header, "" for what stands before the first, and its lines."""
    starts = [0, *(found.start() for found in _ANY_HEADER.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        if text[start:end].strip():
            yield text[start:end].partition("\n")[0] if text[start] == "[" else "", text[start:end]


def example_of(cell: str, kind: str | None) -> Example:
    """
    Return the worked example of a cell of the column *given*.

    Args:
        cell: Keys of ``given``, or the day of one document.
        kind: The kind of document that a day stands for.
    """
    written = cell.strip("`")
    value = tomli.loads(f"given = {written}", parse_float=Decimal)["given"]
    if isinstance(value, datetime.date):
        paper = {"number": "1/KH-UBND", "date": value, "subject": "Văn bản", "kind": kind}
        value = {"documents": [paper]}
    return Example(value, Fraction(0), None)


def number(cell: str) -> Fraction:
    """Read a number of a table: ``1.5``, ``7/3``, ``−1``."""
    return Fraction(cell.replace("−", "-"))


def worked(cell: str) -> Iterator[tuple[Fraction, Fraction]]:
    """Yield both sides of every equation in *cell*, the left one worked out."""
    for left, right in _ARITHMETIC.findall(cell):
        code = re.sub(r"\d+(?:\.\d+)?", r"Fraction('\g<0>')", left.translate(str.maketrans("−×÷", "-*/")))
        yield eval(code, {"Fraction": Fraction}), Fraction(right)  # noqa: S307 -- digits and operators alone
