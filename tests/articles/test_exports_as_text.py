"""Exports that somebody made plain text of: Nexis Uni and Factiva, in any encoding."""

from textwrap import wrap

import pytest

from readout.articles.child import parse
from tests.articles.exports_built import THREE, Told, factiva_rtf_plain, lexis_txt, nexis_lines

COVER = ["Page 1 of 3", "Job Number: 7", "Documents (3)", "1. Talks", "Client/Matter: -None-", ""]


def nexis_txt(articles=THREE, cover=(), width=0):
    lines = [*cover, *(line for told in articles for line in nexis_entry(told, width))]
    return "\r\n".join(lines).encode()


def nexis_entry(told, width):
    body = [line for one in told.text for line in (*(wrap(one, width) if width else [one]), "")]
    lines = [line for line in nexis_lines(told) if line not in wrap(told.title, 40)]
    at = lines.index("Body")
    after = lines.index("Classification")
    return [told.title, *lines[: at + 1], "", *body, "Page 2 of 3", "", *lines[after:], ""]


def factiva_txt(articles=THREE):
    lines = (line for told in articles for line in (*factiva_rtf_plain(told), ""))
    return "\n".join(lines).encode()


def told_as(reading):
    return [
        (raw.title.value, raw.outlet.value, raw.published.value, raw.text)
        for _, raw in reading.articles
    ]


WANTED = [(told.title, told.outlet, told.day, told.body) for told in THREE]


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("Nexis TXT", nexis_txt()),
        ("Nexis TXT", nexis_txt(cover=COVER)),
        ("Nexis TXT", nexis_txt(width=60)),
        ("Nexis TXT", nexis_txt().replace(b"\r\n", b"\r")),
        ("Factiva TXT", factiva_txt()),
        ("Factiva TXT", factiva_txt().replace(b"\n", b"\r")),
        ("Factiva TXT", factiva_txt().decode().encode("utf-16")),
    ],
)
def test_each_article_of_the_text_is_read(kind, data):
    found, reading = parse("x.txt", data)
    assert (found, told_as(reading), reading.rejected) == (kind, WANTED, ())


def test_a_title_that_is_broken_in_two_is_one():
    told = Told(title="Ministers hold talks in Minsk, the second time in a month")
    data = nexis_txt((told,), width=60).decode().replace("Minsk, the", "Minsk,\r\nthe")
    assert told_as(parse("x.txt", data.encode())[1])[0][:2] == (told.title, told.outlet)


def test_the_cover_announces_how_many_there_are():
    _, reading = parse("x.txt", nexis_txt(THREE[:2], cover=COVER))
    assert "Incomplete export: 2 of 3." in reading.notes


@pytest.mark.parametrize("text", ["They met.\nEnd of Document\n", "Body\nLength: 3 words\n"])
def test_a_text_with_one_such_line_is_a_text(text):
    assert parse("x.txt", text.encode())[0] == "TXT"


@pytest.mark.parametrize(
    ("encoding", "mark", "names"),
    [
        ("cp1251", "Документ {} из {}", ("АВТОР", "ДЛИНА", "ЯЗЫК")),
        ("cp1250", "Dokument {} z {}", ("AUTOR", "DŁUGOŚĆ", "JĘZYK")),
    ],
)
def test_marks_in_the_letters_of_a_code_page_are_marks(encoding, mark, names):
    text = lexis_txt(mark=mark).decode("utf-8-sig")
    for name, local in zip(("BYLINE", "LENGTH", "LANGUAGE"), names, strict=True):
        text = text.replace(f"{name}:", f"{local}:")
    words = {"cp1251": "Они говорили о пароме и его цене.", "cp1250": "Mówili o cenie, którą żąda."}
    text = text.replace(THREE[0].text[1], words[encoding]).replace("“", '"').replace("”", '"')
    kind, reading = parse("x.txt", text.encode(encoding))
    assert (kind, len(reading.articles)) == ("Lexis TXT", 3)
