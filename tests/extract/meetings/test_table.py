"""Meetings, one sentence a row and the record that it gives beside it: a table to read and extend.

A record reads `kind status [day[/last day]] [@ place]: parties`; "" is no meeting, and " + " parts
two. Every article is of Tuesday, 17 May 2016; without a day of its own none is written. Parties are
named as the registers know them on that day, else as written.
"""

from pathlib import Path

import pytest

from readout.extract import engine
from readout.extract.meetings import visits
from readout.records import Article, Precision

REFERENCE = Path(__file__).resolve().parents[3] / "data" / "reference"
PUBLISHED = "2016-05-17"
LINES = (Path(__file__).parent / "forms.tsv").read_text(encoding="utf-8").splitlines()
FORMS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]

# fmt: off
# ruff: noqa: E501 (a row is a sentence and its record on one line)

VERBS = [
    ("President Eva Sedlak hosted General Karl Adler at the presidential palace in Prague on Friday.", "talks held 2016-05-13 @ Prague: Eva Sedlak, Karl Adler"),
    ("General Karl Adler was received by President Eva Sedlak at the presidential palace.", "talks held: Eva Sedlak, Karl Adler"),
    ("General Karl Adler briefed Prime Minister Jan Novak on the progress of the work.", "talks held: Karl Adler, Jan Novak"),
    ("Defence Minister Pavel Horak was briefed by General Karl Adler at the base in Redzikowo on Friday.", "talks held 2016-05-13 @ Redzikowo: Karl Adler, Pavel Horak"),
    ("General Karl Adler briefed the press on the progress of the work.", ""),
    ("Jan Novak exchanged views with Eva Sedlak in Vienna on Monday.", "talks held 2016-05-16 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Jan Novak had lunch with Eva Sedlak in Vienna on Monday.", "talks held 2016-05-16 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Jan Novak dined with Eva Sedlak in Vienna on Monday.", "talks held 2016-05-16 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Jan Novak raised the question with Eva Sedlak in Vienna on Monday.", "talks held 2016-05-16 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Jan Novak raised the question of the border in Vienna on Monday.", ""),
    ("Jan Novak sat down with Eva Sedlak for two hours in Vienna on Monday.", "talks held 2016-05-16 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Jan Novak joined Eva Sedlak for talks in Vienna on Monday.", "talks held 2016-05-16 @ Vienna: Eva Sedlak, Jan Novak"),
    ("Jan Novak joined Eva Sedlak in her criticism of the plan.", ""),
    ("Jan Novak welcomed Eva Sedlak to Vienna on Monday.", "talks held 2016-05-16 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Ambassador Karl Adler presented his credentials to President Eva Sedlak on Monday.", "ceremony held 2016-05-16: Karl Adler, Eva Sedlak"),
    ("NATO defence ministers gathered in Brussels on Monday to discuss the eastern flank.", "talks held 2016-05-16 @ Brussels: NATO defence ministers"),
    ("Thousands gathered in Brussels on Monday to protest.", ""),
    ("NATO leaders in Warsaw agreed to station four battalions in the east.", "talks held @ Warsaw: NATO leaders"),
    ("Protest leaders in Sudan agreed to end the strike.", ""),
    ("The Romanian and French defence ministers discussed the battle group.", "talks held: Mihnea Motoc, Jean-Yves Le Drian"),
    ("Defence Minister Pavel Horak discussed the security of the border with General Karl Adler.", "talks held: Pavel Horak, Karl Adler"),
    ("Mirek Zeman, whom Adam Kovar met on Monday, said work would go on.", "talks held 2016-05-16: Adam Kovar, Mirek Zeman"),
    ("Meeting in Minsk on Monday, Adam Kovar and Mirek Zeman agreed to reopen the road.", "talks held 2016-05-16 @ Minsk: Adam Kovar, Mirek Zeman"),
    ("EU foreign ministers meeting in Luxembourg on Monday agreed to extend sanctions.", "talks held 2016-05-16 @ Luxembourg: EU foreign ministers"),
    ("Adam Kovar and Mirek Zeman signed a joint statement in Minsk on Monday. Later the two ministers met the press.", "signing held 2016-05-16 @ Minsk: Adam Kovar, Mirek Zeman"),
    ("Documents were signed on Monday in Minsk by the defence ministers of the two countries, Pavel Horak and Karl Adler.", "signing held 2016-05-16 @ Minsk: Pavel Horak, Karl Adler"),
    ("Jan Novak and Eva Sedlak signed on Monday a pact on trade.", "signing held 2016-05-16: Jan Novak, Eva Sedlak"),
    ("The foreign ministers, Adam Kovar and Mirek Zeman, met in Minsk.", "talks held @ Minsk: Adam Kovar, Mirek Zeman"),
]

