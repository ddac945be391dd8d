"""One deduction, told to a person."""

from parscore.core import Deduction, LookedAt
from parscore.wording import Message, Points, Value


#: Documents that are not told of under a line: they count, double one, or are to come.
_UNTOLD = {None, "second", "not_yet"}


def line_head(line: Deduction, lang: str, role: str = "core") -> str:
    """Return points, cause and what was found, in one line; a bonus is not lost but not earned."""
    headline = line.headline
    if role == "bonus":
        headline = Message("line.unearned", {**headline.values, "points": Points(line.exact)})
    text = headline.say(lang)
    if line.uncut > line.exact:
        cut: dict[str, Value] = {"uncut": Points(line.uncut), "points": Points(line.exact)}
        text = f"{text} {Message('line.cut', cut).say(lang)}"
    return text


def line_details(line: Deduction, lang: str) -> list[str]:
    """Return what stands under a line: wanted, looked at, citation, remedy."""
    details: list[Message] = []
    if line.part is not None:
        details.append(Message("line.part", {"part": line.part}))
    details.append(Message("line.wanted", {"wanted": line.wanted}))
    details.extend(looked_message(item) for item in line.documents if is_told(item))
    details.extend(more_messages(line))
    if line.cite is not None:
        details.append(Message("line.cite", {"cite": line.cite}))
    if line.remedy is not None:
        details.append(Message("line.remedy", {"remedy": line.remedy}))
    return [message.say(lang) for message in details]


def more_messages(line: Deduction) -> list[Message]:
    """Return what a gate blocks, and what the evidence behind it would have lost."""
    messages: list[Message] = []
    if len(line.blocks) > 1:
        messages.append(Message("line.blocks", {"codes": ", ".join(line.blocks)}))
    messages.extend(
        Message("line.behind", {"code": behind.code, "found": behind.found, "remedy": behind.remedy or ""})
        for behind in line.behind
    )
    return messages


def is_told(item: LookedAt) -> bool:
    """Tell whether a document is told of under a line."""
    return item.reason not in _UNTOLD


def looked_message(item: LookedAt) -> Message:
    """Say why a document that was looked at does not count."""
    values: dict[str, Value] = {"document": item.document, "why": item.why or ""}
    if item.date is None:
        return Message("line.looked", values)
    return Message("line.looked-dated", {**values, "date": item.date})
