"""Every database export, whole, cut and given twice: found = kept + rejected, and no exception."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.articles.child import parse, parsed
from readout.articles.formats import READERS, Kind
from readout.records import Problem
from tests.articles import exports_built as built

BUILDERS = {
    Kind.NEXIS_DOCX: built.nexis_docx,
    Kind.LEXIS_TXT: built.lexis_txt,
    Kind.LEXIS_HTML: lambda told: built.lexis_html(
        [built.lexis_html_entry(one, n, len(told)) for n, one in enumerate(told, start=1)]
    ),
    Kind.FACTIVA_HTML: built.factiva_html,
    Kind.FACTIVA_XML: built.factiva_xml,
    Kind.FACTIVA_RTF: built.factiva_rtf,
    Kind.PROQUEST_TXT: lambda told: built.proquest_txt(
        [built.proquest_txt_entry(one, n) for n, one in enumerate(told)]
    ),
    Kind.PROQUEST_HTML: lambda told: built.proquest_html(
        [built.proquest_html_entry(one, n) for n, one in enumerate(told)]
    ),
    Kind.PROQUEST_EML: lambda told: built.proquest_eml(
        [built.proquest_html_entry(one, n) for n, one in enumerate(told)]
    ),
    Kind.EUROPRESSE: built.europresse,
    Kind.MEDIA_CLOUD: built.media_cloud,
    Kind.EVENT_REGISTRY: built.event_registry,
    Kind.NEWS_API: built.news_api,
    Kind.GDELT: built.gdelt_mentions,
    Kind.LABELLED: built.labelled,
}
BUILDS = list(BUILDERS.items())
articles = st.lists(st.sampled_from(built.THREE), min_size=2, max_size=6)


def counted(data):
    kind, reading = parse("export.bin", data)
    answer = parsed("export.bin", "", kind, reading)
    positions = [n for n, _ in answer.articles] + [one.position for one in answer.rejected]
    assert answer.found == len(positions) == len(set(positions)) > 0
    return answer


@pytest.mark.parametrize(("kind", "build"), BUILDS)
@settings(max_examples=8, deadline=None)
@given(told=articles)
def test_each_article_of_a_whole_export_is_found_once(kind, build, told):
    answer = counted(build(told))
    assert (answer.format, answer.found) == (kind, len(told))
    assert answer.announced in (None, len(told))
    assert answer.articles or {one.reason for one in answer.rejected} == {Problem.NO_TEXT}


@pytest.mark.parametrize(("kind", "build"), BUILDS)
@settings(max_examples=12, deadline=None)
@given(told=articles, share=st.floats(0.05, 0.99))
def test_an_export_that_is_cut_anywhere_gives_no_article_too_many(kind, build, told, share):
    data = build(told)
    answer = counted(data[: int(len(data) * share)])
    assert len(answer.articles) <= len(told)
    assert READERS[kind]


@pytest.mark.parametrize(("kind", "build"), BUILDS)
@settings(max_examples=6, deadline=None)
@given(told=articles, junk=st.binary(min_size=1, max_size=40), share=st.floats(0, 1))
def test_junk_inside_an_export_is_rows_and_no_exception(kind, build, told, junk, share):
    data = build(told)
    at = int(len(data) * share)
    answer = counted(data[:at] + junk + data[at:])
    named = [one.detail for one in answer.rejected if one.detail.endswith(("Error", "Exception"))]
    assert named == []


HOSTILE = [
    (Kind.LEXIS_TXT, b"1 of 2 DOCUMENTS\nLENGTH: 3 words\n"),
    (Kind.LEXIS_TXT, b"1 of 2 DOCUMENTS\n" + b" " * 9 + b"x\n"),
    (Kind.LEXIS_HTML, b"<DOCFULL>"),
    (Kind.LEXIS_HTML, b'<DOCFULL><DIV CLASS="c0">'),
    (Kind.FACTIVA_HTML, b'<div class="article enArticle">'),
    (Kind.FACTIVA_HTML, b'<td class="index"><b>HD</b>'),
    (Kind.FACTIVA_RTF, b"Document DAILY00020160516ec5g00001\\par "),
    (Kind.PROQUEST_TXT, b"_" * 60 + b"\nProQuest\n\nFull text: x\n\nSubject: y\n\n"),
    (Kind.PROQUEST_HTML, b'<a name="DocID_X"><strong><Text x>'),
    (Kind.EUROPRESSE, b'<article><span class="DocPublicationName">'),
    (Kind.LABELLED, b"Title: x\nText: y\nSource: z\n"),
    (Kind.LABELLED, b"Title: x\n" + b"y\n" * 200),
]


def seconds(read, data):
    """The least of three: another process on the same core costs processor time as well."""
    took = []
    for _ in range(3):
        start = time.process_time()
        read(data)
        took.append(time.process_time() - start)
    return min(took)


@pytest.mark.parametrize(("kind", "unit"), HOSTILE)
def test_h64_the_time_of_an_export_of_nothing_but_marks_grows_with_its_length(kind, unit):
    opening = {Kind.FACTIVA_RTF: b"{\\rtf1 ", Kind.FACTIVA_HTML: b"<title>Factiva</title>"}

    def read(size):
        data = opening.get(kind, b"") + unit * (size // len(unit))
        return seconds(lambda one: parse("x", one), data)

    read(10_000)  # imports
    assert read(160_000) < 3.5 * read(80_000) + 0.2


POLISH = built.Told(
    title="Ministrowie rozmawiali w Łodzi",
    text=("Źródło zbliżone do rządu podało, że ministrowie spotkali się w środę.",) * 3,
)
RUSSIAN = built.Told(
    title="Переговоры в Минске",
    text=("Министры иностранных дел провели переговоры в Минске в понедельник.",) * 3,
)
TEXTS = (Kind.LEXIS_TXT, Kind.LEXIS_HTML, Kind.FACTIVA_HTML, Kind.PROQUEST_TXT)


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize(
    ("told", "encoding"),
    [
        (POLISH, "cp1250"),
        (POLISH, "iso-8859-2"),
        (POLISH, "utf-16"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "utf-16"),
    ],
)
def test_c51_an_export_in_another_encoding_keeps_its_letters(kind, told, encoding):
    text = BUILDERS[kind]([told]).decode("utf-8-sig").replace("©", "(c)")
    answer = counted(text.replace("\u00a0", " ").encode(encoding))
    assert answer.format == kind
    assert told.text[0] in answer.articles[0][1].text
    assert answer.articles[0][1].title.value == told.title