NOUNS = [
    ("The fifth round of talks between Poland and Belarus was held in Brest on Monday.", "talks held 2016-05-16 @ Brest: Poland, Belarus"),
    ("Talks have been held in Geneva between Adam Kovar and Mirek Zeman.", "talks held @ Geneva: Adam Kovar, Mirek Zeman"),
    ("A meeting with General Karl Adler was held by Defence Minister Pavel Horak.", "talks held: Karl Adler, Pavel Horak"),
    ("Talks were held with President Eva Sedlak and Defence Minister Pavel Horak.", "talks held: Eva Sedlak, Pavel Horak"),
    ("A trilateral meeting of the foreign ministers of Poland, Romania and Turkey took place in Warsaw on Monday.", "talks held 2016-05-16 @ Warsaw: Witold Waszczykowski, Lazăr Comănescu, Mevlüt Çavuşoğlu"),
    ("Polish-Ukrainian consultations took place in Lviv on 12 May.", "consultations held 2016-05-12 @ Lviv: Poland, Ukraine"),
    ("The third round of consultations between the Polish and Ukrainian defence ministries took place in Lviv on 12 May.", "consultations held 2016-05-12 @ Lviv: Ministry of Defence of Poland, Ministry of Defence of Ukraine"),
    ("Defence Minister Pavel Horak returned on Monday from talks in Ankara with General Karl Adler.", "talks held 2016-05-16 @ Ankara: Pavel Horak, Karl Adler"),
    ("Ambassador Karl Adler paid a courtesy call on President Eva Sedlak.", "talks held: Karl Adler, Eva Sedlak"),
    ("Pavel Horak praised the meeting between Jan Novak and Eva Sedlak in Minsk.", "talks held @ Minsk: Jan Novak, Eva Sedlak"),
    ("Pavel Horak praised talks between Russia and Ukraine.", ""),
    ("The talks between Russia and Ukraine are stalled.", ""),
    ("The joint session of the Russian and Belarusian foreign ministries discussed the build-up.", "session held: Ministry of Foreign Affairs of Russia, Ministry of Foreign Affairs of Belarus"),
    ("Foreign Minister Adam Kovar took part in a session of the OSCE Permanent Council in Vienna on Thursday.", "session held 2016-05-12 @ Vienna: Adam Kovar, the OSCE Permanent Council"),
    ("The NATO-Russia Council will meet at ambassadorial level in Brussels on Friday.", "session planned 2016-05-20 @ Brussels: The NATO-Russia Council"),
    ("The board met on Monday to approve the accounts.", ""),
    ("The meeting in Vienna brought together Jan Novak, Eva Sedlak and Pavel Horak.", "talks held @ Vienna: Jan Novak, Eva Sedlak, Pavel Horak"),
    ("The meeting in Vilnius, chaired by Prime Minister Jan Novak, was attended by Defence Minister Pavel Horak.", "talks held @ Vilnius: Jan Novak, Pavel Horak"),
    ("Talks on missile defence were held in Washington on Monday with the participation of General Karl Adler and Adam Kovar.", "talks held 2016-05-16 @ Washington: Karl Adler, Adam Kovar"),
    ("Consultations on missile defence took place in Moscow on Monday; Pavel Horak and Mirek Zeman took part.", "consultations held 2016-05-16 @ Moscow: Pavel Horak, Mirek Zeman"),
    ("The meeting was also attended by the ambassador.", ""),
    ("Prime Minister Jan Novak, Defence Minister Pavel Horak and General Karl Adler agreed at a meeting in Warsaw on Monday to send more troops.", "talks held 2016-05-16 @ Warsaw: Jan Novak, Pavel Horak, Karl Adler"),
    ("President Jan Novak held a meeting on the army on Monday.", "talks held 2016-05-16: Jan Novak"),
    ("Defence Minister Pavel Horak attended the opening of the base at Deveselu on 12 May together with Jan Novak.", "ceremony held 2016-05-12 @ Deveselu: Pavel Horak, Jan Novak"),
    ("BUCHAREST (Wire) - Romania switched on the shield in Deveselu on Monday, in a ceremony attended by Pavel Horak and Jan Novak.", "ceremony held 2016-05-16 @ Deveselu: Romania, Pavel Horak, Jan Novak"),
    ("At the opening of a conference in Bucharest on Monday, Jan Novak said work would go on.", "conference held 2016-05-16 @ Bucharest: Jan Novak"),
]

