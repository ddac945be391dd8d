"""The page on deadlines says what happens."""

import contextlib
import io
import re
import shlex

from pathlib import Path

from parscore.cli import main


ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "deadlines.md").read_text(encoding="utf-8")


class TestPage:
    def test_console(self, capsys, monkeypatch):
        """The command prints what stands below it."""
        monkeypatch.chdir(ROOT)
        command, shown = re.findall(r"```console\n\$ parscore (.*)\n([\s\S]*?)```", PAGE)[0]

        assert 0 == main(shlex.split(command))
        assert shown == capsys.readouterr().out

    def test_python(self, monkeypatch):
        """The block runs: the second conclusion of 2023 is due on 5 July, and done."""
        monkeypatch.chdir(ROOT)
        (block,) = re.findall(r"```python\n([\s\S]*?)```", PAGE)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(block, {})  # noqa: S102 -- the page is ours

        assert "2023-07-05 done 1.3 Thông báo kết luận họp Ban điều hành CCHC 5/2\n" in printed.getvalue()
