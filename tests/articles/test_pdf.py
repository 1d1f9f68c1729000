"""PDF: the text in the order in which a person reads it, and what is no text."""

import time

import pytest

from readout import limits
from readout.articles.pdf import read
from readout.records import Problem, Removal
from tests.articles.documents import pdf

LEFT = [
    "The two ministers met in Minsk on",
    "Monday. They spoke about security",
    "in Europe for more than two hours",
    "and agreed to meet again in the au-",
    "tumn. Both thanked their hosts.",
]
RIGHT = [
    "Later they told reporters that the",
    "talks had been open. A document is",
    "being prepared, one of them said,",
    "and may be signed before the year",
    "is over. Nothing else was said.",
]
TITLE = "Ministers agree to go on with their talks about security in Europe after all"


def column(lines, x, top=700):
    return [(x, top - 12 * n, line) for n, line in enumerate(lines)]


def text_of(*pages):
    return read(pdf(*pages), "x.pdf").articles[0][1].text


def joined(lines):
    return " ".join(lines).replace("au- tumn", "autumn")


def test_a_column_is_read_as_lines_and_a_broken_word_is_joined():
    assert text_of(column(LEFT, 50)) == joined(LEFT)


def test_two_columns_are_read_one_after_the_other():
    assert text_of(column(LEFT, 50) + column(RIGHT, 320)) == f"{joined(LEFT)}\n\n{joined(RIGHT)}"


def test_the_order_in_the_file_does_not_matter():
    rows = [one for pair in zip(column(LEFT, 50), column(RIGHT, 320), strict=True) for one in pair]
    assert text_of(rows) == f"{joined(LEFT)}\n\n{joined(RIGHT)}"
    assert text_of(rows[::-1]) == f"{joined(LEFT)}\n\n{joined(RIGHT)}"


def test_a_line_over_both_columns_is_read_before_them():
    page = [(50, 720, TITLE), *column(LEFT, 50), *column(RIGHT, 320)]
    assert text_of(page).split("\n\n") == [TITLE, joined(LEFT), joined(RIGHT)]


def test_a_line_over_both_columns_divides_what_stands_above_and_below_it():
    above = column(LEFT, 50) + column(RIGHT, 320)
    below = column(RIGHT, 50, 580) + column(LEFT, 320, 580)
    found = text_of([*above, (50, 610, TITLE), *below]).split("\n\n")
    assert found == [joined(LEFT), joined(RIGHT), TITLE, joined(RIGHT), joined(LEFT)]


def test_three_columns_are_three():
    narrow = ["He told the press in", "Minsk that they had", "met for two hours."]
    page = column(narrow, 50) + column(narrow, 220) + column(narrow, 390)
    assert text_of(page).split("\n\n") == [" ".join(narrow)] * 3


def test_two_columns_above_three_are_read_as_such():
    narrow = ["He told the press in", "Minsk that they had", "met for two hours."]
    two = column(LEFT, 50) + column(RIGHT, 300)
    three = [one for x in (50, 180, 310) for one in column(narrow, x, 600)]
    found = text_of([*two, (50, 630, TITLE), *three]).split("\n\n")
    assert found == [joined(LEFT), joined(RIGHT), TITLE, *[" ".join(narrow)] * 3]


def test_a_sentence_goes_on_in_the_next_column_with_a_capital():
    left = [*LEFT[:3], "and thanked those who had come to"]
    right = ["Minsk for their talks about peace", *RIGHT[1:]]
    assert "come to Minsk for" in text_of(column(left, 50) + column(right, 320))


def test_a_heading_above_a_column_is_no_part_of_what_stands_before_it():
    right = [*RIGHT[:3], "He said more at the end of it all."]
    found = text_of([*column(LEFT, 50), (320, 724, "What he said"), *column(right, 320)])
    assert "What he said" in found.split("\n\n")


def test_an_indented_line_and_an_empty_stretch_begin_a_paragraph():
    page = [*column(LEFT, 50), (62, 640, RIGHT[0]), (50, 628, RIGHT[1]), (50, 600, "They left.")]
    assert text_of(page).split("\n\n") == [joined(LEFT), " ".join(RIGHT[:2]), "They left."]


def test_a_sentence_goes_on_over_the_page():
    assert text_of(column(LEFT[:4], 50), column(LEFT[4:], 50)) == joined(LEFT)


@pytest.mark.parametrize(
    ("end", "start", "whole"),
    [
        ("the Moscow-", "based ministry", "the Moscow-based ministry"),
        ("the NATO-", "minded party", "the NATO-minded party"),
        ("the Rus-", "sian minister", "the Russian minister"),
        ("talks be-", "fore the talks before", "talks before the talks before"),
        ("the cease-fire, this cease-", "fire held", "the cease-fire, this cease-fire held"),
        ("from 2015-", "2016 they met", "from 2015- 2016 they met"),
    ],
)
def test_a_hyphen_stays_where_it_belongs_to_the_word(end, start, whole):
    assert text_of(column([f"They said that {end}", start], 50)) == f"They said that {whole}"


