"""Checking: what is wrong, odd or left out in a criteria file, each with a stable code."""

from .check import check_file, check_paths
from .codes import SEVERITIES, severity_of
from .finding import Report, Reported
from .formats import to_github, to_json, to_sarif


__all__ = [
    "SEVERITIES",
    "Report",
    "Reported",
    "check_file",
    "check_paths",
    "severity_of",
    "to_github",
    "to_json",
    "to_sarif",
]
