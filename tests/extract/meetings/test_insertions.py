"""What stands between two commas, or under another verb, says nothing of the meeting beside it."""

from pathlib import Path

import pytest

from readout.extract import engine
from readout.records import Article
from tests.extract.meetings.test_table import record

REFERENCE = Path(__file__).resolve().parents[3] / "data" / "reference"
PUBLISHED = "2016-05-17"  # a Tuesday

# fmt: off
# ruff: noqa: E501 (a row is a sentence and its record on one line)

DAYS = [
    ("Jan Novak, who was appointed in March after a long dispute, met Eva Sedlak.", "talks held: Jan Novak, Eva Sedlak"),
    ("Jan Novak, due in Minsk on Friday, is to visit Vienna in June for talks with Eva Sedlak.", "visit planned 2016-06-01/06-30 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Jan Novak, who last saw Pavel Horak in Brest in March, met Eva Sedlak.", "talks held 2016-03-01/03-31 @ Brest: Jan Novak, Pavel Horak + talks held: Jan Novak, Eva Sedlak"),
    ("Jan Novak flew to Minsk on Sunday and met Eva Sedlak there on Monday.", "talks held 2016-05-16 @ Minsk: Jan Novak, Eva Sedlak"),
    ("Jan Novak met Eva Sedlak after the treaty was signed in March.", "talks held: Jan Novak, Eva Sedlak"),
    ("Jan Novak met Eva Sedlak and announced that work begins in June.", "talks held: Jan Novak, Eva Sedlak"),
    ("Talks between Jan Novak and Eva Sedlak, which were held in Minsk on Monday, brought no result.", "talks held 2016-05-16 @ Minsk: Jan Novak, Eva Sedlak"),
    ("Talks between Jan Novak and Eva Sedlak, due on Friday, were called off.", "talks cancelled 2016-05-20: Jan Novak, Eva Sedlak"),
    ("At a 2014 meeting with Eva Sedlak in Vienna, Jan Novak praised the plan.", "talks held 2014-01-01/12-31 @ Vienna: Jan Novak, Eva Sedlak"),
]

CANCELLED = [
    ("President Jan Novak on Monday scrapped a summit with Eva Sedlak planned for June in Minsk.", "summit cancelled 2016-06-01/06-30 @ Minsk: Jan Novak, Eva Sedlak"),
    ("The talks between Jan Novak and Eva Sedlak were called off on Monday.", "talks cancelled: Jan Novak, Eva Sedlak"),
    ("Monday's talks between Jan Novak and Eva Sedlak were called off.", "talks cancelled 2016-05-16: Jan Novak, Eva Sedlak"),
]

PLACES = [
    ("MINSK (AFP) - Jan Novak, who had arrived from Vienna after meeting Eva Sedlak, praised the plan.", "talks held: Jan Novak, Eva Sedlak"),
    ("Jan Novak and Eva Sedlak had discussed the battery in Minsk in April.", "talks held 2016-04-01/04-30 @ Minsk: Jan Novak, Eva Sedlak"),
    ("Jan Novak and Eva Sedlak had discussed the summit in Minsk in April.", "talks held 2016-04-01/04-30: Jan Novak, Eva Sedlak"),
    ("Jan Novak and Eva Sedlak met in Minsk in March. They met again in May.", "talks held 2016-03-01/03-31 @ Minsk: Jan Novak, Eva Sedlak + talks held 2016-05-01/05-31: Jan Novak, Eva Sedlak"),
    ("Jan Novak thanked Eva Sedlak for the meeting with Turkey, which took place in Minsk on 19 April.", "talks held 2016-04-19 @ Minsk: Jan Novak, Turkey"),
]

