"""Forwarded mail: the forwarded words are the article, with their own subject and day."""

import pytest

from readout.articles.child import parse
from readout.articles.forwarded import find
from readout.records import Removal

WORDS = "The two ministers met in Minsk.\n\nThey agreed to meet again."
HEAD = "From: A Reader <a@b.example>\nTo: <c@b.example>\nDate: Mon, 16 May 2016 10:00:00 +0300\n"
GMAIL = "---------- {} ---------\n{}: Daily <d@e.example>\n{}: {}\n{}: Talks\n{}: <c@b.example>\n\n"


def mail(text, subject="Fwd: Talks"):
    return parse("x.eml", f"{HEAD}Subject: {subject}\n\n{text}".encode())[1]


@pytest.mark.parametrize(
    "above",
    [
        GMAIL.format(
            "Forwarded message", "From", "Date", "Fri, 13 May 2016 at 09:00", "Subject", "To"
        ),
        GMAIL.format("Wiadomość przekazana dalej", "Od", "Data", "13 maja 2016", "Temat", "Do"),
        GMAIL.format("Пересылаемое сообщение", "От", "Дата", "13 мая 2016", "Тема", "Кому"),
        GMAIL.format("Message transféré", "De", "Date", "13 mai 2016", "Objet", "À"),
        GMAIL.format("Weitergeleitete Nachricht", "Von", "Datum", "13. Mai 2016", "Betreff", "An"),
        "From: Daily <d@e.example>\nSent: Friday, May 13, 2016 9:00 AM\nTo: c\nSubject: Talks\n\n",
        "Begin forwarded message:\n\nFrom: Daily\nSubject: Talks\nDate: 13 May 2016 at 09:00\n\n",
    ],
)
def test_what_was_forwarded_is_the_article(above):
    for text in (above + WORDS, f"See below.\n\n{above}{WORDS}"):
        ((_, raw),) = mail(text).articles
        assert (raw.title.value, raw.published.value, raw.text) == ("Talks", "2016-05-13", WORDS)


def test_quoted_lines_that_were_forwarded_are_read():
    quoted = f"From: Daily\nSubject: Talks\nDate: 13 May 2016\n\n{WORDS}".replace("\n", "\n> ")
    ((_, raw),) = mail(f"See below.\n\n> Begin forwarded message:\n> \n> {quoted}").articles
    assert (raw.title.value, raw.text) == ("Talks", WORDS)
    assert [(one.text, one.reason) for one in raw.removed] == [("See below.", Removal.FIELD)]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (WORDS, "Fwd: Talks"),
        (
            "Our letter. " * 30 + "\n---- Forwarded message ----\nSubject: Talks\n\nThey met.",
            "Fwd: a",
        ),
        ("From: Minsk to Warsaw\nSubject: travel\n\nThey met.", "Travel"),
        ("---- Forwarded message ----\nThey met.", "Fwd: Talks"),
        ("---- Forwarded message ----\nSubject: Talks\n", "Fwd: Talks"),
    ],
)
def test_a_letter_of_its_own_stays_one(text, subject):
    assert find(text, subject) is None


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251"])
def test_a_subject_whose_letters_stand_there_plainly_is_read(charset):
    head = "From: Газета <a@b.example>\nList-Id: <x>\nSubject: Министры встретились в порту\n"
    text = f"{head}To: c@b.example\nContent-Type: text/plain; charset={charset}\n\nОни встретились."
    ((_, raw),) = parse("x.eml", text.encode(charset))[1].articles
    assert (raw.title.value, raw.outlet.value) == ("Министры встретились в порту", "Газета")
