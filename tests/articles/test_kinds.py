"""What a file is: its content first, its name last."""

import gzip
import io
import zipfile

import pytest

from readout.articles.formats import Kind
from readout.articles.kinds import Recognised, recognise
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
        (b"%PDF-1.7\n", "x.txt", Kind.PDF, "The name ends in .txt, the content is PDF."),
        (b"TY  - NEWS\n", "x.txt", Kind.RIS, "The name ends in .txt, the content is RIS."),
        (b"They met.", "x.html", Kind.TEXT, "The name ends in .html, the content is TXT."),
    ],
)
def test_content_decides_and_a_name_that_disagrees_is_noted(data, name, kind, note):
    assert recognise(data, name) == Recognised(kind, note)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"Rar!\x1a\x07", "a RAR archive"),
        (b"x" * 257 + b"ustar", "a tar archive"),
    ],
)
def test_a_format_that_is_not_read_is_named(data, what):
    assert recognise(data, "x.xyz") == Rejection(0, Problem.UNKNOWN_FORMAT, f"looks like {what}")
    assert recognise(data, "x.txt") == Rejection(0, Problem.NOT_TEXT, f"looks like {what}")


def a_zip(*names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text")
    return file.getvalue()


MAIL = b"From: The Daily <news@daily.example>\nSubject: Talks\nDate: 16 May 2016\n\nThey met."
RELATED = b"Subject: Talks\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", Kind.PDF),
        (b"junk first\n%PDF-1.7\n", Kind.PDF),
        (b"{\\rtf1\\ansi They met.}", Kind.RTF),
        (b"\n TY  - NEWS\nTY  - NEWS\n", Kind.RIS),
        (b"TY - NEWS\nAB - x\n", Kind.RIS),
        (b"@article{x2016,\n title = {Talks}}", Kind.BIBTEX),
        (b"From a@b.example Mon May 16 10:00:00 2016\nSubject: x\n", Kind.MBOX),
        (MAIL, Kind.EML),
        (b"Received: x\n\ty\nSubject: Talks\n\nThey met.", Kind.EML),
        (RELATED, Kind.MHTML),
        (b"To: a@b.example\n" + RELATED, Kind.EML),
        (b'<?xml version="1.0"?>\n<!-- x -->\n<rss version="2.0">\n', Kind.FEED),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', Kind.FEED),
        (b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', Kind.FEED),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', Kind.JSON_FEED),
        (b'{"type": "bundle", "id": "bundle--5d0092c5", "objects": []}', Kind.STIX),
        (b'[{"type": "webpage", "issued": {"date-parts": [[2016]]}}]', Kind.CSL),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", Kind.ICS),
        (b"WARC/1.0\r\n", Kind.WARC),
        (gzip.compress(b"WARC/1.1\r\n", mtime=0), Kind.WARC),
        (gzip.compress(b"They met.", mtime=0), Kind.GZIP),
        (b"PAR1", Kind.PARQUET),
        (a_zip("[Content_Types].xml", "word/document.xml"), Kind.DOCX),
        (a_zip("xl/workbook.xml"), Kind.XLSX),
        (a_zip("mimetype", "content.xml"), Kind.ODT),
        (a_zip("datapackage.json"), Kind.WACZ),
        (a_zip("talks.txt"), Kind.ZIP),
        (b"PK\x03\x04\x14", Kind.ZIP),
    ],
)
def test_a_structure_of_its_own_tells_a_kind_whatever_the_name(data, kind):
    found = recognise(data, "x")
    assert isinstance(found, Recognised)
    assert found.kind is kind


@pytest.mark.parametrize(
    "data",
    [
        b"From Minsk they went to Moscow in 2016\nand then home.",
        b"Minsk: The ministers met.\n\nFrom: a letter.",
        b"Title: Talks\nDate: 16 May 2016\nSource: BelTA\n\nThey met.",
        b"They write to @article, {and} so on.",
        b"TY for the talks.",
    ],
)
def test_a_text_that_looks_a_little_like_another_kind_stays_a_text(data):
    assert recognise(data, "x.txt") == Recognised(Kind.TEXT)


def test_an_office_document_with_a_password_says_so():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert recognise(data, "x.docx").reason is Problem.PASSWORD


def test_an_outlook_message_says_how_to_convert_it():
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_001A".encode("utf-16-le")
    assert recognise(data, "x.msg").detail.endswith("save it as EML")


def test_an_old_word_document_says_how_to_convert_it():
    found = recognise(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "x.doc")
    assert found.detail.endswith("save it as DOCX or XLSX")


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
