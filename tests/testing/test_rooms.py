"""What ``parscore.testing`` brings when it is asked for."""

from importlib import import_module

import pytest

from parscore import testing


class TestRooms:
    @pytest.mark.parametrize("name", testing.__all__)
    def test_every_name_is_brought_when_it_is_asked_for(self, name):
        """Each name is there, and is found again by whoever asks the package for it first."""
        assert getattr(testing, name) is testing.__getattr__(name)

    def test_strategies_are_a_room_of_their_own(self):
        """They are brought as a module."""
        assert import_module("parscore.testing.strategies") is testing.__getattr__("strategies")

    def test_an_unknown_name_is_refused(self):
        """A name that is not there is named."""
        with pytest.raises(AttributeError, match="has no attribute 'stratgies'"):
            testing.__getattr__("stratgies")

    def test_lists_what_it_has(self):
        """Completion offers what is public, and nothing else."""
        assert sorted(testing.__all__) == dir(testing)
