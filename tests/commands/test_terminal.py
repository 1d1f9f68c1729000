"""A file is written whole or not at all, and a reason is told in one sentence."""

import errno
import os
from pathlib import Path

import pytest

from readout.commands.terminal import write
from readout.errors import ExportError


def full_disk(self: Path, data: bytes) -> int:
    with self.open("wb") as file:
        file.write(data[:3])
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "write_bytes", full_disk)
    with pytest.raises(ExportError, match=r"brief\.pdf cannot be written: no space left on device"):
        write(tmp_path / "brief.pdf", b"%PDF-1.7")
    assert list(tmp_path.iterdir()) == []


def test_what_stood_there_before_stays_where_the_new_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "brief.pdf"
    file.write_text("the one of yesterday")
    monkeypatch.setattr(Path, "write_bytes", full_disk)
    with pytest.raises(ExportError):
        write(file, b"%PDF-1.7")
    assert file.read_text() == "the one of yesterday"


@pytest.mark.parametrize("place", ["folder", "file/brief.pdf", "nowhere/brief.pdf"])
def test_a_place_that_is_none_is_a_sentence(place: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("x")
    with pytest.raises(ExportError, match=r"cannot be written: [a-z ]+\.$"):
        write(tmp_path / place, b"x")


def test_a_link_stays_a_link_to_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "link.pdf").symlink_to(tmp_path / "real.pdf")
    write(tmp_path / "link.pdf", b"x")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"x"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write(Path("/dev/null"), b"x")
    assert not Path("/dev/null").is_file()
