"""The words of a statement as they are shown: whole, and never the contrary of what was said."""

import pytest

from readout.frames.shown_words import plain, worded


@pytest.mark.parametrize(
    ("words", "kind", "shown"),
    [
        ("that the port is open", "indirect", "The port is open"),
        ("that “it is open,” and stays so", "mixed", "“it is open,” and stays so"),
        ("that port is open", "direct", "that port is open"),
        ("That the port is open was known", "indirect", "That the port is open was known"),
        ("thatch is dear", "indirect", "thatch is dear"),
    ],
)
def test_a_paraphrase_needs_no_that_before_it(words, kind, shown):
    assert plain(words, kind) == shown


@pytest.mark.parametrize(
    ("words", "kind", "manner", "shown"),
    [
        ("to open the port", "indirect", "refused", "Refused: to open the port"),
        ("the port a danger", "indirect", "described", "Described: the port a danger"),
        ("The port is open", "indirect", "promised", "The port is open"),
        ("the port is open", "indirect", "said", "the port is open"),
        ("to open the port", "direct", "urged", "to open the port"),
        ("that the port is open", "indirect", "denied", "Denies: the port is open"),
        ("The port is open", "direct", "denied", "Denies: The port is open"),
        ("", "indirect", "urged", ""),
    ],
)
def test_how_it_was_said_stands_before_words_that_mean_nothing_alone(words, kind, manner, shown):
    assert worded(words, kind, manner) == shown
