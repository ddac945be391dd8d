"""Settings for all tests."""

import os

from hypothesis import HealthCheck, Phase, settings


pytest_plugins = ["pytester"]


settings.register_profile("default", max_examples=50, deadline=None, print_blob=True)
settings.register_profile("long", max_examples=1_000, deadline=None, print_blob=True)
settings.register_profile("slow", max_examples=10_000, deadline=None, print_blob=True)
settings.register_profile("ci-slow", max_examples=10_000, deadline=None, print_blob=True, derandomize=True)
settings.register_profile(
    "soak", max_examples=int(os.environ.get("SOAK_EXAMPLES", "200000")), deadline=None, print_blob=True
)
# One process runs the tests again and again, and a mutant must fall by an assertion, not by being slow.
settings.register_profile(
    "mutants",
    max_examples=10,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
