"""Saved pages: the article in them, and what is said about it."""

import pytest

from readout.articles.html import plain, read
from readout.records import Fact, Known, Problem, Rejection, Removal

SENTENCES = [
    "The foreign ministers of both countries held talks in Minsk on Monday.",
    "They discussed security in Europe and the plans for missile defence.",
    "“We meet regularly,” one of them told reporters after the session.",
    "The next meeting is to take place in the autumn, the ministry added.",
]
PAGE = """<!doctype html><html lang="en-GB"><head>
<title>Ministers hold talks in Minsk » World » The Daily</title>
<meta property="og:site_name" content="The Daily">
<meta property="article:published_time" content="2016-05-16T10:00:00+03:00">
<link rel="canonical" href="https://daily.example/world/talks-1">
</head><body><nav><p>Home and world and sports and weather and more</p></nav>
<article><h1>Ministers hold talks in Minsk</h1>{}</article>
<h2>Comments</h2><p>Nothing said below is part of what the paper printed that day.</p>
<footer><p>Copyright of the Daily, all rights are reserved by law</p></footer></body></html>"""


def page(paragraphs=SENTENCES):
    return PAGE.format("".join(f"<p>{one}</p>" for one in paragraphs))


def article(data, name="talks.html"):
    return read(data if isinstance(data, bytes) else data.encode(), name).articles[0][1]


def test_the_article_is_taken_and_what_stands_around_it_is_not():
    text = article(page()).text
    assert [one for one in SENTENCES if one not in text.split("\n\n")] == []
    assert "Home and world" not in text
    assert "Copyright" not in text
    assert "Nothing said below" not in text


def test_what_stands_below_the_article_is_kept_beside_it():
    heading = "<h2>Comments</h2><p>Nothing said here is part of what the paper printed.</p>"
    text = page().replace("</article>", f"{heading}</article>")
    found = article(text)
    (below,) = found.removed
    assert (below.reason, below.at) == (Removal.BELOW, len(found.text))
    assert below.text.startswith("Comments\n\nNothing said here")


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Anna Nowak", "Anna Nowak"),
        ("https://social.example/anna", ""),
        ("", ""),
    ],
)
def test_the_author_a_page_names_is_its_byline(author, byline):
    meta = f'<meta name="author" content="{author}"><title>'
    assert article(page().replace("<title>", meta)).byline == byline


def test_the_facts_of_a_page_are_metadata():
    found = article(page())
    assert found.title == Fact("Ministers hold talks in Minsk", Known.METADATA)
    assert found.outlet == Fact("The Daily", Known.METADATA)
    assert found.published == Fact("2016-05-16", Known.METADATA)
    assert found.address == "https://daily.example/world/talks-1"
    assert found.language == "en"


@pytest.mark.parametrize("encoding", ["iso-8859-2", "windows-1250", "utf-8", "utf-16"])
def test_the_encoding_a_page_declares_is_used(encoding):
    polish = [one.replace("Minsk", "Łodzi, środa, źródło") for one in SENTENCES]
    text = page(polish).replace("<head>", f'<head><meta charset="{encoding}">')
    text = text.replace("“", '"').replace("”", '"')
    assert "Łodzi, środa, źródło" in article(text.encode(encoding, "replace")).text


def test_a_page_that_declares_xml_is_read():
    text = '<?xml version="1.0" encoding="utf-8"?>' + page()
    assert SENTENCES[0] in article(text).text


def test_where_no_article_is_recognised_the_paragraphs_are_taken(monkeypatch):
    monkeypatch.setattr("readout.articles.html._extracted", lambda tree: None)
    reading = read(page().encode(), "x.html")
    assert SENTENCES[0] in reading.articles[0][1].text
    assert "Home and world" not in reading.articles[0][1].text
    assert reading.notes == ("No article was recognised; all paragraphs of the page were taken.",)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<html></html>",
        "<!-- nothing -->",
        "<html><head><title>x</title></head><body><script>var x = 'They met.';</script></body>",
        "<html><title>Object moved</title><h1>Object moved</h1><p>It may be found <a>here</a>.",
    ],
)
def test_a_page_without_an_article_is_one_row(body):
    (rejected,) = read(body.encode(), "x.html").rejected
    assert (rejected.position, rejected.reason) == (0, Problem.NO_TEXT)
    assert isinstance(rejected, Rejection)


def test_a_saved_page_tells_where_it_was_saved_from():
    start = "<!-- saved from url=(0031)https://daily.example/talks-2 -->"
    text = page().replace('<link rel="canonical" href="https://daily.example/world/talks-1">', "")
    assert (
        article(text.replace("<html", start + "<html")).address == "https://daily.example/talks-2"
    )


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("<p>One <b>word</b>.</p><p>Two.</p>", "One word.\n\nTwo."),
        ("One<br>Two", "One\nTwo"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\n\nTwo"),
        ("<script>no()</script>yes<style>no{}</style>", "yes"),
        ("a &lt;b&gt; &amp; c", "a <b> & c"),
        ("", ""),
    ],
)
def test_a_fragment_becomes_its_words(fragment, words):
    assert plain(fragment) == words
