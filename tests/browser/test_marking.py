"""Marking words in a real browser: the characters meant, the record made, and taking it back."""

import re
from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import expect

from readout import frames, store
from readout.records import Extraction, Reason, Span
from tests import small_store
from tests.browser.conftest import serving

# Before the words stand an emoji (two units of UTF-16), a letter with a combining mark, a control
# that is shown by its number, and markup that must stay text.
TEXT = (
    "Signs 🙂🇵🇱 and e\u0301 and \u202e stand here, <b id=planted>not bold</b> & plain.\n\n"
    "The treaty 🙂 will be signed, and the minister spoke of it at length.\n\n"
    "Nothing else happened."
)
STATE = ("data-test-script-state", "notRunning")


@pytest.fixture
def marked_in(tmp_path):
    """A store that these tests change, with an article of signs, and the server over it."""
    target = small_store.filled_store(tmp_path)
    one = small_store.article("Signs", TEXT, "2020-01-01")
    small_store.add(target, [one], [Extraction(one.id, "test", "en", True, (), (), ())])
    add_points(target)
    with serving(small_store.address(tmp_path)) as address:
        yield target, f"{address}/articles?article={one.id[:16]}"


def add_points(target):
    """Store the newest article: the same words stand for its speaker twice."""
    text = "Lavrov said that one point stands.\n\nLavrov said that two points stand."
    by_surname = replace(small_store.LAVROV, reason=Reason.SURNAME)
    found = []
    for start, words in ((0, "one point stands"), (text.rindex("Lavrov"), "two points stand")):
        one = small_store.said(text, words, by_surname, date(2024, 3, 1))
        phrase = replace(one.attribution, speaker=Span(start, start + len("Lavrov")))
        found.append(replace(one, attribution=phrase))
    told = small_store.article("Points", text, "2024-03-01")
    small_store.add(target, [told], [Extraction(told.id, "test", "en", True, tuple(found), (), ())])


def open_page(page, address):
    page.goto(address)
    expect(page.locator(".ro-text[data-start]").first).to_be_visible()
    expect(page.locator(".marking")).to_be_attached()
    still(page)


def still(page):
    expect(page.get_by_test_id("stApp")).to_have_attribute(*STATE)


def place(page, part, words, end):
    """Where, on the screen, some words of a paragraph begin or end."""
    return page.evaluate(
        """([part, words, end]) => {
            const text = document.querySelectorAll(".ro-text[data-start]")[part];
            const walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                const rects = range.getClientRects();
                const rect = end ? rects[rects.length - 1] : rects[0];
                return [end ? rect.right - 1 : rect.left + 1, rect.top + rect.height / 2];
            }
        }""",
        [part, words, end],
    )


def select(page, first, last):
    """Draw the mouse from the beginning of some words to the end of others."""
    page.mouse.move(*place(page, *first, False))
    page.mouse.down()
    page.mouse.move(*place(page, *last, True), steps=8)
    page.mouse.up()
    expect(page.locator(".marking")).to_be_visible()


def added(target):
    rows = frames.current(target).statements
    return rows[rows["check"] == "added"]


def test_marked_words_are_a_statement_highlighted_and_taken_back(marked_in, page):
    target, address = marked_in
    open_page(page, address)
    select(page, (1, "will be"), (1, "signed"))
    page.get_by_role("button", name="Add a statement S").click()
    expect(page.locator("mark.ro-marked")).to_have_text("will be signed")
    page.get_by_role("button", name="Add it").click()
    expect(page.locator(".ro-beside.ro-on")).to_contain_text("Added by a person")
    expect(page.locator("mark.ro-chosen")).to_have_text("will be signed")
    row = added(target).iloc[0]
    start = TEXT.index("will be signed")
    review = store.all_reviews(target)[0]
    assert (review.spans[0].start, review.spans[0].end) == (start, start + len("will be signed"))
    assert (row["content"], row["speaker"]) == ("will be signed", "")
    still(page)
    page.keyboard.press("u")
    expect(page.locator("mark.ro-chosen")).to_have_count(0)
    assert added(target).empty


