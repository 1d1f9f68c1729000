"""Dates: what is found, which days it means, and where the engine abstains.

All cases are told from Tuesday, 17 May 2016, unless they say otherwise.
"""

import json
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.extract import dates, segment
from readout.extract.wordlists import rows
from readout.records import Precision, TimeMention
from tests.extract.operations import operations

TUESDAY = "2016-05-17"
GOLD = Path(__file__).parents[3].parent / "shared" / "gold"


def found(text: str, published: str = TUESDAY) -> list[tuple[str, str]]:
    return [(m.span.of(text), m.value) for m in mentions(text, published)]


def mentions(text: str, published: str = TUESDAY) -> tuple[TimeMention, ...]:
    return dates.find(segment.analyse(text), published)


def days(text: str, published: str = TUESDAY) -> tuple[str, str, Precision]:
    when = mentions(text, published)[-1].when
    return str(when.start), str(when.end), when.precision


@pytest.mark.parametrize(
    "written",
    [
        "16 May 2016",
        "16th May 2016",
        "the 16th of May, 2016",
        "May 16, 2016",
        "Monday, 16 May 2016",
        "16/05/2016",
        "05/16/2016",
        "16.05.2016",
        "16-05-2016",
        "2016-05-16",
        "16 May",
        "May 16",
        "Monday",
        "yesterday",
    ],
)
def test_a_day_is_read_in_every_written_order(written):
    assert [value for _, value in found(f"They met on {written} in Minsk.")] == ["2016-05-16"]
    assert days(f"They met on {written}.") == ("2016-05-16", "2016-05-16", Precision.DAY)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Friday.", "2016-05-13"),
        ("They will meet on Friday.", "2016-05-20"),
        ("The talks are due to begin on Friday.", "2016-05-20"),
        ("The talks will be held on Friday.", "2016-05-20"),
        ("The treaty is to be signed in Minsk on Friday.", "2016-05-20"),
        ("They agreed to meet on Friday.", "2016-05-20"),
        ("He set a record on Friday.", "2016-05-13"),
        ("The treaty was signed on Friday.", "2016-05-13"),
        ("They met on Tuesday.", "2016-05-17"),
        ("They met last Friday.", "2016-05-13"),
        ("They meet next Friday.", "2016-05-20"),
    ],
)
def test_a_weekday_follows_the_tense_of_its_clause(text, value):
    assert found(text)[0][1] == value


def test_two_weekdays_of_one_sentence_may_look_both_ways():
    values = [value for _, value in found("He said on Monday that he will visit on Friday.")]
    assert values == ["2016-05-16", "2016-05-20"]


@pytest.mark.parametrize(
    ("phrase", "value", "start", "end", "precision"),
    [
        ("last week", "2016-W19", "2016-05-09", "2016-05-15", Precision.RANGE),
        ("earlier this month", "2016-05", "2016-05-01", "2016-05-17", Precision.RANGE),
        ("later this year", "2016", "2016-05-17", "2016-12-31", Precision.RANGE),
        ("in early May", "2016-05", "2016-05-01", "2016-05-11", Precision.RANGE),
        ("in mid-May", "2016-05", "2016-05-11", "2016-05-21", Precision.RANGE),
        ("in May", "2016-05", "2016-05-01", "2016-05-31", Precision.MONTH),
        ("last month", "2016-04", "2016-04-01", "2016-04-30", Precision.MONTH),
        ("next year", "2017", "2017-01-01", "2017-12-31", Precision.YEAR),
        ("two years ago", "2014", "2014-01-01", "2014-12-31", Precision.YEAR),
        ("two weeks ago", "2016-W18", "2016-05-02", "2016-05-08", Precision.RANGE),
        ("three days ago", "2016-05-14", "2016-05-14", "2016-05-14", Precision.DAY),
        ("in the 1990s", "199", "1990-01-01", "1999-12-31", Precision.RANGE),
        ("in the summer of 2015", "2015-SU", "2015-06-01", "2015-08-31", Precision.RANGE),
        ("in the winter of 2015", "2015-WI", "2015-01-01", "2016-02-29", Precision.RANGE),
        ("in the first quarter of 2016", "2016-Q1", "2016-01-01", "2016-03-31", Precision.RANGE),
        ("in the second half of 2015", "2015-H2", "2015-07-01", "2015-12-31", Precision.RANGE),
        ("in the 20th century", "19", "1901-01-01", "2000-12-31", Precision.RANGE),
        ("this weekend", "2016-W20-WE", "2016-05-21", "2016-05-22", Precision.RANGE),
    ],
)
def test_precision_is_never_finer_than_the_text(phrase, value, start, end, precision):
    assert mentions(f"It happened {phrase}.")[-1].value == value
    assert days(f"It happened {phrase}.") == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The visit of 21-22 February 2023 went well.", ("2023-02-21", "2023-02-22")),
        ("It ran from 8 to 9 July 2016.", ("2016-07-08", "2016-07-09")),
        ("It ran from 30 May to 2 June 2016.", ("2016-05-30", "2016-06-02")),
        ("It ran on May 16-18, 2016.", ("2016-05-16", "2016-05-18")),
        ("They fought between 8 November and 23 November.", ("2015-11-08", "2015-11-23")),
    ],
)
def test_a_stretch_of_days_is_two_values_and_one_when(text, pair):
    first, second = mentions(text)
    assert (first.value, second.value) == pair
    assert first.when == second.when
    assert first.when.precision is Precision.DAYS
    assert (str(first.when.start), str(first.when.end)) == pair


