"""Real files, read where they lie: pages with their wanted text, exports with their counts."""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from readout.articles import article, parse_all
from readout.records import Known, Problem, Removal
from readout.sources import walk

SHARED = Path(__file__).resolve().parents[3] / "shared"
SAMPLES = SHARED / "samples"
FIRST = SHARED / "articles" / "cubasi-2016-05-16-russia-belarus-missile-shield.txt"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not SAMPLES.is_dir(), reason="the shared material is not beside the checkout"
    ),
]


@cache
def parsed(path):
    (answer,) = parse_all(walk([path]))
    return answer


def f1(found, wanted):
    found, wanted = (Counter(re.findall(r"\w+", one.lower())) for one in (found, wanted))
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


def test_the_first_article_is_read_as_a_careful_analyst_would():
    lines = [line for line in FIRST.read_text("utf-8").splitlines() if line]
    title, date, *body = lines
    raw = parsed(FIRST).articles[0][1]
    assert (raw.title.value, raw.title.known) == (title, Known.TEXT)
    assert (raw.outlet.value, raw.outlet.known) == ("Cuba Si", Known.TEXT)
    assert (raw.published.value, raw.published.known) == ("2016-05-16", Known.TEXT)
    # The repeated title with "Published on" goes; the lead displaced to the end stays.
    kept = [line for line in body if not line.startswith(title)]
    assert len(kept) == len(body) - 1
    assert raw.text.split("\n\n") == kept
    assert date not in raw.text
    # What left is kept: title and day, told in fields, and the title once more before the lead.
    head, repeated = raw.removed
    assert (head.text.split("\n"), head.reason, head.at) == ([title, date], Removal.FIELD, 0)
    assert (repeated.reason, repeated.at) == (Removal.TITLE, raw.text.index(kept[-1]))
    assert repeated.text.startswith(title)
    assert article(raw, "first.txt", "", "").source == "first.txt"


@pytest.mark.parametrize(("name", "least"), [("cnn_article", 0.99), ("spanish_article", 0.97)])
def test_the_wanted_text_of_a_page_is_found(name, least):
    raw = parsed(SAMPLES / "html_articles" / f"{name}.html").articles[0][1]
    wanted = (SAMPLES / "html_articles" / f"{name}.txt").read_text("utf-8")
    assert f1(raw.text + " " + raw.title.value, wanted) >= least


def test_every_polish_page_is_complete_and_one_piece_too_many_is_left_in_all():
    wanted = json.loads((SAMPLES / "html_polish" / "gold_strings.json").read_text("utf-8"))
    pages = sorted((SAMPLES / "html_polish").glob("*.html"))
    texts = {path.name: parsed(path).articles[0][1].text for path in pages}
    missing = [part for name in texts for part in wanted[name]["with"] if part not in texts[name]]
    left_in = [part for name in texts for part in wanted[name]["without"] if part in texts[name]]
    assert (len(texts), len(missing), len(left_in)) == (7, 0, 1)


@pytest.mark.parametrize(
    ("path", "kept", "rejected", "announced"),
    [
        ("news_json/sample.json", 1, 0, None),
        ("eventregistry/getArticles_example.json", 1, 1, 38_246),
        ("documents/utf.txt", 1, 0, None),
        ("documents/non_utf.txt", 1, 0, None),
        ("documents/udhr_ger.txt", 1, 0, None),
        ("html_articles/ap_meta_refresh.html", 1, 0, None),
        ("rss/unrecognized.rss", 0, 1, None),
        ("mediacloud/random-stories-small.csv", 0, 98, None),
        ("gdelt/mentionssamp.csv", 0, 1_635, None),
    ],
)
def test_a_sample_holds_what_somebody_counted(path, kept, rejected, announced):
    answer = parsed(SAMPLES / path)
    counts = (len(answer.articles), len(answer.rejected), answer.announced)
    assert counts == (kept, rejected, announced)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("documents/empty_0bytes.pdf", Problem.EMPTY),
        ("documents/doc.doc", Problem.UNKNOWN_FORMAT),
    ],
)
def test_what_is_not_read_is_one_clear_row(path, reason):
    answer = parsed(SAMPLES / path)
    assert [(one.position, one.reason) for one in answer.rejected] == [(0, reason)]


