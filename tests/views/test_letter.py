"""The letter of explanation: facts of the scorecard and the register, and places for the argument."""

import re

from typing import Any

import pytest

from building import Data, card_of, day, leaf, paper, set_data
from parscore.scoring import Scorecard
from parscore.views import draft_letter, letter_to_markdown


PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
REPORT = {"kind": "document", "document": "report"}
IN_TIME, LATE = day(3, 1), day(4, 3)


def both(**tables: Any) -> Data:
    """Return a set of a plan of 4 points, cited, and a report of 6."""
    return set_data({"1": leaf(4, PLAN, cite="plan mục 1"), "2": leaf(6, REPORT)}, 10, **tables)


def review(stage: str = "verified-1", by: str = "Phòng Nội vụ", *decisions: Data) -> Data:
    """Return a review of the day on which its stage is held here."""
    return {"stage": stage, "by": by, "date": day(2, 5, 2024), "basis": "Biên bản 02", "decisions": list(decisions)}


def points_of(card: Scorecard, number: int = 0, lang: str = "en") -> dict[str, tuple[str, ...]]:
    """Return what is told of one item, by its label."""
    return {point.label: point.texts for point in draft_letter(card, lang).items[number].points}


class TestCut:
    def test_lays_out_the_facts(self):
        """A late plan: its points, its source, what was taken and wanted, the document with locator and file."""
        plan = paper("1/KH-UBND", LATE, locator="mục V", file="kh.pdf")
        card = card_of(both(), documents=[plan, paper("2/BC", IN_TIME, "report")], claimed={"1": 4})
        (item,) = draft_letter(card, "vi").items

        assert "1. Tiêu chí 1: Tiêu chí" == item.head
        assert [
            ("Điểm:", ("tối đa 4; được tính 2; bị trừ 2; đơn vị tự chấm 4.",)),
            ("Căn cứ của tiêu chí:", ("Kế hoạch số 341/KH-UBND ngày 22/02/2023, mục 1.",)),
            ("Nội dung bị trừ điểm:", ("−2 điểm (trễ hạn): 1/KH-UBND ngày 03/4/2023, trễ 3 ngày.",)),
            (
                "Yêu cầu của tiêu chí:",
                ("có Kế hoạch, ban hành chậm nhất 31/3/2023 (trễ hạn: trừ 2; không có: trừ 4 điểm).",),
            ),
            (
                "Minh chứng đã xem:",
                ("1/KH-UBND ngày 03/4/2023 – Văn bản; chỗ chứng minh: mục V; tệp kh.pdf: được tính.",),
            ),
            (
                "Nội dung đề nghị (đơn vị chọn, sửa hoặc bỏ):",
                ("xem xét lại ngày được dùng để tính trễ hạn.",),
            ),
        ] == [(point.label, point.texts) for point in item.points]
        assert "[Đơn vị giải trình: ……]" == item.blank

    @pytest.mark.parametrize(
        ("rule", "tables", "asked"),
        [
            (PLAN, {}, "look at the document that is handed in with this, if any."),
            (PLAN, {"documents": [paper("9/GM", IN_TIME)]}, "look again at not counting 9/GM."),
            (
                {"kind": "choice", "fact": "asked"},
                {},
                "look at the figures and their proof that are handed in with this, if any.",
            ),
            (
                {"kind": "choice", "fact": "asked"},
                {"facts": {"asked": False}},
                "look again at the figures by which it was scored.",
            ),
            (
                {"kind": "deduct", "fact": "faults", "each": 1},
                {"facts": {"faults": 1}},
                "confirm what has been put right, if anything.",
            ),
            ({"kind": "judged", "fact": "mark"}, {"facts": {"mark": 1}}, "look again at the points that were given."),
        ],
    )
    def test_says_what_may_be_asked_for(self, rule, tables, asked):
        """Each cause has its own neutral request, to be kept, changed or struck out."""
        told = points_of(card_of(set_data({"1": leaf(4, rule)}, 4), **tables))

        assert (asked,) == told["What may be asked for (to be kept, changed or struck out by the unit):"]

    def test_of_a_gate_names_what_it_asks_for(self):
        """A report behind a gate is to be counted again once the plan's criterion is looked at again."""
        criteria = set_data({"1": leaf(4, PLAN), "2": leaf(6, REPORT, requires=["1"])}, 10)
        told = points_of(card_of(criteria, documents=[paper("2/BC", IN_TIME, "report")]), 1)

        assert ("count the points again, if criterion 1 is looked at again.",) == tuple(told.values())[-1]

    def test_of_all_or_nothing_shows_what_counts_too(self):
        """Where one condition fails, the document of the met one is still shown as evidence, however deep."""
        inner = {"kind": "all_of", "conditions": [REPORT, {"kind": "proportional", "ratio": ["done", "total"]}]}
        rule = {"kind": "all_of", "conditions": [inner, {"kind": "choice", "fact": "asked"}]}
        told = points_of(card_of(set_data({"1": leaf(4, rule)}, 4), documents=[paper("2/BC", IN_TIME, "report")]))

        assert ("2/BC of 2023-03-01 – Văn bản: counts.",) == told["Evidence that was looked at:"]

    def test_tells_a_penalty(self):
        """A penalty is told as one, and a bonus that was not earned is no cut."""
        fault = {"title": "Lỗi", "role": "penalty", "cap": 2, "rule": {"kind": "per_item", "fact": "faults", "each": 1}}
        bonus = {"title": "Thưởng", "role": "bonus", "cap": 2, "rule": {"kind": "per_item", "fact": "total", "each": 1}}
        criteria = set_data({"1": leaf(4, {"kind": "choice", "fact": "asked"}), "2": fault, "3": bonus}, 4)
        card = card_of(criteria, facts={"asked": True, "faults": 1, "total": 1})
        letter = draft_letter(card, "en")

        assert ["1. Criterion 2: Lỗi"] == [item.head for item in letter.items]
        assert ("a penalty outside the total: −1.",) == letter.items[0].points[0].texts
        assert "beside these a bonus of 1; a penalty of 1" in " ".join(letter.opening)
        assert "Penalties are not part of the total." in letter.notes

    def test_of_a_bonus_below_its_index(self):
        """A bonus is told where a reviewer decided on it; that it waits for the index is what may be asked about."""
        bonus = {
            "title": "Thưởng", "role": "bonus", "cap": 2, "when": {"index_from": 50},
            "rule": {"kind": "per_item", "fact": "total", "each": 1},
        }  # fmt: skip
        criteria = set_data({"1": leaf(4, {"kind": "choice", "fact": "asked"}), "3": bonus}, 4)
        decided = review("verified-1", "Phòng Nội vụ", {"fact": "total", "value": 1, "reason": "Theo sổ"})
        told = points_of(card_of(criteria, facts={"total": 2, "asked": False}, reviews=[decided]), 1)

        assert ("count the points again, if the index is looked at again.",) == tuple(told.values())[-1]

    def test_what_is_not_due_needs_no_explanation(self):
        """In March nothing is cut yet: no item, and no annex."""
        letter = draft_letter(card_of(both(), day(3, 1)), "en")
        late = draft_letter(card_of(both(), day(4, 3)), "en")

        assert ["1. Criterion 2: Tiêu chí"] == [item.head for item in letter.items]
        assert ["1. Criterion 1: Tiêu chí", "2. Criterion 2: Tiêu chí"] == [item.head for item in late.items]
        assert any("includes points of 1 that are not due yet" in note for note in letter.notes)

    def test_two_documents_alike_claim_no_place(self):
        """Where two documents cannot be told apart in a finding, no locator is said of either."""
        papers = [
            paper("9/GM", IN_TIME, issuer=issuer, locator=f"mục {issuer}") for issuer in ("UBND xã A", "UBND xã B")
        ]
        told = points_of(card_of(set_data({"1": leaf(4, PLAN)}, 4), documents=papers))

        assert ("9/GM of 2023-03-01 – Văn bản: does not count: it is of type GM, type KH is wanted.",) == told[
            "Evidence that was looked at:"
        ]


