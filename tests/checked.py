"""A criteria file as text, checked: what is found of one code, and where it was expected."""

from collections.abc import Iterable
from pathlib import Path

from parscore.checking import Reported, check_paths
from samples import MARK


def found(folder: Path, text: str, code: str) -> list[Reported]:
    """
    Return what the checker finds of *code* in *text*; where the text carries a
    mark, the first is at it. Whatever is found speaks both languages.
    """
    before, mark, after = text.partition(MARK)
    file = folder / "set.toml"
    file.write_text(before + after, encoding="utf-8")
    report = check_paths([file])
    for item in report.found:
        assert "{" not in item.sentence.say("vi").replace("{ ", "").replace("{…}", "")
        assert item.say("vi") != item.say("en")
    these = [item for item in report.found if item.code == code]
    if mark:
        place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
        assert [place] == [(item.place.line, item.place.column) for item in these[:1]], report.found
    return these


def codes(items: Iterable[Reported]) -> list[str]:
    """Return the codes of *items*."""
    return [item.code for item in items]
