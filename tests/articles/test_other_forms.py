"""Files of the same formats that other tools and other languages write: nothing of them is lost."""

import csv
import io
import json
import zipfile

import pytest
import xlsxwriter

from readout.articles.child import parse
from readout.bench import samples

BODY = "The ministers met in the capital on Monday and agreed to meet again in the spring. " * 3
HEADER = ("title", "text", "date", "source", "author")
ROW = ("Talks go on", BODY, "16.05.2016", "The Daily", "Anna Nowak")
TOLD = ("Talks go on", "The Daily", "2016-05-16", "Anna Nowak")
REFERENCE = f"TY  - NEWS\nTI  - Talks go on\nT2  - The Daily\nDA  - 2016/05/16\nAB  - {BODY}\n"
MAIL = (
    "From: list@news.example\nTo: desk@example.org\nSubject: Talks go on\nMIME-Version: 1.0\n"
    f"Content-Type: text/plain; charset=utf-8\n\n{BODY}\n"
)
MAILBOX = f"From a@b.example Mon May 16 10:00:00 2016\n{MAIL}\n"


def table(*rows, delimiter=",", encoding="utf-8", end="\r\n"):
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=end).writerows(rows)
    return file.getvalue().encode(encoding)


def sheet(*rows):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        page = book.add_worksheet()
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return file.getvalue()


def told(name, data):
    """Return what each article says of itself; nothing may be rejected."""
    _, reading = parse(name, data)
    assert reading.rejected == ()
    facts = (one for _, one in reading.articles)
    return [(one.title.value, one.outlet.value, one.published.value, one.byline) for one in facts]


@pytest.mark.parametrize(
    "header",
    [
        "Headline|Full Text|Publication Date|Publication|Byline",
        "Article Title|Article Text|Date Published|Media Outlet|Authors",
        "Title|Body Text|Pub. Date|Newspaper Name|By",
        "Titel|Volltext|Erscheinungsdatum|Quelle|Autor",
        "Überschrift|Text|Veröffentlicht am|Medium|Verfasser",
        "Tytuł|Pełny tekst|Data publikacji|Źródło|Autor",
        "Titre|Texte intégral|Date de publication|Source|Auteur",
        "Título|Texto completo|Fecha de publicación|Medio|Autor",
        "Titlu|Text integral|Data publicării|Sursa|Autor",
        "Заголовок|Полный текст|Дата публикации|Источник|Автор",
        "Название|Текст статьи|Дата|Издание|Автор",
        "Назва|Текст|Дата|Джерело|Автор",
        "Загаловак|Тэкст|Дата|Крыніца|Аўтар",
    ],
)
def test_columns_are_known_in_the_languages_of_analysts(header):
    assert told("a.csv", table(header.split("|"), ROW, delimiter=";")) == [TOLD]


@pytest.mark.parametrize(
    "form",
    [
        {"delimiter": "\t", "encoding": "utf-16"},
        {"delimiter": ";", "encoding": "utf-8-sig"},
        {"end": "\r"},
        {"end": "\n", "delimiter": "|"},
    ],
)
def test_a_table_in_the_forms_that_spreadsheets_write(form):
    assert told("a.csv", table(HEADER, ROW, **form)) == [TOLD]


@pytest.mark.parametrize(
    "above", [[("Export of 3 May 2016",), ()], [("Search: talks, treaty", "", "", "", "")]]
)
def test_lines_above_a_header_are_left_out_and_said(above):
    data = table(*above, HEADER, ROW)
    assert told("a.csv", data) == [TOLD]
    assert (
        f"Lines above the header that were left out: {len(above)}." in parse("a.csv", data)[1].notes
    )


def test_a_sentence_in_a_table_is_no_header():
    data = table(("name", "note"), ("text, title", "a title and a text"))
    assert parse("a.csv", data)[1].rejected[0].reason == "no-columns"


def test_names_of_groups_above_a_header_are_looked_past():
    assert told("a.xlsx", sheet(("Article", "", "", "Origin", ""), HEADER, ROW)) == [TOLD]


