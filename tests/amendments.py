"""A small set to amend, and what comes of amending it."""

from pathlib import Path

from parscore.criteria import CriteriaSet, load_criteria
from parscore.errors import InvalidInputError, ParscoreError
from samples import MARK


#: Two fields: 1 with three criteria (one gated), 2 with a gate on 1.1, a penalty, a band that asks that none was taken.
BASE = """\
format = "parscore.criteria/1"
[set]
id = "test/base"
year = 2023
level = "commune"
title = { vi = "Bộ gốc", en = "Base set" }
status = "illustrative"
total = 10
calendar = "none"
window = { from = 2022-12-01, to = 2024-01-31 }
in_force = { from = 2023-02-01 }
[sources.plan]
number = "341/KH-UBND"
date = 2023-02-22
[bands.high]
title = { vi = "Cao", en = "High" }
from = 80
no_penalty = ["2.P"]
[bands.low]
title = { vi = "Thấp", en = "Low" }
from = 0
[documents.report]
title = { vi = "Báo cáo", en = "Report" }
types = ["BC"]
[documents.unused]
title = { vi = "Giấy khác", en = "Other paper" }
[facts.total]
title = { vi = "Hồ sơ", en = "Dossiers" }
[facts.done]
title = { vi = "Hồ sơ đúng hạn", en = "Dossiers on time" }
of = "total"
[facts.faults]
title = { vi = "Vi phạm", en = "Faults" }
[criteria.1]
title = { vi = "Lĩnh vực một", en = "Field one" }
max = 6
[criteria.1.1]
title = { vi = "Báo cáo", en = "Report" }
max = 2
cite = "plan mục 1"
note = "Ghi chú"
rule = { kind = "document", document = "report", due = 2023-03-31, late = 0.5 }
rule_text = "Đúng hạn: 2; trễ: 1,5"
examples = [{ given = { missing = 0, late = 1 }, points = 1.5 }]
[criteria.1.2]
title = { vi = "Hồ sơ", en = "Dossiers" }
max = 3
requires = ["1.1"]
rule = { kind = "proportional", ratio = ["done", "total"] }
[criteria.1.3]
title = { vi = "Vi phạm", en = "Faults" }
max = 1
rule = { kind = "deduct", fact = "faults", each = 0.5 }
[criteria.2]
title = { vi = "Lĩnh vực hai", en = "Field two" }
[criteria.2.1]
title = { vi = "Báo cáo hai", en = "Second report" }
max = 4
requires = ["1.2", { criterion = "1.3", at_least = "50 %" }]
rule = { kind = "document", document = "report" }
[criteria.2.P]
title = { vi = "Điểm trừ", en = "Penalty" }
role = "penalty"
cap = 2
rule = { kind = "deduct", fact = "faults", each = 1 }
"""

HEAD = """\
format = "parscore.criteria/1"
[set]
id = "test/new"
amends = "base.toml"
"""

#: A leaf's keys below its title.
REPORT = 'rule = { kind = "document", document = "report" }\n'


def write(folder: Path, name: str, text: str) -> Path:
    """Write a file and return its path."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def amended(folder: Path, body: str = "", *, base: str = BASE, head: str = HEAD) -> CriteriaSet:
    """Load an amendment with *body* of *base*."""
    write(folder, "base.toml", base)
    return load_criteria(write(folder, "new.toml", head + body))


def wrong(
    folder: Path, body: str = "", *, base: str = BASE, head: str = HEAD
) -> tuple[tuple[ParscoreError, ...], tuple[str, int, int] | None]:
    """Return what is wrong with an amendment, and where a mark in either file stands: file, line, column."""
    expected = None
    for name, text in (("base.toml", base), ("new.toml", head + body)):
        before, mark, after = text.partition(MARK)
        write(folder, name, before + after)
        if mark:
            expected = (name, before.count("\n") + 1, len(before) - before.rfind("\n"))
    problems: tuple[ParscoreError, ...] = ()
    try:
        load_criteria(folder / "new.toml")
    except InvalidInputError as error:
        problems = error.problems
    assert all(problem.say("vi") != problem.say("en") for problem in problems)

    return problems, expected


def place(problem: ParscoreError) -> tuple[str, int | None, int | None]:
    """Return the file's name, line and column of a problem."""
    return (Path(problem.file or "").name, problem.line, problem.column)
