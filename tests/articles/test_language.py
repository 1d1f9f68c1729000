"""Telling a language: the ones analysts meet, and silence where there is too little to go by."""

import pytest

from readout.articles import language
from readout.articles.language import tell

TEXTS = [
    ("en", "The two foreign ministers met in Minsk on Monday and agreed to meet again in June."),
    ("pl", "Ministrowie spraw zagranicznych spotkali się w poniedziałek w Warszawie na rozmowach."),
    ("ro", "Miniștrii de externe s-au întâlnit luni la București pentru o rundă de convorbiri."),
    ("ru", "Министры иностранных дел встретились в понедельник в Минске и обсудили оборону."),
    ("uk", "Міністри закордонних справ зустрілися в понеділок у Києві та обговорили безпеку."),
    ("de", "Die beiden Außenminister trafen sich am Montag in Minsk und wollen weiter reden."),
    ("fr", "Les deux ministres des affaires étrangères se sont rencontrés lundi à Minsk."),
]


@pytest.mark.parametrize(("written_in", "text"), TEXTS)
def test_a_sentence_tells_its_language(written_in, text):
    assert tell(text) == written_in


@pytest.mark.parametrize("text", ["", "NATO SUMMIT", "12.05.2016 " * 50, "\n\n"])
def test_too_little_tells_nothing(text):
    assert tell(text) == ""


def test_plain_english_is_told_without_the_model(monkeypatch):
    monkeypatch.setattr(language, "_identifier", lambda: pytest.fail("the model was read"))
    assert tell("The ministers of the two states agreed that the talks have gone on. " * 5) == "en"


def test_a_foreign_article_with_an_english_quotation_is_left_to_the_model():
    polish = "Ministrowie spraw zagranicznych spotkali się w poniedziałek w Warszawie. " * 6
    assert tell(polish + "„The end of the war and of the talks”, powiedział minister.") == "pl"
