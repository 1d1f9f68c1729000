"""Builders of database exports for tests: own sentences in the forms that the databases write."""

import csv
import io
import json
import quopri
import zipfile
from dataclasses import dataclass
from html import escape
from textwrap import wrap
from xml.sax.saxutils import escape as xml

from readout.articles import gdelt_columns
from tests.articles.documents import pdf


@dataclass(frozen=True)
class Told:
    """One article as a test tells it; `day` and `shown` are the same date, ISO and as printed."""

    title: str = "Ministers hold talks in Minsk"
    text: tuple[str, ...] = (
        "The foreign ministers of both countries held talks in Minsk on Monday.",
        "“We agreed to meet again,” one of them told reporters after the session.",
    )
    outlet: str = "The Daily"
    day: str = "2016-05-16"
    shown: str = "May 16, 2016 Monday"
    id: str = "DAILY00020160516ec5g00001"

    @property
    def body(self):
        return "\n\n".join(self.text)


TALKS = Told()
VISIT = Told(
    title="President visits Warsaw",
    text=("The president arrived in Warsaw on Tuesday.", "He is to see the speaker of the Sejm."),
    outlet="Evening Post",
    day="2016-05-17",
    shown="May 17, 2016 Tuesday",
    id="EVPOST0020160517ec5h00002",
)
SUMMIT = Told(
    title="NATO summit opens",
    text=("Leaders met in the Polish capital.", "“Europe is stronger,” the host said."),
    outlet="The Daily",
    day="2016-07-08",
    shown="July 8, 2016 Friday",
    id="DAILY00020160708ec7800003",
)
THREE = (TALKS, VISIT, SUMMIT)


# --- Nexis Uni, DOCX ------------------------------------------------------------------------

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def a_zip(**members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def paragraph(text="", bookmark="", link=""):
    mark = f'<w:bookmarkStart w:id="1" w:name="{bookmark}"/>' if bookmark else ""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{xml(one)}</w:t>' for one in text.split("\n")
    )
    run = f"<w:r>{lines}</w:r>"
    if link:
        run = f'<w:hyperlink r:id="{link}">{run}</w:hyperlink>'
    return f"<w:p>{mark}{run}</w:p>"


def docx(paragraphs, count=None, links=None):
    main = f"<w:document {_W} {_R}><w:body>{''.join(paragraphs)}</w:body></w:document>"
    number = (
        "" if count is None else f'<property name="LADocCount"><vt:i4>{count}</vt:i4></property>'
    )
    properties = f'<Properties><property name="LADeliveryID"/>{number}</Properties>'
    relations = "".join(
        f'<Relationship Id="{name}" Target="{escape(target)}" TargetMode="External"/>'
        for name, target in (links or {}).items()
    )
    return a_zip(
        **{
            "word/document.xml": main,
            "docProps/custom.xml": properties,
            "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
        }
    )


def nexis_paragraphs(told, number=1, date=None, length="", body="Body", end="End of Document"):
    length = length or f"{len(told.body.split())} words"
    return [
        paragraph(bookmark=f"Bookmark_{number}"),
        paragraph(told.title, link=f"rId{number}"),
        paragraph(f"{told.outlet}."),
        paragraph(told.shown if date is None else date),
        paragraph("\nCopyright 2016 The Daily All Rights Reserved"),
        paragraph("Section: WORLD; Pg. 4"),
        paragraph(f"Length:\u00a0{length}"),
        paragraph("Byline:\u00a0A Reporter"),
        paragraph(body, bookmark="Body"),
        *(paragraph(one) for one in told.text),
        paragraph("Classification", bookmark="Classification"),
        paragraph("\nLanguage:\u00a0ENGLISH"),
        paragraph("\nLoad-Date:\u00a0May 18, 2016"),
        *([paragraph(f"\n{end}")] if end else []),
    ]


def nexis_docx(articles=THREE, count=None, cover=()):
    paragraphs = [paragraph(one) for one in cover]
    links = {}
    for number, told in enumerate(articles, start=1):
        paragraphs += nexis_paragraphs(told, number)
        links[f"rId{number}"] = f"https://nexis.example/document?id=urn:contentItem:{told.id}&x=1"
    return docx(paragraphs, len(articles) if count is None else count, links)


# --- Nexis Uni, PDF -------------------------------------------------------------------------

PAGE_LINES = 30  # of 80 characters, as the pages of these tests are set


