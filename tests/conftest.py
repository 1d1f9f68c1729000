"""What holds for every test: no time decides, however busy the machine is; shared settings."""

import hypothesis
import pytest

from readout import settings

hypothesis.settings.register_profile(
    "patient", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("patient")


@pytest.fixture
def switched(monkeypatch):
    """Set READOUT_FETCH for the length of a test."""

    def switch(value):
        monkeypatch.setenv("READOUT_FETCH", value)
        settings.load.cache_clear()

    yield switch
    settings.load.cache_clear()