def test_a_row_that_follows_a_header_is_never_taken_for_one():
    rows = [HEADER, ("text", "title", "16.05.2016", "author", "x"), ROW]
    assert len(told("a.xlsx", sheet(*rows))) == 2


@pytest.mark.parametrize(
    "document",
    [
        {"17": {"title": "A", "text": BODY}, "18": {"title": "B", "text": BODY}},
        {"title": {"0": "A", "1": "B"}, "text": {"0": BODY, "1": BODY}, "id": {"0": 7, "1": 8}},
        {"response": {"docs": [{"title": "A", "text": BODY}, {"title": "B", "text": BODY}]}},
    ],
    ids=["by their ids", "by columns", "of a search engine"],
)
def test_records_lie_deeper_in_a_json_document(document):
    assert [one[0] for one in told("a.json", json.dumps(document).encode())] == ["A", "B"]


def test_all_authors_of_a_record_are_named():
    record = {"title": "A", "text": BODY, "authors": ["Anna Nowak", {"name": "Jan Kowalski"}, ""]}
    assert told("a.json", json.dumps([record]).encode())[0][3] == "Anna Nowak, Jan Kowalski"


@pytest.mark.parametrize("between", ["ER  - ", "ER  -", "ER  - \n", "ER  - \n\n"])
def test_no_reference_is_lost_behind_the_end_of_another(between):
    data = (REFERENCE + between + REFERENCE + "ER  - \n").encode()
    assert [one[:3] for one in told("a.ris", data)] == [TOLD[:3]] * 2


@pytest.mark.parametrize("name", ["a.ris", "a.txt"])
def test_references_with_the_line_ends_of_old_macs_are_read(name):
    data = (REFERENCE + "ER  - \n").replace("\n", "\r").encode()
    assert [one[:3] for one in told(name, data)] == [TOLD[:3]]


@pytest.mark.parametrize(("name", "text"), [("a.eml", MAIL), ("a.mbox", MAILBOX * 2)])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_mail_with_a_byte_order_mark_is_mail(name, text, end, mark):
    data = (mark + text.replace("\n", end)).encode()
    assert {one[0] for one in told(name, data)} == {"Talks go on"}
    assert parse(name, data)[1].notes == ()


def renamed(data, old, new):
    """Return an archive with a member under another name."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            after.writestr(new if name == old else name, before.read(name))
    return file.getvalue()


@pytest.mark.parametrize(
    ("build", "kind"),
    [
        (lambda one: samples.document(one), "DOCX"),
        (lambda one: samples.nexis_document([one]), "Nexis DOCX"),
    ],
)
def test_a_document_whose_text_has_a_number_in_its_name_is_read(build, kind):
    data = build(samples.article(7))
    other = renamed(data, "word/document.xml", "word/document2.xml")
    assert parse("a.docx", other) == parse("a.docx", data)
    assert parse("a.docx", other)[0] == kind


ITEM = f"<item><title>Talks go on</title><description>{BODY}</description></item>"
ENTRY = f"""<entry><title>Talks go on</title><id>1</id><updated>2016-05-16T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{BODY}</p></div></content>
{{}}</entry>"""
ATOM = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily</title>{ENTRY}</feed>'.format


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251"])
def test_a_feed_is_one_in_every_encoding(encoding):
    named = encoding.removesuffix("-sig")
    head = f'<?xml version="1.0" encoding="{named}"?><rss version="2.0"><channel>'
    data = f"{head}<title>Газета</title>{ITEM * 2}</channel></rss>".encode(encoding)
    assert [one[:2] for one in told("a.xml", data)] == [("Talks go on", "Газета")] * 2


def test_the_only_words_of_an_entry_are_no_teaser():
    assert parse("a.atom", ATOM("").encode())[1].notes == ()
    summary = f"<summary>{BODY}</summary>"
    assert "Teasers" in parse("a.atom", ATOM(summary).encode())[1].notes[0]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_saved_page_with_a_byte_order_mark_is_read(end):
    head = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://d.example/1\n"
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'
        "Content-Type: text/html\n\n"
    )
    page = samples.page(samples.article(7)).decode()
    data = f"\ufeff{head}{page}\n--x--\n".replace("\n", end).encode()
    assert len(told("a.mht", data)) == 1
