"""Whether a document counts for what is asked, and every reason why it does not."""

import pytest

from parscore.evidence.weighing import candidates, weigh
from parscore.scoring.slots import fill
from samples import case_of, leaf, on, paper, set_of, set_text


MORE = """\
[documents.letter]
title = { vi = "Công văn", en = "Letter" }
types = ["CV"]
subject = ["thư"]
issuer = "UBND huyện|Xã A"
signer = "Chủ tịch"
to = "Phòng Nội vụ|Ban điều hành"
cites = ["plan-341"]
[documents.agreement]
title = { vi = "Bản giao ước", en = "Agreement" }
subject = ["giao ước"]
numbered = false
"""
LETTER = {
    "number": "5/UBND-VP",
    "subject": "Thư",
    "signer": "Chủ tịch Nguyễn Văn A",
    "to": ["Lưu: VT", "Phòng Nội vụ huyện"],
    "cites": ["0341/KH – UBND"],
}


def weighed(folder, document, *, kinds='"meeting"', asked="", as_of=None):
    """Return what became of *document* where *kinds* are asked for in rule 1."""
    rule = f'{{ kind = "document", document = [{kinds}], {asked} }}'
    criteria = set_of(folder, set_text(leaf(rule), more=MORE))
    case = case_of(criteria, documents=[paper(**document)])
    ask = criteria["1"].parts[0].terms[0].measure.roster.ask
    (filed,) = {id(filed): filed for lot in (*case.by_kind.values(), *case.by_code.values()) for filed in lot}.values()
    return weigh(filed, ask, case, as_of)


class TestCounts:
    @pytest.mark.parametrize(
        ("document", "more"),
        [
            ({}, {}),
            ({}, {"as_of": on(3, 28)}),
            ({"date": on(12, 1, 2022)}, {}),
            ({"date": on(1, 31, 2024)}, {}),
            ({"received": on(3, 28)}, {}),
            ({"received": on(3, 30)}, {"asked": 'by = "received"', "as_of": on(3, 30)}),
            ({"kind": "meeting", "subject": "Bất kỳ"}, {}),
            ({"type": "TB", "number": "5/UBND-VP"}, {}),
            (LETTER, {"kinds": '"letter"'}),
            (LETTER | {"issuer": "ubnd HUYỆN Chợ Mới"}, {"kinds": '"letter"'}),
            (LETTER, {"kinds": '"letter"', "asked": 'signer = "nguyễn văn a|b", to = "lưu", cites = "341/KH-UBND"'}),
            ({"number": None, "subject": "Bản giao ước"}, {"kinds": '"agreement"'}),
            ({}, {"kinds": '"plan", "meeting"'}),
            ({"signer": "Trưởng Ban"}, {"asked": 'signer = "Chủ tịch|Trưởng Ban|"'}),
        ],
    )
    def test_where_it_is_all_that_is_asked(self, tmp_path, document, more):
        """A document passes on its bounds: the window's first and last day, the day of the score."""
        verdict = weighed(tmp_path, document, **more)

        assert (None, True) == (verdict.reason, verdict.looked_at.counted)
        assert None is verdict.looked_at.why

    @pytest.mark.parametrize(
        ("start", "end"),
        [(on(5, 1, 2010), None), (on(5, 1, 2010), on(1, 1)), (on(12, 31), on(12, 31, 2030)), (on(1, 1), on(12, 31))],
    )
    def test_where_it_is_in_force_in_the_year(self, tmp_path, start, end):
        """A regulation in force on any day of the year counts, however old it is."""
        valid = {"from": start} if end is None else {"from": start, "to": end}

        assert None is weighed(tmp_path, {"date": on(5, 1, 2010), "valid": valid}).reason


