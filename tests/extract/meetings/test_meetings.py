"""Meetings: which sentences tell of one, who took part, where, when, and whether it was held."""

from datetime import date
from pathlib import Path

import pytest

from readout.extract import dates, places, segment, statements
from readout.extract.meetings import finding as meetings
from readout.extract.meetings.lexicon import Frame, families, triggers, words
from readout.extract.people import mentions, registers, resolution
from readout.extract.places import gazetteer
from readout.extract.wordlists import rows
from readout.records import (
    Confidence,
    Level,
    Place,
    PlaceMention,
    Precision,
    Span,
    Status,
)

ROOT = Path(__file__).resolve().parents[3]
TOWNS = {"Minsk": "Belarus", "MINSK": "Belarus", "Brest": "Belarus", "Moscow": "Russia"}
STATES = ("Belarus", "Russia", "Romania", "Syria")
DEMONYMS = {"Belarusian": "Belarus", "Russian": "Russia"}


def places_in(text):
    """The places of a text, found by plain search: these tests are not about the gazetteer."""
    named = {name: (Level.CITY, country, False) for name, country in TOWNS.items()}
    named |= {name: (Level.COUNTRY, name, False) for name in STATES}
    named |= {name: (Level.COUNTRY, country, True) for name, country in DEMONYMS.items()}
    found = []
    for name, (level, country, adjective) in named.items():
        place = Place(name.lower(), name.title(), level, country)
        at = text.find(name)
        while at >= 0:
            span = Span(at, at + len(name))
            if not text[span.end : span.end + 1].isalpha():
                found.append(PlaceMention(span, place, level, adjective))
            at = text.find(name, at + 1)
    return tuple(sorted(found, key=lambda mention: mention.span))


@pytest.fixture(scope="module")
def registry():
    return registers.load(ROOT / "data" / "reference")


@pytest.fixture
def read(registry):
    def reports(text, published="2016-05-16"):
        doc = segment.analyse(text)
        named = mentions.find(doc, registry)
        chain = resolution.chain(doc, "", named, (), registry, published)
        times = dates.find(doc, published)
        return meetings.find(doc, named, times, places_in(text), chain, published)

    return reports


@pytest.fixture
def only(read):
    def report(text, published="2016-05-16"):
        (found,) = read(text, published)
        return found

    return report


def names(report):
    return [party.who.name.split()[-1] for party in report.participants]


A_B = "Foreign Minister Adam Kovar"
MET = [  # text, last words of the parties
    (
        "President Ivan Petrov met Prime Minister Jan Novak about a new base.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov met with Prime Minister Jan Novak about a new base.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov and Prime Minister Jan Novak met on Monday to look at a base.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov met on Monday with Prime Minister Jan Novak, Foreign Minister "
        "Eva Horak and General Karl Adler.",
        ["Petrov", "Novak", "Horak", "Adler"],
    ),
    (
        "President Ivan Petrov received Prime Minister Jan Novak about a new base.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov hosted Prime Minister Jan Novak about a new base.",
        ["Petrov", "Novak"],
    ),
    ("Prime Minister Jan Novak was received by President Ivan Petrov.", ["Petrov", "Novak"]),
    (
        "President Ivan Petrov held talks with Prime Minister Jan Novak about a new base.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov has held separate talks in Minsk with Jan Novak about a new base.",
        ["Petrov", "Novak"],
    ),
    (
        "Talks between President Ivan Petrov and Prime Minister Jan Novak took place on Monday.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov's talks with Prime Minister Jan Novak ended on Monday.",
        ["Petrov", "Novak"],
    ),
    (
        "After talks with Prime Minister Jan Novak, President Ivan Petrov praised the deal.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov praised the deal after a meeting with Prime Minister Jan Novak.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov phoned Prime Minister Jan Novak about a new base.",
        ["Petrov", "Novak"],
    ),
    ("President Ivan Petrov called Prime Minister Jan Novak on Friday.", ["Petrov", "Novak"]),
    (
        "President Ivan Petrov spoke by phone with Jan Novak about a new base.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov raised it in a phone call with Prime Minister Jan Novak.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov and Prime Minister Jan Novak signed a treaty.",
        ["Petrov", "Novak"],
    ),
    (
        "President Ivan Petrov discussed the base with Jan Novak about a new base.",
        ["Petrov", "Novak"],
    ),
    ("President Ivan Petrov attended the opening ceremony in Minsk.", ["Petrov"]),
]


