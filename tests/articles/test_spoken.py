"""By which language's rules a text may be read: told by its function words, or not at all."""

import pytest

from readout.articles.spoken import _lists, language

ENGLISH = "The ministers met and agreed on that."
RUSSIAN = "Министры встретились и сказали, что это было полезно."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        ("Ministrowie spotkali się w Mińsku oraz rozmawiali przez godzinę.", "pl"),
        ("Miniștrii au spus că discuțiile sunt utile pentru ambele țări.", "ro"),
        (RUSSIAN, "ru"),
        ("Міністри сказали, що це було корисно для обох країн.", "uk"),
        ("Die Minister sprachen mit der Presse und reisten ab.", "de"),
        ("Les ministres sont dans la capitale avec une délégation.", "fr"),
        ("Los ministros hablaron según el portavoz.", "es"),
        ("Os ministros não falaram; a reunião dos dois foi longa.", "pt"),
        (f"{ENGLISH} {RUSSIAN}", ""),
        ("NATO", ""),
        ("", ""),
    ],
)
def test_a_language_is_told_only_where_no_other_is_mixed_in(text, code):
    assert language(text) == code


def test_what_the_file_declares_counts_only_where_the_text_says_nothing():
    assert language("NATO", "pl") == "pl"
    assert language(RUSSIAN, "en") == "ru"
    assert language(f"{ENGLISH} {RUSSIAN}", "en") == ""


def test_no_word_stands_in_two_lists():
    assert len(_lists()) > 100
    lines = [" ".join(word for word, code in _lists().items() if code == one) for one in ("en",)]
    assert "the of and" in lines[0]
