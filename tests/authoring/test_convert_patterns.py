"""Rule texts: what becomes a rule, and what is left to a person."""

from decimal import Decimal

import pytest

from parscore.authoring.converting._patterns import recognise
from parscore.authoring.converting._proof import complaint


def table(*lines, title="Tiêu chí", maximum="2"):
    """Return the rule that lines become, or None."""
    rule = recognise(lines, title, Decimal(maximum))
    return None if rule is None else dict(rule.table)


def tiers(*written):
    """Return a rule of tiers from bounds and points."""
    return {"kind": "tiers", "tiers": [{**bounds, "points": Decimal(points)} for bounds, points in written]}


class TestTiers:
    """Tiers of a percentage."""

    def test_are_read_from_one_line(self):
        """As Cà Mau writes them: 90 exactly earns 1."""
        expected = tiers(({"above": "90 %"}, 2), ({"from": "70 %", "to": "90 %"}, 1), ({"below": "70 %"}, 0))

        assert expected == table("trên 90 %: 2; từ 70 % - 90 %: 1; dưới 70 %: 0")

    def test_are_read_from_several_lines(self):
        """Bullets, units and the word điểm make no difference."""
        expected = tiers(({"from": "90 %"}, 2), ({"from": "70,5 %", "below": "90 %"}, "1.5"), ({"below": "70,5 %"}, 0))
        lines = ("- Từ 90% trở lên: 2 điểm", "+ Từ 70,5 đến dưới 90% : 1,5 điểm.", "• Dưới 70,5%: không tính điểm")

        assert expected == table(*lines)

    @pytest.mark.parametrize(
        ("words", "bounds"),
        [
            ("Trên 80% đến dưới 90%", {"above": "80 %", "below": "90 %"}),
            ("từ trên 80% đến 90%", {"above": "80 %", "to": "90 %"}),
            ("từ 80% đến dưới 90%", {"from": "80 %", "below": "90 %"}),
            ("80% – 90%", {"from": "80 %", "to": "90 %"}),
            ("đạt từ 90% trở lên", {"from": "90 %"}),
            ("≥ 90%", {"from": "90 %"}),
            ("ít nhất 90%", {"from": "90 %"}),
            ("> 90%", {"above": "90 %"}),
            ("< 90%", {"below": "90 %"}),
            ("từ 90% trở xuống", {"to": "90 %"}),
            ("không quá 90%", {"to": "90 %"}),
            ("≤ 90%", {"to": "90 %"}),
            ("hoàn thành 100% kế hoạch", {"exactly": "100 %"}),
        ],
    )
    def test_have_bounds_as_they_are_said(self, words, bounds):
        """Each wording says whether its numbers belong to it."""
        assert tiers((bounds, 2), ({"below": "10 %"}, 0)) == table(f"{words}: 2; dưới 10%: 0")

    def test_read_the_rest_as_all_that_is_below(self):
        """The rest, after falling tiers, is what is below the last."""
        assert tiers(({"above": "90 %"}, 2), ({"to": "90 %"}, 0)) == table("Trên 90%: 2; còn lại: 0")
        assert tiers(({"from": "90 %"}, 2), ({"below": "90 %"}, 0)) == table(
            "Từ 90% trở lên: 2", "Các trường hợp còn lại: 0"
        )

    @pytest.mark.parametrize(
        "text",
        [
            "90% hồ sơ đúng hạn: 2; 80% hồ sơ trực tuyến: 1",
            "trên 90% và có báo cáo: 2; dưới 90%: 0",
            "trên 90% hồ sơ quý 1: 2; dưới 90%: 0",
            "trên 90%: 2; dưới 90%",
            "trên 90%: 2",
            "còn lại: 0",
            "trên 90%: 2; theo đánh giá: 1; còn lại: 0",
        ],
    )
    def test_are_not_made_of_what_says_more(self, text):
        """Two measures, another condition, a tier without points, or one alone: no rule."""
        assert table(text) is None

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("từ 90% trở lên: 2; từ 70% đến 90%: 1; dưới 70%: 0", "tiers-overlap"),
            ("trên 90%: 2; dưới 90%: 0", "tiers-gap"),
            ("trên 90%: 3; từ 90% trở xuống: 0", "points-above-max"),
        ],
    )
    def test_that_do_not_hold_are_told(self, text, code):
        """An overlap, a gap or too many points is found by lowering the rule."""
        rule = recognise([text], "", Decimal(2))
        found = complaint(rule, Decimal(2))

        assert code == found.code


