"""Scans, through Tesseract with its Vietnamese data where it is installed."""

import shutil
import subprocess

from functools import cache

from ._limits import MAX_SECONDS, refusal


@cache
def _tesseract() -> str | None:
    """Return the program, if it is there and knows Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        known = subprocess.run([program, "--list-langs"], capture_output=True, check=True, timeout=MAX_SECONDS)  # noqa: S603
    except (subprocess.SubprocessError, OSError):
        return None
    return program if b"vie" in known.stdout.split() else None


def recognise(image: bytes, file: str | None) -> str:
    """
    Return the text on a picture.

    Raises:
        DocumentError: No Tesseract with Vietnamese is installed, or it cannot read the picture.
    """
    program = _tesseract()
    if program is None:
        raise refusal("document-scan", file)
    command = [program, "stdin", "stdout", "-l", "vie", "--psm", "4", "-c", "preserve_interword_spaces=1"]
    try:
        done = subprocess.run(command, input=image, capture_output=True, check=True, timeout=MAX_SECONDS)  # noqa: S603
    except (subprocess.SubprocessError, OSError) as error:
        raise refusal("document-broken", file, found=type(error).__name__) from None
    return done.stdout.decode("utf-8", "replace")
