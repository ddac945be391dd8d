"""What a test run as a whole does with golden cases: rewrite files, tell what it never used."""

import os

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest


#: The files that were collected, as paths.
COLLECTED = pytest.StashKey[set[str]]()
#: Names of what a report carries from the process that ran a case.
EDITS, UNCONFIRMED = "parscore_edits", "parscore_unconfirmed"
_FILES = "parscore_files"
_SUFFIX = ".score.toml"


def is_worker(config: pytest.Config) -> bool:
    """Tell whether this process is one of several that pytest-xdist started."""
    return hasattr(config, "workerinput")


def language(config: pytest.Config) -> str:
    """Return the language in which failures are said."""
    chosen: str | None = config.getoption("parscore_lang")
    return str(config.getini("parscore_lang")) if chosen is None else chosen


class GoldenSession:
    """Gathers what single cases report, and acts on it once, in the process that began the run."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config
        self.edits: dict[str, list[str]] = {}
        self.unconfirmed: dict[str, int] = {}
        self.unused: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what a case wants rewritten, and whether anyone has confirmed it."""
        if report.when != "call" or is_worker(self.config):
            return
        file = report.nodeid.partition("::")[0]
        for name, value in report.user_properties:
            if name == EDITS:
                self.edits.setdefault(file, []).append(str(value))
            elif name == UNCONFIRMED:
                self.unconfirmed[file] = self.unconfirmed.get(file, 0) + 1

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:  # noqa: ANN401 -- xdist's own class
        """Take over what a worker of pytest-xdist collected."""
        files: list[str] = getattr(node, "workeroutput", {}).get(_FILES, [])
        self.config.stash[COLLECTED].update(files)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Rewrite files; fail a whole run that left a golden file unused."""
        if is_worker(self.config):
            files = self.config.stash[COLLECTED]
            output: dict[str, Any] = getattr(self.config, "workeroutput", {})
            output[_FILES] = sorted(files)
            return
        self._rewrite()
        if _is_whole(self.config) and not self.config.option.collectonly:
            self.unused = [file for file in _golden_files(self.config) if file not in self.config.stash[COLLECTED]]
        if self.unused and exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _rewrite(self) -> None:
        if not self.edits:
            return
        from .golden.updating import unpack, write_edits  # noqa: PLC0415 -- only a run that rewrites needs it

        for file, packed in self.edits.items():
            write_edits(self.config.rootpath / file, [edit for text in packed for edit in unpack(text)])

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:  # noqa: ANN401 -- pytest's own, not public
        """Tell the files that were never used, and the cases that nobody has confirmed."""
        if not (self.unused or self.unconfirmed):
            return
        from parscore.wording import Message  # noqa: PLC0415 -- only where something is to be said

        lang = language(self.config)
        terminalreporter.section("parscore")
        for file in self.unused:
            shown = os.path.relpath(file, self.config.rootpath)
            terminalreporter.line(Message("golden.unused", {"file": shown}).say(lang), red=True)
        for file, count in sorted(self.unconfirmed.items()):
            terminalreporter.line(Message("golden.unconfirmed", {"file": file, "count": count}).say(lang), yellow=True)


def _is_whole(config: pytest.Config) -> bool:
    """Tell whether a run means to run everything: nothing on its command line picks some of it."""
    option = config.option
    picks = (option.keyword, option.markexpr, option.deselect, getattr(option, "lf", False))
    if any(picks) or config.invocation_params.dir != config.rootpath:
        return False
    named = {config.invocation_params.dir / item for item in config.args}
    return config.args_source is not pytest.Config.ArgsSource.ARGS or config.rootpath in named


def _golden_files(config: pytest.Config) -> Iterator[str]:
    """Yield the golden files below the root, but where pytest never looks or was told not to."""
    patterns: list[str] = [*config.getini("norecursedirs"), *config.getini("parscore_unused_ok")]
    ignored = {str(config.invocation_params.dir / path) for path in config.option.ignore or ()}
    for folder, folders, files in os.walk(config.rootpath):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not _is_passed(config, here / name, patterns, ignored))
        for name in sorted(files):
            if name.endswith(_SUFFIX) and not _is_passed(config, here / name, patterns, ignored):
                yield str(here / name)


def _is_passed(config: pytest.Config, path: Path, patterns: list[str], ignored: set[str]) -> bool:
    inside = path.relative_to(config.rootpath).as_posix()
    named = any(fnmatch(path.name, pattern) or fnmatch(inside, pattern) for pattern in patterns)
    return named or str(path) in ignored or (path / "pyvenv.cfg").is_file()