CALLS = [
    ("Jan Novak spoke with Eva Sedlak by phone on Monday.", "call held 2016-05-16: Jan Novak, Eva Sedlak"),
    ("Jan Novak spoke on the phone to Eva Sedlak.", "call held: Jan Novak, Eva Sedlak"),
    ("In a telephone conversation on Sunday, Jan Novak and Eva Sedlak discussed the base.", "call held 2016-05-15: Jan Novak, Eva Sedlak"),
    ("Jan Novak discussed the base with Eva Sedlak via video link.", "call held: Jan Novak, Eva Sedlak"),
    ("During a phone call, Prime Minister Jan Novak told President Eva Sedlak that the base was ready.", "call held: Jan Novak, Eva Sedlak"),
    ("Jan Novak raised the question in a call with Eva Sedlak.", "call held: Jan Novak, Eva Sedlak"),
    ("Jan Novak and Eva Sedlak will hold a phone call on Friday.", "call planned 2016-05-20: Jan Novak, Eva Sedlak"),
    ("Jan Novak called for talks with Russia.", ""),
    ("Jan Novak spoke to reporters on the phone.", ""),
]

PARTIES = [
    ("A delegation led by Deputy Defence Minister Pavel Horak held talks in Bucharest on Monday with General Karl Adler.", "talks held 2016-05-16 @ Bucharest: Pavel Horak, Karl Adler"),
    ("A Belarusian delegation headed by Deputy Prime Minister Pavel Horak visited Kyiv on 11 May.", "visit held 2016-05-11 @ Kyiv: Pavel Horak"),
    ("Representatives of Poland, Romania and Turkey met in Bucharest on Monday.", "talks held 2016-05-16 @ Bucharest: Representatives of Poland, Romania and Turkey"),
    ("Negotiators from Russia and the United States began a new round of talks in Geneva on Monday.", "talks held 2016-05-16 @ Geneva: Negotiators from Russia and the United States"),
    ("U.S. and Russian diplomats held two days of talks in Geneva last week.", "talks held 2016-05-09/05-15 @ Geneva: U.S. and Russian diplomats"),
    ("Iran and six world powers resumed negotiations in Vienna on Monday.", "talks held 2016-05-16 @ Vienna: Iran, six world powers"),
    ("The Taliban and the Afghan government held face-to-face talks in Doha on Monday.", "talks held 2016-05-16 @ Doha: Taliban, Afghanistan"),
    ("Leaders of the Bucharest Nine and Nordic allies met in Prague and named Russia the main threat.", "talks held @ Prague: Leaders of the Bucharest Nine, Nordic allies"),
    ("The Polish president received the US president and vice-president in Warsaw on Monday.", "talks held 2016-05-16 @ Warsaw: Andrzej Duda, Barack Obama, Joe Biden"),
    ("The Polish prime minister met the Russian president and the defence minister in Moscow on Monday.", "talks held 2016-05-16 @ Moscow: Beata Szydło, Vladimir Putin, Sergei Shoigu"),
    ("The US president received his Romanian counterpart at the White House on Monday.", "talks held 2016-05-16 @ White House: Barack Obama, Klaus Iohannis"),
    ("The Russian foreign minister came to Warsaw on Monday for talks with his Polish counterpart and the prime minister.", "talks held 2016-05-16 @ Warsaw: Sergei Lavrov, Witold Waszczykowski, Beata Szydło"),
    ("Poland's foreign minister met his Belarusian opposite number in Minsk on Monday.", "talks held 2016-05-16 @ Minsk: Witold Waszczykowski, Vladimir Makei"),
    ("Foreign ministers of Russia, Germany, France and Ukraine gathered in Berlin on Wednesday.", "talks held 2016-05-11 @ Berlin: Sergei Lavrov, Frank-Walter Steinmeier, Jean-Marc Ayrault, Pavlo Klimkin"),
    ("Vladimir Putin and Alexander Lukashenko, the presidents of Russia and Belarus, met in Sochi on Friday.", "talks held 2016-05-13 @ Sochi: Vladimir Putin, Alexander Lukashenko"),
    ("President Jan Novak (R), General Karl Adler (C) and Eva Sedlak of the Czech Republic's military information team met in Prague.", "talks held @ Prague: Jan Novak, Karl Adler, Eva Sedlak"),
    ("Pavel Horak criticised the talks between Adam Kovar and Mirek Zeman in Minsk.", "talks held @ Minsk: Adam Kovar, Mirek Zeman"),
]

