"""Title, outlet and day in an article's own lines: found, and taken out of the text."""

import pytest

from readout.articles.headers import lift
from readout.records import Fact, Known, RawArticle

BODY = "The two ministers met in Minsk on Monday.\n\nThey agreed to meet again."
TITLE = "Ministers Agree to Meet Again"


def lifted(text, **known):
    found = lift(RawArticle(text, **known))
    return found.title.value, found.outlet.value, found.published.value, found.text


@pytest.mark.parametrize(
    ("header", "title", "outlet", "published"),
    [
        (f"{TITLE}\n\n16/05/2016\n\n\n", TITLE, "", "2016-05-16"),
        (f"{TITLE}\n16 May 2016\n\n", TITLE, "", "2016-05-16"),
        (f"# {TITLE}\n\n", TITLE, "", ""),
        (f"{TITLE}\n\nBelTA, 16 May 2016\n\n", TITLE, "BelTA", "2016-05-16"),
        (f"{TITLE}\n\n16 May 2016 | The Daily\n\n", TITLE, "The Daily", "2016-05-16"),
        (f"{TITLE}\nSource: BelTA\nDate: 2016-05-16\n\n", TITLE, "BelTA", "2016-05-16"),
        (f"{TITLE}\nŹródło: PAP\nData: 16 maja 2016\n\n", TITLE, "PAP", "2016-05-16"),
        (f"{TITLE}\n\nPublished on The Daily (http://daily.example)\n\n", TITLE, "The Daily", ""),
        (f"{TITLE}\n\nPublished 16 May 2016\n\n", TITLE, "", "2016-05-16"),
        ("16 May 2016\n\n", "", "", "2016-05-16"),
        ("", "", "", ""),
    ],
)
def test_header_lines_are_read_and_leave_the_body(header, title, outlet, published):
    assert lifted(header + BODY) == (title, outlet, published, BODY)


@pytest.mark.parametrize("line", ["Minsk, 16 May 2016", "MINSK, May 16, 2016"])
def test_a_place_beside_the_day_is_no_outlet_and_stays(line):
    assert lifted(f"{TITLE}\n\n{line}\n\n{BODY}") == (TITLE, "", "2016-05-16", f"{line}\n\n{BODY}")


@pytest.mark.parametrize("name", ["The Daily", "Minsk"])
def test_a_name_above_the_day_is_looked_past_and_stays(name):
    text = f"{TITLE}\n\n{name}\n16 May 2016\n\n{BODY}"
    assert lifted(text) == (TITLE, "", "2016-05-16", f"{name}\n\n{BODY}")


def test_a_name_above_a_sentence_is_of_the_text():
    assert lifted(f"{TITLE}\n\nThe Daily\n{BODY}")[3] == f"The Daily\n{BODY}"


def test_what_is_found_in_the_text_is_known_from_the_text():
    found = lift(RawArticle(f"{TITLE}\n\n16/05/2016\n\n{BODY}"))
    assert (found.title.known, found.published.known) == (Known.TEXT, Known.TEXT)


def test_the_title_line_repeated_below_goes_too():
    repeated = (
        f"{TITLE}\n\n{BODY}\n\n{TITLE} Published on The Daily (http://daily.example)\n\nMore."
    )
    assert lifted(repeated) == (TITLE, "The Daily", "", f"{BODY}\n\nMore.")
    assert lifted(f"{TITLE}\n\n{BODY}\n\n{TITLE}\n\nMore.")[3] == f"{BODY}\n\nMore."


def test_a_first_line_that_repeats_a_known_title_goes():
    found = lift(RawArticle(f"{TITLE}.\n\n{BODY}", Fact(TITLE, Known.METADATA)))
    assert (found.title, found.text) == (Fact(TITLE, Known.METADATA), BODY)


def test_a_field_of_the_file_is_believed_before_a_line_of_the_text():
    known = Fact("2016-05-15", Known.METADATA)
    assert lifted(f"{TITLE}\n\n16 May 2016\n\n{BODY}", published=known)[2] == "2016-05-15"


def test_a_line_of_the_text_is_believed_before_the_name_of_the_file():
    known = Fact("2016-05-15", Known.FILE)
    assert lifted(f"{TITLE}\n\n16 May 2016\n\n{BODY}", published=known)[2] == "2016-05-16"


def test_a_source_at_the_end_is_the_outlet():
    assert lifted(f"{BODY}\n\nThey left.\n\nSource: BelTA")[1] == "BelTA"


def test_a_byline_stays_and_is_looked_past():
    text = f"{TITLE}\n\nBy Anna Nowak\n\n16 May 2016\n\n{BODY}"
    assert lifted(text) == (TITLE, "", "2016-05-16", f"By Anna Nowak\n\n{BODY}")


@pytest.mark.parametrize(
    ("line", "outlet", "published"),
    [
        ("MINSK, 16 May (BelTA) – The two ministers met.", "BelTA", ""),
        ("MINSK, May 16, 2016 (BelTA) - The two ministers met.", "BelTA", "2016-05-16"),
        ("WARSAW (Reuters) — The two ministers met.", "Reuters", ""),
        ("MOSCOW, May 16. /TASS/. The two ministers met.", "TASS", ""),
        ("Sen. Ann Example (D-Md.) - who met the ministers - left.", "", ""),
        ("Minsk (the capital) - where they met - is large.", "", ""),
    ],
)
def test_a_dateline_gives_its_agency_and_stays(line, outlet, published):
    assert lifted(line) == ("", outlet, published, line)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Talks",
        "16 May 2016",
        "They met.\n\nPublished on Monday, the report is thin.\n\nAll left.\n\nIt was late.",
        "They met.\n\nSource: the ministry, which said on Monday that nothing was decided.",
        "He said the following:\n\nNothing was decided.",
        "2016\n\nThe year began.",
    ],
)
def test_sentences_are_left_alone(text):
    assert lifted(text) == ("", "", "", text)


def test_a_short_title_may_be_a_line_of_the_text_by_chance():
    text = "The talks began.\n\nTalks\n\nThey ended.\n\nAll left.\n\nNobody stayed."
    assert lifted(text, title=Fact("Talks", Known.METADATA))[3] == text
