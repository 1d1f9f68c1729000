"""An office, a day: the words of a title without a name in; who held it, or why nobody is given."""

from pathlib import Path

import pytest

from readout.extract import segment
from readout.extract.people import mentions, resolution
from readout.extract.people.registers import load
from readout.records import Reason, Resolution, Span

REGISTERS = load(Path(__file__).parents[3] / "data" / "reference")


def spoken(phrase: str, day: str) -> Resolution:
    """Return who `phrase` is in an article of that day that names nobody."""
    doc = segment.analyse(f"{phrase} said on Monday that the talks would go on.")
    found = mentions.find(doc, REGISTERS)
    return resolution.chain(doc, "", found, (), REGISTERS, day).who(Span(0, len(phrase)))


HOLDERS = [  # phrase, day of the article, who held the office
    # the country: adjective, genitive, capital, seat of power
    ("The Belarusian foreign minister", "2016-05-16", "Vladimir Makei"),
    ("The Belorussian Foreign Minister", "2016-05-16", "Vladimir Makei"),
    ("Belarus' foreign minister", "2016-05-16", "Vladimir Makei"),
    ("The Minister of Foreign Affairs of the Republic of Belarus", "2024-07-16", "Maxim Ryzhenkov"),
    ("Minsk's top diplomat", "2023-05-16", "Sergei Aleinik"),
    ("Moscow's foreign minister", "2016-03-16", "Sergei Lavrov"),
    ("The head of Belarusian diplomacy", "2016-05-16", "Vladimir Makei"),
    ("The Kremlin chief", "2016-03-16", "Vladimir Putin"),
    ("Berlin's foreign minister", "2016-05-16", "Frank-Walter Steinmeier"),
    ("Washington's top diplomat", "2020-05-16", "Mike Pompeo"),
    ("The head of the Quai d'Orsay", "2016-05-16", "Jean-Marc Ayrault"),
    ("The UK's foreign secretary", "2016-05-16", "Philip Hammond"),
    # heads of state and government
    ("The Russian leader", "2009-03-16", "Dmitry Medvedev"),
    ("The Romanian head of state", "2016-03-16", "Klaus Iohannis"),
    ("The Romanian premier", "2016-03-16", "Dacian Cioloș"),
    ("The British premier", "2016-05-16", "David Cameron"),
    ("The Chancellor of Germany", "2016-05-16", "Angela Merkel"),
    ("The Polish president", "2026-03-16", "Karol Nawrocki"),
    ("The Czech prime minister", "2008-03-16", "Mirek Topolánek"),
    ("The Dutch prime minister", "2025-06-16", "Dick Schoof"),
    ("The Ukrainian president", "2026-03-16", "Volodymyr Zelenskyy"),
    ("The Kazakh president", "2016-03-16", "Nursultan Nazarbayev"),
    # foreign and defence ministers under their own names
    ("Poland's defence minister", "2016-05-16", "Antoni Macierewicz"),
    ("The Polish Minister of National Defence", "2024-06-01", "Władysław Kosiniak-Kamysz"),
    ("The Turkish minister of defence", "2016-03-16", "Ismet Yilmaz"),
    (
        "Poland's deputy prime minister and defence minister",
        "2024-07-16",
        "Władysław Kosiniak-Kamysz",
    ),
    ("The French armed forces minister", "2020-05-16", "Florence Parly"),
    ("The Secretary of State", "2016-05-16", "John Kerry"),
    ("The US foreign minister", "2020-05-16", "Mike Pompeo"),
    ("The Pentagon chief", "2016-05-16", "Ashton Carter"),
    ("The head of the Pentagon", "2009-05-16", "Robert Gates"),
    ("The Secretary of War", "2025-10-01", "Pete Hegseth"),
    ("Hungary's minister of foreign affairs and trade", "2016-05-16", "Péter Szijjártó"),
    ("The Slovak minister of foreign and European affairs", "2018-05-16", "Miroslav Lajčák"),
    ("The Danish defence minister", "2023-03-01", "Troels Lund Poulsen"),
    # acting, where that is all there was
    ("The acting US defence secretary", "2019-07-01", "Mark Esper"),
    ("The interim Romanian prime minister", "2023-06-13", "Cătălin Predoiu"),
    ("Germany's acting president", "2012-03-01", "Horst Seehofer"),
    ("Romania's acting president", "2007-05-01", "Nicolae Vacaroiu"),  # beside the suspended one
    # organisations
    ("The NATO chief", "2016-05-16", "Jens Stoltenberg"),
    ("NATO's secretary-general", "2008-03-01", "Jaap de Hoop Scheffer"),
    ("The head of NATO", "2026-02-01", "Mark Rutte"),
    ("The alliance's secretary general", "2016-05-16", "Jens Stoltenberg"),
    ("The EU foreign policy chief", "2016-05-16", "Federica Mogherini"),
    ("The bloc's foreign policy chief", "2020-05-16", "Josep Borrell"),
    ("The European Commission president", "2016-05-16", "Jean-Claude Juncker"),
    ("The president of the European Council", "2016-05-16", "Donald Tusk"),
    ("The OSCE chairman", "2014-03-16", "Didier Burkhalter"),
    ("The OSCE chairwoman", "2021-03-16", "Ann Linde"),
    ("The OSCE secretary general", "2014-03-16", "Lamberto Zannier"),
    ("The UN chief", "2014-03-16", "Ban Ki-moon"),
    ("The IAEA chief", "2014-03-16", "Yukiya Amano"),
    ("NATO's deputy secretary general", "2022-03-16", "Mircea Geoană"),
    ("The State Secretary of the Union State", "2016-03-16", "Grigory Rapota"),
    ("The CSTO secretary general", "2016-03-16", "Nikolai Bordyuzha"),
    # spokespeople
    ("The Kremlin spokesman", "2016-05-16", "Dmitry Peskov"),
    ("The Russian president's spokesman", "2016-05-16", "Dmitry Peskov"),
    ("Putin's spokesman", "2016-05-16", "Dmitry Peskov"),
    ("Lukashenko's spokeswoman", "2021-05-16", "Natalya Eismont"),
    ("Kremlin spokesperson", "2010-05-16", "Natalya Timakova"),
    ("The Russian Foreign Ministry's spokeswoman", "2016-05-16", "Maria Zakharova"),
    ("The spokesman of the Belarusian Foreign Ministry", "2016-05-16", "Dmitry Mironchik"),
    ("Ukraine's foreign ministry spokeswoman", "2019-01-16", "Kateryna Zelenko"),
    ("The US State Department spokeswoman", "2012-05-16", "Victoria Nuland"),
    ("The Pentagon press secretary", "2016-05-16", "Peter Cook"),
    ("The White House spokesman", "2016-05-16", "Josh Earnest"),
    ("NATO spokeswoman", "2016-05-16", "Oana Lungescu"),
    # ambassadors: to a country, to its capital, in its capital
    ("The US ambassador to Poland", "2019-05-16", "Georgette Mosbacher"),
    ("Washington's ambassador to Warsaw", "2019-05-16", "Georgette Mosbacher"),
    ("The US ambassador in Bucharest", "2017-05-16", "Hans Klemm"),
    ("The Russian ambassador to Minsk", "2016-05-16", "Alexander Surikov"),
    ("Russia's ambassador to the United States", "2016-05-16", "Sergei Kislyak"),
    ("The US ambassador to the United Nations", "2018-05-16", "Nikki Haley"),
    ("Moscow's envoy to NATO", "2009-05-16", "Dmitry Rogozin"),
    ("Moscow's ambassador to the alliance", "2009-05-16", "Dmitry Rogozin"),
    # commanders and heads of agencies
    ("SACEUR", "2016-03-16", "Philip Breedlove"),
    ("The supreme allied commander Europe", "2016-03-16", "Philip Breedlove"),
    ("NATO's top military commander in Europe", "2011-03-16", "James Stavridis"),
    ("The head of U.S. European Command", "2020-03-16", "Tod Wolters"),
    ("The commander of US Army Europe", "2016-03-16", "Ben Hodges"),
    ("The commander of the U.S. Sixth Fleet", "2019-01-16", "Lisa Franchetti"),
    ("The director of the Missile Defense Agency", "2016-03-16", "James Syring"),
    ("The head of the US Missile Defense Agency", "2018-03-16", "Samuel Greaves"),
    ("The top US general", "2016-03-16", "Joseph Dunford"),
    ("Ukraine's top general", "2024-06-01", "Oleksandr Syrskyi"),
    ("The chief of the Russian General Staff", "2016-03-16", "Valery Gerasimov"),
    ("The secretary of Russia's Security Council", "2016-03-16", "Nikolai Patrushev"),
    ("The head of Poland's National Security Bureau", "2016-03-16", "Pawel Soloch"),
    ("The new Polish foreign minister", "2016-01-16", "Witold Waszczykowski"),
]


