"""The bench of exports: every form of every table is measured, and stays within its bounds."""

from readout import export
from readout.bench import exports
from readout.settings import load


def test_the_slice_is_as_large_as_a_brief_may_be():
    made = exports.large(exports.articles())
    assert (len(made.meetings), len(made.statements), len(made.articles)) == (150, 200, 300)
    assert len(made.sightings) == len(made.mentions) == 2_000


def test_every_form_of_every_table_is_measured_quick_and_as_heavy_as_was_said():
    found = list(exports.measure(load().root, rounds=1))
    assert [(one.what, one.form) for one in found] == [
        (what, form) for form, told in export.FORMS.items() for what in told.of
    ]
    assert all(one.size > 1_000 for one in found)
    assert max(one.seconds for one in found) < 10
    assert "times an empty one" in str(found[0])
    frames = exports.large(exports.articles())
    for one in found:
        records, size = export.weight(one.what, one.form, frames)
        assert records > 0
        assert one.size / 4 < size < one.size * 4, (one.what, one.form)
