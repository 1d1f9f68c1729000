"""Forms of dates as news writes them: a sentence, the expression, its value and its precision.

All cases are told from Tuesday, 17 May 2016; values are TIMEX3's, "" is an abstention.
"""

import pytest

from readout.extract import dates, segment
from readout.records import TimeMention

DAYS = [  # sentence, expression, value: one day each
    ("The envoy arrived on the 12th.", "the 12th", "2016-05-12"),
    ("The envoy will arrive on the 12th.", "the 12th", "2016-06-12"),
    ("He came on 3 March and left on the 5th.", "the 5th", "2016-03-05"),
    ("The council sits on the first Monday of June.", "the first Monday of June", "2016-06-06"),
    ("It sat on the last Friday of April.", "the last Friday of April", "2016-04-29"),
    ("It sat on the third Tuesday in March 2015.", "the third Tuesday in March 2015", "2015-03-17"),
    ("They spoke on Monday of last week.", "Monday of last week", "2016-05-09"),
    ("They spoke on Friday last week.", "Friday last week", "2016-05-13"),
    ("They will speak on Thursday next week.", "Thursday next week", "2016-05-26"),
    ("They spoke on Sept. 11, 2001.", "Sept. 11, 2001", "2001-09-11"),
    ("After the September 11 attacks he resigned.", "September 11", "2001-09-11"),
    ("The 11 September terrorist plot was told.", "11 September", "2001-09-11"),
    ("Since 9/11 the base has grown.", "9/11", "2001-09-11"),
    ("They spoke on September 11.", "September 11", "2015-09-11"),
    ("The ship sailed on the 16th of May.", "16th of May", "2016-05-16"),
    ("The ship sails on New Year's Day.", "New Year's Day", "2016-01-01"),
    ("The ship sailed three days ago.", "three days ago", "2016-05-14"),
    ("The ship sails the day after tomorrow.", "the day after tomorrow", "2016-05-19"),
    ("On 2 May it sailed, having loaded the day before.", "the day before", "2016-05-01"),
    ("On 2 May it loaded and sailed the day after.", "the day after", "2016-05-03"),
    ("He arrived on Tuesday and leaves on Thursday.", "Thursday", "2016-05-19"),
    ("The deadline is December 31.", "December 31", "2016-12-31"),
    ("On Wednesday (May 18) the council met.", "Wednesday", "2016-05-18"),
    ("The council sits two days from now.", "two days from now", "2016-05-19"),
    ("Fri 13 May was quiet.", "Fri 13 May", "2016-05-13"),
    ("He came on 2 March 2013. Three days later, on 5 March, he left.", "5 March", "2013-03-05"),
    (
        "He came on 2 March 2013. Three days later he left; on 5 March 2016",
        "5 March 2016",
        "2016-03-05",
    ),
]
STRETCHES = [  # sentence, expression, value, first day, last day
    ("It grew in Q3 2015.", "Q3 2015", "2015-Q3", "2015-07-01", "2015-09-30"),
    ("It grew in H1 2014.", "H1 2014", "2014-H1", "2014-01-01", "2014-06-30"),
    ("It rained over the weekend.", "the weekend", "2016-W19-WE", "2016-05-14", "2016-05-15"),
    ("He will rest over the weekend.", "the weekend", "2016-W20-WE", "2016-05-21", "2016-05-22"),
    ("It rained last weekend.", "last weekend", "2016-W19-WE", "2016-05-14", "2016-05-15"),
    ("The costly August battles went on.", "August", "2015-08", "2015-08-01", "2015-08-31"),
    ("They recalled the June summit.", "June", "2016-06", "2016-06-01", "2016-06-30"),
    ("It rained in mid-April.", "mid-April", "2016-04", "2016-04-11", "2016-04-20"),
    ("It rained late last year.", "late last year", "2015", "2015-09-01", "2015-12-31"),
    ("It rained in autumn 2014.", "autumn 2014", "2014-FA", "2014-09-01", "2014-11-30"),
    ("It was built in the 1980s.", "the 1980s", "198", "1980-01-01", "1989-12-31"),
    ("It rained a year ago.", "a year ago", "2015", "2015-01-01", "2015-12-31"),
    ("It rained two months ago.", "two months ago", "2016-03", "2016-03-01", "2016-03-31"),
    ("It rained in the 19th century.", "the 19th century", "18", "1801-01-01", "1900-12-31"),
]
RUNS = [  # sentence, (expression, value) of each, first day, last day of the whole
    ("It ran from 12 to 14 June.", "12=2016-06-12 14 June=2016-06-14", "2016-06-12 2016-06-14"),
    ("It ran on June 12-14.", "June 12=2016-06-12 14=2016-06-14", "2016-06-12 2016-06-14"),
    (
        "It ran from June to August 2014.",
        "June=2014-06 August 2014=2014-08",
        "2014-06-01 2014-08-31",
    ),
    ("It ran from October to March.", "October=2015-10 March=2016-03", "2015-10-01 2016-03-31"),
    ("It ran from 2008 until 2012.", "2008=2008 2012=2012", "2008-01-01 2012-12-31"),
    (
        "It will run Monday through Friday.",
        "Monday=2016-05-23 Friday=2016-05-27",
        "2016-05-23 2016-05-27",
    ),
    ("They met Monday to Friday.", "Monday=2016-05-09 Friday=2016-05-13", "2016-05-09 2016-05-13"),
]
LISTS = [  # sentence, value of each expression in its order
    ("They met on 16, 17 and 18 May.", "2016-05-16 2016-05-17 2016-05-18"),
    ("They met on May 3, 5 and 7, 2015.", "2015-05-03 2015-05-05 2015-05-07"),
    ("They met on the 3rd and 4th of March.", "2016-03-03 2016-03-04"),
    ("They met on Tuesday and Wednesday.", "2016-05-10 2016-05-11"),
    ("They will meet on Monday and Tuesday.", "2016-05-23 2016-05-24"),
    ("They met on 9 or 10 May.", "2016-05-09 2016-05-10"),
]
OTHERS = [  # sentence, expression, value, type: what has no day of the calendar
    ("They meet every other day.", "every other day", "P2D", "SET"),
    ("They meet every two years.", "every two years", "P2Y", "SET"),
    ("They met at 1400 GMT.", "1400 GMT", "2016-05-17T14:00Z", "TIME"),
    ("They met at 0630 hours.", "0630 hours", "2016-05-17T06:30", "TIME"),
    ("They met at 5 o'clock.", "5 o'clock", "", "TIME"),
    ("The budget for FY2017 grew.", "FY2017", "FY2017", "DATE"),
    ("He will soon leave.", "soon", "FUTURE_REF", "DATE"),
    ("It stands to this day.", "to this day", "PRESENT_REF", "DATE"),
    ("He left a long time ago.", "a long time ago", "PAST_REF", "DATE"),
    ("At that time he was away.", "that time", "", "DATE"),
    ("During this period it grew.", "this period", "", "DATE"),
    ("He left the week before.", "the week before", "", "DATE"),
    ("He spoke on the first Monday since the vote.", "the first Monday", "", "DATE"),
    ("A two-week exercise began.", "A two-week", "P2W", "DURATION"),
    ("It lasted two and a half years.", "two and a half years", "P2.5Y", "DURATION"),
    ("It will grow over the next year.", "the next year", "P1Y", "DURATION"),
    ("Nothing came for months.", "months", "PXM", "DURATION"),
]
SILENT = [
    "He soon withdrew, and the envoys soon followed.",
    "At the same time the ministers disagreed.",
    "This time the talks failed, and that date never came up.",
    "On the 20th floor stood the 20th delegation.",
    "The day before the ministers arrived it was said in some quarters.",
    "The night club, the Q3 road and H2 hydrogen.",
    "He bought 19/11 shares of the Russell 2000 index.",
    "The weekend paper told April Ryan so.",
    "He told Theresa May and Frederic March.",
    "Resolution 1973 and Flight 2016 were named.",
    "Flight 1400 carried 1400 passengers.",
]


