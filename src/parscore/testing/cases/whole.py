"""The situations of the whole set: its bands and their conditions, bonus and penalty, the rounding of the index."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from fractions import Fraction
from functools import partial

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.vocabulary import Band
from parscore.errors import ParscoreError
from parscore.scoring import Scorecard
from parscore.wording import Message, Percent, Points, Value

from .leaf import Skipped, Variation, variations
from .losses import Losses, core_index_of, index_of
from .pieces import Piece
from .search import Target
from .situation import REASON, Situation, card_of
from .window import situations_of_window


_HUNDRED = 100
_NO_SUM = Message("cases.no-sum")


def situations_of_whole(criteria: CriteriaSet) -> Iterator[Situation | Skipped]:
    """Yield the situations of the whole set."""
    yield from situations_of_window(criteria)
    yield Situation("ca-bo-khong-co-gi", "", Message("cases.whole-empty"), Piece())
    try:
        losses = Losses.of(criteria)
    except ParscoreError as error:
        yield Skipped("", Message("cases.whole-full"), Message("cases.refused", {"why": error.sentence}))
        return
    says = Message("cases.whole-full" if _is_full(losses.card) else "cases.whole-most")
    yield Situation("ca-bo-du", "", says, losses.piece({}))
    for band in criteria.bands:
        yield from _band(band, losses)
    yield from _penalties(losses)
    yield from _bonuses(losses)
    yield from _rounding(losses)


def _is_full(card: Scorecard) -> bool:
    """Tell whether every criterion earns its maximum."""
    return card.exact.earned == card.exact.max


def _band(band: Band, losses: Losses) -> Iterator[Situation | Skipped]:
    """Yield the index just at a band's bound and the closest below, and each condition that it has."""
    if band.start > 0:
        found = losses.near(Target(index_of, band.start), lambda _code: True, losses.fineness).found
        above = "" if band.start_closed else "-above"
        values: dict[str, Value] = {"index": Points(band.start), "band": band.title}
        for just, name, slug in ((True, "band-just", "vua-du"), (False, "band-below", "duoi")):
            if just in found:
                number, piece = found[just]
                says = Message(f"cases.{name}{above}", {**values, "found": Points(number)})
                yield Situation(f"xep-loai-{band.id}-{slug}", "", says, piece)
            else:
                yield Skipped("", Message(f"cases.{'' if just else 'any-'}{name}{above}", values), _NO_SUM)
    if band.every_field:
        yield from _fields(band, losses)


def _fields(band: Band, losses: Losses) -> Iterator[Situation | Skipped]:
    """Yield the field that earns just the share that a band asks of every field, and the one that is closest below."""
    share = Percent(band.every_field)
    found = _near_fields(band, losses)
    for just, name, slug in ((True, "field-just", "vua-du"), (False, "field-below", "duoi")):
        if just in found:
            number, code, piece = found[just]
            values: dict[str, Value] = {"field": _named(losses.criteria[code]), "found": Percent(number)}
            says = Message(f"cases.{name}", {**values, "share": share, "band": band.title})
            yield Situation(f"xep-loai-{band.id}-linh-vuc-{code}-{slug}", "", says, piece)
        else:
            says = Message(f"cases.any-{name}", {"share": share, "band": band.title})
            yield Skipped("", says, _NO_SUM)


def _near_fields(band: Band, losses: Losses) -> dict[bool, tuple[Fraction, str, Piece]]:
    """Return, by whether it earns just that share, what is closest: the share, the field and the register."""
    found: dict[bool, tuple[Fraction, str, Piece]] = {}

    def shows(card: Scorecard, *, just: bool) -> bool:
        """Tell whether a register has the index of the band, and its fields alone decide whether it gets it."""
        index = index_of(card)
        return index is not None and band.holds(index) and (card.band is not None and card.band.id == band.id) is just

    for field in losses.card.root.children:
        if field.role != "core" or not field.exact.max:
            continue
        prefix = f"{field.code}."
        inside = {field.code} | {code for code in losses.options if code.startswith(prefix)}
        target = Target(partial(_share_of, field.code), band.every_field, holds=shows)
        fine = losses.fineness * losses.card.exact.max / _HUNDRED / field.exact.max
        for just, (number, piece) in losses.near(target, inside.__contains__, fine).found.items():
            if just not in found or number > found[just][0]:
                found[just] = number, field.code, piece
    return found