REASONS = [
    ("wrong_kind", {"number": "5/KH-X", "subject": "Kế hoạch", "proves": ["1"]}, {}),
    ("wrong_kind", {"kind": "plan"}, {}),
    ("not_yet", {}, {"as_of": on(3, 27)}),
    ("not_yet", {"received": on(3, 30)}, {"asked": 'by = "received"', "as_of": on(3, 29)}),
    ("not_yet", {}, {"asked": 'by = "received"', "as_of": on(3, 27)}),
    ("wrong_type", {"number": "5/GM-X", "subject": "Mời họp Ban điều hành"}, {}),
    ("wrong_type", {"number": None}, {}),
    ("wrong_type", {"kind": "meeting", "number": "5/KH-X"}, {}),
    ("excluded", {"subject": "Kết luận họp ĐỘT XUẤT Ban điều hành"}, {}),
    ("no_number", {"number": None, "type": "TB"}, {}),
    ("no_date", {"date": None}, {}),
    ("no_date", {"date": None, "received": on(3, 30)}, {"asked": 'by = "received"'}),
    ("after_received", {"received": on(3, 27)}, {}),
    ("unstated", {}, {"asked": 'by = "received"'}),
    ("wrong_issuer", LETTER | {"issuer": "UBND tỉnh"}, {"kinds": '"letter"'}),
    ("wrong_issuer", {}, {"asked": 'issuer = "UBND huyện"'}),
    ("wrong_signer", LETTER | {"signer": "Phó phòng"}, {"kinds": '"letter"'}),
    ("wrong_signer", LETTER, {"kinds": '"letter"', "asked": 'signer = "Trưởng Ban"'}),
    ("unstated", {}, {"asked": 'signer = "Trưởng Ban"'}),
    ("wrong_addressee", LETTER | {"to": ["Lưu: VT"]}, {"kinds": '"letter"'}),
    ("unstated", LETTER | {"to": []}, {"kinds": '"letter"'}),
    ("unstated", {}, {"asked": 'to = "Phòng Nội vụ"'}),
    ("no_citation", LETTER | {"cites": ["342/KH-UBND"]}, {"kinds": '"letter"'}),
    ("no_citation", LETTER, {"kinds": '"letter"', "asked": 'cites = "1/QĐ-X"'}),
    ("unstated", LETTER | {"cites": []}, {"kinds": '"letter"'}),
    ("outside_window", {"date": on(11, 30, 2022)}, {}),
    ("outside_window", {"date": on(2, 1, 2024)}, {}),
    ("outside_window", {"received": on(2, 1, 2024)}, {"asked": 'by = "received"'}),
    ("not_in_force", {"valid": {"from": on(1, 1, 2024)}}, {}),
    ("not_in_force", {"valid": {"from": on(1, 1, 2020), "to": on(12, 31, 2022)}}, {}),
]


class TestDoesNotCount:
    @pytest.mark.parametrize(("reason", "document", "more"), REASONS)
    def test_for_the_first_test_that_it_fails(self, tmp_path, reason, document, more):
        """Each reason has its id, and is said in both languages."""
        looked_at = weighed(tmp_path, document, **more).looked_at

        assert (reason, False) == (looked_at.reason, looked_at.counted)
        assert "" != looked_at.why.say("vi") != looked_at.why.say("en")

    def test_says_what_was_found(self, tmp_path):
        """The sentence names what is there and what is wanted."""
        why = weighed(tmp_path, LETTER | {"signer": "Phó phòng"}, kinds='"letter"').looked_at.why.say("vi")

        assert "Phó phòng" in why
        assert "Chủ tịch" in why

    @pytest.mark.parametrize(
        ("document", "asked", "what"),
        [
            ({}, 'by = "received"', "received"),
            ({}, 'signer = "A"', "signer"),
            ({}, 'to = "A"', "to"),
            ({}, 'cites = "A"', "cites"),
        ],
    )
    def test_for_what_the_register_does_not_say(self, tmp_path, document, asked, what):
        """What is not stated is no wrong statement; the reason says what to state."""
        verdict = weighed(tmp_path, document, asked=asked)

        assert ("unstated", f"what.{what}") == (verdict.reason, verdict.values["what"].id)


def filled(folder, rule, *documents, as_of=None):
    """Return, for each slot of *rule*, the numbers that count and the reasons of the others."""
    criteria = set_of(folder, set_text(leaf(rule)))
    roster = criteria["1"].parts[0].terms[0].measure.roster
    fillings = fill(roster, case_of(criteria, documents=list(documents)), "1", as_of, ())
    return [[verdict.reason or verdict.filed.document.number for verdict in filling.verdicts] for filling in fillings]


