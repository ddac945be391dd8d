"""The public names, and that importing them is light."""

import subprocess
import sys

import pytest

import parscore


class TestPublicNames:
    def test_each_is_there(self):
        """
        Every name of ``__all__`` can be had, and nothing else is public.
        """
        names = [name for name in dir(parscore) if not name.startswith("_")]

        assert sorted(parscore.__all__) == names
        assert all(getattr(parscore, name) is not None for name in names)

    def test_another_is_an_attribute_error(self):
        """
        A name that is not public is refused as Python does.
        """
        with pytest.raises(AttributeError, match="has no attribute 'scoer'"):
            _ = parscore.scoer

    def test_import_is_lazy(self):
        """
        ``import parscore`` loads neither pydantic nor attrs nor holidays.
        """
        code = (
            "import sys, parscore; print([name for name in ('attrs', 'holidays', 'pydantic') if name in sys.modules])"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603

        assert done.stdout.strip() == b"[]"
