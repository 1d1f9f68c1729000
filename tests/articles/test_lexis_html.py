"""LexisNexis, HTML: the structure stands in comments, the order tells the rest."""

from readout.articles.child import parse
from readout.articles.lexis_html import read
from readout.records import Problem
from tests.articles.exports_built import (
    TALKS,
    THREE,
    Told,
    lexis_division,
    lexis_html,
    lexis_html_entry,
)


def articles(data):
    return [raw for _, raw in read(data, "x.html").articles]


def test_every_article_is_found_although_highlights_part_the_month():
    found = articles(lexis_html())
    assert [raw.text for raw in found] == [told.body for told in THREE]
    assert [raw.title.value for raw in found] == [told.title for told in THREE]
    assert [raw.outlet.value for raw in found] == [told.outlet for told in THREE]
    assert [raw.published.value for raw in found] == [told.day for told in THREE]
    assert {raw.language for raw in found} == {"en"}


def test_the_page_announces_what_it_holds_and_the_marks_what_the_search_found():
    kind, reading = parse("x.html", lexis_html(declared=146, total=2146))
    assert (kind, reading.announced) == ("Lexis HTML", 146)
    assert "Incomplete export: 3 of 146." in reading.notes
    assert "A part of a search that found 2,146." in reading.notes


def test_an_error_message_in_an_articles_place_is_a_rejection():
    sorry = "We are sorry but there is an error in this document and it cannot be displayed."
    reading = read(lexis_html([lexis_html_entry(TALKS, 1, 2), lexis_division(sorry)]), "x.html")
    (rejected,) = reading.rejected
    assert (rejected.position, rejected.reason) == (2, Problem.VENDOR_ERROR)
    assert len(reading.articles) == 1


def test_an_article_without_a_title_is_kept_and_said():
    entry = lexis_html_entry(Told(title=""), 1, 1)
    reading = read(lexis_html([entry]), "x.html")
    assert reading.articles[0][1].text == TALKS.body
    assert reading.notes == ("No title was found (number 1).",)


def test_a_table_is_text():
    entry = lexis_html_entry(Told(text=()), 1, 1)
    table = "<TABLE><TR><TD><P>Minsk</P></TD><TD><P>17</P></TD></TR></TABLE>"
    raw = articles(lexis_html([entry.replace('<BR><DIV CLASS="c4">\n</DIV>\n', table)]))[0]
    assert raw.text.split() == ["Minsk", "17"]


def test_a_page_that_ends_inside_an_article_is_cut_off():
    data = lexis_html()
    reading = read(data[: data.rindex(b"May 18") - 40], "x.html")
    assert len(reading.articles) == 3
    assert "Cut off: the end of an article is missing (number 3)." in reading.notes


def test_styles_inside_an_article_are_no_text():
    entry = lexis_html_entry(TALKS, 1, 1).replace("<P", "<style>.x { width:auto }</style><P", 3)
    assert articles(lexis_html([entry]))[0].outlet.value == TALKS.outlet


def test_an_entry_of_nothing_is_a_rejection():
    assert read(lexis_html([""]), "x.html").rejected[0].reason is Problem.NO_TEXT


def test_a_page_of_another_hand_is_one_row():
    assert read(b"<html><p>They met.", "x.html").rejected[0].reason is Problem.NO_ARTICLES


def test_c43_an_article_100000_deep_is_a_row_or_its_text():
    reading = read(lexis_html(["<div>" * 100_000 + "They met."]), "x.html")
    assert len(reading.articles) + len(reading.rejected) == 1


def test_lists_between_the_divisions_are_text_and_their_bullets_are_not():
    entry = lexis_html_entry(TALKS, 1, 1)
    items = "<UL><LI><P>&bull;</P><DIV><P>In the list.</P></DIV></LI><LI><P>Alone.</P></LI></UL>"
    at = entry.index('<BR><DIV CLASS="c4"><P CLASS="c8"><SPAN CLASS="c7">LOAD-DATE')
    (raw,) = articles(lexis_html([entry[:at] + items + entry[at:]]))
    assert raw.text.split("\n\n")[:2] == list(TALKS.text)
    assert sorted(raw.text.split("\n\n")[2:]) == ["Alone.", "In the list."]


def test_a_button_of_the_page_is_no_outlet():
    entry = lexis_division("Return to List", centred=True) + lexis_html_entry(TALKS, 1, 1)
    assert articles(lexis_html([entry]))[0].outlet.value == TALKS.outlet
