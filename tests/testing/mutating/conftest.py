"""A small set and its cases, as files."""

import pytest


SET = """\
format = "parscore.criteria/1"

[set]
id = "vi-du/nho"
year = 2023
level = "commune"
title = "Bộ nhỏ"
status = "illustrative"
total = 4
calendar = "VN"
window = { from = 2022-12-01, to = 2024-01-31 }

[documents.plan]
title = "Kế hoạch"
types = ["KH"]
subject = ["kế hoạch"]

[facts.violations]
title = "Vi phạm"

[criteria.1]
title = "Kế hoạch năm"
max = 2
rule = { kind = "document", document = "plan", due = 2023-03-31, late = 1 }

[criteria.2]
title = "Kỷ luật"
max = 2
requires = ["1"]
rule = { kind = "deduct", fact = "violations", each = 1 }
"""

CASES = """\
format = "parscore.cases/1"
criteria = "nho.toml"

[cases.dung-han]
register = { facts = { violations = 0 }, documents = [
    { number = "1/KH", kind = "plan", subject = "Năm", date = 2023-03-31 },
] }
expect = { points = { "1" = 2, "2" = 2 }, index = 100 }

[cases.tre-han]
register = { facts = { violations = 1 }, documents = [
    { number = "1/KH", kind = "plan", subject = "Năm", date = 2023-04-01 },
] }
expect = { points = { "1" = 1, "2" = 1 }, deductions = { "1" = { late = 1 } } }
"""


@pytest.fixture
def small(tmp_path):
    """A set in ``nho.toml``, its cases in ``nho.score.toml``."""
    (tmp_path / "nho.toml").write_text(SET, encoding="utf-8")
    (tmp_path / "nho.score.toml").write_text(CASES, encoding="utf-8")
    return tmp_path
