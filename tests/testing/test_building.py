"""Builders: a set from plain data, a register step by step."""

import datetime
import inspect

from fractions import Fraction

import pytest

from building import day
from parscore import score, testing
from parscore.criteria import load_criteria
from parscore.errors import CriteriaError, InvalidInputError, UnknownNameError
from parscore.evidence import read_register
from parscore.evidence import register_data as data_of
from parscore.evidence._written import DecisionTable, DocumentTable
from parscore.testing import RegisterBuilder, criteria_from, empty_register, set_data
from parscore.testing.building import _DOCUMENT_KEYS


RULES = {
    "1": {"title": "Họp", "max": 2, "rule": {"kind": "document", "document": "notice", "due": day(4, 3)}},
    "2": {
        "title": "Hồ sơ",
        "max": 3,
        "rule": {"kind": "proportional", "ratio": ["done", "total"]},
    },
}
TABLES = {
    "documents": {
        "notice": {
            "title": "Kết luận họp",
            "types": ["TB"],
            "subject": ["họp|kết luận"],
            "signer": "Chủ tịch|Phó Chủ tịch",
            "to": "Phòng Nội vụ",
            "cites": ["341/KH-UBND"],
        },
        "letter": {"title": "Công văn", "types": ["CV"], "subject": ["đôn đốc"], "not_subject": ["công văn"]},
        "plain": {"title": "Giấy tờ", "subject": ["biên nhận", "hồ sơ"]},
        "bare": {"title": "Không họp", "not_subject": ["không"]},
    },
    "facts": {"total": {"title": "Tổng số"}, "done": {"title": "Đúng hạn", "of": "total"}},
}
CRITERIA = criteria_from(set_data(RULES, 5, **TABLES))
BUILDER = RegisterBuilder(CRITERIA)


class TestCriteriaFrom:
    def test_compiles_plain_data(self):
        """The set has the criteria that were given."""
        assert ["1", "2"] == [leaf.code for leaf in CRITERIA.leaves]

    def test_leaves_the_data_alone(self):
        """What the caller does with the data afterwards does not reach the set."""
        data = set_data(RULES, 5, **TABLES)
        criteria = criteria_from(data)
        data["set"]["total"] = 99

        assert 5 == criteria.source.data["set"]["total"]

    def test_tells_every_problem(self):
        """A set that is wrong is told like a file, by the name that was given."""
        with pytest.raises(InvalidInputError) as caught:
            criteria_from(set_data(RULES, 6), "thu.toml")

        assert {"thu.toml"} == {problem.file for problem in caught.value.problems}
        assert isinstance(caught.value.problems[0], CriteriaError)