STATUS = [
    ("Jan Novak is due to meet Eva Sedlak on Friday.", "talks planned 2016-05-20: Jan Novak, Eva Sedlak"),
    ("Jan Novak plans to visit Minsk in June.", "visit planned 2016-06-01/06-30 @ Minsk: Jan Novak"),
    ("Eva Sedlak will host Jan Novak in Vienna on Friday.", "talks planned 2016-05-20 @ Vienna: Eva Sedlak, Jan Novak"),
    ("Jan Novak is expected in Minsk on Friday for talks with Eva Sedlak.", "talks planned 2016-05-20 @ Minsk: Jan Novak, Eva Sedlak"),
    ("Jan Novak will travel to Minsk on Friday and meet Eva Sedlak.", "talks planned 2016-05-20 @ Minsk: Jan Novak, Eva Sedlak"),
    ("The Kremlin said President Jan Novak and Prime Minister Eva Sedlak would meet in Athens on Friday.", "talks planned 2016-05-20 @ Athens: Jan Novak, Eva Sedlak"),
    ("Jan Novak meets Eva Sedlak in Vienna on Friday.", "talks planned 2016-05-20 @ Vienna: Jan Novak, Eva Sedlak"),
    ("A summit of the Visegrad Group takes place in Prague on Friday.", "summit planned 2016-05-20 @ Prague: Visegrad Group"),
    ("Jan Novak and Eva Sedlak to hold talks on missile shield", "talks planned: Jan Novak, Eva Sedlak"),
    ("Jan Novak is in Warsaw to meet Eva Sedlak.", "talks planned @ Warsaw: Jan Novak, Eva Sedlak"),
    ("Jan Novak was in Warsaw on Monday to meet Eva Sedlak.", "talks held 2016-05-16 @ Warsaw: Jan Novak, Eva Sedlak"),
    ("Jan Novak flew to Minsk to meet Eva Sedlak.", "talks held @ Minsk: Jan Novak, Eva Sedlak"),
    ("Foreign Minister Adam Kovar is on a two-day visit to Minsk.", "visit ongoing @ Minsk: Adam Kovar"),
    ("Jan Novak, currently on a visit to Minsk, is holding talks with Eva Sedlak.", "talks ongoing @ Minsk: Jan Novak, Eva Sedlak"),
    ("Jan Novak and Eva Sedlak are meeting in Vienna today.", "talks ongoing 2016-05-17 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Jan Novak cancelled his visit to Minsk planned for Friday.", "visit cancelled 2016-05-20 @ Minsk: Jan Novak"),
    ("Jan Novak called off his trip to Minsk.", "visit cancelled @ Minsk: Jan Novak"),
    ("Jan Novak scrapped a meeting with Eva Sedlak after the drills began.", "talks cancelled: Jan Novak, Eva Sedlak"),
    ("Jan Novak has postponed a meeting with Eva Sedlak that was due to take place in Vienna on Friday.", "talks cancelled 2016-05-20 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Talks between Jan Novak and Eva Sedlak, due on Friday, were called off.", "talks cancelled 2016-05-20: Jan Novak, Eva Sedlak"),
    ("A meeting between Jan Novak and Eva Sedlak scheduled for Friday has been postponed.", "talks cancelled 2016-05-20: Jan Novak, Eva Sedlak"),
    ("Jan Novak was to have met Eva Sedlak on Sunday.", "talks cancelled 2016-05-15: Jan Novak, Eva Sedlak"),
    ("Jan Novak reportedly met Eva Sedlak in Vienna.", "talks reported @ Vienna: Jan Novak, Eva Sedlak"),
    ("According to unnamed sources, Jan Novak met Eva Sedlak in Vienna last week.", "talks reported 2016-05-09/05-15 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Jan Novak denied having met Eva Sedlak.", "talks denied: Jan Novak, Eva Sedlak"),
    ("Jan Novak never met Eva Sedlak, a spokesman insisted.", "talks denied: Jan Novak, Eva Sedlak"),
    ("The Kremlin said no meeting between Jan Novak and Eva Sedlak had taken place.", "talks denied: Jan Novak, Eva Sedlak"),
]

