"""Filters in words: what chips and exports say of a slice."""

import pytest

from readout.filters import Filters, in_words

NAMES = {"person:a": "Sergei Lavrov", "person:b": "Vladimir Makei", "side:Poland": "Poland"}


@pytest.mark.parametrize(
    ("together", "said"),
    [
        (("person:a",), "Sergei Lavrov taking part"),
        (("person:a", "person:b"), "Sergei Lavrov and Vladimir Makei together"),
        (
            ("person:a", "person:b", "side:Poland"),
            "Sergei Lavrov, Vladimir Makei and Poland together",
        ),
        (("person:a", "side:Nowhere"), "Sergei Lavrov and Nowhere together"),
    ],
)
def test_who_met_together_is_said_as_one_asks_for_it(together, said):
    assert in_words(Filters(together=together), NAMES) == {"together": said}


def test_only_what_is_checked_is_said():
    assert in_words(Filters(checked=True), NAMES) == {"checked": "checked only"}


def test_fields_that_are_open_are_not_said_and_not_active():
    assert in_words(Filters(), NAMES) == {}
    assert Filters().active() == ()
    assert Filters(checked=True, together=("x",)).active() == ("together", "checked")


def test_a_field_is_opened_again():
    assert Filters(checked=True, together=("x",)).without("checked").without("together").is_empty()
