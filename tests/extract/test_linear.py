"""The whole engine on hostile texts: twice the text is twice the work, counted in calls.

A sentence is cut at 3,000 characters, so that texts are longer than that: what grows within a
sentence is bounded, what grows with the text is seen.
"""

import pytest

from readout.extract import engine
from readout.records import Article
from readout.settings import load
from tests.operations import growth

REFERENCE = load().reference
SIZE = 4_000  #: characters of the shorter text
MOST = 2.3  #: times the calls for twice the text

FAMILIES = {
    "quotes": '" ',
    "curly quotes": "“ ” ",
    "nested quotes": "“ ‘ ",
    "a quotation in every paragraph": "“Q\n\n",
    "brackets": "( ",
    "spaces": " \u00a0",
    "capitals": "A",
    "capital words": "ABC ",
    "digits": "1",
    "numbers": "1 ",
    "one word": "a",
    "one compound": "a-",
    "no sentence end": "he said that they went and ",
    "dense names": "Sergei Lavrov met Vladimir Makei in Minsk, ",
    "dense statements": "“Yes,” he said. ",
    "dense dates": "on 16 May 2016 ",
    "newlines": "\n",
}
IN_A_PACK = {
    "quotes": "„ ” ",
    "no sentence end": "powiedział, że on powiedział, że ",
    "abbreviations": "prof. Jan Nowak ",
    "turns of a dialogue": "– Tak – dodał. ",
    "dense dates": "16 maja 2016 r. ",
    "according to": "Według Jana, tak. ",
}


def reads(unit, language):
    def work(size):
        text = (unit * (size // len(unit) + 1))[:size]
        article = Article("a", "", text, published="2016-05-16", language=language)
        return engine.extract(article, REFERENCE)

    return work


@pytest.mark.parametrize("family", FAMILIES)
def test_work_grows_with_the_text_and_no_faster(family):
    assert growth(reads(FAMILIES[family], "en"), SIZE) < MOST


@pytest.mark.parametrize("family", IN_A_PACK)
def test_so_it_does_in_a_language_with_a_pack(family):
    assert growth(reads(IN_A_PACK[family], "pl"), SIZE) < MOST


def test_an_article_about_nothing_else_grows_as_slowly():
    unit = "Makei said that Lavrov had said that they met on 16 May. "
    assert growth(reads(unit, "en"), 3 * SIZE) < MOST
