"""Nexis Uni, DOCX: where an article begins and ends, what is told above and below its text."""

import pytest

from readout import limits
from readout.articles.child import parse
from readout.articles.formats import Kind
from readout.articles.nexis_docx import is_export, read
from readout.records import Fact, Known, Problem
from tests.articles.exports_built import (
    TALKS,
    THREE,
    VISIT,
    a_zip,
    docx,
    nexis_docx,
    nexis_paragraphs,
    paragraph,
)

COVER = (
    "Date and Time: Monday, 23. May 2016 09:31:00 CEST",
    "Job Number: 00000001",
    "Documents (3)",
    "1. Ministers hold talks in Minsk",
    "Client/Matter: -None-",
    "Search Terms: talks",
)


def articles(data):
    return [raw for _, raw in read(data, "x.docx").articles]


def one(paragraphs):
    (raw,) = articles(docx(paragraphs))
    return raw


def test_every_article_is_found_with_what_is_told_above_and_below_it():
    found = articles(nexis_docx())
    assert [raw.text for raw in found] == [told.body for told in THREE]
    assert [raw.title.value for raw in found] == [told.title for told in THREE]
    assert [raw.outlet.value for raw in found] == [told.outlet for told in THREE]
    assert [raw.published for raw in found] == [Fact(t.day, Known.METADATA) for t in THREE]
    assert {raw.language for raw in found} == {"en"}
    assert found[0].address.endswith(f"id=urn:contentItem:{TALKS.id}&x=1")


def test_the_cover_is_no_article_and_beats_the_count_of_the_properties():
    reading = read(nexis_docx(cover=COVER, count=4), "x.docx")
    assert (len(reading.articles), reading.announced) == (3, 3)
    assert reading.notes == ("The file's properties count 4, its cover 3.",)


def test_an_export_that_holds_fewer_than_it_announces_is_incomplete():
    kind, reading = parse("x.docx", nexis_docx(count=10))
    assert (kind, reading.announced) == (Kind.NEXIS_DOCX, 10)
    assert "Incomplete export: 3 of 10." in reading.notes


def test_lines_of_the_text_that_look_like_labels_stay_in_the_text():
    told = type(TALKS)(text=("He added:", "BUSH: no comment.", "Copyright 2016 is a long word."))
    assert one(nexis_paragraphs(told)).text == told.body


def test_without_a_date_the_day_of_loading_stands_in_and_says_so():
    raw = one(nexis_paragraphs(TALKS, date="Correction Appended"))
    assert raw.published == Fact("2016-05-18", Known.LOADED)
    assert (raw.title.value, raw.outlet.value) == (TALKS.title, TALKS.outlet)


def test_the_shortened_lead_above_the_full_text_is_left_out():
    told = type(TALKS)(text=("ABSTRACT", "Ministers met.", "FULL TEXT", *TALKS.text))
    assert one(nexis_paragraphs(told)).text == TALKS.body


def test_captions_and_corrections_below_the_text_are_left_out():
    paragraphs = nexis_paragraphs(TALKS)
    paragraphs[-4:-4] = [paragraph("Graphic", bookmark="Graphic"), paragraph("Two ministers.")]
    assert one(paragraphs).text == TALKS.body


@pytest.mark.parametrize(
    ("body", "end"),
    [("Texte", "Fin du document"), ("Text", "Ende des Dokuments"), ("Treść", "Koniec dokumentu")],
)
def test_the_marks_of_other_interfaces_are_known(body, end):
    assert one(nexis_paragraphs(TALKS, body=body, end=end)).text == TALKS.body


def test_without_bookmarks_the_marks_at_the_ends_part_the_articles():
    paragraphs = [paragraph(line) for line in COVER]
    for told in (TALKS, VISIT):
        paragraphs += [
            one.replace("Bookmark_1", "").replace('w:name="Body"', "")
            for one in nexis_paragraphs(told)
        ]
    found = articles(docx(paragraphs))
    assert [raw.text for raw in found] == [TALKS.body, VISIT.body]
    assert [raw.title.value for raw in found] == [TALKS.title, VISIT.title]


def test_a_cut_off_article_and_a_text_that_is_too_short_are_said():
    paragraphs = nexis_paragraphs(TALKS)
    paragraphs += nexis_paragraphs(VISIT, 2, length="1,200 words", end="")
    assert read(docx(paragraphs), "x.docx").notes == (
        "Cut off: the end of an article is missing (number 2).",
        "Fewer words than the entry itself says (number 2).",
    )


def test_an_article_given_twice_stays_twice_and_the_report_says_so():
    reading = read(nexis_docx((TALKS, VISIT, TALKS)), "x.docx")
    assert len(reading.articles) == 3
    assert reading.notes == ("Document ids that stand there twice: 1.",)


def test_an_article_without_a_text_is_rejected_under_its_title():
    (rejected,) = read(nexis_docx((TALKS, type(TALKS)(text=()))), "x.docx").rejected
    assert (rejected.position, rejected.reason) == (2, Problem.NO_TEXT)
    assert rejected.detail == TALKS.title


def test_a_word_file_of_another_hand_is_no_export():
    data = a_zip(**{"word/document.xml": "<w:document/>"})
    assert not is_export(data)
    assert read(data, "x.docx").rejected[0].reason is Problem.UNREADABLE
    assert read(docx([paragraph("A letter.")]), "x").rejected[0].reason is Problem.NO_ARTICLES


# --- hostile rows ---------------------------------------------------------------------------


def test_c32_a_packed_bomb_is_refused_before_it_is_unpacked():
    data = a_zip(**{"word/document.xml": b"x" * 5_000_000, "docProps/custom.xml": "LADeliveryID"})
    assert read(data, "x.docx").rejected[0].reason is Problem.TOO_LARGE


def test_c33_too_many_members_are_refused(monkeypatch):
    monkeypatch.setattr(limits, "ARCHIVE_ENTRIES", 2)
    assert read(nexis_docx(), "x.docx").rejected[0].reason is Problem.TOO_LARGE


def test_c38_a_truncated_file_is_one_row():
    data = nexis_docx()
    assert read(data[: len(data) // 2], "x.docx").rejected[0].reason is Problem.UNREADABLE


def test_c40_a_document_type_is_refused_and_no_entity_is_read():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    data = a_zip(**{"word/document.xml": bomb, "docProps/custom.xml": "LADeliveryID"})
    assert read(data, "x.docx").rejected[0].detail == "a document type declaration"


def test_c42_links_are_read_as_text_and_never_followed():
    raw = articles(nexis_docx((TALKS,)))[0]
    assert raw.address.startswith("https://nexis.example/")


def test_an_edition_below_the_date_and_a_second_name_above_it_change_nothing():
    paragraphs = nexis_paragraphs(TALKS)
    paragraphs.insert(4, paragraph("Late Edition - Final"))
    paragraphs.insert(3, paragraph("The Daily Blogs"))
    raw = one(paragraphs)
    assert (raw.title.value, raw.outlet.value) == (TALKS.title, TALKS.outlet)
    assert raw.published.value == TALKS.day


def test_labels_that_stand_last_are_no_text_where_no_heading_parts_them():
    paragraphs = [p for p in nexis_paragraphs(TALKS, date="") if "Classification" not in p]
    raw = one(paragraphs)
    assert raw.text == TALKS.body
    assert (raw.published, raw.language) == (Fact("2016-05-18", Known.LOADED), "en")
