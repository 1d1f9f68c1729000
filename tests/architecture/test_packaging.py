"""What is installed: two lists that cannot drift, exact versions, licences that fit Apache-2.0."""

import re
import tomllib
from importlib.metadata import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PLAIN = [
    line
    for line in (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_requirements_and_project_name_the_same_versions():
    assert sorted(PLAIN) == sorted(PROJECT["dependencies"])


@pytest.mark.parametrize("pin", PLAIN + PROJECT["optional-dependencies"]["test"])
def test_every_version_is_exact(pin):
    assert re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*", pin)


@pytest.mark.parametrize("pin", PLAIN)
def test_no_dependency_is_under_a_licence_that_spreads(pin):
    about = metadata(pin.partition("==")[0])
    words = [about.get("License-Expression") or about.get("License") or ""]
    words += [line for line in about.get_all("Classifier") or () if line.startswith("License")]
    strong = re.compile(r"(?<!L)A?GPL|GNU (Affero )?General", re.ASCII)
    assert not any(strong.search(word[:200]) for word in words)


def test_the_version_is_said_once():
    from readout import __version__

    assert PROJECT["version"] == __version__
