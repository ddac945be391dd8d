"""How a register is shown."""

from collections.abc import Iterator, Mapping

from parscore.criteria import load_criteria
from parscore.criteria.shown import warning_of
from parscore.errors import ParscoreError
from parscore.showing import Column, Shown, Table, show
from parscore.showing.tables import Cell
from parscore.wording import Message, Value

from .model import Register


_DOCUMENTS = (
    Column("number"),
    Column("date", "date"),
    Column("subject"),
    Column("type"),
    Column("kind", brief=False),
    Column("issuer"),
    Column("signer", brief=False),
    Column("received", "date"),
    Column("period"),
)
_FACTS = (Column("fact"), Column("value"), Column("date", "date"), Column("final", "flag"))


@show.register
def _register(register: Register) -> Shown:
    about: list[tuple[Message, Value]] = [
        (Message("about.set"), register.criteria),
        (Message("about.file"), register.file),
    ]
    if register.not_applicable:
        about.append((Message("about.not-applicable"), ", ".join(register.not_applicable)))
    if register.claimed:
        about.append((Message("about.claims"), str(len(register.claimed))))
    if register.reviews:
        about.append((Message("about.reviews"), ", ".join(dict.fromkeys(item.stage for item in register.reviews))))
    documents = tuple({column.key: getattr(item, column.key) for column in _DOCUMENTS} for item in register.documents)
    status = _status(register.criteria)
    if status is None:
        about.append((Message("about.status"), Message("about.no-status")))
    return Shown(
        warning=None if status is None else warning_of(status),
        title=Message("show.register", {"name": register.name, "year": str(register.year)}),
        about=tuple(about),
        tables=(Table("documents", _DOCUMENTS, documents), Table("facts", _FACTS, tuple(_facts(register)))),
    )


def _status(criteria: str) -> str | None:
    """Return the status of the set for which a register was made; None where the set cannot be read."""
    try:
        return load_criteria(criteria).status
    except ParscoreError:
        return None


def _facts(register: Register) -> Iterator[Mapping[str, Cell]]:
    """Yield each value of each fact, as it was written."""
    for name, fact in register.facts.items():
        for reading in fact.readings:
            value = reading.value if isinstance(reading.value, (bool, int)) else str(reading.value)
            yield {"fact": name, "value": value, "date": reading.date, "final": reading.final or None}