PARTIES = [
    ("Jan Novak praised Karl Adler, with whom Eva Sedlak last spoke in Vienna in March at the NATO summit.", "summit held 2016-03-01/03-31 @ Vienna: NATO, Eva Sedlak"),
    ("Jan Novak met General Karl Adler, and Ambassador Pavel Horak could not be present.", "talks held: Jan Novak, Karl Adler"),
    ("Jan Novak met Karl Adler and Eva Sedlak, and Pavel Horak could not be present.", "talks held: Jan Novak, Karl Adler, Eva Sedlak"),
    ("At a joint news conference Jan Novak said that work would go on. Eva Sedlak told her guest that it was late.", "press conference held: Jan Novak"),
    ("President Jan Novak opened a conference with a dinner at the Copper Castle on Monday, joined by Eva Sedlak.", "conference held 2016-05-16: Jan Novak, Eva Sedlak"),
    ("President Jan Novak is to leave Minsk on Thursday after the talks, and to board the ship with Eva Sedlak.", ""),
    ("Jan Novak met separately with Karl Adler and Eva Sedlak on Monday.", "talks held 2016-05-16: Jan Novak, Karl Adler + talks held 2016-05-16: Jan Novak, Eva Sedlak"),
    ("Jan Novak held separate meetings with Karl Adler and Eva Sedlak.", "talks held: Jan Novak, Karl Adler + talks held: Jan Novak, Eva Sedlak"),
    ("“The world sees that Poland is safe,” said Jan Novak at the ceremony in Minsk.", "ceremony held @ Minsk: Jan Novak"),
    ("Karl Adler praised the plan. The highlight was the visit of Foreign Minister Adam Kovar to Minsk, where he met Eva Sedlak on Monday.", "talks held 2016-05-16 @ Minsk: Adam Kovar, Eva Sedlak"),
    ("Karl Adler praised the plan. In Minsk, where he was meeting Eva Sedlak on Monday, Foreign Minister Adam Kovar complained.", "talks held 2016-05-16 @ Minsk: Adam Kovar, Eva Sedlak"),
    ("Jan Novak told a news conference alongside Eva Sedlak that work would go on.", "press conference held: Jan Novak, Eva Sedlak"),
    ("MINSK (AFP) - Jan Novak said here Monday after meeting Eva Sedlak that work would go on.", "talks held 2016-05-16 @ MINSK: Jan Novak, Eva Sedlak"),
    ("Jan Novak praised Eva Sedlak, with whom he visited the air base at Redzikowo on Monday.", "visit held 2016-05-16 @ Redzikowo: Jan Novak, Eva Sedlak"),
]

GROUPS = [
    ("Foreign Minister Adam Kovar is in Minsk. The diplomats met in Vienna. Foreign Minister Mirek Zeman is in Brest.", "The diplomats"),
    ("President Jan Novak met President Eva Sedlak. On Monday Jan Novak held a videoconference with the leaders of the Baltic Alliance.", "the leaders of the Baltic Alliance"),
    ("Foreign Minister Adam Kovar met the foreign ministers of Poland and Romania.", "Witold Waszczykowski"),
]

STATUS = [
    ("Jan Novak, who visited Poland in January, is also to meet Eva Sedlak.", "visit held 2016-01-01/01-31 @ Poland: Jan Novak, Poland + talks planned: Jan Novak, Eva Sedlak"),
    ("Did President Jan Novak meet Eva Sedlak?", ""),
    ("Jan Novak did not, however, meet President Eva Sedlak.", ""),
    ("Had President Jan Novak and Eva Sedlak met in Minsk, the tone might have been different.", ""),
    ("Media reports earlier claimed that Jan Novak had secretly met Eva Sedlak in Vienna in April.", "talks reported 2016-04-01/04-30 @ Vienna: Jan Novak, Eva Sedlak"),
    ("Neither has met Eva Sedlak about it.", ""),
    ("Jan Novak is said to have met Eva Sedlak in Vienna.", "talks reported @ Vienna: Jan Novak, Eva Sedlak"),
    ("Before he met Eva Sedlak on Monday, Jan Novak had kept silent.", "talks held 2016-05-16: Jan Novak, Eva Sedlak"),
    ("Jan Novak and Karl Adler wrote a letter; neither has met President Eva Sedlak about it.", ""),
    ("Jan Novak, who toured neither this base nor its twin in Romania, is silent.", ""),
    ("Jan Novak and Eva Sedlak toured a base before holding a joint news conference.", "press conference held: Jan Novak, Eva Sedlak"),
    ("Jan Novak praised the base before meeting Eva Sedlak.", "talks planned: Jan Novak, Eva Sedlak"),
]

# fmt: on


@pytest.fixture(scope="module")
def read():
    def told(text):
        article = Article("a", "", text, published=PUBLISHED, language="en")
        return " + ".join(record(one, text) for one in engine.extract(article, REFERENCE).meetings)

    return told


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_day_is_that_of_its_own_verb(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), CANCELLED)
def test_the_day_of_calling_off_is_not_that_of_the_meeting(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_a_place_with_a_day_behind_it_is_where_they_met(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_a_party_is_named_in_its_own_clause(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(("text", "party"), GROUPS)
def test_a_plural_with_a_body_of_its_own_is_not_those_named_before(read, text, party):
    assert party in read(text)


@pytest.mark.parametrize(("text", "expected"), STATUS)
def test_what_nobody_did_is_no_meeting_and_one_deed_follows_another(read, text, expected):
    assert read(text) == expected


def test_what_was_a_year_later_does_not_take_the_day_of_the_article():
    text = "The pact was signed in 2008. A year later President Jan Novak met President Eva Sedlak."
    article = Article("a", "", text, published=PUBLISHED, language="en")
    (meeting,) = engine.extract(article, REFERENCE).meetings
    assert meeting.when.start is None
