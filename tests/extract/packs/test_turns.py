"""Turns, dropped subjects and bare titles in languages with a pack: whose words they are."""

import pytest

from readout.extract import engine
from readout.records import Article, Confidence
from readout.settings import load

REFERENCE = load().reference


def read(text, language):
    article = Article("a", "", text, published="2016-05-16", language=language)
    return [
        (one.who.name, " … ".join(part.of(text) for part in one.attribution.content))
        for one in engine.extract(article, REFERENCE).statements
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "ru",
            "С.В.Лавров: Разговор был долгим. Мы довольны.\n\nВопрос: Как ответит Россия?\n\n"
            "С.В.Лавров: Мы ответим.\n\nПозиция не изменилась.\n\nВопрос: Это всё?",
            [
                ("Sergei Lavrov", "Разговор был долгим. Мы довольны"),
                ("", "Как ответит Россия"),
                ("Sergei Lavrov", "Мы ответим"),
                ("Sergei Lavrov", "Позиция не изменилась"),
                ("", "Это всё"),
            ],
        ),
        (
            "pl",
            "Minister Jan Nowak: Baza jest gotowa. Czekamy.\n\nPytanie: Na co?\n\n"
            "Jan Nowak: Na żołnierzy.",
            [
                ("Jan Nowak", "Baza jest gotowa. Czekamy"),
                ("", "Na co"),
                ("Jan Nowak", "Na żołnierzy"),
            ],
        ),
        (
            "ro",
            "Reporter: Când vine bateria?\n\nIon Popa: În mai. Totul merge bine.",
            [("Reporter", "Când vine bateria"), ("Ion Popa", "În mai. Totul merge bine")],
        ),
    ],
)
def test_a_turn_goes_on_to_the_next_label(language, text, expected):
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        (
            "pl",
            "„Czekamy” – powiedział minister Jan Nowak. Dodał, że baza jest gotowa.",
            ("Jan Nowak", "że baza jest gotowa"),
        ),
        (
            "pl",
            "„Czekamy” – powiedział minister Jan Nowak. „Baza jest gotowa” – dodał minister.",
            ("Jan Nowak", "„Baza jest gotowa”"),
        ),
        (
            "ro",
            "„Așteptăm”, a spus ministrul Ion Popa. Ministrul a adăugat că baza este gata.",
            ("Ion Popa", "că baza este gata"),
        ),
        (
            "ru",
            "«Мы ждём», — сказал министр Иван Петров. «База готова», — добавил министр.",
            ("Иван Петров", "«База готова»"),
        ),
        (
            "ru",
            "Как сообщил пресс-секретарь Дмитрий Песков, президенты обсудили базу.",
            ("Dmitry Peskov", "президенты обсудили базу"),
        ),
        (
            "pl",
            "Baza jest gotowa, jak powiedział minister Jan Nowak.",
            ("Jan Nowak", "Baza jest gotowa"),
        ),
        (
            "pl",
            "Przyjechali rano. – Baza jest gotowa – powiedział Jan Nowak.",
            ("Jan Nowak", "Baza jest gotowa"),
        ),
    ],
)
def test_what_goes_on_is_said_by_whoever_spoke(language, text, last):
    assert read(text, language)[-1] == last


def test_a_title_that_two_bear_stays_as_written():
    text = (
        "„Czekamy” – powiedział minister Jan Nowak. „Tak” – odparł minister Adam Lis. "
        "„Baza jest gotowa” – powiedział minister."
    )
    assert read(text, "pl")[-1][0] == "minister"


def test_a_dropped_subject_is_shown_as_to_check():
    text = "„Czekamy” – powiedział minister Jan Nowak. Dodał, że baza jest gotowa."
    article = Article("a", "", text, published="2016-05-16", language="pl")
    assert engine.extract(article, REFERENCE).statements[-1].confidence is Confidence.MEDIUM


def test_other_gender_leaves_a_dropped_subject_open():
    text = "„Czekamy” – powiedział minister Jan Nowak. Dodała, że baza jest gotowa."
    assert len(read(text, "pl")) == 1
