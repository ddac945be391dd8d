"""Golden cases as pytest sees them: one item a case, and one for the set where the file pins it."""

import os

from collections.abc import Iterator
from pathlib import Path as FilePath

import pytest

from parscore.edge import Edit, Path
from parscore.errors import ParscoreError
from parscore.wording import Message

from ._session import COLLECTED, EDITS, UNCONFIRMED, language
from .golden import SET_ITEM, GoldenCase, GoldenFile, hold, load_cases, run_case
from .golden.saying import say_differences
from .golden.updating import edits_of, has_open, pack


class GoldenFailure(Exception):  # noqa: N818 -- it is a verdict, not an error
    """A case does not hold; its text is what a person is told."""


class ScoreFile(pytest.File):
    """A file of golden cases."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield the set's item, if there is anything to say of it, and the cases."""
        self.config.stash[COLLECTED].add(str(self.path))
        try:
            golden = load_cases(_shown(self))
        except ParscoreError as error:
            yield SetItem.from_parent(self, name=SET_ITEM, trouble=error.say(language(self.config)))
            return
        if golden.problems or golden.digest is not None:
            trouble = "\n".join(problem.say(language(self.config)) for problem in golden.problems)
            yield SetItem.from_parent(self, name=SET_ITEM, golden=golden, trouble=trouble)
        for case in golden.cases:
            yield CaseItem.from_parent(self, name=case.name, golden=golden, case=case)


def _shown(file: pytest.File) -> str:
    """Return the path of a file as a person would give it: from the folder in which pytest was started."""
    return os.path.relpath(file.path, file.config.invocation_params.dir)


class _Item(pytest.Item):
    """What the items of a file share."""

    key: Path = ()
    golden: GoldenFile | None = None

    @property
    def lang(self) -> str:
        """The language in which failures are said."""
        return language(self.config)

    def updates(self) -> bool:
        """Tell whether this run rewrites expectations."""
        return bool(self.config.getoption("parscore_update"))

    def rewrite(self, edits: list[Edit], told: str) -> None:
        """Ask for *edits*, and fail: a run that rewrote something does not pass."""
        self.user_properties.append((EDITS, pack(edits)))
        raise GoldenFailure("\n".join((told, Message("golden.updated").say(self.lang))))

    def repr_failure(self, excinfo: "pytest.ExceptionInfo[BaseException]") -> str:  # type: ignore[override]
        """Say what does not hold, as lines for people; anything unforeseen with its traceback."""
        match excinfo.value:
            case GoldenFailure():
                return str(excinfo.value)
            case ParscoreError() as error:
                return error.say(self.lang)
            case _:
                return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[FilePath, int | None, str]:
        """Return where the item stands, the line from 0."""
        line = None if self.golden is None else self.golden.source.place(self.key).line
        return self.path, None if line is None else line - 1, self.name


class SetItem(_Item):
    """Whether a file and its set can be read, and the set is still the one that was confirmed."""

    def __init__(self, *, trouble: str, golden: GoldenFile | None = None, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]  # pytest's own arguments
        self.trouble = trouble
        self.golden = golden
        self.key = ("criteria",)

    def runtest(self) -> None:
        """Fail if anything is wrong with the file or its set."""
        if self.trouble:
            raise GoldenFailure(self.trouble)
        golden = self.golden
        if golden is not None and golden.has_moved and golden.criteria is not None:
            found, wanted = golden.criteria.digest, golden.digest or ""
            values = {"criteria": golden.criteria.id, "found": found, "wanted": wanted}
            told = Message("golden.moved", {**values}).say(self.lang)
            if self.updates():
                self.rewrite([Edit(("digest",), found)], told)
            raise GoldenFailure(told)


class CaseItem(_Item):
    """One golden case."""

    def __init__(self, *, golden: GoldenFile, case: GoldenCase, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]  # pytest's own arguments
        self.golden = golden
        self.case = case
        self.key = case.path

    def runtest(self) -> None:
        """Score the case and hold the result against what is expected."""
        case, golden = self.case, self.golden
        if case.unconfirmed:
            self.user_properties.append((UNCONFIRMED, case.name))
        if case.problems:
            raise GoldenFailure("\n".join(problem.say(self.lang) for problem in case.problems))
        if golden is None or golden.criteria is None:
            raise GoldenFailure("\n".join(problem.say(self.lang) for problem in golden.problems) if golden else "")
        self._hold(golden)
        if case.unconfirmed and self.config.getoption("parscore_confirmed"):
            raise GoldenFailure(Message("golden.not-confirmed").say(self.lang))

    def _hold(self, golden: GoldenFile) -> None:
        case = self.case
        assert golden.criteria is not None  # noqa: S101 -- asked before
        only_new = bool(self.config.getoption("parscore_update_new")) and not self.updates()
        if case.expect.is_empty and not (self.updates() or only_new):
            raise GoldenFailure(Message("golden.asserts-nothing").say(self.lang))
        card = run_case(case, golden.criteria)
        told = say_differences(hold(card, case.expect), self.lang)
        if case.expect.is_empty:
            told = Message("golden.asserts-nothing").say(self.lang)
        if self.updates() or only_new:
            edits = edits_of(case, card, only_new=only_new)
            if edits:
                self.rewrite(edits, told)
        if told:
            still_open = [Message("golden.still-open").say(self.lang)] if has_open(case.expect) else []
            raise GoldenFailure("\n".join((told, *still_open)))
