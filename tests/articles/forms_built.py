"""Every format that is read, as one builder each: articles in, the bytes of a file of them out."""

import gzip
import io
import json
from dataclasses import replace
from email.message import EmailMessage
from html import escape
from xml.sax.saxutils import escape as xml

import pyarrow
import pyarrow.parquet
import xlsxwriter

from tests.articles import documents
from tests.articles import exports_built as exports

HEADER = ["title", "text", "outlet", "published", "url"]


def text(articles):
    one = articles[0]
    return f"{one.title}\n\nPublished on {one.shown}\n\n{one.body}\n".encode()


def html(articles):
    one = articles[0]
    told = "".join(f"<p>{escape(each)}</p>" for each in one.text)
    day = f'<meta property="article:published_time" content="{one.day}T10:00:00Z">'
    head = f"<head><meta charset='utf-8'><title>{one.title}</title>{day}</head>"
    page = f"<html>{head}<body><article><h1>{one.title}</h1>{told * 3}</article></body></html>"
    return page.encode()


def rows(articles):
    return [
        [one.title, one.body, one.outlet, one.day, f"https://d.example/{one.id}"]
        for one in articles
    ]


def csv(articles):
    return exports.as_csv([HEADER, *rows(articles)])


def records(articles):
    return [dict(zip(HEADER, row, strict=True)) for row in rows(articles)]


def as_json(articles):
    return json.dumps(records(articles), ensure_ascii=False).encode()


def jsonl(articles):
    lines = (json.dumps(one, ensure_ascii=False) for one in records(articles))
    return "\n".join(lines).encode()


def xlsx(articles):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([HEADER, *rows(articles)]):
            sheet.write_row(number, 0, row)
    return file.getvalue()


def parquet(articles):
    file = io.BytesIO()
    schema = pyarrow.schema([(name, pyarrow.string()) for name in HEADER])
    table = pyarrow.Table.from_pylist(records(articles), schema=schema)
    pyarrow.parquet.write_table(table, file)
    return file.getvalue()


def ris(articles):
    return "".join(
        f"TY  - NEWS\nTI  - {one.title}\nT2  - {one.outlet}\nDA  - {one.day.replace('-', '/')}\n"
        f"AB  - {' '.join(one.text)}\nER  - \n"
        for one in articles
    ).encode()


def bibtex(articles):
    return "\n".join(
        f"@article{{{one.id},\n title = {{{one.title}}},\n journal = {{{one.outlet}}},\n"
        f" date = {{{one.day}}},\n abstract = {{{' '.join(one.text)}}}\n}}"
        for one in articles
    ).encode()


def csl(articles):
    items = [
        {
            "id": one.id,
            "type": "article-newspaper",
            "title": one.title,
            "container-title": one.outlet,
            "issued": {"date-parts": [[int(part) for part in one.day.split("-")]]},
            "abstract": one.body,
        }
        for one in articles
    ]
    return json.dumps(items, ensure_ascii=False).encode()


def rss(articles):
    items = "".join(
        f"<item><title>{xml(one.title)}</title><guid>{one.id}</guid><pubDate>{one.day}</pubDate>"
        f"<description>{xml(one.body)}</description></item>"
        for one in articles
    )
    channel = f"<channel><title>The Daily</title>{items}</channel>"
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0">{channel}</rss>'.encode()


