"""E-mail: its author's own text, and mail made for trouble."""

import base64
import quopri
import time

import pytest

from readout import limits
from readout.articles import archive
from readout.articles.mail import read
from readout.records import Fact, Known, Problem, RawArticle
from tests.articles.documents import a_zip, docx, pdf, word

WORDS = "The two ministers met in Minsk.\nThey agreed to meet again."
HEAD = (
    "From: The Daily <news@daily.example>\nSubject: Talks\nDate: Mon, 16 May 2016 10:00:00 +0300\n"
)
PAGE = "<html><body><p>The two ministers <b>met</b> in Minsk.</p></body></html>"


def mixed(*parts, kind="alternative"):
    body = "".join(f"--x\n{part}\n" for part in parts)
    return f"{HEAD}MIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary=x\n\n{body}--x--\n"


def part(kind, text):
    return f"Content-Type: {kind}; charset=utf-8\n\n{text}"


def text_of(data):
    return read(data if isinstance(data, bytes) else data.encode(), "x.eml").articles[0][1].text


def test_the_fields_of_a_mail_are_those_of_the_article():
    (article,) = read(f"{HEAD}\n{WORDS}".encode(), "x.eml").articles
    title, day = Fact("Talks", Known.METADATA), Fact("2016-05-16", Known.METADATA)
    assert article == (1, RawArticle(WORDS, title, Fact(), day))


def test_a_newsletter_has_an_outlet_and_a_person_is_none():
    letter = f"List-Unsubscribe: <https://daily.example/u>\n{HEAD}\n{WORDS}"
    assert read(letter.encode(), "x.eml").articles[0][1].outlet.value == "The Daily"
    assert "news@daily.example" not in str(read(letter.encode(), "x.eml"))


def test_the_plain_part_goes_before_the_page():
    assert text_of(mixed(part("text/plain", WORDS), part("text/html", PAGE))).strip() == WORDS


def test_a_plain_part_that_only_points_to_the_page_is_passed_over():
    page = PAGE.replace("Minsk", "Minsk " * 40)
    found = text_of(mixed(part("text/plain", "Open in a browser."), part("text/html", page)))
    assert found.startswith("The two ministers met")


def test_a_page_alone_is_read_as_text():
    assert text_of(mixed(part("text/html", PAGE))) == "The two ministers met in Minsk."


@pytest.mark.parametrize(
    ("charset", "transfer", "encode"),
    [
        ("utf-8", "base64", base64.encodebytes),
        ("utf-8", "quoted-printable", quopri.encodestring),
        ("iso-8859-2", "8bit", bytes),
        ("windows-1250", "8bit", bytes),
    ],
)
def test_every_transfer_encoding_gives_the_same_letters(charset, transfer, encode):
    words = "Ministrowie spotkali się w środę w Łodzi."
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\n"
    head += f"Content-Transfer-Encoding: {transfer}\n\n"
    assert text_of(head.encode() + encode(words.encode(charset))).strip() == words


def test_c46_an_unknown_charset_is_guessed_and_a_subject_in_it_stays_as_it_is():
    head = HEAD.replace("Talks", "=?klingon?q?Talks?=")
    data = f"{head}Content-Type: text/plain; charset=klingon\n\n{WORDS}".encode()
    article = read(data, "x.eml").articles[0][1]
    assert (article.text, article.title.value) == (WORDS, "=?klingon?q?Talks?=")


def test_an_encoded_subject_is_read():
    head = HEAD.replace("Talks", "=?utf-8?b?" + base64.b64encode("Środa".encode()).decode() + "?=")
    assert read(f"{head}\n{WORDS}".encode(), "x.eml").articles[0][1].title.value == "Środa"


def test_quoted_lines_are_not_the_authors_and_the_report_says_so():
    quote = "On Mon, 16 May 2016, A. Name\n<a@b.example> wrote:\n\n> We met.\n> We left.\n"
    reading = read(f"{HEAD}\n{WORDS}\n\n{quote}\nYours".encode(), "x.eml")
    text = reading.articles[0][1].text
    assert "We met" not in text
    assert "wrote:" not in text
    assert text.startswith(WORDS)
    assert text.endswith("Yours")
    assert reading.notes == ("Quoted lines of earlier mail were left out.",)


