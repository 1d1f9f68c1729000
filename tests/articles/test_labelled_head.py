"""Lines above a text that somebody labelled: title, outlet, day and author, in many languages."""

import pytest

from readout.articles.child import parse
from readout.articles.labelled_head import find
from readout.records import Known, Removal
from tests.articles.documents import docx, word

BODY = "The two ministers met in Minsk.\n\nThey agreed to meet again."


def told(data, name="x.txt"):
    ((_, raw),) = parse(name, data)[1].articles
    return raw.title.value, raw.outlet.value, raw.published.value, raw.byline, raw.text


@pytest.mark.parametrize(
    "head",
    [
        "Title: Talks\nDate: 16 May 2016\nSource: The Daily\nAuthor: Anna Nowak\n\n",
        "Source: The Daily\nDate: 2016-05-16\nHeadline: Talks\nByline: Anna Nowak\n",
        "Headline: Talks\n\nPublication: The Daily\n\nDate: May 16, 2016\n\nBy: Anna Nowak\n\n",
        "**Title: Talks\nDate: 16 May 2016\nSource: The Daily\nAuthor: Anna Nowak\nText: ",
        "Tytuł: Talks\nData: 16 maja 2016\nŹródło: The Daily\nAutor: Anna Nowak\n\n",
        "Titlu: Talks\nData: 16 mai 2016\nSursa: The Daily\nAutor: Anna Nowak\n\n",
        "Заголовок: Talks\nДата: 16.05.2016\nИсточник: The Daily\nАвтор: Anna Nowak\n\n",
        "Titel: Talks\nDatum: 16. Mai 2016\nQuelle: The Daily\nAutor: Anna Nowak\n\n",
        "Titre : Talks\nDate : 16 mai 2016\nSource : The Daily\nAuteur : Anna Nowak\n\n",
        "Título: Talks\nFecha: 16 de mayo de 2016\nFuente: The Daily\nAutor: Anna Nowak\n\n",
    ],
)
def test_labels_leave_the_text_and_fill_the_fields(head):
    wanted = ("Talks", "The Daily", "2016-05-16", "Anna Nowak", BODY)
    assert told((head + BODY).encode()) == wanted
    assert told((head + BODY).replace("\n", "\r\n").encode("utf-16")) == wanted
    assert told((head + BODY).replace("\n", "\r").encode()) == wanted


def test_what_left_is_recorded_and_known_from_the_text():
    ((_, raw),) = parse("x.txt", f"Title: Talks\nSource: Daily\n\n{BODY}".encode())[1].articles
    assert raw.title.known is Known.TEXT
    assert [(one.text, one.reason) for one in raw.removed] == [
        ("Title: Talks\nSource: Daily", Removal.FIELD)
    ]


def test_a_title_goes_on_in_the_line_below_it():
    head = "Title: Talks in Minsk\nwith two ministers\nSource: Daily\n\n"
    assert told((head + BODY).encode())[0] == "Talks in Minsk with two ministers"


def test_a_word_document_is_labelled_in_the_same_way():
    lines = ["Title: Talks", "Source: Daily", "Date: 16 May 2016", "They met in Minsk and left."]
    data = docx(word(*lines))
    assert told(data, "x.docx")[:3] == ("Talks", "Daily", "2016-05-16")


@pytest.mark.parametrize(
    "text",
    [
        "Note: they met.\nThey left.",
        "Title: Talks\n\nThey met.",
        "Source: Daily\nAuthor: Anna Nowak\n\nThey met.",
        "Title: Talks\nDate: 16 May 2016\n",
        "They met.\nTitle: Talks\nSource: Daily\n\nThey left.",
        f"Title: {'word ' * 100}\nSource: Daily\n\nThey met.",
    ],
)
def test_prose_with_a_colon_is_prose(text):
    assert find(text) is None


def test_several_such_articles_in_one_file_are_read_each():
    one = f"Title: Talks {{}}\nSource: The Daily\nDate: 16 May 2016\n\n{BODY}\n\n-----------\n\n"
    kind, reading = parse("x.txt", "".join(map(one.format, range(3))).encode())
    assert kind == "Labelled TXT"
    assert [raw.title.value for _, raw in reading.articles] == ["Talks 0", "Talks 1", "Talks 2"]
    assert {raw.text for _, raw in reading.articles} == {BODY}
