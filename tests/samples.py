"""Small criteria files and registers as text and as data, and what is wrong with them.

A text may carry a `MARK` where a problem is expected: it is taken out before
the file is written, and its place is what the problem must say.
"""

import datetime

from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs

from parscore.criteria import CriteriaSet, load_criteria
from parscore.criteria.measures import Part, Term
from parscore.errors import InvalidInputError, ParscoreError
from parscore.evidence import Case, Register, fit, load_register, load_registers, read_register


MARK = "¦"

_SET = """\
format = "parscore.criteria/1"
[set]
id = "test/set"
year = 2023
level = "commune"
title = {{ vi = "Bộ thử", en = "Test set" }}
status = "illustrative"
total = {total}
calendar = "{calendar}"
window = {{ from = 2022-12-01, to = 2024-01-31 }}
[sources.plan-341]
number = "341/KH-UBND"
date = 2023-02-22
[sources.undated]
title = {{ vi = "Sổ tay", en = "Handbook" }}
[documents.plan]
title = {{ vi = "Kế hoạch", en = "Plan" }}
types = ["KH"]
subject = ["kế hoạch"]
[documents.meeting]
title = {{ vi = "Kết luận họp", en = "Conclusion" }}
types = ["TB"]
subject = ["họp|kết luận", "Ban điều hành|BĐH"]
not_subject = ["đột xuất"]
[documents.report]
title = {{ vi = "Báo cáo", en = "Report" }}
types = ["BC"]
subject = ["kết quả thực hiện"]
[facts]
total = {{ title = "Hồ sơ" }}
done = {{ title = "Hồ sơ đúng hạn", of = "total" }}
share = {{ title = "Tỷ lệ", sort = "percent" }}
amount = {{ title = "Số tiền", sort = "number" }}
asked = {{ title = "Có giao", sort = "yes_no" }}
handling = {{ title = "Xử lý", sort = "choice", answers = ["kịp thời", "chậm", "không"] }}
{more}
{criteria}
"""

_REGISTER = """\
format = "parscore.register/1"
criteria = "test/set"
[unit]
id = "xa-a"
name = "Xã A"
year = 2023
"""

PLAN_LEAF = '{ kind = "document", document = "plan" }'


def leaf(rule: str = PLAN_LEAF, *, code: str = "1", limit: str = "1", more: str = "") -> str:
    """Return the text of one core leaf; a mark before the rule is one before its key."""
    key = f"{MARK}rule" if rule.startswith(MARK) else "rule"
    return f'[criteria.{code}]\ntitle = "Tiêu chí"\nmax = {limit}\n{key} = {rule.removeprefix(MARK)}\n{more}\n'


def set_text(criteria: str | None = None, *, total: str = "1", calendar: str = "none", more: str = "") -> str:
    """Return the text of a set with *criteria* as its tree."""
    tree = leaf() if criteria is None else criteria
    return _SET.format(total=total, calendar=calendar, more=more, criteria=tree)


def rule_text(rule: str, *, limit: str = "1", calendar: str = "none") -> str:
    """Return the text of a set whose only leaf has *rule*."""
    return set_text(leaf(rule, limit=limit), total=limit.replace(MARK, ""), calendar=calendar)


def penalty_text(rule: str, *, cap: str = "1") -> str:
    """Return the text of a set with a plain leaf and a penalty that has *rule*."""
    return set_text(leaf() + f'[criteria.2]\ntitle = "Trừ"\nrole = "penalty"\ncap = {cap}\nrule = {rule}\n')


def register_text(body: str = "") -> str:
    """Return the text of a register with *body* below its head."""
    return _REGISTER + body


def set_of(folder: Path, text: str) -> CriteriaSet:
    """Write *text* to a file and load it."""
    file = folder / "set.toml"
    file.write_text(text, encoding="utf-8")
    return load_criteria(file)


def parts_of(folder: Path, rule: str, *, limit: str = "1", calendar: str = "none") -> tuple[Part, ...]:
    """Return what *rule* lowers to."""
    return set_of(folder, rule_text(rule, limit=limit, calendar=calendar))["1"].parts


def term_of(folder: Path, rule: str, *, limit: str = "1", calendar: str = "none") -> Term:
    """Return the one term that *rule* lowers to."""
    ((term,),) = (part.terms for part in parts_of(folder, rule, limit=limit, calendar=calendar))
    return term


