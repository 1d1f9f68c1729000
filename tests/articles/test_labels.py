"""The label words of the database exports."""

import pytest

from readout.articles import labels


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Length:\u00a0937 words", ("length", "937 words")),
        ("LÄNGE: 937 Wörter", ("length", "937 Wörter")),
        ("Load-Date: May 30, 2014", ("loaded", "May 30, 2014")),
        ("He added: we met", ("", "")),
        ("BUSH: No.", ("", "")),
        ("no colon", ("", "")),
    ],
)
def test_a_labelled_line_is_its_field_and_its_value(line, found):
    assert labels.split("lexis", line) == found


def test_no_label_of_a_database_has_two_meanings():
    seen = {}
    for database, name, label in labels._rows():
        key = (database, labels.fold(label))
        assert seen.setdefault(key, name) == name
