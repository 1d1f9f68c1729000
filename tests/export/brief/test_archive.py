"""An office file: the same parts are the same bytes, whenever they were written."""

import io
import zipfile

import pytest

from readout.export.brief.archive import settled

CORE = (
    '<p xmlns:dcterms="d"><dcterms:created t="x">{0}</dcterms:created>'
    "<dcterms:modified>{0}</dcterms:modified></p>"
)


def archive(year: int, **parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in parts.items():
            made.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), data)
    return out.getvalue()


def deck(year: int) -> bytes:
    core = CORE.format(f"{year}-01-01T00:00:00Z").encode()
    book = archive(year, **{"docProps/core.xml": core, "sheet.xml": b"<x/>"})
    return archive(year, **{"slide.xml": b"<y/>", "embeddings/book.xlsx": book})


def test_files_of_two_moments_are_the_same_also_in_the_workbook_of_a_chart():
    assert deck(2020) != deck(2021)
    assert settled(deck(2020)) == settled(deck(2021))


@pytest.mark.parametrize("name", ["slide.xml", "embeddings/book.xlsx"])
def test_no_part_is_lost(name):
    with zipfile.ZipFile(io.BytesIO(settled(deck(2020)))) as made:
        assert name in made.namelist()
        assert made.read("slide.xml") == b"<y/>"


def test_a_date_outside_such_a_workbook_stays():
    core = CORE.format("2020-01-01T00:00:00Z").encode()
    with zipfile.ZipFile(io.BytesIO(settled(archive(2020, **{"docProps/core.xml": core})))) as made:
        assert made.read("docProps/core.xml") == core