@pytest.mark.parametrize(("text", "parties"), MET)
def test_each_frame_names_its_parties(only, text, parties):
    assert names(only(text)) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Many like the plan of the ministers, Ivan Petrov said after talks with Jan Novak.",
            ["Petrov", "Novak"],
        ),
        (
            "On a visit to Minsk last week President Ivan Petrov met Jan Novak about a base.",
            ["Petrov", "Novak"],
        ),
        (
            "The site at Brest was inaugurated in the presence of Ivan Petrov and Jan Novak.",
            ["Petrov", "Novak"],
        ),
        ("Petrov met with Jan Novak to talk about a base.", ["Petrov", "Novak"]),
        (
            "President Ivan Petrov visited the garrison and met Jan Novak about a base.",
            ["Petrov", "Novak"],
        ),
    ],
)
def test_the_subject_may_stand_far_from_its_verb(only, text, parties):
    assert names(only(text)) == parties


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("President Ivan Petrov met Jan Novak about a new base.", "talks"),
        ("President Ivan Petrov visited Belarus.", "visit"),
        ("President Ivan Petrov paid a visit to Belarus.", "visit"),
        ("President Ivan Petrov arrived in Minsk for talks.", "visit"),
        ("President Ivan Petrov phoned Jan Novak about a new base.", "call"),
        ("President Ivan Petrov and Jan Novak signed a treaty.", "signing"),
        ("President Ivan Petrov attended the NATO summit in Brest.", "summit"),
        ("President Ivan Petrov held a press conference in Minsk.", "press conference"),
        (
            "President Ivan Petrov held consultations with Jan Novak about a new base.",
            "consultations",
        ),
        ("President Ivan Petrov attended a session of the Security Council.", "session"),
        ("Belarus summoned the Russian ambassador.", "summons"),
        (
            "President Ivan Petrov launched a mediation effort between Russia and Syria.",
            "mediation",
        ),
    ],
)
def test_the_trigger_gives_the_kind(only, text, kind):
    assert only(text).kind == kind


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("President Ivan Petrov met Jan Novak about a new base.", Status.HELD),
        ("President Ivan Petrov on 12 May met Jan Novak to talk about a base.", Status.HELD),
        ("President Ivan Petrov has met Jan Novak about a new base.", Status.HELD),
        ("President Ivan Petrov meets Jan Novak about a new base.", Status.HELD),
        ("President Ivan Petrov is meeting Jan Novak about a new base.", Status.ONGOING),
        (
            "President Ivan Petrov is holding talks with Jan Novak about a new base.",
            Status.ONGOING,
        ),
        ("President Ivan Petrov will meet Jan Novak about a new base.", Status.PLANNED),
        ("President Ivan Petrov is to meet Jan Novak about a new base.", Status.PLANNED),
        ("President Ivan Petrov is due to meet Jan Novak about a new base.", Status.PLANNED),
        (
            "President Ivan Petrov is expected to hold talks with Jan Novak about a new base.",
            Status.PLANNED,
        ),
        ("President Ivan Petrov is planning to visit Belarus.", Status.PLANNED),
        ("President Ivan Petrov agreed to meet Jan Novak about a new base.", Status.PLANNED),
        (
            "President Ivan Petrov said he would meet Jan Novak about a new base.",
            Status.PLANNED,
        ),
        ("President Ivan Petrov is meeting Jan Novak on 20 May 2016.", Status.PLANNED),
        ("The talks between Ivan Petrov and Jan Novak will be held in Minsk.", Status.PLANNED),
        ("President Ivan Petrov has cancelled a visit to Belarus.", Status.CANCELLED),
        (
            "Talks between Ivan Petrov and Jan Novak were called off at the last moment.",
            Status.CANCELLED,
        ),
        ("A meeting between Ivan Petrov and Jan Novak was postponed.", Status.CANCELLED),
        ("President Ivan Petrov reportedly met Jan Novak about a new base.", Status.REPORTED),
        (
            "According to sources, President Ivan Petrov met Jan Novak about a new base.",
            Status.REPORTED,
        ),
        ("President Ivan Petrov denied meeting Jan Novak about a new base.", Status.DENIED),
    ],
)
def test_grammar_gives_the_status(only, text, status):
    assert only(text).status is status