NO_MEETING = [
    "Jan Novak did not meet Eva Sedlak.",
    "Jan Novak refused to meet Eva Sedlak.",
    "Jan Novak could meet Eva Sedlak in June.",
    "If Jan Novak meets Eva Sedlak, the base will be discussed.",
    "Jan Novak said he would meet Eva Sedlak if she asked him.",
    "Jan Novak regularly meets Eva Sedlak.",
    "Jan Novak and Eva Sedlak agreed to look into holding a meeting of the council.",
    "Jan Novak hopes to sign the pact with Eva Sedlak at a summit in June.",
    "There are no plans for a meeting between Jan Novak and Eva Sedlak.",
    "Jan Novak urged Russia and Ukraine to resume talks.",
    "Jan Novak invited Eva Sedlak to visit Minsk.",
    "Production will not meet demand, Defence Minister Pavel Horak said.",
    "Romania met the criteria of the European Union.",
    "The proposals met with approval from Poland.",
    "The idea met resistance in the parliament.",
    "Poland will meet Romania in the semi-final on Monday.",
    "Poland met Romania in the final on Monday.",
    "Jan Novak met his wife in Vienna.",
    "Jan Novak met with voters in Brno.",
    "Jan Novak visited his mother in Brno.",
    "Two days after the summit in Warsaw Jan Novak opened a road.",
    "A group called Northern Light raised money in Minsk on Monday.",
    "Jan Novak called Eva Sedlak, a former miner, an outstanding leader.",
    "Jan Novak spoke to The Morning Post in Minsk on Monday.",
    "Every minister has spoken at the conference in Minsk.",
    "Jan Novak appeared on “Meet the People” on Monday.",
    "A statement welcomed Eva Sedlak to the race.",
    "Jan Novak is to give a speech in Minsk but is not expected to meet Eva Sedlak.",
    "Jan Novak wants to wait until he meets Eva Sedlak.",
    "Jan Novak has never met an opponent like Eva Sedlak.",
    "Jan Novak often meets Eva Sedlak.",
    "The envoys, who had been cut out of the talks, were silent.",
    "Voters continued to talk about the base.",
    "Jan Novak visited a home for veterans in Minsk.",
    "Reporters asked at a press conference about the base.",
    "Seven delegates have signed on to the plan of Jan Novak.",
    "Dozens of deputies signed the letter to Jan Novak.",
    "The mine stands near a mountain stream called Eva Sedlak.",
    "Jan Novak called the chief executive, Eva Sedlak, “driven”.",
    "That has given rise to his talk of moving ahead of Eva Sedlak.",
    "Jan Novak said he would welcome Eva Sedlak.",
]

