"""A small set in a folder of its own, and golden cases for it."""

import pytest


SET = """\
format = "parscore.criteria/1"

[set]
id = "thu/bo-nho"
year = 2023
level = "commune"
title = "Bộ tiêu chí thử"
status = "illustrative"
total = 10
calendar = "none"
rounding = { leaf = "exact", total = 2, mode = "half-up" }
window = { from = 2022-12-01, to = 2024-01-31 }

[bands.good]
title = { vi = "Tốt", en = "Good" }
from = 80

[documents.conclusion]
title = { vi = "Kết luận họp", en = "Conclusion" }
types = ["TB"]
subject = ["kết luận"]

[facts.total]
title = { vi = "Hồ sơ", en = "Dossiers" }

[facts.done]
title = { vi = "Hồ sơ đúng hạn", en = "Dossiers on time" }
of = "total"

[criteria.1]
title = "Chỉ đạo"

[criteria.1.1]
title = { vi = "Họp quý", en = "Quarterly meetings" }
max = 4
rule = { kind = "periodic", document = "conclusion", every = "quarter", missing = 1 }

[criteria.1.2]
title = { vi = "Đúng hạn", en = "In time" }
max = 6
rule = { kind = "tiers", ratio = ["done", "total"], tiers = [
    { from = "90 %", points = 6 },
    { from = "50 %", below = "90 %", points = 3 },
    { below = "50 %", points = 0 },
] }
"""

#: Three of four quarters: 4 − 1; 80 of 100 dossiers: the middle tier, 3. In all 6 of 10: no band.
CASES = """\
# Các tình huống của bộ thử
format = "parscore.cases/1"
criteria = "bo.toml"

[cases.thieu-quy-4]  # thiếu một quý
register = { facts = { total = 100, done = 80 }, documents = [
    { number = "01/TB-UBND", date = 2023-03-28, subject = "Kết luận" },
    { number = "02/TB-UBND", date = 2023-06-28, subject = "Kết luận" },
    { number = "03/TB-UBND", date = 2023-09-28, subject = "Kết luận" },
] }
expect = { points = { "1.1" = 3, "1.2" = 3 }, band = "none", index = 60 }

[cases.dung-90]
register = { facts = { total = 100, done = 90 } }
expect = { points = { "1.2" = 6 } }
"""


@pytest.fixture
def project(pytester):
    """A folder with a set and golden cases for it."""
    (pytester.path / "bo.toml").write_text(SET, encoding="utf-8")
    (pytester.path / "a.score.toml").write_text(CASES, encoding="utf-8")
    return pytester
