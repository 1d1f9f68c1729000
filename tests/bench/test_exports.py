"""The bench of exports: every form of every table is measured, and stays within its bounds."""

from readout import export
from readout.bench import exports
from readout.settings import load


def test_every_form_of_every_table_is_measured_and_quick():
    found = list(exports.measure(load().root, rounds=1))
    assert [(one.what, one.form) for one in found] == [
        (what, form) for form, told in export.FORMS.items() for what in told.of
    ]
    assert all(one.size > 1_000 for one in found)
    assert max(one.seconds for one in found) < 10
    assert "times an empty one" in str(found[0])
