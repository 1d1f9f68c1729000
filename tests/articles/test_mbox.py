"""Mailboxes: where a message begins and where it does not."""

import time

import pytest

from readout.articles.mbox import read
from readout.records import Problem

START = "From a@b.example Mon May 16 10:00:00 2016\n"
TALKS = f"{START}Subject: Talks\nDate: Mon, 16 May 2016 10:00:00 GMT\n\nThe ministers met.\n\n"


def reading(text):
    return read(text.encode(), "x.mbox")


def titles(text):
    return [raw.title.value for _, raw in reading(text).articles]


def test_every_message_is_an_article():
    found = reading(TALKS * 3)
    assert [position for position, _ in found.articles] == [1, 2, 3]
    assert [raw.text.strip() for _, raw in found.articles] == ["The ministers met."] * 3


@pytest.mark.parametrize(
    "line",
    [
        "From here they went on in 2016\n",
        "\nFrom Minsk they went on.\n",
        "\nFrom Minsk they went to Moscow in May 2016\nand then home.\n",
    ],
)
def test_c47_a_line_from_inside_a_text_begins_no_message(line):
    text = TALKS.replace("met.\n", f"met.\n{line}They left.\n")
    found = reading(text + TALKS)
    assert len(found.articles) == 2
    assert "They left." in found.articles[0][1].text


def test_a_line_that_was_escaped_is_read_as_it_was():
    text = TALKS.replace("met.\n", "met.\n\n>From Minsk they left.\n")
    assert "\nFrom Minsk they left." in reading(text).articles[0][1].text


def test_line_ends_of_windows_change_nothing():
    found = read((TALKS * 2).replace("\n", "\r\n").encode(), "x.mbox")
    assert len(found.articles) == 2


def test_a_message_without_text_spoils_only_itself():
    found = reading(TALKS + f"{START}Subject: Nothing\n\n\n" + TALKS)
    assert [position for position, _ in found.articles] == [1, 3]
    assert [(one.position, one.reason) for one in found.rejected] == [(2, Problem.NO_TEXT)]


def test_what_is_attached_is_counted_on_behind_its_message():
    head = "Subject: Talks\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    named = 'Content-Disposition: attachment; filename="{}"'
    parts = [f"--x\n{named.format('a.txt')}\n\nThey left.\n"]
    parts += [f"--x\n{named.format('b.png')}\nContent-Type: image/png\n\n\x7f\n"]
    message = f"{START}{head}--x\n\nThe ministers met.\n{''.join(parts)}--x--\n\n"
    found = reading(message + TALKS)
    assert [position for position, _ in found.articles] == [1, 2, 4]
    assert [(one.position, one.detail[:6]) for one in found.rejected] == [(3, "b.png:")]


def test_a_note_names_the_messages_it_is_about():
    text = TALKS.replace("met.\n", "met.\n\n> They left.\n")
    assert reading(TALKS + text).notes == (
        "Quoted lines of earlier mail were left out (number 2).",
    )


def test_a_mailbox_without_messages_is_one_row():
    assert [one.position for one in reading("nothing").rejected] == [0]


def test_c47_many_messages_are_read_in_time_and_in_number():
    started = time.process_time()
    assert len(reading(TALKS * 5_000).articles) == 5_000
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    "text", [START * 100_000, "\n\nFrom x " * 200_000, TALKS + "\n" * 1_000_000]
)
def test_c47_a_mailbox_made_for_trouble_is_read_in_time(text):
    started = time.process_time()
    reading(text)
    assert time.process_time() - started < 10
