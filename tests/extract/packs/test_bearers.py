"""Who is meant by a title alone, or by a name in another case, in languages with a pack."""

import pytest

from readout.extract import engine
from readout.records import Article, article_id
from readout.settings import load

REFERENCE = load().reference


def speakers(text, language):
    article = Article(article_id(text), "", text, published="2016-05-16", language=language)
    return [one.who.name for one in engine.extract(article, REFERENCE).statements]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        (
            "pl",
            "Minister obrony Bogumił Sarnowski przyjechał do Orzysza. „Wrócę” – dodał minister.",
            "Bogumił Sarnowski",
        ),
        (
            "ro",
            "Ministrul apărării, Rareș Olteanca, a venit. Ministrul a adăugat că scutul este gata.",
            "Rareș Olteanca",
        ),
        (
            "ru",
            "Министр обороны Анатолий Сушко приехал. Министр добавил, что погода плохая.",
            "Анатолий Сушко",
        ),
        (
            "pl",
            "Bogumił Sarnowski przyjechał. Według Sarnowskiego, baza jest gotowa.",
            "Bogumił Sarnowski",
        ),
        (
            "pl",
            "Bogumił Sarnowski przyjechał. Według Sarnowskiego baza w Orzyszu jest gotowa.",
            "Bogumił Sarnowski",
        ),
        (
            "pl",
            "Honorata Wierzbicka przyjechała. Zdaniem Honoraty Wierzbickiej, baza jest gotowa.",
            "Honorata Wierzbicka",
        ),
        (
            "ru",
            "Аркадий Белозеров приехал. По словам Белозерова, встреча пройдет в Москве.",
            "Аркадий Белозеров",
        ),
        (
            "ru",
            "Аркадий Белозеров приехал. По мнению Аркадия Белозерова, встреча пройдет в Москве.",
            "Аркадий Белозеров",
        ),
    ],
)
def test_a_title_or_another_case_is_who_is_named_in_full(language, text, who):
    assert speakers(text, language) == [who]


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        (
            "pl",
            "Minister Jan Nowak i minister Adam Lis przyjechali. „Wrócę” – dodał minister.",
            "minister",
        ),
        ("pl", "Według Sarnowskiego, baza jest gotowa.", "Sarnowskiego"),
        (
            "ru",
            "Аркадий Белозеров и Глеб Белозеров приехали. По словам Белозерова, всё готово.",
            "Белозерова",
        ),
    ],
)
def test_where_two_may_be_meant_or_nobody_is_named_it_stays_as_written(language, text, written):
    assert speakers(text, language) == [written]
