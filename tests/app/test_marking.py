"""Marking words in the reader: what the browser may say, and the way without a mouse."""

import re
from types import SimpleNamespace

import pytest

from components import addition, pointing, selection
from readout import frames, limits, reviewing, store
from readout.records import Extraction, Span
from readout.reviewing import Decision
from readout.reviews import Action, Subject
from tests.app.test_pages import open_page, words
from tests.app.test_review import press
from tests.small_store import add, article

TEXT = "A 🙂 sign, e\u0301 and \u202ehidden ones.\n\nThe second 🙂🙂 paragraph ends here."
ARTICLE = article("Signs", TEXT, "2020-01-01")
SECOND = TEXT.index("The second")


def said(begin, end, seen, **more):
    return {"article": ARTICLE.id, "begin": begin, "end": end, "words": seen} | more


@pytest.mark.parametrize(
    ("begin", "end", "seen", "meant"),
    [
        ([0, 0], [0, 1], "A", "A"),
        ([0, 4], [0, 8], "sign", "sign"),  # one emoji is two units in the browser, one point here
        ([0, 10], [0, 12], "e\u0301", "e\u0301"),
        ([0, 17], [0, 31], "⟨U+202E⟩hidden", "\u202ehidden"),  # a control is shown by its number
        ([0, 25], [0, 31], "hidden", "hidden"),
        ([SECOND, 11], [SECOND, 13], "🙂🙂", "🙂🙂"),
        ([0, 32], [SECOND, 10], "ones.\nThe second", "ones.\n\nThe second"),
        ([0.0, 4.0], [0.0, 8.0], "sign", "sign"),  # JSON may write whole numbers so
    ],
)
def test_a_selection_is_the_same_characters_of_the_article(begin, end, seen, meant):
    assert selection.read(ARTICLE, said(begin, end, seen)).span.of(TEXT) == meant


@pytest.mark.parametrize(
    "claimed",
    [
        None,
        "sign",
        {},
        said([0, 4], [0, 8], "sign", article="0" * 32),
        said([0, 4], [0, 8], "sing"),
        said([0, 5], [0, 9], "sign"),
        said([0, 4], [0, 8], None),
        said([0, 8], [0, 4], "sign"),
        said([1, 4], [1, 8], "sign"),  # no paragraph begins there
        said([0, -1], [0, 8], "sign"),
        said([0, 4], [0, 10**12], "sign"),
        said([0, True], [0, 8], "sign"),
        said([0, 4.5], [0, 8], "sign"),
        said([0, float("nan")], [0, 8], "sign"),
        said([0, float("inf")], [0, 8], "sign"),
        said([0, 18], [0, 31], "U+202E⟩hidden"),  # half of how a control is shown
        said("00", "08", "sign"),
        said([0], [0, 8], "sign"),
    ],
)
def test_what_does_not_agree_with_the_article_is_no_selection(claimed):
    found = selection.read(ARTICLE, claimed)
    assert (found.span, bool(found.problem)) == (None, True)


def test_more_than_may_be_marked_is_refused_in_words():
    long = article("Long", "x" * (limits.MARKED_CHARACTERS + 1), "2020-01-01")
    end = len(long.text)
    claimed = {"article": long.id, "begin": [0, 0], "end": [0, end], "words": long.text}
    assert "10,000 characters" in selection.read(long, claimed).problem


@pytest.mark.parametrize(
    ("first", "last", "meant", "word"),
    [
        ("the second", "ends", "The second 🙂🙂 paragraph ends", "Found"),
        ("hidden", "", "hidden", "Found"),
        ("never", "", None, "no such words"),
        ("", "ends", None, "first words"),
    ],
)
def test_words_point_at_a_passage_as_a_mouse_does(first, last, meant, word):
    span, told = pointing.chosen(ARTICLE, None, first, last)
    assert (span and span.of(TEXT), word in told) == (meant, True)


def test_words_that_stand_there_twice_point_at_nothing():
    twice = article("Twice", "They met. They met.", "2020-01-01")
    span, told = pointing.chosen(twice, Span(0, 9), "They met", "")
    assert (span, "more than once" in told) == (None, True)


@pytest.mark.parametrize(
    ("entered", "kept"),
    [
        ({"speaker": "", "kind": "direct"}, {"kind": "direct", "precision": "none"}),
        (
            {"start": "2020-01-02", "end": "", "precision": "day"},
            {"start": "2020-01-02", "end": "2020-01-02", "precision": "day"},
        ),
        (
            {"end": "2020-01-02", "precision": "day", "people": []},
            {"start": "2020-01-02", "end": "2020-01-02", "precision": "day"},
        ),
    ],
)
def test_a_new_record_says_no_more_than_was_entered(entered, kept):
    assert addition.values(entered) == kept


