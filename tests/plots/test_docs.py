"""The code on the page about plots runs."""

import re

from pathlib import Path

from parscore.cli import main


ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "plots.md").read_text(encoding="utf-8")


class TestPage:
    def test_python_runs(self, tmp_path, monkeypatch):
        """
        The block of Python writes the chart that it names.
        """
        (tmp_path / "examples").symlink_to(ROOT / "examples")
        monkeypatch.chdir(tmp_path)
        (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
        exec(compile(code, "plots.md", "exec"), {})  # noqa: S102 -- our own page

        assert (tmp_path / "waterfall.svg").is_file()

    def test_commands_run(self, tmp_path, monkeypatch):
        """
        Every command writes its file.
        """
        (tmp_path / "examples").symlink_to(ROOT / "examples")
        monkeypatch.chdir(tmp_path)
        commands = re.findall(r"^    parscore (.*)$", PAGE, re.MULTILINE)

        assert [0, 0] == [main(command.split()) for command in commands]
        assert ["heat-map.png", "waterfall.svg"] == sorted(path.name for path in tmp_path.iterdir() if path.is_file())