def nexis_lines(told, date=None, words=("Body", "Classification", "End of Document")):
    """Return the lines of one article on paper; "" is an empty stretch."""
    body, after, end = words
    texts = [line for one in told.text for line in (*wrap(one, 80), "")]
    return [
        *(*wrap(told.title, 40), told.outlet, told.shown if date is None else date),
        *("Copyright 2016 The Daily All Rights Reserved", "", "Section: WORLD; Pg. 4"),
        *(f"Length: {len(told.body.split())} words", "Byline: A Reporter", "", body, "", *texts),
        *(after, "Language: ENGLISH", "Load-Date: May 18, 2016", "", *([end] if end else [])),
    ]


def printed(lines, heads=()):
    """Return the (x, y, text) of one page: its heads, then its lines."""
    lines = [*heads, "", *lines]
    return [(50, 780 - 12 * n, line) for n, line in enumerate(lines) if line]


def nexis_pages(told, lines):
    parts = [lines[at : at + PAGE_LINES] for at in range(0, len(lines), PAGE_LINES)]
    for n, part in enumerate(parts, start=1):
        title = [] if n == 1 else [told.title[:60] + ("..." if len(told.title) > 60 else "")]
        yield printed(part, [f"Page {n} of {len(parts)}", *title])


def nexis_pdf(articles=THREE, cover=None, entry=nexis_lines):
    pages = [page for told in articles for page in nexis_pages(told, entry(told))]
    if cover is not None:
        listed = [f"{n}. {told.title}" for n, told in enumerate(articles, start=1)]
        lines = ["Date and Time: 21 November 2016", f"Documents ({cover})", "", *listed]
        pages.insert(0, printed(lines, ["Page 1 of 1"]))
    return pdf(*pages)


# --- LexisNexis, TXT and HTML ---------------------------------------------------------------


def lexis_entry(told, mark, end=True):
    wrapped = "\n\n".join(one.replace(" of ", "\nof ") for one in told.text)
    words = len(told.body.split())
    below = "LOAD-DATE: May 18, 2016\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n"
    below += " " * 23 + "Copyright 2016 The Daily\n" + " " * 30 + "All Rights Reserved\n\n"
    return (
        f"{' ' * 31}{mark}\n\n\n{' ' * 34}{told.outlet}\n\n{' ' * 28}{told.shown}\n"
        f"{' ' * 35}Edition 1;\n{' ' * 36}Scotland\n\n{told.title}\n\nBYLINE: A REPORTER\n\n"
        f"SECTION: WORLD; Pg. 4\n\nLENGTH: {words} words\n\n\n{wrapped}\n\n\n{below if end else ''}"
    )


def lexis_txt(articles=THREE, total=None, mark="{} of {} DOCUMENTS", cut=False):
    total = len(articles) if total is None else total
    cover = "\n\nTerms: talks\n\nSource: The Daily\n\n\n"
    parts = (
        lexis_entry(told, mark.format(n, total), end=not (cut and n == len(articles)))
        for n, told in enumerate(articles, start=1)
    )
    return (cover + "".join(parts)).replace("\n", "\r\n").encode("utf-8-sig")


LEXIS_STYLE = (
    '<STYLE TYPE="text/css"><!--\n.c0 { text-align: center; }\n.c1 { text-align: center; }\n'
    ".c4 { text-align: left; }\n.c7 { font-weight: bold; }\n--></STYLE>\n"
)


def lexis_division(text, centred=False, label=""):
    bold = f'<SPAN CLASS="c7">{label}: </SPAN>' if label else ""
    paragraphs = [text] if isinstance(text, str) else text
    inner = "\n".join(
        f'<P CLASS="c8">{bold}<SPAN CLASS="c2">{one}</SPAN></P>' for one in paragraphs
    )
    return f'<BR><DIV CLASS="{"c0" if centred else "c4"}">{inner}\n</DIV>\n'


def lexis_html_entry(told, number, total):
    return "".join(
        [
            lexis_division(f"{number} of {total} DOCUMENTS", centred=True),
            lexis_division(told.outlet, centred=True),
            lexis_division(
                told.shown.replace(" ", "</SPAN><SPAN> ", 1)
                + ", Late Edition<BR>Correction Appended",
                centred=True,
            ),
            lexis_division(told.title.replace(" ", " <BR>", 1)) if told.title else "",
            lexis_division("By A REPORTER", label="BYLINE"),
            lexis_division(f"{len(told.body.split())} words", label="LENGTH"),
            lexis_division([escape(one) for one in told.text]),
            lexis_division("May 18, 2016", label="LOAD-DATE"),
            lexis_division("ENGLISH", label="LANGUAGE"),
            lexis_division("Copyright 2016 The Daily", centred=True),
        ]
    )