def penalty_term(folder: Path, rule: str, *, cap: str = "1") -> Term:
    """Return the one term that *rule* lowers to in a penalty."""
    ((term,),) = (part.terms for part in set_of(folder, penalty_text(rule, cap=cap))["2"].parts)
    return term


@attrs.frozen
class Complaint:
    """What was wrong, if anything, and where it was expected: line and column."""

    problems: tuple[ParscoreError, ...]
    expected: tuple[int, int] | None

    @property
    def codes(self) -> list[str]:
        """The ids of the problems, in their order."""
        return [problem.code for problem in self.problems]

    @property
    def only(self) -> ParscoreError:
        """The one problem."""
        (problem,) = self.problems
        return problem

    @property
    def place(self) -> tuple[int | None, int | None]:
        """Line and column of the first problem, if there is one."""
        return next(((problem.line, problem.column) for problem in self.problems), (None, None))


def said(do: Callable[..., object], *args: object) -> tuple[str, ...]:
    """Call *do* and return what its `ParscoreError` says in each language, if it raises one."""
    try:
        do(*args)
    except ParscoreError as error:
        return (error.say("vi"), error.say("en"), repr(error))
    return ()


def _complain(file: Path, text: str, load: Callable[[Path], object]) -> Complaint:
    before, mark, after = text.partition(MARK)
    file.write_text(before + after, encoding="utf-8")
    expected = (before.count("\n") + 1, len(before) - before.rfind("\n")) if mark else None
    try:
        load(file)
    except InvalidInputError as error:
        for problem in error.problems:
            assert str(file) == problem.file
            assert "{" not in problem.say("vi").replace("{…}", "").replace("{ vi = ", "")
            assert problem.say("vi") != problem.say("en")
        return Complaint(error.problems, expected)
    return Complaint((), expected)


def set_complaint(folder: Path, text: str) -> Complaint:
    """Return what is wrong with the criteria file *text*; its problems speak both languages."""
    return _complain(folder / "set.toml", text, load_criteria)


def register_complaint(folder: Path, body: str, criteria: CriteriaSet | None = None) -> Complaint:
    """Return what is wrong with a register of *body*: as a file, and against *criteria* if given."""

    def load(file: Path) -> None:
        register = load_register(file)
        if criteria is not None:
            fit(register, criteria)

    return _complain(folder / "register.toml", register_text(body), load)


def register_data(**tables: Any) -> dict[str, Any]:
    """Return the data of a register with *tables*."""
    head = {"id": "xa-a", "name": "Xã A", "year": 2023}
    return {"format": "parscore.register/1", "criteria": "test/set", "unit": head} | tables


def register_of(**tables: Any) -> Register:
    """Return a register with *tables*."""
    return read_register(register_data(**tables))


def case_of(criteria: CriteriaSet, **tables: Any) -> Case:
    """Return a register with *tables*, fitted to *criteria*."""
    return fit(register_of(**tables), criteria)


def paper(number: str | None = "5/TB-BĐH", date: datetime.date | None = datetime.date(2023, 3, 28), **more: Any) -> Any:
    """Return a document's data: a meeting's conclusion unless *more* says otherwise."""
    given = {"number": number, "date": date, "subject": "Kết luận họp Ban điều hành"} | more
    return {key: value for key, value in given.items() if value is not None}


def on(month: int, day: int, year: int = 2023) -> datetime.date:
    """Return a day, of 2023 unless another year is given."""
    return datetime.date(year, month, day)


FRAGMENT = 'format = "parscore.register/1"\n'
UNIT = '[unit]\nid = "{}"\nname = "Xã"\nyear = 2023\n'


def document(number: str = "5/TB-BĐH", date: str = "2023-03-28", more: str = "") -> str:
    """Return the text of a document in a register."""
    return f'[[documents]]\nnumber = "{number}"\ndate = {date}\nsubject = "Kết luận họp"\n{more}\n'


def head(unit: str, criteria: str = "test/set") -> str:
    """Return the text of a register of *unit*."""
    return f'{FRAGMENT}criteria = "{criteria}"\n{UNIT.format(unit)}'


def problems_of(*paths: Path) -> tuple[ParscoreError, ...]:
    """Return what is wrong with the registers at *paths*, in both languages."""
    try:
        load_registers(paths)
    except InvalidInputError as error:
        problems = error.problems
    else:
        problems = ()
    assert all(problem.say("vi") != problem.say("en") for problem in problems)
    return problems
