"""Who wrote an article: taken from every format that has a field or a place for it."""

import json

import pytest

from readout.articles.child import parse
from tests.articles.exports_built import TALKS, factiva_plain

WORDS = "The two ministers met in Minsk and agreed to meet again."
RIS = f"TY  - NEWS\nTI  - Talks\nAU  - Nowak, Anna\nAU  - Kowalski, Jan\nAB  - {WORDS}\nER  - \n"
BIBTEX = (
    f"@article{{a, title={{Talks}}, author={{Nowak, Anna and {{Desk}}}}, abstract={{{WORDS}}}}}"
)
CSL = {
    "type": "article-newspaper",
    "title": "Talks",
    "abstract": WORDS,
    "issued": {"date-parts": [[2016, 5, 16]]},
    "author": [{"given": "Anna", "family": "Nowak"}, {"literal": "Desk"}],
}
RSS = (
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Daily</title>'
    f"<item><title>Talks</title>{{}}<description>{WORDS}</description></item></channel></rss>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Daily</title><entry><title>Talks</title>'
    "<author><name>Anna Nowak</name><email>a@b.example</email></author><author><name>Jan Kowalski"
    f"</name></author><content>{WORDS}</content></entry></feed>"
)
FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "Daily"}
XML = (
    '<PPSResponse xmlns="http://global.factiva.com/pps"><article><byline><paragraph>By Anna Nowak'
    f"</paragraph></byline><leadParagraph><paragraph>{WORDS}</paragraph></leadParagraph></article>"
    "</PPSResponse>"
)
EUROPRESSE = (
    '<article><header><span class="DocPublicationName">Daily</span><div class="titreArticle">'
    "<p class='titreArticleVisu'>Talks</p></div>{}</header>"
    f"<section><p>{WORDS}</p></section></article>"
)


def items(**author):
    return json.dumps(FEED | {"items": [{"title": "Talks", "content_text": WORDS} | author]})


@pytest.mark.parametrize(
    ("name", "data", "byline"),
    [
        ("x.ris", RIS, "Nowak, Anna; Kowalski, Jan"),
        ("x.bib", BIBTEX, "Nowak, Anna; Desk"),
        ("x.json", json.dumps([CSL]), "Anna Nowak; Desk"),
        ("x.rss", RSS.format("<dc:creator>Anna Nowak</dc:creator>"), "Anna Nowak"),
        ("x.rss", RSS.format("<author>desk@daily.example (Anna Nowak)</author>"), "Anna Nowak"),
        ("x.rss", RSS.format("<author>desk@daily.example</author>"), ""),
        ("x.atom", ATOM, "Anna Nowak, Jan Kowalski"),
        ("x.json", items(authors=[{"name": "Anna Nowak"}, {"url": "x"}]), "Anna Nowak"),
        ("x.json", items(author={"name": "Anna Nowak"}), "Anna Nowak"),
        ("x.json", items(), ""),
        ("x.xml", XML, "Anna Nowak"),
        ("x.html", EUROPRESSE.format("<div>Anna Nowak</div>"), "Anna Nowak"),
        ("x.html", EUROPRESSE.format("<div class='docAuthors'>Anna Nowak</div>"), "Anna Nowak"),
        ("x.html", EUROPRESSE.format("<div>Minsk, 16 May 2016</div>"), ""),
        ("x.html", EUROPRESSE.format(f"<div>{WORDS * 3}</div>"), ""),
    ],
)
def test_who_wrote_an_article_is_taken_from_its_field(name, data, byline):
    assert [raw.byline for _, raw in parse(name, data.encode())[1].articles] == [byline]


@pytest.mark.parametrize("byline", ["By Anna Nowak", ""])
def test_in_a_factiva_page_without_codes_the_authors_stand_below_the_title(byline):
    page = f"<title>Factiva</title>{factiva_plain(TALKS, byline)}".encode()
    assert parse("x.html", page)[1].articles[0][1].byline == byline.removeprefix("By ")
