"""Articles in; one file that holds them all, as a news database exports it, out."""

from readout.bench.samples.documents import word_file, word_paragraph
from readout.bench.samples.told import Told


def factiva_page(told: list[Told]) -> bytes:
    """Return an HTML export of Factiva, in the layout with codes."""
    return (
        '<html><head><meta charset="UTF-8"><title>Factiva</title></head><body>'
        + "".join(map(_factiva_entry, told))
        + "<span>© 2016 Factiva, Inc. All rights reserved.</span></body></html>"
    ).encode()


def nexis_document(told: list[Told]) -> bytes:
    """Return a Word export of Nexis Uni."""
    properties = f'<property name="LADocCount"><vt:i4>{len(told)}</vt:i4></property>'
    return word_file(
        "".join(map(_nexis_entry, told)),
        (
            "docProps/custom.xml",
            f'<Properties><property name="LADeliveryID"/>{properties}</Properties>',
        ),
    )


def _factiva_entry(one: Told) -> str:
    rows = (
        ("HD", f'<b class="enHeadline">{one.title}</b>'),
        ("WC", f"{len(one.text.split())} words"),
        ("PD", f"{one.day:%B %d, %Y}"),
        ("SN", one.outlet),
        ("LA", "English"),
        ("LP", f'<p class="articleParagraph enarticleParagraph">{one.paragraphs[0]}</p>'),
        (
            "TD",
            "".join(
                f'<p class="articleParagraph enarticleParagraph">{paragraph}</p>\n'
                for paragraph in one.paragraphs[1:]
            ),
        ),
        ("AN", f"<br/>Document DAILY000{one.day:%Y%m%d}e{one.number:08}"),
    )
    table = "".join(
        f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{value}</td></tr>'
        for code, value in rows
    )
    return f'<div class="article enArticle"><table>{table}</table></div>'


def _nexis_entry(one: Told) -> str:
    above = (
        one.title,
        f"{one.outlet}.",
        f"{one.day:%B %d, %Y %A}",
        "Section: WORLD; Pg. 4",
        f"Length:\u00a0{len(one.text.split())} words",
    )
    return "".join(
        (
            word_paragraph("", f"Bookmark_{one.number + 1}"),
            *map(word_paragraph, above),
            word_paragraph("Body", "Body"),
            *map(word_paragraph, one.paragraphs),
            word_paragraph("Classification", "Classification"),
            word_paragraph("Language:\u00a0ENGLISH"),
            word_paragraph("End of Document"),
        )
    )
