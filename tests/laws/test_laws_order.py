"""Laws of what may not matter: order, names, and running it again."""

import copy
import datetime
import random
import re

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from building import Data, a_register, one_leaf, write_toml
from parscore.criteria import CriteriaSet
from parscore.criteria.measures import DocumentCount, Failures, Part, rosters_of
from parscore.evidence import load_register, read_register
from parscore.scoring import score
from parscore.testing import criteria_from
from parscore.testing.strategies import criteria_data, documents, register_data, score_days


days = st.none() | score_days()


def lowers(criteria: CriteriaSet) -> bool:
    """Tell whether a rule of the set says that a document may cost points."""
    return any(
        any(roster.anchors for roster in rosters_of(leaf.parts))
        or any(_counts_against(part, taken=leaf.role == "penalty") for part in leaf.parts)
        for leaf in criteria.leaves
    )


def _counts_against(part: Part, *, taken: bool) -> bool:
    for term in part.terms:
        if isinstance(term.measure, Failures):
            if any(_counts_against(condition, taken=taken) for condition in term.measure.conditions):
                return True
        elif isinstance(term.measure, DocumentCount):
            points = [term.curve(number) for number in range(12)]
            if taken or points != sorted(points):
                return True
    return False


class TestOneMoreDocument:
    """Adding a document never lowers a score, unless a rule says so."""

    @given(st.data(), days)
    def test_never_lowers(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """Every node and the index earn at least what they did."""
        criteria = criteria_from(data.draw(criteria_data()))
        assume(not lowers(criteria))
        register = data.draw(register_data(criteria))
        more = register | {"documents": [*register["documents"], data.draw(documents(criteria, 100))]}
        before, after = (score(criteria, read_register(item), as_of=as_of) for item in (register, more))

        for code, node in before.nodes.items():
            assert node.exact.earned <= after.nodes[code].exact.earned
        if before.exact_index is not None and after.exact_index is not None:
            assert before.exact_index.earned <= after.exact_index.earned


def shuffled(value: Any, order: random.Random) -> Any:
    """Return *value* with the keys of all tables in another order."""
    if isinstance(value, list):
        return [shuffled(item, order) for item in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    order.shuffle(keys)
    return {key: shuffled(value[key], order) for key in keys}


class TestOrder:
    """The order in which things are written does not matter."""

    @given(st.data(), days, st.randoms(use_true_random=False))
    def test_of_tables_is_nothing(self, data: st.DataObject, as_of: datetime.date | None, order: random.Random) -> None:
        """Criteria, facts and documents in any order give the same bytes."""
        written = data.draw(criteria_data())
        criteria = criteria_from(written)
        register = data.draw(register_data(criteria))
        other = shuffled(register, order)
        order.shuffle(other["documents"])
        for entries in other["facts"].values():
            if isinstance(entries, list):
                order.shuffle(entries)
        first = score(criteria, read_register(register), as_of=as_of)
        second = score(criteria_from(shuffled(written, order)), read_register(other), as_of=as_of)

        assert first.to_json() == second.to_json()
        assert first.explain() == second.explain()

    @given(st.data(), days)
    def test_of_files_is_nothing(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """A register in one file and in several gives the same bytes."""
        criteria = criteria_from(data.draw(criteria_data()))
        register = data.draw(register_data(criteria))
        head = {key: register[key] for key in ("format", "criteria", "unit", "facts")}
        papers = register["documents"]
        rest = {"format": register["format"], "claimed": register["claimed"], "documents": papers[1::2]}
        tail = {"format": register["format"], "not_applicable": register["not_applicable"], "documents": papers[::2]}
        with TemporaryDirectory() as folder:
            names = data.draw(st.permutations(["a.toml", "b.toml", "c.toml"]))
            for name, table in zip(names, (head, rest, tail), strict=True):
                write_toml(table, Path(folder) / name)
            card = score(criteria, load_register(folder), as_of=as_of)

        assert score(criteria, read_register(register), as_of=as_of).to_json() == card.to_json()

    def test_of_namesakes_is_nothing(self) -> None:
        """Two documents of one number and day, from two issuers, may come in any order."""
        rule = {"kind": "document", "document": "plan", "issuer": "Huyện"}
        tables = {"plan": {"title": "Kế hoạch"}}
        criteria = criteria_from(one_leaf(1, rule) | {"documents": tables})
        common = {"number": "1/KH-UBND", "date": datetime.date(2023, 3, 1), "subject": "Kế hoạch", "kind": "plan"}
        papers = [common | {"issuer": "Huyện"}, common | {"issuer": "Tỉnh"}]
        cards = [score(criteria, a_register(documents=item)) for item in (papers, papers[::-1])]

        assert cards[0].to_json() == cards[1].to_json()


class TestNames:
    """Codes are names and nothing else."""

    @given(st.data(), days)
    def test_change_nothing_but_themselves(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """With other codes in the same order, only the codes are other ones."""
        written = data.draw(criteria_data())
        criteria = criteria_from(written)
        register = data.draw(register_data(criteria))
        names = [_renaming(criteria, start, step) for start, step in ((7000, 1), (8000, 13))]
        texts: list[str] = []
        for new in names:
            renamed = criteria_from(_rename_set(written, new))
            card = score(renamed, read_register(_rename_register(register, new)), as_of=as_of)
            texts.append(card.to_json().replace(renamed.digest, "…"))
        back = {new: names[1][old] for old, new in names[0].items()}
        pattern = re.compile(r"(?<![/\d])7\d{3}(?:\.7\d{3})*(?![/\d])")

        assert texts[1] == pattern.sub(lambda found: back.get(found[0], found[0]), texts[0])


def _renaming(criteria: CriteriaSet, start: int, step: int) -> dict[str, str]:
    """Return new codes, in the same order."""
    new = {"": ""}
    for node in criteria.root.walk():
        for number, child in enumerate(node.children):
            new[child.code] = f"{new[node.code]}.{start + step * number}".removeprefix(".")
    return new


def _rename_set(written: Data, new: dict[str, str]) -> Data:
    data = copy.deepcopy(written)
    data["criteria"] = _rename_tree(data["criteria"], "", new)
    for band in data["bands"].values():
        if "no_penalty" in band:
            band["no_penalty"] = [new[code] for code in band["no_penalty"]]
    return data


def _rename_tree(tree: Data, above: str, new: dict[str, str]) -> Data:
    renamed: Data = {}
    for key, value in tree.items():
        code = f"{above}.{key}".removeprefix(".")
        if code in new:
            renamed[new[code].rpartition(".")[2]] = _rename_tree(value, code, new)
        elif key == "requires":
            renamed[key] = [
                new[item] if isinstance(item, str) else item | {"criterion": new[item["criterion"]]} for item in value
            ]
        else:
            renamed[key] = value
    return renamed


def _rename_register(register: Data, new: dict[str, str]) -> Data:
    papers = [
        item | ({"proves": [new[code] for code in item["proves"]]} if "proves" in item else {})
        for item in register["documents"]
    ]
    tables = {key: {new[code]: item for code, item in register[key].items()} for key in ("not_applicable", "claimed")}
    return register | tables | {"documents": papers}


class TestAgain:
    """The same input gives the same bytes."""

    @given(st.data(), days)
    def test_is_the_same(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """A set compiled again, a register read again: JSON, text and HTML are the same."""
        written = data.draw(criteria_data())
        register = data.draw(register_data(criteria_from(written)))
        cards = [
            score(criteria_from(copy.deepcopy(written)), read_register(copy.deepcopy(register)), as_of=as_of)
            for _ in range(2)
        ]

        for view in ("to_json", "explain", "_repr_html_", "__repr__"):
            first, second = (getattr(card, view)() for card in cards)
            assert first == second

    @given(st.data(), days)
    def test_needs_no_first_time(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """A register that was scored on other days before gives what a fresh one gives."""
        criteria = criteria_from(data.draw(criteria_data()))
        register = data.draw(register_data(criteria))
        used = read_register(register)
        for day in (datetime.date(2023, 4, 1), None):
            score(criteria, used, as_of=day)

        assert (
            score(criteria, used, as_of=as_of).to_json()
            == score(criteria, read_register(register), as_of=as_of).to_json()
        )
