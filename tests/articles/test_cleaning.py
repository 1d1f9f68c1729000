"""Cleaning: a text as it came, without what is no part of it, and everything left out kept."""

from hypothesis import given, settings
from hypothesis import strategies as st

from readout.articles import cleaning
from readout.articles.cleaning import cleaned
from readout.records import Fact, Known, RawArticle, Removal, Removed

BODY = (
    "MINSK, 16 May 2016 (BelTA) – The two ministers met in Minsk on Monday.\n\n"
    "They said that the talks were useful and that they would meet again."
)
PAGE = (
    "Ministers Agree to Meet Again\n\nBy Anna Nowak\n\nShare on Facebook\n\n"
    f"{BODY}\n\nRead more: Talks end in Warsaw\n\n© 2016 The Daily"
)


def pieces(raw):
    return [(one.reason, one.text) for one in raw.removed]


def test_a_page_keeps_its_sentences_and_says_what_it_lost():
    raw = cleaned(RawArticle(PAGE))
    assert raw.text == BODY
    assert pieces(raw) == [
        (Removal.FIELD, "Ministers Agree to Meet Again"),
        (Removal.BYLINE, "By Anna Nowak"),
        (Removal.SHARING, "Share on Facebook"),
        (Removal.RELATED, "Read more: Talks end in Warsaw"),
        (Removal.COPYRIGHT, "© 2016 The Daily"),
    ]
    assert [one.at for one in raw.removed] == [0, 0, 0, len(BODY), len(BODY)]


def test_what_left_is_told_in_the_fields():
    raw = cleaned(RawArticle(PAGE))
    assert (raw.title.value, raw.byline) == ("Ministers Agree to Meet Again", "Anna Nowak")


def test_a_dateline_stays_in_the_text_and_gives_day_and_agency():
    raw = cleaned(RawArticle(BODY))
    assert (raw.text, raw.removed) == (BODY, ())
    assert (raw.agency, raw.published) == ("BelTA", Fact("2016-05-16", Known.TEXT))


def test_a_day_of_the_file_is_believed_before_that_of_the_dateline():
    known = Fact("2016-05-17", Known.METADATA)
    assert cleaned(RawArticle(BODY, published=known)).published == known


def test_a_text_of_nothing_but_boilerplate_stays_whole():
    text = "We use cookies.\n\nShare on Facebook"
    assert cleaned(RawArticle(text, language="en")) == RawArticle(text, language="en")


def test_a_page_of_another_language_than_it_declares_is_read_by_its_own_rules():
    body = "Ministrowie spotkali się w Mińsku oraz rozmawiali.\n\nReklama\n\nRead more: Talks end"
    raw = cleaned(RawArticle(body, language="en"))
    assert pieces(raw) == [(Removal.ADVERTISEMENT, "Reklama")]


def test_in_a_mixed_text_nothing_goes():
    body = (
        "The ministers met and agreed on that.\n\nМинистры сказали, что это было полезно.\n\n"
        "Read more: Talks end\n\nЧитайте также: Переговоры"
    )
    assert cleaned(RawArticle(body)).removed == ()


def test_what_the_format_left_out_stands_above_or_below():
    outside = (Removed("Head", Removal.RUNNING_HEAD), Removed("Comments", Removal.BELOW, 7))
    raw = cleaned(RawArticle(f"{BODY}\n\nRead more: Talks", removed=outside))
    assert [(one.text, one.at) for one in raw.removed] == [
        ("Head", 0),
        ("Read more: Talks", len(BODY)),
        ("Comments", len(BODY)),
    ]


def test_of_a_text_that_stays_whole_what_the_format_left_out_is_told_once():
    ad = Removed("Comments", Removal.BELOW, 7)
    assert cleaned(RawArticle("Share on Facebook", language="en", removed=(ad,))).removed == (
        Removed("Comments", Removal.BELOW, 17),
    )


def test_a_title_that_is_repeated_without_end_leaves_a_thousand_times():
    title = "The talks go on in Minsk"
    lines = [title, *(f"Day {n} of the talks.\n\n{title}" for n in range(1_500))]
    raw = cleaned(RawArticle("\n\n".join(lines), Fact(title, Known.METADATA)))
    assert sum(one.reason is Removal.TITLE for one in raw.removed) == 1_001
    assert raw.text.count(title) == 500


def test_the_report_counts_what_was_left_out_but_not_what_became_a_field():
    articles = [(1, cleaned(RawArticle(BODY))), (2, cleaned(RawArticle(PAGE)))]
    (note,) = cleaning.notes(articles)
    assert note == (
        "Pieces left out of the text: 3 (related 1, sharing 1, copyright 1) (number 2)."
    )
    assert not list(cleaning.notes(articles[:1]))


LINES = st.lists(
    st.sampled_from(
        [
            "",
            "Advertisement",
            "Read more: Talks",
            "Print",
            "CORRECTION:",
            "Minsk",
            "By Anna Nowak",
            "They said that the talks were useful, and the others agreed.",
        ]
    ),
    max_size=30,
)


@settings(deadline=None)  # the first example reads the word lists
@given(LINES)
def test_no_line_is_lost_and_every_place_is_in_the_text(lines):
    text = "\n".join(lines).strip("\n")
    raw = cleaned(RawArticle(text))
    assert all(0 <= one.at <= len(raw.text) for one in raw.removed)
    left = [line for one in raw.removed for line in one.text.split("\n")]
    kept = raw.text.split("\n")
    assert sorted(filter(None, [*left, *kept])) == sorted(filter(None, lines))
