"""A tree of nodes and their ledgers as plain HTML, for notebooks."""

from parscore.core import Node
from parscore.showing import inside, safe

from ._shown import shown_earned
from ._told import Told, ToldLine, tell


def tree_html(root: Node, lang: str) -> str:
    """Return a tree of nodes and their ledgers as nested ``<details>``, everything in it escaped."""
    told = tell(root, lang, shown_earned(root))
    return "".join(_node(child, deep=0) for child in (told.children or [told]))


@inside.register
def _inside(node: Node, lang: str) -> str:
    return tree_html(node, lang)


def _node(told: Told, *, deep: int) -> str:
    """Return a node; the first level is open, what lies below is folded."""
    head = safe(told.head)
    parts = [f"<p>{safe(told.conversion)}</p>"] if told.conversion is not None else []
    items = [*map(_line, told.lines), *(f"<li>{safe(note)}</li>" for note in told.notes)]
    if items:
        parts.append(f"<ul>{''.join(items)}</ul>")
    parts.extend(_node(child, deep=deep + 1) for child in told.children)
    if not parts:
        return f"<div>{head}</div>"
    style = ' style="margin-inline-start:1.5em"'
    is_open = "" if deep else " open"
    return f"<details{is_open}><summary>{head}</summary><div{style}>{''.join(parts)}</div></details>"


def _line(line: ToldLine) -> str:
    details = "".join(f"<br><small>{safe(detail)}</small>" for detail in line.details)
    return f"<li>{safe(line.head)}{details}</li>"
