"""Settings for all tests."""

import os

from hypothesis import settings


pytest_plugins = ["pytester"]


settings.register_profile("default", max_examples=50, deadline=None, print_blob=True)
settings.register_profile("long", max_examples=1_000, deadline=None, print_blob=True)
settings.register_profile("slow", max_examples=10_000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
