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
    details.extend(_looked(item) for item in line.documents if item.reason not in _UNTOLD)
    if len(line.blocks) > 1:
        details.append(Message("line.blocks", {"codes": ", ".join(line.blocks)}))
    details.extend(
        Message("line.behind", {"code": behind.code, "found": behind.found, "remedy": behind.remedy or ""})
        for behind in line.behind
    )
    if line.cite is not None:
        details.append(Message("line.cite", {"cite": line.cite}))
    if line.remedy is not None:
        details.append(Message("line.remedy", {"remedy": line.remedy}))
    return [message.say(lang) for message in details]


def _looked(item: LookedAt) -> Message:
    values: dict[str, Value] = {"document": item.document, "why": item.why or ""}
    if item.date is None:
        return Message("line.looked", values)
    return Message("line.looked-dated", {**values, "date": item.date})
