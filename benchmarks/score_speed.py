"""How long ``score()`` with all explanations takes, beside a hand-written scorer.

The set has 100 leaves of six kinds, the register 300 documents. The straight
scorer knows these very rules: it has no spans, no remedies, no reasons why a
document does not count, no ledger that must close; it gives points and a
sentence for each loss. Both must find the same total.
"""

import datetime

from collections import defaultdict
from fractions import Fraction

from _timing import pair
from parscore.criteria._compile import compile_set
from parscore.criteria.model import CriteriaSet
from parscore.edge import Problems, Source
from parscore.errors import CriteriaError
from parscore.evidence import Register, read_register
from parscore.scoring import score


YEAR = 2023
QUARTER_ENDS = [datetime.date(2023, 3, 31), datetime.date(2023, 6, 30), datetime.date(2023, 9, 30)]
QUARTER_ENDS.append(datetime.date(2023, 12, 31))
DUE = datetime.date(2023, 3, 31)
LEAVES = [("periodic", 60), ("document", 15), ("proportional", 10), ("tiers", 5), ("choice", 5), ("deduct", 5)]
KINDS = [kind for kind, count in LEAVES for _ in range(count)]


def rule_of(kind: str, number: int) -> dict[str, object]:
    ratio = [f"part.{number}", f"whole.{number}"]
    match kind:
        case "periodic":
            fixed = {"every": "quarter", "missing": Fraction(1, 4), "late": Fraction(1, 8)}
            return {"kind": kind, "document": f"kind-{number}", **as_written(fixed)}
        case "document":
            return {"kind": kind, "document": f"kind-{number}", "due": DUE, "late": "1/2"}
        case "proportional":
            return {"kind": kind, "ratio": ratio, "zero_below": "80 %"}
        case "tiers":
            tiers = [
                {"above": "90 %", "points": 1},
                {"from": "70 %", "to": "90 %", "points": "1/2"},
                {"below": "70 %", "points": 0},
            ]
            return {"kind": kind, "ratio": ratio, "tiers": tiers}
        case "choice":
            return {"kind": kind, "fact": f"answer.{number}"}
        case _:
            return {"kind": kind, "fact": f"count.{number}", "each": "1/4"}


def as_written(values: dict[str, object]) -> dict[str, object]:
    return {key: str(value) if isinstance(value, Fraction) else value for key, value in values.items()}


