"""A report for other programs: JSON, GitHub's workflow commands, SARIF."""

import json

from collections.abc import Mapping
from importlib.metadata import version
from urllib.parse import quote

from .codes import Severity, severity_of
from .finding import Report, Reported


_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def to_json(report: Report) -> str:
    """Return the report as ``parscore.check/1``: every finding with its place, in both languages."""
    data = {
        "format": "parscore.check/1",
        "files": report.files,
        "counts": dict(report.counts()),
        "findings": [plain_finding(item) for item in report.found],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def plain_finding(item: Reported) -> dict[str, object]:
    """Return one finding as plain data."""
    place = item.place
    return {
        "code": item.code,
        "severity": item.severity,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "key": place.key,
        "text": {"vi": item.sentence.say("vi"), "en": item.sentence.say("en")},
        "values": item.sentence.to_dict()["values"],
        "notes": [{"vi": note.vi, "en": note.en} for note in item.notes],
    }


def to_github(report: Report, lang: str) -> str:
    """Return the report as workflow commands, which GitHub shows at the lines of a change."""
    return "".join(f"{_command(item, lang)}\n" for item in report.found)


def _command(item: Reported, lang: str) -> str:
    place = item.place
    values = {"file": place.file, "line": place.line, "col": place.column, "title": f"parscore {item.code}"}
    named = ",".join(f"{key}={_escape(str(value), ':,')}" for key, value in values.items() if value is not None)
    key = "" if place.key is None else f"{place.key}: "
    lines = [f"{key}{item.sentence.say(lang)}", *(note.say(lang) for note in item.notes)]
    return f"::{_COMMANDS[item.severity]} {named}::{_escape(chr(10).join(lines))}"


def _escape(text: str, more: str = "") -> str:
    return "".join(f"%{ord(char):02X}" if char in f"%\r\n{more}" else char for char in text)


def to_sarif(report: Report, lang: str, pages: Mapping[str, str]) -> str:
    """
    Return the report as SARIF 2.1.0.

    Args:
        report: The report.
        lang: The language of the messages.
        pages: The page of documentation of each code, where there is one.
    """
    codes = list(dict.fromkeys(item.code for item in report.found))
    data = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "parscore",
                        "version": version("parscore"),
                        "rules": [_rule(code, pages.get(code)) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(item, codes, lang) for item in report.found],
            }
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, page: str | None) -> dict[str, object]:
    rule: dict[str, object] = {"id": code, "defaultConfiguration": {"level": _LEVELS[severity_of(code)]}}
    if page is not None:
        rule["help"] = {"text": page, "markdown": page}
    return rule


def _result(item: Reported, codes: list[str], lang: str) -> dict[str, object]:
    place = item.place
    lines = [item.sentence.say(lang), *(note.say(lang) for note in item.notes)]
    result: dict[str, object] = {
        "ruleId": item.code,
        "ruleIndex": codes.index(item.code),
        "level": _LEVELS[item.severity],
        "message": {"text": "\n".join(lines)},
    }
    if place.file is not None:
        physical: dict[str, object] = {"artifactLocation": {"uri": quote(place.file.replace("\\", "/"))}}
        if place.line is not None:
            region = {"startLine": place.line}
            physical["region"] = region | ({} if place.column is None else {"startColumn": place.column})
        location: dict[str, object] = {"physicalLocation": physical}
        if place.key is not None:
            location["logicalLocations"] = [{"fullyQualifiedName": place.key}]
        result["locations"] = [location]
    return result
