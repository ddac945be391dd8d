"""The pages about what `parscore inspect` tells: one for each code, and what they show is so."""

import re

from functools import cache

import pytest

from integrity_pages import FOLDER, blocks_of, found_in, marked, said_of
from parscore.checking import severity_of
from parscore.cli import main
from parscore.criteria import load_criteria
from parscore.integrity import CODES


PAGES = {file.stem: file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.md"))}
SEVERITIES = {"error": "lỗi", "warning": "cảnh báo", "info": "lưu ý"}
GUIDE = (FOLDER.parents[1] / "integrity.md").read_text(encoding="utf-8")
#: The set that all blocks name is loaded once.
_load = cache(load_criteria)


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path, monkeypatch):
    """Let every block be written into a folder of its own."""
    monkeypatch.setattr("parscore.integrity.inspecting.load_criteria", _load)
    monkeypatch.chdir(tmp_path)


def test_there_is_a_page_for_each_code():
    """Every code has a page, and every page a code."""
    assert sorted(CODES) == list(PAGES)


def test_guide_lists_each_code_with_its_page():
    """The guide names every code once in its table, and links its page."""
    assert sorted(CODES) == sorted(re.findall(r"^\| \[([\w-]+)\]\(codes/integrity/\1\.md\) \|", GUIDE, re.MULTILINE))


@pytest.mark.parametrize("code", PAGES)
class TestPage:
    def test_says_its_code_and_severity(self, code):
        """The title is the code, and the severity that of the source, in both languages."""
        severity = severity_of(code)

        assert PAGES[code].startswith(f"# {code}\n\n**{severity}** · {SEVERITIES[severity]}\n\n")

    def test_wrong_block_has_exactly_this_finding(self, code):
        """It is found once, where the mark stands, and nothing else is."""
        wrong, said, _ = blocks_of(PAGES[code])
        report = found_in(wrong)

        assert [code] == [item.code for item in report.found]
        assert marked(wrong) == [(item.place.file, item.place.line) for item in report.found]
        assert said == "".join(f"{said_of(item, lang)}\n" for lang in ("vi", "en") for item in report.found)

    def test_right_block_is_clean(self, code):
        """Nothing is found in it."""
        _, _, right = blocks_of(PAGES[code])

        assert [] == [item.say("en") for item in found_in(right).found]
        assert [] == marked(right)

    def test_is_printed(self, code, capsys):
        """``parscore check --explain CODE`` prints it."""
        assert 0 == main(["check", "--explain", code])
        assert PAGES[code] == capsys.readouterr().out