class TestReviews:
    def card(self, *reviews: Data, stage: str | None = None) -> Scorecard:
        """Score a plan, which is in time, and a report under *reviews*."""
        papers = [paper("1/KH-UBND", IN_TIME), paper("2/BC", IN_TIME, "report")]
        del stage
        return card_of(both(), documents=papers, facts={"total": 5}, reviews=list(reviews))

    def test_tells_who_rejected_a_document_when_why_and_on_what_ground(self):
        """A cut that a reviewer made is told with the decision behind it; the letter goes to the reviewer."""
        cut = {"document": "1/KH-UBND", "criterion": "1", "verdict": "rejected", "reason": "Thiếu phụ lục"}
        card = self.card(review("verified-1", "Phòng Nội vụ", cut))

        assert (
            "Phòng Nội vụ rejected 1/KH-UBND for 1 on 2024-02-05: Thiếu phụ lục (basis: Biên bản 02)",
        ) == points_of(card)["What reviewers decided:"]
        assert ("Phòng Nội vụ",) == draft_letter(card, "vi").to
        assert "(vòng: thẩm định lần 1)" in draft_letter(card, "vi").opening[0]

    def test_tells_a_decision_of_points_once(self):
        """Where the decision is what was found, it is not told a second time."""
        card = self.card(review("verified-1", "Phòng Nội vụ", {"criterion": "1", "points": 3, "reason": "Sơ sài"}))
        told = points_of(card)

        assert "What reviewers decided:" not in told
        assert "Phòng Nội vụ gave 1 3 points" in told["What points were taken for:"][0]

    def test_a_corrected_fact_is_told_at_its_criterion(self):
        """A fact that a reviewer corrected stands at the criterion that measures it, and nowhere else."""
        criteria = set_data(
            {"1": leaf(4, {"kind": "proportional", "ratio": ["done", "total"]}), "2": leaf(6, REPORT)}, 10
        )
        decided = review("verified-1", "Phòng Nội vụ", {"fact": "done", "value": 1, "reason": "Theo Cổng"})
        card = card_of(criteria, facts={"done": 4, "total": 4}, reviews=[decided])

        assert "corrected done to 1" in points_of(card, 0)["What reviewers decided:"][0]
        assert "What reviewers decided:" not in points_of(card, 1)

    def test_a_decision_elsewhere_is_not_told(self):
        """What was decided for another criterion stays there."""
        cut = {"document": "2/BC", "criterion": "2", "verdict": "rejected", "reason": "Không dấu"}
        card = card_of(
            both(), documents=[paper("1/KH-UBND", LATE), paper("2/BC", IN_TIME, "report")],
            reviews=[review("verified-1", "Phòng Nội vụ", cut)],
        )  # fmt: skip

        assert "What reviewers decided:" not in points_of(card, 0)
        assert "rejected 2/BC" in points_of(card, 1)["What reviewers decided:"][0]

    def test_questions_are_items_though_nothing_was_cut(self):
        """A question about a criterion at full marks, and one about none in particular, are to be explained."""
        asked = review(
            "verified-1", "Phòng Nội vụ", {"ask": "Ai ký?", "criterion": "1"}, {"ask": "Gửi bản gốc", "criterion": "2"}
        )
        letter = draft_letter(self.card(asked), "vi")

        assert ["1. Tiêu chí 1: Tiêu chí", "2. Tiêu chí 2: Tiêu chí"] == [item.head for item in letter.items]
        assert "yêu cầu giải trình ngày 05/02/2024: Ai ký?" in letter.items[0].points[0].texts[0]
        assert "Có 0 tiêu chí bị trừ điểm và 2 nội dung khác được yêu cầu giải trình" in letter.opening[-1]
        assert () == letter.rows

    def test_the_units_answer_is_put_in(self):
        """What the unit answered stands in the letter, line by line, with room for more."""
        letter = draft_letter(
            self.card(
                review("verified-1", "Phòng Nội vụ", {"ask": "Ai ký?", "criterion": "1"}),
                review("explained", "UBND xã A", {"answer": "=HYPERLINK(1)\n- Chủ tịch ký", "criterion": "1"}),
            ),
            "vi",
        )
        (item,) = letter.items

        assert ("UBND xã A, ngày 05/02/2024:", "=HYPERLINK(1)", "- Chủ tịch ký") == item.points[-1].texts
        assert "[Đơn vị giải trình thêm, nếu có: ……]" == item.blank
        assert ("Phòng Nội vụ",) == letter.to