@pytest.mark.parametrize(
    "text",
    [
        "President Ivan Petrov did not meet Jan Novak about a new base.",
        "President Ivan Petrov refused to meet Jan Novak about a new base.",
        "President Ivan Petrov wants to meet Jan Novak about a new base.",
        "President Ivan Petrov offered to meet Jan Novak about a new base.",
        "President Ivan Petrov proposed a meeting with Jan Novak about a new base.",
        "President Ivan Petrov demanded a meeting of the Security Council.",
        "President Ivan Petrov rejected talks with Jan Novak about a new base.",
        "President Ivan Petrov could meet Jan Novak about a new base.",
        "If President Ivan Petrov meets Jan Novak, the base will close.",
        "The ministers meet regularly.",
        "The base will meet demand.",
        "Belarus met the criteria of the treaty.",
        "President Ivan Petrov met his wife in Moscow.",
        "The plan met with criticism.",
        "President Ivan Petrov met voters in Brest.",
        "The final saw Belarus meet Russia in the semi-final.",
        "President Ivan Petrov left the meeting room.",
        "President Ivan Petrov received a letter from Jan Novak about a new base.",
        "President Ivan Petrov welcomed NATO's decision.",
        "President Ivan Petrov called for sanctions against Belarus.",
        "President Ivan Petrov called Jan Novak a liar.",
        "Belarus and Russia signed a treaty last year.",
        "The collapse of peace talks worried everyone.",
        "President Ivan Petrov visited a website.",
        "President Ivan Petrov paid a private visit to Belarus.",
        "",
    ],
)
def test_other_senses_and_mere_wishes_tell_of_no_meeting(read, text):
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("President Ivan Petrov met Jan Novak in Minsk to talk about the base.", "Minsk"),
        ("In Minsk, President Ivan Petrov met Jan Novak about a new base.", "Minsk"),
        ("President Ivan Petrov held talks in the Belarusian capital, Minsk, with Novak.", "Minsk"),
        ("President Ivan Petrov met Jan Novak in Belarus's Brest to talk about the base.", "Brest"),
        ("President Ivan Petrov met Jan Novak in Belarus to talk about the base.", "Belarus"),
        ("President Ivan Petrov visited Minsk.", "Minsk"),
        ("President Ivan Petrov paid a visit to Minsk.", "Minsk"),
        (
            "MINSK, 16 May (BelTA) - President Ivan Petrov met Jan Novak about a new base.",
            "MINSK",
        ),
        (
            "President Ivan Petrov came home. In Minsk it rained. He met Jan Novak about a base.",
            "Minsk",
        ),
    ],
)
def test_the_place_is_where_a_preposition_puts_it(only, text, place):
    assert only(text).place.span.of(text) == place


def test_a_capital_without_its_name_is_the_country_as_far_as_the_text_goes(only):
    report = only("President Ivan Petrov met Jan Novak in the Belarusian capital to talk.")
    assert report.place.level is Level.COUNTRY
    assert not report.place.adjective


def test_the_dateline_names_the_capital_that_the_text_does_not(only):
    text = "MINSK, 16 May (BelTA) - Ivan Petrov met Jan Novak in the Belarusian capital to talk."
    assert only(text).place.span.of(text) == "MINSK"


def test_a_trip_before_the_talks_is_not_where_they_were(read):
    found = read(
        "Foreign Minister Ivan Petrov spoke in a garden a day after a surprise trip to Brest. "
        "It rained. Foreign Minister Jan Novak received Petrov, a spokesman said."
    )
    assert [report.place is None for report in found] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "President Ivan Petrov met the Belarusian minister.",
        "President Ivan Petrov discussed the war in Syria with Jan Novak about a new base.",
        "President Ivan Petrov met the defence minister of Romania.",
        "President Ivan Petrov met Jan Novak to talk about the fight against officials in Syria.",
        "President Ivan Petrov phoned Jan Novak about a new base.",
    ],
)
def test_a_demonym_a_title_and_a_topic_are_no_place(only, text):
    assert only(text).place is None