def json_feed(articles):
    items = [
        {"id": one.id, "title": one.title, "content_text": one.body, "date_published": one.day}
        for one in articles
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Daily", "items": items}
    return json.dumps(feed, ensure_ascii=False).encode()


def mail(articles):
    """Return an e-mail with the first article, the others as documents attached to it."""
    message = EmailMessage()
    message["From"] = "a@b.example"
    message["Subject"] = articles[0].title
    message["Date"] = f"{articles[0].shown} 10:00:00 +0000"
    message.set_content(articles[0].body)
    for number, one in enumerate(articles[1:]):
        data = documents.docx(documents.word(one.title, *map(xml, one.text)))
        kind = {"maintype": "application", "subtype": "octet-stream"}
        message.add_attachment(data, filename=f"{number}.docx", **kind)
    return message.as_bytes()


def mbox(articles):
    start = b"From a@b.example Mon May 16 10:00:00 2016\n"
    return b"".join(start + mail([one]) + b"\n\n" for one in articles)


def mhtml(articles):
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    page = html(articles).decode()
    return f"{head}Content-Type: text/html; charset=utf-8\n\n{page}\n--x--\n".encode()


def pdf(articles):
    one = articles[0]
    lines = [one.title, "", one.shown, "", *one.text]
    return documents.pdf(
        exports.printed([each.encode("cp1252", "replace").decode("cp1252") for each in lines])
    )


def docx(articles):
    return documents.docx(
        documents.word(articles[0].title, articles[0].shown, *map(xml, articles[0].text))
    )


def odt(articles):
    lines = (articles[0].title, articles[0].shown, *articles[0].text)
    return documents.odt("".join(f"<text:p>{xml(one)}</text:p>" for one in lines))


def rtf(articles):
    return exports.rtf([articles[0].title, articles[0].shown, *articles[0].text])


def warc(articles):
    parts = []
    for one in articles:
        page = html([one])
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        head = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {len(answer)}\r\n\r\n"
        parts.append(head.encode() + answer + b"\r\n\r\n")
    return b"".join(parts)


def wacz(articles):
    return documents.a_zip([("datapackage.json", "{}"), ("archive/x.warc", warc(articles))])


def zipped(articles):
    return documents.a_zip([(f"{n}.docx", docx([one])) for n, one in enumerate(articles)])


def ics(articles):
    events = "".join(
        f"BEGIN:VEVENT\nUID:{one.id}\nSUMMARY:{one.title}\nDTSTART:{one.day.replace('-', '')}\n"
        f"DESCRIPTION:{' '.join(one.text)}\nEND:VEVENT\n"
        for one in articles
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n".encode()


def stix(articles):
    reports = [
        {
            "type": "report",
            "id": f"report--{one.id}",
            "name": one.title,
            "published": f"{one.day}T10:00:00Z",
            "description": one.body,
        }
        for one in articles
    ]
    return json.dumps({"type": "bundle", "id": "bundle--1", "objects": reports}).encode()


def coded(articles):
    """Return events of the same days and number; the text of an article is no part of one."""
    return [
        exports.Coded(f"5{int.from_bytes(one.id.encode()) % 10**9:09}", one.day) for one in articles
    ]


def acled_json(articles):
    header, *rows = exports.acled_rows(coded(articles))
    objects = [dict(zip(header, row, strict=True)) for row in rows]
    return json.dumps({"status": 200, "data": objects}, ensure_ascii=False).encode()


def nexis_zip(articles):
    return documents.a_zip(
        [(f"{n}.DOCX", exports.nexis_docx([one])) for n, one in enumerate(articles)]
    )


def nexis_rtf(articles):
    return exports.rtf([line for one in articles for line in exports.nexis_lines(one) if line])


def western(one):
    """Return an article in letters that the PDFs of these tests have."""
    kept = tuple(each.encode("cp1252", "replace").decode("cp1252") for each in one.text)
    return replace(one, text=kept)


#: Formats that hold several articles: name -> (name of the file, builder).
MANY = {
    "Nexis DOCX": ("x.docx", exports.nexis_docx),
    "Nexis RTF": ("x.rtf", nexis_rtf),
    "Nexis PDF": ("x.pdf", lambda told: exports.nexis_pdf([western(one) for one in told])),
    "Nexis ZIP": ("x.zip", nexis_zip),
    "Lexis TXT": ("x.txt", exports.lexis_txt),
    "Lexis HTML": (
        "x.html",
        lambda told: exports.lexis_html(
            [exports.lexis_html_entry(one, n, len(told)) for n, one in enumerate(told, start=1)]
        ),
    ),
    "Factiva HTML": ("x.html", exports.factiva_html),
    "Factiva XML": ("x.xml", exports.factiva_xml),
    "Factiva RTF": ("x.rtf", exports.factiva_rtf),
    "Factiva PDF": ("x.pdf", lambda told: exports.factiva_pdf([western(one) for one in told])),
    "ProQuest TXT": (
        "x.txt",
        lambda told: exports.proquest_txt(
            [exports.proquest_txt_entry(one, n) for n, one in enumerate(told, start=1)]
        ),
    ),
    "ProQuest HTML": (
        "x.html",
        lambda told: exports.proquest_html(
            [exports.proquest_html_entry(one, n) for n, one in enumerate(told, start=1)]
        ),
    ),
    "ProQuest EML": (
        "x.eml",
        lambda told: exports.proquest_eml(
            [exports.proquest_html_entry(one, n) for n, one in enumerate(told, start=1)]
        ),
    ),
    "ProQuest PDF": ("x.pdf", lambda told: exports.proquest_pdf([western(one) for one in told])),
    "Europresse": ("x.html", exports.europresse),
    "Labelled TXT": ("x.txt", lambda told: exports.labelled(told, "utf-8")),
    "RIS": ("x.ris", ris),
    "BibTeX": ("x.bib", bibtex),
    "CSL JSON": ("x.json", csl),
    "RSS": ("x.rss", rss),
    "JSON Feed": ("x.json", json_feed),
    "EML": ("x.eml", mail),
    "MBOX": ("x.mbox", mbox),
    "WARC": ("x.warc", warc),
    "WACZ": ("x.wacz", wacz),
    "ZIP": ("x.zip", zipped),
    "CSV": ("x.csv", csv),
    "XLSX": ("x.xlsx", xlsx),
    "JSON": ("x.json", as_json),
    "JSONL": ("x.jsonl", jsonl),
    "Parquet": ("x.parquet", parquet),
    "ICS": ("x.ics", ics),
    "STIX": ("x.json", stix),
    "Event Registry": ("x.json", exports.event_registry),
    "NewsAPI": ("x.json", exports.news_api),
    "Media Cloud": ("x.csv", exports.media_cloud),
    "GDELT mentions": ("x.csv", exports.gdelt_mentions),
    "GDELT events": ("x.csv", lambda told: exports.gdelt_events(coded(told))),
    "ACLED": ("x.csv", lambda told: exports.acled(coded(told))),
    "ACLED JSON": ("x.json", acled_json),
    "POLECAT": ("x.txt", lambda told: exports.polecat(coded(told))),
}
#: Formats that hold one article.
ONE = {
    "TXT": ("x.txt", text),
    "HTML": ("x.html", html),
    "MHTML": ("x.mhtml", mhtml),
    "PDF": ("x.pdf", pdf),
    "DOCX": ("x.docx", docx),
    "ODT": ("x.odt", odt),
    "RTF": ("x.rtf", rtf),
    "GZIP": ("x.txt.gz", lambda told: gzip.compress(text(told), mtime=0)),
}