@pytest.mark.parametrize(
    ("first", "last", "meant"),
    [
        ((0, "and e"), (0, "stand here"), "and e\u0301 and \u202e stand here"),
        ((0, "not bold"), (0, "& plain"), "not bold</b> & plain"),
        ((0, "plain"), (1, "The treaty"), "plain.\n\nThe treaty"),
    ],
)
def test_offsets_are_code_points_whatever_signs_stand_before(marked_in, page, first, last, meant):
    target, address = marked_in
    open_page(page, address)
    select(page, first, last)
    page.keyboard.press("s")
    expect(page.locator("mark.ro-marked").first).to_be_visible()
    still(page)
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("Added by a person")).to_be_visible()
    (review,) = store.all_reviews(target)
    assert review.spans[0].of(TEXT) == meant
    assert page.locator("#planted").count() == 0


def test_escape_puts_the_bar_away_and_a_click_elsewhere_does(marked_in, page):
    _, address = marked_in
    open_page(page, address)
    select(page, (1, "will be"), (1, "signed"))
    page.keyboard.press("Escape")
    expect(page.locator(".marking")).to_be_hidden()
    select(page, (1, "the minister"), (1, "spoke"))
    page.locator("h1").first.click()
    expect(page.locator(".marking")).to_be_hidden()


def test_words_marked_beside_an_open_form_become_the_words_of_its_statement(marked_in, page):
    target, address = marked_in
    whole = frames.current(target)
    row = whole.statements[whole.statements["content"].str.contains("talks of 2016")].iloc[0]
    article = whole.articles.set_index("article").loc[row["article"], "id"]
    base = address.partition("?")[0]
    open_page(page, f"{base}?article={article[:16]}&record={row['event'][:16]}")
    page.get_by_role("button", name="Edit").click()
    words = page.get_by_label("Words of the statement")
    expect(words).to_be_visible()
    still(page)
    select(page, (1, "were useful"), (1, "useful"))
    page.get_by_role("button", name="Use as its words W").click()
    expect(words).to_have_value("were useful")
    page.get_by_role("button", name="Save the correction").click()
    expect(page.locator(".ro-text mark.ro-chosen")).to_have_text("were useful")
    now = frames.current(target).statements.set_index("event").loc[row["event"]]
    assert (now["content"], now["check"]) == ("were useful", "edited")


def test_keys_walk_the_records_and_each_sentence_is_in_view(marked_in, page):
    target, address = marked_in
    whole = frames.current(target)
    article = whole.articles.set_index("title").loc["Ministers meet in 2016", "id"]
    page.set_viewport_size({"width": 1280, "height": 420})
    open_page(page, f"{address.partition('?')[0]}?article={article[:16]}")
    expect(page.get_by_text("Record 1 of 3")).to_be_visible()
    for number, key in ((2, "j"), (3, "j"), (2, "k")):
        still(page)
        page.keyboard.press(key)
        expect(page.get_by_text(f"Record {number} of 3")).to_be_attached()
        expect(page).to_have_url(re.compile("record="))
        expect(page.locator("mark.ro-sentence").first).to_be_in_viewport()
        expect(page.locator("[class*=st-key-card-]").first).to_be_in_viewport()


def test_a_wrong_speaker_is_mended_everywhere_in_four_clicks_from_overview(marked_in, page):
    target, address = marked_in
    page.goto(address.partition("/articles")[0])
    expect(page.locator(".ro h1").first).to_be_visible()
    still(page)
    page.locator("[class*=st-key-card-said]", has_text="points stand").get_by_role("link").click()
    expect(page.locator(".ro-text[data-start]").first).to_be_visible()
    still(page)
    page.get_by_role("button", name="Wrong speaker").click()
    field = page.get_by_label("Who said it")
    field.click()
    page.keyboard.type("Makei")
    page.keyboard.press("Enter")
    expect(page.get_by_text("“Lavrov” is written: 2 statements")).to_be_visible()
    page.get_by_role("button", name="Change it everywhere").click()
    expect(page.locator(".ro-beside", has_text="Vladimir Makei")).to_have_count(2)
    said = frames.current(target).statements.set_index("content")["speaker"]
    assert said[["one point stands", "two points stand"]].tolist() == ["Vladimir Makei"] * 2
    still(page)
    page.get_by_role("button", name="Undo the last decision").click()
    expect(page.locator(".ro-beside", has_text="Sergei Lavrov")).to_have_count(2)