def test_a_day_of_its_own_goes_before_the_day_of_the_article(only):
    when = only("President Ivan Petrov met Jan Novak on 12 May 2016 to talk about a new base.").when
    assert (when.start, when.precision) == (date(2016, 5, 12), Precision.DAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("President Ivan Petrov will meet Jan Novak on Friday to talk about a base.", 20),
        ("President Ivan Petrov met Jan Novak on Friday to talk about a base.", 13),
    ],
)
def test_a_weekday_looks_the_way_the_tense_does(only, text, day):
    assert only(text).when.start == date(2016, 5, day)


def test_the_day_it_was_said_on_after_the_meeting_is_its_day(only):
    report = only(
        "President Ivan Petrov praised the plan for a base on 12 May 2016 after talks with "
        "Foreign Minister Jan Novak about it."
    )
    assert report.when.start == date(2016, 5, 12)


def test_the_year_of_another_summit_is_not_the_day(only):
    report = only("President Ivan Petrov praised the 2008 treaty at a meeting with Jan Novak.")
    assert report.when.precision is Precision.PUBLICATION


def test_without_a_day_the_article_stands_in_and_says_so(only):
    when = only("President Ivan Petrov met Jan Novak about a new base.").when
    assert (when.start, when.precision) == (date(2016, 5, 16), Precision.PUBLICATION)


def test_a_month_of_publication_stays_a_month(only):
    when = only("President Ivan Petrov met Jan Novak about a new base.", published="2016-05").when
    assert (when.start, when.end) == (date(2016, 5, 1), date(2016, 5, 31))
    assert when.precision is Precision.PUBLICATION


def test_without_any_date_there_is_none(only):
    assert (
        only("President Ivan Petrov met Jan Novak about a new base.", published="").when.start
        is None
    )


def test_the_day_of_the_saying_is_not_the_day_of_the_meeting(only):
    report = only("President Ivan Petrov met Jan Novak, a spokesman said on 15 May 2016.")
    assert report.when.precision is Precision.PUBLICATION


def test_later_words_belong_to_the_meeting_told_before(only):
    text = (
        "President Ivan Petrov held talks with Prime Minister Jan Novak in Minsk. "
        "Both like the plan. During the talks, Petrov praised the deal. "
        "The meeting lasted two hours."
    )
    report = only(text)
    assert [span.of(text) for span in report.evidence] == [
        "President Ivan Petrov held talks with Prime Minister Jan Novak in Minsk.",
        "During the talks, Petrov praised the deal.",
        "The meeting lasted two hours.",
    ]


def test_the_press_conference_after_the_talks_is_a_record_of_its_own(read):
    found = read(
        "President Ivan Petrov met Prime Minister Jan Novak. "
        "At a joint press conference with Novak, Petrov praised the deal."
    )
    assert [report.kind for report in found] == ["talks", "press conference"]
    assert sorted(names(found[1])) == ["Novak", "Petrov"]


def test_another_day_or_another_party_is_another_meeting(read):
    found = read(
        "President Ivan Petrov met Jan Novak on 12 May 2016 to talk about a base. "
        "President Ivan Petrov met Jan Novak on 14 May 2016 to talk about a base. "
        "President Ivan Petrov met Eva Horak on 14 May 2016 to talk about a base."
    )
    assert [names(report) for report in found] == [
        ["Petrov", "Novak"],
        ["Petrov", "Novak"],
        ["Petrov", "Horak"],
    ]


def test_the_held_and_the_planned_meeting_of_a_pair_are_two(read):
    found = read("Ivan Petrov met Jan Novak. Ivan Petrov will meet Jan Novak again in Moscow.")
    assert [report.status for report in found] == [Status.HELD, Status.PLANNED]


def test_an_offer_of_a_possessor_is_no_object(read):
    assert read("President Ivan Petrov welcomed Jan Novak's proposal.") == ()


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        (
            "President Ivan Petrov met Jan Novak in Minsk on 12 May 2016 to talk about a new base.",
            Confidence.HIGH,
        ),
        (
            "MINSK, 16 May (BelTA) - President Ivan Petrov met Jan Novak about a new base.",
            Confidence.HIGH,
        ),
        ("President Ivan Petrov met Jan Novak about a new base.", Confidence.MEDIUM),
        ("President Ivan Petrov attended the summit in Minsk.", Confidence.LOW),
    ],
)
def test_certain_is_two_known_parties_with_a_day_of_their_own(only, text, confidence):
    assert only(text).confidence is confidence


