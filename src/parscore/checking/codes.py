"""The codes of what the checker finds, and how much each matters."""

from typing import Literal, TypeAlias


Severity: TypeAlias = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

#: What the checker finds beyond what loading refuses. Every other code is an
#: error: with it the file does not load.
LINTS: dict[str, Severity] = {
    # The file would load, but says something else than the decision does.
    "example-fails": "error",
    "example-evidence": "error",
    "example-unreadable": "error",
    "bands-gap": "error",
    "bands-overlap": "error",
    "not-monotone": "error",
    "never-in-time": "error",
    "no-files": "error",
    "no-format": "error",
    "set-has-problems": "error",
    # Most likely a mistake.
    "bands-bottom": "warning",
    "band-never": "warning",
    "bound-reads-two-ways": "warning",
    "dash-in-reference": "warning",
    "deduction-never": "warning",
    "invisible-character": "warning",
    "kinds-alike": "warning",
    "no-citation": "warning",
    "not-nfc": "warning",
    "points-for-nothing": "warning",
    "rises-and-falls": "warning",
    "same-title": "warning",
    "source-unnamed": "warning",
    "unused-document": "warning",
    "unused-fact": "warning",
    "unused-source": "warning",
    "window-outside-year": "warning",
    # To be known.
    "excerpt-rest": "info",
    "floor-reached": "info",
    "rule-not-read": "info",
}

#: What looks odd across documents and registers. But for what was not read, none of it is wrong by itself,
#: and none of it ever takes a point.
INTEGRITY: dict[str, Severity] = {
    # Not looked at.
    "file-outside": "error",
    # A reviewer should look.
    "after-received": "warning",
    "claimed-twice": "warning",
    "copied-text": "warning",
    "file-changed": "warning",
    "file-missing": "warning",
    "number-order": "warning",
    "reference-two-dates": "warning",
    "reference-two-subjects": "warning",
    "reference-two-texts": "warning",
    "same-file": "warning",
    # To be known.
    "day-off": "info",
}


def severity_of(code: str) -> Severity:
    """Return how much *code* matters."""
    return LINTS.get(code) or INTEGRITY.get(code, "error")
