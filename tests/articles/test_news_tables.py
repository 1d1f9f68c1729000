"""Tables of GDELT and Media Cloud: links, no texts."""

from readout.articles.child import parse
from readout.articles.news_tables import read
from readout.records import Problem
from tests.articles.exports_built import THREE, gdelt_mentions, media_cloud


def test_every_row_of_a_list_of_links_is_told_with_its_title_and_address():
    kind, reading = parse("x.csv", media_cloud())
    assert kind == "Media Cloud"
    assert [(one.position, one.reason) for one in reading.rejected] == [
        (n, Problem.NO_TEXT) for n in (1, 2, 3)
    ]
    assert reading.rejected[0].detail == f"{THREE[0].title} https://daily.example/{THREE[0].id}"
    assert reading.notes == ("Links without a text; rows: 3, different articles: 3, outlets: 2.",)


def test_rows_without_a_language_are_counted():
    assert read(media_cloud(language=""), "x").notes[0].endswith("Rows without a language: 3.")


def test_a_list_that_has_texts_is_a_table_like_any_other():
    data = (
        b"stories_id,media_name,publish_date,title,text\n1,The Daily,2016-05-16,Talks,They met.\n"
    )
    _, reading = parse("x.csv", data)
    assert reading.articles[0][1].text == "They met."


def test_mentions_without_a_header_are_counted_by_rows_and_by_articles():
    kind, reading = parse("x.CSV", gdelt_mentions((*THREE, THREE[0])))
    assert (kind, len(reading.rejected)) == ("GDELT", 4)
    assert reading.notes == ("Links without a text; rows: 4, different articles: 3, outlets: 1.",)


def test_the_knowledge_graph_is_known_by_its_columns():
    graph = ["20160516001500-0", "20160516001500", "1", "daily.example", "https://daily.example/2"]
    graph += ["x"] * 21 + ["<PAGE_TITLE>Talks in Minsk</PAGE_TITLE>"]
    kind, reading = parse("x.CSV", "\t".join(graph).encode())
    assert (kind, reading.rejected[0].detail) == ("GDELT", "Talks in Minsk https://daily.example/2")


def test_a_header_in_any_case_names_the_columns():
    data = b"GlobalEventID,MentionSourceName,MentionIdentifier\n1,daily.example,https://daily.example\n"
    kind, reading = parse("x.csv", data)
    assert (kind, reading.rejected[0].detail) == ("GDELT", "https://daily.example")


def test_a_row_that_is_cut_off_is_another_rejection():
    reading = read(gdelt_mentions()[:-30], "x.CSV")
    assert [one.reason for one in reading.rejected] == [
        *(Problem.NO_TEXT, Problem.NO_TEXT, Problem.UNREADABLE)
    ]
    assert reading.rejected[2].detail == "6 columns, 16 expected"


def test_a_header_alone_is_one_row():
    assert read(media_cloud(()), "x.csv").rejected[0].reason is Problem.NO_ARTICLES
    assert read(b"stories_id,publish_date\n1,2\n", "x").rejected[0].reason is Problem.NO_COLUMNS
