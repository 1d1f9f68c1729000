"""ProQuest, HTML and mail: anchors part the articles."""

from readout import limits
from readout.articles.child import parse
from readout.articles.proquest_html import read
from readout.records import Problem
from tests.articles.exports_built import (
    TALKS,
    THREE,
    Told,
    proquest_eml,
    proquest_html,
    proquest_html_entry,
)


def told_as(reading):
    return [
        (raw.title.value, raw.text, raw.outlet.value, raw.published.value)
        for _, raw in reading.articles
    ]


WANTED = [(told.title, told.body, told.outlet, told.day) for told in THREE]


def test_every_article_of_a_page_is_found():
    kind, reading = parse("x.html", proquest_html())
    assert (kind, told_as(reading)) == ("ProQuest HTML", WANTED)
    assert reading.articles[0][1].address == "https://www.proquest.com/docview/1"


def test_every_article_of_a_mail_is_found_and_mails_are_no_articles():
    kind, reading = parse("x.eml", proquest_eml())
    assert (kind, told_as(reading), reading.announced) == ("ProQuest EML", WANTED, None)
    assert reading.notes == ("Mail 4 of 5: the others are files of their own.",)


def test_pages_inside_a_page_and_their_remains_are_no_text():
    inner = "html&gt;<head><title></title></head><body>"
    data = proquest_html([proquest_html_entry(TALKS, opening=inner, closing="</body></Text>")])
    assert told_as(read(data, "x.html")) == WANTED[:1]


def test_a_text_that_is_never_closed_ends_at_the_next_label():
    data = proquest_html([proquest_html_entry(TALKS, closing="")])
    assert told_as(read(data, "x.html")) == WANTED[:1]


def test_a_text_whose_element_closes_too_early_stands_below_it():
    head = '<meta name="schema"><title></title></text></p><div>'
    data = proquest_html([proquest_html_entry(TALKS, opening=head, closing="</div><p>")])
    assert told_as(read(data, "x.html")) == WANTED[:1]


def test_the_button_of_a_picture_is_no_text():
    picture = '<div class="document_view_image"><a href="x">Enlarge this image.</a></div>'
    data = proquest_html([proquest_html_entry(TALKS, opening=picture)])
    assert told_as(read(data, "x.html")) == WANTED[:1]


def test_a_page_that_ends_inside_an_article_is_cut_off():
    data = proquest_html()
    reading = read(data[: data.rindex(b"<strong>Subject")], "x.html")
    assert len(reading.articles) == 3
    assert reading.notes[0] == "Cut off: the end of an article is missing (number 3)."


def test_an_article_without_a_text_is_rejected():
    reading = read(proquest_html([proquest_html_entry(Told(text=()))]), "x.html")
    assert reading.rejected[0].reason is Problem.NO_TEXT


def test_a_mail_without_articles_is_one_row():
    assert read(proquest_eml([]), "x.eml").rejected[0].reason is Problem.NO_ARTICLES


def test_c46_parts_beyond_the_limit_are_not_read(monkeypatch):
    monkeypatch.setattr(limits, "MAIL_PARTS", 1)
    assert read(proquest_eml(), "x.eml").rejected[0].reason is Problem.NO_ARTICLES


def test_c46_parts_inside_parts_without_end_are_one_row():
    nested = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000)
    )
    _, reading = parse("x.eml", b"From: <noreply@proquest.com>\nMIME-Version: 1.0\n" + nested)
    assert len(reading.rejected) == 1


def test_c46_a_subject_of_encoded_words_is_not_decoded():
    words = b" =?utf-8?q?Talks?=" * 20_000
    data = proquest_eml().replace(b"Subject: Research", b"Subject:" + words)
    assert len(read(data, "x.eml").articles) == 3
