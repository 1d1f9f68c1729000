"""Rows 70 to 76 and 78 of the hostile cases: what a store must survive."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from readout import limits, store
from readout.errors import ForeignStore, StoreBusy, StoreError
from readout.store import Copy
from readout.store.connect import writing
from tests.operations import calls
from tests.store.built import article, counts, filled, opened

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from readout import store
from readout.store import Copy
from tests.store.built import article, extraction, opened
target = opened(sys.argv[1])
for number in range(100_000):
    one = article(f"Lavrov met Makei in Minsk on 16 May 2016: talks {number}, and more of them.")
    store.add_articles(target, [Copy(one)])
    store.add_extraction(target, extraction(one))
    print(number + 1, flush=True)
"""


def child(program: str, *words: object, **options) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", program, *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, **options)


@contextmanager
def writer_that_holds(target):
    """Another connection in the middle of a write."""
    with writing(target) as connection:
        connection.exec_driver_sql("UPDATE meta SET value = value")
        yield


@pytest.mark.parametrize("lines", [1, 7, 40])
def test_h70_a_killed_writer_loses_and_halves_nothing(tmp_path, lines):
    with child(WRITER, tmp_path) as writer:
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.send_signal(signal.SIGKILL)
    target = opened(tmp_path)
    assert store.check(target) == ""
    found = counts(target)
    assert int(said[-1]) <= found["extractions"] <= found["articles"]
    assert found["statements"] == found["meeting_reports"] == found["extractions"]
    assert found["meetings"] == found["meeting_reports"]


def test_h71_a_full_disk_stops_the_write_and_leaves_the_rest(tmp_path):
    target = filled(tmp_path)
    before = counts(target)
    target.close()
    limit = [60]  # pages; per connection, so nobody needs a disk of his own

    @event.listens_for(target.engine, "connect")
    def _full(connection, _):
        connection.execute(f"PRAGMA max_page_count = {limit[0]}")

    with pytest.raises(StoreError, match="disk is full"):
        store.add_articles(target, [Copy(article("word " * 100_000))])
    assert counts(target) == before
    target.close()
    limit[0] = 100_000
    store.add_articles(target, [Copy(article("word " * 100_000))])
    assert counts(target)["articles"] == before["articles"] + 1


def test_h71_a_file_that_may_not_grow_stops_the_write_as_well(tmp_path):
    filled(tmp_path).close()
    program = """
import resource, signal, sys
from readout import store
from readout.errors import StoreError
from readout.store import Copy
from tests.store.built import article, counts, opened
target = opened(sys.argv[1])
before = counts(target)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    store.add_articles(target, [Copy(article("word " * 100_000))])
except StoreError as error:
    print(error, counts(target) == before)
"""
    with child(program, tmp_path) as writer:
        said = writer.stdout.read()
    assert said.startswith("The disk is full")
    assert said.endswith("True\n")
    assert store.check(opened(tmp_path)) == ""


def test_h72_a_second_writer_waits_then_says_busy(tmp_path):
    filled(tmp_path)
    first, second = opened(tmp_path), opened(tmp_path, busy_seconds=0.1)
    with writer_that_holds(first), pytest.raises(StoreBusy, match="Try again"):
        store.add_articles(second, [Copy(article("They met again."))])
    assert store.add_articles(second, [Copy(article("They met again."))]) == ("stored",)


def test_h72_a_reader_never_waits_for_a_writer(tmp_path):
    first, second = filled(tmp_path), opened(tmp_path, busy_seconds=0.1)
    with writer_that_holds(first):
        assert store.article(second, 1) == article()