def test_a_sentence_before_a_quotation_stays():
    assert "He said this:" in text_of(f"{HEAD}\nHe said this:\n> We met.\n")


def test_a_mail_of_nothing_but_quotes_keeps_them():
    assert "We met." in text_of(f"{HEAD}\n> We met.\n")


def attached(kind, data, name="", head="Content-Disposition: attachment"):
    named = f'{head}; filename="{name}"' if name else head
    return f"Content-Type: {kind}\nContent-Transfer-Encoding: base64\n{named}\n\n" + (
        base64.encodebytes(data).decode()
    )


def reading_with(*parts, own=WORDS):
    texts = [part("text/plain", own)] if own else []
    return read(mixed(*texts, *parts, kind="mixed").encode(), "x.eml")


DOCUMENT = docx(word("Talks end", "Both ministers left Minsk in the evening."))


@pytest.mark.parametrize(
    ("kind", "name", "data"),
    [
        ("application/octet-stream", "report.docx", DOCUMENT),
        ("application/octet-stream", "", DOCUMENT),
        ("application/pdf", "report.pdf", pdf([(50, 700, "Both ministers left.")])),
        ("text/plain", "report.txt", b"Both ministers left Minsk in the evening."),
        ("application/zip", "reports.zip", a_zip([("a.docx", DOCUMENT)])),
        ("application/octet-stream", "mail.eml", f"{HEAD}\nBoth ministers left.".encode()),
    ],
)
def test_an_attached_document_is_an_article_of_its_own(kind, name, data):
    reading = reading_with(attached(kind, data, name))
    assert [position for position, _ in reading.articles] == [1, 2]
    assert "Both ministers left" in reading.articles[1][1].text
    assert reading.rejected == ()


def test_a_mail_that_only_carries_a_document_is_that_document():
    reading = reading_with(attached("application/octet-stream", DOCUMENT, "a.docx"), own="")
    assert (len(reading.articles), reading.rejected) == (1, ())


@pytest.mark.parametrize(
    ("kind", "name", "data", "detail"),
    [
        ("application/pdf", "a.pdf", b"%PDF-1.7", "a.pdf: no readable PDF"),
        ("application/x-msdownload", "a.exe", b"MZ\x90\0", "a.exe: looks like a program"),
        ("image/png", "a.png", b"\x89PNG\r\n", "a.png: looks like a picture"),
        ("application/ms-tnef", "winmail.dat", b"\x78\x9f\x3e\x22x", "winmail.dat: looks like"),
        ("image/png", "=?utf-8?q?=C5=9Aroda?=.png", b"\x89PNG\r\n", "Środa.png: looks like"),
    ],
)
def test_an_attachment_that_cannot_be_read_is_a_line_of_the_report(kind, name, data, detail):
    reading = reading_with(attached(kind, data, name))
    assert [position for position, _ in reading.articles] == [1]
    ((position, said),) = [(one.position, one.detail) for one in reading.rejected]
    assert position == 2
    assert said.startswith(detail)


@pytest.mark.parametrize(
    "more",
    [
        attached("image/png", b"\x89PNG", "logo.png", "Content-Disposition: inline"),
        attached("image/png", b"\x89PNG", "logo.png", "Content-ID: <1>\nX: y"),
    ],
)
def test_a_picture_of_the_page_is_no_attachment(more):
    assert len(reading_with(more).articles) == 1
    assert reading_with(more).rejected == ()


@pytest.mark.parametrize(
    "kind", ["application/pgp-signature", "application/pkcs7-signature", "text/x-amp-html"]
)
def test_a_signature_or_another_form_of_the_text_is_counted(kind):
    more = f"Content-Type: {kind}\n\nx"
    assert reading_with(more).notes == (
        "Signatures and other forms of the text that were not opened: 1.",
    )


def test_a_forwarded_mail_is_an_article_with_its_own_subject_and_day():
    inner = HEAD.replace("Talks", "Visit").replace("16 May", "17 May")
    reading = reading_with(f"Content-Type: message/rfc822\n\n{inner}\nThey arrived.\n")
    assert [raw.title.value for _, raw in reading.articles] == ["Talks", "Visit"]
    assert reading.articles[1][1].published.value == "2016-05-17"


