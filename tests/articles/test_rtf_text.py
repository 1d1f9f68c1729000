"""RTF: the words of a document, in its own code page."""

import pytest

from readout.articles.rtf_text import decode


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (b"{\\rtf1\\ansi They met.\\par Twice.}", "They met.\nTwice."),
        (b"{\\rtf1\\ansi\\ansicpg1251 \\'cc\\'e8\\'ed\\'f1\\'ea}", "Минск"),
        (b"{\\rtf1\\ansi\\ansicpg1251 \xcc\xe8\xed\xf1\xea}", "Минск"),
        (b"{\\rtf1\\ansi\\ansicpg9999 They met.}", "They met."),
    ],
)
def test_the_words_are_found(document, words):
    assert decode(document).text.strip() == words
    assert decode(document).note == ""


def test_a_byte_that_is_no_character_is_counted():
    assert decode(b"{\\rtf1\\ansi\\ansicpg1252 \x81}").note.endswith(": 1.")
