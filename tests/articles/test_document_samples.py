"""Real files of references, feeds, mail, documents and archives, read where they lie.

What is right is said in short facts (a day, an outlet, first words, a length): no text is copied.
"""

import json
import unicodedata
from pathlib import Path

import pytest

from readout.articles import bibtex, encoding, parse_all, ris
from readout.records import Problem
from readout.sources import walk

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not SAMPLES.is_dir(), reason="the shared material is not beside the checkout"
    ),
]


def parsed(path):
    (answer,) = parse_all(walk([SAMPLES / path]))
    return answer


# --- references, against the parses that Zotero expects --------------------------------------

NO_DATE = "the words of a template (“Year Date”), which Zotero puts after a year 0000"
# (file, number of the entry) -> field -> why ours differs.
DIFFERENCES = {
    **{("zotero_RIS_02", n): {"published": NO_DATE} for n in (19, 30, 32, 36)},
    **{("zotero_RIS_04", n): {"published": NO_DATE} for n in (14, 18, 20, 21, 22, 30, 39)},
    ("zotero_RIS_02", 6): {"published": NO_DATE, "outlet": "T2, the weblog, before J2"},
    ("zotero_RIS_02", 48): {"published": NO_DATE, "outlet": "T2, the series, before J2"},
    ("zotero_RIS_04", 15): {"published": NO_DATE, "title": "Zotero has a subject for mail"},
    ("zotero_BibTeX_05", 1): {"title": "an accent over nothing stays a tilde"},
    ("zotero_BibTeX_06", 1): {
        "title": "Zotero marks italics in HTML, a title here is plain text",
        "outlet": "Zotero raises letters in HTML, a name here is plain text",
    },
    ("zotero_BibTeX_09", 1): {"title": "a broken export; Zotero keeps a brace"},
}
FIELDS = {
    "title": ("title",),
    "outlet": ("publicationTitle", "websiteTitle", "blogTitle"),
    "published": ("date",),
    "address": ("url",),
    "text": ("abstractNote",),
}


def differing(entry, expected):
    def wanted(field):
        return next((expected[name] for name in FIELDS[field] if name in expected), "")

    return {
        field
        for field in FIELDS
        if " ".join(getattr(entry, field).split()) != " ".join(wanted(field).split())
    }


@pytest.mark.parametrize("kind", ["ris", "bibtex"])
def test_references_are_those_zotero_reads_but_for_what_is_listed(kind):
    reader = {"ris": ris, "bibtex": bibtex}[kind]
    files = sorted(SAMPLES.glob(f"{kind}/*.expected.json"))
    assert len(files) == {"ris": 6, "bibtex": 10}[kind]
    for path in files:
        name = path.name.removesuffix(".expected.json")
        (source,) = [one for one in path.parent.glob(f"{name}.*") if one.suffix != ".json"]
        entries = list(reader.entries(encoding.decode(source.read_bytes()).text))
        expected = json.loads(path.read_text("utf-8"))
        assert len(entries) == len(expected)
        for number, (entry, one) in enumerate(zip(entries, expected, strict=True), start=1):
            if entry.is_article:
                assert differing(entry, one) == set(DIFFERENCES.get((name, number), {}))


@pytest.mark.parametrize(
    ("path", "kept", "rejected"),
    [
        ("ris/zotero_RIS_00.ris", 1, {}),
        ("ris/zotero_RIS_01.ris", 0, {Problem.NOT_AN_ARTICLE: 1}),
        ("ris/zotero_RIS_02.ris", 6, {Problem.NOT_AN_ARTICLE: 42}),
        ("ris/zotero_RIS_03.ris", 1, {}),
        ("ris/zotero_RIS_04.ris", 8, {Problem.NOT_AN_ARTICLE: 31}),
        ("ris/zotero_RIS_05.ris", 0, {Problem.NO_TEXT: 1}),
        ("bibtex/zotero_BibTeX_01.bib", 0, {Problem.NOT_AN_ARTICLE: 2}),
        ("bibtex/zotero_BibTeX_08.bib", 0, {Problem.NO_TEXT: 7}),
        ("csl_json/citeProcJSExport.json", 7, {Problem.NOT_AN_ARTICLE: 30}),
    ],
)
def test_every_reference_is_an_article_or_a_row(path, kept, rejected):
    answer = parsed(path)
    reasons = [one.reason for one in answer.rejected]
    assert len(answer.articles) == kept
    assert {reason: reasons.count(reason) for reason in reasons} == rejected


# --- feeds -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "kept", "found", "announced"),
    [
        ("rss/guardian.rss", 55, 55, None),
        ("rss/heise.atom", 15, 15, None),
        ("rss/rss-1.rss", 0, 69, 69),  # headlines alone
        ("rss/incomplete-fields.atom", 0, 1, None),
    ],
)
def test_every_entry_of_a_feed_is_found(path, kept, found, announced):
    answer = parsed(path)
    assert (len(answer.articles), answer.found, answer.announced) == (kept, found, announced)


