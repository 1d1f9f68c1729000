"""Which place is meant, and what is none: a sentence, the name, the place, country and level."""

import pytest

from readout import settings
from readout.extract import places, segment
from readout.extract.places import gazetteer
from readout.records import Level, PlaceMention

REFERENCE = settings.load().reference
US = "American officials, the US delegation and Washington were content with talks in {}."
TOWNS = "He flew from New York and Chicago, by way of Boston, to {}."
BRITISH = "British and Russian officials, back from London and Moscow, were in {}."

ABROAD = [  # an article full of another country, a town that has a namesake there, and its country
    (US, "Geneva", "Switzerland"),
    (US, "Rotterdam", "Netherlands"),
    (US, "St. Petersburg", "Russia"),
    (US, "Frankfurt", "Germany"),
    (US, "Birmingham", "United Kingdom"),
    (US, "Melbourne", "Australia"),
    (US, "Naples", "Italy"),
    (US, "Florence", "Italy"),
    (US, "Odessa", "Ukraine"),
    (US, "Alexandria", "Egypt"),
    (US, "Valencia", "Spain"),
    (US, "Athens", "Greece"),
    (US, "Bristol", "United Kingdom"),
    (US, "Glasgow", "United Kingdom"),
    (US, "Georgetown", "Guyana"),
    (US, "Wellington", "New Zealand"),
    (US, "Hanover", "Germany"),
    (US, "Ghent", "Belgium"),
    (US, "Warsaw", "Poland"),
    (US, "Moscow", "Russia"),
    (TOWNS, "Rotterdam", "Netherlands"),
    (TOWNS, "Athens", "Greece"),
    (TOWNS, "Dublin", "Ireland"),
    (TOWNS, "Paris", "France"),
    (BRITISH, "Brest", "Belarus"),
    (BRITISH, "Perth", "Australia"),
    (BRITISH, "Varna", "Bulgaria"),
    (BRITISH, "Constanta", "Romania"),
    (BRITISH, "Gdansk", "Poland"),
]
MEANT = [  # sentence, words, place, country, level
    ("It lies near Reston, Virginia.", "Virginia", "Virginia", "United States", "region"),
    ("He lives in Paris, Texas.", "Paris", "Paris", "United States", "city"),
    ("He lives in Athens, Georgia.", "Georgia", "Georgia", "United States", "region"),
    ("Donetsk and Luhansk regions voted.", "Donetsk", "Donetsk", "Ukraine", "region"),
    ("Donetsk and Luhansk regions voted.", "Luhansk", "Luhansk", "Ukraine", "region"),
    ("He toured Tulcea and Constanța counties.", "Tulcea", "Tulcea", "Romania", "region"),
    ("He toured the Tulcea county.", "Tulcea", "Tulcea", "Romania", "region"),
    ("He toured the city of Tulcea.", "Tulcea", "Tulcea", "Romania", "city"),
    ("The Kharkiv region was shelled.", "Kharkiv region", "Kharkiv", "Ukraine", "region"),
    ("Troops came to Lublin and Chełm.", "Chełm", "Chełm", "Poland", "city"),
    ("Pakistan-administered land was cut off.", "Pakistan", "Pakistan", "Pakistan", "country"),
    ("The Kenya Medical Union struck.", "Kenya", "Kenya", "Kenya", "country"),
    ("Suceava Mayor Ion Lungu spoke.", "Suceava", "Suceava", "Romania", "city"),
    ("They met off Snake Island.", "Snake Island", "Snake Island", "Ukraine", "feature"),
    ("They met in the Suwalki Gap.", "Suwalki Gap", "Suwalki Gap", "Poland", "feature"),
    ("They met in Lower Silesia.", "Lower Silesia", "Dolnośląskie", "Poland", "region"),
    ("They met at the base in Deveselu.", "Deveselu", "Deveselu", "Romania", "site"),
    ("They met at the Redzikowo base.", "Redzikowo base", "Redzikowo", "Poland", "site"),
    ("They met in Rzeszow.", "Rzeszow", "Rzeszów", "Poland", "city"),
    ("They met in Ramnicu Valcea.", "Ramnicu Valcea", "Râmnicu Vâlcea", "Romania", "city"),
    ("They met in Jelenia Gora.", "Jelenia Gora", "Jelenia Góra", "Poland", "city"),
    ("They met at Bali airport.", "Bali", "Bali", "Indonesia", "region"),
    ("It lies in Odessa in Texas.", "Odessa", "Odessa", "United States", "city"),
    ("They met in Jaroslaw.", "Jaroslaw", "Jarosław", "Poland", "city"),
    ("They met in Ungheni.", "Ungheni", "Ungheni", "Moldova", "city"),
    ("They met in Tuzla.", "Tuzla", "Tuzla", "Bosnia and Herzegovina", "city"),
    ("They met in Leipzig.", "Leipzig", "Leipzig", "Germany", "city"),
    ("They met in Kiev.", "Kiev", "Kyiv", "Ukraine", "city"),
    ("They met in The Hague.", "The Hague", "The Hague", "Netherlands", "city"),
    ("They met at Noordwijk.", "Noordwijk", "Noordwijk-Binnen", "Netherlands", "city"),
    ("They met in Pusan.", "Pusan", "Busan", "South Korea", "city"),
    ("They met in Saigon.", "Saigon", "Ho Chi Minh City", "Vietnam", "city"),
    ("They met in the Georgian town of Gori.", "Gori", "Gori", "Georgia", "city"),
]
SILENT = [
    "The University of Warsaw, Bucharest University and Ohio State University agreed.",
    "The Bank of England and the Duke of York wrote; so did the Voice of America.",
    "They strolled down Paris Street, Bristol Road and Atlantic Avenue.",
    "FC Barcelona, Real Madrid, Dinamo Bucharest and Manchester United played.",
    "They watched it at the Stade de France and on Radio Romania.",
    "The Reston ebolavirus and the West Nile virus spread.",
    "It cost US$10 and $US 5.",
    "Albert R. Lima and J. Warsaw came with Michael Jordan.",
    "The Bucharest Nine, the Lublin Triangle and the Normandy Four met.",
    "The Budapest Memorandum, the Minsk II accords and the Lisbon Treaty hold.",
    "USS Porter, HMS London and the frigate Sevastopol sailed.",
    "The Moscow Times, the Warsaw Post and the Washington Post wrote.",
    "The State Police and the Street Police said so.",
    "Chelsea Clinton, Paris Hilton and Jordan Peterson came.",
    "The Jewish community prayed.",
    "Gustaf Lindqvist came.",  # Gustavia, a capital of few
    "Hubert d'Estrées-Vaugirard came.",
]


