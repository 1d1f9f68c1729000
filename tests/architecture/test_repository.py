"""What the repository says of itself: the product alone, in the layout that was agreed."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WORDS = re.compile(
    r"/(?:work|root|home)/|\bAI agent\b|python" + r"hosted|registry\.npm" + r"js|deb\.deb" + r"ian"
)
TEXTS = {".py", ".md", ".toml", ".txt", ".tsv", ".csv", ".sh", ".css", ".yml", ".cfg", ".json"}


def _tracked() -> list[Path]:
    run = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in run.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_machine_path_or_registry_is_named():
    hits = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in _tracked()
        if path.suffix in TEXTS or path.name == "Makefile"
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if WORDS.search(line)
    ]
    assert hits == []


@pytest.mark.parametrize(
    "name",
    "dashboard.py pages components data readout tests requirements.txt README.md LICENSE "
    "CHANGELOG.md Makefile .streamlit/config.toml .ci/run".split(),
)
def test_the_layout_stands(name):
    assert (ROOT / name).exists()


def test_every_module_opens_with_a_sentence():
    silent = [
        str(path.relative_to(ROOT))
        for path in _tracked()
        if path.suffix == ".py" and "tests" not in path.parts and path.stat().st_size
        if not path.read_text("utf-8").startswith(('"""', "#!"))
    ]
    assert silent == []


def test_nothing_heavy_is_committed():
    assert [path.name for path in _tracked() if path.stat().st_size > 5_000_000] == []