def lexis_html(entries=None, declared=None, total=None):
    if entries is None:
        entries = [lexis_html_entry(told, n, total or 3) for n, told in enumerate(THREE, start=1)]
    declared = len(entries) if declared is None else declared
    page = f'<HTML><HEAD>{LEXIS_STYLE}<META TOPIC="null" DOCUMENTS="{declared}" /></HEAD><BODY>'
    for entry in entries:
        page += '<A NAME="DOC_ID_1_0"></A><!-- Hide XML section from browser\n<DOC NUMBER=1>\n'
        page += (
            f"<DOCFULL> -->\n{entry}<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n"
        )
    return (page + "</BODY></HTML>").encode()


# --- Factiva --------------------------------------------------------------------------------

FACTIVA_PAGE = (
    '<html><head><meta charset="UTF-8"><script>var article = "x";</script><title>Factiva</title>'
    "</head><body>{}<table><tr><td>Search Summary</td></tr></table>"
    "<span>© 2016 Factiva, Inc. All rights reserved.</span></body></html>"
)


def factiva_paragraphs(told):
    return "".join(f'<p class="articleParagraph enarticleParagraph">{t}</p>\n' for t in told.text)


def factiva_coded(told, words="words", day=None, language="English", end=True):
    day = told.shown if day is None else day
    rows = [
        ("SE", "World"),
        ("HD", f'<b class="enHeadline">{told.title}</b>\n'),
        ("WC", f"{len(told.body.split())} {words}"),
        ("PD", day),
        ("ET", "15:32"),
        ("SN", told.outlet),
        ("SC", "DAILY"),
        ("LA", language),
        ("LP", factiva_paragraphs(Told(text=told.text[:1]))),
        ("TD", factiva_paragraphs(Told(text=told.text[1:]))),
        ("NS", "gpol : Domestic Politics | gcat : Political/General News"),
    ]
    rows += [("AN", f"<br/>Document {told.id}")] if end else []
    table = "".join(
        f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{value}</td></tr>'
        for code, value in rows
    )
    return f'<div class="article enArticle"><table>{table}</table></div>'


def factiva_plain(told, byline="", section="World", end=True):
    above = f"<div>{section}</div>" if section else ""
    by = f"<div>{byline}</div>" if byline else ""
    number = f"<p>Document {told.id}</p>" if end else ""
    return (
        f'<div id="article-{told.id}" class="article"><div class="article enArticle"><p></p>{above}'
        f'<div id="hd"><span class="enHeadline">{told.title}</span></div>{by}<div>808 words</div>'
        f"<div>{told.shown}</div><div>{told.outlet}</div><div>DAILY</div><div>1; National</div>"
        "<div>13</div><div>English</div><div>(c) 2016 The Daily Ltd</div><p></p>"
        f"{factiva_paragraphs(told)}<p>The Daily Limited</p>{number}</div></div>"
    )


def factiva_html(articles=THREE, entry=factiva_coded):
    return FACTIVA_PAGE.format("".join(map(entry, articles))).encode()


def factiva_xml(articles=THREE, count=None, date="dateTime", truncation="None"):
    entries = "".join(
        f"<ppsarticle><article><accessionNo>{told.id}</accessionNo><baseLanguage>EN</baseLanguage>"
        f"<headline><paragraph>\n <hlt>{xml(told.title[:3])}</hlt>{xml(told.title[3:])}"
        f"</paragraph></headline><leadParagraph><paragraph truncation='None'>{xml(told.text[0])}"
        f"</paragraph></leadParagraph><publicationDate><{date}>{told.day}T01:35:58Z</{date}></publicationDate>"
        f"<sourceName>{told.outlet}</sourceName><tailParagraphs><paragraph truncation="
        f"'{truncation}'>{xml(told.text[1])}</paragraph></tailParagraphs></article></ppsarticle>\n"
        for told in articles
    )
    count = len(articles) if count is None else count
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<PPSResponse><ppsArticleResponse '
        f'xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet count="{count}">'
        f"{entries}</ppsarticleResultSet></ppsArticleResponse></PPSResponse>"
    ).encode("utf-8-sig")