def _share_of(code: str, card: Scorecard) -> Fraction | None:
    """Return the share of its maximum that a field earns; None where it does not apply."""
    node = card[code]
    return node.exact.earned / node.exact.max if node.applies else None


def _outside(criteria: CriteriaSet, role: str) -> Iterator[Criterion]:
    yield from (leaf for leaf in criteria.leaves if leaf.role == role)


def _penalties(losses: Losses) -> Iterator[Situation]:
    """Yield the full set with each penalty taken to its cap, for the bands that ask that none was."""
    for leaf in _outside(losses.criteria, "penalty"):
        worst = _extreme(leaf, losses, min)
        yield _with_extreme(f"ca-bo-du-co-{leaf.code}", leaf, losses, worst)


def _with_extreme(name: str, leaf: Criterion, losses: Losses, extreme: Piece) -> Situation:
    """Return the full set with a leaf outside the total; told as full where every criterion still is."""
    piece = losses.piece({}) + extreme
    full = False
    with suppress(ParscoreError):  # what the set refuses is told where the case is written
        full = _is_full(card_of(piece, losses.criteria))
    says = Message(f"cases.{leaf.role}{'' if full else '-most'}", {"criterion": _named(leaf)})
    return Situation(name, "", says, piece)


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
    """Yield each bonus with the full set, and where it counts from an index, just there and the closest below."""
    for leaf in _outside(losses.criteria, "bonus"):
        best = _extreme(leaf, losses, max)
        yield _with_extreme(f"ca-bo-du-thuong-{leaf.code}", leaf, losses, best)
        when = leaf.when
        if when is None:
            continue
        target = Target(core_index_of, when, beside=best)
        found = losses.near(target, lambda _code: True, losses.fineness).found
        values: dict[str, Value] = {"index": Points(when), "criterion": _named(leaf)}
        for just, name, slug in ((True, "index-just", "vua-du"), (False, "index-below", "duoi")):
            if just in found:
                number, piece = found[just]
                says = Message(f"cases.{name}", {**values, "found": Points(number)})
                yield Situation(f"thuong-{leaf.code}-chi-so-{slug}", "", says, piece)
            else:
                yield Skipped(leaf.code, Message(f"cases.{'' if just else 'any-'}{name}", values), _NO_SUM)


def _named(leaf: Criterion) -> Message:
    return Message("show.node", {"code": leaf.code, "title": leaf.title})


def _rounding(losses: Losses) -> Iterator[Situation | Skipped]:
    """Yield an index that lies just between two that can be published, the lower one even: each mode tells another."""
    digits = losses.criteria.total_rounding.digits
    if digits is None:
        return
    says = Message("cases.rounding")
    piece = losses.halfway(digits)
    if piece is not None:
        yield Situation("lam-tron", "", says, piece)
    else:
        yield _rounded_apart(losses) or Skipped("", says, _NO_SUM)


def _rounded_apart(losses: Losses) -> Situation | None:
    """Return an index that has to be rounded because something does not apply and something is lost."""
    criteria = losses.criteria
    for apart in criteria.leaves:
        if apart.role != "core" or apart.not_applicable != "shrink":
            continue
        for code, options in losses.options.items():
            for piece, _ in options if code != apart.code else ():
                kept = losses.piece({code: piece})
                card = card_of(kept, criteria, not_applicable={apart.code: REASON})
                figures = card.exact_index
                if figures is not None and figures.earned != Fraction(card.published or 0):
                    says = Message("cases.rounded-apart", {"criterion": _named(apart)})
                    return Situation("lam-tron", "", says, kept, not_applicable={apart.code: REASON})
    return None
