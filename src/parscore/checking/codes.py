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


def severity_of(code: str) -> Severity:
    """Return how much *code* matters."""
    return LINTS.get(code, "error")
