"""Labels before a colon: who is known speaks, and a heading does not."""

import pytest

from readout.extract import engine
from readout.records import Article
from readout.settings import load

REFERENCE = load().reference
LEAD = "Adam Wolny, the defence minister, visited the site on Monday.\n\n"


def speakers(label):
    text = f"{LEAD}{label} The base was opened in 2016 and has not been late since. Work goes on."
    found = engine.extract(Article("a", "", text, language="en"), REFERENCE).statements
    return [one.who.name for one in found]


@pytest.mark.parametrize(
    "label",
    [
        "Background:",
        "Deveselu:",
        "Aegis Ashore:",
        "Key Facts:",
        "Black Sea:",
        "Wow:",
        "Phase Three:",
    ],
)
def test_a_paragraph_under_a_heading_is_said_by_nobody(label):
    assert not speakers(label)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Wolny:", "Adam Wolny"),  # the text names him
        ("Jan Krupa:", "Jan Krupa"),  # a given name
        ("NATO:", "NATO"),
        ("Defence minister:", "Adam Wolny"),
        ("Mayor:", "Mayor"),
    ],
)
def test_a_label_that_is_known_for_somebody_speaks(label, name):
    assert speakers(label) == [name]


def test_words_in_quotation_marks_have_a_speaker_whatever_stands_before_them():
    text = f'{LEAD}Kowal: "We were never asked about this base."'
    found = engine.extract(Article("a", "", text, language="en"), REFERENCE).statements
    assert [one.who.name for one in found] == ["Kowal"]


def test_what_others_say_under_a_heading_is_not_reported_by_it():
    text = f"{LEAD}Missile Defence: The alliance says that it is not aimed at anybody."
    found = engine.extract(Article("a", "", text, language="en"), REFERENCE).statements
    assert [(one.who.name, one.reported_by) for one in found] == [("NATO", "")]
