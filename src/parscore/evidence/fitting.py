"""Read a register against a criteria set: facts typed, documents filed."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import attrs

from pydantic_core import PydanticCustomError

from parscore.criteria import CriteriaSet
from parscore.criteria.measures import Amount, Failures, Part
from parscore.criteria.vocabulary import DocumentKind, FactKind, fold
from parscore.edge import Path, Problems, read_number, read_percent, shorten
from parscore.errors import RegisterError
from parscore.wording import Text, Value

from .model import Document, Fact, Origin, Register


_YES_NO = {True: "yes", False: "no"}
_WANTED = {
    "count": Text("một số nguyên từ 0 trở lên", "a whole number from 0 up"),
    "number": Text("một số từ 0 trở lên", "a number from 0 up"),
    "percent": Text('một tỷ lệ từ 0 đến 100 %, như "87,4 %"', 'a percentage from 0 to 100, such as "87.4 %"'),
    "yes_no": Text("true hoặc false", "true or false"),
}


@attrs.frozen
class FactValue:
    """
    A fact as the engine measures it.

    Attributes:
        number: The number; a percentage as a ratio; an answer by its place.
        final: Whether it can no longer change.
    """

    number: Fraction | int
    final: bool


@attrs.frozen
class Filed:
    """
    A document in its file.

    Attributes:
        document: The document.
        kind: The kind that it is; None where it is of none.
        near: Kinds that its subject fits, though it is none of them.
        folded: Its subject as it is compared.
    """

    document: Document
    kind: str | None
    near: tuple[str, ...]
    folded: str


@attrs.frozen(eq=False)
class Case:
    """
    A register read against a set: what scoring starts from.

    Attributes:
        register: The register.
        criteria: The set.
        values: The facts that were given, by name.
        by_kind: The documents of each kind and those that look like it, by date.
        by_code: The documents that name a criterion which they prove.
    """

    register: Register
    criteria: CriteriaSet
    values: dict[str, FactValue]
    by_kind: dict[str, list[Filed]]
    by_code: dict[str, list[Filed]]


def fit(register: Register, criteria: CriteriaSet) -> Case:
    """
    Read *register* against *criteria*; the result is kept with the register.

    Raises:
        InvalidInputError: The register does not fit; it lists every problem.
    """
    key = f"{id(criteria)}/{criteria.digest}"
    kept = register._cases.get(key)  # noqa: SLF001 -- the register's own room for this
    if isinstance(kept, Case) and kept.criteria is criteria:
        return kept
    case = _Fitting(register, criteria, Problems(RegisterError)).run()
    register._cases[key] = case  # noqa: SLF001
    return case


@attrs.frozen
class _Fitting:
    register: Register
    criteria: CriteriaSet
    problems: Problems

    def run(self) -> Case:
        register, criteria = self.register, self.criteria
        if register.year != criteria.year:
            self._add(("unit", "year"), "wrong-year", at_value=True, found=register.year, accepted=criteria.year)
        values = self._facts()
        self._codes()
        by_kind: dict[str, list[Filed]] = {}
        by_code: dict[str, list[Filed]] = {}
        for filed in self._documents():
            for kind in filed.near if filed.kind is None else (filed.kind,):
                by_kind.setdefault(kind, []).append(filed)
            for code in filed.document.proves or ():
                by_code.setdefault(code, []).append(filed)
        self.problems.raise_all()
        return Case(register, criteria, values, by_kind, by_code)

    def _add(self, path: Path, message: str, *, at_value: bool = False, **values: Value) -> None:
        origin = self.register.origins[path]
        self.problems.add(origin.source, origin.path, message, at_value=at_value, **values)

    def _unknown(self, origin: Origin, path: Path, message: str, name: str, accepted: object) -> None:
        self.problems.unknown(origin.source, path, message, name, accepted)  # type: ignore[arg-type]

    def _facts(self) -> dict[str, FactValue]:
        values: dict[str, FactValue] = {}
        kinds = self.criteria.facts
        for name, fact in self.register.facts.items():
            kind = kinds.get(name)
            if kind is None:
                self._unknown(fact.origin, fact.origin.path, "unknown-fact", name, kinds)
                continue
            number = self._number(kind, fact)
            if number is not None:
                values[name] = FactValue(number, fact.final)
        for name, value in values.items():
            self._check_ceiling(kinds[name], value, values)
        for name, ceiling, code in self._ceilings():
            given = values.get(name)
            if given is not None and given.number > ceiling:
                origin = self.register.facts[name].origin
                found = self.problems
                found.add(
                    origin.source, origin.path, "above-max", at_value=True, found=given.number, max=ceiling, code=code
                )
        return values

    def _ceilings(self) -> Iterator[tuple[str, Fraction, str]]:
        """Yield the facts whose curve ends, as a superior's score does."""

        def walk(part: Part, code: str) -> Iterator[tuple[str, Fraction, str]]:
            for term in part.terms:
                end = term.curve.domain.hi
                if isinstance(term.measure, Failures):
                    for inner in term.measure.conditions:
                        yield from walk(inner, code)
                elif isinstance(term.measure, Amount) and end is not None:
                    yield term.measure.fact.id, end, code

        for leaf in self.criteria.leaves:
            for part in leaf.parts:
                yield from walk(part, leaf.code)

    def _number(self, kind: FactKind, fact: Fact) -> Fraction | int | None:
        """Return the number of a fact, or note that it is of the wrong sort."""
        if kind.sort == "choice":
            return self._answer(kind, fact)
        number: Fraction | int | None = None
        match kind.sort, fact.value:
            case "yes_no", bool() as flag:
                return 0 if flag else 1
            case "count", int() as count if not isinstance(count, bool) and count >= 0:
                return count
            case "number" | "percent", value:
                read = read_percent if kind.sort == "percent" else read_number
                try:
                    number = read(value)
                except PydanticCustomError:
                    number = None
            case _:
                pass
        if number is None or number < 0 or (kind.sort == "percent" and number > 1):
            found = shorten(fact.value)
            path, source = fact.origin.path, fact.origin.source
            self.problems.add(source, path, "wrong-value", at_value=True, found=found, accepted=_WANTED[kind.sort])
            return None
        return number

    def _answer(self, kind: FactKind, fact: Fact) -> int | None:
        given = _YES_NO.get(fact.value, "") if isinstance(fact.value, bool) else str(fact.value)
        folded = [fold(answer) for answer in kind.answers]
        if fold(given) in folded:
            return folded.index(fold(given))
        self._unknown(fact.origin, fact.origin.path, "unknown-answer", str(fact.value), kind.answers)
        return None

    def _check_ceiling(self, kind: FactKind, value: FactValue, values: dict[str, FactValue]) -> None:
        whole = None if kind.of is None else values.get(kind.of)
        if whole is not None and value.number > whole.number:
            origin = self.register.facts[kind.id].origin
            found: dict[str, Value] = {"found": value.number, "total": kind.of or "", "accepted": whole.number}
            self.problems.add(origin.source, origin.path, "above-total", at_value=True, **found)

    def _codes(self) -> None:
        criteria = self.criteria.criteria
        for table in ("not_applicable", "claimed"):
            entries = self.register.not_applicable if table == "not_applicable" else self.register.claimed
            for code in entries:
                origin = self.register.origins[(table, code)]
                if code not in criteria:
                    self._unknown(origin, origin.path, "unknown-criterion", code, criteria)
        for code in self.register.not_applicable:
            if code in criteria and any(leaf.not_applicable == "refuse" for leaf in criteria[code].walk()):
                self._add(("not_applicable", code), "not-applicable-refused", found=code)
        for code, points in self.register.claimed.items():
            if code not in criteria:
                continue
            node = criteria[code]
            least, most = (-node.limit, Fraction(0)) if node.role == "penalty" else (Fraction(0), node.limit)
            if not least <= points <= most:
                self._add(("claimed", code), "claim-outside", at_value=True, found=points, least=least, most=most)

    def _documents(self) -> list[Filed]:
        filed = [self._file(document) for document in self.register.documents]
        return sorted(filed, key=lambda item: (str(item.document.date), item.document.label, item.folded))

    def _file(self, document: Document) -> Filed:
        origin, kinds = document.origin, self.criteria.documents
        path = origin.path
        for code in document.proves or ():
            if code not in self.criteria.criteria:
                self._unknown(origin, (*path, "proves"), "unknown-criterion", code, self.criteria.criteria)
        folded = fold(document.subject)
        if document.kind is not None:
            if document.kind not in kinds:
                self._unknown(origin, (*path, "kind"), "unknown-document-kind", document.kind, kinds)
            return Filed(document, document.kind, (), folded)
        found, near = recognise(document, folded, kinds.values())
        if len(found) > 1:
            names = ", ".join(kind.id for kind in found)
            self.problems.add(origin.source, path, "ambiguous-kind", found=document.label, accepted=names)
        return Filed(document, found[0].id if found else None, near, folded)


def recognise(
    document: Document, folded: str, kinds: Iterable[DocumentKind]
) -> tuple[list[DocumentKind], tuple[str, ...]]:
    """
    Return the kinds that a document is by its type and subject, the most
    specific only, and, if there are none, those that it merely looks like.
    """
    alike = [kind for kind in kinds if kind.fits_subject(folded)]
    fits = [kind for kind in alike if kind.excludes(folded) is None and (not kind.types or document.type in kind.types)]
    most = max((len(kind.subject) for kind in fits), default=0)
    near = () if fits else tuple(kind.id for kind in alike)
    return [kind for kind in fits if len(kind.subject) == most], near
