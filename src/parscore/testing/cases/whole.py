"""The situations of the whole set: its bands and their conditions, bonus and penalty, the rounding of the index."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from fractions import Fraction

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.vocabulary import Band
from parscore.errors import ParscoreError
from parscore.wording import Message, Percent, Points

from .leaf import Skipped, Variation, variations
from .losses import Losses
from .pieces import Piece
from .situation import REASON, Situation, card_of
from .window import situations_of_window


_HUNDRED = 100


def situations_of_whole(criteria: CriteriaSet) -> Iterator[Situation | Skipped]:
    """Yield the situations of the whole set."""
    yield from situations_of_window(criteria)
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
        found = _at(losses, target) if target >= 0 else {}
        for just, name, slug in ((True, "band-just", "vua-du"), (False, "band-below", "duoi")):
            says = Message(f"cases.{name}", {"index": index, "band": band.title})
            if just in found:
                yield Situation(f"xep-loai-{band.id}-{slug}", "", says, found[just])
            else:
                yield Skipped("", says, Message("cases.no-sum"))
    if band.every_field:
        yield from _fields(band, losses)


def _at(losses: Losses, target: Fraction) -> dict[bool, Piece]:
    """Return the registers that lose just *target*, and a little more."""
    return {just: piece for just, _, piece in losses.near(target, lambda _code: True)}


def _fields(band: Band, losses: Losses) -> Iterator[Situation | Skipped]:
    """Yield the field that earns just the share that a band asks of every field, and the one that is closest below."""
    share = Percent(band.every_field)
    found = _near_fields(band, losses)
    for just, name, slug in ((True, "field-just", "vua-du"), (False, "field-below", "duoi")):
        code, piece = found.get(just, ("", Piece()))
        where = _named(losses.criteria[code]) if code else "?"
        says = Message(f"cases.{name}", {"field": where, "share": share, "band": band.title})
        if code:
            yield Situation(f"xep-loai-{band.id}-linh-vuc-{code}-{slug}", "", says, piece)
        else:
            yield Skipped("", says, Message("cases.no-sum"))


def _near_fields(band: Band, losses: Losses) -> dict[bool, tuple[str, Piece]]:
    """Return, by whether it earns just that share, a field and the register in which it is the closest."""
    found: dict[bool, tuple[Fraction, str, Piece]] = {}
    for field in losses.card.root.children:
        if field.role != "core" or not field.exact.max:
            continue
        prefix = f"{field.code}."
        target = field.exact.earned - band.every_field * field.exact.max
        inside = {field.code} | {code for code in losses.options if code.startswith(prefix)}
        for just, over, piece in losses.near(target, inside.__contains__):
            gap = over / field.exact.max
            if (just not in found or gap < found[just][0]) and _shows(band, losses, piece, just=just):
                found[just] = gap, field.code, piece
    return {just: (code, piece) for just, (_, code, piece) in found.items()}


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
        found = _at(losses, figures.earned - when * figures.max / _HUNDRED)
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
    piece = losses.halfway(digits)
    if piece is not None:
        yield Situation("lam-tron", "", says, piece)
    else:
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
