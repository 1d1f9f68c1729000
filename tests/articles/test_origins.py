"""The agency that a text names as its origin, and where it is only quoted."""

import time

import pytest

from readout.articles.origins import agency

LONG = "Nothing of note was said by anybody in the hall. " * 20

NAMED = [
    ("MINSK, 16 May (BelTA) - The ministers met.", "BelTA"),
    ("LONDON (Reuters) - Sterling fell.", "Reuters"),
    ("MOSCOW, May 16. /TASS/. The ministers met.", "TASS"),
    ("МОСКВА, 16 мая. /ТАСС/. Министры встретились.", "TASS"),
    ("BRUSSELS, Belgium (AP) — The allies met.", "Associated Press"),
    ("WARSAW, PAP – The president spoke.", "PAP"),
    ("The ministers met in Minsk on Monday, BelTA reported.", "BelTA"),
    ("The ministers met in Minsk, BelTA has learned.", "BelTA"),
    ("The ministers met, according to the Xinhua news agency.", "Xinhua"),
    ("Министры встретились в Минске, сообщает БелТА.", "BelTA"),
    (LONG + "\n\nAP contributed to this report.", "Associated Press"),
    (LONG + "\nThe Associated Press has contributed.", "Associated Press"),
    (LONG + "\nCopyright 2016 The Associated Press. All rights reserved.", "Associated Press"),
    (LONG + "\nSource: BelTA", "BelTA"),
    (LONG + " (Reuters)", "Reuters"),
    # the mark is surer than what is reported in the lead
    ("KIEV (Reuters) - A bridge fell, Interfax reported.", "Reuters"),
]
SILENT = [
    "Makei told Reuters that the talks went well.",
    "The Reuters building was evacuated on Monday.",
    "KIEV (Reuters/AP) - A bridge fell.",
    "A bridge fell, Interfax reported. Nobody was hurt, according to TASS.",
    LONG + "AP and Reuters contributed to this report. With reporting by Reuters. AP contributed.",
    LONG + "Interfax reported so." + LONG,
    "The sputnik was launched, he reported.",
    "MAP contributed to the RAPID (APX) debate.",
    "",
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_text_names_the_agency_it_is_from(text, name):
    assert agency(text) == name


@pytest.mark.parametrize("text", SILENT)
def test_an_agency_that_is_quoted_or_not_alone_is_no_origin(text):
    assert agency(text) == ""


@pytest.mark.parametrize("text", ["(" * 100_000, "\n, " * 50_000, "Reuters " * 20_000])
def test_hostile_texts_are_read_in_no_time(text):
    began = time.process_time()
    agency(text)
    assert time.process_time() - began < 0.5
