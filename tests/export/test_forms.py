"""Which table leaves in which form, and what is answered where it does not."""

import pytest

from readout import export
from readout.commands import written_options
from readout.errors import ExportError
from readout.filters import Filters
from readout.settings import load
from tests.small_frames import minsk

MARKED = {"xlsx", "geojson", "kml", "ics", "stix", "zip"}


def written(what, fmt, **choices):
    data = minsk()
    return export.file(
        what,
        data,
        Filters(),
        data,
        root=load().root,
        fmt=fmt,
        choices=export.Choices(**choices),
    )


@pytest.mark.parametrize(
    ("what", "fmt", "why"),
    [
        ("statements", "ics", "Statements cannot leave as ics; only meetings can."),
        ("articles", "geojson", "only meetings and sites can"),
        ("sites", "stix", "only meetings and statements and articles can"),
        ("meetings", "docx", "no form called docx"),
        ("people", "csv", "no table called people"),
    ],
)
def test_what_cannot_leave_so_is_refused_in_a_sentence(what, fmt, why):
    with pytest.raises(ExportError, match=why):
        written(what, fmt)


def test_the_command_line_offers_what_there_is():
    assert set(written_options.DATA_FORMS) == set(export.FORMS)


@pytest.mark.parametrize("fmt", sorted(export.FORMS))
def test_a_marking_is_said_or_refused_never_dropped(fmt):
    assert export.FORMS[fmt].is_marked == (fmt in MARKED)
    if fmt not in MARKED:
        with pytest.raises(ExportError, match="no place for a marking"):
            written("meetings", fmt, marking="TLP:RED")
    elif fmt not in ("xlsx", "zip"):
        assert b"TLP:RED" in written("meetings", fmt, marking="TLP:RED")


@pytest.mark.parametrize("fmt", ["csv", "xlsx", "jsonl", "geojson", "kml", "ics", "zip"])
def test_what_data_sets_report_has_its_place(fmt):
    assert export.FORMS[fmt].takes_reported


@pytest.mark.parametrize("fmt", ["ris", "csl", "stix"])
def test_what_data_sets_report_is_refused_where_it_has_no_place(fmt):
    data = minsk()
    with pytest.raises(ExportError, match="what data sets report"):
        export.file(
            "meetings", data, Filters(), data, root=load().root, fmt=fmt, with_reported=True
        )
