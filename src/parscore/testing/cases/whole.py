"""The situations of the whole set: its bands and their conditions, bonus and penalty, the rounding of the index."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from math import lcm
from typing import TypeAlias

import attrs

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.vocabulary import Band
from parscore.errors import ParscoreError
from parscore.scoring import Scorecard
from parscore.wording import Message, Percent, Points

from .leaf import Skipped, Variation, full_piece, variations
from .pieces import Piece
from .situation import REASON, Situation, card_of


_HUNDRED = 100
#: How many sums of losses are kept, so that a large set takes no longer than a cup of tea.
_MOST_SUMS = 40_000

#: What was chosen, one after the other: what came before, the code, and the piece.
_Chosen: TypeAlias = "tuple[_Chosen, str, Piece] | None"


@attrs.frozen
class Losses:
    """
    What each leaf can lose beside a full register.

    Attributes:
        criteria: The set.
        full: What fills each leaf, by code.
        options: By code: what can be lost, and the piece that loses it.
        card: The full register's scorecard.
    """

    criteria: CriteriaSet
    full: Mapping[str, Piece]
    options: Mapping[str, Mapping[Fraction, Piece]]
    card: Scorecard

    @classmethod
    def of(cls, criteria: CriteriaSet) -> "Losses":
        """Try every situation of every leaf on which no gate rests."""
        full = {leaf.code: full_piece(leaf, criteria) for leaf in criteria.leaves if leaf.role == "core"}
        card = card_of(Piece.sum(full.values()), criteria)
        named = {gate.criterion for leaf in criteria.leaves for gate in leaf.gates}
        free = [
            leaf
            for leaf in criteria.leaves
            if leaf.role == "core" and not any(leaf.code == code or leaf.code.startswith(f"{code}.") for code in named)
        ]
        options = {leaf.code: _lost(leaf, criteria, full, card) for leaf in free}
        return cls(criteria, full, options, card)

    def piece(self, chosen: Mapping[str, Piece]) -> Piece:
        """Return the full register with some leaves as *chosen*."""
        return Piece.sum(chosen.get(code, piece) for code, piece in self.full.items())

    def near(self, target: Fraction, inside: Callable[[str], bool]) -> Iterator[tuple[bool, Piece]]:
        """
        Yield the register that loses just *target*, and the one that loses
        least of all that lose more; each with whether it is just that.
        """
        scale = lcm(target.denominator, *(lost.denominator for item in self.options.values() for lost in item))
        wanted = int(target * scale)
        sums: dict[int, _Chosen] = {0: None}
        for code, options in self.options.items():
            if not inside(code) or len(sums) > _MOST_SUMS:
                continue
            steps = [(int(lost * scale), piece) for lost, piece in options.items()]
            for total, chosen in list(sums.items()):
                if total <= wanted:
                    for lost, piece in steps:
                        sums.setdefault(total + lost, (chosen, code, piece))
        if wanted in sums:
            yield True, self.piece(_listed(sums[wanted]))
        above = [total for total in sums if total > wanted]
        if above:
            yield False, self.piece(_listed(sums[min(above)]))


def _listed(chosen: "_Chosen") -> dict[str, Piece]:
    """Return by code what was chosen, one after the other."""
    found: dict[str, Piece] = {}
    while chosen is not None:
        chosen, code, piece = chosen
        found[code] = piece
    return found


def _lost(leaf: Criterion, criteria: CriteriaSet, full: Mapping[str, Piece], card: Scorecard) -> dict[Fraction, Piece]:
    """Return what the situations of a leaf lose beside the full register, whatever shares its facts included."""
    found: dict[Fraction, Piece] = {}
    rest = Piece.sum(piece for code, piece in full.items() if code != leaf.code)
    for variation in variations(leaf, criteria):
        if isinstance(variation, Variation):
            with suppress(ParscoreError):  # other facts of the full register may forbid it
                lost = card.exact.earned - card_of(rest + variation.piece, criteria).exact.earned
                if lost > 0:
                    found.setdefault(lost, variation.piece)
    return found


def situations_of_whole(criteria: CriteriaSet) -> Iterator[Situation | Skipped]:
    """Yield the situations of the whole set."""
    yield Situation("ca-bo-khong-co-gi", "", Message("cases.whole-empty"), Piece())
    try:
        losses = Losses.of(criteria)
    except ParscoreError as error:
        yield Skipped("", Message("cases.whole-full"), Message("cases.refused", {"why": error.sentence}))
        return
    yield Situation("ca-bo-du", "", Message("cases.whole-full"), losses.piece({}))
    for band in criteria.bands:
        yield from _band(band, losses)
    yield from _penalties(losses)
    yield from _bonuses(losses)
    yield from _rounding(losses)


def _band(band: Band, losses: Losses) -> Iterator[Situation | Skipped]:
    """Yield the index just at a band's bound and a little below, and each condition that it has."""
    figures = losses.card.exact
    index = Points(band.start)
    if band.start > 0:
        target = figures.earned - band.start * figures.max / _HUNDRED
        found = dict(losses.near(target, lambda _code: True)) if target >= 0 else {}
        for just, name, slug in ((True, "band-just", "vua-du"), (False, "band-below", "duoi")):
            says = Message(f"cases.{name}", {"index": index, "band": band.title})
            if just in found:
                yield Situation(f"xep-loai-{band.id}-{slug}", "", says, found[just])
            else:
                yield Skipped("", says, Message("cases.no-sum"))
    if band.every_field:
        yield from _fields(band, losses)


