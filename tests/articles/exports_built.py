"""Builders of database exports for tests: own sentences in the forms that the databases write."""

import io
import zipfile
from dataclasses import dataclass
from html import escape
from xml.sax.saxutils import escape as xml


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
