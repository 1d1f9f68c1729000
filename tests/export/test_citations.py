"""Citations: the articles that records rest on, read back by rispy, by json and by our importer."""

import json
from dataclasses import replace

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from readout import export
from readout.articles import csl as csl_importer
from readout.articles import ris as ris_importer
from readout.export import citations, ris
from readout.export.cells import one_line
from readout.export.citations import Citation
from readout.filters import Filters
from readout.frames import columns
from readout.settings import load
from tests.export.made import HOSTILE, ID, MEETINGS, MENTIONS, NAMES, article, report
from tests.small_frames import frame, frames

ARTICLES = (
    article(1, title="Talks in Constanța", outlet="Ziarul Ștef", byline="Łucja Żółkiewska"),
    article(2, title="Переговоры", outlet="Проба", published="2016-06-01",
            published_text="2016-06", source="https://example.org/a?b=1;c"),
    article(3, title="", outlet="", published="", published_text="", source="javascript:alert(1)"),
    article(4, title="محادثات", outlet="خبر", published="2016-01-01", published_text="2016"),
)  # fmt: skip
WIRE = Citation(
    1, "a", "Talks", "Wire", "2016-05-16", "", "en", "", "2026-01-01T00:00:00Z", "ab" * 32
)
REPORTS = (report(1, 1), report(2, 1, article=2))
STATEMENT = {"statement": 1, "group": 1, "content": "it is so", "article": 4, "manner": "said"}


def corpus(*articles):
    """Return frames in which a meeting rests on two articles, and a statement on the fourth."""
    made = frames(MEETINGS[:1], (), [STATEMENT], MENTIONS[:1], articles or ARTICLES)
    seen = [{"article": 1, "address": "file:///etc/passwd"},
            {"article": 1, "address": "https://example.org/talks"}]  # fmt: skip
    return replace(
        made,
        reports=frame(columns.REPORTS, list(REPORTS)),
        sightings=frame(columns.SIGHTINGS, seen),
    )


def written(what, fmt, data=None):
    data = corpus() if data is None else data
    return export.file(what, data, Filters(), data, root=load().root, fmt=fmt).decode()


def references(what, data=None):
    return rispy.loads(written(what, "ris", data))


@pytest.mark.parametrize(
    ("what", "keys"), [("meetings", [1, 2]), ("statements", [4]), ("articles", [1, 2, 3, 4]),
                       ("sites", [1])]
)  # fmt: skip
def test_what_records_rest_on_is_cited_once(what, keys):
    data = corpus()
    assert [one.article for one in citations.cited(what, data, data)] == keys
    assert [one["id"] for one in references(what)] == [ID.format(key) for key in keys]
    assert [one["id"] for one in json.loads(written(what, "csl"))] == [
        ID.format(key) for key in keys
    ]


def test_a_reference_says_all_that_is_known():
    (one, *_) = references("articles")
    assert one["type_of_reference"] == "NEWS"
    assert (one["title"], one["secondary_title"]) == ("Talks in Constanța", "Ziarul Ștef")
    assert (one["authors"], one["date"], one["year"]) == (
        ["Łucja Żółkiewska"],
        "2016/05/16/",
        "2016",
    )
    assert one["urls"] == ["https://example.org/talks"]
    assert "ab" * 32 in one["notes"][0]


@pytest.mark.parametrize(("key", "date"), [(0, "2016/05/16/"), (1, "2016/06//"), (3, "2016///")])
def test_a_date_is_as_long_as_it_is_known(key, date):
    assert references("articles")[key]["date"] == date
    parts = json.loads(written("articles", "csl"))[key]["issued"]["date-parts"][0]
    assert parts == [int(part) for part in date.split("/") if part]


@pytest.mark.parametrize("fmt", ["ris", "csl"])
def test_only_web_addresses_are_addresses(fmt):
    text = written("articles", fmt)
    assert "javascript:" not in text
    assert "file:" not in text
    assert "https://example.org/a?b=1;c" in text


@pytest.mark.parametrize(
    ("fmt", "importer"), [("ris", ris_importer), ("csl", csl_importer)], ids=["ris", "csl"]
)
def test_our_own_importer_reads_every_reference_and_takes_none_for_an_article(fmt, importer):
    reading = importer.read(written("articles", fmt).encode(), f"x.{fmt}")
    assert not reading.articles  # a citation is no text: it must not come back as a source
    items = [one.item for one in reading.rejected]
    assert [
        (item.title.value, item.outlet.value, item.published.value, item.address, item.language)
        for item in items
    ] == [
        (one.title, one.outlet, one.published, one.address, one.language)
        for one in citations.cited("articles", corpus(), corpus())
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("fmt", ["ris", "csl"])
def test_names_of_every_script_come_through(name, fmt):
    assert name in written("articles", fmt, corpus(article(1, title=name)))


@pytest.mark.parametrize("words", HOSTILE)
def test_b24_a_headline_neither_ends_a_reference_nor_begins_one(words):
    data = corpus(article(1, title=words, outlet=words, byline=words))
    (one,) = references("articles", data)
    said = " ".join(words.translate({7: None, 11: None, 27: None}).split())
    assert (one["title"], one["secondary_title"], one["authors"]) == (said, said, [said])
    (item,) = json.loads(written("articles", "csl", data))
    assert (item["title"], item["author"]) == (said, [{"literal": said}])


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_b24_any_title_stays_one_line(title):
    cited = replace(WIRE, title=one_line(title))
    text = ris.write([cited, WIRE]).decode()
    assert [one["id"] for one in rispy.loads(text)] == ["a", "a"]
    assert text.count("\nER  - \r") == text.count("\r\n\r\n") == 2


def test_an_endnote_says_outlet_day_and_hash():
    one = Citation(
        1, "a", "Talks", "Wire", "2016-05-16", "", "en", "", "2026-01-01T00:00:00Z", "ab" * 32
    )
    assert one.line() == (
        "“Talks”, Wire, 16 May 2016 (read on 2026-01-01; SHA-256 abababababababab…)."
    )


@pytest.mark.parametrize("fmt", ["ris", "csl"])
def test_an_empty_slice_is_an_empty_list_and_the_same_slice_the_same_bytes(fmt):
    data = frames()
    assert written("articles", fmt, data) in ("", "[\n\n]\n")
    assert written("articles", fmt) == written("articles", fmt)