def make_set() -> CriteriaSet:
    """Return the set: ten fields of ten leaves, a point each."""
    facts: dict[str, object] = {}
    documents: dict[str, object] = {}
    criteria: dict[str, dict[str, object]] = {str(n): {"title": f"Lĩnh vực {n}"} for n in range(1, 11)}
    for number, kind in enumerate(KINDS):
        rule = rule_of(kind, number)
        if kind in ("periodic", "document"):
            documents[f"kind-{number}"] = {"title": f"Văn bản {number}", "types": ["TB"]}
        if kind in ("proportional", "tiers"):
            facts[f"whole.{number}"] = {"title": f"Tổng {number}"}
            facts[f"part.{number}"] = {"title": f"Đúng hạn {number}", "of": f"whole.{number}"}
        if kind == "choice":
            facts[f"answer.{number}"] = {"title": f"Trả lời {number}", "sort": "yes_no"}
        if kind == "deduct":
            facts[f"count.{number}"] = {"title": f"Số vụ {number}"}
        leaf = {"title": f"Tiêu chí {number}", "max": 1, "cite": f"plan mục {number}", "rule": rule}
        criteria[str(number // 10 + 1)][str(number % 10 + 1)] = leaf
    data = {
        "format": "parscore.criteria/1",
        "set": {
            "id": "bench/hundred",
            "year": YEAR,
            "level": "commune",
            "title": "Bộ tiêu chí đo tốc độ",
            "status": "illustrative",
            "total": 100,
            "window": {"from": datetime.date(2022, 12, 1), "to": datetime.date(2024, 1, 31)},
        },
        "sources": {"plan": {"number": "341/KH-UBND", "date": datetime.date(2023, 2, 22)}},
        "documents": documents,
        "facts": facts,
        "criteria": criteria,
    }
    problems = Problems(CriteriaError)
    compiled = compile_set(Source("bench", data, ""), problems)
    problems.raise_all()
    assert compiled is not None
    return compiled


def make_register() -> dict[str, object]:
    """Return the register: 300 documents, some late, some of the wrong type, some missing."""
    facts: dict[str, object] = {}
    documents: list[dict[str, object]] = []
    for number, kind in enumerate(KINDS):
        if kind in ("proportional", "tiers"):
            facts[f"whole.{number}"] = 400 + number
            facts[f"part.{number}"] = 300 + number * 7 % 100
        if kind == "choice":
            facts[f"answer.{number}"] = number % 3 > 0
        if kind == "deduct":
            facts[f"count.{number}"] = number % 4
        if kind == "document" and number % 4:
            documents.append({"kind": f"kind-{number}", "date": DUE + datetime.timedelta(days=number % 3 - 1)})
        if kind == "periodic":
            for quarter, end in enumerate(QUARTER_ENDS, 1):
                state = (number + quarter) % 9
                if state:
                    late = datetime.timedelta(days=3 if state == 1 else -3)
                    documents.append({"kind": f"kind-{number}", "date": end + late, "period": f"2023-Q{quarter}"})
    rest = 300 - len(documents)
    documents.extend({"kind": f"kind-{n}", "date": DUE, "type": "GM"} for n in range(rest))
    for number, document in enumerate(documents, 1):
        symbol = document.get("type", "TB")
        document.update(number=f"{number}/{symbol}-UBND", subject=f"Văn bản số {number} về cải cách hành chính")
    return {
        "format": "parscore.register/1",
        "criteria": "bench/hundred",
        "unit": {"id": "xa-vi-du", "name": "Xã Ví Dụ", "year": YEAR},
        "facts": facts,
        "documents": documents,
    }


def straight(data: dict[str, object]) -> tuple[Fraction, list[str]]:
    """Score the same rules without any machinery."""
    facts, documents = data["facts"], data["documents"]
    assert isinstance(facts, dict)
    assert isinstance(documents, list)
    by_kind: dict[str, list[dict[str, object]]] = defaultdict(list)
    for document in documents:
        if "type" not in document:
            by_kind[document["kind"]].append(document)
    total, texts = Fraction(0), []
    for number, kind in enumerate(KINDS):
        points = Fraction(1)
        match kind:
            case "periodic":
                first: dict[object, datetime.date] = {}
                for document in by_kind[f"kind-{number}"]:
                    date, period = document["date"], document["period"]
                    if period not in first or date < first[period]:
                        first[period] = date
                for quarter, end in enumerate(QUARTER_ENDS, 1):
                    date = first.get(f"2023-Q{quarter}")
                    if date is None:
                        points -= Fraction(1, 4)
                        texts.append(f"{number}: −0,25 quý {quarter} chưa có văn bản")
                    elif date > end:
                        points -= Fraction(1, 8)
                        texts.append(f"{number}: −0,125 quý {quarter} trễ {(date - end).days} ngày")
            case "document":
                dates = [document["date"] for document in by_kind[f"kind-{number}"]]
                if not dates:
                    points = Fraction(0)
                    texts.append(f"{number}: −1 chưa có văn bản")
                elif min(dates) > DUE:
                    points = Fraction(1, 2)
                    texts.append(f"{number}: −0,5 trễ {(min(dates) - DUE).days} ngày")
            case "proportional":
                ratio = Fraction(facts[f"part.{number}"], facts[f"whole.{number}"])
                points = ratio if ratio >= Fraction(4, 5) else Fraction(0)
            case "tiers":
                ratio = Fraction(facts[f"part.{number}"], facts[f"whole.{number}"])
                points = Fraction(1 if ratio > Fraction(9, 10) else Fraction(1, 2) if ratio >= Fraction(7, 10) else 0)
            case "choice":
                points = Fraction(1 if facts[f"answer.{number}"] else 0)
            case _:
                points = max(Fraction(1) - Fraction(1, 4) * facts[f"count.{number}"], Fraction(0))
        if kind not in ("periodic", "document") and points < 1:
            texts.append(f"{number}: −{1 - points} chưa đạt mức")
        total += points
    return total, texts


def explained(criteria: CriteriaSet, register: Register) -> tuple[Fraction, list[str]]:
    """Score, and say every deduction in Vietnamese."""
    card = score(criteria, register)
    return card.exact.earned, [line.message("vi") for line in card.deductions]


def main() -> None:
    """Print the times and the ratios."""
    criteria, data = make_set(), make_register()
    register = read_register(data)
    ours, texts = explained(criteria, register)
    theirs, _ = straight(data)
    assert ours == theirs, (ours, theirs)
    print(f"{len(criteria.leaves)} leaves, {len(register.documents)} documents, {len(texts)} deductions, {ours} points")
    told, plain = pair(lambda: explained(criteria, register), lambda: straight(data), turns=100)
    bare, _ = pair(lambda: score(criteria, register), lambda: None, turns=100)
    first, _ = pair(lambda: explained(criteria, read_register(data)), lambda: None, turns=20)
    print(f"a straight hand-written scorer             {plain * 1000:6.2f} ms")
    print(f"score()                                    {bare * 1000:6.2f} ms, ratio {bare / plain:.1f}")
    print(f"score() and every deduction said           {told * 1000:6.2f} ms, ratio {told / plain:.1f}")
    print(f"the same, the register read from plain data {first * 1000:5.2f} ms, ratio {first / plain:.1f}")


if __name__ == "__main__":
    main()
