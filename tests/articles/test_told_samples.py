"""Titles, days and outlets of real articles, as a reader finds them in the files themselves.

No newspaper's words stand here: a title is the first eight digits of the SHA-256 of its words,
read in the file by eye and joined by single spaces.
"""

import hashlib
from functools import cache
from pathlib import Path

import pytest

from readout.articles import parse_all
from readout.sources import walk

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not SAMPLES.is_dir(), reason="the shared material is not beside the checkout"
    ),
]
# file (or its only match), then number of the article, title, day, outlet ("" where there is none)
TOLD = {
    "nexis/guardian1.docx": [
        (1, "d900ddbc", "2014-05-30", "Guardian.com"),
        (2, "02dcfc1e", "2014-02-14", "Guardian.com"),
    ],
    "nexis/guardian3.docx": [
        (1, "cea4d3c5", "2005-04-16", "The Guardian (London) - Final Edition"),
        (3, "8b9e4325", "2005-12-02", "The Guardian (London) - Final Edition"),
        (9, "4d8aa085", "2005-09-21", "The Guardian (London) - Final Edition"),
        (17, "ce301997", "2005-10-19", "The Guardian (London) - Final Edition"),
        (62, "405533d5", "2005-06-22", "The Guardian (London) - Final Edition"),
    ],
    "nexis/sample.DOCX": [
        (1, "16aba539", "2019-07-01", "The Guardian(London)"),
        (7, "5a6ac37f", "2019-07-03", "The Guardian(London)"),
        (10, "f0c9aaf6", "2019-07-02", "The Guardian(London)"),
    ],
    "nexis/sample.TXT": [
        (1, "16aba539", "2010-01-11", "Guardian.com"),
        (2, "16aba539", "2010-01-11", "Guardian"),
        (4, "07fe4d4a", "2010-01-11", "The Times (London)"),
        (7, "0cd83e97", "2010-01-08", "Guardian"),
        (8, "4864ba4c", "2010-01-10", "MAIL ON SUNDAY (London)"),
        (10, "d38b38a2", "2010-01-09", "DAILY MAIL (London)"),
    ],
    "nexis_html/irish-times*.html": [
        (1, "23b87b52", "1995-06-17", "The Irish Times"),
        (39, "35e30e31", "1995-06-16", "The Irish Times"),
        (79, "be6f12b2", "1995-06-15", "The Irish Times"),
        (119, "3d21c9a7", "1995-06-14", "The Irish Times"),
        (160, "6a31cb5f", "1995-06-12", "The Irish Times"),
        (165, "903f93a5", "1995-06-12", "The Irish Times"),
    ],
    "nexis_html/lexisnexis_test_en.html": [
        (1, "d13d72b7", "1991-12-19", "Some Newspaper"),
        (2, "0322d99e", "1993-01-28", "Some Newspaper"),
    ],
    "nexis_html/lexisnexis_test_copyright_error.html": [
        (1, "e3b0c442", "2018-12-31", "The Daily Planet"),
    ],
    "factiva/irish-independence*.html": [
        (1, "89cb19ef", "2017-11-13", "Irish Independent"),
        (2, "9f125c86", "2017-11-11", "Irish Independent"),
        (3, "b90f951d", "2017-11-11", "Irish Independent"),
        (20, "20e0bcf6", "2017-10-27", "Irish Independent"),
        (44, "bd95a021", "2017-10-16", "Irish Independent"),
    ],
    "factiva/factiva_test.html": [
        (1, "26ea0ae2", "2011-12-29", "Test newspaper"),
        (2, "32aaca36", "2011-12-29", "Ouest France"),
    ],
    "factiva/factiva_test.xml": [
        (1, "b0d4346a", "2012-01-09", "My Newspaper"),
        (2, "f2ba3bd7", "2012-01-06", "My Newspaper"),
        (3, "df062b42", "2012-05-06", "My Newspaper"),
    ],
    "proquest/star.txt": [
        (2, "ca52257c", "2022-03-09", "Toronto"),
        (6, "a56f79e9", "2022-03-07", "Toronto"),
        (147, "2f7b48c7", "2022-02-16", "Toronto"),
        (186, "7031b0e1", "2022-02-10", "Toronto"),
        (266, "9d20b86c", "2022-01-26", "Toronto"),
    ],
    "proquest/sample-1.html": [
        (1, "2adaf88c", "2010-05-08", "Los Angeles Times"),
    ],
    "proquest/malformed-html-tag.eml": [
        (1, "2adaf88c", "2010-05-08", "Los Angeles Times"),
        (2, "dafe5142", "2008-11-22", "Los Angeles Times"),
    ],
    "europresse/europresse_test2.html": [
        (1, "7e8cd205", "2006-03-14", "Newspaper"),
        (2, "7e8cd205", "2006-03-14", "Newspaper"),
        (3, "0fcfafb3", "2006-03-13", "Newspaper"),
        (4, "7e8cd205", "2006-03-13", "Newspaper"),
    ],
    "eventregistry/getArticles_example.json": [
        (1, "e8c83402", "2023-05-16", "rmol.co"),
    ],
    "news_json/sample.json": [
        (1, "0b4d7926", "2017-07-17", "rt.com"),
    ],
    "rss/guardian.rss": [
        (1, "3e5a9c4d", "2018-01-31", "The Guardian"),
        (2, "6fe2cc14", "2018-01-31", "The Guardian"),
        (3, "24ac6b36", "2018-01-31", "The Guardian"),
        (4, "1bdceab2", "2018-01-31", "The Guardian"),
        (5, "67586eb7", "2018-01-31", "The Guardian"),
        (6, "559edb53", "2018-01-30", "The Guardian"),
        (30, "d82ea4c7", "2018-01-31", "The Guardian"),
        (55, "5c2880ed", "2018-01-31", "The Guardian"),
    ],
    "rss/heise.atom": [
        (1, "84335bed", "2016-02-01", "heise developer neueste Meldungen"),
        (2, "ca9c02d0", "2016-02-01", "heise developer neueste Meldungen"),
        (3, "c62853f4", "2016-02-01", "heise developer neueste Meldungen"),
        (4, "0a5118ea", "2016-02-01", "heise developer neueste Meldungen"),
        (15, "2bb92117", "2016-01-28", "heise developer neueste Meldungen"),
    ],
    "ris/zotero_RIS_00.ris": [
        (1, "eb655508", "1996", "J.Neurosurg."),
    ],
    "ris/zotero_RIS_02.ris": [
        (6, "14d5108f", "", "Title of WebLog"),
        (30, "7e8cd205", "", "Journal"),
        (32, "7e8cd205", "", "Magazine"),
        (36, "7e8cd205", "", "Newspaper"),
    ],
    "ris/zotero_RIS_04.ris": [
        (14, "7e8cd205", "", "Source"),
        (18, "5780cbab", "", "Magazine Title"),
        (30, "e5b65dd6", "", "Newspaper Name"),
    ],
    "csl_json/citeProcJSExport.json": [
        (4, "7e8cd205", "1999-12-31", "Publication title"),
        (16, "7e8cd205", "1999-12-31", "Publication title"),
        (20, "7e8cd205", "1999-12-31", "Publication title"),
        (22, "7e8cd205", "1999-12-31", "Publication title"),
        (25, "7e8cd205", "1999-12-31", "Publication title"),
    ],
    "html_articles/ap_meta_refresh.html": [
        (1, "49000402", "2016-06-13", "AP"),
    ],
    "html_articles/cnn_article.html": [
        (1, "e1276eed", "2013-11-27", "CNN"),
    ],
    "html_articles/spanish_article.html": [
        (1, "0e4233f4", "2014-01-08", "ultimahora.es"),
    ],
    "html_polish/Dezubekizacja*.html": [
        (1, "e7d90fd2", "2021-05-05", "Dziennik.pl"),
    ],
    "html_polish/Eurostat*.html": [
        (1, "a3a23c49", "2021-04-30", "Do Rzeczy"),
    ],
    "html_polish/Finowie*.html": [
        (1, "a39eba86", "2021-03-16", "Res Publica Nowa"),
    ],
    "html_polish/Ile*.html": [
        (1, "a465ba24", "2021-04-28", "Forsal.pl"),
    ],
    "html_polish/Jest*.html": [
        (1, "3716a254", "2021-04-29", "wpolityce.pl"),
    ],
    "html_polish/Koncesjonowana*.html": [
        (1, "ee08554c", "2021-04-28", "Liberté!"),
    ],
    "html_polish/Maciej*.html": [
        (1, "8ffa063f", "2021-05-12", "wirtualnemedia.pl"),
    ],
    "email/email_base64.eml": [
        (1, "823d0765", "", ""),
    ],
    "email/email_multipart_alternative.eml": [
        (1, "3a94b070", "", ""),
    ],
    "email/plan.mbox": [
        (1, "eb6cb781", "2017-02-21", ""),
    ],
    "documents/udhr_ger.txt": [
        (1, "6758e98e", "", ""),
    ],
    "documents/udhr_ger.pdf": [
        (1, "6758e98e", "", ""),
    ],
    "documents/utf.txt": [
        (1, "e3b0c442", "", ""),
    ],
    "documents/non_utf.txt": [
        (1, "e3b0c442", "", ""),
    ],
    "rtf/unicode.rtf": [
        (1, "e3b0c442", "", ""),
    ],
    "warc/example.warc.gz": [
        (1, "162b8154", "", "example.com"),
    ],
    "warc/example-trunc.warc": [
        (1, "162b8154", "", "example.com"),
    ],
    "ics/timezoned.ics": [
        (1, "0ac57d6f", "2012-02-13", "test create calendar"),
    ],
}
FORMATS = {"nexis", "nexis_html", "factiva", "proquest", "rss", "ris", "csl_json"}


@cache
def read(pattern):
    (path,) = SAMPLES.glob(pattern)
    (answer,) = parse_all(walk([path]))
    return dict(answer.articles)


def short(title):
    return hashlib.sha256(" ".join(title.split()).encode()).hexdigest()[:8]


@pytest.mark.parametrize("pattern", TOLD)
def test_title_day_and_outlet_are_those_a_reader_finds(pattern):
    found = read(pattern)
    for number, title, day, outlet in TOLD[pattern]:
        raw = found[number]
        told = (number, short(raw.title.value), raw.published.value, raw.outlet.value)
        assert told == (number, title, day, outlet)


def test_five_articles_of_every_format_that_has_so_many_were_read_by_eye():
    counts = dict.fromkeys(FORMATS, 0)
    for pattern, rows in TOLD.items():
        folder = pattern.split("/")[0]
        if folder in counts:
            counts[folder] += len(rows)
    assert min(counts.values()) >= 5
    pages = [pattern for pattern in TOLD if pattern.startswith("html")]
    assert len(pages) == 10
