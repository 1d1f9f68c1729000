"""Turns: transcripts and interviews, where a label or a question tells who speaks on."""

import pytest

from readout.extract import engine
from readout.records import Article, Confidence
from readout.settings import load

REFERENCE = load().reference


def read(text, published="2016-05-16"):
    article = Article("a", "", text, published=published, language="en")
    return [
        (one.who.name, " … ".join(part.of(text) for part in one.attribution.content))
        for one in engine.extract(article, REFERENCE).statements
    ]


def statements(text):
    return engine.extract(Article("a", "", text, language="en"), REFERENCE).statements


CONFERENCE = """Foreign Minister Adam Kovar and Pavel Horak met the press in Lipno.

FOREIGN MINISTER KOVAR: We had a long talk. It went well.

The base is aimed at nobody. It will open in June.

(Laughter.)

QUESTION: How many soldiers will go? And when?

FOREIGN MINISTER KOVAR: That is for the generals.

MS. HOLT: Last question, please.

Horak (in Czech): We told Moscow so last year.
"""


@pytest.mark.parametrize(
    ("speaker", "content"),
    [
        ("Adam Kovar", "We had a long talk. It went well"),
        ("Adam Kovar", "The base is aimed at nobody. It will open in June"),
        ("", "How many soldiers will go? And when"),
        ("Adam Kovar", "That is for the generals"),
        ("HOLT", "Last question, please"),
        ("Pavel Horak", "We told Moscow so last year"),
    ],
)
def test_a_turn_goes_on_to_the_next_label(speaker, content):
    assert (speaker, content) in read(CONFERENCE)


@pytest.mark.parametrize(
    ("label", "speaker"), [("Q", ""), ("Question", ""), ("Reporter", "Reporter")]
)
def test_a_label_that_is_no_person_asks_and_is_nobody(label, speaker):
    text = f"{label}: Will it open?\n\nAdam Kovar: It will open.\n\n{label}: And when?"
    assert (speaker, "Will it open") in read(text)


def test_a_transcript_has_no_other_statements():
    assert len(read(CONFERENCE)) == 6


INTERVIEW = """We met Defence Minister Adam Kovar in Lipno.

Q. Minister, is the work finished?

A. It ended in August. The battery has gone home.

Q. What comes next?

A. We will buy more.

This interview has been edited for length.
"""


def test_an_answer_is_said_by_the_one_who_is_interviewed():
    assert [one for one in read(INTERVIEW) if one[0]] == [
        ("Adam Kovar", "It ended in August. The battery has gone home"),
        ("Adam Kovar", "We will buy more"),
    ]


def test_where_two_may_answer_the_label_stays_as_written():
    text = INTERVIEW.replace("met Defence Minister Adam Kovar", "met Adam Kovar and Eva Sedlak")
    assert {name for name, _ in read(text)} == {"", "A."}


def test_what_an_answer_tells_of_others_is_reported_by_its_speaker():
    text = "Eva Sedlak: Go on.\n\nAdam Kovar: Lavrov said that talks go on.\n\nSedlak: I see that."
    nested = next(one for one in statements(text) if one.who.name == "Lavrov")
    assert (nested.reported_by, nested.confidence) == ("Adam Kovar", Confidence.MEDIUM)


UNLABELLED = """Ambassador Adam Kovar spoke to Eva Sedlak of Kurier Lipno.

What did you achieve here?

We built a base. I am proud of it.

Did anybody object?

Of course. We have told them so.
"""


def test_an_interview_without_labels_has_its_answers():
    answers = [content for name, content in read(UNLABELLED) if name == "Adam Kovar"]
    assert answers == ["We built a base. I am proud of it", "Of course. We have told them so"]


def test_an_article_that_asks_and_quotes_is_no_interview():
    text = UNLABELLED.replace("We built a base. I am proud of it.", '"We built it," he said.')
    assert ("Adam Kovar", "Of course. We have told them so") not in read(text)


REMARKS = """Foreign Minister Adam Kovar's opening remarks, Lipno, 16 May 2016

Colleagues,

We have held talks. They were useful.

The shield upsets the balance. We regret that.
"""


def test_remarks_under_their_headline_are_those_of_its_owner():
    assert read(REMARKS) == [
        ("Adam Kovar", "We have held talks. They were useful"),
        ("Adam Kovar", "The shield upsets the balance. We regret that"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kovar's remarks anger Moscow\n\nWe went to Lipno to ask why.\n\nIt was cold.",
        'Remarks by Adam Kovar\n\nWe asked him. "No," said Eva Sedlak.',
        "Kovar: 21.\n\nHorak: 12.\n\nKovar: 9.\n\nHorak needs 30 votes to win.",
        "Date: 16 May.\n\nPlace: Lipno.\n\nAgenda: the base. It is new.",
        "Agenda: the base. It is new.\n\nResult: a paper. It is long.\n\nNote: It is cold.",
    ],
)
def test_what_only_looks_like_a_transcript_gives_no_turns(text):
    rules = {one.attribution.rule for one in statements(text)}
    assert not rules & {"turn", "turn-goes-on"}
