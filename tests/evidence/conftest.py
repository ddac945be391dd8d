"""What the tests of registers share."""

import pytest


@pytest.fixture
def folder(tmp_path):
    """Write files below a folder of its own and return it."""
    root = tmp_path / "registers"

    def write(**files):
        for name, text in files.items():
            file = root.joinpath(*name.split("__")).with_suffix(".toml")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return root

    return write
