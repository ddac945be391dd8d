"""What the README and the docs show is run, and must come out as it is shown."""

import doctest
import re
import shlex
import shutil
import subprocess
import sys

from pathlib import Path

import pytest
import tomli

from parscore.criteria._compile import compile_set
from parscore.edge import Problems, read_toml
from parscore.errors import CriteriaError


ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "README.md",
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "vi").glob("*.md")),
    ROOT / "examples" / "other-schemes" / "README.md",
    ROOT / "examples" / "published-tables" / "README.md",
]
#: Pages with commands that write files; such a command is indented, and what it prints is not shown.
WRITING = [ROOT / "docs" / name for name in ("recipes.md", "vi/huong-dan.md", "workbooks.md")]


def blocks(page: Path, language: str) -> list[str]:
    """Return the fenced blocks of a page in one language."""
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_console_examples_print_what_is_shown(page):
    """
    Each command after ``$ parscore`` prints the lines below it.
    """
    for block in blocks(page, "console"):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, expected = example.partition("\n")
            name, *arguments = shlex.split(command)
            run = [sys.executable, "-m", name, *arguments]
            done = subprocess.run(run, capture_output=True, check=False, cwd=ROOT)  # noqa: S603

            assert expected == (done.stdout + done.stderr).decode(), command


@pytest.mark.parametrize("page", WRITING, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_that_write_do_their_work(page, tmp_path):
    """
    Each indented ``parscore`` command of a page runs after those above it, in a folder beside the examples.
    """
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    commands = re.findall(r"^    (parscore .+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    runs = [
        subprocess.run([sys.executable, "-m", *shlex.split(command)], capture_output=True, check=False, cwd=tmp_path)  # noqa: S603
        for command in commands
    ]

    assert commands
    assert [] == [(command, run.stderr) for command, run in zip(commands, runs, strict=True) if run.returncode]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_python_sessions_print_what_is_shown(page, monkeypatch):
    """
    Each ``>>>`` session of a page runs from the project's root.
    """
    monkeypatch.chdir(ROOT)
    session = "\n".join(blocks(page, "pycon"))
    test = doctest.DocTestParser().get_doctest(session, {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    runner.run(test)

    assert runner.failures == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_toml_examples_are_toml(page):
    """
    Each TOML block can be read, once the ellipses are taken for something.
    """
    for block in blocks(page, "toml"):
        text = re.sub(r"\{ kind = \"…\", … \}|\{ … \}", "{}", block)
        text = re.sub(r"= …(?=[ ,}\n])", "= 0", text)

        assert tomli.loads(text), block


def test_the_rule_plugin_of_the_docs_works(tmp_path, monkeypatch):
    """
    The module shown in rule-plugins.md lowers its rule as the page says.
    """
    (code,) = blocks(ROOT / "docs" / "rule-plugins.md", "python")
    space: dict[str, object] = {"__name__": "my_rules"}
    exec(compile(code, "my_rules.py", "exec"), space)  # noqa: S102 -- the page's own example
    kind = space["AT_MOST"]
    monkeypatch.setattr("parscore.criteria._tree.find_kind", lambda name: kind if name == "at_most" else None)
    path = tmp_path / "set.toml"
    path.write_text(
        """\
format = "parscore.criteria/1"
set = { id = "t/t", year = 2023, level = "commune", title = "T", status = "illustrative", total = 2,
    window = { from = 2023-01-01, to = 2023-12-31 } }
[facts.complaints]
title = "Đơn"
[criteria.1]
title = "Ít đơn"
max = 2
rule = { kind = "at_most", fact = "complaints", limit = 3 }
""",
        encoding="utf-8",
    )
    problems = Problems(CriteriaError)
    compiled = compile_set(read_toml(path, CriteriaError), problems)
    problems.raise_all()
    curve = compiled["1"].parts[0].terms[0].curve

    assert [2, 2, 0] == [curve(0), curve(3), curve(4)]