def test_german_in_an_undeclared_encoding_keeps_its_letters():
    assert "Großbritanniens" in parsed(SAMPLES / "documents" / "non_utf.txt").articles[0][1].text


def test_every_sample_at_all_is_one_answer_that_adds_up():
    sources = list(walk([SAMPLES]))
    answers = list(parse_all(sources))
    assert len(answers) == len(sources)
    assert all(one.found == len(one.articles) + len(one.rejected) > 0 for one in answers)
    assert not [one for one in answers for r in one.rejected if r.reason is Problem.CRASHED]


# --- exports of news databases --------------------------------------------------------------
# Titles are told by their first two words, so that no sentence of a newspaper stands here.

IRISH = "factiva/irish-independence_1_2017-11-14.html"
TIMES = "nexis_html/irish-times_1995-06-12_0001.html"
EXPORTS = [  # file, found, kept, announced, notes
    ("nexis/guardian1.docx", 2, 2, 2, ()),
    ("nexis/guardian3.docx", 62, 62, 62, ("The day is that of loading",)),
    ("nexis/sample.DOCX", 10, 10, 10, ("The file's properties count 11", "Fewer words than")),
    ("nexis/sample.TXT", 10, 10, 10, ("Number 8 says that it is one of 383",)),
    (TIMES, 166, 166, 166, ()),
    (
        "nexis_html/lexisnexis_test_en.html",
        2,
        2,
        146,
        ("Incomplete export: 2 of 146.", "Fewer words", "A part of a search that found 2,146."),
    ),
    (
        "nexis_html/lexisnexis_test_copyright_error.html",
        2,
        1,
        2,
        ("No title was found (number 1)",),
    ),
]
TOLD = [  # file, number, first words of the title, day, outlet
    ("nexis/guardian1.docx", 1, "Worried about", "2014-05-30", "Guardian.com"),
    ("nexis/guardian1.docx", 2, "Wythenshawe byelection:", "2014-02-14", "Guardian.com"),
    (
        "nexis/guardian3.docx",
        5,
        "Society 2:",
        "2005-09-14",
        "The Guardian (London) - Final Edition",
    ),
    ("nexis/guardian3.docx", 31, "The Guide:", "2005-12-24", "The Guardian - Final Edition"),
    ("nexis/sample.DOCX", 9, "R (programming", "2019-07-03", "The Guardian(London)"),
    ("nexis/sample.TXT", 3, "Lorem ipsum", "2010-01-11", "The Sun (England)"),
    ("nexis/sample.TXT", 7, "ranch noble", "2010-01-08", "Guardian"),
    ("nexis/sample.TXT", 8, "PRISONER OF", "2010-01-10", "MAIL ON SUNDAY (London)"),
    ("nexis/sample.TXT", 9, "R (programming", "2010-01-10", "Sunday Mirror"),
    ("nexis/sample.TXT", 10, "Wikipedia", "2010-01-09", "DAILY MAIL (London)"),
    (
        TIMES,
        1,
        "Casualties mount",
        "1995-06-17",
        "The Irish Times",
    ),
    (
        TIMES,
        2,
        "Disabled anglers",
        "1995-06-17",
        "The Irish Times",
    ),
    (TIMES, 161, "IBM to", "1995-06-12", "The Irish Times"),
    ("nexis_html/lexisnexis_test_en.html", 1, "Heading One", "1991-12-19", "Some Newspaper"),
    (
        IRISH,
        1,
        "Is all",
        "2017-11-13",
        "Irish Independent",
    ),
    (
        IRISH,
        2,
        "A lady",
        "2017-11-11",
        "Irish Independent",
    ),
    (
        IRISH,
        44,
        "Varadkar draws",
        "2017-10-16",
        "Irish Independent",
    ),
    ("proquest/star.txt", 1, "Ontario to", "2022-03-09", "Toronto"),
    ("proquest/star.txt", 93, "PM needs", "2022-02-26", "Toronto Star"),
    ("proquest/star.txt", 185, "Doug Ford's", "2022-02-09", "Toronto"),
    ("proquest/star.txt", 369, "New program", "2022-01-01", "Toronto Star"),
    ("proquest/star.txt", 373, "Finger pointing", "2022-01-01", "Toronto Star"),
    ("proquest/sample-1.html", 1, "City National", "2010-05-08", "Los Angeles Times"),
    ("proquest/malformed-html-tag.eml", 1, "City National", "2010-05-08", "Los Angeles Times"),
    ("proquest/malformed-html-tag.eml", 2, "FINANCIAL CRISIS;", "2008-11-22", "Los Angeles Times"),
    ("europresse/europresse_test2.html", 1, "Title", "2006-03-14", "Newspaper"),
    ("europresse/europresse_test2.html", 2, "Title", "2006-03-14", "Newspaper"),
    ("europresse/europresse_test2.html", 3, "A heading", "2006-03-13", "Newspaper"),
    ("europresse/europresse_test2.html", 4, "Title", "2006-03-13", "Newspaper"),
    ("eventregistry/getArticles_example.json", 1, "Tesla Changed", "2023-05-16", "rmol.co"),
    ("news_json/sample.json", 1, "Moscow to", "2017-07-17", "rt.com"),
    ("factiva/factiva_test.html", 1, "Test 1", "2011-12-29", "Test newspaper"),
    ("factiva/factiva_test.html", 2, "Test 2", "2011-12-29", "Ouest France"),
    ("factiva/factiva_test.xml", 1, "TEST -", "2012-01-09", "My Newspaper"),
    ("factiva/factiva_test.xml", 3, "TEST -", "2012-05-06", "My Newspaper"),
    ("nexis_html/lexisnexis_test_en.html", 2, "First part;", "1993-01-28", "Some Newspaper"),
]


