"""Boundary cases of the window, of the forms of documents, and those that lie closest to a bound."""

from decimal import Decimal
from fractions import Fraction

import pytest

from building import compile_data, day, leaf, one_leaf, set_data
from parscore.testing.cases import Case, Skipped, boundary_cases, sums


PLAN = {"kind": "document", "document": "plan"}


def of(data):
    """Return the cases of a set by name, and the sentences of what was left out."""
    found = list(boundary_cases(compile_data(data)))
    skipped = [(item.says.say("en"), item.why.say("en")) for item in found if isinstance(item, Skipped)]
    return {item.name: item for item in found if isinstance(item, Case)}, skipped


def earned(cases, code="1"):
    """Return what each case of a criterion says it earns."""
    return {
        name.removeprefix(f"{code}-"): case.expect["points"][code] for name, case in cases.items() if name[0] == code
    }


class TestWindow:
    def test_each_end_and_the_day_beyond(self):
        """A plan of 1 December 2022 or 31 January 2024 counts; a day earlier or later it does not."""
        cases, _ = of(one_leaf(3, PLAN))
        found = {
            name.removeprefix("1-cua-so-"): (case.register["documents"][0]["date"], case.expect["points"]["1"])
            for name, case in cases.items()
            if "cua-so" in name
        }

        assert {
            "ngay-dau": (day(12, 1, 2022), 3),
            "truoc-ngay-dau": (day(11, 30, 2022), 0),
            "ngay-cuoi": (day(1, 31, 2024), 3),
            "sau-ngay-cuoi": (day(2, 1, 2024), 0),
        } == found

    def test_the_day_of_receipt_goes_with_it(self):
        """Where receipt decides, the document is received on that day, too."""
        cases, _ = of(one_leaf(3, PLAN | {"by": "received"}))
        paper = cases["1-cua-so-ngay-cuoi"].register["documents"][0]

        assert (day(1, 31, 2024), day(1, 31, 2024)) == (paper["date"], paper["received"])

    def test_what_has_no_day_of_its_own_comes_first(self):
        """A plan without a deadline is taken before reports with periods."""
        report = {"kind": "periodic", "document": "report", "every": "quarter", "missing": Decimal("0.5")}
        cases, _ = of(set_data({"1": leaf(2, report), "2": leaf(1, PLAN)}, 3))

        assert {"2"} == {name.partition("-")[0] for name in cases if "cua-so" in name}

    def test_what_nothing_shows_is_told(self):
        """Where a rule never gets its document in time, neither end is shown, and both are told."""
        _, skipped = of(one_leaf(3, PLAN | {"due": "400 days after document report", "late": 1}))

        assert 2 == len(
            [why for _, why in skipped if why == "no situation was found in which the window alone decides"]
        )

    def test_a_set_without_documents_has_none(self):
        """Where no rule asks for a document, the window is not spoken of."""
        cases, skipped = of(one_leaf(1, {"kind": "choice", "fact": "asked"}))

        assert [] == [name for name in cases if "cua-so" in name]
        assert [] == [says for says, _ in skipped if "window" in says]