def facts(path, numbers):
    articles = dict(parsed(path).articles)
    return [
        (" ".join(raw.title.value.split()[:2]), raw.outlet.value, raw.published.value, raw.language)
        for raw in (articles[number] for number in numbers)
    ]


def test_the_facts_of_entries_are_those_of_the_feeds():
    daily = "The Guardian"
    assert facts("rss/guardian.rss", (1, 2, 4, 6, 55)) == [
        ("Trump State", daily, "2018-01-31", "en"),
        ("So, how", daily, "2018-01-31", "en"),
        ("Gun-smuggling case", daily, "2018-01-31", "en"),
        ("UN urged", daily, "2018-01-30", "en"),
        ("Earth's ultimate", daily, "2018-01-31", "en"),
    ]
    online = "heise developer neueste Meldungen"
    assert facts("rss/heise.atom", (1, 2, 3, 4, 15)) == [
        ("Java-Anwendungsserver: Red", online, "2016-02-01", ""),
        ("Scrum Day", online, "2016-02-01", ""),
        ("Microsoft veröffentlicht", online, "2016-02-01", ""),
        ("Ungewisse Zukunft", online, "2016-02-01", ""),
        ("Apache Software", online, "2016-01-28", ""),
    ]


def test_no_teaser_ends_in_its_link():
    texts = [raw.text for _, raw in parsed("rss/guardian.rss").articles]
    assert not [one for one in texts if "Continue reading" in one]


# --- mail ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "title", "published", "characters"),
    [
        ("email/email_base64.eml", "This message", "", 20),
        ("email/email_multipart_alternative.eml", "Multipart alternative", "", 44),
        ("email/plan.mbox", "Re: Our", "2017-02-21", 114),
    ],
)
def test_a_mail_is_its_authors_words_alone(path, title, published, characters):
    ((_, raw),) = parsed(path).articles
    assert " ".join(raw.title.value.split()[:2]) == title
    assert (raw.published.value, len(raw.text)) == (published, characters)


# --- documents -------------------------------------------------------------------------------


def words_of(path):
    return " ".join(raw.text for _, raw in parsed(path).articles).split()


@pytest.mark.parametrize("name", ["french", "unicode"])
def test_an_rtf_file_is_the_wanted_text(name):
    assert words_of(f"rtf/{name}.rtf") == (SAMPLES / f"rtf/{name}.txt").read_text("utf-8").split()


def test_two_documents_in_one_rtf_file_are_two_articles():
    # The label between the two belongs to neither.
    wanted = (SAMPLES / "rtf/encoding.txt").read_text("utf-8").replace("Text2:", " ").split()
    articles = [raw for _, raw in parsed("rtf/encoding.rtf").articles]
    found = [word for raw in articles for word in f"{raw.title.value} {raw.text}".split()]
    assert len(articles) == 2
    assert [one for one in found if one != "*"] == [
        unicodedata.normalize("NFC", one) for one in wanted if one != "*"
    ]


def test_a_pdf_is_the_wanted_text_word_for_word():
    (_, raw), *_ = parsed("documents/udhr_ger.pdf").articles
    wanted = (SAMPLES / "documents/udhr_ger.txt").read_text("utf-8-sig").split()
    assert raw.title.value.split() + raw.text.split() == wanted


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("documents/doc.doc", Problem.UNKNOWN_FORMAT),
        ("documents/empty_0bytes.pdf", Problem.EMPTY),
    ],
)
def test_a_document_that_is_not_read_is_one_row(path, reason):
    assert [(one.position, one.reason) for one in parsed(path).rejected] == [(0, reason)]


# --- archives, calendars, bundles ------------------------------------------------------------


@pytest.mark.parametrize("path", ["warc/example.warc.gz", "warc/example-trunc.warc"])
def test_a_web_archive_holds_one_page(path):
    answer = parsed(path)
    ((_, raw),) = answer.articles
    assert (answer.format, answer.found) == ("WARC", 1)
    assert (raw.title.value, raw.address) == ("Example Domain", "http://example.com/")


def test_a_record_that_announces_a_wrong_length_is_noted_with_its_place():
    assert "byte 1,197" in parsed("warc/example-trunc.warc").notes[0]


def test_an_entry_of_a_calendar_has_the_day_of_its_event():
    ((_, raw),) = parsed("ics/timezoned.ics").articles
    assert (raw.title.value, raw.published.value) == ("artsprint 2012", "2012-02-13")


def test_a_schema_is_no_article():
    (one,) = parsed("stix/report.json").rejected
    assert (one.position, one.reason) == (0, Problem.NOT_AN_ARTICLE)