class TestBuilder:
    def test_builds_what_was_said(self):
        """Facts, documents, what does not apply and what is claimed stand in the register."""
        register = (
            BUILDER.fact("total", 10)
            .fact("done", 8, final=True, note="đến hết năm")
            .document("notice", date=day(3, 28))
            .not_applicable("2", "Không phát sinh")
            .claim("1", Fraction(1, 3))
            .build()
        )

        assert ("xa-vi-du-a", "Xã Ví Dụ A", 2023) == (register.unit, register.name, register.year)
        assert {"total": [(10, False)], "done": [(8, True)]} == {
            name: [(reading.value, reading.final) for reading in fact.readings] for name, fact in register.facts.items()
        }
        assert ["1/TB-UBND"] == [document.number for document in register.documents]
        assert {"2": "Không phát sinh"} == register.not_applicable
        assert {"1": Fraction(1, 3)} == register.claimed

    def test_every_step_is_a_new_builder(self):
        """Two registers from one builder know nothing of each other."""
        common = BUILDER.fact("total", 10)
        one, other = common.fact("done", 1), common.fact("done", 2)

        assert [None, 1, 2] == [item.to_dict()["facts"].get("done") for item in (common, one, other)]

    def test_a_document_counts_unless_said_otherwise(self):
        """Signer, addressee, citation, type and subject are written as the set asks."""
        card = score(CRITERIA, BUILDER.document("notice", date=day(4, 3)).build())

        assert 2 == card["1"].earned

    @pytest.mark.parametrize("key", ["signer", "to", "cites", "number", "date"])
    def test_leaves_out_what_is_named(self, key):
        """A document without one thing that is asked does not count."""
        card = score(CRITERIA, BUILDER.document("notice", date=day(4, 3), without=[key]).build())

        assert 0 == card["1"].earned

    def test_what_is_given_stands(self):
        """Keys that are given are written as they are; one name is an array of one."""
        data = BUILDER.document(
            "notice",
            number="07/TB-UBND",
            subject="Họp tháng",
            type="TB",
            issuer="Huyện",
            signer="Phó Chủ tịch",
            to="Phòng Nội vụ",
            cites=("1/KH-X", "2/KH-X"),
            received=day(5, 1),
            period="2023-Q1",
            proves=["1"],
            locator="mục 2",
            valid=(day(1, 1), None),
            file="a.pdf",
            sha256="0" * 64,
            note="bản sao",
            date=day(4, 1),
        ).to_dict()["documents"][0]

        assert {
            "number": "07/TB-UBND",
            "date": day(4, 1),
            "subject": "Họp tháng",
            "type": "TB",
            "kind": "notice",
            "issuer": "Huyện",
            "signer": "Phó Chủ tịch",
            "to": ["Phòng Nội vụ"],
            "cites": ["1/KH-X", "2/KH-X"],
            "received": day(5, 1),
            "period": "2023-Q1",
            "proves": ["1"],
            "locator": "mục 2",
            "valid": {"from": day(1, 1)},
            "file": "a.pdf",
            "sha256": "0" * 64,
            "note": "bản sao",
        } == data

    @pytest.mark.parametrize(
        ("kind", "number", "subject"),
        [
            ("notice", "1/TB-UBND", "Kết luận họp"),
            ("letter", "1/UBND-VP", "Đôn đốc"),
            ("plain", "1/TB-UBND", "Biên nhận hồ sơ"),
            ("bare", "1/TB-UBND", "Văn bản số bare"),
        ],
    )
    def test_number_and_subject_are_those_of_the_kind(self, kind, number, subject):
        """The number shows the kind's type, the subject has its words and none that it excludes."""
        data = BUILDER.document(kind).to_dict()["documents"][0]

        assert (number, subject) == (data["number"], data["subject"])

    def test_a_document_without_a_kind_says_only_what_is_given(self):
        """Nothing is added to a document of no kind."""
        data = BUILDER.document(subject="Lạ").to_dict()["documents"]

        assert [{"subject": "Lạ"}] == data

    def test_facts_may_be_taken_on_several_days(self):
        """With days, each value of a fact is kept; without one, the last takes the place of all."""
        dated = BUILDER.fact("total", 1, date=day(3, 1)).fact("total", 2, date=day(6, 1), final=True)

        assert [1, 2] == [reading.value for reading in dated.build().facts["total"].readings]
        assert {"total": 5} == dated.fact("total", 5).to_dict()["facts"]

    def test_lays_reviews_over_it(self):
        """A review's points, given as a fraction, are scored at its stage."""
        builder = BUILDER.review(
            "verified-1",
            "Phòng Nội vụ",
            datetime.date(2024, 2, 5),
            {"criterion": "1", "points": Fraction(1, 2), "reason": "Thẩm định"},
            basis="Biên bản",
        )

        assert Fraction(1, 2) == score(CRITERIA, builder.build())["1"].earned

    @pytest.mark.parametrize(
        ("step", "suggestion"),
        [
            (lambda: BUILDER.fact("totals", 1), "total"),
            (lambda: BUILDER.fact("qqq", 1), None),
            (lambda: BUILDER.document("notise"), "notice"),
            (lambda: BUILDER.document("notice", without=["singer"]), "signer"),
            (lambda: BUILDER.document("notice", proves=["9"]), None),
            (lambda: BUILDER.claim("1.1", 1), None),
            (lambda: BUILDER.not_applicable("3", "…"), None),
            (lambda: BUILDER.review("verified-3", "A", day(4, 1)), "verified-2"),
            (lambda: BUILDER.review("explained", "A", day(4, 1), {"fact": "don", "value": 1}), "done"),
            (lambda: BUILDER.review("explained", "A", day(4, 1), {"kind": "notices"}), "notice"),
            (lambda: BUILDER.review("explained", "A", day(4, 1), {"criterion": "7", "ask": "?"}), None),
        ],
    )
    def test_a_wrong_name_fails_at_once(self, step, suggestion):
        """A name that the set does not declare fails in its own step, with the nearest that there is."""
        with pytest.raises(UnknownNameError) as caught:
            step()

        assert suggestion in (None, caught.value.suggestion)

    def test_what_does_not_fit_fails_when_it_is_built(self):
        """A part that exceeds its whole is refused like a file's."""
        with pytest.raises(InvalidInputError) as caught:
            BUILDER.fact("total", 1).fact("done", 2).build()

        assert "above-total" == caught.value.problems[0].code

    def test_its_data_are_the_file(self):
        """The plain data give the register that is built."""
        builder = BUILDER.fact("total", 10).document("notice", date=day(3, 28)).claim("1", 2)

        assert data_of(builder.build()) == data_of(read_register(builder.to_dict()))

    def test_takes_every_key_of_a_document(self):
        """What a register file may say of a document, the builder can say."""
        keys = set(DocumentTable.model_fields)
        taken = set(inspect.signature(RegisterBuilder.document).parameters)

        assert keys == set(_DOCUMENT_KEYS)
        assert keys | {"self", "without"} == taken
        assert {"criterion", "fact", "kind"} <= set(DecisionTable.model_fields)


def test_the_room_gives_its_names():
    """The room's names are brought when they are asked for; others it has not."""
    assert {"RegisterBuilder", "full_register", "strategies"} <= set(dir(testing))
    assert testing.strategies.curves
    with pytest.raises(AttributeError):
        testing.no_such_name  # noqa: B018


def test_an_empty_register_earns_nothing():
    """Of a shipped set, nothing stated and nothing shown is 0 points."""
    criteria = load_criteria("cho-moi/commune-2023")
    card = score(criteria, empty_register(criteria))

    assert (0, 0) == (card.earned, card.index)