def rtf(lines):
    escaped = (
        "".join(c if c < "\x80" else f"\\u{ord(c)}?" for c in line).replace("\t", "\\tab ")
        for line in lines
    )
    return ("{\\rtf1\\ansi\\ansicpg1252 " + "\\par\n".join(escaped) + "\\par}").encode()


def factiva_rtf_coded(told):
    return [
        *("SE\tWorld", f"HD\t{told.title}", "WC\t20 words", f"PD\t{told.shown}"),
        *(f"SN\t{told.outlet}", "LA\tEnglish", "LP", told.text[0], "TD", *told.text[1:]),
        *("NS\tgpol : Domestic Politics", f"AN\tDocument {told.id}"),
    ]


def factiva_rtf_plain(told):
    return [
        *("World", told.title, "By A Reporter", "20 words", told.shown, "15:32", told.outlet),
        *("DAILY", "13", "English", "(c) 2016 The Daily Ltd", *told.text, f"Document {told.id}"),
    ]


def factiva_rtf(articles=THREE, entry=factiva_rtf_coded, summary=("Search Summary", "Text talks")):
    return rtf([*(line for told in articles for line in entry(told)), *summary])


def factiva_pdf(articles=THREE):
    lines = [factiva_rtf_plain(told) for told in articles]
    texts = [line for one in lines for line in (*one[:-1], "", one[-1], "")]
    parts = [texts[at : at + PAGE_LINES] for at in range(0, len(texts), PAGE_LINES)]
    owner = "2016 Factiva, Inc. All rights reserved."
    return pdf(
        *(
            printed(part, [f"Page {n} of {len(parts)} {owner}"])
            for n, part in enumerate(parts, start=1)
        )
    )


# --- ProQuest -------------------------------------------------------------------------------

RULE = "_" * 60
GATE = "https://gate.example/login?url=https://www.proquest.com/docview/{}?accountid=123"


def proquest_txt_entry(told, number=1):
    fields = [
        ("Author", "Reporter, A"),
        ("Publication info", f"{told.outlet} ; Toronto, Ont. {told.day}"),
        ("Abstract", "None available."),
        ("Links", "https://links.example/?title=Talks"),
        ("Full text", "\n".join(told.text) + "\n\nCREDIT: A Reporter"),
        ("Subject", "Meetings; Security"),
        ("Title", f"{told.title}\u00a0{told.title}"),
        ("Publication title", f"{told.outlet}; Toronto, Ont."),
        ("Publication year", told.day[:4]),
        ("Publication date", told.shown.rpartition(" ")[0]),
        ("Source type", "Newspaper"),
        ("Language of publication", "English"),
        ("ProQuest document ID", f"26155807{number:02}"),
        ("Document URL", GATE.format(f"26155807{number:02}")),
        ("Last updated", "2022-01-01"),
        ("Database", "Canadian Newsstream"),
    ]
    return f"\n\n{told.title}\n\n" + "".join(f"{name}: {text}\n\n" for name, text in fields)


def proquest_txt(entries=None, end=True):
    if entries is None:
        entries = [proquest_txt_entry(told, n) for n, told in enumerate(THREE, start=1)]
    text = RULE + RULE.join(entries)
    if end:
        text += RULE + "\n\nContact us at: http://about.example\n"
        text += "Database copyright © 2022 ProQuest LLC. All rights reserved.\n"
    return text.replace("\n", "\r\n").encode()


def proquest_html_entry(told, number=1, opening="", closing="</text>"):
    labelled = [
        ("Subject", "Meetings"),
        ("Publication title", f"{told.outlet}; Toronto, Ont."),
        ("Publication date", told.shown.rpartition(" ")[0]),
        ("Language of publication", "English"),
        ("ProQuest document ID", str(number)),
        ("Document URL", f'<a href="x">{GATE.format(number)}</a>'),
    ]
    text = "".join(f"<p>{one}</p>   " for one in told.text)
    below = "".join(f"<p><strong>{name}: </strong>{value}</p>" for name, value in labelled)
    return (
        f'<div><a name="DocID_DAILY_{number}"></a><p></p><p style="font-weight:bold">{told.title}'
        f"</p><p><strong>Author:  </strong>Reporter, A</p><p><strong>Abstract: </strong><body></p>"
        f"<p>A short form.</p><p></body></p><p><strong>Full text: </strong>"
        f'<Text WordCount="20">{opening}{text}{closing}</p>{below}</div>'
    )


