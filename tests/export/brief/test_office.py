"""LibreOffice, which lays out slides and document for a look: not there, too slow, not wanted."""

import os
import stat

import pytest

from readout import steps
from readout.errors import ExportError
from readout.export.brief import office


@pytest.fixture
def slow(tmp_path, monkeypatch):
    """A program in the place of LibreOffice that writes its number down and sleeps."""
    noted = tmp_path / "number"
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\necho $$ > {noted}\nexec sleep 60\n", "utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(office, "_program", lambda: str(program))
    return noted


def ended(noted):
    try:
        os.kill(int(noted.read_text("utf-8")), 0)
    except ProcessLookupError:
        return True
    return False


def test_where_it_is_not_installed_a_sentence_says_so(monkeypatch):
    monkeypatch.setattr(office, "_program", lambda: None)
    assert not office.is_there()
    with pytest.raises(ExportError, match="is not installed"):
        office.as_pdf(b"", "pptx")


def test_what_is_not_wanted_any_more_is_ended(slow):
    def stop(*step):
        if slow.exists() and slow.read_text("utf-8"):
            raise steps.Stopped("Enough.")

    with steps.watched(stop), pytest.raises(steps.Stopped):
        office.as_pdf(b"", "pptx")
    assert ended(slow)


def test_what_takes_too_long_is_ended_and_told(slow, monkeypatch):
    monkeypatch.setattr(office, "OFFICE_SECONDS", 1)
    with pytest.raises(ExportError, match="not ready within 1 seconds"):
        office.as_pdf(b"", "docx")
    assert ended(slow)


def test_a_program_that_makes_nothing_is_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr(office, "_program", lambda: "/bin/true")
    with pytest.raises(ExportError, match="could not lay out"):
        office.as_pdf(b"", "docx")
