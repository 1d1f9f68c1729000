"""RSS, Atom and RDF: entries with words of their own, and what feeds get wrong."""

import time

import pytest

from readout.articles.child import parse
from readout.articles.feeds import read
from readout.articles.teasers import without_tail
from readout.records import Fact, Known, Problem, RawArticle

WORDS = "The two ministers met in Minsk. They agreed to meet again."
RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Daily</title>
<language>en-gb</language><pubDate>Tue, 17 May 2016 00:00:00 GMT</pubDate>{}</channel></rss>"""
ITEM = (
    "<item><title>Talks</title><link>https://a.example/1</link>"
    f"<pubDate>Mon, 16 May 2016 10:00:00 GMT</pubDate><description>{WORDS}</description></item>"
)
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Daily</title>
<entry><title>Talks</title><link href="https://a.example/1"/><published>2016-05-16T10:00:00Z
</published><updated>2016-05-18T10:00:00Z</updated><summary>{WORDS}</summary></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Daily</title><dc:language>en</dc:language><items><rdf:Seq><rdf:li rdf:resource="a"/>
<rdf:li rdf:resource="b"/></rdf:Seq></items></channel><item><title>Talks</title>
<link>https://a.example/1</link><dc:date>2016-05-16T10:00:00Z</dc:date>
<description>{WORDS}</description></item></rdf:RDF>"""


def meta(value):
    return Fact(value, Known.METADATA)


ARTICLE = RawArticle(
    WORDS, meta("Talks"), meta("The Daily"), meta("2016-05-16"), "https://a.example/1", "en"
)


def rss(*items):
    return RSS.format("".join(items)).encode()


@pytest.mark.parametrize("data", [rss(ITEM), ATOM.encode(), RDF.encode()])
def test_the_fields_of_an_entry_are_those_of_the_article(data):
    assert read(data, "x.xml").articles == ((1, ARTICLE),)


def test_a_feed_of_teasers_says_so_and_one_of_whole_articles_does_not():
    whole = f"<content:encoded>&lt;p&gt;{WORDS} {WORDS}&lt;/p&gt;</content:encoded></item>"
    assert read(rss(ITEM), "x.rss").notes == ("Teasers, not whole articles: 1 of 1.",)
    reading = read(rss(ITEM.replace("</item>", whole)), "x.rss")
    assert (reading.articles[0][1].text, reading.notes) == (f"{WORDS} {WORDS}", ())


def test_what_an_rdf_feed_lists_is_what_it_announces():
    assert read(RDF.encode(), "x.rdf").announced == 2
    assert read(rss(ITEM), "x.rss").announced is None


def test_an_entry_of_another_feed_keeps_its_outlet():
    source = '<source url="https://b.example">The Weekly</source></item>'
    reading = read(rss(ITEM.replace("</item>", source)), "x.rss")
    assert reading.articles[0][1].outlet == meta("The Weekly")


@pytest.mark.parametrize("item", ["<item><title>Talks</title></item>", "<item></item>"])
def test_an_entry_without_text_spoils_only_itself(item):
    reading = read(rss(ITEM, item, ITEM), "x.rss")
    assert [position for position, _ in reading.articles] == [1, 3]
    assert [(one.position, one.reason) for one in reading.rejected] == [(2, Problem.NO_TEXT)]


def test_a_feed_that_is_cut_off_loses_its_last_entry_alone_and_says_so():
    reading = read(rss(ITEM, ITEM)[:-100], "x.rss")
    assert [position for position, _ in reading.articles] == [1]
    assert [(one.position, one.reason) for one in reading.rejected] == [(2, Problem.TRUNCATED)]
    assert reading.notes[0].startswith("The feed is not well formed")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (rss(), Problem.NO_TEXT),
        (b"<feed>They met.</feed>", Problem.NO_TEXT),
        (b"They met.", Problem.UNREADABLE),
    ],
)
def test_a_feed_without_entries_is_one_row(data, reason):
    assert [(one.position, one.reason) for one in read(data, "x.rss").rejected] == [(0, reason)]


