"""Libraries behind extras."""

import pytest

from parscore.edge import need
from parscore.errors import MissingExtraError, ParscoreError


class TestNeed:
    def test_brings_the_library(self):
        """What is installed is imported."""
        assert "json" == need("json", "cli").__name__

    def test_says_what_to_install(self):
        """What is not installed is named, with the extra that brings it."""
        with pytest.raises(MissingExtraError) as caught:
            need("no_such_library.part", "authoring")

        assert "no_such_library" == caught.value.found
        assert "pip install 'parscore[authoring]'" in caught.value.say("vi")
        assert isinstance(caught.value, ParscoreError)
        assert isinstance(caught.value, ImportError)
