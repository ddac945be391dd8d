"""Compile the tree of criteria: codes, maxima, roles, gates and rules."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

import attrs

from parscore.core import Curve
from parscore.edge import Lenience, Path, Problems, Quantity, Source
from parscore.wording import Message, Percent, Text, Value

from ._written import CriteriaTable, CriterionTable
from .kinds import Lowering, LoweringFailed, Vocabulary, find_kind, known_kinds, lower_rule
from .measures import Amount, Answer, Share, Term
from .model import Criterion, Example, Gate, code_path, is_code_part, policy_below, sort_parts


_ZERO = Fraction(0)
#: Stands in for a maximum that is not known: every number of points fits.
_MANY = Fraction(10**9)
_LIMITS = frozenset({("max",), ("cap",), ("scale_to",), ("role",)})


@attrs.frozen
class _Inherited:
    """What a node takes from the one above it."""

    role: str = "core"
    policy: str = "shrink"
    gates: tuple[Gate, ...] = ()
    when: Fraction | None = None


def compile_tree(
    table: CriteriaTable, words: Vocabulary, source: Source, problems: Problems, *, check_total: bool
) -> Criterion:
    """
    Compile ``[criteria]`` and note what is wrong. What is returned then has
    no rule where a rule is wrong: it is for looking further, not for scoring.
    """
    excerpt = table.set.status == "excerpt"
    tree = _Tree(words, source, problems, excerpt)
    start = _Inherited(policy=table.set.not_applicable)
    children = tree.children(table.criteria, "", ("criteria",), start)
    total = sum((child.limit for child in children if child.role == "core"), _ZERO)
    root = Criterion(code="", title=table.set.title, role="core", limit=total, children=children)
    if children and not tree.unsure:
        if check_total and not tree.fits(table.set.total, total, 0) and not (excerpt and total < table.set.total):
            problems.add(source, ("set", "total"), "total", at_value=True, found=table.set.total, sum=total)
        elif not total:
            problems.add(source, ("criteria",), "nothing-inside")
    _check_gates(root, tree, problems)
    return root


@attrs.frozen
class _Tree:
    """
    The compiling of one tree.

    *unsure* holds the codes whose maxima are not known, since what says them
    is wrong: sums over them say nothing. *slack* holds by how much maxima
    exceed their children's sums, each told once and not again higher up.
    """

    words: Vocabulary
    source: Source
    problems: Problems
    excerpt: bool = False
    unsure: set[str] = attrs.Factory(set[str])
    slack: list[Fraction] = attrs.Factory(list[Fraction])

    def fits(self, written: Fraction, total: Fraction, known: int) -> bool:
        """
        Tell whether a sum is what is written, or would be if what was found
        wrong below it, since there were *known* mistakes, were put right.
        """
        return written in (total, total + sum(self.slack[known:], _ZERO))

    def children(
        self, data: Mapping[str, object], code: str, path: Path, inherited: _Inherited
    ) -> tuple[Criterion, ...]:
        """Compile the children in *data*, whose other keys are none of its business."""
        keys = [key for key, value in data.items() if is_code_part(key) and isinstance(value, dict)]
        if not code:
            for key in data:
                if key not in keys:
                    self.problems.add(self.source, (*path, key), "not-a-code", found=key, hint=_unquoted(key))
        seen: dict[str, str] = {}
        for key in keys:
            other = seen.setdefault(key.casefold(), key)
            if other != key:
                self.problems.add(self.source, (*path, key), "same-code", found=key, other=other)
        nodes = (
            self.node(data[key], f"{code}.{key}" if code else key, (*path, key), inherited) for key in sort_parts(keys)
        )
        return tuple(nodes)

    def node(self, data: object, code: str, path: Path, inherited: _Inherited) -> Criterion:
        """Compile one criterion and what is below it."""
        assert isinstance(data, dict)  # noqa: S101 -- children() has looked
        below = {key for key, value in data.items() if is_code_part(key) and isinstance(value, dict)}
        own = {key: value for key, value in data.items() if key not in below}
        for key in [key for key, value in own.items() if isinstance(value, dict) and key[:1].isdigit()]:
            self.problems.add(self.source, (*path, key), "not-a-code", found=key, hint=_unquoted(key))
            del own[key]
        table, bad = self.problems.salvage(
            CriterionTable, own, self.source, path, Lenience({"title": Text(code, code)})
        )
        assert table is not None  # noqa: S101 -- a title is enough
        if bad & _LIMITS:
            self.unsure.add(code)
        role = self._role(table, path, inherited)
        gates = tuple(Gate(item.criterion, item.at_least, code) for item in table.requires)
        if role == "penalty" and table.requires:
            self.problems.add(self.source, (*path, "requires"), "gate-penalty")
        when = inherited.when if table.when is None else table.when.index_from
        passed_down = policy_below(role, inherited.role, inherited.policy)
        policy = passed_down if table.not_applicable is None else table.not_applicable
        passed = _Inherited(role, policy, (*inherited.gates, *gates), when)
        common: dict[str, object] = {
            "code": code,
            "title": table.title,
            "role": role,
            "cite": self._cite(table.cite, (*path, "cite"), many=isinstance(own.get("cite"), list)),
            "note": table.note,
            "rule_text": table.rule_text,
            "evidence": table.evidence,
            "scored_by": table.scored_by,
            "gates": passed.gates,
            "not_applicable": passed.policy,
            "when": when,
        }
        if table.when is not None and role != "bonus":
            self.problems.add(self.source, (*path, "when"), "when-no-bonus")
        if below:
            return self._branch(table, data, path, passed, common)
        return self._leaf(table, path, common, bad)

    def _role(self, table: CriterionTable, path: Path, inherited: _Inherited) -> str:
        if table.role is None:
            return inherited.role
        if inherited.role not in ("core", table.role):
            self.problems.add(self.source, (*path, "role"), "role-inside", found=table.role, accepted=inherited.role)
        return table.role

    def _cite(self, cites: tuple[str, ...], path: Path, *, many: bool) -> Text | None:
        parts: list[Text] = []
        for number, cite in enumerate(cites):
            name, _, place = cite.partition(" ")
            cited = self.words.sources.get(name)
            if cited is None:
                if ("sources", name) not in self.words.broken:
                    at = (*path, number) if many else path
                    self.problems.unknown(self.source, at, "unknown-source", name, self.words.sources)
                continue
            tail = f", {place.strip()}" if place.strip() else ""
            parts.append(Text(f"{cited.label.vi}{tail}", f"{cited.label.en}{tail}"))
        if not parts:
            return None
        return Text("; ".join(part.vi for part in parts), "; ".join(part.en for part in parts))

    def _limit(self, table: CriterionTable, path: Path, role: str, *, unclear: bool = False) -> Fraction | None:
        """Return the maximum or cap as written; note what is wrong with it."""
        key, other = ("max", "cap") if role == "core" else ("cap", "max")
        if getattr(table, other) is not None and not unclear:
            self.problems.add(self.source, (*path, other), "max-or-cap", found=other, accepted=key, role=role)
        quantity: Quantity | None = getattr(table, key)
        if quantity is None:
            return None
        if quantity.of_max or quantity.number <= 0:
            found = Percent(quantity.number) if quantity.of_max else quantity.number
            self.problems.add(self.source, (*path, key), "limit", at_value=True, found=found)
            return None
        return quantity.number

    def _branch(
        self,
        table: CriterionTable,
        data: Mapping[str, object],
        path: Path,
        passed: _Inherited,
        common: dict[str, object],
    ) -> Criterion:
        code, role = str(common["code"]), passed.role
        for key in ("rule", "examples"):
            if getattr(table, key):
                self.problems.add(self.source, (*path, key), "branch-with-rule", found=key)
        before, known = len(self.unsure), len(self.slack)
        children = self.children(data, code, path, passed)
        total = sum((child.limit for child in children if child.role == role), _ZERO)
        limit = declared = self._limit(table, path, role)
        if limit is None and (table.max if role == "core" else table.cap) is not None:
            self.unsure.add(code)
        scale: Fraction | None = None
        whole = len(self.unsure) == before and code not in self.unsure
        if table.scale_to is not None:
            scale = table.scale_to.number
            if role != "core" or limit is not None or scale <= 0 or table.scale_to.of_max:
                self.problems.add(self.source, (*path, "scale_to"), "scale-to")
                self.unsure.add(code)
            limit = scale
        elif role == "core":
            more = self.excerpt and limit is not None and total < limit
            if limit is not None and whole and not more and not self.fits(limit, total, known):
                self.problems.add(self.source, (*path, "max"), "children-sum", at_value=True, found=limit, sum=total)
                self.slack.append(limit - total)
            limit = total
        elif limit is None:
            limit = total
        if role == "core" and whole and not total:
            self.problems.add(self.source, path, "nothing-inside")
        return Criterion(limit=limit, declared=declared, scale_to=scale, children=children, **common)  # type: ignore[arg-type]

    def _leaf(self, table: CriterionTable, path: Path, common: dict[str, object], bad: frozenset[Path]) -> Criterion:
        role = str(common["role"])
        if table.scale_to is not None:
            self.problems.add(self.source, (*path, "scale_to"), "scale-to")
        limit = self._limit(table, path, role, unclear=("role",) in bad)
        key = "max" if role == "core" else "cap"
        if limit is None:
            self.unsure.add(str(common["code"]))
            if not bad & {(key,), ("role",)} and table.max is table.cap is None:
                self.problems.add(self.source, path, "missing-key", found=key)
        if table.rule is None and not self.excerpt and ("rule",) not in bad:
            self.problems.add(self.source, path, "missing-key", found="rule")
        bare = Criterion(limit=_ZERO if limit is None else limit, declared=limit, **common)  # type: ignore[arg-type]
        if table.rule is None:
            return bare
        rule_path = (*path, "rule")
        penalty = role == "penalty"
        known = _MANY if limit is None else limit
        context = Lowering(
            known, self.words, self.problems, self.source, rule_path, find_kind, known_kinds, penalty=penalty
        )
        try:
            parts = lower_rule(table.rule, context)
        except LoweringFailed:
            return bare
        if limit is None:
            return bare
        if penalty:
            parts = tuple(attrs.evolve(part, terms=tuple(map(_unless_shown, part.terms))) for part in parts)
        examples = tuple(Example(item.given, item.points.of(limit), item.note) for item in table.examples)
        return attrs.evolve(bare, parts=parts, examples=examples)


def _unquoted(key: str) -> Value:
    """Return the hint that a code in quotes is written without them, where *key* is one."""
    if "." in key and all(map(is_code_part, key.split("."))):
        return Message("error.hint-near", {"suggestion": f"[criteria.{key}]"})
    return ""


def _unless_shown(term: Term) -> Term:
    """Return a penalty's term so that a fact that was not given takes nothing."""
    if not isinstance(term.measure, (Amount, Share, Answer)):
        return term
    return attrs.evolve(term, curve=Curve(term.curve.pieces, absent=term.curve.top))