class TestFrame:
    def test_of_a_commune_is_its_committees(self):
        """The committee writes, about the PAR index; number, day, place and signer are left blank."""
        letter = draft_letter(card_of(both()), "vi")

        assert ("ỦY BAN NHÂN DÂN", "XÃ A") == letter.office
        assert ("Số: ……/UBND-……", "V/v giải trình điểm chỉ số CCHC năm 2023") == (letter.number, letter.subject)
        assert ("TM. ỦY BAN NHÂN DÂN", "[CHỨC VỤ CỦA NGƯỜI KÝ]", "[Họ và tên]") == letter.signature
        assert ("[Cơ quan thẩm định]",) == letter.to
        assert letter.closing[0].startswith("Trên đây là nội dung giải trình của Ủy ban nhân dân xã A")

    def test_of_another_scheme_is_the_units(self):
        """A unit of a scheme of its own has no committee and no PAR index."""
        letter = draft_letter(card_of(both(set={"level": "unit"})), "vi")

        assert (("XÃ A",), "Số: ……/……") == (letter.office, letter.number)
        assert "V/v giải trình kết quả chấm điểm năm 2023" == letter.subject
        assert letter.opening[0].startswith("Xã A giải trình")

    @pytest.mark.parametrize(
        ("status", "told"), [("official", None), ("illustrative", "MINH HỌA"), ("excerpt", "TRÍCH")]
    )
    def test_says_that_a_set_is_not_official(self, status, told):
        """What is illustrative or an excerpt says so in the letter; an official set says nothing."""
        status_line = draft_letter(card_of(both(set={"status": status})), "vi").status

        assert told == (None if status_line is None else status_line.split(":")[0])

    def test_the_last_row_is_the_units(self):
        """The annex has a row for each cut, and the unit's own figures last: 10 at most, 6 earned, 4 taken."""
        letter = draft_letter(card_of(both(), documents=[paper("2/BC", IN_TIME, "report")]), "vi")

        assert ("1", "1 Tiêu chí", "4", "0", "4", "thiếu") == letter.rows[0]
        assert ("", "Tổng điểm của đơn vị", "10", "6", "4", "") == letter.rows[-1]
        assert ("PHỤ LỤC", "BẢNG TỔNG HỢP CÁC TIÊU CHÍ BỊ TRỪ ĐIỂM") == letter.annex[:2]

    def test_says_that_points_are_scaled(self):
        """Where a field is on another scale, the rows are on that, and a note says so."""
        criteria = set_data({"1": {"title": "Lĩnh vực", "scale_to": 10, "1": leaf(4, PLAN)}}, 10)

        assert (
            "Điểm của một số tiêu chí được quy đổi khi cộng vào tổng điểm."
            in draft_letter(card_of(criteria), "vi").notes
        )

    def test_of_nothing_is_short(self):
        """Without a cut or a question the letter says that there is nothing to explain."""
        card = card_of(both(), documents=[paper("1/KH-UBND", IN_TIME), paper("2/BC", IN_TIME, "report")])
        letter = draft_letter(card, "vi")

        assert ((), (), ()) == (letter.items, letter.rows, letter.annex)
        assert "Không tiêu chí nào bị trừ điểm và không có nội dung nào được yêu cầu giải trình." == letter.opening[-1]
        assert ("Ủy ban nhân dân xã A kính báo./.",) == letter.closing

    def test_of_no_index(self):
        """Where nothing applies there is no index to tell."""
        card = card_of(both(), not_applicable={"1": "Không giao", "2": "Không giao"})

        assert (
            "There is no index" in draft_letter(card, "en").opening[2]
            or "no index" in draft_letter(card, "en").opening[2]
        )
        assert "There is no deduction to explain, for no criterion was scored." == draft_letter(card, "en").opening[-1]


