"""A skeleton of a register: it loads, scores nothing, and names all that the set asks for."""

import re

import pytest

from building import compile_data, set_data
from parscore.authoring.skeleton import new_criteria
from parscore.authoring.skeleton_register import new_register
from parscore.core import Cause
from parscore.criteria import load_criteria, shipped_ids
from parscore.evidence import load_register
from parscore.scoring import score


SET = set_data(
    {
        "1": {
            "title": {"vi": "Kế hoạch", "en": "Plan"},
            "max": 2,
            "rule": {
                "kind": "all_of",
                "conditions": [{"kind": "document", "document": "plan"}, {"kind": "choice", "fact": "handled"}],
            },
        },
        "2": {"title": "Sáng kiến", "max": 1, "rule": {"kind": "per_item", "document": "agreed", "each": 1}},
    },
    3,
    documents={
        "plan": {
            "title": {"vi": "Kế hoạch năm", "en": "Year plan"},
            "types": ["KH"],
            "subject": ["CCHC|cải cách"],
            "not_subject": ["kiểm tra"],
            "signer": "Chủ tịch",
            "to": "Phòng Nội vụ",
            "cites": "341/KH-UBND",
            "issuer": "UBND",
        },
        "agreed": {"title": "Bản giao ước", "numbered": False},
        "other": {"title": "Văn bản khác"},
    },
    facts={"handled": {"title": {"vi": "Đã xử lý", "en": "Handled"}, "sort": "yes_no"}},
)


class TestSkeleton:
    """What ``parscore new register`` writes."""

    @pytest.mark.parametrize("name", shipped_ids())
    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_loads_and_scores_for_every_shipped_set(self, name, lang, tmp_path):
        """Nothing is stated, so no point is earned and no leaf has a score of its own."""
        path = tmp_path / "reg.toml"
        criteria = load_criteria(name)
        path.write_text(new_register(criteria, name, lang), encoding="utf-8")
        card = score(criteria, load_register(path))

        causes = {line.cause for line in card.deductions}
        assert 0 == card.earned
        assert causes <= {Cause.MISSING, Cause.UNPROVEN, Cause.SURVEY_PENDING, Cause.GATED, Cause.BELOW_THRESHOLD}

    def test_names_every_fact_and_kind_in_comments(self, tmp_path):
        """Each fact has its line and each kind its document, all commented out."""
        path = tmp_path / "set.toml"
        path.write_text(new_criteria("a/b", 2026), encoding="utf-8")
        criteria = load_criteria(path)
        text = new_register(criteria, "./set.toml")

        assert list(criteria.facts) == re.findall(r'^# "([a-z_.]+)" = …$', text, flags=re.MULTILINE)
        assert list(criteria.documents) == re.findall(r'^# kind = "([a-z-]+)"$', text, flags=re.MULTILINE)

    def test_says_what_a_fact_may_be(self, tmp_path):
        """Title, unit, accepted values and the fact that it cannot exceed stand above its line."""
        path = tmp_path / "set.toml"
        path.write_text(new_criteria("a/b", 2026), encoding="utf-8")
        lines = new_register(load_criteria(path), "./set.toml").splitlines()
        at = lines.index('# "dossiers.on_time" = …')
        posted = lines.index('# "procedures.posted" = …')

        assert (
            "# Hồ sơ giải quyết đúng hạn (hồ sơ đúng hạn): số nguyên từ 0 trở lên; không lớn hơn “dossiers.total”"
            == lines[at - 1]
        )
        assert lines[posted - 1].endswith('"đầy đủ, kịp thời", "đầy đủ, chưa kịp thời", "chưa đầy đủ"')

    def test_says_what_is_due_when(self, tmp_path):
        """Each quarter's report stands with its day: the 5th day of 04/2026 is a Sunday, so the 6th."""
        path = tmp_path / "set.toml"
        path.write_text(new_criteria("a/b", 2026), encoding="utf-8")
        text = new_register(load_criteria(path), "./set.toml")

        assert "#     Báo cáo CCHC quý của quý I/2026, ban hành chậm nhất 06/4/2026" in text
        assert 4 == text.count("#     Báo cáo CCHC quý của quý")

    def test_shows_what_a_kind_asks(self):
        """The example document has the keys that its kind asks for, and a number only if it carries one."""
        text = new_register(compile_data(SET), "x/y", "en")
        plan, agreed, other = text.split("# ---- ")[-3:]

        assert plan.splitlines() == [
            "Year plan",
            "# 1 Plan",
            "#     Year plan, issued by UBND, signed by Chủ tịch, sent to Phòng Nội vụ, citing 341/KH-UBND",
            "# The subject must hold: cchc | cải cách (| separates alternatives)",
            "# The subject must not hold: kiểm tra",
            "# [[documents]]",
            '# number = "…/KH-UBND"',
            "# date = 2023-…-…",
            '# subject = "…"',
            '# kind = "plan"',
            '# issuer = "UBND"',
            '# signer = "Chủ tịch"',
            '# to = "Phòng Nội vụ"',
            '# cites = "341/KH-UBND"',
            "",
        ]
        assert "number" not in agreed
        assert "# 2 Sáng kiến" in agreed
        assert '# number = "…/…-UBND"' in other
