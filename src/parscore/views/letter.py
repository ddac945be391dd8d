"""Draft a letter of explanation (công văn giải trình) from a scorecard: the facts; the argument is the unit's."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from parscore.evidence.model import Register
from parscore.wording import Message, Points, Value

from ._letter import Letter, LetterView, tidy_text
from ._letter_items import OPEN, Cut, cuts_of, tell_cut
from ._shown import about
from .text import day_of


#: The levels whose letters a people's committee writes.
_COMMITTEES = frozenset({"commune", "district", "province"})
#: The levels whose score is the PAR index.
_INDEX = _COMMITTEES | {"department"}
#: The words for a unit with a people's committee, which are written small inside a sentence.
_WORDS = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh")
_COLUMNS = ("number", "criterion", "max", "earned", "taken", "causes")


def draft_letter(card: LetterView, lang: str) -> Letter:
    """Return the letter by which a unit explains every cut of *card*, and answers every question."""
    cuts = tuple(cuts_of(card))
    taken = [cut for cut in cuts if cut.lines]
    is_committee = card.criteria.level in _COMMITTEES
    writer = _writer(card, lang, is_committee=is_committee)
    names: dict[str, Value] = {"writer": writer, "year": str(card.year)}

    def said(*names_of: str, **values: Value) -> tuple[str, ...]:
        return tuple(tidy_text(Message(f"letter.{name}", {**names, **values}).say(lang)) for name in names_of)

    office = said("committee") if is_committee else ()
    (symbol,) = said("number-committee" if is_committee else "number")
    (subject,) = said("about-index" if card.criteria.level in _INDEX else "about")
    status = None if card.status == "official" else Message(f"status.{card.status}").say(lang)
    return Letter(
        lang=lang,
        office=(*office, tidy_text(card.name).upper()),
        motto=said("country", "motto"),
        number=symbol,
        subject=subject,
        draft=said("draft")[0],
        place=said("place")[0],
        to_label=said("to")[0],
        to=tuple(_reviewers(card.register)) or said("to-blank"),
        status=status,
        opening=tuple(map(tidy_text, _opening(card, writer, taken, cuts, lang))),
        items=tuple(tell_cut(card, cut, number, lang) for number, cut in enumerate(cuts, 1)),
        closing=said("closing") if cuts else said("closing-nothing"),
        copies=said("copies", "copy-to", "copy-file"),
        signature=said("for-committee", "position", "signer") if is_committee else said("position", "signer"),
        annex=said("annex", "annex-title", "annex-of-committee" if is_committee else "annex-of") if taken else (),
        header=said(*(f"column-{name}" for name in _COLUMNS)) if taken else (),
        rows=tuple(_rows(card, taken, lang)) if taken else (),
        notes=tuple(_notes(card, taken, lang)) if taken else (),
    )


def _writer(card: LetterView, lang: str, *, is_committee: bool) -> str:
    """Return who writes, as inside a sentence: a unit's word is not a name, xã Ví Dụ A."""
    name = tidy_text(card.name)
    if not is_committee:
        return name
    word = next((word for word in _WORDS if name.casefold().startswith(f"{word} ")), "")
    return Message("letter.writer-committee", {"name": word + name[len(word) :]}).say(lang)


def _reviewers(register: Register) -> list[str]:
    """Return who verified the score, each once."""
    verified = (review.by for review in register.reviews if review.stage.startswith("verified"))
    return list(dict.fromkeys(map(tidy_text, verified)))


def _opening(card: LetterView, writer: str, taken: Sequence[Cut], cuts: Sequence[Cut], lang: str) -> Iterator[str]:
    values: dict[str, Value] = {
        "title": card.title,
        "stage": Message(f"stage.{card.stage}"),
        "writer": writer,
        "year": str(card.year),
    }
    index, figures = card.exact_index, card.exact
    yield Message("letter.opening", values).say(lang)
    yield day_of(card).say(lang)
    if index is None:
        yield Message("card.no-index").say(lang)
    else:
        published = Fraction(0 if card.published is None else card.published)
        band = "" if card.band is None else Message("letter.band", {"band": card.band.title})
        parts: dict[str, Value] = {
            "earned": about(figures.earned, lang),
            "max": about(figures.max, lang),
            "taken": about(figures.max - figures.earned, lang),
            "index": published,
            "band": band,
            "outside": tuple(_outside(card)),
        }
        yield Message("letter.result-outside" if any(_outside(card)) else "letter.result", parts).say(lang)
    if cuts:
        counts: dict[str, Value] = {"count": len(taken), "asked": len(cuts) - len(taken)}
        yield Message("letter.count-asked" if len(cuts) > len(taken) else "letter.count", counts).say(lang)
    else:
        yield Message("letter.nothing-applies" if index is None else "letter.nothing").say(lang)


def _outside(card: LetterView) -> Iterator[Message]:
    """Yield bonus and penalty, where there are any points of them."""
    for name, node in (("bonus", card.bonus), ("penalty", card.penalty)):
        if node is not None and node.exact.earned:
            yield Message(f"letter.{name}-points", {"points": Points(abs(node.exact.earned))})


def _rows(card: LetterView, taken: Sequence[Cut], lang: str) -> Iterator[tuple[str, ...]]:
    """Yield a row for each criterion, and the unit's own figures last."""
    for number, cut in enumerate(taken, 1):
        node = cut.node
        causes = dict.fromkeys(Message(f"cause.{line.cause}").say(lang) for line in cut.lines)
        figures = node.exact
        yield (
            str(number),
            tidy_text(f"{node.code} {node.title.say(lang)}"),
            about(figures.max, lang),
            about(figures.earned, lang),
            about(figures.max - figures.earned, lang),
            ", ".join(causes),
        )
    figures = card.exact
    total = Message("letter.total").say(lang)
    yield (
        "",
        total,
        about(figures.max, lang),
        about(figures.earned, lang),
        about(figures.max - figures.earned, lang),
        "",
    )


def _notes(card: LetterView, taken: Sequence[Cut], lang: str) -> Iterator[str]:
    """Yield why the rows do not sum to the last one, where they do not."""
    yield Message("letter.note-total").say(lang)
    told = {cut.node.code for cut in taken}
    still_open = {
        node.code: node
        for node in card.root.walk()
        if node.is_leaf and node.code not in told and any(line.cause in OPEN for line in node.deductions)
    }
    if still_open:
        yield Message("letter.note-open", {"codes": ", ".join(still_open)}).say(lang)
    if any(cut.node.role == "penalty" for cut in taken):
        yield Message("letter.note-penalty").say(lang)
    if any(criterion.scale_to is not None for criterion in card.criteria.root.walk()):
        yield Message("letter.note-scaled").say(lang)
