"""
The pytest plugin: plain ``pytest`` finds golden cases, ``*.score.toml``.

It is there as soon as ``parscore[testing]`` is installed. Runs in which there
are no such files import nothing of parscore but this module and what it needs.
"""

from pathlib import Path

import pytest

from ._session import COLLECTED, GoldenSession


_SUFFIX = ".score.toml"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options, all under one prefix."""
    group = parser.getgroup("parscore", "golden cases of scores (*.score.toml)")
    group.addoption(
        "--parscore-update",
        action="store_true",
        help="rewrite what golden cases expect to what comes out, and no more; a run that rewrote something fails",
    )
    group.addoption(
        "--parscore-update-new",
        action="store_true",
        help="the same, only where nothing was expected yet: a '?', or a case without expect",
    )
    group.addoption(
        "--parscore-confirmed",
        action="store_true",
        help="fail cases that no person has confirmed (unconfirmed = true)",
    )
    group.addoption(
        "--parscore-lang", choices=("vi", "en"), default=None, help="language of failures (default: ini, else vi)"
    )
    parser.addini("parscore_lang", "language of failures: vi or en", default="vi")
    parser.addini(
        "parscore_unused_ok",
        "patterns of *.score.toml files below the root that a whole run may leave out",
        type="linelist",
        default=[],
    )


def pytest_configure(config: pytest.Config) -> None:
    """Watch over the run: what is rewritten, and which files it never used."""
    config.stash[COLLECTED] = set()
    config.pluginmanager.register(GoldenSession(config), "parscore-golden-session")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a file of golden cases; every other file is left to others."""
    if not file_path.name.endswith(_SUFFIX):
        return None
    from ._items import ScoreFile  # noqa: PLC0415 -- runs without golden cases need none of it

    return ScoreFile.from_parent(parent, path=file_path)


__all__ = ["pytest_addoption", "pytest_collect_file", "pytest_configure"]