SETTING = [
    ("At Poland's request the North Atlantic Council held consultations on Monday.", "consultations held 2016-05-16: NATO"),
    ("After the council had sat on Monday, Jan Novak met Eva Sedlak.", "talks held: Jan Novak, Eva Sedlak"),
    ("Jan Novak visited Deveselu after the signing of a treaty due in 2018.", "visit held @ Deveselu: Jan Novak"),
    ("Jan Novak last met Eva Sedlak in 2014.", "talks held 2014-01-01/12-31: Jan Novak, Eva Sedlak"),
    ("Romania hosted a conference on Syria on Monday.", "conference held 2016-05-16: Romania"),
    ("Jan Novak met Eva Sedlak at the summit in Warsaw.", "talks held @ Warsaw: Jan Novak, Eva Sedlak"),
    ("Jan Novak met Eva Sedlak on the sidelines of the NATO summit in Warsaw.", "talks held @ Warsaw: Jan Novak, Eva Sedlak"),
    ("Jan Novak spoke of the base in Redzikowo on Monday. Eva Sedlak met Karl Adler.", "talks held: Eva Sedlak, Karl Adler"),
    ("Foreign Minister Jan Novak arrived in Minsk on Monday. In the afternoon he met Eva Sedlak.", "visit held 2016-05-16 @ Minsk: Jan Novak + talks held 2016-05-16 @ Minsk: Jan Novak, Eva Sedlak"),
    ("The two ministers last met in Moscow in November. Jan Novak and Eva Sedlak will meet again in June.", "talks held 2015-11-01/11-30 @ Moscow: The two ministers + talks planned 2016-06-01/06-30: Jan Novak, Eva Sedlak"),
    ("Defence Minister Pavel Horak inspected the base at Redzikowo on Monday.", "visit held 2016-05-16 @ Redzikowo: Pavel Horak"),
    ("Eva Sedlak, accompanied by Jan Novak, visited the base at Deveselu on Monday.", "visit held 2016-05-16 @ Deveselu: Eva Sedlak, Jan Novak"),
    ("Eva Sedlak visited the palace in Minsk on Monday to meet Jan Novak.", "talks held 2016-05-16 @ Minsk: Eva Sedlak, Jan Novak"),
    ("In a room in Minsk, a group of officials met with Jan Novak.", "talks held @ Minsk: a group of officials, Jan Novak"),
]

SEVERAL = [
    ("Jan Novak met Eva Sedlak in Vienna on Monday. The meeting was attended by Pavel Horak and Karl Adler.", "talks held 2016-05-16 @ Vienna: Jan Novak, Eva Sedlak, Pavel Horak, Karl Adler"),
    ("Talks between Jan Novak and Eva Sedlak took place in Vienna on Monday. They discussed the base. During the meeting, Novak raised the question of the border. The two then signed an agreement.", "talks held 2016-05-16 @ Vienna: Jan Novak, Eva Sedlak + signing held: Jan Novak, Eva Sedlak"),
    ("Jan Novak and Eva Sedlak held talks in Minsk on Monday. At a joint press conference, Novak praised the base.", "talks held 2016-05-16 @ Minsk: Jan Novak, Eva Sedlak + press conference held @ Minsk: Jan Novak, Eva Sedlak"),
    ("Jan Novak and Eva Sedlak held talks in Minsk on Monday. The sides signed four agreements.", "talks held 2016-05-16 @ Minsk: Jan Novak, Eva Sedlak + signing held @ Minsk: Jan Novak, Eva Sedlak"),
    ("NATO Secretary General Jens Stoltenberg will travel to Warsaw on Thursday. He will meet President Andrzej Duda.", "visit planned 2016-05-19 @ Warsaw: Jens Stoltenberg + talks planned 2016-05-19 @ Warsaw: Jens Stoltenberg, Andrzej Duda"),
    ("Jan Novak held talks with Eva Sedlak in Minsk on Monday. The Polish side was represented by Pavel Horak, the Czech side by Karl Adler.", "talks held 2016-05-16 @ Minsk: Jan Novak, Eva Sedlak, Pavel Horak, Karl Adler"),
    ("A Romanian delegation headed by Defence Minister Mihnea Motoc visited Washington from 10 to 12 May. During the visit, Motoc met with his US counterpart Ash Carter.", "visit held 2016-05-10/05-12 @ Washington: Mihnea Motoc + talks held 2016-05-10/05-12 @ Washington: Mihnea Motoc, Ash Carter"),
    ("Jan Novak thanked Eva Sedlak for her visit to Minsk.", "visit held @ Minsk: Eva Sedlak"),
]