def test_a_stretch_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="before its first"):
        addition.values({"start": "2020-01-02", "end": "2020-01-01", "precision": "day"})


def test_the_speaker_of_marked_words_is_left_open():
    marked = SimpleNamespace(subject="statement", span=Span(0, 8))
    row = addition.blank(ARTICLE, marked)
    assert (row.speaker, row.actor, row.precision) == ("", "", "publication")


@pytest.fixture
def reader(app, filled):
    """The article of 2016 in the reader."""
    rows = frames.current(filled).articles.set_index("title")
    open_page(app, "articles", article=rows.loc["Ministers meet in 2016", "id"][:16])
    return app


def mark(app, subject, first, last=""):
    app.text_input(key="point-first").set_value(first)
    app.text_input(key="point-last").set_value(last).run()
    press(app, f"point-{subject}")


def added(target, name):
    rows = getattr(frames.current(target), name)
    return rows[rows["check"] == "added"]


def test_a_statement_is_added_shown_and_taken_back(reader, filled):
    mark(reader, "statement", "held talks", "Minsk")
    assert "New statement" in words(reader)
    form = next(one for one in reader.selectbox if one.label == "Speaker")
    form.select("person:sergei-lavrov")
    shown = press(reader, "add-save")
    row = added(filled, "statements").iloc[0]
    assert (row["speaker"], row["side"]) == ("Sergei Lavrov", "Russia")
    assert (row["content"], row["outlet"]) == (
        "held talks with Vladimir Makei in Minsk",
        "Test Wire",
    )
    assert (row["start"].isoformat()[:10], row["precision"]) == ("2016-05-16", "publication")
    assert "Added by a person" in shown
    assert reader.query_params["record"] == row["event"][:16]
    press(reader, "undo")
    assert added(filled, "statements").empty
    assert [one.action for one in store.all_reviews(filled)] == ["add", "undo"]


def test_a_speaker_whom_nobody_knows_is_named_beside_the_list(reader, filled):
    mark(reader, "statement", "held talks", "Minsk")
    other = "Or somebody else, as it is written"
    next(one for one in reader.text_input if one.label == other).set_value("A passer-by")
    assert "By hand" in press(reader, "add-save")
    row = added(filled, "statements").iloc[0]
    assert (row["speaker"], row["actor"], row["side"]) == ("A passer-by", "", "")


def test_a_meeting_of_nobody_is_refused_in_words(reader, filled):
    mark(reader, "meeting", "agreed on 16 points")
    assert "Say who took part" in press(reader, "add-save")
    assert store.all_reviews(filled) == ()


def test_a_meeting_is_added_and_marked_in_the_text(reader, filled):
    mark(reader, "meeting", "agreed on 16 points")
    form = next(one for one in reader.multiselect if one.label == "Who took part")
    form.select("person:sergei-lavrov")
    press(reader, "add-save")
    row = added(filled, "meetings").iloc[0]
    assert (row["status"], row["kind"]) == ("held", "talks")
    shown = words(reader)
    assert 'title="meeting, held' in shown
    assert ">agreed on 16 points</mark>" in shown


def test_closing_the_form_adds_nothing(reader, filled):
    mark(reader, "statement", "held talks")
    press(reader, "add-close")
    assert "New statement" not in words(reader)
    assert store.all_reviews(filled) == ()


def test_what_is_a_statement_already_is_refused_in_words(reader, filled):
    mark(reader, "statement", "The talks of 2016 were useful")
    assert "a statement already" in press(reader, "add-save")
    assert store.all_reviews(filled) == ()


def test_next_walks_through_records_of_one_sentence(reader):
    seen = []
    for _ in range(2):
        press(reader, "step-on")
        seen.append(reader.query_params["record"])
    press(reader, "step-back")
    assert reader.query_params["record"] == seen[0] != seen[1]


def test_of_words_that_stand_twice_those_marked_are_highlighted(app, filled):
    told = article("Yes", "They said yes and we said yes to it.", "2020-01-01")
    add(filled, [told], [Extraction(told.id, "test", "en", True, (), (), ())])
    start = told.text.rindex("yes")
    decision = Decision(Action.ADD, "Ana", {"kind": "indirect"})
    span, whole = Span(start, start + 3), Span(0, len(told.text))
    reviewing.add(filled, Subject.STATEMENT, told, [span], whole, decision)
    shown = open_page(app, "articles", article=told.id[:16])
    chosen = re.search(r'<mark class="[^"]*ro-chosen[^"]*"[^>]*>yes</mark>', shown)
    assert "we said" in shown[: chosen.start()]
    assert "Added by a person: speaker" not in shown
