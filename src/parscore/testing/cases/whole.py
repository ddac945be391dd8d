"""The situations of the whole set: its bands and their conditions, bonus and penalty, the rounding of the index."""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

import attrs

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.vocabulary import Band
from parscore.errors import ParscoreError
from parscore.scoring import Scorecard
from parscore.wording import Message, Percent, Points

from .leaf import Skipped, Variation, full_piece, piece_losing, variations
from .pieces import Piece
from .situation import Situation, card_of


_HUNDRED = 100
#: How many sums of losses are kept, so that a large set takes no longer than a cup of tea.
_MOST_SUMS = 40_000
#: How many of them are tried together with a leaf that slopes.
_MOST_TRIED = 40
#: How far below a bound an index is tried, in points: the nearest that some leaf can give.
_STEPS = (Fraction(1, 100), Fraction(1, 10), Fraction(1, 4), Fraction(1, 2), Fraction(1))


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
        sums: dict[Fraction, dict[str, Piece]] = {Fraction(0): {}}
        for code, options in self.options.items():
            if not inside(code) or len(sums) > _MOST_SUMS:
                continue
            for total, chosen in list(sums.items()):
                for lost, piece in options.items():
                    if lost and total <= target:
                        sums.setdefault(total + lost, {**chosen, code: piece})
        just = self._made(target, sums, inside)
        if just is not None:
            yield True, self.piece(just)
        finely = (self._made(target + step, sums, inside) for step in _STEPS)
        below = next((chosen for chosen in finely if chosen is not None), None)
        above = [total for total in sums if total > target]
        if below is None and above:
            below = sums[min(above)]
        if below is not None:
            yield False, self.piece(below)

    def _made(
        self, target: Fraction, sums: Mapping[Fraction, dict[str, Piece]], inside: Callable[[str], bool]
    ) -> dict[str, Piece] | None:
        """Return leaves that lose just *target*: of the sums that there are, or with one leaf that slopes."""
        if target in sums:
            return sums[target]
        for total in sorted((total for total in sums if total < target), reverse=True)[:_MOST_TRIED]:
            for code in self.options:
                if inside(code) and code not in sums[total]:
                    piece = piece_losing(self.criteria[code], target - total, self.criteria)
                    if piece is not None:
                        return {**sums[total], code: piece}
        return None


def _lost(leaf: Criterion, criteria: CriteriaSet, full: Mapping[str, Piece], card: Scorecard) -> dict[Fraction, Piece]:
    """Return what the situations of a leaf lose beside the full register, whatever shares its facts included."""
    found: dict[Fraction, Piece] = {}
    rest = Piece.sum(piece for code, piece in full.items() if code != leaf.code)
    for variation in variations(leaf, criteria):
        if isinstance(variation, Variation):
            try:
                lost = card.exact.earned - card_of(rest + variation.piece, criteria).exact.earned
            except ParscoreError:
                continue
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
            says = Message(f"cases.{name}", {"index": index})
            if just in found:
                yield Situation(f"xep-loai-{band.id}-{slug}", "", says, found[just])
            else:
                yield Skipped("", says, Message("cases.no-sum"))
    if band.every_field:
        yield from _fields(band, losses)


def _fields(band: Band, losses: Losses) -> Iterator[Situation | Skipped]:
    """Yield one field that earns just the share that a band asks of every field, and one that earns a little less."""
    share = Percent(band.every_field)
    for field in losses.card.root.children:
        if field.role != "core" or not field.exact.max:
            continue
        prefix = f"{field.code}."
        target = field.exact.earned - band.every_field * field.exact.max
        inside = {field.code} | {code for code in losses.options if code.startswith(prefix)}
        found = dict(losses.near(target, inside.__contains__))
        if set(found) == {True, False} and _in_band(band, losses, found[True]):
            for just, name, slug in ((True, "field-just", "vua-du"), (False, "field-below", "duoi")):
                says = Message(f"cases.{name}", {"share": share})
                yield Situation(f"xep-loai-{band.id}-linh-vuc-{field.code}-{slug}", "", says, found[just])
            return
    yield Skipped("", Message("cases.field-just", {"share": share}), Message("cases.no-sum"))


