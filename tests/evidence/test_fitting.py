"""Reading a register against a set: what each document is, codes, claims, periods."""

import pytest

from parscore.criteria.vocabulary import fold
from parscore.evidence import fit
from parscore.evidence.fitting import recognise
from samples import PLAN_LEAF, case_of, leaf, on, paper, register_complaint, register_of, set_of, set_text


MORE = """\
[documents.board]
title = { vi = "Văn bản Ban điều hành", en = "Board" }
types = ["TB"]
subject = ["Ban điều hành"]
[documents.minutes]
title = { vi = "Biên bản", en = "Minutes" }
types = ["TB", "BB"]
subject = ["họp", "tổ kiểm tra"]
[documents.talk]
title = { vi = "Trao đổi", en = "Talk" }
subject = ["họp", "đối thoại"]
"""


@pytest.fixture
def criteria(tmp_path):
    """A set with kinds that are alike, leaves with each policy, a penalty."""
    text = leaf(more='not_applicable = "grant"') + leaf(code="2", more='not_applicable = "refuse"')
    text += '[criteria.3]\ntitle = "x"\n' + leaf(code="3.1", limit="2")
    text += '[criteria.4]\ntitle = "x"\nrole = "penalty"\ncap = 2\nrule = { kind = "choice", fact = "asked" }\n'
    text += '[criteria.5]\ntitle = "x"\nrole = "bonus"\ncap = 3\n' + f"rule = {PLAN_LEAF}\n"
    return set_of(tmp_path, set_text(text, total="4", more=MORE))


def filed_as(criteria, **document):
    """Return the kind of a document, and those it merely looks like."""
    case = case_of(criteria, documents=[paper(**document)])
    kinds = {kind: filed for kind, lot in case.by_kind.items() for filed in lot}
    if not kinds:
        return (None, ())
    filed = next(iter(kinds.values()))
    return (filed.kind, filed.near)


class TestRecognised:
    @pytest.mark.parametrize(
        ("number", "subject", "kind"),
        [
            ("5/TB-BĐH", "Kết luận họp Ban điều hành", "meeting"),
            ("5/TB-BĐH", "KẾT LUẬN  của BĐH", "meeting"),
            ("5/TB-BĐH", "Danh sách Ban điều hành", "board"),
            ("5/KH-UBND", "Kế hoạch CCHC", "plan"),
            ("5/BB-UBND", "Họp Tổ kiểm tra", "minutes"),
            ("5/UBND-VP", "Họp đối thoại", "talk"),
            (None, "Họp đối thoại", "talk"),
        ],
    )
    def test_by_type_and_subject(self, criteria, number, subject, kind):
        """A document is of the kind whose types and subject it has; the most specific one wins."""
        assert (kind, ()) == filed_as(criteria, number=number, subject=subject)

    @pytest.mark.parametrize(
        ("number", "subject", "near"),
        [
            ("5/GM-UBND", "Mời họp Ban điều hành", ("meeting", "board")),
            ("5/KH-UBND", "Họp Tổ kiểm tra", ("minutes",)),
            ("5/GM-UBND", "Danh sách", ()),
        ],
    )
    def test_as_looking_like_a_kind(self, criteria, number, subject, near):
        """One whose subject fits and whose type does not is of no kind, but looks like one."""
        assert (None, near) == filed_as(criteria, number=number, subject=subject)

    def test_excluded_by_its_subject(self, criteria):
        """A subject with a word that the kind excludes is not of that kind."""
        found, near = recognise(
            register_of(documents=[paper()]).documents[0],
            fold("Kết luận họp đột xuất BĐH"),
            criteria.documents.values(),
        )

        assert ([], ("meeting",)) == (found, near)

    def test_by_a_type_that_is_written(self, criteria):
        """The type that the register says wins over the symbol."""
        assert ("meeting", ()) == filed_as(criteria, number="5/UBND-VP", type="TB")

    def test_by_the_kind_that_is_written(self, criteria):
        """The kind that the register says wins over type and subject."""
        assert ("plan", ()) == filed_as(criteria, kind="plan", subject="Họp đối thoại")

    def test_as_two_kinds_is_refused(self, tmp_path, criteria):
        """Where two kinds fit equally well the register must say which it is."""
        body = '[[¦documents]]\nnumber = "5/TB-X"\nsubject = "Họp đối thoại của Tổ kiểm tra"\n'
        complaint = register_complaint(tmp_path, body, criteria)

        assert (["ambiguous-kind"], complaint.expected) == (complaint.codes, complaint.place)
        assert "minutes, talk" == complaint.only.accepted

    def test_are_listed_by_date(self, criteria):
        """The documents of a kind come by date, then by number; one without a date last."""
        documents = [
            paper("9/TB-X", None),
            paper("2/TB-X", on(6, 1)),
            paper("3/TB-X", on(5, 1)),
            paper("1/TB-X", on(6, 1)),
        ]
        lot = case_of(criteria, documents=documents).by_kind["meeting"]

        assert ["3/TB-X", "1/TB-X", "2/TB-X", "9/TB-X"] == [filed.document.number for filed in lot]

    def test_of_one_day_are_listed_by_what_tells_them_apart(self, criteria):
        """Whatever order the file has, two papers of one day come in the same order: number, subject, issuer."""
        documents = [paper(issuer="B"), paper(issuer="A"), paper(), paper("4/TB-X", issuer="Z")]
        lots = [case_of(criteria, documents=listed).by_kind["meeting"] for listed in (documents, documents[::-1])]

        assert [["Z", None, "A", "B"]] * 2 == [[filed.document.issuer for filed in lot] for lot in lots]

    def test_once_for_each_criterion_that_they_prove(self, criteria):
        """A document that names a criterion twice is listed there once."""
        case = case_of(criteria, documents=[paper(proves=["1", "1", "3.1"])])

        assert {"1": 1, "3.1": 1} == {code: len(lot) for code, lot in case.by_code.items()}