def proquest_html(entries=None, above=""):
    if entries is None:
        entries = [proquest_html_entry(told, n) for n, told in enumerate(THREE, start=1)]
    page = f"<html><head><title>ProQuest Export</title></head><body>{above}{''.join(entries)}"
    return (page + "<p>Database copyright © 2022 ProQuest LLC</p></body></html>").encode()


def proquest_eml(entries=None, above="<p>Email 4 of 5</p>"):
    body = quopri.encodestring(proquest_html(entries, above))
    header = (
        b"From: <noreply@proquest.com>\r\nTo: <reader@company.example>\r\nSubject: Research\r\n"
        b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/html; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable"
    )
    return (
        header + b"\r\n\r\n" + body + b"\r\n--x\r\nContent-Type: image/gif\r\n\r\nGIF8\r\n--x--\r\n"
    )


def proquest_pdf(articles=THREE):
    pages = []
    for number, told in enumerate(articles, start=1):
        blocks = proquest_txt_entry(told, number).replace("\u00a0", " ").strip().split("\n\n")
        lines = [line for one in blocks for line in (*wrap(one, 90), "")]
        parts = [lines[at : at + PAGE_LINES] for at in range(0, len(lines), PAGE_LINES)]
        pages += map(printed, parts)
    pages.append(printed(["Database copyright 2022 ProQuest LLC. All rights reserved."]))
    return pdf(*pages)


# --- Europresse -----------------------------------------------------------------------------


def europresse_article(told, header=None, end=True):
    day = told.day.replace("-", "")
    header = f"Monde, {told.shown}, p. 16" if header is None else header
    footer = f"<footer><small>© 2016 Owner.</small><p>Numéro : news·{day}·DA·{told.id}</p></footer>"
    return (
        f'<article> <header> <div><span class="DocPublicationName">{told.outlet}, no. 123   </span>'
        f'</div><div><span class="DocHeader">{header}</span></div><div><p>MONDE</p></div>'
        f'<div class="titreArticle"><p class="sm-margin-bottom">ANALYSE</p>'
        f'<p class="titreArticleVisu">{told.title}</p></div><div>A Reporter</div></header><section>'
        f"{''.join(f'<p>{one}</p>' for one in told.text)}</div></div></section>"
        "<aside><p>A photo.</p></aside>" + (footer + "</article>" if end else "")
    )


def europresse_old(told):
    return (
        f'<table><tbody><tr><td><span class="DocPublicationName">{told.outlet}</span>'
        f'<span class="DocHeader">Monde, {told.shown}</span>'
        f'<p><span class="TitreArticleVisu">{told.title}</span></p>'
        f"{''.join(f'<p>{one}</p>' for one in told.text)}<p>© 2016 Owner.</p>"
        f"<p>Numéro : news·20160516·DA·{told.id}</p></td></tr></tbody></table>"
    )


def europresse(articles=THREE, entry=europresse_article):
    head = "<html><head><meta charset='utf-8'><style>.DocPublicationName{color:red}</style></head>"
    return f"{head} <body> {' '.join(map(entry, articles))} </body></html>".encode()


# --- news services and tables ---------------------------------------------------------------


def event_registry(articles=THREE, total=None, extra=()):
    results = [
        {
            "uri": told.id,
            "lang": "eng",
            "date": "2016-12-31",
            "dateTimePub": f"{told.day}T10:34:00Z",
            "url": f"https://daily.example/{told.id}",
            "title": told.title,
            "body": told.body,
            "source": {"uri": "daily.example", "title": told.outlet},
        }
        for told in articles
    ]
    total = len(articles) if total is None else total
    answer = {"results": [*results, *extra], "totalResults": total, "page": 1, "pages": 4}
    return json.dumps({"articles": answer}, indent=1).encode()


def news_api(articles=THREE, total=None, tail=""):
    members = [
        {
            "source": {"id": None, "name": told.outlet},
            "title": told.title,
            "url": f"https://daily.example/{told.id}",
            "publishedAt": f"{told.day}T10:34:00Z",
            "content": told.body + tail,
        }
        for told in articles
    ]
    total = len(articles) if total is None else total
    return json.dumps({"status": "ok", "totalResults": total, "articles": members}).encode()


def media_cloud(articles=THREE, language="en"):
    lines = [
        ",collect_date,language,media_name,publish_date,stories_id,title,url,word_count,metadata"
    ]
    lines += [
        f'{n},2019-07-30,{language},{told.outlet},{told.day} 13:05:28,{n},"{told.title}\n",'
        f"https://daily.example/{told.id},,\"{{'a': None, 'b': None}}\""
        for n, told in enumerate(articles)
    ]
    return "\n".join(lines).encode()


