"""Alternative texts: what the figure says, for who cannot see it; one line, no markup, bounded."""

import pytest

from readout import export
from readout.errors import ExportError
from readout.filters import Filters
from readout.settings import load
from tests.export.crowd import FOREIGN, crowd
from tests.small_frames import frames, minsk


def alt(kind, data):
    """Return the text of one figure."""
    return export.alt(kind, data, Filters(), data, root=load().root)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("timeline", "Timeline, 2016. Meetings by pair of sides, one mark each: 1 held."),
        ("timeline", "Most: Belarus – Russia 1."),
        ("matrix", "Most: Belarus – Russia 1."),
        ("map", "2 places named, 1 of them as a site or town"),
        ("map", "Boundaries do not imply endorsement."),
        ("statements", "Most in May 2016, with 2."),
        ("positions", "Table of what was said, by Belarus, Russia, in the periods 2016."),
        ("years", "Most in 2016, with 1."),
        ("history", "to be ready in 2018, then 2020, then 2022."),
    ],
)
def test_a_text_says_what_is_counted(kind, words):
    assert words in alt(kind, minsk())


@pytest.mark.parametrize("kind", export.FIGURES)
def test_a_text_ends_in_its_source_and_is_one_line(kind):
    for data in (minsk(), frames(), crowd(40, FOREIGN)):
        text = alt(kind, data)
        assert "Source:" in text
        assert "\n" not in text
        assert "\x07" not in text
        assert len(text) < 1_200


def test_what_is_missing_is_said():
    text = alt("positions", minsk(side="Belarus"))
    assert "No statement on file" not in text
    assert "No statement on file" in alt("positions", crowd(9))


def test_a_figure_that_does_not_exist_has_no_text():
    with pytest.raises(ExportError):
        alt("pie", minsk())
