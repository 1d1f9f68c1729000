"""Names: what an id is called on a chip, and what a meeting is called on a mark."""

import pytest

from readout import frames
from readout.frames.names import label, sides, surname
from tests.store.built import filled


def test_every_id_a_filter_may_hold_has_a_name(tmp_path):
    assert frames.names(frames.load(filled(tmp_path))) == {
        "country:Belarus": "Belarus",
        "side:Belarus": "Belarus",
        "city:minsk": "Minsk",
        "side:Russia": "Russia",
        "person:sergei-lavrov": "Sergei Lavrov",
        "person:vladimir-makei": "Vladimir Makei",
    }


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Sergei Lavrov", "Lavrov"),
        ("Lavrov", "Lavrov"),
        ("Jaap de Hoop Scheffer", "de Hoop Scheffer"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("", ""),
    ],
)
def test_a_surname_keeps_its_small_words(name, short):
    assert surname(name) == short


def test_only_persons_are_shortened():
    assert label([("Sergei Lavrov", "person"), ("European Union", "organisation")]) == (
        "Lavrov, European Union"
    )


def test_sides_stand_once_and_in_order():
    assert sides(["Russia", "", "Belarus", "Russia"]) == "Belarus – Russia"
