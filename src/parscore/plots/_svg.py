"""Charts as SVG with one name, in the reader's language; what Vega says of each mark is English."""

import re

from collections.abc import Iterator, Mapping
from typing import Any
from xml.dom import minidom

import altair as alt
import vl_convert

from parscore.wording import Message

from ._theme import FONT


#: The version of Vega-Lite that Altair writes.
VERSION = ".".join(alt.SCHEMA_VERSION.lstrip("v").split(".")[:2])
#: What a reader is not shown, or a page could take for its own.
_DROPPED = ("role", "class", "pointer-events", "aria-label", "aria-roledescription", "aria-hidden")
#: Where one part of a picture names another.
_REFERENCE = re.compile(r"(?<=url\(#)[^)]+")


def svg(chart: alt.TopLevelMixin, *, lang: str = "vi", ids: str = "part-") -> str:
    """
    Return a chart as an SVG element that can stand in a page: a picture with
    one name, its title and notes; pointing at a mark tells its figures where
    the page shows titles. It holds no script, and loads nothing.

    Args:
        chart: A chart of this room, or any other of Altair's.
        lang: ``vi`` or ``en``.
        ids: What its ids begin with, so that those of two pictures of one page differ.

    .. versionadded:: 0.1.0
    """
    spec = chart.to_dict()
    drawn = vl_convert.vegalite_to_svg(spec, vl_version=VERSION)
    document = minidom.parseString(drawn)  # noqa: S318 -- what vl-convert has just drawn
    root = document.documentElement
    assert root is not None  # noqa: S101 -- a document has one
    elements = [*_elements(root)]
    # Vega counts what it has drawn so far: the same chart would not always be the same picture.
    names = [name for name in (element.getAttribute("id") for element in elements) if name]
    renamed = {name: f"{ids}{number}" for number, name in enumerate(names, 1)}
    for element in elements:
        _tidy(element, document, renamed)
    for name in ("xmlns:xlink", "version"):
        root.removeAttribute(name)
    root.setAttribute("role", "img")
    root.setAttribute("lang", lang)
    root.setAttribute("aria-label", str(spec.get("description") or name_of(spec, lang)))
    root.setAttribute("font-family", FONT)
    return str(root.toxml())


def name_of(spec: dict[str, Any], lang: str) -> str:
    """Return the title of a chart on one line; one without is called a chart."""
    title = spec.get("title")
    words = title.get("text") if isinstance(title, dict) else title
    return (" ".join(words) if isinstance(words, list) else words) or Message("plot.page").say(lang)


def _elements(element: minidom.Element) -> Iterator[minidom.Element]:
    yield element
    for child in element.childNodes:
        if isinstance(child, minidom.Element):
            yield from _elements(child)


def _tidy(element: minidom.Element, document: minidom.Document, renamed: Mapping[str, str]) -> None:
    """Drop what nobody sees, and let a mark tell what it stands for as a title."""
    told = element.getAttribute("aria-label") if element.getAttribute("role") == "graphics-symbol" else ""
    if _is_unseen(element):
        parent = element.parentNode
        assert parent is not None  # noqa: S101 -- the root is seen
        parent.removeChild(element)
        return
    for name in _DROPPED:
        if element.hasAttribute(name):
            element.removeAttribute(name)
    if element.getAttribute("font-family") == FONT:
        element.removeAttribute("font-family")
    for name, value in [*element.attributes.items()]:
        if name == "id":
            element.setAttribute(name, renamed[value])
        elif "#" in value:
            element.setAttribute(name, _REFERENCE.sub(lambda found: renamed[found[0]], value))
    if not told:
        if element.tagName == "text":
            element.setAttribute("pointer-events", "none")
        return
    title = document.createElement("title")
    title.appendChild(document.createTextNode(told))
    element.appendChild(title)


def _is_unseen(element: minidom.Element) -> bool:
    """Tell whether an element draws nothing."""
    if element.getAttribute("display") == "none" or element.getAttribute("opacity") == "0":
        return True
    return element.tagName == "path" and element.getAttribute("d") in ("", "M0,0h0v0h0Z")
