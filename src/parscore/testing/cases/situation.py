"""One situation: a register, a day, and what comes out of it."""

import datetime

from collections.abc import Mapping
from fractions import Fraction

import attrs

from parscore.core import Node
from parscore.criteria import CriteriaSet
from parscore.errors import ParscoreError
from parscore.evidence import read_register
from parscore.evidence.files import FORMAT
from parscore.scoring import Scorecard, score
from parscore.testing.golden.model import NO_BAND, NOT_APPLICABLE
from parscore.testing.papers import Data
from parscore.wording import Message, Points, Value

from .leaf import Skipped
from .pieces import Piece


#: Why something does not apply.
REASON = "Không phát sinh trong năm"


@attrs.frozen
class Situation:
    """
    What is to be a case.

    Attributes:
        name: Its name, for a node id.
        code: The criterion that it is about; empty for the whole set.
        says: What is the case, as a sentence.
        piece: What the register states and shows.
        not_applicable: What does not apply, with the reason.
        as_of: The day of the score; None is the end of the window.
        rule: The rule in words; empty where none is told.
    """

    name: str
    code: str
    says: Value
    piece: Piece
    not_applicable: Mapping[str, str] = attrs.Factory(dict[str, str])
    as_of: datetime.date | None = None
    rule: Value = ""


@attrs.frozen
class Case:
    """
    A case as it is written.

    Attributes:
        name: Its name.
        note: What is the case and the rule, as a sentence.
        register: The inside of its register.
        expect: What came out.
        as_of: The day; None is the end of the window.
    """

    name: str
    note: Message
    register: Data
    expect: Mapping[str, object]
    as_of: datetime.date | None


def card_of(piece: Piece, criteria: CriteriaSet, **more: object) -> Scorecard:
    """Score a piece by itself."""
    return _score(criteria, piece.data() | more, None)


def case_of(situation: Situation, criteria: CriteriaSet) -> Case | Skipped:
    """Score a situation and return it as a case; one that the set refuses is told."""
    data = situation.piece.data()
    if situation.not_applicable:
        data["not_applicable"] = dict(situation.not_applicable)
    try:
        card = _score(criteria, data, situation.as_of)
    except ParscoreError as error:
        return Skipped(situation.code, situation.says, Message("cases.refused", {"why": error.sentence}))
    expect = (
        _whole(card) if not situation.code else _of_code(card.nodes[situation.code], dated=situation.as_of is not None)
    )
    return Case(situation.name, _note(situation, criteria), data, expect, situation.as_of)


def _score(criteria: CriteriaSet, data: Data, as_of: datetime.date | None) -> Scorecard:
    unit = {"id": "vi-du", "name": "Xã Ví Dụ", "year": criteria.year}
    register = read_register({"format": FORMAT, "criteria": criteria.id, "unit": unit, **data})
    return score(criteria, register, as_of=as_of)


def _note(situation: Situation, criteria: CriteriaSet) -> Message:
    node = criteria.criteria.get(situation.code)
    values: dict[str, Value] = {"says": situation.says, "rule": situation.rule}
    values |= {"code": situation.code, "title": criteria.title if node is None else node.title}
    if node is not None:
        values["limit"] = Message(f"cases.limit-{node.role}", {"max": Points(node.limit)})
    return Message("cases.note" if situation.rule else "cases.note-plain", values)


def _whole(card: Scorecard) -> dict[str, object]:
    """Return what is expected of the whole: the index, exact and published, and the band."""
    index = card.exact_index
    if index is None:
        return {"index": NOT_APPLICABLE}
    expect: dict[str, object] = {"index": index.earned}
    if card.published is not None and Fraction(card.published) != index.earned:
        expect["published"] = Fraction(card.published)
    if card.criteria.bands:
        expect["band"] = NO_BAND if card.band is None else card.band.id
    return expect


def _of_code(node: Node, *, dated: bool) -> dict[str, object]:
    """Return what is expected of one criterion: its points, and what was deducted for which cause."""
    if not node.applies:
        return {"points": {node.code: NOT_APPLICABLE}}
    expect: dict[str, object] = {"points": {node.code: node.exact.earned}}
    if dated:
        expect |= {"secured": {node.code: node.exact.secured}, "reachable": {node.code: node.exact.reachable}}
    sums: dict[str, Fraction] = {}
    for line in node.deductions:
        sums[str(line.cause)] = sums.get(str(line.cause), Fraction(0)) + line.exact
    return expect | {"deductions": {node.code: sums}}