def _in_band(band: Band, losses: Losses, piece: Piece) -> bool:
    card = card_of(piece, losses.criteria)
    return card.band is not None and card.band.id == band.id


def _outside(criteria: CriteriaSet, role: str) -> Iterator[Criterion]:
    yield from (leaf for leaf in criteria.leaves if leaf.role == role)


def _penalties(losses: Losses) -> Iterator[Situation]:
    """Yield the full set with each penalty taken to its cap, for the bands that ask that none was."""
    for leaf in _outside(losses.criteria, "penalty"):
        worst = _extreme(leaf, losses, min)
        if worst is not None:
            says = Message("cases.penalty")
            yield Situation(f"ca-bo-du-co-{leaf.code}", "", says, losses.piece({}) + worst)


def _extreme(leaf: Criterion, losses: Losses, choose: Callable[..., tuple[Fraction, Piece]]) -> Piece | None:
    """Return the situation of a leaf outside the total that brings least, or most."""
    found: list[tuple[Fraction, Piece]] = []
    base = losses.piece({})
    for variation in variations(leaf, losses.criteria):
        if isinstance(variation, Variation):
            try:
                found.append(
                    (card_of(base + variation.piece, losses.criteria)[leaf.code].exact.earned, variation.piece)
                )
            except ParscoreError:
                continue
    return choose(found, key=lambda item: item[0])[1] if found else None


def _bonuses(losses: Losses) -> Iterator[Situation | Skipped]:
    """Yield each bonus with the full set, and where it counts from an index, just there and a little below."""
    figures = losses.card.exact
    for leaf in _outside(losses.criteria, "bonus"):
        best = _extreme(leaf, losses, max)
        if best is None:
            continue
        yield Situation(f"ca-bo-du-thuong-{leaf.code}", "", Message("cases.whole-full"), losses.piece({}) + best)
        when = next((node.when for node in _chain(leaf, losses.criteria) if node.when is not None), None)
        if when is None:
            continue
        found = dict(losses.near(figures.earned - when * figures.max / _HUNDRED, lambda _code: True))
        for just, name, slug in ((True, "index-just", "vua-du"), (False, "index-below", "duoi")):
            says = Message(f"cases.{name}", {"index": Points(when)})
            if just in found:
                yield Situation(f"thuong-{leaf.code}-chi-so-{slug}", "", says, found[just] + best)
            else:
                yield Skipped(leaf.code, says, Message("cases.no-sum"))


def _chain(leaf: Criterion, criteria: CriteriaSet) -> Iterator[Criterion]:
    """Yield a leaf and all above it."""
    parts = leaf.code.split(".")
    yield from (criteria[".".join(parts[:length])] for length in range(len(parts), 0, -1))


def _rounding(losses: Losses) -> Iterator[Situation]:
    """Yield an index that lies just between two that can be published, the lower one even: each mode tells another."""
    digits = losses.criteria.total_rounding.digits
    if digits is None:
        return
    figures = losses.card.exact
    scale = Fraction(10) ** digits
    sums: dict[Fraction, dict[str, Piece]] = {Fraction(0): {}}
    for code, options in losses.options.items():
        for total, chosen in list(sums.items()):
            for lost, piece in options.items():
                both = total + lost
                index = (figures.earned - both) / figures.max * _HUNDRED * scale
                if (index - Fraction(1, 2)).denominator == 1 and int(index) % 2 == 0:
                    yield Situation("lam-tron", "", Message("cases.rounding"), losses.piece({**chosen, code: piece}))
                    return
                if len(sums) < _MOST_SUMS:
                    sums.setdefault(both, {**chosen, code: piece})
