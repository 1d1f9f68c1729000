"""Database exports as PDF: the lines that the other formats have, on paper."""

from dataclasses import replace

import pytest

from readout.articles.pdf import read
from readout.records import Fact, Known, Problem
from tests.articles.documents import pdf
from tests.articles.exports_built import (
    SUMMIT,
    TALKS,
    THREE,
    Told,
    factiva_pdf,
    nexis_lines,
    nexis_pdf,
    printed,
    proquest_pdf,
)

LONG = replace(
    TALKS,
    title="Ministers of both countries hold long talks in Minsk and agree to meet again in autumn",
    text=tuple(f"The ministers spoke about the point number {n} of their list." for n in range(40)),
)


def found(data):
    reading = read(data, "x.pdf")
    return [(raw.title.value, raw.outlet.value, raw.published.value) for _, raw in reading.articles]


def told(articles):
    return [(one.title, one.outlet, one.day) for one in articles]


@pytest.mark.parametrize("build", [nexis_pdf, factiva_pdf, proquest_pdf])
def test_title_outlet_and_day_of_every_article_are_found(build):
    assert found(build()) == told(THREE)


@pytest.mark.parametrize("build", [nexis_pdf, factiva_pdf])
def test_the_texts_are_those_of_the_articles(build):
    texts = [" ".join(raw.text.split()) for _, raw in read(build(), "x.pdf").articles]
    assert texts == [" ".join(one.body.split()) for one in THREE]


def test_a_text_of_proquest_ends_where_the_labels_below_it_begin():
    (_, first), *_ = read(proquest_pdf(), "x.pdf").articles
    assert first.text.startswith(TALKS.text[0])
    assert first.text.endswith("CREDIT: A Reporter")


def test_heads_of_later_pages_are_no_text_and_a_long_title_is_whole():
    data = nexis_pdf((LONG, SUMMIT))
    assert found(data) == told((LONG, SUMMIT))
    (_, first), _ = read(data, "x.pdf").articles
    assert " ".join(first.text.split()) == " ".join(LONG.text)


@pytest.mark.parametrize(("count", "notes"), [(3, ()), (5, ("Incomplete export: 3 of 5.",))])
def test_the_cover_announces_and_is_no_article(count, notes):
    from readout.articles import child

    _, reading = child.parse("x.pdf", nexis_pdf(cover=count))
    assert reading.announced == count
    assert [raw.title.value for _, raw in reading.articles] == [one.title for one in THREE]
    assert reading.notes == notes


def test_an_article_without_its_end_is_kept_and_the_report_says_so():
    def cut(one):
        lines = nexis_lines(one)
        return lines[:-5] if one is SUMMIT else lines

    reading = read(nexis_pdf(entry=cut), "x.pdf")
    assert [raw.title.value for _, raw in reading.articles] == [one.title for one in THREE]
    assert "Cut off: the end of an article is missing (number 3)." in reading.notes


def test_a_date_that_is_none_gives_the_day_of_loading():
    lines = [nexis_lines(one, date="Correction Appended") for one in THREE]
    reading = read(nexis_pdf(entry=lambda one: lines[THREE.index(one)]), "x.pdf")
    assert {raw.published for _, raw in reading.articles} == {Fact("2016-05-18", Known.LOADED)}


@pytest.mark.parametrize(
    "words",
    [
        ("Body", "Classification", "End of Document"),
        ("Text", "Klassifikation", "Ende des Dokuments"),
        ("Corps", "Classification", "Fin du document"),
        ("Cuerpo", "Clasificación", "Fin del documento"),
    ],
)
def test_the_marks_of_every_interface_part_the_articles(words):
    data = nexis_pdf(entry=lambda one: nexis_lines(one, words=words))
    assert found(data) == told(THREE)


def test_a_document_that_ends_like_an_export_and_is_none_stays_refused_or_one_article():
    words = "The two ministers met in Minsk on Monday and agreed to meet again in the autumn."
    english = read(pdf(printed([words, "", "End of Document"])), "x.pdf")
    assert english.rejected[0].reason is Problem.UNKNOWN_FORMAT
    polish = read(pdf(printed([words, "", "Koniec dokumentu"])), "x.pdf")
    assert len(polish.articles) == 1


def test_factiva_with_field_codes_is_refused_with_its_reason():
    lines = ["HD Ministers hold talks", "WC 20 words", f"AN Document {TALKS.id}"]
    lines += ["", f"Document {TALKS.id}"]
    (refused,) = read(pdf(printed(lines)), "x.pdf").rejected
    assert refused.detail.startswith("looks like a Factiva export; its field codes")


def test_proquest_whose_fields_are_missing_is_refused_with_its_reason():
    lines = ["ProQuest document ID: 261558071", "", "ProQuest document ID: 261558072"]
    (refused,) = read(pdf(printed(lines)), "x.pdf").rejected
    assert refused.detail.startswith("looks like a ProQuest export; its articles")


def test_a_caption_below_the_text_is_no_text():
    told_with_picture = Told(text=(" ".join(TALKS.text * 3), "Graphic", "A photograph."))
    (_, raw), *_ = read(nexis_pdf((told_with_picture,)), "x.pdf").articles
    assert raw.text == " ".join(TALKS.text * 3)