class TestForms:
    KINDS = {  # noqa: RUF012 -- of a test
        "plan": {"title": "Kế hoạch", "types": ["KH", "QĐ"]},
        "talk": {"title": "Bản giao ước", "numbered": False},
    }

    def test_a_paper_without_a_number_keeps_its_type(self):
        """What is wrong with it is the number alone."""
        cases, _ = of(one_leaf(3, PLAN, documents=self.KINDS))
        paper = cases["1-khong-so"].register["documents"][0]

        assert ("KH", False) == (paper["type"], "number" in paper)
        assert 0 == cases["1-khong-so"].expect["points"]["1"]

    def test_each_other_type_that_will_do(self):
        """A decision will do as well as a plan."""
        cases, _ = of(one_leaf(3, PLAN, documents=self.KINDS))

        assert "01/QĐ-UBND" == cases["1-loai-qd"].register["documents"][0]["number"]
        assert 3 == cases["1-loai-qd"].expect["points"]["1"]

    def test_a_kind_without_numbers_needs_none(self):
        """An agreement counts without a number."""
        cases, _ = of(one_leaf(3, {"kind": "document", "document": "talk"}, documents=self.KINDS))

        assert 3 == earned(cases)["khong-so"]
        assert {"number", "type"}.isdisjoint(cases["1-khong-so"].register["documents"][0])

    @pytest.mark.parametrize(("word", "told"), [("cuối năm", True), ("đột xuất", False)])
    def test_an_excluded_word_of_another_kind(self, word, told):
        """A subject that another kind would take is shown with the kind named, too; it does not count."""
        documents = {
            "talk": {"title": "Kết luận họp", "types": ["TB"], "subject": ["họp"], "not_subject": [word]},
            "last": {"title": "Kết luận họp cuối năm", "types": ["TB"], "subject": ["họp", "cuối năm"]},
        }
        cases, _ = of(one_leaf(3, {"kind": "document", "document": "talk"}, documents=documents))
        found = earned(cases)

        assert 0 == found["trich-yeu-loai-1"]
        assert (0 if told else None) == found.get("trich-yeu-loai-1-ghi-ro-loai")
        assert not told or cases["1-trich-yeu-loai-1-ghi-ro-loai"].register["documents"][0]["kind"] == "talk"


class TestClosest:
    COUNTED = {"kind": "deduct", "fact": "faults", "each": 1}  # noqa: RUF012 -- of a test

    BANDS = {  # noqa: RUF012 -- likewise
        "fair": {"title": "Khá", "from": 10},
        "low": {"title": "Thấp", "from": 0},
    }

    def test_the_closest_field_below_a_share(self):
        """Field 1 leaves 4 of 8 or 1; field 2, without 5.1 of its 10 points, 4.9, which is closer to half."""
        fine = leaf(5, {"kind": "deduct", "fact": "total", "each": Decimal("0.1")})
        asked = leaf(5, {"kind": "choice", "fact": "asked"})
        survey = {"kind": "survey", "fact": "sipas"}
        data = set_data(
            {"1": leaf(8, self.COUNTED), "2": {"title": "B", "1": asked, "2": fine}, "3": leaf(82, survey)},
            100,
            bands={"good": {"title": "Tốt", "from": 80, "every_field": "50 %"}},
        )
        cases, _ = of(data)

        assert {"xep-loai-good-linh-vuc-1-vua-du", "xep-loai-good-linh-vuc-2-duoi"} == {
            name for name in cases if "linh-vuc" in name
        }
        assert Fraction("94.9") == cases["xep-loai-good-linh-vuc-2-duoi"].expect["index"]

    def test_a_large_loss_is_reached_by_few_sums(self, monkeypatch):
        """With few sums kept, criteria are emptied first: an index a little below 10 is found all the same."""
        monkeypatch.setattr(sums, "_MOST_SUMS", 12)
        names = [f"p{number}" for number in range(10)]
        facts = {name: {"title": f"Số {name}"} for name in names}
        rules = {str(number): leaf(10, self.COUNTED | {"fact": name}) for number, name in enumerate(names, 1)}
        data = set_data(rules, 100, facts=facts, bands=self.BANDS)
        cases, _ = of(data)

        assert [(10, "fair"), (9, "low")] == [
            (cases[f"xep-loai-fair-{name}"].expect["index"], cases[f"xep-loai-fair-{name}"].expect["band"])
            for name in ("vua-du", "duoi")
        ]

    def test_an_index_that_is_published_at_the_bound(self):
        """Of 10 points 5.0001 lost are an index of 49.999, below 50, which is published as 50.00."""
        fine = {"kind": "deduct", "each": Decimal("0.0001")}
        rules = {"1": leaf(5, fine | {"fact": "faults"}), "2": leaf(5, fine | {"fact": "total"})}
        cases, _ = of(set_data(rules, 10, bands={"fair": {"title": "Khá", "from": 50}}))
        expect = cases["xep-loai-fair-duoi"].expect

        assert (Fraction("49.999"), 50) == (expect["index"], expect["published"])