def body(number):
    ordinal = ["First", "Then", "Third", "At last"][number - 1]
    lines = [f"{ordinal} {LEFT[0]}", *LEFT[1:4], f"tumn. {ordinal} they thanked their hosts."]
    return column(lines, 50)


def page_of(number):
    return [(50, 760, "The Daily, 16 May 2016"), *body(number), (290, 30, f"Page {number} of 4")]


def test_running_heads_and_page_numbers_are_no_text():
    found = text_of(*map(page_of, range(1, 5)))
    assert "Daily" not in found
    assert "Page" not in found
    assert found.count("they thanked their hosts.") == found.count("The two") == 4


def test_running_heads_and_page_numbers_are_kept_beside_the_text():
    (_, raw), *_ = read(pdf(*map(page_of, range(1, 5))), "x.pdf").articles
    (heads,) = raw.removed
    assert (heads.reason, heads.at) == (Removal.RUNNING_HEAD, 0)
    assert set(heads.text.split("\n")) == {
        "The Daily, 16 May 2016",
        *(f"Page {n} of 4" for n in "1234"),
    }


def test_numbered_headings_at_the_top_of_pages_are_text():
    found = text_of(*([(50, 712, f"Article {n * n}"), *body(n)] for n in range(1, 5)))
    assert [one for one in found.split("\n\n") if one.startswith("Article")] == [
        "Article 1",
        "Article 4",
        "Article 9",
        "Article 16",
    ]


def test_a_head_that_stands_once_is_text():
    assert "The Daily, 16 May 2016" in text_of(page_of(1))


@pytest.mark.parametrize("pages", [[[]], [[], []]])
def test_a_scan_says_that_there_is_no_ocr(pages):
    (one,) = read(pdf(*pages), "x.pdf").rejected
    assert one.reason is Problem.NO_TEXT
    assert one.detail.endswith("there is no OCR here")


def test_a_page_without_text_among_others_is_noted():
    reading = read(pdf(column(LEFT, 50), []), "x.pdf")
    assert reading.notes == ("Pages without text: 2; if they are pictures, there is no OCR here.",)


def test_the_day_of_the_file_is_not_that_of_the_article():
    data = pdf(column(LEFT, 50)).replace(
        b"/Root 1 0 R", b"/Root 1 0 R /Info << /CreationDate (D:20160516) >>"
    )
    assert read(data, "x.pdf").articles[0][1].published.value == ""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n", Problem.TRUNCATED),
        (b"%PDF-1.7\nnothing\n%%EOF", Problem.UNREADABLE),
        (pdf(column(LEFT, 50))[:150], Problem.TRUNCATED),
        (pdf(column(LEFT, 50)).split(b"xref")[0], Problem.TRUNCATED),
        (pdf(), Problem.UNREADABLE),
    ],
)
def test_c38_a_broken_document_is_one_row(data, reason):
    assert [one.reason for one in read(data, "x.pdf").rejected] == [reason]


def test_c38_junk_before_the_mark_does_no_harm():
    assert read(b"junk first\n" + pdf(column(LEFT, 50)), "x.pdf").articles


def test_a_document_without_its_end_is_read_and_said_to_be_cut():
    data = pdf(column(LEFT, 50))
    reading = read(data[:-6], "x.pdf")
    assert reading.notes == ("The file has no end mark: it may be cut off.",)


def locked():
    # The standard handler, revision 2 (ISO 32000-1, 7.6.3), with a password that is not empty.
    entry = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >> /ID [<00><00>]"
    keys = entry % (b"11" * 32, b"22" * 32)
    return pdf(column(LEFT, 50)).replace(b"/Root 1 0 R", b"/Root 1 0 R " + keys)


def test_c37_a_password_is_asked_for():
    assert [one.reason for one in read(locked(), "x.pdf").rejected] == [Problem.PASSWORD]


def test_c39_only_so_many_pages_are_read(monkeypatch):
    monkeypatch.setattr(limits, "PDF_PAGES", 3)
    reading = read(pdf(*[column(LEFT, 50)] * 5), "x.pdf")
    assert reading.notes == ("Only the first 3 of 5 pages were read.",)


@pytest.mark.parametrize(
    "pages",
    [
        [[(x, 790 - y, "a") for x in range(0, 600, 6) for y in range(0, 780, 8)]],
        [[(50 + n % 7, 700 - n % 13, "word " * 3) for n in range(5_000)]],
        [column(LEFT, 50) + column(RIGHT, 320)] * 300,
    ],
)
def test_c39_pages_made_for_slow_readers_are_read_in_time(pages):
    started = time.process_time()
    read(pdf(*pages), "x.pdf")
    assert time.process_time() - started < 10
