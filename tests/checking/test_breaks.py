"""The shipped Chợ Mới set, broken in many ways: each break is named at its line."""

import pytest

from breaks import BREAKS

from parscore.checking import check_paths
from parscore.criteria import find_criteria


SHIPPED = find_criteria("cho-moi/commune-2023").read_text(encoding="utf-8")


class TestShipped:
    def test_is_clean(self):
        """As it is shipped nothing is wrong with it, and nothing looks wrong."""
        report = check_paths(["cho-moi/commune-2023"])

        assert [] == [item.say("en") for item in report.found if item.severity != "info"]


class TestBreaks:
    """One replacement each."""

    def test_are_at_least_forty(self):
        """There are forty, and each replaces a text that stands in the file once."""
        assert len(BREAKS) >= 40
        assert [] == [item.name for item in BREAKS if SHIPPED.count(item.old) != 1]

    @pytest.mark.parametrize("item", BREAKS, ids=lambda item: item.name)
    def test_is_named_at_its_line(self, tmp_path, item):
        """The break is reported with its code, at its line, in both languages."""
        text = SHIPPED.replace(item.old, item.new)
        file = tmp_path / "set.toml"
        file.write_text(text, encoding="utf-8")
        report = check_paths([file])
        lines = text.split("\n")
        told = {(found.code, number + 1) for found in report.found if (number := (found.place.line or 0) - 1) >= 0}
        wanted = {(item.code, number) for number, line in enumerate(lines, 1) if item.at in line}

        assert told & wanted, [found.say("en") for found in report.found]
        assert all(found.say("vi") != found.say("en") for found in report.found)
