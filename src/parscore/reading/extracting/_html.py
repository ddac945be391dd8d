"""Pages: their text in reading order, cells of a row parted by pipes, without scripts and styles."""

import re

from parscore.edge import need


_LOOKS = re.compile(
    r"\s*(?:<!--.{0,400}?-->\s*)?<(?:!doctype html|html|head|body|meta|div|table|p|center)\b[^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_DROPPED = "script, style, noscript, template, iframe, object, svg, head, select, button"
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "br",
        "title",
        "caption",
    ]
)
_CELLS = frozenset({"td", "th"})
_GAPS = re.compile(r"\n{3,}")


def looks_like_html(text: str) -> bool:
    """Tell whether a text begins as a page does."""
    return _LOOKS.match(text) is not None


def html_text(text: str) -> str:
    """
    Return the text of a page.

    Raises:
        MissingExtraError: The extra ``documents`` is not installed.
    """
    parser = need("selectolax.lexbor", "documents").LexborHTMLParser(text)
    root = parser.body or parser.root
    for node in root.css(_DROPPED) if root else ():
        node.decompose()
    pieces: list[str] = []
    for node in root.traverse(include_text=True) if root else ():
        if node.tag == "-text":
            written = node.text_content or ""
            plain = re.sub(r"[ \t\r\n\f]+", " ", written)
            if plain.strip() or (pieces and not pieces[-1].endswith("\n")):
                pieces.append(plain)
        elif node.tag in _CELLS:
            pieces.append(_before_cell(pieces))
        elif node.tag in _BLOCKS and pieces and not pieces[-1].endswith("\n"):
            pieces.append("\n")
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines))


def _before_cell(pieces: list[str]) -> str:
    """A cell is parted from the one before it on its row."""
    return "" if not pieces or pieces[-1].endswith("\n") else " | "
