"""A program's name in; where it is, out. Without it the test is skipped, and in CI fails."""

import os
import shutil

import pytest


def needed(*names: str) -> str:
    """Return where the first of these programs is."""
    found = next((place for name in names if (place := shutil.which(name))), None)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(f"There is no {names[0]} here, and CI may not pass without it.")
    if found is None:
        pytest.skip(f"There is no {names[0]} here: see scripts/programs.sh")
    return found