class TestMarkdown:
    def test_is_what_the_scorecard_gives(self):
        """`Scorecard.explanation_letter` is the draft as Markdown, with both heads and the marked place."""
        card = card_of(both())
        text = card.explanation_letter()

        assert letter_to_markdown(draft_letter(card, "vi")) == text
        assert text.startswith("**ỦY BAN NHÂN DÂN XÃ A**\n\n**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**\\\n")
        assert text.count("**[Đơn vị giải trình: ……]**") == 2
        assert "\n## 1. Tiêu chí 1: Tiêu chí\n" in text
        assert "| 1 | 1 Tiêu chí | 4 | 0 | 4 | thiếu |\n" in text

    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("*đậm* _nghiêng_", r"\*đậm\* \_nghiêng\_"),
            ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
            ("a | b", r"a \| b"),
            ("# Tiêu đề `mã`", r"\# Tiêu đề \`mã\`"),
            ("dòng một\x00\x1b[31m\u202e dòng hai", "dòng một [31m dòng hai"),
        ],
    )
    def test_what_a_file_says_is_text(self, written, shown):
        """Nothing that a register says becomes markup, and characters that do not print are gone."""
        text = card_of(both(), documents=[paper("9/GM", IN_TIME, subject=written)]).explanation_letter()

        assert f"9/GM ngày 01/3/2023 – {shown}: không được tính" in text
        assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", text)

    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("- gạch", r"\- gạch"),
            ("+ cộng", r"\+ cộng"),
            ("=1+1", r"\=1+1"),
            ("1. một", "1\\. một"),
            ("2023 là", "2023 là"),
        ],
    )
    def test_a_line_does_not_begin_a_list(self, written, shown):
        """A line of an answer that begins as a list or a heading does stays a line."""
        answer = {"answer": f"Vâng.\n{written}", "criterion": "1"}
        text = card_of(both(), reviews=[review("explained", "UBND xã A", answer)]).explanation_letter()

        assert f"  - {shown}\n" in text

    def test_without_cuts_has_no_table(self):
        """Of an official set without cuts there is neither a status line nor an annex."""
        criteria = set_data({"1": leaf(4, PLAN)}, 4, set={"status": "official"})
        text = card_of(criteria, documents=[paper("1/KH-UBND", IN_TIME)]).explanation_letter("en")

        assert "| " not in text
        assert "To: [The reviewing office]\n\nThe People's Committee of xã A explains the score of 2023" in text
        assert text.endswith("**[Name]**\n")

    def test_a_document_without_a_number_is_named_once(self):
        """Where its subject is its name, it is not told twice; one without a date has none."""
        bare = {"subject": "Bản giao ước", "kind": "plan", "type": "KH"}
        text = card_of(set_data({"1": leaf(4, PLAN)}, 4), documents=[bare]).explanation_letter()

        assert "**Minh chứng đã xem:** “Bản giao ước”: không được tính, vì không có số, ký hiệu." in text
