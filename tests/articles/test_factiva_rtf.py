"""Factiva and Nexis, RTF: the same order of lines as in their other forms."""

import pytest

from readout.articles import nexis_rtf
from readout.articles.child import parse
from readout.articles.factiva_rtf import read
from readout.records import Problem
from tests.articles.exports_built import (
    TALKS,
    THREE,
    VISIT,
    Told,
    factiva_rtf,
    factiva_rtf_coded,
    factiva_rtf_plain,
    rtf,
)


@pytest.mark.parametrize("layout", [factiva_rtf_coded, factiva_rtf_plain])
def test_every_article_is_found_in_either_layout(layout):
    kind, reading = parse("x.rtf", factiva_rtf(entry=layout))
    found = [raw for _, raw in reading.articles]
    assert kind == "Factiva RTF"
    assert [raw.text for raw in found] == [told.body for told in THREE]
    assert [raw.title.value for raw in found] == [told.title for told in THREE]
    assert [raw.outlet.value for raw in found] == [told.outlet for told in THREE]
    assert [raw.published.value for raw in found] == [told.day for told in THREE]


def test_cells_of_a_table_are_fields():
    cells = [line.replace("\t", "\\cell ") + "\\cell\\row " for line in factiva_rtf_coded(TALKS)]
    data = ("{\\rtf1\\ansi " + "".join(cells) + "}").replace("“", "\\'93").replace("”", "\\'94")
    (raw,) = [raw for _, raw in read(data.encode(), "x.rtf").articles]
    assert (raw.title.value, raw.outlet.value) == (TALKS.title, TALKS.outlet)


def test_a_summary_at_the_start_is_no_article():
    data = rtf(["Search Summary", "Text", "talks", *factiva_rtf_coded(TALKS)])
    (raw,) = [raw for _, raw in read(data, "x.rtf").articles]
    assert (raw.title.value, raw.text) == (TALKS.title, TALKS.body)


def test_a_last_article_without_its_number_is_cut_off():
    data = rtf([*factiva_rtf_coded(TALKS), *factiva_rtf_coded(VISIT)[:-2]])
    reading = read(data, "x.rtf")
    assert [raw.text for _, raw in reading.articles] == [TALKS.body, VISIT.body]
    assert reading.notes == ("Cut off: the number of an article is missing (number 2).",)


def test_a_document_without_a_number_is_one_row():
    assert read(rtf(["They met."]), "x.rtf").rejected[0].reason is Problem.NO_ARTICLES


def test_c45_braces_and_a_lone_surrogate_harm_nothing():
    data = factiva_rtf().replace(b"They", b"\\u-10179?They") + b"}" * 100_000
    _, reading = parse("x.rtf", data)
    assert len(reading.articles) == 3


def nexis_lines(told):
    return [
        *(told.title, told.outlet, told.shown, "Copyright 2016 The Daily", "Section: WORLD"),
        *("Length: 20 words", "Body", *told.text, "Classification", "Language: ENGLISH"),
        *("Load-Date: May 18, 2016", "End of Document"),
    ]


def test_a_nexis_export_is_read_with_the_cover_left_out():
    cover = ["Job Number: 1", "Documents (3)", *(f"{n}. {t.title}" for n, t in enumerate(THREE, 1))]
    data = rtf([*cover, *(line for told in THREE for line in nexis_lines(told))])
    kind, reading = parse("x.rtf", data)
    assert (kind, reading.announced) == ("Nexis RTF", 3)
    assert [raw.text for _, raw in reading.articles] == [told.body for told in THREE]
    assert [raw.title.value for _, raw in reading.articles] == [told.title for told in THREE]
    assert nexis_rtf.read(rtf(["They met."]), "x").rejected[0].reason is Problem.NO_ARTICLES


def test_titles_are_told_by_the_table_of_contents():
    def entry(told):
        return [line for line in factiva_rtf_plain(told) if line not in ("World", "By A Reporter")]

    contents = [f"{told.title} .... {n}" for n, told in enumerate(THREE, start=2)]
    data = rtf(
        ["Factiva RTF Display Format", *contents, *(line for told in THREE for line in entry(told))]
    )
    reading = read(data, "x.rtf")
    assert [raw.title.value for _, raw in reading.articles] == [told.title for told in THREE]


def test_the_code_of_a_source_may_be_one_letter():
    data = factiva_rtf((Told(id="J000000020160516ec5g00001"),))
    kind, reading = parse("x.rtf", data)
    assert (kind, len(reading.articles)) == ("Factiva RTF", 1)


@pytest.mark.parametrize("word", ["Dokument", "Documento", "Документ", "文件"])
def test_the_number_is_known_in_other_interfaces(word):
    data = rtf(line.replace("Document ", f"{word} ") for line in factiva_rtf_coded(TALKS))
    kind, reading = parse("x.rtf", data)
    assert (kind, len(reading.articles)) == ("Factiva RTF", 1)


def test_an_article_whose_mark_of_the_text_is_unknown_is_not_lost():
    lines = [line if line != "Body" else "Corpo" for line in nexis_lines(TALKS)]
    _, reading = parse("x.rtf", rtf([*lines, *nexis_lines(VISIT)]))
    assert len(reading.articles) + len(reading.rejected) == 2
