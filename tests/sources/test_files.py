"""Paths and uploads: named bytes, or a row that says why not."""

import os
import socket
from pathlib import Path

import pytest

from readout import limits
from readout.errors import NotAFile, NotFound, SourceError, TooLarge
from readout.records import FileReport, Problem
from readout.sources import Source, printable, read, uploaded, walk


def rows(*paths):
    return [
        (one.name, None) if isinstance(one, Source) else (one.file, one.rejected[0].reason)
        for one in walk(paths)
    ]


def test_a_folder_is_walked_in_the_order_of_names(tmp_path):
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden"):
        (tmp_path / name).write_text("They met.")
    names = [f"{tmp_path.name}/{name}" for name in ("a.txt", "b.txt", "sub/c.txt")]
    assert rows(tmp_path) == [(name, None) for name in names]
    assert [read(one) for one in walk([tmp_path])] == [b"They met."] * 3


def test_a_file_is_named_by_its_name_alone(tmp_path):
    (tmp_path / "a.txt").write_text("They met.")
    assert rows(tmp_path / "a.txt") == [("a.txt", None)]


def test_equal_names_are_told_apart_by_number(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(folder)
    found = rows(tmp_path / "one" / "a.txt", tmp_path / "two" / "a.txt")
    assert found == [("a.txt", None), ("a.txt (2)", None)]


def test_what_is_not_there_is_a_row(tmp_path):
    (report,) = walk([tmp_path / "gone.txt"])
    assert isinstance(report, FileReport)
    assert (report.found, report.rejected[0].reason) == (1, Problem.NOT_FOUND)


def test_a_file_over_the_limit_is_a_row_before_it_is_read(tmp_path):
    with open(tmp_path / "large.txt", "wb") as file:
        file.truncate(limits.FILE_BYTES + 1)
    assert rows(tmp_path) == [(f"{tmp_path.name}/large.txt", Problem.TOO_LARGE)]


def test_a_file_that_grew_after_it_was_listed_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("They met.")
    (source,) = walk([tmp_path])
    with open(tmp_path / "a.txt", "wb") as file:
        file.truncate(limits.FILE_BYTES + 1)
    with pytest.raises(TooLarge):
        read(source)


def test_a_file_that_went_away_after_it_was_listed_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("They met.")
    (source,) = walk([tmp_path])
    (tmp_path / "a.txt").unlink()
    with pytest.raises(NotFound):
        read(source)


def test_more_files_than_a_folder_may_hold_are_one_row(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "FOLDER_FILES", 2)
    for name in "abcd":
        (tmp_path / name).write_text("They met.")
    assert [reason for _, reason in rows(tmp_path)] == [None, None, Problem.TOO_MANY]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("talks.txt", "talks.txt"),
        ("../../etc/talks.txt", "talks.txt"),
        ("C:\\Users\\a\\talks.txt", "talks.txt"),
        ("talks\n.txt", "talks\\n.txt"),
        ("talks\x00.txt", "talks\\x00.txt"),
        ("talks\u202etxt.exe", "talks\\u202etxt.exe"),
        ("środa.txt", "środa.txt"),
        ("", "upload"),
        ("..", ".."),
    ],
)
def test_the_name_of_an_upload_is_a_label(name, label):
    assert uploaded(name, b"They met.") == Source(label, data=b"They met.")


def test_a_label_can_always_be_stored():
    assert printable("\udce9\ud800" + "a" * 1_000).encode() == rb"\xe9\ud800" + b"a" * 290


def test_a_pipe_a_socket_and_a_device_are_rows(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(tmp_path / "socket"))
    assert [reason for _, reason in rows(tmp_path)] == [Problem.NOT_A_FILE] * 2
    assert rows(Path("/dev/null")) == [("null", Problem.NOT_A_FILE)]


def test_a_pipe_that_took_the_place_of_a_file_is_refused_at_once(tmp_path):
    (tmp_path / "a.txt").write_text("They met.")
    (source,) = walk([tmp_path])
    (tmp_path / "a.txt").unlink()
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(NotAFile):
        read(source)


def test_a_folder_that_cannot_be_listed_is_a_row(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    assert [reason for _, reason in rows(tmp_path)] == [Problem.UNREADABLE]


def test_a_file_that_must_not_be_read_says_so(tmp_path, monkeypatch):
    def refuse(*args):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("They met.")
    (source,) = walk([tmp_path])
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(SourceError, match="Permission denied"):
        read(source)