def test_two_days_in_a_list_are_no_stretch():
    assert [m.when.precision for m in mentions("On May 16 and 17 they met.")] == [Precision.DAY] * 2


def test_days_are_told_from_the_date_before_them():
    assert found("On 3 May he came. Three days later he left; the next day it rained.") == [
        ("3 May", "2016-05-03"),
        ("Three days later", "2016-05-06"),
        ("the next day", "2016-05-07"),
    ]


@pytest.mark.parametrize("text", ["A day later he left.", "He left the following day."])
def test_without_a_date_before_it_nothing_follows(text):
    assert mentions(text)[0].value == ""
    assert mentions(text)[0].when.precision is Precision.NONE


@pytest.mark.parametrize(
    "text",
    [
        "They met on Monday.",
        "They met yesterday.",
        "They met last week.",
        "They met two years ago.",
    ],
)
def test_without_an_article_date_a_relative_phrase_is_kept_and_has_no_day(text):
    (mention,) = mentions(text, "")
    assert (mention.value, mention.when.start, mention.when.precision) == ("", None, Precision.NONE)
    assert mention.when.phrase == mention.span


def test_an_article_dated_by_its_month_has_months_but_no_days():
    assert found("It was last month.", "2016-05") == [("last month", "2016-04")]
    assert found("It was on Monday.", "2016-05") == [("Monday", "")]
    assert found("It was last year.", "2016") == [("last year", "2015")]
    assert found("It was on 16 May.", "2016") == [("16 May", "")]


def test_an_ambiguous_number_waits_for_the_document_to_tell_its_order():
    assert found("On 05/04/2024 they met.") == [("05/04/2024", "")]
    assert found("On 05/04/2024 and 16/04/2024.")[0] == ("05/04/2024", "2024-04-05")
    assert found("On 05/04/2024 and 04/16/2024.")[0] == ("05/04/2024", "2024-05-04")
    assert found("On 05/04/2024, 16/04/2024 and 04/16/2024.")[0] == ("05/04/2024", "")


@pytest.mark.parametrize(
    "phrase",
    [
        "31 February 2016",
        "February 30",
        "29 February 2015",
        "99/99/9999",
        "0000-00-00",
        "year 0",
        "1 May 0000",
        "² May",
        "٣ May",
        "2016-05-16T25:00:00Z",
    ],
)
def test_a_date_that_does_not_exist_is_kept_unresolved(phrase):
    assert found(f"It was on {phrase}.") == [(phrase, "")]


@pytest.mark.parametrize(
    "text",
    [
        "It may be so. May I ask? The march goes on. They march on Minsk.",
        "Theresa May said so. April Ryan asked. Mr March left.",
        "The Sunday Times was there on Bloody Sunday.",
        "The fall of the city, the spring of the watch.",
        "Some 2016 people and 1,999 men paid $2016.",
        "A second time, for the first half hour of it.",
        "The 66-year-old is 18 years old.",
        "It won 3:2 and flew a Boeing 737.",
        "In the end he was late.",
        "He was on The Tonight Show.",
    ],
)
def test_what_is_no_time_stays_silent(text):
    assert [phrase for phrase, _ in found(text) if "half" not in phrase] == []


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("It lasted three days.", "P3D", "DURATION"),
        ("A two-day visit.", "P2D", "DURATION"),
        ("Talks of two and a half hours.", "PT2.5H", "DURATION"),
        ("For several months nothing came.", "PXM", "DURATION"),
        ("Over the past two years it grew.", "P2Y", "DURATION"),
        ("They meet every Monday.", "XXXX-WXX-1", "SET"),
        ("An annual exercise.", "P1Y", "SET"),
        ("They meet twice a week.", "P1W", "SET"),
        ("At 10:30 a.m. on Monday he spoke.", "2016-05-16T10:30", "TIME"),
        ("They spoke yesterday evening.", "2016-05-16TEV", "TIME"),
        ("At 16:00 UTC today he spoke.", "2016-05-17T16:00Z", "TIME"),
        ("It is now in force.", "PRESENT_REF", "DATE"),
        ("It was recently said.", "PAST_REF", "DATE"),
    ],
)
def test_values_and_types_follow_timex3(text, value, kind):
    assert [(m.value, m.type) for m in mentions(text)] == [(value, kind)]


