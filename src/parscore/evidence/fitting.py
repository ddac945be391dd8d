"""Read a register against a criteria set: facts typed, documents filed."""

from collections.abc import Iterable
from fractions import Fraction

import attrs

from parscore.core.calendar import standard_period
from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import period_ids
from parscore.criteria.vocabulary import DocumentKind, fold
from parscore.edge import Path, Problems
from parscore.errors import RegisterError
from parscore.wording import Value

from .case import Case, Filed
from .facts import read_facts
from .model import Document, Origin, Register
from .ruling import check_decisions, file_accepted


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
    problems = Problems(RegisterError)
    case = examine_fit(register, criteria, problems)
    problems.raise_all()
    register._cases[key] = case  # noqa: SLF001
    return case


def examine_fit(register: Register, criteria: CriteriaSet, problems: Problems) -> Case:
    """Read *register* against *criteria*, and note every problem; with problems, the case is not for scoring."""
    periods = period_ids(part for leaf in criteria.leaves for part in leaf.parts)
    return _Fitting(register, criteria, problems, periods).run()


@attrs.frozen
class _Fitting:
    register: Register
    criteria: CriteriaSet
    problems: Problems
    periods: tuple[str, ...]

    def run(self) -> Case:
        register, criteria = self.register, self.criteria
        if register.year != criteria.year and ("unit", "year") in register.origins:
            self._add(("unit", "year"), "wrong-year", at_value=True, found=register.year, accepted=criteria.year)
        values = read_facts(register, criteria, self.problems)
        self._codes()
        by_kind: dict[str, list[Filed]] = {}
        by_code: dict[str, list[Filed]] = {}
        documents = self._documents()
        for filed in (*documents, *file_accepted(register, criteria, documents)):
            for kind in filed.near if filed.kind is None else (filed.kind,):
                by_kind.setdefault(kind, []).append(filed)
            for code in dict.fromkeys(filed.document.proves or ()):
                by_code.setdefault(code, []).append(filed)
        case = Case(register, criteria, values, by_kind, by_code)
        check_decisions(case, self.problems)
        return case

    def _add(self, path: Path, message: str, *, at_value: bool = False, **values: Value) -> None:
        origin = self.register.origins[path]
        self.problems.add(origin.source, origin.path, message, at_value=at_value, **values)

    def _unknown(self, origin: Origin, path: Path, message: str, name: str, accepted: Iterable[str]) -> None:
        self.problems.unknown(origin.source, path, message, name, accepted)

    def _codes(self) -> None:
        criteria = self.criteria.criteria
        for table in ("not_applicable", "claimed"):
            entries = self.register.not_applicable if table == "not_applicable" else self.register.claimed
            for code in entries:
                origin = self.register.origins[(table, code)]
                if code not in criteria:
                    self._unknown(origin, origin.path, "unknown-criterion", code, criteria)
        for code in self.register.not_applicable:
            if code in criteria:
                self._apart(criteria[code])
        for code, points in self.register.claimed.items():
            if code not in criteria:
                continue
            node = criteria[code]
            if node.scored_by is not None:
                self._add(("claimed", code), "claim-not-own", code=code, by=node.scored_by)
            least, most = (-node.limit, Fraction(0)) if node.role == "penalty" else (Fraction(0), node.limit)
            if not least <= points <= most:
                self._add(("claimed", code), "claim-outside", at_value=True, found=points, least=least, most=most)

    def _apart(self, node: Criterion) -> None:
        """Note what is said not to apply and must: a penalty, which nobody can say away, or what the set names."""
        refused = [inner for inner in node.walk() if inner.not_applicable == "refuse"]
        penalty = next((inner for inner in refused if inner.role == "penalty"), None)
        if penalty is not None:
            self._add(("not_applicable", node.code), "not-applicable-penalty", found=node.code, penalty=penalty.code)
        elif refused:
            self._add(("not_applicable", node.code), "not-applicable-refused", found=node.code)

    def _documents(self) -> list[Filed]:
        filed = [self._file(document) for document in self.register.documents]
        return sorted(filed, key=Filed.rank)

    def _file(self, document: Document) -> Filed:
        origin, kinds = document.origin, self.criteria.documents
        path = origin.path
        for number, code in enumerate(document.proves or ()):
            if code not in self.criteria.criteria:
                self._unknown(origin, (*path, "proves", number), "unknown-criterion", code, self.criteria.criteria)
        period = document.period
        if period is not None and standard_period(period) is None and period not in self.periods:
            self._unknown(origin, (*path, "period"), "unknown-period", period, self.periods)
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
    typed = [kind for kind in alike if not kind.types or document.type in kind.types]
    fits = [kind for kind in typed if kind.excludes(folded) is None]
    if fits:
        most = max(len(kind.subject) for kind in fits)
        return [kind for kind in fits if len(kind.subject) == most], ()
    return [], tuple(kind.id for kind in alike if kind in typed or kind.excludes(folded) is None)