@pytest.mark.parametrize(("phrase", "day", "name"), HOLDERS)
def test_an_office_is_whoever_held_it_on_the_day(phrase, day, name):
    who = spoken(phrase, day)
    assert (who.name, who.reason) == (name, Reason.OFFICE)
    assert who.basis.startswith("offices register: ")


NOBODY = [  # phrase, day of the article, reason, why
    ("The Belarusian foreign minister", "2024-06-27", Reason.AMBIGUOUS, "handed over on this day"),
    ("The US president", "2017-01-20", Reason.AMBIGUOUS, "handed over on this day"),
    ("The Albanian defence minister", "2024-07", Reason.AMBIGUOUS, "handed over in this month"),
    ("The British prime minister", "2016", Reason.AMBIGUOUS, "the day is not known: two in 2016"),
    ("The Belarusian foreign minister", "2022-12-05", Reason.AS_WRITTEN, "between two holders"),
    ("The Polish foreign minister", "2036-06-01", Reason.AS_WRITTEN, "after the register"),
    ("The Kosovan foreign minister", "2007-06-01", Reason.AS_WRITTEN, "before the register"),
    ("The Ukrainian defence minister", "2026-10-16", Reason.AS_WRITTEN, "not known who"),
    ("The Turkish prime minister", "2020-05-16", Reason.AS_WRITTEN, "the office was abolished"),
    ("The US prime minister", "2020-05-16", Reason.AS_WRITTEN, "there is none"),
    ("The former Polish foreign minister", "2016-05-16", Reason.AS_WRITTEN, "former"),
    ("The then Polish foreign minister", "2016-05-16", Reason.AS_WRITTEN, "of another time"),
    ("The ex-Romanian president", "2016-05-16", Reason.AS_WRITTEN, "former"),
    ("The incoming Polish prime minister", "2016-05-16", Reason.AS_WRITTEN, "not yet"),
    ("The designated Polish prime minister", "2016-05-16", Reason.AS_WRITTEN, "not yet"),
    ("The new US president", "2016-12-16", Reason.AS_WRITTEN, "elected, not in office"),
    ("The newly elected US president", "2016-12-16", Reason.AS_WRITTEN, "not in office"),
    ("The new Polish foreign minister", "2017-01-16", Reason.AS_WRITTEN, "in office for a year"),
    ("The Belarusian deputy foreign minister", "2016-05-16", Reason.AS_WRITTEN, "one of several"),
    ("Russia's first deputy foreign minister", "2016-05-16", Reason.AS_WRITTEN, "of several"),
    ("The US deputy secretary of state", "2016-05-16", Reason.AS_WRITTEN, "a deputy"),
    ("The deputy US ambassador to Poland", "2020-01-16", Reason.AS_WRITTEN, "a deputy"),
    ("The former US ambassador to Poland", "2018-01-16", Reason.AS_WRITTEN, "former"),
    ("The US envoy to Ukraine", "2018-01-16", Reason.AS_WRITTEN, "perhaps a special envoy"),
    ("The shadow foreign secretary", "2016-05-16", Reason.AS_WRITTEN, "of the opposition"),
    ("A Russian foreign ministry spokesman", "2016-05-16", Reason.AS_WRITTEN, "one of several"),
    ("The Russian foreign ministry spokesman", "2020-05-05", Reason.AS_WRITTEN, "she is a woman"),
    ("Andorra's co-prince", "2016-05-16", Reason.AMBIGUOUS, "two at once"),
    ("The Kremlin spokesman", "2007-06-07", Reason.AMBIGUOUS, "two went by that name"),
    ("The Romanian president", "2012-08-01", Reason.AMBIGUOUS, "one suspended, one acting"),
    ("The Russian foreign minister's wife", "2016-05-16", Reason.AS_WRITTEN, "somebody else"),
    ("Putin's brother", "2016-05-16", Reason.AS_WRITTEN, "no office"),
    ("The foreign ministry spokesman's deputy", "2016-05-16", Reason.AS_WRITTEN, "another"),
    ("The president of the Russian Chess Federation", "2016-05-16", Reason.AS_WRITTEN, "no state"),
    ("The Chancellor of the Exchequer", "2016-03-16", Reason.AS_WRITTEN, "no head of government"),
    ("The prime minister", "2016-05-16", Reason.AS_WRITTEN, "of which country"),
    ("The ambassador to Poland", "2020-01-16", Reason.AS_WRITTEN, "of which country"),
    ("The state secretary", "2023-06-01", Reason.AS_WRITTEN, "of which country"),
    ("The Romanian state secretary", "2016-03-16", Reason.AS_WRITTEN, "one of several"),
    ("The top commander", "2023-06-01", Reason.AS_WRITTEN, "of whom"),
    ("The head of Northern Command", "2020-05-05", Reason.AS_WRITTEN, "of which army"),
    ("The vice president", "2020-01-01", Reason.AS_WRITTEN, "of which country"),
    ("NATO's top official", "2016-05-16", Reason.AS_WRITTEN, "no office"),
]


