"""How cells of a report's workbook look."""

import attrs


FACE = "Times New Roman"
_INK, _LINE, _HEAD = "#000000", "#A6A6A6", "#DDEBF7"


@attrs.frozen(kw_only=True)
class Look:
    """How a cell looks: its letters, how it is aligned, its indent, its frame and its ground; a dash
    for zero; the places of a number that no decimal gives.
    """

    bold: bool = False
    italic: bool = False
    size: int = 11
    align: str = "left"
    middle: bool = False
    wrap: bool = True
    framed: bool = True
    ground: str | None = None
    indent: int = 0
    turned: bool = False
    dashed: bool = False
    places: str = "0.00"


TITLE = Look(bold=True, size=14, wrap=False, framed=False)
STATUS = Look(bold=True, wrap=False, framed=False)
PLAIN = Look(wrap=False, framed=False)
NOTE = Look(italic=True, wrap=False, framed=False)
HEAD = Look(bold=True, align="center", middle=True, ground=_HEAD)
TURNED = attrs.evolve(HEAD, turned=True)
TEXT, STRONG = Look(), Look(bold=True)
CODE = Look(wrap=False)
NUMBER = Look(align="right", wrap=False)
SUM, LONG = attrs.evolve(NUMBER, bold=True), attrs.evolve(NUMBER, places="0.0000")
DAY = PLACE = Look(align="center", wrap=False)


def properties_of(look: Look, number: str, *, is_trap: bool) -> dict[str, object]:
    """Return the properties of a format of XlsxWriter."""
    found: dict[str, object] = {
        "font_name": FACE,
        "font_size": look.size,
        "font_color": _INK,
        "bold": look.bold,
        "italic": look.italic,
        "align": look.align,
        "valign": "vcenter" if look.middle else "top",
        "text_wrap": look.wrap,
        "num_format": number,
        "quote_prefix": is_trap,
    }
    if look.framed:
        found |= {"border": 1, "border_color": _LINE}
    if look.ground is not None:
        found["bg_color"] = look.ground
    if look.indent:
        found["indent"] = look.indent
    if look.turned:
        found["rotation"] = 90
    return found