class TestProportional:
    """A ratio times the maximum."""

    def test_is_read_with_its_cliff(self):
        """As Xuân Lộc writes it: 1 at 100 %, nothing below 90 %, the ratio between."""
        lines = (
            "Hoàn thành 100 % kế hoạch: 1",
            "90 % – 100 %: số mục tiêu đã hoàn thành / số mục tiêu đề ra × 1 điểm",
            "dưới 90 %: 0",
        )

        assert {"kind": "proportional", "zero_below": "90 %"} == table(*lines, maximum="1")

    @pytest.mark.parametrize(
        ("lines", "bounds"),
        [
            (["Tỷ lệ hồ sơ đúng hạn x 2 điểm"], {}),
            (["Điểm = tỷ lệ % x điểm tối đa"], {}),
            (["(Tỷ lệ % hoàn thành x điểm tối đa)/100%"], {}),
            (["Tỷ lệ % nhân với điểm chuẩn; dưới 50% thì không có điểm"], {"zero_below": "50 %"}),
            (
                ["Từ 95% trở lên: 2; dưới 60%: 0; từ 60% đến dưới 95%: tỷ lệ x điểm tối đa"],
                {"full_from": "95 %", "zero_below": "60 %"},
            ),
            (
                [
                    "Từ 80% - dưới 100% số nhiệm vụ thì tính theo công thức: tỷ lệ % x điểm tối đa",
                    "Dưới 80%: 0",
                    "Đạt 100%: 2",
                ],
                {"zero_below": "80 %"},
            ),
        ],
    )
    def test_is_read_in_its_wordings(self, lines, bounds):
        """The maximum by its number or its name, and thresholds in either order."""
        assert {"kind": "proportional", **bounds} == table(*lines)

    @pytest.mark.parametrize(
        "lines",
        [
            ["Tỷ lệ x 1,5 điểm"],
            ["Số văn bản x 2 điểm"],
            ["Tỷ lệ x điểm tối đa; tỷ lệ khác x điểm tối đa"],
            ["Tỷ lệ x điểm tối đa; dưới 50%: 0,5"],
            ["Tỷ lệ x điểm tối đa; dưới 50%: 0; dưới 40%: 0"],
            ["Tỷ lệ x điểm tối đa; theo đánh giá: 0"],
            ["Từ 70% đến dưới 90%: tỷ lệ x điểm tối đa; dưới 60%: 0"],
            ["Trên 80% tỷ lệ x điểm tối đa"],
        ],
    )
    def test_is_not_made_of_what_says_another_thing(self, lines):
        """Another factor, no ratio, two formulas, or thresholds that do not meet: no rule."""
        assert table(*lines) is None


class TestSurvey:
    """A survey's percentage times the maximum."""

    @pytest.mark.parametrize(
        ("title", "text"),
        [
            ("Chỉ số SIPAS", "Tỷ lệ % × điểm tối đa"),
            ("Khảo sát", "Tỷ lệ % x 2 điểm"),
            ("Chỉ số", "Tỷ lệ người dân hài lòng x điểm tối đa"),
        ],
    )
    def test_is_told_by_its_words(self, title, text):
        """SIPAS, satisfaction or a survey, in the title or in the text."""
        assert {"kind": "survey"} == table(text, title=title)

    def test_with_a_threshold_is_a_ratio(self):
        """A survey has no cliff; with one, the rule is proportional."""
        expected = {"kind": "proportional", "zero_below": "50 %"}

        assert expected == table("Tỷ lệ % x điểm tối đa; dưới 50%: 0", title="SIPAS")


