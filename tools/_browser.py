"""Debian's Chromium, headless, which asks nothing of any network."""

import shutil

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright


_QUIET = ("--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update")


@contextmanager
def browser() -> Iterator[Browser]:
    """Give a browser; what the project's own pages may do needs no sandbox."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-sync", *_QUIET]
        )
        try:
            yield found
        finally:
            found.close()
