"""One direction of imports, and a library that never knows its dashboard."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_every_import_goes_in_one_direction():
    linter = Path(sys.executable).with_name("lint-imports")
    run = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stdout[-3000:]


@pytest.mark.parametrize("folder", ["data", "static", "docs"])
def test_folders_of_data_hold_no_python(folder):
    assert list((ROOT / folder).rglob("*.py")) == []


def test_the_library_answers_without_loading_anything_heavy():
    heavy = "pandas matplotlib sqlalchemy trafilatura streamlit plotly numpy".split()
    code = f"import sys, readout.cli; print([n for n in {heavy!r} if n in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert run.stdout.strip() == "[]", run.stderr
