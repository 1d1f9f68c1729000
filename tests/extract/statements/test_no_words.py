"""What looks like somebody's words and is not: nobody's, a question's, a headline's, another's."""

import pytest

from readout.extract import engine
from readout.records import Article
from readout.settings import load

REFERENCE = load().reference


def read(text):
    found = engine.extract(Article("a", "", text, published="2016-05-16", language="en"), REFERENCE)
    return [
        (one.who.name, " … ".join(part.of(text) for part in one.attribution.content))
        for one in found.statements
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Neither would say when the rockets would arrive.",
        "Nobody asked her about the rockets.",
        "The Kremlin denied reports that Adam Kovar came. The rest is silence.",
    ],
)
def test_nobody_says_nothing(text):
    assert not {"Neither", "Nobody", "The Kremlin denied"} & {name for name, _ in read(text)}


def test_what_somebody_is_asked_about_he_has_not_said():
    text = 'Asked whether he had discussed costs with Eva Sedlak, Adam Kovar replied: "No, never."'
    assert ("Adam Kovar", '"No, never."') in read(text)
    assert not any(content.startswith("costs") for _, content in read(text))


def test_a_quotation_with_its_own_speaker_is_not_that_of_the_sentence_before():
    text = (
        "Eva Sedlak said no. A ministry source claimed the base would bring 300 jobs. "
        'But Sedlak was angry. "Jobs? For whom?" she blasted.'
    )
    assert ("Eva Sedlak", '"Jobs? For whom?"') in read(text)
    assert ("A ministry source", "the base would bring 300 jobs") in read(text)


def test_the_kicker_of_a_headline_does_not_speak():
    text = "FURY AT THE GATES: Villagers slam the plan\n\nIt rained in Lipno."
    assert not any(name == "FURY" for name, _ in read(text))


def test_a_joint_statement_is_said_by_those_who_issue_it():
    text = (
        "Joint Statement of the Ministers of Defence of Poland, Romania and Latvia\n\n"
        "We met in Vilnius. We reaffirm our commitment to the security of the flank."
    )
    assert [name for name, _ in read(text)] == [
        "the Ministers of Defence of Poland, Romania and Latvia"
    ]


def test_a_title_of_one_country_does_not_move_a_known_person_there():
    text = 'Lukashenko is away. "He is busy," his press secretary, Natalia Eismont, said.'
    found = engine.extract(Article("a", "", text, published="2017-09-21", language="en"), REFERENCE)
    assert {one.who.side for one in found.statements} == {"Belarus"}
