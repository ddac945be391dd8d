"""The page of documentation of each code."""

from pathlib import Path


def pages_folder() -> Path:
    """Return the folder of the pages: inside the installed package, or the project's ``docs/codes/``."""
    package = Path(__file__).parents[1]
    packed = package / "codes"
    return packed if packed.is_dir() else package.parents[1] / "docs" / "codes"


def read_pages() -> dict[str, str]:
    """Return every page by its code."""
    files = sorted(pages_folder().rglob("*.md"))
    return {file.stem: file.read_text(encoding="utf-8") for file in files if file.stem != "index"}
