"""How the documentation site is built: ``make site``, with warnings as errors."""

import re

from importlib import metadata
from pathlib import Path

from sphinx.application import Sphinx


ROOT = Path(__file__).parents[1]

project = "parscore"
author = "The parscore authors"
copyright = "The parscore authors, MIT licence"  # noqa: A001 -- Sphinx's own name
release = metadata.version("parscore")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "parscore"
html_show_sourcelink = False
templates_path = []
nitpicky = False

myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 4
suppress_warnings = [
    "misc.highlighting_failure",  # Pygments does not know TOML 1.1: a line break within { }
    "myst.xref_ambiguous",  # links by file name are checked all the same
]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autoclass_content = "class"
napoleon_google_docstring = True
napoleon_use_ivar = True

_OUTSIDE = re.compile(r"\[([^\]]+)\]\(((?:\.\./)+[^)#]+)(#[^)]*)?\)")


def _mend(_app: Sphinx, name: str, text: list[str]) -> None:
    """Turn links to files outside this folder into downloads, and place the pages that no toctree of theirs places."""
    here = (ROOT / "docs" / name).parent

    def link(found: re.Match[str]) -> str:
        label, target = found[1], found[2]
        there = (here / target).resolve()
        if there.is_relative_to(ROOT / "docs"):
            return found[0]
        return f"{{download}}`{label.strip('`')} <{target}>`" if there.is_file() else label

    text[0] = _OUTSIDE.sub(link, text[0])
    if name.startswith("codes/") and name != "codes/index":
        # The index lists them; the sidebar would be nothing but codes.
        text[0] = f"---\norphan: true\n---\n\n{text[0]}"
    if name == "writing-criteria/index":
        text[0] += "\n```{toctree}\n:hidden:\n:glob:\n\n*\n```\n"


def _speak(_app: Sphinx, name: str, _template: str, context: dict[str, object], _tree: object) -> None:
    """Say which pages are in Vietnamese, so that a screen reader reads them so."""
    if name.startswith("vi/") or name.endswith(".vi"):
        context["language"] = "vi"


def setup(app: Sphinx) -> None:
    """Add what Sphinx does not do by itself."""
    app.connect("source-read", _mend)
    app.connect("html-page-context", _speak)