def test_h72_writers_that_take_turns_all_succeed(tmp_path):
    target = opened(tmp_path)

    def write(who):
        for number in range(20):
            store.add_articles(target, [Copy(article(f"Talks {who} of day {number}."))])

    threads = [threading.Thread(target=write, args=(who,)) for who in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts(target)["articles"] == 80


def other_database(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    connection.close()


@pytest.mark.parametrize(
    "build",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(bytes(8192)),
        lambda path: path.write_text("text " * 100),
        lambda path: path.write_bytes(b"SQLite format 3\x00"),
        other_database,
        lambda path: path.mkdir(),
    ],
    ids=["empty", "zeros", "text", "cut-header", "other-program", "folder"],
)
def test_h73_a_file_that_is_no_store_is_refused_and_left_alone(tmp_path, build):
    path = tmp_path / "readout.sqlite"
    build(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ForeignStore):
        opened(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["readout.sqlite"]
    assert (path.read_bytes() if path.is_file() else None) == before


def test_h73_a_store_that_was_cut_short_is_refused_and_left_alone(tmp_path):
    filled(tmp_path).close()
    path = tmp_path / "readout.sqlite"
    path.write_bytes(path.read_bytes()[:-4096])
    before = path.read_bytes()
    with pytest.raises(StoreError, match="cut short"):
        opened(tmp_path)
    assert path.read_bytes() == before


def test_h73_damage_inside_is_found_by_the_check_and_named_in_the_error(tmp_path):
    filled(tmp_path).close()
    path = tmp_path / "readout.sqlite"
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    with pytest.raises(StoreError, match="damaged"):
        store.article(opened(tmp_path), 1)


# Row 74, newer and older tables, is in tests/store/test_schema.py.

READER = """
import os, sys
from readout import store
from readout.errors import StoreError
from readout.frames import load
from readout.store import Copy
from tests.store.built import article
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)  # root may write anything, read-only or not
try:
    target = store.open(f"sqlite:///{sys.argv[1]}/readout.sqlite")
    print(target.read_only, len(load(target).articles))
    store.add_articles(target, [Copy(article())])
except StoreError as error:
    print(error)
"""


@pytest.fixture
def shared_folder():
    """A folder that another user can reach (pytest's own cannot be)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


def read_by_another(folder: Path) -> list[str]:
    with child(READER, folder, env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}) as reader:
        return reader.stdout.read().splitlines()


def test_h75_a_store_in_a_read_only_folder_can_be_read_but_not_written(shared_folder):
    filled(shared_folder).close()
    (shared_folder / "readout.sqlite").chmod(0o444)
    shared_folder.chmod(0o555)
    said = read_by_another(shared_folder)
    assert said[0] == "True 1"
    assert "reading only" in said[1]


def test_h75_changes_that_cannot_be_written_back_are_not_passed_over(shared_folder):
    program = (
        "import os, sys; from tests.store.built import filled; filled(sys.argv[1]); os._exit(0)"
    )
    with child(program, shared_folder) as writer:  # ends without closing: the log stays
        writer.wait()
    for path in shared_folder.iterdir():
        path.chmod(0o444)
    shared_folder.chmod(0o555)
    assert "not written back" in read_by_another(shared_folder)[0]


def test_h76_a_clock_that_goes_backwards_changes_no_order(tmp_path):
    target = opened(tmp_path)
    store.start_import(target, "2026-06-01T00:00:00Z")
    second = store.start_import(target, "2025-06-01T00:00:00Z")
    assert store.last_import(target).key == second


ODD = [
    *("'", '"', "''", "\\", "%", "_", ";", "--", "/*", "(", ")", "*", "^", ":", "-", "+", "{", "}"),
    *("NEAR(", "AND", "OR NOT", "title:", '"open', "a\0b", "\udcff", "a*b", "x' OR '1'='1", "❄"),
    *("'); DROP TABLE articles; --", "x" * 100_000, '"' * 5_000, "( " * 5_000, "\n\t", "é" * 2_000),
]


@pytest.mark.parametrize("words", ODD, ids=range(len(ODD)))
def test_h78_no_search_is_an_error(tmp_path, words):
    target = filled(tmp_path)
    found = store.search(target, words)
    assert found is None or found <= {1}
    assert counts(target)["articles"] == 1


def test_h78_a_long_search_is_cut(tmp_path):
    target = filled(tmp_path)
    short = calls(lambda: store.search(target, "minsk " * limits.SEARCH_CHARACTERS))
    assert calls(lambda: store.search(target, "minsk " * 100_000)) < 1.1 * short
    assert store.search(target, " " * limits.SEARCH_CHARACTERS + "minsk") == frozenset()