def mentions(text: str) -> tuple[PlaceMention, ...]:
    return places.find(segment.analyse(text), gazetteer.load(REFERENCE))


def told(text: str, words: str) -> PlaceMention:
    (mention,) = [one for one in mentions(text) if one.span.of(text) == words]
    return mention


@pytest.mark.parametrize(("article", "town", "country"), ABROAD)
def test_whom_an_article_speaks_of_does_not_move_a_known_town(article, town, country):
    mention = told(article.format(town), town)
    assert mention.place is not None
    assert (mention.place.country, mention.level) == (country, Level.CITY)


@pytest.mark.parametrize(("text", "words", "name", "country", "level"), MEANT)
def test_the_place_and_its_level(text, words, name, country, level):
    mention = told(text, words)
    assert mention.place is not None
    assert (mention.place.name, mention.place.country, mention.level) == (name, country, level)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_place_stays_silent(text):
    assert [one.span.of(text) for one in mentions(text) if not one.adjective] == []


def test_who_says_something_by_an_unusual_name_is_no_town_elsewhere():
    assert mentions("Zbigwid Tuchola said so. In Tuchola, they knew.") == ()
    assert len(mentions("Zbigwid was late. In Tuchola, they knew.")) == 1


def test_a_town_among_its_neighbours_beats_its_larger_namesake():
    text = "He drove from Leeds and Sheffield, past Bradford and Wakefield, to Halifax."
    assert told(text, "Halifax").place.country == "United Kingdom"
    assert told("He drove to Halifax.", "Halifax").place.country == "Canada"


def test_a_name_does_not_speak_for_itself_however_often_it_is_written():
    text = "Halifax, Halifax, Halifax! From Leeds, Sheffield and Wakefield they came to Halifax."
    assert {one.place.country for one in mentions(text)} == {"United Kingdom"}


@pytest.mark.parametrize("unit", ["Nyanza Province", "the province of Nyanza"])
def test_a_province_of_which_only_towns_bear_the_name_has_no_place(unit):
    assert told(f"Cholera spread in {unit}.", "Nyanza").place is None


def test_towns_that_are_as_likely_as_each_other_have_no_place():
    assert told("He lives in Salem.", "Salem").place is None