def test_a_clock_time_without_a_day_is_no_evidence_of_the_day():
    (mention,) = mentions("He spoke at 16:00 UTC.")
    assert (mention.value, mention.when.precision) == ("2016-05-17T16:00Z", Precision.NONE)


def test_a_month_takes_the_year_that_stands_behind_its_neighbour():
    assert found("From April to June 2014 it rained.")[0] == ("April", "2014-04")


def test_history_is_told_from_the_years_it_names():
    text = "In 1936 it began. On 20 July he died. " + " ".join(
        f"In 19{n} it rained." for n in range(36, 45)
    )
    assert ("20 July", "1936-07-20") in found(text)


def test_news_is_not_told_from_the_years_it_names():
    assert ("20 April", "2016-04-20") in found("It was founded in 1936. On 20 April it closed.")


def test_fiscal_years_are_no_calendar_years():
    assert found("In fiscal 2016 it grew.") == [("fiscal 2016", "FY2016")]
    assert mentions("In fiscal 2016 it grew.")[0].when.start is None


@given(
    st.text(max_size=200),
    st.sampled_from(["", "2016", "2016-05", TUESDAY, "0001-01-01", "9999-12-31"]),
)
def test_every_mention_lies_in_the_text_and_in_order(text, published):
    spans = [m.span for m in mentions(text, published)]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert spans == sorted(spans)


@given(
    st.lists(
        st.sampled_from(
            "2016 May 31 , - / the next last of year day 05 Monday ago two in to and ' : a".split()
        ),
        max_size=40,
    )
)
def test_no_jumble_of_date_words_raises(words):
    for mention in mentions(" ".join(words)):
        assert mention.when.start is None or mention.when.start <= mention.when.end


@pytest.mark.parametrize(
    "unit", ["16 ", "May ", "the ", "1/", "a day later ", "2016-", "-", "next "]
)
def test_work_grows_with_length_alone(unit):
    def work(length: int) -> int:
        doc = segment.analyse(unit * (length // len(unit)))
        return operations(lambda: dates.find(doc, TUESDAY))

    work(100)  # word lists are read
    assert work(6_000) < 2.3 * work(3_000) + 1_000


def test_the_word_list_has_no_entry_twice():
    entries = [(row[0], row[1]) for row in rows("time.en.tsv")]
    assert len(entries) == len(set(entries))


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "spans", "values"), [("times_meantime", 0.91, 0.83), ("times_wikiwars", 0.92, 0.83)]
)
def test_the_development_gold_is_met(name, spans, values):
    if not GOLD.is_dir():
        pytest.skip("the development gold lies beside the checkout and is absent")
    sys.path.insert(0, str(GOLD))
    from score_times import score  # type: ignore[import-not-found]

    gold = [json.loads(line) for line in _lines(f"{name}.dev.jsonl")]
    told = {}
    for article in gold:
        text = article["text"]
        # MEANTIME is annotated in its first six lines alone.
        last = len("\n".join(text.split("\n")[:6])) if name == "times_meantime" else len(text)
        told[article["id"]] = {
            "times": [
                {"span": [m.span.start, m.span.end], "value": m.value or None, "type": m.type}
                for m in mentions(text, article["published"] or "")
                if m.span.start < last
            ]
        }
    result = score({article["id"]: article for article in gold}, told)
    assert result["relaxed"]["f1"] >= spans
    assert result["value_f1"]["f1"] >= values


def _lines(name: str) -> list[str]:
    return [line for line in (GOLD / name).read_text("utf-8").split("\n") if line]


def test_a_when_is_days_of_the_calendar():
    assert mentions("They met on 16 May 2016.")[0].when.start == date(2016, 5, 16)