def mentions(text: str) -> tuple[TimeMention, ...]:
    return dates.find(segment.analyse(text), "2016-05-17")


def told(text: str, expression: str) -> TimeMention:
    (mention,) = [one for one in mentions(text) if one.span.of(text) == expression]
    return mention


@pytest.mark.parametrize(("text", "expression", "value"), DAYS)
def test_a_day(text, expression, value):
    mention = told(text, expression)
    assert (mention.value, str(mention.when.start), str(mention.when.end)) == (value,) * 3
    assert mention.when.precision == "day"


@pytest.mark.parametrize(("text", "expression", "value", "first", "last"), STRETCHES)
def test_a_stretch(text, expression, value, first, last):
    mention = told(text, expression)
    assert (mention.value, str(mention.when.start)) == (value, first)
    assert str(mention.when.end) == last
    assert mention.when.precision in ("month", "year", "range")


@pytest.mark.parametrize(("text", "values", "whole"), RUNS)
def test_a_run_from_one_to_the_other(text, values, whole):
    found = mentions(text)
    assert " ".join(f"{one.span.of(text)}={one.value}" for one in found) == values
    assert [f"{one.when.start} {one.when.end}" for one in found] == [whole] * 2


@pytest.mark.parametrize(("text", "values"), LISTS)
def test_a_list_of_days(text, values):
    assert " ".join(one.value for one in mentions(text)) == values
    assert {one.when.precision.value for one in mentions(text)} == {"day"}


@pytest.mark.parametrize(("text", "expression", "value", "kind"), OTHERS)
def test_what_is_no_day_has_no_day(text, expression, value, kind):
    mention = told(text, expression)
    assert (mention.value, mention.type, mention.when.start) == (value, kind, None)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_time_stays_silent(text):
    assert [one.span.of(text) for one in mentions(text)] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On 5 May 1945 it ended. It had rained from October to March.", "1944-10 1945-03"),
        ("On 5 May 1945 it ended. It rained from June to August.", "1945-06 1945-08"),
        ("On 20 December 1944 it began. It rained from November to March.", "1944-11 1945-03"),
        ("In late 1943 it began. By June it was over.", "1944-06"),
        ("In 1943 it began. By June it was over.", "1943-06"),
    ],
)
def test_a_story_without_a_date_of_its_own_goes_on_from_the_date_before(text, values):
    found = dates.find(segment.analyse(text), "")
    assert " ".join(one.value for one in found[1:]) == values


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("Finland protested in June.", "2015-06"),
        ("The envoy left in June.", "2015-06"),
        ("The envoy will leave in June.", "2016-06"),
        ("Talks are planned for June.", "2016-06"),
        ("He said that talks would resume in June.", "2016-06"),
        ("The envoy was due in June.", "2016-06"),
    ],
)
def test_a_month_right_behind_a_past_verb_is_over(text, month):
    assert [one.value for one in mentions(text)] == [month]