def test_a_digest_of_whole_mails_is_as_many_articles():
    mails = [f"Content-Type: message/rfc822\n\n{HEAD}\nNumber {n}.\n" for n in range(3)]
    reading = read(mixed(*mails, kind="digest").encode(), "x.eml")
    assert [raw.text.strip() for _, raw in reading.articles] == [f"Number {n}." for n in range(3)]


def test_an_encrypted_mail_says_so():
    data = mixed("Content-Type: application/octet-stream\n\nx", kind="encrypted")
    assert read(data.encode(), "x.eml").rejected[0].reason is Problem.PASSWORD


def carried(levels):
    data = f"{HEAD}\n{WORDS}".encode()
    for n in range(levels):
        inner = attached("application/octet-stream", data, f"{n}.eml")
        data = mixed(part("text/plain", WORDS), inner, kind="mixed").encode()
    return data


def test_mail_inside_mail_is_read_to_a_depth_and_then_is_a_row():
    reading = read(carried(limits.MAIL_LEVELS + 3), "x.eml")
    assert len(reading.articles) == limits.MAIL_LEVELS + 1
    assert [one.reason for one in reading.rejected] == [Problem.UNREADABLE]


def test_an_archive_in_a_mail_in_an_archive_is_a_row():
    inner = attached("application/zip", a_zip([("a.txt", WORDS)]), "a.zip")
    data = mixed(part("text/plain", WORDS), inner, kind="mixed")
    reading = archive.read(a_zip([("x.eml", data)]), "x.zip")
    assert len(reading.articles) == 1
    assert reading.rejected[0].detail == "x.eml: a.zip: an archive inside an archive"


def test_attachments_for_which_no_time_is_left_are_rows(monkeypatch):
    monkeypatch.setattr(limits, "ARCHIVE_CPU_SECONDS", -1)
    reading = reading_with(attached("application/octet-stream", DOCUMENT, "a.docx"))
    assert [one.reason for one in reading.rejected] == [Problem.TOO_SLOW]
    assert len(reading.articles) == 1


def test_a_digest_says_that_there_is_more_in_it():
    digest = mixed(*[part("text/plain", WORDS)] * 3, kind="digest")
    assert read(digest.encode(), "x.eml").notes == (
        "Further texts in it, as digests have, that were not read: 2.",
    )


def test_parts_whose_boundary_is_not_there_are_one_text():
    data = mixed().split("--x")[0] + WORDS
    reading = read(data.encode(), "x.eml")
    assert reading.articles[0][1].text == WORDS
    assert reading.notes[-1].startswith("The e-mail is cut off")


def test_a_mail_that_is_cut_off_is_kept_and_said_to_be():
    data = mixed(part("text/plain", WORDS)).encode()[:-25]
    reading = read(data, "x.eml")
    assert len(reading.articles) == 1
    assert reading.notes == ("The e-mail is cut off: its last part has no end.",)


@pytest.mark.parametrize("text", [HEAD + "\n", HEAD + "\n \n", mixed()])
def test_a_mail_without_text_is_one_row(text):
    assert [one.reason for one in read(text.encode(), "x.eml").rejected] == [Problem.NO_TEXT]


def test_a_date_that_is_none_is_no_date():
    data = f"{HEAD.replace('Mon, 16 May 2016 10:00:00 +0300', 'yesterday')}\n{WORDS}"
    assert read(data.encode(), "x.eml").articles[0][1].published == Fact()


def nested(levels):
    mail = f"{HEAD}MIME-Version: 1.0\n"
    for n in range(levels):
        mail += f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"
    return (mail + part("text/plain", WORDS)).encode()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (nested(2_000), Problem.UNREADABLE),
        (nested(limits.MAIL_LEVELS + 1), Problem.UNREADABLE),
        (mixed(*[part("text/plain", "x")] * 100_000).encode(), Problem.TOO_MANY),
    ],
)
def test_c46_parts_without_end_are_one_row(data, reason):
    started = time.process_time()
    assert [one.reason for one in read(data, "x.eml").rejected] == [reason]
    assert time.process_time() - started < 10


def test_c46_a_subject_of_20000_encoded_words_is_cut():
    head = HEAD.replace("Talks", "=?utf-8?q?Talks?= " * 20_000)
    started = time.process_time()
    title = read(f"{head}\n{WORDS}".encode(), "x.eml").articles[0][1].title.value
    assert title.startswith("TalksTalks")
    assert time.process_time() - started < 10