def test_the_trigger_and_the_evidence_are_the_articles_own_characters(only):
    text = "It rained. President Ivan Petrov held talks with Jan Novak about a new base."
    report = only(text)
    assert report.trigger.of(text) == "talks"
    assert (
        report.evidence[0].of(text)
        == "President Ivan Petrov held talks with Jan Novak about a new base."
    )


def test_every_kind_has_a_family_and_every_frame_a_trigger():
    entries = [entry for found in triggers().values() for entry in found]
    assert {entry.kind for entry in entries} <= set(families())
    assert {entry.frame for entry in entries} == set(Frame)


def test_no_section_names_a_word_twice():
    for section in {row[0] for row in rows("meeting_words.en.tsv")}:
        listed = [
            word
            for row in rows("meeting_words.en.tsv")
            if row[0] == section
            for word in row[1].split()
        ]
        assert len(listed) == len(words(section)), section


@pytest.mark.parametrize(
    "unit",
    [
        "met ",
        "talks with ",
        "Novak and ",
        "visit to Minsk ",
        '"met ',
        "talks attended by Novak and ",
        "a delegation led by ",
        "and open talks ",
        "to meet ",
        "six powers ",
        "his opposite number ",
        "spoke by phone with ",
        "Later he met Novak on Monday ",
    ],
)
def test_a_text_of_nothing_but_triggers_costs_no_more_than_its_length(read, unit):
    assert isinstance(read(unit * 4000), tuple)


def test_both_are_the_two_just_named(read):
    found = read(
        "At a joint press conference with Foreign Minister Jan Novak, after the both held talks, "
        "Foreign Minister Ivan Petrov praised the deal."
    )
    assert [report.kind for report in found] == ["press conference", "talks"]
    assert names(found[0]) == names(found[1])


def test_talks_are_where_the_visit_is(read):
    text = (
        "Foreign Minister Ivan Petrov held talks with Foreign Minister Jan Novak about a base. "
        "It rained. The visit to Minsk by Petrov includes a dinner."
    )
    talks, visit = read(text)
    assert talks.place == visit.place
    assert talks.evidence[-1] == visit.evidence[0]


def test_the_place_of_a_visit_stays_open_where_there_were_two(read):
    talks, *visits = read(
        "Foreign Minister Ivan Petrov held talks with Foreign Minister Jan Novak about a base. "
        "Petrov visited Minsk. Then it rained. Petrov visited Brest, too, a spokesman said."
    )
    assert len(visits) == 2
    assert talks.place is None


@pytest.mark.shared
def test_the_first_article_reports_the_talks_of_both_ministers_in_minsk():
    folder = ROOT.parent / "shared" / "articles"
    if not folder.is_dir():
        pytest.skip("the first article does not lie beside this checkout")
    found = first_article(next(folder.glob("cubasi-*.txt")).read_text("utf-8"))
    talks = next(report for report in found if report.kind == "talks")
    assert {party.who.name for party in talks.participants} == {"Sergei Lavrov", "Vladimir Makei"}
    assert talks.status is Status.HELD
    assert talks.when.precision is Precision.PUBLICATION
    assert talks.when.start == date(2016, 5, 16)
    assert talks.place is not None
    assert talks.place.place is not None
    assert talks.place.place.name == "Minsk"


def first_article(text):
    """The meetings of an article, read with every stage before this one."""
    reference = ROOT / "data" / "reference"
    registry = registers.load(reference)
    doc = segment.analyse(text)
    named = mentions.find(doc, registry)
    attributions = statements.find(doc, named)
    chain = resolution.chain(doc, "", named, attributions, registry, "2016-05-16")
    times = dates.find(doc, "2016-05-16")
    towns = places.find(doc, gazetteer.load(reference))
    return meetings.find(doc, named, times, towns, chain, "2016-05-16")


@pytest.mark.parametrize(
    "text",
    [
        "Jan Novak spoke of talks between the press and voters in Minsk.",
        "Jan Novak spoke at a meeting attended by reporters in Minsk.",
    ],
)
def test_who_is_no_party_leaves_nobody_behind(read, text):
    assert all("press" not in names(report) for report in read(text))
