"""Real files, read where they lie: pages with their wanted text, exports with their counts."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from readout.articles import article, parse_all
from readout.records import Known, Problem
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
    assert article(raw, "first.txt", "", "").source == "first.txt"


@pytest.mark.parametrize(("name", "least"), [("cnn_article", 0.99), ("spanish_article", 0.96)])
def test_the_wanted_text_of_a_page_is_found(name, least):
    raw = parsed(SAMPLES / "html_articles" / f"{name}.html").articles[0][1]
    wanted = (SAMPLES / "html_articles" / f"{name}.txt").read_text("utf-8")
    assert f1(raw.text + " " + raw.title.value, wanted) >= least


def test_five_of_seven_polish_pages_are_complete():
    wanted = json.loads((SAMPLES / "html_polish" / "gold_strings.json").read_text("utf-8"))
    pages = sorted((SAMPLES / "html_polish").glob("*.html"))
    answers = {path.name: parsed(path).articles[0][1] for path in pages}
    complete = [
        all(part in raw.text for part in wanted[name]["with"]) for name, raw in answers.items()
    ]
    assert (len(complete), sum(complete)) == (7, 5)
    assert all(raw.title.value and raw.outlet.value for raw in answers.values())
    assert all(raw.published.value.startswith("2021-") for raw in answers.values())


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
        ("mediacloud/random-stories-small.csv", 0, 1, None),
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
        ("mediacloud/random-stories-small.csv", Problem.NO_COLUMNS),
        ("documents/doc.doc", Problem.UNKNOWN_FORMAT),
        ("nexis/sample.TXT", Problem.NOT_TEXT),
        ("factiva/irish-independence_1_2017-11-14.html", Problem.UNKNOWN_FORMAT),
        ("europresse/europresse_test2.html", Problem.UNKNOWN_FORMAT),
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
