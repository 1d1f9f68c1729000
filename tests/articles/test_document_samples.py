"""Real files of references, feeds, mail, documents and archives, read where they lie.

What is right is said in short facts (a day, an outlet, first words, a length): no text is copied.
"""

import json
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
