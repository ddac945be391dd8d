"""The report for other programs: what `parscore check` gives, and the copied texts as data."""

import json

from parscore.checking.formats import plain_finding

from .entries import Entry
from .report import Copy, IntegrityReport, Spot


def to_json(report: IntegrityReport) -> str:
    """Return the report as ``parscore.inspect/1``: every finding with its place, in both languages, and every copy."""
    data = {
        "format": "parscore.inspect/1",
        "files": report.files,
        "registers": report.registers,
        "documents": report.documents,
        "texts": report.texts,
        "counts": dict(report.counts()),
        "findings": [plain_finding(item) for item in report.found],
        "copies": [_copy(copy) for copy in report.copies],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _copy(copy: Copy) -> dict[str, object]:
    return {
        "document": _entry(copy.entry, copy.own, copy.shared),
        "other": _entry(copy.other, copy.other_own, copy.other_shared),
        "passages": [
            {
                "text": passage.text,
                "words": passage.words,
                "here": _spot(passage.here),
                "there": _spot(passage.there),
            }
            for passage in copy.passages
        ],
    }


def _entry(entry: Entry, own: int, shared: int) -> dict[str, object]:
    place = entry.place()
    return {
        "unit": entry.register.unit,
        "year": entry.register.year,
        "document": entry.document.label,
        "file": place.file,
        "line": place.line,
        "own_words": own,
        "shared_words": shared,
    }


def _spot(spot: Spot) -> dict[str, int]:
    return {"start": spot.start, "end": spot.end, "line": spot.line, "column": spot.column}