class TestClaims:
    @pytest.mark.parametrize(
        ("code", "points"),
        [("1", "0"), ("1", "1"), ("3", "2"), ("4", "0"), ("4", "-2"), ("5", "3"), ("1", '"1/3"')],
    )
    def test_within_the_range_are_fine(self, tmp_path, criteria, code, points):
        """A claim may be anything from 0 to the maximum, of a penalty from less its cap to 0."""
        assert [] == register_complaint(tmp_path, f'[claimed]\n"{code}" = {points}\n', criteria).codes

    @pytest.mark.parametrize(
        ("code", "points"), [("1", "1.01"), ("1", "-0.01"), ("3", "2.5"), ("4", "0.01"), ("4", "-2.01"), ("5", "3.1")]
    )
    def test_outside_the_range_are_refused(self, tmp_path, criteria, code, points):
        """A claim beyond either end is named at its value."""
        complaint = register_complaint(tmp_path, f'[claimed]\n"{code}" = ¦{points}\n', criteria)

        assert (["claim-outside"], complaint.expected) == (complaint.codes, complaint.place)

    def test_is_refused_for_what_another_scores(self, tmp_path):
        """Who scores it is named."""
        by = leaf(more='scored_by = { vi = "Chủ tịch tỉnh", en = "The chair" }')
        complaint = register_complaint(tmp_path, '[claimed]\n¦"1" = 1\n', set_of(tmp_path, set_text(by)))

        assert (["claim-not-own"], complaint.expected) == (complaint.codes, complaint.place)
        assert "Chủ tịch tỉnh" in complaint.only.say("vi")


