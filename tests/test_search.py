"""The language of the search box: what can be asked, and what is said where it cannot be read."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from readout import limits
from readout.search import Field, any_of, fold, in_words, parse
from readout.search_hits import hits

ODD = [
    *("'", '"', "\\", "%", ";", "--", "/*", "(", ")", "*", "^", ":", "-", "+", "{", "}", "❄"),
    *("NEAR(", "AND", "OR NOT", "title:", '"open', "a\0b", "\udcff", "a*b", "speaker:", "-said:"),
    *("x" * 100_000, '"' * 5_000, "( " * 5_000, "é" * 2_000, "OR " * 300, "-" * 900),
]
PIECES = st.sampled_from(
    ["Minsk", "OR", "AND", "NOT", "-", '"', "*", "speaker:", "said:", "(", ")", " ", "“", "é", "1"]
)


def shape(query):
    """Clauses as text: a minus, the field, and the words of the terms."""
    return [
        ("-" if clause.negated else "")
        + "|".join(
            ("" if term.field is Field.TEXT else f"{term.field}:")
            + " ".join(term.words)
            + ("*" if term.prefix else "")
            for term in clause.terms
        )
        for clause in query.clauses
    ]


@pytest.mark.parametrize(
    ("words", "clauses"),
    [
        ("Lavrov Makei", ["lavrov", "makei"]),
        ("Lavrov AND Makei", ["lavrov", "makei"]),
        ('"missile defence"', ["missile defence"]),
        ("“missile defence”", ["missile defence"]),
        ("a1 OR b1 c1", ["a1|b1", "c1"]),
        ("a1 b1 OR c1 OR d1", ["a1", "b1|c1|d1"]),
        ("base -exercise", ["base", "-exercise"]),
        ('base NOT "joint exercise"', ["base", "-joint exercise"]),
        ("interceptor*", ["interceptor*"]),
        ('"missile interc*"', ["missile interc*"]),
        ("interceptor*, base", ["interceptor*", "base"]),
        ('speaker:Lavrov Outlet:"Test Wire"', ["speaker:lavrov", "outlet:test wire"]),
        ("-place:Minsk said:guarantee*", ["-place:minsk", "said:guarantee*"]),
        ("speaker:Lavrov OR speaker:Makei", ["speaker:lavrov|speaker:makei"]),
        ("NATO-Russia Poland's", ["nato russia", "poland s"]),
        ("Lavrov - Makei", ["lavrov", "makei"]),
        ("https://belta.example/1", ["https belta example 1"]),
        ("(Minsk)", ["minsk"]),
        ("or and not", ["or", "and", "not"]),
        ("Băsescu Słupsk Łódź", ["basescu", "slupsk", "lodz"]),
        ("Basescu slupsk LODZ", ["basescu", "slupsk", "lodz"]),
        ("NEAR", ["near"]),
    ],
)
def test_what_can_be_asked(words, clauses):
    query = parse(words)
    assert (shape(query), query.problem) == (clauses, "")


@pytest.mark.parametrize("words", ["", "   ", "\0", "\ud800", "\n\t"])
def test_blanks_ask_for_nothing(words):
    assert parse(words).clauses == ()
    assert parse(words).problem == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('"missile', "quotation mark"),
        ("OR base", "OR stands between"),
        ("base OR", "OR stands between"),
        ("base OR OR site", "OR stands between"),
        ("base OR --", "OR stands between"),
        ("base NOT", "Behind NOT"),
        ("base OR -site", "OR joins what may be there"),
        ("-base OR site", "OR joins what may be there"),
        ("base OR speaker:Duda", "OR joins words with words"),
        ("(base OR site) talks", "Brackets"),
        ("mis*le", "at the end of a word"),
        ("m*", "at least 2 letters"),
        ("speaker: Duda", "as in speaker:Minsk"),
        ('speaker:"" base', "as in speaker:Minsk"),
        ("?!", "no word"),
        ("b " * 101, "more than 100"),
        ("b" * 1001, "longer than 1,000"),
    ],
)
def test_what_cannot_be_read_is_told_and_asks_for_nothing(words, said):
    query = parse(words)
    assert said in query.problem
    assert query.clauses == ()


@example('speaker:"')
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join)))
def test_any_text_is_a_query_or_a_sentence(words):
    query = parse(words)
    assert not (query.clauses and query.problem)
    assert all(term.words for clause in query.clauses for term in clause.terms)
    assert in_words(words) or not query.clauses
    assert query.problem == "" or query.problem.endswith(".")


@pytest.mark.parametrize("words", ODD, ids=range(len(ODD)))
def test_odd_texts_are_read_or_refused_at_once(words):
    assert parse(words).problem or parse(words).clauses or not words.strip(" \n\t\0\udcff")


def test_what_stands_behind_the_limit_is_never_silently_left_out():
    assert parse("a " * 50 + " " * limits.SEARCH_CHARACTERS + "b").problem


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("base", "containing “base”"),
        ("base -drill", "containing “base”, without “drill”"),
        ("-drill base", "containing “base”, without “drill”"),
        ("a1 OR b1 c1*", "containing “a1” or “b1”, “c1*”"),
        ("-speaker:Duda said:shield", "saying “shield”, speaker not “Duda”"),
        ("speaker:Duda OR outlet:Wire", "speaker “Duda” or outlet “Wire”"),
        ('"base', 'the search “"base”, which cannot be read'),
    ],
)
def test_a_search_can_be_said_in_words(words, said):
    assert in_words(words) == said


@pytest.mark.parametrize(
    ("words", "wider"),
    [
        ("base shield", '"base" OR "shield"'),
        ('"a1 b1" c1* OR d1', '"a1 b1" OR "c1*" OR "d1"'),
        ("base shield -drill", '"base" OR "shield" -"drill"'),
        ("base -drill", ""),
        ("speaker:Duda -speaker:Tusk", ""),
        ('base "shield', ""),
    ],
)
def test_all_of_the_words_can_be_widened_to_any(words, wider):
    assert any_of(words) == wider
    assert not parse(wider).problem


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Băsescu", "basescu"), ("Wałęsa", "walesa"), ("Łódź", "lodz"), ("Королёв", "королев")],
)
def test_diacritics_make_no_difference(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("basescu", ["Băsescu"]),
        ('"missile defence"', ["missile \n defence"]),
        ("missil*", ["missile", "missiles"]),
        ('"missile def*"', ["missile \n defence"]),
        ("missile OR slupsk", ["missile", "Słupsk"]),
        ("-missile", []),
        ("speaker:missile", []),
        ("said:missiles", ["missiles"]),
        ('"no closing', []),
    ],
)
def test_hits_are_marked_where_they_stand(words, marked):
    text = "Băsescu on missile \n defence; no missiles in Słupsk."
    assert [span.of(text) for span in hits(text, parse(words))] == marked


def test_hits_of_one_text_are_limited():
    assert len(hits("base " * 1_000, parse("base"))) == limits.SEARCH_HITS