class TestEach:
    """So much for each, and so much off for each."""

    @pytest.mark.parametrize(
        "text",
        [
            "Mỗi sáng kiến được công nhận được 0,5 điểm",
            "Mỗi nội quy, quy chế được ban hành: 0.5 điểm",
            "Mỗi sáng kiến 0,5 điểm, tối đa 2 điểm",
            "Cứ mỗi sáng kiến cộng thêm 0,5 điểm nhưng không quá 2 điểm",
        ],
    )
    def test_gives(self, text):
        """A cap that is the maximum says nothing more."""
        assert {"kind": "per_item", "each": Decimal("0.5")} == table(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Trừ 0,25 điểm cho mỗi văn bản ban hành chậm",
            "Trừ 0,25 điểm/01 văn bản ban hành chậm",
            "Mỗi văn bản chậm bị trừ 0,25 điểm",
            "Cứ 01 văn bản chậm trừ 0,25 điểm, trừ đến hết điểm",
            "Đầy đủ, đúng hạn: 2 điểm; mỗi báo cáo chậm trừ 0,25 điểm",
        ],
    )
    def test_takes(self, text):
        """A clause for full marks may stand before it, and "until nothing is left" after it."""
        assert {"kind": "deduct", "each": Decimal("0.25")} == table(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Mỗi sáng kiến 0,5 điểm, tối đa 1 điểm",
            "Mỗi 2 sáng kiến được 0,5 điểm",
            "01 sáng kiến được 0,5 điểm",
            "Mỗi văn bản chậm hoặc thiếu 10% trừ 0,25 điểm",
            "Đầy đủ: 1 điểm; mỗi báo cáo chậm trừ 0,25 điểm",
            "Đủ 4 báo cáo: 2 điểm; mỗi báo cáo chậm trừ 0,25 điểm",
            "Thực hiện chưa đầy đủ: Trừ điểm tương ứng",
            "vi phạm nhẹ: trừ 50 % điểm; nghiêm trọng: 0",
        ],
    )
    def test_is_not_made_of_what_says_more(self, text):
        """Another cap, a number of things, or a share: no rule."""
        assert table(text) is None


class TestAnswers:
    """Answers in words, each with its points."""

    @pytest.mark.parametrize(
        "text",
        [
            "đạt 2 / không 0",
            "Đạt: 2; không đạt: 0",
            "Có: 2 điểm. Không: 0 điểm.",
            "Có ban hành: Điểm tối đa; Không ban hành: 0",
            "Có kế hoạch: 2, không có kế hoạch: không điểm",
            "Kịp thời: 2; chưa kịp thời: 0",
        ],
    )
    def test_are_yes_and_no(self, text):
        """One denies the other: the maximum, or nothing."""
        assert {"kind": "choice"} == table(text)

    def test_that_deny_another_thing_are_answers_of_their_own(self):
        """On time and not complete are no yes and no."""
        expected = {"đúng hạn": Decimal(2), "không đầy đủ": Decimal(0)}

        assert expected == table("đúng hạn: 2; không đầy đủ: 0")["options"]

    def test_may_leave_something_for_no(self):
        """A no that earns something is written out."""
        expected = {"kind": "choice", "options": {"yes": Decimal(2), "no": Decimal(1)}}

        assert expected == table("Kịp thời: 2; không kịp thời: 1")

    def test_are_kept_in_their_own_words(self):
        """As Cà Mau writes them: three answers, of which the last earns nothing."""
        rule = recognise(["kịp thời 1 / không kịp thời 0,5 / không ban hành 0"], "", Decimal(1))

        assert ("kịp thời", "không kịp thời", "không ban hành") == rule.answers
        assert {"kịp thời": 1, "không kịp thời": Decimal("0.5"), "không ban hành": 0} == rule.table["options"]

    @pytest.mark.parametrize(
        "text",
        [
            "Tốt: 2; khá: 1",
            "Đạt: 2; không đạt",
            "Đạt: 1; không đạt: 0",
            "Tốt: 1; kém: 0",
            "Tốt: 2; tốt: 0",
            "Tốt: 2",
            "Tốt: 2; theo đánh giá",
            "trên 90% hoặc tốt: 2; kém: 0",
            f"{'rất dài ' * 30}: 2; kém: 0",
            "Đạt 2 lần: 2; không đạt 2 lần",
            "có 3 kỳ: 2; không: 1",
            "không: 2; không có: 1",
            "đầy đủ nội dung: 0,3; không đảm bảo: 0; đúng thời gian: 0,2; sau ngày đó: 0",
            "quý 1; quý 2",
            "5 mục tiêu, hoàn thành 4 mục tiêu: 4/5*1 = 0,8 điểm",
        ],
    )
    def test_are_not_made_of_what_does_not_add_up(self, text):
        """No answer without points, one that does not reach the maximum, the same twice: no rule."""
        assert table(text) is None


class TestNothing:
    """Nothing to read."""

    @pytest.mark.parametrize("lines", [[], [""], ["-"], ["; ;"]])
    def test_is_no_rule(self, lines):
        """An empty rule text is no rule."""
        assert table(*lines) is None
