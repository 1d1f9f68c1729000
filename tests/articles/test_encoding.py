"""Encodings: a mark, a declaration, strict UTF-8, then the letters of a language."""

import pytest

from readout.articles.encoding import Decoded, decode
from readout.records import Problem, Rejection

POLISH = "Minister powiedział w środę, że rozmowy są ważne."
ROMANIAN = "Preşedintele a declarat că România îşi respectă angajamentele faţă de aliaţi."
RUSSIAN = "Министр заявил, что стороны обсудили вопросы безопасности."
UKRAINIAN = "Міністр заявив, що сторони обговорили питання безпеки."
GERMAN = "Der Außenminister sagte, die Gespräche würden fortgeführt."
FRENCH = "Le ministre a déclaré à Varsovie que « rien n’était décidé »."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (POLISH, "cp1250"),
        (POLISH, "iso-8859-2"),
        (ROMANIAN, "cp1250"),
        (ROMANIAN, "iso-8859-2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (UKRAINIAN, "cp1251"),
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        ("The minister said: “We’ll talk” – and left.", "cp1252"),
    ],
)
def test_an_encoding_is_guessed_by_letters_and_the_guess_is_named(text, encoding):
    found = decode(text.encode(encoding))
    assert found.text == text
    assert found.note.startswith("Encoding guessed")


@pytest.mark.parametrize("length", [12, 20, 40])
@pytest.mark.parametrize("text", [POLISH, ROMANIAN, RUSSIAN, UKRAINIAN, GERMAN])
def test_a_few_words_are_enough(text, length):
    encoding = "cp1251" if text[0] > "\u0400" else "cp1252" if text is GERMAN else "cp1250"
    assert decode(text[:length].encode(encoding)).text == text[:length]


@pytest.mark.parametrize("text", [POLISH, RUSSIAN, GERMAN, "They met."])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_says_its_encoding_is_read_without_a_guess(text, encoding):
    found = decode(text.encode(encoding))
    assert (found.text, found.note) == (text, "")


@pytest.mark.parametrize("text", [POLISH, RUSSIAN, "They met."])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_zero_bytes(text, encoding):
    found = decode(text.encode(encoding))
    assert (found.text, found.note) == (text, f"Encoding guessed: {encoding.upper()}.")


def test_what_a_page_declares_is_believed_unless_it_is_utf_8():
    assert decode("środa".encode("iso-8859-2"), "ISO-8859-2").text == "środa"
    assert decode("środa".encode(), "windows-1250").text == "środa"


@pytest.mark.parametrize("declared", ["punycode", "unicode_escape", "zip", "", "no-such"])
def test_a_declared_name_that_is_no_encoding_of_pages_is_passed_over(declared):
    assert decode(GERMAN.encode("cp1252"), declared).text == GERMAN


def test_latin_1_means_the_code_page_of_windows():
    assert decode("“café” ±".encode("cp1252"), "iso-8859-1").encoding == "cp1252"


def test_a_broken_place_in_utf_8_is_counted():
    found = decode(RUSSIAN.encode() + b"\xff")
    assert found.text == RUSSIAN + "\ufffd"
    assert found.note == "Places that are not UTF-8 and stand as \ufffd: 1."


def test_a_text_encoded_twice_is_repaired_only_on_a_clean_way_back():
    twice = "“Château” – déjà".replace("”", "").encode().decode("cp1252")
    assert decode(twice.encode()).text == "“Château – déjà"
    assert decode((twice + " Ł").encode()).text == twice + " Ł"


@pytest.mark.parametrize(
    ("data", "problem"),
    [(bytes(range(1, 9)) * 9, Problem.NOT_TEXT), (bytes(range(128, 256)) * 9, Problem.ENCODING)],
)
def test_what_is_no_text_is_a_rejection(data, problem):
    found = decode(data)
    assert isinstance(found, Rejection)
    assert found.reason is problem


def test_a_few_zero_bytes_do_not_make_a_text_binary():
    assert decode(b"They\x00 met.") == Decoded("They\x00 met.", "utf-8")