QUARTERS = (
    '{ kind = "periodic", document = "meeting", every = "quarter", missing = 0.1,'
    ' due = "5 days after the period ends" }'
)


class TestPeriod:
    @pytest.mark.parametrize(
        ("subject", "date", "more", "slot"),
        [
            ("", on(12, 1, 2022), {}, 0),
            ("", on(4, 5), {}, 0),
            ("", on(4, 6), {}, 1),
            ("", on(1, 31, 2024), {}, 3),
            ("quý III/2023", on(4, 1), {}, 2),
            ("quý I", on(12, 1), {}, 0),
            ("6 tháng đầu năm", on(7, 20), {}, 1),
            ("ngày 06 tháng 3", on(3, 6), {}, 0),
            ("quý I/2023", on(4, 1), {"period": "2023-Q4"}, 3),
        ],
    )
    def test_is_the_one_named_else_the_one_of_the_day(self, tmp_path, subject, date, more, slot):
        """A period that is written wins over the subject, and that over the due window of the day."""
        document = paper(date=date, subject=f"Kết luận họp Ban điều hành {subject}", **more)

        assert [["5/TB-BĐH"] if number == slot else [] for number in range(4)] == filled(tmp_path, QUARTERS, document)

    def test_of_another_year_is_none(self, tmp_path):
        """A document that names a quarter of another year serves none."""
        document = paper(subject="Kết luận họp Ban điều hành quý IV/2022", date=on(1, 5))

        assert [["outside_period"], [], [], []] == filled(tmp_path, QUARTERS, document)

    def test_has_one_document(self, tmp_path):
        """The earliest serves, the others of the period are seconds."""
        documents = [paper("2/TB-X", on(3, 2)), paper("1/TB-X", on(3, 1)), paper("3/TB-X", on(5, 3))]

        assert [["1/TB-X", "second"], ["3/TB-X"], [], []] == filled(tmp_path, QUARTERS, *documents)

    def test_is_not_served_by_an_ad_hoc_meeting(self, tmp_path):
        """An ad-hoc meeting does not stand in, and does not push out the one that counts."""
        odd = paper("1/TB-X", on(3, 1), subject="Kết luận họp đột xuất Ban điều hành")

        assert [["excluded", "2/TB-X"], [], [], []] == filled(tmp_path, QUARTERS, odd, paper("2/TB-X", on(3, 2)))


class TestCandidates:
    def pool(self, folder, kinds, documents, code="1"):
        """Return the numbers of the documents that may serve *code*."""
        rule = f'{{ kind = "document", document = [{kinds}] }}'
        criteria = set_of(
            folder, set_text('[criteria.1]\ntitle = "x"\n' + leaf(rule, code="1.1") + leaf(rule, code="1.2"), total="2")
        )
        ask = criteria["1.1"].parts[0].terms[0].measure.roster.ask
        return [filed.document.number for filed in candidates(case_of(criteria, documents=documents), ask, code)]

    def test_are_those_of_the_kinds_asked(self, tmp_path):
        """Documents of any asked kind and those that look like one, each once, by date."""
        documents = [
            paper("3/TB-X", on(5, 1)),
            paper("2/KH-X", on(4, 1), subject="Kế hoạch"),
            paper("1/GM-X", on(6, 1), subject="Kế hoạch họp Ban điều hành"),
            paper("4/BC-X", on(6, 2), subject="Kết quả thực hiện"),
        ]

        assert ["2/KH-X", "3/TB-X", "1/GM-X"] == self.pool(tmp_path, '"plan", "meeting"', documents)
        assert ["3/TB-X", "1/GM-X"] == self.pool(tmp_path, '"meeting"', documents)
        assert [] == self.pool(tmp_path, '"plan"', documents[:1])

    @pytest.mark.parametrize(
        ("proves", "serves"),
        [(["1.1"], True), (["1"], True), (["1.2"], False), (["1.2", "1.1"], True)],
    )
    def test_prove_what_they_name(self, tmp_path, proves, serves):
        """A document that names criteria serves those and what is below them, no other."""
        assert serves is bool(self.pool(tmp_path, '"meeting"', [paper(proves=proves)], "1.1"))
