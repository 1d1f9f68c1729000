"""What a file is: its content first, its name last."""

import pytest

from readout.articles.kinds import Kind, Recognised, recognise
from readout.records import Problem, Rejection


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"They met.", "x.txt", Kind.TEXT),
        (b"They met.", "x", Kind.TEXT),
        (b"# Talks\n\nThey met.", "x.md", Kind.MARKDOWN),
        (b"[Updated] They met [again].", "x.txt", Kind.TEXT),
        (b"[![a picture](x)](y)\n\nThey met.", "x.md", Kind.MARKDOWN),
        (b"<!DOCTYPE html><p>They met.", "x.html", Kind.HTML),
        (b"\n<!-- saved --><html><p>They met.", "x.htm", Kind.HTML),
        (b'<?xml version="1.0"?><html><p>They met.', "x.xhtml", Kind.HTML),
        (b"<p>They met.", "x.html", Kind.HTML),
        (b'{"text": "They met."}', "x.json", Kind.JSON),
        (b'[{"text": "They met."}]', "x.json", Kind.JSON),
        (b'{"text": "They', "x.json", Kind.JSON),
        (b'{"text": "They met."}\n', "x.jsonl", Kind.JSONL),
        (b"title,text\nTalks,They met.\n", "x.csv", Kind.CSV),
        (b"title\ttext\nTalks\tThey met.\n", "x.tsv", Kind.CSV),
        (b"a,b\n1,2\n", "x.csv", Kind.CSV),
    ],
)
def test_a_kind_that_its_name_confirms_needs_no_note(data, name, kind):
    assert recognise(data, name) == Recognised(kind)


@pytest.mark.parametrize(
    ("data", "name", "kind", "note"),
    [
        (b"<!doctype html><p>x", "x.txt", Kind.HTML, "The name ends in .txt, the content is HTML."),
        (b'{"text": "x"}', "x.csv", Kind.JSON, "The name ends in .csv, the content is JSON."),
        (b"title,text\nx,y\n", "x.txt", Kind.CSV, "The name ends in .txt, the content is CSV."),
        (b"They met.", "x.pdf", Kind.TEXT, "The name ends in .pdf, the content is TXT."),
        (b"They met.", "x.html", Kind.TEXT, "The name ends in .html, the content is TXT."),
    ],
)
def test_content_decides_and_a_name_that_disagrees_is_noted(data, name, kind, note):
    assert recognise(data, name) == Recognised(kind, note)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"junk first\n%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04\x14", "a zip archive or an office document"),
        (b"\x1f\x8b\x08", "a gzip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document (DOC, XLS)"),
        (b"{\\rtf1\\ansi They met.}", "an RTF document"),
        (b"WARC/1.0\r\n", "a web archive (WARC)"),
        (b"\n TY  - NEWS\nTY  - NEWS\n", "a reference file (RIS)"),
        (b"@article{x2016,\n title = {Talks}}", "a reference file (BibTeX)"),
        (b"From a@b.example Mon May 16 10:00:00 2016\nSubject: x\n", "a mailbox"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">\n', "a feed"),
    ],
)
def test_a_format_that_is_not_read_is_named(data, what):
    assert recognise(data, "x.zip") == Rejection(0, Problem.UNKNOWN_FORMAT, f"looks like {what}")
    assert recognise(data, "x.txt") == Rejection(0, Problem.NOT_TEXT, f"looks like {what}")


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\x00\x00\x00"])
def test_nothing_but_blanks_is_empty(data):
    assert recognise(data, "x.txt") == Rejection(0, Problem.EMPTY)


def test_a_name_that_is_unknown_and_a_content_that_says_nothing_is_no_format():
    found = recognise(b"body { color: red }", "x.css")
    assert found == Rejection(0, Problem.UNKNOWN_FORMAT, "the name ends in .css")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"Terms: talks\r\n\r\n                    1 of 10 DOCUMENTS\r\n", Kind.LEXIS_TXT),
        (b"   Dokument 1 von 10\n\nSPRACHE: GERMAN\n", Kind.LEXIS_TXT),
        (b"_" * 60 + b"\n\nTalks\n\nProQuest document ID: 1\n", Kind.PROQUEST_TXT),
        (b'<a name="DocID_X_1"></a><p><strong>Author: </strong>', Kind.PROQUEST_HTML),
        (b'<article><span class="DocPublicationName">', Kind.EUROPRESSE),
        (b",collect_date,media_name,publish_date,url\n", Kind.MEDIA_CLOUD),
        (b'{"articles": {"results": [{}]}}', Kind.EVENT_REGISTRY),
        (b'{"status": "ok", "totalResults": 1, "articles": [{"publishedAt": ""}]}', Kind.NEWS_API),
        (b"555924816\t20160701210000\t20170701234500\t1\tdaily.example\t", Kind.GDELT),
        (b"GLOBALEVENTID\tSQLDATE\n", Kind.GDELT),
        (b"20160516001500-0\t20160516001500\t1\tdaily.example\t", Kind.GDELT),
        ("Источник: Газета\nЗаголовок: А\nТекст: Б\n\n".encode("cp1251") * 2, Kind.LABELLED),
        (b"From: <noreply@proquest.com>\nMIME-Version: 1.0\n\nx", Kind.PROQUEST_EML),
        (b"<html><title>Factiva</title>", Kind.FACTIVA_HTML),
        (b'<div class="article enArticle">', Kind.FACTIVA_HTML),
        (b'<PPSResponse><x xmlns="http://global.factiva.com/pps/2.0">', Kind.FACTIVA_XML),
        (b"{\\rtf1 They met. Document DAILY00020160516ec5g00001}", Kind.FACTIVA_RTF),
        (b"{\\rtf1 They met.\\par End of Document}", Kind.NEXIS_RTF),
        (b"<HTML><BODY><!--\n<DOC NUMBER=1>\n<DOCFULL> -->", Kind.LEXIS_HTML),
    ],
)
def test_an_export_of_a_database_is_told_by_its_content(data, kind):
    assert recognise(data, "x") == recognise(data, "x.txt") == Recognised(kind)


@pytest.mark.parametrize(
    "text",
    [
        "It was the first of 10 documents that the minister signed.",
        "Dokument 1 von 10 wurde in Minsk unterzeichnet.",
        "LENGTH: nobody said how long.",
        "Source: The Daily\nTitle: Talks\nText: They met.",
        f"They met.\n{'_' * 60}\nThey met again.",
    ],
)
def test_a_sentence_about_documents_is_no_export(text):
    assert recognise(text.encode(), "x.txt") == Recognised(Kind.TEXT)
