"""How a document that was read is shown."""

import datetime

from collections.abc import Iterator, Mapping

from parscore.showing import Column, Shown, Table, show
from parscore.showing.tables import Cell
from parscore.wording import Message, Value

from .document import FIELDS, Document


_FIELDS = (
    Column("key", brief=False),
    Column("field"),
    Column("value"),
    Column("sure"),
    Column("from", "whole", brief=False),
)


@show.register
def _document(document: Document) -> Shown:
    named = document.reference is not None
    title: Value = Message(
        "show.document" if named else "show.document-unknown", {"reference": document.reference or ""}
    )
    about: list[tuple[Message, Value]] = []
    if document.file is not None:
        about.append((Message("about.file"), document.file))
    if document.mended:
        about.append((Message("about.mended"), ", ".join(document.mended)))
    return Shown(title=title, about=tuple(about), tables=(Table("fields", _FIELDS, tuple(_rows(document))),))


def _rows(document: Document) -> Iterator[Mapping[str, Cell]]:
    """Yield each field that was found, with how sure it is and where it begins in the text."""
    for name in FIELDS:
        value = getattr(document, name)
        if value is None or value == ():
            continue
        sure, spans = document.sure(name), document.spans(name)
        yield {
            "key": name,
            "field": Message(f"read.{name}"),
            "value": value if isinstance(value, (str, datetime.date)) else "; ".join(value),
            "sure": None if sure is None else Message(f"sure.{sure.value}"),
            "from": spans[0].start if spans else None,
        }
