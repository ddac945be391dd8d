"""What is shown of an object, as HTML for notebooks: light on the page, and readable in the dark."""

from collections.abc import Iterable
from html import escape
from itertools import islice

from parscore.wording import Message, say

from .tables import Column, Shown, Table


#: How many rows are seen at once; the others are folded.
_AT_ONCE = 20
#: What room a column of texts is given where one of them is longer than so many letters.
_ROOMS = ((80, "long"), (30, "middle"), (10, "short"))
#: A text of more letters is folded, and this many are seen of it.
_FOLDED, _BEGINS = 240, 90
#: Only what a reader's own colours give: nothing here is black or white. The class stands twice where JupyterLab's
#: own rules, which push cells to the right and squeeze the labels of lists, weigh two classes.
_STYLE = """\
.parscore{font-family:inherit;line-height:1.45;max-width:72rem}
.parscore.parscore h4{margin:.2em 0;font-size:1.15em;font-weight:700}
.parscore .warning{border-inline-start:.3em solid currentColor;padding-inline-start:.6em;font-weight:600}
.parscore dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.4em 0}
.parscore.parscore dl>dt{opacity:.8;float:none;width:auto;white-space:nowrap}
.parscore.parscore dl>dd{margin:0;float:none;width:auto}
.parscore summary{cursor:pointer;font-weight:600}
.parscore .scroll{overflow-x:auto}
.parscore table{border-collapse:collapse;margin:.3em 0}
.parscore caption{text-align:start;font-weight:600}
.parscore.parscore table :is(th,td){padding:.2em .6em;text-align:start;vertical-align:top;border-bottom:1px solid;\
border-color:color-mix(in srgb,currentColor 25%,transparent);color:inherit;background:none;max-width:34em;\
overflow-wrap:break-word;white-space:normal}
.parscore.parscore table th[scope=row]{white-space:nowrap}
.parscore.parscore table .number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.parscore.parscore table .date{white-space:nowrap}
.parscore.parscore table .long{min-width:22em}
.parscore.parscore table .middle{min-width:13em}
.parscore.parscore table .short{min-width:7em}
.parscore table summary{font-weight:inherit}
.parscore :focus-visible{outline:2px solid currentColor;outline-offset:2px}
"""


def to_html(shown: Shown, lang: str, *, inside: str = "") -> str:
    """
    Return what is shown as one piece of HTML, everything in it escaped.

    Args:
        shown: What is shown.
        lang: ``vi`` or ``en``.
        inside: HTML that stands before the tables, made and escaped by the caller.
    """
    warning = "" if shown.warning is None else f'<p class="warning">{safe(say(shown.warning, lang))}</p>'
    about = "".join(
        f"<dt>{safe(label.say(lang))}</dt><dd>{safe(say(value, lang))}</dd>" for label, value in shown.about
    )
    head = f"<h4>{safe(say(shown.title, lang))}</h4>{warning}{f'<dl>{about}</dl>' if about else ''}"
    tables = "".join(
        _table(table, lang, is_open=not number and not inside) for number, table in enumerate(shown.tables)
    )
    return f'<div class="parscore" lang="{safe(lang)}"><style>{_STYLE}</style>{head}{inside}{tables}</div>'


def _table(table: Table, lang: str, *, is_open: bool) -> str:
    """Return a table that can be folded; what goes beyond a screen is folded once more."""
    caption = Message("show.count", {"caption": table.caption, "count": len(table.rows)}).say(lang)
    rows = table.said(lang)
    parts = [_rows(table.brief, islice(rows, _AT_ONCE), caption, lang)]
    rest = len(table.rows) - _AT_ONCE
    if rest > 0:
        more = Message("show.more", {"count": rest}).say(lang)
        parts.append(f"<details><summary>{safe(more)}</summary>{_rows(table.brief, rows, caption, lang)}</details>")
    body = "".join(parts) if table.rows else f"<p>{safe(Message('show.empty').say(lang))}</p>"
    return f"<details{' open' if is_open else ''}><summary>{safe(caption)}</summary>{body}</details>"


def _rows(columns: tuple[Column, ...], rows: Iterable[tuple[str, ...]], caption: str, lang: str) -> str:
    """Return rows as a table of their own, which scrolls by itself where it is wide."""
    told = list(rows)
    longest = [max(map(len, cells)) for cells in zip(*told, strict=True)] or [0] * len(columns)
    kinds = [_class(column, length) for column, length in zip(columns, longest, strict=True)]
    labels = (safe(column.label.say(lang)) for column in columns)
    head = "".join(f'<th scope="col"{kind}>{label}</th>' for kind, label in zip(kinds, labels, strict=True))
    body = "".join(f"<tr>{''.join(_cells(kinds, row))}</tr>" for row in told)
    region = f'<div class="scroll" role="region" tabindex="0" aria-label="{safe(caption)}">'
    return f"{region}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"


def _cells(kinds: Iterable[str], row: tuple[str, ...]) -> Iterable[str]:
    for number, (kind, cell) in enumerate(zip(kinds, row, strict=True)):
        name = "td" if number else "th"
        scope = "" if number else ' scope="row"'
        text = f"<bdi>{safe(cell)}</bdi>"
        if number and len(cell) > _FOLDED:
            begin = cell[:_BEGINS].rpartition(" ")[0] or cell[:_BEGINS]
            text = f"<details><summary><bdi>{safe(begin)} …</bdi></summary>{text}</details>"
        yield f"<{name}{scope}{kind}>{text}</{name}>"


def _class(column: Column, longest: int) -> str:
    if column.is_number:
        return ' class="number"'
    if column.sort == "date":
        return ' class="date"'
    room = next((name for least, name in _ROOMS if longest > least), None)
    return "" if room is None else f' class="{room}"'


def safe(text: str) -> str:
    """Escape *text*, and drop the control characters that HTML forbids."""
    return escape("".join(char for char in text if char.isprintable() or char in "\n\t "))