class TestRefused:
    @pytest.mark.parametrize(
        ("code", "body", "suggestion"),
        [
            ("unknown-criterion", '[claimed]\n¦"3.11" = 1\n', "3.1"),
            ("unknown-criterion", '[not_applicable]\n¦"9" = "x"\n', None),
            ("not-applicable-refused", '[not_applicable]\n¦"2" = "x"\n', None),
            ("unknown-criterion", '[[documents]]\nsubject = "x"\nproves = [¦"3.12"]\n', "3.1"),
            ("unknown-document-kind", '[[documents]]\nsubject = "x"\n¦kind = "meting"\n', "meeting"),
            ("unknown-period", '[[documents]]\nsubject = "x"\n¦period = "2023-q1"\n', None),
            ("unknown-period", '[[documents]]\nsubject = "x"\n¦period = "2023-13"\n', None),
        ],
    )
    def test_is_named_at_its_place(self, tmp_path, criteria, code, body, suggestion):
        """Each mistake is one problem, at the line and column of its key, with the nearest name."""
        complaint = register_complaint(tmp_path, body, criteria)

        assert ([code], complaint.expected) == (complaint.codes, complaint.place)
        assert suggestion == complaint.only.suggestion

    def test_a_branch_is_refused_for_one_leaf(self, tmp_path):
        """A branch with a leaf that cannot be declared not applicable cannot be, either."""
        text = '[criteria.1]\ntitle = "x"\n' + leaf(code="1.1") + leaf(code="1.2", more='not_applicable = "refuse"')
        complaint = register_complaint(
            tmp_path, '[not_applicable]\n"1" = "x"\n', set_of(tmp_path, set_text(text, total="2"))
        )

        assert ["not-applicable-refused"] == complaint.codes

    @pytest.mark.parametrize("named", ["1", "1.2"])
    def test_a_penalty_cannot_be_said_away(self, tmp_path, named):
        """Neither a penalty nor the branch around it may be declared not applicable; the place is that of the entry."""
        penalty = leaf(code="1.2", more='role = "penalty"\n').replace("max =", "cap =")
        text = '[criteria.1]\ntitle = "x"\n' + leaf(code="1.1") + penalty
        body = f'[not_applicable]\n¦"{named}" = "x"\n'
        complaint = register_complaint(tmp_path, body, set_of(tmp_path, set_text(text, total="1")))

        assert (["not-applicable-penalty"], complaint.expected) == (complaint.codes, complaint.place)
        assert "1.2 is a penalty" in complaint.only.say("en")

    def test_what_may_be_not_applicable_is_kept(self, criteria):
        """A leaf whose policy is grant or shrink may be declared."""
        assert {"1": "x", "3": "y"} == case_of(criteria, not_applicable={"1": "x", "3": "y"}).register.not_applicable

    def test_another_year_is_refused(self, tmp_path):
        """A register of one year is not scored by the set of another; the problem stands at its year."""
        criteria = set_of(tmp_path, set_text().replace("year = 2023", "year = 2022"))
        complaint = register_complaint(tmp_path, "", criteria)

        assert (["wrong-year"], (6, 8)) == (complaint.codes, complaint.place)
        assert (2023, 2022, "unit.year") == (complaint.only.found, complaint.only.accepted, complaint.only.key)

    def test_everything_is_named_at_once(self, tmp_path, criteria):
        """Facts, codes, claims, kinds come together, in the order of the lines."""
        body = (
            '[facts]\ntotal = -1\n[claimed]\n"1" = 9\n[not_applicable]\n"2" = "x"\n'
            '[[documents]]\nsubject = "x"\nproves = ["9"]\nkind = "y"\n'
        )
        complaint = register_complaint(tmp_path, body, criteria)

        assert [
            "wrong-value",
            "claim-outside",
            "not-applicable-refused",
            "unknown-criterion",
            "unknown-document-kind",
        ] == complaint.codes


class TestPeriods:
    @pytest.mark.parametrize("period", ["2023", "2023-H1", "2023-Q1", "2023-01", "2022-Q4", "dot-1"])
    def test_are_standard_or_the_sets_own(self, tmp_path, period):
        """A document may name any standard period, of any year, or one that a rule lists."""
        rule = (
            '{ kind = "periodic", document = "meeting", missing = 1,'
            ' periods = [{ id = "dot-1", from = 2023-01-01, to = 2023-06-30 }] }'
        )
        case = case_of(set_of(tmp_path, set_text(leaf(rule))), documents=[paper(period=period)])

        assert period == case.by_kind["meeting"][0].document.period


class TestKept:
    def test_a_case_is_read_once(self, criteria):
        """The same register and set are the same case."""
        register = register_of()

        assert fit(register, criteria) is fit(register, criteria)

    def test_another_set_is_another_case(self, tmp_path, criteria):
        """A set that was loaded again is read again."""
        register = register_of()
        first = fit(register, criteria)
        (tmp_path / "other").mkdir()

        assert first is not fit(register, set_of(tmp_path / "other", set_text()))