def _fields(band: Band, losses: Losses) -> Iterator[Situation | Skipped]:
    """Yield one field that earns just the share that a band asks of every field, and one that earns a little less."""
    share = Percent(band.every_field)
    wanted = {True: ("field-just", "vua-du"), False: ("field-below", "duoi")}
    for field in losses.card.root.children:
        if field.role != "core" or not field.exact.max or not wanted:
            continue
        prefix = f"{field.code}."
        target = field.exact.earned - band.every_field * field.exact.max
        inside = {field.code} | {code for code in losses.options if code.startswith(prefix)}
        for just, piece in losses.near(target, inside.__contains__):
            if just not in wanted or not _shows(band, losses, piece, just=just):
                continue
            name, slug = wanted.pop(just)
            where = _named(losses.criteria[field.code])
            says = Message(f"cases.{name}", {"field": where, "share": share, "band": band.title})
            yield Situation(f"xep-loai-{band.id}-linh-vuc-{field.code}-{slug}", "", says, piece)
    for name, _ in wanted.values():
        says = Message(f"cases.{name}", {"field": "?", "share": share, "band": band.title})
        yield Skipped("", says, Message("cases.no-sum"))


def _shows(band: Band, losses: Losses, piece: Piece, *, just: bool) -> bool:
    """Tell whether a register has the index of a band, and its fields alone decide whether it gets it."""
    card = card_of(piece, losses.criteria)
    figures = card.exact_index
    if figures is None or not band.holds(figures.earned):
        return False
    return (card.band is not None and card.band.id == band.id) is just


def _outside(criteria: CriteriaSet, role: str) -> Iterator[Criterion]:
    yield from (leaf for leaf in criteria.leaves if leaf.role == role)


def _penalties(losses: Losses) -> Iterator[Situation]:
    """Yield the full set with each penalty taken to its cap, for the bands that ask that none was."""
    for leaf in _outside(losses.criteria, "penalty"):
        worst = _extreme(leaf, losses, min)
        says = Message("cases.penalty", {"criterion": _named(leaf)})
        yield Situation(f"ca-bo-du-co-{leaf.code}", "", says, losses.piece({}) + worst)


def _extreme(leaf: Criterion, losses: Losses, choose: Callable[..., tuple[Fraction, Piece]]) -> Piece:
    """Return the situation of a leaf outside the total that brings least, or most."""
    base = losses.piece({})
    found: list[tuple[Fraction, Piece]] = []
    for variation in variations(leaf, losses.criteria):
        if isinstance(variation, Variation):
            with suppress(ParscoreError):  # other facts of the full register may forbid it
                node = card_of(base + variation.piece, losses.criteria)[leaf.code]
                found.append((node.exact.earned, variation.piece))
    return choose(found, key=lambda item: item[0])[1]


def _bonuses(losses: Losses) -> Iterator[Situation | Skipped]:
    """Yield each bonus with the full set, and where it counts from an index, just there and a little below."""
    figures = losses.card.exact
    for leaf in _outside(losses.criteria, "bonus"):
        best = _extreme(leaf, losses, max)
        yield Situation(
            f"ca-bo-du-thuong-{leaf.code}",
            "",
            Message("cases.bonus", {"criterion": _named(leaf)}),
            losses.piece({}) + best,
        )
        when = leaf.when
        if when is None:
            continue
        found = dict(losses.near(figures.earned - when * figures.max / _HUNDRED, lambda _code: True))
        for just, name, slug in ((True, "index-just", "vua-du"), (False, "index-below", "duoi")):
            says = Message(f"cases.{name}", {"index": Points(when), "criterion": _named(leaf)})
            if just in found:
                yield Situation(f"thuong-{leaf.code}-chi-so-{slug}", "", says, found[just] + best)
            else:
                yield Skipped(leaf.code, says, Message("cases.no-sum"))


def _named(leaf: Criterion) -> Message:
    return Message("show.node", {"code": leaf.code, "title": leaf.title})


def _rounding(losses: Losses) -> Iterator[Situation | Skipped]:
    """Yield an index that lies just between two that can be published, the lower one even: each mode tells another."""
    digits = losses.criteria.total_rounding.digits
    if digits is None:
        return
    says = Message("cases.rounding")
    figures = losses.card.exact
    scale = Fraction(10) ** digits
    sums: dict[Fraction, _Chosen] = {Fraction(0): None}
    for code, options in losses.options.items():
        for total, chosen in list(sums.items()):
            for lost, piece in options.items():
                both, both_chosen = total + lost, (chosen, code, piece)
                index = (figures.earned - both) / figures.max * _HUNDRED * scale
                if (index - Fraction(1, 2)).denominator == 1 and int(index) % 2 == 0:
                    yield Situation("lam-tron", "", says, losses.piece(_listed(both_chosen)))
                    return
                if len(sums) < _MOST_SUMS:
                    sums.setdefault(both, both_chosen)
    yield _rounded_apart(losses) or Skipped("", says, Message("cases.no-sum"))


def _rounded_apart(losses: Losses) -> Situation | None:
    """Return an index that has to be rounded because something does not apply and something is lost."""
    criteria = losses.criteria
    for apart in criteria.leaves:
        if apart.role != "core" or apart.not_applicable != "shrink":
            continue
        for code, options in losses.options.items():
            for piece in options.values() if code != apart.code else ():
                kept = losses.piece({code: piece})
                card = card_of(kept, criteria, not_applicable={apart.code: REASON})
                figures = card.exact_index
                if figures is not None and figures.earned != Fraction(card.published or 0):
                    says = Message("cases.rounded-apart", {"criterion": _named(apart)})
                    return Situation("lam-tron", "", says, kept, not_applicable={apart.code: REASON})
    return None
