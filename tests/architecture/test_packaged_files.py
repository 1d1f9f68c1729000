"""What the library reads beside its code is in the package that is built of it."""

import tomllib
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "readout"


def test_every_file_that_is_no_code_is_named_among_the_data():
    data = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    patterns = data["tool"]["setuptools"]["package-data"]["readout"]
    files = [
        path.relative_to(LIBRARY).as_posix()
        for path in LIBRARY.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    ]
    assert len(files) > 20
    assert [one for one in files if not any(fnmatch(one, each) for each in patterns)] == []
