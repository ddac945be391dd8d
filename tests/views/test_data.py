"""A card as plain data."""

import json

from building import Data, card_of, day, leaf, paper, set_data
from parscore.views import card_to_dict


PLAN: Data = {"kind": "document", "document": "plan"}
CRITERIA = set_data(
    {
        "1": {"title": {"vi": "Lĩnh vực", "en": "Field"}, "1": leaf(2, PLAN), "2": leaf(1, PLAN, requires=["1.1"])},
        "2": {"title": "Thưởng", "role": "bonus", "cap": "1/3", "rule": {"kind": "choice", "fact": "asked"}},
        "3": {"title": "Trừ", "role": "penalty", "cap": 1, "rule": {"kind": "deduct", "fact": "faults", "each": 1}},
    },
    3,
    bands={"low": {"title": "Thấp", "from": 0}},
)


def data(**tables: object) -> Data:
    """Return a card as data."""
    return card_to_dict(card_of(CRITERIA, tables.pop("as_of", None), **tables))  # type: ignore[arg-type]


class TestHead:
    """What a card says of itself."""

    def test_has_format_unit_and_day(self) -> None:
        """Format, unit, window and whether it is final."""
        found = data(as_of=day(6, 1))

        assert "parscore.scorecard/1" == found["format"]
        assert {"id": "xa-a", "name": "Xã A", "year": 2023} == found["unit"]
        assert ("2024-01-31", False) == (found["window_closes"], found["final"])
        assert "2023-06-01" == found["fingerprint"]["as_of"]

    def test_has_exact_figures_as_text(self) -> None:
        """Numbers are decimals in text, or fractions; bonus and penalty stand apart."""
        found = data(documents=[paper("1/KH-A", day(3, 1))], facts={"asked": True, "faults": 1})

        assert {"max": "3", "earned": "3", "secured": "3", "reachable": "3"} == found["points"]
        assert ("1/3", "-1") == (found["bonus"]["points"]["earned"], found["penalty"]["points"]["earned"])
        assert ["2"] == found["bonus"]["codes"]
        assert "700/9" == found["index"]["exact"]
        assert "77.78" == found["published"]
        assert {"id": "low", "title": {"vi": "Thấp", "en": "Thấp"}} == found["band"]

    def test_has_none_where_nothing_applies(self) -> None:
        """No index is null, and so are its bands."""
        found = data(not_applicable={"1": "Không"})

        assert [None] * 5 == [found[key] for key in ("index", "published", "band", "band_secured", "band_reachable")]

    def test_has_none_for_what_the_set_has_not(self) -> None:
        """A set without bonus and penalty has null for both."""
        found = card_to_dict(card_of(set_data({"1": leaf(1, PLAN)}, 1)))

        assert (None, None) == (found["bonus"], found["penalty"])


class TestNodes:
    """The tree."""

    def test_has_children_or_lines(self) -> None:
        """A branch has children; a leaf has lines, findings and what is covered."""
        field = data(documents=[paper("1/TB-A", day(3, 1))], claimed={"1.1": 2})["criteria"][0]
        first, second = field["children"]

        assert "deductions" not in field
        assert ("1.1", "2", None) == (first["code"], first["claimed"], second["claimed"])
        assert ([], "1/TB-A", "wrong_type") == (
            first["covered"],
            first["findings"][0]["documents"][0]["document"],
            first["findings"][0]["documents"][0]["reason"],
        )

    def test_has_the_reason_of_what_does_not_apply(self) -> None:
        """What does not apply says why."""
        node = data(not_applicable={"1.2": "Không giao"})["criteria"][0]["children"][1]

        assert (False, False, {"vi": "Không giao", "en": "Không giao"}) == (
            node["applies"],
            node["granted"],
            node["reason"],
        )


class TestLines:
    """The ledger."""

    def test_has_ids_and_texts(self) -> None:
        """A line has points, cause and message ids, and both texts."""
        first = data()["deductions"][0]

        assert ("1.1", "2", "2", "missing", False, "2024-01-31") == tuple(
            first[key] for key in ("code", "points", "uncut", "cause", "open", "curable_until")
        )
        assert "found.missing" == first["found"]["id"]
        assert first["text"]["vi"].startswith("−2 điểm")
        assert first["text"]["en"].startswith("−2 point")

    def test_has_what_stands_behind_a_gate(self) -> None:
        """A gated line has the codes it blocks and the lines behind it."""
        gated = data()["deductions"][1]

        assert ("gated", ["1.2"], ["missing"]) == (
            gated["cause"],
            gated["blocks"],
            [line["cause"] for line in gated["behind"]],
        )

    def test_is_json(self) -> None:
        """The JSON text is the data, with Vietnamese as it is, and ends with a line."""
        card = card_of(CRITERIA)

        assert card.to_dict() == json.loads(card.to_json())
        assert "Lĩnh vực" in card.to_json()
        assert card.to_json().endswith("}\n")
