"""A register as it was before its reviews."""

from building import day, paper, register_data
from parscore.evidence import read_register, register_at
from parscore.evidence.reviews import before_reviews


REVIEW = {
    "stage": "verified-1",
    "by": "Phòng Nội vụ",
    "date": day(2, 5, 2024),
    "decisions": [{"fact": "done", "value": 3, "reason": "Đếm lại"}],
    "documents": [paper("2/BC", day(3, 1), "report")],
}


class TestBeforeReviews:
    def test_undoes_what_a_stage_did(self):
        """The corrected fact is what the unit said, and the added document is gone; the reviews stay beside it."""
        register = read_register(
            register_data(documents=[paper("1/KH", day(3, 1))], facts={"total": 3, "done": 2}, reviews=[REVIEW])
        )
        verified = register_at(register, "verified-1")
        before = before_reviews(verified)

        assert (2, 1) == (len(verified.documents), len(before.documents))
        assert register.facts == before.facts
        assert register.facts != verified.facts
        assert register.reviews == before.reviews
        assert () == before.decisions

    def test_leaves_a_register_that_is_at_no_stage(self):
        """There is nothing to undo."""
        register = read_register(register_data(reviews=[REVIEW]))

        assert register is before_reviews(register)