@pytest.mark.parametrize(("path", "found", "kept", "announced", "notes"), EXPORTS)
def test_an_export_holds_what_somebody_counted(path, found, kept, announced, notes):
    answer = parsed(SAMPLES / path)
    assert (answer.found, len(answer.articles), answer.announced) == (found, kept, announced)
    for part in notes:
        assert any(note.startswith(part) for note in answer.notes)
    assert all(raw.published.value for _, raw in answer.articles)


@pytest.mark.parametrize(("path", "number", "title", "day", "outlet"), TOLD)
def test_an_article_of_an_export_is_told_as_it_stands_there(path, number, title, day, outlet):
    raw = dict(parsed(SAMPLES / path).articles)[number]
    assert " ".join(raw.title.value.split()[:2]) == title
    assert (raw.published.value, raw.outlet.value) == (day, outlet)


def test_what_the_samples_owners_counted_is_what_the_exports_hold():
    counted = json.loads((SAMPLES / "expected_counts.json").read_text("utf-8"))
    wanted = {
        f"{folder}/{file}": n for folder, files in counted.items() for file, n in files.items()
    }
    for path, found, *_ in EXPORTS:
        assert wanted.get(path, found) == found or not isinstance(wanted[path], int)


def test_the_same_article_in_a_page_and_in_a_mail_is_the_same_text():
    (page,) = [raw for _, raw in parsed(SAMPLES / "proquest/sample-1.html").articles]
    mail = parsed(SAMPLES / "proquest/malformed-html-tag.eml").articles[0][1]
    assert (page.text, page.address) == (mail.text, mail.address)


def test_ten_bodies_of_an_export_stand_there_twice_under_other_numbers():
    texts = [raw.text for _, raw in parsed(SAMPLES / "proquest/star.txt").articles]
    assert len(texts) - len(set(texts)) == 10


def test_an_entry_that_points_to_more_is_told_from_an_article_without_a_text():
    (rejected,) = parsed(SAMPLES / "eventregistry/getArticles_example.json").rejected
    assert (rejected.position, rejected.reason) == (2, Problem.NOT_AN_ARTICLE)


def test_a_message_of_the_database_is_told_from_an_article():
    (rejected,) = parsed(SAMPLES / "nexis_html/lexisnexis_test_copyright_error.html").rejected
    assert (rejected.position, rejected.reason) == (2, Problem.VENDOR_ERROR)
