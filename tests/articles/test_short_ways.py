"""Looks that spare most texts the rules: what they pass over, the rules would have left alone."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from readout.articles import boilerplate, cleaning, headers
from readout.articles.clean import in_lines
from readout.articles.titles import without_outlet
from readout.records import Fact, Known, RawArticle

TITLE = "Ministers agree to meet again in May"
SENTENCE = "The ministers said that the talks in the capital were useful and that they would go on"
LONG = f"{SENTENCE}, and a spokeswoman told reporters that the next round would be held in May."
LINES = st.sampled_from(
    [
        "",
        LONG,
        f"“{LONG}”",
        f"{SENTENCE}.",
        "Advertisement",
        "  Print",
        "(Share on Facebook)",
        "Read more: Talks end",
        "Czytaj także: Rozmowy",
        "Поделиться в Telegram",
        "The ministers in Minsk. REUTERS/Anna Nowak",
        "The ministers in Minsk (Photo: Anna Nowak)",
        f"{SENTENCE} [Foto: Jan Kowalski]",
        "The Daily. All rights reserved.",
        "2016 The Daily. ALL RIGHTS RESERVED",
        "BelTA. Все права защищены",
        "Wszelkie prawa zastrzeżone",
        "© 2016 The Daily",
        "3 min read",
        TITLE,
        f"# {TITLE.upper()}",
        f"{TITLE} Published on The Daily (http://daily.example)",
        f"{LONG} Published on The Daily (http://daily.example)",
        "Source: The Daily",
        "16 May 2016",
        "Published on 16 May 2016",
        "https://daily.example/talks",
        "By Anna Nowak",
        "BelTA, 16 May 2016",
        f"MINSK, 16 May (BelTA) – {LONG}",
        f"16 May 2016 {LONG}",
    ]
)
LETTERS = st.text("rRsS aAlLeEtTvVdDiIgGhH©“(/[)]1.:#", min_size=1, max_size=30)
TITLES = st.sampled_from([TITLE, "Talks", f"“{TITLE}”", f"{TITLE} | The Daily", ""])
ARTICLES = st.builds(
    lambda lines, title, known: RawArticle(
        in_lines("\n".join(lines))[0], Fact(title, known), Fact("The Daily", Known.METADATA)
    ),
    st.lists(LINES | LETTERS, max_size=12),
    TITLES,
    st.sampled_from([Known.METADATA, Known.TEXT, Known.NONE]),
)
AT_LENGTH = settings(deadline=None, max_examples=400)  # the first reads the word lists


@AT_LENGTH
@given(ARTICLES)
@example(RawArticle(LONG, Fact(TITLE, Known.METADATA)))
def test_an_article_that_is_passed_over_would_have_stayed_as_it_is(raw):
    if not cleaning._is_bare(raw, raw.text.split("\n")):
        return
    lifted = headers.lift(raw, (), lambda: "en")
    assert (lifted.text, lifted.removed, lifted.title) == (raw.text, (), raw.title)
    assert (lifted.outlet, lifted.published, lifted.address) == (
        raw.outlet,
        raw.published,
        raw.address,
    )
    assert (lifted.byline, lifted.agency) == ("", "")
    title = raw.title.value
    assert without_outlet(title, raw.outlet.value, raw.address) == title


@AT_LENGTH
@given(st.lists(LINES | LETTERS, max_size=12))
def test_a_text_is_passed_over_only_where_no_rule_of_any_language_is_fitted(lines):
    full = [line for line in in_lines("\n".join(lines))[1] if line]
    if full and boilerplate.is_absent("\n".join(full), full):
        numbers = range(len(boilerplate._rules()))
        edge = full[-boilerplate._BOTTOM_LINES :]
        for line in full:
            fitted = [n for n in numbers if boilerplate._fits(line, n)]
            assert line not in edge or not fitted
            assert all(boilerplate._rules()[n].where == "end" for n in fitted)


@AT_LENGTH
@given(st.lists(LINES | LETTERS, max_size=12))
def test_no_line_is_passed_over_that_fits_a_rule(lines):
    full = [line for line in in_lines("\n".join(lines))[1] if line]
    found = boilerplate._fitting(full, range(len(full)))
    numbers = range(len(boilerplate._rules()))
    edge = len(full) - boilerplate._BOTTOM_LINES
    for n, line in enumerate(full):
        fitted = tuple(number for number in numbers if boilerplate._fits(line, number))
        at_end_alone = all(boilerplate._rules()[one].where == "end" for one in fitted)
        assert found.get(n, ()) == fitted or (n < edge and at_end_alone)


def test_most_paragraphs_of_news_are_passed_over():
    raw = RawArticle("\n\n".join([LONG] * 9), Fact(TITLE, Known.METADATA))
    assert cleaning._is_bare(raw, raw.text.split("\n"))