@pytest.mark.parametrize(
    ("written", "known"), [("16 May 2016", "2016-05-16"), ("Monday", ""), ("31 Feb 2016", "")]
)
def test_a_date_that_is_none_is_no_date(written, known):
    item = ITEM.replace("Mon, 16 May 2016 10:00:00 GMT", written)
    assert read(rss(item), "x.rss").articles[0][1].published.value == known


def test_the_encoding_a_feed_declares_is_used():
    text = RSS.replace("utf-8", "windows-1251").format(ITEM.replace("Talks", "Переговоры"))
    assert read(text.encode("cp1251"), "x.rss").articles[0][1].title == meta("Переговоры")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("They met. Read more", "They met."),
        ("They met.\n\nContinue reading...", "They met."),
        ("Ils se sont rencontrés. Lire la suite", "Ils se sont rencontrés."),
        ("He wants to read more", "He wants to read more"),
        ("They met.", "They met."),
    ],
)
def test_a_link_to_go_on_is_no_part_of_a_teaser(text, kept):
    found, link = without_tail(text)
    assert found.strip() == kept
    assert bool(link) == (found != text)


def test_c40_an_entity_bomb_and_an_external_entity_become_nothing():
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    text = RSS.format(ITEM.replace("Talks", "&a9;&x;")).replace("<rss", head + "<rss", 1)
    started = time.process_time()
    reading = read(text.encode(), "x.rss")
    assert time.process_time() - started < 10
    assert all("root:" not in raw.title.value for _, raw in reading.articles)


def test_c63_an_address_is_data_and_never_fetched():
    assert read(b"http://127.0.0.1:9/feed.xml", "x.rss").articles == ()


NEWS = (
    '<rss version="2.0"><channel><title>Газета</title><item><title>Встреча в порту</title>{}'
    "<description>Два министра встретились в понедельник в порту.</description></item></channel>"
    "</rss>"
)


def test_a_feed_in_another_encoding_than_it_names_is_read_in_its_own_letters():
    feed = '<?xml version="1.0" encoding="utf-8"?>' + NEWS.format("")
    kind, reading = parse("x.rss", feed.encode("cp1251"))
    assert (kind, reading.articles[0][1].title.value) == ("RSS/Atom", "Встреча в порту")
    assert reading.notes[0] == "Encoding guessed by its Russian letters: cp1251."


def test_a_feed_whose_elements_have_a_prefix_is_a_feed():
    feed = (
        '<?xml version="1.0"?><atom:feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:entry>'
        "<atom:title>Talks</atom:title><atom:summary>They met.</atom:summary></atom:entry>"
        "</atom:feed>"
    )
    kind, reading = parse("x.xml", feed.encode())
    assert (kind, reading.articles[0][1].text) == ("RSS/Atom", "They met.")


@pytest.mark.parametrize("text", ["Talks in Minsk", "Talks in Minsk&nbsp;&nbsp;The Daily"])
def test_a_teaser_that_repeats_headline_and_outlet_is_a_headline_alone(text):
    feed = (
        '<rss version="2.0"><channel><title>Search</title><item><title>Talks in Minsk - The Daily'
        f"</title><description>&lt;b&gt;{text.replace('&', '&amp;')}&lt;/b&gt;</description>"
        '<source url="https://daily.example">The Daily</source></item></channel></rss>'
    )
    reading = parse("x.rss", feed.replace(" - The Daily", "").encode())[1]
    assert reading.rejected[0].detail == "a headline alone: Talks in Minsk"


def test_a_year_of_two_digits_is_one_of_this_century():
    day = "<pubDate>Mon, 16 May 16 10:00:00 EST</pubDate>"
    assert (
        parse("x.rss", NEWS.format(day).encode())[1].articles[0][1].published.value == "2016-05-16"
    )