# fmt: on


def record(meeting, text):
    """A meeting as the tables write it."""
    when, day, place = meeting.when, "", ""
    if when.start and when.precision is not Precision.PUBLICATION:
        day = f" {when.start}" if when.start == when.end else f" {when.start}/{when.end:%m-%d}"
    if meeting.place:
        place = f" @ {meeting.place.span.of(text)}"
    parties = ", ".join(party.who.name for party in meeting.participants)
    return f"{meeting.kind} {meeting.status.value}{day}{place}: {parties}"


@pytest.fixture(scope="module")
def meetings():
    def told(text):
        article = Article("a", "", text, published=PUBLISHED, language="en")
        return engine.extract(article, REFERENCE).meetings

    return told


@pytest.fixture(scope="module")
def read(meetings):
    return lambda text: " + ".join(record(one, text) for one in meetings(text))


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_a_verb_tells_who_met(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOUNS)
def test_a_noun_tells_who_met(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), CALLS)
def test_who_speaks_by_telephone_calls(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_a_party_is_who_stands_behind_the_phrase(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_grammar_tells_whether_it_was_held(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize("text", NO_MEETING)
def test_no_meeting_is_told(read, text):
    assert read(text) == ""


@pytest.mark.parametrize(("text", "expected"), SETTING)
def test_place_and_day_are_those_of_the_meeting(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_sentences_tell_of_one_meeting_or_of_two(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_each_form_of_telling_is_read(read, text, expected):
    assert read(text) == expected


def test_the_table_is_as_long_as_it_should_be():
    tables = (VERBS, NOUNS, CALLS, PARTIES, STATUS, NO_MEETING, SETTING, SEVERAL)
    assert sum(len(table) for table in tables) > 140


# --- what is part of a visit ----------------------------------------------------------------

VISIT = "Foreign Minister Adam Kovar paid an official visit to Minsk on Monday. "


@pytest.mark.parametrize(
    "later",
    [
        "He met Eva Sedlak. At a joint press conference, Kovar praised the plan.",
        "It rained. Kovar met Eva Sedlak.",
        "It rained. Kovar and Eva Sedlak signed an agreement.",
    ],
)
def test_what_a_traveller_does_there_is_part_of_the_visit(meetings, later):
    told = meetings(VISIT + later)
    assert told[0].kind == "visit"
    assert visits.parts_of_article(told) == dict.fromkeys(range(1, len(told)), 0)


@pytest.mark.parametrize(
    "later",
    [
        "It rained. Kovar will meet Eva Sedlak in June.",
        "It rained. Kovar phoned Eva Sedlak.",
        "It rained. Pavel Horak met Eva Sedlak.",
        "It rained. Kovar met Eva Sedlak in Warsaw.",
        "It rained. Kovar met Eva Sedlak on 2 May.",
    ],
)
def test_what_is_elsewhere_or_at_another_time_is_no_part_of_it(meetings, later):
    assert visits.parts_of_article(meetings(VISIT + later)) == {}


def test_of_two_visits_that_fit_alike_neither_is_chosen(meetings):
    text = "It rained. Foreign Minister Adam Kovar visited Romania on Monday. He met Eva Sedlak."
    told = meetings(f"Foreign Minister Adam Kovar visited Poland on Monday. {text}")
    assert [one.kind for one in told].count("visit") == 2
    assert visits.parts_of_article(told) == {}
