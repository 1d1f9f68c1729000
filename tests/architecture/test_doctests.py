"""The examples in docstrings run."""

import doctest
import importlib
import pkgutil

import pytest

import readout

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(readout.__path__, "readout.")
    if not module.name.startswith(("readout.store.migrations", "readout.__main__"))
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