@pytest.mark.parametrize(("phrase", "day", "reason", "why"), NOBODY)
def test_nobody_is_given_where_the_register_cannot_tell(phrase, day, reason, why):
    who = spoken(phrase, day)
    assert (who.actor, who.reason) == ("", reason), why


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The Polish head of state", "Andrzej Duda"),
        ("The head of Kremlin diplomacy", "Sergei Lavrov"),
        ("The Polish president at his side", "Andrzej Duda"),
        ("The Polish minister of foreign affairs", "Jacek Czaputowicz"),
        ("The Croatian minister of foreign and European affairs", "Gordan Grlić-Radman"),
        ("The Polish head of section", ""),
        ("The Polish head, state", ""),
    ],
)
def test_a_mention_has_the_words_of_its_title_that_follow(phrase, name):
    doc = segment.analyse(f"{phrase} said so.")
    found = mentions.find(doc, REGISTERS)
    who = resolution.chain(doc, "", found, (), REGISTERS, "2020-05-16").resolutions[0]
    assert (who.name if who.actor else "") == name


@pytest.mark.parametrize(
    ("sentence", "phrase", "name"),
    [
        (
            "In 2008 the then Polish foreign minister flew to Washington.",
            "the then Polish foreign minister",
            "Radosław Sikorski",
        ),
        (
            "Back in 2009 the Russian foreign minister had agreed.",
            "the Russian foreign minister",
            "Sergei Lavrov",
        ),
        ("In 2008 the Polish foreign minister had agreed.", "the Polish foreign minister", ""),
        ("In 2015 the then Polish prime minister left.", "the then Polish prime minister", ""),
        (
            "In 2009 the former Polish foreign minister left.",
            "the former Polish foreign minister",
            "",
        ),
        (
            "The Polish foreign minister spoke of 2008.",
            "The Polish foreign minister",
            "Witold Waszczykowski",
        ),
    ],
)
def test_a_sentence_that_opens_with_a_year_speaks_of_that_year(sentence, phrase, name):
    doc = segment.analyse(sentence)
    found = mentions.find(doc, REGISTERS)
    at = sentence.index(phrase)
    who = resolution.chain(doc, "", found, (), REGISTERS, "2016-05-16").who(
        Span(at, at + len(phrase))
    )
    assert (who.name if who.actor else "") == name


@pytest.mark.parametrize(
    "phrase", ["The head of U.S. European Command", "The commander of US Army Europe"]
)
def test_a_body_after_a_country_is_no_name(phrase):
    doc = segment.analyse(f"{phrase} said so.")
    assert [one.name for one in mentions.find(doc, None)] == [None]
