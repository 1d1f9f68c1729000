"""Pages saved in one file: the page is found, and where it came from."""

import pytest

from readout.articles.mhtml import read
from readout.records import Problem

WORDS = "The two ministers met in Minsk on Monday and agreed to meet again in the autumn."
PAGE = f"<html><head><title>Talks in the capital</title></head><body><p>{WORDS}</p></body></html>"
HEAD = """From: <Saved by Blink>
Snapshot-Content-Location: https://www.daily.example/talks-1
Subject: Talks
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="x"

"""


def mhtml(page=PAGE, charset="utf-8", end="--x--\n"):
    style = "--x\nContent-Type: text/css\n\np { color: red }\n"
    head = f"--x\nContent-Type: text/html; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    return (HEAD + style + head + page + "\n" + end).encode(charset)


def test_the_page_is_read_with_the_address_it_was_saved_from():
    (_, raw), *_ = read(mhtml(), "x.mhtml").articles
    assert raw.text == WORDS
    assert raw.title.value == "Talks in the capital"
    assert (raw.address, raw.outlet.value) == ("https://www.daily.example/talks-1", "daily.example")


def test_the_encoding_of_the_part_is_used():
    page = PAGE.replace("Minsk", "Łodzi we środę")
    text = read(mhtml(page, "iso-8859-2"), "x.mhtml").articles[0][1].text
    assert "Łodzi we środę" in text


def test_a_page_that_is_cut_off_is_kept_and_said_to_be():
    assert read(mhtml(end=""), "x.mhtml").notes[-1].startswith("The file is cut off")


@pytest.mark.parametrize(
    "data",
    [
        HEAD.encode(),
        (HEAD + "--x\nContent-Type: image/png\n\nabc\n--x--\n").encode(),
        mhtml("<html></html>"),
    ],
)
def test_a_file_without_a_page_is_one_row(data):
    assert [one.reason for one in read(data, "x.mhtml").rejected] == [Problem.NO_TEXT]


def test_parts_inside_parts_without_end_are_one_row():
    nested = "".join(
        f"Content-Type: multipart/related; boundary=b{n}\n\n--b{n}\n" for n in range(2_000)
    )
    assert [one.position for one in read(nested.encode(), "x.mhtml").rejected] == [0]
