"""Tell a coverage: as lines for people, as plain data for programs."""

from collections.abc import Iterator

from parscore.wording import Message, Percent, Value

from .cover import Coverage


def coverage_lines(coverage: Coverage, lang: str) -> Iterator[str]:
    """Yield the report: each criterion with what is not reached below it, at its line, and the sum."""
    for error in coverage.broken:
        yield error.say(lang)
    for code in dict.fromkeys(clause.code for clause in coverage.clauses):
        reached, count = coverage.of(code)
        values: dict[str, Value] = {"code": code, "reached": reached, "count": count}
        if code:
            values["title"] = coverage.criteria[code].title
        yield Message("cover.criterion" if code else "cover.bands", values).say(lang)
        for clause in coverage.missed:
            if clause.code == code:
                yield f"    {coverage.place(clause)}: {Message('cover.missed', {'clause': clause.says}).say(lang)}"
    values = {
        "cases": coverage.cases,
        "reached": len(coverage.clauses) - len(coverage.missed),
        "count": len(coverage.clauses),
        "share": Percent(coverage.share),
    }
    yield Message("cover.sum", values).say(lang)
    if coverage.unconfirmed:
        yield Message("cover.unconfirmed", {"count": coverage.unconfirmed}).say(lang)


def coverage_to_dict(coverage: Coverage) -> dict[str, object]:
    """Return plain data, ``format = "parscore.coverage/1"``."""
    return {
        "format": "parscore.coverage/1",
        "criteria": coverage.criteria.id,
        "digest": coverage.criteria.digest,
        "cases": coverage.cases,
        "unconfirmed": coverage.unconfirmed,
        "clauses": [
            {
                "code": clause.code,
                "sort": clause.key[1],
                "cases": coverage.hits.get(clause.key, 0),
                "file": coverage.place(clause).file,
                "line": coverage.place(clause).line,
                "column": coverage.place(clause).column,
                "text": {lang: clause.says.say(lang) for lang in ("vi", "en")},
            }
            for clause in coverage.clauses
        ],
        "broken": [error.say("en") for error in coverage.broken],
    }