def _check_gates(root: Criterion, tree: _Tree, problems: Problems) -> None:
    """Refuse gates that name nothing, a bonus or penalty, or go in a circle."""
    source, before = tree.source, len(problems.found)
    nodes = {node.code: node for node in root.walk() if node.code}
    for node in nodes.values():
        own = [gate for gate in node.gates if gate.carrier == node.code]
        for number, gate in enumerate(own):
            path = (*code_path(node.code), "requires", number)
            target = nodes.get(gate.criterion)
            if target is None:
                problems.unknown(source, path, "unknown-criterion", gate.criterion, nodes)
            elif target.role != "core":
                problems.add(source, path, "gate-role", found=gate.criterion, role=target.role)
    if len(problems.found) > before:
        return
    circle = _find_circle(root.children, nodes)
    if circle:
        path = (*code_path(circle[0]), "requires")
        problems.add(source, path, "gate-circle", found=" → ".join((*circle, circle[0])))


def _find_circle(starts: Iterable[Criterion], nodes: Mapping[str, Criterion]) -> tuple[str, ...]:
    """
    Return the codes of the first circle in which a score would need itself,
    or nothing. A chain of gates may be longer than Python recurses.
    """
    done: set[str] = set()
    trail: dict[str, None] = {}
    waiting = [iter(starts)]
    while waiting:
        node = next(waiting[-1], None)
        if node is None:
            waiting.pop()
            if trail:
                done.add(trail.popitem()[0])
        elif node.code in trail:
            codes = tuple(trail)
            return codes[codes.index(node.code) :]
        elif node.code not in done:
            trail[node.code] = None
            waiting.append(iter(node.children or [nodes[gate.criterion] for gate in node.gates]))
    return ()