def gdelt_mentions(articles=THREE):
    before = "555924816 20160516100000 20160516101500 1 daily.example".split()
    after = [*"4 -1 996 988 1 100 2579 0.8".split(), "", ""]
    rows = ([*before, f"https://daily.example/{told.id}", *after] for told in articles)
    return "\n".join("\t".join(row) for row in rows).encode()


# --- labelled texts -------------------------------------------------------------------------


def labelled(articles=THREE, encoding="cp1251", total=None):
    total = len(articles) if total is None else total
    parts = (
        f"Документ {n} из {total}\nИсточник: {told.outlet}\nДата: {told.day[8:]}.{told.day[5:7]}."
        f"{told.day[:4]}\nЗаголовок: {told.title}\nАвтор: А. Репортёр\nТекст: {told.body}\n\n"
        f"{'-' * 20}\n"
        for n, told in enumerate(articles, start=1)
    )
    return "".join(parts).replace("“", "«").replace("”", "»").encode(encoding)


# --- data sets of events --------------------------------------------------------------------


@dataclass(frozen=True)
class Coded:
    """One event as a test tells it; `code` is GDELT's, the others follow from it."""

    id: str = "4101001"
    day: str = "2016-05-16"
    code: str = "040"
    actors: tuple[str, str] = ("RUSSIA", "BELARUS")
    place: str = "Minsk"
    level: str = "city"


EVENTS = (
    Coded(),
    Coded("4101002", "2016-05-17", "042", ("POLAND", "LITHUANIA"), "Lithuania", "country"),
    Coded("4101003", "2016-05-18", "190", ("RUSSIA", "UKRAINE"), "Donetsk"),
)
_GDELT_TYPES = {"country": "1", "city": "4", "region": "5"}
_TYPES = {"042": ("CONSULT", "visit"), "040": ("CONSULT", ""), "190": ("ASSAULT", "firearms")}
_FEATURES = {"city": "PPLC", "country": "PCLI", "region": "ADM1"}


def gdelt_events(events=EVENTS, width=61):
    lines = []
    for one in events:
        row = dict.fromkeys(gdelt_columns.EVENTS[width], "")
        row |= {"globaleventid": one.id, "sqldate": one.day.replace("-", ""), "eventcode": one.code}
        row |= {"monthyear": one.day[:7].replace("-", ""), "year": one.day[:4]}
        row |= {"actor1name": one.actors[0], "actor2name": one.actors[1]}
        row |= {"actiongeotype": _GDELT_TYPES[one.level], "actiongeofullname": one.place}
        row |= {"actiongeolat": "53.9", "actiongeolong": "27.57"}
        row |= {"sourceurl": f"https://daily.example/{one.id}"}
        lines.append("\t".join(row.values()))
    return "\n".join(lines).encode()


def acled_rows(events=EVENTS):
    header = (
        "event_id_cnty event_date year time_precision event_type sub_event_type actor1 "
        "assoc_actor_1 actor2 assoc_actor_2 country admin1 location latitude longitude "
        "geo_precision source notes"
    ).split()
    rows = [header]
    for one in events:
        types = ("Battles", "Armed clash") if one.code == "190" else _AGREED
        geo = "1" if one.level == "city" else "3"
        rows.append(
            [
                *(f"BLR{one.id}", one.day, one.day[:4], "1", *types, one.actors[0], ""),
                *(one.actors[1], "", "Belarus", "Minsk City", one.place, "53.9", "27.57", geo),
                *("The Daily", f"On {one.day}, both sides met, “at a table”; it was short."),
            ]
        )
    return rows


_AGREED = ("Strategic developments", "Agreement")


def as_csv(rows, delimiter=","):
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue().encode()


def acled(events=EVENTS, delimiter=","):
    return as_csv(acled_rows(events), delimiter)


def polecat(events=EVENTS, surplus=()):
    header = [
        *("Event ID", "Event Date", "Event Type", "Event Mode", "Actor Name", "Recipient Name"),
        *("Placename", "Country", "Latitude", "Longitude", "Feature Type", "Source"),
    ]
    rows = [[*header, *surplus]]
    for one in events:
        rows.append([one.id, one.day, *_TYPES[one.code], *one.actors, one.place, "Belarus"])
        rows[-1] += ["53.9", "27.57", _FEATURES[one.level], "The Daily"]
    return "\n".join("\t".join(row) for row in rows).encode()
